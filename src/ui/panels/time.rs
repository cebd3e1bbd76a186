//! The time slider under the map: a day for every state in the window. Marks show when damage
//! may have happened. Knows events and counts; computes no state.

use egui::{
    Align, Align2, Color32, CursorIcon, Key, Layout, Modifiers, Rect, Response, Role, Sense,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::events::{Bar, Kept, REACH, Span, drawn};
use crate::domain::date::Day;
use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Level, State};
use crate::domain::query::EventMark;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::counted::{Counted, OfLevel};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::chip::{self, Look};
use crate::ui::widgets::{Words, state_symbol};

/// Draws the slider over its panel.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let at = sight
                    .model
                    .sites(Slot::All)
                    .map_or(sight.view.day, |sites| sites.at);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    chip::action(ui, Act::Today, Look::Plain, sight.standing, out);
                    chip::action(ui, Act::LaterEvent, Look::Icon, sight.standing, out);
                    chip::action(ui, Act::EarlierEvent, Look::Icon, sight.standing, out);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let title = text::state_on(&at.words());
                        ui.add(Words::new(&title).size(size::HEAD).strong().cut());
                    });
                });
            });
            axis(ui, sight, out);
            let all = sight.model.sites(Slot::All);
            let lines = all.map_or_else(Vec::new, |sites| counts(sites.counted));
            let short = lines.first().cloned().unwrap_or_default();
            ui.add(Words::new(&short).size(size::SMALL).cut())
                .on_hover_ui(|ui| {
                    for line in &lines {
                        ui.label(theme::body(line.as_str()));
                    }
                });
        });
}

/// The days at the ends of the slider: some months before the first event, today at the right.
fn ends((first, last): Span, day: Day, today: Day) -> (Day, Day) {
    let oldest = today.0 - REACH;
    let first = first.map_or(today.0 - REACH / 4, |first| first.0);
    let from = Day((first - 300).min(day.0.max(oldest)));
    (from, today.max(last.unwrap_or(today)).max(day))
}

/// Where a day stands.
#[derive(Debug, Clone, Copy)]
struct Scale {
    from: Day,
    to: Day,
    left: f32,
    right: f32,
}

impl Scale {
    fn of(span: Span, day: Day, today: Day, left: f32, right: f32) -> Self {
        let (from, to) = ends(span, day, today);
        Self {
            from,
            to,
            left,
            right,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "days of a few decades")]
    fn at(&self, day: Day) -> f32 {
        let whole = (self.to.0 - self.from.0).max(1) as f32;
        let share = ((day.0 - self.from.0) as f32 / whole).clamp(0.0, 1.0);
        share.mul_add(self.right - self.left, self.left)
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "days of a few decades"
    )]
    fn day(&self, x: f32) -> Day {
        let share = ((x - self.left) / (self.right - self.left).max(1.0)).clamp(0.0, 1.0);
        Day(self.from.0 + (share * (self.to.0 - self.from.0) as f32).round() as i64)
    }
}

fn axis(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::click_and_drag());
    let events = sight.model.timeline();
    let day = sight.view.day;
    let kept = Kept::of(ui, events, sight.model.stamp(Slot::Timeline), sight.today);
    let scale = Scale::of(
        kept.span,
        day,
        sight.today,
        rect.left() + 8.0,
        rect.right() - 8.0,
    );
    describe(&response, day, sight, &scale);
    if response.has_focus() {
        keys(ui, &response, day, out);
    }
    if response.dragged() || response.clicked() || response.drag_started() {
        if let Some(at) = response.interact_pointer_pos() {
            let next = scale.day(at.x);
            if next != day {
                out.push(Intent::SetDay(next));
            }
        }
        response.request_focus();
    }
    let y = rect.top() + 30.0;
    years(ui, &scale, rect, y);
    let ends = (scale.from, scale.to);
    for bar in drawn(ui, events, kept, ends, |day| scale.at(day)).iter() {
        draw_event(ui, bar, &scale, y);
    }
    knob(ui, scale.at(day), rect, y, response.has_focus());
    let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
    hover(&response, events, &scale);
}

fn describe(response: &Response, day: Day, sight: &Sight<'_>, scale: &Scale) {
    #[expect(clippy::cast_precision_loss, reason = "days of a few decades")]
    response.widget_info(|| WidgetInfo::slider(true, day.0 as f64, text::TIME_SLIDER));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_value(day.words());
        #[expect(clippy::cast_precision_loss, reason = "days of a few decades")]
        {
            node.set_min_numeric_value(scale.from.0 as f64);
            node.set_max_numeric_value(sight.today.max(day).0 as f64);
        }
    });
}

/// Left and right go by a day, with Shift by a month, with Ctrl by a year.
fn keys(ui: &Ui, response: &Response, day: Day, out: &mut Intents) {
    ui.memory_mut(|memory| {
        let arrows = egui::EventFilter {
            horizontal_arrows: true,
            ..egui::EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, arrows);
    });
    for (modifiers, days) in [
        (Modifiers::COMMAND, 365),
        (Modifiers::SHIFT, 30),
        (Modifiers::NONE, 1),
    ] {
        for (key, sign) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
            if ui.input_mut(|input| input.consume_key(modifiers, key)) {
                out.push(Intent::SetDay(Day(day.0 + sign * days)));
            }
        }
    }
}

fn years(ui: &Ui, scale: &Scale, rect: Rect, y: f32) {
    let colours = theme::colours(ui.ctx());
    ui.painter().hline(
        rect.left()..=rect.right(),
        y,
        Stroke::new(1.0, colours.edge),
    );
    let mut last_label = f32::NEG_INFINITY;
    for year in scale.from.ymd().0..=scale.to.ymd().0 {
        let Some(day) = Day::from_ymd(year, 1, 1).filter(|day| *day >= scale.from) else {
            continue;
        };
        let x = scale.at(day);
        ui.painter()
            .vline(x, y..=y + 4.0, Stroke::new(1.0, colours.edge));
        if x - last_label < 38.0 || x > rect.right() - 16.0 {
            continue;
        }
        last_label = x;
        let font = theme::regular(size::SMALL);
        ui.painter().text(
            pos2(x, y + 6.0),
            Align2::CENTER_TOP,
            year.to_string(),
            font,
            colours.text_quiet,
        );
    }
}

/// An event as a bar over the days on which it may have happened, in the colour of its extent.
fn draw_event(ui: &Ui, event: &Bar, scale: &Scale, y: f32) {
    let colours = theme::colours(ui.ctx());
    let at = StateAt {
        state: event.leaves,
        extent: event.extent,
        changing: false,
    };
    let fill = state_symbol::fill(at);
    let (left, right) = (scale.at(event.from), scale.at(event.to));
    let long = right - left > 12.0;
    let tall = match event.leaves {
        State::Destroyed => 20.0,
        State::Damaged => 14.0,
        _ => 9.0,
    };
    // A span of months says little about any day: a thin line for it, a post where it ended.
    if long {
        let strip = Rect::from_min_max(pos2(left, y - 4.0), pos2(right, y - 2.0));
        ui.painter().rect_filled(strip, 0, fill);
    }
    let post = Rect::from_min_max(
        pos2(
            if long {
                right - 3.0
            } else {
                left.min(right - 3.0)
            },
            y - tall,
        ),
        pos2(right, y),
    );
    ui.painter().rect(
        post,
        0,
        fill,
        Stroke::new(0.5, colours.symbol_line),
        egui::StrokeKind::Outside,
    );
}

fn knob(ui: &Ui, x: f32, rect: Rect, y: f32, focus: bool) {
    let colours = theme::colours(ui.ctx());
    ui.painter().vline(
        x,
        rect.top() + 2.0..=y + 8.0,
        Stroke::new(2.0, colours.accent),
    );
    let ring: Color32 = if focus {
        colours.accent_soft
    } else {
        colours.panel
    };
    ui.painter()
        .circle(pos2(x, y), 8.0, ring, Stroke::new(0.0, ring));
    ui.painter().circle(
        pos2(x, y),
        6.5,
        colours.accent,
        Stroke::new(1.5, colours.halo),
    );
}

/// Under the pointer: the day, and the events that may have happened near it.
fn hover(response: &Response, events: &[EventMark], scale: &Scale) {
    let Some(at) = response.hover_pos().filter(|_| !response.dragged()) else {
        return;
    };
    let near = |event: &&EventMark| {
        let to = event.to.or(event.from);
        to.is_some_and(|to| {
            let from = event.from.unwrap_or(to);
            let spread = 5.0;
            at.x >= scale.at(from).min(scale.at(to) - 3.0) - spread && at.x <= scale.at(to) + spread
        })
    };
    let mut found: Vec<&EventMark> = events.iter().filter(near).collect();
    found.sort_by_key(|event| {
        event.to.map_or(0, |to| to.0) - event.from.map_or(i64::MIN / 2, |from| from.0)
    });
    let day = scale.day(at.x);
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.label(theme::strong(day.words()));
        for event in found.iter().take(8) {
            let line = format!("{} — {}", event.site_name, event.title);
            ui.add(Words::new(&line).size(size::SMALL));
        }
        if found.len() > 8 {
            ui.label(theme::quiet(ui.ctx(), text::and_more(found.len() - 8)));
        }
    });
}

/// The day after which the previous event is behind us.
#[must_use]
pub(crate) fn earlier(events: &[EventMark], day: Day) -> Option<Day> {
    stops(events).filter(|stop| *stop < day).max()
}

/// The first day with the next event done.
#[must_use]
pub(crate) fn later(events: &[EventMark], day: Day) -> Option<Day> {
    stops(events).filter(|stop| *stop > day).min()
}

fn stops(events: &[EventMark]) -> impl Iterator<Item = Day> + '_ {
    events.iter().filter_map(|event| event.to.or(event.from))
}

/// How many are in which state, one line for each level: «45 monuments: 5 destroyed · …».
fn counts(counted: &Counted) -> Vec<String> {
    let levels = [
        Level::Monument,
        Level::Component,
        Level::Object,
        Level::Area,
    ];
    let known = levels.into_iter();
    let known = known.filter_map(|level| Some((level, counted.levels.get(&level)?)));
    known.map(|(level, of_it)| line(level, of_it)).collect()
}

fn line(level: Level, counted: &OfLevel) -> String {
    let order = [
        State::Destroyed,
        State::Damaged,
        State::Rebuilt,
        State::Standing,
        State::Unknown,
    ];
    let found = order.into_iter();
    let found = found.filter_map(|state| Some((state, counted.states.get(&state)?)));
    let parts: Vec<String> = found
        .map(|(state, number)| format!("{number} {}", state.label()))
        .collect();
    let name = text::level_words(Some(level), counted.total == 1);
    let line = format!("{} {name}: {}", counted.total, parts.join(" · "));
    if counted.changing == 0 {
        return line;
    }
    format!("{line} · {}", text::in_change(counted.changing))
}

#[cfg(test)]
mod tests {
    use super::super::events::span;
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::kinds::Extent;

    fn mark(from: Option<i64>, to: Option<i64>) -> EventMark {
        EventMark {
            event: Id::default(),
            site: Id::default(),
            site_name: String::new(),
            title: String::new(),
            from: from.map(Day),
            to: to.map(Day),
            leaves: State::Destroyed,
            extent: Extent::Unknown,
        }
    }

    #[test]
    fn steps_go_from_event_to_event() {
        let events = [
            mark(Some(10), Some(14)),
            mark(None, Some(30)),
            mark(Some(40), None),
        ];
        assert_eq!(later(&events, Day(0)), Some(Day(14)));
        assert_eq!(later(&events, Day(14)), Some(Day(30)));
        assert_eq!(earlier(&events, Day(30)), Some(Day(14)));
        assert_eq!(later(&events, Day(40)), None);
    }

    #[test]
    fn a_day_and_its_place_agree() {
        let events = [mark(Some(16000), Some(16100))];
        let days = span(&events, Day(20000));
        let scale = Scale::of(days, Day(20000), Day(20000), 0.0, 1000.0);
        for day in (16000..20000).step_by(97) {
            let back = scale.day(scale.at(Day(day)));
            assert!((back.0 - day).abs() <= 3, "{day} {back:?}");
        }
    }
}
