//! What can be typed after `photos`. Knows the words, not what they do.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::By;
use super::choices::ListFormat;

#[derive(Debug, Args)]
pub(super) struct Photos {
    /// The catalogue.
    pub(super) file: PathBuf,
    #[command(subcommand)]
    pub(super) deed: Deed,
}

/// What can be done with photographs.
#[derive(Debug, Subcommand)]
pub(super) enum Deed {
    /// Take photographs in: originals are copied byte for byte, one operation for all.
    Add(Add),
    /// List photographs.
    List(List),
    /// Read all originals again and name what is changed, missing or extra.
    Verify(Verify),
    /// Put missing originals back from folders that hold the same bytes.
    Relink(Relink),
    /// Hand photographs out into a new folder.
    Export(Export),
    /// Write what is marked on photographs as W3C Web Annotations (JSON-LD).
    Annotations(Annotations),
    /// Print a kept pair, before and after, on one page (PDF).
    Pair(PairOf),
}

#[derive(Debug, Args)]
pub(super) struct Add {
    /// The place they show; «-» when nobody knows yet: a place near by is then offered.
    #[arg(allow_hyphen_values = true)]
    pub(super) site: String,
    /// Files, and folders with all that is in them.
    #[arg(required = true, value_name = "PHOTO")]
    pub(super) photos: Vec<PathBuf>,
    /// From whom they were received [default: the folder they lie in]
    #[arg(long, value_name = "TEXT")]
    pub(super) from: Option<String>,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only of this place and its parts.
    pub(super) site: Option<String>,
    /// Only what anyone may see and what may be published; what is left out is said.
    #[arg(long)]
    pub(super) public: bool,
    /// How to print them.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// With --by NAME what was found is written into the catalogue.
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Relink {
    /// Files and folders to look in.
    #[arg(required = true, value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The folder to make.
    pub(super) out: PathBuf,
    /// Photographs by UUID, by file name as received, or by the beginning of their hash.
    #[arg(required = true, value_name = "PHOTO")]
    pub(super) photos: Vec<String>,
    /// Only what anyone may see, as copies without metadata.
    #[arg(long)]
    pub(super) public: bool,
    /// With --by NAME it is written into the catalogue that they were handed out.
    #[command(flatten)]
    pub(super) by: By,
}

#[derive(Debug, Args)]
pub(super) struct Annotations {
    /// The file to make.
    pub(super) out: PathBuf,
    /// Photographs by UUID, by file name as received, or by the beginning of their hash [default: all]
    #[arg(value_name = "PHOTO")]
    pub(super) photos: Vec<String>,
    /// Only what anyone may see.
    #[arg(long)]
    pub(super) public: bool,
}

#[derive(Debug, Args)]
pub(super) struct PairOf {
    /// The file to make.
    pub(super) out: PathBuf,
    /// One photograph of the pair, by UUID, by file name as received, or by the beginning of its hash.
    #[arg(value_name = "PHOTO")]
    pub(super) one: String,
    /// The other photograph; which is the earlier, the kept pair says.
    #[arg(value_name = "OTHER")]
    pub(super) other: String,
    /// Only if anyone may see both.
    #[arg(long)]
    pub(super) public: bool,
    /// With --by NAME it is written into the catalogue that they were exported.
    #[command(flatten)]
    pub(super) by: By,
}
