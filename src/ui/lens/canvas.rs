//! The picture itself: painted from what is held, asked for where it is not. Knows no record.

use egui::{Color32, Pos2, Rect, Role, Sense, Shape, Stroke, TextureHandle, Ui, WidgetInfo, vec2};

use super::camera::Spot;
use super::marking::{self, Made, Marks};
use super::shelf::lay_small;
use super::{Open, grid, whole};
use crate::ui::text::lens as words;
use crate::ui::theme;

/// Radius of the glass, points.
const GLASS: f32 = 130.0;
/// How many times it enlarges.
const TIMES: f64 = 4.0;

/// Draws the picture over all of the given room; `small` = the small picture that lists show of it. Hands
/// back what was done to the marks.
pub(super) fn show(
    ui: &mut Ui,
    open: &mut Open,
    glass: bool,
    (small, marks): (Option<&TextureHandle>, &Marks<'_>),
) -> Option<Made> {
    let room = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(room, Sense::click_and_drag());
    let fineness = ui.ctx().pixels_per_point();
    open.room = Spot::new(room.width().into(), room.height().into());
    open.camera.begin(open.room, fineness.into());
    if let Some((width, height)) = open.shelf.put(ui.ctx(), &mut open.coming)
        && !open.measured
    {
        open.camera.resize(Spot::new(width, height));
    }
    let small = small.filter(|_| open.shelf.is_empty());
    if let Some(small) = small.filter(|_| !open.measured) {
        let [width, height] = small.size_vec2().into();
        open.camera.resize(Spot::new(width.into(), height.into()));
    }
    let typed = marking::keys(ui, &mut open.marking, marks, &open.camera);
    let hands = (&mut open.marking, marks);
    let (made, free) = marking::pointer(ui, &response, hands, &open.camera);
    open.hold(ui, &response, free);
    let painter = ui.painter().with_clip_rect(room);
    painter.rect_filled(room, 0.0, ground(ui));
    if let Some(small) = small {
        lay_small(&painter, room.min, &open.camera, small);
    }
    open.shelf.paint(&painter, room.min, &open.camera);
    let told = words::canvas(&shown(open));
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &told));
    marking::paint(ui, room, (&open.marking, marks), &open.camera);
    let glass = response.hover_pos().filter(|_| glass);
    if let Some(at) = glass {
        show_glass(ui, room, open, at);
    }
    wish(open, glass.map(|at| spot(room, at)));
    made.or(typed)
}

/// How large it is shown: «fitted, 34 %».
fn shown(open: &Open) -> String {
    let percent = whole(magnified(open) * 100.0);
    words::magnification(
        open.camera.is_fitted(),
        percent,
        open.camera.turned().degrees(),
    )
}

/// Pixels of the screen to a pixel of the picture.
pub(super) fn magnified(open: &Open) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "it is rounded to percent")]
    {
        open.camera.magnification() as f32
    }
}

/// Behind a picture: neutral, so that no colour beside it changes how it looks.
fn ground(ui: &Ui) -> Color32 {
    if theme::colours(ui.ctx()).dark {
        Color32::from_gray(24)
    } else {
        Color32::from_gray(214)
    }
}

/// Asks for what is in sight and not there.
fn wish(open: &mut Open, glass: Option<Spot>) {
    let mut needed = Vec::new();
    if let Some(finest) = open.finest {
        if let Some(at) = glass {
            let mut near = open.camera.through_a_glass(at, TIMES);
            near.narrow(at, f64::from(GLASS));
            needed.extend(grid::squares(&near, finest));
        }
        needed.extend(grid::squares(&open.camera, finest));
    }
    let Some(looking) = &open.looking else { return };
    if let Some((light, whole, squares)) = open.shelf.wish(&needed, open.light) {
        looking.want(light, whole, squares);
    }
}

/// What lies under the pointer, enlarged in a frame round it.
fn show_glass(ui: &Ui, room: Rect, open: &Open, at: Pos2) {
    let frame = Rect::from_center_size(at, vec2(GLASS, GLASS) * 2.0).intersect(room);
    let painter = ui.painter().with_clip_rect(frame);
    painter.rect_filled(frame, 0.0, ground(ui));
    let near = open.camera.through_a_glass(spot(room, at), TIMES);
    open.shelf.paint(&painter, room.min, &near);
    let edge = theme::colours(ui.ctx()).accent;
    let painter = ui.painter().with_clip_rect(room);
    painter.add(Shape::rect_stroke(
        frame,
        2.0,
        Stroke::new(2.0, edge),
        egui::StrokeKind::Inside,
    ));
}

/// A place of the screen as a spot of the room.
pub(super) fn spot(room: Rect, at: Pos2) -> Spot {
    Spot::new(f64::from(at.x - room.min.x), f64::from(at.y - room.min.y))
}
