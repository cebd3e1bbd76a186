//! What a field says of who may know what: a text that names a person who is not to be shown, an
//! access that hides more than the record itself. Warns; forbids nothing.

use egui::Ui;

use super::draft::Draft;
use super::field::Sheet;
use super::spec::{Entry, Field};
use crate::domain::edition::named_in;
use crate::domain::query::Answer;
use crate::domain::record::Table;
use crate::ui::text::form as words;
use crate::ui::view::Slot;
use crate::ui::widgets::Words;

/// Draws the warning of a field, when there is one.
pub(super) fn show(ui: &mut Ui, field: &Field, draft: &Draft, sheet: &Sheet<'_>) {
    let text = draft.text(field.column);
    if text.is_empty() || draft.table == Table::Actor {
        return;
    }
    if field.column == "access" && draft.table == Table::Site {
        hides(ui, text, sheet);
    }
    let written = matches!(
        field.entry,
        Entry::Line | Entry::Arabic | Entry::Para | Entry::ParaArabic
    );
    if !written {
        return;
    }
    let Some(Answer::Actors(actors)) = sheet.shelf.context.model.answer(Slot::Actors) else {
        return;
    };
    for actor in named_in(text, actors) {
        let told = words::names_person(&actor.name, actor.show.label());
        ui.add(Words::new(&told).quiet(ui));
    }
}

/// What becomes hidden with a place.
fn hides(ui: &mut Ui, access: &str, sheet: &Sheet<'_>) {
    let Some(dossier) = sheet.shelf.dossier.filter(|_| access != "public") else {
        return;
    };
    let events = dossier.events.len() + dossier.part_events.len();
    let told = words::hides(dossier.parts.len(), events, dossier.photos.len());
    ui.add(Words::new(&told).quiet(ui));
}
