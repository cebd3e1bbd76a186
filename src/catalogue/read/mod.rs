//! Answers every question of `domain::query` from one connection. Changes nothing.

mod alike;
mod changes;
mod chronicle;
mod closed;
mod dependents;
mod dossier;
mod evidence;
pub(super) mod hidden;
mod history;
mod left_out;
mod log;
mod matched;
mod names;
mod one_row;
mod overview;
mod past;
mod photos;
mod register;
mod reports;
mod review;
pub(super) mod sites;
pub(super) mod states;
mod statistics;
mod surrounded;
mod terms;
mod tree;
mod viewpoints;
mod whole;
mod whole_list;

use rusqlite::Connection;

pub(super) use states::{steps, transitions};
pub(super) use terms::{own as own_terms, uses};
pub(super) use whole::Kept;

use super::columns;
use super::error::CatalogueError;
use super::{numbering, rows};
use crate::domain::date::Day;
use crate::domain::query::{Answer, Query, SiteFilter, SiteList};

/// The answer to a question, from the catalogue as it is at this moment.
///
/// # Errors
/// When the catalogue cannot be read, or the question was interrupted by a newer one.
#[expect(clippy::too_many_lines, reason = "one short arm for each question")]
pub(super) fn answer(
    connection: &Connection,
    kept: &mut Kept,
    query: &Query,
) -> Result<Answer, CatalogueError> {
    Ok(match query {
        Query::Sites { filter, at } => Answer::Sites(listed(connection, kept, filter, *at)?),
        Query::States { at } => Answer::States(Box::new(kept.whole(connection)?.states(*at))),
        Query::Lines { sites, columns, at } => {
            Answer::Lines(columns::lines(connection, sites, columns, *at)?)
        }
        Query::Dossier { site, at } => Answer::Dossier(dossier::of(connection, *site, *at)?),
        Query::Statistics { filter, at } => {
            Answer::Statistics(statistics::count(connection, filter, *at)?)
        }
        Query::OfBar { filter, at, bar } => {
            Answer::OfBar(statistics::of_bar(connection, filter, *at, bar)?)
        }
        Query::Chronology { filter, at } => {
            Answer::Chronology(chronicle::of(connection, filter, *at)?)
        }
        Query::Timeline => Answer::Timeline(overview::timeline(connection)?),
        Query::Outlines => Answer::Outlines(overview::outlines(connection)?),
        Query::History {
            site,
            limit,
            before,
        } => Answer::History(history::list(connection, *site, *limit, *before)?),
        Query::Log(page) => Answer::History(log::page(connection, page)?),
        Query::Authors => Answer::Authors(log::authors(connection)?),
        Query::Past(moment) => Answer::Past(Box::new(past::of(connection, *moment)?)),
        Query::Operation { number } => {
            Answer::Operation(history::one(connection, *number)?.map(Box::new))
        }
        Query::Sources => Answer::Sources(overview::sources(connection)?),
        Query::Register(table) => Answer::Register(register::all(connection, *table)?),
        Query::Mentions { table, uuid } => {
            Answer::Mentions(register::mentions(connection, *table, *uuid)?)
        }
        Query::Imagery => Answer::Imagery(overview::imagery(connection)?),
        Query::Actors => Answer::Actors(overview::actors(connection)?),
        Query::SavedFilters => Answer::SavedFilters(overview::saved_filters(connection)?),
        Query::Reports => Answer::Reports(reports::all(connection)?),
        Query::Photos => {
            Answer::Photos(rows::all(connection, "ORDER BY sha256, uuid", [])?.records)
        }
        Query::PhotoPage(ask) => Answer::PhotoPage(photos::page(connection, kept, ask)?),
        Query::Viewpoints(ask) => Answer::Viewpoints(viewpoints::of(connection, ask)?),
        Query::PhotoFile(photo) => Answer::PhotoFile(photos::file(connection, *photo)?),
        Query::PhotoKeys => Answer::PhotoKeys(photos::keys(connection)?),
        Query::Thumbnails(of) => Answer::Thumbnails(photos::thumbnails(connection, of)?),
        Query::Evidence { sites } => Answer::Evidence(evidence::of_sites(connection, sites)?),
        Query::Record { table, uuid } => {
            Answer::Record(rows::one(connection, *table, *uuid)?.map(Box::new))
        }
        Query::Records { table, uuids } => {
            Answer::Records(rows::several(connection, *table, uuids)?)
        }
        Query::Hidden => Answer::Hidden(hidden::all(connection)?),
        Query::Closed => Answer::Closed(Box::new(closed::of(connection)?)),
        Query::LeftOut(within) => Answer::LeftOut(left_out::of(connection, within)?),
        Query::Incidents => Answer::Incidents(Box::new(numbering::incidents(connection)?)),
        Query::Dependents { table, uuid } => {
            Answer::Dependents(dependents::of(connection, *table, *uuid)?)
        }
        Query::Review(asked) => Answer::Findings(review::findings(connection, asked)?),
        Query::Surrounded { table, uuid } => {
            Answer::Surrounded(surrounded::of(connection, *table, *uuid)?)
        }
        Query::Alike(new) => Answer::Alike(alike::near(connection, new)?),
        Query::Lacks => Answer::Lacks(review::lacks(connection)?),
        Query::Terms => Answer::Terms(terms::own(connection, &mut Vec::new())?),
        Query::TermUses { list, code } => Answer::TermUses(terms::uses(connection, list, code)?),
        Query::TermCounts => Answer::TermCounts(terms::counts(connection)?),
        Query::Summary => Answer::Summary(overview::summary(connection)?),
    })
}

/// The places that pass a filter; all of them from what is kept of the whole.
fn listed(
    connection: &Connection,
    kept: &mut Kept,
    filter: &SiteFilter,
    at: Day,
) -> Result<SiteList, CatalogueError> {
    if sites::is_all(filter) {
        let whole = kept.whole(connection)?;
        return whole_list::of(connection, &whole, at);
    }
    sites::list(connection, kept, filter, at)
}
