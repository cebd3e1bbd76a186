//! Reports kept under a name: issued with the next number, and the issue written down when its file
//! is safely there. Knows no page.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::atlas::Session;
use super::clock;
use super::error::SessionError;
use super::house::ReportStyle;
use super::media::hash_of;
use super::messages::{Finished, ReportRequest, Ticket};
use super::reporting;
use super::running::Reins;
use super::workshop;
use super::writer::Door;
use crate::catalogue::Catalogue;
use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::house::House;
use crate::domain::kept_report::{self, KeptReport};
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Report, ReportIssue};
use crate::domain::report_plan::ReportPlan;

/// Under which name a report is kept, and how it looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// Its name.
    pub name: String,
    /// A house style of its own; `None` = the one it has, else as is set in the program.
    pub house: Option<House>,
}

/// What a kept report shall hold, as it is written down.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    plan: ReportPlan,
    /// The states are those at this day; none = the day of issue.
    #[serde(default)]
    at: Option<String>,
}

const fn edition_code(edition: Edition) -> &'static str {
    match edition {
        Edition::Inside => "inside",
        Edition::Handed => "handed",
        Edition::Public => "public",
    }
}

/// What a kept report asks for: its next issue goes to `out` and bears this date.
///
/// # Errors
/// When what is kept cannot be read: a newer program wrote it, or another one changed it.
pub fn planned(kept: &Report, issued: Day, out: PathBuf) -> Result<ReportRequest, SessionError> {
    let unreadable = |why: &str| {
        SessionError::new(format!(
            "What the report «{}» shall hold cannot be read ({why}). Nothing was written; choose \
             what it shall hold again and keep it under the same name.",
            kept.name
        ))
    };
    let read = |why: serde_json::Error| unreadable(&why.to_string());
    let value: serde_json::Value = serde_json::from_str(&kept.plan).map_err(read)?;
    // What is for anyone must never become more because nobody says so.
    if value.get("edition").is_none() {
        return Err(unreadable("it does not say for whom it is"));
    }
    let plan: Kept = serde_json::from_value(value).map_err(read)?;
    let at = match plan.at.as_deref().map(Day::parse) {
        None => None,
        Some(Some(day)) => Some(day),
        Some(None) => return Err(unreadable("its date is none")),
    };
    Ok(ReportRequest {
        plan: plan.plan.brought_up(),
        at,
        issued,
        each: None,
        out,
    })
}

impl Session {
    /// Starts writing a report that is kept under a name, with the number of its next issue. Where
    /// the catalogue cannot be written, the report is, without a number, and a warning says so.
    pub fn issue_report(&mut self, request: ReportRequest, naming: Naming) -> Ticket {
        let catalogue = self.path.clone();
        let style = self.settings().report_style();
        let door = self.door();
        self.start("Writing the damage report", move |reins| {
            issue(&catalogue, &request, (style, naming), door, reins)
        })
    }

    /// The kept reports with what was issued of them, waited for.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn kept_reports(&self) -> Result<Vec<KeptReport>, SessionError> {
        kept(&|query| self.ask_now(query))
    }
}

/// SHA-256 of a file, small hexadecimal letters.
///
/// # Errors
/// When it cannot be read.
pub fn file_hash(path: &Path) -> Result<String, SessionError> {
    let refused =
        |why: &str| SessionError::new(format!("{} could not be read: {why}.", path.display()));
    let about = std::fs::metadata(path).map_err(|error| refused(&workshop::why(&error)))?;
    if !about.is_file() {
        return Err(refused("it is not a file"));
    }
    File::open(path)
        .and_then(|mut file| hash_of(&mut file))
        .map_err(|error| refused(&workshop::why(&error)))
}

fn kept(
    ask: &dyn Fn(&Query) -> Result<Answer, SessionError>,
) -> Result<Vec<KeptReport>, SessionError> {
    match ask(&Query::Reports)? {
        Answer::Reports(all) => Ok(all),
        other => Err(SessionError::unexpected(&other)),
    }
}

fn issue(
    catalogue: &Path,
    request: &ReportRequest,
    (mut style, naming): (ReportStyle, Naming),
    door: Result<Door, SessionError>,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    // Two issues at once would bear the same number; of other programs the lock keeps us.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let name = kept_report::name(&naming.name).map_err(SessionError::new)?;
    let reading = Catalogue::open_again(catalogue)?;
    let all = kept(&|query| Ok(reading.answer(query)?))?;
    drop(reading);
    let before = kept_report::named(&all, &name);
    let after = next(
        before.map(|kept| &kept.report),
        &name,
        request,
        naming.house.as_ref(),
    );
    if !after.house.is_empty() {
        style.house = serde_json::from_str(&after.house).map_err(|why| {
            SessionError::new(format!(
                "The house style of the report «{name}» cannot be read ({why}). Nothing was \
                 written; give it a house style again."
            ))
        })?;
    }
    let door = match door {
        Ok(door) => door,
        Err(why) if matches!(why.reason(), super::Reason::NoAuthor) => return Err(why),
        Err(why) => {
            let mut made = reporting::make(catalogue, request, (&style, None), reins)?.finished;
            made.warnings.push(format!(
                "The report was not kept under the name «{name}» and has no number: {why}"
            ));
            return Ok(made);
        }
    };
    let version = before.map_or(1, KeptReport::next_version);
    let made = reporting::make(catalogue, request, (&style, Some(version)), reins)?;
    let issued = issue_of(&after, version, request, &made, door.by());
    let command = kept_report::issue(before.map(|kept| &kept.report), &after, issued);
    let done = door.perform(command).map_err(|why| {
        SessionError::new(format!(
            "The report was written to {}, but it is not in the record of what was issued: {why} \
             Its number, {version}, will be given again; do not hand this file out.",
            request.out.display()
        ))
    })?;
    let mut finished = made.finished;
    finished.sentence = format!("{} {}.", finished.sentence, done.sentence);
    Ok(finished)
}

/// The kept report as it is from now on.
fn next(
    before: Option<&Report>,
    name: &str,
    request: &ReportRequest,
    house: Option<&House>,
) -> Report {
    let mut report = before.cloned().unwrap_or_else(|| Report {
        uuid: clock::new_id(),
        name: name.to_owned(),
        ..Report::default()
    });
    report.plan = serde_json::to_string(&Kept {
        plan: request.plan.clone(),
        at: request.at.map(|day| day.to_string()),
    })
    .unwrap_or_default();
    if let Some(house) = house {
        report.house = serde_json::to_string(house).unwrap_or_default();
    }
    report
}

fn issue_of(
    report: &Report,
    version: i64,
    request: &ReportRequest,
    made: &reporting::Made,
    by: &str,
) -> ReportIssue {
    let name = request.out.file_name().unwrap_or_default();
    let format = request.out.extension().unwrap_or_default();
    ReportIssue {
        uuid: clock::new_id(),
        report_uuid: report.uuid,
        version: Some(version),
        issued_on: request.issued.to_string(),
        edition: edition_code(request.plan.edition).to_owned(),
        format: format.to_string_lossy().to_lowercase(),
        file_name: name.to_string_lossy().into_owned(),
        bytes: i64::try_from(made.bytes).ok(),
        sha256: made.sha256.clone(),
        revision: i64::try_from(made.revision).ok(),
        log_head: made.log_head.clone(),
        by_name: by.to_owned(),
    }
}
