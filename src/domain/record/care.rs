//! What state a place was found in and what was done for it; its chronology.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{ChronicleKind, Extent, Progress, Work};

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
        /// EAMENA overall condition.
        condition_code: Option<Code>,
        /// How much is damaged.
        extent_code: Option<Extent>,
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
        /// In words.
        note: String,
        /// Who tells of it.
        source_uuid: Option<Id>,
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
