//! Places in the order of the tree: parents before children, siblings by level, then by name.
//! A place whose parent is missing, or that is its own ancestor by another program's doing,
//! stands at the top. Knows only row numbers.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;

/// The first places of the whole tree, as many as asked for, without reading the rest.
pub(crate) fn first(connection: &Connection, limit: usize) -> Result<Vec<i64>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_children.sql"))?;
    let mut children = |parent: Option<i64>| -> Result<Vec<i64>, CatalogueError> {
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let found = statement.query_map((parent, most), |row| row.get(0))?;
        let mut found: Vec<i64> = found.collect::<Result<_, _>>()?;
        found.reverse();
        Ok(found)
    };
    let mut order = Vec::new();
    let mut seen = HashSet::new();
    let mut ahead = children(None)?;
    while let Some(fid) = ahead.pop() {
        if order.len() >= limit {
            break;
        }
        if seen.insert(fid) {
            order.push(fid);
            ahead.extend(children(Some(fid))?);
        }
    }
    Ok(order)
}

/// The places of a set in tree order; `None` = all.
pub(crate) fn order(
    connection: &Connection,
    among: Option<&HashSet<i64>>,
) -> Result<Vec<i64>, CatalogueError> {
    let list = among.map(|among| {
        let fids: Vec<i64> = among.iter().copied().collect();
        crate::catalogue::derive::numbers(&fids)
    });
    let sql = match &list {
        Some(_) => include_str!("select_tree_above.sql"),
        None => include_str!("select_tree.sql"),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = match &list {
        Some(list) => statement.query([list])?,
        None => statement.query([])?,
    };
    let mut below: HashMap<Option<i64>, Vec<i64>> = HashMap::new();
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        below.entry(row.get(1)?).or_default().push(fid);
        all.push(fid);
    }
    let known: HashSet<i64> = all.iter().copied().collect();
    let mut walk = Walk {
        below,
        seen: HashSet::with_capacity(all.len()),
        order: Vec::with_capacity(all.len()),
    };
    walk.down(None);
    // Rows under a parent that is not there, then rows that only lead to themselves.
    let mut stray: Vec<i64> = walk
        .below
        .keys()
        .flatten()
        .copied()
        .filter(|up| !known.contains(up))
        .collect();
    stray.sort_unstable();
    for parent in stray {
        walk.down(Some(parent));
    }
    for fid in all {
        if walk.seen.insert(fid) {
            walk.order.push(fid);
            walk.down(Some(fid));
        }
    }
    let wanted = |fid: &i64| among.is_none_or(|among| among.contains(fid));
    Ok(walk.order.into_iter().filter(wanted).collect())
}

struct Walk {
    below: HashMap<Option<i64>, Vec<i64>>,
    seen: HashSet<i64>,
    order: Vec<i64>,
}

impl Walk {
    /// Everything below a place, depth first.
    fn down(&mut self, from: Option<i64>) {
        let mut ahead = self.below.remove(&from).unwrap_or_default();
        ahead.reverse();
        while let Some(fid) = ahead.pop() {
            if self.seen.insert(fid) {
                self.order.push(fid);
                if let Some(mut parts) = self.below.remove(&Some(fid)) {
                    parts.reverse();
                    ahead.append(&mut parts);
                }
            }
        }
    }
}
