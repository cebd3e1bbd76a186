//! Where the chosen photograph is taken hold of on the map: its place, its direction, its width. One
//! drag, one change; Escape leaves it as it was. Knows no record.

use egui::{CursorIcon, Key, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::view_cone::ViewCone;
use crate::domain::viewpoint::Viewpoint;
use crate::map::{Px, View};
use crate::ui::text::viewpoint as words;
use crate::ui::theme;
use crate::ui::viewpoints::Drawn;

/// How near the pointer has to be, points.
const REACH: f32 = 9.0;
/// Radius of what is drawn, points.
const KNOB: f32 = 5.5;

/// What is dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Camera,
    Head,
    Left,
    Right,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Camera => words::MOVE,
            Self::Head => words::TURN,
            Self::Left | Self::Right => words::OPEN,
        }
    }
}

/// A drag under way.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drag {
    photo: Id,
    part: Part,
    /// From the pointer to the middle of what it took hold of.
    off: Vec2,
    now: Drawn,
}

/// What holds the chosen photograph.
#[derive(Debug, Default)]
pub(super) struct Grip {
    drag: Option<Drag>,
    /// The drag was left; what the pointer does until it lets go means nothing.
    left: bool,
}

/// What came of it in this frame.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// The pointer rests on it.
    pub(super) over: bool,
    /// It was clicked twice.
    pub(super) opened: bool,
    /// A drag began and may not.
    pub(super) refused: bool,
    /// It was let go so.
    pub(super) drawn: Option<Drawn>,
}

impl Grip {
    /// How a photograph is drawn while it is dragged.
    pub(super) fn now(&self, photo: Id) -> Option<Drawn> {
        let drag = self.drag.filter(|drag| drag.photo == photo);
        drag.map(|drag| drag.now)
    }

    /// Shows what it is taken hold of by, and takes in what was done with it. `one` is the
    /// photograph as it is drawn now, `may` whether it may be changed.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        (map, view): (&Response, &View),
        one: &Viewpoint,
        (length_m, may): (f64, bool),
    ) -> Held {
        let mut held = Held::default();
        if self.drag.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
            (self.drag, self.left) = (None, true);
        }
        if !ui.input(|input| input.pointer.any_down()) {
            self.left = false;
        }
        let Ok(cone) = ViewCone::new(one.at, one.bearing_deg.unwrap_or(0.0), one.fov_deg) else {
            return held;
        };
        let places = cone.handles(length_m);
        let mut parts = vec![(Part::Head, places.head)];
        if one.bearing_deg.is_some() {
            parts.extend([(Part::Left, places.left), (Part::Right, places.right)]);
        }
        parts.push((Part::Camera, places.camera));
        for (part, at) in parts {
            let px = view.px(at);
            let middle = map.rect.min + vec2(px.x, px.y);
            if !map.rect.contains(middle) {
                continue;
            }
            let knob = knob(ui, map, (part, middle));
            held.over |= knob.hovered() || knob.dragged();
            held.opened |= part == Part::Camera && knob.double_clicked();
            if knob.drag_started() && !self.left {
                if may {
                    self.begin(ui, one, part, middle);
                } else {
                    (held.refused, self.left) = (true, true);
                }
            }
            self.follow(ui, (map, view), (part, &cone), &knob);
            if knob.drag_stopped() {
                held.drawn = self.drag.take().map(|drag| drag.now);
            }
        }
        held
    }

    fn begin(&mut self, ui: &Ui, one: &Viewpoint, part: Part, middle: egui::Pos2) {
        let pressed = ui.input(|input| input.pointer.press_origin());
        self.drag = Some(Drag {
            photo: one.photo,
            part,
            off: pressed.map_or(Vec2::ZERO, |pressed| middle - pressed),
            now: Drawn {
                at: one.at,
                bearing_deg: one.bearing_deg,
                fov_deg: one.fov_deg,
            },
        });
    }

    /// Takes the view along with the pointer.
    fn follow(
        &mut self,
        ui: &Ui,
        (map, view): (&Response, &View),
        (part, cone): (Part, &ViewCone),
        knob: &Response,
    ) {
        let Some(drag) = self.drag.as_mut().filter(|drag| drag.part == part) else {
            return;
        };
        let Some(pointer) = knob.interact_pointer_pos() else {
            return;
        };
        let on_sheet = pointer + drag.off - map.rect.min;
        let Some(to) = view.lonlat(Px::new(on_sheet.x, on_sheet.y)) else {
            return;
        };
        match part {
            Part::Camera => drag.now.at = fine(to),
            Part::Head => drag.now.bearing_deg = Some(cone.turned_to(to).bearing_deg()),
            Part::Left | Part::Right => drag.now.fov_deg = cone.opened_to(to).fov_deg(),
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        ui.ctx().request_repaint();
    }
}

/// A position to a tenth of a millionth of a degree, a centimetre: no map is pressed more finely.
pub(super) fn fine(at: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
    LonLat::new(round(at.lon()), round(at.lat())).unwrap_or(at)
}

fn knob(ui: &Ui, map: &Response, (part, middle): (Part, egui::Pos2)) -> Response {
    let colours = theme::colours(ui.ctx());
    let rect = Rect::from_center_size(middle, Vec2::splat(2.0 * REACH));
    let id = map.id.with(("grip", part as u8));
    let sense = Sense::click_and_drag() - Sense::FOCUSABLE;
    let knob = ui.interact(rect, id, sense);
    knob.widget_info(|| WidgetInfo::labeled(Role::Button, true, part.name()));
    let strong = knob.hovered() || knob.dragged();
    let radius = if strong { KNOB + 1.5 } else { KNOB };
    let painter = ui.painter().with_clip_rect(map.rect);
    let (fill, edge) = match part {
        Part::Camera => (colours.accent, colours.raised),
        _ => (colours.raised, colours.accent),
    };
    painter.circle(middle, radius + 1.5, colours.raised, Stroke::NONE);
    painter.circle(middle, radius, fill, Stroke::new(2.0, edge));
    if strong {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
        return knob.on_hover_text(part.name());
    }
    knob
}
