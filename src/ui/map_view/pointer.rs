//! What the pointer does on the map: rests, clicks, drags, sets a point, copies coordinates.
//! Knows no catalogue.

use std::collections::BTreeSet;

use egui::{
    Area, CursorIcon, Frame, Order, PointerButton, Pos2, Rect, Response, StrokeKind, Ui, vec2,
};

use super::camera::Camera;
use super::{MapEvent, MapScene, Picking};
use crate::domain::id::Id;
use crate::domain::kinds::State;
use crate::domain::place::LonLat;
use crate::domain::query::Bounds;
use crate::map::{self, Hit, Many, Px, Target};
use crate::ui::text::map as text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, site_card};

/// What the pointer rested on in the last frame.
#[derive(Debug, Default)]
pub(super) struct Pointer {
    hovered: Option<Id>,
    pub(super) at: Option<LonLat>,
    /// Where a box that marks places was begun.
    box_from: Option<Pos2>,
    /// What photographs keep for themselves.
    pub(super) held: Held,
    /// What the menu of a position is about.
    pub(super) asked: Option<LonLat>,
}

/// What photographs on the map keep of the pointer for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Held {
    /// Nothing: it is the map's.
    #[default]
    Nothing,
    /// Where it rests and what it clicks.
    Rest,
    /// Drags too.
    Drags,
}

impl Pointer {
    /// Takes in what was done with the map in this frame.
    pub(super) fn act(
        &mut self,
        ui: &Ui,
        response: &Response,
        hits: &[Hit],
        scene: &MapScene<'_>,
        camera: &mut Camera,
        events: &mut Vec<MapEvent>,
    ) {
        let corner = response.rect.min;
        let on_sheet = |at: Pos2| Px::new(at.x - corner.x, at.y - corner.y);
        let over = response.hover_pos().map(on_sheet);
        self.at = over.and_then(|at| camera.view().lonlat(at));
        if let Some(at) = over {
            camera.wheel(ui, at);
        }
        if self.held == Held::Drags {
            self.rest(None, response, hits, scene, events);
            return;
        }
        if self.drags_box(ui, response, scene, camera, events) {
            return;
        }
        if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle)
        {
            let moved = response.drag_delta();
            if moved != egui::Vec2::ZERO {
                camera.pan(moved.x, moved.y);
                ui.ctx().request_repaint();
            }
        }
        camera.keys(ui, response);
        let clicked = response.interact_pointer_pos().map(on_sheet);
        if response.secondary_clicked() {
            self.asked = clicked.and_then(|at| camera.view().lonlat(at));
        } else if let Some(at) = clicked.filter(|_| self.held == Held::Nothing) {
            if response.double_clicked() && scene.picking == Picking::Off {
                camera.zoom(at, 1.0);
                ui.ctx().request_repaint();
            } else if response.clicked() {
                response.request_focus();
                let together = ui.input(|input| input.modifiers.command);
                match map::pick(hits, at, None) {
                    Some(Target::Place(id)) if together => events.push(MapEvent::Toggle(id)),
                    _ => click(at, hits, scene, camera, events),
                }
            }
        }
        self.rest(over, response, hits, scene, events);
        cursor(ui, response, scene.picking, self.hovered);
    }

    /// Shift and a drag draw a box; letting go marks the places in it.
    fn drags_box(
        &mut self,
        ui: &Ui,
        response: &Response,
        scene: &MapScene<'_>,
        camera: &Camera,
        events: &mut Vec<MapEvent>,
    ) -> bool {
        if response.drag_started_by(PointerButton::Primary) && ui.input(|i| i.modifiers.shift) {
            self.box_from = ui.input(|input| input.pointer.press_origin());
        }
        let (Some(from), Some(to)) = (self.box_from, response.interact_pointer_pos()) else {
            self.box_from = None;
            return false;
        };
        let drawn = Rect::from_two_pos(from, to).intersect(response.rect);
        let accent = theme::colours(ui.ctx()).accent;
        let painter = ui.painter();
        painter.rect_filled(drawn, 0, accent.gamma_multiply(0.15));
        painter.rect_stroke(drawn, 0, (1.0, accent), StrokeKind::Inside);
        if response.drag_stopped() {
            self.box_from = None;
            let corner = response.rect.min;
            let inside = scene.rows.iter().filter(|row| {
                let at = row.at.map(|at| camera.view().px(at));
                at.is_some_and(|at| drawn.contains(corner + vec2(at.x, at.y)))
            });
            events.push(MapEvent::Add(inside.map(|row| row.id).collect()));
        }
        true
    }

    fn rest(
        &mut self,
        over: Option<Px>,
        response: &Response,
        hits: &[Hit],
        scene: &MapScene<'_>,
        events: &mut Vec<MapEvent>,
    ) {
        let still = !response.dragged() && scene.picking == Picking::Off;
        let still = still && self.held == Held::Nothing;
        let found = over
            .filter(|_| still)
            .and_then(|at| map::under(hits, at).into_iter().find_map(place));
        if found != self.hovered {
            self.hovered = found;
            events.push(MapEvent::Hover(found));
        }
    }

    /// The card beside what the pointer rests on, or the coordinates while a point is set.
    pub(super) fn card(&self, ui: &Ui, response: &Response, hits: &[Hit], scene: &MapScene<'_>) {
        let Some(pointer) = response.hover_pos() else {
            return;
        };
        if scene.picking == Picking::On {
            if let Some(at) = self.at {
                coordinates(ui, pointer, response.rect, at);
            }
            return;
        }
        let menu = response.context_menu_opened();
        if menu || response.dragged() || self.held != Held::Nothing {
            return;
        }
        if let Some(id) = self.hovered {
            let hit = (hits.iter()).find(|hit| hit.target == Target::Place(id));
            let row = hit.and_then(|hit| hit.row);
            if let Some(row) = row.and_then(|row| scene.rows.get(row)) {
                float(ui, pointer, response.rect, |ui| {
                    site_card::show(ui, row, scene.card);
                    if let Some(metres) = row.accuracy_m {
                        ui.label(theme::quiet(ui.ctx(), text::accuracy(metres)));
                    }
                });
            }
            return;
        }
        let corner = response.rect.min;
        let at = Px::new(pointer.x - corner.x, pointer.y - corner.y);
        if let Some(Target::Heap(many)) = map::under(hits, at).first() {
            let counts: Vec<(State, u32)> = State::ALL.iter().copied().zip(many.counts).collect();
            float(ui, pointer, response.rect, |ui| {
                ui.add(Words::new(&text::heap_words(&counts)));
            });
        }
    }
}

/// A ring round every marked place.
pub(super) fn marks(ui: &Ui, response: &Response, hits: &[Hit], marked: &BTreeSet<Id>) {
    if marked.is_empty() {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter().with_clip_rect(response.rect);
    for hit in hits.iter().filter(|hit| hit.is_symbol()) {
        if place(&hit.target).is_some_and(|id| marked.contains(&id)) {
            let at = response.rect.min + vec2(hit.at().x, hit.at().y);
            painter.circle_stroke(at, hit.radius() + 3.0, (4.0, colours.raised));
            painter.circle_stroke(at, hit.radius() + 3.0, (2.0, colours.accent));
        }
    }
}

fn place(target: &Target) -> Option<Id> {
    match target {
        Target::Place(id) => Some(*id),
        Target::Heap(_) => None,
    }
}

fn click(
    at: Px,
    hits: &[Hit],
    scene: &MapScene<'_>,
    camera: &mut Camera,
    events: &mut Vec<MapEvent>,
) {
    if scene.picking == Picking::On {
        events.extend(camera.view().lonlat(at).map(MapEvent::Picked));
        return;
    }
    match map::pick(hits, at, scene.selected) {
        Some(Target::Place(id)) => events.push(MapEvent::Select(id)),
        Some(Target::Heap(many)) => open(&many, at, camera),
        None => events.push(MapEvent::Clear),
    }
}

/// Comes close enough to tell the places of a heap apart.
fn open(many: &Many, at: Px, camera: &mut Camera) {
    let corners = (many.around.min.lonlat(), many.around.max.lonlat());
    let (Some(north_west), Some(south_east)) = corners else {
        return;
    };
    let bounds = Bounds {
        west: north_west.lon(),
        north: north_west.lat(),
        east: south_east.lon(),
        south: south_east.lat(),
    };
    let fitted = map::View::fit(&bounds, camera.view().width, camera.view().height, 80.0);
    if fitted.zoom > camera.view().zoom + 0.5 {
        camera.show(bounds);
    } else {
        camera.zoom(at, 1.5);
    }
}

fn cursor(ui: &Ui, response: &Response, picking: Picking, hovered: Option<Id>) {
    if !response.hovered() {
        return;
    }
    let icon = match (picking, response.dragged(), hovered) {
        (Picking::On, ..) => CursorIcon::Crosshair,
        (_, true, _) => CursorIcon::Grabbing,
        (_, _, Some(_)) => CursorIcon::PointingHand,
        _ => return,
    };
    ui.ctx().set_cursor_icon(icon);
}

fn coordinates(ui: &Ui, pointer: Pos2, within: Rect, at: LonLat) {
    float(ui, pointer, within, |ui| {
        ui.label(theme::strong(at.decimal()));
        ui.label(theme::quiet(ui.ctx(), at.dms()));
        ui.label(theme::quiet(ui.ctx(), text::PICK));
    });
}

/// A card beside the pointer that lets clicks through.
pub(super) fn float(ui: &Ui, pointer: Pos2, within: Rect, add: impl FnOnce(&mut Ui)) {
    Area::new(egui::Id::unique("map-card"))
        .order(Order::Tooltip)
        .fixed_pos(pointer + vec2(16.0, 16.0))
        .constrain_to(within.shrink(2.0 * size::GRID))
        .interactable(false)
        .fade_in(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style()).inner_margin(3.0 * size::GRID);
            frame.show(ui, add);
        });
}
