//! The same numbers as a table. Knows no bar.

use egui::{Align, Layout, Ui, vec2};

use super::Charts;
use crate::domain::statistics::{By, Count, Line, lines};
use crate::ui::text::{self, statistics as words};
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// Draws the table.
pub(super) fn show(ui: &mut Ui, charts: &Charts<'_>) {
    for by in By::ALL {
        let (_, places) = charts.chart(by);
        let rows = lines(charts.statistics, &[by], charts.level);
        if rows.is_empty() {
            continue;
        }
        ui.label(theme::heading(by.label()));
        let heads = [words::CLASS, words::ARABIC];
        let numbers = [words::CERTAINLY, words::POSSIBLY, words::TOGETHER];
        row(ui, heads, numbers.map(str::to_owned), true);
        for Line {
            label,
            label_ar,
            count,
            ..
        } in &rows
        {
            row(ui, [&text::capital(label), label_ar], told(*count), false);
        }
        row(ui, [words::EACH_ONCE, ""], told(places), true);
        ui.add_space(20.0);
    }
}

fn told(count: Count) -> [String; 3] {
    [count.certain, count.possible, count.all()].map(text::thousands)
}

fn row(ui: &mut Ui, names: [&str; 2], numbers: [String; 3], strong: bool) {
    let wide = ui.available_width();
    let number = 80.0;
    let name = ((wide - 3.0 * number) / 2.0 - 8.0).max(80.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for text in names {
            cell(ui, name, Align::Min, text, strong);
        }
        for text in numbers {
            cell(ui, number, Align::Max, &text, strong);
        }
    });
    let line = egui::Stroke::new(1.0, theme::colours(ui.ctx()).line);
    let below = ui.min_rect().bottom();
    ui.painter().hline(ui.max_rect().x_range(), below, line);
}

fn cell(ui: &mut Ui, wide: f32, align: Align, text: &str, strong: bool) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        _ => Layout::left_to_right(Align::Center),
    };
    ui.allocate_ui_with_layout(vec2(wide, size::LINE), layout, |ui| {
        ui.set_min_width(wide);
        let words = Words::new(text).size(size::SMALL).cut();
        ui.add(if strong { words.strong() } else { words });
    });
}
