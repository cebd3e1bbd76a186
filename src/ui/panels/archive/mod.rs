//! What came of photographs, in the right panel: the job under way, what it found file by file,
//! the custody of one photograph. Knows outcomes as values.

mod custody;
mod outcomes;
mod receipt;
mod rows;
mod verified;

use egui::{
    Align, Align2, Area, Context, Frame, Id, Layout, Order, ProgressBar, Role, ScrollArea, Ui,
    WidgetInfo,
};
use egui_material_icons::icons;

use crate::session::JobView;
use crate::ui::app::Sight;
use crate::ui::archive::{ArchiveWish, Came};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, archive as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Pane;
use crate::ui::widgets::{Words, chip};

pub(super) use receipt::show as sheet;

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let archive = sight.archive;
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        let title = match archive.custody {
            Some(_) => words::CUSTODY,
            None => words::WHAT_CAME,
        };
        head(ui, title, out);
        let back = archive.custody.is_some() && archive.came != Came::Nothing;
        if back && chip::link(ui, words::BACK).clicked() {
            out.push(Intent::Archive(ArchiveWish::Back));
        }
        if let Some(photo) = archive.custody {
            scrolled(ui, "custody", |ui| custody::show(ui, sight, photo, out));
            return;
        }
        let jobs = sight.jobs.iter();
        let shown = jobs.filter(|job| archive.shown.contains(&job.ticket));
        let mut under_way = false;
        for job in shown {
            under_way = true;
            progress(ui, job, out);
        }
        if under_way {
            return;
        }
        match &archive.came {
            Came::Nothing => {
                ui.add(Words::new(words::NOTHING).quiet(ui));
            }
            Came::TakenIn { .. } => outcomes::show(ui, sight, out),
            Came::Verified { .. } => {
                scrolled(ui, "verified", |ui| verified::show(ui, sight, out));
            }
            Came::Said(said) => scrolled(ui, "said", |ui| {
                for sentence in said {
                    ui.add(Words::new(sentence));
                    ui.add_space(size::GRID);
                }
                verified::again(ui, sight, out);
            }),
        }
    });
}

fn scrolled(ui: &mut Ui, name: &str, inside: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            // Nothing lies beneath the bar that scrolls.
            ui.set_width(ui.available_width() - 8.0);
            inside(ui);
        });
}

fn head(ui: &mut Ui, title: &str, out: &mut Intents) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if chip::icon(ui, icons::ICON_CLOSE, words::CLOSE, true).clicked() {
                out.push(Intent::Pane(Pane::Detail));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Words::new(title).size(size::HEAD).strong().cut());
            });
        });
    });
    ui.add_space(size::GRID);
}

/// A job under way: how far it has come, and the way to stop it.
fn progress(ui: &mut Ui, job: &JobView, out: &mut Intents) {
    let told = text::job_words(&job.title, job.done, job.total);
    ui.add(Words::new(&told));
    ui.add_space(size::GRID);
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let share = if job.total == 0 {
        0.0
    } else {
        job.done as f32 / job.total as f32
    };
    let bar = ui.add(ProgressBar::new(share).desired_height(8.0));
    bar.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &told));
    ui.add_space(size::GRID * 2.0);
    if ui.button(text::CANCEL).clicked() {
        out.push(Intent::Cancel(job.ticket));
    }
}

/// The sign over the window while files hover above it.
pub(in crate::ui) fn sign(ctx: &Context, sight: &Sight<'_>, many: usize) {
    let colours = theme::colours(ctx);
    let place = sight.view.selected.and_then(|id| sight.model.row(id));
    let told = match (&sight.standing.read_only, sight.standing.open) {
        (_, false) => words::NOTHING_OPEN.to_owned(),
        (Some(why), true) => words::not_taken_in(why),
        (None, true) => words::hovering(many, place.map(|row| row.name_en.as_str())),
    };
    Area::new(Id::unique("hovering-files"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .interactable(false)
        .show(ctx, |ui| {
            Frame::new()
                .fill(colours.raised)
                .stroke((2.0, colours.accent))
                .corner_radius(size::ROUND)
                .inner_margin(24)
                .show(ui, |ui| {
                    ui.set_max_width(420.0);
                    ui.add(Words::new(&told).size(size::HEAD).strong());
                });
        });
}
