//! Words of the common cases: press report and field visit. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::gestures::NoReport;

pub const PRESS: &str = "Press report";
pub const PRESS_KIND: &str = "press report";
pub const WHERE: &str = "Where it stands";
pub const KNOWN: &str = "Known source";
pub const KNOWN_HINT: &str = "or write it down below";
pub const TITLE: &str = "Title";
pub const PUBLISHER: &str = "Published by";
pub const URL: &str = "Address";
pub const ARCHIVE: &str = "Archived copy";
pub const URL_HINT: &str = "https://…";
pub const READ: &str = "Read on";
pub const ISSUED: &str = "Published on";
pub const DAY_HINT: &str = "2015-08-31 or 31 August 2015";
pub const SAYS: &str = "What it says";
pub const DATE_WORDED: &str = "Date, as worded";
pub const DATE: &str = "Date it asserts";
pub const CAUSE: &str = "Cause";
pub const ACTOR: &str = "Actor";
pub const EFFECT: &str = "Effect";
pub const RESTS: &str = "Rests on";
pub const ORIGIN: &str = "Origin";
pub const AS_WORDED: &str = "in its words";
pub const QUOTE: &str = "Quotation";
pub const TELLS_OF: &str = "The event it tells of";
pub const NEW_EVENT: &str = "a new event";
pub const HEADLINE: &str = "Headline";
pub const LEAVES: &str = "State afterwards";
pub const CERTAINTY: &str = "Certainty";
pub const SAVE_PRESS: &str = "Save the report";
pub const BAD_DATE: &str = "A date cannot be read.";
pub const VISIT: &str = "Field visit";
pub const VISITED: &str = "Visited on";
pub const VISITOR: &str = "Visited by";
pub const SEEN: &str = "What was seen (leave what was not looked at)";
pub const WHOLE: &str = "Condition of the whole";
pub const CONDITION: &str = "Condition";
pub const NOTE: &str = "Note";
pub const SAVE_VISIT: &str = "Save the visit";
pub const NOTHING_SEEN: &str = "Nothing was seen and nothing assessed yet.";

/// What a report lacks.
#[must_use]
pub const fn no_report(why: NoReport) -> &'static str {
    match why {
        NoReport::NoTitle => "Choose the source or give its title.",
        NoReport::NoHeadline => "Give the new event a headline.",
        NoReport::NoState => "In what state did it leave the place?",
        NoReport::NoCertainty => "How sure is the reading of the new event?",
        NoReport::NothingSaid => "Write down what the report says.",
    }
}
