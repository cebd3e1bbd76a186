//! The components before and after: each as it stood before the first damage recorded of it and
//! as it stands on the day shown, counted by level. Knows one dossier; computes no state.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::page::Page;
use super::section;
use crate::domain::before_after::{self, Before, Line};
use crate::domain::care_words::{self, Tongue};
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::State;
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::text::cut;
use crate::ui::widgets::{Words, state_symbol};

/// Room for the symbols before a name.
const INDENT: f32 = 50.0;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Parts, Some(Act::AddSite), out);
    let parts = &page.dossier.parts;
    if parts.is_empty() {
        section::empty(ui, words::NO_PARTS);
        return;
    }
    for level in &page.read.parts {
        ui.add(Words::new(&level.counted).quiet(ui));
        ui.add_space(2.0);
        let many = level.parts.len();
        for part in &level.parts {
            section::item(ui, many, part.id, |ui| one(ui, part, out));
        }
        ui.add_space(size::GRID);
    }
}

/// The parts of a level, ready to be drawn.
pub(super) struct Told {
    counted: String,
    parts: Vec<Part>,
}

/// One part, ready to be drawn.
struct Part {
    id: Id,
    name: String,
    before: Before,
    state: StateAt,
    when: String,
    /// What stands beneath, a line each.
    lines: Vec<String>,
}

/// Makes the parts ready once for an answer, not in every frame.
pub(super) fn prepare(dossier: &Dossier, day: Day) -> Vec<Told> {
    let on = words::on(&day.words());
    let groups = before_after::groups(dossier, day);
    let told = groups.iter().map(|group| Told {
        counted: before_after::counted(group, words::BEFORE_DAMAGE, &on),
        parts: group
            .lines
            .iter()
            .map(|line| ready(dossier, line))
            .collect(),
    });
    told.collect()
}

fn ready(dossier: &Dossier, line: &Line<'_>) -> Part {
    let row = line.row;
    let mut said = Vec::new();
    if !row.type_code.is_empty() {
        said.push(text::type_words(&row.type_code, &dossier.terms));
    }
    said.push(format!(
        "{} → {}",
        before_after::before_words(&line.before),
        before_after::at_words(line)
    ));
    said.extend(line.extent.map(|extent| extent.label().to_owned()));
    said.extend(line.certainty.map(|sure| words::certainty(sure.label())));
    let speech = Tongue::English.with(&dossier.terms);
    let effects = line.effects.iter().map(|(file, effect)| {
        let did = care_words::effect_brief(effect, speech);
        words::in_event(&file.event.title, &did)
    });
    Part {
        id: row.id,
        name: row.name_en.clone(),
        before: line.before.clone(),
        state: row.state,
        when: line.when.clone(),
        lines: std::iter::once(said.join(" · ")).chain(effects).collect(),
    }
}

/// A part: how it stood and how it stands as symbols, its name, when; beneath it the same in words.
fn one(ui: &mut Ui, told: &Part, out: &mut Intents) {
    part(ui, told, out);
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in &told.lines {
                ui.add(Words::new(line).quiet(ui));
            }
        });
    });
    ui.add_space(size::GRID);
}

/// The line with the symbols and the name, which leads to the part.
fn part(ui: &mut Ui, told: &Part, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::click());
    let name = format!("{}, {}", told.name, text::state_words(told.state));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(rect.expand2(vec2(4.0, 0.0)), 4, colours.hover);
    }
    symbols(ui, told, rect);
    let middle = rect.center().y;
    let small = theme::regular(size::SMALL);
    let beside = cut(ui, &told.when, &small, rect.width() * 0.4);
    let right = ui
        .painter()
        .layout_no_wrap(beside, small, colours.text_quiet);
    let edge = rect.right() - right.size().x;
    ui.painter().galley(
        pos2(edge, middle - right.size().y / 2.0),
        right,
        colours.text_quiet,
    );
    let font = theme::regular(size::BODY);
    let shown = cut(ui, &told.name, &font, edge - rect.left() - INDENT - 8.0);
    let left = ui.painter().layout_no_wrap(shown, font, colours.text);
    ui.painter().galley(
        pos2(rect.left() + INDENT, middle - left.size().y / 2.0),
        left,
        colours.text,
    );
    if response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
    {
        out.push(Intent::Visit(told.id));
    }
}

/// Before, an arrow, then. Where no damage is recorded there is nothing to set side by side.
fn symbols(ui: &Ui, told: &Part, rect: Rect) {
    let colours = theme::colours(ui.ctx());
    let middle = rect.center().y;
    let at = |x: f32| pos2(rect.left() + x, middle);
    let then = |centre| {
        state_symbol::paint(ui.painter(), centre, size::SYMBOL, told.state, colours);
    };
    let state = match told.before {
        Before::NoDamage => return then(at(INDENT / 2.0)),
        Before::NotRecorded => State::Unknown,
        Before::Known(state, _) => state,
    };
    let before = StateAt {
        state,
        ..StateAt::default()
    };
    state_symbol::paint(ui.painter(), at(8.0), size::SYMBOL, before, colours);
    ui.painter().text(
        at(INDENT / 2.0 - 2.0),
        Align2::CENTER_CENTER,
        "→",
        theme::regular(size::SMALL),
        colours.text_quiet,
    );
    then(at(INDENT - 12.0));
}
