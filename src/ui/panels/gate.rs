//! What is shown when no catalogue could be opened: the reason, and the ways on. Knows no file
//! format.

use egui::{CentralPanel, Frame, Ui};

use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::Intents;
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws it over the whole window.
pub(crate) fn show(ui: &mut Ui, sentence: &str, sight: &Sight<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    CentralPanel::default()
        .frame(Frame::new().fill(colours.panel))
        .show(ui, |ui| {
            ui.add_space(ui.available_height() * 0.3);
            ui.vertical_centered(|ui| {
                ui.set_max_width(560.0);
                ui.label(theme::heading(text::NOT_OPENED));
                ui.add_space(size::GRID * 2.0);
                ui.add(Words::new(sentence));
                ui.add_space(size::GRID * 4.0);
                ui.horizontal(|ui| {
                    chip::action(ui, Act::Open, Look::Primary, sight.standing, out);
                    chip::action(ui, Act::New, Look::Plain, sight.standing, out);
                    chip::action(ui, Act::Quit, Look::Plain, sight.standing, out);
                });
            });
        });
}
