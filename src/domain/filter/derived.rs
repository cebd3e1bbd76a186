//! What is worked out about a place and may be asked like a field. Knows not how.

use super::field::Kind;

/// What is worked out about a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Derived {
    /// Any of its names and numbers.
    Name,
    /// Its state at the asked date.
    State,
    /// How much is damaged at the asked date.
    Extent,
    /// Whether the asked date is within a bracket.
    Changing,
    /// The days its damage is read to have happened on.
    Damage,
    /// How many contradictions its evidence holds.
    Contradictions,
    /// How complete the record is, percent.
    Completeness,
    /// The places it lies in, at any level above.
    LiesIn,
    /// How many of its direct parts are destroyed at the asked date.
    DestroyedParts,
    /// How many of its direct parts are damaged at the asked date.
    DamagedParts,
    /// Whether it is marked.
    Marked,
}

impl Derived {
    /// All, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::State,
        Self::Extent,
        Self::Changing,
        Self::Damage,
        Self::Contradictions,
        Self::Completeness,
        Self::LiesIn,
        Self::DestroyedParts,
        Self::DamagedParts,
        Self::Marked,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::State => "state",
            Self::Extent => "extent",
            Self::Changing => "changing",
            Self::Damage => "damage",
            Self::Contradictions => "contradictions",
            Self::Completeness => "completeness",
            Self::LiesIn => "lies_in",
            Self::DestroyedParts => "destroyed_parts",
            Self::DamagedParts => "damaged_parts",
            Self::Marked => "marked",
        }
    }

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::State => "State",
            Self::Extent => "Extent of damage",
            Self::Changing => "Within a bracket",
            Self::Damage => "Damage",
            Self::Contradictions => "Contradictions",
            Self::Completeness => "Completeness",
            Self::LiesIn => "Lies in",
            Self::DestroyedParts => "Destroyed parts",
            Self::DamagedParts => "Damaged parts",
            Self::Marked => "Marked",
        }
    }

    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Name | Self::LiesIn => Kind::Text,
            Self::State => Kind::Choice("damage_event", "leaves"),
            Self::Extent => Kind::Choice("damage_event", "extent_code"),
            Self::Changing | Self::Marked => Kind::YesNo,
            Self::Damage => Kind::Date,
            Self::Completeness => Kind::Number("%"),
            Self::Contradictions | Self::DestroyedParts | Self::DamagedParts => Kind::Number(""),
        }
    }
}
