//! The map in the window: the sheet of `map` painted over a plan or an online map, moved by
//! mouse and keys. Knows the sheet, what was clicked and what lies beneath; knows no catalogue.

mod backdrop;
mod camera;
mod cones;
mod grip;
mod layers;
mod legend;
mod menu;
mod overlay;
pub mod paint;
mod pointer;
mod told;
mod unsaved;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{
    Align2, DragPanButtons, Painter, Pos2, Rect, Response, Role, Shape, Ui, WidgetInfo, vec2,
};
use walkers::{Map, MapMemory, Plugin, Projector, lon_lat};

use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::query::{Bounds, Outlines};
use crate::map::{self, Base, Hit, Px, PxBox, Sheet, SheetInput, Style, View};
use crate::ui::text::map as text;
use crate::ui::theme;
use crate::ui::viewpoints::StandWish;

use backdrop::Backdrop;
use camera::Camera;
use cones::Cones;
pub use cones::Stand;
use layers::Layers;
use legend::Legend;
use pointer::Pointer;

/// The map's own state.
pub struct MapView {
    camera: Camera,
    memory: MapMemory,
    sheet: Sheet,
    /// Of which rows and outlines the sheet was made.
    stamps: Option<(u64, u64)>,
    painted: Option<Painted>,
    layers: Layers,
    legend: Legend,
    pointer: Pointer,
    cones: Cones,
}

/// What the map shows.
pub struct MapScene<'a> {
    /// Places in their state at `day`.
    pub rows: &'a [SiteRow],
    /// Changes whenever the rows do.
    pub rows_stamp: u64,
    /// Outlines and lines.
    pub outlines: &'a Outlines,
    /// Changes whenever they do.
    pub outlines_stamp: u64,
    /// The chosen place.
    pub selected: Option<Id>,
    /// The places marked to be dealt with together.
    pub marked: &'a BTreeSet<Id>,
    /// The day of the states.
    pub day: Day,
    /// The dossier of the place under the pointer, when it has come.
    pub card: Option<&'a Dossier>,
    /// Whether a form waits for a point.
    pub picking: Picking,
    /// The position that is being written in a form.
    pub unsaved: Option<LonLat>,
    /// Photographs; `None` = nothing is known of them.
    pub photos: Option<Stand<'a>>,
}

/// Whether a form waits for a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picking {
    /// No.
    Off,
    /// The next click sets it.
    On,
}

/// What the person did on the map.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEvent {
    /// Chose a place.
    Select(Id),
    /// Marked this place, or unmarked it.
    Toggle(Id),
    /// Marked all places in a box.
    Add(Vec<Id>),
    /// Clicked beside every place.
    Clear,
    /// The pointer rests on another place, or on none.
    Hover(Option<Id>),
    /// Set a point.
    Picked(LonLat),
    /// Wished something of photographs on the map.
    Stand(StandWish),
    /// Opened a photograph, one of these.
    Open(Id, Vec<Id>),
    /// The small picture of a photograph is needed.
    Small(Id),
    /// Something to say in the status bar.
    Notice(String),
}

/// What the status bar shows of the map.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MapStatus {
    /// Where the pointer is.
    pub pointer: Option<LonLat>,
    /// One to how many.
    pub scale: Option<f64>,
    /// What it shows of the earth, once it has a size.
    pub bounds: Option<Bounds>,
}

/// The shapes of the last drawing and of what they were made.
struct Painted {
    key: Key,
    shapes: Vec<Shape>,
    hits: Vec<Hit>,
    /// One laid-out letter. While egui hands out this very one, the picture of letters that
    /// `shapes` point into is still the same; it is made anew when colours change or it is full.
    letter: Arc<egui::Galley>,
}

#[derive(Debug, Clone, PartialEq)]
struct Key {
    view: View,
    corner: Pos2,
    stamps: Option<(u64, u64)>,
    selected: Option<Id>,
    dark: bool,
    credit: Option<String>,
    /// Letters are painted from a picture of letters made for one fineness of the screen.
    fineness: f32,
}

impl MapView {
    /// A map that shows nothing yet.
    #[must_use]
    pub fn new(_ctx: &egui::Context) -> Self {
        Self {
            camera: Camera::new(),
            memory: MapMemory::default(),
            sheet: Sheet::default(),
            stamps: None,
            painted: None,
            layers: Layers::new(),
            legend: Legend::default(),
            pointer: Pointer::default(),
            cones: Cones::default(),
        }
    }

    /// Draws the map over all of the given room and tells what the person did. Never waits.
    pub fn show(&mut self, ui: &mut Ui, scene: &MapScene<'_>) -> Vec<MapEvent> {
        let room = ui.available_rect_before_wrap();
        self.camera.begin(ui, room.width(), room.height());
        self.renew(scene);
        let style = style(ui);
        self.paint(ui, room, scene, style);
        let response = self.walk(ui, room, style);
        let mut events = Vec::new();
        if let Some(stand) = &scene.photos {
            let canvas = (&response, self.camera.view(), style);
            self.pointer.held = self.cones.show(ui, canvas, stand, &mut events);
        }
        let painted = self.painted.as_ref();
        let hits = painted.map_or(&[][..], |painted| &painted.hits);
        let (pointer, camera) = (&mut self.pointer, &mut self.camera);
        pointer.act(ui, &response, hits, scene, camera, &mut events);
        pointer.card(ui, &response, hits, scene);
        menu::show(&response, pointer.asked, &mut events);
        pointer::marks(ui, &response, hits, scene.marked);
        unsaved::show(ui, &response, self.camera.view(), scene.unsaved);
        told::show(ui, &response, hits, scene.rows);
        self.buttons(ui, room);
        self.legend.show(ui, room, style);
        let shown = scene.photos.as_ref().map(|stand| stand.shown);
        events.extend(self.layers.show(ui, room, shown).map(MapEvent::Stand));
        self.traffic(ui, room);
        events
    }

    /// Flies to a place, unless it is well in sight.
    pub fn fly_to(&mut self, at: LonLat) {
        self.camera.fly_to(at);
    }

    /// Shows all of some bounds, from now on also with Home.
    pub fn fit(&mut self, bounds: Bounds) {
        self.camera.fit(bounds);
    }

    /// Keeps pictures of online maps in another folder than the user's cache, or nowhere.
    pub fn keep_pictures(&mut self, folder: Option<PathBuf>) {
        self.layers.folder = folder;
    }

    /// What the status bar shows.
    #[must_use]
    pub fn status(&self) -> MapStatus {
        let view = self.camera.view();
        MapStatus {
            pointer: self.pointer.at,
            scale: (view.width > 1.0).then(|| view.scale()),
            bounds: self.camera.bounds(),
        }
    }

    /// Makes the sheet anew when rows or outlines are others.
    fn renew(&mut self, scene: &MapScene<'_>) {
        let (rows, outlines) = (scene.rows_stamp, scene.outlines_stamp);
        match self.stamps {
            Some((_, old)) if old != outlines => {
                self.sheet.set_outlines(scene.outlines, scene.rows);
            }
            Some((old, _)) if old != rows => self.sheet.set_rows(scene.rows),
            Some(_) => return,
            None => self.sheet.set_outlines(scene.outlines, scene.rows),
        }
        self.stamps = Some((rows, outlines));
    }

    /// Makes the shapes, unless those of the last frame still hold.
    fn paint(&mut self, ui: &Ui, room: Rect, scene: &MapScene<'_>, style: &Style) {
        let key = Key {
            view: *self.camera.view(),
            corner: room.min,
            stamps: self.stamps,
            selected: scene.selected,
            dark: theme::colours(ui.ctx()).dark,
            credit: self.layers.credit().map(str::to_owned),
            fineness: ui.ctx().pixels_per_point(),
        };
        let letter = paint::letter(ui.painter());
        let holds = |painted: &Painted| painted.key == key && Arc::ptr_eq(&painted.letter, &letter);
        if self.painted.as_ref().is_some_and(holds) {
            return;
        }
        let input = SheetInput {
            rows: scene.rows,
            selected: scene.selected,
            kept_free: &[],
            base: if self.layers.is_online() {
                Base::Tiles
            } else {
                Base::Plan
            },
        };
        let painter = ui.painter().clone();
        let measure = |words: &str, face| paint::measure(&painter, words, face);
        let mut drawn = self.sheet.draw(&input, &key.view, style, &measure);
        let mut credits: Vec<String> = key.credit.iter().cloned().collect();
        credits.extend(
            drawn
                .credits
                .drain(..)
                .filter(|credit| Some(credit) != key.credit.as_ref()),
        );
        let (width, height) = (room.width(), room.height());
        drawn.marks.extend(map::draw_scale(
            &key.view,
            Px::new(20.0, height - 18.0),
            style,
        ));
        drawn
            .marks
            .extend(map::draw_north(Px::new(34.0, 156.0), style));
        let at = Px::new(width - 8.0, height - 8.0);
        drawn
            .marks
            .extend(map::draw_credits(&credits, at, style, &measure));
        let sheet = PxBox::at(Px::default(), width, height);
        self.painted = Some(Painted {
            shapes: paint::Brush::new(&painter, room.min, sheet).shapes(&drawn.marks),
            hits: drawn.hits,
            letter,
            key,
        });
    }

    /// Lets walkers lay out the pictures of an online map and paint our sheet over them.
    fn walk(&mut self, ui: &mut Ui, room: Rect, style: &Style) -> Response {
        let map::Rgba(red, green, blue, _) = style.ground;
        let ground = egui::Color32::from_rgb(red, green, blue);
        ui.painter().rect_filled(room, 0.0, ground);
        let view = self.camera.view();
        let centre = view
            .centre
            .lonlat()
            .map_or((0.0, 0.0), |at| (at.lon(), at.lat()));
        let centre = lon_lat(centre.0, centre.1);
        self.memory.center_at(centre);
        if self.memory.set_zoom(view.zoom).is_err() {
            log::debug!("the map's zoom {} is out of range", view.zoom);
        }
        let shapes = self
            .painted
            .as_ref()
            .map_or(&[][..], |painted| &painted.shapes);
        let backdrop = self.layers.backdrop();
        let tiles = backdrop.map(|backdrop| -> &mut dyn walkers::Tiles { backdrop });
        let map = Map::new(tiles, &mut self.memory, centre)
            .zoom_gesture(false)
            .double_click_to_zoom(false)
            .panning(false)
            .drag_pan_buttons(DragPanButtons::empty())
            .with_plugin(Sheets { shapes });
        let shown = ui.push_id("map", |ui| map.show(ui, |_, _, _, _| ()).response);
        let response = shown.inner;
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, text::MAP_KEYS));
        if response.has_focus() {
            let accent = theme::colours(ui.ctx()).accent;
            let edge = egui::Stroke::new(2.0, accent);
            ui.painter()
                .rect_stroke(room.shrink(1.0), 0.0, edge, egui::StrokeKind::Inside);
        }
        if let Some(backdrop) = self.layers.backdrop() {
            Backdrop::after(backdrop);
        }
        response
    }

    fn buttons(&mut self, ui: &mut Ui, room: Rect) {
        let camera = &mut self.camera;
        overlay::corner(ui, room, Align2::LEFT_TOP, text::ZOOM_IN, |ui| {
            let mut changed = false;
            if overlay::button(ui, overlay::Sign::Plus, text::ZOOM_IN) {
                camera.zoom_middle(1.0);
                changed = true;
            }
            if overlay::button(ui, overlay::Sign::Minus, text::ZOOM_OUT) {
                camera.zoom_middle(-1.0);
                changed = true;
            }
            if overlay::button(ui, overlay::Sign::All, text::SHOW_ALL) {
                camera.show_all();
                changed = true;
            }
            if changed {
                ui.ctx().request_repaint();
            }
        });
    }

    /// How the online map comes along, at the upper edge.
    fn traffic(&mut self, ui: &mut Ui, room: Rect) {
        let Some(traffic) = self.layers.backdrop().map(|backdrop| backdrop.traffic()) else {
            return;
        };
        let room = Rect::from_center_size(
            Pos2::new(room.center().x, room.min.y + 40.0),
            vec2((room.width() - 340.0).max(200.0), 60.0),
        );
        let name = traffic.trouble.as_deref().unwrap_or(text::LAYERS);
        overlay::corner(ui, room, Align2::CENTER_TOP, name, |ui| {
            if let Some(trouble) = &traffic.trouble {
                overlay::card(ui, |ui| {
                    ui.label(theme::body(trouble));
                });
            } else if traffic.loading > 0 {
                ui.label(theme::quiet(ui.ctx(), text::loading(traffic.loading)));
            }
        });
    }
}

/// Our sheet as something walkers paints after the pictures.
struct Sheets<'a> {
    shapes: &'a [Shape],
}

impl Plugin for Sheets<'_> {
    fn run(self: Box<Self>, ui: &mut Ui, response: &Response, _: &Projector<'_>, _: &MapMemory) {
        let painter: Painter = ui.painter().with_clip_rect(response.rect);
        painter.extend(self.shapes.iter().cloned());
    }
}

fn style(ui: &Ui) -> &'static Style {
    if theme::colours(ui.ctx()).dark {
        &Style::DARK
    } else {
        &Style::LIGHT
    }
}
