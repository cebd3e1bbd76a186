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
use super::theme::{self, size};
use super::view::Cursor;
use super::widgets::{Words, chip};
use crate::domain::filter::Expr;
use crate::domain::id::Id;
use crate::domain::record::Table;
use crate::domain::terms::Terms;

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
                items: vec![Row::first(None)],
                of: None,
            };
        }
        Self {
            root,
            ..Self::default()
        }
    }
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
            let place = Place {
                depth: 0,
                within: None,
                terms: sight.model.terms(),
            };
            group(ui, &mut next.root, place);
        });
    saved::foot(ui, sight, &mut next, out);
    if !open {
        out.push(Intent::Build(None));
    } else if next != **held {
        out.push(Intent::Build(Some(Box::new(next))));
    }
}

/// Where in the builder a group stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// How many groups it lies in.
    depth: usize,
    /// The kind of record its rows are about.
    within: Option<Table>,
    /// The terms values are picked from.
    terms: &'a Terms,
}

fn group(ui: &mut Ui, group: &mut Group, place: Place<'_>) {
    let within = group.of.or(place.within);
    let inside = Place { within, ..place };
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
            if self::item(ui, item, inside) {
                gone = Some(at);
            }
        });
    }
    if let Some(at) = gone {
        group.items.remove(at);
    }
    chip::wrapping(ui, vec2(6.0, 6.0), |ui| add(ui, group, inside));
}

/// The buttons that add rows.
fn add(ui: &mut Ui, group: &mut Group, place: Place<'_>) {
    let fresh = || Row::first(place.within);
    if ui.button(words::ADD).clicked() {
        group.items.push(fresh());
    }
    if place.depth >= DEEPEST {
        return;
    }
    let untouched = matches!(group.items.as_slice(), [only] if *only == fresh());
    if ui.button(words::ADD_GROUP).clicked() {
        group.items.push(Item::Group(Group {
            join: Join::Or,
            items: vec![fresh(), fresh()],
            of: None,
        }));
    }
    if place.within.is_none() && ui.button(words::ADD_RECORD).clicked() {
        // A row nobody touched would keep the filter unfinished.
        if untouched {
            group.items.clear();
        }
        let about = Group::about(Table::DamageEvent);
        group.items.push(Item::Group(about));
    }
}

/// Draws one row of a group; true when it shall go.
fn item(ui: &mut Ui, item: &mut Item, place: Place<'_>) -> bool {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(if place.depth.is_multiple_of(2) {
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
            Item::Row(row) => gone = row::show(ui, row, place.within, place.terms),
            Item::Group(inner) => {
                gone = about(ui, inner);
                let depth = place.depth + 1;
                group(ui, inner, Place { depth, ..place });
            }
            Item::Told(expr) => {
                ui.horizontal(|ui| {
                    gone = chip::icon(ui, icons::ICON_DELETE, words::REMOVE, true).clicked();
                    ui.add(Words::new(&expr.sentence(place.terms)));
                });
            }
        }
    });
    ui.add_space(4.0);
    gone
}

/// The head of a group: the kind of record its rows are about, and the way to be rid of it; true
/// when it shall go.
fn about(ui: &mut Ui, group: &mut Group) -> bool {
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let wide = ui.available_width() - 38.0;
        if let Some(table) = group.of {
            ui.allocate_ui(vec2(wide, size::CONTROL), |ui| {
                if let Some(other) = row::kind(ui, table) {
                    group.turn_to(other);
                }
            });
        }
        gone = chip::icon(ui, icons::ICON_DELETE, words::REMOVE_GROUP, true).clicked();
    });
    if group.of.is_some() {
        ui.add(Words::new(words::SAME_RECORD).quiet(ui));
    }
    gone
}
