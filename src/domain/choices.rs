//! Which closed list a field takes its values from, and the English label of each code. Knows no
//! term list.

use super::kinds::{
    Access, ActorKind, Alignment, BearingReference, Certainty, ChronicleKind, Confidence, Consent,
    Custodial, DatedBy, Depicts, EventKind, Extent, FovBy, Level, Method, Original, OutlineRole,
    PhotoKind, PositionBy, Progress, Publish, Reliability, Role, Seen, Shown, Stance, State,
    Whereabouts, Work,
};

/// The English label of a stored code of one of these closed lists; `None` when the field holds
/// none of them or the code is not known.
#[must_use]
pub fn label_of_code(table: &str, column: &str, code: &str) -> Option<&'static str> {
    choices(table, column)
        .into_iter()
        .find(|(known, _)| *known == code)
        .map(|(_, label)| label)
}

/// The codes a field may hold, each with its English label, in the order they are offered; none
/// when its values are no closed list.
#[must_use]
pub fn choices(table: &str, column: &str) -> Vec<(&'static str, &'static str)> {
    macro_rules! all {
        ($kind:ident) => {
            $kind::ALL
                .iter()
                .map(|value| (value.code(), value.label()))
                .collect()
        };
    }
    match (table, column) {
        ("site", "level") => all!(Level),
        ("site", "whereabouts") => all!(Whereabouts),
        (_, "access") => all!(Access),
        (
            _,
            "certainty" | "cause_certainty" | "location_certainty" | "archaeological_certainty",
        ) => {
            all!(Certainty)
        }
        (_, "extent_code") => all!(Extent),
        ("observation", "state") => all!(Seen),
        ("observation" | "assessment", "method") => all!(Method),
        ("observation", "role") => all!(Role),
        (_, "dated_by") => all!(DatedBy),
        ("damage_event", "kind") => all!(EventKind),
        (_, "leaves") => all!(State),
        (_, "stance") => all!(Stance),
        ("intervention", "kind") => all!(Work),
        ("intervention", "status") => all!(Progress),
        (_, "confidence") => all!(Confidence),
        (_, "show") => all!(Shown),
        ("actor", "kind") => all!(ActorKind),
        ("source", "reliability_code") => all!(Reliability),
        ("source", "consent") => all!(Consent),
        ("site_area" | "site_line", "role") => all!(OutlineRole),
        ("chronology", "kind") => all!(ChronicleKind),
        ("photo", "kind") => all!(PhotoKind),
        ("photo", "state") => all!(Original),
        ("photo", "bearing_reference") => all!(BearingReference),
        ("photo", "position_by") => all!(PositionBy),
        ("photo", "fov_by") => all!(FovBy),
        ("photo", "publish") => all!(Publish),
        ("photo_site", "role") => all!(Depicts),
        ("pair", "kind") => all!(Alignment),
        ("custody", "what") => all!(Custodial),
        _ => Vec::new(),
    }
}
