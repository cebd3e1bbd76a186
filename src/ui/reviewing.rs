//! Carries out what is wished of the review page and of what is missing: which topic, which two
//! records, which field is filled in. Draws nothing.

use super::app::App;
use super::forms::FormRequest;
use super::looked::{Compared, Looked};
use super::view::Page;

/// Shows another topic; the day by the clock stays.
pub(super) fn look(app: &mut App, looked: Looked) {
    let today = app.view.review.today;
    app.view.review = Looked { today, ..looked };
}

/// Compares two records on the review page, or goes back to its list.
pub(super) fn compare(app: &mut App, two: Option<Compared>) {
    if two.is_some() && app.view.review.compared.is_none() {
        app.view.compared_from = app.view.page;
    }
    app.view.review.compared = two;
    app.view.page = if two.is_some() {
        Page::Review
    } else {
        app.view.compared_from
    };
}

/// Opens a form with the cursor in the field of a column.
pub(super) fn open_at(app: &mut App, request: FormRequest, column: &'static str) {
    let (selected, day) = (app.view.selected, app.view.day);
    app.forms.open_at(request, selected, day, column);
}
