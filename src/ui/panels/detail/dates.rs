//! The dates of events in the forms other systems take: a menu that copies them and a small
//! table. Knows one dossier; the forms themselves are the domain's.

use egui::containers::menu::MenuButton;
use egui::{CollapsingHeader, Grid, Ui, vec2};

use super::happened::FEW;
use super::page::Page;
use super::section;
use crate::domain::bracket_forms::Forms;
use crate::domain::dossier::EventFile;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::evidence::dates as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::evidence_bar::Bar;

/// The forms of one event by the heading of their column: what the evidence leaves, and the
/// adopted date where it says something else.
fn columns(file: &EventFile, bar: &Bar) -> Vec<(&'static str, Forms)> {
    let bracket = Forms::of_bracket(&bar.bracket);
    let adopted = file.event.when_edtf.as_ref().map(Forms::of);
    let adopted = adopted.filter(|forms| Some(forms) != bracket.as_ref());
    [(words::EVIDENCE, bracket), (words::ADOPTED, adopted)]
        .into_iter()
        .filter_map(|(heading, forms)| Some((heading, forms?)))
        .collect()
}

/// The menu that copies the date of an event; nothing where there is no date.
pub(super) fn copy_menu(ui: &mut Ui, file: &EventFile, bar: &Bar, out: &mut Intents) {
    let columns = columns(file, bar);
    if columns.is_empty() {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let label = theme::body(words::COPY_AS)
        .size(size::SMALL)
        .color(colours.accent);
    // A widget of its own, not one inside another room: in a wrapping row it goes on below.
    let button = egui::Button::new(label).frame(false);
    let (menu, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for (heading, forms) in &columns {
            lines(ui, heading, forms, out);
        }
    });
    let name = words::copy_date_of(&file.event.title);
    menu.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
}

fn lines(ui: &mut Ui, heading: &str, forms: &Forms, out: &mut Intents) {
    for (form, text) in [
        (words::EDTF, forms.edtf.to_string()),
        (words::EAMENA, forms.eamena.cells()),
        (words::CIDOC, forms.cidoc.turtle()),
    ] {
        let can = !text.trim().is_empty();
        let button = egui::Button::new(theme::body(words::line(form, heading)));
        let response = ui.add_enabled(can, button);
        if response
            .on_disabled_hover_text(words::EAMENA_CANNOT)
            .clicked()
        {
            out.push(Intent::Copy(text));
            out.push(Intent::Tell(words::copied(form)));
            ui.close();
        }
    }
}

/// The table beneath the evidence, folded.
pub(super) fn table(ui: &mut Ui, page: &Page<'_>) {
    let parts = page.dossier.part_events.iter().map(|(_, _, file)| file);
    let told = page.dossier.part_events.len() <= FEW;
    let files = page.dossier.events.iter();
    let dated: Vec<_> = files
        .chain(parts.filter(|_| told))
        .map(|file| (file, columns(file, page.read.bar(file))))
        .filter(|(_, columns)| !columns.is_empty())
        .collect();
    if dated.is_empty() {
        return;
    }
    ui.add_space(size::GRID * 2.0);
    let title = theme::body(words::OTHER_FORMS).size(size::SMALL);
    CollapsingHeader::new(title)
        .id_salt(("dates", page.dossier.site.uuid))
        .show_unindented(ui, |ui| {
            let many = dated.len();
            for (file, columns) in &dated {
                section::item(ui, many, file.event.uuid, |ui| one(ui, file, columns));
            }
            ui.add(Words::new(words::EXPLAINED).quiet(ui));
        });
}

fn one(ui: &mut Ui, file: &EventFile, columns: &[(&str, Forms)]) {
    ui.add(Words::new(&file.event.title).strong().size(size::SMALL));
    let grid = Grid::new(("dates", file.event.uuid))
        .num_columns(columns.len() + 1)
        .spacing(vec2(12.0, 2.0))
        .striped(true);
    grid.show(ui, |ui| {
        ui.label("");
        for (heading, _) in columns {
            ui.label(theme::quiet(ui.ctx(), *heading));
        }
        ui.end_row();
        for (name, cells) in rows(columns) {
            ui.label(theme::quiet(ui.ctx(), name));
            for cell in cells {
                ui.add(Words::new(&cell).size(size::SMALL).whole());
            }
            ui.end_row();
        }
    });
    if columns.iter().any(|(_, forms)| forms.eamena.is_empty()) {
        ui.add(Words::new(words::EAMENA_CANNOT).quiet(ui));
    }
    ui.add_space(size::GRID);
}

/// The rows in which anything stands.
fn rows(columns: &[(&str, Forms)]) -> Vec<(String, Vec<String>)> {
    let mut rows = vec![(
        words::EDTF.to_owned(),
        columns
            .iter()
            .map(|(_, forms)| forms.edtf.to_string())
            .collect(),
    )];
    for at in 0..4 {
        let cells = columns
            .iter()
            .filter_map(|(_, forms)| forms.eamena.columns().get(at).copied());
        let (names, days): (Vec<_>, Vec<_>) =
            cells.map(|(name, day)| (name, day.to_owned())).unzip();
        rows.extend(names.first().map(|name| (words::eamena(name), days)));
    }
    for at in 0..4 {
        let cells = columns.iter().filter_map(|(_, forms)| {
            forms
                .cidoc
                .statements()
                .get(at)
                .map(|(name, day)| (*name, (*day).to_owned()))
        });
        let (names, days): (Vec<_>, Vec<_>) = cells.unzip();
        rows.extend(names.first().map(|name| (words::cidoc(name), days)));
    }
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    rows
}
