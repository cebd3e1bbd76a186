//! `statistics`: places counted by class, cause, period, type and month, as a table, as JSON or
//! as CSV. Knows only the questions a session answers.

use std::io::Write;

use anyhow::{Result, bail};
use serde::Serialize;

use super::args::Statistics as Asked;
use super::choices::{EVERY_LEVEL, ListFormat};
use super::sheet::{self, Value};
use crate::domain::date::Day;
use crate::domain::kinds::Level;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::statistics::{By, Line, Statistics, lines, of_level};
use crate::session::Session;

/// A class as scripts get it. The shape is stable: keys are only ever added at the end.
#[derive(Debug, Serialize)]
struct LineJson {
    by: &'static str,
    code: String,
    label: String,
    label_ar: Option<String>,
    level: String,
    certain: usize,
    possible: usize,
}

/// The columns of the comma-separated list: the keys of [`LineJson`], in its order.
const COLUMNS: &str = "by,code,label,label_ar,level,certain,possible";

/// Prints the counts that were asked for.
pub(super) fn run(asked: &Asked, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    super::say::warnings(&session);
    let at = asked.at.unwrap_or_else(|| session.today());
    let filter = SiteFilter {
        text: asked.find.clone().unwrap_or_default(),
        ..SiteFilter::default()
    };
    let statistics = if asked.public {
        let counted = session.public_statistics(&filter, at)?;
        for sentence in &counted.left_out {
            super::say::warning(sentence);
        }
        counted.statistics
    } else {
        match session.ask_now(&Query::Statistics { filter, at })? {
            Answer::Statistics(statistics) => statistics,
            _ => bail!("an answer that does not fit the question"),
        }
    };
    let charts = asked.by.map_or(&By::ALL[..], |by| by.charts());
    let level = Level::ALL
        .iter()
        .copied()
        .find(|level| level.code() == asked.level);
    let rows = lines(&statistics, charts, level);
    let rows_json = rows.iter().map(|line| json(line, level));
    match asked.format {
        ListFormat::Table => table(out, &rows, &statistics, (level, at)),
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows_json.collect::<Vec<_>>())?;
            Ok(writeln!(out)?)
        }
        ListFormat::Csv => {
            writeln!(out, "{COLUMNS}")?;
            for row in rows_json {
                sheet::separated(out, &cells(row))?;
            }
            Ok(())
        }
    }
}

fn json(line: &Line, level: Option<Level>) -> LineJson {
    LineJson {
        by: line.by.code(),
        code: line.code.clone(),
        label: line.label.clone(),
        label_ar: super::sites::said(&line.label_ar),
        level: level.map_or(EVERY_LEVEL, Level::code).to_owned(),
        certain: line.count.certain,
        possible: line.count.possible,
    }
}

fn cells(row: LineJson) -> [Value; 7] {
    #[expect(clippy::cast_precision_loss, reason = "so many places nobody counts")]
    let number = |number: usize| Value::Number(number as f64);
    [
        Value::Words(row.by.to_owned()),
        Value::Words(row.code),
        Value::Words(row.label),
        row.label_ar.map_or(Value::Nothing, Value::Words),
        Value::Words(row.level),
        number(row.certain),
        number(row.possible),
    ]
}

fn table(
    out: &mut impl Write,
    rows: &[Line],
    statistics: &Statistics,
    (level, at): (Option<Level>, Day),
) -> Result<()> {
    let heading = ["by", "class", "certainly", "possibly", ""];
    let mut above = None;
    let lines: Vec<Vec<String>> = rows
        .iter()
        .map(|line| {
            let chart = (above != Some(line.by)).then(|| line.by.label());
            above = Some(line.by);
            vec![
                chart.unwrap_or_default().to_owned(),
                line.label.clone(),
                line.count.certain.to_string(),
                line.count.possible.to_string(),
                line.label_ar.clone(),
            ]
        })
        .collect();
    sheet::table(out, &heading, &lines)?;
    let places: usize = match level {
        Some(level) => statistics.places.get(&level).copied().unwrap_or(0),
        None => statistics.places.values().sum(),
    };
    let damaged = statistics
        .charts
        .get(&By::Type)
        .map(|chart| of_level(&chart.places, level))
        .unwrap_or_default();
    let counted = level.map_or("places of all levels", |level| match level {
        Level::Area => "areas",
        Level::Monument => "monuments",
        Level::Component => "components",
        Level::Object => "objects",
    });
    writeln!(
        out,
        "Counted: {counted}, each once in a class, at the end of {}. In all {places}; damaged by \
         then: {} certainly, {} possibly.",
        at.words(),
        damaged.certain,
        damaged.possible,
    )?;
    Ok(())
}
