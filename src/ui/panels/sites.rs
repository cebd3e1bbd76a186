//! The list of sites at the left: search, filters, tree or list or table, the count. Only the
//! rows in sight are drawn. Knows the rows it is given; searches nothing itself.

use egui::{
    Align, Key, Layout, Modifiers, Rect, Role, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::icons;

use super::listing::Lines;
use super::{filters, lines};
use crate::domain::fold;
use crate::domain::query::SiteFilter;
use crate::ui::actions::{self, Act};
use crate::ui::app::Sight;
use crate::ui::builder;
use crate::ui::intent::{Intent, Intents};
use crate::ui::model::Sites;
use crate::ui::text;
use crate::ui::theme;
use crate::ui::view::{Cursor, ListMode, Slot};
use crate::ui::widgets::{Words, bidi};

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            search(ui, sight, out);
            filters::chips(ui, sight, out);
            builder::show(ui, sight, out);
        });
    let foot = 36.0;
    let room = ui.available_rect_before_wrap();
    let list = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - foot));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(list).layout(*ui.layout()));
    rows(&mut inner, sight, out);
    let strip = Rect::from_min_max(pos2(room.left(), list.bottom()), room.max);
    let colours = theme::colours(ui.ctx());
    ui.painter()
        .hline(strip.x_range(), strip.top(), (1.0, colours.line));
    let mut strip = ui.new_child(egui::UiBuilder::new().max_rect(strip.shrink2(vec2(12.0, 4.0))));
    modes(&mut strip, sight, out);
    ui.allocate_rect(room, Sense::hover());
}

fn search(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let mut words = sight.view.filter.text.clone();
    let field = TextEdit::singleline(&mut words)
        .hint_text(text::SITES_HINT)
        .prefix(theme::icon(icons::ICON_SEARCH, 16.0))
        .desired_width(f32::INFINITY)
        .id(search_id());
    let response = ui.add(field).accessible_name(text::SITES_HINT);
    if sight.view.once.cursor == Some(Cursor::Search) {
        response.request_focus();
    }
    if response.changed() {
        out.push(Intent::Filter(Box::new(SiteFilter {
            text: words.clone(),
            ..sight.view.filter.clone()
        })));
    }
    if words.chars().nth(fold::LENGTH_LIMIT).is_some() {
        ui.add(Words::new(&text::doubt::searched_of(fold::LENGTH_LIMIT)).quiet(ui));
    } else if !words.is_empty() && bidi::has_rtl(&words) && !bidi::is_rtl(&words) {
        ui.add(Words::new(&words).quiet(ui));
    }
    if response.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
    {
        ui.memory_mut(|memory| memory.request_focus(lines::list_id()));
    }
}

fn search_id() -> egui::Id {
    egui::Id::unique("sites-search")
}

fn rows(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let ctx = ui.ctx().clone();
    let Some(lines) = Lines::of(&ctx, sight) else {
        let failed = sight.model.failure(Slot::Listed);
        hint(ui, failed.unwrap_or(text::COMING));
        return;
    };
    if lines.len() > 0 {
        lines::show(ui, sight, &lines, out);
        return;
    }
    if sight.model.holds_no_site() {
        hint(ui, text::NO_SITES);
        return;
    }
    let looked = sight.model.is_answered(Slot::Listed, &sight.view.listed());
    hint(
        ui,
        if looked {
            text::NONE_FOUND
        } else {
            text::COMING
        },
    );
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        if ui.button(text::CLEAR_FILTERS).clicked() {
            out.push(Intent::Filter(Box::default()));
        }
    });
}

fn hint(ui: &mut Ui, words: &str) {
    egui::Frame::new().inner_margin(12).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}

fn modes(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (mode, act) in ListMode::ALL.into_iter().zip([Act::Tree, Act::List]) {
            let Some(row) = actions::of(act) else {
                continue;
            };
            let chosen = sight.view.mode == mode;
            let button = egui::Button::selectable(chosen, theme::icon(row.icon, 18.0));
            let response = ui.add(button.min_size(vec2(30.0, 26.0)));
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, row.title));
            if response.on_hover_text(row.tip).clicked() {
                out.push(Intent::Act(act));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let listed = sight.model.sites(Slot::Listed);
            let all = sight.model.sites(Slot::All);
            let current = sight.model.is_answered(Slot::Listed, &sight.view.listed());
            let words = match first_found(sight) {
                _ if current => count_line(listed, all),
                Some(words) => words,
                None => text::COMING.to_owned(),
            };
            ui.label(theme::quiet(ui.ctx(), words));
        });
    });
}

/// What the names alone found, while the descriptions are still looked through.
fn first_found(sight: &Sight<'_>) -> Option<String> {
    let names = sight.view.names()?;
    let first = sight.model.sites(Slot::First)?;
    let current = sight.model.is_answered(Slot::First, &names);
    current.then(|| text::found_by_name(first.list.rows.len(), first.list.at_least))
}

/// «7 of 92 sites».
fn count_line(listed: Option<Sites<'_>>, all: Option<Sites<'_>>) -> String {
    let (Some(listed), Some(all)) = (listed, all) else {
        return String::new();
    };
    let total = all.list.total.max(all.list.rows.len());
    let found = listed.list.total.max(listed.list.rows.len());
    if found == total {
        return text::count(total, "site", "sites");
    }
    let least = if listed.list.at_least {
        "at least "
    } else {
        ""
    };
    format!(
        "{least}{} of {}",
        text::thousands(found),
        text::count(total, "site", "sites")
    )
}
