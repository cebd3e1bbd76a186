//! The drafts that wait, as one text that outlives the program. Knows no place where it is kept.

use serde::{Deserialize, Serialize};

use super::draft::{Draft, Shelved};
use super::open::{Open, Page};
use super::request::FormRequest;
use super::together::{Shelved as ShelvedTogether, TogetherDraft};
use crate::domain::id::Id;
use crate::domain::labels;
use crate::ui::text::form as words;
use crate::ui::text::together;

/// One kept form as text can hold it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Book {
    request: FormRequest,
    place: Option<Id>,
    draft: Option<Shelved>,
    /// What is being chosen to edit many places together.
    #[serde(default)]
    together: Option<ShelvedTogether>,
}

/// The kept forms as text; empty when there are none.
pub(super) fn write<'a>(kept: impl Iterator<Item = &'a Open>) -> String {
    let books: Vec<Book> = kept
        .map(|open| Book {
            request: open.request.clone(),
            place: open.place,
            draft: open.draft().map(Draft::shelve),
            together: match &open.page {
                Page::Together(draft) => Some(draft.shelve()),
                _ => None,
            },
        })
        .collect();
    if books.is_empty() {
        return String::new();
    }
    serde_json::to_string(&books).unwrap_or_default()
}

/// The kept forms from text; a damaged text counts as none.
pub(super) fn read(text: &str) -> Vec<Open> {
    let books: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    // One that cannot be read takes none of the others with it.
    let books = books.into_iter().map(serde_json::from_value::<Book>);
    books
        .filter_map(Result::ok)
        .map(|book| {
            let mut open = Open::new(book.request, book.place);
            open.place = book.place;
            open.page = match (book.draft, book.together) {
                (Some(draft), _) => Page::Record(Box::new(Draft::unshelve(draft))),
                (None, Some(kept)) => Page::Together(Box::new(TogetherDraft::unshelve(kept))),
                (None, None) => open.page,
            };
            open
        })
        .collect()
}

/// How what is written is called among those that wait.
pub(super) fn title(open: &Open) -> Option<String> {
    match &open.page {
        Page::Record(draft) => Some(title_of(draft)),
        Page::Together(draft) => Some(together::heading(draft.sites.len())),
        _ => None,
    }
}

fn title_of(draft: &Draft) -> String {
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
    use crate::domain::together::FIELDS;
    use crate::ui::forms::groups::fields;
    use crate::ui::forms::together::{Chosen, Way};

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

    #[test]
    fn every_field_of_every_form_outlives_the_program() {
        let mut forms = 0;
        for &table in Table::ALL {
            let columns: Vec<_> = fields(table).map(|field| field.column).collect();
            let mut draft = Draft::new(table, Id::v7(5, [1; 10]), &[]);
            for column in &columns {
                *draft.edit(column) = format!("{column}, half ty\u{301}ped «معبد» ");
            }
            draft.parts = vec![draft.clone()];
            let request = FormRequest::New {
                table,
                site: None,
                event: None,
            };
            let mut open = Open::new(request, None);
            open.page = Page::Record(Box::new(draft.clone()));
            let back = read(&write(std::iter::once(&open)));
            assert_eq!(back[0].draft(), Some(&draft), "{table:?}");
            forms += usize::from(!columns.is_empty());
        }
        assert_eq!(forms, 25, "a form more or less: is it kept too?");
    }

    #[test]
    fn fields_chosen_for_many_places_outlive_the_program() {
        let sites = [Id::v7(5, [1; 10]), Id::v7(5, [2; 10])];
        let mut draft = TogetherDraft::new(&sites);
        for (column, entered) in FIELDS {
            draft.chosen.push(Chosen {
                way: Way::Replace,
                value: format!("{column}, half ty"),
                find: "these".to_owned(),
                ..Chosen::new(column, *entered)
            });
        }
        let request = FormRequest::Together {
            sites: sites.to_vec(),
        };
        let mut open = Open::new(request, None);
        open.page = Page::Together(Box::new(draft.clone()));
        let mut forms = crate::ui::forms::Forms::default();
        forms.stack.push(open);
        forms.leave();
        let text = forms.to_remember(1.0).unwrap();
        // One that a later version wrote takes none of the others with it.
        let text = text.replacen('[', "[{\"request\":\"Unheard\"},", 1);
        let back = read(&text);
        let [open] = back.as_slice() else {
            panic!("{text}")
        };
        let Page::Together(kept) = &open.page else {
            panic!("{text}")
        };
        assert_eq!((&kept.sites, &kept.chosen), (&draft.sites, &draft.chosen));
        assert_eq!(title(open).as_deref(), Some("Edit 2 sites together"));
    }

    #[test]
    fn what_is_being_written_is_written_down_while_the_form_is_open() {
        let mut forms = crate::ui::forms::Forms::default();
        let table = Table::Chronology;
        let request = FormRequest::New {
            table,
            site: None,
            event: None,
        };
        let mut open = Open::new(request, None);
        let mut draft = Draft::new(table, Id::v7(5, [1; 10]), &[]);
        open.page = Page::Record(Box::new(draft.clone()));
        forms.stack.push(open);
        assert_eq!(forms.to_remember(1.0), None, "nothing was typed");
        "The town is ta".clone_into(draft.edit("text_en"));
        forms.stack[0].page = Page::Record(Box::new(draft.clone()));
        assert_eq!(forms.to_remember(2.0), None, "too soon");
        let text = forms.to_remember(9.0).unwrap();
        assert_eq!(read(&text)[0].draft(), Some(&draft));
        assert_eq!(forms.to_remember(19.0), None, "it is written already");
        // Where the program ended as it should not, it is offered at the next start.
        let mut next = crate::ui::forms::Forms::default();
        next.remember(&text);
        assert_eq!(next.kept.len(), 1);
        assert_eq!(next.kept[0].open.draft(), Some(&draft));
        forms.stack.clear();
        assert_eq!(forms.to_remember(29.0).as_deref(), Some(""));
    }
}
