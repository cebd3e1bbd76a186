//! The cells of one row. Knows the row as lists show it and, once it has come, with all columns.

use egui::{Align, Layout, Rect, Role, Ui, WidgetInfo, vec2};
use egui_extras::TableRow;

use crate::domain::dossier::SiteRow;
use crate::domain::filter::{Derived, Field, Kind};
use crate::domain::id::Id;
use crate::domain::kinds::Access;
use crate::domain::record::Table;
use crate::domain::table::{Line, Value, state_words};
use crate::domain::terms::Terms;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, bidi, chip, state_symbol};

/// Draws a row.
pub(super) fn show(
    line: &mut TableRow<'_, '_>,
    sight: &Sight<'_>,
    rows: &[SiteRow],
    (row, shown): (&SiteRow, Option<&Line>),
    out: &mut Intents,
) {
    let chosen = sight.view.selected == Some(row.id);
    let marked = sight.view.marked.contains(&row.id);
    line.set_selected(chosen);
    for (at, column) in sight.view.columns.columns.iter().enumerate() {
        line.col(|ui| {
            if at == 0 && marked {
                let edge = Rect::from_min_size(ui.max_rect().min, vec2(4.0, size::ROW));
                let accent = theme::colours(ui.ctx()).accent;
                ui.painter().rect_filled(edge, 0, accent);
            }
            ui.add_space(8.0);
            if at == 0 {
                state_symbol::show(ui, size::SYMBOL, row.state);
                if row.access != Access::Public {
                    chip::small_lock(ui, &row.effective());
                }
            }
            let value = match shown.and_then(|line| line.cells.get(at)) {
                Some(value) => words(value, &column.field),
                None => known(row, &column.field, sight.model.terms()),
            };
            cell(ui, &column.field, &value, at == 0);
        });
    }
    let response = line.response();
    response.widget_info(|| {
        let name = text::told_access(&row.name_en, row.access);
        let told = if marked {
            text::told_marked(&name)
        } else {
            name
        };
        WidgetInfo::selected(Role::Row, true, chosen, told)
    });
    if response.clicked() {
        let held = response.ctx.input(|input| input.modifiers);
        out.push(if held.shift {
            Intent::Mark(Marking::Add(through(rows, sight.view.selected, row.id)))
        } else if held.command {
            Intent::Mark(Marking::Toggle(row.id))
        } else {
            Intent::Visit(row.id)
        });
        response
            .ctx
            .memory_mut(|memory| memory.request_focus(super::keys::id()));
    }
}

fn cell(ui: &mut Ui, field: &Field, value: &str, is_first: bool) {
    let words = Words::new(value).cut();
    let words = if is_first {
        words
    } else {
        words.size(size::SMALL)
    };
    let to_right = match field {
        Field::Of(_, column) => column.ends_with("_ar"),
        _ => bidi::is_rtl(value),
    };
    let number = field
        .row()
        .is_some_and(|row| matches!(row.kind, Kind::Number(_)));
    if to_right || number {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            ui.add(words);
        });
    } else {
        ui.add(words);
    }
}

/// What the lists' row tells already, until the whole row has come.
fn known(row: &SiteRow, field: &Field, terms: &Terms) -> String {
    match field {
        Field::Of(Table::Site, "name_en") | Field::Derived(Derived::Name) => row.name_en.clone(),
        Field::Of(Table::Site, "name_ar") => row.name_ar.clone(),
        Field::Of(Table::Site, "type_code") => text::type_words(&row.type_code, terms),
        Field::Derived(Derived::State) => state_words(row.state, &row.tally),
        Field::Derived(Derived::Damage) => row.when.clone(),
        _ => String::new(),
    }
}

fn words(value: &Value, field: &Field) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Words(words) => words.clone(),
        Value::Number(number) => match field.row().map(|row| row.kind) {
            Some(Kind::Number(unit)) if !unit.is_empty() => format!("{number} {unit}"),
            _ => number.to_string(),
        },
    }
}

/// The places from the chosen row to this one.
pub(super) fn through(rows: &[SiteRow], from: Option<Id>, to: Id) -> Vec<Id> {
    let line = |id| rows.iter().position(|row| row.id == id);
    let Some(to) = line(to) else {
        return Vec::new();
    };
    let from = from.and_then(line).unwrap_or(to);
    let range = rows.get(from.min(to)..=from.max(to)).unwrap_or_default();
    range.iter().map(|row| row.id).collect()
}
