//! Two photographs, before and after, on one page of their own. Knows neither record nor file: the
//! pictures and all words come in, bytes go out.

use serde::Serialize;

use super::Report;
use super::compose::identity;
use super::error::ReportError;
use super::look;
use super::press::Forme;
use super::print_safe::PrintSafe;
use crate::domain::date::Day;
use crate::jobs::Warned;

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairHalf {
    /// A JPEG file, upright, sRGB, without metadata.
    pub jpeg: Vec<u8>,
    /// Which of the two it is, in a word.
    pub side: String,
    /// What it shows, a text for each language it is told in.
    pub captions: Vec<String>,
    /// What else is known of it, a line each.
    pub lines: Vec<String>,
    /// The beginning of the hash of its original, hexadecimal.
    pub hash: String,
}

/// What is printed on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairSheet {
    /// The head of the page.
    pub title: String,
    /// How the one lies over the other, and what is to be doubted, a sentence each.
    pub notes: Vec<String>,
    /// The earlier.
    pub before: PairHalf,
    /// The later.
    pub after: PairHalf,
    /// The day the page was made.
    pub issued: Day,
}

#[derive(Serialize)]
struct Page {
    title: String,
    notes: Vec<String>,
    halves: Vec<Half>,
    issued: String,
    version: &'static str,
}

#[derive(Serialize)]
struct Half {
    file: &'static str,
    alt: String,
    side: String,
    captions: Vec<String>,
    lines: Vec<String>,
    hash: String,
}

/// Prints the page: a PDF like the damage report, the same bytes for the same sheet. What is too long
/// for one page runs on, and the report says how many there are.
///
/// # Errors
/// [`ReportError::Template`] when the page could not be set.
pub fn write_pair(sheet: &PairSheet) -> Result<Warned<Report>, ReportError> {
    let (year, month, day) = sheet.issued.ymd();
    let year =
        i32::try_from(year).map_err(|_| ReportError::template("the issue date is out of range"))?;
    let mut forme = Forme::new("pair.typ", (year, month, day))?;
    for (name, text) in [
        ("pair.typ", include_str!("../../assets/report/pair.typ")),
        ("style.typ", include_str!("../../assets/report/style.typ")),
        ("parts.typ", include_str!("../../assets/report/parts.typ")),
    ] {
        forme.file(name, text.as_bytes().to_vec())?;
    }
    look::lay_house(&look::Look::default(), &mut forme)?;
    let mut safe = PrintSafe::default();
    let mut halves = Vec::new();
    for (file, half) in [("before.jpg", &sheet.before), ("after.jpg", &sheet.after)] {
        forme.file(file, half.jpeg.clone())?;
        halves.push(printed(&mut safe, file, half));
    }
    let page = Page {
        title: safe.text(sheet.title.trim()),
        notes: texts(&mut safe, &sheet.notes),
        halves,
        issued: sheet.issued.words(),
        version: env!("CARGO_PKG_VERSION"),
    };
    let data =
        serde_json::to_vec(&page).map_err(|error| ReportError::template(error.to_string()))?;
    let identity = identity(sheet.issued, &data);
    forme.file("data.json", data)?;
    let printed = forme.print(&identity)?;
    let warnings = safe.warning().into_iter().chain(printed.warnings);
    Ok(Warned {
        value: Report {
            pdf: printed.pdf,
            pages: printed.pages,
        },
        warnings: warnings.collect(),
    })
}

fn printed(safe: &mut PrintSafe, file: &'static str, half: &PairHalf) -> Half {
    let captions = texts(safe, &half.captions);
    let alt: Vec<&str> = [half.side.as_str()]
        .into_iter()
        .chain(captions.iter().map(String::as_str))
        .collect();
    Half {
        file,
        alt: alt.join(": "),
        side: half.side.clone(),
        lines: texts(safe, &half.lines),
        hash: half.hash.clone(),
        captions,
    }
}

fn texts(safe: &mut PrintSafe, texts: &[String]) -> Vec<String> {
    let trimmed = texts.iter().map(|text| text.trim());
    let told = trimmed.filter(|text| !text.is_empty());
    told.map(|text| safe.text(text)).collect()
}
