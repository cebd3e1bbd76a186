//! What is recorded of the photograph, beside it: as recorded, and what of it cannot be used. Only
//! shows; knows no way of changing it.

use egui::{Align, Layout, Ui, vec2};

use super::Open;
use crate::domain::kinds::{Access, Original};
use crate::domain::record::Photo;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, lens as words, photo as photo_words};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Room for what a fact is called, points.
const NAMED: f32 = 92.0;

/// Draws what is said of it, who may see it, and the ways on.
pub(super) fn head(ui: &mut Ui, sight: &Sight<'_>, open: &Open, photo: &Photo, out: &mut Intents) {
    faults(ui, open, photo);
    captions(ui, photo);
    let marks = photo_words::marks(Original::Whole, photo.access, photo.publish);
    for mark in marks {
        chip::locked(ui, mark);
    }
    ui.add_space(size::GRID);
    chip::wrapping(ui, vec2(size::GRID * 2.0, size::GRID), |ui| {
        for act in [Act::EditPhoto, Act::PhotoPlace] {
            chip::action(ui, act, chip::Look::Full, sight.standing, out);
        }
    });
}

/// Draws what is recorded.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, photo: &Photo, out: &mut Intents) {
    section(ui, words::ON_THE_PICTURE);
    if let Some(site) = photo.site_uuid
        && let Some(row) = sight.model.row(site)
    {
        named(ui, words::PLACE, |ui| {
            let ink = theme::colours(ui.ctx()).accent;
            let name = Words::new(&row.name_en).size(size::SMALL).colour(ink);
            if ui.add(name.link()).clicked() {
                out.push(Intent::Visit(site));
            }
        });
    }
    fact(ui, words::KIND, &text::capital(photo.kind.label()));
    fact(ui, words::SAID, &photo.caption_as_recorded);
    taken(ui, sight, photo, out);
    camera(ui, photo);
    rights(ui, photo);
    file(ui, photo, out);
}

/// What is wrong with the original, first.
fn faults(ui: &mut Ui, open: &Open, photo: &Photo) {
    let colours = theme::colours(ui.ctx());
    let note = Some(photo.state_note.as_str()).filter(|note| !note.is_empty());
    let told = open.failed.iter().chain(&open.warned).map(String::as_str);
    let mut said: Vec<&str> = told.collect();
    if let Some(note) = note
        && !said.contains(&note)
    {
        said.push(note);
    }
    for sentence in said {
        egui::Frame::new()
            .fill(colours.error_soft)
            .corner_radius(size::ROUND)
            .inner_margin(8)
            .show(ui, |ui| {
                ui.take_available_width();
                ui.add(Words::new(sentence).colour(colours.error));
            });
        ui.add_space(size::GRID);
    }
}

fn captions(ui: &mut Ui, photo: &Photo) {
    if !photo.caption_en.is_empty() {
        ui.add(Words::new(&photo.caption_en).strong());
    }
    if !photo.caption_ar.is_empty() {
        ui.add(Words::new(&photo.caption_ar).align(Align::RIGHT));
    }
    if photo.caption_en.is_empty() && photo.caption_ar.is_empty() {
        ui.label(theme::quiet(ui.ctx(), words::NO_CAPTION));
    }
}

fn taken(ui: &mut Ui, sight: &Sight<'_>, photo: &Photo, out: &mut Intents) {
    section(ui, words::TAKEN);
    if photo.captured_edtf.is_none() && photo.captured_as_recorded.is_empty() {
        ui.add(Words::new(words::NO_DAY).quiet(ui));
    }
    let captured = photo.captured_edtf.as_ref();
    fact(
        ui,
        words::CAPTURED,
        &captured
            .map(crate::domain::date::Edtf::words)
            .unwrap_or_default(),
    );
    let recorded = format!("{} {}", photo.captured_as_recorded, photo.captured_offset);
    fact(ui, words::AS_RECORDED, recorded.trim());
    let how = photo.position_by.map(|how| format!(" ({})", how.label()));
    let at = photo
        .geom
        .map(|at| format!("{}{}", at.decimal(), how.unwrap_or_default()));
    fact(ui, words::POSITION, &at.unwrap_or_default());
    named(ui, "", |ui| {
        chip::action(ui, Act::PlacePhoto, chip::Look::Link, sight.standing, out);
    });
    fact(ui, "", &photo.position_note);
    if let (Some(lon), Some(lat), Some(geom)) = (photo.recorded_lon, photo.recorded_lat, photo.geom)
        && crate::domain::place::LonLat::new(lon, lat).ok() != Some(geom)
    {
        fact(ui, words::AS_RECORDED, &format!("{lat:.6}, {lon:.6}"));
    }
    let metres = |metres: Option<f64>| metres.map(|m| format!("{m:.0} m")).unwrap_or_default();
    fact(ui, words::ACCURACY, &metres(photo.accuracy_m));
    fact(ui, words::ALTITUDE, &metres(photo.altitude_m));
    fact(
        ui,
        words::BEARING,
        &words::bearing(photo).unwrap_or_default(),
    );
    fact(
        ui,
        words::AS_RECORDED,
        &words::bearing_as_recorded(photo).unwrap_or_default(),
    );
    fact(ui, words::VIEW, &words::view(photo).unwrap_or_default());
}

fn camera(ui: &mut Ui, photo: &Photo) {
    let focal = words::focal(photo).unwrap_or_default();
    if photo.camera.is_empty() && photo.lens.is_empty() && focal.is_empty() {
        return;
    }
    section(ui, words::CAMERA);
    fact(ui, words::MODEL, &photo.camera);
    fact(ui, words::LENS, &photo.lens);
    fact(ui, words::FOCAL, &focal);
}

fn rights(ui: &mut Ui, photo: &Photo) {
    section(ui, words::RIGHTS);
    fact(ui, words::AUTHOR, &photo.author);
    fact(ui, words::CREDIT, &photo.credit);
    fact(ui, words::HOLDER, &photo.rights_holder);
    fact(ui, words::LICENCE, &photo.licence);
    fact(ui, words::AS_RECORDED, &photo.rights_as_recorded);
    fact(ui, words::PUBLISH, &text::capital(photo.publish.label()));
    if photo.access != Access::Public {
        fact(ui, words::ACCESS, &text::capital(photo.access.label()));
    }
}

fn file(ui: &mut Ui, photo: &Photo, out: &mut Intents) {
    section(ui, words::FILE);
    fact(ui, words::NAME, &photo.name_as_received);
    let bytes = usize::try_from(photo.bytes).unwrap_or_default();
    fact(
        ui,
        words::SIZE,
        &format!("{} bytes", text::thousands(bytes)),
    );
    if let (Some(width), Some(height)) = (photo.width, photo.height) {
        fact(ui, words::PIXELS, &words::pixels(width, height));
    }
    if photo.state != Original::Whole {
        fact(ui, words::STATE, &text::capital(photo.state.label()));
    }
    fact(
        ui,
        words::RECEIVED,
        &words::received(photo).unwrap_or_default(),
    );
    fact(ui, words::FROM, &photo.received_from);
    fact(ui, words::CHANGED, &words::when(&photo.file_time));
    fact(ui, words::HASH, &photo.sha256);
    if chip::link(ui, words::COPY_HASH).clicked() {
        out.push(Intent::Copy(photo.sha256.clone()));
    }
}

fn section(ui: &mut Ui, title: &str) {
    ui.add_space(size::GRID * 3.0);
    ui.label(theme::strong(title));
    ui.add_space(size::GRID / 2.0);
}

/// A line «what: value»; nothing when there is no value.
fn fact(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    named(ui, name, |ui| {
        ui.add(Words::new(value).size(size::SMALL));
    });
}

fn named(ui: &mut Ui, name: &str, value: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
        let name = theme::quiet(ui.ctx(), name);
        ui.allocate_ui_with_layout(vec2(NAMED, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(NAMED);
            ui.label(name);
        });
        ui.vertical(value);
    });
}
