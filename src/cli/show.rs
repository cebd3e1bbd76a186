//! `show`: everything recorded about one place. Knows only the questions a session answers.

use std::io::Write;

use anyhow::{Context, Result, bail};

use super::args::Show;
use super::choices::ShowFormat;
use super::names::{self, Slugs};
use super::shapes::ShowJson;
use super::{say, show_text};
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::edition::Within;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::session::Session;

/// Prints the place that was asked for.
pub(super) fn run(asked: &Show, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let site = names::resolve(&session, &asked.site)?;
    let dossier = dossier(&session, site)?;
    let row = row(&session, &dossier)?;
    let (row, dossier) = if asked.public {
        public(&session, &row, *dossier)?
    } else {
        (row, dossier)
    };
    match asked.format {
        ShowFormat::Text => show_text::write(out, &row, &dossier, session.today()),
        ShowFormat::Json => {
            let shown = ShowJson::of(&row, &dossier, &Slugs::of(&session), session.today())?;
            serde_json::to_writer_pretty(&mut *out, &shown)?;
            Ok(writeln!(out)?)
        }
    }
}

/// What anyone may see of it.
fn public(session: &Session, row: &SiteRow, dossier: Dossier) -> Result<(SiteRow, Box<Dossier>)> {
    let edition = session.public_edition(session.today())?;
    let not_public = "This place is not public: nothing of it belongs in a public edition";
    let dossier = edition.dossier(dossier)?.context(not_public)?;
    let row = edition.row(row)?.context(not_public)?;
    say::left_out(session, Within::Chapters(vec![row.id]))?;
    Ok((row, Box::new(dossier)))
}

fn dossier(session: &Session, site: Id) -> Result<Box<Dossier>> {
    let at = session.today();
    match session.ask_now(&Query::Dossier { site, at })? {
        Answer::Dossier(dossier) => dossier.context("the place is no longer in the catalogue"),
        other => bail!("an answer that does not fit the question: {other:?}"),
    }
}

/// The place as lists show it: searched by its short name, or among all.
fn row(session: &Session, dossier: &Dossier) -> Result<SiteRow> {
    for text in [dossier.site.slug.as_str(), ""] {
        let query = Query::Sites {
            filter: SiteFilter {
                text: text.to_owned(),
                ..SiteFilter::default()
            },
            at: session.today(),
        };
        let Answer::Sites(list) = session.ask_now(&query)? else {
            bail!("an answer that does not fit the question");
        };
        let mut rows = list.rows.into_iter();
        if let Some(row) = rows.find(|row| row.id == dossier.site.uuid) {
            return Ok(row);
        }
    }
    bail!("the place is no longer in the catalogue")
}
