//! `check` and `backup`: the long jobs, waited for. Knows only what a session can do.

use std::io::Write;

use anyhow::{Result, bail};

use super::args::{Backup, Check};
use super::sheet::plain;
use super::{edits, say};
use crate::session::{Finished, Originals, Session};

/// Saves a verified copy.
pub(super) fn backup(asked: &Backup, out: &mut impl Write) -> Result<()> {
    let mut session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let originals = if asked.no_media {
        Originals::LeftOut
    } else {
        Originals::Included
    };
    let job = session.back_up(asked.out.clone(), originals);
    let made = say::while_waiting(&mut session, job)?;
    told(out, &made)?;
    if made.warnings.is_empty() {
        return Ok(());
    }
    out.flush()?;
    bail!("The copy is not complete: see the warnings above.")
}

/// Checks the catalogue: what is wrong is the result, and makes it fail. A repair writes only
/// when something was found.
pub(super) fn check(asked: &Check, out: &mut impl Write) -> Result<()> {
    let mut session = if asked.repair {
        edits::open_to_write(&asked.file, &asked.by)?
    } else {
        let session = Session::open_to_read(&asked.file)?;
        say::warnings(&session);
        session
    };
    let mut found = look(&mut session, out)?;
    if asked.repair && !found.warnings.is_empty() {
        let done = session.repair_now().map_err(edits::how_to_go_on)?;
        writeln!(out, "{}", done.sentence)?;
        found = look(&mut session, out)?;
    }
    if found.warnings.is_empty() {
        return Ok(());
    }
    out.flush()?;
    bail!("{}", found.sentence)
}

fn look(session: &mut Session, out: &mut impl Write) -> Result<Finished> {
    let job = session.check();
    let found = say::while_waiting(session, job)?;
    for finding in &found.warnings {
        writeln!(out, "{}", plain(finding))?;
    }
    if found.warnings.is_empty() {
        writeln!(out, "{}", found.sentence)?;
    }
    Ok(found)
}

pub(super) fn told(out: &mut impl Write, made: &Finished) -> Result<()> {
    for warning in &made.warnings {
        say::warning(warning);
    }
    Ok(writeln!(out, "{}", made.sentence)?)
}
