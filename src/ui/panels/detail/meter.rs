//! How much of what a record should hold it holds: a quiet line at the end of the head, and on demand what is
//! missing, why it matters and the way to the field. Knows the standard's words; judges nothing.

use egui::collapsing_header::CollapsingState;
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::page::Page;
use crate::domain::record::Table;
use crate::domain::standard::{Gap, Meter};
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, review as words};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Width of the bar.
const BAR: f32 = 56.0;

/// Draws the line and, unfolded, what is missing.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    let meter = &page.read.meter;
    if meter.gaps.is_empty() {
        ui.horizontal(|ui| {
            bar(ui, meter);
            ui.label(theme::quiet(ui.ctx(), words::COMPLETE));
        });
        return;
    }
    let id = egui::Id::unique("record-meter");
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, false);
    let open = state.is_open();
    ui.horizontal(|ui| {
        bar(ui, meter);
        let name = words::meter(meter.held(), meter.asked);
        let shown = format!("{name} {}", if open { "▾" } else { "▸" });
        let colours = theme::colours(ui.ctx());
        let line = Words::new(&shown).size(size::SMALL).colour(colours.accent);
        let response = ui.add(line.whole().link());
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, &name));
        if response
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .clicked()
        {
            state.toggle(ui);
        }
    });
    state.show_body_unindented(ui, |ui| {
        for gap in &meter.gaps {
            missing(ui, page, gap, out);
        }
        ui.add_space(size::GRID);
    });
}

/// The share as a bar; the words beside it say the same.
fn bar(ui: &mut Ui, meter: &Meter) {
    let colours = theme::colours(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(BAR, size::LINE), Sense::hover());
    let ground = egui::Rect::from_center_size(rect.center(), vec2(BAR, 6.0));
    let share = f32::from(u8::try_from(meter.percent.clamp(0, 100)).unwrap_or(0)) / 100.0;
    let mut full = ground;
    full.set_width(BAR * share);
    let painter = ui.painter();
    painter.rect(
        ground,
        3,
        colours.band,
        (1.0, colours.edge),
        egui::StrokeKind::Inside,
    );
    painter.rect_filled(full, 3, colours.accent);
}

fn missing(ui: &mut Ui, page: &Page<'_>, gap: &Gap, out: &mut Intents) {
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            fill_in(ui, page, gap, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let what = text::capital(gap.what);
                ui.add(Words::new(&what).size(size::SMALL).strong().cut());
            });
        });
    });
    ui.add(Words::new(gap.why).quiet(ui));
}

fn fill_in(ui: &mut Ui, page: &Page<'_>, gap: &Gap, out: &mut Intents) {
    let (request, column) = way_to(gap);
    let read_only = page.sight.standing.read_only.clone();
    let bar = match &read_only {
        Some(why) => Some(why.as_str()),
        None => (!request.table().is_some_and(Forms::has)).then_some(words::NO_FORM),
    };
    let name = words::fill_in(gap.what);
    let button = |ui: &mut Ui| chip::link(ui, words::FILL_IN);
    let response = ui.add_enabled_ui(bar.is_none(), button).inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, bar.is_none(), &name));
    if let Some(why) = bar {
        response.on_disabled_hover_text(why);
    } else if response.clicked() {
        out.push(Intent::FormAt(request, column));
    }
}

/// The form in which something missing is entered, and its field.
fn way_to(gap: &Gap) -> (FormRequest, &'static str) {
    let request = match gap.table {
        // The sources of a place are named in its own form.
        Table::Site | Table::Citation => FormRequest::Edit {
            table: Table::Site,
            uuid: gap.site,
        },
        table => FormRequest::New {
            table,
            site: Some(gap.site),
            event: None,
        },
    };
    (request, gap.field)
}
