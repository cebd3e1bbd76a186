//! Finds out what was done to operations that do not follow from the one before them: moved,
//! inserted, removed with the rest closed up, or edited, and then what it was that was edited.
//! Nothing is guessed: an answer counts only when the hash comes out right with it.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use super::said::{self, Run};
use super::walk::Suspect;
use crate::catalogue::chain;
use crate::catalogue::entry::{Entry, Head, kind_code};
use crate::catalogue::error::Result;
use crate::catalogue::log;
use crate::domain::command::OperationKind;

/// More suspects than this are not tried in each other's places.
const MOST: usize = 40;

/// What is found of one suspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// It is as written; the one before it is not.
    Intact,
    /// It was written under this number.
    Moved(i64),
    /// It does not follow from anything there is.
    Open,
}

/// The verdicts on all suspects, as sentences.
pub(super) fn verdicts(
    connection: &Connection,
    suspects: Vec<Suspect>,
    missing: &[Run],
) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let few = suspects.len() <= MOST;
    let in_doubt = if few { suspects.clone() } else { Vec::new() };
    let (shifted, rest): (Vec<Suspect>, Vec<Suspect>) = suspects
        .into_iter()
        .partition(|suspect| suspect.shifted.is_some());
    let by: Vec<(i64, i64)> = shifted
        .iter()
        .filter_map(|suspect| Some((suspect.head.number, suspect.shifted?)))
        .collect();
    let mut found = Vec::new();
    for suspect in &rest {
        found.push(place(connection, suspect, &in_doubt, missing)?);
    }
    moves(&rest, &found, &by, &mut faults);
    for (suspect, found) in rest.iter().zip(found) {
        if found != Found::Open {
            continue;
        }
        let number = suspect.head.number;
        let next = by.iter().find(|(stands, _)| *stands == number + 1);
        match next {
            Some((stands, written)) if written < stands => faults.push(said::inserted(number)),
            Some(_) => faults.push(said::closed_up(number)),
            None if suspect.after_gap => {}
            None => faults.push(edited(connection, suspect, &rest)?),
        }
    }
    Ok(faults)
}

/// Tells of operations that stand in another place.
fn moves(rest: &[Suspect], found: &[Found], shifted: &[(i64, i64)], faults: &mut Vec<String>) {
    let mut pairs: Vec<(i64, i64)> = rest
        .iter()
        .zip(found)
        .filter_map(|(suspect, found)| match found {
            Found::Moved(written) => Some((*written, suspect.head.number)),
            _ => None,
        })
        .collect();
    // Two neighbours that changed places look like one shifted up and one shifted down.
    pairs.extend(
        shifted
            .iter()
            .filter(|(stands, written)| {
                shifted.contains(&(*written, *stands)) || pairs.contains(&(*stands, *written))
            })
            .map(|(stands, written)| (*written, *stands))
            .collect::<Vec<_>>(),
    );
    let mut told = BTreeSet::new();
    for (written, stands) in &pairs {
        let key = (*written.min(stands), *written.max(stands));
        if !told.insert(key) {
            continue;
        }
        faults.push(if pairs.contains(&(*stands, *written)) {
            said::swapped(key.0, key.1)
        } else {
            said::moved(*written, *stands)
        });
    }
}

/// Where a suspect was written, tried in every place that is in doubt.
fn place(
    connection: &Connection,
    suspect: &Suspect,
    all: &[Suspect],
    missing: &[Run],
) -> Result<Found> {
    let own = suspect.head.number;
    let own_entries = log::entries(connection, own)?;
    let follows = |number: i64, previous: &str, entries: &[Entry]| {
        let written = Head {
            number,
            ..suspect.head.clone()
        };
        chain::chained(&written, previous, entries) == suspect.head.hash
    };
    let mut before: BTreeSet<&str> = BTreeSet::new();
    for other in all {
        before.extend([other.previous.as_str(), &other.head.hash, &other.worked_out]);
    }
    let mut numbers: BTreeSet<i64> = all.iter().map(|other| other.head.number).collect();
    numbers.extend(missing.iter().flat_map(|(first, last)| {
        let most = i64::try_from(MOST).unwrap_or_default();
        *first..=(*last).min(first + most)
    }));
    numbers.remove(&own);
    for number in std::iter::once(own).chain(numbers) {
        let there = log::entries(connection, number)?;
        for previous in &before {
            for entries in [&own_entries, &there] {
                if follows(number, previous, entries) {
                    return Ok(if number == own {
                        Found::Intact
                    } else {
                        Found::Moved(number)
                    });
                }
            }
        }
    }
    Ok(Found::Open)
}

/// What was edited in an operation, when trying shows it.
fn edited(connection: &Connection, suspect: &Suspect, all: &[Suspect]) -> Result<String> {
    let head = &suspect.head;
    let number = head.number;
    let entries = log::entries(connection, number)?;
    let fits = |head: &Head, entries: &[Entry]| {
        chain::chained(head, &suspect.previous, entries) == suspect.head.hash
    };
    // The next one follows from the hash this one should have.
    let next = all.iter().find(|other| other.head.number == number + 1);
    if let Some(next) = next {
        let after = log::entries(connection, number + 1)?;
        if chain::chained(&next.head, &suspect.worked_out, &after) == next.head.hash {
            return Ok(said::hash(number));
        }
    }
    for by in authors(connection)? {
        let tried = Head {
            by: by.clone(),
            ..head.clone()
        };
        if fits(&tried, &entries) {
            return Ok(said::field(number, "author", &by, &head.by));
        }
    }
    for at in times(head) {
        let tried = Head {
            at: at.clone(),
            ..head.clone()
        };
        if fits(&tried, &entries) {
            return Ok(said::field(number, "time", &at, &head.at));
        }
    }
    for kind in KINDS.map(kind_code) {
        let tried = Head {
            kind: kind.to_owned(),
            ..head.clone()
        };
        if fits(&tried, &entries) {
            return Ok(said::field(number, "kind", kind, &head.kind));
        }
    }
    for left_out in 0..entries.len().min(MOST) {
        let mut fewer = entries.clone();
        let one = fewer.remove(left_out);
        if fits(head, &fewer) {
            let title = one.title.unwrap_or_default();
            return Ok(said::change_inserted(number, &title));
        }
    }
    Ok(said::something(number))
}

const KINDS: [OperationKind; 6] = [
    OperationKind::Command,
    OperationKind::Undo,
    OperationKind::Bulk,
    OperationKind::Outside,
    OperationKind::Purge,
    OperationKind::Repair,
];

fn authors(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT \"by\" FROM atlas_operation LIMIT 500";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The times at which an operation of this identity may have been written: the identity holds
/// the millisecond at which it was made.
fn times(head: &Head) -> Vec<String> {
    const LATEST_MS: i64 = 100;
    let digits: String = head.uuid.chars().filter(|c| *c != '-').take(12).collect();
    let Ok(made) = i64::from_str_radix(&digits, 16) else {
        return Vec::new();
    };
    let Ok(made) = Timestamp::from_millisecond(made) else {
        return Vec::new();
    };
    let whole = format!("{made:.0}");
    (0..=LATEST_MS)
        .filter_map(|ms| {
            let at = made.checked_add(SignedDuration::from_millis(ms)).ok()?;
            Some(format!("{at:.3}"))
        })
        .chain([whole])
        .collect()
}
