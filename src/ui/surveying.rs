//! Carries out what was wished of many places: marking them, the pages that survey them.
//! Knows no widget.

use super::app::App;
use super::counting::Picked;
use super::dispatch::tell;
use super::going::mark;
use super::intent::Marking;
use super::view::{Offer, Page, Slot};
use crate::domain::filter::{Derived, Expr, Field, Is};
use crate::domain::query::Answer;

/// Shows the chronology, beginning at the day shown.
pub(super) fn chronology(app: &mut App) {
    app.view.page = Page::Chronology;
    app.view.once.reveal = true;
}

/// Divides the time of the chronology more finely, and shows it.
pub(super) fn finer(app: &mut App) {
    app.view.chronicling = app.view.chronicling.finer();
    chronology(app);
}

/// Divides the time of the chronology more coarsely, and shows it.
pub(super) fn coarser(app: &mut App) {
    app.view.chronicling = app.view.chronicling.coarser();
    chronology(app);
}

/// Asks for the places of a bar.
pub(super) fn pick(app: &mut App, picked: Picked) {
    app.view.counting.picked = Some(picked.clone());
    app.view.picking = Some(picked);
}

/// The places of a bar have come: they are marked, or only they are shown.
pub(super) fn take_picked(app: &mut App) {
    let Some(picked) = &app.view.picking else {
        return;
    };
    let query = picked.query(&app.view);
    let Some(Answer::OfBar(ids)) = app.model.answer_to(Slot::OfBar, &query) else {
        return;
    };
    let ids = ids.clone();
    let only = app.view.picking.take().is_some_and(|picked| picked.only);
    let sentence = super::text::statistics::told_marked(ids.len());
    mark(app, Marking::Only(ids.clone()));
    if only {
        let these = Expr::test(Field::Derived(Derived::Marked), Is::Places(ids));
        let filter = &mut app.view.filter;
        *filter.expr = std::mem::take(&mut *filter.expr).and(these);
    } else {
        tell(app, sentence, Offer::Nothing);
    }
}
