//! Damage by month as columns along the years; long empty stretches are folded. What has no
//! month stands below as lines.

use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Charts, bars};
use crate::domain::statistics::{By, Class, Count};
use crate::ui::intent::Intents;
use crate::ui::text::statistics as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::hatch;

/// Height of the columns.
const TALL: f32 = 120.0;
/// Room for the months and years below.
const BELOW: f32 = 38.0;
/// Least width of a month.
const LEAST: f32 = 20.0;
/// The most a month takes.
const MOST: f32 = 44.0;
/// So many empty months are folded into one gap.
const GAP: i64 = 4;

/// What stands along the axis.
enum Step<'a> {
    Month(&'a Class, Count),
    Empty(i64),
    Fold,
}

/// Draws the chart.
pub(super) fn chart(ui: &mut Ui, charts: &Charts<'_>, out: &mut Intents) {
    let (found, places) = charts.chart(By::Month);
    bars::title(ui, charts, By::Month, places);
    if found.is_empty() {
        ui.label(theme::quiet(ui.ctx(), words::NOTHING));
        return;
    }
    let (months, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|(class, _)| matches!(class, Class::Month(..)));
    let most = months.iter().chain(&others).map(|(_, count)| count.all());
    let most = most.max().unwrap_or(1);
    if !months.is_empty() {
        columns(ui, charts, &months, out);
        ui.add_space(8.0);
    }
    for (class, count) in others {
        bars::line(ui, charts, (By::Month, class), (count, most), out);
    }
    ui.add_space(20.0);
}

const fn place(class: &Class) -> i64 {
    match class {
        Class::Month(year, month) => *year * 12 + *month as i64 - 1,
        _ => 0,
    }
}

fn steps<'a>(months: &[(&'a Class, Count)]) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    let mut next = None;
    for (class, count) in months {
        let at = place(class);
        let empty = next.map_or(0, |next| at - next);
        if empty > GAP {
            steps.push(Step::Fold);
        } else {
            steps.extend((at - empty..at).map(Step::Empty));
        }
        steps.push(Step::Month(class, *count));
        next = Some(at + 1);
    }
    steps
}

fn columns(ui: &mut Ui, charts: &Charts<'_>, months: &[(&Class, Count)], out: &mut Intents) {
    let steps = steps(months);
    let wide = (ui.available_width() / bars::share(steps.len(), 1)).clamp(LEAST, MOST);
    let most = months.iter().map(|(_, count)| count.all()).max();
    let most = most.unwrap_or(1);
    ScrollArea::horizontal()
        .id_salt("months")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.horizontal(|ui| {
                let mut year = None;
                for step in &steps {
                    match step {
                        Step::Month(class, count) => {
                            column(ui, charts, (class, *count), (wide, most), out);
                        }
                        Step::Empty(_) | Step::Fold => {
                            let (rect, _) =
                                ui.allocate_exact_size(vec2(wide, TALL + BELOW), Sense::hover());
                            floor(ui, rect, matches!(step, Step::Fold));
                        }
                    }
                    let at = match step {
                        Step::Month(class, _) => place(class),
                        Step::Empty(at) => *at,
                        Step::Fold => continue,
                    };
                    if year != Some(at.div_euclid(12)) {
                        year = Some(at.div_euclid(12));
                        let left = ui.min_rect().right() - wide;
                        label_year(ui, left, at.div_euclid(12));
                    }
                }
            });
        });
}

fn column(
    ui: &mut Ui,
    charts: &Charts<'_>,
    (class, count): (&Class, Count),
    (wide, most): (f32, usize),
    out: &mut Intents,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(wide, TALL + BELOW), Sense::click());
    let told = words::bar(
        By::Month,
        &class.label(By::Month, charts.terms()),
        charts.level,
        count,
    );
    let picked = charts.is_picked(By::Month, class);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &told));
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 18.0));
    bars::ground(ui, above, &response, picked);
    floor(ui, rect, false);
    let colours = theme::colours(ui.ctx());
    let ground = rect.top() + TALL;
    let room = TALL - 20.0;
    let high = (room * bars::share(count.all(), most)).max(2.0);
    let sure = high * bars::share(count.certain, count.all());
    let (left, right) = (rect.left() + 3.0, rect.right() - 3.0);
    let certain = Rect::from_min_max(pos2(left, ground - sure), pos2(right, ground));
    let possible = Rect::from_min_max(pos2(left, ground - high), pos2(right, ground - sure));
    let edge = Stroke::new(1.0, colours.symbol_line.gamma_multiply(0.6));
    let painter = ui.painter();
    if count.possible > 0 {
        painter.rect_filled(possible, 0, colours.bracket);
        hatch::paint(painter, possible, 5.0, Stroke::new(1.2, colours.text_quiet));
        painter.rect_stroke(possible, 0, edge, egui::StrokeKind::Inside);
    }
    if count.certain > 0 {
        painter.rect(certain, 0, colours.accent, edge, egui::StrokeKind::Inside);
    }
    let shown = crate::ui::text::thousands(count.all());
    let font = theme::regular(size::SMALL);
    let at = pos2(rect.center().x, ground - high - 2.0);
    painter.text(at, Align2::CENTER_BOTTOM, shown, font.clone(), colours.text);
    if let Class::Month(_, month) = class {
        let at = pos2(rect.center().x, ground + 3.0);
        painter.text(
            at,
            Align2::CENTER_TOP,
            month.to_string(),
            font,
            colours.text_quiet,
        );
    }
    super::wish(ui, &response, charts.bar(By::Month, class), out);
    response.on_hover_text(told);
}

/// The line the columns stand on; a fold is a gap with dots.
fn floor(ui: &Ui, rect: Rect, fold: bool) {
    let colours = theme::colours(ui.ctx());
    let ground = rect.top() + TALL;
    if fold {
        let font = theme::regular(size::SMALL);
        let at = pos2(rect.center().x, ground);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, "···", font, colours.text_quiet);
    } else {
        let line = Stroke::new(1.0, colours.edge);
        ui.painter().hline(rect.x_range(), ground, line);
    }
}

fn label_year(ui: &Ui, left: f32, year: i64) {
    let colours = theme::colours(ui.ctx());
    let words = words::year(year);
    let at = pos2(left + 3.0, ui.min_rect().top() + TALL + 20.0);
    let font = theme::semibold(size::SMALL);
    ui.painter()
        .text(at, Align2::LEFT_TOP, words, font, colours.text);
}
