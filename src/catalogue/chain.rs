//! The hashes of the log: each entry over its content, each operation over the one before it and
//! its entries. Knows no table.

use sha2::{Digest, Sha256};

use super::entry::{Entry, Head};
use super::stored::hex;

/// Hashes parts so that no two different lists of parts look alike.
struct Parts(Sha256);

impl Parts {
    fn new() -> Self {
        Self(Sha256::new())
    }

    fn add(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    fn maybe(&mut self, part: Option<&[u8]>) {
        match part {
            None => self.0.update([0]),
            Some(part) => {
                self.0.update([1]);
                self.add(part);
            }
        }
    }

    fn number(&mut self, number: i64) {
        self.0.update(number.to_le_bytes());
    }

    fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// SHA-256 of a sentence.
pub(super) fn hash_of_text(text: &str) -> String {
    let mut parts = Parts::new();
    parts.add(text.as_bytes());
    parts.finish()
}

/// SHA-256 of what an entry says. For a removed range `rows_hash` stands for its rows, so that a
/// single one of them can be purged.
pub(super) fn hash_of_content(
    title: &str,
    content: Option<&str>,
    rows_hash: Option<&str>,
) -> String {
    let mut parts = Parts::new();
    parts.add(title.as_bytes());
    parts.maybe(content.map(str::as_bytes));
    parts.maybe(rows_hash.map(str::as_bytes));
    parts.finish()
}

/// The hash of an operation: over the previous one's, its own head and its entries.
pub(super) fn chained(head: &Head, previous: &str, entries: &[Entry]) -> String {
    let mut parts = Parts::new();
    for part in [
        previous,
        &head.uuid,
        &head.kind,
        &head.at,
        &head.by,
        &head.sentence_hash,
    ] {
        parts.add(part.as_bytes());
    }
    parts.number(head.number);
    parts.number(head.undoes.unwrap_or_default());
    for entry in entries {
        parts.add(entry.deed.code().as_bytes());
        parts.add(entry.table.as_bytes());
        parts.maybe(entry.uuid.as_deref().map(str::as_bytes));
        parts.number(entry.fid);
        parts.number(entry.last_fid.unwrap_or_default());
        parts.number(entry.count);
        parts.maybe(entry.site.as_deref().map(str::as_bytes));
        parts.add(entry.content_hash.as_bytes());
        parts.maybe(entry.after_hash.as_deref().map(str::as_bytes));
    }
    parts.finish()
}
