//! How long a frame of the map takes while it is moved and zoomed, painted shapes and triangles
//! included; the graphics card's part is not.

use divan::{Bencher, black_box};
use egui::{
    Context, Event, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2,
};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::{SiteRow, StateAt, Tally};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Access, Level, State};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Bounds, Outlines};
use palmyra_atlas::ui::map_view::{MapScene, MapView, Picking};
use palmyra_atlas::ui::theme;

use crate::scene::sizes;

/// Made-up places, thicker in the west, the same each time.
fn crowd(count: u64) -> Vec<SiteRow> {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        f64::from(u32::try_from(seed >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    let mut row = |number: u64| SiteRow {
        id: Id::v7(number, [7; 10]),
        slug: Slug::default(),
        parent: None,
        level: Level::Monument,
        name_en: format!("Place {number}"),
        name_ar: String::new(),
        type_code: String::new(),
        at: LonLat::new(25.0 + 35.0 * next() * next(), 20.0 + 20.0 * next()).ok(),
        accuracy_m: None,
        access: Access::Public,
        because: String::new(),
        state: StateAt {
            state: State::ALL[usize::try_from(number % 5).unwrap()],
            ..StateAt::default()
        },
        tally: Tally::default(),
        when: String::new(),
        damage_from: None,
        damage_to: None,
        events: 0,
        contradictions: 0,
        grounds: palmyra_atlas::domain::dossier::Grounds::default(),
        matched: String::new(),
        matched_in: palmyra_atlas::domain::dossier::MatchedIn::Nothing,
    };
    (0..count).map(&mut row).collect()
}

/// The map on a screen that is not there.
struct Stage {
    ctx: Context,
    map: MapView,
    rows: Vec<SiteRow>,
    outlines: Outlines,
    time: f64,
}

impl Stage {
    fn new(count: u64) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut map = MapView::new(&ctx);
        map.fit(Bounds {
            west: 34.0,
            south: 28.0,
            east: 44.0,
            north: 36.0,
        });
        let mut stage = Self {
            ctx,
            map,
            rows: crowd(count),
            outlines: Outlines::default(),
            time: 0.0,
        };
        for _ in 0..4 {
            stage.frame(vec![Event::PointerMoved(pos2(700.0, 450.0))]);
        }
        stage
    }

    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1400.0, 900.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let Self {
            ctx,
            map,
            rows,
            outlines,
            ..
        } = self;
        let none = std::collections::BTreeSet::new();
        let mut output = ctx.run_ui(input, |ui| {
            let scene = MapScene {
                marked: &none,
                rows,
                rows_stamp: 1,
                outlines,
                outlines_stamp: 1,
                selected: None,
                day: Day(16_700),
                card: None,
                picking: Picking::Off,
                unsaved: None,
                photos: None,
            };
            black_box(map.show(ui, &scene));
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
    }
}

/// The map is dragged by ten points a frame, to and fro.
#[divan::bench(args = sizes(), sample_count = 300, sample_size = 1)]
fn frame_panning(bencher: Bencher, sites: u64) {
    let mut stage = Stage::new(sites);
    let mut step = 0_u16;
    stage.frame(vec![Event::PointerButton {
        pos: pos2(700.0, 450.0),
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: egui::Modifiers::NONE,
    }]);
    bencher.bench_local(|| {
        step = (step + 1) % 80;
        let x = 400.0 + 10.0 * f32::from(step.min(80 - step));
        stage.frame(vec![Event::PointerMoved(pos2(x, 450.0))]);
    });
}

/// The wheel is turned by one notch a frame, in and out again.
#[divan::bench(args = sizes(), sample_count = 300, sample_size = 1)]
fn frame_zooming(bencher: Bencher, sites: u64) {
    let mut stage = Stage::new(sites);
    let mut step = 0_u16;
    bencher.bench_local(|| {
        step = (step + 1) % 24;
        stage.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, if step < 12 { 1.0 } else { -1.0 }),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        }]);
    });
}
