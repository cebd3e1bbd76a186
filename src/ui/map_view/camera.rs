//! Where the map looks: moved by hand, by wheel, by keys, or flying somewhere for a tenth of a
//! second. Knows no record.

use egui::{Event, Key, MouseWheelUnit, Response, Ui};

use crate::domain::place::LonLat;
use crate::domain::query::Bounds;
use crate::map::{Px, View, World};

/// The longest a flight takes, seconds.
const FLIGHT: f64 = 0.12;
/// Steps of zoom for one notch of a wheel.
const NOTCH: f64 = 0.5;
/// Points of a touchpad's movement that count as one notch.
const NOTCH_POINTS: f64 = 50.0;
/// How far an arrow key moves the map, points.
const STEP: f32 = 80.0;
/// Margin round what is fitted, points.
const MARGIN: f32 = 56.0;
/// A place that is flown to is looked at from no farther than this.
const NEAR: f64 = 15.5;

/// The camera.
#[derive(Debug)]
pub(super) struct Camera {
    view: View,
    flight: Option<Flight>,
    /// Where to look once the map's size is known.
    waiting: Option<Goal>,
    home: Option<Bounds>,
}

#[derive(Debug)]
struct Flight {
    from: View,
    to: View,
    start: f64,
}

#[derive(Debug, Clone, Copy)]
enum Goal {
    At(LonLat),
    All(Bounds),
}

impl Camera {
    pub(super) fn new() -> Self {
        Self {
            view: View {
                centre: World { x: 0.5, y: 0.45 },
                zoom: 2.0,
                width: 0.0,
                height: 0.0,
            },
            flight: None,
            waiting: None,
            home: None,
        }
    }

    pub(super) fn view(&self) -> &View {
        &self.view
    }

    /// What the map shows of the earth, once it has a size.
    pub(super) fn bounds(&self) -> Option<Bounds> {
        let view = self.view();
        let north_west = view.lonlat(Px { x: 0.0, y: 0.0 })?;
        let corner = Px {
            x: view.width,
            y: view.height,
        };
        let south_east = view.lonlat(corner)?;
        Some(Bounds {
            west: north_west.lon(),
            north: north_west.lat(),
            east: south_east.lon(),
            south: south_east.lat(),
        })
    }

    /// Takes the map's size and goes on with a flight.
    pub(super) fn begin(&mut self, ui: &Ui, width: f32, height: f32) {
        let first = self.view.width < 1.0;
        (self.view.width, self.view.height) = (width.max(1.0), height.max(1.0));
        self.view = self.view.clamped();
        let now = ui.input(|input| input.time);
        if let Some(goal) = self.waiting.take() {
            let to = self.goal(goal);
            if first {
                self.view = to;
            } else {
                self.flight = Some(Flight {
                    from: self.view,
                    to,
                    start: now,
                });
            }
        }
        if let Some(flight) = &self.flight {
            let share = ((now - flight.start) / FLIGHT).clamp(0.0, 1.0);
            // Starts fast and ends softly.
            let eased = 1.0 - (1.0 - share).powi(3);
            self.view = View {
                width: self.view.width,
                height: self.view.height,
                ..flight.from.toward(&flight.to, eased)
            };
            if share >= 1.0 {
                self.flight = None;
            }
            ui.ctx().request_repaint();
        }
    }

    fn goal(&self, goal: Goal) -> View {
        match goal {
            Goal::All(bounds) => View::fit(&bounds, self.view.width, self.view.height, MARGIN),
            Goal::At(at) => {
                let sheet = self.view.sheet().grown(-self.view.height * 0.2);
                if self.view.zoom >= NEAR - 1.5 && sheet.contains(self.view.px(at)) {
                    // It is well in sight: nothing needs to move.
                    return self.view;
                }
                View {
                    centre: World::of(at),
                    zoom: self.view.zoom.max(NEAR),
                    ..self.view
                }
                .clamped()
            }
        }
    }

    pub(super) fn fly_to(&mut self, at: LonLat) {
        self.waiting = Some(Goal::At(at));
    }

    pub(super) fn fit(&mut self, bounds: Bounds) {
        self.home = Some(bounds);
        self.waiting = Some(Goal::All(bounds));
    }

    /// Shows all of something, without remembering it as everything.
    pub(super) fn show(&mut self, bounds: Bounds) {
        self.waiting = Some(Goal::All(bounds));
    }

    pub(super) fn show_all(&mut self) {
        self.waiting = self.home.map(Goal::All);
    }

    /// Comes closer by some steps; what lies under `at` stays there.
    pub(super) fn zoom(&mut self, at: Px, steps: f64) {
        self.flight = None;
        self.view = self.view.zoomed(at, steps);
    }

    /// Comes closer in the middle.
    pub(super) fn zoom_middle(&mut self, steps: f64) {
        let middle = Px::new(self.view.width / 2.0, self.view.height / 2.0);
        self.zoom(middle, steps);
    }

    pub(super) fn pan(&mut self, dx: f32, dy: f32) {
        self.flight = None;
        self.view = self.view.panned(dx, dy);
    }

    /// The wheel and the pinch: even steps, whatever the frame time. `at` is the pointer's place.
    pub(super) fn wheel(&mut self, ui: &Ui, at: Px) {
        let steps: f64 = ui.input(|input| input.events.iter().map(steps_of).sum());
        if steps != 0.0 {
            self.zoom(at, steps);
            ui.ctx().request_repaint();
        }
    }

    /// Keys while the map has the focus.
    pub(super) fn keys(&mut self, ui: &Ui, response: &Response) {
        if !response.has_focus() {
            return;
        }
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
        let typed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.command);
        for (key, dx, dy) in [
            (Key::ArrowLeft, STEP, 0.0),
            (Key::ArrowRight, -STEP, 0.0),
            (Key::ArrowUp, 0.0, STEP),
            (Key::ArrowDown, 0.0, -STEP),
        ] {
            if pressed(key) {
                self.pan(dx, dy);
            }
        }
        if typed(Key::Plus) || typed(Key::Equals) {
            self.zoom_middle(NOTCH);
        }
        if typed(Key::Minus) {
            self.zoom_middle(-NOTCH);
        }
        if pressed(Key::Home) {
            self.show_all();
        }
    }
}

fn steps_of(event: &Event) -> f64 {
    match event {
        Event::MouseWheel { unit, delta, .. } => {
            let amount = f64::from(delta.y);
            NOTCH
                * match unit {
                    // Some systems count one notch as several lines.
                    MouseWheelUnit::Line => amount.clamp(-1.0, 1.0),
                    MouseWheelUnit::Page => amount * 4.0,
                    MouseWheelUnit::Point => amount / NOTCH_POINTS,
                }
        }
        Event::Zoom(factor) if *factor > 0.0 => f64::from(*factor).log2(),
        _ => 0.0,
    }
}
