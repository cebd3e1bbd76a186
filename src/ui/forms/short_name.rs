//! Short names for records that were left without one: readable, unique in the catalogue. Knows
//! the draft; asks whoever calls whether a name is taken.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::domain::record::Table;
use crate::domain::short_name::short_name;
use crate::domain::{labels, term_edits};

/// Short names for what was left without one.
pub(super) fn made_up(
    draft: &Draft,
    taken: &dyn Fn(&str) -> bool,
) -> BTreeMap<&'static str, String> {
    if draft.table == Table::LocalTerm && draft.text("code").is_empty() {
        return BTreeMap::from([("code", of_term(draft, taken))]);
    }
    let column = match draft.table {
        Table::Site => "slug",
        Table::Source | Table::Imagery | Table::DamageEvent => "key",
        _ => return BTreeMap::new(),
    };
    if !draft.text(column).is_empty() {
        return BTreeMap::new();
    }
    let told = match draft.table {
        Table::Site => draft.text("name_en").to_owned(),
        Table::Imagery => format!("{} {}", draft.text("provider"), draft.text("acquired_edtf")),
        _ => draft.text("title").to_owned(),
    };
    let mut key = short_name(&told);
    let tail = draft.uuid.to_string();
    let tail = tail.get(30..).unwrap_or(&tail);
    if key.is_empty() {
        key = labels::table_label(draft.table).replace(' ', "-");
    }
    if draft.table == Table::DamageEvent || taken(&key) {
        key = format!("{key}-{tail}");
    }
    BTreeMap::from([(column, key)])
}

fn of_term(draft: &Draft, taken: &dyn Fn(&str) -> bool) -> String {
    let label = [draft.text("label_en"), draft.text("label_ar")];
    let label = label.into_iter().find(|label| !label.is_empty());
    let uuid = draft.uuid.to_string();
    let tail = uuid.get(30..).unwrap_or(&uuid);
    term_edits::own_code(draft.text("list"), label.unwrap_or_default(), tail, taken)
}
