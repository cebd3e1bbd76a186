//! The charts as rows of values, for a table and for a file that leaves the house. Knows no
//! separator and no widget.

use super::class::By;
use super::count::{Count, Statistics, of_level};
use crate::domain::date::Day;
use crate::domain::kinds::Level;

/// One row: a class of a chart with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The chart.
    pub by: By,
    /// The class's stable code.
    pub code: String,
    /// Its English name.
    pub label: String,
    /// Its Arabic name, or empty.
    pub label_ar: String,
    /// The counts.
    pub count: Count,
}

/// What the rows are about, told above them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Title of the catalogue.
    pub catalogue: String,
    /// The filter, in a sentence.
    pub filter: String,
    /// The day.
    pub day: Day,
    /// The level counted, in words.
    pub level: String,
    /// What a public edition left out, in sentences.
    pub left_out: Vec<String>,
}

/// The rows of some charts, in the order they are shown.
#[must_use]
pub fn lines(statistics: &Statistics, charts: &[By], level: Option<Level>) -> Vec<Line> {
    let of_chart = |by: &By| {
        let chart = statistics.charts.get(by);
        let bars = chart.map(|chart| chart.ordered(*by, level));
        let lines = bars.into_iter().flatten().map(|(class, count)| Line {
            by: *by,
            code: class.code(),
            label: class.label(*by, &statistics.terms),
            label_ar: class.label_ar(*by, &statistics.terms),
            count,
        });
        lines.collect::<Vec<_>>()
    };
    charts.iter().flat_map(of_chart).collect()
}

/// The rows as texts under their heads, with what they are about above: for a file or a
/// clipboard. After each chart the places it counts are told, since one may stand in many bars.
#[must_use]
pub fn written(
    head: &Head,
    statistics: &Statistics,
    charts: &[By],
    level: Option<Level>,
) -> Vec<Vec<String>> {
    let told = |name: &str, value: &str| vec![name.to_owned(), value.to_owned()];
    let mut rows = vec![
        told("Catalogue", &head.catalogue),
        told("Filter", &head.filter),
        told("At the end of", &head.day.words()),
        told("Day", &head.day.to_string()),
        told("Counted", &head.level),
    ];
    let left_out = head.left_out.iter();
    rows.extend(left_out.map(|sentence| told("Left out", sentence)));
    rows.extend([
        Vec::new(),
        [
            "chart",
            "code",
            "class",
            "class (Arabic)",
            "certainly",
            "possibly",
            "together",
        ]
        .map(str::to_owned)
        .to_vec(),
    ]);
    for by in charts {
        let row = |code: &str, label: &str, label_ar: &str, count: Count| {
            vec![
                by.label().to_owned(),
                code.to_owned(),
                label.to_owned(),
                label_ar.to_owned(),
                count.certain.to_string(),
                count.possible.to_string(),
                count.all().to_string(),
            ]
        };
        for line in lines(statistics, &[*by], level) {
            rows.push(row(&line.code, &line.label, &line.label_ar, line.count));
        }
        if let Some(chart) = statistics.charts.get(by) {
            let places = of_level(&chart.places, level);
            rows.push(row("", "places in this chart, each once", "", places));
        }
    }
    rows
}
