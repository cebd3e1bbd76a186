//! The findings of one topic: the place, what is the matter, the way to the record and to what it
//! rests on. Knows findings; judges none.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::domain::id::Id;
use crate::domain::query::Answer;
use crate::domain::record::Table;
use crate::domain::review::{self, Finding, Findings, Topic};
use crate::domain::standard::Need;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::looked::Compared;
use crate::ui::pages::table::for_anyone;
use crate::ui::surveying::Survey;
use crate::ui::text::{self, review as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the findings.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let looked = sight.view.review;
    ui.label(theme::heading(title(looked.topic, looked.need)));
    ui.add(Words::new(about(looked.topic, looked.need)).quiet(ui));
    ui.add_space(size::GRID * 2.0);
    let Some(found) = answered(sight) else {
        let failed = sight.model.failure(Slot::Findings);
        ui.label(theme::quiet(ui.ctx(), failed.unwrap_or(text::COMING)));
        return;
    };
    if found.total == 0 {
        ui.label(theme::quiet(ui.ctx(), words::NOTHING));
        return;
    }
    together(ui, sight, found, out);
    ui.add_space(size::GRID);
    ui.separator();
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("review", looked.topic, looked.need))
        .show(ui, |ui| {
            for finding in &found.rows {
                one(ui, sight, finding, out);
            }
            let more = found.total.saturating_sub(found.rows.len());
            if more > 0 {
                ui.add_space(size::GRID * 2.0);
                ui.label(theme::quiet(ui.ctx(), words::more(more)));
            }
        });
}

/// The findings of what is looked at, not of what was looked at before.
fn answered<'a>(sight: &'a Sight<'_>) -> Option<&'a Findings> {
    let looked = sight.view.review;
    match sight.model.answer(Slot::Findings) {
        Some(Answer::Findings(found)) => {
            let mine = |finding: &Finding| finding.topic == looked.topic;
            let other = found.rows.first().is_some_and(|finding| !mine(finding));
            (!other && sight.model.is_review(Slot::Findings, looked)).then_some(found)
        }
        _ => None,
    }
}

fn title(topic: Topic, need: Option<Need>) -> String {
    need.map_or_else(
        || topic.title().to_owned(),
        |need| text::capital(&words::no(need.what())),
    )
}

fn about(topic: Topic, need: Option<Need>) -> &'static str {
    need.map_or(topic.about(), Need::why)
}

/// How many, and what can be done with all of them.
fn together(ui: &mut Ui, sight: &Sight<'_>, found: &Findings, out: &mut Intents) {
    // Wraps: a row that is too long would make the sentences below it as long, and cut them.
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(text::count(
            found.total,
            "finding",
            "findings",
        )));
        ui.add_space(size::GRID * 2.0);
        if !found.sites.is_empty() {
            let mark = ui.button(words::mark(found.sites.len()));
            if mark.on_hover_text(words::MARK_TIP).clicked() {
                out.push(Intent::Mark(Marking::Only(found.sites.clone())));
            }
        }
        for_anyone(ui, sight, out);
        chip::action(ui, Act::SaveFindings, Look::Plain, sight.standing, out);
    });
}

fn one(ui: &mut Ui, sight: &Sight<'_>, finding: &Finding, out: &mut Intents) {
    ui.add_space(size::GRID);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            match pair(finding) {
                Some(two) if chip::link(ui, words::COMPARE).clicked() => {
                    out.push(Intent::Survey(Survey::Compare(Some(two))));
                }
                Some(_) => {}
                None => open(ui, finding, out),
            }
            if let Some(day) = finding.due {
                let told = review::due_words(day, sight.today);
                ui.label(theme::strong(text::capital(&told)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                place(ui, finding, out);
            });
        });
    });
    ui.add(Words::new(&finding.sentence).size(size::SMALL));
    for piece in &finding.pieces {
        let name = text::capital(&piece.words);
        let colours = theme::colours(ui.ctx());
        let words = Words::new(&name).size(size::SMALL).colour(colours.accent);
        if Forms::has(piece.table) && ui.add(words.cut().link()).clicked() {
            go(finding.site, (piece.table, piece.uuid, ""), out);
        }
    }
    ui.add_space(size::GRID);
    ui.separator();
}

/// The two records of a suspicion.
fn pair(finding: &Finding) -> Option<Compared> {
    match (finding.topic, finding.pieces.as_slice()) {
        (Topic::Duplicates | Topic::SameSource | Topic::SamePerson, [one, other]) => {
            Some(Compared {
                table: one.table,
                kept: one.uuid,
                merged: other.uuid,
            })
        }
        _ => None,
    }
}

fn place(ui: &mut Ui, finding: &Finding, out: &mut Intents) {
    let Some(site) = finding.site else {
        let kind = crate::domain::labels::table_label(finding.table);
        ui.add(Words::new(&text::capital(kind)).strong().cut());
        return;
    };
    let colours = theme::colours(ui.ctx());
    let name = if finding.site_name.is_empty() {
        words::UNNAMED
    } else {
        &finding.site_name
    };
    let words = Words::new(name).strong().colour(colours.accent).cut();
    if ui.add(words.link()).clicked() {
        out.push(Intent::Visit(site));
    }
}

/// The way into the form of the record, at the field it is about.
fn open(ui: &mut Ui, finding: &Finding, out: &mut Intents) {
    let column = finding
        .table
        .columns()
        .iter()
        .find(|column| **column == finding.field);
    let target = (
        finding.table,
        finding.uuid,
        column.copied().unwrap_or_default(),
    );
    link(ui, words::OPEN, finding.site, target, out);
}

fn link(
    ui: &mut Ui,
    name: &str,
    site: Option<Id>,
    (table, uuid, column): (Table, Id, &'static str),
    out: &mut Intents,
) {
    if !Forms::has(table) {
        return;
    }
    if chip::link(ui, name).clicked() {
        go(site, (table, uuid, column), out);
    }
}

/// Shows the place and opens the form of the record at a field.
fn go(site: Option<Id>, (table, uuid, column): (Table, Id, &'static str), out: &mut Intents) {
    out.extend(site.map(Intent::Select));
    out.push(Intent::FormAt(FormRequest::Edit { table, uuid }, column));
}
