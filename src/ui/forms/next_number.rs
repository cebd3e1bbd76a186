//! The next incident number in the open form of a damage event: offered beneath its field, given by
//! the key. Knows how numbers are formed only as the catalogue's settings say.

use egui::Ui;

use super::FormContext;
use super::draft::Draft;
use super::field::Sheet;
use crate::domain::date::{Day, Edtf};
use crate::domain::query::Answer;
use crate::domain::record::Table;
use crate::ui::text::numbering as words;
use crate::ui::view::Slot;
use crate::ui::widgets::chip;

/// The column that holds it.
const COLUMN: &str = "number";

/// Offers the number beneath the empty field.
pub(super) fn offer(ui: &mut Ui, column: &str, draft: &mut Draft, sheet: &Sheet<'_>) {
    if column != COLUMN || draft.table != Table::DamageEvent || !draft.text(COLUMN).is_empty() {
        return;
    }
    if let Some(Ok(number)) = next(draft, sheet.shelf.context)
        && chip::link(ui, &words::give(&number)).clicked()
    {
        *draft.edit(COLUMN) = number;
    }
}

/// Gives the number as soon as it is known; answers whether that is done, with what is to be told.
pub(super) fn give(draft: &mut Draft, context: &FormContext<'_>) -> Option<String> {
    let held = draft.text(COLUMN);
    if !held.trim().is_empty() {
        return Some(words::has(held.trim()));
    }
    Some(match next(draft, context)? {
        Ok(number) => {
            let told = words::given(&number);
            *draft.edit(COLUMN) = number;
            told
        }
        Err(why) => why,
    })
}

/// The number that comes next, once the numbers given are known.
fn next(draft: &Draft, context: &FormContext<'_>) -> Option<Result<String, String>> {
    let Some(Answer::Incidents(incidents)) = context.model.answer(Slot::Incidents) else {
        return None;
    };
    let from: Option<Day> = Edtf::from_entry(draft.text("when_edtf"))
        .ok()
        .and_then(|date| date.bounds().from);
    Some(incidents.next(from, context.today))
}
