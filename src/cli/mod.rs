//! The command line: reads what was typed, asks a session, prints the answer. Knows no SQL,
//! no thread and no widget. Results go to stdout, warnings and progress to stderr.

mod args;
mod care;
mod choices;
mod columns;
mod edits;
mod history;
mod history_json;
mod input;
mod kept;
mod look;
mod names;
mod photo_args;
mod photo_json;
mod photos;
mod place_json;
mod report_args;
mod reports;
mod review;
mod say;
mod shapes;
mod shapes_of_place;
mod sheet;
mod show;
mod show_care;
mod show_json;
mod show_parts;
mod show_text;
mod sites;
mod statistics;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use args::{Arguments, Verb};

/// What was asked for on the command line.
#[derive(Debug)]
pub enum Asked {
    /// No verb: the window, on this catalogue or on the user's own.
    Window(Option<PathBuf>),
    /// A verb, which has been done; how the process shall end.
    Done(ExitCode),
}

/// Reads the command line and does what it asks, but for the window. Wrong usage ends the
/// process with 2.
#[must_use]
pub fn run() -> Asked {
    let arguments = Arguments::parse();
    let Some(verb) = arguments.verb else {
        return Asked::Window(arguments.file);
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = perform(&verb, &mut out);
    // What was printed before a failure is still printed.
    let done = done.and(out.flush().map_err(anyhow::Error::from));
    // Nothing but the output is written by this face itself.
    let done = done.map_err(|error| match error.downcast_ref::<io::Error>() {
        Some(_) => error.context("The output could not be written"),
        None => error,
    });
    Asked::Done(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if nobody_reads(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            ExitCode::FAILURE
        }
    })
}

/// Tells an error as the verbs do.
pub fn tell_error(sentence: &str) {
    say::error(&anyhow::anyhow!("{sentence}"));
}

/// Says why there is no window and how to go on without one; how the process shall end.
#[must_use]
pub fn cannot_show_a_window(why: &str) -> ExitCode {
    say::error(&anyhow::anyhow!(
        "The window could not be opened: {why}.\nEverything else works without one: \
         `palmyra-atlas report FILE --out OUT.pdf` writes the damage report, `palmyra-atlas \
         --help` lists the rest."
    ));
    ExitCode::FAILURE
}

fn perform(verb: &Verb, out: &mut impl Write) -> Result<()> {
    match verb {
        Verb::New(asked) => edits::new(asked, out),
        Verb::Sites(asked) => sites::run(asked, out),
        Verb::Statistics(asked) => statistics::run(asked, out),
        Verb::Show(asked) => show::run(asked, out),
        Verb::Report(asked) => reports::report(asked, out),
        Verb::Reports(asked) => kept::run(asked, out),
        Verb::History(asked) => history::run(asked, out),
        Verb::Undo(asked) => edits::undo(asked, out),
        Verb::Redo(asked) => edits::redo(asked, out),
        Verb::Restore(asked) => edits::restore(asked, out),
        Verb::Purge(asked) => edits::purge(asked, out),
        Verb::Check(asked) => care::check(asked, out),
        Verb::Review(asked) => review::run(asked, out),
        Verb::Due(asked) => review::due(asked, out),
        Verb::Backup(asked) => care::backup(asked, out),
        Verb::Photos(asked) => photos::run(asked, out),
    }
}

/// Whoever read the output has seen enough (`| head`): no failure.
fn nobody_reads(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>();
        let json = json.and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
