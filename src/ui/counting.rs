//! What the statistics page shows and what was picked on it, as plain values without a widget.

use super::view::{Page, Slot, View};
use crate::domain::kinds::Level;
use crate::domain::query::{Query, StatisticBar};

/// How the statistics are shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Counting {
    /// The level counted.
    pub level: Counted,
    /// Whether as a table rather than as bars.
    pub as_table: bool,
    /// The bar whose places were asked for last.
    pub picked: Option<Picked>,
}

/// Which level of places is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counted {
    /// The one with the most damage.
    #[default]
    Fullest,
    /// This one.
    Only(Level),
    /// All together.
    All,
}

/// A bar whose places are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// The bar.
    pub bar: StatisticBar,
    /// Whether only they shall be shown, rather than marked.
    pub only: bool,
}

impl Picked {
    /// The question for its places.
    #[must_use]
    pub fn query(&self, view: &View) -> Query {
        Query::OfBar {
            filter: view.listed(),
            at: view.day,
            bar: self.bar.clone(),
        }
    }
}

/// The questions the page needs answered while it is shown.
pub(super) fn wants(view: &View, wants: &mut Vec<(Slot, Query)>) {
    if view.page == Page::Statistics {
        let (filter, at) = (view.listed(), view.day);
        wants.push((Slot::Statistics, Query::Statistics { filter, at }));
    }
    if let Some(picked) = &view.picking {
        wants.push((Slot::OfBar, picked.query(view)));
    }
}
