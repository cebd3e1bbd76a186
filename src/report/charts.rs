//! Counts as bars: how many fall under each word, those that certainly do apart from those that
//! possibly do. Knows no record.

use super::paper::{Chart, ChartRow};
use super::sheets::Sheets;
use super::words::{filled, word};

/// So many bars are drawn; what else there is becomes one bar at the end.
const MOST: usize = 15;

/// A word with how many certainly and possibly fall under it.
type Row = (String, usize, usize);

/// One thing to be counted, under its word.
pub(super) struct Counted {
    /// The word it falls under.
    pub(super) label: String,
    /// Whether it certainly is to be counted.
    pub(super) certain: bool,
}

/// The bars of some things, the longest first, in the order they came where two are alike; `None`
/// when there is nothing to count.
pub(super) fn chart(
    sheets: &mut Sheets<'_>,
    title: &'static str,
    counted: &[Counted],
) -> Option<Chart> {
    let mut rows: Vec<Row> = Vec::new();
    for one in counted {
        let at = rows.iter().position(|(label, ..)| *label == one.label);
        let at = at.unwrap_or_else(|| {
            rows.push((one.label.clone(), 0, 0));
            rows.len() - 1
        });
        if let Some((_, certain, possible)) = rows.get_mut(at) {
            *(if one.certain { certain } else { possible }) += 1;
        }
    }
    rows.sort_by_key(|(_, certain, possible)| std::cmp::Reverse(certain + possible));
    let rest = rows.split_off(rows.len().min(MOST));
    if !rest.is_empty() {
        let others = filled(sheets.tongue, "others", &[("n", &rest.len().to_string())]);
        let certain = rest.iter().map(|row| row.1).sum();
        let possible = rest.iter().map(|row| row.2).sum();
        rows.push((others, certain, possible));
    }
    drawn(sheets, title, rows)
}

/// The bars of some counts in their order; `None` when there are none.
pub(super) fn drawn(sheets: &mut Sheets<'_>, title: &'static str, rows: Vec<Row>) -> Option<Chart> {
    let most = rows.iter().map(|(_, certain, possible)| certain + possible);
    let most = most.max()?;
    let split = rows.iter().any(|(_, _, possible)| *possible > 0);
    let share = |count: usize| {
        let parts = |count: usize| u32::try_from(count).map_or(f64::INFINITY, f64::from);
        parts(count) / parts(most)
    };
    let title = word(sheets.tongue, title).to_owned();
    let rows = rows.into_iter().map(|(label, certain, possible)| ChartRow {
        label: sheets.text(&label),
        certain,
        possible,
        certain_share: share(certain),
        possible_share: share(possible),
    });
    Some(Chart {
        title,
        rows: rows.collect(),
        split,
    })
}
