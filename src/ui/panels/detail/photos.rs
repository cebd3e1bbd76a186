//! Photographs of a place: what each shows and when, what is wrong with it, who may not see it.
//! Knows one dossier.

use egui::{Align, Layout, Ui};

use super::page::Page;
use super::section::{self, edit};
use crate::domain::date::Edtf;
use crate::domain::record::{Photo, Table};
use crate::ui::intent::Intents;
use crate::ui::text::{self, photo as words};
use crate::ui::view::Section;
use crate::ui::widgets::Words;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Photos, None, out);
    let photos = &page.dossier.photos;
    if photos.is_empty() {
        section::empty(ui, words::NONE);
    }
    for photo in photos {
        section::item(ui, photos.len(), photo.uuid, |ui| one(ui, page, photo, out));
    }
}

fn one(ui: &mut Ui, page: &Page<'_>, photo: &Photo, out: &mut Intents) {
    ui.separator();
    let when = photo
        .captured_edtf
        .as_ref()
        .map_or_else(|| words::UNDATED.to_owned(), Edtf::words);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            edit(ui, page.sight, Table::Photo, photo.uuid, words::THIS, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Words::new(&text::capital(&when)).strong().cut());
            });
        });
    });
    for caption in [&photo.caption_en, &photo.caption_ar] {
        if !caption.is_empty() {
            ui.add(Words::new(caption));
        }
    }
    let marks = words::marks(photo.state, photo.access, photo.publish);
    let mut said = vec![photo.kind.label()];
    if !photo.name_as_received.is_empty() {
        said.push(&photo.name_as_received);
    }
    said.extend(marks);
    ui.add(Words::new(&text::capital(&said.join(" · "))).quiet(ui));
}
