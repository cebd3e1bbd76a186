//! Photographs are said to show places: several at once, as one operation. One that somebody has
//! placed meanwhile is left as it is. Knows neither files nor pixels.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::domain::command::{Command, Edit};
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Photo, Record, Table};
use crate::session::Session;
use crate::session::error::SessionError;
use crate::session::messages::{Finished, Ticket};
use crate::session::running::Reins;
use crate::session::writer::Door;

impl Session {
    /// Starts saying of photographs which place each shows: photograph and place, one operation.
    /// Without an author it ends refused with [`crate::session::Reason::NoAuthor`].
    pub fn place_photographs(&mut self, pairs: Vec<(Id, Id)>) -> Ticket {
        let catalogue = self.path.clone();
        self.start_writing("Placing photographs", move |door, reins| {
            place(&catalogue, &pairs, door, reins)
        })
    }
}

fn place(
    catalogue: &Path,
    pairs: &[(Id, Id)],
    door: &Door,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let reading = Catalogue::open_again(catalogue)?;
    reins
        .progress
        .total(u64::try_from(pairs.len()).unwrap_or_default());
    let (mut edits, mut warnings) = (Vec::new(), Vec::new());
    for (photo, site) in pairs {
        reins.cancel.check()?;
        match record(&reading, Table::Photo, *photo)? {
            Some(Record::Photo(photo)) if photo.site_uuid.is_none() => {
                edits.push(shows(photo, *site));
            }
            Some(Record::Photo(photo)) => warnings.push(format!(
                "«{}» was left as it is: somebody has said already what it shows.",
                photo.name_as_received
            )),
            _ => warnings.push("A photograph is no longer in the catalogue.".to_owned()),
        }
        reins.progress.step();
    }
    if edits.is_empty() {
        return Ok(Finished {
            sentence: "No photograph was placed.".to_owned(),
            warnings,
            ..Finished::default()
        });
    }
    let done = door.perform(Command::new(sentence(&reading, &edits)?, edits))?;
    Ok(Finished {
        sentence: done.sentence,
        warnings,
        operation: Some(done.operation),
        ..Finished::default()
    })
}

fn shows(before: Photo, site: Id) -> Edit {
    let after = Photo {
        site_uuid: Some(site),
        ..before.clone()
    };
    Edit::Update {
        before: Box::new(before.into()),
        after: Box::new(after.into()),
    }
}

/// One is named with its place, several are counted.
fn sentence(reading: &Catalogue, edits: &[Edit]) -> Result<String, SessionError> {
    if let [Edit::Update { after, .. }] = edits
        && let Record::Photo(photo) = after.as_ref()
        && let Some(site) = photo.site_uuid
        && let Some(Record::Site(site)) = record(reading, Table::Site, site)?
    {
        let name = &photo.name_as_received;
        return Ok(format!("{name} shows {}", site.name_en));
    }
    Ok(format!("{} photographs placed", edits.len()))
}

fn record(reading: &Catalogue, table: Table, uuid: Id) -> Result<Option<Record>, SessionError> {
    match reading.answer(&Query::Record { table, uuid })? {
        Answer::Record(record) => Ok(record.map(|record| *record)),
        other => Err(SessionError::unexpected(&other)),
    }
}
