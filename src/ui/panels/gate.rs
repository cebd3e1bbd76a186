//! What is shown when no catalogue could be opened: the reason, and the ways on. Knows no file
//! format.

use egui::{CentralPanel, Frame, Rect, Ui, pos2, vec2};

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
            let room = ui.available_rect_before_wrap();
            let wide = 560.0_f32.min(room.width() - 48.0);
            let corner = pos2(
                room.center().x - wide / 2.0,
                room.top() + room.height() * 0.3,
            );
            let block = Rect::from_min_size(corner, vec2(wide, room.height() * 0.6));
            let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(block));
            ui.label(theme::heading(text::NOT_OPENED));
            ui.add_space(size::GRID * 2.0);
            ui.add(Words::new(sentence));
            ui.add_space(size::GRID * 4.0);
            ui.horizontal(|ui| {
                chip::action(ui, Act::Open, Look::Primary, sight.standing, out);
                chip::action(ui, Act::New, Look::Plain, sight.standing, out);
                chip::action(ui, Act::Quit, Look::Plain, sight.standing, out);
            });
            if let Some(notice) = &sight.view.notice {
                ui.add_space(size::GRID * 4.0);
                let words = Words::new(&notice.sentence).colour(colours.error);
                ui.add(words);
            }
        });
}
