//! What is wished of files and paths, and how it is carried out: opened, made, written, asked
//! for. Draws nothing; what is written there is the session's.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::app::App;
use super::browse::Browse;
use super::comparing;
use super::dispatch::tell;
use super::pages;
use super::registers;
use super::text::{OPEN_ALREADY, cannot_open, statistics};
use super::view::{FilePurpose, FileSheet, Offer, Over, Page};
use crate::domain::edition::Edition;
use crate::domain::filter::Field;
use crate::domain::record::Table;
use crate::session::{
    Annotations, Contents, Session, TableFormat, TableRequest, create_in_background,
    open_in_background,
};

/// What shall be done with a file.
#[derive(Debug, Clone)]
pub enum FileWish {
    /// Open this catalogue.
    Open(PathBuf),
    /// Make a new catalogue here.
    New(PathBuf, Contents),
    /// Save a copy here.
    CopyTo(PathBuf),
    /// Write the table here.
    Table(PathBuf, TableFormat),
    /// Write the findings that are shown here.
    Findings(PathBuf),
    /// Write the register of persons or of sources that is shown here.
    Register(PathBuf, Table),
    /// Write the numbers of the statistics here.
    Numbers(PathBuf),
    /// Put the numbers of the statistics that anyone may see on the clipboard.
    CopyNumbers,
    /// Write what is marked on the photograph that is looked at here.
    Annotations(PathBuf, Edition),
    /// Print the pair that is compared here.
    Pair(PathBuf, Edition),
}

/// Carries out what is wished of a file.
pub(super) fn carry_out(app: &mut App, ctx: &Context, wish: FileWish) {
    match wish {
        FileWish::Open(path) => open(app, ctx, path),
        FileWish::New(path, contents) => {
            app.opening = Some(create_in_background(path, contents, wake(ctx)));
        }
        FileWish::CopyTo(path) => with(app, |session| {
            session.save_copy(path);
        }),
        FileWish::Table(path, format) => write_table(app, path, format),
        FileWish::Findings(path) => {
            let asked = app.view.review.asked(0);
            let edition = app.view.table_edition;
            with(app, |session| {
                session.save_findings(asked, edition, path);
            });
        }
        FileWish::Register(path, table) => registers::write(app, path, table),
        FileWish::Numbers(path) => write_numbers(app, path),
        FileWish::CopyNumbers => copy_public_numbers(app),
        FileWish::Annotations(out, edition) => {
            let photos = app.lens.photo().into_iter().collect();
            with(app, |session| {
                session.save_annotations(Annotations {
                    photos,
                    edition,
                    out,
                });
            });
        }
        FileWish::Pair(out, edition) => comparing::export(app, out, edition),
    }
}

/// Asks for a path.
pub(super) fn ask(app: &mut App, purpose: FilePurpose) {
    app.view.once.sheet = true;
    app.view.over = Over::File(FileSheet {
        purpose,
        path: String::new(),
        error: None,
    });
}

/// Asks where the numbers go; they are counted meanwhile.
pub(super) fn ask_for_numbers(app: &mut App) {
    app.view.page = Page::Statistics;
    ask(app, FilePurpose::Numbers);
}

/// Asks the desktop for a path.
pub(super) fn browse(app: &mut App, ctx: &Context, purpose: FilePurpose) {
    let near = app.session.as_ref().map(Session::path);
    app.browse = Some(Browse::open(ctx, purpose, near));
}

/// A path chosen in the desktop's dialog goes where it was asked for.
pub(super) fn chosen_path(app: &mut App, purpose: FilePurpose, path: &Path) {
    match &mut app.view.over {
        Over::File(sheet) if sheet.purpose == purpose => sheet.path = path.display().to_string(),
        _ if matches!(purpose, FilePurpose::Report | FilePurpose::Logo) => app.forms.chose(path),
        _ => {}
    }
}

/// Shows a file or an address in the program meant for it.
pub(super) fn open_outside(app: &mut App, address: &str) {
    if let Err(error) = open::that_detached(address) {
        let sentence = cannot_open(address, &error.to_string());
        tell(app, sentence, Offer::Error);
    }
}

fn open(app: &mut App, ctx: &Context, path: PathBuf) {
    let same = |session: &Session| session.path() == path;
    if app.session.as_ref().is_some_and(same) {
        tell(app, OPEN_ALREADY.to_owned(), Offer::Nothing);
        return;
    }
    app.opening = Some(open_in_background(path, wake(ctx)));
}

/// Wakes the window when something has come back.
fn wake(ctx: &Context) -> Arc<dyn Fn() + Send + Sync> {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}

fn write_table(app: &mut App, out: PathBuf, format: TableFormat) {
    let columns = app.view.columns.fields();
    let head = |field: Field| {
        let heading = field.heading();
        (field, heading)
    };
    let request = TableRequest {
        filter: app.view.listed(),
        columns: columns.into_iter().map(head).collect(),
        at: app.view.day,
        format,
        edition: app.view.table_edition,
    };
    with(app, |session| {
        session.write_table(request, out);
    });
}

/// Counts what anyone may see anew and puts it on the clipboard.
fn copy_public_numbers(app: &mut App) {
    match pages::public_numbers(&app.model, &app.view) {
        Some((filter, at, told)) => with(app, |session| {
            session.copy_public_numbers(filter, at, told);
        }),
        None => tell(app, statistics::NOT_COPIED.to_owned(), Offer::Error),
    }
}

/// Writes the numbers that are shown, none other.
fn write_numbers(app: &mut App, out: PathBuf) {
    if app.view.table_edition == Edition::Public {
        match pages::public_numbers(&app.model, &app.view) {
            Some((filter, at, told)) => with(app, |session| {
                session.save_public_numbers(filter, at, told, out);
            }),
            None => tell(app, statistics::NOT_COUNTED.to_owned(), Offer::Error),
        }
        return;
    }
    match pages::numbers(&app.model, &app.view) {
        Some(numbers) => with(app, |session| {
            session.save_numbers(numbers, out);
        }),
        None => tell(app, statistics::NOT_COUNTED.to_owned(), Offer::Error),
    }
}

fn with(app: &mut App, ask: impl FnOnce(&mut Session)) {
    if let Some(session) = &mut app.session {
        ask(session);
    }
}
