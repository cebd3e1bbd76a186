//! The only clock and the only source of random numbers in the program. Knows nothing of what
//! they are used for.

use std::hash::{BuildHasher, Hasher, RandomState};

use jiff::{Timestamp, Zoned};

use crate::domain::date::Day;
use crate::domain::id::Id;

/// This moment, UTC, RFC 3339 to the millisecond: `2026-11-22T16:20:00.000Z`.
#[must_use]
pub(super) fn now() -> String {
    format!("{:.3}", Timestamp::now())
}

/// A moment the system tells of, as [`now`] writes it; `None` when no calendar reaches it.
#[must_use]
pub(super) fn stamp_of(moment: std::time::SystemTime) -> Option<String> {
    let moment = Timestamp::try_from(moment).ok()?;
    Some(format!("{moment:.3}"))
}

/// The day it is here, by this computer's clock and time zone.
#[must_use]
pub(super) fn today() -> Day {
    let date = Zoned::now().date();
    let since_1970 = jiff::civil::date(1970, 1, 1)
        .until(date)
        .map_or(0, |span| span.get_days());
    Day(i64::from(since_1970))
}

/// A fresh version 7 id.
#[must_use]
pub(super) fn new_id() -> Id {
    let mut random = [0; 10];
    if getrandom::fill(&mut random).is_err() {
        // The system's own generator failed; the standard library seeds its hashers from it at
        // the start of the thread, which is still enough to tell two records apart.
        for byte in &mut random {
            let mut hasher = RandomState::new().build_hasher();
            hasher.write_u8(*byte);
            *byte = hasher.finish().to_le_bytes()[0];
        }
    }
    let ms = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0);
    Id::v7(ms, random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_is_a_utc_time_stamp() {
        let now = now();
        assert!(now.ends_with('Z') && now.len() == 24, "{now}");
    }

    #[test]
    fn today_is_after_this_was_written() {
        assert!(today() > Day(20_700));
    }

    #[test]
    fn ids_differ() {
        assert_ne!(new_id(), new_id());
    }
}
