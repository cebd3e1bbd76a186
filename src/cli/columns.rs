//! The table of sites with columns of one's own, as the table page exports it. Knows the columns
//! that were asked for, not how a place answers them.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Result, bail};
use serde_json::{Map, Value as Json};

use super::args::Sites;
use super::choices::ListFormat;
use super::sheet;
use crate::domain::date::Day;
use crate::domain::dossier::SiteRow;
use crate::domain::edition::{Edition, Within};
use crate::domain::filter::Field;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::table::{Line, Value};
use crate::session::{PublicEdition, Session, TableFormat, TableRequest};

/// So many rows are asked for at a time.
const AT_A_TIME: usize = 1_000;

/// Prints the rows of a filter at a day with these columns.
pub(super) fn print(
    session: &Session,
    (filter, at): (SiteFilter, Day),
    columns: &[Field],
    asked: &Sites,
    out: &mut impl Write,
) -> Result<()> {
    let format = asked.format;
    let public = asked
        .public
        .then(|| session.public_edition(at))
        .transpose()?;
    if public.is_some() {
        let query = Query::Sites {
            filter: filter.clone(),
            at,
        };
        let Answer::Sites(list) = session.ask_now(&query)? else {
            bail!("an answer that does not fit the question");
        };
        let listed = list.rows.iter().map(|row| row.id).collect();
        super::say::left_out(session, Within::Places(listed))?;
    }
    let heads: Vec<String> = columns.iter().map(Field::heading).collect();
    if format == ListFormat::Csv {
        let request = TableRequest {
            filter,
            columns: columns.iter().cloned().zip(heads).collect(),
            at,
            format: TableFormat::Csv,
            edition: match public {
                Some(_) => Edition::Public,
                None => Edition::Inside,
            },
        };
        session.table_to(&request, out)?;
        return Ok(());
    }
    let lines = lines(session, (filter, at), columns, public.as_ref())?;
    if format == ListFormat::Json {
        let rows: Vec<Json> = lines.iter().map(|line| object(&heads, line)).collect();
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        return Ok(writeln!(out)?);
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| line.cells.iter().map(words).collect())
        .collect();
    sheet::table(out, &heads, &rows)?;
    Ok(writeln!(out, "{}", super::sites::count(rows.len()))?)
}

fn lines(
    session: &Session,
    (filter, at): (SiteFilter, Day),
    columns: &[Field],
    public: Option<&PublicEdition>,
) -> Result<Vec<Line>> {
    let states = filter.states.clone();
    let Answer::Sites(mut list) = session.ask_now(&Query::Sites { filter, at })? else {
        bail!("an answer that does not fit the question");
    };
    if let Some(public) = public {
        list.rows = public.rows(&list.rows, &states)?;
    }
    let ids: Vec<Id> = list.rows.iter().map(|row| row.id).collect();
    let mut lines = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_A_TIME) {
        let query = Query::Lines {
            sites: some.to_vec(),
            columns: columns.to_vec(),
            at,
        };
        match session.ask_now(&query)? {
            Answer::Lines(more) => lines.extend(more),
            _ => bail!("an answer that does not fit the question"),
        }
    }
    if let Some(public) = public {
        let rows: BTreeMap<Id, &SiteRow> = list.rows.iter().map(|row| (row.id, row)).collect();
        let open = lines.iter().filter_map(|line| {
            let row = rows.get(&line.id)?;
            Some(public.line(line, row, columns))
        });
        return Ok(open.collect());
    }
    Ok(lines)
}

/// A row as an object: its cells under the headings of their columns.
fn object(heads: &[String], line: &Line) -> Json {
    let cell = |value: &Value| match value {
        Value::Nothing => Json::Null,
        Value::Words(words) => Json::from(words.as_str()),
        Value::Number(number) => Json::from(*number),
    };
    let pairs = heads.iter().cloned().zip(line.cells.iter().map(cell));
    Json::Object(pairs.collect::<Map<_, _>>())
}

fn words(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Words(words) => words.clone(),
        Value::Number(number) => number.to_string(),
    }
}
