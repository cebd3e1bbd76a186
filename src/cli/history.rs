//! `history`: who changed what, newest first. Knows only the questions a session answers.

use std::io::Write;

use anyhow::{Result, bail};

use super::args::History;
use super::choices::LogFormat;
use super::history_json;
use super::sheet::plain;
use super::{edits, names, say};
use crate::domain::command::{Operation, OperationKind};
use crate::domain::history::{HistoryFilter, LogPage, Scope};
use crate::domain::query::{Answer, Query};
use crate::session::Session;

/// How many operations are asked for at once.
const PAGE: usize = 500;

/// Prints the log.
pub(super) fn run(asked: &History, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let filter = HistoryFilter {
        scope: scope(&session, asked)?,
        by: asked.by.clone().unwrap_or_default(),
        text: asked.text.clone().unwrap_or_default(),
        since: asked.since,
        until: asked.until,
        ..HistoryFilter::default()
    };
    let Answer::Terms(terms) = session.ask_now(&Query::Terms)? else {
        bail!("an answer that does not fit the question");
    };
    let mut before = None;
    let mut first = true;
    let json = asked.format == LogFormat::Json;
    loop {
        let page = page(&session, &filter, before)?;
        for operation in &page {
            if json {
                write!(out, "{}", if first { "[\n" } else { ",\n" })?;
                first = false;
                history_json::write(out, &whole(&session, operation.number)?, &terms)?;
            } else {
                writeln!(out, "{}", line(operation))?;
            }
        }
        match page.last() {
            Some(last) if page.len() == PAGE => before = Some(last.number),
            _ => break,
        }
    }
    if json {
        writeln!(out, "{}", if first { "[]" } else { "\n]" })?;
    }
    Ok(())
}

fn scope(session: &Session, asked: &History) -> Result<Scope> {
    if let Some(typed) = &asked.record {
        let (table, uuid) = edits::record(session, typed)?;
        return Ok(Scope::Record(table, uuid));
    }
    Ok(match &asked.site {
        Some(typed) => Scope::Site(names::resolve(session, typed)?),
        None => Scope::All,
    })
}

fn page(session: &Session, filter: &HistoryFilter, before: Option<i64>) -> Result<Vec<Operation>> {
    let query = Query::Log(Box::new(LogPage {
        filter: filter.clone(),
        limit: PAGE,
        before,
    }));
    match session.ask_now(&query)? {
        Answer::History(page) => Ok(page),
        _ => bail!("an answer that does not fit the question"),
    }
}

/// An operation with its changes.
fn whole(session: &Session, number: i64) -> Result<Operation> {
    match session.ask_now(&Query::Operation { number })? {
        Answer::Operation(Some(operation)) => Ok(*operation),
        _ => bail!("Operation {number} is not in the history any more."),
    }
}

fn line(operation: &Operation) -> String {
    let minute = operation
        .at
        .get(..16)
        .unwrap_or(&operation.at)
        .replace('T', " ");
    let kind = match operation.kind {
        OperationKind::Command | OperationKind::Undo => "",
        OperationKind::Bulk => "bulk: ",
        OperationKind::Outside => "outside: ",
        OperationKind::Purge => "purge: ",
        OperationKind::Repair => "repair: ",
    };
    let undone = operation.undone_by;
    let undone = undone
        .map(|by| format!(" (undone by {by})"))
        .unwrap_or_default();
    let (number, by, what) = (operation.number, &operation.by, &operation.sentence);
    plain(&format!(
        "{number:>5}  {minute} UTC  {by}  {kind}{what}{undone}"
    ))
}
