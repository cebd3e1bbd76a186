//! Which places a report is about: the one that is shown, some that are ticked, or all. Knows no
//! page.

use egui::{ScrollArea, TextEdit, Ui};

use super::FormContext;
use super::field;
use super::offers::place_name;
use super::report::ReportDraft;
use crate::domain::fold;
use crate::domain::id::Id;
use crate::ui::text::form::{self as words, hint, say};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;

/// Which places a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The one that was shown.
    This(Id),
    /// Those that are ticked.
    Ticked,
    /// Every one.
    All,
}

/// Draws the choice.
pub(super) fn show(ui: &mut Ui, draft: &mut ReportDraft, context: &FormContext<'_>) {
    field::row(ui, say::PLACES, None, |ui, _| {
        let before = draft.which;
        let shown = draft.shown.and_then(|id| context.model.row(id));
        if let Some(row) = shown {
            let words = words::this_place(&place_name(context, row));
            ui.radio_value(&mut draft.which, Which::This(row.id), words);
        }
        ui.radio_value(&mut draft.which, Which::Ticked, say::SOME_PLACES);
        ui.radio_value(&mut draft.which, Which::All, say::ALL_PLACES);
        if draft.which != before {
            draft.suggest(context);
        }
        if draft.which == Which::Ticked {
            ticks(ui, draft, context);
        }
        if draft.tried {
            field::error(ui, draft.sites().err());
        }
    });
}

/// The places to tick, those found first.
fn ticks(ui: &mut Ui, draft: &mut ReportDraft, context: &FormContext<'_>) {
    ui.label(theme::quiet(ui.ctx(), words::ticked(draft.ticked.len())));
    let find = TextEdit::singleline(&mut draft.find)
        .hint_text(theme::body(hint::SEARCH))
        .desired_width(f32::INFINITY);
    ui.add(find).accessible_name(say::FIND_PLACES);
    let all = context.model.sites(Slot::All);
    let rows = all.map_or(&[][..], |sites| &sites.list.rows);
    let wanted = !fold::query_terms(&draft.find).is_empty();
    let found: Vec<_> = rows
        .iter()
        .filter(|row| {
            let mut keys = fold::keys(&row.name_en);
            keys.extend(fold::keys(&row.name_ar));
            !wanted || fold::matches(&draft.find, &keys)
        })
        .take(500)
        .collect();
    ScrollArea::vertical()
        .id_salt("report-places")
        .max_height(180.0)
        .show_rows(ui, size::ROW, found.len(), |ui, range| {
            ui.set_width(ui.available_width());
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
            for row in found.get(range).unwrap_or_default() {
                let mut on = draft.ticked.contains(&row.id);
                if ui.checkbox(&mut on, place_name(context, row)).changed() {
                    if on {
                        draft.ticked.insert(row.id);
                    } else {
                        draft.ticked.remove(&row.id);
                    }
                }
            }
        });
}
