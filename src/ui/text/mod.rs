//! Every word of the window, in English, in one place, ready to stand beside another language.
//! Words of the record come from the record and the term lists. Knows no widget.

use crate::domain::dossier::{StateAt, Tally};
use crate::domain::kinds::{Access, Extent, Level, State};
use crate::domain::terms::Terms;

pub mod act;
pub mod archive;
pub mod chronology;
pub mod compare;
pub mod detail;
pub mod doubt;
pub mod edition;
pub mod evidence;
pub mod filter;
pub mod form;
pub mod kept;
pub mod lens;
pub mod log;
pub mod map;
pub mod marks;
pub mod numbering;
pub mod photo;
pub mod position;
pub mod register;
pub mod report;
pub mod review;
pub mod sheet;
pub mod statistics;
pub mod table;
pub mod term;
pub mod together;
pub mod viewpoint;

/// The program's name.
pub const ATLAS: &str = "Palmyra Atlas";
/// The line of the first run.
pub const WELCOME: &str = "This is your own copy. Everything can be undone.";
/// The hint in the search field of the top bar.
pub const FIND_HINT: &str = "Find a site or a command…";
/// The hint in the search field above the list.
pub const SITES_HINT: &str = "Search names and descriptions";
/// While an answer is on its way.
pub const COMING: &str = "Reading…";
/// Above an empty list.
pub const NO_SITES: &str = "This catalogue holds no site yet. Add the first one.";
/// When nothing passes the filter.
pub const NONE_FOUND: &str = "No site passes these filters.";
/// When the palette finds nothing.
pub const NOTHING_FOUND: &str = "No site and no command is called that.";
/// While the descriptions are still looked through: how many the names alone found.
#[must_use]
pub fn found_by_name(number: usize, at_least: bool) -> String {
    let least = if at_least { "at least " } else { "" };
    format!("{least}{} by name…", thousands(number))
}

/// Why a place was found: by a name it is not shown by.
#[must_use]
pub fn also_called(name: &str) -> String {
    format!("also called {name}")
}

/// Why a place was found: by an identifier.
#[must_use]
pub fn identified(id: &str) -> String {
    format!("identifier {id}")
}

/// Why a place was found: by words of a description.
#[must_use]
pub fn described(words: &str) -> String {
    format!("“{words}”")
}

/// What a place is part of.
#[must_use]
pub fn part_of(name: &str) -> String {
    format!("in {name}")
}

/// Takes all filters off.
pub const CLEAR_FILTERS: &str = "Show all sites";
/// The name of the list.
pub const SITES: &str = "Sites";
/// The badge of a catalogue that cannot be written.
pub const READ_ONLY: &str = "read only";
/// Above the reason why nothing is open.
pub const NOT_OPENED: &str = "The catalogue was not opened";
/// Menu of files.
pub const MENU_FILE: &str = "File";
/// Menu of the record.
pub const MENU_EDIT: &str = "Edit";
/// Menu of what is shown.
pub const MENU_VIEW: &str = "View";
/// Menu of help.
pub const MENU_HELP: &str = "Help";
/// Catalogues opened lately.
pub const RECENT: &str = "Open recent";
/// Stops a job, leaves a sheet.
pub const CANCEL: &str = "Cancel";
/// Takes an operation back.
pub const UNDO_THIS: &str = "Undo";
/// Takes an operation back with the later ones in its way.
pub const UNDO_WITH: &str = "Undo them together";
/// When a catalogue is open already.
pub const OPEN_ALREADY: &str = "This catalogue is open already.";
/// What undo of one operation does.
pub const UNDO_TIP: &str = "Take back this change alone";
/// Opens the file a job made.
pub const OPEN_THIS: &str = "Open";
/// Puts a line away.
pub const DISMISS: &str = "Dismiss";
/// Closes a sheet.
pub const CLOSE: &str = "Close";
/// Closes the history.
pub const CLOSE_HISTORY: &str = "Close the history";
/// In the history: a new record.
pub const ADDED: &str = "Added";
/// In the history: a changed record.
pub const CHANGED: &str = "Changed";
/// In the history: a removed record.
pub const REMOVED: &str = "Removed";
/// An operation whose rows are told as one range.
pub const NO_ROWS: &str = "Its rows are not listed one by one.";
/// The log of everything.
pub const HISTORY_ALL: &str = "History of the catalogue";
/// When the log is empty.
pub const NO_HISTORY: &str = "Nothing has been changed.";
/// The name of the slider.
pub const TIME_SLIDER: &str = "Day shown";
/// The chip that takes all filters off.
pub const ALL: &str = "All";
/// The chip of contradictions.
pub const CONTRADICTIONS: &str = "Contradictions";
/// The menu of more filters.
pub const MORE_FILTERS: &str = "+ Filter";
/// In that menu.
pub const FILTER_STATE: &str = "State on the day shown";
/// In that menu.
pub const FILTER_PERIOD: &str = "Damaged in";
/// In that menu.
pub const FILTER_CONTRADICTIONS: &str = "Only where evidence contradicts";
/// In that menu.
pub const FILTER_TYPE: &str = "Type";

/// Words of the evidence bar.
pub mod bar {
    /// The left edge of a bracket.
    pub const BEFORE: &str = "Last evidence without the change";
    /// The right edge of a bracket.
    pub const AFTER: &str = "First evidence with it";
    /// When a side has no evidence.
    pub const NONE: &str = "none";
    /// Under an open left side.
    pub const NOTHING_BEFORE: &str = "no dated evidence before";
    /// Under an open right side.
    pub const NOTHING_AFTER: &str = "no dated evidence after";

    /// The adopted day.
    #[must_use]
    pub fn adopted(date: &str, contested: bool) -> String {
        if contested {
            return format!("adopted {date}, contested");
        }
        format!("adopted {date}")
    }
}

/// A text cut to so many letters.
#[must_use]
pub fn cut(words: &str, letters: usize) -> String {
    if words.chars().count() <= letters {
        return words.to_owned();
    }
    let kept: String = words.chars().take(letters).collect();
    format!("{}…", kept.trim_end())
}

/// When a file or an address could not be opened.
#[must_use]
pub fn cannot_open(address: &str, why: &str) -> String {
    format!(
        "{address} could not be opened ({why}). Nothing was changed. Open it with a program of your choice."
    )
}

/// The words for a state: «destroyed, 91–100 %», «possibly destroyed».
#[must_use]
pub fn state_words(at: StateAt) -> String {
    let mut words = at.state.label().to_owned();
    let harmed = matches!(at.state, State::Damaged | State::Destroyed);
    if harmed && !matches!(at.extent, Extent::Unknown | Extent::NoneVisible) {
        words = format!("{words}, {}", at.extent.label());
    }
    if at.changing {
        words = format!("possibly {words}");
    }
    words
}

/// The state with a capital letter, for a chip.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// How one or more of a level are called.
#[must_use]
pub const fn level_words(level: Option<Level>, one: bool) -> &'static str {
    match (level, one) {
        (Some(Level::Area), true) => "area",
        (Some(Level::Area), false) => "areas",
        (Some(Level::Monument), true) => "monument",
        (Some(Level::Monument), false) => "monuments",
        (Some(Level::Component), true) => "component",
        (Some(Level::Component), false) => "components",
        (Some(Level::Object), true) => "object",
        (Some(Level::Object), false) => "objects",
        (None, true) => "part",
        (None, false) => "parts",
    }
}

/// «2 of 7 components destroyed», or nothing when no part is known to be harmed.
#[must_use]
pub fn tally_words(tally: &Tally) -> Option<String> {
    let count = |state| tally.by_state.get(&state).copied().unwrap_or(0);
    let (destroyed, damaged) = (count(State::Destroyed), count(State::Damaged));
    let of = tally.total;
    let parts = level_words(tally.level, of == 1);
    match (destroyed, damaged) {
        (0, 0) => None,
        (gone, 0) => Some(format!("{gone} of {of} {parts} destroyed")),
        (0, harmed) => Some(format!("{harmed} of {of} {parts} damaged")),
        (gone, harmed) => Some(format!(
            "{gone} of {of} {parts} destroyed, {harmed} damaged"
        )),
    }
}

/// A number with the right word after it: «1 site», «92 sites».
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        thousands(number),
        if number == 1 { one } else { many }
    )
}

/// A number with thin spaces between thousands.
#[must_use]
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            words.push('\u{2009}');
        }
        words.push(digit);
    }
    words
}

/// «Destroyed 21».
#[must_use]
pub fn chip_count(words: &str, number: usize) -> String {
    format!("{words} {}", thousands(number))
}

/// «2015 (16)».
#[must_use]
pub fn menu_count(words: &str, number: usize) -> String {
    format!("{words} ({})", thousands(number))
}

/// A filter that a click takes off.
#[must_use]
pub fn remove(words: &str) -> String {
    format!("{words} ×")
}

/// «2015» or «2015–2017».
#[must_use]
pub fn years(from: i64, to: i64) -> String {
    if from == to {
        return from.to_string();
    }
    format!("{from}–{to}")
}

/// «State on 2 September 2015».
#[must_use]
pub fn state_on(day: &str) -> String {
    format!("State on {day}")
}

/// How many are between two pieces of evidence on the day.
#[must_use]
pub fn in_change(number: usize) -> String {
    format!("{number} changing, between two pieces of evidence")
}

/// The rest of a list that is cut.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// The name of an entry of the history.
#[must_use]
pub fn changes_of(sentence: &str) -> String {
    format!("Changes: {sentence}")
}

/// A field before and after.
#[must_use]
pub fn from_to(name: &str, old: &str, new: &str) -> String {
    let shown = |value: &str| {
        if value.is_empty() {
            "empty".to_owned()
        } else {
            value.to_owned()
        }
    };
    format!("{name}: {} → {}", shown(old), shown(new))
}

/// «History of Temple of Bel».
#[must_use]
pub fn history_of(name: &str) -> String {
    format!("History of {name}")
}

/// A time of the log, RFC 3339, without what nobody reads.
#[must_use]
pub fn when_utc(at: &str) -> String {
    let minutes = at.get(..16).unwrap_or(at);
    format!("{} UTC", minutes.replace('T', " "))
}

/// That an operation was undone.
#[must_use]
pub fn undone_by(number: i64) -> String {
    format!("undone by {number}")
}

/// «\[3\]», with a question mark when it was not verified.
#[must_use]
pub fn citation(number: usize, unsure: bool) -> String {
    if unsure {
        return format!("[{number} ?]");
    }
    format!("[{number}]")
}

/// «Writing the damage report, 3 of 92».
#[must_use]
pub fn job_words(title: &str, done: u64, total: u64) -> String {
    if total == 0 {
        return title.to_owned();
    }
    format!("{title}, {done} of {total}")
}

/// The label of a site type, or its code made readable where the catalogue does not know it.
#[must_use]
pub fn type_words(code: &str, terms: &Terms) -> String {
    match terms.label("site-type", code) {
        Some(_) => terms.english("site-type", code),
        None => code.replace('-', " "),
    }
}

/// A row's name as it is told, with who may see it when not everyone.
#[must_use]
pub fn told_access(name: &str, access: Access) -> String {
    match access {
        Access::Public => name.to_owned(),
        hidden => format!("{name}, {}", hidden.label()),
    }
}

/// A marked row's name as it is told.
#[must_use]
pub fn told_marked(name: &str) -> String {
    format!("{name}, marked")
}

/// «7 marked».
#[must_use]
pub fn marked(number: usize) -> String {
    format!("{} marked", thousands(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_states_read_well() {
        assert_eq!(count(1, "site", "sites"), "1 site");
        assert_eq!(thousands(1_234_567), "1\u{2009}234\u{2009}567");
        assert_eq!(thousands(9000), "9000");
        let at = StateAt {
            state: State::Destroyed,
            extent: Extent::UpTo100,
            changing: true,
        };
        assert_eq!(state_words(at), "possibly destroyed, 91–100 %");
    }
}
