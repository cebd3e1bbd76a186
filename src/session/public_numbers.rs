//! Statistics of what anyone may see: places that are not public are not counted, and what is told
//! of places on which something is not public is worked out anew. Knows no page and no format.

use std::path::Path;

use super::editions::{self, Ask, PublicEdition};
use super::error::SessionError;
use super::messages::{Details, Finished};
use super::plain_file;
use crate::catalogue::Catalogue;
use crate::domain::date::Day;
use crate::domain::edition::{self, Within};
use crate::domain::filter::{Derived, Expr, Field, Is};
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::statistics::{Place, Statistics};
use crate::exchange::separated;

/// What was counted.
#[derive(Debug)]
pub struct Counted {
    /// The charts, their labels without the names that are not shown.
    pub statistics: Box<Statistics>,
    /// What was left out, in sentences.
    pub left_out: Vec<String>,
    public: PublicEdition,
}

impl Counted {
    /// A text without the names that are not shown.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.public.text(text)
    }
}

/// Counts what anyone may see of the places that pass a filter, as they are at the end of a day.
pub(super) fn count(ask: Ask<'_>, filter: &SiteFilter, at: Day) -> Result<Counted, SessionError> {
    let public = PublicEdition::read_closed(ask)?;
    let closed = public.closed();
    let listed = match ask(&Query::Sites {
        filter: filter.clone(),
        at,
    })? {
        Answer::Sites(list) => list.rows.iter().map(|row| row.id).collect(),
        other => return Err(SessionError::unexpected(&other)),
    };
    let left_out = editions::left_out(ask, Within::Places(listed))?;
    let touched: Vec<Id> = closed.touched.iter().copied().collect();
    let apart = closed.places.keys().chain(&closed.touched).copied();
    let filter_of_rest = and(filter, among(apart.collect()).negated());
    let mut statistics = match ask(&Query::Statistics {
        filter: filter_of_rest,
        at,
    })? {
        Answer::Statistics(statistics) => statistics,
        other => return Err(SessionError::unexpected(&other)),
    };
    for place in anew(ask, &public, &and(filter, among(touched)), at)? {
        statistics.count(&place, at);
    }
    statistics.terms = public.veiled(&statistics.terms)?;
    Ok(Counted {
        statistics,
        left_out,
        public,
    })
}

/// The public places on which something is not public, as anyone sees them.
fn anew(
    ask: Ask<'_>,
    public: &PublicEdition,
    filter: &SiteFilter,
    at: Day,
) -> Result<Vec<Place>, SessionError> {
    // The state anyone sees decides, and it may be another than the one that is recorded.
    let query = Query::Sites {
        filter: SiteFilter {
            states: Vec::new(),
            ..filter.clone()
        },
        at,
    };
    let rows = match ask(&query)? {
        Answer::Sites(list) => list.rows,
        other => return Err(SessionError::unexpected(&other)),
    };
    let mut places = Vec::new();
    for row in rows {
        let dossier = match ask(&Query::Dossier { site: row.id, at })? {
            Answer::Dossier(Some(dossier)) => *dossier,
            Answer::Dossier(None) => continue,
            other => return Err(SessionError::unexpected(&other)),
        };
        let Some(left) = edition::public(dossier, public.closed()) else {
            continue;
        };
        let place = Place::of(&left, at);
        if filter.states.is_empty() || filter.states.contains(&place.state.state) {
            places.push(place);
        }
    }
    Ok(places)
}

fn among(places: Vec<Id>) -> Expr {
    Expr::test(Field::Derived(Derived::Marked), Is::Places(places))
}

fn and(filter: &SiteFilter, also: Expr) -> SiteFilter {
    SiteFilter {
        expr: Box::new((*filter.expr).clone().and(also)),
        ..filter.clone()
    }
}

/// Counts anew and makes the rows that are told of it, no hidden name in any of them, as
/// comma-separated values; with them what was left out, in sentences.
fn tell(
    catalogue: &Path,
    (filter, at): (&SiteFilter, Day),
    told: impl FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>>,
) -> Result<(String, Vec<String>), SessionError> {
    let catalogue = Catalogue::open_again(catalogue)?;
    let ask = |query: &Query| Ok(catalogue.answer(query)?);
    let counted = count(&ask, filter, at)?;
    let mut rows = told(&counted.statistics, counted.left_out.clone());
    for cell in rows.iter_mut().flatten() {
        *cell = counted.text(cell);
    }
    Ok((separated(&rows), counted.left_out))
}

/// Counts anew and writes what is told of it to a new file.
pub(super) fn write(
    catalogue: &Path,
    shown: (&SiteFilter, Day),
    told: impl FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>>,
    out: &Path,
) -> Result<Finished, SessionError> {
    let (text, left_out) = tell(catalogue, shown, told)?;
    plain_file::write_new(out, &text)?;
    Ok(Finished {
        sentence: format!("The statistics were written: {}.", out.display()),
        warnings: left_out,
        path: Some(out.to_owned()),
        ..Finished::default()
    })
}

/// Counts anew and brings what is told of it for the clipboard.
pub(super) fn copy(
    catalogue: &Path,
    shown: (&SiteFilter, Day),
    told: impl FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>>,
) -> Result<Finished, SessionError> {
    let (text, left_out) = tell(catalogue, shown, told)?;
    Ok(Finished {
        sentence: "The numbers anyone may see are on the clipboard.".to_owned(),
        warnings: left_out,
        details: Details::Clipboard(text),
        ..Finished::default()
    })
}
