//! What was understood of a field, in plain words beneath it: a date, a term; positions have
//! `position`. Knows no record kind.

use egui::Ui;

use super::draft::Draft;
use super::parse;
use super::spec::{Entry, Field};
use super::unseen::Choice;
use crate::domain::cell::Cell;
use crate::domain::date::Edtf;
use crate::domain::labels;
use crate::domain::terms::Terms;
use crate::ui::text::form::{self as words, say};
use crate::ui::widgets::Words;

/// What was understood, in plain words.
pub(super) fn show(ui: &mut Ui, field: &Field, draft: &Draft, terms: &Terms) {
    let text = draft.text(field.column);
    if text.is_empty() {
        return;
    }
    let said = match field.entry {
        Entry::Date => Edtf::from_entry(text).ok().map(|date| of_date(&date, text)),
        Entry::Number(..) => match parse::cell(field, text, Choice::TakenOut) {
            Ok(Cell::Real(number)) if !typed_so(text, number) => {
                Some(words::recorded_as(&number.to_string()))
            }
            _ => None,
        },
        Entry::Term => {
            let list = labels::list_of(draft.table.name(), field.column).unwrap_or_default();
            let term = terms.label(list, text);
            term.map(|term| term.definition.to_owned())
                .filter(|definition| !definition.is_empty())
        }
        _ => None,
    };
    if let Some(said) = said {
        ui.add(Words::new(&said).quiet(ui));
    }
}

/// Whether the number is written as it is recorded, with its unit or without.
fn typed_so(text: &str, number: f64) -> bool {
    let figures = text.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    figures.parse() == Ok(number)
}

/// «31 August 2015, local day at the site».
fn of_date(date: &Edtf, typed: &str) -> String {
    let mut said = date.words();
    if date.exact_day().is_some() {
        said = format!("{said}, {}", say::LOCAL_DAY);
    }
    if date.as_str() != typed {
        said = format!("{said} · {}", words::recorded_as(date.as_str()));
    }
    said
}
