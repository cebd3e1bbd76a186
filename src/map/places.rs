//! The places of a catalogue as points, sorted along a space-filling curve, so that what lies in
//! a view is found, and counted, without touching the rest. Knows no symbol.

use std::collections::BTreeMap;

use crate::domain::dossier::{SiteRow, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};

use super::mercator::{World, WorldBox};

/// Bits of the curve along each side.
const BITS: u32 = 26;

/// One place as a point. `row` is its number among the rows it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    key: u64,
    pub(super) row: u32,
    pub(super) at: World,
    pub(super) state: StateAt,
    pub(super) level: Level,
}

/// How many places are in each state, in the order of [`State::ALL`].
pub type Counts = [u32; 5];

/// Sums over all spots before one: differences give any stretch at once.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    x: f64,
    y: f64,
    states: Counts,
}

/// A stretch of the curve that fills one cell of a grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Heap {
    /// The middle of all its places.
    pub(super) at: World,
    pub(super) counts: Counts,
    /// The cell.
    pub(super) around: WorldBox,
    from: usize,
    to: usize,
}

/// Points along the curve.
#[derive(Debug, Default)]
pub(super) struct Index {
    spots: Vec<Spot>,
    sums: Vec<Sum>,
}

/// All places of a catalogue that have a position.
#[derive(Debug, Default)]
pub(super) struct Places {
    near: Index,
    /// Without parts whose whole is shown; `None` when that leaves nothing out.
    far: Option<Index>,
    /// Areas that have no state of their own: only their names are written.
    pub(super) regions: Vec<Spot>,
    /// For each row the row of the place it is part of; empty when there are very many.
    pub(super) wholes: Vec<Option<u32>>,
}

/// Up to so many rows it is worked out which place each is part of.
const TREE: usize = 50_000;

impl Places {
    pub(super) fn of(rows: &[SiteRow]) -> Self {
        let mut places = Self {
            wholes: wholes(rows),
            ..Self::default()
        };
        let (mut near, mut far) = (Vec::new(), Vec::new());
        for (number, row) in rows.iter().enumerate() {
            let Some(spot) = Spot::of(row, number) else {
                continue;
            };
            if row.level == Level::Area && row.state.state == State::Unknown {
                places.regions.push(spot);
                continue;
            }
            near.push(spot);
            let whole = places.wholes.get(number).copied().flatten();
            let whole = whole.and_then(|row| rows.get(row as usize));
            if row.level != Level::Component || whole.is_none_or(|whole| whole.at.is_none()) {
                far.push(spot);
            }
        }
        if far.len() < near.len() {
            places.far = Some(Index::of(far));
        }
        places.near = Index::of(near);
        places
    }

    /// The points to draw: with parts or without them.
    pub(super) fn index(&self, parts: Parts) -> &Index {
        match (parts, &self.far) {
            (Parts::Hidden, Some(far)) => far,
            _ => &self.near,
        }
    }

    /// The point of a row, wherever it is.
    pub(super) fn spot(&self, row: u32) -> Option<Spot> {
        let all = self.near.spots.iter().chain(&self.regions);
        all.copied().find(|spot| spot.row == row)
    }
}

/// For each row the row of the place it is part of.
fn wholes(rows: &[SiteRow]) -> Vec<Option<u32>> {
    if rows.len() > TREE {
        return Vec::new();
    }
    let numbers: BTreeMap<Id, u32> = rows.iter().map(|row| row.id).zip(0..).collect();
    let whole = |row: &SiteRow| row.parent.and_then(|id| numbers.get(&id).copied());
    rows.iter().map(whole).collect()
}

/// Whether parts of shown places are points of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    /// They are.
    Shown,
    /// They are not: too far away.
    Hidden,
}

impl Spot {
    fn of(row: &SiteRow, number: usize) -> Option<Self> {
        let at = World::of(row.at?);
        Some(Self {
            key: key(at),
            row: u32::try_from(number).ok()?,
            at,
            state: row.state,
            level: row.level,
        })
    }
}

impl Index {
    fn of(mut spots: Vec<Spot>) -> Self {
        spots.sort_unstable_by_key(|spot| (spot.key, spot.row));
        let mut sums = Vec::with_capacity(spots.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for spot in &spots {
            sum.x += spot.at.x;
            sum.y += spot.at.y;
            if let Some(count) = sum.states.get_mut(spot.state.state as usize) {
                *count += 1;
            }
            sums.push(sum);
        }
        Self { spots, sums }
    }

    /// How many places lie in an area, or a few more: whole cells are counted.
    pub(super) fn count(&self, area: &WorldBox) -> usize {
        let cells = cells(area, level_for(area));
        cells
            .map(|cell| self.stretch(cell))
            .map(|(from, to)| to - from)
            .sum()
    }

    /// Every place in an area.
    pub(super) fn within(&self, area: &WorldBox) -> Vec<Spot> {
        let cells = cells(area, level_for(area));
        let stretches = cells.map(|cell| self.stretch(cell));
        let spots = stretches.flat_map(|(from, to)| self.spots.get(from..to).unwrap_or_default());
        spots
            .filter(|spot| area.contains(spot.at))
            .copied()
            .collect()
    }

    /// The places of an area heaped by the cells of the grid whose cells are 2^−level wide.
    pub(super) fn heaps(&self, area: &WorldBox, level: u32) -> Vec<Heap> {
        cells(area, level.min(BITS))
            .filter_map(|cell| self.heap(cell))
            .collect()
    }

    /// The places of a heap.
    pub(super) fn spots(&self, heap: &Heap) -> &[Spot] {
        self.spots.get(heap.from..heap.to).unwrap_or_default()
    }

    fn heap(&self, cell: Cell) -> Option<Heap> {
        let (from, to) = self.stretch(cell);
        let (before, after) = (self.sums.get(from)?, self.sums.get(to)?);
        let count = f64::from(u32::try_from(to - from).ok().filter(|count| *count > 0)?);
        let mut counts = Counts::default();
        for (slot, (a, b)) in counts
            .iter_mut()
            .zip(after.states.iter().zip(before.states))
        {
            *slot = a - b;
        }
        Some(Heap {
            at: World {
                x: (after.x - before.x) / count,
                y: (after.y - before.y) / count,
            },
            counts,
            around: cell.around(),
            from,
            to,
        })
    }

    fn stretch(&self, cell: Cell) -> (usize, usize) {
        let shift = 2 * (BITS - cell.level);
        let first = interleave(cell.x, cell.y) << shift;
        let last = first | ((1_u64 << shift) - 1);
        let from = self.spots.partition_point(|spot| spot.key < first);
        let rest = self.spots.get(from..).unwrap_or_default();
        (from, from + rest.partition_point(|spot| spot.key <= last))
    }
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    x: u32,
    y: u32,
    level: u32,
}

impl Cell {
    fn around(self) -> WorldBox {
        let side = (-f64::from(self.level)).exp2();
        let corner = |x: u32, y: u32| World {
            x: f64::from(x) * side,
            y: f64::from(y) * side,
        };
        WorldBox {
            min: corner(self.x, self.y),
            max: corner(self.x + 1, self.y + 1),
        }
    }
}

/// The grid on which an area is some 8 cells wide.
fn level_for(area: &WorldBox) -> u32 {
    let side = (area.max.x - area.min.x)
        .max(area.max.y - area.min.y)
        .max(1e-9);
    let level = (8.0 / side).log2().floor();
    (0..=BITS)
        .rev()
        .find(|bits| f64::from(*bits) <= level)
        .unwrap_or(0)
}

fn cells(area: &WorldBox, level: u32) -> impl Iterator<Item = Cell> {
    let (x0, y0) = (number(area.min.x, level), number(area.min.y, level));
    let (x1, y1) = (number(area.max.x, level), number(area.max.y, level));
    (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| Cell { x, y, level }))
}

/// The number of the cell along one side.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is held between 0 and 2^26 − 1"
)]
fn number(at: f64, level: u32) -> u32 {
    let cells = f64::from(level).exp2();
    (at * cells).floor().clamp(0.0, cells - 1.0) as u32
}

fn key(at: World) -> u64 {
    interleave(number(at.x, BITS), number(at.y, BITS))
}

/// Weaves the bits of both numbers into one, x below.
fn interleave(x: u32, y: u32) -> u64 {
    spread(x) | (spread(y) << 1)
}

fn spread(value: u32) -> u64 {
    let mut v = u64::from(value);
    v = (v | (v << 16)) & 0x0000_FFFF_0000_FFFF;
    v = (v | (v << 8)) & 0x00FF_00FF_00FF_00FF;
    v = (v | (v << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    v = (v | (v << 2)) & 0x3333_3333_3333_3333;
    (v | (v << 1)) & 0x5555_5555_5555_5555
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::domain::place::LonLat;

    use super::super::sample;
    use super::*;

    proptest! {
        #[test]
        fn finds_exactly_what_lies_within(
            points in proptest::collection::vec((-180.0..180.0f64, -80.0..80.0f64), 0..200),
            x in 0.0..0.9f64, y in 0.0..0.9f64, side in 0.0001..0.6f64,
        ) {
            let rows: Vec<_> = points.iter().map(|(lon, lat)| sample::monument(LonLat::new(*lon, *lat).unwrap())).collect();
            let index = Places::of(&rows);
            let index = index.index(Parts::Shown);
            let area = WorldBox { min: World { x, y }, max: World { x: x + side, y: y + side } };
            let expected = rows.iter().filter(|row| area.contains(World::of(row.at.unwrap()))).count();
            prop_assert_eq!(index.within(&area).len(), expected);
            prop_assert!(index.count(&area) >= expected);
        }

        #[test]
        fn heaps_count_every_place_once(
            points in proptest::collection::vec((-179.0..179.0f64, -80.0..80.0f64), 1..200), level in 0..7u32,
        ) {
            let rows: Vec<_> = points.iter().map(|(lon, lat)| sample::monument(LonLat::new(*lon, *lat).unwrap())).collect();
            let places = Places::of(&rows);
            let index = places.index(Parts::Shown);
            let world = WorldBox { min: World { x: 0.0, y: 0.0 }, max: World { x: 1.0, y: 1.0 } };
            let heaps = index.heaps(&world, level);
            let total: u32 = heaps.iter().flat_map(|heap| heap.counts).sum();
            prop_assert_eq!(total as usize, rows.len());
            for heap in heaps {
                prop_assert!(heap.around.grown(1e-9).contains(heap.at));
                prop_assert_eq!(index.spots(&heap).len(), heap.counts.iter().sum::<u32>() as usize);
            }
        }
    }
}
