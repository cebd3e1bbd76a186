//! `report`, `check` and `backup`: the long jobs, waited for. Knows only what a session can do.

use std::io::Write;

use anyhow::{Result, bail};

use super::args::{Backup, Check, Report};
use super::sheet::plain;
use super::{edits, names, say};
use crate::domain::edition::Edition;
use crate::session::{Finished, Originals, ReportRequest, Session};

/// Writes a damage report.
pub(super) fn report(asked: &Report, out: &mut impl Write) -> Result<()> {
    let (Some(file), Some(to)) = (&asked.file, &asked.out) else {
        return asked.look.write_out(out);
    };
    let mut session = Session::open_to_read(file)?;
    say::warnings(&session);
    asked.look.apply(&mut session)?;
    let sites = asked.site.iter();
    let sites = sites.map(|typed| names::resolve(&session, typed));
    let request = ReportRequest {
        sites: sites.collect::<Result<_>>()?,
        at: asked.at,
        issued: asked.issued.unwrap_or_else(|| session.today()),
        language: asked.lang.into(),
        edition: if asked.public {
            Edition::Public
        } else {
            Edition::Handed
        },
        out: to.clone(),
    };
    let job = session.report(request);
    let made = say::while_waiting(&mut session, job)?;
    told(out, &made)
}

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

fn told(out: &mut impl Write, made: &Finished) -> Result<()> {
    for warning in &made.warnings {
        say::warning(warning);
    }
    Ok(writeln!(out, "{}", made.sentence)?)
}
