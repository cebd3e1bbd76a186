//! What state a place was found in and what was done for it; its chronology.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{Access, Certainty, ChronicleKind, Extent, Method, Progress, Work};

use super::declare::fields;

fields! {
    /// The dated state of a place.
    Assessment {
        /// The place.
        site_uuid: Id,
        /// When.
        done_edtf: Edtf,
        /// EAMENA activity type.
        kind_code: Option<Code>,
        /// By whom.
        assessor_uuid: Option<Id>,
        /// In what role (EAMENA investigator role).
        role_code: Option<Code>,
        /// How it was made.
        method: Option<Method>,
        /// The scene it was read from.
        imagery_uuid: Option<Id>,
        /// EAMENA overall condition.
        condition_code: Option<Code>,
        /// How much is damaged.
        extent_code: Option<Extent>,
        /// EAMENA overall damage severity.
        severity_code: Option<Code>,
        /// EAMENA damage trend.
        trend_code: Option<Code>,
        /// EAMENA risk level.
        risk_code: Option<Code>,
        /// EAMENA priority.
        priority_code: Option<Code>,
        /// What to do.
        recommendation: String,
        /// EAMENA recommended date of next assessment.
        next_code: Option<Code>,
        /// The day by which it should be assessed again.
        next_due_edtf: Option<Edtf>,
        /// In words.
        note: String,
        /// Who tells of it.
        source_uuid: Option<Id>,
        /// Who may see it.
        access: Access,
    }

    /// What endangers a place, as an assessment found it.
    Threat {
        /// The assessment.
        assessment_uuid: Id,
        /// EAMENA threat category.
        category_code: Option<Code>,
        /// EAMENA threat type.
        threat_code: Option<Code>,
        /// EAMENA threat probability.
        probability_code: Option<Code>,
        /// How grave it would be (EAMENA threat severity).
        severity_code: Option<Code>,
        /// What makes the place vulnerable to it (EAMENA vulnerability).
        vulnerability_code: Option<Code>,
        /// EAMENA risk level.
        risk_code: Option<Code>,
        /// How sure.
        certainty: Option<Certainty>,
        /// Who says so, where not the assessor of the whole.
        assessor_uuid: Option<Id>,
        /// In words.
        note: String,
    }

    /// What an assessment asks to be done.
    Recommendation {
        /// The assessment.
        assessment_uuid: Id,
        /// EAMENA intervention activity.
        intervention_code: Option<Code>,
        /// EAMENA recommendation.
        kind_code: Option<Code>,
        /// What to do, in a sentence.
        text: String,
        /// EAMENA priority.
        priority_code: Option<Code>,
        /// By when.
        due_edtf: Option<Edtf>,
        /// When it was done; `None` = it is open.
        done_edtf: Option<Edtf>,
        /// Who is to do it.
        responsible_uuid: Option<Id>,
        /// Anything else.
        note: String,
    }

    /// A restoration or conservation note.
    Intervention {
        /// The place.
        site_uuid: Id,
        /// The damage it answers.
        event_uuid: Option<Id>,
        /// When.
        when_edtf: Option<Edtf>,
        /// What kind of work.
        kind: Work,
        /// What was done, in a sentence.
        what: String,
        /// Technique.
        technique: String,
        /// Material.
        material: String,
        /// How far it has come.
        status: Progress,
        /// Whether it can be undone; `None` = not said.
        reversible: Option<bool>,
        /// What it did to the fabric.
        effect_on_fabric: String,
        /// By whom, as the source says.
        actors: String,
        /// By whom, when recorded as a person or institution.
        actor_uuid: Option<Id>,
        /// Anything else.
        note: String,
    }

    /// One line of a place's chronology.
    Chronology {
        /// The place.
        site_uuid: Id,
        /// When.
        when_edtf: Edtf,
        /// What it belongs to.
        kind: ChronicleKind,
        /// English.
        text_en: String,
        /// Arabic.
        text_ar: String,
    }
}
