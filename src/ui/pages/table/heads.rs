//! The heads of the columns: a click orders, dragging the edge sizes. Knows the columns.

use egui::{Button, RichText, Role, WidgetInfo};
use egui_extras::TableRow;

use crate::domain::filter::Field;
use crate::domain::table::{Columns, Order};
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text::table as words;
use crate::ui::theme::{self, size};

/// Draws them; a column whose width was changed is remembered once the pointer lets go.
pub(super) fn show(mut head: TableRow<'_, '_>, columns: &Columns, out: &mut Intents) {
    let mut sized = columns.clone();
    let mut let_go = true;
    for (at, column) in columns.columns.iter().enumerate() {
        let (rect, _) = head.col(|ui| {
            let_go = !ui.input(|input| input.pointer.any_down());
            ui.add_space(8.0);
            one(ui, columns, &column.field, out);
        });
        if let Some(held) = sized.columns.get_mut(at) {
            held.width = whole(rect.width());
        }
    }
    let changed = sized
        .columns
        .iter()
        .zip(&columns.columns)
        .any(|(now, held)| now.width.abs_diff(held.width) > 1);
    if let_go && changed {
        out.push(Intent::Survey(Survey::Columns(Box::new(sized))));
    }
}

fn one(ui: &mut egui::Ui, columns: &Columns, field: &Field, out: &mut Intents) {
    let title = field.heading();
    let mark = match &columns.order {
        Some(order) if order.by == *field && order.falling => " ↓",
        Some(order) if order.by == *field => " ↑",
        _ => "",
    };
    let label = RichText::new(format!("{title}{mark}")).font(theme::semibold(size::SMALL));
    let response = ui.add(Button::new(label).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, title.as_str()));
    if response.on_hover_text(words::SORT_TIP).clicked() {
        let order = turn(columns.order.as_ref(), field);
        out.push(Intent::Survey(Survey::Columns(Box::new(Columns {
            order,
            ..columns.clone()
        }))));
    }
}

/// A click on a head: rising, falling, then as the catalogue orders.
fn turn(now: Option<&Order>, field: &Field) -> Option<Order> {
    let order = |falling| {
        Some(Order {
            by: field.clone(),
            falling,
        })
    };
    match now {
        Some(held) if held.by == *field && held.falling => None,
        Some(held) if held.by == *field => order(true),
        _ => order(false),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width between 0 and a few thousand points"
)]
fn whole(width: f32) -> u16 {
    width.round().clamp(0.0, 4000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Derived;

    #[test]
    fn a_head_orders_up_then_down_then_not() {
        let state = Field::Derived(Derived::State);
        let up = turn(None, &state);
        assert!(up.as_ref().is_some_and(|order| !order.falling));
        let down = turn(up.as_ref(), &state);
        assert!(down.as_ref().is_some_and(|order| order.falling));
        assert_eq!(turn(down.as_ref(), &state), None);
        let other = turn(down.as_ref(), &Field::Derived(Derived::Damage));
        assert!(other.is_some_and(|order| !order.falling));
    }
}
