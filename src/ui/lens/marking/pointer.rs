//! What the pointer does to marks: draws, chooses, takes hold, moves. What it leaves alone moves the
//! picture. Draws nothing.

use egui::{PointerButton, Pos2, Response, Ui};

use super::grip::Grip;
use super::sketch::Tool;
use super::{Camera, Made, Marking, Marks, Spot, at, reach};
use crate::domain::align::At;
use crate::domain::id::Id;
use crate::domain::region::Outline;

/// What of the pointer is left to move the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::lens) enum Free {
    /// Dragging moves it, a double click fits it.
    All,
    /// Dragging moves it.
    Drag,
    /// The wheel and the middle button alone.
    Wheel,
}

/// Lets the pointer work on the marks; what was made, and what is left to the picture.
pub(in crate::ui::lens) fn pointer(
    ui: &Ui,
    response: &Response,
    (marking, marks): (&mut Marking, &Marks<'_>),
    camera: &Camera,
) -> (Option<Made>, Free) {
    let corner = response.rect.min;
    let place = |pos: Pos2| {
        let spot = Spot::new(f64::from(pos.x - corner.x), f64::from(pos.y - corner.y));
        at(camera.picture_of(spot))
    };
    let over = response.hover_pos().or(response.interact_pointer_pos());
    let over = over.map(place);
    if !marks.shown {
        return (None, Free::All);
    }
    let (made, free) = if marking.sketch.is_some() {
        draw(response, marking, (over, press(ui).map(place)), camera)
    } else {
        take_hold(
            ui,
            response,
            marking,
            marks,
            (over, press(ui).map(place)),
            camera,
        )
    };
    if let Some(made) = &made {
        marking.remember(made, marks);
    }
    (made, free)
}

/// Where the button that is down went down.
fn press(ui: &Ui) -> Option<Pos2> {
    ui.input(|input| input.pointer.press_origin())
}

/// Draws on: by clicks, or a rectangle and an arrow in one go.
fn draw(
    response: &Response,
    marking: &mut Marking,
    (over, pressed): (Option<At>, Option<At>),
    camera: &Camera,
) -> (Option<Made>, Free) {
    let Some(sketch) = &mut marking.sketch else {
        return (None, Free::All);
    };
    let reach = reach(camera);
    let moved = response
        .ctx
        .input(|input| input.pointer.delta() != egui::Vec2::ZERO);
    let clicked = response.clicked_by(PointerButton::Primary);
    let by_drag = sketch.tool() != Tool::Polygon;
    if by_drag && response.drag_started_by(PointerButton::Primary) && sketch.is_empty() {
        if let Some(at) = pressed {
            sketch.aim(at);
        }
        sketch.put(reach);
    }
    if let Some(at) = over.filter(|_| moved || clicked) {
        sketch.aim(at);
    }
    let mut drawn = None;
    if clicked || (by_drag && response.drag_stopped_by(PointerButton::Primary)) {
        drawn = sketch.put(reach);
    }
    if response.double_clicked_by(PointerButton::Primary) {
        drawn = drawn.or_else(|| sketch.whole());
    }
    let free = if by_drag { Free::Wheel } else { Free::Drag };
    if drawn.is_some() {
        marking.sketch = None;
    }
    (drawn.map(Made::Drawn), free)
}

/// Chooses what is clicked, and moves what is chosen.
fn take_hold(
    ui: &Ui,
    response: &Response,
    marking: &mut Marking,
    marks: &Marks<'_>,
    (over, pressed): (Option<At>, Option<At>),
    camera: &Camera,
) -> (Option<Made>, Free) {
    let reach = reach(camera);
    let size = (camera.size().x, camera.size().y);
    if response.drag_started_by(PointerButton::Primary)
        && let Some(from) = pressed.filter(|_| marks.writable)
    {
        marking.grasp(from, reach, marks);
    }
    if let (Some(grip), Some(at)) = (&mut marking.grip, over) {
        grip.follow(at, size);
    }
    let by_pointer = marking.grip.as_ref().is_some_and(|grip| !grip.has_keys());
    if by_pointer && !ui.input(|input| input.pointer.primary_down()) {
        let made = marking.grip.take().and_then(Grip::let_go);
        return (
            made.map(|(mark, outline)| Made::Changed(mark, outline)),
            Free::Wheel,
        );
    }
    let Some(at) = over else {
        return (None, Free::All);
    };
    let mut made = None;
    let mut free = if by_pointer { Free::Wheel } else { Free::All };
    let found = marking.under(at, reach, marks);
    if response.double_clicked_by(PointerButton::Primary) && found.is_some() {
        made = marking.corner_put_in(at, reach, marks);
        free = Free::Wheel;
    } else if response.clicked_by(PointerButton::Primary) && marking.grip.is_none() {
        marking.point_at(at, found, reach, marks);
    }
    (made, free)
}

impl Marking {
    /// The mark under a position: the chosen one first, then those on top.
    fn under(&self, at: At, reach: f64, marks: &Marks<'_>) -> Option<Id> {
        let all = self.outlines(marks);
        let holds =
            |outline: &Outline| outline.holds(at, reach) || outline.corner_at(at, reach).is_some();
        let mut held = all.iter().rev().filter(|(_, outline)| holds(outline));
        let chosen = held.clone().find(|(mark, _)| Some(*mark) == self.chosen);
        chosen.or_else(|| held.next()).map(|(mark, _)| *mark)
    }

    /// Takes hold of the chosen mark where the pointer went down.
    fn grasp(&mut self, from: At, reach: f64, marks: &Marks<'_>) {
        let Some((mark, outline)) = self.hold_of(marks) else {
            return;
        };
        self.corner = outline.corner_at(from, reach);
        if self.corner.is_some() || outline.holds(from, reach) {
            self.grip = Some(Grip::by_pointer(mark, outline, self.corner, from));
        }
    }

    fn hold_of(&self, marks: &Marks<'_>) -> Option<(Id, Outline)> {
        let mark = self.chosen?;
        Some((mark, self.outline(mark, marks)?))
    }

    /// A click: on a corner of the chosen mark it chooses the corner, else it chooses what is there.
    fn point_at(&mut self, at: At, found: Option<Id>, reach: f64, marks: &Marks<'_>) {
        let same = found.is_some() && found == self.chosen;
        let held = self.hold_of(marks).filter(|_| same);
        let corner = held.and_then(|(_, outline)| outline.corner_at(at, reach));
        self.choose(found);
        self.corner = corner;
    }

    /// A double click on the line of the chosen polygon puts a corner in.
    fn corner_put_in(&mut self, at: At, reach: f64, marks: &Marks<'_>) -> Option<Made> {
        let (mark, outline) = self.hold_of(marks).filter(|_| marks.writable)?;
        // Far inside, a double click is not meant for the line.
        let on_line = outline.side_distance(at) <= reach && outline.corner_at(at, reach).is_none();
        let more = outline.with_new_corner(at).ok().filter(|_| on_line)?;
        Some(Made::Changed(mark, more))
    }

    /// Takes the chosen corner of the chosen polygon out; `None` = there is none to take.
    pub(in crate::ui::lens) fn corner_taken_out(&mut self, marks: &Marks<'_>) -> Option<Made> {
        let corner = self.corner.take()?;
        let (mark, outline) = self.hold_of(marks)?;
        let less = outline.without_corner(corner).ok()?;
        let made = Made::Changed(mark, less);
        self.remember(&made, marks);
        Some(made)
    }
}
