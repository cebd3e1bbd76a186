//! The map in the window, driven without display: by accessible names, mouse and keys.

use std::cell::RefCell;
use std::rc::Rc;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::SiteRow;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Bounds, Outlines};
use palmyra_atlas::ui::map_view::{MapEvent, MapScene, MapView, Picking};
use palmyra_atlas::ui::theme;
use palmyra_atlas::ui::viewpoints::StandWish;

use crate::map::palmyra;
use crate::tiles::Server;

/// What the test holds in place of the program.
struct World {
    map: MapView,
    rows: Vec<SiteRow>,
    outlines: Outlines,
    selected: Option<Id>,
    picking: Picking,
    events: Vec<MapEvent>,
    frames: usize,
    /// Another theme, chosen in the middle of the next frame as a menu does.
    theme: Option<egui::Theme>,
}

type Shared = Rc<RefCell<World>>;

struct Window(Shared);

const CITY: Bounds = Bounds {
    west: 38.258,
    south: 34.5455,
    east: 38.276,
    north: 34.5575,
};

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let mut world = self.0.borrow_mut();
        let World {
            map,
            rows,
            outlines,
            selected,
            picking,
            events,
            frames,
            theme,
        } = &mut *world;
        if let Some(theme) = theme.take() {
            ui.ctx().set_theme(theme);
        }
        let none = std::collections::BTreeSet::new();
        let scene = MapScene {
            marked: &none,
            rows,
            rows_stamp: 1,
            outlines,
            outlines_stamp: 1,
            selected: *selected,
            day: Day(16_700),
            card: None,
            picking: *picking,
            unsaved: None,
            photos: None,
        };
        let new = map.show(ui, &scene);
        for event in &new {
            if let MapEvent::Select(id) = event {
                *selected = Some(*id);
            }
        }
        events.extend(new);
        *frames += 1;
    }
}

fn window(dark: bool) -> (Harness<'static, Window>, Shared) {
    let (outlines, rows) = palmyra();
    let world = Rc::new(RefCell::new(World {
        map: MapView::new(&egui::Context::default()),
        rows,
        outlines,
        selected: None,
        picking: Picking::Off,
        events: Vec::new(),
        frames: 0,
        theme: None,
    }));
    world.borrow_mut().map.fit(CITY);
    world.borrow_mut().map.keep_pictures(None);
    let shared = Rc::clone(&world);
    let size = egui::vec2(960.0, 620.0);
    let mut harness = Harness::builder().with_size(size).build_eframe(|cc| {
        theme::install(&cc.egui_ctx);
        Window(shared)
    });
    harness.run();
    let theme = if dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    harness.ctx.set_theme(theme);
    harness.run();
    (harness, world)
}

fn id(world: &Shared, slug: &str) -> Id {
    let world = world.borrow();
    world
        .rows
        .iter()
        .find(|row| row.slug.as_str() == slug)
        .unwrap()
        .id
}

fn centre(harness: &Harness<'_, Window>, part: &str) -> egui::Pos2 {
    harness.get_by_label_contains(part).rect().center()
}

fn click(harness: &mut Harness<'_, Window>, at: egui::Pos2, button: egui::PointerButton) {
    harness.hover_at(at);
    harness.run();
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    harness.run();
}

#[test]
fn a_click_on_a_symbol_selects_its_place() {
    let (mut harness, world) = window(false);
    let at = centre(&harness, "Map: Tetrapylon, ");
    click(&mut harness, at, egui::PointerButton::Primary);
    let tetrapylon = id(&world, "tetrapylon");
    assert!(
        world
            .borrow()
            .events
            .contains(&MapEvent::Hover(Some(tetrapylon)))
    );
    assert!(
        world
            .borrow()
            .events
            .contains(&MapEvent::Select(tetrapylon))
    );
}

#[test]
fn a_click_beside_everything_clears() {
    let (mut harness, world) = window(false);
    click(
        &mut harness,
        egui::pos2(480.0, 600.0),
        egui::PointerButton::Primary,
    );
    assert!(world.borrow().events.contains(&MapEvent::Clear));
}

#[test]
fn a_right_click_offers_to_copy_the_coordinates_and_to_ask_which_photographs_look_there() {
    let (mut harness, world) = window(false);
    let at = centre(&harness, "Map: Temple of Bel, ");
    click(&mut harness, at, egui::PointerButton::Secondary);
    harness.get_by_label_contains("Copy 34.547").click();
    harness.run();
    let notice = world.borrow().events.iter().find_map(|event| match event {
        MapEvent::Notice(text) => Some(text.clone()),
        _ => None,
    });
    let notice = notice.unwrap();
    assert!(
        notice.contains("34.547") && notice.contains("38.274"),
        "{notice}"
    );
    click(&mut harness, at, egui::PointerButton::Secondary);
    harness.get_by_label("Photographs looking here").click();
    harness.run();
    let gaze = world.borrow().events.iter().find_map(|event| match event {
        MapEvent::Stand(StandWish::Gaze(gaze, _)) => Some(gaze.clone()),
        _ => None,
    });
    let bel = LonLat::new(38.274, 34.547).unwrap();
    assert!(gaze.unwrap().at.distance_m(bel) < 100.0);
}

#[test]
fn a_point_is_picked_where_the_map_is_clicked() {
    let (mut harness, world) = window(false);
    let at = centre(&harness, "Map: Temple of Bel, ");
    world.borrow_mut().picking = Picking::On;
    harness.run();
    harness.hover_at(at);
    harness.run();
    assert!(harness.query_by_label_contains("Click the map").is_some());
    click(&mut harness, at, egui::PointerButton::Primary);
    let world = world.borrow();
    let picked = world.events.iter().find_map(|event| match event {
        MapEvent::Picked(at) => Some(*at),
        _ => None,
    });
    let bel = LonLat::new(38.274_072, 34.547_314).unwrap();
    let picked = picked.unwrap();
    assert!((picked.lon() - bel.lon()).abs() < 1e-4 && (picked.lat() - bel.lat()).abs() < 1e-4);
    assert!(
        !world
            .events
            .iter()
            .any(|event| matches!(event, MapEvent::Select(_)))
    );
}

fn wheel(harness: &mut Harness<'_, Window>, at: egui::Pos2, notches: f32) {
    harness.hover_at(at);
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, notches),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
}

#[test]
fn the_wheel_zooms_in_even_steps_about_the_pointer() {
    let (mut harness, world) = window(false);
    let scale = || world.borrow().map.status().scale.unwrap();
    let at = centre(&harness, "Map: Temple of Bel, ");
    let before = scale();
    wheel(&mut harness, at, 1.0);
    let once = scale();
    wheel(&mut harness, at, 1.0);
    let twice = scale();
    assert!(
        (before / once - 2_f64.sqrt()).abs() < 0.01,
        "{before} {once}"
    );
    assert!((once / twice - 2_f64.sqrt()).abs() < 0.01, "{once} {twice}");
    let after = centre(&harness, "Map: Temple of Bel, ");
    assert!(at.distance(after) < 1.0, "{at} {after}");
    for _ in 0..60 {
        wheel(&mut harness, at, -5.0);
    }
    assert!(scale() > 50_000_000.0, "the whole world, and no farther");
}

#[test]
fn dragging_and_keys_move_the_map() {
    let (mut harness, _world) = window(false);
    let name = "Map: Tetrapylon, ";
    let start = centre(&harness, name);
    harness.drag_at(egui::pos2(480.0, 500.0));
    harness.run();
    harness.hover_at(egui::pos2(440.0, 480.0));
    harness.run();
    harness.drop_at(egui::pos2(440.0, 480.0));
    harness.run();
    let dragged = centre(&harness, name);
    assert!(
        (dragged - start - egui::vec2(-40.0, -20.0)).length() < 2.0,
        "{start} {dragged}"
    );
    click(
        &mut harness,
        egui::pos2(480.0, 590.0),
        egui::PointerButton::Primary,
    );
    harness.key_press(egui::Key::ArrowLeft);
    harness.run();
    let keyed = centre(&harness, name);
    assert!(
        (keyed - dragged - egui::vec2(80.0, 0.0)).length() < 2.0,
        "{dragged} {keyed}"
    );
    harness.key_press(egui::Key::Home);
    harness.run();
    assert!(centre(&harness, name).distance(start) < 2.0);
}

#[test]
fn buttons_zoom_and_show_everything() {
    let (mut harness, world) = window(false);
    let scale = |world: &Shared| world.borrow().map.status().scale.unwrap();
    let before = scale(&world);
    harness.get_by_label("Zoom in").click();
    harness.run();
    assert!((before / scale(&world) - 2.0).abs() < 0.01);
    harness.get_by_label("Show everything").click();
    harness.run();
    assert!((before / scale(&world) - 1.0).abs() < 0.01);
}

#[test]
fn flying_ends_soon_and_leaves_the_map_at_rest() {
    let (mut harness, world) = window(false);
    let castle = LonLat::new(38.2571, 34.5627).unwrap();
    world.borrow_mut().map.fly_to(castle);
    harness.run();
    let at = harness.ctx.content_rect().center();
    harness.hover_at(at);
    harness.run();
    let pointer = world.borrow().map.status().pointer.unwrap();
    assert!(
        (pointer.lon() - castle.lon()).abs() < 1e-4 && (pointer.lat() - castle.lat()).abs() < 1e-4
    );
    // At rest it asks for no further frame.
    let frames = world.borrow().frames;
    harness.step();
    assert_eq!(world.borrow().frames, frames + 1);
    assert!(!harness.ctx.has_requested_repaint());
}

#[test]
fn an_address_that_is_none_is_refused_beside_its_field() {
    let (mut harness, _world) = window(false);
    harness.get_by_label("Layers").click();
    harness.run();
    harness
        .get_by_label("Satellite or other map (online)")
        .click();
    harness.run();
    harness.get_by_label("Address of the online map").focus();
    harness.run();
    harness
        .get_by_label("Address of the online map")
        .type_text("https://tiles.example/{z}/{x}");
    harness.run();
    harness.get_by_label("Show").click();
    harness.run();
    assert!(harness.query_by_label_contains("has no {y}").is_some());
}

#[test]
fn nothing_is_asked_of_a_server_before_an_online_map_is_chosen() {
    let server = Server::start(|_| crate::tiles::picture());
    let (mut harness, _world) = window(false);
    harness.get_by_label("Layers").click();
    harness.run();
    harness
        .get_by_label("Satellite or other map (online)")
        .click();
    harness.run();
    harness.get_by_label("Address of the online map").focus();
    harness.run();
    let address = server.address();
    harness
        .get_by_label("Address of the online map")
        .type_text(&address);
    harness.run();
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert_eq!(server.count(), 0, "typing an address asks nobody");
    harness.get_by_label("Show").click();
    for _ in 0..100 {
        harness.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
        if server.count() >= 4 && harness.query_by_label_contains("loading").is_none() {
            break;
        }
    }
    assert!(server.count() >= 4, "{}", server.count());
    // Back on the plan nobody is asked any more.
    harness.get_by_label("Plan (offline)").click();
    harness.run();
    let count = server.count();
    harness.get_by_label("Zoom in").click();
    harness.run();
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert_eq!(server.count(), count);
}

/// The texts a frame paints.
fn painted_texts(shape: &egui::Shape, found: &mut Vec<std::sync::Arc<egui::Galley>>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|one| painted_texts(one, found)),
        egui::Shape::Text(text) => found.push(text.galley.clone()),
        _ => {}
    }
}

/// Where the letters of a text stand in egui's picture of letters.
fn places(galley: &egui::Galley) -> Vec<[u16; 4]> {
    let glyphs = galley.rows.iter().flat_map(|row| row.glyphs.clone());
    let rects = glyphs.map(|glyph| glyph.uv_rect);
    rects
        .map(|rect| [rect.min[0], rect.min[1], rect.max[0], rect.max[1]])
        .collect()
}

#[test]
fn another_theme_leaves_no_letter_pointing_into_the_old_picture() {
    let (mut harness, world) = window(false);
    world.borrow_mut().theme = Some(egui::Theme::Dark);
    for _ in 0..4 {
        harness.step();
    }
    let mut painted = Vec::new();
    for clipped in &harness.output().shapes {
        painted_texts(&clipped.shape, &mut painted);
    }
    assert!(painted.len() > 10, "the map paints names");
    for galley in painted {
        let fresh = harness
            .ctx
            .fonts_mut(|fonts| fonts.layout_job((*galley.job).clone()));
        assert_eq!(places(&galley), places(&fresh), "«{}»", galley.job.text);
    }
}
