//! The sites as a table whose columns sort. Knows the rows the catalogue answered.

use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder, TableRow};

use crate::domain::dossier::SiteRow;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::model::Sites;
use crate::ui::text::{self, table as words};
use crate::ui::theme::{self, size};
use crate::ui::view::{Sort, SortBy};
use crate::ui::widgets::{Words, state_symbol};

/// Draws the table.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, sites: Sites<'_>, out: &mut Intents) {
    let mut rows: Vec<&SiteRow> = sites.list.rows.iter().collect();
    if let Some(sort) = sight.view.sort {
        order(&mut rows, sort);
    }
    let chosen = rows
        .iter()
        .position(|row| Some(row.id) == sight.view.selected);
    egui::ScrollArea::horizontal()
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut table = TableBuilder::new(ui)
                .id_salt("sites-table")
                .sense(Sense::click() - Sense::FOCUSABLE)
                .cell_layout(Layout::left_to_right(Align::Center))
                .auto_shrink(false)
                .column(
                    Column::initial(230.0)
                        .at_least(90.0)
                        .clip(true)
                        .resizable(true),
                )
                .column(
                    Column::initial(120.0)
                        .at_least(60.0)
                        .clip(true)
                        .resizable(true),
                )
                .column(
                    Column::initial(124.0)
                        .at_least(60.0)
                        .clip(true)
                        .resizable(true),
                )
                .column(
                    Column::initial(120.0)
                        .at_least(60.0)
                        .clip(true)
                        .resizable(true),
                )
                .column(Column::remainder().at_least(90.0).clip(true));
            if let (true, Some(line)) = (sight.view.once.reveal, chosen) {
                table = table.scroll_to_row(line, None);
            }
            table
                .header(28.0, |head| heads(head, sight.view.sort, out))
                .body(|body| {
                    body.rows(size::ROW, rows.len(), |mut line| {
                        if let Some(row) = rows.get(line.index()) {
                            cells(&mut line, row, sight.view.selected == Some(row.id), out);
                        }
                    });
                });
        });
}

fn heads(mut head: TableRow<'_, '_>, sort: Option<Sort>, out: &mut Intents) {
    for (by, title) in [
        (SortBy::Name, words::NAME),
        (SortBy::State, words::STATE),
        (SortBy::When, words::WHEN),
        (SortBy::Kind, words::KIND),
        (SortBy::Arabic, words::ARABIC),
    ] {
        head.col(|ui| {
            let mark = match sort {
                Some(Sort {
                    by: now,
                    falling: false,
                }) if now == by => " ↑",
                Some(Sort {
                    by: now,
                    falling: true,
                }) if now == by => " ↓",
                _ => "",
            };
            ui.add_space(8.0);
            let label =
                egui::RichText::new(format!("{title}{mark}")).font(theme::semibold(size::SMALL));
            let response = ui.add(egui::Button::new(label).frame(false));
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, title));
            if response.on_hover_text(words::SORT_TIP).clicked() {
                out.push(Intent::Sort(turn(sort, by)));
            }
        });
    }
}

/// A click on a head: rising, falling, then as the catalogue orders.
fn turn(sort: Option<Sort>, by: SortBy) -> Option<Sort> {
    match sort {
        Some(Sort { by: now, falling }) if now == by => {
            (!falling).then_some(Sort { by, falling: true })
        }
        _ => Some(Sort { by, falling: false }),
    }
}

fn cells(line: &mut TableRow<'_, '_>, row: &SiteRow, chosen: bool, out: &mut Intents) {
    line.set_selected(chosen);
    line.col(|ui| {
        ui.add_space(8.0);
        state_symbol::show(ui, size::SYMBOL, row.state);
        ui.add(Words::new(&row.name_en).cut());
    });
    line.col(|ui| cell(ui, &text::state_words(row.state)));
    line.col(|ui| cell(ui, &row.when));
    line.col(|ui| cell(ui, &text::type_words(&row.type_code)));
    line.col(|ui| cell(ui, &row.name_ar));
    let response = line.response();
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &row.name_en));
    if response.clicked() {
        out.push(Intent::Visit(row.id));
    }
}

fn cell(ui: &mut Ui, words: &str) {
    ui.add_space(8.0);
    ui.add(Words::new(words).size(size::SMALL).cut());
}

fn order(rows: &mut [&SiteRow], sort: Sort) {
    rows.sort_by(|a, b| {
        let order = match sort.by {
            SortBy::Name => a.name_en.cmp(&b.name_en),
            SortBy::Arabic => a.name_ar.cmp(&b.name_ar),
            SortBy::State => (a.state.state, a.state.extent).cmp(&(b.state.state, b.state.extent)),
            SortBy::Kind => a.type_code.cmp(&b.type_code),
            // Places without a date come last, whichever way the rest runs.
            SortBy::When => return dated(a, b, sort.falling),
        };
        if sort.falling { order.reverse() } else { order }
    });
}

fn dated(a: &SiteRow, b: &SiteRow, falling: bool) -> std::cmp::Ordering {
    let day = |row: &SiteRow| row.damage_from.or(row.damage_to);
    match (day(a), day(b)) {
        (Some(a), Some(b)) if falling => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => std::cmp::Ordering::Equal,
    }
}
