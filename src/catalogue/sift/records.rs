//! A condition on the fields of one kind of record as the end of a statement, and the places on
//! which the records that pass hang. Column names come from the declared tables alone; what a
//! person typed is always a parameter.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::fids::Fids;
use crate::catalogue::error::CatalogueError;
use crate::domain::date::Span;
use crate::domain::filter::{Compare, Derived, Expr, Field, Is, Kind, Link, Test, hanging, link};
use crate::domain::record::Table;

/// The part of a statement that tests a record, with its parameters.
#[derive(Debug, Default)]
pub(super) struct Condition {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Condition {
    /// Of a condition on one kind of record, which the statement calls `r`.
    pub(super) fn of(table: Table, expr: &Expr) -> Self {
        let mut made = Self::default();
        made.sql = made.written(table, expr);
        made
    }

    fn written(&mut self, table: Table, expr: &Expr) -> String {
        let mut joined = |parts: &[Expr], word: &str, none: &str| {
            let each: Vec<String> = parts.iter().map(|part| self.written(table, part)).collect();
            if each.is_empty() {
                none.to_owned()
            } else {
                format!("({})", each.join(word))
            }
        };
        match expr {
            Expr::All(parts) => joined(parts, " AND ", "1"),
            Expr::Any(parts) => joined(parts, " OR ", "0"),
            Expr::Not(inner) => format!("NOT {}", self.written(table, inner)),
            Expr::Test(test) => format!("coalesce({}, 0)", self.tested(table, test)),
            Expr::Has { .. } | Expr::Unknown(_) => "0".to_owned(),
        }
    }

    /// A parameter; its number follows from its place in the statement.
    fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    fn tested(&mut self, table: Table, test: &Test) -> String {
        match &test.field {
            Field::Of(of, column) if *of == table => {
                let kind = test.field.row().map(|row| row.kind);
                self.column(&format!("r.\"{column}\""), kind, &test.is)
            }
            Field::Derived(Derived::Damage) => {
                let days = self.days("a.from_day", "a.to_day", &test.is);
                format!("EXISTS (SELECT 1 FROM atlas_event a WHERE a.event_fid = r.fid AND {days})")
            }
            _ => "0".to_owned(),
        }
    }

    fn column(&mut self, column: &str, kind: Option<Kind>, is: &Is) -> String {
        match is {
            Is::Empty => format!("({column} IS NULL OR {column} = '')"),
            Is::Yes => format!("{column} <> 0"),
            Is::OneOf(codes) => {
                let list = self.value(serde_json::to_string(codes).unwrap_or_default());
                format!("{column} IN (SELECT value FROM json_each({list}))")
            }
            Is::Number(compare, number) => {
                let number = self.value(*number);
                let sign = sign(*compare);
                format!("(typeof({column}) IN ('integer', 'real') AND {column} {sign} {number})")
            }
            Is::Possibly(period) => self.dated(column, period.bounds(), 0),
            Is::Certainly(period) => self.dated(column, period.bounds(), 1),
            Is::Contains(text) => self.says(column, kind, 0, text),
            Is::Equals(text) => self.says(column, kind, 1, text),
            Is::Begins(text) => self.says(column, kind, 2, text),
            _ => "0".to_owned(),
        }
    }

    fn dated(&mut self, column: &str, period: Span, surely: i64) -> String {
        let from = self.value(period.from.map(|day| day.0));
        let to = self.value(period.to.map(|day| day.0));
        format!("atlas_dated({column}, {from}, {to}, {surely})")
    }

    fn says(&mut self, column: &str, kind: Option<Kind>, how: i64, text: &str) -> String {
        let wanted = self.value(text.to_owned());
        let Some(Kind::Refer(of)) = kind else {
            return format!("atlas_says({column}, {how}, {wanted})");
        };
        let title = title_column(of);
        let name = of.name();
        format!(
            "EXISTS (SELECT 1 FROM \"{name}\" x WHERE x.uuid = {column} \
             AND atlas_says({title}, {how}, {wanted}))"
        )
    }

    /// Two columns of days against a period, as `domain::filter::lies` tells it.
    pub(super) fn days(&mut self, from: &str, to: &str, is: &Is) -> String {
        let known = format!("coalesce({from}, {to}) IS NOT NULL");
        let (period, surely) = match is {
            Is::Possibly(period) => (period.bounds(), false),
            Is::Certainly(period) => (period.bounds(), true),
            Is::Empty => return format!("NOT ({known})"),
            _ => return "0".to_owned(),
        };
        let first = self.value(period.from.map(|day| day.0));
        let last = self.value(period.to.map(|day| day.0));
        if surely {
            format!(
                "({known} AND ({first} IS NULL OR coalesce({from} >= {first}, 0)) \
                 AND ({last} IS NULL OR coalesce({to} <= {last}, 0)))"
            )
        } else {
            format!("({known} AND coalesce({from} <= {last}, 1) AND coalesce({to} >= {first}, 1))")
        }
    }
}

/// The sign of a comparison in SQL.
pub(super) const fn sign(compare: Compare) -> &'static str {
    match compare {
        Compare::Is => "=",
        Compare::AtLeast => ">=",
        Compare::AtMost => "<=",
        Compare::Over => ">",
        Compare::Under => "<",
    }
}

/// What a record that is referred to is called, as the dossier calls it.
pub(crate) const fn title_column(of: Table) -> &'static str {
    match of {
        Table::Actor => "x.name",
        Table::Imagery => "x.key",
        Table::Site => "coalesce(nullif(x.name_en, ''), nullif(x.name_ar, ''), x.slug, '')",
        _ => "x.title",
    }
}

/// The places on which records of a kind hang that pass.
pub(super) fn places(
    connection: &Connection,
    table: Table,
    expr: &Expr,
) -> Result<Fids, CatalogueError> {
    let condition = Condition::of(table, expr);
    match link(table) {
        None => Ok(Fids::default()),
        Some(Link::Named(columns)) => named(connection, table, columns, &condition),
        Some(link) => {
            let from = hung(table, link, "r");
            run(
                connection,
                &format!("SELECT s.fid {from} WHERE {}", condition.sql),
                &condition.values,
            )
        }
    }
}

/// The FROM of records of a kind, called `name`, with the places they hang on, called `s`.
pub(crate) fn hung(table: Table, link: Link, name: &str) -> String {
    let own = format!("FROM \"{}\" {name}", table.name());
    match link {
        Link::Own(column) => format!("{own} JOIN site s ON s.uuid = {name}.\"{column}\""),
        Link::Of(column, over) => format!(
            "{own} JOIN \"{}\" o ON o.uuid = {name}.\"{column}\" JOIN site s ON s.uuid = o.site_uuid",
            over.name()
        ),
        Link::Itself | Link::Named(_) => format!("{own} JOIN site s ON s.fid = {name}.fid"),
    }
}

/// The places that name a source, scene or person that passes, or on which a record hangs that
/// does, or that cite it.
fn named(
    connection: &Connection,
    table: Table,
    columns: &[&str],
    condition: &Condition,
) -> Result<Fids, CatalogueError> {
    let wanted = format!(
        "(SELECT r.uuid FROM \"{}\" r WHERE {})",
        table.name(),
        condition.sql
    );
    let mut found = Fids::default();
    let itself = std::iter::once((Table::Site, Link::Itself));
    for (kind, link) in itself.chain(hanging()) {
        let from = hung(kind, link, "h");
        for column in columns
            .iter()
            .filter(|column| kind.columns().contains(column))
        {
            let sql = format!("SELECT s.fid {from} WHERE h.\"{column}\" IN {wanted}");
            found = found.or(run(connection, &sql, &condition.values)?);
        }
        if table == Table::Source {
            let sql = format!(
                "SELECT s.fid {from} JOIN citation c ON c.record_uuid = h.uuid \
                 WHERE c.record_table = '{}' AND c.source_uuid IN {wanted}",
                kind.name()
            );
            found = found.or(run(connection, &sql, &condition.values)?);
        }
    }
    Ok(found)
}

/// The row numbers a statement answers with.
pub(super) fn run(
    connection: &Connection,
    sql: &str,
    values: &[Value],
) -> Result<Fids, CatalogueError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(rows.collect::<Result<Fids, _>>()?)
}
