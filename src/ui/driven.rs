//! What the window tells whoever drives it from outside, a test or a measurement. Changes nothing.

use super::app::App;
use super::compare::CompareWish;
use super::intent::Intent;
use super::lens::LensWish;
use super::view::Slot;
use crate::domain::date::Day;
use crate::domain::id::Id;

impl App {
    /// The place that is shown, for tests and for whoever drives the window.
    #[must_use]
    pub const fn selected(&self) -> Option<Id> {
        self.view.selected
    }

    /// Whether the names that match what is typed are there, for whoever measures the window.
    #[must_use]
    pub fn found_names(&self) -> bool {
        let names = self.view.names();
        names.is_none_or(|names| self.model.is_answered(Slot::First, &names))
    }

    /// Whether some places are listed, for whoever measures the window.
    #[must_use]
    pub fn shows_rows(&self) -> bool {
        let slots = [Slot::First, Slot::Listed];
        slots
            .into_iter()
            .any(|slot| self.model.sites(slot).is_some())
    }

    /// Whether the whole list is that of the filter and the day, for whoever measures the window.
    #[must_use]
    pub fn shows_all(&self) -> bool {
        let listed = self.model.sites(Slot::Listed);
        listed.is_some_and(|sites| sites.at == self.view.day)
            && self.model.is_answered(Slot::Listed, &self.view.listed())
    }

    /// Looks at a photograph, one of these, for whoever drives the window.
    pub fn look_at(&mut self, photo: Id, among: Vec<Id>) {
        self.wishes.push(Intent::Lens(LensWish::Open(photo, among)));
    }

    /// Compares two photographs, for whoever drives the window.
    pub fn compare(&mut self, one: Id, other: Id) {
        let wish = CompareWish::Open(one, other);
        self.wishes.push(Intent::Compare(wish));
    }

    /// Whether the original of the photograph that is looked at has been read.
    #[must_use]
    pub fn sees_original(&self) -> bool {
        self.lens.sees_original()
    }

    /// The day the states are shown at.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.view.day
    }
}
