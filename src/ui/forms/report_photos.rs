//! Which photographs a report prints and in which order: a row for each of the place that is shown.
//! Knows no page.

use std::collections::BTreeSet;

use egui::{CollapsingHeader, Ui};

use super::report_order;
use crate::domain::id::Id;
use crate::domain::record::Photo;
use crate::ui::text::report as words;
use crate::ui::theme;
use crate::ui::widgets::Words;

/// Draws the rows; what is taken away goes into `left_out`, an order of one's own into `first`.
pub(super) fn show(
    ui: &mut Ui,
    photos: &[Photo],
    left_out: &mut BTreeSet<Id>,
    first: &mut Vec<Id>,
) {
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
            ui.add(Words::new(words::PHOTOS_TIP).quiet(ui));
            rows(ui, photos, left_out, first);
        });
}

fn rows(ui: &mut Ui, photos: &[Photo], left_out: &mut BTreeSet<Id>, first: &mut Vec<Id>) {
    let mut order: Vec<&Photo> = photos.iter().collect();
    let place = |id: Id| first.iter().position(|one| *one == id);
    order.sort_by_key(|photo| place(photo.uuid).unwrap_or(usize::MAX));
    let names: Vec<String> = order.iter().map(|photo| name(photo).to_owned()).collect();
    let wish = report_order::rows(ui, &names, &mut |ui, at| {
        let id = order.get(at)?.uuid;
        let mut printed = !left_out.contains(&id);
        let tick = ui.checkbox(&mut printed, names.get(at)?);
        if tick.changed() && printed {
            left_out.remove(&id);
        } else if tick.changed() {
            left_out.insert(id);
        }
        Some(tick)
    });
    if let Some((from, to)) = wish {
        report_order::put(&mut order, from, to);
        *first = order.iter().map(|photo| photo.uuid).collect();
    }
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
