//! An outline while it is drawn: point after point, by pointer or keys, until it is whole. Plain
//! sums in pixels of the upright picture; knows no widget.

use crate::domain::align::At;
use crate::domain::region::{Outline, pointed};

/// With what a part is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Corner after corner.
    Polygon,
    /// From one corner to the opposite one.
    Rectangle,
    /// From where it comes to what it points at.
    Arrow,
}

/// What is half drawn.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui::lens) struct Sketch {
    tool: Tool,
    points: Vec<At>,
    /// Where the next point would be put.
    cursor: At,
    /// Width and height of the picture.
    size: (f64, f64),
}

impl Sketch {
    /// Nothing drawn yet; the next point at `cursor`, in a picture so many pixels wide and high.
    pub(super) fn new(tool: Tool, cursor: At, size: (f64, f64)) -> Self {
        Self {
            tool,
            points: Vec::new(),
            cursor: pointed(cursor, size),
            size,
        }
    }

    pub(super) const fn tool(&self) -> Tool {
        self.tool
    }

    pub(super) const fn cursor(&self) -> At {
        self.cursor
    }

    /// The points put so far.
    pub(super) fn points(&self) -> &[At] {
        &self.points
    }

    /// Whether nothing is drawn yet.
    pub(super) const fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// Moves the place of the next point.
    pub(super) fn aim(&mut self, at: At) {
        self.cursor = pointed(at, self.size);
    }

    /// Puts a point where it is aimed. What comes of it when it is the last: a point within `reach`
    /// pixels of a polygon's first closes it; one on the point before counts once.
    pub(super) fn put(&mut self, reach: f64) -> Option<Outline> {
        let at = self.cursor;
        let twice = self
            .points
            .last()
            .is_some_and(|last| last.distance(at) < 1.0);
        match (self.tool, self.points.first().copied()) {
            (Tool::Polygon, Some(first))
                if self.points.len() > 2 && first.distance(at) <= reach =>
            {
                self.whole()
            }
            (Tool::Rectangle, Some(first)) if !twice => Outline::rectangle(first, at).ok(),
            (Tool::Arrow, Some(first)) if !twice => Outline::arrow(first, at).ok(),
            _ if twice => None,
            _ => {
                self.points.push(at);
                None
            }
        }
    }

    /// Closes a polygon at its last point; `None` = it is none yet.
    pub(super) fn whole(&self) -> Option<Outline> {
        let closed = self.tool == Tool::Polygon;
        closed.then(|| Outline::polygon(self.points.clone()).ok())?
    }

    /// Takes the last point back; whether there was one.
    pub(super) fn back(&mut self) -> bool {
        self.points.pop().is_some()
    }

    /// The line as it stands, up to the place of the next point.
    pub(super) fn line(&self) -> Vec<At> {
        let Some(first) = self.points.first().copied() else {
            return Vec::new();
        };
        let drawn = match self.tool {
            Tool::Rectangle => Outline::rectangle(first, self.cursor),
            Tool::Arrow => Outline::arrow(first, self.cursor),
            Tool::Polygon => {
                return self.points.iter().copied().chain([self.cursor]).collect();
            }
        };
        let mut line = drawn.map(|outline| outline.corners()).unwrap_or_default();
        if self.tool == Tool::Rectangle {
            line.extend(line.first().copied());
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (f64, f64) = (400.0, 300.0);

    fn put(sketch: &mut Sketch, x: f64, y: f64) -> Option<Outline> {
        sketch.aim(At::new(x, y));
        sketch.put(5.0)
    }

    #[test]
    fn a_polygon_closes_on_its_first_corner() {
        let mut sketch = Sketch::new(Tool::Polygon, At::new(0.0, 0.0), SIZE);
        assert_eq!(put(&mut sketch, 10.0, 10.0), None);
        assert_eq!(
            put(&mut sketch, 12.0, 11.0),
            None,
            "near the first, but the second"
        );
        assert!(sketch.back());
        assert_eq!(put(&mut sketch, 100.0, 10.0), None);
        assert_eq!(sketch.whole(), None, "two corners hold no area");
        assert_eq!(put(&mut sketch, 100.0, 90.0), None);
        assert_eq!(
            put(&mut sketch, 100.3, 90.4),
            None,
            "a double click is one corner"
        );
        let drawn = put(&mut sketch, 12.0, 13.0).unwrap();
        assert_eq!(drawn.corners().len(), 3);
    }

    #[test]
    fn two_points_make_a_rectangle_or_an_arrow_within_the_picture() {
        let mut sketch = Sketch::new(Tool::Rectangle, At::new(0.0, 0.0), SIZE);
        assert_eq!(put(&mut sketch, 390.0, 10.0), None);
        assert_eq!(put(&mut sketch, 390.0, 10.0), None, "no rectangle yet");
        let drawn = put(&mut sketch, 900.0, 90.0).unwrap();
        assert_eq!(drawn.bounds(), (At::new(390.0, 10.0), At::new(400.0, 90.0)));
        let mut sketch = Sketch::new(Tool::Arrow, At::new(0.0, 0.0), SIZE);
        assert_eq!(put(&mut sketch, 5.0, 5.0), None);
        let drawn = put(&mut sketch, 50.0, 60.0).unwrap();
        assert_eq!(drawn.corners(), [At::new(5.0, 5.0), At::new(50.0, 60.0)]);
    }

    #[test]
    fn the_last_point_is_taken_back() {
        let mut sketch = Sketch::new(Tool::Polygon, At::new(0.0, 0.0), SIZE);
        assert!(!sketch.back());
        put(&mut sketch, 10.0, 10.0);
        assert_eq!(sketch.line().len(), 2);
        assert!(sketch.back());
        assert!(sketch.line().is_empty());
    }
}
