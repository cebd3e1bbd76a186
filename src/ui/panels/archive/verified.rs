//! What a look at all originals found: changed, missing, not referred to, each with what to do.
//! Knows no file.

use egui::{Ui, vec2};

use super::rows;
use crate::domain::id::Id;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::archive::{ArchiveWish, Came};
use crate::ui::gallery::PhotoWish;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::archive as words;
use crate::ui::theme::{self, size};
use crate::ui::thumbs::Lane;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws what was found.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Came::Verified {
        sentence,
        found,
        also,
    } = &sight.archive.came
    else {
        return;
    };
    ui.add(Words::new(sentence));
    for sentence in also {
        ui.add_space(size::GRID);
        ui.add(Words::new(sentence));
    }
    again(ui, sight, out);
    let photos: Vec<Id> = found
        .changed
        .iter()
        .chain(&found.missing)
        .map(|(photo, _)| *photo)
        .collect();
    if photos.iter().any(|photo| sight.thumbs.lacks(*photo)) {
        out.push(Intent::Photo(PhotoWish::InSight(Lane::Detail, photos)));
    }
    let mut at = 0;
    for (title, list) in [
        (words::changed(found.changed.len()), &found.changed),
        (words::missing(found.missing.len()), &found.missing),
    ] {
        if list.is_empty() {
            continue;
        }
        heading(ui, &title);
        for (photo, sentence) in list {
            at += 1;
            rows::row(ui, sight, (at, Some(*photo)), |ui| {
                let ink = theme::colours(ui.ctx()).error;
                ui.add(Words::new(sentence).size(size::SMALL).colour(ink));
                if chip::link(ui, words::CUSTODY).clicked() {
                    out.push(Intent::Archive(ArchiveWish::Custody(*photo)));
                }
            });
        }
    }
    if !found.extra.is_empty() {
        heading(ui, &words::extra(found.extra.len()));
        for path in &found.extra {
            let told = words::extra_file(&path.display().to_string());
            ui.add(Words::new(&told).size(size::SMALL));
            ui.add_space(size::GRID);
        }
    }
}

fn heading(ui: &mut Ui, title: &str) {
    ui.add_space(size::GRID * 3.0);
    ui.label(theme::strong(title));
    ui.add_space(size::GRID);
}

/// What can be done next.
pub(super) fn again(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.add_space(size::GRID * 2.0);
    chip::wrapping(ui, vec2(8.0, 4.0), |ui| {
        chip::action(ui, Act::PutBack, Look::Plain, sight.standing, out);
        chip::action(ui, Act::Verify, Look::Plain, sight.standing, out);
    });
}
