//! The outlines of the catalogue made ready for drawing: projected once, triangulated once,
//! sorted so that small lies upon large. Knows no view.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::kinds::OutlineRole;
use crate::domain::place::{LonLat, Shape};
use crate::domain::query::Outlines;

use super::mercator::{World, WorldBox};

/// One polygon of some place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlanArea {
    pub(super) site: Id,
    pub(super) role: OutlineRole,
    /// Rings, not closed; the first is the outer one.
    pub(super) rings: Vec<Vec<World>>,
    pub(super) triangles: Arc<[u32]>,
    pub(super) around: WorldBox,
    pub(super) credit: Arc<str>,
}

/// One line of some place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlanLine {
    pub(super) site: Id,
    pub(super) role: OutlineRole,
    pub(super) points: Vec<World>,
    pub(super) around: WorldBox,
    pub(super) credit: Arc<str>,
}

/// All outlines and lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    pub(super) areas: Vec<PlanArea>,
    pub(super) lines: Vec<PlanLine>,
}

impl Plan {
    /// Makes the outlines of a catalogue ready.
    #[must_use]
    pub fn of(outlines: &Outlines) -> Self {
        let mut plan = Self::default();
        for area in &outlines.areas {
            let Shape::Areas(polygons) = &area.geom else {
                continue;
            };
            let credit: Arc<str> = area.credit.as_str().into();
            for polygon in polygons {
                plan.areas
                    .extend(area_of(area.site_uuid, area.role, polygon, &credit));
            }
        }
        for line in &outlines.lines {
            let Shape::Lines(lines) = &line.geom else {
                continue;
            };
            let credit: Arc<str> = line.credit.as_str().into();
            for points in lines {
                plan.lines
                    .extend(line_of(line.site_uuid, line.role, points, &credit));
            }
        }
        plan.areas
            .sort_by(|a, b| size(&b.around).total_cmp(&size(&a.around)));
        plan
    }

    /// The places that have an outline or a line.
    pub(super) fn sites(&self) -> BTreeSet<Id> {
        let areas = self.areas.iter().map(|area| area.site);
        areas
            .chain(self.lines.iter().map(|line| line.site))
            .collect()
    }

    /// What everything together covers.
    #[must_use]
    pub fn around(&self) -> Option<WorldBox> {
        let boxes = self.areas.iter().map(|area| area.around);
        let boxes = boxes.chain(self.lines.iter().map(|line| line.around));
        WorldBox::around(boxes.flat_map(|around| [around.min, around.max]))
    }
}

fn size(around: &WorldBox) -> f64 {
    (around.max.x - around.min.x) * (around.max.y - around.min.y)
}

fn area_of(
    site: Id,
    role: OutlineRole,
    polygon: &[Vec<LonLat>],
    credit: &Arc<str>,
) -> Option<PlanArea> {
    let rings: Vec<Vec<World>> = polygon.iter().map(|ring| open_ring(ring)).collect();
    let outer = rings.first().filter(|ring| ring.len() >= 3)?;
    let around = WorldBox::around(outer.iter().copied())?;
    Some(PlanArea {
        site,
        role,
        triangles: triangles(&rings),
        around,
        credit: Arc::clone(credit),
        rings,
    })
}

fn line_of(site: Id, role: OutlineRole, points: &[LonLat], credit: &Arc<str>) -> Option<PlanLine> {
    let points: Vec<World> = points.iter().map(|at| World::of(*at)).collect();
    if points.len() < 2 {
        return None;
    }
    Some(PlanLine {
        site,
        role,
        around: WorldBox::around(points.iter().copied())?,
        points,
        credit: Arc::clone(credit),
    })
}

fn open_ring(ring: &[LonLat]) -> Vec<World> {
    let mut points: Vec<World> = ring.iter().map(|at| World::of(*at)).collect();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    points
}

/// Triangles that fill the rings: corner numbers over all rings in a row.
pub(super) fn triangles(rings: &[Vec<World>]) -> Arc<[u32]> {
    let Some(around) = WorldBox::around(rings.iter().flatten().copied()) else {
        return Arc::from([]);
    };
    // Near zero and of size one, so that tiny outlines keep their exactness.
    let unit = (around.max.x - around.min.x)
        .max(around.max.y - around.min.y)
        .max(1e-12);
    let scaled = |at: &World| [(at.x - around.min.x) / unit, (at.y - around.min.y) / unit];
    let mut holes: Vec<u32> = Vec::new();
    let mut count = 0_usize;
    for ring in rings {
        if count > 0 {
            holes.extend(u32::try_from(count).ok());
        }
        count += ring.len();
    }
    let mut found: Vec<u32> = Vec::new();
    earcut::Earcut::new().earcut(rings.iter().flatten().map(scaled), &holes, &mut found);
    found.into()
}

#[cfg(test)]
mod tests {
    use crate::domain::record::SiteArea;

    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<LonLat> {
        points
            .iter()
            .map(|(x, y)| LonLat::new(*x, *y).unwrap())
            .collect()
    }

    #[test]
    fn a_court_stays_open() {
        let outer = ring(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]);
        let court = ring(&[(1.0, 1.0), (1.0, 3.0), (3.0, 3.0), (3.0, 1.0), (1.0, 1.0)]);
        let outlines = Outlines {
            areas: vec![SiteArea {
                geom: Shape::Areas(vec![vec![outer, court]]),
                ..SiteArea::default()
            }],
            lines: vec![],
        };
        let plan = Plan::of(&outlines);
        assert_eq!(plan.areas[0].rings[0].len(), 4);
        assert_eq!(plan.areas[0].triangles.len(), 8 * 3);
    }

    #[test]
    fn broken_outlines_are_left_out() {
        let outlines = Outlines {
            areas: vec![SiteArea {
                geom: Shape::Areas(vec![vec![], vec![ring(&[(0.0, 0.0), (1.0, 1.0)])]]),
                ..SiteArea::default()
            }],
            lines: vec![],
        };
        assert_eq!(Plan::of(&outlines), Plan::default());
    }
}
