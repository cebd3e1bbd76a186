//! The filter builder above the list of sites: rows of conditions, their groups, the name under
//! which the filter is kept. Knows the fields there are; filters nothing itself.

mod draft;
mod row;
mod saved;

use egui::{Frame, Ui, vec2};
use egui_material_icons::icons;

use super::app::Sight;
use super::intent::{Intent, Intents};
use super::text::filter as words;
use super::theme;
use super::view::Cursor;
use super::widgets::{Words, chip};
use crate::domain::filter::{Derived, Expr, Field};
use crate::domain::id::Id;

use draft::{Group, Item, Join, Row};
pub(super) use saved::{apply, menu, named};

/// Rows nest at most so deep; deeper conditions are told as sentences.
const DEEPEST: usize = 3;

/// The builder while it is open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Building {
    /// The rows.
    pub root: Group,
    /// The name that is typed.
    pub name: String,
    /// The saved filter these rows came from.
    pub from: Option<Id>,
}

impl Building {
    /// The builder on a filter; with an empty row where there is none yet.
    #[must_use]
    pub fn of(expr: &Expr) -> Self {
        let mut root = Group::of(expr);
        if expr.is_everything() {
            root = Group {
                join: Join::And,
                items: vec![new_row()],
            };
        }
        Self {
            root,
            ..Self::default()
        }
    }
}

fn new_row() -> Item {
    Item::Row(Box::new(Row::on(Field::Derived(Derived::Name))))
}

/// Draws the builder, when it is open.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Some(held) = &sight.view.builder else {
        return;
    };
    let mut next = (**held).clone();
    let mut open = true;
    ui.horizontal(|ui| {
        ui.add(Words::new(words::TITLE).strong());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            open = !chip::icon(ui, icons::ICON_CLOSE, words::CLOSE, true).clicked();
        });
    });
    let tall = (ui.available_height() * 0.5).max(160.0);
    egui::ScrollArea::vertical()
        .id_salt("filter-builder")
        .max_height(tall)
        .show(ui, |ui| {
            let wanted = sight.view.once.cursor == Some(Cursor::Builder);
            ui.data_mut(|data| data.insert_temp(row::first(), wanted));
            group(ui, &mut next.root, 0);
        });
    saved::foot(ui, sight, &mut next, out);
    if !open {
        out.push(Intent::Build(None));
    } else if next != **held {
        out.push(Intent::Build(Some(Box::new(next))));
    }
}

fn group(ui: &mut Ui, group: &mut Group, depth: usize) {
    if group.items.len() > 1 {
        chip::wrapping(ui, vec2(6.0, 6.0), |ui| {
            for (join, name) in [(Join::And, words::ALL_OF), (Join::Or, words::ANY_OF)] {
                if chip::toggle(ui, group.join == join, name).clicked() {
                    group.join = join;
                }
            }
        });
    }
    let mut gone = None;
    for (at, item) in group.items.iter_mut().enumerate() {
        ui.push_id(at, |ui| {
            if self::item(ui, item, depth) {
                gone = Some(at);
            }
        });
    }
    if let Some(at) = gone {
        group.items.remove(at);
    }
    ui.horizontal(|ui| {
        if ui.button(words::ADD).clicked() {
            group.items.push(new_row());
        }
        if depth < DEEPEST && ui.button(words::ADD_GROUP).clicked() {
            group.items.push(Item::Group(Group {
                join: Join::Or,
                items: vec![new_row(), new_row()],
            }));
        }
    });
}

/// Draws one row of a group; true when it shall go.
fn item(ui: &mut Ui, item: &mut Item, depth: usize) -> bool {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(if depth.is_multiple_of(2) {
            colours.band
        } else {
            colours.panel
        })
        .inner_margin(6)
        .corner_radius(4);
    let mut gone = false;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        match item {
            Item::Row(row) => gone = row::show(ui, row),
            Item::Group(inner) => {
                gone = chip::icon(ui, icons::ICON_DELETE, words::REMOVE_GROUP, true).clicked();
                group(ui, inner, depth + 1);
            }
            Item::Told(expr) => {
                ui.horizontal(|ui| {
                    gone = chip::icon(ui, icons::ICON_DELETE, words::REMOVE, true).clicked();
                    ui.add(Words::new(&expr.sentence()));
                });
            }
        }
    });
    ui.add_space(4.0);
    gone
}
