//! Which lines the list of sites shows: the tree, or what was found, best first. What the names
//! found comes at once and stays where it is; what the descriptions add comes below it. Each line
//! is made when it is looked at, for there may be a million. Draws nothing.

use std::collections::HashSet;
use std::sync::Arc;

use super::filters;
use super::tree::{self, Branch, Node, Tree};
use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::ui::app::Sight;
use crate::ui::model::Sites;
use crate::ui::theme::size;
use crate::ui::view::{ListMode, Slot};

/// The lines of the list.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    shape: Shape<'a>,
    /// Where a place stood when it was last looked for.
    of: (u64, u64),
    /// Whether each line also says why it was found.
    pub(super) reasons: bool,
}

#[derive(Debug, Clone)]
enum Shape<'a> {
    Tree(Tree<'a>),
    Flat(&'a [SiteRow]),
    /// What came first, then of the rest the rows of these numbers.
    Then(&'a [SiteRow], &'a [SiteRow], Arc<Vec<u32>>),
}

/// The rows below those that came first, kept from frame to frame.
#[derive(Debug, Clone, Default)]
struct Rest {
    of: (u64, u64),
    rows: Arc<Vec<u32>>,
}

/// Where a place stands among the lines, kept from frame to frame.
#[derive(Debug, Clone, Copy, Default)]
struct Stood {
    of: (u64, u64),
    place: Option<Id>,
    line: Option<usize>,
}

impl<'a> Lines<'a> {
    /// The lines to show; `None` while nothing has come.
    pub(super) fn of(ctx: &egui::Context, sight: &'a Sight<'_>) -> Option<Self> {
        let first = sight.model.sites(Slot::First);
        let listed = sight.model.sites(Slot::Listed);
        if let Some(found) = found(ctx, sight, first, listed) {
            return Some(found);
        }
        let Some(all) = sight.model.sites(Slot::All) else {
            return first.map(Self::flat);
        };
        let listed = listed?;
        if sight.view.mode == ListMode::List {
            return Some(Self::flat(listed));
        }
        let found = if filters::is_active(&sight.view.filter) {
            (Some(listed.list.rows.as_slice()), listed.order)
        } else {
            (None, 0)
        };
        let id = egui::Id::unique("sites-lines");
        let mut kept: tree::Kept = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
        let rows = (all.list.rows.as_slice(), all.order);
        let tree = kept.tree(rows, found, &sight.view.branches);
        ctx.data_mut(|data| data.insert_temp(id, kept));
        Some(Self {
            of: (all.order, found.1),
            shape: Shape::Tree(tree),
            reasons: false,
        })
    }

    /// One list as it is.
    fn flat(sites: Sites<'a>) -> Self {
        Self {
            shape: Shape::Flat(&sites.list.rows),
            of: (sites.order, 0),
            reasons: false,
        }
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        match &self.shape {
            Shape::Tree(tree) => tree.len(),
            Shape::Flat(rows) => rows.len(),
            Shape::Then(first, _, rest) => first.len() + rest.len(),
        }
    }

    /// How tall each line is, points.
    pub(super) fn tall(&self) -> f32 {
        if self.reasons {
            size::FOUND_ROW
        } else {
            size::ROW
        }
    }

    /// A line.
    pub(super) fn get(&self, line: usize) -> Option<Node<'a>> {
        let row = match &self.shape {
            Shape::Tree(tree) => return tree.get(line),
            Shape::Flat(rows) => rows.get(line),
            Shape::Then(first, all, rest) => match line.checked_sub(first.len()) {
                None => first.get(line),
                Some(below) => all.get(*rest.get(below)? as usize),
            },
        };
        row.map(|row| Node {
            row,
            depth: 0,
            branch: Branch::Leaf,
            context: false,
        })
    }

    /// Every line.
    pub(super) fn iter(&self) -> impl Iterator<Item = Node<'a>> + '_ {
        (0..self.len()).filter_map(|line| self.get(line))
    }

    /// The same lines, each with why it was found.
    fn with_reasons(self) -> Self {
        Self {
            reasons: true,
            ..self
        }
    }

    /// The line of a place.
    pub(super) fn line(&self, place: Id) -> Option<usize> {
        self.iter().position(|node| node.row.id == place)
    }

    /// The line of the chosen place, looked for once.
    pub(super) fn chosen(&self, ctx: &egui::Context, place: Option<Id>) -> Option<usize> {
        let id = egui::Id::unique("sites-chosen-line");
        let stood: Stood = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
        let open = (self.of.0, self.of.1.wrapping_add((self.len() as u64) << 32));
        if stood.of == open && stood.place == place {
            return stood.line;
        }
        let line = place.and_then(|place| self.line(place));
        let stood = Stood {
            of: open,
            place,
            line,
        };
        ctx.data_mut(|data| data.insert_temp(id, stood));
        line
    }
}

/// What was found for the words typed, best first; `None` when none were, or nothing has come.
fn found<'a>(
    ctx: &egui::Context,
    sight: &Sight<'_>,
    first: Option<Sites<'a>>,
    listed: Option<Sites<'a>>,
) -> Option<Lines<'a>> {
    let view = sight.view;
    let current = listed.filter(|_| sight.model.is_answered(Slot::Listed, &view.listed()));
    if view.filter.text.trim().is_empty() {
        return None;
    }
    if view.names().is_none() {
        return listed.map(Lines::flat).map(Lines::with_reasons);
    }
    let Some(first) = first else {
        return current.map(Lines::flat).map(Lines::with_reasons);
    };
    // Both may still be of the words before: then they stay together until the next come.
    let whole = listed.filter(|_| sight.model.reach_alike(Slot::First, Slot::Listed));
    let lines = match whole {
        Some(whole) => then(ctx, first, whole),
        None => Lines::flat(first),
    };
    Some(lines.with_reasons())
}

/// What came first, and below it what else there is.
fn then<'a>(ctx: &egui::Context, first: Sites<'a>, whole: Sites<'a>) -> Lines<'a> {
    let (above, all) = (&first.list.rows, &whole.list.rows);
    let ids = |rows: &'a [SiteRow]| rows.iter().map(|row| row.id);
    if ids(above).eq(ids(all).take(above.len())) {
        return Lines::flat(whole);
    }
    let of = (first.order, whole.order);
    let id = egui::Id::unique("sites-below");
    let mut rest: Rest = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    if rest.of != of {
        let above: HashSet<Id> = ids(above).collect();
        let others = all
            .iter()
            .zip(0..)
            .filter(|(row, _)| !above.contains(&row.id));
        rest = Rest {
            of,
            rows: Arc::new(others.map(|(_, number)| number).collect()),
        };
        ctx.data_mut(|data| data.insert_temp(id, rest.clone()));
    }
    Lines {
        shape: Shape::Then(above, all, rest.rows),
        of,
        reasons: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Day;
    use crate::domain::dossier::{MatchedIn, StateAt, Tally};
    use crate::domain::id::Slug;
    use crate::domain::kinds::{Access, Level};
    use crate::domain::query::SiteList;
    use crate::ui::counted::Counted;

    fn list(numbers: &[u8]) -> SiteList {
        let row = |number: &u8| SiteRow {
            id: Id::v7(1, [*number; 10]),
            slug: Slug::default(),
            parent: None,
            level: Level::Monument,
            name_en: number.to_string(),
            name_ar: String::new(),
            type_code: String::new(),
            at: None,
            accuracy_m: None,
            access: Access::Public,
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
            matched_in: MatchedIn::Name,
        };
        SiteList {
            rows: numbers.iter().map(row).collect(),
            total: numbers.len(),
            at_least: false,
        }
    }

    fn sites<'a>(list: &'a SiteList, order: u64, counted: &'a Counted) -> Sites<'a> {
        Sites {
            list,
            at: Day(0),
            stamp: order,
            order,
            counted,
        }
    }

    #[test]
    fn what_came_first_stays_where_it_is() {
        let ctx = egui::Context::default();
        let counted = Counted::default();
        for (nth, (first, whole, shown)) in [
            (vec![3, 1], vec![1, 2, 3, 4], "3 1 2 4"),
            (vec![1, 2], vec![1, 2, 3, 4], "1 2 3 4"),
            (vec![], vec![2, 1], "2 1"),
            (vec![5], vec![], "5"),
        ]
        .into_iter()
        .enumerate()
        {
            let (first, whole) = (list(&first), list(&whole));
            let order = 2 * nth as u64 + 1;
            let above = sites(&first, order, &counted);
            let lines = then(&ctx, above, sites(&whole, order + 1, &counted));
            let names: Vec<&str> = lines.iter().map(|node| node.row.name_en.as_str()).collect();
            assert_eq!(names.join(" "), shown);
            assert_eq!(lines.len(), names.len());
            let last = lines.iter().last().unwrap().row.id;
            assert_eq!(lines.chosen(&ctx, Some(last)), Some(names.len() - 1));
        }
    }
}
