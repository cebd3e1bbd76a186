//! What one operation changed: each record with its fields before and after, changed words
//! marked, and the ways back. Knows operations as the catalogue tells them.

use egui::text::{LayoutJob, TextFormat};
use egui::{Role, Stroke, Ui, WidgetInfo, vec2};

use crate::domain::cell::Cell;
use crate::domain::changed_words::{Fate, compare};
use crate::domain::command::{Change, ChangeKind, FieldChange, Operation};
use crate::domain::history::Scope;
use crate::domain::id::Id;
use crate::domain::labels::{label_of, table_label};
use crate::domain::record::Table;
use crate::domain::restore::Restore;
use crate::domain::terms::Terms;
use crate::domain::told::{is_prose, told};
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::log::{LogWish, Restoring};
use crate::ui::text::{self, log as words};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, bidi, chip};

/// So many records of one operation are drawn.
const MOST: usize = 60;

/// Draws the changes of an operation.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, operation: &Operation, out: &mut Intents) {
    ui.add(Words::new(&operation.sentence).strong());
    if operation.changes.is_empty() {
        ui.label(theme::quiet(ui.ctx(), text::NO_ROWS));
    }
    // What hung on a record is removed before it: it is told after it.
    let removal = |change: &Change| change.kind == ChangeKind::Delete;
    let mut changes: Vec<&Change> = operation.changes.iter().collect();
    if changes.iter().any(|change| removal(change)) {
        changes.reverse();
    }
    for change in changes.into_iter().take(MOST) {
        ui.add_space(size::GRID);
        record(ui, sight, operation, change, out);
    }
    let more = operation.changes.len().saturating_sub(MOST);
    if more > 0 {
        ui.label(theme::quiet(ui.ctx(), words::more(more)));
    }
}

fn record(
    ui: &mut Ui,
    sight: &Sight<'_>,
    operation: &Operation,
    change: &Change,
    out: &mut Intents,
) {
    let what = match change.kind {
        ChangeKind::Insert => text::ADDED,
        ChangeKind::Update => text::CHANGED,
        ChangeKind::Delete => text::REMOVED,
    };
    let table = Table::named(&change.table);
    let kind = table.map_or_else(
        || change.table.replace('_', " "),
        |it| table_label(it).into(),
    );
    let title = if change.title.is_empty() {
        format!("{what}: {kind}")
    } else {
        format!("{what}: {kind} «{}»", change.title)
    };
    ui.add(Words::new(&title));
    if let Some(table) = table.filter(|_| !change.uuid.is_nil()) {
        ways_back(ui, sight, (table, operation.number), change, out);
    }
    let terms = sight.model.terms();
    for field in &change.fields {
        ui.push_id((change.uuid, &field.field), |ui| {
            show_field(ui, change, field, (&operation.names, terms));
            if let Some(table) = table.filter(|_| change.kind == ChangeKind::Update) {
                back(ui, sight, (table, operation), change, field, out);
            }
        });
    }
}

/// Brings the whole record back, or leads to its history.
fn ways_back(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (table, number): (Table, i64),
    change: &Change,
    out: &mut Intents,
) {
    let restore = |before| Restoring {
        table,
        uuid: change.uuid,
        before,
        what: Restore::Record,
    };
    let ways: &[(&str, i64)] = match change.kind {
        ChangeKind::Insert => &[(words::AS_AFTER, number + 1)],
        ChangeKind::Update => &[(words::AS_BEFORE, number), (words::AS_AFTER, number + 1)],
        ChangeKind::Delete => &[(words::UNDELETE, number)],
    };
    chip::wrapping(ui, vec2(8.0, 0.0), |ui| {
        let can = sight.standing.read_only.is_none();
        for (name, before) in ways.iter().filter(|_| can) {
            let response = chip::link(ui, name);
            let label = format!("{name}: {}", change.title);
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
            if response.clicked() {
                let restoring = Some(Box::new(restore(*before)));
                out.push(Intent::Log(LogWish::Restore(restoring)));
            }
        }
        if sight.view.log.filter.scope != Scope::Record(table, change.uuid)
            && chip::link(ui, words::ITS_HISTORY).clicked()
        {
            let scope = Scope::Record(table, change.uuid);
            out.push(Intent::Log(LogWish::Of(scope, change.title.clone())));
        }
    });
}

fn back(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (table, operation): (Table, &Operation),
    change: &Change,
    field: &FieldChange,
    out: &mut Intents,
) {
    if sight.standing.read_only.is_some() {
        return;
    }
    let terms = sight.model.terms();
    let value = told(
        &change.table,
        &field.field,
        &field.old,
        &operation.names,
        terms,
    );
    let name = words::back(label_of(&change.table, &field.field), &value);
    let response = chip::link(ui, words::BACK);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.clicked() {
        let restoring = Restoring {
            table,
            uuid: change.uuid,
            before: operation.number,
            what: Restore::Field(field.field.clone()),
        };
        out.push(Intent::Log(LogWish::Restore(Some(Box::new(restoring)))));
    }
}

/// One field before and after.
pub(super) fn show_field(
    ui: &mut Ui,
    change: &Change,
    field: &FieldChange,
    (names, terms): (&std::collections::BTreeMap<Id, String>, &Terms),
) {
    let table = change.table.as_str();
    let name = label_of(table, &field.field);
    let said = |cell: &Cell| told(table, &field.field, cell, names, terms);
    let (old, new) = (said(&field.old), said(&field.new));
    let prose = is_prose(table, &field.field, &field.old, &field.new);
    if prose && change.kind == ChangeKind::Update && !bidi::is_rtl(&new) && !bidi::is_rtl(&old) {
        marked(ui, name, field);
        return;
    }
    let line = match change.kind {
        ChangeKind::Insert => format!("{name}: {new}"),
        ChangeKind::Delete => format!("{name}: {old}"),
        ChangeKind::Update => text::from_to(name, &old, &new),
    };
    ui.add(Words::new(&line).quiet(ui));
}

/// A longer text with the words that went struck through and those that came underlined.
fn marked(ui: &mut Ui, name: &str, field: &FieldChange) {
    let plain = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    let (old, new) = (plain(&field.old), plain(&field.new));
    let colours = theme::colours(ui.ctx());
    let format = |ink| TextFormat {
        font_id: theme::regular(size::SMALL),
        color: ink,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.append(&format!("{name}: "), 0.0, format(colours.text_quiet));
    for (fate, piece) in compare(&old, &new) {
        let mut format = match fate {
            Fate::Stayed | Fate::Went => format(colours.text_quiet),
            Fate::Came => format(colours.text),
        };
        match fate {
            Fate::Stayed => {}
            Fate::Went => format.strikethrough = Stroke::new(1.0, colours.error),
            Fate::Came => {
                format.underline = Stroke::new(1.0, colours.accent);
                format.background = colours.accent_soft;
            }
        }
        job.append(&piece, 0.0, format);
    }
    let response = ui.add(egui::Label::new(job).wrap());
    let said = words::was_now(name, &old, &new);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}
