//! `history`: who changed what, newest first. Knows only the questions a session answers.

use std::io::Write;

use anyhow::{Result, bail};

use super::args::History;
use super::sheet::plain;
use super::{names, say};
use crate::domain::command::{Operation, OperationKind};
use crate::domain::query::{Answer, Query};
use crate::session::Session;

/// How many operations are asked for at once.
const PAGE: usize = 500;

/// Prints the log.
pub(super) fn run(asked: &History, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let site = asked.site.as_ref();
    let site = site
        .map(|typed| names::resolve(&session, typed))
        .transpose()?;
    let mut before = None;
    loop {
        let query = Query::History {
            site,
            limit: PAGE,
            before,
        };
        let Answer::History(page) = session.ask_now(&query)? else {
            bail!("an answer that does not fit the question");
        };
        for operation in &page {
            writeln!(out, "{}", line(operation))?;
        }
        match page.last() {
            Some(last) if page.len() == PAGE => before = Some(last.number),
            _ => return Ok(()),
        }
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
