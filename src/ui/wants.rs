//! The questions the window needs answered for what it shows. Knows no widget and no answer.

use super::view::{Over, Page, Pane, Slot, View};
use super::{chronicling, counting};
use crate::domain::query::{Query, SiteFilter};

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
        let mut wants = vec![
            (Slot::All, all),
            (Slot::Listed, listed),
            (Slot::Timeline, Query::Timeline),
            (Slot::Outlines, Query::Outlines),
            (Slot::Summary, Query::Summary),
            (Slot::Terms, Query::Terms),
            (Slot::SavedFilters, Query::SavedFilters),
        ];
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
        if let Over::Palette { text, .. } = &self.over {
            let filter = SiteFilter {
                text: text.clone(),
                limit: Some(40),
                ..SiteFilter::default()
            };
            wants.push((Slot::Found, Query::Sites { filter, at }));
        }
        wants
    }
}
