//! The evidence bar: last evidence without the change, the hatched days between, first evidence
//! with it, a mark for every observation, the adopted day. Its outer parts are not to scale and
//! say so by a dotted line. Knows one event; computes nothing itself.

use std::sync::Arc;

use egui::{
    Align2, Color32, Galley, Pos2, Rect, Response, Role as Part, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::domain::bracket::{Bracket, reading};
use crate::domain::date::{Day, Edtf, Span};
use crate::domain::dossier::{EventFile, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::{Role, Seen, State};
use crate::ui::text::bar as words;
use crate::ui::theme::{self, Colours, size};
use crate::ui::widgets::hatch;
use crate::ui::widgets::state_symbol;

/// Room beside the bar at both ends.
const END: f32 = 12.0;

/// What the bar shows, as plain values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// The computed bracket.
    pub bracket: Bracket,
    /// What the last evidence without the change shows.
    pub before: Option<Seen>,
    /// What the first evidence with it shows.
    pub after: Option<Seen>,
    /// The adopted date: its days and its words.
    pub adopted: Option<(Day, Day, String)>,
    /// The date to print, when there is one.
    pub when: Option<Edtf>,
    /// Whether the adopted date is contested.
    pub contested: bool,
    /// Observations that are not saved yet.
    pub ghosts: Vec<Id>,
}

impl Bar {
    /// The bar of one event.
    #[must_use]
    pub fn of(file: &EventFile) -> Self {
        let bracket = Bracket::of(file);
        let reading = reading(file);
        let seen = |id| {
            let found = bracket
                .marks
                .iter()
                .find(|mark| Some(mark.observation) == id);
            found.map(|mark| mark.state)
        };
        let (before, after) = (seen(bracket.before), seen(bracket.after));
        let adopted = reading.adopted.and_then(|date| {
            let span = date.bounds();
            Some((span.from.or(span.to)?, span.to.or(span.from)?, date.short()))
        });
        Self {
            before,
            after,
            adopted,
            when: reading.edtf,
            contested: reading.contested,
            ghosts: Vec::new(),
            bracket,
        }
    }

    /// The bar with some of its observations marked as not saved yet.
    #[must_use]
    pub fn with_ghosts(mut self, ghosts: &[Id]) -> Self {
        self.ghosts = ghosts.to_vec();
        self
    }

    /// Whether there is anything to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bracket.marks.is_empty() && self.adopted.is_none()
    }

    /// The bar in words, for those who do not see it.
    #[must_use]
    pub fn sentence(&self) -> String {
        let side = |day: Option<Day>, seen: Option<Seen>, none: &str| match (day, seen) {
            (Some(day), Some(seen)) => format!("{}, {}", day.words(), seen.label()),
            (Some(day), None) => day.words(),
            _ => none.to_owned(),
        };
        let mut said = format!(
            "{}: {}. {}: {}.",
            words::BEFORE,
            side(self.bracket.from, self.before, words::NONE),
            words::AFTER,
            side(self.bracket.to, self.after, words::NONE),
        );
        if let Some((_, _, date)) = &self.adopted {
            said = format!("{said} {}.", words::adopted(date, self.contested));
        }
        said
    }
}

/// The days several dates lie between, so that they can be drawn on one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    first: Day,
    last: Day,
}

impl Reach {
    /// The outermost days of some spans; `None` when no day is known.
    #[must_use]
    pub fn of(spans: impl Iterator<Item = Span>) -> Option<Self> {
        let days: Vec<Day> = spans
            .flat_map(|span| [span.from, span.to])
            .flatten()
            .collect();
        Some(Self {
            first: *days.iter().min()?,
            last: *days.iter().max()?,
        })
    }

    /// Where a span lies between 0 and 1; an open side reaches the end.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a place on the screen needs no more"
    )]
    pub fn place(&self, span: Span) -> (f32, f32) {
        let whole = (self.last.0 - self.first.0).max(1) as f32;
        let at = |day: Day| ((day.0 - self.first.0) as f32 / whole).clamp(0.0, 1.0);
        (span.from.map_or(0.0, at), span.to.map_or(1.0, at))
    }
}

/// Where days stand between left and right: piecewise straight, so that a bracket of five days
/// and an image two years older both can be seen.
#[derive(Debug, Clone, PartialEq)]
struct Scale {
    knots: Vec<(Day, f32)>,
}

impl Scale {
    fn of(bar: &Bar, left: f32, right: f32) -> Self {
        let marks = &bar.bracket.marks;
        let mut days: Vec<Day> = marks.iter().flat_map(|mark| [mark.from, mark.to]).collect();
        if let Some((from, to, _)) = &bar.adopted {
            days.extend([*from, *to]);
        }
        let first = days.iter().min().copied().unwrap_or(Day(0));
        let last = days.iter().max().copied().unwrap_or(Day(0));
        let wide = right - left;
        let mut knots = vec![(first, left)];
        if let Some(from) = bar.bracket.from {
            let share = if first < from { 0.22 } else { 0.0 };
            knots.push((from, left + wide * share));
        }
        if let Some(to) = bar.bracket.to {
            let share = if last > to { 0.22 } else { 0.0 };
            let share = if bar.bracket.from.is_none() && last == to {
                0.3
            } else {
                share
            };
            knots.push((to, right - wide * share));
        }
        if bar.bracket.from == bar.bracket.to && bar.bracket.from.is_some() {
            let centre = left.midpoint(right);
            knots.retain(|(_, at)| *at <= left);
            knots.push((bar.bracket.from.unwrap_or(first), centre));
        }
        knots.push((last, right));
        knots.dedup_by(|b, a| {
            a.0 == b.0 && {
                a.1 = a.1.max(b.1);
                true
            }
        });
        Self { knots }
    }

    #[expect(clippy::cast_precision_loss, reason = "days between evidence are few")]
    fn at(&self, day: Day) -> f32 {
        let mut before = self.knots.first().copied().unwrap_or((day, 0.0));
        for knot in &self.knots {
            if day <= knot.0 {
                let span = (knot.0.0 - before.0.0) as f32;
                if span <= 0.0 {
                    return knot.1;
                }
                let part = (day.0 - before.0.0) as f32 / span;
                return part.mul_add(knot.1 - before.1, before.1).max(before.1);
            }
            before = *knot;
        }
        before.1
    }
}

/// The bar with its labels, over the whole width.
pub fn show(ui: &mut Ui, bar: &Bar) -> Response {
    // Room above the bar only where the adopted day stands there.
    let above = if bar.adopted.is_some() { 28.0 } else { 12.0 };
    let size = vec2(ui.available_width(), above + 48.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Part::Figure, true, bar.sentence()));
    if ui.is_rect_visible(rect) {
        let line = rect.top() + above;
        draw(ui, bar, rect, line, 16.0);
        labels(ui, bar, rect, line);
    }
    response.on_hover_ui(|ui| list_marks(ui, bar))
}

/// The bar alone, for a row of a list.
pub fn small(ui: &mut Ui, bar: &Bar, wide: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Part::Figure, true, bar.sentence()));
    if ui.is_rect_visible(rect) {
        draw(ui, bar, rect, rect.center().y, 10.0);
    }
    response.on_hover_ui(|ui| list_marks(ui, bar))
}

fn list_marks(ui: &mut Ui, bar: &Bar) {
    ui.label(theme::body(bar.sentence()));
    for mark in &bar.bracket.marks {
        let day = if mark.from == mark.to {
            mark.from.short()
        } else {
            format!("{} – {}", mark.from.short(), mark.to.short())
        };
        let line = format!("{day} · {} · {}", mark.state.label(), mark.role.label());
        ui.label(theme::quiet(ui.ctx(), line));
    }
}

fn draw(ui: &Ui, bar: &Bar, rect: Rect, y: f32, tall: f32) {
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter();
    let (left, right) = (rect.left() + END, rect.right() - END);
    let scale = Scale::of(bar, left, right);
    let from = bar.bracket.from.map(|day| scale.at(day));
    let to = bar.bracket.to.map(|day| scale.at(day));
    dotted(ui, rect.left(), rect.right(), y, colours.edge);
    if from.is_some() || to.is_some() {
        let (start, end) = (from.unwrap_or(rect.left()), to.unwrap_or(rect.right()));
        let (start, end) = if end - start < 4.0 {
            (start - 2.0, end + 2.0)
        } else {
            (start, end)
        };
        let band = Rect::from_min_max(pos2(start, y - tall / 2.0), pos2(end, y + tall / 2.0));
        painter.rect_filled(band, 0, colours.bracket);
        hatch::paint(painter, band, 6.0, Stroke::new(1.0, colours.hatch));
        let edge = Stroke::new(2.0, colours.text);
        for x in [from.map(|_| start), to.map(|_| end)].into_iter().flatten() {
            painter.vline(x, band.y_range().expand(3.0), edge);
        }
    }
    for mark in &bar.bracket.marks {
        let x = scale.at(mark.from).midpoint(scale.at(mark.to));
        draw_mark(ui, pos2(x, y), mark.role, mark.state, colours, tall);
        if bar.ghosts.contains(&mark.observation) {
            ghost(ui, pos2(x, y), tall / 4.0 + 3.5, colours.accent);
        }
    }
    if let Some((from, to, _)) = &bar.adopted {
        let x = scale.at(*from).midpoint(scale.at(*to));
        painter.vline(
            x,
            y - tall / 2.0 - 6.0..=y + tall / 2.0 + 4.0,
            Stroke::new(2.5, colours.accent),
        );
    }
}

fn draw_mark(ui: &Ui, at: Pos2, role: Role, seen: Seen, colours: &Colours, tall: f32) {
    let radius = tall / 4.0;
    if role == Role::Context {
        ui.painter().circle(
            at,
            radius - 0.5,
            colours.panel,
            Stroke::new(1.0, colours.text_quiet),
        );
        return;
    }
    let state = match seen {
        Seen::Intact | Seen::NoDamageVisible => State::Standing,
        Seen::Damaged => State::Damaged,
        Seen::Destroyed => State::Destroyed,
        Seen::NotVisible | Seen::NotAssessed => State::Unknown,
    };
    let shown = StateAt {
        state,
        ..StateAt::default()
    };
    state_symbol::paint(ui.painter(), at, radius, shown, colours);
}

/// A broken ring round a mark that is not saved yet.
fn ghost(ui: &Ui, centre: Pos2, radius: f32, colour: Color32) {
    const PIECES: u8 = 8;
    for piece in 0..PIECES {
        let turn =
            |part: f32| std::f32::consts::TAU * (f32::from(piece) + part) / f32::from(PIECES);
        let at = |part: f32| centre + radius * egui::Vec2::angled(turn(part));
        ui.painter()
            .line_segment([at(0.0), at(0.6)], Stroke::new(1.5, colour));
    }
}

fn dotted(ui: &Ui, left: f32, right: f32, y: f32, colour: Color32) {
    let mut x = left;
    while x < right {
        ui.painter()
            .hline(x..=(x + 3.0).min(right), y, Stroke::new(1.0, colour));
        x += 6.0;
    }
}

/// Labels that never meet: the adopted day above; below, each side keeps to its own half.
fn labels(ui: &Ui, bar: &Bar, rect: Rect, y: f32) {
    let colours = theme::colours(ui.ctx());
    let scale = Scale::of(bar, rect.left() + END, rect.right() - END);
    if let Some((from, to, date)) = &bar.adopted {
        let said = words::adopted(date, bar.contested);
        let galley = lay(ui, &said, colours.accent, rect.width(), true);
        let x = scale.at(*from).midpoint(scale.at(*to));
        put(ui, galley, x, rect.top(), (rect.left(), rect.right()));
    }
    let half = rect.center().x;
    let under = y + 14.0;
    let sides = [
        (
            bar.bracket.from,
            bar.before,
            (rect.left(), half - 6.0),
            words::NOTHING_BEFORE,
        ),
        (
            bar.bracket.to,
            bar.after,
            (half + 6.0, rect.right()),
            words::NOTHING_AFTER,
        ),
    ];
    for (day, seen, room, none) in sides {
        let wide = room.1 - room.0;
        let (date, what) = match (day, seen) {
            (Some(day), Some(seen)) => (day.short(), seen.label()),
            (Some(day), None) => (day.short(), ""),
            (None, _) => (String::new(), none),
        };
        let x = day.map_or(if room.0 > half { room.1 } else { room.0 }, |day| {
            scale.at(day)
        });
        let first = if date.is_empty() { what } else { &date };
        put(
            ui,
            lay(ui, first, colours.text, wide, !date.is_empty()),
            x,
            under,
            room,
        );
        if !date.is_empty() {
            let galley = lay(ui, what, colours.text_quiet, wide, false);
            put(ui, galley, x, under + 17.0, room);
        }
    }
}

fn lay(ui: &Ui, text: &str, colour: Color32, wide: f32, heavy: bool) -> Arc<Galley> {
    let font = if heavy {
        theme::semibold(size::SMALL)
    } else {
        theme::regular(size::SMALL)
    };
    let text = super::text::cut(ui, text, &font, wide);
    ui.painter().layout_no_wrap(text, font, colour)
}

/// Centres a line on `x`, pushed into its room.
fn put(ui: &Ui, galley: Arc<Galley>, x: f32, top: f32, room: (f32, f32)) {
    let wide = galley.size().x;
    let left = (x - wide / 2.0).clamp(room.0, (room.1 - wide).max(room.0));
    let at = Align2::LEFT_TOP.anchor_size(pos2(left, top), galley.size());
    ui.painter().galley(at.min, galley, Color32::PLACEHOLDER);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(from: Option<i64>, to: Option<i64>, adopted: Option<i64>) -> Bar {
        Bar {
            bracket: Bracket {
                from: from.map(Day),
                to: to.map(Day),
                ..Bracket::default()
            },
            before: Some(Seen::NoDamageVisible),
            after: Some(Seen::Destroyed),
            adopted: adopted.map(|day| (Day(day), Day(day), "x".to_owned())),
            when: None,
            contested: false,
            ghosts: Vec::new(),
        }
    }

    #[test]
    fn days_stand_in_order_and_inside() {
        for shown in [
            bar(Some(10), Some(14), Some(13)),
            bar(None, Some(14), Some(13)),
            bar(Some(10), None, Some(20)),
            bar(Some(10), Some(10), Some(10)),
            bar(Some(10), Some(14), Some(30)),
            bar(None, None, Some(4)),
        ] {
            let scale = Scale::of(&shown, 10.0, 110.0);
            let mut last = 0.0;
            for day in 0..40 {
                let x = scale.at(Day(day));
                assert!((10.0..=110.0).contains(&x), "{x} for {day} in {shown:?}");
                assert!(x >= last, "{shown:?}");
                last = x;
            }
        }
    }

    #[test]
    fn the_bar_is_said_in_words() {
        let said = bar(Some(16674), Some(16678), Some(16677)).sentence();
        assert!(said.contains("27 August 2015"), "{said}");
        assert!(said.contains("destroyed"), "{said}");
    }
}
