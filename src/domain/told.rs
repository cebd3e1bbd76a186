//! A stored value as a person reads it, with the records it refers to by their names. Knows no
//! catalogue: the names and its terms are given.

use std::collections::BTreeMap;

use super::cell::Cell;
use super::id::Id;
use super::labels;
use super::record::Table;
use super::terms::Terms;

/// A value of a field in words: terms by their label, dates in words, referred records by name.
/// «—» for nothing.
#[must_use]
pub fn told(
    table: &str,
    field: &str,
    value: &Cell,
    names: &BTreeMap<Id, String>,
    terms: &Terms,
) -> String {
    let Cell::Text(text) = value else {
        return labels::shown(table, field, value, terms);
    };
    if field == "record_table" {
        return Table::named(text).map_or_else(
            || text.clone(),
            |table| labels::table_label(table).to_owned(),
        );
    }
    if field.ends_with("_uuid")
        && let Ok(id) = text.parse::<Id>()
    {
        return names
            .get(&id)
            .cloned()
            .unwrap_or_else(|| "a record without a name".to_owned());
    }
    labels::shown(table, field, value, terms)
}

/// Whether a field holds running text, so that changed words are worth marking.
#[must_use]
pub fn is_prose(table: &str, field: &str, old: &Cell, new: &Cell) -> bool {
    const LONG: usize = 50;
    let long = |cell: &Cell| matches!(cell, Cell::Text(text) if text.chars().count() > LONG);
    let coded = field.ends_with("_uuid")
        || field.ends_with("_edtf")
        || labels::list_of(table, field).is_some();
    !coded && (long(old) || long(new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_identity_and_no_code_is_shown() {
        let id = Id::v7(1, [1; 10]);
        let names = BTreeMap::from([(id, "Temple of Bel".to_owned())]);
        let text = |text: &str| Cell::Text(text.to_owned());
        let said =
            |table, field, value: &str| told(table, field, &text(value), &names, &Terms::default());
        assert_eq!(
            said("claim", "event_uuid", &id.to_string()),
            "Temple of Bel"
        );
        assert_eq!(
            said("citation", "record_table", "damage_event"),
            "damage event"
        );
        assert_eq!(said("damage_event", "when_edtf", "2015-08"), "August 2015");
        assert_eq!(said("site", "access", "restricted"), "restricted");
        let other = Id::v7(2, [2; 10]).to_string();
        assert!(!said("claim", "event_uuid", &other).contains('-'));
    }
}
