//! Words of the statistics page. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::date::Day;
use crate::domain::kinds::Level;
use crate::domain::query::SiteFilter;
use crate::domain::statistics::{By, Count};
use crate::domain::terms::Terms;

pub const PAGE: &str = "Statistics";
pub const BARS: &str = "Bars";
pub const TABLE: &str = "Table";
pub const COPY: &str = "Copy as CSV";
/// What copying does.
pub const COPY_TIP: &str =
    "Put these numbers on the clipboard, with what they are about above them";
pub const NOT_COUNTED: &str =
    "The numbers are still being counted, so nothing was written. Try again in a moment.";
/// Nothing was put on the clipboard.
pub const NOT_COPIED: &str =
    "The numbers are still being counted, so nothing was copied. Try again in a moment.";
/// What copying does for a public edition.
pub const COPY_PUBLIC_TIP: &str = "Count what anyone may see and put that on the clipboard, with what \
     it is about and what was left out above it";
pub const COPIED: &str = "The numbers are on the clipboard.";
pub const SHOW_ONLY: &str = "Show only these";
pub const MARK: &str = "Mark these";
pub const HOW: &str = "Click marks the places, Shift click shows only them";
pub const PRESS_TIP: &str = "Enter and Shift Enter do the same";
pub const CERTAIN: &str = "certainly";
pub const POSSIBLE: &str = "possibly";
pub const POSSIBLE_TIP: &str = "The day, or the month, lies between the last evidence without the damage and the first with it";
pub const EMPTY: &str = "No site passes these filters, so there is nothing to count.";
pub const NOTHING: &str = "No damage of this kind is recorded by this day.";
pub const CLASS: &str = "Class";
pub const ARABIC: &str = "Arabic";
pub const CERTAINLY: &str = "Certainly";
pub const POSSIBLY: &str = "Possibly";
pub const TOGETHER: &str = "Together";
pub const EACH_ONCE: &str = "Places in this chart, each once";
pub const ALL_LEVELS: &str = "All levels";

/// How the places of a level are called.
#[must_use]
pub fn places(level: Option<Level>, one: bool) -> &'static str {
    match level {
        None if one => "place",
        None => "places",
        level => super::level_words(level, one),
    }
}

/// «Monuments 66».
#[must_use]
pub fn level_chip(level: Option<Level>, number: usize) -> String {
    let words = level.map_or_else(
        || ALL_LEVELS.to_owned(),
        |level| super::capital(places(Some(level), false)),
    );
    super::chip_count(&words, number)
}

/// The line under the heads: what was counted.
#[must_use]
pub fn counted(level: Option<Level>, number: usize, filter: &str, at: Day) -> String {
    let counted = super::count(number, places(level, true), places(level, false));
    format!("{counted}, {filter}, at the end of {}", at.words())
}

/// Under the name of a chart: how many places its bars sum up, each once.
#[must_use]
pub fn of_chart(level: Option<Level>, count: Count) -> String {
    let words = super::count(count.all(), places(level, true), places(level, false));
    if count.possible == 0 {
        return format!("{words}, each once in a class");
    }
    format!(
        "{words}, {} of them possibly; each once in a class",
        count.possible
    )
}

/// The number at a bar: «14», «14 + 3», «0 + 3».
#[must_use]
pub fn number(count: Count) -> String {
    let certain = super::thousands(count.certain);
    if count.possible == 0 {
        return certain;
    }
    format!("{certain} + {}", super::thousands(count.possible))
}

/// A bar for those who do not see it.
#[must_use]
pub fn bar(by: By, class: &str, level: Option<Level>, count: Count) -> String {
    let certain = super::count(count.certain, places(level, true), places(level, false));
    let possible = match count.possible {
        0 => String::new(),
        more => format!(", possibly {} more", super::thousands(more)),
    };
    format!("{}, {class}: {certain}{possible}", by.label())
}

/// After the places of a bar were marked.
#[must_use]
pub fn told_marked(number: usize) -> String {
    match number {
        1 => "1 place of this bar is marked.".to_owned(),
        more => format!("{} places of this bar are marked.", super::thousands(more)),
    }
}

/// The filter in a few words.
#[must_use]
pub fn filter(filter: &SiteFilter, terms: &Terms) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !filter.text.trim().is_empty() {
        parts.push(format!("found by «{}»", filter.text.trim()));
    }
    if !filter.states.is_empty() {
        let states: Vec<&str> = filter.states.iter().map(|state| state.label()).collect();
        parts.push(states.join(" or "));
    }
    if !filter.types.is_empty() {
        let types: Vec<String> = filter
            .types
            .iter()
            .map(|code| super::type_words(code, terms))
            .collect();
        parts.push(types.join(" or "));
    }
    if !filter.levels.is_empty() {
        let levels = filter
            .levels
            .iter()
            .map(|level| places(Some(*level), false));
        parts.push(levels.collect::<Vec<_>>().join(" or "));
    }
    if let Some((from, to)) = filter.damaged_in {
        parts.push(format!("damaged from {} to {}", from.words(), to.words()));
    }
    if filter.contradictions {
        parts.push("with contradictions".to_owned());
    }
    if filter.bounds.is_some() {
        parts.push("within a frame of the map".to_owned());
    }
    if !filter.expr.is_everything() {
        parts.push(format!("that pass «{}»", filter.expr.sentence(terms)));
    }
    if parts.is_empty() {
        return "of all recorded".to_owned();
    }
    parts.join(", ")
}

/// A year along the months: «2015», «32 BC».
#[must_use]
pub fn year(year: i64) -> String {
    if year > 0 {
        return year.to_string();
    }
    format!("{} BC", 1 - year)
}

/// The name of the toggle between bars and table.
#[must_use]
pub fn shown_as(title: &str) -> String {
    format!(
        "{PAGE}: as {}",
        if title == TABLE { "a table" } else { "bars" }
    )
}
