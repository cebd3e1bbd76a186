//! Chooses a face: the window or the command line. Alone ends the process.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use palmyra_atlas::cli::{self, Asked};
use palmyra_atlas::session::{FirstRun, Session, SessionError};
use palmyra_atlas::ui::{self, StartOptions};

fn main() -> ExitCode {
    match cli::run() {
        Asked::Done(code) => code,
        Asked::Window(file) => window(file.as_deref()),
    }
}

/// Shows the window, on this catalogue or on the user's own. A catalogue that cannot be opened
/// is told in the terminal and in the window, which then offers another.
fn window(file: Option<&Path>) -> ExitCode {
    if no_display() {
        return cli::cannot_show_a_window(
            "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)",
        );
    }
    let (opened, first_run) = open(file);
    let refused = opened.as_ref().err().map(ToString::to_string);
    if let Some(sentence) = &refused {
        cli::tell_error(sentence);
    }
    match ui::run(StartOptions { opened, first_run }) {
        Err(error) => cli::cannot_show_a_window(&error.to_string()),
        Ok(()) if refused.is_some() => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
    }
}

fn open(file: Option<&Path>) -> (Result<Session, SessionError>, FirstRun) {
    let opened = match file {
        Some(file) => Session::open(file).map(|session| (session, FirstRun::No)),
        None => Session::open_own(),
    };
    match opened {
        Ok((session, first_run)) => (Ok(session), first_run),
        Err(error) => (Err(error), FirstRun::No),
    }
}

/// Looked at before anything is opened: without a display nothing shall be made or locked.
fn no_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux")
        && !["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .into_iter()
            .any(named)
}
