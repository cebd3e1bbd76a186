//! What came of each file that was taken in, with the place it may show: offered, set by one
//! click. Knows no file.

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui, vec2};

use super::rows;
use crate::domain::id::Id;
use crate::domain::photo_list::PhotoTile;
use crate::domain::query::Answer;
use crate::session::{Became, Outcome};
use crate::ui::app::Sight;
use crate::ui::archive::{ArchiveWish, Came, Errand, Which};
use crate::ui::gallery::PhotoWish;
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::text::archive as words;
use crate::ui::theme::{self, size};
use crate::ui::thumbs::Lane;
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// So many small pictures are asked for together.
const PICTURES: usize = 60;

/// What the catalogue says by now of the photographs that were taken in.
type Now<'a> = BTreeMap<Id, &'a PhotoTile>;

/// Draws what came of it.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Came::TakenIn {
        sentence,
        outcomes,
        operation,
    } = &sight.archive.came
    else {
        return;
    };
    ui.add(Words::new(sentence));
    ui.add_space(size::GRID);
    let now = now(sight);
    let offers = offers(outcomes, now.as_ref());
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        for which in Which::ALL {
            let many = outcomes.iter().filter(|it| which.has(it)).count();
            let chosen = sight.archive.which == which;
            if (many > 0 || which == Which::All)
                && chip::toggle(ui, chosen, &words::which(which, many)).clicked()
            {
                out.push(Intent::Archive(ArchiveWish::List(which)));
            }
        }
    });
    ui.add_space(size::GRID);
    ui.horizontal(|ui| {
        if offers.len() > 1 && ui.add(chip::primary(ui, words::TAKE_ALL)).clicked() {
            begin(Errand::Place(offers.clone()), out);
        }
        let there = now.as_ref().is_none_or(|now| !now.is_empty());
        if let Some(operation) = operation.filter(|_| there && sight.standing.read_only.is_none())
            && chip::link(ui, words::UNDO).clicked()
        {
            out.push(Intent::Undo(operation));
        }
    });
    ui.add_space(size::GRID);
    let listed: Vec<&Outcome> = outcomes
        .iter()
        .filter(|it| sight.archive.which.has(it))
        .collect();
    ask(sight, &listed, out);
    let salt = format!("outcomes {:?}", sight.archive.which);
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - 8.0);
            for (at, outcome) in listed.into_iter().enumerate() {
                rows::row(ui, sight, (at, outcome.photo), |ui| {
                    one(ui, sight, outcome, now.as_ref(), out);
                });
            }
        });
}

fn begin(errand: Errand, out: &mut Intents) {
    out.push(Intent::Archive(ArchiveWish::Begin(Box::new(errand))));
}

/// Of those taken in, what the catalogue holds now; `None` while it has not answered.
fn now<'a>(sight: &Sight<'a>) -> Option<Now<'a>> {
    let Some(Answer::PhotoPage(page)) = sight.model.answer(Slot::TakenIn) else {
        return None;
    };
    let new = sight.archive.taken_in();
    let mine = page.tiles.iter().filter(|tile| new.contains(&tile.photo));
    Some(mine.map(|tile| (tile.photo, tile)).collect())
}

/// Photographs of which nobody has said what they show, with the place offered for each.
fn offers(outcomes: &[Outcome], now: Option<&Now<'_>>) -> Vec<(Id, Id)> {
    let offered = outcomes.iter().filter_map(|outcome| {
        let (photo, site) = (outcome.photo?, outcome.suggested.as_ref()?.site);
        let open = now.is_none_or(|now| now.get(&photo).is_some_and(|it| it.site.is_none()));
        open.then_some((photo, site))
    });
    offered.collect()
}

/// Asks for the small pictures of the first that are listed.
fn ask(sight: &Sight<'_>, listed: &[&Outcome], out: &mut Intents) {
    let photos = listed.iter().filter_map(|outcome| outcome.photo);
    let photos: Vec<Id> = photos.take(PICTURES).collect();
    if photos.iter().any(|photo| sight.thumbs.lacks(*photo)) {
        out.push(Intent::Photo(PhotoWish::InSight(Lane::Detail, photos)));
    }
}

fn one(
    ui: &mut Ui,
    sight: &Sight<'_>,
    outcome: &Outcome,
    now: Option<&Now<'_>>,
    out: &mut Intents,
) {
    let colours = theme::colours(ui.ctx());
    ui.add(Words::new(&outcome.name).strong())
        .on_hover_text(outcome.path.display().to_string());
    let bad = matches!(outcome.became, Became::Refused);
    let ink = if bad {
        colours.error
    } else {
        colours.text_quiet
    };
    ui.add(small(words::became(outcome.became)).colour(ink));
    for note in &outcome.notes {
        let ink = if bad { colours.error } else { colours.text };
        ui.add(small(note).colour(ink));
    }
    let Some(photo) = outcome.photo else { return };
    let new = outcome.became == Became::TakenIn;
    let held = now.and_then(|now| now.get(&photo));
    if new && now.is_some() && held.is_none() {
        ui.add(small(words::TAKEN_BACK).colour(colours.text_quiet));
        return;
    }
    let placed = held.is_some_and(|tile| tile.site.is_some());
    if let Some(tile) = held.filter(|_| placed) {
        ui.add(small(&words::shows(&tile.site_name)));
    }
    let suggested = outcome.suggested.as_ref().filter(|_| !placed);
    if let Some(suggested) = suggested {
        ui.add(small(&words::may_show(&suggested.words())));
    }
    chip::wrapping(ui, vec2(12.0, 0.0), |ui| {
        if let Some(suggested) = suggested.filter(|_| sight.standing.read_only.is_none()) {
            let told = words::it_shows_of(&outcome.name, &suggested.name);
            let button = chip::link(ui, &words::it_shows(&suggested.name));
            if button.accessible_name(told).clicked() {
                begin(Errand::Place(vec![(photo, suggested.site)]), out);
            }
        }
        if chip::link(ui, words::LOOK).clicked() {
            let mut among = sight.archive.taken_in();
            if !among.contains(&photo) {
                among = vec![photo];
            }
            out.push(Intent::Lens(LensWish::Open(photo, among)));
        }
        if chip::link(ui, words::CUSTODY).clicked() {
            out.push(Intent::Archive(ArchiveWish::Custody(photo)));
        }
    });
}

fn small(text: &str) -> Words<'_> {
    Words::new(text).size(size::SMALL)
}
