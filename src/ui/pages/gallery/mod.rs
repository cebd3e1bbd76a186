//! The page of photographs: of the chosen place, of the filter, of all. Only what is in sight is
//! asked for and drawn. Knows a page of the gallery.

mod bar;
mod grid;

use std::sync::Arc;

use egui::{Context, Ui};

use crate::domain::photo_list::PhotoPage;
use crate::domain::query::{Answer, Query};
use crate::ui::app::Sight;
use crate::ui::gallery::Whose;
use crate::ui::intent::Intents;
use crate::ui::text::{self, photo as words};
use crate::ui::theme;
use crate::ui::view::Slot;
use crate::ui::widgets::photo_tile::Told;

/// A part of the gallery that has come: where it begins, what it holds, in words too.
pub(super) struct Come<'a> {
    pub(super) from: usize,
    pub(super) page: &'a PhotoPage,
    pub(super) told: Arc<Vec<Told>>,
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let ground = theme::colours(ui.ctx()).panel;
    ui.painter().rect_filled(ui.max_rect(), 0, ground);
    let come = come(ui.ctx(), sight);
    bar::show(ui, sight, come.as_ref().map(|come| come.page.total), out);
    let Some(come) = come else {
        let nobody = sight.view.gallery.whose == Whose::Place && sight.view.selected.is_none();
        let waits = if nobody {
            text::detail::NOTHING_CHOSEN
        } else {
            text::COMING
        };
        hint(ui, sight.model.failure(Slot::Gallery).unwrap_or(waits));
        return;
    };
    for sentence in &come.page.unreadable {
        hint(ui, sentence);
    }
    if come.page.total == 0 {
        hint(ui, words::none(sight.view.gallery.whose));
        return;
    }
    grid::show(ui, sight, &come, out);
}

fn hint(ui: &mut Ui, words: &str) {
    egui::Frame::new().inner_margin(16).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}

/// What has come of just these photographs in just this order, be it another part of them.
fn come<'a>(ctx: &Context, sight: &Sight<'a>) -> Option<Come<'a>> {
    let Some((Answer::PhotoPage(page), Query::PhotoPage(held))) =
        sight.model.answer_and_query(Slot::Gallery)
    else {
        return None;
    };
    let Some(Query::PhotoPage(wanted)) = sight.view.gallery.query(sight.view) else {
        return None;
    };
    let same = held.of == wanted.of && held.order == wanted.order;
    same.then(|| Come {
        from: held.offset,
        page,
        told: told(ctx, page, sight.model.stamp(Slot::Gallery)),
    })
}

/// The words of a part, made when it came and kept until another comes.
fn told(ctx: &Context, page: &PhotoPage, stamp: u64) -> Arc<Vec<Told>> {
    let key = egui::Id::unique("gallery-told");
    let held: Option<(u64, Arc<Vec<Told>>)> = ctx.data(|data| data.get_temp(key));
    if let Some((_, told)) = held.filter(|(at, _)| *at == stamp) {
        return told;
    }
    let told = Arc::new(page.tiles.iter().map(Told::of_tile).collect());
    ctx.data_mut(|data| data.insert_temp(key, (stamp, Arc::clone(&told))));
    told
}
