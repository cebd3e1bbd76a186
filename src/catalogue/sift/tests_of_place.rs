//! The places that pass a filter. Each test of a place is answered by the table that knows; what
//! hangs on a place is asked through `records`.

use std::collections::HashMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::fids::Fids;
use super::records::{self, Condition, hung, run, sign};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::states;
use crate::catalogue::rows;
use crate::domain::cell::Cell;
use crate::domain::date::Day;
use crate::domain::dossier::StateAt;
use crate::domain::filter::{Compare, Derived, Expr, Field, Is, Test, link};
use crate::domain::kinds::State;
use crate::domain::place::{LonLat, Shape};
use crate::domain::query::Bounds;
use crate::domain::record::Table;

/// The places that pass, in their state at the end of a day.
///
/// # Errors
/// When the catalogue cannot be read, or the filter asks what this version does not know.
pub(crate) fn passing(
    connection: &Connection,
    expr: &Expr,
    at: Day,
) -> Result<Fids, CatalogueError> {
    if let Some(name) = expr.unknown().into_iter().next() {
        return Err(CatalogueError::UnknownFilter(name));
    }
    let mut sieve = Sieve {
        connection,
        at,
        states: None,
    };
    sieve.pass(expr)
}

struct Sieve<'a> {
    connection: &'a Connection,
    at: Day,
    states: Option<HashMap<i64, StateAt>>,
}

impl Sieve<'_> {
    fn pass(&mut self, expr: &Expr) -> Result<Fids, CatalogueError> {
        match expr {
            Expr::All(parts) => self.all_of(parts),
            Expr::Any(parts) => {
                let mut found = Fids::default();
                for part in parts {
                    found = found.or(self.pass(part)?);
                }
                Ok(found)
            }
            Expr::Not(inner) => Ok(self.everything()?.without(&self.pass(inner)?)),
            Expr::Has { of, that } => records::places(self.connection, *of, that),
            Expr::Test(test) => self.test(test),
            Expr::Unknown(_) => Ok(Fids::default()),
        }
    }

    fn all_of(&mut self, parts: &[Expr]) -> Result<Fids, CatalogueError> {
        let Some((first, others)) = parts.split_first() else {
            return self.everything();
        };
        let mut found = self.pass(first)?;
        for part in others {
            if found.is_empty() {
                break;
            }
            found = match part {
                Expr::Not(inner) => found.without(&self.pass(inner)?),
                part => found.and(&self.pass(part)?),
            };
        }
        Ok(found)
    }

    fn everything(&self) -> Result<Fids, CatalogueError> {
        run(self.connection, "SELECT fid FROM site", &[])
    }

    fn test(&mut self, test: &Test) -> Result<Fids, CatalogueError> {
        let expr = Expr::Test(test.clone());
        match (&test.field, &test.is) {
            (Field::Of(Table::Site, "geom"), is) => self.placed(is),
            (Field::Of(Table::Site, _), _) => records::places(self.connection, Table::Site, &expr),
            (Field::Of(table, _), Is::Empty) => {
                let said = records::places(self.connection, *table, &expr.negated())?;
                Ok(self.everything()?.without(&said))
            }
            (Field::Of(table, _), _) => records::places(self.connection, *table, &expr),
            (Field::Count(table), Is::Number(compare, number)) => {
                self.counted(*table, *compare, *number)
            }
            (Field::Count(table), Is::Empty) => self.counted(*table, Compare::Is, 0.0),
            (Field::Derived(derived), is) => self.worked_out(*derived, is),
            _ => Ok(Fids::default()),
        }
    }

    fn worked_out(&mut self, derived: Derived, is: &Is) -> Result<Fids, CatalogueError> {
        match derived {
            Derived::Name => self.named(is),
            Derived::LiesIn => self.below(is),
            Derived::State => self.in_state(|now| one_of(now.state.code(), is)),
            Derived::Extent => self.in_state(|now| one_of(now.extent.code(), is)),
            Derived::Changing => self.in_state(|now| *is == Is::Yes && now.changing),
            Derived::Damage => self.damaged(is),
            Derived::Contradictions => {
                self.compared("SELECT site_fid FROM atlas_place WHERE contradictions", is)
            }
            Derived::Completeness => self.compared("SELECT fid FROM site WHERE completeness", is),
            Derived::DestroyedParts => self.parts(State::Destroyed, is),
            Derived::DamagedParts => self.parts(State::Damaged, is),
            Derived::Marked => self.these(is),
        }
    }

    fn compared(&self, select: &str, is: &Is) -> Result<Fids, CatalogueError> {
        let (compare, number) = match is {
            Is::Number(compare, number) => (*compare, *number),
            Is::Empty => (Compare::Is, 0.0),
            _ => return Ok(Fids::default()),
        };
        let sql = format!("{select} {} ?1", sign(compare));
        run(self.connection, &sql, &[Value::Real(number)])
    }

    fn these(&self, is: &Is) -> Result<Fids, CatalogueError> {
        let Is::Places(places) = is else {
            return Ok(Fids::default());
        };
        let list = Value::Text(serde_json::to_string(places).unwrap_or_default());
        let sql = "SELECT fid FROM site WHERE uuid IN (SELECT value FROM json_each(?1))";
        run(self.connection, sql, &[list])
    }

    fn damaged(&self, is: &Is) -> Result<Fids, CatalogueError> {
        let mut condition = Condition::default();
        let known = "SELECT site_fid FROM atlas_event a WHERE";
        if *is == Is::Empty {
            let sql = format!("{known} coalesce(a.from_day, a.to_day) IS NOT NULL");
            return Ok(self
                .everything()?
                .without(&run(self.connection, &sql, &[])?));
        }
        let days = condition.days("a.from_day", "a.to_day", is);
        run(
            self.connection,
            &format!("{known} {days}"),
            &condition.values,
        )
    }

    fn named(&self, is: &Is) -> Result<Fids, CatalogueError> {
        let of = |table: Table, column: &'static str| {
            let asked = Expr::test(Field::Of(table, column), is.clone());
            if *is == Is::Empty {
                asked.negated()
            } else {
                asked
            }
        };
        let site = ["name_en", "name_ar", "slug"].map(|column| of(Table::Site, column));
        let mut found = records::places(self.connection, Table::Site, &Expr::Any(site.to_vec()))?;
        for (table, column) in [(Table::SiteName, "text"), (Table::SiteExternalId, "value")] {
            found = found.or(records::places(self.connection, table, &of(table, column))?);
        }
        if *is == Is::Empty {
            return Ok(self.everything()?.without(&found));
        }
        Ok(found)
    }

    fn below(&self, is: &Is) -> Result<Fids, CatalogueError> {
        let (how, wanted) = match is {
            Is::Contains(wanted) => (0, wanted),
            Is::Equals(wanted) => (1, wanted),
            Is::Begins(wanted) => (2, wanted),
            Is::Empty => {
                let sql = "SELECT c.fid FROM site c JOIN site a ON a.uuid = c.parent_uuid";
                return Ok(self.everything()?.without(&run(self.connection, sql, &[])?));
            }
            _ => return Ok(Fids::default()),
        };
        let values = [Value::Integer(how), Value::Text(wanted.clone())];
        run(
            self.connection,
            include_str!("select_below_named.sql"),
            &values,
        )
    }

    fn known(&mut self) -> Result<&HashMap<i64, StateAt>, CatalogueError> {
        if self.states.is_none() {
            self.states = Some(states::of_all(self.connection, self.at)?);
        }
        Ok(self.states.get_or_insert_default())
    }

    fn in_state(&mut self, wanted: impl Fn(&StateAt) -> bool) -> Result<Fids, CatalogueError> {
        let known = self.known()?;
        let found: Fids = known
            .iter()
            .filter(|(_, now)| wanted(now))
            .map(|(fid, _)| *fid)
            .collect();
        if !wanted(&StateAt::default()) {
            return Ok(found);
        }
        // Of places of which nothing is known nothing is stored.
        let told: Fids = known.keys().copied().collect();
        Ok(found.or(self.everything()?.without(&told)))
    }

    fn parts(&mut self, state: State, is: &Is) -> Result<Fids, CatalogueError> {
        let sql = "SELECT parent_fid, site_fid FROM atlas_place WHERE parent_fid IS NOT NULL";
        let pairs: Vec<(i64, i64)> = self
            .connection
            .prepare_cached(sql)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let known = self.known()?;
        let mut counts: HashMap<i64, u32> = HashMap::new();
        for (parent, part) in pairs {
            if known.get(&part).map_or(State::Unknown, |now| now.state) == state {
                *counts.entry(parent).or_default() += 1;
            }
        }
        let (compare, number) = match is {
            Is::Number(compare, number) => (*compare, *number),
            Is::Empty => (Compare::Is, 0.0),
            _ => return Ok(Fids::default()),
        };
        let fits = |count: u32| compare.holds(f64::from(count), number);
        let some: Fids = counts.keys().copied().collect();
        let found = counts
            .iter()
            .filter(|(_, count)| fits(**count))
            .map(|(fid, _)| *fid);
        let found: Fids = found.collect();
        if fits(0) {
            return Ok(found.or(self.everything()?.without(&some)));
        }
        Ok(found)
    }

    /// The places with so many records of a kind; those without any are told by the others.
    fn counted(&self, table: Table, compare: Compare, number: f64) -> Result<Fids, CatalogueError> {
        let Some(link) = link(table) else {
            return Ok(Fids::default());
        };
        let sign = sign(compare);
        let from = hung(table, link, "r");
        let none = compare.holds(0.0, number);
        let not = if none { "NOT" } else { "" };
        let sql = format!("SELECT s.fid {from} GROUP BY s.fid HAVING {not} count(*) {sign} ?1");
        let found = run(self.connection, &sql, &[Value::Real(number)])?;
        Ok(if none {
            self.everything()?.without(&found)
        } else {
            found
        })
    }

    fn placed(&self, is: &Is) -> Result<Fids, CatalogueError> {
        match is {
            Is::Empty => run(
                self.connection,
                "SELECT fid FROM site WHERE coalesce(ST_IsEmpty(geom), 1)",
                &[],
            ),
            Is::Within(bounds) => self.in_band(*bounds, |at| bounds.hold(at)),
            Is::Near(spot, metres) => {
                self.in_band(round(*spot, *metres), |at| at.distance_m(*spot) <= *metres)
            }
            _ => Ok(Fids::default()),
        }
    }

    fn in_band(
        &self,
        band: Bounds,
        holds: impl Fn(LonLat) -> bool,
    ) -> Result<Fids, CatalogueError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("select_in_band.sql"))?;
        let mut found = statement.query([band.south, band.north])?;
        let mut fids = Vec::new();
        while let Some(row) = found.next()? {
            if let Cell::Shape(Shape::Point(at)) = rows::to_cell(row.get_ref(1)?)
                && holds(at)
            {
                fids.push(row.get(0)?);
            }
        }
        Ok(fids.into_iter().collect())
    }
}

/// The latitudes within so many metres of a spot, a little wider.
fn round(spot: LonLat, metres: f64) -> Bounds {
    const METRES: f64 = 110_000.0;
    let by = metres / METRES + 1e-6;
    Bounds {
        west: -180.0,
        south: spot.lat() - by,
        east: 180.0,
        north: spot.lat() + by,
    }
}

fn one_of(code: &str, is: &Is) -> bool {
    matches!(is, Is::OneOf(codes) if codes.iter().any(|wanted| wanted == code))
}
