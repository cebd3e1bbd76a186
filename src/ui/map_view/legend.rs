//! What the signs on the map mean. Knows no place.

use egui::{Align2, Rect, Sense, Ui, vec2};

use super::{overlay, paint};
use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Extent, State};
use crate::map::{self, Mark, Px, Style, ramp};
use crate::ui::text::map as text;
use crate::ui::theme;

/// Whether the legend is unfolded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Legend {
    #[default]
    Folded,
    Open,
}

impl Legend {
    /// The button and, unfolded, the legend: above the scale bar at the lower left.
    pub(super) fn show(&mut self, ui: &mut Ui, map: Rect, style: &Style) {
        let above = Rect::from_min_max(map.min, map.max - vec2(0.0, 40.0));
        let name = match self {
            Self::Folded => text::LEGEND,
            Self::Open => text::CLOSE_LEGEND,
        };
        overlay::corner(ui, above, Align2::LEFT_BOTTOM, name, |ui| match self {
            Self::Folded => {
                if overlay::button(ui, overlay::Sign::Legend, text::LEGEND) {
                    *self = Self::Open;
                }
            }
            Self::Open => overlay::card(ui, |ui| {
                if inside(ui, style) {
                    *self = Self::Folded;
                }
            }),
        });
    }
}

/// Draws the legend; tells whether it shall be folded.
fn inside(ui: &mut Ui, style: &Style) -> bool {
    ui.set_width(212.0);
    ui.spacing_mut().interact_size.y = 20.0;
    let mut close = false;
    ui.horizontal(|ui| {
        ui.label(theme::strong(text::LEGEND));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            close = overlay::button(ui, overlay::Sign::Close, text::CLOSE_LEGEND);
        });
    });
    for state in [
        State::Standing,
        State::Damaged,
        State::Destroyed,
        State::Rebuilt,
        State::Unknown,
    ] {
        let extent = match state {
            State::Damaged => Extent::UpTo60,
            State::Destroyed => Extent::UpTo100,
            _ => Extent::NoneVisible,
        };
        line(ui, style, still(state, extent), text::legend(state));
    }
    let changing = StateAt {
        changing: true,
        ..still(State::Standing, Extent::NoneVisible)
    };
    line(ui, style, changing, text::CHANGING);
    let gravest = still(State::Destroyed, Extent::UpTo100);
    let parts = map::parts_symbol(MIDDLE, 8.0, &[2, 1, 1, 0, 2], gravest, style);
    marked(ui, &parts, text::INSIDE);
    ui.add_space(4.0);
    ui.label(theme::quiet(ui.ctx(), text::EXTENT));
    steps(ui);
    ui.add_space(4.0);
    ui.label(theme::quiet(ui.ctx(), text::COLUMNS));
    close
}

fn still(state: State, extent: Extent) -> StateAt {
    StateAt {
        state,
        extent,
        changing: false,
    }
}

/// Where a sign stands in its line.
const MIDDLE: Px = Px::new(12.0, 10.0);

fn line(ui: &mut Ui, style: &Style, state: StateAt, words: &str) {
    marked(ui, &map::symbol(MIDDLE, 6.0, state, style), words);
}

fn marked(ui: &mut Ui, marks: &[Mark], words: &str) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 20.0), Sense::hover());
        paint::marks(ui.painter(), rect.min, marks);
        ui.label(egui::RichText::new(words).size(theme::size::SMALL));
    });
}

/// The steps of the ramp, each with its band below.
fn steps(ui: &mut Ui) {
    let bands = [
        Extent::UpTo10,
        Extent::UpTo30,
        Extent::UpTo60,
        Extent::UpTo90,
        Extent::UpTo100,
        Extent::Unknown,
    ];
    let colours = theme::colours(ui.ctx());
    egui::Grid::new("map-ramp")
        .num_columns(2)
        .spacing(vec2(8.0, 2.0))
        .show(ui, |ui| {
            for (number, band) in bands.into_iter().enumerate() {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 12.0), Sense::hover());
                    let map::Rgba(red, green, blue, _) = ramp(band);
                    let fill = egui::Color32::from_rgb(red, green, blue);
                    let edge = egui::Stroke::new(1.0, colours.symbol_line);
                    ui.painter()
                        .rect(rect.shrink(1.0), 1, fill, edge, egui::StrokeKind::Inside);
                    ui.label(theme::quiet(ui.ctx(), band.label()));
                });
                if number % 2 == 1 {
                    ui.end_row();
                }
            }
        });
}
