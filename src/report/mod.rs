//! Pages: the damage report as PDF/A-3a and PDF/UA-1, the same bytes for the same record and
//! issue date; and the same as one page for a browser and as a document for a word processor. Knows no
//! file, no window and no SQL: dossiers go in, bytes come out.
//!
//! ```text
//! ReportInput ─► chapter, evidence ─► Paper (plain texts) ─► press + assets/report/*.typ ─► PDF
//!                figure (map, SVG) ──────────────────────────┼─ html ─► page
//!                                                             └─ docx ─► document
//! ```

mod attached;
mod back;
mod care;
mod chapter;
mod charts;
mod compose;
mod conditions;
mod docx;
mod error;
mod event_facts;
mod evidence;
mod figure;
mod forms;
mod html;
mod kinds;
mod laid;
mod locator;
mod look;
mod numbers;
mod pair_page;
mod paper;
mod paper_end;
mod parts;
mod plates;
mod press;
mod print_safe;
mod references;
mod sheets;
mod situation;
mod words;

pub use attached::{DataFile, DataKind};
pub use compose::{lay, write, write_docx, write_html};
pub use docx::is_document;
pub use error::ReportError;
pub use html::HTML_BEGINS;
pub use laid::{Laid, Raster};
pub use look::{Look, Sign, is_template, shipped_templates};
pub use pair_page::{PairHalf, PairSheet, write_pair};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::command::Operation;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::id::Id;
use crate::domain::query::Outlines;
use crate::domain::report_plan::ReportPlan;

/// The language of one edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English, with Arabic names beside.
    English,
    /// Arabic, right to left, with English names beside; texts the record has in English only
    /// stay English.
    Arabic,
}

impl Tongue {
    /// The one of two texts that belongs to this language.
    pub(crate) fn choose<'a>(self, en: &'a str, ar: &'a str) -> &'a str {
        match self {
            Self::English => en,
            Self::Arabic => ar,
        }
    }

    /// The same language, for the words the whole program shares.
    pub(crate) const fn of_care(self) -> crate::domain::care_words::Tongue {
        match self {
            Self::English => crate::domain::care_words::Tongue::English,
            Self::Arabic => crate::domain::care_words::Tongue::Arabic,
        }
    }
}

/// Everything a report is made of.
#[derive(Debug, Clone)]
pub struct ReportInput {
    /// The places, one chapter each, in this order; their parts hang in them.
    pub dossiers: Vec<Dossier>,
    /// All places as the map shows them, in their state at `at`.
    pub rows: Vec<SiteRow>,
    /// The outlines the map draws.
    pub outlines: Outlines,
    /// The operations that touched these places, newest first.
    pub log: Vec<Operation>,
    /// Hash of the newest operation of the catalogue.
    pub log_head: String,
    /// The pictures of the places' photographs, by photograph; one that has none cannot be shown.
    pub pictures: BTreeMap<Id, Picture>,
    /// How many photographs of a place this edition leaves out.
    pub withheld: BTreeMap<Id, usize>,
    /// The data of the report, as the files that go into it.
    pub data: Vec<DataFile>,
    /// How the pages look beside what they say.
    pub look: Look,
    /// The catalogue's title.
    pub catalogue: String,
    /// States are those at the end of this day.
    pub at: Day,
    /// The issue date.
    pub issued: Day,
    /// Of what kind it is, on which paper, with which sections. Its places are those above.
    pub plan: ReportPlan,
    /// One edition per language, in this order, in one file.
    pub tongues: Vec<Tongue>,
}

/// A picture as the report prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// A JPEG file, upright, sRGB, without metadata.
    pub jpeg: Arc<[u8]>,
    /// Its original is not where it belongs: this is a copy made of it before.
    pub original_missing: bool,
}

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}
