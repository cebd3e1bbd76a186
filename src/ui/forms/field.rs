//! One field of a form as it is drawn: its name at the left, its control at the right, beneath
//! it a plain-language echo and what is wrong. Knows no record kind.

use egui::{Align, Layout, Response, TextEdit, Ui, vec2};

use super::discretion;
use super::draft::{Draft, Errors};
use super::echo;
use super::offers::Shelf;
use super::recent::Recent;
use super::spec::{Choices, Entry, Field};
use super::{aside, choose, next_number, of_photos, position};
use crate::domain::labels;
use crate::domain::place::LonLat;
use crate::domain::record::Table;
use crate::ui::text::detail;
use crate::ui::text::form::{self as words, say};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, bidi, chip};

/// Width of the names.
const NAME: f32 = 104.0;
/// Texts up to so many bytes are shown in reading order beneath their field.
const ORDERED: usize = 4000;

/// What a field wishes beyond its own value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wish {
    /// Save the form.
    Save,
    /// Record something new and put it into this column.
    New(Table, &'static str),
    /// Let the next click on the map set this column; `None` = stop waiting.
    Picking(Option<&'static str>),
    /// The map shows this position.
    ShowOnMap(LonLat),
    /// Places of this name are searched.
    FindSites(String),
    /// A term this catalogue adds to a list is wished for this column.
    AddTerm {
        /// The list.
        list: &'static str,
        /// The column that shall hold it.
        column: &'static str,
        /// How it is called.
        label: String,
    },
    /// A term of this list was picked.
    Used(&'static str, String),
}

/// What a field may look at.
pub(super) struct Sheet<'a> {
    /// What pickers offer.
    pub(super) shelf: Shelf<'a>,
    /// What is wrong, once saving was tried.
    pub(super) errors: &'a Errors,
    /// The column that waits for a click on the map.
    pub(super) picking: Option<&'static str>,
    /// The terms last used.
    pub(super) recent: &'a Recent,
}

/// The name and, beside it, whatever `control` draws.
pub(in crate::ui) fn row<R>(
    ui: &mut Ui,
    name: &str,
    why: Option<&str>,
    control: impl FnOnce(&mut Ui, &Response) -> R,
) -> R {
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let label = ui
            .allocate_ui_with_layout(vec2(NAME, 18.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(NAME);
                ui.add_space(5.0);
                let text = theme::body(name).size(size::SMALL);
                let ink = theme::colours(ui.ctx());
                let ink = if why.is_some() {
                    ink.text
                } else {
                    ink.text_quiet
                };
                ui.add(egui::Label::new(text.color(ink)).wrap())
            })
            .inner;
        let label = match why {
            Some(why) => label.on_hover_text(why),
            None => label,
        };
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            control(ui, &label)
        })
        .inner
    });
    ui.add_space(size::GRID);
    shown.inner
}

/// A sentence on what is wrong, beneath its field.
pub(in crate::ui) fn error(ui: &mut Ui, sentence: Option<&str>) {
    let Some(sentence) = sentence else { return };
    let colours = theme::colours(ui.ctx());
    ui.add(Words::new(sentence).size(size::SMALL).colour(colours.error));
}

/// Draws one field.
pub(super) fn show(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    sheet: &Sheet<'_>,
    wishes: &mut Vec<Wish>,
) {
    if matches!(field.entry, Entry::Hidden) {
        return;
    }
    let name = labels::label_of(draft.table.name(), field.column);
    let why = field.need.filter(|_| (field.needed)(draft));
    row(ui, name, why, |ui, label| {
        let told = sheet.errors.get(field.column).cloned();
        let focused = control(
            ui,
            field,
            draft,
            sheet,
            (name, label, told.is_some()),
            wishes,
        );
        draft.take_out_unseen(field);
        let live = draft.problem(field).filter(|_| !focused);
        let wrong = told.or(live);
        match &wrong {
            Some(sentence) => error(ui, Some(sentence)),
            None => echo::show(ui, field, draft, sheet.shelf.context.model.terms()),
        }
        if matches!(field.entry, Entry::Point) {
            position::show(ui, field, draft, (sheet, wrong.is_some()));
        }
        if let Some(recorded) = of_photos::recorded(draft, field.column) {
            ui.add(Words::new(&recorded).quiet(ui));
        }
        discretion::show(ui, field, draft, sheet);
        aside::show(ui, field, draft, (sheet, name, wrong.is_some()));
        next_number::offer(ui, field.column, draft, sheet);
        if field.column == "observer" && draft.text(field.column).is_empty() {
            me(ui, draft.edit(field.column), sheet);
        }
    });
}

/// Whoever works here is a likely reader, but is never written in unasked.
fn me(ui: &mut Ui, text: &mut String, sheet: &Sheet<'_>) {
    let Some(author) = sheet.shelf.context.author else {
        return;
    };
    if chip::link(ui, &words::me(author)).clicked() {
        author.clone_into(text);
    }
}

/// The control; answers whether it is being typed in.
fn control(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    sheet: &Sheet<'_>,
    (name, label, wrong): (&str, &Response, bool),
    wishes: &mut Vec<Wish>,
) -> bool {
    let column = field.column;
    match field.entry {
        Entry::Line | Entry::Arabic | Entry::Date => {
            let arabic = matches!(field.entry, Entry::Arabic);
            let text = draft.edit(column);
            return line(ui, text, (field.hint, arabic, wrong), label, wishes);
        }
        Entry::Number(unit, ..) => {
            let text = draft.edit(column);
            return number(ui, text, unit, wrong, label, wishes);
        }
        Entry::Para | Entry::ParaArabic => {
            let arabic = matches!(field.entry, Entry::ParaArabic);
            return para(ui, draft.edit(column), (field.hint, arabic, wrong), label);
        }
        Entry::Point => {
            let focused = line(
                ui,
                draft.edit(column),
                (field.hint, false, wrong),
                label,
                wishes,
            );
            pick_on_map(ui, (column, draft.text(column)), sheet, wishes);
            return focused;
        }
        Entry::Choice(choices) => {
            chips(ui, name, choices, draft.edit(column), field.optional);
        }
        Entry::YesNo => chips(ui, name, yes_no, draft.edit(column), field.optional),
        Entry::Yes => {
            let text = draft.edit(column);
            let mut on = text == "1";
            let response = ui.checkbox(&mut on, say::YES_BOX).accessible_name(name);
            if response.changed() {
                *text = if on { "1".to_owned() } else { String::new() };
            }
        }
        Entry::Hidden => {}
        Entry::Listed(_) | Entry::Term | Entry::Pick(_) => {
            choose::show(ui, field, name, draft, sheet, wishes);
        }
    }
    false
}

fn yes_no() -> Vec<(&'static str, &'static str)> {
    vec![("1", detail::YES), ("0", detail::NO)]
}

/// Marks the edge of a field whose value does not fit.
fn edged<R>(ui: &mut Ui, wrong: bool, inside: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        if wrong {
            let ink = theme::colours(ui.ctx()).error;
            let visuals = ui.visuals_mut();
            visuals.widgets.inactive.bg_stroke.color = ink;
            visuals.widgets.hovered.bg_stroke.color = ink;
            visuals.selection.stroke.color = ink;
        }
        inside(ui)
    })
    .inner
}

fn line(
    ui: &mut Ui,
    text: &mut String,
    (hint, arabic, wrong): (&'static str, bool, bool),
    label: &Response,
    wishes: &mut Vec<Wish>,
) -> bool {
    let edit = TextEdit::singleline(text)
        .hint_text(theme::body(hint))
        .margin(vec2(8.0, 5.0))
        .desired_width(f32::INFINITY);
    let response = edged(ui, wrong, |ui| ui.add(directed(edit, arabic)));
    let response = response.labelled_by(label.id);
    ordered(ui, text);
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        wishes.push(Wish::Save);
    }
    response.has_focus()
}

fn para(
    ui: &mut Ui,
    text: &mut String,
    (hint, arabic, wrong): (&'static str, bool, bool),
    label: &Response,
) -> bool {
    let edit = TextEdit::multiline(text)
        .hint_text(theme::body(hint))
        .margin(vec2(8.0, 5.0))
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = edged(ui, wrong, |ui| ui.add(directed(edit, arabic)));
    let response = response.labelled_by(label.id);
    ordered(ui, text);
    response.has_focus()
}

/// A field for Arabic is set against the right edge in a typeface that shapes Arabic as a whole.
fn directed(edit: TextEdit<'_>, arabic: bool) -> TextEdit<'_> {
    if arabic {
        return edit
            .font(theme::arabic(size::BODY))
            .align(egui::Align2::RIGHT_TOP);
    }
    edit
}

/// The toolkit edits mixed text in the order of its letters; beneath it stands how it reads.
fn ordered(ui: &mut Ui, text: &str) {
    let start = text.chars().take(ORDERED);
    let mixed = start
        .into_iter()
        .any(|letter| letter.is_ascii_alphanumeric() || "()[]«»".contains(letter));
    // So long a text is not ordered a second time on every frame.
    let short = text.len() <= ORDERED;
    if short && mixed && bidi::has_rtl(text) {
        ui.add(Words::new(text).quiet(ui));
    }
}

fn number(
    ui: &mut Ui,
    text: &mut String,
    unit: &str,
    wrong: bool,
    label: &Response,
    wishes: &mut Vec<Wish>,
) -> bool {
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(text)
            .margin(vec2(8.0, 5.0))
            .desired_width(84.0);
        let response = edged(ui, wrong, |ui| ui.add(edit)).labelled_by(label.id);
        ui.label(theme::body(unit));
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            wishes.push(Wish::Save);
        }
        response.has_focus()
    })
    .inner
}

fn pick_on_map(
    ui: &mut Ui,
    (column, text): (&'static str, &str),
    sheet: &Sheet<'_>,
    wishes: &mut Vec<Wish>,
) {
    let waits = sheet.picking == Some(column);
    ui.horizontal(|ui| {
        let words = if waits {
            say::STOP_PICKING
        } else {
            say::ON_MAP
        };
        if ui.button(words).clicked() {
            wishes.push(Wish::Picking((!waits).then_some(column)));
        }
        if waits {
            ui.label(theme::quiet(ui.ctx(), say::PICKING));
        } else {
            position::see(ui, text, wishes);
        }
    });
}

/// All words of a short list beside each other.
fn chips(ui: &mut Ui, name: &str, choices: Choices, text: &mut String, optional: bool) {
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (code, word) in choices() {
            let chosen = text == code;
            let response =
                chip::toggle(ui, chosen, word).accessible_name(words::option(name, word));
            if response.clicked() {
                *text = if chosen && optional {
                    String::new()
                } else {
                    code.to_owned()
                };
            }
        }
    });
}
