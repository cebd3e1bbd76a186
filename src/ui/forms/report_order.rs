//! Rows that can be put in another order: by their handle, by arrows, by Alt with an arrow key. Knows not
//! what they are.

use egui::{Align, Key, Layout, Modifiers, Response, Sense, Ui};
use egui_material_icons::icons;

use crate::ui::text::report as words;
use crate::ui::theme;
use crate::ui::widgets::chip;

/// Draws a row for each name; `tick` draws what stands in it and gives what the keys are for. Which row
/// shall go where, when any shall.
pub(super) fn rows(
    ui: &mut Ui,
    names: &[String],
    tick: &mut dyn FnMut(&mut Ui, usize) -> Option<Response>,
) -> Option<(usize, usize)> {
    let mut wish = None;
    let mut heights = Vec::new();
    let mut carried = None;
    for (at, name) in names.iter().enumerate() {
        let near = Near {
            earlier: at.checked_sub(1),
            later: Some(at + 1).filter(|at| *at < names.len()),
        };
        let line = ui.horizontal(|ui| one(ui, name, near, |ui| tick(ui, at)));
        let done = line.inner;
        wish = wish.or(done.to.map(|to| (at, to)));
        carried = carried.or(done.carried.map(|y| (at, y)));
        heights.push(line.response.rect.y_range());
    }
    if let Some((from, y)) = carried {
        let over = heights.iter().position(|range| range.contains(y));
        wish = wish.or(over.filter(|to| *to != from).map(|to| (from, to)));
    }
    wish
}

/// Puts one thing of a list in another's place.
pub(super) fn put<T>(all: &mut Vec<T>, from: usize, to: usize) {
    if from < all.len() {
        let one = all.remove(from);
        all.insert(to.min(all.len()), one);
    }
}

/// The places of the rows before and after one.
#[derive(Clone, Copy)]
struct Near {
    earlier: Option<usize>,
    later: Option<usize>,
}

/// Where a row shall go: to another's place, or with the pointer to this height.
#[derive(Default)]
struct Wish {
    to: Option<usize>,
    carried: Option<f32>,
}

fn one(
    ui: &mut Ui,
    name: &str,
    near: Near,
    tick: impl FnOnce(&mut Ui) -> Option<Response>,
) -> Wish {
    let mut wish = Wish::default();
    let handle = theme::icon(icons::ICON_DRAG_INDICATOR, 18.0);
    let handle = ui.add(egui::Label::new(handle).sense(Sense::drag()));
    let handle = handle.on_hover_cursor(egui::CursorIcon::Grab);
    if handle.dragged() {
        let pointer = ui.input(|input| input.pointer.interact_pos());
        wish.carried = pointer.map(|at| at.y);
    }
    // The arrows have their room first: a long name gives way.
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let later = words::later(name);
        if chip::icon(ui, icons::ICON_ARROW_DOWNWARD, &later, near.later.is_some()).clicked() {
            wish.to = near.later;
        }
        let earlier = words::earlier(name);
        if chip::icon(
            ui,
            icons::ICON_ARROW_UPWARD,
            &earlier,
            near.earlier.is_some(),
        )
        .clicked()
        {
            wish.to = near.earlier;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if tick(ui).is_some_and(|tick| tick.has_focus()) {
                let alt = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
                let (up, down) = (alt(Key::ArrowUp), alt(Key::ArrowDown));
                let to = near.earlier.filter(|_| up).or(near.later.filter(|_| down));
                wish.to = wish.to.or(to);
            }
        });
    });
    wish
}
