//! What of the places is drawn in one view: single symbols, and heaps with true counts where
//! symbols would cover each other. Knows no colour.

use std::collections::BTreeMap;
use std::iter::successors;

use crate::domain::dossier::StateAt;
use crate::domain::kinds::Level;

use super::inside::Inside;
use super::mercator::{World, WorldBox};
use super::places::{Counts, Index, Parts, Places, Spot};
use super::px::narrow;
use super::symbol::loudness;
use super::view::View;

/// More places than this in view are heaped by a fixed grid.
const CROWD: usize = 4_000;
/// Symbols closer than this many points cover each other.
const CLOSE: f64 = 15.0;
/// At least so many covering each other make a heap.
const HEAP: usize = 4;
/// From this zoom on nothing but a crowd is heaped: overlapping symbols are told apart by
/// clicking again.
const SPREAD_ZOOM: f64 = 16.0;
/// From this zoom on the parts of a place are points of their own.
const PART_ZOOM: f64 = 17.0;

/// One thing that stands for one place or several.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// One place, by the number of its row.
    One {
        row: u32,
        at: World,
        state: StateAt,
        level: Level,
        /// What is known by its parts, when nothing is known of it as a whole.
        inside: Option<Inside>,
    },
    /// Several places.
    Many(Many),
}

/// Several places drawn as one disc with their number.
#[derive(Debug, Clone, PartialEq)]
pub struct Many {
    /// The middle of all.
    pub at: World,
    /// How many in each state, in the order of `State::ALL`.
    pub counts: Counts,
    /// What they cover.
    pub around: WorldBox,
    /// The area all are part of, when it is one: the number of its row.
    pub(super) within: Option<u32>,
}

impl Many {
    /// How many places.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

impl Item {
    pub(super) fn at(&self) -> World {
        match self {
            Self::One { at, .. } => *at,
            Self::Many(many) => many.at,
        }
    }
}

/// Decides what is drawn in `area` at the zoom of `view`. The rows of `kept` are never heaped.
pub(super) fn items(places: &Places, view: &View, area: &WorldBox, kept: &[u32]) -> Vec<Item> {
    let index = places.index(if view.zoom < PART_ZOOM {
        Parts::Hidden
    } else {
        Parts::Shown
    });
    let mut items = if index.count(area) > CROWD {
        crowd(index, view, area)
    } else {
        gathered(index.within(area), &places.wholes, view, kept)
    };
    keep(&mut items, places, kept);
    items
}

/// Sorts for painting: the loudest last, heaps over all.
pub(super) fn by_loudness(items: &mut [Item]) {
    items.sort_by_key(|item| match item {
        Item::Many(_) => (5, 0),
        Item::One {
            state, row, inside, ..
        } => {
            let own = loudness(state.state);
            (inside.map_or(own, |inside| inside.loudness()), *row)
        }
    });
}

/// Heaps by a grid whose cells are 64 to 128 points wide.
fn crowd(index: &Index, view: &View, area: &WorldBox) -> Vec<Item> {
    let step = (0..24_u32).rev().find(|bits| f64::from(*bits) <= view.zoom);
    let level = step.unwrap_or(0) + 2;
    let mut items = Vec::new();
    for heap in index.heaps(area, level) {
        let spots = index.spots(&heap);
        if spots.len() < HEAP {
            items.extend(spots.iter().map(Item::one));
            continue;
        }
        items.push(Item::Many(Many {
            at: heap.at,
            counts: heap.counts,
            around: heap.around,
            within: None,
        }));
    }
    items
}

/// Draws by themselves those that must be, also parts that are not drawn from this far.
fn keep(items: &mut Vec<Item>, places: &Places, kept: &[u32]) {
    for row in kept {
        if items.iter().any(|item| item.row() == Some(*row)) {
            continue;
        }
        if let Some(spot) = places.spot(*row) {
            take_out(items, &spot);
            items.push(Item::one(&spot));
        }
    }
}

/// A place that is drawn by itself is not counted in a heap as well.
fn take_out(items: &mut [Item], spot: &Spot) {
    for item in items.iter_mut() {
        if let Item::Many(many) = item
            && many.around.contains(spot.at)
            && let Some(count) = many.counts.get_mut(spot.state.state as usize)
            && *count > 0
        {
            *count -= 1;
            return;
        }
    }
}

/// Single symbols; where at least four cover each other, a heap.
fn gathered(mut spots: Vec<Spot>, wholes: &[Option<u32>], view: &View, kept: &[u32]) -> Vec<Item> {
    if view.zoom >= SPREAD_ZOOM {
        return spots.iter().map(Item::one).collect();
    }
    spots.sort_by_key(|spot| (u8::MAX - loudness(spot.state.state), spot.row));
    let reach = CLOSE / view.frame().scale();
    let grid = |at: World| (narrow_cell(at.x / reach), narrow_cell(at.y / reach));
    let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (number, spot) in spots.iter().enumerate() {
        cells.entry(grid(spot.at)).or_default().push(number);
    }
    let mut taken = vec![false; spots.len()];
    let mut items = Vec::new();
    for (leader, spot) in spots.iter().enumerate() {
        if taken.get(leader) != Some(&false) || kept.contains(&spot.row) {
            continue;
        }
        let (x, y) = grid(spot.at);
        let near = (y - 1..=y + 1).flat_map(|y| (x - 1..=x + 1).map(move |x| (x, y)));
        let members: Vec<usize> = near
            .filter_map(|cell| cells.get(&cell))
            .flatten()
            .copied()
            .filter(|number| {
                taken.get(*number) == Some(&false)
                    && spots.get(*number).is_some_and(|other| {
                        (other.at.x - spot.at.x).hypot(other.at.y - spot.at.y) < reach
                            && !kept.contains(&other.row)
                    })
            })
            .collect();
        if members.len() < HEAP {
            continue;
        }
        let group: Vec<Spot> = members
            .iter()
            .filter_map(|number| spots.get(*number))
            .copied()
            .collect();
        for number in members {
            if let Some(mark) = taken.get_mut(number) {
                *mark = true;
            }
        }
        items.extend(heap_of(&group, wholes).map(Item::Many));
    }
    let single = spots.iter().zip(&taken).filter(|(_, taken)| !**taken);
    items.extend(single.map(|(spot, _)| Item::one(spot)));
    items
}

fn heap_of(group: &[Spot], wholes: &[Option<u32>]) -> Option<Many> {
    let around = WorldBox::around(group.iter().map(|spot| spot.at))?;
    let mut counts = Counts::default();
    let (mut x, mut y) = (0.0, 0.0);
    for spot in group {
        x += spot.at.x;
        y += spot.at.y;
        if let Some(count) = counts.get_mut(spot.state.state as usize) {
            *count += 1;
        }
    }
    let count = f64::from(u32::try_from(group.len()).ok()?);
    Some(Many {
        at: World {
            x: x / count,
            y: y / count,
        },
        counts,
        around,
        within: shared_whole(group, wholes),
    })
}

/// The one area that all of a group are part of, at any depth.
fn shared_whole(group: &[Spot], wholes: &[Option<u32>]) -> Option<u32> {
    let whole = |row: u32| wholes.get(row as usize).copied().flatten();
    let path = |spot: &Spot| -> Vec<u32> {
        // A tree of places is never this deep; a ring of parents would be endless.
        successors(whole(spot.row), |row| whole(*row))
            .take(12)
            .collect()
    };
    let mut shared = path(group.first()?);
    for spot in group.iter().skip(1) {
        let path = path(spot);
        shared.retain(|row| path.contains(row));
    }
    shared.first().copied()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "cells of a screen-sized grid over the world stay far below 2^63"
)]
fn narrow_cell(value: f64) -> i64 {
    value.floor() as i64
}

impl Item {
    pub(super) fn one(spot: &Spot) -> Self {
        Self::One {
            row: spot.row,
            at: spot.at,
            state: spot.state,
            level: spot.level,
            inside: None,
        }
    }

    pub(super) fn row(&self) -> Option<u32> {
        match self {
            Self::One { row, .. } => Some(*row),
            Self::Many(_) => None,
        }
    }

    /// Radius of what is drawn, points.
    pub(super) fn radius(&self, zoom: f64) -> f32 {
        match self {
            Self::Many(many) => {
                let digits = f64::from(many.total()).log10().floor();
                narrow(9.0 + 3.2 * digits)
            }
            Self::One { level, inside, .. } => {
                let near = narrow(((zoom - 12.0) / 5.0).clamp(0.0, 1.0));
                let part = if *level == Level::Component {
                    0.75
                } else {
                    1.0
                };
                let wide = if inside.is_some() { 1.3 } else { 1.0 };
                (5.0 + 2.5 * near) * part * wide
            }
        }
    }
}
