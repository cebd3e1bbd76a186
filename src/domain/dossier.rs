//! Everything the record holds about one place, gathered for reading: the detail view, `show`
//! and the report all draw from this one value. Knows not where it was gathered from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::access::Effective;
use super::bracket::Bracket;
use super::date::Day;
use super::id::{Id, Slug};
use super::kinds::{Access, Extent, Level, State};
use super::place::LonLat;
use super::record::{
    Actor, Assessment, Chronology, Citation, Claim, DamageEvent, EventEffect, EventExternalId,
    Imagery, Intervention, Observation, Pair, Photo, PhotoRegion, PhotoSite, Recommendation, Site,
    SiteArea, SiteDesignation, SiteDimension, SiteExternalId, SiteLine, SiteMaterial, SiteName,
    SitePeriod, Source, Threat,
};
use super::terms::Terms;
use super::witness::{Ground, ground};

/// The state of one place at one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StateAt {
    /// What it is.
    pub state: State,
    /// How much is damaged, when damaged or destroyed.
    pub extent: Extent,
    /// True inside a bracket: the change happened on one of these days.
    pub changing: bool,
}

/// One step in the life of a place: on some day in `from..=to` it became `becomes`. Derived
/// from damage events, observations and interventions; enough to tell its state at any date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// The place.
    pub site: Id,
    /// The damage event, when it is one.
    pub event: Option<Id>,
    /// First day on which it may have happened; `None` = no earliest day is known.
    pub from: Option<Day>,
    /// Last day on which it may have happened: from here on it has.
    pub to: Day,
    /// What it became.
    pub becomes: State,
    /// How much.
    pub extent: Extent,
    /// True when it says only how the place looked, not that it changed then.
    pub seen_only: bool,
}

/// Counts of parts by state, of one level («2 of 7 components destroyed»).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The level of the parts counted; `None` when they are of several levels (then they are
    /// called parts) or there are none.
    pub level: Option<Level>,
    /// All direct parts counted.
    pub total: u32,
    /// How many are in each state.
    pub by_state: BTreeMap<State, u32>,
}

/// A place as lists and the map show it, at a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SiteRow {
    /// Its identity.
    pub id: Id,
    /// Its short name.
    pub slug: Slug,
    /// The place it is part of.
    pub parent: Option<Id>,
    /// Its level.
    pub level: Level,
    /// English name.
    pub name_en: String,
    /// Arabic name.
    pub name_ar: String,
    /// Type code, or empty.
    pub type_code: String,
    /// Where it is; `None` when no position is known.
    pub at: Option<LonLat>,
    /// How far the point may be off, metres.
    pub accuracy_m: Option<f64>,
    /// Who may see it: the strictest of its own and of the places it is part of.
    pub access: Access,
    /// The place its access follows from; empty when it is its own.
    #[serde(default)]
    pub because: String,
    /// Its own state at the date asked for.
    pub state: StateAt,
    /// Its direct parts at that date.
    pub tally: Tally,
    /// When it was damaged, in words for a list: «27–31 Aug 2015», or empty.
    pub when: String,
    /// The first day on which any of its damage may have happened.
    pub damage_from: Option<Day>,
    /// The last day by which all of its damage had happened.
    pub damage_to: Option<Day>,
    /// How many damage events.
    pub events: u32,
    /// Whether evidence contradicts a claim or itself.
    pub contradictions: u32,
    /// How many of those events rest on no evidence, and on what instead.
    #[serde(default)]
    pub grounds: Grounds,
    /// Why it was found, when it was searched for: the matching name or words.
    pub matched: String,
    /// Where that stands.
    #[serde(default)]
    pub matched_in: MatchedIn,
}

/// Where a place holds what was searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum MatchedIn {
    /// Nothing was searched for.
    #[default]
    Nothing,
    /// In a name it is shown by, or in another.
    Name,
    /// In an identifier: its own, its short name or a number elsewhere.
    Identifier,
    /// In a description, or in what is told of its damage.
    Description,
}

/// How many damage events rest on something else than evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Grounds {
    /// On nothing: no observation and no claim that stands.
    pub nothing: u32,
    /// On claims alone.
    pub claims: u32,
    /// On looks that bound nothing, without a claim that stands.
    pub looks: u32,
}

impl Grounds {
    /// Counts events.
    #[must_use]
    pub fn of<'a>(files: impl IntoIterator<Item = &'a EventFile>) -> Self {
        let mut counted = Self::default();
        for file in files {
            match ground(file, &Bracket::of(file)) {
                Ground::Nothing => counted.nothing += 1,
                Ground::Claims => counted.claims += 1,
                Ground::Looks => counted.looks += 1,
                Ground::Evidence => {}
            }
        }
        counted
    }
}

impl SiteRow {
    /// Who may see it, and why.
    #[must_use]
    pub fn effective(&self) -> Effective {
        Effective {
            access: self.access,
            because: self.because.clone(),
        }
    }
}

/// One damage event with what bears on it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct EventFile {
    /// The reading.
    pub event: DamageEvent,
    /// Its observations, by date.
    pub observations: Vec<Observation>,
    /// Its claims, adopted first.
    pub claims: Vec<Claim>,
    /// Effects on components.
    pub effects: Vec<EventEffect>,
    /// Its numbers in other systems.
    pub external_ids: Vec<EventExternalId>,
}

/// Everything about one place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Dossier {
    /// The place itself.
    pub site: Site,
    /// The strictest access of the places it is part of.
    pub inherited: Effective,
    /// From the top of the tree down to its parent: id and English name.
    pub path: Vec<(Id, String)>,
    /// Its other names.
    pub names: Vec<SiteName>,
    /// Its external identifiers.
    pub external_ids: Vec<SiteExternalId>,
    /// Its protections.
    pub designations: Vec<SiteDesignation>,
    /// Its measurements.
    pub dimensions: Vec<SiteDimension>,
    /// The times in which it was made or used.
    pub periods: Vec<SitePeriod>,
    /// What it is built of.
    pub materials: Vec<SiteMaterial>,
    /// Its outlines.
    pub areas: Vec<SiteArea>,
    /// Its lines.
    pub lines: Vec<SiteLine>,
    /// Its parts, directly below it, as they are today.
    pub parts: Vec<SiteRow>,
    /// Its own damage events, by date.
    pub events: Vec<EventFile>,
    /// Damage events of its parts at any depth, by date: the part's id and English name beside each.
    pub part_events: Vec<(Id, String, EventFile)>,
    /// Damage events of another place that also harmed this one, by date: the effect that says
    /// so beside each.
    pub shared_events: Vec<(EventEffect, EventFile)>,
    /// Observations of it and of its components that belong to no event, by date; each says by
    /// `site_uuid` what was looked at.
    pub observations: Vec<Observation>,
    /// Assessments of it and of its components, newest first.
    pub assessments: Vec<Assessment>,
    /// What those assessments say endangers it, in the order they were entered; each names its
    /// assessment.
    pub threats: Vec<Threat>,
    /// What those assessments ask for, what is due first in front.
    pub recommendations: Vec<Recommendation>,
    /// Interventions on it and on its components, by date.
    pub interventions: Vec<Intervention>,
    /// Its chronology, by date.
    pub chronology: Vec<Chronology>,
    /// Its photographs.
    pub photos: Vec<Photo>,
    /// Photographs of other places that show it too.
    pub shown_on: Vec<PhotoSite>,
    /// What is marked on its photographs, and what of it is marked on others.
    pub regions: Vec<PhotoRegion>,
    /// Pairs of its photographs, and pairs that show it.
    pub pairs: Vec<Pair>,
    /// Scenes referred to, by id.
    pub imagery: BTreeMap<Id, Imagery>,
    /// Sources referred to by anything above, by id.
    pub sources: BTreeMap<Id, Source>,
    /// Persons and institutions referred to, by id.
    pub actors: BTreeMap<Id, Actor>,
    /// Citations of anything above.
    pub citations: Vec<Citation>,
    /// Its own transitions, by date.
    pub transitions: Vec<Transition>,
    /// The terms its catalogue knows.
    #[serde(default)]
    pub terms: Terms,
    /// Rows that belong here but cannot be read, because another program wrote what does not
    /// fit: a sentence for each. Nothing of them is shown elsewhere in the dossier.
    pub unreadable: Vec<String>,
}

/// What was seen of one place, for gestures over many places.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SiteEvidence {
    /// The place.
    pub site: Id,
    /// Its own damage events, by date.
    pub events: Vec<EventFile>,
    /// Every observation of just this place, whatever event it bears on, by date.
    pub observations: Vec<Observation>,
}
