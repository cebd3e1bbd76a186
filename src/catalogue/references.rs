//! Which column points at which table, and what happens to a row when what it points at goes.
//! Knows the record's shape, not its meaning.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::error::{CatalogueError, Result};
use super::schema::quoted;
use super::sheets;
use super::stored::Stored;

/// What becomes of a row whose target is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// It belongs to the target and goes with it.
    Goes,
    /// It stays and no longer names the target.
    Forgets,
}

/// A column that holds the uuid of a row of another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference {
    /// The table that points.
    pub(super) table: &'static str,
    /// Its column.
    pub(super) column: &'static str,
    /// The table it points at.
    pub(super) to: &'static str,
    /// What happens when the target goes.
    pub(super) rule: Rule,
}

/// Every reference. Evidence outlives the reading it served: an observation forgets a deleted
/// event. What is nothing without its target goes with it.
pub(super) const REFERENCES: &[Reference] = &[
    goes("site", "parent_uuid", "site"),
    goes("site_name", "site_uuid", "site"),
    forgets("site_name", "source_uuid", "source"),
    goes("site_external_id", "site_uuid", "site"),
    goes("site_designation", "site_uuid", "site"),
    goes("site_dimension", "site_uuid", "site"),
    forgets("site_dimension", "source_uuid", "source"),
    goes("site_period", "site_uuid", "site"),
    forgets("site_period", "source_uuid", "source"),
    goes("site_material", "site_uuid", "site"),
    forgets("site_material", "source_uuid", "source"),
    goes("site_distinct", "site_uuid", "site"),
    goes("site_distinct", "other_uuid", "site"),
    goes("site_area", "site_uuid", "site"),
    forgets("site_area", "source_uuid", "source"),
    goes("site_line", "site_uuid", "site"),
    forgets("site_line", "source_uuid", "source"),
    forgets("imagery", "source_uuid", "source"),
    forgets("photo", "site_uuid", "site"),
    forgets("photo", "author_uuid", "actor"),
    goes("photo_site", "photo_uuid", "photo"),
    goes("photo_site", "site_uuid", "site"),
    goes("damage_event", "site_uuid", "site"),
    forgets("damage_event", "adopted_claim_uuid", "claim"),
    forgets("damage_event", "assessor_uuid", "actor"),
    goes("event_effect", "event_uuid", "damage_event"),
    goes("event_effect", "site_uuid", "site"),
    goes("event_external_id", "event_uuid", "damage_event"),
    goes("observation", "site_uuid", "site"),
    forgets("observation", "event_uuid", "damage_event"),
    forgets("observation", "imagery_uuid", "imagery"),
    forgets("observation", "photo_uuid", "photo"),
    forgets("observation", "source_uuid", "source"),
    forgets("observation", "observer_uuid", "actor"),
    goes("claim", "event_uuid", "damage_event"),
    goes("claim", "source_uuid", "source"),
    goes("damage_area", "event_uuid", "damage_event"),
    forgets("damage_area", "observation_uuid", "observation"),
    goes("assessment", "site_uuid", "site"),
    forgets("assessment", "assessor_uuid", "actor"),
    forgets("assessment", "imagery_uuid", "imagery"),
    forgets("assessment", "source_uuid", "source"),
    goes("report_issue", "report_uuid", "report"),
    goes("photo_region", "photo_uuid", "photo"),
    forgets("photo_region", "event_uuid", "damage_event"),
    forgets("photo_region", "effect_uuid", "event_effect"),
    forgets("photo_region", "site_uuid", "site"),
    goes("pair", "before_photo_uuid", "photo"),
    goes("pair", "after_photo_uuid", "photo"),
    forgets("pair", "event_uuid", "damage_event"),
    forgets("pair", "site_uuid", "site"),
    goes("custody", "photo_uuid", "photo"),
    goes("threat", "assessment_uuid", "assessment"),
    forgets("threat", "assessor_uuid", "actor"),
    goes("recommendation", "assessment_uuid", "assessment"),
    forgets("recommendation", "responsible_uuid", "actor"),
    goes("intervention", "site_uuid", "site"),
    forgets("intervention", "event_uuid", "damage_event"),
    forgets("intervention", "actor_uuid", "actor"),
    goes("chronology", "site_uuid", "site"),
    goes("citation", "source_uuid", "source"),
];

const fn goes(table: &'static str, column: &'static str, to: &'static str) -> Reference {
    Reference {
        table,
        column,
        to,
        rule: Rule::Goes,
    }
}

const fn forgets(table: &'static str, column: &'static str, to: &'static str) -> Reference {
    Reference {
        table,
        column,
        to,
        rule: Rule::Forgets,
    }
}

/// A row by table and uuid.
pub(super) type Key = (&'static str, String);

/// What goes, and what forgets, when a record is deleted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dependents {
    /// The rows that go, the record itself first, children after their parents.
    pub(super) going: Vec<Key>,
    /// The columns that are emptied: row and column.
    pub(super) forgetting: Vec<(Key, &'static str)>,
}

/// Gathers what hangs on a record, at any depth.
pub(super) fn dependents(
    connection: &Connection,
    table: &'static str,
    uuid: &str,
) -> Result<Dependents> {
    let mut found = Dependents {
        going: vec![(table, uuid.to_owned())],
        forgetting: Vec::new(),
    };
    let mut known: BTreeSet<Key> = found.going.iter().cloned().collect();
    let mut next = 0;
    while let Some((table, uuid)) = found.going.get(next).cloned() {
        next += 1;
        for reference in REFERENCES.iter().filter(|reference| reference.to == table) {
            for child in pointing(connection, reference, &uuid)? {
                let key = (reference.table, child);
                if reference.rule == Rule::Forgets {
                    found.forgetting.push((key, reference.column));
                } else if known.insert(key.clone()) {
                    found.going.push(key);
                }
            }
        }
        for citation in citations(connection, table, &uuid)? {
            let key = ("citation", citation);
            if known.insert(key.clone()) {
                found.going.push(key);
            }
        }
    }
    found.forgetting.retain(|(key, _)| !known.contains(key));
    Ok(found)
}

/// The rows that point at one through one column.
pub(super) fn pointing(
    connection: &Connection,
    reference: &Reference,
    uuid: &str,
) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT \"uuid\" FROM {} WHERE {} = ?1 AND \"uuid\" IS NOT NULL ORDER BY \"fid\"",
        quoted(reference.table),
        quoted(reference.column)
    );
    texts(connection, &sql, &[uuid])
}

/// The citations of a record.
pub(super) fn citations(connection: &Connection, table: &str, uuid: &str) -> Result<Vec<String>> {
    let sql = include_str!("references/select_citations.sql");
    texts(connection, sql, &[uuid, table])
}

fn texts(connection: &Connection, sql: &str, parameters: &[&str]) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map(rusqlite::params_from_iter(parameters), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Whether a record exists.
pub(super) fn exists(connection: &Connection, table: &str, uuid: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {} WHERE \"uuid\" = ?1", quoted(table));
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<i64> = statement.query_row([uuid], |row| row.get(0)).optional()?;
    Ok(found.is_some())
}

/// The place a row concerns, for the history of a place.
pub(super) fn site_of(
    connection: &Connection,
    table: &str,
    image: &Stored,
) -> Result<Option<String>> {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    if table == "site" {
        return Ok(some(image.text("uuid")));
    }
    if let Some(site) = some(image.text("site_uuid")) {
        return Ok(Some(site));
    }
    if let Some(event) = some(image.text("event_uuid")) {
        return site_of_parent(connection, "damage_event", &event);
    }
    if let Some(assessment) = some(image.text("assessment_uuid")) {
        return site_of_parent(connection, "assessment", &assessment);
    }
    for column in ["photo_uuid", "before_photo_uuid"] {
        if let Some(photo) = some(image.text(column))
            && table != "observation"
        {
            return site_of_parent(connection, "photo", &photo);
        }
    }
    if table == "citation" {
        return site_of_record(
            connection,
            image.text("record_table"),
            image.text("record_uuid"),
        );
    }
    Ok(None)
}

/// The place of an event, an assessment or a photograph.
fn site_of_parent(connection: &Connection, table: &str, uuid: &str) -> Result<Option<String>> {
    let sql = format!("SELECT site_uuid FROM {} WHERE uuid = ?1", quoted(table));
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement
        .query_row([uuid], |row| row.get(0))
        .optional()?
        .flatten())
}

fn site_of_record(connection: &Connection, table: &str, uuid: &str) -> Result<Option<String>> {
    let Some(sheet) = sheets::named(table) else {
        return Ok(None);
    };
    if sheet.name == "site" {
        return Ok(Some(uuid.to_owned()));
    }
    let column = |name: &str| {
        REFERENCES
            .iter()
            .any(|r| r.table == sheet.name && r.column == name)
    };
    let sql = if column("site_uuid") {
        format!(
            "SELECT site_uuid FROM {} WHERE uuid = ?1",
            quoted(sheet.name)
        )
    } else {
        let parent = [
            ("event_uuid", "damage_event"),
            ("assessment_uuid", "assessment"),
            ("photo_uuid", "photo"),
        ];
        let Some((own, parent)) = parent.into_iter().find(|(own, _)| column(own)) else {
            return Ok(None);
        };
        include_str!("references/select_site_of_parent.sql")
            .replace("{t}", sheet.name)
            .replace("{column}", own)
            .replace("{parent}", parent)
    };
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement
        .query_row([uuid], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Checks that what a stored row points at exists, and that no place is part of itself.
pub(super) fn check(
    connection: &Connection,
    table: &'static str,
    uuid: &str,
    title: &str,
) -> Result<()> {
    let dangling = |column: &str, target: String| CatalogueError::Dangling {
        title: title.to_owned(),
        column: column.to_owned(),
        target,
    };
    for reference in REFERENCES
        .iter()
        .filter(|reference| reference.table == table)
    {
        let sql = format!(
            "SELECT {0} FROM {1} WHERE uuid = ?1 AND {0} IS NOT NULL",
            quoted(reference.column),
            quoted(table)
        );
        for target in texts(connection, &sql, &[uuid])? {
            if !exists(connection, reference.to, &target)? {
                return Err(dangling(reference.column, target));
            }
        }
    }
    if table == "citation" {
        let sql = "SELECT record_table, record_uuid FROM citation WHERE uuid = ?1";
        let mut statement = connection.prepare_cached(sql)?;
        let target: Option<(String, String)> = statement
            .query_row([uuid], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((record_table, record_uuid)) = target {
            let known = sheets::named(&record_table);
            if !known.is_some_and(|sheet| {
                exists(connection, sheet.name, &record_uuid).unwrap_or_default()
            }) {
                return Err(dangling(
                    "record_uuid",
                    format!("{record_table} {record_uuid}"),
                ));
            }
        }
    }
    if table == "site" {
        check_circle(connection, uuid, title)?;
    }
    Ok(())
}

fn check_circle(connection: &Connection, uuid: &str, title: &str) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT parent_uuid FROM site WHERE uuid = ?1")?;
    let mut passed = BTreeSet::from([uuid.to_owned()]);
    let mut at = uuid.to_owned();
    loop {
        let parent: Option<String> = statement
            .query_row([&at], |row| row.get(0))
            .optional()?
            .flatten();
        match parent {
            None => return Ok(()),
            Some(parent) if parent == uuid => {
                return Err(CatalogueError::Circle(title.to_owned()));
            }
            // A circle further up that was there before.
            Some(parent) if !passed.insert(parent.clone()) => return Ok(()),
            Some(parent) => at = parent,
        }
    }
}

/// The first row whose declared reference leads nowhere, as an error that names it.
pub(super) fn first_dangling(connection: &Connection) -> Result<Option<CatalogueError>> {
    let found: Option<(String, i64, String, i64)> = connection
        .prepare("SELECT \"table\", rowid, parent, fkid FROM pragma_foreign_key_check LIMIT 1")?
        .query_row([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((table, fid, parent, key)) = found else {
        return Ok(None);
    };
    let column: String = connection
        .prepare("SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE id = ?2")?
        .query_row(rusqlite::params![table, key], |row| row.get(0))?;
    let sql = format!(
        "SELECT {} FROM {} WHERE rowid = ?1",
        quoted(&column),
        quoted(&table)
    );
    let target: String = connection.query_row(&sql, [fid], |row| row.get(0))?;
    Ok(Some(CatalogueError::Dangling {
        title: format!("{table} {fid}"),
        column,
        target: format!("{parent} {target}"),
    }))
}
