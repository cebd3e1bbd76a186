//! Words of the sheets over the window. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::record::Table;
use crate::session::TableFormat;
use crate::ui::text::compare;
use crate::ui::view::FilePurpose;

pub const KEYS: &str = "Keys";
pub const ELSEWHERE: &str = "In lists, in forms and on the slider";
pub const OTHER_KEYS: &[(&str, &str)] = &[
    ("↑ ↓", "Previous and next site in the list"),
    ("→ ←", "Open and fold a branch of the tree"),
    ("Enter", "Go to the site on the map"),
    ("Space, Ctrl click", "Mark the site, or unmark it"),
    ("Shift ↑ ↓, Shift click", "Mark from site to site"),
    ("Ctrl A in the list", "Mark all listed sites"),
    ("Shift drag on the map", "Mark the sites in a box"),
    (
        "← → on the slider",
        "One day; with Shift a month, with Ctrl a year",
    ),
    (
        "Ctrl Enter in a form",
        "Save; with Enter alone from a line of it",
    ),
    (
        "Alt Delete in a form",
        "Clear what was kept from the last record",
    ),
    ("Tab", "From control to control"),
    ("Escape", "Close what lies on top"),
];
pub const VERSION: &str = "Version";
pub const ABOUT: &[&str] = &[
    "A damage atlas for heritage places: what stood, what was lost, when, and how that is known. It opens on the record of Palmyra.",
    "Every date is as wide as its evidence. Claims stand side by side with their sources; the reading says which one it adopts and why.",
    "Outlines © OpenStreetMap contributors (ODbL) and Pleiades (CC BY 3.0); each record names its own sources.",
];
pub const OPEN_FILE: &str = "Open catalogue";
pub const WORKS_HERE: &str = "Works here";
pub const AUTHOR: &str = "Who works here?";
pub const AUTHOR_WHY: &str = "Every change is written down with the name of the person who made it. The name stays in this catalogue's history; it is never taken from the computer.";
pub const AUTHOR_HINT: &str = "Your name";
pub const AUTHOR_GO_ON: &str = "Save the change";
pub const AUTHOR_SET: &str = "That is me";
pub const AUTHOR_EMPTY: &str = "Type a name first.";
pub const BROWSE: &str = "Browse…";
pub const PATH: &str = "Path of the file";
pub const PATH_HINT: &str = "/home/…/catalogue.gpkg";
pub const NOT_WHOLE: &str = "Give the whole path, beginning with /.";

/// Title, explanation and button of the sheet that asks for a path.
#[must_use]
pub const fn file(purpose: FilePurpose) -> (&'static str, &'static str, &'static str) {
    match purpose {
        FilePurpose::Open => (
            "Open a catalogue",
            "Any Palmyra Atlas catalogue (.gpkg). The one that is open now is saved already.",
            "Open",
        ),
        FilePurpose::NewPalmyra => (
            "New catalogue with Palmyra",
            "A new file that holds the record of Palmyra. Nothing that exists is overwritten.",
            "Make it",
        ),
        FilePurpose::NewEmpty => (
            "New empty catalogue",
            "A new file that holds nothing yet. Nothing that exists is overwritten.",
            "Make it",
        ),
        FilePurpose::Copy => (
            "Save a copy",
            "A verified copy of the catalogue. You go on working in the one that is open.",
            "Save the copy",
        ),
        FilePurpose::Findings => (
            "Save the findings",
            "All findings of this topic as comma-separated values. A file that is there already is not replaced.",
            "Save",
        ),
        FilePurpose::Numbers => (
            "Save the statistics",
            "The numbers that are shown as comma-separated values, with the filter and the day above them. A file that is there already is not replaced.",
            "Save",
        ),
        FilePurpose::Table(TableFormat::GeoJson) => (
            "Where the table goes",
            "A GeoJSON file with the listed sites, their points and the chosen columns.",
            "Write it",
        ),
        FilePurpose::Table(_) => (
            "Where the table goes",
            "A CSV file with the listed sites and the chosen columns.",
            "Write it",
        ),
        FilePurpose::Register(Table::Actor) => (
            "Where the table goes",
            "A CSV file with the listed persons and institutions.",
            "Write it",
        ),
        FilePurpose::Register(_) => (
            "Where the table goes",
            "A CSV file with the listed sources.",
            "Write it",
        ),
        FilePurpose::Annotations(_) => (
            "Where the marks go",
            "A JSON-LD file of W3C Web Annotations. It names the picture by its hash and holds no picture.",
            "Write it",
        ),
        FilePurpose::Pair(_) => compare::WHERE,
        FilePurpose::Report => ("Where the report goes", "PDF, HTML or DOCX.", "Choose"),
        FilePurpose::Logo => ("The logo of reports", "A PNG, JPEG or SVG file.", "Choose"),
    }
}
