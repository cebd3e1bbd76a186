//! The table of sites written to a file, as a job that can be stopped: what was begun and not
//! finished leaves nothing behind. Knows neither formats nor SQL.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::editions::{self, Ask, PublicEdition};
use super::error::SessionError;
use super::messages::{Finished, RegisterRequest, TableRequest};
use super::registers;
use super::running::Reins;
use super::workshop;
use crate::catalogue::Catalogue;
use crate::domain::dossier::SiteRow;
use crate::domain::edition::{Edition, Within};
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
    put(catalogue, request.format, out, |ask, to| {
        pour(ask, request, to, Some(reins), out)
    })
}

/// Writes the register that was asked for to a file.
pub(super) fn write_register(
    catalogue: &Path,
    request: &RegisterRequest,
    out: &Path,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    put(catalogue, request.format, out, |ask, to| {
        registers::pour(ask, request, to, Some(reins), out)
    })
}

/// A table on its way to its place.
type Draft = BufWriter<NamedTempFile>;

/// Puts a finished table in its place.
fn put(
    catalogue: &Path,
    format: TableFormat,
    out: &Path,
    pour: impl FnOnce(Ask<'_>, Draft) -> Result<Poured<Draft>, SessionError>,
) -> Result<Finished, SessionError> {
    may_be_replaced(out, format)?;
    let catalogue = Catalogue::open_again(catalogue)?;
    let file = workshop::file_beside(out).map_err(|error| cannot(out, &error))?;
    let ask = |query: &Query| Ok(catalogue.answer(query)?);
    let poured = pour(&ask, BufWriter::new(file))?;
    let (file, lines) = (poured.to, poured.lines);
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
        warnings: poured.left_out,
        path: Some(out.to_owned()),
        ..Finished::default()
    })
}

/// What was written.
pub(super) struct Poured<W> {
    pub(super) to: W,
    /// How many rows.
    pub(super) lines: u64,
    /// What a public edition left out, in sentences.
    pub(super) left_out: Vec<String>,
}

/// Writes the rows wherever they shall go.
pub(super) fn pour<W: Write>(
    ask: Ask<'_>,
    request: &TableRequest,
    to: W,
    reins: Option<&Reins>,
    name: &Path,
) -> Result<Poured<W>, SessionError> {
    let public = match request.edition {
        Edition::Public => Some(PublicEdition::read(ask, request.at)?),
        Edition::Inside | Edition::Handed => None,
    };
    let (listed, sites, rows) = sites(ask, request, public.as_ref())?;
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
            match (&public, rows.get(&line.id)) {
                (None, _) => writer.line(line).map_err(failed)?,
                (Some(public), Some(row)) => {
                    let line = public.line(line, row, &columns);
                    writer.line(&line).map_err(failed)?;
                }
                (Some(_), None) => {}
            }
        }
        if let Some(reins) = reins {
            reins.cancel.check()?;
            for _ in some {
                reins.progress.step();
            }
        }
    }
    let (to, lines) = writer.finish().map_err(failed)?;
    Ok(Poured {
        to,
        lines,
        left_out: match public {
            Some(_) => editions::left_out(ask, Within::Places(listed))?,
            None => Vec::new(),
        },
    })
}

/// The places that pass the filter; those of them that are written, in their order; their rows.
type Listed = (Vec<Id>, Vec<Id>, BTreeMap<Id, SiteRow>);

/// The places of a request; for a public edition with what anyone may see of their rows.
fn sites(
    ask: Ask<'_>,
    request: &TableRequest,
    public: Option<&PublicEdition>,
) -> Result<Listed, SessionError> {
    let query = Query::Sites {
        filter: request.filter.clone(),
        at: request.at,
    };
    let listed = match ask(&query)? {
        Answer::Sites(list) => list.rows,
        other => return Err(SessionError::unexpected(&other)),
    };
    let all: Vec<Id> = listed.iter().map(|row| row.id).collect();
    let Some(public) = public else {
        return Ok((Vec::new(), all, BTreeMap::new()));
    };
    let mut ids = Vec::with_capacity(listed.len());
    let mut rows = BTreeMap::new();
    for open in public.rows(&listed, &request.filter.states)? {
        ids.push(open.id);
        rows.insert(open.id, open);
    }
    Ok((all, ids, rows))
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

pub(super) fn cannot(out: &Path, error: &std::io::Error) -> SessionError {
    SessionError::new(format!(
        "The table at {} could not be written: {}. The catalogue is as it was; free some space or \
         choose another folder.",
        out.display(),
        workshop::why(error)
    ))
}
