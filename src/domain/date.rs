//! Dates that say no more than is known: EDTF text, its bounds in days, its words.
//! Knows no clock: «today» is always an argument.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar day, counted from 1970-01-01 = 0 in the proleptic Gregorian calendar, local to
/// the site. Years before 1 are astronomical (0 = 1 BC).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i64);

/// A date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0–2), kept as written.
/// `[a..b]` is one unknown day in a span; `a/b` is a process that lasted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(String);

/// A text that is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{text}» is not a date in EDTF: {why}")]
pub struct BadDate {
    /// What was entered.
    pub text: String,
    /// What is wrong with it, for the person who entered it.
    pub why: String,
}

impl Edtf {
    /// Checks and keeps a date as written, white space trimmed.
    ///
    /// # Errors
    /// When the text is not EDTF, or is an interval or set that runs backwards.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let text = text.trim();
        match edtf_core::Edtf::parse(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(error) => Err(BadDate {
                text: text.to_owned(),
                why: error.to_string(),
            }),
        }
    }

    /// The date as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Edtf {
    type Error = BadDate;
    fn try_from(text: String) -> Result<Self, BadDate> {
        Self::parse(&text)
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.0
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
