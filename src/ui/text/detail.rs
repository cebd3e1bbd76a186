//! Words of the detail view. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::kinds::{Access, Progress};
use crate::domain::trend::Scale;
use crate::ui::view::Section;

pub const NOTHING_CHOSEN: &str = "Choose a site in the list or on the map.";
pub const NOTHING_YET: &str =
    "What is known of a place will stand here: what happened to it, and the evidence.";
pub const GONE: &str = "This place is no longer in the catalogue. Undo brings it back.";
pub const RENDERED: &str = "The atlas's own rendering; no attested Arabic name is recorded.";
pub const ACCESS_TIP: &str = "Left out of what is published, or coarsened";
pub const NO_EVENT: &str = "No damage is recorded here.";
pub const UNDATED: &str = "not dated";
pub const CONTESTED: &str = "contested";
pub const CAUSE: &str = "Cause";
pub const EXTENT: &str = "Extent";
pub const EXTENT_UNKNOWN: &str = "not known";
pub const LOST: &str = "Lost";
pub const SURVIVES: &str = "Survives";
pub const SEVERITY: &str = "Severity";
pub const UNOSAT: &str = "UNOSAT class";
pub const CERTAINTY: &str = "Certainty";
pub const WHY_DATE: &str = "Why so";
pub const READ_BY: &str = "Read by";
pub const NOTE: &str = "Note";
pub const EFFECTS: &str = "Effects";
pub const EFFECT: &str = "Effect";
pub const ADD_CLAIM: &str = "Add claim";
pub const CLAIM: &str = "this claim";
pub const SAYS_WHEN: &str = "Date";
pub const ACTOR: &str = "Actor";
pub const QUOTE: &str = "Quotation";
pub const RESTS_ON: &str = "Rests on";
pub const REASON: &str = "Why";
pub const STANCE_ADOPTED: &str = "The reading rests on this claim";
pub const STANCE_KEPT: &str = "Kept beside the reading";
pub const STANCE_REJECTED: &str = "Held to be wrong; kept with the reason";
pub const NO_PARTS: &str = "No component is recorded.";
pub const BEFORE_DAMAGE: &str = "Before the first recorded damage";
pub const NO_EVIDENCE: &str = "No observation is recorded.";
pub const OBSERVATION: &str = "this observation";
pub const CAN_SHOW: &str = "Could show: ";
pub const NO_ASSESSMENTS: &str = "Nobody assessed its condition.";
pub const OVER_TIME: [&str; 4] = ["Assessed", "Condition", "Extent", "Severity"];
pub const UNSAID: &str = "not said";
pub const NOT_KNOWN: &str = "not known";
pub const ASSESSMENT: &str = "assessment";
pub const THREAT: &str = "Threat";
pub const TO_DO: &str = "To do";
pub const AGAIN: &str = "Look again";
pub const NAME: &str = "name";
pub const IDENTIFIER: &str = "identifier";
pub const LISTING: &str = "designation";
pub const SIZE: &str = "measurement";
pub const TIME: &str = "period";
pub const BUILT_OF: &str = "Built of";
pub const FABRIC: &str = "material";
pub const LINE: &str = "chronology entry";
pub const NO_WORKS: &str = "No intervention is recorded.";
pub const WORK: &str = "this intervention";
pub const ACTORS: &str = "By";
pub const TECHNIQUE: &str = "Technique";
pub const MATERIAL: &str = "Material";
pub const ON_FABRIC: &str = "Effect";
pub const REVERSIBLE: &str = "Reversible";
pub const YES: &str = "yes";
pub const NO: &str = "no";
pub const NO_DESCRIPTION: &str = "No description is recorded.";
pub const TYPE: &str = "Type";
pub const FUNCTION: &str = "Function";
pub const PERIOD: &str = "Period";
pub const BUILT: &str = "Built";
pub const WHERE_NOW: &str = "Now at";
pub const IDENTIFIED: &str = "Identified";
pub const NAMES: &str = "Also called";
pub const POSITION: &str = "Position";
pub const NO_POSITION: &str = "No position is recorded.";
pub const COPY: &str = "Copy";
pub const COPY_TIP: &str = "Copy the position";
pub const COPIED: &str = "The position is on the clipboard.";
pub const REGION: &str = "Region";
pub const PROTECTED: &str = "Protected";
pub const MEASURE: &str = "Measure";
pub const OTHER_ID: &str = "Elsewhere";
pub const CHRONOLOGY: &str = "Chronology";
pub const ARCHIVED: &str = "Archived copy";
pub const NO_SOURCES: &str = "No source is recorded.";
pub const NO_CHANGES: &str = "Unchanged since this catalogue was made.";

/// The title of a section.
#[must_use]
pub const fn section(section: Section) -> &'static str {
    match section {
        Section::Happened => "What happened",
        Section::Parts => "Components",
        Section::Evidence => "Evidence",
        Section::Condition => "Condition",
        Section::Photos => "Photographs",
        Section::Works => "Interventions",
        Section::Description => "Description",
        Section::Sources => "Sources",
        Section::History => "History",
    }
}

/// The name of the link to a section.
#[must_use]
pub fn go_to(at: Section) -> String {
    format!("Go to {}", section(at))
}

/// «built AD 32».
#[must_use]
pub fn built(date: &str) -> String {
    format!("built {date}")
}

/// Who may see a record.
#[must_use]
pub fn access(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::Restricted => "restricted: colleagues only".to_owned(),
        Access::Confidential => "confidential: named persons only".to_owned(),
    }
}

/// «on 2 September 2015».
#[must_use]
pub fn on_day(day: &str) -> String {
    format!("on {day}")
}

/// Above the events of parts.
#[must_use]
pub fn in_parts(number: usize) -> String {
    format!("{number} damage events in its parts")
}

/// Above the bar of a part.
#[must_use]
pub fn bar_of(name: &str) -> String {
    format!("Evidence for the {name}")
}

/// How the reading is dated.
#[must_use]
pub fn dated_by(words: &str) -> String {
    if words == "not dated" {
        return "no evidence dates it".to_owned();
    }
    format!("dated by {words}")
}

/// «Consent: given, in writing».
#[must_use]
pub fn consent(label: &str, note: &str) -> String {
    if note.is_empty() {
        return format!("Consent: {label}");
    }
    format!("Consent: {label}, {note}")
}

/// The heading of a drawn line of the condition.
#[must_use]
pub const fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Condition => "Condition over time",
        Scale::Extent => "Extent of damage over time",
    }
}

/// The drawn line in words.
#[must_use]
pub fn over_time(of: Scale, told: &str) -> String {
    format!("{}: {told}", scale(of))
}

/// The day the parts are shown at.
#[must_use]
pub fn on(day: &str) -> String {
    format!("On {day}")
}

/// What an event of the whole did to a part.
#[must_use]
pub fn in_event(title: &str, did: &str) -> String {
    format!("In «{title}»: {did}")
}

/// Which part was looked at.
#[must_use]
pub fn of_part(name: &str) -> String {
    format!("Looked at: {name}")
}

/// Who read the evidence.
#[must_use]
pub fn read_by(name: &str) -> String {
    format!("read by {name}")
}

/// How sure.
#[must_use]
pub fn certainty(words: &str) -> String {
    format!("certainty {}", words.to_lowercase())
}

/// How far work has come.
#[must_use]
pub const fn status(status: Progress) -> &'static str {
    match status {
        Progress::Unknown => "status not known",
        other => other.label(),
    }
}

/// Language and kind of a name.
#[must_use]
pub fn name_about(lang: &str, kind: &str) -> String {
    let lang = match lang {
        "" => "",
        "en" => "English",
        "ar" => "Arabic",
        "fr" => "French",
        "de" => "German",
        "arc" => "Aramaic",
        "grc" => "Greek",
        "la" => "Latin",
        other if other.starts_with("ar-Latn") => "Arabic, transliterated",
        other => other,
    };
    [lang, kind]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Since when.
#[must_use]
pub fn since(date: &str) -> String {
    format!("since {date}")
}

/// Until when.
#[must_use]
pub fn until(date: &str) -> String {
    format!("until {date}")
}

/// The name of another system.
#[must_use]
pub fn scheme(code: &str) -> &str {
    match code {
        "pleiades" => "Pleiades",
        "osm-way" => "OpenStreetMap way",
        "osm-node" => "OpenStreetMap node",
        "osm-relation" => "OpenStreetMap relation",
        "unesco-whc" => "World Heritage List",
        "geonames" => "GeoNames",
        "wikidata" => "Wikidata",
        "tgn" => "Getty TGN",
        other => other,
    }
}

/// When a source was read.
#[must_use]
pub fn read_on(date: &str) -> String {
    format!("read {date}")
}

/// Where a copy of a source was read.
#[must_use]
pub fn read_at(place: &str) -> String {
    format!("read at {place}")
}

/// Its incident number.
pub const NUMBER: &str = "Number";

/// «UNOSAT 17».
#[must_use]
pub fn number_of(scheme: &str, value: &str) -> String {
    format!("{} {value}", scheme.to_uppercase())
}

/// The name of the history button of a record.
#[must_use]
pub fn history(name: &str) -> String {
    format!("History of {name}")
}

/// The name of the edit button of a record.
#[must_use]
pub fn edit(name: &str) -> String {
    format!("Edit {name}")
}

/// The name of the delete button of a record.
#[must_use]
pub fn delete(name: &str) -> String {
    format!("Delete {name}")
}

/// «now Poor»: what an assessment found otherwise than the one before.
#[must_use]
pub fn now(value: &str) -> String {
    format!("now {value}")
}
