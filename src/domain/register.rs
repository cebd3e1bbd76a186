//! The registers of persons and of sources as plain values: each record with how often it is referred
//! to, what it lacks, what it may be the same as; searched, sorted, and as rows of a table. Knows
//! no screen and no catalogue.

use super::date::Edtf;
use super::edition;
use super::fold;
use super::id::Id;
use super::kinds::Reliability;
use super::record::{Record, Source, Table};
use super::source_words::{self, is_testimony};

/// A record of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record: a person or institution, or a source.
    pub record: Record,
    /// How many records refer to it.
    pub mentions: usize,
    /// Records it may be the same as, each with why.
    pub alike: Vec<(Id, String)>,
}

/// A record that refers to one of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its table; for a citation that of the record it stands on.
    pub table: Table,
    /// The record; for a citation the one it stands on.
    pub uuid: Id,
    /// The field that refers, or that is cited; empty for the record as a whole.
    pub field: String,
    /// The record in words.
    pub words: String,
    /// The place it belongs to.
    pub site: Option<Id>,
    /// Its name.
    pub site_name: String,
}

/// Only some of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// Nothing refers to it.
    Unused,
    /// It may be the same as another.
    Twice,
    /// A source without an archived copy.
    NoArchive,
    /// A source that was read nobody knows when.
    NoAccess,
    /// A testimony without a note on consent.
    NoConsent,
    /// Not shown by name, or not public.
    Veiled,
}

impl Only {
    /// Those that fit a register.
    #[must_use]
    pub const fn of(table: Table) -> &'static [Self] {
        match table {
            Table::Actor => &[Self::Unused, Self::Twice, Self::Veiled],
            _ => &[
                Self::Unused,
                Self::NoArchive,
                Self::NoAccess,
                Self::Twice,
                Self::NoConsent,
                Self::Veiled,
            ],
        }
    }

    /// Whether an entry is one of them.
    #[must_use]
    pub fn holds(self, entry: &Entry) -> bool {
        let source = match &entry.record {
            Record::Source(source) => Some(source),
            _ => None,
        };
        match self {
            Self::Unused => entry.mentions == 0,
            Self::Twice => !entry.alike.is_empty(),
            Self::NoArchive => source.is_some_and(lacks_archive),
            Self::NoAccess => source.is_some_and(lacks_access_date),
            Self::NoConsent => source.is_some_and(lacks_consent),
            Self::Veiled => match &entry.record {
                Record::Actor(actor) => edition::is_veiled(actor),
                Record::Source(source) => {
                    source.access != super::kinds::Access::Public
                        || source_words::withheld(source).is_some()
                }
                _ => false,
            },
        }
    }
}

/// Whether a source stands on the web and nobody noted a copy that stays.
#[must_use]
pub fn lacks_archive(source: &Source) -> bool {
    source.url.trim().starts_with("http") && source.archive_url.trim().is_empty()
}

/// Whether a source stands on the web and nobody noted when it was read.
#[must_use]
pub fn lacks_access_date(source: &Source) -> bool {
    source.url.trim().starts_with("http") && source.accessed_edtf.is_none()
}

/// Whether somebody speaks in a source and nobody noted how, when and to what they agreed.
#[must_use]
pub fn lacks_consent(source: &Source) -> bool {
    is_testimony(source) && source.consent_note.trim().is_empty()
}

/// A column of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Name or title.
    Title,
    /// A person's role.
    Role,
    /// Person or institution; the kind of a source.
    Kind,
    /// How a person is shown in what is handed out.
    Shown,
    /// Who wrote a source.
    Authors,
    /// How far a source can be relied on.
    Reliability,
    /// When a source was read.
    Read,
    /// Whether there is a copy that stays.
    Archived,
    /// How many records refer to it.
    Mentions,
}

impl Column {
    /// Those of a register, from the left.
    #[must_use]
    pub const fn of(table: Table) -> &'static [Self] {
        match table {
            Table::Actor => &[
                Self::Title,
                Self::Mentions,
                Self::Role,
                Self::Kind,
                Self::Shown,
            ],
            _ => &[
                Self::Title,
                Self::Mentions,
                Self::Kind,
                Self::Reliability,
                Self::Read,
                Self::Archived,
                Self::Authors,
            ],
        }
    }
}

impl Entry {
    /// Its identity.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.record.uuid()
    }

    /// What stands in a column.
    #[must_use]
    pub fn cell(&self, column: Column) -> String {
        let text = match (&self.record, column) {
            (_, Column::Mentions) => return self.mentions.to_string(),
            (Record::Actor(actor), Column::Title) => &actor.name,
            (Record::Actor(actor), Column::Role) => &actor.role,
            (Record::Actor(actor), Column::Kind) => return actor.kind.label().to_owned(),
            (Record::Actor(actor), Column::Shown) => return actor.show.label().to_owned(),
            (Record::Source(source), Column::Title) if source.title.is_empty() => &source.key,
            (Record::Source(source), Column::Title) => &source.title,
            (Record::Source(source), Column::Authors) => &source.authors,
            (Record::Source(source), Column::Kind) => &source.kind,
            (Record::Source(source), Column::Reliability) => {
                return match source.reliability_code {
                    Reliability::Unknown => String::new(),
                    known => known.label().to_owned(),
                };
            }
            (Record::Source(source), Column::Read) => {
                let read = source.accessed_edtf.as_ref();
                return read.map_or_else(String::new, Edtf::words);
            }
            (Record::Source(source), Column::Archived) => {
                let kept = !source.archive_url.trim().is_empty();
                return if kept { "yes" } else { "" }.to_owned();
            }
            _ => return String::new(),
        };
        text.clone()
    }

    /// Whether it is found by what was typed: names, titles, authors, keys, in any script.
    #[must_use]
    pub fn found(&self, typed: &str) -> bool {
        if fold::query_terms(typed).is_empty() {
            return true;
        }
        let texts: Vec<&str> = match &self.record {
            Record::Actor(actor) => vec![&actor.name, &actor.role, &actor.initials, &actor.uri],
            Record::Source(source) => vec![
                &source.title,
                &source.authors,
                &source.key,
                &source.container,
                &source.publisher,
                &source.kind,
            ],
            _ => Vec::new(),
        };
        let mut keys: Vec<String> = texts.iter().flat_map(|text| fold::keys(text)).collect();
        let plain = |text: &&str| text.to_lowercase().contains(&typed.trim().to_lowercase());
        keys.dedup();
        fold::matches(typed, &keys) || texts.iter().any(plain)
    }
}

/// Orders entries by a column; what says nothing there comes last either way.
pub fn sort(entries: &mut [&Entry], column: Column, falling: bool) {
    let key = |entry: &Entry| match (&entry.record, column) {
        (_, Column::Mentions) => (String::new(), i64::try_from(entry.mentions).unwrap_or(0)),
        (Record::Source(source), Column::Read) => {
            let read = source.accessed_edtf.as_ref();
            let day = read.and_then(|date| date.bounds().from);
            (String::new(), day.map_or(i64::MAX, |day| day.0))
        }
        _ => (entry.cell(column).to_lowercase(), 0),
    };
    entries.sort_by_cached_key(|entry| entry.cell(Column::Title).to_lowercase());
    entries.sort_by(|one, other| {
        let (a, b) = (key(one), key(other));
        let nothing = |entry: &Entry| entry.cell(column).is_empty();
        let order = a.cmp(&b);
        let order = if falling { order.reverse() } else { order };
        nothing(one).cmp(&nothing(other)).then(order)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(number: u64, title: &str, mentions: usize) -> Entry {
        Entry {
            record: Source {
                uuid: Id::v7(number, [1; 10]),
                key: format!("key-{number}"),
                title: title.into(),
                url: "https://example.org".into(),
                ..Source::default()
            }
            .into(),
            mentions,
            alike: Vec::new(),
        }
    }

    #[test]
    fn a_register_is_sorted_with_nothing_last_and_found_in_any_script() {
        let (a, b) = (source(1, "Beta", 3), source(2, "alpha", 0));
        let mut both = vec![&a, &b];
        sort(&mut both, Column::Title, false);
        assert_eq!(both[0].id(), b.id());
        sort(&mut both, Column::Mentions, true);
        assert_eq!(both[0].id(), a.id());
        assert!(a.found("key-1") && !b.found("key-1"));
        let arabic = source(3, "آثار تدمر", 0);
        assert!(arabic.found("اثار") && arabic.found(""));
    }

    #[test]
    fn what_a_source_lacks_is_seen() {
        let entry = source(1, "Beta", 0);
        for only in [Only::Unused, Only::NoArchive, Only::NoAccess] {
            assert!(only.holds(&entry), "{only:?}");
        }
        let told = Source {
            kind: "oral testimony".into(),
            ..Source::default()
        };
        assert!(lacks_consent(&told) && !lacks_archive(&told));
    }
}
