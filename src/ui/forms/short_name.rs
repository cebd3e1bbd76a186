//! Short names for records that were left without one: readable, unique in the catalogue. Knows
//! the draft; asks whoever calls whether a name is taken.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::domain::labels;
use crate::domain::record::Table;

/// Short names for what was left without one.
pub(super) fn made_up(
    draft: &Draft,
    taken: &dyn Fn(&str) -> bool,
) -> BTreeMap<&'static str, String> {
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

/// A short name from words: lower-case letters, digits, single hyphens.
fn short_name(told: &str) -> String {
    let readings = crate::domain::fold::query_terms(told);
    let words = readings
        .into_iter()
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let plain = words
        .iter()
        .filter(|word| word.bytes().all(|letter| letter.is_ascii_alphanumeric()));
    let joined = plain.map(String::as_str).collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(60).collect();
    cut.trim_matches('-').to_owned()
}
