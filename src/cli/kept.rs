//! `reports`, and the part of `report` that keeps one under a name: what was issued, when, with which
//! hash. Knows only what a session answers.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use serde::Serialize;

use super::args::By;
use super::sheet::plain;
use super::{edits, say};
use crate::domain::date::Day;
use crate::domain::house::House;
use crate::domain::kept_report::{KeptReport, named, of_hash};
use crate::domain::record::ReportIssue;
use crate::session::{Naming, ReportRequest, Session, file_hash, planned};

/// What is asked of the kept reports.
#[derive(Debug, Args)]
pub(super) struct Asked {
    /// The catalogue.
    file: PathBuf,
    /// Tell which issue this file is, by its hash.
    #[arg(long, value_name = "REPORT.pdf")]
    is: Option<PathBuf>,
    /// Print them as JSON.
    #[arg(long, conflicts_with = "is")]
    json: bool,
}

/// Under which name a report is kept.
#[derive(Debug, Args)]
pub(super) struct Kept {
    /// Keep the report under this name, and write down that it was issued.
    #[arg(long = "name", value_name = "NAME", conflicts_with_all = ["again", "each"])]
    called: Option<String>,
    /// Issue the kept report of this name again, with the next number.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["site", "kind", "from", "to", "at", "lang", "paper", "sections", "without_photo", "name_actors", "public", "each"])]
    again: Option<String>,
    #[command(flatten)]
    by: By,
}

impl Kept {
    /// Opens the catalogue: to write where something shall be kept in it and it can be.
    pub(super) fn open(&self, file: &Path) -> Result<Session> {
        if self.called.is_none() && self.again.is_none() {
            return Ok(Session::open_to_read(file)?);
        }
        Ok(Session::open_with(file, edits::settings(&self.by))?)
    }

    /// What the report that is issued again shall hold.
    pub(super) fn again(
        &self,
        session: &Session,
        issued: Day,
        out: &Path,
    ) -> Result<Option<ReportRequest>> {
        let Some(name) = &self.again else {
            return Ok(None);
        };
        let all = session.kept_reports()?;
        let Some(kept) = named(&all, name) else {
            bail!("{}", nothing_of(name, &all));
        };
        Ok(Some(planned(&kept.report, issued, out.to_owned())?))
    }

    /// The name it is kept under.
    pub(super) fn naming(&self, house: Option<House>) -> Option<Naming> {
        let name = self.called.clone().or_else(|| self.again.clone())?;
        Some(Naming { name, house })
    }
}

fn nothing_of(name: &str, all: &[KeptReport]) -> String {
    let names: Vec<String> = all
        .iter()
        .map(|kept| format!("«{}»", plain(&kept.report.name)))
        .collect();
    let known = if names.is_empty() {
        "None is kept yet; `report --name NAME` keeps one.".to_owned()
    } else {
        format!("There are: {}.", names.join(", "))
    };
    format!("No report is kept under the name «{name}». {known} Nothing was written.")
}

/// One issue as scripts get it. Keys are only ever added at the end.
#[derive(Serialize)]
struct IssueJson<'a> {
    version: Option<i64>,
    issued: &'a str,
    edition: &'a str,
    format: &'a str,
    file: &'a str,
    bytes: Option<i64>,
    sha256: &'a str,
    revision: Option<i64>,
    log_head: &'a str,
    by: &'a str,
}

/// One kept report as scripts get it.
#[derive(Serialize)]
struct ReportJson<'a> {
    id: String,
    name: &'a str,
    issues: Vec<IssueJson<'a>>,
}

/// Lists them, or tells which one a file is.
pub(super) fn run(asked: &Asked, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let all = session.kept_reports()?;
    if let Some(file) = &asked.is {
        return which(file, &all, out);
    }
    if asked.json {
        let all: Vec<ReportJson<'_>> = all.iter().map(json).collect();
        serde_json::to_writer_pretty(&mut *out, &all)?;
        return Ok(writeln!(out)?);
    }
    if all.is_empty() {
        return Ok(writeln!(out, "No report is kept under a name.")?);
    }
    for kept in &all {
        writeln!(out, "{}", plain(&kept.report.name))?;
        for issue in &kept.issues {
            writeln!(out, "  {}", line(issue))?;
        }
    }
    Ok(())
}

fn which(file: &Path, all: &[KeptReport], out: &mut impl Write) -> Result<()> {
    let hash = file_hash(file)?;
    let Some((report, issue)) = of_hash(all, &hash) else {
        bail!(
            "{} is no issue of a report of this catalogue (SHA-256 {hash}): it was not issued from \
             it, or was changed since.",
            file.display()
        );
    };
    let name = plain(&report.name);
    Ok(writeln!(out, "{name}: {}", line(issue))?)
}

fn line(issue: &ReportIssue) -> String {
    let version = issue.version.unwrap_or_default();
    let text = format!(
        "version {version} · {} · {} · {} · {} bytes · by {} · SHA-256 {}",
        issue.issued_on,
        issue.file_name,
        issue.edition,
        issue.bytes.unwrap_or_default(),
        issue.by_name,
        issue.sha256
    );
    plain(&text)
}

fn json(kept: &KeptReport) -> ReportJson<'_> {
    ReportJson {
        id: kept.report.uuid.to_string(),
        name: &kept.report.name,
        issues: kept.issues.iter().map(issue_json).collect(),
    }
}

fn issue_json(issue: &ReportIssue) -> IssueJson<'_> {
    IssueJson {
        version: issue.version,
        issued: &issue.issued_on,
        edition: &issue.edition,
        format: &issue.format,
        file: &issue.file_name,
        bytes: issue.bytes,
        sha256: &issue.sha256,
        revision: issue.revision,
        log_head: &issue.log_head,
        by: &issue.by_name,
    }
}
