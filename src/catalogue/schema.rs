//! Builds an empty catalogue: the tables of a `GeoPackage`, the record tables, their triggers,
//! the atlas's own. Knows no record.

use rusqlite::{Connection, params};

use super::describe;
use super::error::Result;
use super::sheets::{self, SHEETS, Sheet};
use super::stamp::Stamp;

/// The version of the tables this program writes, kept in `atlas_meta`: `user_version` belongs
/// to the `GeoPackage`.
pub(super) const VERSION: i64 = 4;
/// «GPKG».
pub(super) const APPLICATION_ID: i64 = 0x4750_4B47;

/// What one version added to the tables of the one before it.
pub(super) struct Step {
    /// The version it leads to.
    pub(super) to: i64,
    /// What must change in tables that are there; a new file is made so.
    pub(super) admit: &'static str,
    /// New tables and columns. A new file is built by the same steps, so that it cannot differ
    /// from one that was brought up to date.
    pub(super) build: &'static str,
}

/// The steps from version 1 to today's.
pub(super) const STEPS: &[Step] = &[
    Step {
        to: 2,
        admit: include_str!("schema/admit_to_2.sql"),
        build: include_str!("schema/upgrade_to_2.sql"),
    },
    Step {
        to: 3,
        admit: include_str!("schema/admit_to_3.sql"),
        build: include_str!("schema/upgrade_to_3.sql"),
    },
    Step {
        to: 4,
        admit: include_str!("schema/admit_to_4.sql"),
        build: include_str!("schema/upgrade_to_4.sql"),
    },
];

/// Tells other programs of the small pictures.
const REGISTER_THUMBNAILS: &str = include_str!("schema/register_thumbnails.sql");

/// Builds all tables in an empty database, within the caller's transaction; the triggers come
/// when the first rows are in.
pub(super) fn build(connection: &Connection, title: &str, stamp: &Stamp) -> Result<()> {
    connection.execute_batch(include_str!("schema/geopackage.sql"))?;
    for records in [
        include_str!("schema/people.sql"),
        include_str!("schema/places.sql"),
        include_str!("schema/evidence.sql"),
        include_str!("schema/damage.sql"),
        include_str!("schema/care.sql"),
        include_str!("schema/internal.sql"),
    ] {
        connection.execute_batch(records)?;
    }
    for step in STEPS {
        connection.execute_batch(step.build)?;
    }
    connection.execute_batch(super::derive::SCHEMA)?;
    for sheet in SHEETS {
        register(connection, sheet, &stamp.gpkg_time()?)?;
        make_outside(connection, sheet)?;
    }
    connection.execute(REGISTER_THUMBNAILS, [stamp.gpkg_time()?])?;
    describe::columns(connection)?;
    let mut meta = connection.prepare("INSERT INTO atlas_meta (name, value) VALUES (?1, ?2)")?;
    meta.execute(params!["schema_version", VERSION.to_string()])?;
    meta.execute(params!["title", title])?;
    meta.execute(params!["made_at", stamp.at])?;
    Ok(())
}

/// After the steps of later versions: registers the tables they added, and lets what other
/// programs change be kept with the new columns; what waits there stays.
pub(super) fn complete(connection: &Connection) -> Result<()> {
    let at: String =
        connection.query_row("SELECT max(last_change) FROM gpkg_contents", [], |row| {
            row.get(0)
        })?;
    for sheet in SHEETS {
        let outside = format!("atlas_outside_{}", sheet.name);
        let kept = column_names(connection, &outside)?;
        if kept.is_empty() {
            register(connection, sheet, &at)?;
            make_outside(connection, sheet)?;
            continue;
        }
        for column in Columns::read(connection, sheet.name)?.kept {
            if !kept.contains(&column) {
                let sql = format!(
                    "ALTER TABLE {} ADD COLUMN {}",
                    quoted(&outside),
                    quoted(&column)
                );
                connection.execute_batch(&sql)?;
            }
        }
    }
    connection.execute(REGISTER_THUMBNAILS, [at])?;
    Ok(())
}

fn column_names(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The table that keeps rows as they were before another program's first change.
fn make_outside(connection: &Connection, sheet: &Sheet) -> Result<()> {
    let columns = Columns::read(connection, sheet.name)?;
    let kept = columns
        .kept
        .iter()
        .map(|name| quoted(name))
        .collect::<Vec<_>>();
    let outside = include_str!("schema/outside_table.sql")
        .replace("{t}", sheet.name)
        .replace("{columns}", &kept.join(", "));
    connection.execute_batch(&outside)?;
    Ok(())
}

fn register(connection: &Connection, sheet: &Sheet, at: &str) -> Result<()> {
    let kind = if sheet.layer.is_some() {
        "features"
    } else {
        "attributes"
    };
    let srs = sheet.layer.map(|_| 4326);
    connection.execute(
        include_str!("schema/insert_contents.sql"),
        params![sheet.name, kind, sheet.title, sheet.about, at, srs],
    )?;
    if let Some(geometry) = sheet.layer {
        connection.execute_batch(
            &include_str!("schema/layer.sql")
                .replace("{t}", sheet.name)
                .replace("{type}", geometry),
        )?;
    }
    Ok(())
}

/// Makes the triggers of every visible table.
pub(super) fn make_triggers(connection: &Connection) -> Result<()> {
    for sheet in SHEETS {
        connection.execute_batch(&triggers(connection, sheet)?)?;
    }
    Ok(())
}

/// Whether every visible table has exactly the triggers it should have.
pub(super) fn has_triggers(connection: &Connection) -> Result<bool> {
    let mut statement = connection.prepare(include_str!("schema/select_triggers.sql"))?;
    for sheet in SHEETS {
        let wanted = triggers(connection, sheet)?;
        let stored = statement.query_map([sheet.name], |row| row.get::<_, String>(0))?;
        let stored = stored.collect::<rusqlite::Result<Vec<_>>>()?;
        if stored.len() != wanted.matches("CREATE TRIGGER").count()
            || !stored.iter().all(|sql| wanted.contains(sql))
        {
            return Ok(false);
        }
    }
    Ok(true)
}

fn triggers(connection: &Connection, sheet: &Sheet) -> Result<String> {
    let outside = outside_triggers(connection, sheet.name)?;
    if sheet.layer.is_none() {
        return Ok(outside);
    }
    let index = include_str!("schema/layer_triggers.sql").replace("{t}", sheet.name);
    Ok(index + &outside)
}

fn outside_triggers(connection: &Connection, table: &str) -> Result<String> {
    let columns = Columns::read(connection, table)?;
    let list = |names: &mut dyn Iterator<Item = String>| names.collect::<Vec<_>>().join(", ");
    let kept = |prefix: &str| {
        let mut names = std::iter::once("fid")
            .chain(columns.kept.iter().map(String::as_str))
            .map(|name| format!("{prefix}{}", quoted(name)));
        list(&mut names)
    };
    let touching = |column: &&String| column.as_str() != "updated_at";
    let entered = list(
        &mut columns
            .kept
            .iter()
            .filter(touching)
            .map(|name| quoted(name)),
    );
    let computed = list(
        &mut columns
            .computed
            .iter()
            .map(String::as_str)
            .chain(["updated_at"])
            .map(quoted),
    );
    let fill = list(&mut columns.defaults.iter().map(|(name, value)| {
        let name = quoted(name);
        format!("{name} = coalesce({name}, {value})")
    }));
    // Every place has a short name; whoever adds one elsewhere need not think of it.
    let fill = match table {
        "site" => format!("{fill}, \"slug\" = coalesce(\"slug\", 'new-place-' || \"fid\")"),
        _ => fill,
    };
    let fill = if fill.is_empty() { fill } else { fill + ", " };
    Ok(include_str!("schema/outside_triggers.sql")
        .replace("{t}", table)
        .replace("{columns}", &kept(""))
        .replace("{old_columns}", &kept("OLD."))
        .replace("{entered}", &entered)
        .replace("{computed}", &computed)
        .replace("{fill}", &fill))
}

/// A name as SQL writes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The columns of a visible table as the file has them, `fid` left out.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// Entered by people: what the log remembers.
    pub(super) kept: Vec<String>,
    /// Added by someone in another program.
    pub(super) foreign: Vec<String>,
    /// Worked out by the atlas.
    pub(super) computed: Vec<String>,
    /// Which of them have a default, as SQL.
    pub(super) defaults: Vec<(String, String)>,
}

impl Columns {
    /// Reads them from the file.
    pub(super) fn read(connection: &Connection, table: &str) -> Result<Self> {
        let mut columns = Self::default();
        let mut statement = connection.prepare_cached(
            "SELECT name, dflt_value FROM pragma_table_info(?1) WHERE name <> 'fid' ORDER BY cid",
        )?;
        let mut rows = statement.query([table])?;
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            if let Some(value) = row.get(1)? {
                columns.defaults.push((name.clone(), value));
            }
            if sheets::is_computed(table, &name) {
                columns.computed.push(name);
            } else if sheets::is_entered(table, &name) {
                columns.kept.push(name);
            } else {
                columns.foreign.push(name);
            }
        }
        Ok(columns)
    }

    /// Only those the history remembers.
    pub(super) fn ours(&self) -> Self {
        Self {
            kept: self.kept.clone(),
            ..Self::default()
        }
    }
}
