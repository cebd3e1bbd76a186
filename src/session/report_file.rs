//! The file of a report: as what it is written, what it may replace, how it gets to its place whole.
//! Knows no record.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::error::SessionError;
use super::running::Reins;
use super::workshop;
use crate::domain::report_plan::ReportLanguage;
use crate::report::{self, ReportInput};

/// So many bytes of a file tell whether it is a report of ours.
const LOOKED_AT: u64 = 512;

/// A finished report.
pub(super) struct Printed {
    /// What goes into the file.
    pub(super) bytes: Vec<u8>,
    /// How much it is, in words.
    pub(super) pages: String,
    /// What is to be said of it.
    pub(super) warnings: Vec<String>,
}

/// Prints what the ending of the file asks for.
pub(super) fn printed(
    out: &Path,
    input: &ReportInput,
    reins: &Reins,
) -> Result<Printed, SessionError> {
    let (progress, cancel) = (&reins.progress, &reins.cancel);
    Ok(match ReportForm::of(out)? {
        ReportForm::Pdf => {
            let report = report::write(input, progress, cancel)?;
            Printed {
                bytes: report.value.pdf,
                pages: match report.value.pages {
                    1 => "1 page".to_owned(),
                    more => format!("{more} pages"),
                },
                warnings: report.warnings,
            }
        }
        ReportForm::Html => {
            let page = report::write_html(input, progress, cancel)?;
            Printed {
                bytes: page.value.into_bytes(),
                pages: "a page for the browser".to_owned(),
                warnings: page.warnings,
            }
        }
        ReportForm::Docx => {
            let mut document = report::write_docx(input, progress, cancel)?;
            if input.plan.language == ReportLanguage::Beside {
                document = document.but(
                    "In a document for a word processor both languages stand one after the other; \
                     side by side they stand in a PDF and in a page for the browser.",
                );
            }
            Printed {
                bytes: document.value,
                pages: "a document for a word processor".to_owned(),
                warnings: document.warnings,
            }
        }
    })
}

/// As what a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// Pages.
    Pdf,
    /// One page for a browser.
    Html,
    /// A document for a word processor.
    Docx,
}

impl ReportForm {
    /// All of them, pages first.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Html, Self::Docx];

    /// How the name of its file ends, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }

    /// By the ending of its file.
    ///
    /// # Errors
    /// When it has none of theirs.
    pub fn of(out: &Path) -> Result<Self, SessionError> {
        let ending = out.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        match ending.as_deref().and_then(std::ffi::OsStr::to_str) {
            Some("pdf") => Ok(Self::Pdf),
            Some("html" | "htm") => Ok(Self::Html),
            Some("docx") => Ok(Self::Docx),
            _ => Err(SessionError::new(format!(
                "{} ends neither in .pdf nor in .html or .docx, so it is not known as what to \
                 write the report. Nothing was written; give the file one of these endings.",
                out.display()
            ))),
        }
    }

    /// Whether a report of ours begins so.
    fn begins(self, start: &[u8]) -> bool {
        match self {
            Self::Pdf => start.starts_with(b"%PDF-"),
            Self::Html => start.starts_with(report::HTML_BEGINS.as_bytes()),
            Self::Docx => report::is_document(start),
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "a PDF",
            Self::Html => "a report of ours",
            Self::Docx => "a report of ours as it was written",
        }
    }
}

/// A report may replace an older report of its kind, and nothing else: least of all the catalogue.
pub(super) fn may_be_replaced(out: &Path) -> Result<(), SessionError> {
    let form = ReportForm::of(out);
    let mut start = Vec::new();
    let there = match fs::metadata(out) {
        // Looked at before it is opened: opening a pipe would wait for someone to write to it.
        Ok(there) if !there.is_file() => Ok(false),
        Ok(_) => fs::File::open(out)
            .and_then(|file| file.take(LOOKED_AT).read_to_end(&mut start))
            .map(|_| form.as_ref().unwrap_or(&ReportForm::Pdf).begins(&start)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return form.map(drop),
        Err(error) => Err(error),
    };
    match (there, form) {
        (Ok(true), form) => form.map(drop),
        (_, form) => Err(SessionError::new(format!(
            "{} is there already and is not {}. It was left as it is; choose another name for \
             the report.",
            out.display(),
            form.map_or("a PDF", ReportForm::label)
        ))),
    }
}

/// Writes the file beside its place first: whoever looks sees the old report or the whole new
/// one.
pub(super) fn put(out: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    let written = workshop::file_beside(out).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file.persist(out)?)
    });
    written.map(drop).map_err(|error| {
        SessionError::new(format!(
            "The report at {} could not be written: {}. The catalogue is as it was; free some \
             space or choose another folder.",
            out.display(),
            workshop::why(&error)
        ))
    })
}
