//! What is marked on the photograph that is looked at: half drawn, chosen, taken hold of. Knows
//! outlines in pixels of the upright picture; knows no widget and no catalogue.

mod grip;
mod keys;
mod list;
mod paint;
mod pointer;
mod sketch;

use crate::domain::align::At;
use crate::domain::id::Id;
use crate::domain::photo_list::PhotoFile;
use crate::domain::record::PhotoRegion;
use crate::domain::region::Outline;

use super::camera::{Camera, Spot};
use grip::Grip;
use sketch::Sketch;

pub(super) use keys::keys;
pub(super) use list::show as list;
pub(super) use paint::show as paint;
pub(super) use pointer::{Free, pointer};
pub use sketch::Tool;

/// How near the pointer takes hold, points.
const REACH: f64 = 9.0;

/// What was done to the marks.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// This was drawn.
    Drawn(Outline),
    /// The outline of this mark was changed.
    Changed(Id, Outline),
}

/// What is known of the marks of a photograph.
pub(super) struct Marks<'a> {
    /// The photograph with its marks; `None` = they have not come.
    pub(super) file: Option<&'a PhotoFile>,
    /// The number of the answer they came with.
    pub(super) stamp: u64,
    /// The mark that is written in the form beside the picture, as it stands there.
    pub(super) written: Option<PhotoRegion>,
    /// Whether marks can be changed.
    pub(super) writable: bool,
    /// Whether they are shown.
    pub(super) shown: bool,
}

impl Marks<'_> {
    /// The marks, in the order in which they were made.
    pub(super) fn all(&self) -> &[PhotoRegion] {
        self.file.map_or(&[], |file| &file.regions)
    }

    /// A mark as it is to be called: as it stands in the form, else as it is stored.
    fn called(&self, mark: Id) -> Option<&PhotoRegion> {
        let written = self.written.iter();
        written.chain(self.all()).find(|region| region.uuid == mark)
    }
}

/// The marks while they are worked on.
#[derive(Debug, Default)]
pub(super) struct Marking {
    sketch: Option<Sketch>,
    grip: Option<Grip>,
    chosen: Option<Id>,
    /// The corner taken hold of last, by its number.
    corner: Option<usize>,
    /// A change that was sent, and the number of the answer it was made to.
    sent: Option<(Id, Outline, u64)>,
}

impl Marking {
    /// Begins to draw; the same tool once more leaves it.
    pub(super) fn begin(&mut self, tool: Tool, camera: &Camera, middle: Spot) {
        let same = self
            .sketch
            .as_ref()
            .is_some_and(|sketch| sketch.tool() == tool);
        self.grip = None;
        self.chosen = None;
        let at = camera.picture_of(middle);
        let size = (camera.size().x, camera.size().y);
        self.sketch = (!same).then(|| Sketch::new(tool, At::new(at.x, at.y), size));
    }

    /// The tool in hand.
    pub(super) fn tool(&self) -> Option<Tool> {
        self.sketch.as_ref().map(Sketch::tool)
    }

    /// The hold on the mark that is moved by keys.
    pub(super) fn moved_by_keys(&self) -> Option<&Grip> {
        self.grip.as_ref().filter(|grip| grip.has_keys())
    }

    /// Whether keys belong to what is drawn or moved.
    pub(super) const fn is_busy(&self) -> bool {
        self.sketch.is_some() || self.grip.is_some()
    }

    /// The chosen mark.
    pub(super) const fn chosen(&self) -> Option<Id> {
        self.chosen
    }

    /// Chooses a mark, or none.
    pub(super) fn choose(&mut self, mark: Option<Id>) {
        self.sketch = None;
        self.grip = None;
        self.corner = None;
        self.chosen = mark;
    }

    /// Chooses the next of the marks or the one before; after the last comes the first.
    pub(super) fn step(&mut self, marks: &[PhotoRegion], by: isize) {
        let count = isize::try_from(marks.len()).unwrap_or(isize::MAX);
        if count == 0 {
            return;
        }
        let at = marks.iter().position(|mark| Some(mark.uuid) == self.chosen);
        let at = at.and_then(|at| isize::try_from(at).ok());
        let next = at.map_or(if by > 0 { 0 } else { -1 }, |at| at + by);
        let next = usize::try_from(next.rem_euclid(count)).unwrap_or_default();
        self.choose(marks.get(next).map(|mark| mark.uuid));
    }

    /// What was half done is left, the last thing first. Whether there was anything.
    pub(super) fn escape(&mut self) -> bool {
        if self.grip.take().is_some() || self.sketch.take().is_some() {
            return true;
        }
        self.corner = None;
        self.chosen.take().is_some()
    }

    /// Takes hold of the chosen mark to move it by keys.
    pub(super) fn hold(&mut self, marks: &Marks<'_>) {
        self.sketch = None;
        if self.grip.take().is_none() {
            let outline = self.chosen.and_then(|mark| self.outline(mark, marks));
            self.grip = self
                .chosen
                .zip(outline)
                .map(|(mark, outline)| Grip::by_keys(mark, outline));
        }
    }

    /// The outline of a mark as it shall be shown: as it is moved, as it was sent, as it stands in the
    /// form, as it is stored.
    pub(super) fn outline(&self, mark: Id, marks: &Marks<'_>) -> Option<Outline> {
        if let Some(grip) = self.grip.as_ref().filter(|grip| grip.mark() == mark) {
            return Some(grip.outline().clone());
        }
        let written = marks.written.as_ref();
        if let Some(region) = written.filter(|region| region.uuid == mark) {
            return Outline::from_json(&region.shape_json).ok();
        }
        let sent = self.sent.as_ref();
        if let Some((_, outline, _)) = sent.filter(|sent| sent.0 == mark && sent.2 == marks.stamp) {
            return Some(outline.clone());
        }
        let stored = marks.all().iter().find(|region| region.uuid == mark)?;
        Outline::from_json(&stored.shape_json).ok()
    }

    /// Every mark with its outline, those drawn last on top.
    fn outlines(&self, marks: &Marks<'_>) -> Vec<(Id, Outline)> {
        let stored = marks.all().iter().map(|region| region.uuid);
        let new = marks.written.iter().map(|region| region.uuid);
        let new = new.filter(|id| marks.all().iter().all(|region| region.uuid != *id));
        let all = stored.chain(new);
        all.filter_map(|id| Some((id, self.outline(id, marks)?)))
            .collect()
    }

    /// Remembers what was sent, so that it is seen until the catalogue has answered.
    fn remember(&mut self, made: &Made, marks: &Marks<'_>) {
        if let Made::Changed(mark, outline) = made {
            self.sent = Some((*mark, outline.clone(), marks.stamp));
        }
    }

    /// What was sent was refused: what is stored is shown again.
    pub(super) fn forget(&mut self) {
        self.sent = None;
    }
}

/// A spot of the picture as a position in it.
const fn at(spot: Spot) -> At {
    At::new(spot.x, spot.y)
}

/// How far the pointer reaches, pixels of the picture.
fn reach(camera: &Camera) -> f64 {
    REACH / camera.scale().max(1e-9)
}
