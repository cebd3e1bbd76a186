//! The rows of a register: a click on a head sorts, a click on a row shows its card, the arrow keys
//! go from row to row. Knows entries.

use egui::{
    Align, Button, EventFilter, Key, Layout, Modifiers, RichText, Role, Sense, Ui, WidgetInfo,
};
use egui_extras::{Column as Wide, TableBuilder, TableRow};

use crate::domain::kinds::{Access, Shown};
use crate::domain::record::{Record, Table};
use crate::domain::register::{Column, Entry, Only};
use crate::ui::intent::{Intent, Intents};
use crate::ui::registers::Shelf;
use crate::ui::text::register as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Height of the heads of columns.
const HEAD: f32 = 28.0;

/// Width a title keeps.
const TITLE: f32 = 230.0;
/// What a column takes beside its width.
const GAP: f32 = 8.0;
/// What is left out where there is no room, the first one first: the card tells it too.
const SPARE: &[Column] = &[
    Column::Authors,
    Column::Archived,
    Column::Read,
    Column::Kind,
    Column::Reliability,
    Column::Role,
];

/// Draws the rows.
pub(super) fn show(ui: &mut Ui, table: Table, shown: &[&Entry], shelf: &Shelf, out: &mut Intents) {
    let columns = columns(table, ui.available_width());
    let chosen = shown
        .iter()
        .position(|entry| Some(entry.id()) == shelf.chosen);
    let reveal = keys(ui, table, shown, chosen, shelf, out);
    egui::ScrollArea::horizontal()
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut builder = TableBuilder::new(ui)
                .id_salt(("register", table, columns.len()))
                .sense(Sense::click() - Sense::FOCUSABLE)
                .cell_layout(Layout::left_to_right(Align::Center))
                .auto_shrink(false);
            for column in &columns {
                let wide = match column {
                    Column::Title => Wide::remainder().at_least(TITLE),
                    column => Wide::initial(width(*column)).at_least(44.0),
                };
                builder = builder.column(wide.clip(true).resizable(*column != Column::Title));
            }
            if let Some(line) = reveal {
                builder = builder.scroll_to_row(line, None);
            }
            builder
                .header(HEAD, |head| heads(head, table, &columns, shelf, out))
                .body(|body| {
                    body.rows(size::ROW, shown.len(), |mut line| {
                        if let Some(entry) = shown.get(line.index()) {
                            row(&mut line, table, (&columns, entry), shelf, out);
                        }
                    });
                });
        });
}

/// The columns there is room for: a title that can be read comes before what the card tells too.
fn columns(table: Table, room: f32) -> Vec<Column> {
    let mut columns = Column::of(table).to_vec();
    let wants = |columns: &[Column]| -> f32 {
        let others = columns.iter().filter(|column| **column != Column::Title);
        TITLE + others.map(|column| width(*column) + GAP).sum::<f32>()
    };
    for spare in SPARE {
        if wants(&columns) > room {
            columns.retain(|column| column != spare);
        }
    }
    columns
}

const fn width(column: Column) -> f32 {
    match column {
        Column::Role => 140.0,
        Column::Authors => 120.0,
        Column::Shown => 110.0,
        Column::Kind | Column::Reliability => 96.0,
        Column::Mentions => 88.0,
        _ => 80.0,
    }
}

fn heads(
    mut head: TableRow<'_, '_>,
    table: Table,
    columns: &[Column],
    shelf: &Shelf,
    out: &mut Intents,
) {
    for column in columns {
        head.col(|ui| {
            ui.add_space(8.0);
            let title = words::column(table, *column);
            let mark = match shelf.by == *column {
                true if shelf.falling => " ↓",
                true => " ↑",
                false => "",
            };
            let label = RichText::new(format!("{title}{mark}")).font(theme::semibold(size::SMALL));
            let response = ui.add(Button::new(label).frame(false));
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, title));
            if response.clicked() {
                // What is counted is asked for with the most first.
                let first = *column == Column::Mentions;
                let falling = if shelf.by == *column {
                    !shelf.falling
                } else {
                    first
                };
                let next = Shelf {
                    by: *column,
                    falling,
                    ..shelf.clone()
                };
                out.push(Intent::Register(table, Box::new(next)));
            }
        });
    }
}

fn row(
    line: &mut TableRow<'_, '_>,
    table: Table,
    (columns, entry): (&[Column], &Entry),
    shelf: &Shelf,
    out: &mut Intents,
) {
    let chosen = shelf.chosen == Some(entry.id());
    line.set_selected(chosen);
    for column in columns {
        line.col(|ui| {
            ui.add_space(8.0);
            if *column == Column::Title
                && let Some(why) = veiled(entry)
            {
                chip::lock_of(ui, &why);
            }
            cell(ui, entry, *column);
        });
    }
    let response = line.response();
    let name = entry.cell(Column::Title);
    response.widget_info(|| {
        let told = veiled(entry).map_or_else(|| name.clone(), |why| format!("{name}, {why}"));
        WidgetInfo::selected(Role::Row, true, chosen, told)
    });
    if response.clicked() {
        choose(table, entry, shelf, out);
        response.ctx.memory_mut(|memory| memory.request_focus(id()));
    }
}

/// Why a record is not for everyone as it stands.
fn veiled(entry: &Entry) -> Option<String> {
    if !Only::Veiled.holds(entry) {
        return None;
    }
    Some(match &entry.record {
        Record::Actor(actor) if actor.access != Access::Public => actor.access.label().to_owned(),
        Record::Actor(actor) if actor.show != Shown::Name => words::shown(actor.show.label()),
        Record::Source(source) if source.access != Access::Public => {
            source.access.label().to_owned()
        }
        _ => words::WITHHELD.to_owned(),
    })
}

fn cell(ui: &mut Ui, entry: &Entry, column: Column) {
    let value = entry.cell(column);
    let words = Words::new(&value).cut();
    match column {
        Column::Title => drop(ui.add(words)),
        Column::Mentions => {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(12.0);
                let words = words.size(size::SMALL);
                if entry.mentions == 0 {
                    ui.add(words.quiet(ui));
                } else {
                    ui.add(words);
                }
            });
        }
        _ => drop(ui.add(words.size(size::SMALL))),
    }
}

fn choose(table: Table, entry: &Entry, shelf: &Shelf, out: &mut Intents) {
    let next = Shelf {
        chosen: Some(entry.id()),
        ..shelf.clone()
    };
    out.push(Intent::Register(table, Box::new(next)));
}

fn id() -> egui::Id {
    egui::Id::unique("register-rows")
}

/// The arrow keys, while the rows have the focus; the line that is chosen by them.
fn keys(
    ui: &Ui,
    table: Table,
    shown: &[&Entry],
    chosen: Option<usize>,
    shelf: &Shelf,
    out: &mut Intents,
) -> Option<usize> {
    let response = ui.interact(ui.max_rect(), id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, words::rows(table)));
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id(), arrows);
    });
    let hit = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = shown.len().checked_sub(1)?;
    let to = if hit(Key::ArrowDown) {
        chosen.map_or(0, |at| (at + 1).min(last))
    } else if hit(Key::ArrowUp) {
        chosen.map_or(last, |at| at.saturating_sub(1))
    } else {
        return None;
    };
    choose(table, shown.get(to)?, shelf, out);
    Some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_keeps_its_room_and_what_does_not_fit_is_left_to_the_card() {
        for table in [Table::Actor, Table::Source] {
            for room in [560.0, 600.0, 760.0, 1_200.0] {
                let columns = columns(table, room);
                let others = columns.iter().skip(1);
                let taken: f32 = others.map(|column| width(*column) + GAP).sum();
                assert!(taken + TITLE <= room, "{table:?} at {room}: {columns:?}");
                assert_eq!(columns[..2], [Column::Title, Column::Mentions]);
            }
            assert_eq!(columns(table, 1_200.0), Column::of(table));
        }
    }
}
