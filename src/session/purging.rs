//! What lies outside the catalogue and goes with a purged photograph: its original and what was made
//! of it. Knows which hashes a purge takes out of the record; not how the record is purged.

use std::collections::BTreeMap;

use super::error::SessionError;
use super::media::Media;
use crate::catalogue::Catalogue;
use crate::domain::history::{HistoryFilter, LogPage, Moment, Scope};
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Record, Table};

/// So many operations on a deleted photograph are looked through for what it was.
const LOOKED_AT: usize = 50;

/// Originals the record refers to, or a deleted photograph referred to: by hash, with the ending.
type Originals = BTreeMap<String, String>;

/// The originals that may go with a record, before it is purged.
pub(super) fn before(
    catalogue: &Catalogue,
    table: Table,
    uuid: Id,
) -> Result<Originals, SessionError> {
    let mut known = living(catalogue)?;
    if table == Table::Photo
        && let Some(gone) = deleted(catalogue, uuid)?
    {
        known.insert(gone.0, gone.1);
    }
    Ok(known)
}

/// Removes those of the originals no photograph refers to any more; what is to be said of it.
pub(super) fn after(
    catalogue: &Catalogue,
    media: &Media,
    before: Originals,
) -> Result<String, SessionError> {
    let stay = living(catalogue)?;
    let (mut gone, mut left) = (0, Vec::new());
    for (sha256, ext) in before {
        if stay.contains_key(&sha256) {
            continue;
        }
        match media.purge(&sha256, &ext) {
            Ok(removed) => gone += usize::from(removed),
            Err(error) => left.push(format!(
                " {sha256}.{ext} could not be removed from the folder of originals ({error}): \
                 remove it by hand."
            )),
        }
    }
    Ok(match gone {
        0 => left.concat(),
        1 => format!(" Its original was removed too.{}", left.concat()),
        many => format!(" {many} originals were removed too.{}", left.concat()),
    })
}

fn living(catalogue: &Catalogue) -> Result<Originals, SessionError> {
    match catalogue.answer(&Query::PhotoKeys)? {
        Answer::PhotoKeys(keys) => {
            let known = keys.into_iter().map(|key| (key.sha256, key.ext));
            Ok(known.collect())
        }
        other => Err(SessionError::unexpected(&other)),
    }
}

/// Hash and ending of a photograph that was deleted, or whose taking in was undone.
fn deleted(catalogue: &Catalogue, uuid: Id) -> Result<Option<(String, String)>, SessionError> {
    let table = Table::Photo;
    let page = LogPage {
        filter: HistoryFilter::of(Scope::Record(table, uuid)),
        limit: LOOKED_AT,
        before: None,
    };
    let operations = match catalogue.answer(&Query::Log(Box::new(page)))? {
        Answer::History(operations) => operations,
        other => return Err(SessionError::unexpected(&other)),
    };
    for operation in operations {
        let moment = Moment {
            table,
            uuid,
            before: operation.number,
        };
        match catalogue.answer(&Query::Past(moment))? {
            Answer::Past(past) => {
                if let Some(Record::Photo(photo)) = past.then {
                    return Ok(Some((photo.sha256, photo.ext)));
                }
            }
            other => return Err(SessionError::unexpected(&other)),
        }
    }
    Ok(None)
}
