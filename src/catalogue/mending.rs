//! Works out again whatever can be worked out: the derived tables, the search index, the spatial
//! index, the days kept beside dates. Changes no record, so the log has nothing to say of it.

use rusqlite::{Connection, params};

use super::error::Result;
use super::schema::{Columns, quoted};
use super::sheets::SHEETS;
use super::{Catalogue, derive, transaction};
use crate::domain::date::{Day, Edtf};

impl Catalogue {
    /// Works out everything again that follows from the records, as a check may ask for.
    ///
    /// # Errors
    /// When the file cannot be written: then it is as it was.
    pub fn rebuild(&mut self) -> Result<()> {
        self.refuse_reading_only()?;
        transaction::transact(&mut self.connection, |connection| renew(connection))
    }
}

/// The same within the caller's transaction.
pub(super) fn renew(connection: &Connection) -> Result<()> {
    for sheet in SHEETS {
        days(connection, sheet.name)?;
        if sheet.layer.is_some() {
            let sql = include_str!("mending/fill_spatial_index.sql");
            connection.execute_batch(&sql.replace("{t}", sheet.name))?;
        }
    }
    derive::remake(connection)
}

/// Writes the first and last days of every date anew where they do not fit it.
fn days(connection: &Connection, table: &str) -> Result<()> {
    let columns = Columns::read(connection, table)?;
    let stems = columns
        .computed
        .iter()
        .filter_map(|column| column.strip_suffix("_min_day"));
    for stem in stems {
        let [date, first, last] =
            ["_edtf", "_min_day", "_max_day"].map(|end| quoted(&format!("{stem}{end}")));
        let table = quoted(table);
        let mut select = connection.prepare(&format!("SELECT fid, {date} FROM {table}"))?;
        let mut update = connection.prepare(&format!(
            "UPDATE {table} SET {first} = ?2, {last} = ?3 \
             WHERE fid = ?1 AND ({first}, {last}) IS NOT (?2, ?3)"
        ))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let written: Option<String> = row.get(1)?;
            let span = written
                .and_then(|date| Edtf::parse(&date).ok())
                .map(|date| date.bounds())
                .unwrap_or_default();
            let day = |day: Option<Day>| day.map(|day| day.0);
            update.execute(params![row.get::<_, i64>(0)?, day(span.from), day(span.to)])?;
        }
    }
    Ok(())
}
