//! One report for each place, each a file of its own in a folder. One that cannot be written is said
//! and never stops the rest. Knows no page.

use std::path::Path;

use super::error::{Reason, SessionError};
use super::house::ReportStyle;
use super::messages::{Finished, ReportRequest};
use super::report_file::ReportForm;
use super::reporting;
use super::running::Reins;
use crate::catalogue::Catalogue;
use crate::domain::dossier::SiteRow;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::jobs::{Progress, Waker};

/// Writes them; the files are called `damage-report-SHORT-NAME`, with the ending of their kind.
///
/// # Errors
/// When the folder is not one, none could be written, or the job was stopped: then the finished
/// files stay, and no half one is left.
pub(super) fn write(
    catalogue: &Path,
    request: &ReportRequest,
    style: &ReportStyle,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    if !request.out.is_dir() {
        return Err(SessionError::new(format!(
            "{} is not a folder. Nothing was written; choose a folder for the reports.",
            request.out.display()
        )));
    }
    let rows = rows(catalogue, request)?;
    let chosen = reporting::chosen(&rows, &request.plan.sites)?;
    let places = rows.iter().filter(|row| chosen.contains(&row.id));
    reins
        .progress
        .total(u64::try_from(chosen.len()).unwrap_or(0));
    let mut written = 0_usize;
    let mut warnings = Vec::new();
    for place in places {
        reins.cancel.check()?;
        reins
            .progress
            .title(format!("Writing the report on {}", place.name_en));
        match reporting::one(catalogue, &of_one(request, place), style, &unseen(reins)) {
            Ok(finished) => {
                written += 1;
                let own = finished.warnings.iter();
                warnings.extend(own.map(|said| format!("{}: {said}", place.name_en)));
            }
            Err(error) if *error.reason() == Reason::Cancelled => return Err(error),
            Err(error) => warnings.push(format!("{}: {error}", place.name_en)),
        }
        reins.progress.step();
    }
    if written == 0 {
        return Err(SessionError::new(format!(
            "No report was written. {}",
            warnings.join(" ")
        )));
    }
    let many = if written == 1 {
        "1 report was".to_owned()
    } else {
        format!("{written} reports were")
    };
    Ok(Finished {
        sentence: format!("{many} written, {}.", request.out.display()),
        warnings,
        path: Some(request.out.clone()),
        ..Finished::default()
    })
}

fn rows(catalogue: &Path, request: &ReportRequest) -> Result<Vec<SiteRow>, SessionError> {
    let query = Query::Sites {
        filter: SiteFilter::default(),
        at: request.at.unwrap_or(request.issued),
    };
    match Catalogue::open_again(catalogue)?.answer(&query)? {
        Answer::Sites(list) => Ok(list.rows),
        other => Err(SessionError::unexpected(&other)),
    }
}

/// The same report of one place alone.
fn of_one(request: &ReportRequest, place: &SiteRow) -> ReportRequest {
    let mut one = request.clone();
    one.each = None;
    one.plan.sites = vec![place.id];
    let name = if place.slug.as_str().is_empty() {
        place.id.to_string()
    } else {
        place.slug.to_string()
    };
    let ending = request.each.unwrap_or(ReportForm::Pdf).ending();
    one.out = request.out.join(format!("damage-report-{name}.{ending}"));
    one
}

/// The steps of one report are not those of all; a wish to stop is the same.
fn unseen(reins: &Reins) -> Reins {
    Reins {
        progress: Progress::new("", Waker::default()),
        cancel: reins.cancel.clone(),
    }
}
