//! A field whose value is chosen: a term, a word of a closed list, another record. Knows which
//! list belongs to a field; the picker draws it.

use egui::Ui;

use super::draft::Draft;
use super::field::{Sheet, Wish};
use super::offers::{self, Offer};
use super::picker::{Offered, Picked, Picker};
use super::spec::{Entry, Field, Pick};
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::terms;
use crate::ui::text::doubt;
use crate::ui::text::form::{self as words, say};

/// Draws the field.
pub(super) fn show(
    ui: &mut Ui,
    field: &Field,
    name: &str,
    draft: &mut Draft,
    sheet: &Sheet<'_>,
    wishes: &mut Vec<Wish>,
) {
    let column = field.column;
    let list = labels::list_of(draft.table.name(), column).unwrap_or_default();
    let shown = chosen(field, list, draft, sheet);
    let is_term = matches!(field.entry, Entry::Term);
    let picker = Picker {
        name,
        shown: &shown,
        hint: field.hint,
        optional: field.optional,
        new: made_new(field.entry).map(|table| words::new_of(labels::table_label(table))),
        adds: (is_term && terms::is_open(list)).then_some(doubt::add_local),
        closed: is_term && !terms::is_open(list),
    };
    let mut asked = None;
    let mut offers = |typed: &str| match field.entry {
        Entry::Listed(choices) => Offered::of(offers::of_choices(choices, typed)),
        Entry::Pick(pick) => {
            if pick == Pick::Site && !typed.trim().is_empty() {
                asked = Some(typed.to_owned());
            }
            Offered::of(sheet.shelf.of_records(pick, typed))
        }
        _ => of_list(list, typed, sheet),
    };
    match picker.show(ui, &mut offers) {
        Some(Picked::Value(value)) => {
            if is_term {
                wishes.push(Wish::Used(list, value.clone()));
            }
            draft.choose(column, value);
        }
        Some(Picked::New) => {
            let table = made_new(field.entry);
            wishes.extend(table.map(|table| Wish::New(table, column)));
        }
        Some(Picked::Add(label)) => wishes.push(Wish::AddTerm {
            list,
            column,
            label,
        }),
        None => {}
    }
    wishes.extend(asked.map(Wish::FindSites));
}

/// The terms of a list: those last used above all others, while nothing is searched.
fn of_list(list: &str, typed: &str, sheet: &Sheet<'_>) -> Offered {
    let mut rest = offers::of_terms(sheet.shelf.context.model.terms(), list, typed);
    if !typed.trim().is_empty() {
        return Offered::of(rest);
    }
    let used = sheet.recent.of(list);
    let mut recent: Vec<Offer> = Vec::new();
    for code in used {
        if let Some(at) = rest.iter().position(|offer| offer.value == *code) {
            recent.push(rest.remove(at));
        }
    }
    Offered {
        recent: recent.len(),
        offers: recent.into_iter().chain(rest).collect(),
    }
}

/// The words of what is chosen; a value the list does not know is shown as it is.
fn chosen(field: &Field, list: &str, draft: &Draft, sheet: &Sheet<'_>) -> String {
    let text = draft.text(field.column);
    if text.is_empty() {
        return String::new();
    }
    match field.entry {
        Entry::Listed(choices) => {
            let known = choices().into_iter().find(|(code, _)| *code == text);
            known.map_or_else(|| text.to_owned(), |(_, word)| word.to_owned())
        }
        Entry::Pick(pick) => draft
            .id(field.column)
            .and_then(|id| sheet.shelf.label(pick, id))
            .unwrap_or_else(|| unnamed(pick, sheet).to_owned()),
        _ => sheet.shelf.context.model.terms().english(list, text),
    }
}

/// What stands for a chosen record whose name is not at hand.
const fn unnamed(pick: Pick, sheet: &Sheet<'_>) -> &'static str {
    match (pick, sheet.shelf.dossier) {
        (Pick::Event | Pick::Effect | Pick::Claim, Some(_)) => say::ELSEWHERE,
        _ => crate::ui::text::COMING,
    }
}

const fn made_new(entry: Entry) -> Option<Table> {
    match entry {
        Entry::Pick(Pick::Source) => Some(Table::Source),
        Entry::Pick(Pick::Imagery) => Some(Table::Imagery),
        Entry::Pick(Pick::Actor) => Some(Table::Actor),
        _ => None,
    }
}
