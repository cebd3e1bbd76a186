//! The two pictures in the frame of the later one: with a slider, in turn, their difference. Knows
//! textures and a camera, no record.

use egui::{
    Color32, CursorIcon, Key, Modifiers, Painter, PointerButton, Pos2, Rect, Response, Role, Sense,
    Stroke, TextureHandle, Ui, WidgetInfo, pos2, vec2,
};

use super::{Mode, Open, beside};
use crate::ui::lens::camera::{Camera, Spot};
use crate::ui::lens::hold::steps_of;
use crate::ui::text::compare as words;
use crate::ui::theme;

/// How near the line the pointer takes hold of it, points.
const NEAR: f32 = 12.0;
/// How far an arrow key moves the line, of the picture's width.
const STEP: f64 = 0.02;

/// Draws what is compared over all of the room.
pub(super) fn show(ui: &mut Ui, open: &mut Open) {
    let room = ui.available_rect_before_wrap();
    match open.mode {
        Mode::Beside => beside::together(ui, room, open),
        Mode::Align => beside::alone(ui, room, open),
        Mode::Slider | Mode::Blink | Mode::Difference => one_frame(ui, room, open),
    }
}

fn one_frame(ui: &mut Ui, room: Rect, open: &mut Open) {
    let response = ui.allocate_rect(room, Sense::click_and_drag());
    begin(ui, room, &mut open.camera);
    let slides = open.mode == Mode::Slider && slide(ui, &response, open);
    hold(ui, &response, &mut open.camera, !slides);
    let painter = ui.painter().with_clip_rect(room);
    painter.rect_filled(room, 0.0, ground(ui));
    let told = match open.mode {
        Mode::Slider => {
            with_line(ui, &painter, room, open);
            words::slider(percent(open.slide))
        }
        Mode::Blink => {
            let earlier = earlier(ui, open);
            let shown = if earlier {
                &open.shown.laid
            } else {
                &open.shown.after
            };
            lay(&painter, room, &open.camera, shown.as_ref());
            words::blinking(earlier)
        }
        _ => {
            lay(&painter, room, &open.camera, open.shown.difference.as_ref());
            words::DIFFERS.to_owned()
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &told));
}

/// Which of the two is shown now while they blink.
fn earlier(ui: &Ui, open: &Open) -> bool {
    let Some(pace) = open.pace else {
        return open.earlier;
    };
    let turns = ui.input(|input| input.time) / pace;
    let left = (1.0 - turns.fract()) * pace;
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_secs_f64(left.max(0.02)));
    (turns.floor() % 2.0) < 0.5
}

/// Moves the line; whether it is the line that the pointer moves.
fn slide(ui: &Ui, response: &Response, open: &mut Open) -> bool {
    if !ui.ctx().text_edit_focused() {
        for (key, by) in [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                open.slide = (open.slide + by).clamp(0.0, 1.0);
            }
        }
    }
    let held = egui::Id::unique("compare-line");
    let line = line(response.rect, open);
    let near = |at: Pos2| (at.x - line).abs() < NEAR;
    if response.hover_pos().is_some_and(near) {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    let begun = response.drag_started_by(PointerButton::Primary)
        && ui
            .input(|input| input.pointer.press_origin())
            .is_some_and(near);
    if begun {
        ui.data_mut(|data| data.insert_temp(held, true));
    }
    if !response.dragged_by(PointerButton::Primary) {
        ui.data_mut(|data| data.remove::<bool>(held));
        return begun;
    }
    let holds = ui
        .data(|data| data.get_temp::<bool>(held))
        .unwrap_or_default();
    if holds && let Some(at) = response.interact_pointer_pos() {
        let wide = open.camera.size().x.max(1.0);
        let spot = open.camera.picture_of(spot(response.rect, at));
        open.slide = (spot.x / wide).clamp(0.0, 1.0);
    }
    holds
}

/// Where the line stands on the screen.
fn line(room: Rect, open: &Open) -> f32 {
    let at = Spot::new(open.camera.size().x * open.slide, 0.0);
    place(room, open.camera.room_of(at)).x
}

fn with_line(ui: &Ui, painter: &Painter, room: Rect, open: &Open) {
    let line = line(room, open).clamp(room.left(), room.right());
    let left = Rect::from_min_max(room.min, pos2(line, room.bottom()));
    let right = Rect::from_min_max(pos2(line, room.top()), room.max);
    let camera = &open.camera;
    lay(
        &painter.with_clip_rect(left),
        room,
        camera,
        open.shown.laid.as_ref(),
    );
    lay(
        &painter.with_clip_rect(right),
        room,
        camera,
        open.shown.after.as_ref(),
    );
    let colours = theme::colours(ui.ctx());
    let (top, low) = (pos2(line, room.top()), pos2(line, room.bottom()));
    painter.line_segment([top, low], Stroke::new(4.0, colours.halo));
    painter.line_segment([top, low], Stroke::new(2.0, colours.accent));
    let grip = Rect::from_center_size(pos2(line, room.center().y), vec2(10.0, 36.0));
    painter.rect_filled(grip.expand(1.0), 5.0, colours.halo);
    painter.rect_filled(grip, 5.0, colours.accent);
}

/// Takes the size of the room.
pub(super) fn begin(ui: &Ui, room: Rect, camera: &mut Camera) {
    let fineness = ui.ctx().pixels_per_point();
    camera.begin(
        Spot::new(room.width().into(), room.height().into()),
        fineness.into(),
    );
}

/// The wheel zooms, dragging moves, a double click shows all or single pixels.
pub(super) fn hold(ui: &Ui, response: &Response, camera: &mut Camera, drags: bool) {
    let at = response.hover_pos().map(|at| spot(response.rect, at));
    if let Some(at) = at {
        let steps: f64 = ui.input(|input| input.events.iter().map(steps_of).sum());
        if steps != 0.0 {
            camera.zoom(at, steps.exp2());
        }
    }
    let primary = drags && response.dragged_by(PointerButton::Primary);
    if primary || response.dragged_by(PointerButton::Middle) {
        let by = response.drag_delta();
        camera.pan(Spot::new(by.x.into(), by.y.into()));
    }
}

/// Paints a picture where the camera shows it.
pub(super) fn lay(painter: &Painter, room: Rect, camera: &Camera, picture: Option<&TextureHandle>) {
    let Some(picture) = picture else { return };
    let from = place(room, camera.room_of(Spot::new(0.0, 0.0)));
    let to = place(room, camera.room_of(camera.size()));
    let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(
        picture.id(),
        Rect::from_min_max(from, to),
        all,
        Color32::WHITE,
    );
}

/// A place of the screen as a spot of the room.
pub(super) fn spot(room: Rect, at: Pos2) -> Spot {
    Spot::new(f64::from(at.x - room.min.x), f64::from(at.y - room.min.y))
}

/// A spot of the room on the screen.
pub(super) fn place(room: Rect, at: Spot) -> Pos2 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points of a screen need no more"
    )]
    pos2(room.min.x + at.x as f32, room.min.y + at.y as f32)
}

/// Behind a picture: neutral, so that no colour beside it changes how it looks.
pub(super) fn ground(ui: &Ui) -> Color32 {
    if theme::colours(ui.ctx()).dark {
        Color32::from_gray(24)
    } else {
        Color32::from_gray(214)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of one, in percent"
)]
fn percent(part: f64) -> u32 {
    (part.clamp(0.0, 1.0) * 100.0).round() as u32
}
