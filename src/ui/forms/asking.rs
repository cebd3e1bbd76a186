//! The questions an open form needs answered. Knows no widget and no answer.

use super::open::Page;
use super::{Forms, alike, removal};
use crate::domain::query::{Query, SiteFilter};
use crate::domain::record::Table;
use crate::ui::view::Slot;

impl Forms {
    /// The questions the open form needs answered.
    #[must_use]
    pub fn wants(&self) -> Vec<(Slot, Query)> {
        let Some(open) = self.stack.last() else {
            return Vec::new();
        };
        let mut wants = Vec::new();
        if let Page::Terms(page) = &open.page {
            wants.extend(page.wants());
        }
        if let Some(site) = open.about() {
            let at = self.day;
            wants.push((Slot::FormDossier, Query::Dossier { site, at }));
        }
        wants.extend(alike::wants(open));
        if let Some((table, uuid)) = open.record() {
            wants.push((Slot::Record, Query::Record { table, uuid }));
            if table == Table::Photo {
                wants.push((Slot::FormPhoto, Query::PhotoFile(uuid)));
            }
            if matches!(open.page, Page::Delete) {
                wants.push((Slot::Dependents, Query::Dependents { table, uuid }));
                if removal::asks_first(table) {
                    wants.push((Slot::Referring, Query::Mentions { table, uuid }));
                }
            }
        }
        if matches!(open.page, Page::Coming | Page::Record(_)) {
            wants.push((Slot::Sources, Query::Sources));
            wants.push((Slot::Imagery, Query::Imagery));
            wants.push((Slot::Actors, Query::Actors));
        }
        if open
            .draft()
            .is_some_and(|draft| draft.table == Table::DamageEvent)
        {
            wants.push((Slot::Incidents, Query::Incidents));
        }
        if let Page::Report(draft) = &open.page {
            wants.extend(draft.wants());
            wants.push((Slot::Reports, Query::Reports));
        }
        if let Page::Together(draft) = &open.page {
            let query = Query::Records {
                table: Table::Site,
                uuids: std::sync::Arc::clone(&draft.sites),
            };
            wants.push((Slot::Together, query));
        }
        if let Some(text) = &self.find {
            let filter = SiteFilter {
                text: text.clone(),
                limit: Some(40),
                ..SiteFilter::default()
            };
            let at = self.day;
            wants.push((Slot::FormSites, Query::Sites { filter, at }));
        }
        wants
    }
}
