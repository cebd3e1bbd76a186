//! What the keys do to a mark that is drawn or moved. Draws nothing.

use egui::{Key, Modifiers, Ui};

use super::grip::Grip;
use super::{Camera, Made, Marking, Marks, Spot, at, reach};
use crate::domain::align::At;

/// How far an arrow key goes, points; with Ctrl one.
const STEP: f64 = 10.0;

/// Lets the keys work on what is drawn or moved.
pub(in crate::ui::lens) fn keys(
    ui: &Ui,
    marking: &mut Marking,
    marks: &Marks<'_>,
    camera: &Camera,
) -> Option<Made> {
    if !marking.is_busy() || ui.ctx().text_edit_focused() {
        return None;
    }
    // A button that was just pressed shall not be pressed again by the keys that draw.
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    let by = way(ui, camera);
    let hit = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let done = hit(Key::Enter);
    if let Some(sketch) = &mut marking.sketch {
        if let Some((x, y)) = by {
            let from = sketch.cursor();
            sketch.aim(At::new(from.x + x, from.y + y));
        }
        if hit(Key::Backspace) {
            sketch.back();
        }
        let put = hit(Key::Space);
        let mut drawn = None;
        if put || done {
            drawn = done.then(|| sketch.whole()).flatten();
            drawn = drawn.or_else(|| sketch.put(reach(camera)));
        }
        if drawn.is_some() {
            marking.sketch = None;
        }
        return drawn.map(Made::Drawn);
    }
    let size = (camera.size().x, camera.size().y);
    if let Some(grip) = marking.grip.as_mut().filter(|grip| grip.has_keys()) {
        if let Some(by) = by {
            grip.nudge(by, size);
        }
        if hit(Key::C) {
            grip.next_corner();
        }
        if done {
            let made = marking.grip.take().and_then(Grip::let_go);
            let made = made.map(|(mark, outline)| Made::Changed(mark, outline));
            if let Some(made) = &made {
                marking.remember(made, marks);
            }
            return made;
        }
    }
    None
}

/// Where the arrow keys go, pixels of the picture as it is turned on the screen.
fn way(ui: &Ui, camera: &Camera) -> Option<(f64, f64)> {
    let mut by = (0.0, 0.0);
    for (modifiers, step) in [(Modifiers::NONE, STEP), (Modifiers::COMMAND, 1.0)] {
        for (key, x, y) in [
            (Key::ArrowLeft, -step, 0.0),
            (Key::ArrowRight, step, 0.0),
            (Key::ArrowUp, 0.0, -step),
            (Key::ArrowDown, 0.0, step),
        ] {
            if ui.input_mut(|input| input.consume_key(modifiers, key)) {
                by = (by.0 + x, by.1 + y);
            }
        }
    }
    let (from, to) = (
        at(camera.picture_of(Spot::default())),
        at(camera.picture_of(Spot::new(by.0, by.1))),
    );
    (by != (0.0, 0.0)).then_some((to.x - from.x, to.y - from.y))
}
