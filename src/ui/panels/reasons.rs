//! Says under a found place why it was found and what it is part of. Knows the row it is given.

use egui::{Rect, Ui};

use crate::domain::dossier::{MatchedIn, SiteRow};
use crate::ui::app::Sight;
use crate::ui::text;
use crate::ui::widgets::Words;

/// Why a place was found, in words; `None` when the name it is shown by says it.
pub(super) fn of(row: &SiteRow) -> Option<String> {
    let shown = [&row.name_en, &row.name_ar];
    match row.matched_in {
        MatchedIn::Nothing => None,
        _ if row.matched.is_empty() => None,
        // The Arabic name does not stand in the line above.
        MatchedIn::Name if row.matched == row.name_ar && !row.name_en.is_empty() => {
            Some(row.matched.clone())
        }
        MatchedIn::Name if shown.contains(&&row.matched) => None,
        MatchedIn::Name => Some(text::also_called(&row.matched)),
        MatchedIn::Identifier => Some(text::identified(&row.matched)),
        MatchedIn::Description => Some(text::described(&row.matched)),
    }
}

/// The line under a found place.
pub(super) fn line(ui: &mut Ui, sight: &Sight<'_>, row: &SiteRow, room: Rect) {
    let parent = row.parent.and_then(|id| sight.model.row(id));
    let part = parent.map(|parent| {
        text::part_of(if parent.name_en.is_empty() {
            &parent.name_ar
        } else {
            &parent.name_en
        })
    });
    let Some(told) = of(row).or(part) else {
        return;
    };
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(room));
    let words = Words::new(&told).quiet(&ui).cut();
    ui.add(words);
}
