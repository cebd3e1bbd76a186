//! The small closed lists the program itself reasons about, each stored as a stable code.
//! The long open lists (EAMENA's) are term lists, not types.

use super::cell::{Cell, Field};
use super::id::BadName;

/// Declares a closed list: variants, stored codes and English labels in one place.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $code:literal, $label:literal; )+ } )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $code)] $variant, )+ }

        impl $name {
            /// All values, in the order they are offered; the first that fits nothing said is the default.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code that is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The English words shown.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl Field for $name {
            fn to_cell(&self) -> Cell {
                Cell::Text(self.code().to_owned())
            }
            fn from_cell(cell: &Cell) -> Result<Self, BadName> {
                match cell {
                    Cell::Text(text) => Self::ALL.iter().copied().find(|v| v.code() == text)
                        .ok_or_else(|| BadName(format!(
                            "«{text}» is not one of {}",
                            Self::ALL.iter().map(|v| v.code()).collect::<Vec<_>>().join(", ")))),
                    Cell::Null => Ok(Self::default()),
                    other => Err(BadName(format!("expected a code, found {other:?}"))),
                }
            }
        }
    )+ };
}

kinds! {
    /// The level of a heritage place in its tree.
    Level {
        /// A region, city or cemetery that holds monuments.
        Area = "area", "area";
        /// A building or structure.
        #[default]
        Monument = "monument", "monument";
        /// A part of a monument.
        Component = "component", "component";
        /// A movable object.
        Object = "object", "object";
    }

    /// Who may see a record in what leaves the house.
    Access {
        /// Anyone.
        #[default]
        Public = "public", "public";
        /// Colleagues.
        Restricted = "restricted", "restricted";
        /// Named persons only.
        Confidential = "confidential", "confidential";
    }

    /// EAMENA's certainty scale, for causes, effects, extents, readings.
    Certainty {
        /// The question does not arise.
        NotApplicable = "not-applicable", "Not Applicable";
        /// Hardly more than a guess.
        Negligible = "negligible", "Negligible";
        /// Weak evidence.
        Low = "low", "Low";
        /// Reasonable evidence.
        #[default]
        Medium = "medium", "Medium";
        /// Strong evidence.
        High = "high", "High";
        /// Beyond reasonable doubt.
        Definite = "definite", "Definite";
    }

    /// EAMENA's bands of damage extent.
    Extent {
        /// Nothing can be seen or is known.
        NoneVisible = "no-visible-known", "No Visible/Known";
        /// Up to a tenth.
        UpTo10 = "1-10", "1–10 %";
        /// Up to three tenths.
        UpTo30 = "11-30", "11–30 %";
        /// Up to six tenths.
        UpTo60 = "31-60", "31–60 %";
        /// Up to nine tenths.
        UpTo90 = "61-90", "61–90 %";
        /// All or nearly all.
        UpTo100 = "91-100", "91–100 %";
        /// Not known how much.
        #[default]
        Unknown = "unknown", "unknown";
    }

    /// What one piece of evidence shows of its target.
    Seen {
        /// Without damage, seen from close enough to say so.
        Intact = "intact", "intact";
        /// No damage visible, from what this evidence can show.
        NoDamageVisible = "no-damage-visible", "no damage visible";
        /// Damaged.
        Damaged = "damaged", "damaged";
        /// Destroyed.
        Destroyed = "destroyed", "destroyed";
        /// Hidden by cloud, shadow or cover.
        NotVisible = "not-visible", "not visible";
        /// Not looked at.
        #[default]
        NotAssessed = "not-assessed", "not assessed";
    }

    /// How an observation was made.
    Method {
        /// From a satellite image.
        #[default]
        Satellite = "satellite", "satellite image";
        /// From an aerial photograph or drone.
        Aerial = "aerial", "aerial image";
        /// From a photograph taken on the ground.
        GroundPhoto = "ground-photo", "ground photograph";
        /// By someone on the spot.
        Visit = "visit", "visit";
        /// From a text.
        Text = "text", "text";
        /// From a witness.
        Testimony = "testimony", "testimony";
        /// From a film.
        Video = "video", "video";
    }

    /// The part an observation plays for a damage event.
    Role {
        /// Shows the target without this change.
        Before = "before", "before";
        /// Shows the target with this change.
        After = "after", "after";
        /// Says something else about it.
        #[default]
        Context = "context", "context";
    }

    /// How the reading of a damage event is dated.
    DatedBy {
        /// By the evidence before and after.
        Bracket = "bracket", "evidence before and after";
        /// By what a source says.
        Claim = "claim", "an adopted claim";
        /// It lasted; the interval is a process.
        Process = "process", "a process that lasted";
        /// Not dated.
        #[default]
        Unknown = "unknown", "not dated";
    }

    /// How a damage event happened in time.
    EventKind {
        /// One act at one moment.
        #[default]
        Single = "single", "single act";
        /// Something that lasted.
        Process = "process", "process";
        /// Several acts not told apart.
        Repeated = "repeated", "repeated acts";
    }

    /// What the cataloguer made of a claim.
    Stance {
        /// The reading rests on it.
        Adopted = "adopted", "adopted";
        /// Kept beside the reading.
        #[default]
        Kept = "kept", "kept";
        /// Known to be wrong, kept with the reason.
        Rejected = "rejected", "rejected";
    }

    /// Kinds of conservation and restoration work.
    Work {
        /// Made safe.
        Stabilisation = "stabilisation", "stabilisation";
        /// Debris cleared or sorted.
        Clearance = "clearance", "clearance";
        /// Fabric conserved.
        Conservation = "conservation", "conservation";
        /// Original blocks put back.
        Anastylosis = "anastylosis", "anastylosis";
        /// Restored.
        Restoration = "restoration", "restoration";
        /// Built again.
        Reconstruction = "reconstruction", "reconstruction";
        /// A copy.
        Replica = "replica", "replica";
        /// Moved elsewhere.
        Relocation = "relocation", "relocation";
        /// Recorded, studied or planned.
        Study = "study", "documentation and study";
        /// A decision or a grant.
        Decision = "decision", "decision or funding";
        /// Something else.
        #[default]
        Other = "other", "other";
    }

    /// How far an intervention has come, as far as the source says.
    Progress {
        /// Planned or asked for.
        Proposed = "proposed", "proposed";
        /// Being done.
        UnderWay = "under-way", "under way";
        /// Finished.
        Done = "done", "done";
        /// The source does not say.
        #[default]
        Unknown = "unknown", "not known";
    }

    /// How much a citation's source bears its statement.
    Confidence {
        /// The source was read and says so.
        #[default]
        Verified = "verified", "verified";
        /// Computed or inferred from what was read; the basis says how.
        Derived = "derived", "derived";
        /// Not read; never published as fact.
        Unverified = "unverified", "unverified";
    }

    /// How a person is shown in what leaves the house.
    Shown {
        /// By full name.
        #[default]
        Name = "name", "by name";
        /// By initials.
        Initials = "initials", "by initials";
        /// By role only.
        Role = "role", "by role";
        /// Not at all.
        Hidden = "hidden", "not at all";
    }

    /// A person or an institution.
    ActorKind {
        /// A human being.
        #[default]
        Person = "person", "person";
        /// An institution or group.
        Institution = "institution", "institution";
    }

    /// What an outline or line stands for.
    OutlineRole {
        /// The building on the ground.
        #[default]
        Footprint = "footprint", "footprint";
        /// The edge of an area.
        Perimeter = "perimeter", "perimeter";
        /// Owned or listed land.
        Property = "property", "property";
        /// A protective zone.
        Buffer = "buffer", "buffer";
        /// A wall round something.
        Enclosure = "enclosure", "enclosure";
        /// A street or path.
        Street = "street", "street";
        /// A row of columns.
        Colonnade = "colonnade", "colonnade";
    }

    /// What a chronology entry belongs to.
    ChronicleKind {
        /// The place's own long history.
        #[default]
        History = "history", "history";
        /// Military and political context.
        Context = "context", "context";
        /// Damage.
        Damage = "damage", "damage";
        /// Protection, research and repair.
        Care = "care", "protection and repair";
    }

    /// The state of a place at a date.
    State {
        /// Stands without the recorded damage.
        Standing = "standing", "standing";
        /// Damaged.
        Damaged = "damaged", "damaged";
        /// Destroyed.
        Destroyed = "destroyed", "destroyed";
        /// Built again after destruction.
        Rebuilt = "rebuilt", "rebuilt";
        /// No evidence speaks for this date.
        #[default]
        Unknown = "unknown", "unknown";
    }

    /// Where a place or object is now, as far as anyone says.
    Whereabouts {
        /// Where it always was.
        #[default]
        InPlace = "in-place", "in place";
        /// Taken elsewhere; the present location says where.
        Moved = "moved", "moved";
        /// Gone, and nobody says where.
        Unknown = "unknown-whereabouts", "whereabouts unknown";
    }

    /// How far a source can be relied on.
    Reliability {
        /// It saw or made what it tells.
        Primary = "primary", "primary";
        /// It repeats what others saw.
        Secondary = "secondary", "secondary";
        /// It can hardly be relied on.
        Weak = "weak", "weak";
        /// Nobody weighed it.
        #[default]
        Unknown = "unknown", "not weighed";
    }

    /// Whether who gave a testimony agreed to its use.
    Consent {
        /// Published, or no person speaks.
        NotNeeded = "not-needed", "not needed";
        /// Given.
        Given = "given", "given";
        /// Refused.
        Refused = "refused", "refused";
        /// Given and taken back.
        Withdrawn = "withdrawn", "withdrawn";
        /// Nobody noted it.
        #[default]
        NotKnown = "not-known", "not known";
    }
}

pub(super) use kinds;

pub use super::choices::{choices, label_of_code};
pub use super::photo_kinds::{
    Alignment, BearingReference, Custodial, Depicts, FovBy, Original, PhotoKind, PositionBy,
    Publish,
};
