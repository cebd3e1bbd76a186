//! The head of the detail view: path, both names, the finding, evidence bar, state, the two
//! likeliest actions, what the place is and how complete its record. Knows one dossier.

use egui::{Align, Layout, Ui, vec2};

use super::happened;
use super::meter;
use super::page::Page;
use crate::domain::access;
use crate::domain::dossier::{Dossier, StateAt};
use crate::domain::kinds::State;
use crate::domain::state;
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};
use crate::ui::widgets::evidence_bar;

/// Draws what stays in sight: path and names.
pub(super) fn title(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    path(ui, page.dossier, out);
    names(ui, page.dossier);
    let effective = access::of_site(page.dossier);
    if !effective.is_public() {
        chip::access(ui, &effective);
    }
}

/// Draws the finding, its evidence, the state and the two likeliest actions; then, more quietly,
/// what the place is and how much its record holds.
pub(super) fn finding(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    let dossier = page.dossier;
    ui.add_space(size::GRID);
    ui.add(Words::new(&page.read.finding));
    bar(ui, page);
    ui.add_space(size::GRID);
    let at = state::state_at(&dossier.transitions, page.day);
    state_row(ui, at, page);
    ui.add_space(size::GRID);
    ui.horizontal(|ui| {
        chip::action(
            ui,
            Act::AddObservation,
            Look::Full,
            page.sight.standing,
            out,
        );
        chip::action(ui, Act::AddEvent, Look::Full, page.sight.standing, out);
    });
    ui.add_space(size::GRID);
    facts(ui, dossier);
    meter::show(ui, page, out);
}

/// From the top of the tree down to the parent.
fn path(ui: &mut Ui, dossier: &Dossier, out: &mut Intents) {
    if dossier.path.is_empty() {
        return;
    }
    chip::wrapping(ui, vec2(4.0, 0.0), |ui| {
        for (at, (id, name)) in dossier.path.iter().enumerate() {
            if at > 0 {
                ui.label(theme::quiet(ui.ctx(), "›"));
            }
            let colours = theme::colours(ui.ctx());
            let link = Words::new(name)
                .size(size::SMALL)
                .colour(colours.accent)
                .whole()
                .link();
            if ui.add(link).clicked() {
                out.push(Intent::Visit(*id));
            }
        }
    });
}

/// The English name, the Arabic one at its right; below it when there is no room for both.
fn names(ui: &mut Ui, dossier: &Dossier) {
    let site = &dossier.site;
    let room = ui.available_width();
    let width = |text: &str| {
        let painted = crate::ui::widgets::bidi::visual(text).into_owned();
        let font = theme::semibold(size::TITLE);
        ui.painter()
            .layout_no_wrap(painted, font, egui::Color32::PLACEHOLDER)
            .size()
            .x
    };
    let beside = width(&site.name_en) + width(&site.name_ar) + 16.0 < room;
    let english = Words::new(&site.name_en).size(size::TITLE).strong();
    let arabic = Words::new(&site.name_ar).size(size::TITLE);
    if beside {
        ui.horizontal(|ui| {
            ui.add(english.whole());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                named_arabic(ui, arabic.whole(), dossier);
            });
        });
    } else {
        ui.add(english);
        named_arabic(ui, arabic.align(Align::Max), dossier);
    }
}

fn named_arabic(ui: &mut Ui, words: Words<'_>, dossier: &Dossier) {
    if dossier.site.name_ar.is_empty() {
        return;
    }
    let response = ui.add(words);
    if dossier.site.name_ar_rendered {
        response.on_hover_text(words::RENDERED);
    }
}

/// Type, level, building date, where it is now.
fn facts(ui: &mut Ui, dossier: &Dossier) {
    let site = &dossier.site;
    let mut parts = Vec::new();
    if let Some(code) = &site.type_code {
        parts.push(dossier.terms.english("site-type", code.as_str()));
    } else {
        parts.push(site.level.label().to_owned());
    }
    if let Some(built) = &site.built_edtf {
        parts.push(words::built(&built.words()));
    }
    if !site.present_location.is_empty() {
        parts.push(site.present_location.clone());
    }
    ui.add(Words::new(&parts.join(" · ")).quiet(ui));
}

/// The bar of the newest own event with evidence to show; where the place has none, that of the
/// gravest event of its parts, named.
fn bar(ui: &mut Ui, page: &Page<'_>) {
    let dossier = page.dossier;
    let mut own = dossier.events.iter().rev().map(|file| page.read.bar(file));
    if let Some(bar) = own.find(|bar| !bar.is_empty()) {
        ui.add_space(size::GRID);
        evidence_bar::show(ui, bar);
        return;
    }
    // Of the many events of an area none stands for the whole.
    if dossier.part_events.len() > happened::FEW {
        return;
    }
    let bars = dossier
        .part_events
        .iter()
        .map(|(_, name, file)| (name, &file.event, page.read.bar(file)));
    let gravest = bars
        .filter(|(_, _, bar)| !bar.is_empty())
        .max_by_key(|(_, event, _)| (event.leaves == State::Destroyed, event.extent_code));
    if let Some((name, _, bar)) = gravest {
        ui.add_space(size::GRID);
        ui.add(Words::new(&words::bar_of(name)).quiet(ui).cut());
        evidence_bar::show(ui, bar);
    }
}

/// The state on the day shown. A whole for which nothing was read says what is known of its
/// parts.
fn state_row(ui: &mut Ui, at: StateAt, page: &Page<'_>) {
    let parts = page.dossier.parts.iter().map(|row| row.state.state);
    let mut tally = state::tally(parts);
    let mut levels = page.dossier.parts.iter().map(|row| row.level);
    let first = levels.next();
    tally.level = first.filter(|first| levels.all(|level| level == *first));
    let tally = text::tally_words(&tally);
    let day = words::on_day(&page.day.words());
    chip::wrapping(ui, vec2(8.0, 4.0), |ui| match tally {
        Some(tally) if at.state == State::Unknown => {
            ui.label(theme::strong(tally));
            ui.label(theme::quiet(ui.ctx(), day));
        }
        tally => {
            chip::state(ui, at);
            ui.label(theme::quiet(ui.ctx(), day));
            if let Some(tally) = tally {
                ui.label(theme::quiet(ui.ctx(), format!("· {tally}")));
            }
        }
    });
}
