//! What one operation changed: each record with its fields before and after. Knows operations
//! as the catalogue tells them.

use egui::Ui;

use crate::domain::cell::Cell;
use crate::domain::command::{Change, ChangeKind, FieldChange, Operation};
use crate::domain::place::Shape;
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// Draws the changes of an operation.
pub(super) fn show(ui: &mut Ui, operation: &Operation) {
    ui.add(Words::new(&operation.sentence).strong());
    if operation.changes.is_empty() {
        ui.label(theme::quiet(ui.ctx(), text::NO_ROWS));
    }
    for change in &operation.changes {
        ui.add_space(size::GRID);
        record(ui, change);
    }
}

fn record(ui: &mut Ui, change: &Change) {
    let what = match change.kind {
        ChangeKind::Insert => text::ADDED,
        ChangeKind::Update => text::CHANGED,
        ChangeKind::Delete => text::REMOVED,
    };
    let table = change.table.replace('_', " ");
    let title = if change.title.is_empty() {
        format!("{what}: {table}")
    } else {
        format!("{what}: {table} «{}»", change.title)
    };
    ui.add(Words::new(&title));
    for field in &change.fields {
        if words(&field.old).is_empty() && words(&field.new).is_empty() {
            continue;
        }
        show_field(ui, change.kind, field);
    }
}

fn show_field(ui: &mut Ui, kind: ChangeKind, field: &FieldChange) {
    let name = field.field.replace('_', " ");
    let line = match kind {
        ChangeKind::Insert => format!("{name}: {}", words(&field.new)),
        ChangeKind::Delete => format!("{name}: {}", words(&field.old)),
        ChangeKind::Update => text::from_to(&name, &words(&field.old), &words(&field.new)),
    };
    ui.add(Words::new(&line).quiet(ui));
}

/// A stored value as a person reads it.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Shape(Shape::Point(at)) => at.decimal(),
        Cell::Shape(Shape::Areas(areas)) => text::count(areas.len(), "outline", "outlines"),
        Cell::Shape(Shape::Lines(lines)) => text::count(lines.len(), "line", "lines"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::LonLat;

    #[test]
    fn stored_values_read_as_words() {
        let at = LonLat::new(38.274, 34.5473).unwrap();
        assert!(words(&Cell::Shape(Shape::Point(at))).contains("34.5473"));
        assert_eq!(words(&Cell::Null), "");
        assert_eq!(text::from_to("extent", "", "1-10"), "extent: empty → 1-10");
    }
}
