//! The verbs that write: `new`, `undo`, `redo`, `restore`, `purge`. Knows only what a session can do.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::args::{By, New, Purge, Redo, Restore, Undo};
use super::{names, say};
use crate::domain::history::{Moment, Past};
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Table;
use crate::domain::restore::{self, Restore as What};
use crate::session::{Contents, Done, Reason, Session, SessionError, Settings, Writing};

/// Makes a new catalogue.
pub(super) fn new(asked: &New, out: &mut impl Write) -> Result<()> {
    let contents = if asked.empty {
        Contents::Empty
    } else {
        Contents::Palmyra
    };
    let session = Session::create_with(&asked.file, contents, settings(&asked.by))?;
    say::warnings(&session);
    let what = match contents {
        Contents::Empty => "An empty catalogue",
        Contents::Palmyra => "A catalogue with the record of Palmyra",
    };
    Ok(writeln!(
        out,
        "{what} was made at {}.",
        session.path().display()
    )?)
}

/// Takes back the newest operation or one by its number.
pub(super) fn undo(asked: &Undo, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_write(&asked.file, &asked.by)?;
    let done = match (asked.operation, asked.with_later) {
        (Some(number), true) => session.undo_with_now(number),
        (number, _) => session.undo_now(number),
    };
    tell(out, done.map_err(how_to_go_on))
}

/// Brings back what was undone last.
pub(super) fn redo(asked: &Redo, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_write(&asked.file, &asked.by)?;
    tell(out, session.redo_now().map_err(how_to_go_on))
}

/// Brings a record or a field of it back to what it was after an operation.
pub(super) fn restore(asked: &Restore, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_write(&asked.file, &asked.by)?;
    let past = past(&session, &asked.record, asked.to)?;
    let what = match &asked.field {
        Some(field) if past.table.columns().contains(&field.as_str()) => What::Field(field.clone()),
        Some(field) => bail!(
            "This record has no field «{field}»; it has {}. Nothing was changed.",
            past.table.columns().join(", ")
        ),
        None => What::Record,
    };
    let plan =
        restore::plan(&past, &what).map_err(|why| anyhow::anyhow!("{why} Nothing was changed."))?;
    let done = session.perform_now(plan.command);
    tell(out, done.map_err(how_to_go_on))
}

/// A record as it was after an operation; also one that is deleted, when its UUID is given.
fn past(session: &Session, typed: &str, after: i64) -> Result<Past> {
    if after < 0 {
        bail!("Operations are numbered from 1, as `history` prints them. Nothing was changed.");
    }
    let before = after.saturating_add(1);
    let ask = |table: Table, uuid: Id| match session.ask_now(&Query::Past(Moment {
        table,
        uuid,
        before,
    }))? {
        Answer::Past(past) => Ok(*past),
        _ => bail!("an answer that does not fit the question"),
    };
    let Ok(uuid) = typed.parse::<Id>() else {
        return ask(Table::Site, names::resolve(session, typed)?);
    };
    let mut seen = None;
    for table in Table::ALL.iter().copied() {
        let past = ask(table, uuid)?;
        if past.now.is_some() {
            return Ok(past);
        }
        if past.then.is_some() {
            seen = Some(past);
        }
    }
    seen.with_context(|| {
        format!("No record had the UUID {uuid} after operation {after}. Nothing was changed.")
    })
}

/// Removes a record's content for good.
pub(super) fn purge(asked: &Purge, out: &mut impl Write) -> Result<()> {
    if asked.reason.trim().is_empty() {
        bail!("A purge needs a reason: it stays in the history. Nothing was changed.");
    }
    let mut session = open_to_write(&asked.file, &asked.by)?;
    let (table, uuid) = record(&session, &asked.record)?;
    let done = session.purge_now(table, uuid, asked.reason.trim());
    tell(out, done.map_err(how_to_go_on))
}

/// The record meant by a UUID of any table or by the name of a place.
pub(super) fn record(session: &Session, typed: &str) -> Result<(Table, Id)> {
    let Ok(uuid) = typed.parse::<Id>() else {
        return Ok((Table::Site, names::resolve(session, typed)?));
    };
    for table in Table::ALL.iter().copied() {
        if names::record(session, table, uuid)?.is_some() {
            return Ok((table, uuid));
        }
    }
    bail!("No record has the UUID {uuid}. Nothing was changed.")
}

/// Opens a catalogue to write it, or fails with the reason why it cannot be written.
pub(super) fn open_to_write(file: &Path, by: &By) -> Result<Session> {
    let session = Session::open_with(file, settings(by))?;
    if let Writing::ReadOnly(why) = session.writing() {
        return Err(anyhow::Error::msg(why)).context("Nothing was written");
    }
    say::warnings(&session);
    Ok(session)
}

/// The settings, with whoever was named on the command line at work for this once.
pub(super) fn settings(by: &By) -> Settings {
    let mut settings = Settings::load();
    if let Some(name) = &by.name {
        settings.work_as(name);
    }
    settings
}

fn tell(out: &mut impl Write, done: Result<Done>) -> Result<()> {
    let done = done?;
    Ok(writeln!(
        out,
        "{} (operation {})",
        done.sentence, done.operation
    )?)
}

/// Adds to an error what to type to go on.
pub(super) fn how_to_go_on(error: SessionError) -> anyhow::Error {
    let hint = match error.reason() {
        Reason::NoAuthor => "Say who works here with --by NAME.",
        Reason::Blocked(_) => "Add --with-later to undo them together with it.",
        _ => return error.into(),
    };
    anyhow::anyhow!("{error}\n{hint}")
}
