//! Words of the forms: headings, reasons, hints, buttons, sentences. Knows no widget.

use crate::domain::record::Table;

/// Headings of groups.
pub mod group {
    #![expect(missing_docs, reason = "each heads the group it is named after")]
    pub const MORE: &str = "More";
    pub const WORDED: &str = "What it says, in its words";
    pub const WEIGHED: &str = "What it is worth";
    pub const DATE: &str = "When";
    pub const WHAT: &str = "What happened";
    pub const PLACE: &str = "Where it is";
    pub const WHAT_IT_IS: &str = "What it is";
    pub const FOUND: &str = "What it found";
    pub const AGAIN: &str = "When to look again";
    pub const SOURCES: &str = "Sources that bear this record";
}

/// Why a field is needed: shown beneath it when it is empty.
pub mod why {
    #![expect(
        missing_docs,
        reason = "each says why the field it is named after is needed"
    )]
    pub const TARGET: &str = "Which place does the evidence show?";
    pub const SEEN: &str = "On which day was it looked at? Without a day it bounds nothing.";
    pub const STATE: &str = "What does the evidence show?";
    pub const METHOD: &str = "How was it seen?";
    pub const CERTAINTY: &str = "How sure is this reading of the evidence?";
    pub const OBSERVER: &str = "Who read this evidence? Needed for the record to count.";
    pub const EVIDENCE: &str =
        "Name the image above or a source here: an observation rests on evidence.";
    pub const ROLE_REASON: &str = "Why does it play another part than the dates suggest?";
    pub const CLAIM_EVENT: &str = "Which damage event does it speak of?";
    pub const CLAIM_SOURCE: &str = "Where does it stand? A claim belongs to its source.";
    pub const STANCE_REASON: &str = "Why was it adopted or rejected?";
    pub const EVENT_TARGET: &str =
        "What was damaged? The evidence of the event is about this place.";
    pub const TITLE: &str = "A few words by which the event is known.";
    pub const LEAVES: &str = "In what state did it leave the place?";
    pub const READING_CERTAINTY: &str = "How sure is the whole reading?";
    pub const ADOPTED_CLAIM: &str = "Which claim does the date rest on? Save the event as «not dated», add the claim, then adopt it here.";
    pub const ADOPTED_DATE: &str = "Which date is adopted?";
    pub const ADOPTED_REASON: &str = "Why this reading? A reader must be able to weigh it.";
    pub const NAME: &str = "A place needs a name.";
    pub const ACCURACY: &str =
        "How far may the point be off? A point without accuracy says more than is known.";
    pub const LOCATION_METHOD: &str = "How was the position had?";
    pub const WORK_TARGET: &str = "Where was the work done?";
    pub const WORK_KIND: &str = "What kind of work is it?";
    pub const WORK_WHAT: &str = "What was done, in a sentence?";
    pub const ACQUIRED: &str = "On which local day was it taken?";
    pub const PROVIDER: &str = "Who took or published it?";
    pub const SOURCE_TITLE: &str = "Under which title is it published?";
    pub const TERM_LABEL: &str = "How is it called, in English or in Arabic?";
    pub const CONSENT: &str = "Say how it is known: when, to whom, in what form.";
    pub const ACTOR_NAME: &str = "What is the name?";
    pub const OF_PLACE: &str = "Which place does it belong to?";
    pub const NAME_TEXT: &str = "What is the name?";
    pub const SCHEME: &str = "In which system?";
    pub const IDENTIFIER: &str = "What is the identifier there?";
    pub const DESIGNATION: &str = "Which list or protection?";
    pub const MEASURED: &str = "What was measured?";
    pub const AMOUNT: &str = "How much?";
    pub const UNIT: &str = "In which unit? A number without one says nothing.";
    pub const PERIOD: &str = "Which period, or from when until when?";
    pub const MATERIAL: &str = "Of what, or how, is it built?";
    pub const WHEN: &str = "When?";
    pub const TOLD: &str = "What happened, in a sentence?";
    pub const ASSESSED: &str = "Which place was assessed?";
    pub const ASSESSED_ON: &str = "On which day? A condition holds for its day.";
    pub const THREAT: &str = "What threatens the place?";
    pub const ASKED: &str = "What is to be done?";
    pub const HARMED: &str = "Which component was harmed?";
    pub const EFFECT: &str = "How was it harmed?";
    pub const EFFECT_CERTAINTY: &str = "How sure is this effect?";
    pub const CITE_SOURCE: &str = "Which source?";
    pub const CONFIDENCE: &str = "Was it read there, derived from it, or not read yet?";
    pub const BASIS: &str = "How was it derived?";
}

/// What stands in empty fields.
pub mod hint {
    #![expect(
        missing_docs,
        reason = "each stands in the empty field it is named after"
    )]
    pub const NAME_KIND: &str = "official, local, ancient, variant";
    pub const SCHEME: &str = "pleiades, unesco-whc, geonames …";
    pub const EVENT_SCHEME: &str = "asor, dgam, unosat …";
    pub const MEASURED: &str = "length, height, area …";
    pub const UNIT: &str = "m, m², ha …";
    pub const NO_EVENT: &str = "none: about the place itself";
    pub const NO_PARENT: &str = "none: at the top";
    pub const DATE: &str = "2015-08-31 or 31 August 2015";
    pub const IMAGERY: &str = "scene it was read from";
    pub const PERSON: &str = "person or institution";
    pub const LOCATOR: &str = "page, frame, paragraph";
    pub const PART: &str = "portal, roof, north wall …";
    pub const DETECTS: &str = "e.g. standing walls, not cracks";
    pub const SAID_BY: &str = "when not the source itself";
    pub const AS_WORDED: &str = "in the words of the source";
    pub const ACTOR: &str = "whom it names, in its words";
    pub const LANGUAGE: &str = "en, ar, fr …";
    pub const RESTS_ON: &str = "own photographs, a wire report …";
    pub const ORIGIN: &str = "same word for one origin";
    pub const TITLE: &str = "e.g. Roof of the cella burnt";
    pub const CAUSE: &str = "soberly, as wide as the evidence";
    pub const KEY: &str = "made from the name if empty";
    pub const POINT: &str = "34.5473, 38.2741, a map link, MGRS";
    pub const LOCATION_METHOD: &str = "GPS, from an image, a plan …";
    pub const NO_POINT: &str = "if it has no position, why";
    pub const WHERE_NOW: &str = "for objects: where it is now";
    pub const BUILT: &str = "0032 or 2nd century";
    pub const COUNTRY: &str = "two letters: SY";
    pub const WORK_ACTORS: &str = "as the source names them";
    pub const SENSOR: &str = "e.g. Pléiades, WorldView-2";
    pub const PROVIDER: &str = "who took or published it";
    pub const SCENE: &str = "the provider's number";
    pub const SOURCE_KIND: &str = "article, report, web page …";
    pub const CONTAINER: &str = "journal, series or site";
    pub const URL: &str = "https://…";
    pub const RELIABILITY: &str = "primary, secondary, weak; and why";
    pub const CONSENT: &str = "when, to whom, in writing or not";
    pub const ROLE: &str = "for when the name is not shown";
    pub const ORCID: &str = "ORCID or address";
    pub const TERM_DEFINITION: &str = "one line: what it means, what it does not";
    pub const SEARCH: &str = "Type to search";
    pub const PDF_PATH: &str = "/home/…/report.pdf";
}

/// Buttons and fixed lines.
pub mod say {
    #![expect(missing_docs, reason = "each is shown at the place it is named after")]
    pub const SAVE: &str = "Save";
    pub const SAVE_NEXT: &str = "Save and next";
    pub const NEXT_KEYS: &str =
        "Enter or Ctrl+Enter. Day, image, source and reader stay for the next one.";
    pub const SAVING: &str = "Saving…";
    pub const KEEP: &str = "Keep as draft";
    pub const DISCARD: &str = "Discard";
    pub const CLOSE_FORM: &str = "Close the form";
    pub const GO_ON: &str = "Go on";
    pub const FROM_DRAFT: &str = "kept draft";
    pub const NOTHING_CHANGED: &str = "Nothing is changed yet.";
    pub const ELSEWHERE: &str = "one of another place";
    pub const CHOOSE: &str = "choose…";
    pub const NONE: &str = "None";
    pub const LAST_USED: &str = "Last used";
    pub const NEARLY: &str = "nearly what was typed";
    pub const MEANT: &str = "Meant:";
    pub const FUTURE: &str = "This day lies ahead of today.";
    pub const NOT_IN_LIST: &str = "Not in this list; kept as it is. Pick a term to map it.";
    pub const KEEP_UNSEEN: &str = "keep them";
    pub const TAKE_OUT: &str = "take them out";
    pub const USE_THEIRS: &str = "now saved";
    pub const USE_MINE: &str = "yours";
    pub const GO_ON_TOGETHER: &str = "Go on with these";
    pub const ON_MAP: &str = "Click the map";
    pub const STOP_PICKING: &str = "Stop";
    pub const PICKING: &str = "Click the place on the map.";
    pub const YES_BOX: &str = "yes";
    pub const LOCAL_DAY: &str = "local day at the site";
    pub const BRACKET_BECOMES: &str = "With this observation the bracket becomes";
    pub const BRACKET_SO: &str = "The bracket, computed from the evidence";
    pub const BRACKET_NONE: &str = "No evidence yet: add observations of this place to date it. A bracket is computed, never typed.";
    pub const ADD_CITATION: &str = "+ Name a source";
    pub const CITATION: &str = "Citation";
    pub const CHANGE: &str = "Change";
    pub const REMOVE: &str = "Remove";
    pub const REMOVE_CITATION: &str = "Remove this source";
    pub const NO_CITATION: &str = "No source is named. What no source bears counts as unverified.";
    pub const WHOLE_RECORD: &str = "the record as a whole";
    pub const CITED_FIELD: &str = "Bears";
    pub const CONFLICT: &str = "This record was changed elsewhere while you edited it. Nothing of yours was saved, nothing is lost.";
    pub const CONFLICT_GONE: &str = "This record was deleted while you edited it. Your draft is kept: undo the deletion, then save.";
    pub const THEIRS: &str = "now saved";
    pub const YOURS: &str = "yours";
    pub const TAKE_THEIRS: &str = "Take theirs";
    pub const KEEP_MINE: &str = "Keep editing mine";
    pub const GONE: &str = "This record is no longer in the catalogue.";
    pub const DELETE: &str = "Delete";
    pub const LEAVE_IT: &str = "Leave it";
    pub const CAN_UNDO: &str = "Undo brings all of it back, also after a restart.";
    pub const ALONE: &str = "Nothing else goes with it.";
    pub const REPORT: &str = "Damage report";
    pub const PLACES: &str = "Places";
    pub const LANGUAGE: &str = "Language";
    pub const STATE_AT: &str = "State at";
    pub const ISSUED: &str = "Issue date";
    pub const OUT: &str = "File";
    pub const BROWSE: &str = "Browse…";
    pub const WRITE: &str = "Write the report";
    pub const ALL_PLACES: &str = "All places";
    pub const SOME_PLACES: &str = "Several places";
    pub const FIND_PLACES: &str = "Find places";
    pub const NO_DAY: &str = "Write one day, such as 2016-01-31.";
    pub const NO_PLACE: &str = "Tick at least one place.";
    pub const NO_PATH: &str = "Give the whole path of the file, beginning with /.";
    pub const STATE_AT_HINT: &str = "the issue date when left empty";
    pub const ENGLISH: &str = "English";
    pub const ARABIC: &str = "Arabic";
    pub const BOTH: &str = "Both";
    pub const CHECK_FIELDS: &str = "Some fields need attention.";
}

/// «New damage event», «Edit observation».
#[must_use]
pub fn heading(kind: &str, new: bool) -> String {
    if new {
        return format!("New {kind}");
    }
    format!("Edit {kind}")
}

/// «+ add threat».
#[must_use]
pub fn add_row(kind: &str) -> String {
    format!("+ add {kind}")
}

/// «Remove threat 2».
#[must_use]
pub fn remove_row(name: &str) -> String {
    format!("Remove {name}")
}

/// «+ new image…».
#[must_use]
pub fn new_of(kind: &str) -> String {
    format!("+ new {kind}…")
}

/// The sentence of the log: «Damage event added to Temple of Bel: cella».
#[must_use]
pub fn added(table: Table, kind: &str, place: &str, title: &str) -> String {
    let kind = super::capital(kind);
    match table {
        Table::Site | Table::Imagery | Table::Source | Table::Actor | Table::LocalTerm => {
            format!("{kind} added: {title}")
        }
        Table::PhotoRegion if place.is_empty() => format!("{kind} added: {title}"),
        Table::PhotoRegion => format!("{kind} added to {place}: {title}"),
        _ => format!("{kind} added to {place}"),
    }
}

/// The sentence of the log for a change.
#[must_use]
pub fn changed(table: Table, kind: &str, place: &str, title: &str) -> String {
    let kind = super::capital(kind);
    match table {
        Table::Site | Table::Imagery | Table::Source | Table::Actor | Table::LocalTerm => {
            format!("{kind} changed: {title}")
        }
        _ if place.is_empty() => format!("{kind} changed: {title}"),
        _ => format!("{kind} of {place} changed: {title}"),
    }
}

/// The sentence of the log for a removal.
#[must_use]
pub fn deleted(kind: &str, title: &str) -> String {
    format!("{} deleted: {title}", super::capital(kind))
}

/// The question before a removal.
#[must_use]
pub fn delete_what(kind: &str, title: &str) -> String {
    format!("Delete the {kind} «{title}»?")
}

/// What goes with it: «With it go 2 observations and 1 claim.»
#[must_use]
pub fn with_it(parts: &[(String, usize)]) -> String {
    let words: Vec<String> = parts
        .iter()
        .map(|(kind, number)| super::count(*number, kind, &plural(kind)))
        .collect();
    let list = match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => return say::ALONE.to_owned(),
    };
    format!("With it go {list}.")
}

/// «condition assessments».
#[must_use]
pub fn plural(kind: &str) -> String {
    match kind {
        "person or institution" => "persons or institutions".to_owned(),
        "effect on a component" => "effects on components".to_owned(),
        "chronology entry" => "chronology entries".to_owned(),
        "number of a damage event elsewhere" => "numbers of damage events elsewhere".to_owned(),
        other => format!("{other}s"),
    }
}

/// «recorded as [2015-08-27..2015-08-31]».
#[must_use]
pub fn recorded_as(edtf: &str) -> String {
    format!("recorded as {edtf}")
}

/// Another word for a term.
#[must_use]
pub fn also(word: &str) -> String {
    format!("also: {word}")
}

/// «UNOSAT would say».
#[must_use]
pub fn would_say(scale: &str) -> String {
    format!("{scale} would say")
}

/// The accessible name of a value another scale would give.
#[must_use]
pub fn take(field: &str, value: &str) -> String {
    format!("Take for {field}: {value}")
}

/// A place within itself.
#[must_use]
pub const fn within_itself() -> &'static str {
    "A place cannot be part of itself."
}

/// «Source 2».
#[must_use]
pub fn nth(name: &str, number: usize) -> String {
    format!("{name} {number}")
}

/// Offers the name of whoever works here.
#[must_use]
pub fn me(author: &str) -> String {
    format!("by me, {author}")
}

/// A draft that was left.
#[must_use]
pub fn waiting(title: &str, place: &str) -> String {
    if place.is_empty() {
        return format!("A draft waits: {title}");
    }
    format!("A draft waits: {title}, {place}")
}

/// «This place with its parts: Temple of Bel».
#[must_use]
pub fn this_place(name: &str) -> String {
    format!("{name}, with its parts")
}

/// How many places are ticked.
#[must_use]
pub fn ticked(number: usize) -> String {
    super::count(number, "place ticked", "places ticked")
}

/// The accessible name of one word of a closed list.
#[must_use]
pub fn option(field: &str, word: &str) -> String {
    format!("{field}: {word}")
}

/// The accessible name of the search in a picker.
#[must_use]
pub fn search_in(field: &str) -> String {
    format!("Search: {field}")
}

/// A text that names someone who is not to be shown by name.
#[must_use]
pub fn names_person(name: &str, shown: &str) -> String {
    format!("The text names {name}, who is shown outside {shown}: there the name gives way.")
}

/// What an access of a place hides with it.
#[must_use]
pub fn hides(parts: usize, events: usize, photos: usize) -> String {
    format!(
        "With it become hidden: {}, {}, {}, and all evidence on them.",
        super::count(parts, "part", "parts"),
        super::count(events, "damage event", "damage events"),
        super::count(photos, "photo", "photos")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::labels::table_label;
    use crate::domain::record::Table;

    #[test]
    fn no_plural_hangs_its_ending_on_the_wrong_word() {
        for table in Table::ALL {
            let many = plural(table_label(*table));
            let last = many.rsplit(' ').next().unwrap_or_default();
            let wrong = ["elsewheres", "components", "chronologys"];
            let right = many == "effects on components" || !wrong.contains(&last);
            assert!(right, "{many}");
        }
    }
}
