//! Matching two pictures click by click: a click on each picture makes a point, any click can be
//! taken back, and what comes out is a `pair` record. Knows no picture's colour and no screen.

use super::fit::{Fit, Refusal, fit};
use super::matches::{MOST_MATCHES, Match, matches_from_json, matches_to_json};
use super::transform::At;
use crate::domain::kinds::Alignment;
use crate::domain::record::Pair;

/// Which picture was clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The earlier one.
    Before,
    /// The later one.
    After,
}

/// The points matched so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matching {
    matches: Vec<Match>,
    waiting: Option<(Side, At)>,
    chosen: Option<Alignment>,
}

impl Matching {
    /// The points of a pair as it is kept. Points that cannot be read count as none: the record
    /// keeps them until another alignment is saved.
    #[must_use]
    pub fn of(pair: &Pair) -> Self {
        Self {
            matches: matches_from_json(&pair.points_json).unwrap_or_default(),
            waiting: None,
            chosen: pair.kind,
        }
    }

    /// The whole points, in the order they were matched.
    #[must_use]
    pub fn matches(&self) -> &[Match] {
        &self.matches
    }

    /// A click whose partner in the other picture is still to come.
    #[must_use]
    pub fn waiting(&self) -> Option<(Side, At)> {
        self.waiting
    }

    /// Takes a click, pixels of the upright picture. The first of two waits for its partner;
    /// another on the same picture puts the point elsewhere. Nothing happens when as many points
    /// are matched as are kept.
    pub fn click(&mut self, side: Side, at: At) {
        let at = hundredths(at);
        match self.waiting {
            Some((earlier, partner)) if earlier != side => {
                let (before, after) = match side {
                    Side::Before => (at, partner),
                    Side::After => (partner, at),
                };
                self.matches.push(Match { before, after });
                self.waiting = None;
            }
            _ if self.matches.len() < MOST_MATCHES => self.waiting = Some((side, at)),
            _ => {}
        }
    }

    /// Takes the last click back: of a whole point the one on the later picture, so that the
    /// other waits for its partner again.
    pub fn take_back(&mut self) {
        if self.waiting.take().is_none() {
            let last = self.matches.pop();
            self.waiting = last.map(|point| (Side::Before, point.before));
        }
    }

    /// Takes a whole point back by its number, from 0.
    pub fn remove(&mut self, number: usize) {
        if number < self.matches.len() {
            self.matches.remove(number);
        }
    }

    /// Puts one side of a whole point elsewhere, by its number, from 0; pixels of the upright picture.
    pub fn put(&mut self, number: usize, side: Side, at: At) {
        if let Some(point) = self.matches.get_mut(number) {
            match side {
                Side::Before => point.before = hundredths(at),
                Side::After => point.after = hundredths(at),
            }
        }
    }

    /// How to align; `None` = as the number of points allows.
    pub fn choose(&mut self, kind: Option<Alignment>) {
        self.chosen = kind;
    }

    /// How a person chose to align; `None` = as the number of points allows.
    #[must_use]
    pub fn chosen(&self) -> Option<Alignment> {
        self.chosen
    }

    /// How it is aligned: as chosen, else as the number of points allows.
    #[must_use]
    pub fn kind(&self) -> Alignment {
        self.chosen
            .unwrap_or_else(|| Alignment::for_points(self.matches.len()))
    }

    /// The transform of the whole points and how far each is off.
    ///
    /// # Errors
    /// Why these points give none, and what to do.
    pub fn fit(&self) -> Result<Fit, Refusal> {
        fit(&self.matches, self.kind())
    }

    /// The pair with this alignment; everything else of it stays.
    ///
    /// # Errors
    /// Why these points give none: the pair stays as it is.
    pub fn kept(&self, pair: &Pair) -> Result<Pair, Refusal> {
        let fit = self.fit()?;
        Ok(Pair {
            kind: Some(self.kind()),
            points_json: matches_to_json(&self.matches),
            transform_json: fit.transform.to_json(),
            residual_px: Some(fit.rms),
            ..pair.clone()
        })
    }
}

/// A pointer is no finer than this, and the record stays readable.
fn hundredths(at: At) -> At {
    At::new(
        (at.x * 100.0).round() / 100.0,
        (at.y * 100.0).round() / 100.0,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::align::Transform;

    #[test]
    fn two_clicks_on_each_picture_align_a_pair() {
        let mut matching = Matching::default();
        matching.click(Side::Before, At::new(10.0, 10.0));
        matching.click(Side::Before, At::new(100.004, 100.0));
        assert_eq!(
            matching.waiting(),
            Some((Side::Before, At::new(100.0, 100.0)))
        );
        matching.click(Side::After, At::new(300.0, 200.0));
        assert!(matches!(
            matching.fit(),
            Err(Refusal::TooFew { have: 1, need: 2 })
        ));
        matching.click(Side::After, At::new(500.0, 200.0));
        matching.click(Side::Before, At::new(200.0, 100.0));
        assert_eq!(matching.kind(), Alignment::Similarity);
        let pair = Pair {
            title: "A view".to_owned(),
            ..Pair::default()
        };
        let kept = matching.kept(&pair).unwrap();
        assert_eq!(kept.title, "A view");
        assert!(kept.residual_px.unwrap() < 1e-9);
        let transform = Transform::from_json(&kept.transform_json).unwrap();
        let moved = transform.apply(At::new(150.0, 100.0)).unwrap();
        assert!(moved.distance(At::new(400.0, 200.0)) < 1e-9);
        let again = Matching::of(&kept);
        assert_eq!(again.matches(), matching.matches());
        assert_eq!(again.kept(&pair), Ok(kept));
    }

    #[test]
    fn clicks_are_taken_back_one_by_one() {
        let mut matching = Matching::default();
        for step in [10.0, 90.0] {
            matching.click(Side::After, At::new(step, 5.0));
            matching.click(Side::Before, At::new(step, 2.0 * step));
        }
        matching.take_back();
        assert_eq!(
            matching.waiting(),
            Some((Side::Before, At::new(90.0, 180.0)))
        );
        assert_eq!(matching.matches().len(), 1);
        matching.click(Side::After, At::new(91.0, 5.0));
        assert_eq!(matching.matches()[1].after, At::new(91.0, 5.0));
        for _ in 0..9 {
            matching.take_back();
        }
        assert_eq!(matching, Matching::default());
        matching.remove(3);
    }

    #[test]
    fn the_kind_follows_the_points_until_one_is_chosen() {
        let mut matching = Matching::default();
        for (x, y) in [(0.0, 0.0), (400.0, 0.0), (400.0, 300.0), (0.0, 300.0)] {
            matching.click(Side::Before, At::new(x, y));
            matching.click(Side::After, At::new(x + 5.0, y));
        }
        assert_eq!(matching.kind(), Alignment::Projective);
        matching.choose(Some(Alignment::Similarity));
        assert_eq!(matching.fit().unwrap().residuals.len(), 4);
        assert_eq!(
            matching.kept(&Pair::default()).unwrap().kind,
            Some(Alignment::Similarity)
        );
    }

    #[test]
    fn points_nobody_can_read_are_none() {
        let pair = Pair {
            points_json: "[[1,2]]".to_owned(),
            ..Pair::default()
        };
        assert_eq!(Matching::of(&pair), Matching::default());
    }
}
