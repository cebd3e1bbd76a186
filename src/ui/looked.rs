//! What the review page shows, as plain values: the topic, of gaps the need. Knows no widget.

use super::view::Slot;
use crate::domain::date::Day;
use crate::domain::query::Query;
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
            let asked = other.asked(0);
            (Slot::FindingCount(topic), Query::Review(asked))
        };
        wants.extend(Topic::ALL.iter().map(count));
        wants
    }
}
