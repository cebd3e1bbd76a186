//! What was seen and said, and the reading of what happened.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{
    Access, Certainty, DatedBy, EventKind, Extent, Method, Role, Seen, Stance, State,
};

use super::declare::fields;

fields! {
    /// One satellite or aerial scene, recorded once and reused.
    Imagery {
        /// Short readable key, unique.
        key: String,
        /// Satellite or sensor, as far as the source says.
        sensor: String,
        /// The provider's scene number.
        scene_id: String,
        /// Local day it was taken.
        acquired_edtf: Edtf,
        /// Ground resolution, metres.
        resolution_m: Option<f64>,
        /// Degrees off nadir.
        off_nadir_deg: Option<f64>,
        /// Cloud cover, percent.
        cloud_percent: Option<f64>,
        /// Who took and who published it.
        provider: String,
        /// Its licence.
        licence: String,
        /// Who tells of it.
        source_uuid: Option<Id>,
        /// Anything else.
        note: String,
    }

    /// The cataloguer's reading of what happened (EAMENA: Disturbance). Never names a perpetrator.
    DamageEvent {
        /// What was damaged: the event's own target.
        site_uuid: Id,
        /// Readable key, unique: `bel-2015`.
        key: String,
        /// Its number in this catalogue.
        number: String,
        /// Headline in a few words.
        title: String,
        /// Single act, process, repeated.
        kind: EventKind,
        /// How the reading is dated.
        dated_by: DatedBy,
        /// The adopted date, when one was adopted.
        when_edtf: Option<Edtf>,
        /// Whether the adopted date is contested.
        when_contested: bool,
        /// The claim that was adopted.
        adopted_claim_uuid: Option<Id>,
        /// Why this reading.
        adopted_reason: String,
        /// EAMENA disturbance category.
        cause_category_code: Option<Code>,
        /// EAMENA disturbance cause.
        cause_code: Option<Code>,
        /// How sure the cause is.
        cause_certainty: Option<Certainty>,
        /// The cause in sober words, as wide as the evidence.
        cause_note: String,
        /// EAMENA effect.
        effect_code: Option<Code>,
        /// What was lost, English.
        lost_en: String,
        /// What was lost, Arabic.
        lost_ar: String,
        /// What survives, English.
        survives_en: String,
        /// What survives, Arabic.
        survives_ar: String,
        /// What state the target is in afterwards.
        leaves: State,
        /// How much of the target.
        extent_code: Extent,
        /// On what the extent rests.
        extent_note: String,
        /// EAMENA overall damage severity.
        severity_code: Option<Code>,
        /// UNOSAT class as published.
        unosat_code: Option<Code>,
        /// How sure the whole reading is.
        certainty: Certainty,
        /// Who reads it so.
        assessor_uuid: Option<Id>,
        /// Who may see it.
        access: Access,
        /// Anything else.
        note: String,
    }

    /// An effect of a damage event on one component.
    EventEffect {
        /// The event.
        event_uuid: Id,
        /// The component.
        site_uuid: Id,
        /// EAMENA effect.
        effect_code: Code,
        /// How sure.
        certainty: Certainty,
        /// How much of the component.
        extent_code: Option<Extent>,
        /// In words.
        note: String,
    }

    /// An identifier of a damage event in another system.
    EventExternalId {
        /// The event.
        event_uuid: Id,
        /// asor, dgam, unosat …
        scheme: String,
        /// The identifier.
        value: String,
        /// Its address.
        uri: String,
    }

    /// One piece of evidence says how its target looked on a date.
    Observation {
        /// What was looked at.
        site_uuid: Id,
        /// The event it bears on.
        event_uuid: Option<Id>,
        /// Its part for that event; `None` = as suggested by what it shows.
        role: Option<Role>,
        /// Why the suggested part was overruled.
        role_reason: String,
        /// The day looked at, local to the site.
        seen_edtf: Edtf,
        /// What it shows.
        state: Seen,
        /// How much of the target shows damage.
        extent_code: Option<Extent>,
        /// How it was made.
        method: Method,
        /// The scene it was read from.
        imagery_uuid: Option<Id>,
        /// The photograph it was read from.
        photo_uuid: Option<Id>,
        /// Who tells of it.
        source_uuid: Option<Id>,
        /// Page, frame, paragraph.
        locator: String,
        /// What part of the target, in words.
        part: String,
        /// What this evidence could have shown at all.
        detects: String,
        /// Who read the evidence.
        observer: String,
        /// Who read it, when recorded as a person or institution.
        observer_uuid: Option<Id>,
        /// How sure.
        certainty: Certainty,
        /// Anything else.
        note: String,
    }

    /// What a source asserts about an event, in its words.
    Claim {
        /// The event it is about.
        event_uuid: Id,
        /// When it was said.
        said_edtf: Option<Edtf>,
        /// Who says so, when not the source itself.
        said_by: String,
        /// The date in its words.
        date_as_worded: String,
        /// The date it asserts.
        date_edtf: Option<Edtf>,
        /// The cause in its words.
        cause_as_worded: String,
        /// The actor in its words.
        actor_as_worded: String,
        /// The effect in its words.
        effect_as_worded: String,
        /// A short quotation.
        quote: String,
        /// BCP 47 language of the quotation.
        quote_lang: String,
        /// On what it rests (own photographs, one wire report, satellite image …).
        rests_on: String,
        /// Claims that repeat one origin share this word and count as one witness.
        origin: String,
        /// Where it stands.
        source_uuid: Id,
        /// Page, paragraph.
        locator: String,
        /// What the cataloguer made of it.
        stance: Stance,
        /// Why.
        reason: String,
    }
}
