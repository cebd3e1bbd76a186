//! The bar above a register: search, how many there are, only some of them, add and write to a file.
//! Knows counts.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Frame, Layout, Margin, Role, TextEdit, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::domain::record::Table;
use crate::domain::register::{Entry, Only};
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::pages::table::public;
use crate::ui::registers::Shelf;
use crate::ui::text::register as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::chip::{self, Look};

/// Draws the bar.
pub(super) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    table: Table,
    entries: &[Entry],
    out: &mut Intents,
) {
    let shelf = sight.view.registers.of(table);
    let mut next = shelf.clone();
    Frame::new()
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    export(ui, sight, out);
                    let act = match table {
                        Table::Actor => Act::AddPerson,
                        _ => Act::AddSource,
                    };
                    chip::action(ui, act, Look::Full, sight.standing, out);
                    let field = TextEdit::singleline(&mut next.find)
                        .hint_text(theme::body(words::find(table)))
                        .desired_width(f32::INFINITY);
                    ui.add(field).accessible_name(words::find(table));
                });
            });
            ui.add_space(size::GRID);
            only(ui, table, entries, &mut next);
        });
    if next != *shelf {
        out.push(Intent::Register(table, Box::new(next)));
    }
}

/// The ways to see only some, each with how many these are; of none nothing is offered.
fn only(ui: &mut Ui, table: Table, entries: &[Entry], next: &mut Shelf) {
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        let all = words::all(table, entries.len());
        if chip::toggle(ui, next.only.is_none(), &all).clicked() {
            next.only = None;
        }
        for only in Only::of(table) {
            let number = entries.iter().filter(|entry| only.holds(entry)).count();
            if number == 0 && next.only != Some(*only) {
                continue;
            }
            let chosen = next.only == Some(*only);
            let name = words::only(table, *only, number);
            let toggle = chip::toggle(ui, chosen, &name);
            if toggle.on_hover_text(words::only_tip(*only)).clicked() {
                next.only = (!chosen).then_some(*only);
            }
        }
    });
}

/// What is shown, written to a file.
fn export(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let shown = (theme::icon(icons::ICON_DOWNLOAD, 16.0), words::EXPORT);
    // A choice within it leaves the menu open; a line of it closes it.
    let menu = MenuConfig::new().close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    let opened = MenuButton::from_button(egui::Button::new(shown))
        .config(menu)
        .ui(ui, |ui| {
            ui.set_min_width(260.0);
            public(ui, sight, out);
            chip::item(ui, Act::ExportRegister, sight.standing, out);
        });
    opened
        .0
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, words::EXPORT));
}
