//! What of a marked part lies under a pointer. Knows no zoom: the reach comes in picture pixels.

use super::shape::Outline;
use crate::domain::align::At;

impl Outline {
    /// Whether a position is within the outline, or nearer than `reach` pixels to its line.
    #[must_use]
    pub fn holds(&self, at: At, reach: f64) -> bool {
        let corners = self.corners();
        match self {
            Self::Arrow { tail, head } => to_side(at, *tail, *head) <= reach,
            Self::Polygon(_) | Self::Rectangle { .. } => {
                let next = corners.iter().cycle().skip(1);
                let near = |(a, b): (&At, &At)| to_side(at, *a, *b) <= reach;
                within(&corners, at) || corners.iter().zip(next).any(near)
            }
        }
    }

    /// The distance from a position to the nearest side, pixels.
    #[must_use]
    pub fn side_distance(&self, at: At) -> f64 {
        let corners = self.corners();
        let next = corners.iter().cycle().skip(1);
        let far = corners.iter().zip(next).map(|(a, b)| to_side(at, *a, *b));
        far.fold(f64::INFINITY, f64::min)
    }

    /// The corner nearest to a position, by its number in [`Self::corners`], when it is nearer
    /// than `reach` pixels: what a drag takes hold of.
    #[must_use]
    pub fn corner_at(&self, at: At, reach: f64) -> Option<usize> {
        let corners = self.corners();
        let far = corners.iter().map(|corner| corner.distance(at));
        let (nearest, distance) = far.enumerate().min_by(|a, b| a.1.total_cmp(&b.1))?;
        (distance <= reach).then_some(nearest)
    }
}

/// The distance from a position to a side, pixels.
pub(super) fn to_side(at: At, a: At, b: At) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let part = if length > 0.0 {
        (((at.x - a.x) * dx + (at.y - a.y) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    at.distance(At::new(a.x + part * dx, a.y + part * dy))
}

/// Whether a ray to the right crosses the outline an odd number of times.
fn within(corners: &[At], at: At) -> bool {
    let next = corners.iter().cycle().skip(1);
    let crossed = corners.iter().zip(next).filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    });
    crossed.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hollow_is_outside() {
        let corners = [
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 100.0),
            (50.0, 10.0),
            (0.0, 100.0),
        ];
        let outline = Outline::polygon(corners.map(|(x, y)| At::new(x, y)).to_vec()).unwrap();
        assert!(outline.holds(At::new(10.0, 10.0), 0.0));
        assert!(!outline.holds(At::new(50.0, 60.0), 3.0));
        assert!(outline.holds(At::new(50.0, 12.0), 3.0));
        assert_eq!(outline.corner_at(At::new(52.0, 12.0), 5.0), Some(3));
        assert_eq!(outline.corner_at(At::new(60.0, 50.0), 5.0), None);
    }

    #[test]
    fn an_arrow_is_held_along_its_line_only() {
        let arrow = Outline::arrow(At::new(0.0, 0.0), At::new(100.0, 0.0)).unwrap();
        assert!(arrow.holds(At::new(50.0, 4.0), 5.0));
        assert!(!arrow.holds(At::new(106.0, 0.0), 5.0));
    }
}
