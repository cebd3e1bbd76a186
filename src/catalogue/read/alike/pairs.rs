//! Which places are compared at all: those that share a folded name or a number and are not far
//! apart, and those that lie side by side. Each block is swept along one axis, so that the work
//! grows with the places and not with their square.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::Connection;

use super::spots::Spots;
use crate::catalogue::error::CatalogueError;
use crate::domain::duplicate::{FAR_M, NEAR_M};

/// The circumference of the Earth at the equator, metres: the side of the mercator square.
const ROUND_M: f64 = 40_075_017.0;
/// Positions are off by some hundred metres at most; farther apart than this plus [`FAR_M`] two
/// places of one name are not compared.
const SLACK_M: f64 = 1_000.0;
/// A block of places inside one whole is compared each with each up to so many.
const MOST_INSIDE: usize = 60;

type Pairs = BTreeSet<(i64, i64)>;

/// The pairs worth weighing, by row number, the smaller first.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn candidates(
    connection: &Connection,
    spots: &Spots,
) -> Result<Vec<(i64, i64)>, CatalogueError> {
    let mut pairs = Pairs::new();
    blocks(connection, include_str!("select_names.sql"), &mut |block| {
        of_block(spots, block, &mut pairs);
    })?;
    blocks(
        connection,
        include_str!("select_numbers.sql"),
        &mut |block| {
            each_with_each(block, &mut pairs);
        },
    )?;
    side_by_side(spots, &mut pairs);
    let apart = told_apart(connection)?;
    pairs.retain(|pair| !apart.contains(pair) && !spots.is_within(pair.0, pair.1));
    Ok(pairs.into_iter().collect())
}

/// Hands over the places of each key of a statement that gives keys in order.
fn blocks(
    connection: &Connection,
    sql: &str,
    take: &mut dyn FnMut(&[i64]),
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut key = String::new();
    let mut block: Vec<i64> = Vec::new();
    while let Some(row) = rows.next()? {
        let next = row.get_ref(0)?.as_str().unwrap_or_default();
        if next != key {
            take(&block);
            block.clear();
            next.clone_into(&mut key);
        }
        block.push(row.get(1)?);
    }
    take(&block);
    Ok(())
}

/// The pairs of places of one name: inside a whole only with one another, on the ground only
/// when they are not far apart, without a position only beside their siblings.
fn of_block(spots: &Spots, block: &[i64], pairs: &mut Pairs) {
    let mut inside: HashMap<Option<i64>, Vec<i64>> = HashMap::new();
    let mut homeless: HashMap<Option<i64>, Vec<i64>> = HashMap::new();
    let mut placed = Vec::new();
    for fid in block {
        let Some(spot) = spots.get(*fid) else {
            continue;
        };
        if spot.inside {
            inside.entry(spot.parent).or_default().push(*fid);
            continue;
        }
        match spot.at {
            Some(at) => placed.push((*fid, at)),
            None => homeless.entry(spot.parent).or_default().push(*fid),
        }
    }
    for (parent, without) in homeless {
        let siblings = placed.iter().map(|(fid, _)| *fid);
        let siblings = siblings.filter(|fid| spots.get(*fid).is_some_and(|s| s.parent == parent));
        let together: Vec<i64> = without.iter().copied().chain(siblings).collect();
        each_with_each(&together, pairs);
    }
    for together in inside.values() {
        each_with_each(together, pairs);
    }
    sweep(&mut placed, FAR_M + SLACK_M, &mut |one, other| {
        insert(pairs, one, other);
    });
}

/// Places on the ground that lie within a few steps of each other, whatever they are called.
fn side_by_side(spots: &Spots, pairs: &mut Pairs) {
    let mut placed: Vec<_> = spots
        .placed()
        .filter(|(_, spot, _)| !spot.inside)
        .map(|(fid, _, at)| (fid, at))
        .collect();
    sweep(&mut placed, NEAR_M, &mut |one, other| {
        insert(pairs, one, other);
    });
}

/// Sorts places by x and hands over those that are within so many metres of each other.
fn sweep(placed: &mut [(i64, (f64, f64))], metres: f64, take: &mut dyn FnMut(i64, i64)) {
    placed.sort_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
    for (at, (one, (x, y))) in placed.iter().enumerate() {
        let reach = metres / metres_across(*y);
        let ahead = placed.get(at + 1..).unwrap_or_default();
        for (other, (there_x, there_y)) in ahead {
            if there_x - x > reach {
                break;
            }
            if (there_y - y).abs() <= reach {
                take(*one, *other);
            }
        }
    }
}

/// How many metres the whole width of the mercator square is at a height in it.
fn metres_across(y: f64) -> f64 {
    let latitude = (std::f64::consts::PI * (1.0 - 2.0 * y)).sinh().atan();
    ROUND_M * latitude.cos().max(0.05)
}

fn each_with_each(block: &[i64], pairs: &mut Pairs) {
    if block.len() > MOST_INSIDE {
        return; // so many of one name are numbered parts, not repetitions
    }
    for (at, one) in block.iter().enumerate() {
        for other in block.get(at + 1..).unwrap_or_default() {
            insert(pairs, *one, *other);
        }
    }
}

fn insert(pairs: &mut Pairs, one: i64, other: i64) {
    if one != other {
        pairs.insert((one.min(other), one.max(other)));
    }
}

fn told_apart(connection: &Connection) -> Result<HashSet<(i64, i64)>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_told_apart.sql"))?;
    let found =
        statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let mut apart = HashSet::new();
    for pair in found {
        let (one, other) = pair?;
        apart.insert((one.min(other), one.max(other)));
    }
    Ok(apart)
}
