//! Photographs on the map: a dot where each camera stood and what it looked towards; chosen,
//! opened, placed and turned by hand. Knows no record but the one that is placed.

use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::grip::{Grip, fine};
use super::paint;
use super::pointer::{Held, float};
use super::{MapEvent, overlay};
use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::record::Photo;
use crate::domain::view_cone::ViewCone;
use crate::domain::viewpoint::{Viewpoint, Viewpoints};
use crate::map::{ConeLook, Mark, Px, Style, View, camera_symbol, cone_symbol};
use crate::ui::text::photo as told;
use crate::ui::text::viewpoint as words;
use crate::ui::theme::{self, size};
use crate::ui::thumbs::Thumbs;
use crate::ui::viewpoints::{Drawn, Shown, StandWish, as_drawn, title};
use crate::ui::widgets::Words;

/// How long cones are drawn, points: how far a photograph looks is not recorded.
const LONG: f64 = 64.0;
/// How long the chosen one is drawn.
const CHOSEN: f64 = 104.0;
/// Where a cone would be drawn longer than this, metres, dots alone are drawn, and what lies among
/// them keeps the pointer: from far away a view towards something says nothing.
const FARTHEST_M: f64 = 2000.0;
/// How near the pointer has to be to a dot, points.
const REACH: f32 = 8.0;
/// A drag shorter than this, points, gives a place no direction.
const LEAST: f32 = 12.0;
/// The small picture on the card, points.
const PICTURE: egui::Vec2 = vec2(200.0, 150.0);

/// Photographs as the map is told of them.
pub struct Stand<'a> {
    /// Those that are shown.
    pub views: &'a Viewpoints,
    /// The chosen one.
    pub chosen: Option<Id>,
    /// The one that waits for its place.
    pub placing: Option<Id>,
    /// The record of that one, else of the chosen one, when it has come.
    pub record: Option<&'a Photo>,
    /// Why nothing can be written.
    pub barred: Option<&'a str>,
    /// What is shown is the record as it is now: no edit is on its way.
    pub settled: bool,
    /// Which are shown.
    pub shown: Shown,
    /// What those shown look towards, when only these are.
    pub gaze: Option<&'a str>,
    /// Small pictures.
    pub thumbs: &'a Thumbs,
}

/// What is done with them.
#[derive(Debug, Default)]
pub(super) struct Cones {
    grip: Grip,
    /// One that was let go, until the record tells it so.
    draft: Option<(Id, Drawn)>,
    /// Where a photograph is placed that has no direction yet.
    from: Option<LonLat>,
}

/// Where they are drawn.
type Canvas<'a> = (&'a Response, &'a View, &'a Style);

impl Cones {
    /// Draws them and takes in what was done; what they keep of the pointer.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        canvas: Canvas<'_>,
        stand: &Stand<'_>,
        events: &mut Vec<MapEvent>,
    ) -> Held {
        if stand.settled {
            self.draft = None;
        }
        let views: Vec<Viewpoint> = (stand.views.views.iter())
            .map(|view| self.as_it_is_now(view))
            .collect();
        let (chosen, others): (Vec<&Viewpoint>, Vec<&Viewpoint>) = views
            .iter()
            .partition(|view| Some(view.photo) == stand.chosen);
        for view in others.iter().chain(&chosen) {
            draw(ui, canvas, view, stand.chosen == Some(view.photo));
        }
        if let Some(photo) = stand.placing {
            self.place(ui, canvas, (photo, stand), events);
            return Held::Drags;
        }
        self.from = None;
        if is_far(canvas.1) {
            banner(ui, canvas.0.rect, stand, events);
            return Held::Nothing;
        }
        let mut held = Held::Nothing;
        let mut over = under(canvas, &views);
        for view in chosen {
            let grip = self.hold(ui, canvas, (view, stand), events);
            if grip {
                (held, over) = (Held::Drags, Some(view));
            }
        }
        if let Some(view) = over {
            held = if held == Held::Drags {
                held
            } else {
                Held::Rest
            };
            clicked(ui, canvas.0, (view, stand), events);
            // Its card would lie over what the chosen one is taken hold of by.
            if held == Held::Rest && !canvas.0.context_menu_opened() {
                card(ui, canvas, (view, stand), events);
            }
        }
        banner(ui, canvas.0.rect, stand, events);
        held
    }

    fn as_it_is_now(&self, view: &Viewpoint) -> Viewpoint {
        let draft = self.draft.filter(|(photo, _)| *photo == view.photo);
        let now = self.grip.now(view.photo).or(draft.map(|(_, drawn)| drawn));
        now.map_or_else(|| view.clone(), |drawn| as_drawn(view, drawn))
    }

    /// What the chosen one is taken hold of by; whether the pointer is there.
    fn hold(
        &mut self,
        ui: &Ui,
        (response, sheet, _): Canvas<'_>,
        (view, stand): (&Viewpoint, &Stand<'_>),
        events: &mut Vec<MapEvent>,
    ) -> bool {
        let may = stand.barred.is_none();
        let long = CHOSEN * sheet.metres_per_point();
        let held = self.grip.show(ui, (response, sheet), view, (long, may));
        if let (true, Some(why)) = (held.refused, stand.barred) {
            events.push(MapEvent::Notice(why.to_owned()));
        }
        if held.opened {
            events.push(MapEvent::Open(view.photo, among(stand)));
        }
        if let Some(drawn) = held.drawn {
            self.draft = Some((view.photo, drawn));
            let wish = StandWish::Draw(view.photo, drawn);
            events.push(MapEvent::Stand(wish));
        }
        held.over
    }

    /// A press says where the camera stood, a drag which way it looked.
    fn place(
        &mut self,
        ui: &Ui,
        (response, sheet, style): Canvas<'_>,
        (photo, stand): (Id, &Stand<'_>),
        events: &mut Vec<MapEvent>,
    ) {
        ask_for_place(ui, response.rect, stand, events);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        let corner = response.rect.min;
        let on_sheet = |at: egui::Pos2| Px::new(at.x - corner.x, at.y - corner.y);
        if response.drag_started() {
            let pressed = ui.input(|input| input.pointer.press_origin());
            self.from = pressed.and_then(|at| sheet.lonlat(on_sheet(at)));
        }
        let Some(pointer) = response.interact_pointer_pos().map(on_sheet) else {
            return;
        };
        if response.clicked() {
            self.from = sheet.lonlat(pointer);
        }
        let Some(at) = self.from.map(fine) else {
            return;
        };
        let far = sheet.px(at).distance(pointer) >= LEAST;
        let towards = sheet.lonlat(pointer).filter(|_| far);
        let recorded = stand.record.filter(|record| record.uuid == photo);
        let fov_deg = recorded.and_then(|record| record.fov_deg);
        let turned = towards.and_then(|to| Some(ViewCone::new(at, 0.0, None).ok()?.turned_to(to)));
        let so = Drawn {
            at,
            bearing_deg: turned
                .map(|cone| cone.bearing_deg())
                .or(recorded.and_then(|record| record.bearing_deg)),
            fov_deg,
        };
        let shown = marks(sheet, style, so, ConeLook::Chosen);
        paint::marks(&ui.painter().with_clip_rect(response.rect), corner, &shown);
        if response.clicked() || response.drag_stopped() {
            self.from = None;
            events.push(match stand.barred {
                Some(why) => MapEvent::Notice(why.to_owned()),
                None => MapEvent::Stand(StandWish::Draw(photo, so)),
            });
        }
    }
}

fn is_far(sheet: &View) -> bool {
    LONG * sheet.metres_per_point() > FARTHEST_M
}

fn among(stand: &Stand<'_>) -> Vec<Id> {
    let views = stand.views.views.iter();
    views.map(|view| view.photo).collect()
}

fn marks(sheet: &View, style: &Style, so: Drawn, look: ConeLook) -> Vec<Mark> {
    let long = match look {
        ConeLook::Quiet => LONG,
        ConeLook::Chosen => CHOSEN,
    };
    let cone = so.bearing_deg.and_then(|bearing| {
        ViewCone::new(so.at, bearing, so.fov_deg.filter(|fov| *fov >= 0.1)).ok()
    });
    match cone.filter(|_| !is_far(sheet)) {
        Some(cone) => cone_symbol(sheet, &cone, long * sheet.metres_per_point(), look, style),
        None => camera_symbol(sheet, so.at, look, style),
    }
}

/// Draws one and tells it to those who do not see it.
fn draw(ui: &Ui, (response, sheet, style): Canvas<'_>, view: &Viewpoint, chosen: bool) {
    let px = sheet.px(view.at);
    let at = response.rect.min + vec2(px.x, px.y);
    let reach = if chosen { CHOSEN } else { LONG };
    #[expect(clippy::cast_possible_truncation, reason = "a hundred points")]
    if !response.rect.expand(reach as f32).contains(at) {
        return;
    }
    let look = if chosen {
        ConeLook::Chosen
    } else {
        ConeLook::Quiet
    };
    let so = Drawn {
        at: view.at,
        bearing_deg: view.bearing_deg,
        fov_deg: view.fov_deg,
    };
    let painter = ui.painter().with_clip_rect(response.rect);
    paint::marks(&painter, response.rect.min, &marks(sheet, style, so, look));
    let rect = Rect::from_center_size(at, vec2(REACH, REACH) * 2.0);
    if response.rect.contains_rect(rect) {
        let id = response.id.with(("photo", view.photo));
        let sign = ui.interact(rect, id, Sense::hover());
        sign.widget_info(|| WidgetInfo::labeled(Role::Image, true, words::symbol(view, chosen)));
    }
}

/// The one under the pointer: the nearest.
fn under<'a>((response, sheet, _): Canvas<'_>, views: &'a [Viewpoint]) -> Option<&'a Viewpoint> {
    let pointer = response.hover_pos()? - response.rect.min;
    let pointer = Px::new(pointer.x, pointer.y);
    let far = |view: &&Viewpoint| sheet.px(view.at).distance(pointer);
    let nearest = views.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
    nearest.filter(|view| far(view) <= REACH)
}

fn clicked(
    ui: &Ui,
    response: &Response,
    (view, stand): (&Viewpoint, &Stand<'_>),
    events: &mut Vec<MapEvent>,
) {
    if response.dragged() {
        return;
    }
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.double_clicked() {
        events.push(MapEvent::Open(view.photo, among(stand)));
    } else if response.clicked() {
        events.push(MapEvent::Stand(StandWish::Choose(view.photo)));
    }
}

/// The card beside the one the pointer rests on.
fn card(
    ui: &Ui,
    (response, sheet, _): Canvas<'_>,
    (view, stand): (&Viewpoint, &Stand<'_>),
    events: &mut Vec<MapEvent>,
) {
    let down = ui.input(|input| input.pointer.any_down());
    let Some(pointer) = ui
        .input(|input| input.pointer.hover_pos())
        .filter(|_| !down)
    else {
        return;
    };
    if stand.thumbs.lacks(view.photo) {
        events.push(MapEvent::Small(view.photo));
    }
    float(ui, pointer, response.rect, |ui| {
        ui.set_width(PICTURE.x + 40.0);
        picture(ui, stand, view.photo);
        ui.add(Words::new(view.title()).strong());
        let day = view.captured.as_ref().map(crate::domain::date::Edtf::words);
        let day = day.unwrap_or_else(|| told::UNDATED.to_owned());
        ui.label(theme::quiet(
            ui.ctx(),
            format!("{} · {day}", view.kind.label()),
        ));
        let how = view
            .position_by
            .map(|by| format!(" · position {}", by.label()));
        let looks = format!("{}{}", words::looks(view), how.unwrap_or_default());
        ui.label(theme::quiet(ui.ctx(), looks));
        if view.bearing_deg.is_some() {
            let long = if stand.chosen == Some(view.photo) {
                CHOSEN
            } else {
                LONG
            };
            let metres = long * sheet.metres_per_point();
            ui.label(theme::quiet(ui.ctx(), words::length(metres)));
        }
    });
}

fn picture(ui: &mut Ui, stand: &Stand<'_>, photo: Id) {
    let Some(held) = stand.thumbs.of(photo) else {
        ui.label(theme::quiet(ui.ctx(), told::PICTURE_COMES));
        return;
    };
    let Some(texture) = &held.picture else {
        ui.label(theme::quiet(ui.ctx(), told::NO_PICTURE));
        return;
    };
    let own = texture.size_vec2();
    let scale = (PICTURE.x / own.x.max(1.0)).min(PICTURE.y / own.y.max(1.0));
    let (rect, _) = ui.allocate_exact_size(own * scale, Sense::hover());
    let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture.id(), rect, all, Color32::WHITE);
}

/// How to place one, at the upper edge.
fn ask_for_place(ui: &Ui, map: Rect, stand: &Stand<'_>, events: &mut Vec<MapEvent>) {
    let title = stand.record.map_or("", title);
    upper(ui, map, "placing", |ui| {
        ui.add(Words::new(&words::placing(title)));
        if ui.button(words::LEAVE).clicked() {
            events.push(MapEvent::Stand(StandWish::Leave));
        }
    });
}

/// What those shown look towards, and what of them is not shown.
fn banner(ui: &Ui, map: Rect, stand: &Stand<'_>, events: &mut Vec<MapEvent>) {
    let Some(name) = stand.gaze else {
        if let Some(sentence) = words::not_shown(stand.views).filter(|_| stand.views.total > 0) {
            upper(ui, map, "not shown", |ui| {
                ui.label(theme::quiet(ui.ctx(), sentence));
            });
        }
        return;
    };
    upper(ui, map, "gaze", |ui| {
        ui.add(Words::new(&words::gazing(stand.views.total, name)).strong());
        ui.label(theme::quiet(ui.ctx(), words::TOWARDS));
        ui.horizontal_wrapped(|ui| {
            if stand.views.total > 0 && ui.button(words::AS_GALLERY).clicked() {
                events.push(MapEvent::Stand(StandWish::Gallery));
            }
            if ui.button(words::DONE).clicked() {
                events.push(MapEvent::Stand(StandWish::Unmark));
            }
        });
    });
}

fn upper(ui: &Ui, map: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    let wide = (map.width() - 160.0).clamp(180.0, 380.0);
    overlay::corner(ui, map, egui::Align2::CENTER_TOP, name, |ui| {
        overlay::card(ui, |ui| {
            ui.set_max_width(wide);
            ui.spacing_mut().item_spacing.y = size::GRID;
            add(ui);
        });
    });
}
