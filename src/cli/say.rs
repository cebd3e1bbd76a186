//! What goes to stderr: warnings, progress, errors. Results never come here.

use std::io::{self, IsTerminal, Write};

use super::sheet::plain;
use crate::domain::edition::Within;
use crate::session::Finished;
use crate::session::{JobView, Session, SessionError, Ticket};

/// Tells what was noticed on opening.
pub(super) fn warnings(session: &Session) {
    for warning in session.warnings() {
        self::warning(warning);
    }
}

/// Tells one warning.
pub(super) fn warning(sentence: &str) {
    line(&format!("warning: {}", plain(sentence)));
}

/// Tells what a public edition leaves out of what is printed.
pub(super) fn left_out(session: &Session, within: Within) -> Result<(), SessionError> {
    for sentence in session.left_out(within)? {
        warning(&sentence);
    }
    Ok(())
}

/// Tells why nothing more was done. Line breaks of a list of candidates stay.
pub(super) fn error(error: &anyhow::Error) {
    let text = format!("{error:#}");
    let lines: Vec<String> = text.lines().map(plain).collect();
    line(&format!("error: {}", lines.join("\n")));
}

/// Waits for a job and shows how far it is, when someone looks.
pub(super) fn while_waiting(session: &mut Session, job: Ticket) -> Result<Finished, SessionError> {
    let seen = io::stderr().is_terminal();
    let mut shown = false;
    let result = session.wait_for(job, |view| {
        if seen {
            shown = true;
            step(view);
        }
    });
    if shown {
        line("");
    }
    result
}

fn step(view: &JobView) {
    let count = match view.total {
        0 => String::new(),
        total => format!(" {} of {total}", view.done),
    };
    let text = format!("\r\u{1b}[2K{}{count}", plain(&view.title));
    let mut err = io::stderr();
    drop(err.write_all(text.as_bytes()).and_then(|()| err.flush()));
}

/// A line to stderr; when nobody can read it there is nobody to tell.
fn line(text: &str) {
    drop(writeln!(io::stderr(), "{text}"));
}
