//! The pages of the middle of the window, one shown at a time, and the strip above them: which
//! page, how many places are marked and what can be done with these. Knows no session.

mod chronology;
mod gallery;
mod map;
mod register;
mod review;
mod statistics;
mod table;

pub(super) use statistics::{numbers, public_numbers};

use egui::{Align, Button, Layout, Role, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::domain::record::Table;

use super::actions::{self, Act};
use super::app::Sight;
use super::forms::Forms;
use super::intent::{Intent, Intents};
use super::map_view::MapView;
use super::text;
use super::theme::{self, size};
use super::view::{Page, Pane};
use super::widgets::chip::{self, Look};

/// What can be done with the marked places together, in the order it is offered.
const WITH_MARKED: &[Act] = &[
    Act::ScenePair,
    Act::SeenAgain,
    Act::EditMarked,
    Act::ReportMarked,
];

/// From this width on the tabs have icons beside their names.
const WIDE: f32 = 820.0;

impl Page {
    /// The action that shows it.
    const fn act(self) -> Act {
        match self {
            Self::Map => Act::Map,
            Self::Table => Act::Table,
            Self::Review => Act::Review,
            Self::Statistics => Act::Statistics,
            Self::Chronology => Act::Chronology,
            Self::People => Act::People,
            Self::Sources => Act::Sources,
            Self::Photos => Act::Photos,
        }
    }
}

/// The strip above the page.
pub(super) fn tabs(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        for page in Page::ALL {
            tab(ui, page, sight, out);
        }
        if !sight.view.marked.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                marked(ui, sight, out);
            });
        }
    });
}

fn tab(ui: &mut Ui, page: Page, sight: &Sight<'_>, out: &mut Intents) {
    let Some(row) = actions::of(page.act()) else {
        return;
    };
    let chosen = sight.view.page == page;
    let wide = ui.max_rect().width() > WIDE;
    let button = if wide {
        Button::selectable(chosen, (theme::icon(row.icon, 16.0), row.title))
    } else {
        Button::selectable(chosen, row.title)
    };
    let response = ui
        .scope(|ui| {
            if !wide {
                ui.spacing_mut().button_padding.x = 5.0;
            }
            ui.add(button.min_size(vec2(0.0, size::CONTROL - 4.0)))
        })
        .inner;
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, row.title));
    if response.on_hover_text(row.tip).clicked() {
        out.push(Intent::Act(row.act));
    }
}

/// From the right: clear, and how many, as a menu of what can be done with them.
fn marked(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    chip::action(ui, Act::ClearMarks, Look::Icon, sight.standing, out);
    let many = text::marked(sight.view.marked.len());
    let shown = (
        theme::strong(&many),
        theme::icon(icons::ICON_EXPAND_MORE, 16.0),
    );
    let opened = ui.menu_button(shown, |ui| {
        ui.set_min_width(240.0);
        for act in WITH_MARKED {
            chip::item(ui, *act, sight.standing, out);
        }
    });
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, &many));
}

/// The page that is shown.
pub(super) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    on_map: &mut MapView,
    forms: &mut Forms,
    out: &mut Intents,
) {
    if sight.view.pane == Pane::Form && forms.shows_pages() {
        return forms.pages(ui, out);
    }
    match sight.view.page {
        Page::Map => map::show(ui, sight, on_map, forms, out),
        Page::Review => review::show(ui, sight, out),
        Page::Statistics => statistics::show(ui, sight, out),
        Page::Chronology => chronology::show(ui, sight, out),
        Page::People => register::show(ui, sight, Table::Actor, out),
        Page::Sources => register::show(ui, sight, Table::Source, out),
        Page::Photos => gallery::show(ui, sight, out),
        Page::Table => table::show(ui, sight, out),
    }
}
