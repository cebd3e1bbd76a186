//! The strip above a photograph: which one, how it is looked at, and the ways to change that. Knows
//! no record but the name it is given.

use egui::{Align, Layout, Slider, Ui};
use egui_material_icons::icons;

use super::{LensWish, Open, canvas, whole};
use crate::session::looking::Light;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::lens as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// How a photograph is looked at, in the order it is offered.
const LOOKS: &[Act] = &[
    Act::FitPhoto,
    Act::PhotoPixels,
    Act::PhotoFarther,
    Act::PhotoCloser,
    Act::TurnLeft,
    Act::TurnRight,
    Act::Glass,
];

/// Draws the strip.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, open: &Open, name: &str, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        if chip::icon(ui, icons::ICON_CLOSE, words::CLOSE, true).clicked() {
            out.push(Intent::Lens(LensWish::Close));
        }
        let place = open.place();
        if place.1 > 1 {
            chip::action(ui, Act::PreviousPhoto, Look::Icon, sight.standing, out);
            ui.label(theme::quiet(ui.ctx(), words::place(place)));
            chip::action(ui, Act::NextPhoto, Look::Icon, sight.standing, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            chip::action(ui, Act::PhotoAlone, Look::Icon, sight.standing, out);
            light(ui, open, out);
            for act in LOOKS.iter().rev() {
                chip::action(ui, *act, Look::Icon, sight.standing, out);
            }
            let percent = whole(canvas::magnified(open) * 100.0);
            ui.label(theme::quiet(ui.ctx(), format!("{percent} %")));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(size::GRID);
                ui.add(Words::new(name).strong().cut());
            });
        });
    });
}

/// Brightness and contrast, behind one button.
fn light(ui: &mut Ui, open: &Open, out: &mut Intents) {
    let icon = theme::icon(icons::ICON_BRIGHTNESS_6, 18.0);
    let label = format!("{}, {}", words::BRIGHTNESS, words::CONTRAST.to_lowercase());
    let config = egui::containers::menu::MenuConfig::new()
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    let button = egui::containers::menu::MenuButton::new(icon).config(config);
    let (response, _) = button.ui(ui, |ui| {
        ui.set_min_width(260.0);
        let mut light = open.light;
        for (value, name) in [
            (&mut light.brightness, words::BRIGHTNESS),
            (&mut light.contrast, words::CONTRAST),
        ] {
            ui.label(theme::body(name));
            ui.add(Slider::new(value, -100..=100)).accessible_name(name);
        }
        if ui.button(words::PLAIN).clicked() {
            light = Light::PLAIN;
        }
        ui.label(theme::quiet(ui.ctx(), words::LOOKING_ONLY));
        if light != open.light {
            out.push(Intent::Lens(LensWish::Light(light)));
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    response.on_hover_text(&label);
}
