//! The drafts that wait, as one text that outlives the program. Knows no place where it is kept.

use serde::{Deserialize, Serialize};

use super::draft::{Draft, Shelved};
use super::open::{Open, Page};
use super::request::FormRequest;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::ui::text::form as words;

/// One kept form as text can hold it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Book {
    request: FormRequest,
    place: Option<Id>,
    draft: Shelved,
}

/// The kept forms as text; empty when there are none.
pub(super) fn write<'a>(kept: impl Iterator<Item = &'a Open>) -> String {
    let books: Vec<Book> = kept
        .filter_map(|open| {
            Some(Book {
                request: open.request.clone(),
                place: open.place,
                draft: open.draft()?.shelve(),
            })
        })
        .collect();
    if books.is_empty() {
        return String::new();
    }
    serde_json::to_string(&books).unwrap_or_default()
}

/// The kept forms from text; a damaged text counts as none.
pub(super) fn read(text: &str) -> Vec<Open> {
    let books: Vec<Book> = serde_json::from_str(text).unwrap_or_default();
    books
        .into_iter()
        .map(|book| {
            let mut open = Open::new(book.request, book.place);
            open.place = book.place;
            open.page = Page::Record(Box::new(Draft::unshelve(book.draft)));
            open
        })
        .collect()
}

/// How a draft is called among those that wait.
pub(super) fn title(draft: &Draft) -> String {
    let heading = words::heading(labels::table_label(draft.table), draft.is_new());
    let told = [
        "title",
        "name_en",
        "label_en",
        "label_ar",
        "name",
        "what",
        "seen_edtf",
        "acquired_edtf",
    ]
    .into_iter()
    .map(|column| draft.text(column))
    .find(|text| !text.is_empty());
    told.map_or_else(|| heading.clone(), |told| format!("{heading}, {told}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{Site, Table};

    #[test]
    fn a_draft_outlives_the_program() {
        let uuid = Id::v7(5, [1; 10]);
        let site = Site {
            uuid,
            slug: "bel".to_owned().try_into().unwrap(),
            name_en: "Bel".to_owned(),
            ..Site::default()
        };
        let mut draft = Draft::of(site.into(), &[]);
        "معبد بل".clone_into(draft.edit("name_ar"));
        let table = Table::Site;
        let mut open = Open::new(FormRequest::Edit { table, uuid }, None);
        open.page = Page::Record(Box::new(draft.clone()));
        let back = read(&write(std::iter::once(&open)));
        assert_eq!(back.len(), 1);
        assert_eq!(back[0].request, open.request);
        assert_eq!(back[0].draft(), Some(&draft));
        assert!(read("{damaged").is_empty());
    }
}
