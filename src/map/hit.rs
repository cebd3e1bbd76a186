//! What lies under a position of the sheet: the nearest symbol wins, then labels; symbols on one
//! spot are told apart by asking again. Knows no mouse.

use crate::domain::id::Id;

use super::px::{Px, PxBox};
use super::scene::Many;

/// How far beside a symbol one may point, points.
const SLACK: f32 = 4.0;

/// Something that can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    at: Px,
    reach: Reach,
    /// What it is.
    pub target: Target,
    /// A place's row among the rows that were drawn, so that nobody needs to look for it.
    pub row: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Reach {
    Disc(f32),
    Room(PxBox),
}

/// What can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// One place.
    Place(Id),
    /// Several places drawn as one.
    Heap(Many),
}

impl Hit {
    pub(super) fn disc(at: Px, radius: f32, target: Target) -> Self {
        Self {
            at,
            reach: Reach::Disc(radius),
            target,
            row: None,
        }
    }

    pub(super) fn label(room: PxBox, target: Target) -> Self {
        let at = Px::new(
            f32::midpoint(room.min.x, room.max.x),
            f32::midpoint(room.min.y, room.max.y),
        );
        Self {
            at,
            reach: Reach::Room(room),
            target,
            row: None,
        }
    }

    pub(super) fn of_row(self, row: u32) -> Self {
        Self {
            row: Some(row as usize),
            ..self
        }
    }

    /// Whether it is a symbol; else it is a label.
    #[must_use]
    pub fn is_symbol(&self) -> bool {
        matches!(self.reach, Reach::Disc(_))
    }

    /// Where it stands.
    #[must_use]
    pub fn at(&self) -> Px {
        self.at
    }

    /// Its radius; for labels half their height.
    #[must_use]
    pub fn radius(&self) -> f32 {
        match self.reach {
            Reach::Disc(radius) => radius,
            Reach::Room(room) => (room.max.y - room.min.y) / 2.0,
        }
    }

    fn distance(&self, at: Px) -> Option<f32> {
        match self.reach {
            Reach::Disc(radius) => Some(self.at.distance(at)).filter(|far| *far <= radius + SLACK),
            // Any symbol within reach comes before a label.
            Reach::Room(room) => room.contains(at).then_some(1000.0),
        }
    }
}

/// Everything under a position, nearest first; of two equally near the one painted later.
#[must_use]
pub fn under(hits: &[Hit], at: Px) -> Vec<&Target> {
    let near = hits
        .iter()
        .rev()
        .filter_map(|hit| Some((hit.distance(at)?, &hit.target)));
    let mut found: Vec<(f32, &Target)> = near.collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut targets: Vec<&Target> = Vec::new();
    for (_, target) in found {
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    targets
}

/// What a click selects: the nearest place, or, when the selected one lies there too, the next
/// after it.
#[must_use]
pub fn pick(hits: &[Hit], at: Px, selected: Option<Id>) -> Option<Target> {
    let found = under(hits, at);
    let current = found
        .iter()
        .position(|target| matches!(target, Target::Place(id) if Some(*id) == selected));
    let next = current.map_or(0, |place| (place + 1) % found.len().max(1));
    found.get(next).map(|target| (*target).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u64) -> Id {
        Id::v7(number, [0; 10])
    }

    fn hits(spots: &[(f32, f32)]) -> Vec<Hit> {
        (1..)
            .zip(spots)
            .map(|(n, (x, y))| Hit::disc(Px::new(*x, *y), 6.0, Target::Place(id(n))))
            .collect()
    }

    #[test]
    fn the_nearest_wins() {
        let hits = hits(&[(100.0, 100.0), (108.0, 100.0)]);
        assert_eq!(
            pick(&hits, Px::new(101.0, 100.0), None),
            Some(Target::Place(id(1)))
        );
        assert_eq!(
            pick(&hits, Px::new(106.0, 100.0), None),
            Some(Target::Place(id(2)))
        );
        assert_eq!(pick(&hits, Px::new(150.0, 100.0), None), None);
    }

    #[test]
    fn clicking_again_goes_round_all_that_overlap() {
        let hits = hits(&[(100.0, 100.0), (100.0, 100.0), (101.0, 100.0)]);
        let at = Px::new(100.0, 100.0);
        let mut selected = None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            let Some(Target::Place(next)) = pick(&hits, at, selected) else {
                panic!("nothing there");
            };
            seen.push(next);
            selected = Some(next);
        }
        assert_eq!(seen[0], seen[3]);
        seen.truncate(3);
        seen.sort();
        assert_eq!(seen, [id(1), id(2), id(3)]);
    }

    #[test]
    fn a_symbol_comes_before_a_label() {
        let room = PxBox::at(Px::new(90.0, 90.0), 60.0, 20.0);
        let mut hits = hits(&[(100.0, 100.0)]);
        hits.push(Hit::label(room, Target::Place(id(9))));
        assert_eq!(
            pick(&hits, Px::new(100.0, 100.0), None),
            Some(Target::Place(id(1)))
        );
        assert_eq!(
            pick(&hits, Px::new(140.0, 100.0), None),
            Some(Target::Place(id(9)))
        );
    }
}
