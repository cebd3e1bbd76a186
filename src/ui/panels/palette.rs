//! The palette: type, and any command or site is found. Knows the table of actions and the
//! sites the catalogue found.

use egui::{
    Align, Align2, Area, Context, Id, Key, Layout, Modal, Modifiers, Role, ScrollArea, TextEdit,
    Ui, WidgetInfo, vec2,
};
use egui_material_icons::icons;

use super::reasons;
use crate::domain::dossier::SiteRow;
use crate::domain::filter::Expr;
use crate::domain::fold;
use crate::domain::record::SavedFilter;
use crate::domain::terms::Terms;
use crate::ui::actions::{self, Action, Menu};
use crate::ui::app::Sight;
use crate::ui::builder;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::{Over, Slot};
use crate::ui::widgets::{Words, state_symbol};

/// So many sites are offered.
const MOST: usize = 12;

/// Something the palette offers.
enum Hit<'a> {
    Site(&'a SiteRow),
    Action(&'a Action),
    Filter(&'a SavedFilter),
}

/// Draws it over the window.
pub(super) fn show(ctx: &Context, sight: &Sight<'_>, typed: &str, line: usize, out: &mut Intents) {
    let hits = hits(sight, typed);
    let line = line.min(hits.len().saturating_sub(1));
    let area = Area::new(Id::unique("palette"))
        .kind(egui::UiKind::Modal)
        .order(egui::Order::Foreground)
        .interactable(true)
        .anchor(Align2::CENTER_TOP, vec2(0.0, 48.0));
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(8);
    let colours = theme::colours(ctx);
    let modal = Modal::new(Id::unique("palette-modal"))
        .area(area)
        .frame(frame)
        .backdrop_color(colours.shade);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(560.0);
        let moved = keys(ui, line, hits.len());
        let mut words = typed.to_owned();
        let field = TextEdit::singleline(&mut words)
            .hint_text(text::FIND_HINT)
            .prefix(theme::icon(icons::ICON_SEARCH, 16.0))
            .desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(text::FIND_HINT);
        response.request_focus();
        if words != typed {
            out.push(Intent::Over(Over::Palette {
                text: words,
                line: 0,
            }));
        } else if moved != line {
            out.push(Intent::Over(Over::Palette {
                text: words,
                line: moved,
            }));
        }
        ui.add_space(size::GRID);
        list(ui, sight, &hits, line, moved != line, out);
    });
    let entered = ctx.input(|input| input.key_pressed(Key::Enter));
    if let (true, Some(hit)) = (entered, hits.get(line)) {
        take(hit, sight, out);
    } else if shown.should_close() {
        out.push(Intent::Over(Over::Nothing));
    }
}

fn keys(ui: &Ui, line: usize, most: usize) -> usize {
    let hit = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if hit(Key::ArrowDown) {
        return (line + 1).min(most.saturating_sub(1));
    }
    if hit(Key::ArrowUp) {
        return line.saturating_sub(1);
    }
    line
}

/// Sites first when something is typed, then commands whose title holds every typed word.
fn hits<'a>(sight: &'a Sight<'_>, typed: &str) -> Vec<Hit<'a>> {
    let matches = |title: &str| fold::matches(typed, &fold::keys(title));
    let commands = actions::table()
        .iter()
        .filter(|row| row.menu != Menu::Hidden && row.act != actions::Act::Find)
        .filter(|row| typed.trim().is_empty() || matches(row.title))
        .map(Hit::Action);
    let filters = sight
        .model
        .saved_filters()
        .iter()
        .filter(|kept| typed.trim().is_empty() || matches(&text::filter::in_palette(&kept.name)))
        .map(Hit::Filter);
    let commands = filters.chain(commands);
    if typed.trim().is_empty() {
        return commands.collect();
    }
    let found = sight.model.found(Slot::Found, typed);
    let mut sites: Vec<&SiteRow> = found.iter().flat_map(|sites| &sites.list.rows).collect();
    sites.sort_by_key(|row| rank(row, typed));
    // What the descriptions add comes below, so that nothing moves under the hand.
    let besides = sight.model.found(Slot::FoundToo, typed);
    for row in besides.iter().flat_map(|sites| &sites.list.rows) {
        if !sites.iter().any(|known| known.id == row.id) {
            sites.push(row);
        }
    }
    let sites = sites.into_iter().take(MOST).map(Hit::Site);
    sites.chain(commands).collect()
}

/// How well a name fits: the same, a whole word of it, its beginning, anything else.
fn rank(row: &SiteRow, typed: &str) -> u8 {
    let wanted = fold::keys(typed);
    let names = fold::keys(&row.name_en)
        .into_iter()
        .chain(fold::keys(&row.name_ar));
    let fits = |name: &str, wanted: &str| {
        if name == wanted {
            0
        } else if name.split_whitespace().any(|word| word == wanted) {
            1
        } else if name.starts_with(wanted) {
            2
        } else {
            3
        }
    };
    let all = names.flat_map(|name| wanted.iter().map(move |wanted| fits(&name, wanted)));
    all.min().unwrap_or(3)
}

fn list(
    ui: &mut Ui,
    sight: &Sight<'_>,
    hits: &[Hit<'_>],
    line: usize,
    moved: bool,
    out: &mut Intents,
) {
    if hits.is_empty() {
        ui.label(theme::quiet(ui.ctx(), text::NOTHING_FOUND));
        return;
    }
    ScrollArea::vertical()
        .max_height(380.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, hit) in hits.iter().enumerate() {
                let response = row(ui, hit, at == line, sight);
                if at == line && moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    take(hit, sight, out);
                }
            }
        });
}

fn row(ui: &mut Ui, hit: &Hit<'_>, chosen: bool, sight: &Sight<'_>) -> egui::Response {
    let colours = theme::colours(ui.ctx());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 30.0));
    let name = match hit {
        Hit::Site(row) => row.name_en.as_str(),
        Hit::Action(row) => row.title,
        Hit::Filter(kept) => kept.name.as_str(),
    };
    let response = ui.interact(
        rect,
        ui.scope_id().with(("hit", name)),
        egui::Sense::click() - egui::Sense::FOCUSABLE,
    );
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, name));
    if chosen || response.hovered() {
        let fill = if chosen {
            colours.accent_soft
        } else {
            colours.hover
        };
        ui.painter().rect_filled(rect, 4, fill);
    }
    let inside = rect.shrink2(vec2(8.0, 0.0));
    let mut ui = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(inside)
            .layout(Layout::left_to_right(Align::Center)),
    );
    match hit {
        Hit::Site(row) => site(&mut ui, row),
        Hit::Action(row) => command(&mut ui, row, sight),
        Hit::Filter(kept) => filter(&mut ui, kept, sight.model.terms()),
    }
    response
}

fn site(ui: &mut Ui, row: &SiteRow) {
    state_symbol::show(ui, size::SYMBOL, row.state);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add(Words::new(&row.name_ar).whole());
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Words::new(&row.name_en).whole());
            // The Arabic name stands at the right anyway.
            if let Some(why) = reasons::of(row).filter(|why| *why != row.name_ar) {
                ui.add(Words::new(&why).quiet(ui).cut());
            }
        });
    });
}

fn filter(ui: &mut Ui, kept: &SavedFilter, terms: &Terms) {
    ui.label(theme::icon(icons::ICON_FILTER_ALT, 16.0));
    ui.label(theme::body(text::filter::in_palette(&kept.name)));
    let sentence = Expr::from_json(&kept.expression)
        .unwrap_or_default()
        .sentence(terms);
    ui.add(Words::new(&sentence).quiet(ui).cut());
}

fn command(ui: &mut Ui, row: &Action, sight: &Sight<'_>) {
    let bar = (row.enabled)(sight.standing);
    let colours = theme::colours(ui.ctx());
    let ink = if bar.is_ok() {
        colours.text
    } else {
        colours.text_quiet
    };
    ui.label(theme::icon(row.icon, 16.0).color(ink));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if let Some(keys) = row.keys {
            ui.label(theme::quiet(ui.ctx(), ui.ctx().format_shortcut(&keys)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::body(row.title).color(ink));
            let about = bar.err().unwrap_or_else(|| row.tip.to_owned());
            ui.add(Words::new(&about).quiet(ui).cut());
        });
    });
}

fn take(hit: &Hit<'_>, sight: &Sight<'_>, out: &mut Intents) {
    match hit {
        Hit::Site(row) => {
            out.push(Intent::Over(Over::Nothing));
            out.push(Intent::Visit(row.id));
        }
        Hit::Action(row) if (row.enabled)(sight.standing).is_ok() => {
            out.push(Intent::Over(Over::Nothing));
            out.push(Intent::Act(row.act));
        }
        Hit::Action(_) => {}
        Hit::Filter(kept) => {
            out.push(Intent::Over(Over::Nothing));
            out.extend(builder::apply(kept, &sight.view.filter));
        }
    }
}
