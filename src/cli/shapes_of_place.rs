//! The shapes of `show --format json` for what belongs to a place, an event or an assessment
//! without evidence of its own. Knows no record. Keys are stable: they are only ever added at
//! the end.

use serde::Serialize;

use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};

/// Another name.
#[derive(Debug, Serialize)]
pub(super) struct NameJson {
    pub(super) id: Id,
    pub(super) text: String,
    pub(super) lang: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) source: Option<String>,
}

/// An identifier in another system, of a place or an event.
#[derive(Debug, Serialize)]
pub(super) struct ExternalIdJson {
    pub(super) id: Id,
    pub(super) scheme: Option<String>,
    pub(super) value: String,
    pub(super) uri: Option<String>,
}

/// A protection or listing.
#[derive(Debug, Serialize)]
pub(super) struct DesignationJson {
    pub(super) id: Id,
    pub(super) code: Code,
    pub(super) reference: Option<String>,
    pub(super) from: Option<Edtf>,
    pub(super) to: Option<Edtf>,
    pub(super) note: Option<String>,
}

/// A measurement.
#[derive(Debug, Serialize)]
pub(super) struct DimensionJson {
    pub(super) id: Id,
    pub(super) what: Option<String>,
    pub(super) value: f64,
    pub(super) unit: Option<String>,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
}

/// A time in which a place was made or used.
#[derive(Debug, Serialize)]
pub(super) struct PeriodJson {
    pub(super) id: Id,
    pub(super) period: Option<Code>,
    pub(super) certainty: Option<Code>,
    pub(super) from: Option<Edtf>,
    pub(super) to: Option<Edtf>,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
}

/// What a place is built of.
#[derive(Debug, Serialize)]
pub(super) struct MaterialJson {
    pub(super) id: Id,
    pub(super) class: Option<Code>,
    pub(super) material: Option<Code>,
    pub(super) technique: Option<Code>,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
}

/// An effect of an event on a component or on its own target.
#[derive(Debug, Serialize)]
pub(super) struct EffectJson {
    pub(super) id: Id,
    pub(super) target: String,
    pub(super) effect: Code,
    pub(super) certainty: &'static str,
    pub(super) extent: Option<&'static str>,
    pub(super) note: Option<String>,
}

/// What an assessment says endangers a place.
#[derive(Debug, Serialize)]
pub(super) struct ThreatJson {
    pub(super) id: Id,
    pub(super) category: Option<Code>,
    pub(super) threat: Option<Code>,
    pub(super) probability: Option<Code>,
    pub(super) severity: Option<Code>,
    pub(super) vulnerability: Option<Code>,
    pub(super) risk: Option<Code>,
    pub(super) certainty: Option<&'static str>,
    pub(super) assessor: Option<String>,
    pub(super) note: Option<String>,
}

/// What an assessment asks for.
#[derive(Debug, Serialize)]
pub(super) struct RecommendationJson {
    pub(super) id: Id,
    pub(super) intervention: Option<Code>,
    pub(super) kind: Option<Code>,
    pub(super) text: Option<String>,
    pub(super) priority: Option<Code>,
    pub(super) due: Option<Edtf>,
    pub(super) done: Option<Edtf>,
    pub(super) responsible: Option<String>,
    pub(super) note: Option<String>,
}
