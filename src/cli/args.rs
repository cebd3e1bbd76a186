//! What can be typed on the command line. Knows the words, not what they do.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::choices::{Counted, ListFormat, LogFormat, ShowFormat, levels, states, topics};
use super::input;
use super::photo_args::Photos;
use super::report_args::Report;
use crate::domain::date::Day;
use crate::domain::filter::{Expr, Field};
use crate::domain::query::Bounds;

/// A damage atlas for heritage places: map, evidence, dated damage, and a report to hand in.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    args_conflicts_with_subcommands = true,
    after_help = "Without a verb the window opens on FILE, or on your own copy of the record of \
                  Palmyra.\nSITE is a short name (temple-of-bel), a UUID, or a name that only one \
                  place has.\nExit code: 0 done, 1 failed, 2 wrong usage."
)]
pub(super) struct Arguments {
    /// The catalogue to open in the window.
    pub(super) file: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// What the command line can do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a new catalogue with the record of Palmyra.
    New(New),
    /// List places with their state at a date.
    Sites(Sites),
    /// Count places by class of damage, cause, period, type and month.
    Statistics(Statistics),
    /// Show everything recorded about one place.
    Show(Show),
    /// Write a damage report: PDF, HTML or DOCX.
    Report(Report),
    /// List the reports kept under a name, and what was issued of them.
    Reports(super::kept::Asked),
    /// Tell who changed what, newest first.
    History(History),
    /// Take back the newest operation, or one by its number.
    Undo(Undo),
    /// Bring back what was undone last.
    Redo(Redo),
    /// Bring a record back to what it was after an operation.
    Restore(Restore),
    /// Remove a record's content for good: from rows, history and search; a photograph's original too.
    Purge(Purge),
    /// Check that the catalogue is whole, and say what is not.
    Check(Check),
    /// List what needs a second look: gaps, contradictions, statements without a source.
    Review(Review),
    /// List what is due: recommendations that are not done, assessments due again.
    Due(Due),
    /// Save a verified copy with all originals.
    Backup(Backup),
    /// Take photographs in, list, verify, put back or hand out.
    Photos(Photos),
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// The file to make.
    pub(super) file: PathBuf,
    /// Make it empty, without the record of Palmyra (which names its own compilers).
    #[arg(long)]
    pub(super) empty: bool,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Sites {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// Only places with these words in names or description, any script.
    #[arg(long, value_name = "TEXT")]
    pub(super) find: Option<String>,
    /// Only places within these degrees, WGS 84.
    #[arg(long, value_name = "W,S,E,N", value_parser = input::bounds, allow_hyphen_values = true)]
    pub(super) bbox: Option<Bounds>,
    /// Their state at the end of this date (2015-08-31, «31 Aug 2015», «44 BC») [default: today]
    #[arg(long, value_name = "DATE", value_parser = input::day, allow_hyphen_values = true)]
    pub(super) at: Option<Day>,
    /// Only places in this state.
    #[arg(long, value_name = "STATE", value_parser = states())]
    pub(super) state: Vec<String>,
    /// Only places that pass this condition: 'type is temple and damage certainly within 2015'.
    ///
    /// A condition asks any field: «FIELD is VALUE», «contains», «begins with», «is empty»,
    /// «possibly within DATE», «certainly within DATE», «>= NUMBER», «position within 500 m of
    /// 34.55, 38.27», «a damage event with (…)», joined by and, or, not and parentheses. Values of
    /// more than plain words stand in quotation marks, and so do the catalogue's own terms. A field
    /// that is not known is answered with those that are near. JSON as the catalogue keeps it is
    /// read too.
    #[arg(long = "where", value_name = "EXPR", value_parser = input::condition)]
    pub(super) condition: Option<Expr>,
    /// Only places that pass the filter saved in the catalogue under this name.
    #[arg(long, value_name = "NAME")]
    pub(super) filter: Option<String>,
    /// These columns, called as on the table page: 'Name in English,State,Damage event: Cause'.
    ///
    /// A column is called by its name there, by its name in a condition («cause of a damage
    /// event»), or by its key (`damage_event.cause_code`).
    #[arg(long, value_name = "A,B,…", value_parser = input::columns)]
    pub(super) columns: Option<input::Columns>,
    /// Order the rows by this column; rows without a value come last.
    #[arg(long, value_name = "COLUMN", value_parser = input::column)]
    pub(super) order: Option<Field>,
    /// From the end to the beginning.
    #[arg(long, requires = "order")]
    pub(super) falling: bool,
    /// How to print them.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
    /// Only what anyone may see: nothing restricted or confidential, positions as coarse as set.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct Statistics {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// Only these counts [default: all]
    #[arg(long, value_enum)]
    pub(super) by: Option<Counted>,
    /// Which level of places is counted.
    #[arg(long, value_name = "LEVEL", value_parser = levels(), default_value = "monument")]
    pub(super) level: String,
    /// Only places with these words in names or description, any script.
    #[arg(long, value_name = "TEXT")]
    pub(super) find: Option<String>,
    /// What was so at the end of this date (2015-08-31, «Aug 2015», «44 BC») [default: today]
    #[arg(long, value_name = "DATE", value_parser = input::day, allow_hyphen_values = true)]
    pub(super) at: Option<Day>,
    /// How to print them.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
    /// Only what anyone may see: nothing that concerns what is not public.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// The place.
    pub(super) site: String,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub(super) format: ShowFormat,
    /// Only what anyone may see, persons as they may be shown.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct History {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// Only what touched this place.
    pub(super) site: Option<String>,
    /// Only what touched this record: a UUID of any record, or a SITE.
    #[arg(long, value_name = "RECORD", conflicts_with = "site")]
    pub(super) record: Option<String>,
    /// Only what someone did whose name holds these letters.
    #[arg(long, value_name = "NAME")]
    pub(super) by: Option<String>,
    /// Only with this text in the sentence, a record's name, a value before or after.
    #[arg(long, value_name = "TEXT")]
    pub(super) text: Option<String>,
    /// Only from this date on (2026-11-22, «Nov 2026», 2026), UTC.
    #[arg(long, value_name = "DATE", value_parser = input::first_day, allow_hyphen_values = true)]
    pub(super) since: Option<Day>,
    /// Only up to the end of this date, UTC.
    #[arg(long, value_name = "DATE", value_parser = input::day, allow_hyphen_values = true)]
    pub(super) until: Option<Day>,
    /// How to print it; as JSON with every change, from what to what.
    #[arg(long, value_enum, default_value_t = LogFormat::Text)]
    pub(super) format: LogFormat,
}

#[derive(Debug, Args)]
pub(super) struct Undo {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// The number of the operation, as `history` prints it [default: the newest]
    pub(super) operation: Option<i64>,
    /// Also undo the later operations that build on it, all as one.
    #[arg(long, requires = "operation")]
    pub(super) with_later: bool,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Redo {
    /// The catalogue.
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// The record: a UUID of any record, also of a deleted one, or a SITE.
    pub(super) record: String,
    /// The number of an operation, as `history` prints it: the record comes back as it was after it.
    #[arg(long, value_name = "OPERATION")]
    pub(super) to: i64,
    /// Only this field, by the name of its column (`lost_en`); else the whole record.
    #[arg(long, value_name = "FIELD")]
    pub(super) field: Option<String>,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Purge {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// The record: a UUID of any record, or a SITE.
    pub(super) record: String,
    /// Why it must not exist; this stays in the history.
    #[arg(long)]
    pub(super) reason: String,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// Mend what can be mended, as an operation of its own.
    #[arg(long)]
    pub(super) repair: bool,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// Only this, and all of it.
    #[arg(long, value_name = "TOPIC", value_parser = topics())]
    pub(super) topic: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
    /// Only what anyone may see: nothing that concerns what is not public.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct Due {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
    /// Only what anyone may see: nothing that concerns what is not public.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The catalogue.
    pub(super) file: PathBuf,
    /// The copy to write.
    #[arg(long, value_name = "OUT")]
    pub(super) out: PathBuf,
    /// Leave the originals of photographs out.
    #[arg(long)]
    pub(super) no_media: bool,
}

/// Who does it.
#[derive(Debug, Args)]
pub(super) struct By {
    /// Your name for the history [default: as given in the window]
    #[arg(long = "by", value_name = "NAME")]
    pub(super) name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_words_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_file_alone_opens_the_window() {
        let arguments = Arguments::try_parse_from(["palmyra-atlas", "a.gpkg"]).unwrap();
        assert_eq!(arguments.file, Some(PathBuf::from("a.gpkg")));
        assert!(arguments.verb.is_none());
    }

    #[test]
    fn western_longitudes_need_no_quoting() {
        let words = ["palmyra-atlas", "sites", "a.gpkg", "--bbox", "-10,30,40,50"];
        let Some(Verb::Sites(sites)) = Arguments::try_parse_from(words).unwrap().verb else {
            panic!("not sites");
        };
        assert_eq!(sites.bbox.map(|b| b.west), Some(-10.0));
    }
}
