//! What a person typed, as the value of a field, or a sentence that says what is wrong with it.
//! Nothing is altered silently. Knows no widget.

use super::groups::fields;
use super::spec::{Entry, Field};
use super::unseen::Choice;
use crate::domain::cell::Cell;
use crate::domain::command::{Command, Edit};
use crate::domain::date::Edtf;
use crate::domain::id::Slug;
use crate::domain::labels;
use crate::domain::number::{self, BadNumber};
use crate::domain::place::Shape;
use crate::domain::spot::Spot;
use crate::domain::unseen::{self, Lines};
use crate::ui::text::doubt;

/// Letters a line may have.
const LINE: usize = 500;
/// Letters a message with a position in it may have.
const MESSAGE: usize = 4_000;
/// Letters a text of several lines may have.
const PARA: usize = 1_000_000;

/// The value of a field from its text; nothing typed is nothing recorded.
pub(super) fn cell(field: &Field, text: &str, unseen: Choice) -> Result<Cell, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(nothing(field));
    }
    let lines = field.entry.lines();
    if unseen == Choice::TakenOut {
        check_seen(text, lines)?;
    }
    check_length(text, field.entry.most())?;
    match field.entry {
        Entry::Date => Edtf::from_entry(text)
            .map(|date| Cell::Text(date.as_str().to_owned()))
            .map_err(|error| error.to_string()),
        Entry::Number(unit, least, most) => measure(text, unit, least, most).map(Cell::Real),
        Entry::Point => Spot::read(text)
            .map(|spot| Cell::Shape(Shape::Point(spot.at)))
            .map_err(|error| error.to_string()),
        Entry::Yes | Entry::YesNo => Ok(Cell::Int(i64::from(text == "1"))),
        Entry::Line if field.column == "slug" => Slug::try_from(text.to_owned())
            .map(|slug| Cell::Text(slug.into()))
            .map_err(|error| error.to_string()),
        _ => Ok(Cell::Text(text.to_owned())),
    }
}

fn nothing(field: &Field) -> Cell {
    match field.entry {
        Entry::Line | Entry::Arabic | Entry::Para | Entry::ParaArabic => Cell::Text(String::new()),
        Entry::Yes => Cell::Int(0),
        _ => Cell::Null,
    }
}

/// What in the records a command adds is too long or cannot be seen, with the name of its field:
/// for what is entered elsewhere than in a form. `wanted`: texts whose unseen signs the person
/// wants kept.
pub(in crate::ui) fn unfit(command: &Command, wanted: &[String]) -> Option<String> {
    let fits = |text: &str, lines: Lines| {
        too_long(text, lines)?;
        let unasked = |text: String, wanted: &String| text.replace(wanted, "");
        check_seen(&wanted.iter().fold(text.to_owned(), unasked), lines)
    };
    let added = command.edits.iter().filter_map(|edit| match edit {
        Edit::Insert(record) => Some(record),
        _ => None,
    });
    added.into_iter().find_map(|record| {
        let (table, cells) = (record.table(), record.cells());
        fields(table).find_map(|field| {
            let held = cells.iter().find(|(column, _)| *column == field.column);
            let Some((_, Cell::Text(text))) = held else {
                return None;
            };
            let why = fits(text, field.entry.lines()).err()?;
            let name = labels::label_of(table.name(), field.column);
            Some(format!("{name}: {why}"))
        })
    })
}

/// Refuses what cannot be seen and what is too long.
pub(in crate::ui) fn check_text(text: &str, lines: Lines) -> Result<(), String> {
    check_seen(text, lines)?;
    too_long(text, lines)
}

/// Refuses what is too long.
pub(in crate::ui) fn too_long(text: &str, lines: Lines) -> Result<(), String> {
    check_length(text, lines.most())
}

fn check_seen(text: &str, lines: Lines) -> Result<(), String> {
    match text.chars().find(|sign| unseen::is_unseen(*sign, lines)) {
        Some(sign) => Err(doubt::unseen(&unseen::name(sign))),
        None => Ok(()),
    }
}

/// How many letters fit.
trait Most {
    fn most(&self) -> usize;
}

impl Most for Lines {
    fn most(&self) -> usize {
        match self {
            Self::Several => PARA,
            Self::One => LINE,
        }
    }
}

impl Most for Entry {
    fn most(&self) -> usize {
        match self {
            // A message or a link is pasted whole; only the position in it is kept.
            Self::Point => MESSAGE,
            // Nobody types it: an outline has as many corners as it has.
            Self::Hidden => PARA,
            other => other.lines().most(),
        }
    }
}

fn check_length(text: &str, most: usize) -> Result<(), String> {
    if text.len() <= most {
        return Ok(());
    }
    let now = text.chars().count();
    if now > most {
        return Err(doubt::too_long(now, most));
    }
    Ok(())
}

fn measure(text: &str, unit: &str, least: f64, most: f64) -> Result<f64, String> {
    let bare = text.strip_suffix(unit).unwrap_or(text).trim();
    let value = number::read(bare).map_err(|bad| match bad {
        BadNumber::Two => doubt::two_numbers(text),
        BadNumber::None => doubt::no_number(text),
    })?;
    if (least..=most).contains(&value) {
        return Ok(value);
    }
    Err(doubt::out_of_bounds(least, most, unit))
}

/// The text a stored value is edited as.
pub(super) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Null | Cell::Shape(Shape::Areas(_) | Shape::Lines(_)) => String::new(),
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Shape(Shape::Point(at)) => at.decimal(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::spec::field;
    use super::*;

    #[test]
    fn numbers_keep_their_unit_beside_them() {
        let metres = field("accuracy_m", Entry::Number("m", 0.0, 100.0));
        let cell = |field: &Field, text: &str| super::cell(field, text, Choice::TakenOut);
        assert_eq!(cell(&metres, "0,5 m"), Ok(Cell::Real(0.5)));
        assert_eq!(cell(&metres, "١٢٫٥"), Ok(Cell::Real(12.5)));
        assert_eq!(cell(&metres, "۱۲"), Ok(Cell::Real(12.0)));
        let far = field("accuracy_m", Entry::Number("m", 0.0, 100_000.0));
        assert_eq!(cell(&far, "١٬٢٥٠"), Ok(Cell::Real(1250.0)));
        assert_eq!(cell(&far, "1250.5"), Ok(Cell::Real(1250.5)));
        let said = cell(&far, "1,250").unwrap_err();
        assert!(said.contains("1250") && said.contains("1.250"), "{said}");
        assert!(cell(&far, "1,250.5").is_err());
        assert_eq!(cell(&metres, "١٢"), Ok(Cell::Real(12.0)));
        assert!(cell(&metres, "120").is_err());
        assert!(cell(&metres, "far").is_err());
        assert_eq!(cell(&metres, " "), Ok(Cell::Null));
    }

    #[test]
    fn what_cannot_be_seen_is_refused_and_not_removed() {
        let line = field("title", Entry::Line);
        let kept = super::cell(&line, "be\u{202e}l", Choice::Kept);
        assert_eq!(kept, Ok(Cell::Text("be\u{202e}l".to_owned())));
        let cell = |field: &Field, text: &str| super::cell(field, text, Choice::TakenOut);
        let said = cell(&line, "cella\u{7}").unwrap_err();
        assert!(said.contains("U+0007"), "{said}");
        assert!(cell(&line, "a\nb").is_err());
        assert!(cell(&field("note", Entry::Para), "a\nb").is_ok());
        assert!(cell(&line, &"x".repeat(501)).is_err());
        assert!(cell(&line, "بل\u{202e}").is_err());
    }

    #[test]
    fn dates_are_taken_as_people_write_them() {
        let date = field("seen_edtf", Entry::Date);
        let cell = |field: &Field, text: &str| super::cell(field, text, Choice::TakenOut);
        assert_eq!(
            cell(&date, "31 August 2015"),
            Ok(Cell::Text("2015-08-31".to_owned()))
        );
        assert!(cell(&date, "yesterday").is_err());
    }

    #[test]
    fn a_long_text_is_kept_whole_and_letter_for_letter() {
        let long = "معبد بل é e\u{301} <b>*x*</b> #let\n".repeat(4000);
        let note = field("note", Entry::Para);
        let kept = super::cell(&note, &long, Choice::TakenOut);
        assert_eq!(kept, Ok(Cell::Text(long.trim().to_owned())));
        let said = super::cell(
            &field("title", Entry::Line),
            &"x".repeat(100_000),
            Choice::TakenOut,
        );
        assert!(said.unwrap_err().contains("100000 letters"));
    }
}
