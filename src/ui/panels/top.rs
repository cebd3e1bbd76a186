//! The top bar: name, catalogue, menus, search, undo and redo, the two likeliest actions. Knows
//! the table of actions; does nothing itself.

use egui::{Align, Button, Layout, MenuBar, Role, Stroke, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::ui::actions::{self, Act, Menu};
use crate::ui::app::Sight;
use crate::ui::filing::FileWish;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.label(theme::heading(text::ATLAS));
        menus(ui, sight, out);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            chip::action(ui, Act::Report, Look::Primary, sight.standing, out);
            chip::action(ui, Act::AddSite, Look::Plain, sight.standing, out);
            chip::action(ui, Act::Redo, Look::Icon, sight.standing, out);
            chip::action(ui, Act::Undo, Look::Icon, sight.standing, out);
            ui.add_space(size::GRID);
            let room = ui.available_width();
            let wide = (room - 160.0).clamp(120.0, 360.0);
            search(ui, wide, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                catalogue(ui, sight, out);
            });
        });
    });
}

fn catalogue(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Some(path) = &sight.file else { return };
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let response = ui.add(Words::new(&name).quiet(ui).cut());
    response.on_hover_text(path.display().to_string());
    if let Some(why) = &sight.standing.read_only {
        let badge = chip::badge(ui, text::READ_ONLY).on_hover_text(why);
        if badge.interact(egui::Sense::click()).clicked() {
            out.push(Intent::Tell(why.clone()));
        }
    }
}

/// Looks like a field; opens the palette, which is one.
fn search(ui: &mut Ui, wide: f32, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let keys = actions::of(Act::Find).and_then(|row| row.keys);
    let keys = keys.map_or_else(String::new, |keys| ui.ctx().format_shortcut(&keys));
    let hint = theme::body(text::FIND_HINT).color(colours.text_quiet);
    let button = Button::new((
        theme::icon(icons::ICON_SEARCH, 16.0).color(colours.text_quiet),
        hint,
    ))
    .right_text(theme::quiet(ui.ctx(), keys))
    .truncate()
    .fill(colours.raised)
    .stroke(Stroke::new(1.0, colours.edge))
    .min_size(vec2(wide, size::CONTROL));
    let response = ui.add_sized(vec2(wide, size::CONTROL), button);
    let name = actions::of(Act::Find).map_or("", |row| row.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.clicked() {
        out.push(Intent::Act(Act::Find));
    }
}

fn menus(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    // A menu bar takes all the width it is given.
    let room = vec2(308.0, size::CONTROL);
    ui.allocate_ui(room, |ui| {
        MenuBar::new().ui(ui, |ui| menu_titles(ui, sight, out))
    });
}

fn menu_titles(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    for (menu, title) in [
        (Menu::File, text::MENU_FILE),
        (Menu::Edit, text::MENU_EDIT),
        (Menu::View, text::MENU_VIEW),
        (Menu::Photos, text::archive::MENU),
        (Menu::Help, text::MENU_HELP),
    ] {
        ui.menu_button(title, |ui| {
            ui.set_min_width(260.0);
            items(ui, menu, sight, out);
        });
    }
}

fn items(ui: &mut Ui, menu: Menu, sight: &Sight<'_>, out: &mut Intents) {
    for row in actions::table().iter().filter(|row| row.menu == menu) {
        if matches!(
            row.act,
            Act::Quit
                | Act::AddSite
                | Act::AddSource
                | Act::Tree
                | Act::Verify
                | Act::History
                | Act::EarlierEvent
                | Act::Light
                | Act::Author
        ) {
            ui.separator();
        }
        chip::item(ui, row.act, sight.standing, out);
        if row.act == Act::Open {
            recent(ui, sight, out);
        }
    }
}

fn recent(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let others: Vec<_> = sight
        .recent
        .iter()
        .filter(|path| Some(*path) != sight.file.as_ref())
        .collect();
    ui.add_enabled_ui(!others.is_empty(), |ui| {
        ui.menu_button(
            (theme::icon(icons::ICON_HISTORY, 16.0), text::RECENT),
            |ui| {
                for path in others {
                    let shown = path.display().to_string();
                    if ui.button(&shown).clicked() {
                        out.push(Intent::File(FileWish::Open(path.clone())));
                        ui.close();
                    }
                }
            },
        );
    });
}
