//! The outline of the world behind the plan: land, borders and country names of Natural Earth,
//! read from `assets/world/`. Knows no heritage.

use std::sync::{Arc, OnceLock};

use super::mercator::{World, WorldBox};
use super::plan::triangles;

/// What must be said where it is drawn.
pub(super) const CREDIT: &str = "Natural Earth";

/// Land and borders at one degree of detail.
#[derive(Debug, Default)]
pub(super) struct Earth {
    pub(super) land: Vec<Land>,
    pub(super) borders: Vec<Border>,
    pub(super) names: Vec<Country>,
}

/// One land mass.
#[derive(Debug)]
pub(super) struct Land {
    pub(super) rings: Vec<Vec<World>>,
    pub(super) triangles: Arc<[u32]>,
    pub(super) around: WorldBox,
}

/// One stretch of border.
#[derive(Debug)]
pub(super) struct Border {
    pub(super) points: Vec<World>,
    pub(super) around: WorldBox,
}

/// Where a country's name goes.
#[derive(Debug)]
pub(super) struct Country {
    pub(super) name: String,
    pub(super) at: World,
    /// Size in square degrees at the equator: larger ones are named from farther away.
    pub(super) size: f64,
}

/// The whole world at a glance.
pub(super) fn small() -> &'static Earth {
    static SMALL: OnceLock<Earth> = OnceLock::new();
    SMALL.get_or_init(|| read(include_str!("../../assets/world/small.txt")))
}

/// Regions, read when first seen.
pub(super) fn medium() -> &'static Earth {
    static MEDIUM: OnceLock<Earth> = OnceLock::new();
    MEDIUM.get_or_init(|| read(include_str!("../../assets/world/medium.txt")))
}

enum Part {
    Nothing,
    Land,
    Borders,
    Names,
}

fn read(text: &str) -> Earth {
    let mut earth = Earth::default();
    let mut rings: Vec<Vec<World>> = Vec::new();
    let mut part = Part::Nothing;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let next = match line {
            "land" => Part::Land,
            "borders" => Part::Borders,
            "names" => Part::Names,
            _ => {
                match part {
                    Part::Land => rings.push(ring(line)),
                    Part::Borders => earth.borders.extend(border(line)),
                    Part::Names => earth.names.extend(country(line)),
                    Part::Nothing => {}
                }
                continue;
            }
        };
        earth.land.extend(land(std::mem::take(&mut rings)));
        part = next;
    }
    earth.land.extend(land(rings));
    earth
}

fn points(line: &str) -> Vec<World> {
    let mut numbers = line.split(' ').map_while(hundredth);
    let mut found = Vec::new();
    while let (Some(lon), Some(lat)) = (numbers.next(), numbers.next()) {
        found.push(World::of_degrees(lon, lat));
    }
    found
}

fn hundredth(word: &str) -> Option<f64> {
    word.parse::<i32>()
        .ok()
        .map(|value| f64::from(value) / 100.0)
}

fn ring(line: &str) -> Vec<World> {
    let mut ring = points(line);
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

fn land(rings: Vec<Vec<World>>) -> Option<Land> {
    let around = WorldBox::around(rings.first()?.iter().copied())?;
    Some(Land {
        triangles: triangles(&rings),
        around,
        rings,
    })
}

fn border(line: &str) -> Option<Border> {
    let points = points(line);
    Some(Border {
        around: WorldBox::around(points.iter().copied())?,
        points,
    })
}

fn country(line: &str) -> Option<Country> {
    let mut words = line.splitn(4, ' ');
    let lon = hundredth(words.next()?)?;
    let lat = hundredth(words.next()?)?;
    let size = words.next()?.parse().ok()?;
    Some(Country {
        name: words.next()?.to_owned(),
        at: World::of_degrees(lon, lat),
        size,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_worlds_are_whole() {
        for earth in [small(), medium()] {
            assert!(earth.land.len() > 100);
            assert!(earth.borders.len() > 300);
            assert!(earth.land.iter().all(|land| land.triangles.len() >= 3));
        }
        assert!(small().names.iter().any(|country| country.name == "Syria"));
    }

    #[test]
    fn palmyra_is_on_land() {
        let palmyra = World::of_degrees(38.27, 34.55);
        for earth in [small(), medium()] {
            assert!(
                earth
                    .land
                    .iter()
                    .any(|land| inside(palmyra, &land.rings[0]))
            );
        }
    }

    fn inside(at: World, ring: &[World]) -> bool {
        let mut within = false;
        for (index, a) in ring.iter().enumerate() {
            let b = ring[(index + 1) % ring.len()];
            if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
            {
                within = !within;
            }
        }
        within
    }
}
