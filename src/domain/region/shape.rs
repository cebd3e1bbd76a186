//! The outline of a marked part, and the JSON the catalogue keeps it in. Knows not what it shows.

use serde::{Deserialize, Serialize};

use crate::domain::align::At;
use crate::domain::id::BadName;

/// The most corners of a polygon.
pub const MOST_CORNERS: usize = 500;
/// Longest JSON that is read, bytes: far more than the corners need.
const MOST_BYTES: usize = MOST_CORNERS * 60;
/// Farthest coordinate, pixels: no picture is as wide.
const FARTHEST: f64 = 1e6;

/// The outline of a marked part, pixels of the upright picture, x right, y down.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// Three to [`MOST_CORNERS`] corners, not closed.
    Polygon(Vec<At>),
    /// An upright rectangle of whole pixels.
    Rectangle {
        /// Left upper corner.
        from: At,
        /// Right lower corner.
        to: At,
    },
    /// An arrow.
    Arrow {
        /// Where it comes from.
        tail: At,
        /// What it points at.
        head: At,
    },
}

/// As kept: `{"polygon":[[x,y],…]}`, `{"rectangle":[x,y,width,height]}`,
/// `{"arrow":[tail x,tail y,head x,head y]}`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Kept {
    Polygon(Vec<[f64; 2]>),
    Rectangle([f64; 4]),
    Arrow([f64; 4]),
}

impl Outline {
    /// A polygon; a last corner on the first one is dropped.
    ///
    /// # Errors
    /// Fewer than three corners, too many, no area, or a corner that is no position.
    pub fn polygon(mut corners: Vec<At>) -> Result<Self, BadName> {
        let (first, last) = (corners.first().copied(), corners.last().copied());
        if corners.len() > 3 && first == last {
            corners.pop();
        }
        if corners.len() < 3 {
            return Err(BadName("an outline needs three corners".to_owned()));
        }
        if corners.len() > MOST_CORNERS {
            return Err(BadName(format!(
                "an outline has at most {MOST_CORNERS} corners"
            )));
        }
        corners.iter().try_for_each(|at| placed(*at))?;
        let next = corners.iter().cycle().skip(1);
        let turns = corners.iter().zip(next);
        let twice: f64 = turns.map(|(a, b)| a.x * b.y - b.x * a.y).sum();
        if twice.abs() < 1.0 {
            return Err(BadName("the outline holds no area".to_owned()));
        }
        Ok(Self::Polygon(corners))
    }

    /// The rectangle of whole pixels round two opposite corners, in either order.
    ///
    /// # Errors
    /// A corner that is no position.
    pub fn rectangle(one: At, other: At) -> Result<Self, BadName> {
        placed(one)?;
        placed(other)?;
        let from = At::new(one.x.min(other.x).floor(), one.y.min(other.y).floor());
        let to = At::new(
            one.x.max(other.x).ceil().max(from.x + 1.0),
            one.y.max(other.y).ceil().max(from.y + 1.0),
        );
        Ok(Self::Rectangle { from, to })
    }

    /// An arrow from `tail` to `head`.
    ///
    /// # Errors
    /// Shorter than a pixel, or an end that is no position.
    pub fn arrow(tail: At, head: At) -> Result<Self, BadName> {
        placed(tail)?;
        placed(head)?;
        if tail.distance(head) < 1.0 {
            return Err(BadName("the arrow has no length".to_owned()));
        }
        Ok(Self::Arrow { tail, head })
    }

    /// Reads the JSON the catalogue keeps, from a file that anybody may have written.
    ///
    /// # Errors
    /// What it is not, in a sentence.
    pub fn from_json(text: &str) -> Result<Self, BadName> {
        if text.len() > MOST_BYTES {
            return Err(BadName("the outline is too long to be one".to_owned()));
        }
        let kept = serde_json::from_str(text)
            .map_err(|error| BadName(format!("the outline cannot be read: {error}")))?;
        match kept {
            Kept::Polygon(corners) => {
                Self::polygon(corners.iter().map(|[x, y]| At::new(*x, *y)).collect())
            }
            Kept::Rectangle([x, y, wide, high]) => {
                Self::rectangle(At::new(x, y), At::new(x + wide, y + high))
            }
            Kept::Arrow([x, y, head_x, head_y]) => {
                Self::arrow(At::new(x, y), At::new(head_x, head_y))
            }
        }
    }

    /// The JSON the catalogue keeps.
    #[must_use]
    pub fn to_json(&self) -> String {
        let kept = match self {
            Self::Polygon(corners) => {
                Kept::Polygon(corners.iter().map(|at| [at.x, at.y]).collect())
            }
            Self::Rectangle { from, to } => {
                Kept::Rectangle([from.x, from.y, to.x - from.x, to.y - from.y])
            }
            Self::Arrow { tail, head } => Kept::Arrow([tail.x, tail.y, head.x, head.y]),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Its corners in drawing order: of an arrow the tail and the head.
    #[must_use]
    pub fn corners(&self) -> Vec<At> {
        match self {
            Self::Polygon(corners) => corners.clone(),
            Self::Rectangle { from, to } => {
                vec![*from, At::new(to.x, from.y), *to, At::new(from.x, to.y)]
            }
            Self::Arrow { tail, head } => vec![*tail, *head],
        }
    }

    /// The same outline, shifted.
    ///
    /// # Errors
    /// When it would leave what any picture can hold.
    pub fn shifted(&self, dx: f64, dy: f64) -> Result<Self, BadName> {
        let by = |at: &At| At::new(at.x + dx, at.y + dy);
        match self {
            Self::Polygon(corners) => Self::polygon(corners.iter().map(by).collect()),
            Self::Rectangle { from, to } => {
                let (dx, dy) = (dx.round(), dy.round());
                let by = |at: &At| At::new(at.x + dx, at.y + dy);
                Self::rectangle(by(from), by(to))
            }
            Self::Arrow { tail, head } => Self::arrow(by(tail), by(head)),
        }
    }
}

fn placed(at: At) -> Result<(), BadName> {
    if at.is_finite() && at.x.abs() <= FARTHEST && at.y.abs() <= FARTHEST {
        Ok(())
    } else {
        Err(BadName("a corner lies outside any picture".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn outlines_come_back_as_they_were_kept() {
        let at = At::new;
        let kept = [
            (
                Outline::polygon(vec![at(0.5, 0.0), at(9.0, 0.0), at(9.0, 7.25)]).unwrap(),
                r#"{"polygon":[[0.5,0.0],[9.0,0.0],[9.0,7.25]]}"#,
            ),
            (
                Outline::rectangle(at(10.2, 20.7), at(4.9, 3.1)).unwrap(),
                r#"{"rectangle":[4.0,3.0,7.0,18.0]}"#,
            ),
            (
                Outline::arrow(at(1.0, 2.0), at(3.0, 4.0)).unwrap(),
                r#"{"arrow":[1.0,2.0,3.0,4.0]}"#,
            ),
        ];
        for (outline, text) in kept {
            assert_eq!(outline.to_json(), text);
            assert_eq!(Outline::from_json(text), Ok(outline));
        }
    }

    #[test]
    fn what_is_no_outline_is_refused() {
        let many: Vec<String> = (0..=MOST_CORNERS)
            .map(|n| format!("[{n},{}]", n * n % 97))
            .collect();
        for odd in [
            String::new(),
            "null".to_owned(),
            "{}".to_owned(),
            r#"{"circle":[1,2,3]}"#.to_owned(),
            r#"{"polygon":[[0,0],[1,1]]}"#.to_owned(),
            r#"{"polygon":[[0,0],[1,1],[2,2]]}"#.to_owned(),
            r#"{"polygon":[[0,0],[1e9,1],[2,2]]}"#.to_owned(),
            r#"{"arrow":[1,1,1,1]}"#.to_owned(),
            format!(r#"{{"polygon":[{}]}}"#, many.join(",")),
            "[".repeat(1 << 20),
            "{\"polygon\":".repeat(2000),
        ] {
            assert!(
                Outline::from_json(&odd).is_err(),
                "{}",
                &odd[..odd.len().min(60)]
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC{0,200}") {
            drop(Outline::from_json(&text));
        }

        #[test]
        fn any_outline_stays_itself_when_shifted_there_and_back(
            x in -500..500_i32, y in -500..500_i32, dx in -500..500_i32, dy in -500..500_i32,
        ) {
            let corner = At::new(f64::from(x), f64::from(y));
            let (dx, dy) = (f64::from(dx), f64::from(dy));
            let outline = Outline::rectangle(corner, At::new(corner.x + 7.0, corner.y - 9.0)).unwrap();
            prop_assert_eq!(outline.shifted(dx, dy).unwrap().shifted(-dx, -dy).unwrap(), outline);
        }
    }
}
