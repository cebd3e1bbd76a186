//! Whether a position looks as if its two numbers were written the other way round: weighed by
//! what is already recorded. Knows no form; a person decides.

use crate::domain::place::LonLat;

/// So near, in degrees, a position counts as being among what is recorded: some 200 km.
const NEAR: f64 = 2.0;

/// Whether the other reading lies among the places recorded, and this one does not.
pub fn looks_reversed(read: LonLat, other: LonLat, recorded: impl Iterator<Item = LonLat>) -> bool {
    let mut there = false;
    for place in recorded {
        if near(place, read) {
            return false;
        }
        there |= near(place, other);
    }
    there
}

fn near(one: LonLat, other: LonLat) -> bool {
    (one.lat() - other.lat()).abs() < NEAR && (one.lon() - other.lon()).abs() < NEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_reversed_only_beside_what_is_recorded() {
        let at = |lon, lat| LonLat::new(lon, lat).unwrap();
        let palmyra = at(38.27, 34.55);
        let right = at(38.3, 34.5);
        let turned = at(34.5, 38.3);
        assert!(looks_reversed(turned, right, [palmyra].into_iter()));
        assert!(!looks_reversed(right, turned, [palmyra].into_iter()));
        assert!(!looks_reversed(turned, right, std::iter::empty()));
        assert!(!looks_reversed(turned, right, [at(2.3, 48.8)].into_iter()));
        let both = [palmyra, at(34.0, 38.0)];
        assert!(!looks_reversed(turned, right, both.into_iter()));
    }
}
