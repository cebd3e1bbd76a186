//! Words of photographs on their way in, of verifying and of custody. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::kinds::{Custodial, PhotoKind};
use crate::session::Became;
use crate::ui::archive::{Receiving, Which};

pub const MENU: &str = "Photographs";
pub const NOTHING_OPEN: &str =
    "No catalogue is open, so nothing was taken in. Open or make one first.";
pub const WHAT_CAME: &str = "Photographs received";
pub const CLOSE: &str = "Close what came of the photographs";
pub const NOTHING: &str = "Nothing was taken in or verified since the catalogue was opened.";

pub const SHOWS: &str = "They show";
pub const NOBODY_KNOWS: &str = "Not said yet";
pub const NOBODY_KNOWS_WHY: &str =
    "Places near the camera are offered afterwards; nothing is set by itself.";
pub const KIND: &str = "They are";
pub const FROM: &str = "Received from";
pub const FROM_HINT: &str = "a person, a card, a link; empty = the folder they lie in";
pub const FILES: &str = "Files and folders";
pub const CHOOSE_FILES: &str = "Choose files…";
pub const CHOOSE_FOLDER: &str = "Choose a folder…";
pub const PATH: &str = "Path of a file or folder";
pub const PATH_HINT: &str = "/home/…/photographs";
pub const ADD: &str = "Add";
pub const CLEAR: &str = "Begin the list again";
pub const NO_FILES: &str =
    "None yet. Files can also be dropped on the window, or copied elsewhere and pasted here.";
pub const NAME_FIRST: &str = "Name files or a folder first.";

pub const TAKE_ALL: &str = "Take all suggestions";
pub const UNDO: &str = "Take all back";
pub const VERIFY_AGAIN: &str = "Verify again";
pub const PUT_BACK: &str = "Put back from a folder…";
pub const LOOK: &str = "Look at it";
pub const CUSTODY: &str = "Custody";
pub const BACK: &str = "Back to the list";
pub const COPY_HASH: &str = "Copy the hash";
pub const EDIT: &str = "Edit this photograph";
pub const CHANGES: &str = "Every change of its record";
pub const GONE: &str = "This photograph is no longer in the catalogue.";
pub const HAPPENED: &str = "What happened to the original";
pub const NOTHING_HAPPENED: &str = "Nothing is written down of it.";
pub const THE_FILE: &str = "The original";
pub const NAME: &str = "Received as";
pub const SIZE: &str = "Size";
pub const HASH: &str = "SHA-256";
pub const WHEN: &str = "Received";
pub const BY: &str = "Taken in by";
pub const WHENCE: &str = "Received from";
pub const STAMP: &str = "Last changed";
pub const PLACE: &str = "Lies in";
pub const TAKEN_BACK: &str = "not in the catalogue any more";

/// Title, explanation and button of the sheet on which files are named.
#[must_use]
pub const fn sheet(purpose: Receiving) -> (&'static str, &'static str, &'static str) {
    match purpose {
        Receiving::TakeIn => (
            "Take photographs in",
            "Each file is copied byte for byte into the folder of originals and read back; the files themselves are not touched. One undo takes all of them back.",
            "Take in",
        ),
        Receiving::PutBack => (
            "Put missing originals back",
            "What lies there is compared by size and hash with the originals that are missing, whatever it is called. The same bytes are copied into their place; nothing else is changed.",
            "Look there",
        ),
    }
}

/// Why nothing is taken in, with the reason the catalogue cannot be written.
#[must_use]
pub fn not_taken_in(why: &str) -> String {
    format!("Nothing was taken in. {why}")
}

/// The sign over the window while files hover above it.
#[must_use]
pub fn hovering(many: usize, place: Option<&str>) -> String {
    let files = super::count(many, "file", "files");
    match place {
        Some(place) => format!("Take {files} in for {place}"),
        None => format!("Take {files} in; nobody has said yet what they show"),
    }
}

/// «3 files and folders».
#[must_use]
pub fn named(many: usize) -> String {
    super::count(many, "file or folder named", "files and folders named")
}

/// «and 12 more».
#[must_use]
pub fn and_more(many: usize) -> String {
    format!("and {} more", super::thousands(many))
}

/// A list of outcomes, as it is offered.
#[must_use]
pub fn which(which: Which, many: usize) -> String {
    let name = match which {
        Which::All => "All",
        Which::ToLookAt => "To look at",
        Which::Offered => "Place offered",
    };
    format!("{name} {}", super::thousands(many))
}

/// What became of a file, in words.
#[must_use]
pub const fn became(became: Became) -> &'static str {
    match became {
        Became::TakenIn => "Taken in.",
        Became::Already => "In the catalogue already; nothing was added.",
        Became::NoPicture => "Not a picture, so it was left.",
        Became::Refused => "Not taken in.",
    }
}

/// The place a photograph may show, with how far it is.
#[must_use]
pub fn may_show(suggested: &str) -> String {
    format!("May show {suggested}.")
}

/// The link that says so.
#[must_use]
pub fn it_shows(place: &str) -> String {
    format!("It shows {place}")
}

/// The same for someone who hears it: which photograph.
#[must_use]
pub fn it_shows_of(name: &str, place: &str) -> String {
    format!("{name} shows {place}")
}

/// What is said of a photograph by now.
#[must_use]
pub fn shows(place: &str) -> String {
    format!("Shows {place}.")
}

#[must_use]
pub fn custody_of(name: &str) -> String {
    format!("Custody of {name}")
}

/// A heading with its number.
#[must_use]
pub fn changed(many: usize) -> String {
    format!("Changed · {many}")
}

#[must_use]
pub fn missing(many: usize) -> String {
    format!("Missing · {many}")
}

#[must_use]
pub fn extra(many: usize) -> String {
    format!("Not referred to · {many}")
}

/// A file in the media folder no photograph refers to.
#[must_use]
pub fn extra_file(path: &str) -> String {
    format!(
        "{path}. What was taken in and undone stays here; bringing the undo back refers to it again."
    )
}

/// What happened, on a line of its own.
#[must_use]
pub const fn happened(what: Custodial) -> &'static str {
    match what {
        Custodial::TakenIn => "Taken in from",
        Custodial::Exported => "Handed out into",
        Custodial::Verified => "Verified: the file that was received",
        Custodial::Relinked => "Put back from",
        Custodial::FoundChanged => "Found changed: not the file that was received",
        Custodial::FoundMissing => "Found missing",
    }
}

/// A kind of picture, several of them.
#[must_use]
pub const fn plural(kind: PhotoKind) -> &'static str {
    match kind {
        PhotoKind::Photograph => "Photographs",
        PhotoKind::Satellite => "Satellite images",
        PhotoKind::Drawing => "Drawings",
        PhotoKind::Scan => "Scans",
        PhotoKind::VideoFrame => "Frames of a film",
    }
}
