//! Words of claims side by side. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::date::Edtf;
use crate::ui::desk::Turn;

pub const ORIGIN: &str = "Origin";
pub const ENTER: &str = "Enter observations";

/// The accessible name of the way into rapid entry.
#[must_use]
pub fn enter_for(title: &str) -> String {
    format!("Enter observations for «{title}»")
}

/// «6 claims, 3 independent origins».
#[must_use]
pub fn count(claims: usize, origins: usize) -> String {
    let origin = if origins == 1 { "origin" } else { "origins" };
    match claims {
        0 => "No claim is recorded.".to_owned(),
        1 => "1 claim".to_owned(),
        many => format!("{many} claims, {origins} independent {origin}"),
    }
}

/// «3 claims go back to one origin, wire report: AFP; Reuters».
#[must_use]
pub fn shared(origin: &str, claims: usize, who: &str) -> String {
    if origin.is_empty() {
        return format!("{claims} claims stand in one source and count once: {who}");
    }
    format!("{claims} claims go back to one origin, {origin}, and count once: {who}")
}

/// What can be made of a claim.
#[must_use]
pub const fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Adopt => "Adopt…",
        Turn::Keep => "Keep beside…",
        Turn::Reject => "Reject…",
    }
}

/// The same, with whose claim it is.
#[must_use]
pub fn turn_of(turn: Turn, who: &str) -> String {
    let word = self::turn(turn).trim_end_matches('…');
    format!("{word}: claim of {who}")
}

/// The claimed date against the bracket.
#[must_use]
pub fn against(date: &str, bracket: Option<&Edtf>, outside: bool) -> String {
    match (bracket, outside) {
        (None, _) => format!("Claims {date}; no evidence bounds it."),
        (Some(bracket), true) => {
            format!(
                "Claims {date}, outside what the evidence leaves: {}.",
                bracket.words()
            )
        }
        (Some(bracket), false) => {
            format!(
                "Claims {date}, within what the evidence leaves: {}.",
                bracket.words()
            )
        }
    }
}
