//! What a catalogue file holds, as text: two files, or one before and after, are compared by it.
//! Knows the GeoPackage's own tables, no record of ours.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

/// Everything the record tables and layers say, derived columns included.
pub fn dump(path: &Path) -> String {
    use std::fmt::Write;
    let connection = Connection::open(path).unwrap();
    let tables: Vec<String> = connection
        .prepare("SELECT table_name FROM gpkg_contents ORDER BY table_name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut out = String::new();
    for table in tables {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY fid"))
            .unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|at| row.get(at).unwrap()).collect();
            writeln!(out, "{table} {values:?}").unwrap();
        }
        let bounds: String = connection
            .query_row(
                "SELECT min_x || ' ' || max_x || ' ' || min_y || ' ' || max_y FROM gpkg_contents WHERE table_name = ?1 AND min_x NOT NULL UNION SELECT 'none' LIMIT 1",
                [&table],
                |row| row.get(0),
            )
            .unwrap();
        writeln!(out, "{table} {bounds}").unwrap();
    }
    for table in ["site", "site_area"] {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM rtree_{table}_geom ORDER BY id"))
            .unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..5).map(|at| row.get(at).unwrap()).collect();
            writeln!(out, "rtree {table} {values:?}").unwrap();
        }
    }
    out
}
