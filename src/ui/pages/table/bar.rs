//! The bar above the table: which columns there are, in which order, and where the rows can be
//! written to. Knows the fields there are.

use egui::{Align, Layout, Role, Ui, WidgetInfo};
use egui_material_icons::icons;

use crate::domain::edition::Edition;
use crate::domain::filter::{Field, search};
use crate::domain::table::{Column, Columns};
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::forms::{Offer, Offered, Picked, Picker};
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text::table as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// What the rows can be written as.
const EXPORTS: [Act; 3] = [Act::ExportSpreadsheet, Act::ExportCsv, Act::ExportGeoJson];

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(12, 4))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let menu = egui::containers::menu::MenuConfig::new()
                    .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
                let button =
                    egui::Button::new((theme::icon(icons::ICON_VIEW_COLUMN, 16.0), words::COLUMNS));
                egui::containers::menu::MenuButton::from_button(button)
                    .config(menu)
                    .ui(ui, |ui| columns(ui, &sight.view.columns, out))
                    .0
                    .widget_info(|| WidgetInfo::labeled(Role::Button, true, words::COLUMNS));
                let export = (theme::icon(icons::ICON_DOWNLOAD, 16.0), words::EXPORT);
                let menu = egui::containers::menu::MenuConfig::new()
                    .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
                egui::containers::menu::MenuButton::from_button(egui::Button::new(export))
                    .config(menu)
                    .ui(ui, |ui| {
                        ui.set_min_width(260.0);
                        public(ui, sight, out);
                        for act in EXPORTS {
                            chip::item(ui, act, sight.standing, out);
                        }
                    })
                    .0
                    .widget_info(|| WidgetInfo::labeled(Role::Button, true, words::EXPORT));
                if !sight.view.filter.expr.is_everything() {
                    let terms = sight.model.terms();
                    let sentence = sight.view.filter.expr.sentence(terms);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Words::new(&sentence).quiet(ui).cut());
                    });
                }
            });
        });
}

/// Whether what is written is for anyone, above the lines of a menu.
pub(in crate::ui::pages) fn public(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    for_anyone(ui, sight, out);
    ui.separator();
}

/// Whether what is written is for anyone.
pub(in crate::ui::pages) fn for_anyone(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let mut on = sight.view.table_edition == Edition::Public;
    let ticked = ui.checkbox(&mut on, words::PUBLIC);
    if ticked.on_hover_text(words::PUBLIC_TIP).changed() {
        let edition = if on { Edition::Public } else { Edition::Inside };
        out.push(Intent::TableFor(edition));
    }
}

/// The columns as lines that move, go and come.
fn columns(ui: &mut Ui, held: &Columns, out: &mut Intents) {
    ui.set_width(320.0);
    let mut next = held.clone();
    let last = held.columns.len().saturating_sub(1);
    for (at, column) in held.columns.iter().enumerate() {
        let name = column.field.heading();
        ui.horizontal(|ui| {
            if chip::icon(ui, icons::ICON_ARROW_UPWARD, &words::earlier(&name), at > 0).clicked() {
                next.columns.swap(at, at - 1);
            }
            let down = words::later(&name);
            if chip::icon(ui, icons::ICON_ARROW_DOWNWARD, &down, at < last).clicked() {
                next.columns.swap(at, at + 1);
            }
            if chip::icon(ui, icons::ICON_CLOSE, &words::without(&name), last > 0).clicked() {
                next.columns.remove(at);
            }
            ui.add(Words::new(&name).cut());
        });
    }
    ui.add_space(size::GRID);
    let picker = Picker {
        name: words::ADD,
        shown: "",
        hint: words::ADD,
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| {
        let offers = search(typed)
            .into_iter()
            .filter(|row| held.columns.iter().all(|column| column.field != row.field))
            .map(|row| Offer {
                value: row.field.key(),
                label: row.label.clone(),
                arabic: row.arabic.to_owned(),
                detail: row.group.clone(),
                ..Offer::default()
            });
        Offered::of(offers.collect())
    };
    if let Some(Picked::Value(key)) = picker.show(ui, &mut offers) {
        let field = Field::from(key);
        let width = Columns::usual_width(&field);
        next.columns.push(Column { field, width });
    }
    if *held != Columns::default() && ui.button(words::USUAL).clicked() {
        next = Columns::default();
    }
    if next != *held {
        out.push(Intent::Survey(Survey::Columns(Box::new(next))));
    }
}
