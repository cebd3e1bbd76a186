//! What lasted: a bar at the left of its lane that runs on from the card at which it begins through
//! every later band until it ended. Knows bands and cards; makes neither.

use std::collections::BTreeMap;

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::card;
use super::lanes::Columns;
use crate::domain::chronicle::{Band, Happening, Lane, lasts_to};
use crate::ui::text::chronology as words;
use crate::ui::theme::{self, Colours};

/// Width of a bar.
const BAR: f32 = 4.0;
/// From one bar to the next, where there is room.
const STEP: f32 = 8.0;
/// Room for all bars of a column.
const ROOM: f32 = 32.0;

/// Something that lasted beyond the band in which it began.
struct Run {
    /// Its place in the list of happenings.
    at: usize,
    column: usize,
    /// Which of the bars beside each other.
    track: usize,
    /// The bands in which it began and ended.
    first: usize,
    last: usize,
}

/// All that lasted.
pub(super) struct Runs(Vec<Run>);

impl Runs {
    /// Gives each its bar: the first that is free from its beginning on.
    pub(super) fn of(happenings: &[Happening], bands: &[Band], columns: &Columns) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (first, band) in bands.iter().enumerate() {
            for at in &band.held {
                let Some(told) = happenings.get(*at) else {
                    continue;
                };
                let column = columns.of_lane(told.lane);
                let last = lasts_to(told, bands).filter(|last| *last > first);
                let (Some(column), Some(last)) = (column, last) else {
                    continue;
                };
                let taken: Vec<usize> = runs
                    .iter()
                    .filter(|run| run.column == column && run.last >= first)
                    .map(|run| run.track)
                    .collect();
                let most = taken.len();
                let track = (0..=most)
                    .find(|track| !taken.contains(track))
                    .unwrap_or(most);
                runs.push(Run {
                    at: *at,
                    column,
                    track,
                    first,
                    last,
                });
            }
        }
        Self(runs)
    }

    /// How far the cards of a column stand in, so that its bars have room.
    pub(super) fn inset(&self, column: usize) -> f32 {
        let tracks = self.tracks(column);
        if tracks == 0 {
            return 0.0;
        }
        step(tracks) * short(tracks) + 4.0
    }

    fn tracks(&self, column: usize) -> usize {
        let of_column = self.0.iter().filter(|run| run.column == column);
        of_column.map(|run| run.track + 1).max().unwrap_or(0)
    }

    /// Draws the bars of a column in one band, which reaches from one height to another; `cards`
    /// says where those stand that begin here.
    pub(super) fn draw(
        &self,
        ui: &Ui,
        (column, nth): (usize, usize),
        room: Rect,
        cards: &BTreeMap<usize, Rect>,
        happenings: &[Happening],
    ) {
        let wide = step(self.tracks(column));
        let here = |run: &&Run| run.column == column && (run.first..=run.last).contains(&nth);
        for run in self.0.iter().filter(here) {
            let Some(told) = happenings.get(run.at) else {
                continue;
            };
            let left = room.left() + wide * short(run.track);
            let begins = if run.first == nth {
                cards
                    .get(&run.at)
                    .map_or(room.bottom(), |card| card.top() + 4.0)
            } else {
                room.top()
            };
            let ends = if run.last == nth {
                room.bottom() - 6.0
            } else {
                room.bottom()
            };
            let bar = Rect::from_min_max(pos2(left, begins), pos2(left + BAR, ends.max(begins)));
            paint(
                ui,
                bar,
                (run, nth),
                ink(told.lane, theme::colours(ui.ctx())),
            );
            if run.first != nth {
                let id = ui.scope_id().with(("runs", told.record, nth));
                let response = ui.interact(bar.expand2(vec2(2.0, 0.0)), id, Sense::hover());
                let name = words::goes_on(told);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
                response.on_hover_ui(|ui| card::whole(ui, told));
            }
        }
    }
}

fn paint(ui: &Ui, bar: Rect, (run, nth): (&Run, usize), ink: egui::Color32) {
    ui.painter().rect_filled(bar, 0, ink);
    let end = Stroke::new(2.0, ink);
    let across = bar.x_range().expand(2.0);
    if run.first == nth {
        ui.painter().hline(across, bar.top(), end);
    }
    if run.last == nth {
        ui.painter().hline(across, bar.bottom(), end);
    }
}

fn ink(lane: Lane, colours: &Colours) -> egui::Color32 {
    match lane {
        Lane::Damage => colours.text_quiet,
        _ => colours.accent.gamma_multiply(0.6),
    }
}

fn step(tracks: usize) -> f32 {
    (ROOM / short(tracks.max(1))).min(STEP)
}

#[expect(clippy::cast_precision_loss, reason = "bars beside each other are few")]
fn short(tracks: usize) -> f32 {
    tracks as f32
}
