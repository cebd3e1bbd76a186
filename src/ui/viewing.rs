//! Carries out what is done to the photograph that is looked at and reaches beyond the viewer. Draws
//! nothing.

use egui::Context;

use super::actions::Act;
use super::app::App;
use super::view::Page;

/// Carries out an action of the viewer.
pub(super) fn act(app: &mut App, ctx: &Context, act: Act) {
    app.lens.act(ctx, act);
    // The photograph that is looked at is the chosen one of the gallery too.
    if app.view.page == Page::Photos
        && let Some(photo) = app.lens.photo()
    {
        app.view.gallery.chosen = Some(photo);
    }
}
