//! A register of persons or of sources written as a table: its heads and its rows, for an edition.
//! Knows no file format.

use super::date::Edtf;
use super::edition::{self, Closed, Edition};
use super::kinds::{Access, Shown};
use super::record::{Actor, Record, Source, Table};
use super::register::Entry;
use super::source_words;
use super::table::{Line, Value};

/// The heads of a register written as a table.
#[must_use]
pub fn heads(table: Table) -> Vec<String> {
    let own: &[&str] = match table {
        Table::Actor => &[
            "name", "kind", "initials", "role", "shown", "address", "access",
        ],
        _ => &[
            "key",
            "title",
            "authors",
            "kind",
            "container",
            "publisher",
            "issued",
            "address",
            "archived_copy",
            "read_on",
            "language",
            "reliability",
            "reliability_why",
            "consent",
            "access",
        ],
    };
    let all = ["id"].iter().chain(own).chain(&["referred_to_by"]);
    all.map(|head| (*head).to_owned()).collect()
}

/// An entry as a row of such a table; `None` when it does not belong into the edition.
#[must_use]
pub fn line(entry: &Entry, wanted: Edition, closed: &Closed) -> Option<Line> {
    let own = match &entry.record {
        Record::Actor(actor)
            if wanted == Edition::Public
                && (actor.show == Shown::Hidden || actor.access != Access::Public) =>
        {
            return None;
        }
        Record::Actor(actor) => of_actor(&edition::actor_as_shown(actor, wanted)),
        Record::Source(source) => {
            if wanted == Edition::Public && closed.sources.contains(&source.uuid) {
                return None;
            }
            match wanted {
                Edition::Inside => of_source(source),
                Edition::Handed | Edition::Public => of_source(&source_words::published(source)),
            }
        }
        _ => return None,
    };
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let mentions = Value::Number(entry.mentions as f64);
    let mut cells = vec![Value::Words(entry.id().to_string())];
    cells.extend(own);
    // How often something is cited would count what is not public, too.
    cells.push(match wanted {
        Edition::Public => Value::Nothing,
        Edition::Inside | Edition::Handed => mentions,
    });
    Some(Line {
        id: entry.id(),
        at: None,
        cells,
    })
}

fn words(text: &str) -> Value {
    match text.trim() {
        "" => Value::Nothing,
        text => Value::Words(text.to_owned()),
    }
}

fn of_actor(actor: &Actor) -> Vec<Value> {
    vec![
        words(&actor.name),
        words(actor.kind.label()),
        words(&actor.initials),
        words(&actor.role),
        words(actor.show.label()),
        words(&actor.uri),
        words(actor.access.label()),
    ]
}

fn of_source(source: &Source) -> Vec<Value> {
    let date = |date: &Option<Edtf>| match date {
        Some(date) => Value::Words(String::from(date.clone())),
        None => Value::Nothing,
    };
    vec![
        words(&source.key),
        words(&source.title),
        words(&source.authors),
        words(&source.kind),
        words(&source.container),
        words(&source.publisher),
        date(&source.issued_edtf),
        words(&source.url),
        words(&source.archive_url),
        date(&source.accessed_edtf),
        words(&source.language),
        words(source.reliability_code.label()),
        words(&source.reliability),
        words(source.consent.label()),
        words(source.access.label()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    fn line_of(entry: &Entry) -> Line {
        line(entry, Edition::Inside, &Closed::default()).unwrap()
    }

    #[test]
    fn a_source_that_is_not_public_is_in_no_public_table() {
        let source = Source {
            uuid: Id::v7(1, [1; 10]),
            title: "Beta".into(),
            access: Access::Restricted,
            ..Source::default()
        };
        let entry = Entry {
            record: source.into(),
            mentions: 2,
            alike: Vec::new(),
        };
        let closed = Closed {
            sources: [entry.id()].into(),
            ..Closed::default()
        };
        assert_eq!(line(&entry, Edition::Public, &closed), None);
        assert_eq!(heads(Table::Source).len(), line_of(&entry).cells.len());
        let person = |access| Entry {
            record: Actor {
                name: "Amal".into(),
                access,
                ..Actor::default()
            }
            .into(),
            mentions: 0,
            alike: Vec::new(),
        };
        let open = person(Access::Public);
        assert_eq!(heads(Table::Actor).len(), line_of(&open).cells.len());
        let of = |entry: &Entry| line(entry, Edition::Public, &Closed::default());
        assert!(of(&open).is_some());
        assert_eq!(of(&person(Access::Confidential)), None);
    }
}
