//! What the keys and slugs in the source files stand for. Does not know where they are used.

use std::collections::BTreeMap;

use toml::Value;

use super::entries::Entry;
use super::error::{At, ExchangeError};
use crate::domain::id::Id;
use crate::domain::record::Table;

/// What every key stands for: the ids of all entries that can be referred to.
#[derive(Debug, Default)]
pub(super) struct Keys(BTreeMap<(Table, String), Id>);

impl Keys {
    /// The id a reference means.
    pub(super) fn id(
        &self,
        at: &At,
        name: &str,
        table: Table,
        key: &str,
    ) -> Result<Id, ExchangeError> {
        self.0
            .get(&(table, key.to_owned()))
            .copied()
            .ok_or_else(|| {
                at.wrong(format!(
                    "«{name}» names «{key}», and there is no such {}",
                    called(table)
                ))
            })
    }

    /// Remembers an entry under its slug or key.
    pub(super) fn learn(&mut self, entry: &Entry, id: Id) -> Result<(), ExchangeError> {
        let Some(key) = entry
            .fields
            .get(own_key(entry.table))
            .and_then(Value::as_str)
        else {
            return Ok(());
        };
        match self.0.insert((entry.table, key.to_owned()), id) {
            None => Ok(()),
            Some(_) => Err(entry.at.wrong(format!(
                "«{key}» is already the name of another {}",
                called(entry.table)
            ))),
        }
    }
}

/// The key by which others refer to an entry of this table.
fn own_key(table: Table) -> &'static str {
    if table == Table::Site { "slug" } else { "key" }
}

/// The table's name for a sentence.
fn called(table: Table) -> String {
    table.name().replace('_', " ")
}
