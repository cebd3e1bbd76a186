//! Which of two photographs is the earlier, as far as anything tells it. Knows records, no screen.

use crate::domain::record::{Pair, Photo};

/// Whether the first is the earlier, as far as a pair that is kept or the dates tell.
pub(super) fn order(one: &Photo, other: &Photo, pairs: &[Pair]) -> Option<bool> {
    let (a, b) = (one.uuid, other.uuid);
    for pair in pairs {
        let kept = (pair.before_photo_uuid, pair.after_photo_uuid);
        if kept == (a, b) || kept == (b, a) {
            return Some(kept == (a, b));
        }
    }
    let one = one.captured_edtf.as_ref()?.bounds();
    let other = other.captured_edtf.as_ref()?.bounds();
    match (one.from, one.to, other.from, other.to) {
        (_, Some(end), Some(begin), _) if end < begin => Some(true),
        (Some(begin), _, _, Some(end)) if end < begin => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;

    fn taken(number: u8, date: &str) -> Photo {
        Photo {
            uuid: format!("0190a000-0000-7000-8000-0000000000{number:02x}")
                .parse()
                .unwrap(),
            captured_edtf: Edtf::parse(date).ok(),
            ..Photo::default()
        }
    }

    #[test]
    fn dates_tell_the_order_only_where_they_do_not_overlap() {
        let (early, late) = (taken(1, "2010-05"), taken(2, "2016-03-27"));
        assert_eq!(order(&early, &late, &[]), Some(true));
        assert_eq!(order(&late, &early, &[]), Some(false));
        assert_eq!(order(&taken(1, "2016"), &late, &[]), None);
        assert_eq!(order(&taken(1, "no date"), &late, &[]), None);
    }

    #[test]
    fn a_pair_that_is_kept_tells_the_order_before_dates_do() {
        let (one, other) = (taken(1, "2016"), taken(2, "2010"));
        let kept = Pair {
            before_photo_uuid: one.uuid,
            after_photo_uuid: other.uuid,
            ..Pair::default()
        };
        assert_eq!(order(&one, &other, &[kept]), Some(true));
    }
}
