//! How a report shall look, as asked for on the command line: house style and templates for this
//! once. Knows no page.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::domain::house::House;
use crate::session::{Session, read_house, write_templates};

/// What was asked for.
#[derive(Debug, Args)]
pub(super) struct Look {
    /// Names, logo, colour and closing words from this file [default: as set in the program]
    #[arg(long, value_name = "FILE.toml")]
    house: Option<PathBuf>,
    /// Templates of your own in the place of the shipped ones, file by file.
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,
    /// Write the shipped templates there as a start for your own, and nothing else.
    #[arg(
        long,
        value_name = "FOLDER",
        conflicts_with_all = ["file", "out", "site", "at", "issued", "public", "house", "templates", "called", "again"]
    )]
    write_templates: Option<PathBuf>,
}

impl Look {
    /// Writes the shipped templates where that was asked for.
    pub(super) fn write_out(&self, out: &mut impl Write) -> Result<()> {
        if let Some(folder) = &self.write_templates {
            writeln!(out, "{}", write_templates(folder)?)?;
        }
        Ok(())
    }

    /// Has the reports of this session look so.
    /// Answers with the house style that was asked for.
    pub(super) fn apply(&self, session: &mut Session) -> Result<Option<House>> {
        let mut style = session.settings().report_style();
        let house = self.house.as_deref().map(read_house).transpose()?;
        if let Some(house) = &house {
            style.house = house.clone();
        }
        if let Some(folder) = &self.templates {
            style.templates = Some(folder.clone());
        }
        session.settings_mut().report_as(&style);
        Ok(house)
    }
}
