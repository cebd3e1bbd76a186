//! Where on photographs something is marked: of a damage event and its effects, of a place or
//! component. A click looks at the mark. Knows one dossier.

use egui::Ui;

use super::page::Page;
use crate::domain::dossier::EventFile;
use crate::domain::record::PhotoRegion;
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::text::marks as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// The marks that bear on an event or show one of its effects.
pub(super) fn of_event(ui: &mut Ui, page: &Page<'_>, file: &EventFile, out: &mut Intents) {
    let bears = |region: &&PhotoRegion| {
        let effect = region.effect_uuid;
        region.event_uuid == Some(file.event.uuid)
            || file.effects.iter().any(|one| Some(one.uuid) == effect)
    };
    for region in page.dossier.regions.iter().filter(bears) {
        link(ui, page, region, out);
    }
}

/// The marks that show this very place.
pub(super) fn of_place(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    let own = Some(page.dossier.site.uuid);
    let shows = |region: &&PhotoRegion| region.site_uuid == own;
    for region in page.dossier.regions.iter().filter(shows) {
        link(ui, page, region, out);
    }
}

fn link(ui: &mut Ui, page: &Page<'_>, region: &PhotoRegion, out: &mut Intents) {
    let photos = &page.dossier.photos;
    let photo = photos.iter().find(|photo| photo.uuid == region.photo_uuid);
    let ink = theme::colours(ui.ctx()).accent;
    let told = words::marked_on(photo, region);
    let label = Words::new(&told).size(size::SMALL).colour(ink).link();
    let response = ui
        .add(label)
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        let among = match photo {
            Some(_) => photos.iter().map(|photo| photo.uuid).collect(),
            None => vec![region.photo_uuid],
        };
        let wish = LensWish::OpenAt(region.photo_uuid, among, region.uuid);
        out.push(Intent::Lens(wish));
    }
}
