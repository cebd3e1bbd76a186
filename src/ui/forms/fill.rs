//! Puts what was just recorded above a form into the field that waits for it. Knows two drafts.

use super::Forms;
use super::draft::Draft;
use super::open::{Open, Page};
use super::request::FormRequest;
use crate::domain::command::Edit;
use crate::domain::id::Id;
use crate::domain::record::{LocalTerm, Record, Table};
use crate::ui::widgets::bidi;

/// Fills the waiting column: a term by its code, anything else by its identity; no column means
/// the newest citation that has no source yet.
pub(super) fn with(below: &mut Draft, column: &'static str, done: &Open) {
    if let Some(term) = made_term(done) {
        term.code.as_str().clone_into(below.edit(column));
        return;
    }
    let Some(uuid) = done.draft().map(|draft| draft.uuid.to_string()) else {
        return;
    };
    let mut cites = below.cites.iter_mut().rev();
    match cites.find(|cite| cite.source.is_empty()) {
        Some(cite) if column.is_empty() => cite.source = uuid,
        _ if !column.is_empty() => below.fill(column, uuid),
        _ => {}
    }
}

/// The term that was added.
fn made_term(done: &Open) -> Option<&LocalTerm> {
    let sent = done.sent.as_ref()?;
    sent.command.edits.iter().find_map(|edit| match edit {
        Edit::Insert(record) => match &**record {
            Record::LocalTerm(term) => Some(term),
            _ => None,
        },
        _ => None,
    })
}

impl Forms {
    /// Opens the form of a new local term above the one whose column waits for it.
    pub(super) fn open_term(
        &mut self,
        (list, column): (&'static str, &'static str),
        label: String,
    ) {
        let place = self.stack.last().and_then(|open| open.place);
        let request = FormRequest::New {
            table: Table::LocalTerm,
            site: None,
            event: None,
        };
        let called = if bidi::is_rtl(&label) {
            "label_ar"
        } else {
            "label_en"
        };
        let given = [("list", list.to_owned()), (called, label)];
        let mut open = Open::new(request, place);
        open.page = Page::Record(Box::new(Draft::new(
            Table::LocalTerm,
            Id::default(),
            &given,
        )));
        open.fills = Some(column);
        self.stack.push(open);
    }
}
