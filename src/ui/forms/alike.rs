//! What a new place looks like while it is written: places that may be the same stand above its
//! form, each with why. A warning, never a bar. Knows a draft; weighs nothing itself.

use egui::{Frame, Margin, Ui};

use super::FormContext;
use super::open::Open;
use crate::domain::cell::{Cell, Field};
use crate::domain::duplicate::Likeness;
use crate::domain::kinds::Level;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Table;
use crate::domain::spot::Spot;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::review as words;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::Words;

/// What has to be asked for the form that is open.
pub(super) fn wants(open: &Open) -> Option<(Slot, Query)> {
    let new = likeness(open)?;
    Some((Slot::Alike, Query::Alike(Box::new(new))))
}

/// What of a new place is compared; nothing as long as it has no name.
fn likeness(open: &Open) -> Option<Likeness> {
    let draft = open.draft()?;
    if draft.table != Table::Site || !draft.is_new() {
        return None;
    }
    let names = ["name_en", "name_ar"].map(|column| draft.text(column).to_owned());
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let level = Cell::Text(draft.text("level").to_owned());
    (!names.is_empty()).then(|| Likeness {
        id: draft.uuid,
        parent: draft.id("parent_uuid"),
        level: Level::from_cell(&level).unwrap_or_default(),
        names,
        ids: Vec::new(),
        type_code: draft.text("type_code").to_owned(),
        at: Spot::read(draft.text("geom")).ok().map(|spot| spot.at),
        accuracy_m: draft.number("accuracy_m"),
    })
}

/// Draws the warning, where there is one.
pub(super) fn show(ui: &mut Ui, open: &Open, context: &FormContext<'_>, out: &mut Intents) {
    if likeness(open).is_none() {
        return;
    }
    let Some(Answer::Alike(alike)) = context.model.answer(Slot::Alike) else {
        return;
    };
    let colours = theme::colours(ui.ctx());
    for one in alike {
        let frame = Frame::new()
            .fill(colours.accent_soft)
            .inner_margin(Margin::symmetric(16, 4));
        frame.show(ui, |ui| {
            ui.take_available_width();
            let name = words::looks_like(&one.name);
            let link = Words::new(&name).size(size::SMALL).colour(colours.accent);
            if ui.add(link.link()).clicked() {
                out.push(Intent::Visit(one.site));
            }
            let why = one.suspicion.reasons.join("; ");
            ui.add(Words::new(&why).quiet(ui));
        });
    }
}
