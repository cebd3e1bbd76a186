//! Reads the texts of an IPTC record (IPTC-IIM 4.2). Knows not which of two sources is to be
//! believed.

use super::fields::{plain, shortened};

/// The data sets read of record 2, and how we call them.
const KNOWN: &[(u8, &str)] = &[
    (5, "ObjectName"),
    (55, "DateCreated"),
    (80, "By-line"),
    (105, "Headline"),
    (110, "Credit"),
    (116, "CopyrightNotice"),
    (120, "Caption"),
];

/// Most data sets read.
const MOST: usize = 2000;

/// The texts of a record, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts(Vec<(&'static str, String)>);

impl Texts {
    /// The first text of that name.
    pub(super) fn first(&self, name: &str) -> Option<String> {
        let found = self.0.iter().find(|(called, _)| *called == name);
        found.map(|(_, text)| text.clone())
    }

    /// Everything by name.
    pub(super) fn all(&self) -> Vec<(String, String)> {
        let named = |(name, text): &(&str, String)| (format!("IPTC {name}"), text.clone());
        self.0.iter().map(named).collect()
    }
}

pub(super) fn read(record: Option<&[u8]>, notes: &mut Vec<String>) -> Texts {
    let mut rest = record.unwrap_or_default();
    let mut texts = Vec::new();
    let mut guessed = false;
    for _ in 0..MOST {
        let [0x1C, record, set, high, low, after @ ..] = rest else {
            break;
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        // A length with its highest bit set is that of a length; no text is so long.
        let Some((value, after)) = after.split_at_checked(length) else {
            notes.push("The IPTC texts are cut off; the last was not read.".to_owned());
            break;
        };
        if *record == 2
            && let Some((_, name)) = KNOWN.iter().find(|(known, _)| known == set)
        {
            let (text, sure) = text(value);
            guessed |= !sure;
            if !text.is_empty() {
                texts.push((*name, text));
            }
        }
        rest = after;
    }
    if guessed {
        notes.push(
            "An IPTC text does not say how its letters are written; it was read as Latin script."
                .to_owned(),
        );
    }
    Texts(texts)
}

/// The text and whether its letters are sure: what is sound UTF-8 is UTF-8, whether the record
/// says so or not; anything else is read as ISO 8859-1.
fn text(value: &[u8]) -> (String, bool) {
    if std::str::from_utf8(value).is_ok() {
        return (plain(value), true);
    }
    let letters: String = value.iter().map(|byte| char::from(*byte)).collect();
    (shortened(letters.trim()), false)
}

/// The IPTC record among the resources of a Photoshop block (Adobe Photoshop File Formats
/// Specification, «Image Resource Blocks», id 0x0404).
pub(in crate::photos) fn in_resources(resources: &[u8]) -> Option<Vec<u8>> {
    let mut rest = resources;
    while let Some(after) = rest.strip_prefix(b"8BIM") {
        let (id, after) = after.split_at_checked(2)?;
        let name = usize::from(*after.first()?) + 1;
        let after = after.get(name.next_multiple_of(2)..)?;
        let (length, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        if id == [0x04, 0x04] {
            return after.get(..length).map(<[u8]>::to_vec);
        }
        rest = after.get(length.checked_next_multiple_of(2)?..)?;
    }
    None
}
