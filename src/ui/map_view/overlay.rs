//! What floats at the edges of the map: buttons and cards with accessible names. Knows not what
//! they do.

use egui::{Align2, Area, Button, Frame, Id, Margin, Order, Rect, Role, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::ui::theme::{self, size};

/// Space between the map's edge and what floats there, points.
pub(super) const EDGE: f32 = 12.0;

/// The signs on buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    All,
    Layers,
    Legend,
    Close,
}

/// Floats something in a corner of the map (or at the middle of an edge), as large as it needs.
/// `name` tells apart what floats there at different times, so that each is measured anew.
pub(super) fn corner(ui: &Ui, map: Rect, corner: Align2, name: &str, add: impl FnOnce(&mut Ui)) {
    let room = map.shrink(EDGE);
    Area::new(Id::unique(("map-corner", name)))
        .order(Order::Middle)
        .pivot(corner)
        .fixed_pos(corner.pos_in_rect(&room))
        .constrain_to(room)
        .movable(false)
        .fade_in(false)
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            add(ui);
        });
}

/// A square button with a sign; its name is its tooltip and its accessible name.
pub(super) fn button(ui: &mut Ui, sign: Sign, name: &str) -> bool {
    let icon = match sign {
        Sign::Plus => icons::ICON_ADD,
        Sign::Minus => icons::ICON_REMOVE,
        Sign::All => icons::ICON_FIT_SCREEN,
        Sign::Layers => icons::ICON_LAYERS,
        Sign::Legend => icons::ICON_LEGEND_TOGGLE,
        Sign::Close => icons::ICON_CLOSE,
    };
    let side = match sign {
        Sign::Close => 24.0,
        _ => size::CONTROL + 2.0,
    };
    let button = Button::new(theme::icon(icon, 18.0)).min_size(vec2(side, side));
    let button = if sign == Sign::Close {
        button.frame(false)
    } else {
        button
    };
    let response = ui.add(button).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.clicked()
}

/// A raised card on the map.
pub(super) fn card(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(colours.raised)
        .stroke(egui::Stroke::new(1.0, colours.edge))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, add);
}
