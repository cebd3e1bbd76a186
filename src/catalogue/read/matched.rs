//! Fetches the texts of found places to say why each was found.

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::asked::Asked;
use crate::catalogue::search::explain;
use crate::catalogue::search::find::Where;
use crate::domain::dossier::{MatchedIn, SiteRow};
use crate::domain::id::Id;

/// From so many on, the number of a text is that of an identifier: among names, and among what
/// is described.
const IDENTIFIER: i64 = 3;
const NUMBER: i64 = 7;

/// Gives the reason for each hit of one search.
pub(crate) struct Reasons<'a> {
    connection: &'a Connection,
    asked: Asked,
    /// The identity that was asked for, when that is what was typed.
    id: Option<Id>,
}

impl<'a> Reasons<'a> {
    /// For one search.
    pub(crate) fn new(connection: &'a Connection, text: &str) -> Self {
        Self {
            connection,
            asked: Asked::of(text),
            id: text.trim().parse().ok(),
        }
    }

    /// Writes into a row by which name, or by which words, it was found.
    /// The names it is shown by are at hand: mostly one of them is it.
    pub(crate) fn give(
        &self,
        fid: i64,
        found: Where,
        row: &mut SiteRow,
    ) -> Result<(), CatalogueError> {
        if self.id == Some(row.id) {
            row.matched = row.id.to_string();
            row.matched_in = MatchedIn::Identifier;
            return Ok(());
        }
        if found != Where::Prose {
            let shown = [&row.name_en, &row.name_ar].into_iter();
            if let Some((name, ())) =
                explain::matched(&self.asked, found, shown.map(|name| (name.as_str(), ())))
            {
                (row.matched, row.matched_in) = (name, MatchedIn::Name);
                return Ok(());
            }
            if let Some(name) = self.other_name(row.id, found)? {
                (row.matched, row.matched_in) = (name, MatchedIn::Name);
                return Ok(());
            }
        }
        let (sql, told, identifier) = if found == Where::Prose {
            (
                include_str!("select_prose.sql"),
                MatchedIn::Description,
                NUMBER,
            )
        } else {
            (
                include_str!("select_names.sql"),
                MatchedIn::Name,
                IDENTIFIER,
            )
        };
        let texts: Vec<(String, i64)> = self
            .connection
            .prepare_cached(sql)?
            .query_map([fid], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let texts = texts.iter().map(|(text, rank)| (text.as_str(), *rank));
        if let Some((text, rank)) = explain::matched(&self.asked, found, texts) {
            row.matched = text;
            row.matched_in = if rank >= identifier {
                MatchedIn::Identifier
            } else {
                told
            };
        }
        Ok(())
    }

    /// The first of its other names that alone is what was asked. Mostly one is, and asking for all
    /// a place is called by takes many times as long.
    fn other_name(&self, place: Id, found: Where) -> Result<Option<String>, CatalogueError> {
        let sql = "SELECT text FROM site_name WHERE site_uuid = ?1 AND text <> '' ORDER BY fid";
        let mut statement = self.connection.prepare_cached(sql)?;
        let names: Vec<String> = statement
            .query_map([place.to_string()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let names = names.iter().map(|name| (name.as_str(), ()));
        Ok(explain::whole(&self.asked, found, names).map(|(name, ())| name.to_owned()))
    }
}
