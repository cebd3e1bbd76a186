//! The review: at the left what there is to look at with how many of each, at the right the
//! findings of one topic. Knows topics and findings; finds nothing itself.

mod compare;
mod findings;
mod topics;

use egui::{Frame, Margin, Panel, Ui};

use crate::ui::app::Sight;
use crate::ui::intent::Intents;
use crate::ui::theme::{self, size};

/// Width of the list of topics.
const TOPICS: f32 = 248.0;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let margin = Margin::symmetric(8, 12);
    Panel::left("review-topics")
        .exact_size(TOPICS)
        .resizable(false)
        .frame(Frame::new().fill(colours.panel).inner_margin(margin))
        .show(ui, |ui| topics::show(ui, sight, out));
    let frame = Frame::new().fill(colours.panel).inner_margin(size::MARGIN);
    egui::CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| match sight.view.review.compared {
            Some(two) => compare::show(ui, sight, two, out),
            None => findings::show(ui, sight, out),
        });
}
