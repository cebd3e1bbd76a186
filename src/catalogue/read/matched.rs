//! Fetches the texts of found places to say why each was found.

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::asked::Asked;
use crate::catalogue::search::explain;
use crate::catalogue::search::find::Where;

/// Gives the reason for each hit of one search.
pub(crate) struct Reasons<'a> {
    connection: &'a Connection,
    asked: Asked,
}

impl<'a> Reasons<'a> {
    /// For one search.
    pub(crate) fn new(connection: &'a Connection, text: &str) -> Self {
        Self {
            connection,
            asked: Asked::of(text),
        }
    }

    /// The name, or the words, by which a place was found.
    /// The names it is shown by are at hand: mostly one of them is it.
    pub(crate) fn of(
        &self,
        fid: i64,
        found: Where,
        shown: [&str; 2],
    ) -> Result<String, CatalogueError> {
        if found != Where::Prose {
            let name = explain::matched(&self.asked, found, shown.into_iter());
            if !name.is_empty() {
                return Ok(name);
            }
        }
        let sql = if found == Where::Prose {
            include_str!("select_prose.sql")
        } else {
            include_str!("select_names.sql")
        };
        let texts: Vec<String> = self
            .connection
            .prepare_cached(sql)?
            .query_map([fid], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let texts = texts.iter().map(String::as_str);
        Ok(explain::matched(&self.asked, found, texts))
    }
}
