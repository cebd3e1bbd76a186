//! What decides which actions are possible now, read from the parts of the window. Changes nothing.

use egui::Context;

use super::actions::{Standing, Step};
use super::app::App;
use super::comparing;
use super::going;
use super::view::Slot;
use crate::domain::query::Summary;
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
        Standing {
            open: self.session.is_some(),
            chosen: self.view.selected.is_some(),
            marked: self.view.marked.len(),
            photos: going::photos(self).len(),
            read_only,
            undo: self.step(|summary| summary.undo.as_ref()),
            redo: self.step(|summary| summary.redo.as_ref()),
            events: !self.model.timeline().is_empty(),
            photo: self.lens.photo(),
            marks: self.lens.standing(&self.model),
            picture: self.lens.photo().or(self.view.gallery.chosen),
            pair: self.compare.standing(comparing::at_hand(self).is_some()),
            theme: ctx.theme(),
        }
    }

    /// What undo or redo would do, as the summary knows that was asked after the last edit.
    fn step(&self, of: impl Fn(&Summary) -> Option<&String>) -> Step {
        let known = self.session.as_ref().is_none_or(|session| {
            self.saving.is_empty() && self.model.is_of(Slot::Summary, session.revision())
        });
        if !known {
            return Step::Unknown;
        }
        let step = self.model.summary().and_then(of);
        step.map_or(Step::Nothing, |sentence| Step::To(sentence.clone()))
    }
}
