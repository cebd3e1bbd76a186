//! Which places a change can have altered: gathered while rows are written, used once before the
//! commit. Knows no connection.

use std::collections::BTreeSet;

use crate::domain::cell::Cell;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// The places and events whose derived rows may be stale. Every changed row is noted as it was
/// and as it is, so that both the place it left and the place it came to are worked out anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Touched {
    pub(super) sites: BTreeSet<Id>,
    pub(super) events: BTreeSet<Id>,
}

impl Touched {
    /// Notes a row by its stored cells, as it was or as it is.
    pub(crate) fn row(&mut self, table: Table, uuid: Id, cell: &dyn Fn(&str) -> Cell) {
        let id = |column: &str| match cell(column) {
            Cell::Text(text) => text.parse::<Id>().ok(),
            _ => None,
        };
        match table {
            Table::Site => {
                self.sites.insert(uuid);
            }
            Table::Citation => {
                if cell("record_table") == Cell::Text(Table::Site.name().to_owned()) {
                    self.sites.extend(id("record_uuid"));
                }
            }
            Table::DamageEvent => {
                self.events.insert(uuid);
                self.sites.extend(id("site_uuid"));
            }
            Table::Actor | Table::Source | Table::Imagery | Table::Photo => {}
            _ => {
                if table.columns().contains(&"site_uuid") {
                    self.sites.extend(id("site_uuid"));
                }
                if table.columns().contains(&"event_uuid") {
                    self.events.extend(id("event_uuid"));
                }
            }
        }
    }

    /// Whether nothing was noted.
    pub(crate) fn is_empty(&self) -> bool {
        self.sites.is_empty() && self.events.is_empty()
    }
}
