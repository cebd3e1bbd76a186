//! The quiet marks at the right end of a row of the list: who may see it, and that damage recorded
//! of it rests on no evidence. Knows one row; what a mark means is told by the row's tooltip.

use egui::{Align2, Color32, Rect, Ui, pos2};
use egui_material_icons::icons::{ICON_FORMAT_QUOTE, ICON_LOCK, ICON_VISIBILITY_OFF};

use crate::domain::dossier::SiteRow;
use crate::domain::kinds::Access;
use crate::ui::theme;

/// Room for one mark, air at its left included.
const WIDE: f32 = 20.0;
/// How far the middle of a mark stands from the right end of its room.
const MIDDLE: f32 = 8.0;

/// Draws the marks of a row and takes their room from it.
pub(super) fn paint(ui: &Ui, row: &SiteRow, room: &mut Rect) {
    if row.access != Access::Public {
        let colours = theme::colours(ui.ctx());
        // What follows from above is said above: here it is quieter.
        let ink = if row.because.is_empty() {
            colours.text
        } else {
            colours.edge
        };
        mark(ui, ICON_LOCK.codepoint, ink, room);
    }
    if row.grounds.nothing + row.grounds.looks > 0 {
        let quiet = theme::colours(ui.ctx()).text_quiet;
        mark(ui, ICON_VISIBILITY_OFF.codepoint, quiet, room);
    } else if row.grounds.claims > 0 {
        let quiet = theme::colours(ui.ctx()).text_quiet;
        mark(ui, ICON_FORMAT_QUOTE.codepoint, quiet, room);
    }
}

fn mark(ui: &Ui, icon: &str, ink: Color32, room: &mut Rect) {
    room.max.x -= WIDE;
    ui.painter().text(
        pos2(room.right() + WIDE - MIDDLE, room.center().y),
        Align2::CENTER_CENTER,
        icon,
        theme::icon_font(14.0),
        ink,
    );
}
