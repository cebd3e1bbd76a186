//! The rows of a pair of scenes: place, both cells with their symbols, how it bears on an event.
//! Draws only what is in sight, so that five hundred places cost no more than twenty. Knows the
//! grid; plans nothing.

use egui::{Align2, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Table;
use super::pair::Pair;
use super::request::Side;
use crate::domain::dossier::StateAt;
use crate::domain::gestures::PairRow;
use crate::domain::kinds::{Seen, State};
use crate::ui::text::evidence::pair as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::state_symbol;

/// Width of a cell.
const CELL: f32 = 66.0;
/// So many rows are seen at once.
const SEEN: f32 = 9.0;

/// Draws the rows.
pub(super) fn show(ui: &mut Ui, pair: &mut Pair, table: &Table<'_>) {
    heads(ui);
    let many = pair.rows.len();
    let reveal = std::mem::take(&mut pair.reveal);
    #[expect(clippy::cast_precision_loss, reason = "rows are few thousands")]
    let rows = (many as f32).min(SEEN);
    let mut area = ScrollArea::vertical()
        .id_salt("pair-rows")
        .max_height(rows * size::ROW);
    if reveal {
        #[expect(clippy::cast_precision_loss, reason = "rows are few thousands")]
        let top = (pair.line as f32 - SEEN / 2.0).max(0.0) * size::ROW;
        area = area.vertical_scroll_offset(top);
    }
    let spacing = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, size::ROW, many, |ui, range| {
        for at in range {
            let chosen = at == pair.line;
            let side = pair.side;
            if let Some(row) = pair.rows.get(at)
                && let Some(pressed) = line(ui, row, (chosen, side), &super::name(table, row.site))
            {
                pair.line = at;
                pair.side = pressed;
            }
        }
    });
    ui.spacing_mut().item_spacing = spacing;
}

fn heads(ui: &mut Ui) {
    let wide = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(wide, 18.0), Sense::hover());
    let colours = theme::colours(ui.ctx());
    for (side, word) in [
        (Side::Before, words::BEFORE_HEAD),
        (Side::After, words::AFTER_HEAD),
    ] {
        let at = cell_of(rect, side).left_center();
        let font = theme::regular(size::SMALL);
        ui.painter()
            .text(at, Align2::LEFT_CENTER, word, font, colours.text_quiet);
    }
}

/// Where a cell stands in its row.
fn cell_of(rect: Rect, side: Side) -> Rect {
    let left = match side {
        Side::Before => rect.right() - 2.0 * CELL,
        Side::After => rect.right() - CELL,
    };
    Rect::from_min_size(pos2(left, rect.top()), vec2(CELL, rect.height()))
}

/// One row; answers when it was pressed with the column: the one in hand where none was hit.
fn line(ui: &mut Ui, row: &PairRow, (chosen, side): (bool, Side), name: &str) -> Option<Side> {
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, size::ROW), Sense::click());
    let said = words::row(
        name,
        row.before.map(Seen::label),
        row.after.map(Seen::label),
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 4.0, colours.accent_soft);
        painter.rect_stroke(
            cell_of(rect, side).shrink(1.0),
            4.0,
            (1.5, colours.accent),
            egui::StrokeKind::Inside,
        );
    } else if response.hovered() {
        painter.rect_filled(rect, 4.0, colours.hover);
    }
    let font = theme::regular(size::BODY);
    let room = wide - 2.0 * CELL - 12.0;
    let shown = crate::ui::widgets::text::cut(ui, name, &font, room);
    let at = rect.left_center() + vec2(6.0, 0.0);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, shown, font, colours.text);
    for (column, state) in [(Side::Before, row.before), (Side::After, row.after)] {
        draw_cell(ui, cell_of(rect, column), state);
    }
    let pressed = response
        .interact_pointer_pos()
        .filter(|_| response.clicked());
    if !response.clicked() {
        return None;
    }
    let column = pressed.and_then(|at| {
        [Side::Before, Side::After]
            .into_iter()
            .find(|side| cell_of(rect, *side).contains(at))
    });
    Some(column.unwrap_or(side))
}

/// What a cell holds: symbol and a short word; a dot while it is not set.
fn draw_cell(ui: &Ui, rect: Rect, state: Option<Seen>) {
    let colours = theme::colours(ui.ctx());
    let left = rect.left_center() + vec2(10.0, 0.0);
    let Some(seen) = state else {
        ui.painter().circle_filled(left, 1.5, colours.edge);
        return;
    };
    let shown = match seen {
        Seen::Intact | Seen::NoDamageVisible => State::Standing,
        Seen::Damaged => State::Damaged,
        Seen::Destroyed => State::Destroyed,
        Seen::NotVisible | Seen::NotAssessed => State::Unknown,
    };
    let at = StateAt {
        state: shown,
        ..StateAt::default()
    };
    state_symbol::paint(ui.painter(), left, 5.0, at, colours);
    let font = theme::regular(size::SMALL);
    let word = words::short(seen);
    ui.painter().text(
        left + vec2(9.0, 0.0),
        Align2::LEFT_CENTER,
        word,
        font,
        colours.text,
    );
}
