//! Every field a filter may ask and a table may show: the columns of a place and of what hangs on
//! it, and what is worked out from them; with names to read and search. Knows no values.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize};

use super::arabic;
use super::derived::Derived;
use super::link::{Link, hanging, link};
use crate::domain::fold;
use crate::domain::kinds;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::terms;

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub enum Field {
    /// A column of the place or of a kind of record that hangs on it.
    Of(Table, &'static str),
    /// What is worked out about the place.
    Derived(Derived),
    /// How many records of a kind the place has.
    Count(Table),
    /// A field of a newer version.
    Unknown(String),
}

/// What kind of values a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A term of a list.
    Term(&'static str),
    /// One of the closed choices of a column.
    Choice(&'static str, &'static str),
    /// A date.
    Date,
    /// A number with its unit.
    Number(&'static str),
    /// Yes or no.
    YesNo,
    /// Another record, asked by its title.
    Refer(Table),
    /// A point.
    Place,
}

/// One value of a closed list or a term list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub code: &'static str,
    /// In English.
    pub en: &'static str,
    /// In Arabic, or empty.
    pub ar: &'static str,
}

impl Kind {
    /// The values it may have, when they are listed.
    #[must_use]
    pub fn choices(self) -> Vec<Choice> {
        match self {
            Self::Term(list) => {
                let known = terms::list(list).iter();
                known
                    .map(|term| Choice {
                        code: term.code,
                        en: term.en,
                        ar: term.ar,
                    })
                    .collect()
            }
            Self::Choice(table, column) => kinds::choices(table, column)
                .into_iter()
                .map(|(code, en)| Choice { code, en, ar: "" })
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// A field with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRow {
    /// The field.
    pub field: Field,
    /// Its name in a sentence: «cause of a damage event».
    pub words: String,
    /// Its name by itself: «Cause».
    pub label: String,
    /// Its name in Arabic, or empty.
    pub arabic: &'static str,
    /// Under which heading it is offered: «Damage event»; empty for the place itself.
    pub group: String,
    /// What values it has.
    pub kind: Kind,
}

/// Every field, those of the place first.
#[must_use]
pub fn fields() -> &'static [FieldRow] {
    static ALL: LazyLock<Vec<FieldRow>> = LazyLock::new(all);
    &ALL
}

/// The fields of one kind of record.
pub fn fields_of(table: Table) -> impl Iterator<Item = &'static FieldRow> {
    fields().iter().filter(move |row| match row.field {
        Field::Of(of, _) => of == table,
        Field::Derived(Derived::Damage) => table == Table::DamageEvent,
        _ => false,
    })
}

/// The fields whose name or group answers what was typed, in either language; those called so
/// first.
#[must_use]
pub fn search(typed: &str) -> Vec<&'static FieldRow> {
    static KEYS: LazyLock<Vec<[Vec<String>; 2]>> = LazyLock::new(keys);
    if fold::query_terms(typed).is_empty() {
        return fields().iter().collect();
    }
    let found = |which: usize| {
        fields()
            .iter()
            .zip(KEYS.iter())
            .filter(move |(_, keys)| {
                keys.get(which)
                    .is_some_and(|keys| fold::matches(typed, keys))
            })
            .map(|(row, _)| row)
    };
    let own: Vec<&FieldRow> = found(0).collect();
    let others = found(1).filter(|row| !own.contains(row));
    own.iter().copied().chain(others).collect()
}

/// What each field is found under: its own names, and its sentence name and group.
fn keys() -> Vec<[Vec<String>; 2]> {
    fields()
        .iter()
        .map(|row| {
            let own = [fold::keys(&row.label), fold::keys(row.arabic)].concat();
            [
                own,
                [fold::keys(&row.words), fold::keys(&row.group)].concat(),
            ]
        })
        .collect()
}

fn all() -> Vec<FieldRow> {
    let derived = Derived::ALL.iter().map(|of| FieldRow {
        field: Field::Derived(*of),
        words: of.label().to_lowercase(),
        label: of.label().to_owned(),
        arabic: arabic::derived(*of),
        group: String::new(),
        kind: of.kind(),
    });
    let mut rows: Vec<FieldRow> = derived.collect();
    rows.extend(
        Table::Site
            .columns()
            .iter()
            .filter_map(|column| of(Table::Site, column)),
    );
    for table in Table::ALL {
        if !matches!(link(*table), None | Some(Link::Itself)) {
            rows.extend(
                table
                    .columns()
                    .iter()
                    .filter_map(|column| of(*table, column)),
            );
        }
    }
    rows.extend(hanging().map(|(table, _)| FieldRow {
        field: Field::Count(table),
        words: format!("number of {}", plural(table)),
        label: format!("Number of {}", plural(table)),
        arabic: "",
        group: String::new(),
        kind: Kind::Number(""),
    }));
    let mut seen = BTreeSet::new();
    for row in &mut rows {
        // Two fields of one name: the later one goes by its key.
        if !seen.insert(row.words.clone()) {
            row.words = row.field.key();
        }
    }
    rows
}

fn of(table: Table, column: &'static str) -> Option<FieldRow> {
    let kind = kind_of(table, column)?;
    let label = match (table, column) {
        (Table::SiteName, "text") => "Other name",
        _ => labels::label_of(table.name(), column),
    };
    let words = match (table, column) {
        (Table::Site, _) | (Table::SiteName, "text") => label.to_lowercase(),
        _ => format!("{} of {}", label.to_lowercase(), one(table)),
    };
    let mut group = String::new();
    if table != Table::Site {
        group = capital(labels::table_label(table));
    }
    Some(FieldRow {
        field: Field::Of(table, column),
        words: words.replace(['(', ')', ','], ""),
        label: label.to_owned(),
        arabic: arabic::column(column),
        group,
        kind,
    })
}

/// Columns that only tie records together, or mean nothing to a reader.
const UNASKED: &[&str] = &[
    "site_uuid",
    "event_uuid",
    "assessment_uuid",
    "other_uuid",
    "photo_uuid",
    "adopted_claim_uuid",
    "placeholder_lon",
    "placeholder_lat",
    "record_table",
    "record_uuid",
    "recorded_lon",
    "recorded_lat",
    "recorded_json",
    "pixel_hash",
    "look_hash",
    "shape_json",
    "points_json",
    "transform_json",
];

fn kind_of(table: Table, column: &'static str) -> Option<Kind> {
    if UNASKED.contains(&column) {
        return None;
    }
    if let Some(list) = labels::list_of(table.name(), column) {
        return Some(Kind::Term(list));
    }
    if !kinds::choices(table.name(), column).is_empty() {
        return Some(Kind::Choice(table.name(), column));
    }
    Some(match column {
        "geom" => return (table == Table::Site).then_some(Kind::Place),
        "name_ar_rendered" | "when_contested" | "reversible" => Kind::YesNo,
        "accuracy_m" | "coarsen_m" | "resolution_m" | "altitude_m" => Kind::Number("m"),
        "off_nadir_deg" | "bearing_deg" | "bearing_as_recorded" | "fov_deg" | "declination_deg" => {
            Kind::Number("°")
        }
        "width" | "height" | "residual_px" => Kind::Number("pixels"),
        "focal_mm" | "focal_35_mm" => Kind::Number("mm"),
        "orientation" => Kind::Number(""),
        "cloud_percent" => Kind::Number("%"),
        "bytes" => Kind::Number("bytes"),
        "value" if table == Table::SiteDimension => Kind::Number(""),
        "parent_uuid" => Kind::Refer(Table::Site),
        "source_uuid" => Kind::Refer(Table::Source),
        "imagery_uuid" => Kind::Refer(Table::Imagery),
        "assessor_uuid" | "observer_uuid" | "actor_uuid" | "responsible_uuid" | "author_uuid" => {
            Kind::Refer(Table::Actor)
        }
        _ if column.ends_with("_uuid") => return None,
        _ if column.ends_with("_edtf") => Kind::Date,
        _ => Kind::Text,
    })
}

/// «a damage event».
#[must_use]
pub fn one(table: Table) -> String {
    let noun = labels::table_label(table);
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// «damage events».
fn plural(table: Table) -> String {
    if table == Table::EventExternalId {
        return "numbers of damage events elsewhere".to_owned();
    }
    let noun = labels::table_label(table);
    match noun.split_once(" on a ") {
        Some((first, second)) => format!("{first}s on {second}s"),
        None => match noun.strip_suffix('y') {
            Some(stem) => format!("{stem}ies"),
            None => format!("{noun}s"),
        },
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

impl Field {
    /// Its row, unless it is of a newer version.
    #[must_use]
    pub fn row(&self) -> Option<&'static FieldRow> {
        fields().iter().find(|row| row.field == *self)
    }

    /// The key it is kept under: `site.type_code`, `state`, `count.photo`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Of(table, column) => format!("{}.{column}", table.name()),
            Self::Derived(derived) => derived.key().to_owned(),
            Self::Count(table) => format!("count.{}", table.name()),
            Self::Unknown(key) => key.clone(),
        }
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::from)
    }
}

impl From<String> for Field {
    fn from(key: String) -> Self {
        let known = fields().iter().find(|row| row.field.key() == key);
        known.map_or(Self::Unknown(key), |row| row.field.clone())
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_kept_under_a_key_and_has_names_of_its_own() {
        let mut words = BTreeSet::new();
        for row in fields() {
            assert_eq!(Field::from(row.field.key()), row.field);
            assert!(words.insert(&row.words), "{} twice", row.words);
            assert!(!row.words.contains(['(', ')', ',', '"']), "{}", row.words);
        }
    }

    #[test]
    fn fields_are_found_in_both_languages() {
        let first = |typed: &str| search(typed).first().map(|row| row.field.key());
        assert_eq!(first("type").as_deref(), Some("site.type_code"));
        assert_eq!(first("النوع").as_deref(), Some("site.type_code"));
        assert_eq!(first("cause").as_deref(), Some("damage_event.cause_code"));
        assert_eq!(first("نوع").as_deref(), Some("site.type_code"));
        assert!(search("").len() == fields().len());
        assert!(search("no such field at all").is_empty());
    }
}
