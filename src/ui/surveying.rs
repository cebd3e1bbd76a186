//! What is wished of the pages that survey many places, and how it is carried out. Knows no
//! widget.

use super::app::App;
use super::chronicling::Chronicling;
use super::counting::{Counting, Picked};
use super::dispatch::tell;
use super::going::mark;
use super::intent::Marking;
use super::looked::{Compared, Looked};
use super::reviewing;
use super::view::{Offer, Page, Slot};
use crate::domain::filter::{Derived, Expr, Field, Is};
use crate::domain::id::Id;
use crate::domain::query::Answer;
use crate::domain::table::Columns;

/// What a page shall show, or do with the places it shows.
#[derive(Debug, Clone)]
pub enum Survey {
    /// Compare two records, or go back to the list.
    Compare(Option<Compared>),
    /// What the review shows.
    Look(Looked),
    /// How the statistics are shown.
    Count(Box<Counting>),
    /// How the chronology is shown.
    Chronicle(Box<Chronicling>),
    /// Mark the places of a bar, or show only them.
    Pick(Box<Picked>),
    /// Which columns the table has, and its order.
    Columns(Box<Columns>),
    /// The rows of the table that are in sight.
    InSight(Vec<Id>),
}

/// Carries out what is wished of a page.
pub(super) fn carry_out(app: &mut App, wish: Survey) {
    match wish {
        Survey::Compare(two) => reviewing::compare(app, two),
        Survey::Look(looked) => reviewing::look(app, looked),
        Survey::Count(counting) => app.view.counting = *counting,
        Survey::Chronicle(shown) => app.view.chronicling = *shown,
        Survey::Pick(picked) => pick(app, *picked),
        Survey::Columns(columns) => app.view.columns = *columns,
        Survey::InSight(ids) => app.view.in_sight = ids,
    }
}

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
fn pick(app: &mut App, picked: Picked) {
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
