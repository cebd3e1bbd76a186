//! What is drawn on the map, told to those who do not see it: a name for every symbol in sight.
//! Knows no catalogue.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::dossier::SiteRow;
use crate::map::{Hit, Target};
use crate::ui::text::map as text;

/// More symbols than this are not told one by one.
const TOLD: usize = 200;

/// Gives every symbol in sight a name for those who do not see it.
pub(super) fn show(ui: &Ui, response: &Response, hits: &[Hit], rows: &[SiteRow]) {
    let symbols = hits.iter().filter(|hit| hit.is_symbol());
    if hits.len() > TOLD {
        return;
    }
    for (number, hit) in symbols.enumerate() {
        let at = response.rect.min + vec2(hit.at().x, hit.at().y);
        let rect = Rect::from_center_size(at, vec2(hit.radius(), hit.radius()) * 2.0);
        if !response.rect.contains_rect(rect) {
            continue;
        }
        let name = match &hit.target {
            Target::Place(_) => match hit.row.and_then(|row| rows.get(row)) {
                Some(row) => text::symbol(row),
                None => continue,
            },
            Target::Heap(many) => text::heap(many.total()),
        };
        let sign = ui.interact(rect, response.id.with(("symbol", number)), Sense::hover());
        sign.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    }
}
