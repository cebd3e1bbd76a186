//! Many places edited together: fields chosen and what is done to each, a table of what changes
//! place by place, one button, one undo. Knows the plan; the catalogue carries it out.

use egui::{Frame, ScrollArea, TextEdit, Ui, vec2};

use super::FormContext;
use super::field;
use super::offers::{self, Shelf};
use super::open::{Open, Page, Sent};
use super::page::Left;
use super::picker::{Offered, Picked, Picker};
use super::spec::Pick;
use super::together::{Chosen, TogetherDraft, Way};
use crate::domain::cell::Cell;
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::together::{Entered, FIELDS, Outcome, Together};
use crate::domain::told::told;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form::say;
use crate::ui::text::together as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Height of a line of the preview.
const LINE: f32 = 34.0;

/// Draws the form.
pub(super) fn show(
    ui: &mut Ui,
    open: &mut Open,
    context: &FormContext<'_>,
    find: &mut Option<String>,
    out: &mut Intents,
) -> Left {
    let saving = open.is_saving();
    let refused = open.refused.clone();
    let stale = open.conflict;
    let Page::Together(draft) = &mut open.page else {
        return Left::Drop;
    };
    let mut left = Left::Stay;
    let mut command = None;
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme::heading(words::heading(draft.sites.len())));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let icon = egui_material_icons::icons::ICON_CLOSE;
                if chip::icon(ui, icon, say::CLOSE_FORM, true).clicked() {
                    left = Left::Keep;
                }
            });
        });
        fields(ui, draft, context, find);
        let deals = draft.deals();
        let planned = match &deals {
            Ok(deals) if !deals.is_empty() => draft.plan(context, deals),
            _ => None,
        };
        if let Err(why) = &deals {
            ui.label(theme::quiet(ui.ctx(), why));
        }
        if stale {
            field::error(ui, Some(words::STALE));
        }
        field::error(ui, refused.as_deref());
        ui.add_space(size::GRID);
        command = button(ui, planned.as_deref(), saving);
        match &planned {
            Some(planned) => preview(ui, planned, context),
            None if deals.as_ref().is_ok_and(|deals| !deals.is_empty()) => {
                ui.label(theme::quiet(ui.ctx(), crate::ui::text::COMING));
            }
            None => {}
        }
    });
    if let Some(command) = command {
        open.conflict = false;
        open.refused = None;
        open.sent = Some(Sent {
            command: command.clone(),
            ticket: None,
            next: false,
        });
        out.push(Intent::Perform(Box::new(command)));
    }
    left
}

/// The button that does it, as soon as something changes and nothing is refused.
fn button(ui: &mut Ui, planned: Option<&Together>, saving: bool) -> Option<Command> {
    let mut command = None;
    ui.horizontal(|ui| {
        let ready = planned.is_some_and(|planned| planned.command.is_some());
        let count = planned.map_or(0, |planned| planned.changed);
        let button = chip::primary(ui, &words::change(count));
        let response = ui.add_enabled(ready && !saving, button);
        if response.on_disabled_hover_text(words::NOT_READY).clicked() {
            command = planned.and_then(|planned| planned.command.clone());
        }
        if saving {
            ui.label(theme::quiet(ui.ctx(), words::WRITING));
        }
    });
    command
}

fn fields(
    ui: &mut Ui,
    draft: &mut TogetherDraft,
    context: &FormContext<'_>,
    find: &mut Option<String>,
) {
    let mut drop_it = None;
    for (at, chosen) in draft.chosen.iter_mut().enumerate() {
        let name = labels::label_of("site", chosen.column);
        ui.push_id(chosen.column, |ui| {
            field::row(ui, name, None, |ui, _| {
                ways(ui, chosen, name, &mut drop_it, at);
                value(ui, chosen, name, context, find);
            });
        });
    }
    if let Some(at) = drop_it {
        draft.chosen.remove(at);
    }
    let picker = Picker {
        name: words::ADD_FIELD,
        shown: "",
        hint: words::ADD_FIELD,
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let taken: Vec<&str> = draft.chosen.iter().map(|chosen| chosen.column).collect();
    let rest = || {
        FIELDS
            .iter()
            .filter(|(column, _)| !taken.contains(column))
            .map(|(column, _)| (*column, labels::label_of("site", column)))
            .collect::<Vec<_>>()
    };
    let mut offered = |typed: &str| Offered::of(offers::of_pairs(rest(), typed));
    if let Some(Picked::Value(column)) = picker.show(ui, &mut offered)
        && let Some((column, entered)) = FIELDS.iter().find(|(known, _)| *known == column)
    {
        draft.chosen.push(Chosen::new(column, *entered));
    }
}

/// What is done to the field, beside each other, and the way to leave it alone again.
fn ways(ui: &mut Ui, chosen: &mut Chosen, name: &str, drop_it: &mut Option<usize>, at: usize) {
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        for way in chosen.ways() {
            let word = words_of(*way);
            let response = chip::toggle(ui, chosen.way == *way, word);
            let response = response.accessible_name(words::way(name, word));
            if response.clicked() {
                chosen.way = *way;
            }
        }
        let response = chip::link(ui, words::LEAVE);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, words::leave(name)));
        if response.clicked() {
            *drop_it = Some(at);
        }
    });
}

const fn words_of(way: Way) -> &'static str {
    match way {
        Way::Set => words::SET,
        Way::Clear => words::CLEAR,
        Way::Append => words::APPEND,
        Way::Replace => words::REPLACE,
    }
}

fn value(
    ui: &mut Ui,
    chosen: &mut Chosen,
    name: &str,
    context: &FormContext<'_>,
    find: &mut Option<String>,
) {
    if chosen.way == Way::Clear {
        return;
    }
    if chosen.way == Way::Replace {
        let edit = TextEdit::singleline(&mut chosen.find)
            .hint_text(words::FIND)
            .desired_width(f32::INFINITY);
        ui.add(edit).accessible_name(words::find_in(name));
    }
    match chosen.entered {
        Entered::Term | Entered::Choice | Entered::Place => {
            picked(ui, chosen, name, context, find);
        }
        Entered::Line | Entered::Number | Entered::Prose => {
            let edit = TextEdit::singleline(&mut chosen.value).desired_width(f32::INFINITY);
            ui.add(edit).accessible_name(name);
        }
    }
}

fn picked(
    ui: &mut Ui,
    chosen: &mut Chosen,
    name: &str,
    context: &FormContext<'_>,
    find: &mut Option<String>,
) {
    let list = labels::list_of("site", chosen.column).unwrap_or_default();
    let cell = Cell::Text(chosen.value.clone());
    let names = std::collections::BTreeMap::new();
    let shelf = Shelf {
        context,
        dossier: None,
        table: Table::Site,
        uuid: Id::default(),
    };
    let shown = match chosen.value.parse() {
        _ if chosen.value.is_empty() => String::new(),
        Ok(id) => shelf.label(Pick::Site, id).unwrap_or_default(),
        Err(_) => told("site", chosen.column, &cell, &names, context.model.terms()),
    };
    let picker = Picker {
        name,
        shown: &shown,
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let column = chosen.column;
    let entered = chosen.entered;
    let mut offered = |typed: &str| {
        Offered::of(match entered {
            Entered::Choice => {
                offers::of_pairs(crate::domain::kinds::choices("site", column), typed)
            }
            Entered::Place => {
                if !typed.trim().is_empty() {
                    *find = Some(typed.to_owned());
                }
                shelf.of_records(Pick::Site, typed)
            }
            _ => offers::of_terms(context.model.terms(), list, typed),
        })
    };
    if let Some(Picked::Value(value)) = picker.show(ui, &mut offered) {
        chosen.value = value;
    }
}

/// Place by place what changes, what stays, what is refused.
fn preview(ui: &mut Ui, planned: &Together, context: &FormContext<'_>) {
    ui.add_space(size::GRID);
    let told = words::counted(planned.changed, planned.unchanged, planned.refused);
    ui.add(Words::new(&told).strong());
    ScrollArea::vertical().auto_shrink([false, true]).show_rows(
        ui,
        LINE,
        planned.outcomes.len(),
        |ui, range| {
            for outcome in planned.outcomes.get(range).unwrap_or_default() {
                let words = line(outcome, context);
                ui.allocate_ui(vec2(ui.available_width(), LINE), |ui| {
                    ui.vertical(|ui| {
                        ui.add(Words::new(&outcome.name).size(size::SMALL).cut());
                        let told = Words::new(&words).size(size::SMALL).cut();
                        let colours = theme::colours(ui.ctx());
                        let ink = match (&outcome.refused, outcome.changes.is_empty()) {
                            (Some(_), _) => colours.error,
                            (None, true) => colours.text_quiet,
                            (None, false) => colours.text,
                        };
                        ui.add(told.colour(ink)).on_hover_text(&words);
                    });
                });
            }
        },
    );
}

fn line(outcome: &Outcome, context: &FormContext<'_>) -> String {
    if let Some(why) = &outcome.refused {
        return why.clone();
    }
    if outcome.changes.is_empty() {
        return words::UNCHANGED.to_owned();
    }
    let changes = outcome.changes.iter().map(|change| {
        let value = |cell: &Cell| match cell {
            Cell::Text(text) if change.field == "parent_uuid" => text
                .parse()
                .ok()
                .and_then(|id| context.model.row(id))
                .map_or_else(|| "—".to_owned(), |row| row.name_en.clone()),
            cell => labels::shown("site", &change.field, cell, context.model.terms()),
        };
        let name = labels::label_of("site", &change.field);
        crate::ui::text::from_to(name, &value(&change.old), &value(&change.new))
    });
    changes.collect::<Vec<_>>().join(" · ")
}
