//! What the review page shows, as plain values: the topic, of gaps the need. Knows no widget.

use super::view::Slot;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::domain::record::Table;
use crate::domain::review::{Review, Topic};
use crate::domain::standard::Need;

/// How many findings of a topic are listed; the count above them is of all.
pub const LISTED: usize = 120;

/// What the review page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// The topic.
    pub topic: Topic,
    /// Of gaps only those of this need.
    pub need: Option<Need>,
    /// The day by the clock, for what is due.
    pub today: Day,
    /// Two records that are compared instead of a list.
    pub compared: Option<Compared>,
}

/// Two records that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// Their table.
    pub table: Table,
    /// The one that stays.
    pub kept: Id,
    /// The one that goes into it.
    pub merged: Id,
}

impl Compared {
    /// The other way round.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self {
            kept: self.merged,
            merged: self.kept,
            ..self
        }
    }
}

impl Default for Looked {
    fn default() -> Self {
        Self::at(Topic::Contradictions)
    }
}

impl Looked {
    /// Another topic, whole.
    #[must_use]
    pub const fn at(topic: Topic) -> Self {
        Self {
            topic,
            need: None,
            today: Day(0),
            compared: None,
        }
    }

    /// What is asked of the catalogue for it.
    #[must_use]
    pub const fn asked(self, limit: usize) -> Review {
        Review {
            topic: self.topic,
            need: self.need,
            today: self.today,
            limit,
        }
    }

    /// The questions the page needs answered: what is listed first, then how many there are of
    /// everything else.
    #[must_use]
    pub fn wants(self) -> Vec<(Slot, Query)> {
        let mut wants = vec![(Slot::Findings, Query::Review(self.asked(LISTED)))];
        if let Some(two) = self.compared {
            let table = two.table;
            for (slot, uuid) in [(Slot::Kept, two.kept), (Slot::Merged, two.merged)] {
                wants.push((slot, Query::Surrounded { table, uuid }));
            }
        }
        if self.topic == Topic::Gaps {
            wants.push((Slot::Lacks, Query::Lacks));
        }
        let count = |topic: &Topic| {
            let topic = *topic;
            let other = Self {
                topic,
                need: None,
                ..self
            };
            // Comparing all places is done once for the list and for the count.
            let asked = other.asked(match topic {
                Topic::Duplicates => LISTED,
                _ => 0,
            });
            (Slot::FindingCount(topic), Query::Review(asked))
        };
        wants.extend(Topic::ALL.iter().map(count));
        wants
    }
}
