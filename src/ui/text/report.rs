//! The words of the report's choices.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

pub mod house;

pub const KIND: &str = "Kind";
pub const DOSSIERS: &str = "Full report";
pub const DOSSIERS_TIP: &str = "Everything recorded, a chapter for each place.";
pub const SITUATION: &str = "Situation report";
pub const SITUATION_TIP: &str = "What happened between two days, by cause and place.";
pub const CONDITIONS: &str = "Condition summary";
pub const CONDITIONS_TIP: &str = "The condition of each place, a line for each, on wide pages.";
pub const PLATES: &str = "Photographs";
pub const PLATES_TIP: &str =
    "The photographs of each place, with the map of where they were taken.";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const DAY_HINT: &str = "2015-08-01";
pub const BACKWARDS: &str = "The period ends before it begins. Write the earlier day first.";
pub const NO_PERIOD: &str = "Write the first and the last day of the period.";
pub const AT_HINT: &str = "the last day when left empty";
pub const PREPARED_BY: &str = "Prepared by";
pub const PREPARED_BY_TIP: &str =
    "Printed on the cover, also of a public edition. Left empty, nobody is named.";
pub const NOBODY: &str = "nobody is named";
pub const SOME_PLACES: &str = "some places";
pub const ALL_PLACES: &str = "all places";
pub const BESIDE: &str = "Side by side";
pub const PAPER: &str = "Paper";
pub const NAME_ACTORS: &str = "Name whom sources say did it";
pub const NAME_ACTORS_TIP: &str =
    "In the sources' words. Left out, the report says that it attributes no act to anyone.";
pub const EACH: &str = "One file for each place";
pub const EACH_TIP: &str = "All go into one folder, each called after its place.";
pub const FORM: &str = "Write as";
pub const SECTIONS: &str = "Sections and their order";
pub const SECTIONS_TIP: &str = "Drag them, or press Alt with an arrow key. The sources are always \
     printed: every number in the text leads there.";
pub const OUT_TIP: &str =
    "Ending in .html it is one page for a browser, in .docx a document for Word or LibreOffice.";
pub const FOLDER: &str = "Folder";
pub const NO_FOLDER: &str = "Give the whole path of a folder that is there.";

pub const NO_PAGES: &str = "No pages to show";
pub const PREVIOUS: &str = "Previous page";
pub const NEXT: &str = "Next page";
pub const SETTING: &str = "Setting the pages…";
pub const HIDE: &str = "Hide the pages";
pub const SHOW: &str = "Show the pages";
pub const ENLARGE: &str = "Enlarge the page";
pub const REDUCE: &str = "Reduce the page";
pub const FIT_WIDTH: &str = "Fit width";
pub const FIT_PAGE: &str = "Fit page";

pub const PHOTOS_TIP: &str =
    "What is left out here is not counted as hidden: it was not asked for.";
pub const NAMELESS: &str = "a photograph without a name";

/// «PDF», by how a file ends.
#[must_use]
pub fn form(ending: &str) -> String {
    ending.to_uppercase()
}

/// «Photographs: 3 of 12 are printed».
#[must_use]
pub fn photos(printed: usize, all: usize) -> String {
    format!("Photographs: {printed} of {all} are printed")
}

/// «Full report · Temple of Bel».
#[must_use]
pub fn kept_as(kind: &str, places: &str) -> String {
    let name = format!("{kind} · {places}");
    name.chars().take(80).collect()
}

/// «Page 3 of 12».
#[must_use]
pub fn page_of(page: usize, count: usize) -> String {
    match count {
        0 => String::from("Page …"),
        count => format!("Page {page} of {count}"),
    }
}

/// «Move Map up».
#[must_use]
pub fn earlier(section: &str) -> String {
    format!("Move {section} up")
}

/// «Move Map down».
#[must_use]
pub fn later(section: &str) -> String {
    format!("Move {section} down")
}
