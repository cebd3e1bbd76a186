//! The terms of the catalogue as a page: its own ones with how often they are used, to edit,
//! merge or delete; and codes its lists do not know, to map or to keep as local terms. Knows the
//! counts; commands are planned in the domain.

use egui::{Frame, ScrollArea, Ui};

use super::FormContext;
use super::offers;
use super::page::Left;
use super::picker::{Offered, Picked, Picker};
use super::request::FormRequest;
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, TermCount};
use crate::domain::record::{LocalTerm, Record, Table};
use crate::domain::term_edits;
use crate::domain::terms;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form::say as form;
use crate::ui::text::term::{self as words, say};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// A code that shall become another, until its records have been read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Move {
    list: String,
    from: String,
    into: String,
}

/// What the page remembers.
#[derive(Debug, Clone, Default)]
pub(super) struct TermPage {
    moving: Option<Move>,
}

impl TermPage {
    /// The questions it needs answered.
    pub(super) fn wants(&self) -> Vec<(Slot, Query)> {
        let mut wants = vec![(Slot::TermCounts, Query::TermCounts)];
        if let Some(moving) = &self.moving {
            wants.push((Slot::TermUses, moving.query()));
        }
        wants
    }
}

impl Move {
    fn query(&self) -> Query {
        Query::TermUses {
            list: self.list.clone(),
            code: self.from.clone(),
        }
    }

    /// The one command, once the records are there.
    fn command(&self, own: &[LocalTerm], uses: &[Record]) -> Command {
        let label = terms::english(&self.list, &self.into);
        let into = (self.into.as_str(), label);
        let term = own
            .iter()
            .find(|term| term.list == self.list && term.code.as_str() == self.from);
        match term {
            Some(term) => term_edits::merge(term, into, uses),
            None => term_edits::map(&self.list, &self.from, into, uses),
        }
    }
}

/// Draws the page.
pub(super) fn show(
    ui: &mut Ui,
    page: &mut TermPage,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Left {
    carry_on(page, context, out);
    let mut left = Left::Stay;
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme::heading(say::TITLE));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let icon = egui_material_icons::icons::ICON_CLOSE;
                if chip::icon(ui, icon, say::CLOSE, true).clicked() {
                    left = Left::Drop;
                }
            });
        });
        ui.add(Words::new(say::ABOUT).quiet(ui));
        let counts = match context.model.answer(Slot::TermCounts) {
            Some(Answer::TermCounts(counts)) => counts.as_slice(),
            _ => &[],
        };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            own(ui, page, (context, counts), out);
            foreign(ui, page, (context, counts), out);
        });
    });
    left
}

/// Sends the command of a move as soon as its records have been read.
fn carry_on(page: &mut TermPage, context: &FormContext<'_>, out: &mut Intents) {
    let Some(moving) = &page.moving else { return };
    let answer = context.model.answer_to(Slot::TermUses, &moving.query());
    if let Some(Answer::TermUses(uses)) = answer {
        let command = moving.command(context.model.terms().own(), uses);
        out.push(Intent::Perform(Box::new(command)));
        page.moving = None;
    }
}

fn times(counts: &[TermCount], list: &str, code: &str) -> usize {
    let same = |one: &&TermCount| one.list == list && one.code == code;
    counts.iter().find(same).map_or(0, |one| one.times)
}

/// The catalogue's own terms.
fn own(
    ui: &mut Ui,
    page: &mut TermPage,
    (context, counts): (&FormContext<'_>, &[TermCount]),
    out: &mut Intents,
) {
    let own = context.model.terms().own();
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(say::OWN));
    if own.is_empty() {
        ui.add(Words::new(say::NO_OWN).quiet(ui));
    }
    for term in own {
        let name = term_edits::name(term);
        ui.add_space(size::GRID);
        ui.horizontal(|ui| {
            ui.add(Words::new(name));
            if name != term.label_ar {
                ui.add(Words::new(&term.label_ar).quiet(ui).whole());
            }
            chip::badge(ui, say::LOCAL);
        });
        let used = times(counts, &term.list, term.code.as_str());
        ui.add(Words::new(&words::in_list(&term.list, used)).quiet(ui));
        ui.add(Words::new(&term.definition_en).quiet(ui));
        ui.horizontal_wrapped(|ui| {
            let link = |ui: &mut Ui, word: &str| {
                let named = chip::link(ui, word).accessible_name(words::of_term(word, name));
                named.clicked()
            };
            if link(ui, say::EDIT) {
                out.push(form_of(term.uuid, &Asked::Edit));
            }
            if link(ui, form::DELETE) {
                out.push(form_of(term.uuid, &Asked::Delete));
            }
        });
        let picked = target(ui, &words::of_term(say::MERGE, name), &term.list);
        start(page, (&term.list, term.code.as_str()), picked);
        ui.separator();
    }
}

enum Asked {
    Edit,
    Delete,
}

fn form_of(uuid: Id, asked: &Asked) -> Intent {
    let table = Table::LocalTerm;
    Intent::Form(match asked {
        Asked::Edit => FormRequest::Edit { table, uuid },
        Asked::Delete => FormRequest::Delete { table, uuid },
    })
}

/// Codes the lists do not know.
fn foreign(
    ui: &mut Ui,
    page: &mut TermPage,
    (context, counts): (&FormContext<'_>, &[TermCount]),
    out: &mut Intents,
) {
    let known = context.model.terms();
    let unknown = |one: &&TermCount| known.label(one.list, &one.code).is_none();
    let codes: Vec<&TermCount> = counts.iter().filter(unknown).collect();
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(say::FOREIGN));
    let told = if codes.is_empty() {
        say::NO_FOREIGN
    } else {
        say::ABOUT_FOREIGN
    };
    ui.add(Words::new(told).quiet(ui));
    for one in codes {
        ui.add_space(size::GRID);
        ui.add(Words::new(&one.code));
        ui.add(Words::new(&words::in_list(one.list, one.times)).quiet(ui));
        let picked = target(ui, &words::of_term(say::MAP, &one.code), one.list);
        start(page, (one.list, &one.code), picked);
        if terms::is_open(one.list) {
            let name = words::of_term(say::KEEP, &one.code);
            if chip::link(ui, say::KEEP).accessible_name(name).clicked() {
                let term = LocalTerm {
                    uuid: (context.fresh)(),
                    list: one.list.to_owned(),
                    code: one.code.as_str().into(),
                    label_en: one.code.replace('-', " "),
                    ..LocalTerm::default()
                };
                let sentence = words::kept_as_local(&one.code);
                out.push(Intent::Perform(Box::new(Command::add(sentence, term))));
            }
        }
        ui.separator();
    }
}

/// Where a code shall go: a term of the files.
fn target(ui: &mut Ui, name: &str, list: &str) -> Option<Picked> {
    let picker = Picker {
        name,
        shown: "",
        hint: name,
        optional: false,
        new: None,
        adds: None,
        closed: true,
    };
    let shared = terms::Terms::default();
    picker.show(ui, &mut |typed| {
        Offered::of(offers::of_terms(&shared, list, typed))
    })
}

fn start(page: &mut TermPage, (list, from): (&str, &str), picked: Option<Picked>) {
    if let Some(Picked::Value(into)) = picked.filter(|_| page.moving.is_none()) {
        page.moving = Some(Move {
            list: list.to_owned(),
            from: from.to_owned(),
            into,
        });
    }
}
