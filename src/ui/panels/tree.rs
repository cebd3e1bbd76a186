//! Places under the places they belong to, flattened into the rows that are visible. Draws
//! nothing.

use std::collections::{BTreeSet, HashSet};
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
    row: u32,
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

/// The visible rows, each made when it is looked at: there may be a million.
#[derive(Debug, Clone)]
pub(crate) struct Tree<'a> {
    rows: &'a [SiteRow],
    lines: Arc<Vec<Line>>,
}

impl<'a> Tree<'a> {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.lines.len()
    }

    /// One of them.
    pub(crate) fn get(&self, line: usize) -> Option<Node<'a>> {
        let line = self.lines.get(line)?;
        Some(Node {
            row: self.rows.get(line.row as usize)?,
            depth: line.depth,
            branch: line.branch,
            context: line.context,
        })
    }
}

impl Kept {
    /// The visible rows of `all`, which are in the order of the tree, at the stamp of the rows
    /// and of what was found. They are worked out only when a stamp or a branch is another than
    /// at the last time.
    pub(crate) fn tree<'a>(
        &mut self,
        all: (&'a [SiteRow], u64),
        found: (Option<&[SiteRow]>, u64),
        branches: &BTreeSet<Id>,
    ) -> Tree<'a> {
        let ((rows, stamp), (found, found_stamp)) = (all, found);
        if (self.of.0, self.of.1, &self.of.2) != (stamp, found_stamp, branches) {
            let found: Option<HashSet<Id>> =
                found.map(|found| found.iter().map(|row| row.id).collect());
            *self = Self {
                of: (stamp, found_stamp, branches.clone()),
                lines: Arc::new(lines(rows, found.as_ref(), branches)),
            };
        }
        Tree {
            rows,
            lines: Arc::clone(&self.lines),
        }
    }
}

/// Whether a branch is open: areas are at first, everything else is not; a toggle turns it.
#[must_use]
pub(crate) fn is_open(row: &SiteRow, branches: &BTreeSet<Id>) -> bool {
    (row.level == Level::Area) != branches.contains(&row.id)
}

/// No place above.
const TOP: u32 = u32::MAX;

/// For each row the number of the row it stands under. Rows come in the order of the tree: what
/// is above a row is on the way down to it, or it stands at the top.
fn above(all: &[SiteRow]) -> Vec<u32> {
    let mut way: Vec<(Id, u32)> = Vec::new();
    let place = |(row, number): (&SiteRow, u32)| {
        while way.last().is_some_and(|(id, _)| row.parent != Some(*id)) {
            way.pop();
        }
        let above = way.last().map_or(TOP, |(_, number)| *number);
        way.push((row.id, number));
        above
    };
    all.iter().zip(0..).map(place).collect()
}

/// The visible rows, in the order of `all`. With `found`, only those and what they stand under,
/// all open.
fn lines(all: &[SiteRow], found: Option<&HashSet<Id>>, branches: &BTreeSet<Id>) -> Vec<Line> {
    /// What is known of a row before its line is made.
    #[derive(Clone, Copy, Default)]
    struct Known {
        kept: bool,
        has_parts: bool,
        hides: bool,
        depth: u8,
    }
    let above = above(all);
    let mut known = vec![Known::default(); all.len()];
    // From the last to the first: a row is kept for its own sake or for one below it.
    for (number, row) in all.iter().enumerate().rev() {
        let wanted = found.is_none_or(|found| found.contains(&row.id));
        let Some(own) = known.get_mut(number) else {
            continue;
        };
        own.kept |= wanted;
        let kept = own.kept;
        let over = above
            .get(number)
            .and_then(|above| known.get_mut(*above as usize));
        if let (Some(over), true) = (over, kept) {
            over.kept = true;
            over.has_parts = true;
        }
    }
    let mut lines = Vec::new();
    for ((row, number), over) in all.iter().zip(0_u32..).zip(&above) {
        let over = known.get(*over as usize).copied();
        let Some(own) = known.get_mut(number as usize) else {
            continue;
        };
        let open = found.is_some() || is_open(row, branches);
        let hidden = over.is_some_and(|over| over.hides);
        own.depth = over.map_or(0, |over| over.depth.saturating_add(1));
        own.hides = hidden || !open;
        if hidden || !own.kept {
            continue;
        }
        lines.push(Line {
            row: number,
            depth: own.depth,
            branch: match (own.has_parts, open) {
                (false, _) => Branch::Leaf,
                (true, true) => Branch::Open,
                (true, false) => Branch::Shut,
            },
            context: found.is_some_and(|found| !found.contains(&row.id)),
        });
    }
    lines
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
            because: String::new(),
            state: StateAt::default(),
            tally: Tally::default(),
            when: String::new(),
            damage_from: None,
            damage_to: None,
            events: 0,
            contradictions: 0,
            grounds: crate::domain::dossier::Grounds::default(),
            matched: String::new(),
            matched_in: crate::domain::dossier::MatchedIn::Nothing,
        }
    }

    fn shown<'a>(
        rows: &'a [SiteRow],
        found: Option<&HashSet<Id>>,
        branches: &BTreeSet<Id>,
    ) -> Vec<Node<'a>> {
        let lines = Arc::new(lines(rows, found, branches));
        all(&Tree { rows, lines })
    }

    fn all<'a>(tree: &Tree<'a>) -> Vec<Node<'a>> {
        (0..tree.len()).filter_map(|line| tree.get(line)).collect()
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
        assert_eq!(names(&shown(&rows, None, &branches)), ["1", " 2", " 4"]);
        branches.insert(rows[1].id);
        assert_eq!(
            names(&shown(&rows, None, &branches)),
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
            names(&all(&kept.tree((rows, stamp), found, branches)))
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
        let found = HashSet::from([rows[2].id]);
        let nodes = shown(&rows, Some(&found), &BTreeSet::new());
        assert_eq!(names(&nodes), ["1", " 2", "  3"]);
        assert!(nodes[0].context && !nodes[2].context);
    }

    #[test]
    fn a_place_under_itself_or_under_nothing_known_is_still_listed() {
        let rows = [
            row(1, Some(1), Level::Monument),
            row(2, Some(9), Level::Monument),
        ];
        assert_eq!(shown(&rows, None, &BTreeSet::new()).len(), 2);
    }
}
