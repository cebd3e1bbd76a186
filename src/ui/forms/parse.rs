//! What a person typed, as the value of a field, or a sentence that says what is wrong with it.
//! Nothing is altered silently. Knows no widget.

use super::spec::{Entry, Field};
use crate::domain::cell::Cell;
use crate::domain::date::Edtf;
use crate::domain::id::Slug;
use crate::domain::place::{LonLat, Shape};
use crate::ui::text::form as words;

/// Letters a line may have.
const LINE: usize = 500;
/// Letters a text of several lines may have.
const PARA: usize = 20_000;

/// The value of a field from its text; nothing typed is nothing recorded.
pub(super) fn cell(field: &Field, text: &str) -> Result<Cell, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(nothing(field));
    }
    let several = matches!(field.entry, Entry::Para | Entry::ParaArabic);
    check_text(text, several)?;
    match field.entry {
        Entry::Date => Edtf::from_entry(text)
            .map(|date| Cell::Text(date.as_str().to_owned()))
            .map_err(|error| error.to_string()),
        Entry::Number(unit, least, most) => number(text, unit, least, most).map(Cell::Real),
        Entry::Point => LonLat::parse(text)
            .map(|at| Cell::Shape(Shape::Point(at)))
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

/// Refuses what cannot be seen and what is too long.
pub(super) fn check_text(text: &str, several: bool) -> Result<(), String> {
    let hidden = |letter: char| {
        let line_break = several && matches!(letter, '\n' | '\r' | '\t');
        let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        (letter.is_control() && !line_break) || turns
    };
    if let Some(letter) = text.chars().find(|letter| hidden(*letter)) {
        return Err(words::unseen(u32::from(letter)));
    }
    let most = if several { PARA } else { LINE };
    let now = text.chars().count();
    if now > most {
        return Err(words::too_long(now, most));
    }
    Ok(())
}

fn number(text: &str, unit: &str, least: f64, most: f64) -> Result<f64, String> {
    let bare = text.strip_suffix(unit).unwrap_or(text).trim();
    let plain: String = bare.chars().map(western).collect();
    let value: f64 = plain.parse().map_err(|_| words::no_number(text))?;
    if value.is_finite() && (least..=most).contains(&value) {
        return Ok(value);
    }
    Err(words::out_of_bounds(least, most, unit))
}

/// Arabic and Persian digits and decimal signs as those of the other script.
fn western(letter: char) -> char {
    match letter {
        ',' | '٫' => '.',
        '٠'..='٩' => shifted(letter, '٠'),
        '۰'..='۹' => shifted(letter, '۰'),
        other => other,
    }
}

fn shifted(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
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
        assert_eq!(cell(&metres, "0,5 m"), Ok(Cell::Real(0.5)));
        assert_eq!(cell(&metres, "١٢"), Ok(Cell::Real(12.0)));
        assert!(cell(&metres, "120").is_err());
        assert!(cell(&metres, "far").is_err());
        assert_eq!(cell(&metres, " "), Ok(Cell::Null));
    }

    #[test]
    fn what_cannot_be_seen_is_refused_and_not_removed() {
        let line = field("title", Entry::Line);
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
        assert_eq!(
            cell(&date, "31 August 2015"),
            Ok(Cell::Text("2015-08-31".to_owned()))
        );
        assert!(cell(&date, "yesterday").is_err());
    }
}
