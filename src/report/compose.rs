//! Puts a report together: an edition per language, its figures, and the template, and sends
//! them to the press. Knows no file outside the program.

use std::fmt::Write as _;

use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::kinds::{Access, Extent, Level, State};
use crate::domain::report_plan::{PaperSize, ReportKind, ReportLanguage, Section};
use crate::domain::sentence;
use crate::domain::table::parts_words;
use crate::jobs::{Cancel, Progress, Warned};

use super::attached;
use super::back::{log, scales};
use super::chapter::{chapter, state_words};
use super::docx;
use super::error::ReportError;
use super::evidence::of;
use super::figure::{self, Maps};
use super::html;
use super::kinds::{Told, codes, kind};
use super::laid::Laid;
use super::look;
use super::numbers::Numbers;
use super::paper::{Chapter, Glance, Paper, Plates};
use super::plates::plates;
use super::press::Forme;
use super::print_safe::PrintSafe;
use super::references::references;
use super::sheets::Sheets;
use super::situation::day;
use super::words::{self, filled};
use super::{Report, ReportInput, Tongue};

/// Makes the report. The same input gives the same bytes.
///
/// # Errors
/// [`ReportError::Empty`] without a place, [`ReportError::Cancelled`] when asked to stop,
/// [`ReportError::Template`] when the page could not be set, [`ReportError::OwnTemplate`] when that
/// lies with a template of a person's own.
pub fn write(
    input: &ReportInput,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Warned<Report>, ReportError> {
    look::worded(input, || made(input, progress, cancel))
}

/// Sets the pages of a report without printing them.
///
/// # Errors
/// As [`write()`].
pub fn lay(input: &ReportInput, progress: &Progress, cancel: &Cancel) -> Result<Laid, ReportError> {
    look::worded(input, || {
        let ready = ready(input, progress, cancel)?;
        Ok(Laid::of(ready.forme.set()?.0))
    })
}

/// Makes the report as one page for a browser, UTF-8. The same input gives the same bytes.
///
/// # Errors
/// As [`write()`].
pub fn write_html(
    input: &ReportInput,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Warned<String>, ReportError> {
    look::worded(input, || {
        let ready = ready(input, progress, cancel)?;
        progress.step();
        let page = Warned::fine(html::page(&ready));
        Ok(match ready.safe.warning() {
            Some(warning) => page.but(warning),
            None => page,
        })
    })
}

/// Makes the report as a document for a word processor. The same input gives the same bytes.
///
/// # Errors
/// As [`write()`].
pub fn write_docx(
    input: &ReportInput,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Warned<Vec<u8>>, ReportError> {
    look::worded(input, || {
        let ready = ready(input, progress, cancel)?;
        let document = Warned::fine(docx::document(&ready, cancel)?);
        progress.step();
        Ok(match ready.safe.warning() {
            Some(warning) => document.but(warning),
            None => document,
        })
    })
}

/// All that is laid before the press.
pub(super) struct Ready {
    pub(super) forme: Forme,
    /// The editions, as the template is given them.
    pub(super) papers: Vec<Paper>,
    /// What makes this document the one it is.
    pub(super) identity: String,
    /// The day of issue.
    pub(super) issued: Day,
    safe: PrintSafe,
}

fn ready(input: &ReportInput, progress: &Progress, cancel: &Cancel) -> Result<Ready, ReportError> {
    // That nothing happened in a period is worth a report as well.
    let nothing =
        input.dossiers.is_empty() && !matches!(input.plan.kind, ReportKind::Situation { .. });
    if nothing || input.tongues.is_empty() {
        return Err(ReportError::Empty);
    }
    let chapters = u64::try_from(input.dossiers.len() * input.tongues.len()).unwrap_or(u64::MAX);
    progress.total(chapters + 1);
    let mut safe = PrintSafe::default();
    let rows = printable(&input.rows, &mut safe);
    let mut forme = forme(input)?;
    attached::lay(&input.data, &mut forme)?;
    let mut papers = Vec::new();
    for tongue in &input.tongues {
        papers.push(edition(
            input, &rows, *tongue, &mut safe, &mut forme, progress, cancel,
        )?);
    }
    let data =
        serde_json::to_vec(&papers).map_err(|error| ReportError::template(error.to_string()))?;
    let identity = identity(input.issued, &look::marked(&input.look, &data));
    forme.file("data.json", data)?;
    if cancel.is_cancelled() {
        return Err(ReportError::Cancelled);
    }
    Ok(Ready {
        forme,
        papers,
        identity,
        issued: input.issued,
        safe,
    })
}

fn made(
    input: &ReportInput,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Warned<Report>, ReportError> {
    let Ready {
        forme,
        identity,
        safe,
        ..
    } = ready(input, progress, cancel)?;
    let printed = forme.print(&identity)?;
    progress.step();
    let mut report = Warned::fine(Report {
        pdf: printed.pdf,
        pages: printed.pages,
    });
    if let Some(warning) = safe.warning() {
        report = report.but(warning);
    }
    for warning in printed.warnings {
        report = report.but(warning);
    }
    Ok(report)
}

/// The rows with names as they can be printed: the map sets them too.
fn printable(rows: &[SiteRow], safe: &mut PrintSafe) -> Vec<SiteRow> {
    let clean = |row: &SiteRow, safe: &mut PrintSafe| SiteRow {
        name_en: safe.text(&row.name_en),
        name_ar: safe.text(&row.name_ar),
        ..row.clone()
    };
    rows.iter().map(|row| clean(row, safe)).collect()
}

fn forme(input: &ReportInput) -> Result<Forme, ReportError> {
    let (year, month, day) = input.issued.ymd();
    let year =
        i32::try_from(year).map_err(|_| ReportError::template("the issue date is out of range"))?;
    let mut forme = Forme::new("report.typ", (year, month, day))?;
    look::lay(&input.look, &mut forme)?;
    Ok(forme)
}

/// What makes this document the one it is: its content and its issue date.
pub(super) fn identity(issued: Day, data: &[u8]) -> String {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(data);
    let mut hex = String::new();
    for byte in hash.iter().take(16) {
        let _ = write!(hex, "{byte:02x}");
    }
    format!("palmyra-atlas/{issued}/{hex}")
}

fn edition(
    input: &ReportInput,
    rows: &[SiteRow],
    tongue: Tongue,
    safe: &mut PrintSafe,
    forme: &mut Forme,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Paper, ReportError> {
    let mut sheets = Sheets {
        tongue,
        at: input.at,
        plan: &input.plan,
        numbers: Numbers::default(),
        safe,
    };
    let chapters = chapters(input, rows, &mut sheets, forme, progress, cancel)?;
    let day = |date: Day| day(tongue, date);
    let (title, title_other) = title(input, tongue);
    let glances = if input.dossiers.len() > 1 || input.plan.kind == ReportKind::Conditions {
        glances(&mut sheets, input)
    } else {
        Vec::new()
    };
    let of_kind = Told::of(input, &mut sheets, glances);
    let (back, sections) = codes(input);
    Ok(Paper {
        lang: tongue.choose("en", "ar"),
        rtl: tongue == Tongue::Arabic,
        house: look::lines(&mut sheets, &input.look.house),
        words: words::all(tongue),
        kind: kind(input, tongue),
        shape: input.plan.kind.code(),
        size: match input.plan.paper {
            PaperSize::A4 => "a4",
            PaperSize::Letter => "us-letter",
        },
        sections,
        back,
        title: sheets.text(&title),
        title_other: sheets.text(&title_other),
        issued: look::issued(tongue, &input.look, &day(input.issued)),
        state_on: filled(tongue, "state_on", &[("date", &day(input.at))]),
        restricted: input.dossiers.iter().any(is_restricted),
        prepared_by: prepared_by(&mut sheets),
        beside: input.plan.language == ReportLanguage::Beside,
        summary: of_kind.summary,
        charts: of_kind.charts,
        situation: of_kind.situation,
        conditions: of_kind.conditions,
        chapters,
        sources: references(&mut sheets),
        method: sheets.of(Section::Method, |sheets| {
            words::method(tongue, sheets.plan.name_actors)
        }),
        scales: sheets.of(Section::Method, |sheets| scales(sheets, input)),
        data: attached::rows(&input.data, tongue),
        log: log(&mut sheets, input),
        log_head: input.log_head.clone(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Who prepared it, as a line.
fn prepared_by(sheets: &mut Sheets<'_>) -> String {
    let name = sheets.text(&sheets.plan.prepared_by.clone());
    if name.is_empty() {
        return name;
    }
    filled(sheets.tongue, "prepared_by", &[("name", &name)])
}

/// A chapter for each place, of a report that has them.
fn chapters(
    input: &ReportInput,
    rows: &[SiteRow],
    sheets: &mut Sheets<'_>,
    forme: &mut Forme,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Vec<Chapter>, ReportError> {
    let mut chapters = Vec::new();
    if !matches!(input.plan.kind, ReportKind::Dossiers | ReportKind::Plates) {
        return Ok(chapters);
    }
    let mut cartographer = figure::Cartographer::new(input, rows, sheets.tongue);
    for dossier in &input.dossiers {
        if cancel.is_cancelled() {
            return Err(ReportError::Cancelled);
        }
        let maps = if input.plan.prints(Section::Map) {
            cartographer.maps(dossier, sheets, forme)?
        } else {
            Maps::default()
        };
        let plates = if input.plan.prints(Section::Plates) {
            plates(sheets, input, dossier, forme)?
        } else {
            Plates::default()
        };
        chapters.push(chapter(sheets, (dossier, rows), (maps, plates)));
        progress.step();
    }
    Ok(chapters)
}

fn is_restricted(dossier: &Dossier) -> bool {
    dossier.site.access != Access::Public
        || dossier
            .events
            .iter()
            .any(|file| file.event.access != Access::Public)
}

fn title(input: &ReportInput, tongue: Tongue) -> (String, String) {
    match input.dossiers.as_slice() {
        [only] => (
            of(tongue, &only.site.name_en, &only.site.name_ar).to_owned(),
            tongue
                .choose(&only.site.name_ar, &only.site.name_en)
                .to_owned(),
        ),
        _ => (input.catalogue.clone(), String::new()),
    }
}

fn glances(sheets: &mut Sheets<'_>, input: &ReportInput) -> Vec<Glance> {
    let tongue = sheets.tongue;
    let mut glances = Vec::new();
    for dossier in &input.dossiers {
        let row = input.rows.iter().find(|row| row.id == dossier.site.uuid);
        let own: Vec<String> = dossier
            .events
            .iter()
            .map(|file| when(tongue, file))
            .collect();
        let parts: Vec<String> = if dossier.site.level == Level::Area {
            Vec::new()
        } else {
            dossier
                .part_events
                .iter()
                .map(|(_, _, file)| when(tongue, file))
                .collect()
        };
        let mut dates: Vec<String> = own.into_iter().chain(parts).collect();
        dates.dedup();
        let extent = row
            .map(|row| row.state.extent)
            .filter(|extent| *extent != Extent::Unknown);
        glances.push(Glance {
            name: sheets.text(of(tongue, &dossier.site.name_en, &dossier.site.name_ar)),
            name_other: sheets.text(tongue.choose(&dossier.site.name_ar, &dossier.site.name_en)),
            state: row.map(|row| told_state(tongue, row)).unwrap_or_default(),
            when: sheets.text(&dates.join("; ")),
            extent: extent
                .map(|extent| extent.label().to_owned())
                .unwrap_or_default(),
            level: dossier.site.level.label().to_owned(),
        });
    }
    glances
}

/// The state of a place; where nothing was read for it, what is known of its parts.
pub(super) fn told_state(tongue: Tongue, row: &SiteRow) -> String {
    let count = |state| row.tally.by_state.get(&state).copied().unwrap_or(0);
    let (destroyed, damaged) = (count(State::Destroyed), count(State::Damaged));
    if row.state.state != State::Unknown || row.state.changing || destroyed + damaged == 0 {
        return state_words(tongue, row);
    }
    match tongue {
        Tongue::English => parts_words(&row.tally),
        Tongue::Arabic => {
            let counts = [("destroyed", destroyed), ("damaged", damaged)];
            let said = counts.into_iter().filter(|(_, many)| *many > 0);
            let said: Vec<String> = said
                .map(|(key, many)| format!("{}: {many}", words::word(tongue, key)))
                .collect();
            let all = row.tally.total.to_string();
            let said = said.join("، ");
            filled(tongue, "of_parts", &[("counts", &said), ("all", &all)])
        }
    }
}

/// When something happened, short enough for a table.
fn when(tongue: Tongue, file: &EventFile) -> String {
    match tongue {
        Tongue::English => sentence::when_short(file),
        Tongue::Arabic => sentence::when_words_ar(file),
    }
}
