//! The common form of a section: its heading with an anchor, one action at its right, a single
//! quiet line when it is empty; and rows of facts. Knows no record.

use egui::{Align, Layout, Ui, vec2};

use super::refs::Refs;
use crate::domain::access::Effective;
use crate::domain::history::Scope;
use crate::domain::id::Id;
use crate::domain::record::Table;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::log::LogWish;
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the heading of a section with its action.
pub(super) fn head(
    ui: &mut Ui,
    sight: &Sight<'_>,
    section: Section,
    act: Option<Act>,
    out: &mut Intents,
) {
    ui.add_space(size::GRID * 4.0);
    let response = ui
        .horizontal(|ui| {
            ui.label(theme::heading(words::section(section)));
            if let Some(act) = act {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    chip::action(ui, act, Look::Link, sight.standing, out);
                });
            }
        })
        .response;
    if sight.view.once.section == Some(section) {
        response.scroll_to_me(Some(Align::TOP));
    }
    ui.add_space(2.0);
}

/// The one line of an empty section.
pub(super) fn empty(ui: &mut Ui, words: &str) {
    ui.label(theme::quiet(ui.ctx(), words));
}

/// A lock with why, on a record that is not for everyone.
pub(super) fn locked(ui: &mut Ui, effective: &Effective) {
    if !effective.is_public() {
        chip::access(ui, effective);
    }
}

/// A fact: its name at the left, its words at the right, then the numbers of its sources.
pub(super) fn fact(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    row(ui, name, |ui| {
        ui.add(Words::new(value));
    });
}

/// A longer text, over the whole width beneath its name.
pub(super) fn paragraph(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    ui.add_space(2.0);
    ui.label(theme::quiet(ui.ctx(), name));
    ui.add(Words::new(value).size(size::SMALL));
}

/// A fact whose right side is drawn by the caller.
pub(super) fn row(ui: &mut Ui, name: &str, inside: impl FnOnce(&mut Ui)) {
    const NAME: f32 = 76.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(vec2(NAME, 18.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(NAME);
            ui.add_space(2.0);
            ui.label(theme::quiet(ui.ctx(), name));
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            inside(ui);
        });
    });
}

/// The numbers of the sources of a record, as links into the list of sources.
pub(super) fn cite(ui: &mut Ui, refs: &Refs, records: &[Id], out: &mut Intents) {
    let cited = refs.of_records(records);
    if cited.is_empty() {
        return;
    }
    chip::wrapping(ui, vec2(4.0, 0.0), |ui| {
        for (number, sentence, unsure) in cited {
            let label = text::citation(number, unsure);
            let colours = theme::colours(ui.ctx());
            let response = ui.add(
                Words::new(&label)
                    .size(size::SMALL)
                    .colour(colours.accent)
                    .whole()
                    .link(),
            );
            if response.on_hover_text(sentence).clicked() {
                out.push(Intent::Section(Section::Sources));
            }
        }
    });
}

/// History, edit and delete of one record, as quiet links.
pub(super) fn edit(
    ui: &mut Ui,
    sight: &Sight<'_>,
    table: Table,
    uuid: Id,
    name: &str,
    out: &mut Intents,
) {
    let can_edit = Forms::ready() && sight.standing.read_only.is_none();
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().button_padding = vec2(4.0, 0.0);
        let history = egui_material_icons::icons::ICON_HISTORY;
        if quiet(ui, history, &words::history(name)).clicked() {
            let scope = Scope::Record(table, uuid);
            out.push(Intent::Log(LogWish::Of(scope, name.to_owned())));
        }
        if !can_edit {
            return;
        }
        let icons = [
            (
                egui_material_icons::icons::ICON_EDIT,
                words::edit(name),
                FormRequest::Edit { table, uuid },
            ),
            (
                egui_material_icons::icons::ICON_DELETE,
                words::delete(name),
                FormRequest::Delete { table, uuid },
            ),
        ];
        for (icon, name, request) in icons {
            if quiet(ui, icon, &name).clicked() {
                out.push(Intent::Form(request));
            }
        }
    });
}

/// A small icon that reads as a link.
pub(super) fn quiet(
    ui: &mut Ui,
    icon: egui_material_icons::MaterialIcon,
    name: &str,
) -> egui::Response {
    let label = theme::icon(icon, 15.0).color(theme::colours(ui.ctx()).text_quiet);
    let response = ui.add(egui::Button::new(label).frame(false));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_text(name)
}

/// Lists up to this long are drawn whole.
const LONG: usize = 40;

/// One item of a list of so `many`. Of a long list only what is in sight is drawn; the rest
/// keeps the height it had.
pub(super) fn item(ui: &mut Ui, many: usize, id: Id, inside: impl FnOnce(&mut Ui)) {
    let wide = ui.available_width();
    let key = ui.scope_id().with((id, wide.to_bits()));
    let held: Option<f32> = ui.data(|data| data.get_temp(key));
    if let Some(tall) = held.filter(|_| many > LONG) {
        let size = vec2(wide, tall);
        let rect = egui::Rect::from_min_size(ui.cursor().min, size);
        if !ui.is_rect_visible(rect.expand(tall)) {
            ui.allocate_space(size);
            return;
        }
    }
    let tall = ui.scope(inside).response.rect.height();
    ui.data_mut(|data| data.insert_temp(key, tall));
}

/// A card with a hairline round it.
pub(super) fn card<R>(ui: &mut Ui, inside: impl FnOnce(&mut Ui) -> R) -> R {
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.raised)
        .stroke((1.0, colours.line))
        .corner_radius(6)
        .inner_margin(12);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        inside(ui)
    });
    ui.add_space(size::GRID);
    shown.inner
}
