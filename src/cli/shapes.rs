//! The shapes of `show --format json`. Knows no record. Keys are stable: they are only ever
//! added at the end.
//!
//! Places are named by their short names, sources by their keys, other records by UUID; what
//! is not known is `null`.

use serde::Serialize;

use super::shapes_of_place::{
    DesignationJson, DimensionJson, EffectJson, ExternalIdJson, MaterialJson, NameJson, PeriodJson,
    RecommendationJson, ThreatJson,
};
use super::show_parts::PartsJson;
use super::sites::SiteJson;
use crate::domain::bracket_forms::{Cidoc, Eamena, Forms};
use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};

/// A place with everything recorded about it.
#[derive(Debug, Serialize)]
pub(super) struct ShowJson {
    #[serde(flatten)]
    pub(super) site: SiteJson,
    pub(super) observations: Vec<ObservationJson>,
    pub(super) claims: Vec<ClaimJson>,
    pub(super) damage_events: Vec<EventJson>,
    pub(super) assessments: Vec<AssessmentJson>,
    pub(super) interventions: Vec<InterventionJson>,
    pub(super) photos: Vec<PhotoJson>,
    pub(super) sources: Vec<SourceJson>,
    pub(super) citations: Vec<CitationJson>,
    pub(super) whereabouts: Option<&'static str>,
    pub(super) present_location: Option<String>,
    pub(super) names: Vec<NameJson>,
    pub(super) external_ids: Vec<ExternalIdJson>,
    pub(super) designations: Vec<DesignationJson>,
    pub(super) dimensions: Vec<DimensionJson>,
    pub(super) periods: Vec<PeriodJson>,
    pub(super) materials: Vec<MaterialJson>,
    pub(super) parts: PartsJson,
    /// Looks of no event that show the place or a part whole after it was destroyed.
    pub(super) contradictions: Vec<String>,
}

/// The bracket of an event, computed from its observations.
#[derive(Debug, Serialize)]
pub(super) struct BracketJson {
    pub(super) edtf: Option<Edtf>,
    /// The day of the last evidence without this change.
    pub(super) before: Option<Edtf>,
    /// The day of the first evidence with it.
    pub(super) after: Option<Edtf>,
    pub(super) before_observation: Option<Id>,
    pub(super) after_observation: Option<Id>,
    /// The days the evidence leaves, in EAMENA's columns.
    pub(super) eamena: Option<Eamena>,
    /// The same as a CIDOC CRM time-span, days included.
    pub(super) cidoc: Option<Cidoc>,
}

/// A damage event with its evidence.
#[derive(Debug, Serialize)]
pub(super) struct EventJson {
    pub(super) target: String,
    pub(super) date: Option<Edtf>,
    pub(super) bracket: BracketJson,
    pub(super) cause: Option<Code>,
    pub(super) extent: &'static str,
    pub(super) lost: Option<String>,
    pub(super) survives: Option<String>,
    pub(super) certainty: &'static str,
    pub(super) sources: Vec<String>,
    pub(super) claims: Vec<ClaimJson>,
    pub(super) id: Id,
    pub(super) key: Option<String>,
    pub(super) title: Option<String>,
    pub(super) kind: &'static str,
    pub(super) dated_by: &'static str,
    pub(super) date_contested: bool,
    pub(super) adopted_claim: Option<Id>,
    pub(super) adopted_reason: Option<String>,
    pub(super) cause_category: Option<Code>,
    pub(super) cause_note: Option<String>,
    pub(super) effect: Option<Code>,
    pub(super) leaves: &'static str,
    pub(super) lost_ar: Option<String>,
    pub(super) survives_ar: Option<String>,
    pub(super) contradictions: Vec<String>,
    /// The date to print, the adopted one or the bracket, in every form.
    pub(super) date_forms: Option<Forms>,
    pub(super) severity: Option<Code>,
    /// Its incident number.
    pub(super) number: Option<String>,
    pub(super) external_ids: Vec<ExternalIdJson>,
    pub(super) effects: Vec<EffectJson>,
    /// What it rests on: `bracket` (evidence bounds its date), `claims` (claims alone),
    /// `unbounding` (looks that bound nothing and no claim), `none` (nothing recorded).
    pub(super) evidence: &'static str,
}

/// An observation.
#[derive(Debug, Serialize)]
pub(super) struct ObservationJson {
    pub(super) id: Id,
    pub(super) target: String,
    pub(super) event: Option<Id>,
    pub(super) role: Option<&'static str>,
    pub(super) date: Edtf,
    pub(super) state: &'static str,
    pub(super) extent: Option<&'static str>,
    pub(super) method: &'static str,
    pub(super) imagery: Option<String>,
    pub(super) photo: Option<Id>,
    pub(super) source: Option<String>,
    pub(super) locator: Option<String>,
    pub(super) part: Option<String>,
    pub(super) detects: Option<String>,
    pub(super) observer: Option<String>,
    pub(super) certainty: &'static str,
    pub(super) note: Option<String>,
    pub(super) observed_by: Option<String>,
}

/// A claim, in the words of its source.
#[derive(Debug, Serialize)]
pub(super) struct ClaimJson {
    pub(super) id: Id,
    pub(super) event: Id,
    pub(super) said: Option<Edtf>,
    pub(super) said_by: Option<String>,
    pub(super) date: Option<Edtf>,
    pub(super) date_as_worded: Option<String>,
    pub(super) cause: Option<String>,
    pub(super) actor: Option<String>,
    pub(super) effect: Option<String>,
    pub(super) quote: Option<String>,
    pub(super) quote_lang: Option<String>,
    pub(super) rests_on: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) source: String,
    pub(super) locator: Option<String>,
    pub(super) stance: &'static str,
    pub(super) reason: Option<String>,
}

/// A condition assessment.
#[derive(Debug, Serialize)]
pub(super) struct AssessmentJson {
    pub(super) id: Id,
    pub(super) date: Edtf,
    pub(super) kind: Option<Code>,
    pub(super) assessor: Option<String>,
    pub(super) condition: Option<Code>,
    pub(super) extent: Option<&'static str>,
    pub(super) trend: Option<Code>,
    pub(super) risk: Option<Code>,
    pub(super) priority: Option<Code>,
    pub(super) recommendation: Option<String>,
    pub(super) next: Option<Code>,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
    pub(super) target: String,
    pub(super) role: Option<Code>,
    pub(super) method: Option<&'static str>,
    pub(super) imagery: Option<String>,
    pub(super) severity: Option<Code>,
    pub(super) next_due: Option<Edtf>,
    pub(super) access: &'static str,
    pub(super) threats: Vec<ThreatJson>,
    pub(super) recommendations: Vec<RecommendationJson>,
}

/// An intervention.
#[derive(Debug, Serialize)]
pub(super) struct InterventionJson {
    pub(super) id: Id,
    pub(super) event: Option<Id>,
    pub(super) date: Option<Edtf>,
    pub(super) kind: &'static str,
    pub(super) what: Option<String>,
    pub(super) technique: Option<String>,
    pub(super) material: Option<String>,
    pub(super) status: &'static str,
    pub(super) reversible: Option<bool>,
    pub(super) effect_on_fabric: Option<String>,
    pub(super) actors: Option<String>,
    pub(super) note: Option<String>,
    pub(super) actor: Option<String>,
}

/// A photograph.
#[derive(Debug, Serialize)]
pub(super) struct PhotoJson {
    pub(super) id: Id,
    pub(super) sha256: String,
    pub(super) ext: String,
    pub(super) bytes: i64,
    pub(super) name_as_received: Option<String>,
    pub(super) longitude: Option<f64>,
    pub(super) latitude: Option<f64>,
    pub(super) date: Option<Edtf>,
    pub(super) bearing: Option<f64>,
    pub(super) caption: Option<String>,
    pub(super) caption_ar: Option<String>,
    pub(super) rights_holder: Option<String>,
    pub(super) licence: Option<String>,
    pub(super) access: &'static str,
    pub(super) site: Option<String>,
    pub(super) kind: &'static str,
    pub(super) publish: &'static str,
    pub(super) state: &'static str,
    /// What is wrong with the original.
    pub(super) state_note: Option<String>,
    /// Of the upright picture, pixels.
    pub(super) width: Option<i64>,
    pub(super) height: Option<i64>,
    pub(super) author: Option<String>,
    pub(super) credit: Option<String>,
    pub(super) field_of_view: Option<f64>,
    pub(super) field_of_view_by: Option<&'static str>,
    pub(super) position_by: Option<&'static str>,
    pub(super) position_note: Option<String>,
    pub(super) accuracy_m: Option<f64>,
    pub(super) recorded: RecordedJson,
    pub(super) received_at: Option<String>,
    pub(super) received_from: Option<String>,
    pub(super) received_by: Option<String>,
    /// When the file was last changed, as its time stamp said on arrival.
    pub(super) file_time: Option<String>,
}

/// What a photograph's file says of itself; never edited.
#[derive(Debug, Serialize)]
pub(super) struct RecordedJson {
    pub(super) captured: Option<String>,
    pub(super) offset: Option<String>,
    pub(super) camera: Option<String>,
    pub(super) serial: Option<String>,
    pub(super) lens: Option<String>,
    pub(super) focal_mm: Option<f64>,
    pub(super) focal_35_mm: Option<f64>,
    pub(super) longitude: Option<f64>,
    pub(super) latitude: Option<f64>,
    pub(super) altitude_m: Option<f64>,
    pub(super) bearing: Option<f64>,
    pub(super) bearing_reference: Option<&'static str>,
    /// Used to bring the bearing to true north, degrees, east positive.
    pub(super) declination: Option<f64>,
    pub(super) declination_model: Option<String>,
    pub(super) caption: Option<String>,
    pub(super) rights: Option<String>,
}

/// A source.
#[derive(Debug, Serialize)]
pub(super) struct SourceJson {
    pub(super) id: Id,
    pub(super) key: String,
    pub(super) kind: Option<String>,
    pub(super) title: Option<String>,
    pub(super) authors: Option<String>,
    pub(super) container: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) issued: Option<Edtf>,
    pub(super) url: Option<String>,
    pub(super) read_at: Option<String>,
    pub(super) archive_url: Option<String>,
    pub(super) accessed: Option<Edtf>,
    pub(super) language: Option<String>,
    pub(super) reliability: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) licence: Option<String>,
    pub(super) credit: Option<String>,
    pub(super) note: Option<String>,
    pub(super) reliability_class: &'static str,
    pub(super) consent: &'static str,
    pub(super) consent_note: Option<String>,
}

/// A citation.
#[derive(Debug, Serialize)]
pub(super) struct CitationJson {
    pub(super) id: Id,
    pub(super) record: Id,
    pub(super) table: String,
    pub(super) field: Option<String>,
    pub(super) source: String,
    pub(super) locator: Option<String>,
    pub(super) confidence: &'static str,
    pub(super) basis: Option<String>,
}
