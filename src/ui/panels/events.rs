//! Which damage events the time slider draws, and how far back it reaches: worked out once, not
//! in every frame. Draws nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Ui;

use crate::domain::date::Day;
use crate::domain::kinds::{Extent, State};
use crate::domain::query::EventMark;

/// How far back the slider reaches, in days: forty years. Older events stand at its left end.
pub(super) const REACH: i64 = 14_610;

/// The first and the last day of the events that find room.
pub(super) type Span = (Option<Day>, Option<Day>);

pub(super) fn span(events: &[EventMark], today: Day) -> Span {
    let days = events.iter().filter_map(|event| event.from.or(event.to));
    let first = days.filter(|day| day.0 >= today.0 - REACH).min();
    (first, events.iter().filter_map(|event| event.to).max())
}

/// What was last worked out of the events, kept until they are others: there may be half a
/// million of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    of: (u64, i64),
    pub(super) span: Span,
    /// For which ends, and how wide a slider, which bars are drawn.
    scale: (Day, Day, i32),
    bars: Arc<Vec<Bar>>,
}

impl Kept {
    /// What is kept of these events; worked out when they are others.
    pub(super) fn of(ui: &Ui, events: &[EventMark], stamp: u64, today: Day) -> Self {
        let id = egui::Id::unique("time-kept");
        let kept: Self = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        if kept.of == (stamp, today.0) {
            return kept;
        }
        let kept = Self {
            of: (stamp, today.0),
            span: span(events, today),
            ..Self::default()
        };
        ui.data_mut(|data| data.insert_temp(id, kept.clone()));
        kept
    }
}

/// Up to so many events are all drawn; of more only those that do not cover each other.
const ALL_DRAWN: usize = 2_000;

/// What of an event is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    /// The days on which it may have happened.
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) leaves: State,
    pub(super) extent: Extent,
}

impl Bar {
    fn of(event: &EventMark) -> Option<Self> {
        let to = event.to.or(event.from)?;
        Some(Self {
            from: event.from.unwrap_or(to),
            to,
            leaves: event.leaves,
            extent: event.extent,
        })
    }
}

/// The bars to draw. Of many events those that end on the same point of the screen, and look
/// alike, are one bar, as long as the longest of them.
pub(super) fn drawn(
    ui: &Ui,
    events: &[EventMark],
    mut kept: Kept,
    ends: (Day, Day),
    at: impl Fn(Day) -> f32,
) -> Arc<Vec<Bar>> {
    if events.len() <= ALL_DRAWN {
        return Arc::new(events.iter().filter_map(Bar::of).collect());
    }
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let point = |day: Day| at(day).round() as i32;
    let of = (ends.0, ends.1, point(ends.1));
    if kept.scale != of || kept.bars.is_empty() {
        let mut bars: BTreeMap<(i32, State, Extent), Bar> = BTreeMap::new();
        for bar in events.iter().filter_map(Bar::of) {
            let held = bars.entry((point(bar.to), bar.leaves, bar.extent));
            let held = held.or_insert(bar);
            held.from = held.from.min(bar.from);
        }
        kept.scale = of;
        kept.bars = Arc::new(bars.into_values().collect());
        let id = egui::Id::unique("time-kept");
        ui.data_mut(|data| data.insert_temp(id, kept.clone()));
    }
    kept.bars
}
