//! Photographs of a place as tiles: the picture, when, what it shows, what is wrong with it, who
//! may not see it. Knows one dossier.

use egui::{Rect, Ui, vec2};

use super::marked;
use super::page::Page;
use super::section::{self, edit};
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::record::{Photo, Table};
use crate::ui::actions::Act;
use crate::ui::archive::ArchiveWish;
use crate::ui::compare::CompareWish;
use crate::ui::gallery::{Gallery, PhotoWish, Whose};
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::text::{compare as compare_words, photo as words};
use crate::ui::theme;
use crate::ui::thumbs::Lane;
use crate::ui::view::{self, Section};
use crate::ui::widgets::{Words, chip, photo_tile};

/// So many stand here; the gallery shows all.
const MOST: usize = 12;
/// Between tiles.
const GAP: f32 = 12.0;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Photos, Some(Act::TakeIn), out);
    let photos = &page.dossier.photos;
    if photos.is_empty() {
        section::empty(ui, words::NONE);
        marked::of_place(ui, page, out);
        looking(ui, page, out);
        return;
    }
    let shown = photos.get(..MOST.min(photos.len())).unwrap_or_default();
    ask(page, shown, out);
    let told = &page.read.photos;
    for pair in shown.chunks(2).zip(told.chunks(2)) {
        row(ui, page, pair, out);
    }
    pairs(ui, page, out);
    if chip::link(ui, &words::all_of(photos.len())).clicked() {
        let gallery = Gallery {
            whose: Whose::Place,
            ..Gallery::default()
        };
        out.push(Intent::Photo(PhotoWish::Show(gallery)));
        out.push(Intent::Page(view::Page::Photos));
    }
    marked::of_place(ui, page, out);
    looking(ui, page, out);
}

/// Photographs of other places may show this one as well.
fn looking(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    let standing = page.sight.standing;
    chip::action(ui, Act::LookingAtPlace, chip::Look::Link, standing, out);
}

fn ask(page: &Page<'_>, shown: &[Photo], out: &mut Intents) {
    let thumbs = page.sight.thumbs;
    if shown.iter().any(|photo| thumbs.lacks(photo.uuid)) {
        let photos = shown.iter().map(|photo| photo.uuid).collect();
        out.push(Intent::Photo(PhotoWish::InSight(Lane::Detail, photos)));
    }
}

/// The pairs of the place's photographs: compared by a click, their words edited beside it.
fn pairs(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    if !page.dossier.pairs.is_empty() {
        ui.label(theme::strong(compare_words::PAIRS));
    }
    for pair in &page.dossier.pairs {
        let when = |id: Id| {
            let mut photos = page.dossier.photos.iter();
            let photo = photos.find(|photo| photo.uuid == id);
            let day = photo.and_then(|photo| photo.captured_edtf.as_ref());
            day.map_or_else(|| words::UNDATED.to_owned(), Edtf::short)
        };
        let (before, after) = (pair.before_photo_uuid, pair.after_photo_uuid);
        ui.horizontal_wrapped(|ui| {
            let name = compare_words::pair(&pair.title, &when(before), &when(after));
            if chip::link(ui, &name).clicked() {
                out.push(Intent::Compare(CompareWish::Open(before, after)));
            }
            let kept = compare_words::kept(pair);
            ui.label(theme::quiet(ui.ctx(), kept));
            let this = compare_words::THIS;
            edit(ui, page.sight, Table::Pair, pair.uuid, this, out);
        });
    }
}

/// The pairs between whose pictures a damage event lies.
pub(super) fn pairs_of_event(ui: &mut Ui, page: &Page<'_>, event: Id, out: &mut Intents) {
    let pairs = page.dossier.pairs.iter();
    for pair in pairs.filter(|pair| pair.event_uuid == Some(event)) {
        ui.horizontal_wrapped(|ui| {
            if chip::link(ui, compare_words::OF_EVENT).clicked() {
                let (before, after) = (pair.before_photo_uuid, pair.after_photo_uuid);
                out.push(Intent::Compare(CompareWish::Open(before, after)));
            }
            ui.add(Words::new(&pair.title).quiet(ui));
        });
    }
}

/// Two photographs beside each other, with what can be done with each beneath.
fn row(
    ui: &mut Ui,
    page: &Page<'_>,
    (photos, told): (&[Photo], &[photo_tile::Told]),
    out: &mut Intents,
) {
    let wide = ((ui.available_width() - GAP) / 2.0).max(60.0);
    let tall = photo_tile::height(wide);
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), tall + 24.0));
    let mut left = line.left();
    for (photo, told) in photos.iter().zip(told) {
        let at = egui::pos2(left, line.top());
        let rect = Rect::from_min_size(at, vec2(wide, tall));
        let shown = (page.sight.thumbs, false);
        let tile = photo_tile::show(ui, rect, (photo.uuid, told), shown);
        if tile.clicked() {
            let all = page.dossier.photos.iter().map(|photo| photo.uuid);
            let wish = LensWish::Open(photo.uuid, all.collect());
            out.push(Intent::Lens(wish));
        }
        let beneath = Rect::from_min_size(egui::pos2(left, rect.bottom()), vec2(wide, 22.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut beneath = ui.new_child(egui::UiBuilder::new().max_rect(beneath).layout(layout));
        edit(
            &mut beneath,
            page.sight,
            Table::Photo,
            photo.uuid,
            words::THIS,
            out,
        );
        custody(&mut beneath, photo.uuid, out);
        beneath.add(Words::new(photo.kind.label()).quiet(ui).cut());
        left += wide + GAP;
    }
}

/// The way to what happened to the original.
fn custody(ui: &mut Ui, photo: Id, out: &mut Intents) {
    let icon = egui_material_icons::icons::ICON_FINGERPRINT;
    if section::quiet(ui, icon, words::CUSTODY).clicked() {
        out.push(Intent::Archive(ArchiveWish::Custody(photo)));
    }
}
