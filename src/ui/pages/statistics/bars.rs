//! One chart as lines: a name in both languages, a bar whose hatched end is only possible, the
//! number. Every line can be reached and pressed by key.

use egui::{
    Align2, Color32, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::Charts;
use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Extent, State};
use crate::domain::statistics::{By, Class, Count, Sure};
use crate::ui::intent::Intents;
use crate::ui::text::{capital, statistics as words};
use crate::ui::theme::{self, Colours, size};
use crate::ui::widgets::text::cut;
use crate::ui::widgets::{Words, hatch, state_symbol};

/// Height of a bar.
const TALL: f32 = 12.0;
/// Room for the number.
const NUMBER: f32 = 64.0;

/// What the two tones mean, and what a bar does.
pub(super) fn key(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (sure, title) in [
            (Sure::Certainly, words::CERTAIN),
            (Sure::Possibly, words::POSSIBLE),
        ] {
            let mut count = Count::default();
            count.add(sure);
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, TALL), Sense::hover());
            let colours = theme::colours(ui.ctx());
            tones(
                ui.painter(),
                rect,
                count,
                rect.width(),
                colours.accent,
                colours,
            );
            let name = ui.add(Words::new(title).quiet(ui));
            if sure == Sure::Possibly {
                name.on_hover_text(words::POSSIBLE_TIP);
            }
            ui.add_space(8.0);
        }
        ui.add(Words::new(words::HOW).quiet(ui))
            .on_hover_text(words::PRESS_TIP);
    });
}

/// Draws a chart.
pub(super) fn chart(ui: &mut Ui, charts: &Charts<'_>, by: By, out: &mut Intents) {
    let (bars, places) = charts.chart(by);
    title(ui, charts, by, places);
    if bars.is_empty() {
        ui.label(theme::quiet(ui.ctx(), words::NOTHING));
    }
    let most = bars.iter().map(|(_, count)| count.all()).max().unwrap_or(1);
    for (class, count) in bars {
        line(ui, charts, (by, class), (count, most), out);
    }
    ui.add_space(20.0);
}

/// The name of a chart and how many places it counts.
pub(super) fn title(ui: &mut Ui, charts: &Charts<'_>, by: By, places: Count) {
    ui.label(theme::heading(by.label()));
    ui.add(Words::new(&words::of_chart(charts.level, places)).quiet(ui));
    ui.add_space(4.0);
}

/// One line of a chart.
pub(super) fn line(
    ui: &mut Ui,
    charts: &Charts<'_>,
    (by, class): (By, &Class),
    (count, most): (Count, usize),
    out: &mut Intents,
) {
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, size::ROW), Sense::click());
    let label = capital(&class.label(by, charts.terms()));
    let told = words::bar(by, &label, charts.level, count);
    let picked = charts.is_picked(by, class);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &told));
    let colours = theme::colours(ui.ctx());
    ground(ui, rect, &response, picked);
    let names = (wide * 0.5).min(300.0);
    let name = Rect::from_min_size(rect.min + vec2(4.0, 0.0), vec2(names - 12.0, rect.height()));
    named(ui, name, &label, &class.label_ar(by, charts.terms()));
    let room = (wide - names - NUMBER).max(24.0);
    let bar = Rect::from_min_size(
        pos2(rect.left() + names, rect.center().y - TALL / 2.0),
        vec2(room, TALL),
    );
    let share = share(count.all(), most);
    let ends = tones(
        ui.painter(),
        bar,
        count,
        room * share,
        fill(by, class, colours),
        colours,
    );
    ui.painter().text(
        pos2(ends + 6.0, rect.center().y),
        Align2::LEFT_CENTER,
        words::number(count),
        theme::semibold(size::SMALL),
        colours.text,
    );
    super::wish(ui, &response, charts.bar(by, class), out);
    if count.possible > 0 {
        response.on_hover_text(told);
    }
}

/// The ground of something that is hovered, chosen or has the focus.
pub(super) fn ground(ui: &Ui, rect: Rect, response: &Response, picked: bool) {
    let colours = theme::colours(ui.ctx());
    let fill = if picked {
        colours.accent_soft
    } else if response.hovered() {
        colours.hover
    } else {
        Color32::TRANSPARENT
    };
    let edge = if response.has_focus() {
        Stroke::new(1.5, colours.accent)
    } else {
        Stroke::NONE
    };
    ui.painter()
        .rect(rect, size::ROUND, fill, edge, StrokeKind::Inside);
}

/// English at the left, Arabic at the right of the same room.
fn named(ui: &mut Ui, room: Rect, english: &str, arabic: &str) {
    let colours = theme::colours(ui.ctx());
    let font = theme::regular(size::SMALL);
    let half = if arabic.is_empty() { 1.0 } else { 0.62 };
    let shown = cut(ui, english, &font, room.width() * half);
    let painter = ui.painter();
    let left = painter.text(
        room.left_center(),
        Align2::LEFT_CENTER,
        shown,
        font.clone(),
        colours.text,
    );
    if !arabic.is_empty() {
        let shown = cut(ui, arabic, &font, room.right() - left.right() - 8.0);
        let at = room.right_center();
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, shown, font, colours.text_quiet);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
pub(super) fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// The bar: filled where it is certain, hatched where it is only possible. Hands back its end.
pub(super) fn tones(
    painter: &Painter,
    rect: Rect,
    count: Count,
    long: f32,
    fill: Color32,
    colours: &Colours,
) -> f32 {
    let long = long.max(2.0);
    let sure = long * share(count.certain, count.all());
    let edge = Stroke::new(1.0, colours.symbol_line.gamma_multiply(0.6));
    let certain = Rect::from_min_size(rect.min, vec2(sure, rect.height()));
    let possible = Rect::from_min_max(certain.right_top(), rect.min + vec2(long, rect.height()));
    if count.possible > 0 {
        painter.rect_filled(possible, 0, colours.bracket);
        hatch::paint(painter, possible, 5.0, Stroke::new(1.2, colours.text_quiet));
        painter.rect_stroke(possible, 0, edge, StrokeKind::Inside);
    }
    if count.certain > 0 {
        painter.rect(certain, 0, fill, edge, StrokeKind::Inside);
    }
    rect.left() + long
}

/// The colour of a bar: states and extents as on the map, everything else in the accent.
fn fill(by: By, class: &Class, colours: &Colours) -> Color32 {
    let Class::Code(code) = class else {
        return colours.edge;
    };
    let state = State::ALL.iter().find(|state| state.code() == code);
    let extent = Extent::ALL.iter().find(|extent| extent.code() == code);
    let at = match (by, state, extent) {
        (By::State, Some(State::Destroyed), _) => (State::Destroyed, Extent::UpTo100),
        (By::State, Some(State::Damaged), _) => (State::Damaged, Extent::UpTo60),
        (By::State, Some(state), _) => (*state, Extent::Unknown),
        (By::Extent, _, Some(extent)) => (State::Damaged, *extent),
        _ => return colours.accent,
    };
    state_symbol::fill(StateAt {
        state: at.0,
        extent: at.1,
        changing: false,
    })
}
