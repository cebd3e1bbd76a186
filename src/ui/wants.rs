//! The questions the window needs answered for what it shows. Knows no widget and no answer.

use super::view::{Over, Page, Pane, Slot, View};
use super::{chronicling, counting, gallery, registers, viewpoints};
use crate::domain::query::{Query, Reach, SiteFilter};

/// So many places found by name are shown at once.
const FIRST: usize = 50;
/// So many places are shown before all have come.
const AT_FIRST: usize = 200;
/// So many places the palette asks for.
const FOUND: usize = 40;

impl View {
    /// The questions this view needs answered.
    #[must_use]
    pub fn wants(&self) -> Vec<(Slot, Query)> {
        let at = self.day;
        let all = Query::Sites {
            filter: SiteFilter::default(),
            at,
        };
        let filter = self.listed();
        let listed = Query::Sites { filter, at };
        let mut wants = Vec::new();
        if let Some(filter) = self.names() {
            wants.push((Slot::First, Query::Sites { filter, at }));
        }
        wants.extend([
            (Slot::All, all),
            (Slot::Listed, listed),
            (Slot::Timeline, Query::Timeline),
            (Slot::Outlines, Query::Outlines),
            (Slot::Summary, Query::Summary),
            (Slot::Terms, Query::Terms),
            (Slot::SavedFilters, Query::SavedFilters),
        ]);
        if self.page == Page::Table && !self.in_sight.is_empty() {
            let query = Query::Lines {
                sites: self.in_sight.clone(),
                columns: self.columns.fields(),
                at,
            };
            wants.push((Slot::Lines, query));
        }
        counting::wants(self, &mut wants);
        chronicling::wants(self, &mut wants);
        registers::wants(self, &mut wants);
        gallery::wants(self, &mut wants);
        viewpoints::wants(self, &mut wants);
        if let Some(site) = self.selected {
            wants.push((Slot::Dossier, Query::Dossier { site, at }));
            let query = Query::History {
                site: Some(site),
                limit: 8,
                before: None,
            };
            wants.push((Slot::SiteHistory, query));
        }
        if self.page == Page::Review {
            wants.extend(self.review.wants());
        }
        if let Some(site) = self.hovered {
            wants.push((Slot::Hovered, Query::Dossier { site, at }));
        }
        if self.pane == Pane::History {
            wants.extend(self.log.wants(self.operation));
        }
        if self.numbering.is_some() || matches!(self.over, Over::Numbering(_)) {
            wants.push((Slot::Incidents, Query::Incidents));
        }
        self.palette_wants(&mut wants);
        wants
    }

    fn palette_wants(&self, wants: &mut Vec<(Slot, Query)>) {
        let Over::Palette { text, .. } = &self.over else {
            return;
        };
        for (slot, reach) in [(Slot::Found, Reach::Names), (Slot::FoundToo, Reach::All)] {
            let filter = SiteFilter {
                text: text.clone(),
                reach,
                limit: Some(FOUND),
                ..SiteFilter::default()
            };
            let at = self.day;
            wants.push((slot, Query::Sites { filter, at }));
        }
    }

    /// What is asked before all places have come: the first of them.
    #[must_use]
    pub fn first_look(&self) -> (Slot, Query) {
        let filter = SiteFilter {
            limit: Some(AT_FIRST),
            ..SiteFilter::default()
        };
        (
            Slot::First,
            Query::Sites {
                filter,
                at: self.day,
            },
        )
    }

    /// The filter that answers a key press while words are typed: by names alone, the first
    /// fifty. `None` when nothing is typed, or the person chose another order than the best first.
    #[must_use]
    pub fn names(&self) -> Option<SiteFilter> {
        let filter = self.listed();
        let typed = !filter.text.trim().is_empty() && filter.order.is_none();
        typed.then_some(SiteFilter {
            reach: Reach::Names,
            limit: Some(FIRST),
            ..filter
        })
    }
}
