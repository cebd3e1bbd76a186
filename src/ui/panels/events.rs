//! Which damage events the time slider draws, and how far back it reaches: worked out once, not
//! in every frame. Draws nothing.

use std::collections::HashMap;
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
    /// For which ends, and how wide a slider, which events were picked to be drawn.
    scale: (Day, Day, i32),
    picked: Arc<Vec<u32>>,
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

/// The events to draw: of those that would be painted over each other, point for point, the
/// last.
pub(super) fn drawn<'a>(
    ui: &Ui,
    events: &'a [EventMark],
    mut kept: Kept,
    ends: (Day, Day),
    at: impl Fn(Day) -> f32,
) -> Vec<&'a EventMark> {
    if events.len() <= ALL_DRAWN {
        return events.iter().collect();
    }
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let point = |x: f32| x.round() as i32;
    let of = (ends.0, ends.1, point(at(ends.1) - at(ends.0)));
    if kept.scale != of || kept.picked.is_empty() {
        let mut last: HashMap<(i32, i32, State, Extent), u32> = HashMap::new();
        for (event, number) in events.iter().zip(0..) {
            let Some(to) = event.to.or(event.from) else {
                continue;
            };
            let (left, right) = (at(event.from.unwrap_or(to)), at(to));
            let key = (point(left), point(right), event.leaves, event.extent);
            last.insert(key, number);
        }
        let mut picked: Vec<u32> = last.into_values().collect();
        picked.sort_unstable();
        kept.scale = of;
        kept.picked = Arc::new(picked);
        let id = egui::Id::unique("time-kept");
        ui.data_mut(|data| data.insert_temp(id, kept.clone()));
    }
    let picked = kept.picked.iter();
    picked
        .filter_map(|number| events.get(*number as usize))
        .collect()
}
