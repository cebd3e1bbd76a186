//! The chronology page: history and context, damage, care and evidence side by side down one axis
//! of time, which opens where much happened and folds where nothing did. Knows what the catalogue
//! gathered; gathers nothing itself.

mod card;
mod lanes;
mod runs;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui};

use crate::domain::chronicle::{Chronicle, Happening, Lane, bands};
use crate::domain::query::{Answer, Query};
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text::{self, chronology as words, statistics};
use crate::ui::theme;
use crate::ui::view::Slot;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Some((Answer::Chronology(told), Query::Chronology { filter, .. })) =
        sight.model.answer_and_query(Slot::Chronology)
    else {
        ui.centered_and_justified(|ui| {
            ui.label(theme::quiet(ui.ctx(), text::COMING));
        });
        return;
    };
    zoom(ui, sight, out);
    Frame::new()
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            heads(ui, sight, told, out);
            let about = words::about(
                &statistics::filter(filter, sight.model.terms()),
                told.happenings.len(),
                told.more_damage,
                sight.view.day,
            );
            ui.add(Words::new(&about).quiet(ui));
            ui.add_space(8.0);
            body(ui, sight, told, out);
        });
}

/// Ctrl and the wheel divide time more finely or coarsely.
fn zoom(ui: &Ui, sight: &Sight<'_>, out: &mut Intents) {
    let over = ui.rect_contains_pointer(ui.max_rect());
    let turned = ui.input(egui::InputState::zoom_delta);
    let shown = &sight.view.chronicling;
    if over && turned > 1.0 {
        out.push(Intent::Survey(Survey::Chronicle(Box::new(shown.finer()))));
    } else if over && turned < 1.0 {
        out.push(Intent::Survey(Survey::Chronicle(Box::new(shown.coarser()))));
    }
}

/// The lanes as toggles, and how finely time is divided.
fn heads(ui: &mut Ui, sight: &Sight<'_>, told: &Chronicle, out: &mut Intents) {
    let shown = &sight.view.chronicling;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            chip::action(ui, Act::FinerTime, Look::Icon, sight.standing, out);
            chip::action(ui, Act::CoarserTime, Look::Icon, sight.standing, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                chip::wrapping(ui, egui::vec2(6.0, 6.0), |ui| {
                    for lane in Lane::ALL {
                        let of_lane = |happening: &&Happening| happening.lane == lane;
                        let number = told.happenings.iter().filter(of_lane).count();
                        let number = number
                            + if lane == Lane::Damage {
                                told.more_damage
                            } else {
                                0
                            };
                        let on = !shown.hidden.contains(&lane);
                        if chip::toggle(ui, on, &words::lane_chip(lane, number)).clicked() {
                            out.push(Intent::Survey(Survey::Chronicle(Box::new(
                                shown.turned(lane),
                            ))));
                        }
                    }
                });
            });
        });
    });
}

fn body(ui: &mut Ui, sight: &Sight<'_>, told: &Chronicle, out: &mut Intents) {
    let shown = &sight.view.chronicling;
    let lanes: Vec<Lane> = Lane::ALL
        .into_iter()
        .filter(|lane| !shown.hidden.contains(lane))
        .collect();
    if lanes.is_empty() || told.happenings.is_empty() {
        let why = if lanes.is_empty() {
            words::ALL_HIDDEN
        } else {
            words::EMPTY
        };
        ui.add_space(24.0);
        ui.label(theme::body(why));
        return;
    }
    let happenings: Vec<Happening> = told
        .happenings
        .iter()
        .filter(|happening| lanes.contains(&happening.lane))
        .cloned()
        .collect();
    let bands = bands(&happenings, shown.most());
    let wide = ui.available_width() - 12.0;
    let columns = lanes::Columns::of(&lanes, wide);
    columns.heads(ui);
    let runs = runs::Runs::of(&happenings, &bands, &columns);
    let axis = lanes::Axis {
        columns: &columns,
        happenings: &happenings,
        bands: &bands,
        runs: &runs,
    };
    ScrollArea::vertical()
        .id_salt("chronology")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (nth, band) in bands.iter().enumerate() {
                lanes::band(ui, sight, &axis, (nth, band), out);
            }
            card::follow(ui, sight.view.day);
            ui.add_space(24.0);
        });
}
