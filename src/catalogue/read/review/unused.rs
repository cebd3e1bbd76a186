//! Sources nobody cites: those no column points at. Knows the references, not the tables.

use crate::catalogue::references::REFERENCES;

/// The statement that finds them: a source with a row pointing at it through any column is used.
pub(super) fn select() -> String {
    let used = REFERENCES
        .iter()
        .filter(|reference| reference.to == "source")
        .fold(String::new(), |sql, reference| {
            format!(
                "{sql} AND NOT EXISTS (SELECT 1 FROM \"{}\" x WHERE x.\"{}\" = s.uuid)",
                reference.table, reference.column
            )
        });
    include_str!("select_sources.sql").replace("{unused}", &used)
}
