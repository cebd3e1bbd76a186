//! One operation of the history as scripts get it: who, when, what from what to what. Knows no
//! session.

use std::io::Write;

use anyhow::Result;
use serde_json::{Value, json};

use crate::domain::cell::Cell;
use crate::domain::command::{Change, ChangeKind, FieldChange, Operation};
use crate::domain::labels::label_of;
use crate::domain::place::Shape;
use crate::domain::terms::Terms;
use crate::domain::told::told;

/// Writes an operation as one object.
pub(super) fn write(out: &mut impl Write, operation: &Operation, terms: &Terms) -> Result<()> {
    let changes: Vec<Value> = operation
        .changes
        .iter()
        .map(|it| change(operation, it, terms))
        .collect();
    let object = json!({
        "number": operation.number,
        "at": operation.at,
        "by": operation.by,
        "kind": operation.kind,
        "sentence": operation.sentence,
        "undoes": operation.undoes,
        "undone_by": operation.undone_by,
        "hash": operation.hash,
        "changes": changes,
    });
    Ok(serde_json::to_writer_pretty(out, &object)?)
}

fn change(operation: &Operation, change: &Change, terms: &Terms) -> Value {
    let fields: Vec<Value> = change
        .fields
        .iter()
        .map(|it| field(operation, change, it, terms))
        .collect();
    json!({
        "table": change.table,
        "id": change.uuid.to_string(),
        "title": change.title,
        "kind": match change.kind {
            ChangeKind::Insert => "added",
            ChangeKind::Update => "changed",
            ChangeKind::Delete => "removed",
        },
        "fields": fields,
    })
}

fn field(operation: &Operation, change: &Change, field: &FieldChange, terms: &Terms) -> Value {
    let words = |cell: &Cell| match cell {
        Cell::Null => Value::Null,
        cell => told(&change.table, &field.field, cell, &operation.names, terms).into(),
    };
    json!({
        "field": field.field,
        "label": label_of(&change.table, &field.field),
        "old": value(&field.old),
        "new": value(&field.new),
        "old_words": words(&field.old),
        "new_words": words(&field.new),
    })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(number) => (*number).into(),
        Cell::Real(number) => (*number).into(),
        Cell::Text(text) => text.clone().into(),
        Cell::Shape(Shape::Point(at)) => json!({ "longitude": at.lon(), "latitude": at.lat() }),
        Cell::Shape(Shape::Areas(areas)) => json!({ "polygons": areas.len() }),
        Cell::Shape(Shape::Lines(lines)) => json!({ "lines": lines.len() }),
    }
}
