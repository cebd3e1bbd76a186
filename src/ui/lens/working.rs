//! The marks of the photograph that is looked at as the rest of the window meets them: what can be
//! done now, which is chosen, where it is. Draws nothing.

use super::camera::{Part, Spot};
use super::marking::{Made, Marks};
use super::{Lens, Open, Tool, file};
use crate::domain::id::Id;
use crate::domain::photo_list::PhotoFile;
use crate::domain::record::PhotoRegion;
use crate::domain::region::Outline;
use crate::ui::model::Model;
use crate::ui::view::Slot;

/// What decides which actions on marks are possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is read by the row of one action, and none follows from another"
)]
pub struct MarksStanding {
    /// How many marks there are.
    pub count: usize,
    /// The size of the original is known, so that positions on it can be told.
    pub sized: bool,
    /// Somebody has said what the photograph shows.
    pub placed: bool,
    /// One of them is chosen.
    pub chosen: bool,
    /// One is being drawn or moved, and keys belong to it.
    pub busy: bool,
}

impl Lens {
    /// What can be done with marks now.
    #[must_use]
    pub fn standing(&self, model: &Model) -> MarksStanding {
        let Some(open) = &self.open else {
            return MarksStanding::default();
        };
        let file = file(model, open.photo);
        MarksStanding {
            count: file.map_or(0, |file| file.regions.len()),
            sized: open.measured,
            placed: self.site(model).is_some(),
            chosen: open.marking.chosen().is_some(),
            busy: open.marking.is_busy(),
        }
    }

    /// The photograph that is looked at with what is kept beside it, when it has come.
    #[must_use]
    pub fn file<'a>(&self, model: &'a Model) -> Option<&'a PhotoFile> {
        file(model, self.photo()?)
    }

    /// The place it shows.
    #[must_use]
    pub fn site(&self, model: &Model) -> Option<Id> {
        let file = self.file(model)?;
        let further = file.sites.iter().map(|shown| shown.site_uuid);
        file.photo.site_uuid.or_else(|| further.min())
    }

    /// The chosen mark.
    #[must_use]
    pub fn chosen_mark(&self) -> Option<Id> {
        self.open.as_ref()?.marking.chosen()
    }

    /// A change that was sent was refused: what is stored is shown again.
    pub fn refused(&mut self) {
        self.with(|open| open.marking.forget());
    }

    /// Takes the corner that was clicked last out of the chosen polygon; `None` = there is none.
    pub fn corner_taken_out(
        &mut self,
        model: &Model,
        written: Option<PhotoRegion>,
    ) -> Option<Made> {
        let open = self.open.as_mut()?;
        let marks = Marks {
            written,
            ..open.marks(model)
        };
        open.marking.corner_taken_out(&marks)
    }

    pub(super) fn begin(&mut self, tool: Tool) {
        self.bare = false;
        self.glass = false;
        self.with(|open| open.marking.begin(tool, &open.camera, open.middle()));
    }

    pub(super) fn next_mark(&mut self, model: &Model) {
        self.bare = false;
        self.with(|open| {
            let marks = file(model, open.photo).map_or(&[][..], |file| &file.regions);
            open.marking.step(marks, 1);
            open.choose(open.marking.chosen(), model);
        });
    }
}

impl Open {
    /// What is known of its marks, apart from what is being written.
    pub(super) fn marks<'a>(&self, model: &'a Model) -> Marks<'a> {
        Marks {
            file: file(model, self.photo),
            stamp: model.stamp(Slot::Photo),
            written: None,
            writable: true,
            shown: true,
        }
    }

    /// Chooses a mark and brings it into sight.
    pub(super) fn choose(&mut self, mark: Option<Id>, model: &Model) {
        self.marking.choose(mark);
        let outline = mark.and_then(|mark| self.marking.outline(mark, &self.marks(model)));
        if let Some(outline) = outline {
            self.camera.show_part(part(&outline));
        }
    }

    /// Takes hold of the chosen mark to move it by keys.
    pub(super) fn hold_mark(&mut self, model: &Model) {
        let marks = self.marks(model);
        self.marking.hold(&marks);
    }

    /// Brings the mark into sight it was opened for, once it and the size of the picture have come.
    pub(super) fn find_wanted(&mut self, model: &Model) {
        if self.measured && self.room.x > 2.0 && file(model, self.photo).is_some() {
            let wanted = self.wanted.take();
            if let Some(mark) = wanted {
                self.choose(Some(mark), model);
            }
        }
    }
}

fn part(outline: &Outline) -> Part {
    let (from, to) = outline.bounds();
    Part {
        min: Spot::new(from.x, from.y),
        max: Spot::new(to.x, to.y),
    }
}
