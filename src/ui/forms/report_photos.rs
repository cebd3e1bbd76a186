//! Which photographs a report prints: a tick for each of the place that is shown. Knows no page.

use std::collections::BTreeSet;

use egui::{CollapsingHeader, Ui};

use crate::domain::id::Id;
use crate::domain::record::Photo;
use crate::ui::text::report as words;
use crate::ui::theme;
use crate::ui::widgets::Words;

/// Draws the ticks; what is taken away goes into `left_out`.
pub(super) fn show(ui: &mut Ui, photos: &[Photo], left_out: &mut BTreeSet<Id>) {
    if photos.is_empty() {
        return;
    }
    let printed = photos
        .iter()
        .filter(|photo| !left_out.contains(&photo.uuid));
    let head = words::photos(printed.count(), photos.len());
    CollapsingHeader::new(theme::body(head))
        .id_salt("report-photos")
        .show(ui, |ui| {
            for photo in photos {
                let mut printed = !left_out.contains(&photo.uuid);
                if ui.checkbox(&mut printed, name(photo)).changed() {
                    if printed {
                        left_out.remove(&photo.uuid);
                    } else {
                        left_out.insert(photo.uuid);
                    }
                }
            }
            ui.add(Words::new(words::PHOTOS_TIP).quiet(ui));
        });
}

/// What a photograph is called in the list: its caption, else its name as received.
fn name(photo: &Photo) -> &str {
    let names = [
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
    ];
    let first = names.into_iter().find(|name| !name.trim().is_empty());
    first.map_or(words::NAMELESS, |name| name.trim())
}
