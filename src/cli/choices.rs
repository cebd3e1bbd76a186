//! The closed lists of words the command line takes: formats, languages, levels, states, topics.
//! Knows what each stands for, not what it does.

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

use crate::domain::kinds::{Level, State};
use crate::domain::review::Topic;
use crate::domain::statistics::By as Chart;
use crate::session::ReportLanguage;

/// The word for places of all levels together.
pub(super) const EVERY_LEVEL: &str = "all";

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// Aligned columns, to read.
    Table,
    /// An array of objects.
    Json,
    /// Comma-separated, UTF-8, with a heading.
    Csv,
}

/// What places are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Counted {
    /// State, extent, severity and UNOSAT class.
    Class,
    /// Cause and its category.
    Cause,
    /// Period of construction of what was damaged.
    Period,
    /// Type of what was damaged.
    Type,
    /// Month of the damage.
    Month,
}

impl Counted {
    /// The charts it stands for.
    pub(super) const fn charts(self) -> &'static [Chart] {
        match self {
            Self::Class => &[Chart::State, Chart::Extent, Chart::Severity, Chart::Unosat],
            Self::Cause => &[Chart::Category, Chart::Cause],
            Self::Period => &[Chart::Period],
            Self::Type => &[Chart::Type],
            Self::Month => &[Chart::Month],
        }
    }
}

/// How the history is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// One line for each operation.
    Text,
    /// An array of objects.
    Json,
}

/// How one place is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormat {
    /// To read.
    Text,
    /// One object.
    Json,
}

/// The language of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    /// English with Arabic names.
    En,
    /// Arabic.
    Ar,
    /// The English pages, then the Arabic ones.
    Both,
    /// Both beside each other, on wide pages.
    Beside,
}

impl From<Language> for ReportLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Ar => Self::Arabic,
            Language::Both => Self::Both,
            Language::Beside => Self::Beside,
        }
    }
}

/// The states a place can be in.
pub(super) fn states() -> PossibleValuesParser {
    PossibleValuesParser::new(State::ALL.iter().map(|state| state.code()))
}

/// The levels of places, and all together.
pub(super) fn levels() -> PossibleValuesParser {
    let levels = Level::ALL.iter().map(|level| level.code());
    PossibleValuesParser::new(levels.chain([EVERY_LEVEL]))
}

/// What a review can be about.
pub(super) fn topics() -> PossibleValuesParser {
    PossibleValuesParser::new(Topic::ALL.iter().map(|topic| topic.code()))
}
