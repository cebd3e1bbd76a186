//! The file of a report: as what it is written, what it may replace, how it gets to its place whole.
//! Knows no record.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::error::SessionError;
use super::running::Reins;
use super::workshop;
use crate::report::{self, ReportInput};

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
    Ok(match Form::of(out)? {
        Form::Pdf => {
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
        Form::Html => {
            let page = report::write_html(input, progress, cancel)?;
            Printed {
                bytes: page.value.into_bytes(),
                pages: "a page for the browser".to_owned(),
                warnings: page.warnings,
            }
        }
    })
}

/// As what a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Pdf,
    Html,
}

impl Form {
    /// By the ending of its file.
    fn of(out: &Path) -> Result<Self, SessionError> {
        let ending = out.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        match ending.as_deref().and_then(std::ffi::OsStr::to_str) {
            Some("pdf") => Ok(Self::Pdf),
            Some("html" | "htm") => Ok(Self::Html),
            _ => Err(SessionError::new(format!(
                "{} ends neither in .pdf nor in .html, so it is not known as what to write the \
                 report. Nothing was written; give the file one of these endings.",
                out.display()
            ))),
        }
    }

    /// How a report of ours begins.
    const fn begins(self) -> &'static [u8] {
        match self {
            Self::Pdf => b"%PDF-",
            Self::Html => report::HTML_BEGINS.as_bytes(),
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "a PDF",
            Self::Html => "a report of ours",
        }
    }
}

/// A report may replace an older report of its kind, and nothing else: least of all the catalogue.
pub(super) fn may_be_replaced(out: &Path) -> Result<(), SessionError> {
    let form = Form::of(out);
    let begins = form.as_ref().map_or(&b"%PDF-"[..], |form| form.begins());
    let mut start = vec![0; begins.len()];
    let there = match fs::metadata(out) {
        // Looked at before it is opened: opening a pipe would wait for someone to write to it.
        Ok(there) if !there.is_file() => Ok(false),
        Ok(_) => fs::File::open(out)
            .and_then(|mut file| file.read_exact(&mut start))
            .map(|()| start == begins),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return form.map(drop),
        Err(error) => Err(error),
    };
    match (there, form) {
        (Ok(true), form) => form.map(drop),
        (_, form) => Err(SessionError::new(format!(
            "{} is there already and is not {}. It was left as it is; choose another name for \
             the report.",
            out.display(),
            form.map_or("a PDF", Form::label)
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
