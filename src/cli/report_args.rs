//! What can be typed to write a report. Knows the words, not what they do.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use super::choices::Language;
use super::input;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::session::{PaperSize, ReportForm, Section};

#[derive(Debug, Args)]
pub(super) struct Report {
    /// The catalogue.
    #[arg(required_unless_present = "write_templates")]
    pub(super) file: Option<PathBuf>,
    /// The file to write, ending in .pdf, .html or .docx; with --each the folder.
    #[arg(long, value_name = "OUT", required_unless_present = "write_templates")]
    pub(super) out: Option<PathBuf>,
    /// A place to report on, as often as needed [default: all]
    #[arg(long, value_name = "SITE")]
    pub(super) site: Vec<String>,
    /// What is told of the places.
    #[arg(long, value_enum, default_value_t = Kind::Dossiers)]
    pub(super) kind: Kind,
    /// The first day of a situation report.
    #[arg(long, value_name = "DATE", value_parser = input::first_day, allow_hyphen_values = true, required_if_eq("kind", "situation"))]
    pub(super) from: Option<Day>,
    /// The last day of a situation report.
    #[arg(long, value_name = "DATE", value_parser = input::day, allow_hyphen_values = true, required_if_eq("kind", "situation"))]
    pub(super) to: Option<Day>,
    /// States at the end of this date [default: the date of issue, or the last day of a situation
    /// report]
    #[arg(long, value_name = "DATE", value_parser = input::day, allow_hyphen_values = true)]
    pub(super) at: Option<Day>,
    /// The language of the report.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(super) lang: Language,
    /// The paper.
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    pub(super) paper: Paper,
    /// The sections in the order printed, with commas between [default: all]. The sources are
    /// always printed.
    #[arg(long, value_name = "SECTIONS", value_delimiter = ',', value_parser = sections())]
    pub(super) sections: Vec<String>,
    /// A photograph that is not printed, by its UUID, as often as needed.
    #[arg(long, value_name = "PHOTO")]
    pub(super) without_photo: Vec<Id>,
    /// A photograph that stands first among those of its place, by its UUID, as often as needed.
    #[arg(long, value_name = "PHOTO")]
    pub(super) first_photo: Vec<Id>,
    /// Who prepared it, as printed on the cover.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub(super) prepared_by: String,
    /// Name those whom sources say did it, in the sources' words.
    #[arg(long)]
    pub(super) name_actors: bool,
    /// The date of issue printed in it [default: today]
    #[arg(long, value_name = "DATE", value_parser = input::one_day, allow_hyphen_values = true)]
    pub(super) issued: Option<Day>,
    /// Only what anyone may see: nothing restricted or confidential, positions as coarse as set.
    #[arg(long)]
    pub(super) public: bool,
    /// One file for each place, into a folder that is there.
    #[arg(long, conflicts_with = "kind")]
    pub(super) each: bool,
    /// As what each of these files is written [default: pdf]
    #[arg(long, value_enum, requires = "each")]
    pub(super) format: Option<Form>,
    #[command(flatten)]
    pub(super) look: super::look::Look,
    #[command(flatten)]
    pub(super) kept: super::kept::Kept,
}

/// What a report tells of its places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// Everything, a chapter for each place.
    Dossiers,
    /// The damage of a period, by cause and place.
    Situation,
    /// The condition of each place, a line for each.
    Conditions,
    /// Their photographs.
    Plates,
}

/// As what a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// Pages.
    Pdf,
    /// One page for a browser.
    Html,
    /// A document for a word processor.
    Docx,
}

impl From<Form> for ReportForm {
    fn from(form: Form) -> Self {
        match form {
            Form::Pdf => Self::Pdf,
            Form::Html => Self::Html,
            Form::Docx => Self::Docx,
        }
    }
}

/// The paper of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl From<Paper> for PaperSize {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::Letter => Self::Letter,
        }
    }
}

/// The sections there are.
fn sections() -> PossibleValuesParser {
    PossibleValuesParser::new(Section::ALL.iter().map(|section| section.code()))
}
