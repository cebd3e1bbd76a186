//! What the history is narrowed by: words, person, kind of operation, kind of record, days. Knows
//! what a filter is; the catalogue does the filtering.

use egui::{ComboBox, TextEdit, Ui};

use crate::domain::command::OperationKind;
use crate::domain::date::{Day, Edtf};
use crate::domain::labels::table_label;
use crate::domain::query::Answer;
use crate::domain::record::Table;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::log::{LogView, LogWish};
use crate::ui::text::{self, log as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

const KINDS: [OperationKind; 6] = [
    OperationKind::Command,
    OperationKind::Undo,
    OperationKind::Bulk,
    OperationKind::Outside,
    OperationKind::Purge,
    OperationKind::Repair,
];

/// Draws the filters; any change is one wish.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let mut log = sight.view.log.clone();
    let field = TextEdit::singleline(&mut log.filter.text)
        .hint_text(words::SEARCH)
        .desired_width(f32::INFINITY);
    ui.add(field).accessible_name(words::SEARCH);
    // A choice may come out wider than asked by its longest word; three in a row widen the panel.
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            person(left, sight, &mut log, left.available_width());
            kind(right, &mut log, right.available_width());
        }
    });
    table(ui, &mut log, ui.available_width());
    let mut wrong: Option<String> = None;
    ui.horizontal(|ui| {
        for (name, typed, end) in [
            (words::SINCE, &mut log.since, End::First),
            (words::UNTIL, &mut log.until, End::Last),
        ] {
            ui.label(theme::quiet(ui.ctx(), name));
            let field = TextEdit::singleline(typed)
                .hint_text(words::DAY_HINT)
                .desired_width(92.0);
            ui.add(field).accessible_name(name);
            let read = day(typed, end);
            let day = read.unwrap_or_else(|sentence| {
                wrong = Some(sentence);
                None
            });
            match end {
                End::First => log.filter.since = day,
                End::Last => log.filter.until = day,
            }
        }
        let narrowed = log.filter.narrows() || wrong.is_some();
        if narrowed && chip::link(ui, words::CLEAR).clicked() {
            let scope = log.filter.scope;
            let title = std::mem::take(&mut log.title);
            out.push(Intent::Log(LogWish::Of(scope, title)));
        }
    });
    if let Some(sentence) = &wrong {
        let colours = theme::colours(ui.ctx());
        ui.add(Words::new(sentence).size(size::SMALL).colour(colours.error));
    }
    if log != sight.view.log && out.is_empty() {
        out.push(Intent::Log(LogWish::Filter(Box::new(log))));
    }
}

fn person(ui: &mut Ui, sight: &Sight<'_>, log: &mut LogView, wide: f32) {
    let by = &mut log.filter.by;
    let shown = if by.is_empty() {
        words::ANYONE.to_owned()
    } else {
        by.clone()
    };
    let authors = match sight.model.answer(Slot::Authors) {
        Some(Answer::Authors(authors)) => authors.as_slice(),
        _ => &[],
    };
    named(words::PERSON, ui, wide, &shown, |ui| {
        ui.selectable_value(by, String::new(), words::ANYONE);
        for author in authors {
            ui.selectable_value(by, author.clone(), author);
        }
    });
}

fn kind(ui: &mut Ui, log: &mut LogView, wide: f32) {
    let kinds = &mut log.filter.kinds;
    let shown = kinds
        .first()
        .map_or(words::ANY_KIND, |one| words::kind(*one));
    named(words::KIND, ui, wide, shown, |ui| {
        ui.selectable_value(kinds, Vec::new(), words::ANY_KIND);
        for one in KINDS {
            ui.selectable_value(kinds, vec![one], words::kind(one));
        }
    });
}

fn table(ui: &mut Ui, log: &mut LogView, wide: f32) {
    let tables = &mut log.filter.tables;
    let shown = tables
        .first()
        .map_or(words::ANY_TABLE, |one| table_label(*one));
    named(words::TABLE, ui, wide, shown, |ui| {
        ui.selectable_value(tables, Vec::new(), words::ANY_TABLE);
        for one in Table::ALL.iter().copied() {
            ui.selectable_value(tables, vec![one], text::capital(table_label(one)));
        }
    });
}

/// A choice with a name for those who do not see it.
fn named(name: &'static str, ui: &mut Ui, wide: f32, shown: &str, inside: impl FnOnce(&mut Ui)) {
    let response = ComboBox::from_id_salt(name)
        .width(wide)
        .truncate()
        .selected_text(shown)
        .show_ui(ui, inside)
        .response;
    let value = format!("{name}: {shown}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &value));
}

/// Which end of a date counts.
#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// The day a date begins or ends with, read as in the forms; nothing typed is no day.
fn day(typed: &str, end: End) -> Result<Option<Day>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let date = Edtf::from_entry(typed).map_err(|error| words::not_used(&error.to_string()))?;
    let bounds = date.bounds();
    let day = match end {
        End::First => bounds.from,
        End::Last => bounds.to,
    };
    day.map(Some).ok_or_else(|| words::NO_DAY.to_owned())
}
