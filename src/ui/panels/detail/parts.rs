//! The components before and after: each as it stood before the first damage recorded of it and
//! as it stands on the day shown, counted by level. Knows one dossier; computes no state.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::page::Page;
use super::section;
use crate::domain::before_after::{self, Before, Line};
use crate::domain::care_words::{self, Tongue};
use crate::domain::dossier::StateAt;
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
    let on = words::on(&page.day.words());
    for group in before_after::groups(page.dossier, page.day) {
        let counted = before_after::counted(&group, words::BEFORE_DAMAGE, &on);
        ui.add(Words::new(&counted).quiet(ui));
        ui.add_space(2.0);
        let many = group.lines.len();
        for line in &group.lines {
            section::item(ui, many, line.row.id, |ui| one(ui, page, line, out));
        }
        ui.add_space(size::GRID);
    }
}

/// A part: how it stood and how it stands as symbols, its name, when; beneath it the same in words.
fn one(ui: &mut Ui, page: &Page<'_>, line: &Line<'_>, out: &mut Intents) {
    part(ui, line, out);
    let row = line.row;
    let mut said = Vec::new();
    if !row.type_code.is_empty() {
        said.push(text::type_words(&row.type_code, &page.dossier.terms));
    }
    said.push(format!(
        "{} → {}",
        before_after::before_words(&line.before),
        before_after::at_words(line.at)
    ));
    said.extend(line.extent.map(|extent| extent.label().to_owned()));
    said.extend(line.certainty.map(|sure| words::certainty(sure.label())));
    let speech = Tongue::English.with(&page.dossier.terms);
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Words::new(&said.join(" · ")).quiet(ui));
            for (file, effect) in &line.effects {
                let did = care_words::effect_brief(effect, speech);
                ui.add(Words::new(&words::in_event(&file.event.title, &did)).quiet(ui));
            }
        });
    });
    ui.add_space(size::GRID);
}

/// The line with the symbols and the name, which leads to the part.
fn part(ui: &mut Ui, line: &Line<'_>, out: &mut Intents) {
    let row = line.row;
    let colours = theme::colours(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::click());
    let name = format!("{}, {}", row.name_en, text::state_words(row.state));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(rect.expand2(vec2(4.0, 0.0)), 4, colours.hover);
    }
    symbols(ui, line, rect);
    let middle = rect.center().y;
    let small = theme::regular(size::SMALL);
    let beside = cut(ui, &line.when, &small, rect.width() * 0.4);
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
    let shown = cut(ui, &row.name_en, &font, edge - rect.left() - INDENT - 8.0);
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
        out.push(Intent::Visit(row.id));
    }
}

/// Before, an arrow, then. Where no damage is recorded there is nothing to set side by side.
fn symbols(ui: &Ui, line: &Line<'_>, rect: Rect) {
    let colours = theme::colours(ui.ctx());
    let middle = rect.center().y;
    let at = |x: f32| pos2(rect.left() + x, middle);
    let then = |centre| {
        state_symbol::paint(ui.painter(), centre, size::SYMBOL, line.row.state, colours);
    };
    let state = match line.before {
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
