//! One band of time: its name at the axis, and what happened in it, lane beside lane. Where a lane
//! holds much, the first of it and how many more.

use egui::{Align, Button, Layout, Rect, Role, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::card;
use crate::domain::chronicle::{Band, Happening, Lane};
use crate::domain::date::Day;
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

/// Where the lanes stand.
pub(super) struct Columns(Vec<(Lane, f32)>);

impl Columns {
    /// Context and damage have the most to say and get the most room.
    pub(super) fn of(lanes: &[Lane], wide: f32) -> Self {
        let weight = |lane: &Lane| match lane {
            Lane::Context | Lane::Damage => 3.0_f32,
            Lane::Care => 2.5,
            Lane::Evidence => 1.8,
        };
        let whole: f32 = lanes.iter().map(weight).sum();
        let gaps: f32 = lanes.iter().map(|_| BETWEEN).sum();
        let room = (wide - AXIS - gaps).max(80.0);
        let each = lanes
            .iter()
            .map(|lane| (*lane, room * weight(lane) / whole));
        Self(each.collect())
    }

    /// The names of the lanes.
    pub(super) fn heads(&self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            ui.allocate_space(vec2(AXIS - BETWEEN, 1.0));
            for (lane, wide) in &self.0 {
                ui.allocate_ui_with_layout(
                    vec2(*wide, size::LINE),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_min_width(*wide);
                        ui.add(
                            Words::new(words::lane(*lane))
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

/// Draws a band; `next` is the first day of the one after it.
pub(super) fn band(
    ui: &mut Ui,
    sight: &Sight<'_>,
    columns: &Columns,
    (band, next): (&Band, Option<Day>),
    happenings: &[Happening],
    out: &mut Intents,
) {
    if let Some((grain, number)) = band.empty {
        folded(ui, &words::empty(grain, number));
    }
    let colours = theme::colours(ui.ctx());
    let day = sight.view.day;
    let today = band.grain.is_some() && band.day <= day && next.is_none_or(|next| day < next);
    let top = ui.cursor().min;
    let name = words::band(band);
    let axis = Rect::from_min_size(top + vec2(0.0, 8.0), vec2(AXIS - 20.0, 40.0));
    ui.scope_builder(UiBuilder::new().max_rect(axis), |ui| {
        let label = Words::new(&name).size(size::SMALL).strong();
        ui.add(if today {
            label.colour(colours.accent)
        } else {
            label
        });
    });
    let mut bottom = top.y + 36.0;
    let mut left = top.x + AXIS;
    for (lane, wide) in &columns.0 {
        let room = Rect::from_min_size(pos2(left, top.y + 4.0), vec2(*wide, f32::INFINITY));
        let held: Vec<&Happening> = band
            .held
            .iter()
            .filter_map(|at| happenings.get(*at))
            .filter(|told| told.lane == *lane)
            .collect();
        let lane = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ui.set_max_width(*wide);
            cards(ui, sight, (*lane, band, &name), &held, out);
        });
        bottom = bottom.max(lane.response.rect.bottom());
        left += wide + BETWEEN;
    }
    let bottom = bottom + 4.0;
    let x = top.x + AXIS - 12.0;
    let painter = ui.painter();
    painter.vline(x, top.y..=bottom, Stroke::new(1.0, colours.edge));
    let knot = if today {
        colours.accent
    } else {
        colours.text_quiet
    };
    painter.circle_filled(pos2(x, top.y + 16.0), if today { 4.5 } else { 3.0 }, knot);
    painter.hline(
        ui.max_rect().x_range(),
        bottom,
        Stroke::new(1.0, colours.line),
    );
    if today && card::followed(ui) != Some(day) {
        let here = Rect::from_min_max(top, pos2(top.x + 1.0, bottom));
        ui.scroll_to_rect(here, Some(Align::Min));
    }
    let used = Rect::from_min_max(top, pos2(top.x + ui.available_width(), bottom));
    ui.advance_cursor_after_rect(used);
}

fn folded(ui: &mut Ui, text: &str) {
    let colours = theme::colours(ui.ctx());
    ui.horizontal(|ui| {
        let x = ui.cursor().left() + AXIS - 12.0;
        ui.allocate_space(vec2(AXIS, size::LINE));
        let y = ui.min_rect().center().y;
        for down in [-5.0, 0.0, 5.0] {
            ui.painter()
                .circle_filled(pos2(x, y + down), 1.2, colours.text_quiet);
        }
        ui.add(Words::new(text).quiet(ui));
    });
}

fn cards(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (lane, band, name): (Lane, &Band, &str),
    held: &[&Happening],
    out: &mut Intents,
) {
    let opened = sight.view.chronicling.opened.contains(&(band.day, lane));
    let shown = if opened || held.len() <= SHOWN + 1 {
        held.len()
    } else {
        SHOWN
    };
    for told in held.iter().take(shown) {
        card::show(ui, told, sight.view.selected, out);
    }
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
}
