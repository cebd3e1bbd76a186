//! The table of sites written to a file, as a job that can be stopped: what was begun and not
//! finished leaves nothing behind. Knows neither formats nor SQL.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::error::SessionError;
use super::messages::{Finished, TableRequest};
use super::running::Reins;
use super::workshop;
use crate::catalogue::Catalogue;
use crate::domain::filter::Field;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::exchange::{TableFormat, TableWriter};

/// So many rows are asked for at a time.
const AT_A_TIME: usize = 1_000;

/// Writes the rows that were asked for to a file.
pub(super) fn write(
    catalogue: &Path,
    request: &TableRequest,
    out: &Path,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    may_be_replaced(out, request.format)?;
    let catalogue = Catalogue::open_again(catalogue)?;
    let file = workshop::file_beside(out).map_err(|error| cannot(out, &error))?;
    let ask = |query: &Query| Ok(catalogue.answer(query)?);
    let (file, lines) = pour(&ask, request, BufWriter::new(file), Some(reins), out)?;
    let file = file
        .into_inner()
        .map_err(|error| cannot(out, error.error()))?;
    let kept = file
        .as_file()
        .sync_all()
        .and_then(|()| Ok(file.persist(out)?));
    kept.map_err(|error| cannot(out, &error))?;
    let rows = if lines == 1 {
        "1 row".to_owned()
    } else {
        format!("{lines} rows")
    };
    Ok(Finished {
        sentence: format!("The table was written: {rows}, {}.", out.display()),
        warnings: Vec::new(),
        path: Some(out.to_owned()),
    })
}

/// Writes the rows wherever they shall go; hands back how many there are.
pub(super) fn pour<W: Write>(
    ask: &dyn Fn(&Query) -> Result<Answer, SessionError>,
    request: &TableRequest,
    to: W,
    reins: Option<&Reins>,
    name: &Path,
) -> Result<(W, u64), SessionError> {
    let sites = sites(ask, request)?;
    if let Some(reins) = reins {
        reins
            .progress
            .total(u64::try_from(sites.len()).unwrap_or(0));
    }
    let heads = request
        .columns
        .iter()
        .map(|(_, head)| head.clone())
        .collect();
    let columns: Vec<Field> = request
        .columns
        .iter()
        .map(|(field, _)| field.clone())
        .collect();
    let failed = |error: std::io::Error| cannot(name, &error);
    let mut writer = TableWriter::new(to, request.format, heads).map_err(failed)?;
    for some in sites.chunks(AT_A_TIME) {
        let query = Query::Lines {
            sites: some.to_vec(),
            columns: columns.clone(),
            at: request.at,
        };
        let lines = match ask(&query)? {
            Answer::Lines(lines) => lines,
            other => return Err(SessionError::unexpected(&other)),
        };
        for line in &lines {
            writer.line(line).map_err(failed)?;
        }
        if let Some(reins) = reins {
            reins.cancel.check()?;
            for _ in some {
                reins.progress.step();
            }
        }
    }
    writer.finish().map_err(failed)
}

fn sites(
    ask: &dyn Fn(&Query) -> Result<Answer, SessionError>,
    request: &TableRequest,
) -> Result<Vec<Id>, SessionError> {
    let query = Query::Sites {
        filter: request.filter.clone(),
        at: request.at,
    };
    match ask(&query)? {
        Answer::Sites(list) => Ok(list.rows.iter().map(|row| row.id).collect()),
        other => Err(SessionError::unexpected(&other)),
    }
}

/// A table may replace a file of its own kind, and nothing else: least of all the catalogue.
fn may_be_replaced(out: &Path, format: TableFormat) -> Result<(), SessionError> {
    let Ok(there) = fs::symlink_metadata(out) else {
        return Ok(());
    };
    let ending = out
        .extension()
        .and_then(std::ffi::OsStr::to_str)
        .unwrap_or_default();
    let own = ending.eq_ignore_ascii_case(format.ending())
        || (format == TableFormat::GeoJson && ending.eq_ignore_ascii_case("json"));
    if there.is_file() && own {
        return Ok(());
    }
    Err(SessionError::new(format!(
        "{} is there already and is not a .{} file. It was left as it is; choose another name for \
         the table.",
        out.display(),
        format.ending()
    )))
}

fn cannot(out: &Path, error: &std::io::Error) -> SessionError {
    SessionError::new(format!(
        "The table at {} could not be written: {}. The catalogue is as it was; free some space or \
         choose another folder.",
        out.display(),
        workshop::why(error)
    ))
}
