//! Finds the place that was meant by what was typed, and the short names of places. Knows only
//! the questions a session answers.

use std::cell::RefCell;
use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::sheet::plain;
use crate::domain::dossier::SiteRow;
use crate::domain::fold;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::record::{Record, Table};
use crate::session::Session;

/// How many likely places an error lists.
const CANDIDATES: usize = 12;

/// The place meant by a short name, a UUID or a name that only one place has.
pub(super) fn resolve(session: &Session, typed: &str) -> Result<Id> {
    if let Ok(id) = typed.parse::<Id>() {
        if let Some(Record::Site(_)) = record(session, Table::Site, id)? {
            return Ok(id);
        }
        bail!("No place has the UUID {id}. Nothing was changed.");
    }
    let found = search(session, typed)?;
    if let Some(id) = by_slug(&found, typed).or_else(|| by_name(&found, typed)) {
        return Ok(id);
    }
    // The search goes by words; a short name or a name in full is looked up among all places.
    let all = search(session, "")?;
    if let Some(id) = by_slug(&all, typed) {
        return Ok(id);
    }
    match (named(&all, typed).as_slice(), found.as_slice()) {
        ([only], _) => Ok(only.id),
        ([], [only]) => Ok(only.id),
        ([], []) => bail!(
            "No place is called «{}». `palmyra-atlas sites FILE --find TEXT` searches names in \
             any script.",
            plain(typed)
        ),
        ([], several) => ambiguous(typed, several.iter()),
        (several, _) => ambiguous(typed, several.iter().copied()),
    }
}

fn ambiguous<'a>(typed: &str, places: impl Iterator<Item = &'a SiteRow>) -> Result<Id> {
    let mut lines: Vec<String> = places
        .map(|row| format!("  {}  {}", row.slug, plain(&row.name_en)))
        .collect();
    let count = lines.len();
    if count > CANDIDATES {
        lines.truncate(CANDIDATES);
        lines.push(format!("  … and {} more", count - CANDIDATES));
    }
    bail!(
        "«{}» may be any of {count} places. Use one of these short names:\n{}",
        plain(typed),
        lines.join("\n")
    )
}

fn by_slug(rows: &[SiteRow], typed: &str) -> Option<Id> {
    let row = rows.iter().find(|row| row.slug.as_str() == typed);
    row.map(|row| row.id)
}

/// The only place of exactly that name, when the search found it with nothing else so called.
fn by_name(rows: &[SiteRow], typed: &str) -> Option<Id> {
    match named(rows, typed).as_slice() {
        [only] => Some(only.id),
        _ => None,
    }
}

fn named<'a>(rows: &'a [SiteRow], typed: &str) -> Vec<&'a SiteRow> {
    rows.iter()
        .filter(|row| fold::same(&row.name_en, typed) || fold::same(&row.name_ar, typed))
        .collect()
}

fn search(session: &Session, text: &str) -> Result<Vec<SiteRow>> {
    let query = Query::Sites {
        filter: SiteFilter {
            text: text.to_owned(),
            ..SiteFilter::default()
        },
        at: session.today(),
    };
    match session.ask_now(&query)? {
        Answer::Sites(list) => Ok(list.rows),
        other => bail!("an answer that does not fit the question: {other:?}"),
    }
}

/// One record, when there is such.
pub(super) fn record(session: &Session, table: Table, uuid: Id) -> Result<Option<Record>> {
    match session.ask_now(&Query::Record { table, uuid })? {
        Answer::Record(record) => Ok(record.map(|record| *record)),
        other => bail!("an answer that does not fit the question: {other:?}"),
    }
}

/// Short names of places by id, each asked for once.
pub(super) struct Slugs<'a> {
    session: &'a Session,
    known: RefCell<BTreeMap<Id, String>>,
}

impl<'a> Slugs<'a> {
    /// Short names of places in this catalogue.
    pub(super) fn of(session: &'a Session) -> Self {
        Self {
            session,
            known: RefCell::default(),
        }
    }

    /// Takes the short names of a list, so that they need not be asked for.
    pub(super) fn learn(&self, rows: &[SiteRow]) {
        let names = rows.iter().map(|row| (row.id, row.slug.to_string()));
        self.known.borrow_mut().extend(names);
    }

    /// The short name of a place; its UUID when it has none.
    pub(super) fn get(&self, id: Id) -> Result<String> {
        if let Some(slug) = self.known.borrow().get(&id) {
            return Ok(slug.clone());
        }
        let slug = match record(self.session, Table::Site, id)? {
            Some(Record::Site(site)) => site.slug.to_string(),
            _ => id.to_string(),
        };
        self.known.borrow_mut().insert(id, slug.clone());
        Ok(slug)
    }
}
