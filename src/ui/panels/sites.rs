//! The list of sites at the left: search, filters, tree or list or table, the count. Only the
//! rows in sight are drawn. Knows the rows it is given; searches nothing itself.

use std::collections::BTreeSet;

use egui::{
    Align, Key, Layout, Modifiers, Rect, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, pos2,
    vec2,
};
use egui_material_icons::icons;

use super::tree::{self, Branch, Node};
use super::{filters, table};
use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::domain::query::SiteFilter;
use crate::ui::actions::{self, Act};
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::model::Sites;
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::{ListMode, Slot};
use crate::ui::widgets::{bidi, state_symbol};

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            search(ui, sight, out);
            filters::chips(ui, sight, out);
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
    if sight.view.once.search {
        response.request_focus();
    }
    if response.changed() {
        out.push(Intent::Filter(Box::new(SiteFilter {
            text: words.clone(),
            ..sight.view.filter.clone()
        })));
    }
    if !words.is_empty() && bidi::has_rtl(&words) && !bidi::is_rtl(&words) {
        ui.add(crate::ui::widgets::Words::new(&words).quiet(ui));
    }
    if response.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
    {
        ui.memory_mut(|memory| memory.request_focus(list_id()));
    }
}

fn search_id() -> egui::Id {
    egui::Id::unique("sites-search")
}

fn list_id() -> egui::Id {
    egui::Id::unique("sites-list")
}

fn rows(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let (Some(all), Some(listed)) = (
        sight.model.sites(Slot::All),
        sight.model.sites(Slot::Listed),
    ) else {
        let failed = sight.model.failure(Slot::Listed);
        hint(ui, failed.unwrap_or(text::COMING));
        return;
    };
    if all.list.rows.is_empty() {
        hint(ui, text::NO_SITES);
        return;
    }
    if listed.list.rows.is_empty() {
        hint(ui, text::NONE_FOUND);
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            if ui.button(text::CLEAR_FILTERS).clicked() {
                out.push(Intent::Filter(Box::default()));
            }
        });
        return;
    }
    match sight.view.mode {
        ListMode::Tree => {
            let found: Option<BTreeSet<Id>> = filters::is_active(&sight.view.filter)
                .then(|| listed.list.rows.iter().map(|row| row.id).collect());
            let nodes = tree::flatten(&all.list.rows, found.as_ref(), &sight.view.branches);
            lines(ui, sight, &nodes, out);
        }
        ListMode::List => {
            let nodes: Vec<Node<'_>> = listed.list.rows.iter().map(flat).collect();
            lines(ui, sight, &nodes, out);
        }
        ListMode::Table => table::show(ui, sight, listed, out),
    }
}

fn flat(row: &SiteRow) -> Node<'_> {
    Node {
        row,
        depth: 0,
        branch: Branch::Leaf,
        context: false,
    }
}

fn hint(ui: &mut Ui, words: &str) {
    egui::Frame::new().inner_margin(12).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}

fn lines(ui: &mut Ui, sight: &Sight<'_>, nodes: &[Node<'_>], out: &mut Intents) {
    let chosen = nodes
        .iter()
        .position(|node| Some(node.row.id) == sight.view.selected);
    let height = ui.available_height();
    let whole = ui.available_rect_before_wrap();
    let focus = ui.interact(whole, list_id(), Sense::focusable_noninteractive());
    focus.widget_info(|| WidgetInfo::labeled(Role::Tree, true, text::SITES));
    let mut area = ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("sites-rows");
    let asked = chosen.filter(|_| sight.view.once.reveal);
    if let Some(offset) = asked.and_then(|line| reveal(ui, line, height)) {
        area = area.vertical_scroll_offset(offset);
    }
    let moved = if focus.has_focus() {
        keys(ui, nodes, chosen, out)
    } else {
        None
    };
    if let Some(next) = moved.and_then(|line| nodes.get(line)) {
        out.push(Intent::Visit(next.row.id));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, size::ROW, nodes.len(), |ui, range| {
        for node in nodes.get(range).unwrap_or_default() {
            line(ui, sight, node, out);
        }
    });
    let offset = shown.state.clamped_offset().y;
    ui.data_mut(|data| data.insert_temp(list_id().with("offset"), offset));
    if focus.has_focus() {
        let colours = theme::colours(ui.ctx());
        ui.painter().rect_stroke(
            whole.shrink(1.0),
            0,
            (1.0, colours.accent),
            egui::StrokeKind::Inside,
        );
    }
}

/// The scroll offset that brings a line into sight; `None` when it is in sight already.
fn reveal(ui: &Ui, line: usize, height: f32) -> Option<f32> {
    let offset: f32 = ui
        .data(|data| data.get_temp(list_id().with("offset")))
        .unwrap_or(0.0);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a row's height times its number"
    )]
    let top = line as f32 * size::ROW;
    if top >= offset && top + size::ROW <= offset + height {
        return None;
    }
    Some((top - height / 2.0).max(0.0))
}

/// Arrow keys while the list has the focus: up and down choose, right and left open and fold.
fn keys(ui: &Ui, nodes: &[Node<'_>], chosen: Option<usize>, out: &mut Intents) -> Option<usize> {
    ui.memory_mut(|memory| {
        let arrows = egui::EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..egui::EventFilter::default()
        };
        memory.set_focus_lock_filter(list_id(), arrows);
    });
    let hit = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = nodes.len().checked_sub(1)?;
    if hit(Key::ArrowDown) {
        return Some(chosen.map_or(0, |line| (line + 1).min(last)));
    }
    if hit(Key::ArrowUp) {
        return Some(chosen.map_or(last, |line| line.saturating_sub(1)));
    }
    if hit(Key::Home) {
        return Some(0);
    }
    if hit(Key::End) {
        return Some(last);
    }
    let line = chosen?;
    let node = nodes.get(line)?;
    if hit(Key::ArrowRight) {
        match node.branch {
            Branch::Shut => out.push(Intent::ToggleBranch(node.row.id)),
            Branch::Open => return Some((line + 1).min(last)),
            Branch::Leaf => {}
        }
    }
    if hit(Key::ArrowLeft) {
        if node.branch == Branch::Open {
            out.push(Intent::ToggleBranch(node.row.id));
        } else {
            return nodes
                .iter()
                .position(|above| Some(above.row.id) == node.row.parent);
        }
    }
    if hit(Key::Enter) {
        out.push(Intent::Visit(node.row.id));
    }
    None
}

fn line(ui: &mut Ui, sight: &Sight<'_>, node: &Node<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let row = node.row;
    let id = list_id().with(row.id);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    let response = ui.interact(rect, id, Sense::click() - Sense::FOCUSABLE);
    let chosen = sight.view.selected == Some(row.id);
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, chosen, &row.name_en));
    if chosen {
        ui.painter().rect_filled(rect, 0, colours.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, colours.hover);
    }
    let left = rect.left() + 12.0 + f32::from(node.depth) * size::INDENT;
    let fold = Rect::from_center_size(pos2(left + 4.0, rect.center().y), vec2(20.0, size::ROW));
    if node.branch != Branch::Leaf {
        triangle(ui, fold.center(), node.branch, colours.text_quiet);
    }
    let symbol = pos2(left + 22.0, rect.center().y);
    state_symbol::paint(ui.painter(), symbol, size::SYMBOL, row.state, colours);
    let ink = if node.context {
        colours.text_quiet
    } else {
        colours.text
    };
    words(
        ui,
        row,
        Rect::from_min_max(pos2(left + 34.0, rect.top()), rect.max - vec2(12.0, 0.0)),
        ink,
    );
    if response.clicked() {
        ui.memory_mut(|memory| memory.request_focus(list_id()));
        let on_fold = response
            .interact_pointer_pos()
            .is_some_and(|at| fold.contains(at));
        out.push(if on_fold && node.branch != Branch::Leaf {
            Intent::ToggleBranch(row.id)
        } else {
            Intent::Visit(row.id)
        });
    }
    if response.double_clicked() && node.branch != Branch::Leaf {
        out.push(Intent::ToggleBranch(row.id));
    }
}

fn triangle(ui: &Ui, centre: egui::Pos2, branch: Branch, colour: egui::Color32) {
    let icon = if branch == Branch::Open {
        icons::ICON_EXPAND_MORE
    } else {
        icons::ICON_CHEVRON_RIGHT
    };
    ui.painter().text(
        centre,
        egui::Align2::CENTER_CENTER,
        icon.codepoint,
        theme::icon_font(16.0),
        colour,
    );
}

/// Name at the left, date or tally at the right; the name gives way last.
fn words(ui: &Ui, row: &SiteRow, rect: Rect, ink: egui::Color32) {
    let colours = theme::colours(ui.ctx());
    let mut right = rect.right();
    let beside = beside(row);
    if !beside.is_empty() {
        let font = theme::regular(size::SMALL);
        let cut = crate::ui::widgets::text::cut(ui, &beside, &font, rect.width() * 0.5);
        let galley = ui.painter().layout_no_wrap(cut, font, colours.text_quiet);
        right -= galley.size().x;
        let at = pos2(right, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colours.text_quiet);
        right -= 8.0;
    }
    let font = theme::regular(size::BODY);
    let name = if row.name_en.is_empty() {
        &row.name_ar
    } else {
        &row.name_en
    };
    let cut = crate::ui::widgets::text::cut(ui, name, &font, right - rect.left());
    let galley = ui.painter().layout_no_wrap(cut, font, ink);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

fn beside(row: &SiteRow) -> String {
    if !row.when.is_empty() {
        return row.when.clone();
    }
    text::tally_short(&row.tally).unwrap_or_default()
}

fn modes(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (mode, act) in ListMode::ALL
            .into_iter()
            .zip([Act::Tree, Act::List, Act::Table])
        {
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
            ui.label(theme::quiet(ui.ctx(), count_line(listed, all)));
        });
    });
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
