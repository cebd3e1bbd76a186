//! The rows of the tree and of the list: symbol, name, date or tally; arrow keys choose and fold.
//! Knows the rows it is given.

use egui::{Align, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::icons;

use super::listing::Lines;
use super::reasons;
use super::row_marks;
use super::tree::{Branch, Node};
use crate::domain::date::Day;
use crate::domain::dossier::{SiteRow, StateAt};
use crate::domain::ground_words;
use crate::domain::id::Id;
use crate::domain::kinds::Access;
use crate::domain::kinds::State;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::text::cut;
use crate::ui::widgets::{Words, state_symbol};

/// The list as something that can have the focus.
pub(super) fn list_id() -> egui::Id {
    egui::Id::unique("sites-list")
}

/// Draws the rows.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, nodes: &Lines<'_>, out: &mut Intents) {
    let chosen = nodes.chosen(ui.ctx(), sight.view.selected);
    let tall = nodes.tall();
    let height = ui.available_height();
    let whole = ui.available_rect_before_wrap();
    let focus = ui.interact(whole, list_id(), Sense::focusable_noninteractive());
    focus.widget_info(|| WidgetInfo::labeled(Role::Tree, true, text::SITES));
    let mut area = ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("sites-rows");
    let asked = chosen.filter(|_| sight.view.once.reveal);
    if let Some(offset) = asked.and_then(|line| reveal(ui, line, tall, height)) {
        area = area.vertical_scroll_offset(offset);
    }
    let moved = if focus.has_focus() {
        keys(ui, sight, nodes, chosen, out)
    } else {
        None
    };
    if let Some(next) = moved.and_then(|line| nodes.get(line)) {
        out.push(Intent::Visit(next.row.id));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, tall, nodes.len(), |ui, range| {
        for node in range.filter_map(|line| nodes.get(line)) {
            line(ui, sight, nodes, &node, out);
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
fn reveal(ui: &Ui, line: usize, tall: f32, height: f32) -> Option<f32> {
    let offset: f32 = ui
        .data(|data| data.get_temp(list_id().with("offset")))
        .unwrap_or(0.0);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a row's height times its number"
    )]
    let top = line as f32 * tall;
    if top >= offset && top + tall <= offset + height {
        return None;
    }
    Some((top - height / 2.0).max(0.0))
}

/// Arrow keys while the list has the focus: up and down choose, right and left open and fold.
fn keys(
    ui: &Ui,
    sight: &Sight<'_>,
    nodes: &Lines<'_>,
    chosen: Option<usize>,
    out: &mut Intents,
) -> Option<usize> {
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
    marking_keys(ui, sight, nodes, chosen, out);
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
            return node.row.parent.and_then(|parent| nodes.line(parent));
        }
    }
    if hit(Key::Enter) {
        out.push(Intent::Visit(node.row.id));
    }
    None
}

/// Space marks the chosen row, Shift with an arrow marks as it goes, Ctrl+A marks all.
fn marking_keys(
    ui: &Ui,
    sight: &Sight<'_>,
    nodes: &Lines<'_>,
    chosen: Option<usize>,
    out: &mut Intents,
) {
    let hit = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if hit(Modifiers::COMMAND, Key::A) {
        let found = nodes.iter().filter(|node| !node.context);
        out.push(Intent::Mark(Marking::Only(
            found.map(|node| node.row.id).collect(),
        )));
    }
    let Some(line) = chosen else { return };
    if hit(Modifiers::NONE, Key::Space) {
        out.extend(sight.view.selected.map(Marking::Toggle).map(Intent::Mark));
    }
    let next = if hit(Modifiers::SHIFT, Key::ArrowDown) {
        nodes.get(line + 1)
    } else if hit(Modifiers::SHIFT, Key::ArrowUp) {
        line.checked_sub(1).and_then(|above| nodes.get(above))
    } else {
        None
    };
    if let Some(next) = next {
        let both = sight.view.selected.into_iter().chain([next.row.id]);
        out.push(Intent::Mark(Marking::Add(both.collect())));
        out.push(Intent::Visit(next.row.id));
    }
}

/// The rows from the chosen one to this one.
fn through(nodes: &Lines<'_>, from: Option<Id>, to: Id) -> Vec<Id> {
    let Some(to) = nodes.line(to) else {
        return Vec::new();
    };
    let from = from.and_then(|from| nodes.line(from)).unwrap_or(to);
    let range = (from.min(to)..=from.max(to)).filter_map(|line| nodes.get(line));
    range.map(|node| node.row.id).collect()
}

fn line(ui: &mut Ui, sight: &Sight<'_>, nodes: &Lines<'_>, node: &Node<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let row = node.row;
    let id = list_id().with(row.id);
    let tall = nodes.tall();
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), tall));
    let response = ui.interact(whole, id, Sense::click() - Sense::FOCUSABLE);
    let rect = Rect::from_min_size(whole.min, vec2(whole.width(), size::ROW));
    let chosen = sight.view.selected == Some(row.id);
    let marked = sight.view.marked.contains(&row.id);
    response.widget_info(|| {
        let name = text::told_access(&row.name_en, row.access);
        let told = if marked {
            text::told_marked(&name)
        } else {
            name
        };
        WidgetInfo::selected(Role::TreeItem, true, chosen, told)
    });
    ground(ui, whole, &response, (chosen, marked));
    let left = rect.left() + 8.0 + f32::from(node.depth) * size::INDENT;
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
    let mut room = Rect::from_min_max(pos2(left + 32.0, rect.top()), rect.max - vec2(12.0, 0.0));
    row_marks::paint(ui, row, &mut room);
    let grounds = ground_words::of_row(row.grounds, row.events);
    let whole = words(ui, row, room, ink);
    if nodes.reasons {
        reasons::line(ui, sight, row, room.translate(vec2(0.0, size::ROW - 4.0)));
    }
    let open = row.access == Access::Public;
    let response = if whole && open && grounds.is_empty() {
        response
    } else {
        response.on_hover_ui(|ui| about(ui, row, &grounds))
    };
    clicks(ui, sight, nodes, (node, &response, fold), out);
}

/// A click chooses, folds or marks.
fn clicks(
    ui: &Ui,
    sight: &Sight<'_>,
    nodes: &Lines<'_>,
    (node, response, fold): (&Node<'_>, &egui::Response, Rect),
    out: &mut Intents,
) {
    let row = node.row;
    if response.clicked() {
        ui.memory_mut(|memory| memory.request_focus(list_id()));
        let on_fold = response
            .interact_pointer_pos()
            .is_some_and(|at| fold.contains(at));
        let held = ui.input(|input| input.modifiers);
        out.push(if held.shift {
            Intent::Mark(Marking::Add(through(nodes, sight.view.selected, row.id)))
        } else if held.command {
            Intent::Mark(Marking::Toggle(row.id))
        } else if on_fold && node.branch != Branch::Leaf {
            Intent::ToggleBranch(row.id)
        } else {
            Intent::Visit(row.id)
        });
    }
    if response.double_clicked() && node.branch != Branch::Leaf {
        out.push(Intent::ToggleBranch(row.id));
    }
}

/// What lies under a row: chosen, under the pointer, marked at its edge.
fn ground(ui: &Ui, rect: Rect, response: &egui::Response, (chosen, marked): (bool, bool)) {
    let colours = theme::colours(ui.ctx());
    if chosen {
        ui.painter().rect_filled(rect, 0, colours.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, colours.hover);
    }
    if marked {
        let edge = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(edge, 0, colours.accent);
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

/// Name at the left, date or tally at the right; what stands beside gives way to the name.
/// Says whether everything could be shown.
fn words(ui: &Ui, row: &SiteRow, rect: Rect, ink: egui::Color32) -> bool {
    let colours = theme::colours(ui.ctx());
    let font = theme::regular(size::BODY);
    let name = shown_name(row);
    let lay = |text: String, font: &egui::FontId, ink| {
        ui.painter().layout_no_wrap(text, font.clone(), ink)
    };
    let galley = lay(cut(ui, name, &font, rect.width()), &font, ink);
    let wide = galley.size().x;
    let mut whole = !galley.text().ends_with('…');
    ui.painter().galley(
        pos2(rect.left(), rect.center().y - galley.size().y / 2.0),
        galley,
        ink,
    );
    let room = rect.width() - wide - 10.0;
    if row.when.is_empty() {
        return tally(ui, row, rect, room) && whole;
    }
    let small = theme::regular(size::SMALL);
    let mut beside = lay(row.when.clone(), &small, colours.text_quiet);
    if beside.size().x > room {
        whole = false;
        beside = lay(year(row), &small, colours.text_quiet);
    }
    if beside.size().x <= room {
        let at = pos2(
            rect.right() - beside.size().x,
            rect.center().y - beside.size().y / 2.0,
        );
        ui.painter().galley(at, beside, colours.text_quiet);
    }
    whole
}

/// The years of the damage, where its days find no room.
fn year(row: &SiteRow) -> String {
    let of = |day: Day| day.ymd().0;
    match (row.damage_from.map(of), row.damage_to.map(of)) {
        (Some(from), Some(to)) => text::years(from, to),
        (None, Some(year)) | (Some(year), None) => year.to_string(),
        (None, None) => String::new(),
    }
}

/// How many of the parts are destroyed or damaged, with the symbol of what is counted.
fn tally(ui: &Ui, row: &SiteRow, rect: Rect, room: f32) -> bool {
    let count = |state| row.tally.by_state.get(&state).copied().unwrap_or(0);
    let counted = [State::Destroyed, State::Damaged]
        .into_iter()
        .find(|state| count(*state) > 0);
    let Some(state) = counted else { return true };
    let colours = theme::colours(ui.ctx());
    let words = format!("{}/{}", count(state), row.tally.total);
    let galley =
        ui.painter()
            .layout_no_wrap(words, theme::regular(size::SMALL), colours.text_quiet);
    let wide = galley.size().x;
    if wide + 16.0 > room {
        return false;
    }
    let middle = rect.center().y;
    let at = pos2(rect.right() - wide, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colours.text_quiet);
    let shown = StateAt {
        state,
        ..StateAt::default()
    };
    state_symbol::paint(ui.painter(), pos2(at.x - 9.0, middle), 3.5, shown, colours);
    true
}

fn shown_name(row: &SiteRow) -> &str {
    if row.name_en.is_empty() {
        &row.name_ar
    } else {
        &row.name_en
    }
}

/// Everything a row could not show.
fn about(ui: &mut Ui, row: &SiteRow, grounds: &str) {
    ui.add(Words::new(shown_name(row)).strong());
    if !row.name_ar.is_empty() {
        ui.add(Words::new(&row.name_ar).align(Align::Min));
    }
    let state = text::capital(&text::state_words(row.state));
    let when = if row.when.is_empty() {
        state
    } else {
        format!("{state} · {}", row.when)
    };
    ui.label(theme::quiet(ui.ctx(), when));
    if let Some(tally) = text::tally_words(&row.tally) {
        ui.label(theme::quiet(ui.ctx(), tally));
    }
    if !grounds.is_empty() {
        ui.label(theme::quiet(ui.ctx(), grounds));
    }
    if row.access != Access::Public {
        ui.label(theme::quiet(
            ui.ctx(),
            text::capital(&row.effective().words()),
        ));
    }
}
