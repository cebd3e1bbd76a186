//! `sites`: places with their state at a date, as a table, as JSON or as CSV. Knows only the
//! questions a session answers.

use std::io::Write;

use anyhow::{Result, bail};
use serde::Serialize;

use super::args::Sites;
use super::choices::ListFormat;
use super::columns;
use super::input::Columns;
use super::names::Slugs;
use super::sheet::{self, Value};
use crate::domain::dossier::SiteRow;
use crate::domain::edition::Within;
use crate::domain::filter::Expr;
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};
use crate::domain::place::LonLat;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::table::Order;
use crate::domain::terms::Terms;
use crate::session::Session;

/// A place as scripts get it. The shape is stable: keys are only ever added at the end.
#[derive(Debug, Serialize)]
pub(super) struct SiteJson {
    id: Id,
    slug: String,
    /// The short name of the place it is part of.
    parent: Option<String>,
    level: &'static str,
    name: String,
    name_ar: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
    state: &'static str,
    extent: &'static str,
    when: Option<String>,
}

/// The columns of the comma-separated list: the keys of [`SiteJson`], in its order.
const COLUMNS: [&str; 12] = [
    "id",
    "slug",
    "parent",
    "level",
    "name",
    "name_ar",
    "type",
    "longitude",
    "latitude",
    "state",
    "extent",
    "when",
];

impl SiteJson {
    /// A place of a list.
    pub(super) fn of(row: &SiteRow, slugs: &Slugs<'_>) -> Result<Self> {
        Ok(Self {
            id: row.id,
            slug: row.slug.to_string(),
            parent: row.parent.map(|parent| slugs.get(parent)).transpose()?,
            level: row.level.code(),
            name: row.name_en.clone(),
            name_ar: said(&row.name_ar),
            kind: said(&row.type_code),
            longitude: row.at.map(LonLat::lon),
            latitude: row.at.map(LonLat::lat),
            state: row.state.state.code(),
            extent: row.state.extent.code(),
            when: said(&row.when),
        })
    }

    fn cells(self) -> [Value; 12] {
        let words = |text: &str| Value::Words(text.to_owned());
        let maybe = |text: Option<String>| text.map_or(Value::Nothing, Value::Words);
        let number = |number: Option<f64>| number.map_or(Value::Nothing, Value::Number);
        [
            Value::Words(self.id.to_string()),
            Value::Words(self.slug),
            maybe(self.parent),
            words(self.level),
            Value::Words(self.name),
            maybe(self.name_ar),
            maybe(self.kind),
            number(self.longitude),
            number(self.latitude),
            words(self.state),
            words(self.extent),
            maybe(self.when),
        ]
    }
}

/// A text, or nothing when nothing was said.
pub(super) fn said(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Prints the places that were asked for.
pub(super) fn run(asked: &Sites, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    super::say::warnings(&session);
    let at = asked.at.unwrap_or_else(|| session.today());
    let filter = SiteFilter {
        text: asked.find.clone().unwrap_or_default(),
        bounds: asked.bbox,
        states: wanted(&asked.state),
        expr: Box::new(condition(&session, asked)?),
        order: asked.order.clone().map(|by| {
            Box::new(Order {
                by,
                falling: asked.falling,
            })
        }),
        ..SiteFilter::default()
    };
    if let Some(Columns(columns)) = &asked.columns {
        return columns::print(&session, (filter, at), columns, asked, out);
    }
    let query = Query::Sites { filter, at };
    let Answer::Sites(mut list) = session.ask_now(&query)? else {
        bail!("an answer that does not fit the question");
    };
    if asked.public {
        list.rows = public(&session, asked, &list.rows)?;
    }
    let slugs = Slugs::of(&session);
    slugs.learn(&list.rows);
    match asked.format {
        ListFormat::Table => {
            let as_tree = asked.find.is_none() && asked.order.is_none();
            table(out, &list.rows, as_tree)
        }
        ListFormat::Json => {
            let rows: Vec<SiteJson> = each(&list.rows, &slugs).collect::<Result<_>>()?;
            serde_json::to_writer_pretty(&mut *out, &rows)?;
            Ok(writeln!(out)?)
        }
        ListFormat::Csv => {
            writeln!(out, "{}", COLUMNS.join(","))?;
            for row in each(&list.rows, &slugs) {
                sheet::separated(out, &row?.cells())?;
            }
            Ok(())
        }
    }
}

/// What was asked with `--where`, and the filter kept under a name.
fn condition(session: &Session, asked: &Sites) -> Result<Expr> {
    let own = match &asked.condition {
        None => Expr::default(),
        Some(expr) => expr.in_codes(&terms(session)?),
    };
    let Some(name) = &asked.filter else {
        return Ok(own);
    };
    let Answer::SavedFilters(all) = session.ask_now(&Query::SavedFilters)? else {
        bail!("an answer that does not fit the question");
    };
    let Some(kept) = all.iter().find(|kept| kept.name == name.trim()) else {
        let names: Vec<String> = all.iter().map(|kept| format!("«{}»", kept.name)).collect();
        match names.as_slice() {
            [] => bail!("No filter is called «{name}»; this catalogue keeps none."),
            names => bail!(
                "No filter is called «{name}»; there are {}.",
                names.join(", ")
            ),
        }
    };
    let expr = Expr::from_json(&kept.expression).map_err(|error| anyhow::anyhow!("{error}"))?;
    if let Some(unknown) = expr.unknown().first() {
        bail!(
            "The filter «{name}» asks for «{unknown}», which this version does not know. It was \
             made by a newer one and stays as it is."
        );
    }
    if expr.follows_view() || expr.follows_marks() {
        bail!(
            "The filter «{name}» asks for what the map shows or what is marked in the window. \
             There is neither on the command line."
        );
    }
    Ok(expr.and(own))
}

/// The terms the catalogue knows.
fn terms(session: &Session) -> Result<Terms> {
    match session.ask_now(&Query::Terms)? {
        Answer::Terms(terms) => Ok(terms),
        _ => bail!("an answer that does not fit the question"),
    }
}

/// What anyone may see of these places; what is left out is told beside the list.
fn public(session: &Session, asked: &Sites, rows: &[SiteRow]) -> Result<Vec<SiteRow>> {
    let edition = session.public_edition(asked.at.unwrap_or_else(|| session.today()))?;
    let open = edition.rows(rows, &wanted(&asked.state))?;
    let listed = rows.iter().map(|row| row.id).collect();
    super::say::left_out(session, Within::Places(listed))?;
    Ok(open)
}

fn each<'a>(
    rows: &'a [SiteRow],
    slugs: &'a Slugs<'a>,
) -> impl Iterator<Item = Result<SiteJson>> + 'a {
    rows.iter().map(|row| SiteJson::of(row, slugs))
}

fn wanted(codes: &[String]) -> Vec<State> {
    let states = State::ALL.iter().copied();
    states
        .filter(|state| codes.iter().any(|code| code == state.code()))
        .collect()
}

/// Aligned columns; in tree order a part is set in under its whole.
fn table(out: &mut impl Write, rows: &[SiteRow], as_tree: bool) -> Result<()> {
    let heading = [
        "place",
        "level",
        "state",
        "extent",
        "when",
        "parts",
        "short name",
        "",
    ];
    let mut path: Vec<Id> = Vec::new();
    let lines: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            while path.last().is_some_and(|above| Some(*above) != row.parent) {
                path.pop();
            }
            let indent = if as_tree {
                "  ".repeat(path.len())
            } else {
                String::new()
            };
            path.push(row.id);
            vec![
                format!("{indent}{}", row.name_en),
                row.level.label().to_owned(),
                state_words(row),
                extent_words(row),
                row.when.clone(),
                parts_words(row),
                row.slug.to_string(),
                row.name_ar.clone(),
            ]
        })
        .collect();
    sheet::table(out, &heading, &lines)?;
    Ok(writeln!(out, "{}", count(rows.len()))?)
}

/// The state in words; inside a bracket it is said that the change may be still to come.
pub(super) fn state_words(row: &SiteRow) -> String {
    let state = row.state.state.label();
    if row.state.changing {
        format!("{state}?")
    } else {
        state.to_owned()
    }
}

fn extent_words(row: &SiteRow) -> String {
    match row.state.state {
        State::Damaged | State::Destroyed => row.state.extent.label().to_owned(),
        _ => String::new(),
    }
}

/// How many of its direct parts are lost or damaged: «1 of 2 components destroyed».
fn parts_words(row: &SiteRow) -> String {
    let tally = &row.tally;
    let parts = match (tally.level, tally.total) {
        (Some(Level::Area), 1) => "area",
        (Some(Level::Area), _) => "areas",
        (Some(Level::Monument), 1) => "monument",
        (Some(Level::Monument), _) => "monuments",
        (Some(Level::Component), 1) => "component",
        (Some(Level::Component), _) => "components",
        (Some(Level::Object), 1) => "object",
        (Some(Level::Object), _) => "objects",
        (None, 1) => "part",
        (None, _) => "parts",
    };
    let told = [State::Destroyed, State::Damaged].into_iter();
    let told = told.filter_map(|state| Some((tally.by_state.get(&state)?, state.label())));
    let told: Vec<String> = told
        .filter(|(count, _)| **count > 0)
        .enumerate()
        .map(|(at, (count, state))| match at {
            0 => format!("{count} of {} {parts} {state}", tally.total),
            _ => format!("{count} {state}"),
        })
        .collect();
    told.join(", ")
}

/// «112 places».
pub(super) fn count(places: usize) -> String {
    match places {
        0 => "No place fits.".to_owned(),
        1 => "1 place".to_owned(),
        more => format!("{more} places"),
    }
}
