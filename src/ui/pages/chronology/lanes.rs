//! One band of time: its name at the axis, and what happened in it, lane beside lane. Where a lane
//! holds much, the first of it and how many more.

use std::collections::BTreeMap;

use egui::{Align, Button, Layout, Rect, Role, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::card;
use super::runs::Runs;
use crate::domain::chronicle::{Band, Happening, Lane};
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text::chronology as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// Width of the axis with its names.
const AXIS: f32 = 92.0;
/// Room between lanes.
const BETWEEN: f32 = 10.0;
/// So many cards stand one below the other before the rest is folded.
const SHOWN: usize = 6;

/// Where cards in a lane are narrower, lanes share a column.
const NARROWEST: f32 = 170.0;

/// Where the lanes stand: the lanes of a column and its width.
pub(super) struct Columns(Vec<(Vec<Lane>, f32)>);

impl Columns {
    /// Context and damage have the most to say and get the most room, always beside each other;
    /// where that leaves too little, care stands below context and evidence below damage.
    pub(super) fn of(lanes: &[Lane], wide: f32) -> Self {
        let apart = Self::placed(lanes.iter().map(|lane| vec![*lane]).collect(), wide);
        let narrow = |(lanes, wide): &(Vec<Lane>, f32)| {
            *wide < NARROWEST && !lanes.contains(&Lane::Evidence)
        };
        if !apart.0.iter().any(narrow) {
            return apart;
        }
        let groups = [[Lane::Context, Lane::Care], [Lane::Damage, Lane::Evidence]];
        let shared = groups.map(|group| {
            let shown = group.into_iter().filter(|lane| lanes.contains(lane));
            shown.collect::<Vec<_>>()
        });
        let shared = shared.into_iter().filter(|group| !group.is_empty());
        Self::placed(shared.collect(), wide)
    }

    fn placed(groups: Vec<Vec<Lane>>, wide: f32) -> Self {
        let weight = |lanes: &Vec<Lane>| match lanes.first() {
            Some(Lane::Context | Lane::Damage) => 3.0_f32,
            Some(Lane::Care) => 2.5,
            _ => 1.8,
        };
        let whole: f32 = groups.iter().map(weight).sum();
        let gaps: f32 = groups.iter().map(|_| BETWEEN).sum();
        let room = (wide - AXIS - gaps).max(80.0);
        let each = groups.into_iter().map(|lanes| {
            let wide = room * weight(&lanes) / whole;
            (lanes, wide)
        });
        Self(each.collect())
    }

    /// The column in which a lane stands.
    pub(super) fn of_lane(&self, lane: Lane) -> Option<usize> {
        self.0.iter().position(|(lanes, _)| lanes.contains(&lane))
    }

    /// The names of the lanes.
    pub(super) fn heads(&self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            ui.allocate_space(vec2(AXIS - BETWEEN, 1.0));
            for (lanes, wide) in &self.0 {
                ui.allocate_ui_with_layout(
                    vec2(*wide, size::LINE),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_min_width(*wide);
                        ui.add(
                            Words::new(&words::lanes(lanes))
                                .size(size::SMALL)
                                .strong()
                                .cut(),
                        );
                    },
                );
            }
        });
        let line = Stroke::new(1.0, theme::colours(ui.ctx()).line);
        ui.painter()
            .hline(ui.max_rect().x_range(), ui.min_rect().bottom(), line);
    }
}

/// The bands and what is drawn in them.
pub(super) struct Axis<'a> {
    /// Where the lanes stand.
    pub(super) columns: &'a Columns,
    /// What happened.
    pub(super) happenings: &'a [Happening],
    /// The bands of time.
    pub(super) bands: &'a [Band],
    /// What lasted through several of them.
    pub(super) runs: &'a Runs,
}

/// Draws a band.
pub(super) fn band(
    ui: &mut Ui,
    sight: &Sight<'_>,
    axis: &Axis<'_>,
    (nth, band): (usize, &Band),
    out: &mut Intents,
) {
    let above = ui.cursor().top();
    if let Some((grain, number)) = band.empty {
        folded(ui, &words::empty(grain, number), axis.runs.inset(0));
    }
    let next = axis.bands.get(nth + 1).map(|next| next.day);
    let day = sight.view.day;
    let today = band.grain.is_some() && band.day <= day && next.is_none_or(|next| day < next);
    let top = ui.cursor().min;
    let name = words::band(band);
    title(ui, &name, today);
    let mut bottom = top.y + 36.0;
    let mut left = top.x + AXIS;
    let mut stood = Vec::new();
    for (nth, (lanes, wide)) in axis.columns.0.iter().enumerate() {
        let inset = axis.runs.inset(nth);
        let corner = pos2(left + inset, top.y + 4.0);
        let room = Rect::from_min_size(corner, vec2(wide - inset, f32::INFINITY));
        let mut placed = BTreeMap::new();
        let column = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ui.set_max_width(wide - inset);
            for lane in lanes {
                let held = axis.held(band, *lane);
                if lanes.len() > 1 && !held.is_empty() {
                    ui.add(Words::new(words::lane(*lane)).quiet(ui));
                }
                placed.extend(cards(ui, sight, (*lane, band, &name), &held, out));
            }
        });
        bottom = bottom.max(column.response.rect.bottom());
        stood.push((left, placed));
        left += wide + BETWEEN;
    }
    let bottom = bottom + 4.0;
    for (column, (left, placed)) in stood.iter().enumerate() {
        let room = Rect::from_min_max(pos2(*left, above), pos2(*left, bottom));
        axis.runs
            .draw(ui, (column, nth), room, placed, axis.happenings);
    }
    line(ui, (top, bottom), today);
    if today && card::followed(ui) != Some(day) {
        let here = Rect::from_min_max(top, pos2(top.x + 1.0, bottom));
        ui.scroll_to_rect(here, Some(Align::Min));
    }
    let used = Rect::from_min_max(top, pos2(top.x + ui.available_width(), bottom));
    ui.advance_cursor_after_rect(used);
}

impl Axis<'_> {
    /// What a band holds of a lane, each with its place among all.
    fn held(&self, band: &Band, lane: Lane) -> Vec<(usize, &Happening)> {
        let held = band.held.iter();
        let held = held.filter_map(|at| Some((*at, self.happenings.get(*at)?)));
        held.filter(|(_, told)| told.lane == lane).collect()
    }
}

/// The name of a band.
fn title(ui: &mut Ui, name: &str, today: bool) {
    let top = ui.cursor().min;
    let accent = theme::colours(ui.ctx()).accent;
    let axis = Rect::from_min_size(top + vec2(0.0, 8.0), vec2(AXIS - 20.0, 40.0));
    ui.scope_builder(UiBuilder::new().max_rect(axis), |ui| {
        let label = Words::new(name).size(size::SMALL).strong();
        ui.add(if today { label.colour(accent) } else { label });
    });
}

/// The axis beside a band, its knot, and the line below.
fn line(ui: &Ui, (top, bottom): (egui::Pos2, f32), today: bool) {
    let colours = theme::colours(ui.ctx());
    let x = top.x + AXIS - 12.0;
    let painter = ui.painter();
    painter.vline(x, top.y..=bottom, Stroke::new(1.0, colours.edge));
    let (knot, radius) = if today {
        (colours.accent, 4.5)
    } else {
        (colours.text_quiet, 3.0)
    };
    painter.circle_filled(pos2(x, top.y + 16.0), radius, knot);
    let across = ui.max_rect().x_range();
    painter.hline(across, bottom, Stroke::new(1.0, colours.line));
}

fn folded(ui: &mut Ui, text: &str, inset: f32) {
    let colours = theme::colours(ui.ctx());
    ui.horizontal(|ui| {
        let x = ui.cursor().left() + AXIS - 12.0;
        ui.allocate_space(vec2(AXIS + inset, size::LINE));
        let y = ui.min_rect().center().y;
        for down in [-5.0, 0.0, 5.0] {
            ui.painter()
                .circle_filled(pos2(x, y + down), 1.2, colours.text_quiet);
        }
        ui.add(Words::new(text).quiet(ui));
    });
}

/// The cards of a lane; answers where they stand.
fn cards(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (lane, band, name): (Lane, &Band, &str),
    held: &[(usize, &Happening)],
    out: &mut Intents,
) -> Vec<(usize, Rect)> {
    let opened = sight.view.chronicling.opened.contains(&(band.day, lane));
    let shown = if opened || held.len() <= SHOWN + 1 {
        held.len()
    } else {
        SHOWN
    };
    let stood = held.iter().take(shown).map(|(at, told)| {
        let rect = card::show(ui, told, sight.view.selected, out);
        (*at, rect)
    });
    let stood = stood.collect();
    if shown < held.len() {
        let more = held.len() - shown;
        let words = theme::strong(words::more(more)).font(theme::semibold(size::SMALL));
        let button = ui.add(Button::new(words).frame(false));
        let told = words::more_in(lane, name, more);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
        if button.clicked() {
            let next = sight.view.chronicling.with(band.day, lane);
            out.push(Intent::Survey(Survey::Chronicle(Box::new(next))));
        }
    }
    stood
}
