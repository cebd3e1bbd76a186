//! The register of persons or of sources as rows of a table. Knows neither formats nor SQL.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use super::editions::{self, Ask, PublicEdition};
use super::error::SessionError;
use super::messages::RegisterRequest;
use super::running::Reins;
use super::tabling::{Poured, cannot};
use crate::domain::edition::{Closed, Edition, Within};
use crate::domain::query::{Answer, Query};
use crate::domain::register_sheet;
use crate::exchange::TableWriter;

/// Writes the records wherever they shall go, in the order asked for.
pub(super) fn pour<W: Write>(
    ask: Ask<'_>,
    request: &RegisterRequest,
    to: W,
    reins: Option<&Reins>,
    name: &Path,
) -> Result<Poured<W>, SessionError> {
    let public = match request.edition {
        Edition::Public => Some(PublicEdition::read_closed(ask)?),
        Edition::Inside | Edition::Handed => None,
    };
    let entries = match ask(&Query::Register(request.table))? {
        Answer::Register(entries) => entries,
        other => return Err(SessionError::unexpected(&other)),
    };
    let entries: BTreeMap<_, _> = entries.iter().map(|entry| (entry.id(), entry)).collect();
    let failed = |error: std::io::Error| cannot(name, &error);
    let heads = register_sheet::heads(request.table);
    let mut writer = TableWriter::new(to, request.format, heads).map_err(failed)?;
    let nothing = Closed::default();
    for id in &request.records {
        let Some(entry) = entries.get(id) else {
            continue;
        };
        let closed = public.as_ref().map_or(&nothing, |public| public.closed());
        let Some(line) = register_sheet::line(entry, request.edition, closed) else {
            continue;
        };
        let line = match &public {
            Some(public) => public.veil(line),
            None => line,
        };
        writer.line(&line).map_err(failed)?;
        if let Some(reins) = reins {
            reins.cancel.check()?;
        }
    }
    let (to, lines) = writer.finish().map_err(failed)?;
    Ok(Poured {
        to,
        lines,
        left_out: match public {
            Some(_) => {
                let records = request.records.clone();
                editions::left_out(ask, Within::Register(request.table, records))?
            }
            None => Vec::new(),
        },
    })
}
