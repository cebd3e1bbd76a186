//! The press: a fixed set of files in memory goes in, a PDF comes out. The only file that names
//! the typesetter. Knows nothing of sites, damage or where the files came from.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::error::ReportError;

/// The fonts set into every report, in the order they are looked through.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 10] = [
        include_bytes!("../../assets/fonts/NotoSerif-Regular.ttf"),
        include_bytes!("../../assets/fonts/NotoSerif-Bold.ttf"),
        include_bytes!("../../assets/fonts/NotoSerif-Italic.ttf"),
        include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
        include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
        // The maps' own typefaces.
        include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
        include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf"),
        include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../../assets/fonts/NotoSansMath-Regular.ttf"),
        include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));

/// Whether some font of the report has a sign for this character.
pub(super) fn can_print(character: char) -> bool {
    FONTS
        .iter()
        .any(|font| font.info().coverage.contains(u32::from(character)))
}

/// What one run of the press works from: files by name, and the day it is issued.
pub(super) struct Forme {
    main: FileId,
    files: BTreeMap<u16, (FileId, Bytes)>,
    sources: Vec<Source>,
    /// Whether a person's own templates are among them.
    own: bool,
    issued: Datetime,
}

impl Forme {
    /// An empty forme whose first page is the file called `main`.
    pub(super) fn new(main: &str, issued: (i32, u8, u8)) -> Result<Self, ReportError> {
        let (year, month, day) = issued;
        let issued = Datetime::from_ymd_hms(year, month, day, 0, 0, 0)
            .ok_or_else(|| ReportError::template("the issue date is not a day of the calendar"))?;
        Ok(Self {
            main: name(main)?,
            files: BTreeMap::new(),
            sources: Vec::new(),
            own: false,
            issued,
        })
    }

    /// Adds a file. Names are few and reused: each one is kept for the life of the program.
    pub(super) fn file(&mut self, called: &str, data: Vec<u8>) -> Result<(), ReportError> {
        if called.rsplit_once('.').is_some_and(|(_, ext)| ext == "typ") {
            let text = String::from_utf8(data)
                .map_err(|_| ReportError::template("a template is not UTF-8 text"))?;
            self.sources.push(Source::new(name(called)?, text));
            return Ok(());
        }
        self.put(called, Bytes::new(data))
    }

    /// Adds a picture that others hold as well; it is not copied.
    pub(super) fn shared(&mut self, called: &str, data: Arc<[u8]>) -> Result<(), ReportError> {
        self.put(called, Bytes::new(data))
    }

    fn put(&mut self, called: &str, data: Bytes) -> Result<(), ReportError> {
        let id = name(called)?;
        let key = u16::try_from(self.files.len())
            .map_err(|_| ReportError::template("a report of more than 65,535 pictures"))?;
        self.files.insert(key, (id, data));
        Ok(())
    }

    /// Adds a file of a person's own; what is wrong with the pages is then said to lie there.
    pub(super) fn own(&mut self, called: &str, data: Vec<u8>) -> Result<(), ReportError> {
        self.own = true;
        self.file(called, data)
            .map_err(|_| ReportError::own_template(format!("{called} is not UTF-8 text")))
    }

    /// The same files for other pages, whose first is the file called `main`; it is not among them
    /// yet.
    pub(super) fn again(&self, main: &str) -> Result<Self, ReportError> {
        Ok(Self {
            main: name(main)?,
            files: self.files.clone(),
            sources: self.sources.clone(),
            own: self.own,
            issued: self.issued,
        })
    }

    /// What a file other than a template holds.
    pub(super) fn content(&self, called: &str) -> Option<&[u8]> {
        let id = name(called).ok()?;
        let mut files = self.files.values();
        files
            .find(|(held, _)| *held == id)
            .map(|(_, data)| data.as_slice())
    }

    /// Whether a file other than a template is there by this name.
    pub(super) fn holds(&self, called: &str) -> bool {
        name(called).is_ok_and(|id| self.files.values().any(|(held, _)| *held == id))
    }

    /// Sets the pages; with what the typesetter complained of.
    pub(super) fn set(&self) -> Result<(PagedDocument, Vec<String>), ReportError> {
        let set = crate::jobs::guarded(|| typst::compile::<PagedDocument>(self))
            .map_err(|broke| self.refused(broke.to_string()))?;
        let warnings = set
            .warnings
            .iter()
            .map(|one| one.message.to_string())
            .collect();
        // Pages that are looked at are set again and again: what the last few did not use is let go of.
        comemo::evict(3);
        let document = set.output.map_err(|errors| self.explain(&errors))?;
        Ok((document, warnings))
    }

    /// Sets and prints: PDF/A-3a and PDF/UA-1, the same bytes for the same files and day.
    pub(super) fn print(&self, identity: &str) -> Result<Printed, ReportError> {
        let (document, warnings) = self.set()?;
        // What was remembered while the pages were set is of no use any more, and is large.
        comemo::evict(0);
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| ReportError::template(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(identity.to_owned()),
            creator: Smart::Custom(Some("Palmyra Atlas".to_owned())),
            timestamp: Some(Timestamp::new_utc(self.issued)),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| self.explain(&errors))?;
        // What was remembered of this run would only grow; the next report is another one.
        comemo::evict(0);
        Ok(Printed {
            pdf,
            pages: document.pages().len(),
            warnings,
        })
    }

    /// The first complaints of the typesetter, with the file and line each is about.
    fn explain(&self, errors: &[SourceDiagnostic]) -> ReportError {
        let said: Vec<String> = errors
            .iter()
            .take(3)
            .map(|error| match self.place(error) {
                Some(place) => format!("{place}: {}", error.message),
                None => error.message.to_string(),
            })
            .collect();
        self.refused(said.join("; "))
    }

    /// The file and, where it is a template, the line a complaint is about.
    fn place(&self, error: &SourceDiagnostic) -> Option<String> {
        let id = error.span.id()?;
        let file = id.get().vpath().get_without_slash().to_owned();
        let source = self.sources.iter().find(|source| source.id() == id);
        let line = source.and_then(|source| {
            let range = self.range(error.span)?;
            source.lines().byte_to_line(range.start)
        });
        Some(match line {
            Some(line) => format!("{file}, line {}", line + 1),
            None => file,
        })
    }

    fn refused(&self, why: String) -> ReportError {
        if self.own {
            ReportError::own_template(why.trim_end_matches('.'))
        } else {
            ReportError::template(why)
        }
    }
}

/// What came off the press.
pub(super) struct Printed {
    /// The file.
    pub(super) pdf: Vec<u8>,
    /// How many pages.
    pub(super) pages: usize,
    /// What the typesetter complained of.
    pub(super) warnings: Vec<String>,
}

fn name(called: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(called)
        .map_err(|_| ReportError::template(format!("«{called}» is not a file name")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Forme {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.values().find(|(name, _)| *name == id);
        found
            .map(|(_, data)| data.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.issued)
    }
}
