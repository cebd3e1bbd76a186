//! The two pictures beside each other: moved together, or each alone to match points in them. Knows
//! textures, cameras and clicks, no record.

use egui::{
    Align2, PointerButton, Rect, Response, Role, Sense, Stroke, TextureHandle, Ui, WidgetInfo, pos2,
};

use super::Open;
use super::stage::{begin, ground, hold, lay, place, spot};
use crate::domain::align::{At, Side};
use crate::ui::lens::camera::{Camera, Spot};
use crate::ui::text::compare as words;
use crate::ui::theme::{self, size};

/// Between the two, points.
const GAP: f32 = 4.0;
/// How near a point the pointer takes hold of it, points.
const NEAR: f32 = 10.0;

fn halves(room: Rect) -> [Rect; 2] {
    let middle = room.center().x.round();
    let left = Rect::from_min_max(room.min, pos2(middle - GAP / 2.0, room.bottom()));
    let right = Rect::from_min_max(pos2(middle + GAP / 2.0, room.top()), room.max);
    [left, right]
}

/// Both in the frame of the later one, moved together.
pub(super) fn together(ui: &mut Ui, room: Rect, open: &mut Open) {
    let [left, right] = halves(room);
    for (half, side) in [(left, Side::Before), (right, Side::After)] {
        let response = ui.allocate_rect(half, Sense::click_and_drag());
        begin(ui, half, &mut open.camera);
        hold(ui, &response, &mut open.camera, true);
        let picture = match side {
            Side::Before => open.shown.laid.as_ref(),
            Side::After => open.shown.after.as_ref(),
        };
        paint(ui, half, &open.camera, picture);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, words::beside(side)));
    }
}

/// Each by itself, with the points that are matched in it.
pub(super) fn alone(ui: &mut Ui, room: Rect, open: &mut Open) {
    let [left, right] = halves(room);
    for (half, side) in [(left, Side::Before), (right, Side::After)] {
        let response = ui.allocate_rect(half, Sense::click_and_drag());
        let mut camera = own(open, side);
        begin(ui, half, &mut camera);
        let moves = point_in_hand(ui, &response, open, (side, &camera));
        hold(ui, &response, &mut camera, !moves);
        if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            click(open, side, camera.picture_of(spot(half, at)));
        }
        let picture = match side {
            Side::Before => open.shown.before.as_ref(),
            Side::After => open.shown.after.as_ref(),
        };
        paint(ui, half, &camera, picture);
        points(ui, half, &camera, open, side);
        let many = open.matching.matches().len();
        let told = words::matching(side, many);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &told));
        put(open, side, camera);
    }
}

fn own(open: &Open, side: Side) -> Camera {
    let [before, after] = open.own;
    match side {
        Side::Before => before,
        Side::After => after,
    }
}

fn put(open: &mut Open, side: Side, camera: Camera) {
    let [before, after] = &mut open.own;
    match side {
        Side::Before => *before = camera,
        Side::After => *after = camera,
    }
}

/// A click inside the picture makes half a point.
fn click(open: &mut Open, side: Side, at: Spot) {
    let whole = own(open, side).size();
    let inside = (0.0..=whole.x).contains(&at.x) && (0.0..=whole.y).contains(&at.y);
    if inside && open.shown.before.is_some() && open.shown.after.is_some() {
        open.matching.click(side, At::new(at.x, at.y));
        open.refit();
    }
}

/// Moves the point that was taken hold of; whether one is held.
fn point_in_hand(
    ui: &Ui,
    response: &Response,
    open: &mut Open,
    (side, camera): (Side, &Camera),
) -> bool {
    if response.drag_started_by(PointerButton::Primary) {
        let origin = ui.input(|input| input.pointer.press_origin());
        let near = |at: At| {
            let at = place(response.rect, camera.room_of(Spot::new(at.x, at.y)));
            origin.is_some_and(|origin| origin.distance(at) < NEAR)
        };
        let found = open.matching.matches().iter().position(|point| {
            near(match side {
                Side::Before => point.before,
                Side::After => point.after,
            })
        });
        open.moved = found.map(|number| (number, side));
    }
    let Some((number, held)) = open.moved.filter(|(_, held)| *held == side) else {
        return false;
    };
    if !response.dragged_by(PointerButton::Primary) {
        open.moved = None;
        return true;
    }
    if let Some(at) = response.interact_pointer_pos() {
        let at = camera.picture_of(spot(response.rect, at));
        let whole = camera.size();
        let at = At::new(at.x.clamp(0.0, whole.x), at.y.clamp(0.0, whole.y));
        open.matching.put(number, held, at);
        open.refit();
    }
    true
}

fn paint(ui: &Ui, half: Rect, camera: &Camera, picture: Option<&TextureHandle>) {
    let painter = ui.painter().with_clip_rect(half);
    painter.rect_filled(half, 0.0, ground(ui));
    lay(&painter, half, camera, picture);
}

/// The points matched in one picture, numbered; one that waits for its partner is hollow.
fn points(ui: &Ui, half: Rect, camera: &Camera, open: &Open, side: Side) {
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter().with_clip_rect(half);
    let draw = |at: At, number: usize, whole: bool| {
        let at = place(half, camera.room_of(Spot::new(at.x, at.y)));
        painter.circle_stroke(at, 7.0, Stroke::new(4.0, colours.halo));
        painter.circle_stroke(at, 7.0, Stroke::new(2.0, colours.accent));
        if whole {
            painter.circle_filled(at, 2.0, colours.accent);
        }
        let font = theme::semibold(size::SMALL);
        let beside = at + egui::vec2(11.0, 0.0);
        let galley = painter.layout_no_wrap(number.to_string(), font, colours.text);
        let card = Align2::LEFT_CENTER.anchor_size(beside, galley.size());
        painter.rect_filled(card.expand(2.0), 2.0, colours.halo);
        painter.galley(card.min, galley, colours.text);
    };
    for (number, point) in open.matching.matches().iter().enumerate() {
        let at = match side {
            Side::Before => point.before,
            Side::After => point.after,
        };
        draw(at, number + 1, true);
    }
    if let Some((waits, at)) = open.matching.waiting()
        && waits == side
    {
        draw(at, open.matching.matches().len() + 1, false);
    }
}
