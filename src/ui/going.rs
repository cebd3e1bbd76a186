//! Going to places: choosing one, unfolding the tree down to it, flying there, marking several.
//! Draws nothing.

use egui::Context;

use super::app::App;
use super::intent::Marking;
use super::lens::LensWish;
use super::panels;
use super::view::{Pane, Slot};
use super::viewing;
use crate::domain::id::Id;

pub(super) fn choose(app: &mut App, id: Id) {
    unfold(app, id);
    app.view.selected = Some(id);
    app.view.once.reveal = true;
    app.desk.chosen(id);
    if !matches!(app.view.pane, Pane::Form | Pane::Desk) {
        app.view.pane = Pane::Detail;
    }
    app.view.right = true;
}

/// Opens every branch above a place, so that its row can be seen.
fn unfold(app: &mut App, id: Id) {
    const DEEPEST: u8 = 32;
    let mut above = app.model.row(id).and_then(|row| row.parent);
    for _ in 0..DEEPEST {
        let Some(row) = above.and_then(|id| app.model.row(id)) else {
            return;
        };
        if !panels::is_open(row, &app.view.branches) && !app.view.branches.remove(&row.id) {
            app.view.branches.insert(row.id);
        }
        above = row.parent;
    }
}

/// The photographs of the chosen place, as far as they are known.
pub(super) fn photos(app: &App) -> Vec<Id> {
    let chosen = app.view.selected;
    let dossier = chosen.and_then(|id| app.model.dossier(Slot::Dossier, id));
    let photos = dossier.map_or(&[][..], |(dossier, _)| &dossier.photos);
    photos.iter().map(|photo| photo.uuid).collect()
}

/// Looks at the photographs of the chosen place, from the first on.
pub(super) fn look(app: &mut App, ctx: &Context) {
    let photos = photos(app);
    if let Some(first) = photos.first() {
        viewing::carry_out(app, ctx, LensWish::Open(*first, photos));
    }
}

pub(super) fn mark(app: &mut App, marking: Marking) {
    let marked = &mut app.view.marked;
    match marking {
        Marking::Toggle(id) if marked.remove(&id) => {}
        Marking::Toggle(id) => marked.extend([id]),
        Marking::Add(ids) => marked.extend(ids),
        Marking::Only(ids) => *marked = ids.into_iter().collect(),
        Marking::Nothing => marked.clear(),
    }
}

/// The places that pass the filter.
pub(super) fn listed(app: &App) -> Vec<Id> {
    let rows = app.model.sites(Slot::Listed).map(|sites| &sites.list.rows);
    rows.map_or_else(Vec::new, |rows| rows.iter().map(|row| row.id).collect())
}

pub(super) fn fly(app: &mut App, id: Id) {
    if let Some(at) = app.model.row(id).and_then(|row| row.at) {
        app.map.fly_to(at);
    }
}

pub(super) fn fit_all(app: &mut App) {
    let rows = app.model.sites(Slot::Listed).map(|sites| &sites.list.rows);
    let bounds = rows.and_then(|rows| panels::map_bounds(rows));
    if let Some(bounds) = bounds {
        app.map.fit(bounds);
    }
}
