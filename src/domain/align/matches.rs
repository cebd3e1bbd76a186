//! Points that a person matched in two pictures, and how the catalogue keeps them. Knows no fit.

use super::transform::At;

/// The most points kept of one pair: far more than a person clicks.
pub const MOST_MATCHES: usize = 200;

/// One point of the place, seen in both pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Where it is in the earlier picture.
    pub before: At,
    /// Where it is in the later picture.
    pub after: At,
}

/// The points as JSON: `[[before x, before y, after x, after y], …]`, pixels.
#[must_use]
pub fn matches_to_json(matches: &[Match]) -> String {
    let rows: Vec<[f64; 4]> = matches
        .iter()
        .map(|point| [point.before.x, point.before.y, point.after.x, point.after.y])
        .collect();
    serde_json::to_string(&rows).unwrap_or_default()
}

/// Reads what [`matches_to_json`] writes; `None` for anything else and for more than
/// [`MOST_MATCHES`].
#[must_use]
pub fn matches_from_json(text: &str) -> Option<Vec<Match>> {
    if text.len() > MOST_MATCHES * 120 {
        return None;
    }
    let rows: Vec<[f64; 4]> = serde_json::from_str(text).ok()?;
    if rows.len() > MOST_MATCHES || rows.iter().flatten().any(|n| n.abs() > 1e7) {
        return None;
    }
    let matched = rows.into_iter().map(|[a, b, c, d]| Match {
        before: At::new(a, b),
        after: At::new(c, d),
    });
    Some(matched.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_back_as_they_were_kept() {
        let matched = vec![Match {
            before: At::new(1.5, 2.0),
            after: At::new(0.1, 4000.25),
        }];
        let text = matches_to_json(&matched);
        assert_eq!(text, "[[1.5,2.0,0.1,4000.25]]");
        assert_eq!(matches_from_json(&text), Some(matched));
        assert_eq!(matches_from_json("[]"), Some(Vec::new()));
        for odd in [
            "",
            "null",
            "[[1,2,3]]",
            "[[1,2,3,1e300]]",
            "[[1,2,3,\"4\"]]",
        ] {
            assert_eq!(matches_from_json(odd), None, "{odd}");
        }
        assert_eq!(matches_from_json(&"[".repeat(1 << 20)), None);
    }
}
