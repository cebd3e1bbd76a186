//! What the filter and its builder ask to be done. Draws nothing.

use super::app::App;
use super::builder::{self, Building};
use super::view::Cursor;
use crate::domain::query::SiteFilter;

/// Filters; an open builder follows what was changed elsewhere.
pub(super) fn filter_by(app: &mut App, filter: SiteFilter) {
    let others = app.view.filter.expr != filter.expr;
    app.view.filter = filter;
    if others && app.view.builder.is_some() {
        open_builder(app);
        app.view.once.cursor = None;
    }
}

/// Shows what the builder holds; its finished rows are the filter.
pub(super) fn build(app: &mut App, building: Option<Box<Building>>) {
    if let Some(building) = &building {
        *app.view.filter.expr = building.root.expr();
    }
    app.view.builder = building;
}

/// Opens the builder on the filter as it is; the saved one it came from is known again.
pub(super) fn open_builder(app: &mut App) {
    let expr = &app.view.filter.expr;
    let mut building = Building::of(expr);
    if let Some(kept) = builder::named(app.model.saved_filters(), expr) {
        building.name.clone_from(&kept.name);
        building.from = Some(kept.uuid);
    }
    app.view.builder = Some(Box::new(building));
    app.view.left = true;
    app.view.once.cursor = Some(Cursor::Builder);
}
