//! The damage report as a job: gathers what it is made of from one moment of the catalogue,
//! has it set, and puts the finished file in its place. Knows neither pages nor SQL.

use std::collections::BTreeMap;
use std::path::Path;

use super::editions::{self, Ask};
use super::error::SessionError;
use super::house::{self, ReportStyle};
use super::media::hash_of_bytes;
use super::messages::{Finished, ReportRequest};
use super::report_batch;
use super::report_choice;
use super::report_data;
use super::report_edition::Editing;
use super::report_file::{Printed, may_be_replaced, printed, put};
use super::report_pictures;
use super::running::Reins;
use crate::catalogue::Catalogue;
use crate::domain::command::Operation;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::query::{Answer, Outlines, Query, SiteFilter, Summary};
use crate::domain::report_plan::{ReportKind, ReportLanguage, Section};
use crate::report::{Look, ReportError, ReportInput, Tongue};

/// How many operations the change log of a report tells at most.
const LOG: usize = 500;

/// Writes the report that was asked for, or one for each place.
pub(super) fn write(
    catalogue: &Path,
    request: &ReportRequest,
    style: &ReportStyle,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    if request.each.is_some() {
        return report_batch::write(catalogue, request, style, reins);
    }
    one(catalogue, request, style, reins)
}

/// Writes one report.
pub(super) fn one(
    catalogue: &Path,
    request: &ReportRequest,
    style: &ReportStyle,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    make(catalogue, request, (style, None), reins).map(|made| made.finished)
}

/// A report that was written, and what identifies it.
pub(super) struct Made {
    /// What is said of it.
    pub(super) finished: Finished,
    /// Its size, bytes.
    pub(super) bytes: usize,
    /// SHA-256 of the file.
    pub(super) sha256: String,
    /// The revision of the catalogue it tells.
    pub(super) revision: u64,
    /// The hash of the newest operation it tells.
    pub(super) log_head: String,
}

/// Writes one report; a kept one with the number of the issue.
pub(super) fn make(
    catalogue: &Path,
    request: &ReportRequest,
    (style, version): (&ReportStyle, Option<i64>),
    reins: &Reins,
) -> Result<Made, SessionError> {
    may_be_replaced(&request.out)?;
    let Gathered {
        input,
        left_out,
        revision,
    } = gathered(catalogue, request, (style, version), reins)?;
    reins.progress.title("Setting the pages");
    let Printed {
        bytes,
        pages,
        warnings,
    } = printed(&request.out, &input, reins)?;
    put(&request.out, &bytes)?;
    let finished = Finished {
        sentence: format!(
            "The report was written: {pages}, {}.",
            request.out.display()
        ),
        warnings: left_out.into_iter().chain(warnings).collect(),
        path: Some(request.out.clone()),
        ..Finished::default()
    };
    Ok(Made {
        finished,
        bytes: bytes.len(),
        sha256: hash_of_bytes(&bytes),
        revision,
        log_head: input.log_head,
    })
}

/// What a report is made of, as its edition may hold it.
pub(super) struct Gathered {
    /// What goes into it.
    pub(super) input: ReportInput,
    /// Sentences on what was left out.
    left_out: Vec<String>,
    /// The revision of the catalogue it tells.
    revision: u64,
}

/// Gathers what a report is made of; a kept one has the number of the issue.
///
/// # Errors
/// When the catalogue cannot be read, nothing is left to print, or somebody stopped it.
pub(super) fn gathered(
    catalogue: &Path,
    request: &ReportRequest,
    (style, version): (&ReportStyle, Option<i64>),
    reins: &Reins,
) -> Result<Gathered, SessionError> {
    let look = Look {
        version,
        ..house::look(style)?
    };
    let gathering = Gathering {
        catalogue: Catalogue::open_again(catalogue)?,
        request,
        reins,
    };
    let (input, editing, mut left_out, revision) = gathering.at_one_moment()?;
    let photographs = report_pictures::counted(&input.dossiers);
    let (mut input, said) = editing.edited(input)?;
    input.look = look;
    left_out.extend(said);
    input.withheld = report_pictures::withheld(&input.dossiers, &photographs);
    report_choice::keep_what_is_told(&mut input)?;
    input.data = report_data::files(&input, editing.coarse())?;
    if input.plan.prints(Section::Plates) {
        let reading = &gathering.catalogue;
        input.pictures = report_pictures::pictures(catalogue, reading, &input.dossiers, reins)?;
    }
    Ok(Gathered {
        input,
        left_out,
        revision,
    })
}

struct Gathering<'a> {
    catalogue: Catalogue,
    request: &'a ReportRequest,
    reins: &'a Reins,
}

impl Gathering<'_> {
    /// Gathers again when someone edited meanwhile: a report tells one state of the record.
    fn at_one_moment(&self) -> Result<(ReportInput, Editing, Vec<String>, u64), SessionError> {
        for _ in 0..5 {
            let before = self.catalogue.revision()?;
            let input = self.all()?;
            let ask = |query: &Query| self.ask(query);
            let editing = Editing::read(&ask, self.request.plan.edition, input.at)?;
            let left_out = self.left_out(&ask)?;
            if self.catalogue.revision()? == before {
                return Ok((input, editing, left_out, before));
            }
        }
        Err(SessionError::new(
            "The catalogue is being changed faster than a report can be gathered from it. Nothing \
             was written; try again when the changes are done.",
        ))
    }

    fn left_out(&self, ask: Ask<'_>) -> Result<Vec<String>, SessionError> {
        if self.request.plan.edition != Edition::Public {
            return Ok(Vec::new());
        }
        editions::left_out(ask, self.request.plan.within())
    }

    fn all(&self) -> Result<ReportInput, SessionError> {
        self.reins.progress.title("Gathering the record");
        let plan = &self.request.plan;
        let last = match plan.kind {
            ReportKind::Situation { to, .. } => to,
            _ => self.request.issued,
        };
        let at = self.request.at.unwrap_or(last);
        let rows = self.rows(at)?;
        let chosen = chosen(&rows, &plan.sites)?;
        self.reins
            .progress
            .total(u64::try_from(chosen.len()).unwrap_or(0));
        let mut dossiers = Vec::with_capacity(chosen.len());
        for site in &chosen {
            self.reins.cancel.check()?;
            dossiers.push(self.dossier(*site, at)?);
            self.reins.progress.step();
        }
        let head = self.history(None, 1)?;
        Ok(ReportInput {
            dossiers,
            outlines: self.outlines()?,
            log: if plan.prints(Section::Log) {
                self.log(&chosen)?
            } else {
                Vec::new()
            },
            log_head: head
                .into_iter()
                .next()
                .map(|it| it.hash)
                .unwrap_or_default(),
            look: Look::default(),
            catalogue: self.summary()?.title,
            rows,
            pictures: BTreeMap::new(),
            withheld: BTreeMap::new(),
            data: Vec::new(),
            at,
            issued: self.request.issued,
            plan: plan.clone(),
            tongues: match plan.language {
                ReportLanguage::English => vec![Tongue::English],
                ReportLanguage::Arabic => vec![Tongue::Arabic],
                ReportLanguage::Both | ReportLanguage::Beside => {
                    vec![Tongue::English, Tongue::Arabic]
                }
            },
        })
    }

    fn rows(&self, at: Day) -> Result<Vec<SiteRow>, SessionError> {
        let filter = SiteFilter::default();
        match self.ask(&Query::Sites { filter, at })? {
            Answer::Sites(list) => Ok(list.rows),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    fn dossier(&self, site: Id, at: Day) -> Result<Dossier, SessionError> {
        match self.ask(&Query::Dossier { site, at })? {
            Answer::Dossier(Some(dossier)) => Ok(*dossier),
            Answer::Dossier(None) => Err(gone(site)),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    fn outlines(&self) -> Result<Outlines, SessionError> {
        match self.ask(&Query::Outlines)? {
            Answer::Outlines(outlines) => Ok(outlines),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    fn summary(&self) -> Result<Summary, SessionError> {
        match self.ask(&Query::Summary)? {
            Answer::Summary(summary) => Ok(summary),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    /// What touched the chosen places, newest first, each operation once.
    fn log(&self, chosen: &[Id]) -> Result<Vec<Operation>, SessionError> {
        if self.request.plan.sites.is_empty() {
            return self.history(None, LOG);
        }
        let mut log = Vec::new();
        for site in chosen {
            log.extend(self.history(Some(*site), LOG)?);
        }
        log.sort_by_key(|operation| std::cmp::Reverse(operation.number));
        log.dedup_by_key(|operation| operation.number);
        log.truncate(LOG);
        Ok(log)
    }

    fn history(&self, site: Option<Id>, limit: usize) -> Result<Vec<Operation>, SessionError> {
        let before = None;
        match self.ask(&Query::History {
            site,
            limit,
            before,
        })? {
            Answer::History(log) => Ok(log),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    fn ask(&self, query: &Query) -> Result<Answer, SessionError> {
        Ok(self.catalogue.answer(query)?)
    }
}

/// The places that get a chapter, in tree order: those asked for, or all but components, which
/// stand in the chapters of their monuments.
pub(super) fn chosen(rows: &[SiteRow], asked: &[Id]) -> Result<Vec<Id>, SessionError> {
    let here = |id: &Id| rows.iter().any(|row| row.id == *id);
    if let Some(missing) = asked.iter().find(|id| !here(id)) {
        return Err(gone(*missing));
    }
    let wanted = |row: &&SiteRow| match asked {
        [] => row.level != Level::Component,
        some => some.contains(&row.id),
    };
    Ok(rows.iter().filter(wanted).map(|row| row.id).collect())
}

fn gone(site: Id) -> SessionError {
    SessionError::new(format!(
        "There is no place {site} in the catalogue any more. Nothing was written; choose the \
         places again."
    ))
}

impl From<ReportError> for SessionError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Cancelled => crate::jobs::Cancelled.into(),
            other => Self::new(other.to_string()),
        }
    }
}
