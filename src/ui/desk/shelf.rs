//! What was begun on the desk, as one text that outlives the program. Knows no place where it is
//! kept.

use serde::{Deserialize, Serialize};

use super::kept::Kept;
use super::sheet::Sheet;

/// One sheet as text can hold it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Book {
    pub(super) sheet: Sheet,
    /// What stood beside a row: its image, source, day and reader.
    #[serde(default)]
    pub(super) kept: Option<Kept>,
}

/// The sheets as text; empty when there are none.
pub(super) fn write(books: &[Book]) -> String {
    if books.is_empty() {
        return String::new();
    }
    serde_json::to_string(books).unwrap_or_default()
}

/// The sheets from text. One that cannot be read takes none of the others with it.
pub(super) fn read(text: &str) -> Vec<Book> {
    let books: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let books = books.into_iter().map(serde_json::from_value);
    books.filter_map(Result::ok).collect()
}
