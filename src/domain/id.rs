//! Names that point at records: ids, slugs, term codes. Knows nothing of tables or files.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The fixed identity of a record, a UUID (version 7 for records made here). Written in
/// lower-case with hyphens everywhere: in the catalogue, in `data/`, in exports.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(uuid::Uuid);

impl Id {
    /// A version 7 id from a clock reading (Unix milliseconds) and ten random bytes, both
    /// given by the caller so that this stays a pure function.
    #[must_use]
    pub fn v7(unix_ms: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
    }

    /// Whether this is the nil id, which no stored record has.
    #[must_use]
    pub fn is_nil(self) -> bool {
        self.0.is_nil()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = BadName;
    fn from_str(text: &str) -> Result<Self, BadName> {
        uuid::Uuid::parse_str(text.trim())
            .map(Self)
            .map_err(|_| BadName(format!("«{text}» is not a UUID")))
    }
}

/// A short readable name of a site, unique in a catalogue: `temple-of-bel`. Lower-case ASCII
/// letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = BadName;
    fn try_from(text: String) -> Result<Self, BadName> {
        let shaped = !text.is_empty()
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if shaped {
            Ok(Self(text))
        } else {
            Err(BadName(format!(
                "«{text}» is not a short name: use lower-case letters, digits and hyphens"
            )))
        }
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The stable code of a term of some list (`explosion-heavy-weaponry`); its labels are found
/// in the term lists, never stored with the record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(pub String);

impl Code {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that should have been an id, a slug or a coded value; the sentence says what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadName(pub String);
