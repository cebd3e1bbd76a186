//! Rows of text as an aligned table or as comma-separated values. Knows nothing of what the
//! rows say.

use std::io::{self, Write};

use unicode_normalization::char::is_combining_mark;

use crate::session::separated_cell;

/// Writes aligned columns under a heading; the last column is not padded.
pub(super) fn table(
    out: &mut impl Write,
    heading: &[&str],
    rows: &[Vec<String>],
) -> io::Result<()> {
    let mut widths: Vec<usize> = heading.iter().map(|cell| width(cell)).collect();
    for row in rows {
        for (known, cell) in widths.iter_mut().zip(row) {
            *known = (*known).max(width(&plain(cell)));
        }
    }
    line(out, heading.iter().map(|cell| (*cell).to_owned()), &widths)?;
    for row in rows {
        line(out, row.iter().map(|cell| plain(cell)), &widths)?;
    }
    Ok(())
}

fn line(
    out: &mut impl Write,
    cells: impl Iterator<Item = String>,
    widths: &[usize],
) -> io::Result<()> {
    let mut text = String::new();
    for (cell, known) in cells.zip(widths) {
        text.push_str(&cell);
        let missing = known.saturating_sub(width(&cell)) + 2;
        text.extend(std::iter::repeat_n(' ', missing));
    }
    writeln!(out, "{}", text.trim_end())
}

/// How many columns of a terminal a text takes, near enough: marks take none.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !is_combining_mark(*c)).count()
}

/// A text on one line without control characters: a catalogue from elsewhere must not be able
/// to steer the terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// One value of a comma-separated row.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Words, which a spreadsheet must not take for a formula.
    Words(String),
    /// A number.
    Number(f64),
    /// Nothing known.
    Nothing,
}

/// Writes one comma-separated row (RFC 4180 quoting, line feed).
pub(super) fn separated(out: &mut impl Write, row: &[Value]) -> io::Result<()> {
    let cells: Vec<String> = row.iter().map(cell).collect();
    writeln!(out, "{}", cells.join(","))
}

fn cell(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Words(words) => separated_cell(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(row: &[Value]) -> String {
        let mut out = Vec::new();
        separated(&mut out, row).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn quotes_what_needs_quoting() {
        let row = [
            Value::Words("a, \"b\"\nc".into()),
            Value::Nothing,
            Value::Number(-38.27),
        ];
        assert_eq!(written(&row), "\"a, \"\"b\"\"\nc\",,-38.27\n");
    }

    #[test]
    fn a_formula_becomes_words() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"] {
            assert!(written(&[Value::Words(formula.into())]).starts_with('\''));
        }
    }

    #[test]
    fn columns_are_aligned_and_harmless() {
        let mut out = Vec::new();
        let rows = [
            vec!["Baʿal Šamīn".into(), "x".into()],
            vec!["a\u{1b}[31m".into(), String::new()],
        ];
        table(&mut out, &["name", "y"], &rows).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "name         y\nBaʿal Šamīn  x\na [31m\n");
    }
}
