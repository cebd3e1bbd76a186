//! What the log says of one operation and of each row it touched, as values and as they are
//! stored. Knows no hash and no chain.

use rusqlite::Row;

use crate::domain::command::OperationKind;

/// What happened to a row, or to all rows of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// One row was made.
    Insert,
    /// One row was changed.
    Update,
    /// One row was removed.
    Delete,
    /// All rows of a range were made.
    Added,
    /// All rows of a range were removed.
    Removed,
    /// The row was purged from rows and log.
    Purged,
}

const DEEDS: [(Deed, &str); 6] = [
    (Deed::Insert, "insert"),
    (Deed::Update, "update"),
    (Deed::Delete, "delete"),
    (Deed::Added, "added"),
    (Deed::Removed, "removed"),
    (Deed::Purged, "purged"),
];

impl Deed {
    /// As stored.
    pub(super) fn code(self) -> &'static str {
        DEEDS
            .iter()
            .find(|(deed, _)| *deed == self)
            .map_or("", |(_, code)| code)
    }

    fn of(code: &str) -> Option<Self> {
        DEEDS
            .iter()
            .find(|(_, known)| *known == code)
            .map(|(deed, _)| *deed)
    }
}

/// One row an operation touched, as the log keeps it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its number in the log; 0 before it is written.
    pub(super) id: i64,
    /// What happened.
    pub(super) deed: Deed,
    /// To which table.
    pub(super) table: String,
    /// To which record; `None` for a range.
    pub(super) uuid: Option<String>,
    /// Which row, or the first of the range.
    pub(super) fid: i64,
    /// The last row of the range.
    pub(super) last_fid: Option<i64>,
    /// How many rows.
    pub(super) count: i64,
    /// The place it concerns.
    pub(super) site: Option<String>,
    /// A readable name at that time; `None` once purged.
    pub(super) title: Option<String>,
    /// What changed; see `schema/internal.sql`.
    pub(super) content: Option<String>,
    /// A removed range's rows, deflated.
    pub(super) rows: Option<Vec<u8>>,
    /// SHA-256 of what is kept above, or was before a purge.
    pub(super) content_hash: String,
    /// SHA-256 of the row or range afterwards; `None` when it is gone.
    pub(super) after_hash: Option<String>,
}

impl Entry {
    /// An entry about one row; its content hash is set.
    pub(super) fn row(deed: Deed, table: &str, uuid: &str, fid: i64) -> Self {
        Self {
            id: 0,
            deed,
            table: table.to_owned(),
            uuid: Some(uuid.to_owned()),
            fid,
            last_fid: None,
            count: 1,
            site: None,
            title: Some(String::new()),
            content: None,
            rows: None,
            content_hash: String::new(),
            after_hash: None,
        }
    }

    /// Whether its content was purged.
    pub(super) fn is_purged(&self) -> bool {
        self.title.is_none()
    }

    /// From a row of `atlas_change`.
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let code: String = row.get("kind")?;
        Ok(Self {
            id: row.get("id")?,
            deed: Deed::of(&code).ok_or(rusqlite::Error::InvalidQuery)?,
            table: row.get("table_name")?,
            uuid: row.get("row_uuid")?,
            fid: row.get("row_fid")?,
            last_fid: row.get("last_fid")?,
            count: row.get("row_count")?,
            site: row.get("site_uuid")?,
            title: row.get("title")?,
            content: row.get("content")?,
            rows: row.get("rows")?,
            content_hash: row.get("content_hash")?,
            after_hash: row.get("after_hash")?,
        })
    }
}

/// The head of an operation, as the chain sees it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    /// Its number.
    pub(super) number: i64,
    /// Its identity.
    pub(super) uuid: String,
    /// Its kind, as stored.
    pub(super) kind: String,
    /// When.
    pub(super) at: String,
    /// Who.
    pub(super) by: String,
    /// What was done; `None` once purged.
    pub(super) sentence: Option<String>,
    /// SHA-256 of the sentence.
    pub(super) sentence_hash: String,
    /// Which operation it undoes.
    pub(super) undoes: Option<i64>,
    /// The chain up to here.
    pub(super) hash: String,
}

impl Head {
    /// From a row of `atlas_operation`.
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get("number")?,
            uuid: row.get("uuid")?,
            kind: row.get("kind")?,
            at: row.get("at")?,
            by: row.get("by")?,
            sentence: row.get("sentence")?,
            sentence_hash: row.get("sentence_hash")?,
            undoes: row.get("undoes")?,
            hash: row.get("hash")?,
        })
    }

    /// The sentence, or what is left of it.
    pub(super) fn words(&self) -> String {
        self.sentence
            .clone()
            .unwrap_or_else(|| format!("operation {} (purged)", self.number))
    }
}

/// How a kind is stored.
pub(super) const fn kind_code(kind: OperationKind) -> &'static str {
    match kind {
        OperationKind::Command => "command",
        OperationKind::Undo => "undo",
        OperationKind::Bulk => "bulk",
        OperationKind::Outside => "outside",
        OperationKind::Purge => "purge",
        OperationKind::Repair => "repair",
    }
}
