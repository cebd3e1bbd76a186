//! The status bar: counts, the last sentence with what can be done about it, jobs with n of m
//! and Cancel, position and scale of the map. Knows nothing of how work is done.

use egui::{Align, Layout, ProgressBar, Role, Ui, WidgetInfo};

use crate::domain::record::Table;
use crate::session::JobView;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::{Notice, Offer};
use crate::ui::widgets::{Words, chip};

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    ui.horizontal_centered(|ui| {
        ui.label(theme::quiet(ui.ctx(), counts(sight)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            place(ui, sight);
            for job in &sight.jobs {
                show_job(ui, job, out);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(size::GRID * 2.0);
                if let Some(notice) = &sight.view.notice {
                    show_notice(ui, notice, out);
                } else if let Some(why) = sight.model.any_failure() {
                    let colours = theme::colours(ui.ctx());
                    ui.add(
                        Words::new(why)
                            .size(size::SMALL)
                            .colour(colours.error)
                            .cut(),
                    );
                }
            });
        });
    });
}

fn counts(sight: &Sight<'_>) -> String {
    let Some(summary) = sight.model.summary() else {
        return String::new();
    };
    let of = |table: Table| {
        let found = summary.rows.iter().find(|(name, _)| *name == table);
        found.map_or(0, |(_, rows)| *rows)
    };
    [
        text::count(of(Table::Site), "site", "sites"),
        text::count(of(Table::DamageEvent), "damage event", "damage events"),
        text::count(of(Table::Source), "source", "sources"),
    ]
    .join(" · ")
}

/// Position under the pointer and scale, in reserved room so that nothing moves beside them.
fn place(ui: &mut Ui, sight: &Sight<'_>) {
    if let Some(scale) = sight.map.scale {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a scale is far below 2^53"
        )]
        let whole = scale.max(0.0) as usize;
        let words = format!("1 : {}", text::thousands(whole));
        ui.label(theme::quiet(ui.ctx(), words));
        ui.add_space(size::GRID * 2.0);
    }
    if let Some(at) = sight.map.pointer {
        ui.label(theme::quiet(ui.ctx(), at.decimal()));
        ui.add_space(size::GRID * 2.0);
    }
}

fn show_job(ui: &mut Ui, job: &JobView, out: &mut Intents) {
    if ui.small_button(text::CANCEL).clicked() {
        out.push(Intent::Cancel(job.ticket));
    }
    let words = text::job_words(&job.title, job.done, job.total);
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let share = if job.total == 0 {
        0.0
    } else {
        job.done as f32 / job.total as f32
    };
    let bar = ProgressBar::new(share)
        .desired_width(96.0)
        .desired_height(6.0);
    let response = ui.add(bar);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &words));
    ui.label(theme::quiet(ui.ctx(), words));
}

fn show_notice(ui: &mut Ui, notice: &Notice, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let ink = match notice.offer {
        Offer::Error => colours.error,
        _ => colours.text,
    };
    let room = (ui.available_width() - 120.0).max(60.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(
            Words::new(&notice.sentence)
                .size(size::SMALL)
                .colour(ink)
                .cut(),
        )
        .on_hover_text(&notice.sentence);
    });
    match &notice.offer {
        Offer::Undo(operation) => {
            if chip::link(ui, text::UNDO_THIS).clicked() {
                out.push(Intent::Undo(*operation));
            }
        }
        Offer::UndoWith(operation) => {
            if chip::link(ui, text::UNDO_WITH).clicked() {
                out.push(Intent::UndoWith(*operation));
            }
        }
        Offer::Open(path) => {
            if chip::link(ui, text::OPEN_THIS).clicked() {
                out.push(Intent::OpenOutside(path.clone()));
            }
        }
        Offer::Error | Offer::Nothing => {
            if chip::link(ui, text::DISMISS).clicked() {
                out.push(Intent::NoticeRead);
            }
        }
    }
}
