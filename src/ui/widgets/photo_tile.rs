//! A photograph as a tile: its small picture, the day, the caption, and what must not be hidden of
//! it. Knows no gallery.

use egui::{
    Align2, Color32, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::photo_list::PhotoTile;
use crate::domain::record::Photo;
use crate::ui::text::{self, photo as words};
use crate::ui::theme::{self, size};
use crate::ui::thumbs::{Held, Thumbs};
use crate::ui::widgets::Words;

/// Room for the two lines beneath the picture.
const LINES: f32 = 40.0;

/// The words of a tile, made once for an answer and not in every frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// Day and place.
    when: String,
    /// Caption or file name.
    title: String,
    /// What is wrong with it, and who may not see it.
    marks: String,
    /// All of it, for those who do not see it.
    name: String,
}

impl Told {
    /// The words of a photograph in a gallery.
    #[must_use]
    pub fn of_tile(tile: &PhotoTile) -> Self {
        let captions = [&tile.caption_en, &tile.caption_ar, &tile.name];
        let marks = words::marks(tile.state, tile.access, tile.publish);
        Self::new(captions, tile.captured.as_ref(), &tile.site_name, &marks)
    }

    /// The words of a photograph of a place.
    #[must_use]
    pub fn of_photo(photo: &Photo) -> Self {
        let captions = [
            &photo.caption_en,
            &photo.caption_ar,
            &photo.name_as_received,
        ];
        let marks = words::marks(photo.state, photo.access, photo.publish);
        Self::new(captions, photo.captured_edtf.as_ref(), "", &marks)
    }

    fn new(captions: [&String; 3], day: Option<&Edtf>, place: &str, marks: &[&str]) -> Self {
        let title = captions.into_iter().find(|words| !words.is_empty());
        let title = title.cloned().unwrap_or_default();
        let day = day.map_or_else(|| words::UNDATED.to_owned(), Edtf::short);
        let name = words::told(&title, &day, marks);
        let when = if place.is_empty() {
            text::capital(&day)
        } else {
            format!("{} · {place}", text::capital(&day))
        };
        Self {
            when,
            title,
            marks: text::capital(&marks.join(" · ")),
            name,
        }
    }
}

/// The height of a tile of a width, points.
#[must_use]
pub fn height(width: f32) -> f32 {
    width * 0.75 + LINES
}

/// Draws a tile where it is told to. It can be clicked.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    (photo, told): (Id, &Told),
    (thumbs, chosen): (&Thumbs, bool),
) -> Response {
    let id = egui::Id::unique(("photo-tile", ui.scope_id(), photo));
    // The arrows of the gallery go from one to the next; the tab key does not stop at each.
    let response = ui.interact(rect, id, Sense::click() - Sense::FOCUSABLE);
    let held = thumbs.of(photo);
    response.widget_info(|| {
        let name = match held.map(|held| held.picture.as_ref()) {
            Some(Some(_)) => told.name.clone(),
            Some(None) => words::with_mark(&told.name, words::NO_PICTURE),
            None => words::with_mark(&told.name, words::PICTURE_COMES),
        };
        WidgetInfo::selected(Role::Button, true, chosen, name)
    });
    let colours = theme::colours(ui.ctx());
    if chosen || response.hovered() {
        let fill = if chosen {
            colours.accent_soft
        } else {
            colours.hover
        };
        ui.painter()
            .rect_filled(rect.expand(3.0), size::ROUND, fill);
    }
    let lower = pos2(rect.right(), rect.bottom() - LINES);
    let frame = Rect::from_min_max(rect.min, lower);
    ui.painter().rect_filled(frame, 3, colours.band);
    picture(ui, frame, held, told);
    let lines = Rect::from_min_max(pos2(rect.left(), lower.y + 2.0), rect.max);
    let layout = Layout::top_down(egui::Align::Min);
    let mut lines = ui.new_child(UiBuilder::new().max_rect(lines).layout(layout));
    lines.spacing_mut().item_spacing.y = 0.0;
    lines.add(Words::new(&told.when).quiet(ui).cut());
    lines.add(Words::new(&told.title).size(size::SMALL).cut());
    response
}

fn picture(ui: &Ui, frame: Rect, held: Option<&Held>, told: &Told) {
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter();
    let font = theme::regular(size::SMALL);
    match held.map(|held| held.picture.as_ref()) {
        Some(Some(texture)) => {
            let shown = fitted(texture.size_vec2(), frame);
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture.id(), shown, all, Color32::WHITE);
        }
        Some(None) => {
            let (at, ink) = (frame.center(), colours.text_quiet);
            painter.text(
                at,
                Align2::CENTER_CENTER,
                words::NO_PICTURE,
                font.clone(),
                ink,
            );
        }
        None => {}
    }
    if !told.marks.is_empty() {
        let strip = Rect::from_min_max(pos2(frame.left(), frame.bottom() - 20.0), frame.max);
        painter.rect_filled(strip, 0, colours.error_soft);
        let at = strip.left_center() + vec2(6.0, 0.0);
        let marks = super::text::cut(ui, &told.marks, &font, strip.width() - 12.0);
        painter.text(at, Align2::LEFT_CENTER, marks, font, colours.error);
    }
}

/// The whole picture in the middle of its frame; nothing is cut off.
fn fitted(size: Vec2, frame: Rect) -> Rect {
    let scale = (frame.width() / size.x.max(1.0)).min(frame.height() / size.y.max(1.0));
    Rect::from_center_size(frame.center(), size * scale)
}
