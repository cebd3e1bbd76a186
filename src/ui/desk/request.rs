//! What is asked of the desk, as a plain value. Knows no sheet.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;

/// What is laid on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskRequest {
    /// Observations of a place, one after another.
    Rapid {
        /// The place.
        site: Id,
        /// The event they bear on; `None` = as suggested.
        event: Option<Id>,
    },
    /// Places seen again, unchanged.
    Again {
        /// The places.
        sites: Vec<Id>,
    },
    /// A pair of scenes over places.
    Pair {
        /// The places.
        sites: Vec<Id>,
    },
    /// A press report on a place.
    Press {
        /// The place.
        site: Id,
    },
    /// A visit to a place.
    Visit {
        /// The place.
        site: Id,
    },
    /// One of several claims.
    Weigh {
        /// The place of the event.
        site: Id,
        /// The event.
        event: Id,
        /// The claim.
        claim: Id,
        /// What is made of it.
        turn: Turn,
    },
}

/// What is made of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// The reading rests on it.
    Adopt,
    /// It is kept beside the reading.
    Keep,
    /// It is held to be wrong.
    Reject,
}

/// Which of the two scenes of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The earlier.
    Before,
    /// The later.
    After,
}
