//! The sites as a table: columns chosen, ordered and sized, rows marked and opened by keyboard.
//! Only the rows in sight are asked for and drawn. Knows the rows the catalogue answered.

mod bar;
mod cells;
mod heads;
mod keys;

pub(super) use bar::{for_anyone, public};

use std::collections::BTreeMap;

use egui::{Align, Layout, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::domain::table::Line;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;

/// So many rows above and below those in sight are asked for too.
const AROUND: usize = 60;
/// Height of the heads of columns.
const HEAD: f32 = 28.0;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let ground = theme::colours(ui.ctx()).panel;
    ui.painter().rect_filled(ui.max_rect(), 0, ground);
    bar::show(ui, sight, out);
    let Some(sites) = sight.model.sites(Slot::Listed) else {
        let failed = sight.model.failure(Slot::Listed);
        hint(ui, failed.unwrap_or(text::COMING));
        return;
    };
    if sites.list.rows.is_empty() {
        let empty = sight
            .model
            .sites(Slot::All)
            .is_none_or(|all| all.list.rows.is_empty());
        hint(
            ui,
            if empty {
                text::NO_SITES
            } else {
                text::NONE_FOUND
            },
        );
        return;
    }
    body(ui, sight, &sites.list.rows, out);
}

fn hint(ui: &mut Ui, words: &str) {
    egui::Frame::new().inner_margin(16).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}

fn body(ui: &mut Ui, sight: &Sight<'_>, rows: &[SiteRow], out: &mut Intents) {
    let columns = &sight.view.columns;
    let chosen = sight
        .view
        .selected
        .and_then(|id| sight.model.place(Slot::Listed, id));
    let reveal =
        keys::act(ui, sight, rows, chosen, out).or(chosen.filter(|_| sight.view.once.reveal));
    let lines: BTreeMap<Id, &Line> = sight
        .model
        .lines(&columns.fields())
        .iter()
        .map(|line| (line.id, line))
        .collect();
    let mut seen: Option<(usize, usize)> = None;
    egui::ScrollArea::horizontal()
        .auto_shrink(false)
        .show(ui, |ui| {
            let fields = columns.fields();
            let mut table = TableBuilder::new(ui)
                .id_salt(("sites-table", &fields))
                .sense(Sense::click() - Sense::FOCUSABLE)
                .cell_layout(Layout::left_to_right(Align::Center))
                .auto_shrink(false);
            for column in &columns.columns {
                let wide = Column::initial(f32::from(column.width)).at_least(48.0);
                table = table.column(wide.clip(true).resizable(true));
            }
            if let Some(line) = reveal {
                table = table.scroll_to_row(line, None);
            }
            table
                .header(HEAD, |head| heads::show(head, columns, out))
                .body(|body| {
                    body.rows(size::ROW, rows.len(), |mut line| {
                        let at = line.index();
                        seen = Some(seen.map_or((at, at), |(from, to)| (from.min(at), to.max(at))));
                        if let Some(row) = rows.get(at) {
                            let shown = lines.get(&row.id).copied();
                            cells::show(&mut line, sight, rows, (row, shown), out);
                        }
                    });
                });
        });
    if let Some((from, to)) = seen {
        ask(sight, rows, from, to, out);
    }
}

/// Asks for the rows in sight when some of them were not asked for yet.
fn ask(sight: &Sight<'_>, rows: &[SiteRow], from: usize, to: usize, out: &mut Intents) {
    let ids = |from: usize, to: usize| -> Vec<Id> {
        let range = rows.get(from..(to + 1).min(rows.len())).unwrap_or_default();
        range.iter().map(|row| row.id).collect()
    };
    let asked = &sight.view.in_sight;
    let held = ids(from, to);
    let covered = asked
        .windows(held.len().max(1))
        .any(|window| window == held.as_slice());
    if !covered {
        out.push(Intent::Survey(Survey::InSight(ids(
            from.saturating_sub(AROUND),
            to + AROUND,
        ))));
    }
}
