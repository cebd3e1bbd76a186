//! From entries as written to records: ids, references by key, values, order.
//! Does not know the layout of files or where they lie.

use std::collections::BTreeMap;

use toml::Value;

use super::citations;
use super::entries::{Entry, entries};
use super::error::{At, ExchangeError};
use super::keys::Keys;
use super::named_id::named_id;
use super::outlines;
use crate::domain::cell::Cell;
use crate::domain::id::Id;
use crate::domain::place::{LonLat, Shape};
use crate::domain::record::{Record, Table};

/// The records of a set of files, parents before children.
pub(super) fn read(files: &[(&str, &str)]) -> Result<Vec<Record>, ExchangeError> {
    let mut written = Vec::new();
    for (file, text) in files.iter().filter(|(file, _)| !file.ends_with(".geojson")) {
        written.extend(entries(file, text)?);
    }
    let mut keys = Keys::default();
    let mut ids = Vec::new();
    for entry in &written {
        let id = own_id(entry)?;
        if let Some(id) = id {
            keys.learn(entry, id)?;
        }
        ids.push(id);
    }
    let mut records = Vec::new();
    for (entry, id) in written.iter().zip(ids) {
        let record = record(entry, id, &keys)?;
        records.extend(citations::of(entry, &record, &keys)?);
        records.push((entry.at.clone(), record));
    }
    for (file, text) in files.iter().filter(|(file, _)| file.ends_with(".geojson")) {
        records.extend(outlines::read(file, text, &keys)?);
    }
    refuse_twins(&records)?;
    in_order(records)
}

/// The id written with an entry; only small entries that nothing refers to may have none.
fn own_id(entry: &Entry) -> Result<Option<Id>, ExchangeError> {
    match entry.fields.get("uuid") {
        Some(Value::String(text)) => {
            let id = text
                .parse()
                .map_err(|error| entry.at.wrong(format!("«uuid»: {error}")))?;
            Ok(Some(id))
        }
        Some(_) => Err(entry.at.wrong("«uuid» must be a text in quotes")),
        None if matches!(
            entry.table,
            Table::SiteName
                | Table::SiteExternalId
                | Table::SiteDesignation
                | Table::SiteDimension
                | Table::SitePeriod
                | Table::SiteMaterial
                | Table::EventEffect
                | Table::EventExternalId
                | Table::Threat
                | Table::Recommendation
        ) =>
        {
            Ok(None)
        }
        None => Err(entry.at.wrong("«uuid» is missing")),
    }
}

/// One record from its entry.
fn record(entry: &Entry, id: Option<Id>, keys: &Keys) -> Result<Record, ExchangeError> {
    let mut cells: BTreeMap<&'static str, Cell> = BTreeMap::new();
    for (key, value) in &entry.fields {
        if let Some((column, cell)) = cell(entry, key, value, keys)? {
            cells.insert(column, cell);
        }
    }
    let columns = entry.table.columns();
    let surroundings = [
        ("site_uuid", "site", Table::Site, &entry.site),
        ("event_uuid", "event", Table::DamageEvent, &entry.event),
    ];
    for (column, name, table, key) in surroundings {
        let missing = columns.contains(&column) && !cells.contains_key(column);
        if let (true, Some(key)) = (missing, key) {
            let id = keys.id(&entry.at, name, table, key)?;
            cells.insert(column, Cell::Text(id.to_string()));
        }
    }
    if let (true, Some(id)) = (columns.contains(&"assessment_uuid"), &entry.assessment) {
        cells.insert("assessment_uuid", Cell::Text(id.clone()));
    }
    let id = match id {
        Some(id) => id,
        None => small_id(entry, &cells)?,
    };
    Record::from_cells(entry.table, id, &|column| {
        cells.get(column).cloned().unwrap_or_default()
    })
    .map_err(|error| entry.at.wrong(error.to_string()))
}

/// The id of an entry without one: from what it belongs to and all it says.
fn small_id(entry: &Entry, cells: &BTreeMap<&'static str, Cell>) -> Result<Id, ExchangeError> {
    let owner = match entry.table {
        Table::EventEffect | Table::EventExternalId => "event_uuid",
        Table::Threat | Table::Recommendation => "assessment_uuid",
        _ => "site_uuid",
    };
    let parent = match cells.get(owner) {
        Some(Cell::Text(id)) => id.parse().ok(),
        _ => None,
    };
    let Some(parent) = parent else {
        return Err(entry.at.wrong("it belongs to no place"));
    };
    // What tells one small entry from its siblings; a corrected remark keeps the identity.
    let telling: &[&str] = match entry.table {
        Table::SitePeriod => &["period_code", "from_edtf", "site_uuid"],
        Table::SiteMaterial => &["class_code", "material_code", "technique_code", "site_uuid"],
        Table::Threat => &["category_code", "threat_code", "vulnerability_code"],
        Table::Recommendation => &["intervention_code", "kind_code", "text"],
        _ => &[
            "text",
            "scheme",
            "value",
            "code",
            "what",
            "effect_code",
            "site_uuid",
        ],
    };
    let mut parts = vec![entry.table.name().to_owned()];
    for column in telling {
        match cells.get(*column) {
            Some(Cell::Text(text)) => parts.push(text.clone()),
            Some(Cell::Real(number)) => parts.push(number.to_string()),
            Some(Cell::Int(number)) => parts.push(number.to_string()),
            _ => {}
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    named_id(parent, &parts).map_err(|error| entry.at.wrong(error.to_string()))
}

/// The column a key fills and with what; `None` for keys that fill none.
fn cell(
    entry: &Entry,
    key: &str,
    value: &Value,
    keys: &Keys,
) -> Result<Option<(&'static str, Cell)>, ExchangeError> {
    let columns = entry.table.columns();
    if key == "uuid" || key == "cite" {
        return Ok(None);
    }
    if key == "point" && entry.table == Table::Site {
        return Ok(Some(("geom", point(entry, value)?)));
    }
    if let Some((column, table)) = reference(entry.table, key) {
        let Some(name) = value.as_str() else {
            return Err(entry.at.wrong(format!("«{key}» must be a text in quotes")));
        };
        let id = keys.id(&entry.at, key, table, name)?;
        return Ok(Some((column, Cell::Text(id.to_string()))));
    }
    let plain = columns
        .iter()
        .find(|column| **column == key && !column.ends_with("_uuid") && **column != "geom");
    match plain {
        Some(column) => Ok(Some((column, plain_cell(entry, key, value)?))),
        // The short name by which others refer to an entry need not be a column.
        None if key == "key" => Ok(None),
        None => Err(entry.at.wrong(format!(
            "the key «{key}» is not known here; known are {}",
            known(entry.table)
        ))),
    }
}

/// The column and the table behind a key that refers to another entry.
fn reference(table: Table, key: &str) -> Option<(&'static str, Table)> {
    let (column, to) = match key {
        "parent" => ("parent_uuid", Table::Site),
        "site" | "of" => ("site_uuid", Table::Site),
        "event" => ("event_uuid", Table::DamageEvent),
        "imagery" => ("imagery_uuid", Table::Imagery),
        "source" => ("source_uuid", Table::Source),
        "assessor" => ("assessor_uuid", Table::Actor),
        "observed_by" => ("observer_uuid", Table::Actor),
        "actor" => ("actor_uuid", Table::Actor),
        "responsible" => ("responsible_uuid", Table::Actor),
        "photo" => ("photo_uuid", Table::Photo),
        "before_photo" => ("before_photo_uuid", Table::Photo),
        "after_photo" => ("after_photo_uuid", Table::Photo),
        "adopted_claim" => ("adopted_claim_uuid", Table::Claim),
        _ => return None,
    };
    table.columns().contains(&column).then_some((column, to))
}

/// The keys an entry of this table may have, for a message.
fn known(table: Table) -> String {
    let mut names: Vec<&str> = vec!["uuid", "cite"];
    for column in table.columns() {
        names.push(match column.strip_suffix("_uuid") {
            Some(short) => short,
            None if *column == "geom" => "point",
            None => column,
        });
    }
    names.join(", ")
}

/// A plain value as it is stored.
fn plain_cell(entry: &Entry, key: &str, value: &Value) -> Result<Cell, ExchangeError> {
    match value {
        Value::String(text) => Ok(Cell::Text(text.trim().to_owned())),
        Value::Integer(number) => Ok(Cell::Int(*number)),
        Value::Float(number) if number.is_finite() => Ok(Cell::Real(*number)),
        Value::Boolean(yes) => Ok(Cell::Int(i64::from(*yes))),
        Value::Datetime(_) => Err(entry.at.wrong(format!("«{key}»: write the date in quotes"))),
        _ => Err(entry
            .at
            .wrong(format!("«{key}» must be a text, a number, true or false"))),
    }
}

/// A point written as `[longitude, latitude]`.
fn point(entry: &Entry, value: &Value) -> Result<Cell, ExchangeError> {
    let numbers: Option<Vec<f64>> = value
        .as_array()
        .map(|list| list.iter().filter_map(Value::as_float).collect());
    match numbers.as_deref() {
        Some(&[lon, lat]) => LonLat::new(lon, lat)
            .map(|at| Cell::Shape(Shape::Point(at)))
            .map_err(|error| entry.at.wrong(format!("«point»: {error}"))),
        _ => Err(entry
            .at
            .wrong("«point» must be [longitude, latitude], two numbers with a decimal point")),
    }
}

/// Refuses two records with one identity.
fn refuse_twins(records: &[(At, Record)]) -> Result<(), ExchangeError> {
    let mut seen: BTreeMap<Id, &At> = BTreeMap::new();
    for (at, record) in records {
        if let Some(first) = seen.insert(record.uuid(), at) {
            return Err(at.wrong(format!(
                "its identity {} is already that of {first}; two entries may not say the same or share a uuid",
                record.uuid()
            )));
        }
    }
    Ok(())
}

/// Parents before children: table by table, sites from the top of the tree down, else as written.
fn in_order(records: Vec<(At, Record)>) -> Result<Vec<Record>, ExchangeError> {
    let parents: BTreeMap<Id, (Option<Id>, &At)> = records
        .iter()
        .filter_map(|(at, record)| match record {
            Record::Site(site) => Some((site.uuid, (site.parent_uuid, at))),
            _ => None,
        })
        .collect();
    let mut order = Vec::with_capacity(records.len());
    for (place, (_, record)) in records.iter().enumerate() {
        order.push((record.table(), depth(record, &parents)?, place));
    }
    order.sort_unstable();
    let mut records: Vec<Option<Record>> = records
        .into_iter()
        .map(|(_, record)| Some(record))
        .collect();
    Ok(order
        .into_iter()
        .filter_map(|(_, _, place)| records.get_mut(place).and_then(Option::take))
        .collect())
}

/// How many places stand above a site; 0 for everything else.
fn depth(
    record: &Record,
    parents: &BTreeMap<Id, (Option<Id>, &At)>,
) -> Result<usize, ExchangeError> {
    let Record::Site(site) = record else {
        return Ok(0);
    };
    let mut above = 0;
    let mut next = site.parent_uuid;
    while let Some(id) = next {
        above += 1;
        if above > parents.len() {
            let at = parents.get(&site.uuid).map(|(_, at)| (*at).clone());
            let reason = "its parents lead back to itself";
            return Err(at.map_or_else(
                || ExchangeError::Malformed {
                    file: site.slug.to_string(),
                    reason: reason.to_owned(),
                },
                |at| at.wrong(reason),
            ));
        }
        next = parents.get(&id).and_then(|(parent, _)| *parent);
    }
    Ok(above)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = r#"
[site]
uuid = "01a20418-bda4-741d-a7d0-7784a93121a4"
slug = "hill"
level = "area"
name_en = "Hill"
"#;

    fn complaint(more: &str) -> String {
        let text = format!("{SITE}{more}");
        read(&[("sites/hill.toml", text.as_str())])
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_typing_slip_is_named_with_file_entry_and_key() {
        let said = complaint("buildt_edtf = \"0032\"");
        assert!(said.contains("sites/hill.toml"), "{said}");
        assert!(said.contains("site «hill»"), "{said}");
        assert!(said.contains("«buildt_edtf»"), "{said}");
        assert!(said.contains("built_edtf"), "{said}");
    }

    #[test]
    fn a_reference_to_nothing_is_named() {
        assert!(complaint("parent = \"nowhere\"").contains("there is no such site"));
        assert!(
            complaint("cite = { name_ar = [\"no-book\"] }").contains("there is no such source")
        );
        assert!(complaint("cite = { nmae_ar = [\"no-book\"] }").contains("«nmae_ar»"));
    }

    #[test]
    fn values_that_do_not_fit_are_named() {
        assert!(complaint("built_edtf = \"soon\"").contains("built_edtf"));
        assert!(complaint("accuracy_m = \"near\"").contains("accuracy_m"));
        assert!(complaint("point = [200.0, 34.5]").contains("longitude"));
        assert!(complaint("[[dimensoin]]\nwhat = \"length\"").contains("«dimensoin»"));
    }

    #[test]
    fn a_place_cannot_stand_above_itself() {
        assert!(complaint("parent = \"hill\"").contains("lead back to itself"));
    }

    #[test]
    fn no_two_entries_share_a_name_or_an_identity() {
        let twin = "[[component]]\nuuid = \"01a20418-bda4-741d-a7d0-7784a93121a5\"\nslug = \"hill\"\nname_en = \"Hill\"";
        assert!(complaint(twin).contains("already the name"));
        let same = "[[component]]\nuuid = \"01a20418-bda4-741d-a7d0-7784a93121a4\"\nslug = \"top\"\nname_en = \"Top\"";
        assert!(complaint(same).contains("identity"));
    }

    #[test]
    fn parents_come_before_their_parts() {
        let low = "[site]\nuuid = \"01a20418-bda4-741d-a7d0-7784a93121a6\"\nslug = \"a-low\"\nparent = \"hill\"\nname_en = \"Low\"";
        let records = read(&[("sites/a-low.toml", low), ("sites/hill.toml", SITE)]).unwrap();
        let slugs: Vec<String> = records
            .iter()
            .filter_map(|record| match record {
                Record::Site(site) => Some(site.slug.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(slugs, ["hill", "a-low"]);
    }
}
