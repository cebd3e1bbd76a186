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

#[cfg(test)]
mod tests {
    use crate::domain::id::Id;
    use crate::ui::desk::sheet::Sheet;
    use crate::ui::desk::{Desk, DeskRequest, Turn};

    fn id(at: u8) -> Id {
        Id::v7(5, [at; 10])
    }

    /// Puts something into every field of a sheet, as far as text goes.
    fn fill(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) if text.is_empty() => "half ty".clone_into(text),
            serde_json::Value::Array(all) => all.iter_mut().for_each(fill),
            serde_json::Value::Object(all) => all.values_mut().for_each(fill),
            _ => {}
        }
    }

    #[test]
    fn every_sheet_that_is_begun_is_written_down_and_offered_again() {
        let site = id(1);
        let requests = [
            DeskRequest::Press { site },
            DeskRequest::Visit { site },
            DeskRequest::Rapid { site, event: None },
            DeskRequest::Pair {
                sites: vec![site, id(2)],
            },
            DeskRequest::Weigh {
                site,
                event: id(3),
                claim: id(4),
                turn: Turn::Adopt,
            },
        ];
        let mut desk = Desk::default();
        for request in requests.clone() {
            desk.open(request);
            assert_eq!(
                desk.books().len(),
                desk.waiting.len(),
                "nothing was entered"
            );
            let mut told = serde_json::to_value(desk.sheet.as_ref().unwrap()).unwrap();
            fill(&mut told);
            desk.sheet = serde_json::from_value::<Sheet>(told).ok();
        }
        assert_eq!(
            desk.to_remember(0.0).map(|text| text.is_empty()),
            Some(false)
        );
        let text = super::write(&desk.books());
        assert!(desk.to_remember(4.0).is_none_or(|told| told == text));
        assert_eq!(desk.to_remember(8.0), None, "it is written already");
        // Where the program ended as it should not, each is offered at the next start.
        let mut next = Desk::default();
        next.remember(&text);
        assert_eq!(next.waiting.len(), requests.len(), "{text}");
        for request in requests {
            next.open(request.clone());
            desk.open(request);
            let told = |desk: &Desk| serde_json::to_string(desk.sheet.as_ref().unwrap()).unwrap();
            assert_eq!(told(&next), told(&desk));
            assert!(told(&next).contains("half ty"), "{}", told(&next));
        }
    }

    #[test]
    fn one_sheet_that_cannot_be_read_takes_no_other_with_it() {
        let mut desk = Desk::default();
        desk.open(DeskRequest::Press { site: id(1) });
        let mut told = serde_json::to_value(desk.sheet.as_ref().unwrap()).unwrap();
        fill(&mut told);
        desk.sheet = serde_json::from_value::<Sheet>(told).ok();
        let text = desk.to_remember(9.0).unwrap();
        let damaged = text.replacen('[', "[{\"sheet\":{\"Unheard\":1}},", 1);
        assert_eq!(super::read(&damaged).len(), 1);
        assert!(super::read("{damaged").is_empty());
    }
}
