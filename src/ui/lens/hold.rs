//! What the pointer, the wheel and the keys do to the camera. Draws nothing.

use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Response, Ui};

use super::Open;
use super::camera::Spot;
use super::marking::Free;

/// Steps of zoom, as powers of two, for one notch of a wheel.
const NOTCH: f64 = 0.5;
/// Points of a touchpad's movement that count as one notch.
const NOTCH_POINTS: f64 = 50.0;
/// How far an arrow key with Shift moves the picture, points.
const STEP: f64 = 80.0;

impl Open {
    /// Moves the camera by what was done over the picture, as far as the pointer is free for it.
    pub(super) fn hold(&mut self, ui: &Ui, response: &Response, free: Free) {
        let corner = response.rect.min;
        let over = response.hover_pos();
        let at = over.map(|at| Spot::new(f64::from(at.x - corner.x), f64::from(at.y - corner.y)));
        if let Some(at) = at {
            let steps: f64 = ui.input(|input| input.events.iter().map(steps_of).sum());
            if steps != 0.0 {
                self.camera.zoom(at, steps.exp2());
            }
        }
        let moved = response.dragged_by(PointerButton::Middle)
            || (free != Free::Wheel && response.dragged_by(PointerButton::Primary));
        if moved {
            let by = response.drag_delta();
            self.camera.pan(Spot::new(by.x.into(), by.y.into()));
        }
        if free == Free::All && response.double_clicked() {
            if self.camera.is_fitted() {
                self.camera.one_to_one(at.unwrap_or_else(|| self.middle()));
            } else {
                self.camera.fit();
            }
        }
        if !ui.ctx().text_edit_focused() {
            self.keys(ui);
        }
    }

    fn keys(&mut self, ui: &Ui) {
        for (key, x, y) in [
            (Key::ArrowLeft, STEP, 0.0),
            (Key::ArrowRight, -STEP, 0.0),
            (Key::ArrowUp, 0.0, STEP),
            (Key::ArrowDown, 0.0, -STEP),
        ] {
            let pressed = ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
            if pressed {
                self.camera.pan(Spot::new(x, y));
            }
        }
    }
}

/// Steps of zoom, as powers of two, that an event asks for.
pub(in crate::ui) fn steps_of(event: &Event) -> f64 {
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
