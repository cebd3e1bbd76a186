//! The newest changes of a place, and the way to all of them. Knows operations as told.

use egui::Ui;

use super::page::Page;
use super::section;
use crate::ui::actions::Act;
use crate::ui::intent::Intents;
use crate::ui::panels::history;
use crate::ui::text::detail as words;
use crate::ui::view::{Section, Slot};

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(
        ui,
        page.sight,
        Section::History,
        Some(Act::SiteHistory),
        out,
    );
    match page.sight.model.log(Slot::SiteHistory) {
        Some([]) | None => section::empty(ui, words::NO_CHANGES),
        Some(log) => {
            for operation in log {
                history::entry(ui, operation, page.sight, out);
            }
        }
    }
}
