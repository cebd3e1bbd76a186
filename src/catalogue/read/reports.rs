//! The reports kept under a name, with what was issued of them. Knows no page.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::error::CatalogueError;
use super::super::rows;
use crate::domain::id::Id;
use crate::domain::kept_report::KeptReport;
use crate::domain::record::{Report, ReportIssue};

/// All of them by name, their issues newest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<KeptReport>, CatalogueError> {
    let newest = "ORDER BY version DESC, fid DESC";
    let mut issues: BTreeMap<Id, Vec<ReportIssue>> = BTreeMap::new();
    for issue in rows::all::<ReportIssue>(connection, newest, [])?.records {
        issues.entry(issue.report_uuid).or_default().push(issue);
    }
    let by_name = "ORDER BY name COLLATE NOCASE, uuid";
    let kept = rows::all::<Report>(connection, by_name, [])?.records;
    Ok(kept
        .into_iter()
        .map(|report| KeptReport {
            issues: issues.remove(&report.uuid).unwrap_or_default(),
            report,
        })
        .collect())
}
