//! The bar above the photographs: whose they are, in which order, how many. Knows a number.

use egui::{ComboBox, Frame, Margin, Role, Ui, WidgetInfo, vec2};

use crate::ui::app::Sight;
use crate::ui::gallery::{Gallery, PhotoWish, Whose};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::photo as words;
use crate::ui::theme;
use crate::ui::widgets::chip;

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, total: Option<usize>, out: &mut Intents) {
    let shown = sight.view.gallery;
    let mut next = shown;
    Frame::new()
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
                let gaze = sight.view.standpoints.gaze.as_ref();
                let looking = gaze.map(|_| Whose::Looking);
                for whose in Whose::ALL.into_iter().chain(looking) {
                    if chip::toggle(ui, shown.whose == whose, words::whose(whose)).clicked() {
                        next.whose = whose;
                    }
                }
                ui.add_space(8.0);
                order(ui, &mut next);
                if let Some(total) = total {
                    ui.add_space(8.0);
                    ui.label(theme::quiet(ui.ctx(), words::many(total)));
                }
            });
        });
    if next != shown {
        let gallery = Gallery { from: 0, ..next };
        out.push(Intent::Photo(PhotoWish::Show(gallery)));
    }
}

fn order(ui: &mut Ui, next: &mut Gallery) {
    let named = words::ordered(next.order);
    let opened = ComboBox::from_id_salt("gallery-order")
        .selected_text(named)
        .width(132.0)
        .show_ui(ui, |ui| {
            for order in Gallery::ORDERS {
                ui.selectable_value(&mut next.order, order, words::ordered(order));
            }
        });
    let told = format!("{}: {named}", words::ORDER);
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &told));
}
