//! A row about one photograph: its small picture at the left, what is said of it at the right.
//! Of a long list only what is in sight is drawn.

use egui::{Color32, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::domain::id::Id;
use crate::ui::app::Sight;
use crate::ui::theme::{self, size};

/// Width and height of the small picture, points.
const PICTURE: egui::Vec2 = vec2(60.0, 45.0);

/// Draws a row; the photograph is `None` where there is none. What lies out of sight keeps the
/// height it had.
pub(super) fn row(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (at, photo): (usize, Option<Id>),
    inside: impl FnOnce(&mut Ui),
) {
    let wide = ui.available_width();
    let key = ui.scope_id().with(("archive-row", at, wide.to_bits()));
    let held: Option<f32> = ui.data(|data| data.get_temp(key));
    if let Some(tall) = held {
        let rect = Rect::from_min_size(ui.cursor().min, vec2(wide, tall));
        if !ui.is_rect_visible(rect.expand(tall)) {
            ui.allocate_space(vec2(wide, tall));
            return;
        }
    }
    let top = ui.cursor().min;
    let frame = Rect::from_min_size(top + vec2(0.0, 4.0), PICTURE);
    let room = Rect::from_min_max(
        pos2(frame.right() + 10.0, top.y + 2.0),
        pos2(top.x + wide, f32::INFINITY),
    );
    picture(ui, sight, photo, frame);
    let mut beside = ui.new_child(UiBuilder::new().max_rect(room));
    beside.spacing_mut().item_spacing.y = 2.0;
    inside(&mut beside);
    let low = beside.min_rect().bottom().max(frame.bottom()) + size::GRID * 2.0;
    ui.allocate_rect(
        Rect::from_min_max(top, pos2(top.x + wide, low)),
        Sense::hover(),
    );
    ui.data_mut(|data| data.insert_temp(key, low - top.y));
}

fn picture(ui: &Ui, sight: &Sight<'_>, photo: Option<Id>, frame: Rect) {
    let colours = theme::colours(ui.ctx());
    ui.painter().rect_filled(frame, 3, colours.band);
    let held = photo.and_then(|photo| sight.thumbs.of(photo));
    let Some(texture) = held.and_then(|held| held.picture.as_ref()) else {
        return;
    };
    let (size, room) = (texture.size_vec2(), frame.size());
    let scale = (room.x / size.x.max(1.0)).min(room.y / size.y.max(1.0));
    let shown = Rect::from_center_size(frame.center(), size * scale);
    let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture.id(), shown, all, Color32::WHITE);
}
