//! Places under the places they belong to, flattened into the rows that are visible. Draws
//! nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::domain::kinds::Level;

/// Whether a row has rows below it, and shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Branch {
    /// It has none.
    Leaf,
    /// They are shown.
    Open,
    /// They are folded away.
    Shut,
}

/// A visible row of the tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'a> {
    /// The place.
    pub row: &'a SiteRow,
    /// How deep it stands.
    pub depth: u8,
    /// What is below it.
    pub branch: Branch,
    /// True when it is here only because something below it was found.
    pub context: bool,
}

/// A visible row of the tree by its number among all rows, to be kept from frame to frame.
#[derive(Debug, Clone, Copy)]
struct Line {
    row: usize,
    depth: u8,
    branch: Branch,
    context: bool,
}

/// The visible rows of one moment, so that they are worked out only when something changed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept {
    of: (u64, u64, BTreeSet<Id>),
    lines: Arc<Vec<Line>>,
}

impl Kept {
    /// The visible rows of `all` at the stamp of the rows and of what was found. They are worked
    /// out only when a stamp or a branch is another than at the last time.
    pub(crate) fn nodes<'a>(
        &mut self,
        all: (&'a [SiteRow], u64),
        found: (Option<&[SiteRow]>, u64),
        branches: &BTreeSet<Id>,
    ) -> Vec<Node<'a>> {
        let ((rows, stamp), (found, found_stamp)) = (all, found);
        let of = (stamp, found_stamp, branches);
        if (self.of.0, self.of.1, &self.of.2) != of {
            let found: Option<BTreeSet<Id>> =
                found.map(|found| found.iter().map(|row| row.id).collect());
            let places: HashMap<Id, usize> = rows
                .iter()
                .enumerate()
                .map(|(place, row)| (row.id, place))
                .collect();
            let nodes = flatten(rows, found.as_ref(), branches);
            let lines = nodes.iter().filter_map(|node| {
                Some(Line {
                    row: *places.get(&node.row.id)?,
                    depth: node.depth,
                    branch: node.branch,
                    context: node.context,
                })
            });
            *self = Self {
                of: (stamp, found_stamp, branches.clone()),
                lines: Arc::new(lines.collect()),
            };
        }
        let node = |line: &Line| {
            Some(Node {
                row: rows.get(line.row)?,
                depth: line.depth,
                branch: line.branch,
                context: line.context,
            })
        };
        self.lines.iter().filter_map(node).collect()
    }
}

/// Whether a branch is open: areas are at first, everything else is not; a toggle turns it.
#[must_use]
pub(crate) fn is_open(row: &SiteRow, branches: &BTreeSet<Id>) -> bool {
    (row.level == Level::Area) != branches.contains(&row.id)
}

/// The visible rows, in the order of `all`. With `found`, only those and what they stand under,
/// all open.
pub(crate) fn flatten<'a>(
    all: &'a [SiteRow],
    found: Option<&BTreeSet<Id>>,
    branches: &BTreeSet<Id>,
) -> Vec<Node<'a>> {
    let known: BTreeSet<Id> = all.iter().map(|row| row.id).collect();
    let mut below: BTreeMap<Option<Id>, Vec<&SiteRow>> = BTreeMap::new();
    for row in all {
        let parent = row.parent.filter(|id| known.contains(id) && *id != row.id);
        below.entry(parent).or_default().push(row);
    }
    let kept = found.map(|found| with_ancestors(all, found));
    let mut nodes = Vec::with_capacity(all.len());
    let mut waiting: Vec<(&SiteRow, u8)> = below
        .get(&None)
        .into_iter()
        .flatten()
        .rev()
        .map(|row| (*row, 0))
        .collect();
    while let Some((row, depth)) = waiting.pop() {
        if kept.as_ref().is_some_and(|kept| !kept.contains(&row.id)) {
            continue;
        }
        let parts = below.get(&Some(row.id)).map_or(&[][..], Vec::as_slice);
        let shown = |part: &&&SiteRow| kept.as_ref().is_none_or(|kept| kept.contains(&part.id));
        let branch = if !parts.iter().any(|part| shown(&part)) {
            Branch::Leaf
        } else if kept.is_some() || is_open(row, branches) {
            Branch::Open
        } else {
            Branch::Shut
        };
        let context = found.is_some_and(|found| !found.contains(&row.id));
        nodes.push(Node {
            row,
            depth,
            branch,
            context,
        });
        if branch == Branch::Open {
            waiting.extend(
                parts
                    .iter()
                    .rev()
                    .map(|part| (*part, depth.saturating_add(1))),
            );
        }
    }
    nodes
}

fn with_ancestors(all: &[SiteRow], found: &BTreeSet<Id>) -> BTreeSet<Id> {
    let parents: BTreeMap<Id, Option<Id>> = all.iter().map(|row| (row.id, row.parent)).collect();
    let mut kept = BTreeSet::new();
    for id in found {
        let mut next = Some(*id);
        while let Some(id) = next {
            if !kept.insert(id) {
                break;
            }
            next = parents.get(&id).copied().flatten();
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::{StateAt, Tally};

    fn row(number: u64, parent: Option<u64>, level: Level) -> SiteRow {
        let id = |number| Id::v7(number, [0; 10]);
        SiteRow {
            id: id(number),
            slug: crate::domain::id::Slug::default(),
            parent: parent.map(id),
            level,
            name_en: number.to_string(),
            name_ar: String::new(),
            type_code: String::new(),
            at: None,
            accuracy_m: None,
            access: crate::domain::kinds::Access::Public,
            state: StateAt::default(),
            tally: Tally::default(),
            when: String::new(),
            damage_from: None,
            damage_to: None,
            events: 0,
            contradictions: 0,
            grounds: crate::domain::dossier::Grounds::default(),
            matched: String::new(),
        }
    }

    fn names(nodes: &[Node<'_>]) -> Vec<String> {
        nodes
            .iter()
            .map(|node| {
                format!(
                    "{}{}",
                    " ".repeat(usize::from(node.depth)),
                    node.row.name_en
                )
            })
            .collect()
    }

    #[test]
    fn areas_are_open_and_monuments_folded_until_toggled() {
        let rows = [
            row(1, None, Level::Area),
            row(2, Some(1), Level::Monument),
            row(3, Some(2), Level::Component),
            row(4, Some(1), Level::Monument),
        ];
        let mut branches = BTreeSet::new();
        assert_eq!(names(&flatten(&rows, None, &branches)), ["1", " 2", " 4"]);
        branches.insert(rows[1].id);
        assert_eq!(
            names(&flatten(&rows, None, &branches)),
            ["1", " 2", "  3", " 4"]
        );
    }

    #[test]
    fn what_is_kept_follows_rows_branches_and_findings() {
        let mut rows = vec![
            row(1, None, Level::Area),
            row(2, Some(1), Level::Monument),
            row(3, Some(2), Level::Component),
        ];
        let mut kept = Kept::default();
        let mut branches = BTreeSet::new();
        let show = |kept: &mut Kept, rows: &[SiteRow], stamp, found, branches: &BTreeSet<Id>| {
            names(&kept.nodes((rows, stamp), found, branches))
        };
        assert_eq!(show(&mut kept, &rows, 1, (None, 0), &branches), ["1", " 2"]);
        branches.insert(rows[1].id);
        let open = ["1", " 2", "  3"];
        assert_eq!(show(&mut kept, &rows, 1, (None, 0), &branches), open);
        rows.remove(2);
        assert_eq!(show(&mut kept, &rows, 2, (None, 0), &branches), ["1", " 2"]);
        let found = [rows[0].clone()];
        assert_eq!(
            show(&mut kept, &rows, 2, (Some(&found), 3), &branches),
            ["1"]
        );
    }

    #[test]
    fn what_is_found_is_shown_under_what_it_belongs_to() {
        let rows = [
            row(1, None, Level::Area),
            row(2, Some(1), Level::Monument),
            row(3, Some(2), Level::Component),
            row(4, Some(1), Level::Monument),
        ];
        let found = BTreeSet::from([rows[2].id]);
        let nodes = flatten(&rows, Some(&found), &BTreeSet::new());
        assert_eq!(names(&nodes), ["1", " 2", "  3"]);
        assert!(nodes[0].context && !nodes[2].context);
    }

    #[test]
    fn a_place_under_itself_or_under_nothing_known_is_still_listed() {
        let rows = [
            row(1, Some(1), Level::Monument),
            row(2, Some(9), Level::Monument),
        ];
        assert_eq!(flatten(&rows, None, &BTreeSet::new()).len(), 2);
    }
}
