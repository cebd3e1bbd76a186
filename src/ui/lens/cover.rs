//! The photograph over the whole window: the strip, the picture, what is recorded of it. Knows how
//! these lie beside each other.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::{Lens, bar, canvas, facts};
use crate::domain::record::Photo;
use crate::ui::app::Sight;
use crate::ui::intent::Intents;
use crate::ui::text::lens as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// Width of what is recorded, points.
const FACTS: f32 = 340.0;

/// Draws the photograph that is looked at.
pub(in crate::ui) fn show(ui: &mut Ui, sight: &Sight<'_>, lens: &mut Lens, out: &mut Intents) {
    let (glass, alone) = (lens.glass, lens.alone);
    let Some(open) = &mut lens.open else { return };
    let colours = theme::colours(ui.ctx());
    let photo = super::file(sight.model, open.photo).map(|file| &file.photo);
    if !alone {
        let frame = Frame::new()
            .fill(colours.panel)
            .inner_margin(Margin::symmetric(12, 0));
        Panel::top("photo-bar")
            .exact_size(size::TOP)
            .frame(frame)
            .show(ui, |ui| {
                let name = photo.map(name).unwrap_or_default();
                bar::show(ui, sight, open, name, out);
            });
        let frame = Frame::new().fill(colours.panel);
        Panel::right("photo-facts")
            .exact_size(FACTS)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| {
                    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
                        ui.take_available_width();
                        ui.spacing_mut().item_spacing.y = 3.0;
                        match photo {
                            Some(photo) => facts::show(ui, sight, open, photo, out),
                            None => {
                                ui.add(Words::new(waiting(sight, open.photo)));
                            }
                        }
                    });
                });
            });
    }
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let small = sight.thumbs.of(open.photo);
        let small = small.and_then(|held| held.picture.as_ref());
        canvas::show(ui, open, glass, small);
        let words = if open.failed.is_some() && open.shelf.is_empty() {
            None
        } else if open.shelf.is_empty() {
            Some(words::COMING)
        } else if open.finest.is_none() && open.failed.is_none() {
            Some(words::SHARPER)
        } else {
            None
        };
        if let Some(words) = words {
            note(ui, room, words);
        }
    });
}

/// A quiet line in the lower corner of the picture.
fn note(ui: &Ui, room: egui::Rect, words: &str) {
    let colours = theme::colours(ui.ctx());
    let galley =
        ui.painter()
            .layout_no_wrap(words.to_owned(), theme::regular(size::SMALL), colours.text);
    let corner = room.left_bottom() + egui::vec2(12.0, -12.0 - galley.size().y);
    let card = egui::Rect::from_min_size(corner, galley.size()).expand2(egui::vec2(8.0, 4.0));
    ui.painter().rect_filled(card, size::ROUND, colours.raised);
    ui.painter().galley(corner, galley, colours.text);
    let told = ui.interact(card, ui.scope_id().with("note"), egui::Sense::hover());
    told.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
}

/// What it is called: its caption, else the file's name.
fn name(photo: &Photo) -> &str {
    [
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
    ]
    .into_iter()
    .find(|name| !name.is_empty())
    .map_or("", String::as_str)
}

fn waiting(sight: &Sight<'_>, photo: crate::domain::id::Id) -> &'static str {
    if sight.model.is_no_photo(photo) {
        words::GONE
    } else {
        words::COMING
    }
}
