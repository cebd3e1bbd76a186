//! What decides which actions are possible now, read from the parts of the window. Changes nothing.

use egui::Context;

use super::actions::Standing;
use super::app::App;
use super::comparing;
use super::going;
use crate::session::Writing;

impl App {
    /// What decides which actions are possible now.
    pub(super) fn standing(&self, ctx: &Context) -> Standing {
        let read_only = self
            .session
            .as_ref()
            .and_then(|session| match session.writing() {
                Writing::Open => None,
                Writing::ReadOnly(why) => Some(why),
            });
        let summary = self.model.summary();
        Standing {
            open: self.session.is_some(),
            chosen: self.view.selected.is_some(),
            marked: self.view.marked.len(),
            photos: going::photos(self).len(),
            read_only,
            undo: summary.and_then(|summary| summary.undo.clone()),
            redo: summary.and_then(|summary| summary.redo.clone()),
            events: !self.model.timeline().is_empty(),
            photo: self.lens.photo(),
            marks: self.lens.standing(&self.model),
            picture: self.lens.photo().or(self.view.gallery.chosen),
            pair: self.compare.standing(comparing::at_hand(self).is_some()),
            theme: ctx.theme(),
        }
    }
}
