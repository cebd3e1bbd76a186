//! Filters against the record: the catalogue's answer is that of the plain model, which looks at
//! one dossier after the other; and what a filter says in words finds the right places.

use std::collections::BTreeSet;

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::Dossier;
use palmyra_atlas::domain::filter::{
    Compare, Derived, Expr, Facts, Field, FieldRow, Is, Kind, fields, fields_of, hanging,
};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Bounds, Query, SiteFilter};
use palmyra_atlas::domain::record::{Record, Table};
use palmyra_atlas::domain::table::{Order, Value};
use palmyra_atlas::domain::terms::Terms;
use palmyra_atlas::exchange;

use crate::made_up::{Dice, Inventory};

fn catalogue(records: &[Record]) -> Catalogue {
    let stamp = Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1_800_000_000_000, [7; 10]),
    };
    Catalogue::in_memory("A record", records, &stamp).unwrap()
}

fn passing(catalogue: &Catalogue, expr: &Expr, at: Day) -> BTreeSet<Id> {
    let filter = SiteFilter {
        expr: Box::new(expr.clone()),
        ..SiteFilter::default()
    };
    match catalogue.answer(&Query::Sites { filter, at }) {
        Ok(Answer::Sites(list)) => list.rows.iter().map(|row| row.id).collect(),
        other => panic!("{}: {other:?}", expr.sentence(&Terms::default())),
    }
}

fn dossiers(catalogue: &Catalogue, at: Day) -> Vec<Dossier> {
    let all = passing(catalogue, &Expr::default(), at);
    all.into_iter()
        .map(
            |site| match catalogue.answer(&Query::Dossier { site, at }).unwrap() {
                Answer::Dossier(Some(dossier)) => *dossier,
                other => panic!("{other:?}"),
            },
        )
        .collect()
}

/// What the records say in each field, for filters that find something.
struct Said(Vec<(Table, &'static str, Cell)>);

impl Said {
    fn of(records: &[Record]) -> Self {
        let cells = records.iter().flat_map(|record| {
            let cells = record.cells().into_iter();
            cells.map(|(column, cell)| (record.table(), column, cell))
        });
        Self(cells.filter(|(_, _, cell)| *cell != Cell::Null).collect())
    }

    fn pick(&self, dice: &mut Dice, field: &Field) -> Option<&Cell> {
        let Field::Of(table, column) = field else {
            return None;
        };
        let fitting: Vec<&Cell> = self
            .0
            .iter()
            .filter(|(of, name, _)| of == table && name == column)
            .map(|(_, _, cell)| cell)
            .collect();
        (!fitting.is_empty()).then(|| *dice.pick(&fitting))
    }

    fn text(&self, dice: &mut Dice, field: &Field) -> String {
        match self.pick(dice, field) {
            Some(Cell::Text(text)) if text.parse::<Id>().is_err() => {
                let words: Vec<&str> = text.split_whitespace().collect();
                if words.is_empty() || dice.next().is_multiple_of(3) {
                    text.clone()
                } else {
                    (*dice.pick(&words)).to_owned()
                }
            }
            _ => (*dice.pick(&["temple", "bel", "معبد", "report", "Palmyra", "a", "-"])).to_owned(),
        }
    }

    fn number(&self, dice: &mut Dice, field: &Field) -> f64 {
        match self.pick(dice, field) {
            Some(Cell::Real(number)) => *number,
            Some(Cell::Int(number)) => f64::from(i32::try_from(*number).unwrap_or(0)),
            _ => f64::from(u8::try_from(dice.next() % 4).unwrap()),
        }
    }

    fn period(&self, dice: &mut Dice, field: &Field) -> Edtf {
        match self.pick(dice, field) {
            Some(Cell::Text(text)) if !dice.next().is_multiple_of(3) => Edtf::parse(text).unwrap(),
            _ => Edtf::parse(dice.pick::<&str>(&[
                "2015",
                "2015-08",
                "2015-05/2016-03",
                "../2015-08-30",
                "2016/..",
                "0001/0300",
                "2010/2020",
            ]))
            .unwrap(),
        }
    }

    fn asked(&self, dice: &mut Dice, row: &FieldRow) -> Is {
        if dice.next().is_multiple_of(9) {
            return Is::Empty;
        }
        match row.kind {
            Kind::Text | Kind::Refer(_) => match dice.next() % 3 {
                0 => Is::Contains(self.text(dice, &row.field)),
                1 => Is::Equals(self.text(dice, &row.field)),
                _ => Is::Begins(self.text(dice, &row.field)),
            },
            Kind::Term(_) | Kind::Choice(..) => {
                let codes: Vec<String> = row
                    .kind
                    .choices()
                    .iter()
                    .map(|one| one.code.to_owned())
                    .collect();
                let mut wanted = vec![dice.pick(&codes).clone()];
                if let Some(Cell::Text(code)) = self.pick(dice, &row.field) {
                    wanted.push(code.clone());
                }
                Is::OneOf(wanted)
            }
            Kind::Date if dice.next().is_multiple_of(2) => {
                Is::Possibly(self.period(dice, &row.field))
            }
            Kind::Date => Is::Certainly(self.period(dice, &row.field)),
            Kind::Number(_) => {
                let compare = *dice.pick(&Compare::ALL);
                Is::Number(compare, self.number(dice, &row.field))
            }
            Kind::YesNo => Is::Yes,
            Kind::Place if dice.next().is_multiple_of(2) => {
                let at = LonLat::new(dice.part(38.2, 38.3), dice.part(34.5, 34.6)).unwrap();
                Is::Near(at, dice.part(10.0, 3000.0))
            }
            Kind::Place => {
                let (west, south) = (dice.part(38.2, 38.28), dice.part(34.5, 34.58));
                Is::Within(Bounds {
                    west,
                    south,
                    east: west + dice.part(0.0, 0.05),
                    north: south + dice.part(0.0, 0.05),
                })
            }
        }
    }

    fn test(&self, dice: &mut Dice, rows: &[&'static FieldRow]) -> Expr {
        let row = *dice.pick(rows);
        Expr::test(row.field.clone(), self.asked(dice, row))
    }

    fn expr(&self, dice: &mut Dice, rows: &[&'static FieldRow], depth: u32) -> Expr {
        let parts = |dice: &mut Dice| {
            let count = 1 + dice.next() % 3;
            (0..count)
                .map(|_| self.expr(dice, rows, depth - 1))
                .collect::<Vec<_>>()
        };
        match dice.next() % 8 {
            0 if depth > 0 => Expr::All(parts(dice)),
            1 if depth > 0 => Expr::Any(parts(dice)),
            2 if depth > 0 => Expr::Not(Box::new(self.expr(dice, rows, depth - 1))),
            3 if depth > 0 && rows.len() > 60 => {
                let kinds: Vec<Table> = hanging().map(|(table, _)| table).collect();
                let of = *dice.pick(&kinds);
                let own: Vec<&FieldRow> = fields_of(of).collect();
                let that = self.expr(dice, &own, depth - 1);
                Expr::Has {
                    of,
                    that: Box::new(that),
                }
            }
            _ => self.test(dice, rows),
        }
    }
}

/// Fields of which a dossier tells as much as the catalogue knows.
fn told() -> Vec<&'static FieldRow> {
    let untold = Field::Derived(Derived::Completeness);
    fields().iter().filter(|row| row.field != untold).collect()
}

fn agree(records: &[Record], days: &[&str], seeds: std::ops::Range<u64>) {
    let catalogue = catalogue(records);
    let said = Said::of(records);
    let rows = told();
    let mut found = 0;
    for day in days {
        let at = Day::parse(day).unwrap();
        let facts: Vec<(Id, Facts)> = dossiers(&catalogue, at)
            .iter()
            .map(|dossier| (dossier.site.uuid, Facts::of(dossier, at)))
            .collect();
        for seed in seeds.clone() {
            let mut dice = Dice::new(seed);
            let expr = said.expr(&mut dice, &rows, 3);
            let slow: BTreeSet<Id> = facts
                .iter()
                .filter(|(_, facts)| facts.pass(&expr))
                .map(|(site, _)| *site)
                .collect();
            found += usize::from(!slow.is_empty() && slow.len() < facts.len());
            let quick = passing(&catalogue, &expr, at);
            assert_eq!(
                quick,
                slow,
                "seed {seed} at {day}: {}",
                expr.sentence(&Terms::default())
            );
        }
    }
    assert!(
        found > days.len() * 10,
        "the filters found too little to compare: {found}"
    );
}

#[test]
fn the_quick_answer_is_the_plain_models() {
    let palmyra = exchange::palmyra().unwrap();
    agree(&palmyra, &["2015-08-29", "2026-11-22"], 0..250);
    let made_up: Vec<Record> = Inventory { seed: 5, sites: 60 }.records().collect();
    agree(&made_up, &["2013-01-01"], 0..150);
}

#[test]
fn every_field_can_be_asked() {
    let records = exchange::palmyra().unwrap();
    let catalogue = catalogue(&records);
    let at = Day::parse("2026-11-22").unwrap();
    let all = passing(&catalogue, &Expr::default(), at);
    for row in fields() {
        let mut dice = Dice::new(3);
        let empty = passing(&catalogue, &Expr::test(row.field.clone(), Is::Empty), at);
        let filled = passing(
            &catalogue,
            &Expr::test(row.field.clone(), Is::Empty).negated(),
            at,
        );
        assert_eq!(empty.len() + filled.len(), all.len(), "{}", row.words);
        let is = Said(Vec::new()).asked(&mut dice, row);
        let expr = Expr::test(row.field.clone(), is);
        let read = Expr::parse(&expr.sentence(&Terms::default()))
            .unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            passing(&catalogue, &read, at),
            passing(&catalogue, &expr, at)
        );
    }
}

#[test]
fn words_find_the_places_they_mean() {
    let catalogue = catalogue(&exchange::palmyra().unwrap());
    let at = Day::parse("2026-11-22").unwrap();
    let slugs = |text: &str| -> Vec<String> {
        let expr = Expr::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let filter = SiteFilter {
            expr: Box::new(expr),
            ..SiteFilter::default()
        };
        match catalogue.answer(&Query::Sites { filter, at }).unwrap() {
            Answer::Sites(list) => list.rows.iter().map(|row| row.slug.to_string()).collect(),
            other => panic!("{other:?}"),
        }
    };
    let bel = "temple-of-bel-cella".to_owned();
    assert!(slugs("damage certainly within 2015").contains(&bel));
    assert!(!slugs("damage certainly within 2016").contains(&bel));
    assert!(!slugs("not damage possibly within 2015").contains(&bel));
    assert!(slugs("name contains بعل شمين or slug is temple-of-bel-cella").contains(&bel));
    assert_eq!(
        slugs("name contains \"Baʿal Šamīn\" and level is monument"),
        ["temple-of-baalshamin"]
    );
    assert!(slugs("lies in is Palmyra and state is destroyed and level is monument").len() > 3);
    assert_eq!(slugs("lies in is Palmyra").len() + 1, slugs("").len());
    assert!(!slugs("publisher of a source contains UNOSAT and lies in is Palmyra").is_empty());
    let one = slugs(
        "a damage event with (state afterwards is destroyed and damage certainly within 2015)",
    );
    assert!(one.contains(&bel));
    assert!(one.len() < slugs("number of damage events >= 1").len());
}

#[test]
fn a_filter_of_a_newer_version_is_refused_by_name() {
    let catalogue = catalogue(&exchange::palmyra().unwrap());
    let text = r#"{"version":2,"where":{"test":{"field":"site.aura","is":"yes"}}}"#;
    let filter = SiteFilter {
        expr: Box::new(Expr::from_json(text).unwrap()),
        ..SiteFilter::default()
    };
    let error = catalogue
        .answer(&Query::Sites { filter, at: Day(0) })
        .unwrap_err();
    assert!(error.to_string().contains("«site.aura»"), "{error}");
}

#[test]
fn the_table_shows_any_column_in_any_order() {
    let catalogue = catalogue(&exchange::palmyra().unwrap());
    let at = Day::parse("2026-11-22").unwrap();
    let all: Vec<Id> = passing(&catalogue, &Expr::default(), at)
        .into_iter()
        .collect();
    let columns: Vec<Field> = fields().iter().map(|row| row.field.clone()).collect();
    let lines = |sites: Vec<Id>, columns: Vec<Field>| match catalogue
        .answer(&Query::Lines { sites, columns, at })
        .unwrap()
    {
        Answer::Lines(lines) => lines,
        other => panic!("{other:?}"),
    };
    let every = lines(all.clone(), columns.clone());
    assert_eq!(every.iter().map(|line| line.id).collect::<Vec<_>>(), all);
    assert!(every.iter().all(|line| line.cells.len() == columns.len()));
    // What is empty for the filter is empty in the table, and the other way round.
    for (at_column, row) in fields().iter().enumerate() {
        let counted = matches!(row.field, Field::Count(_) | Field::Derived(_));
        if counted || row.kind == Kind::YesNo {
            continue;
        }
        let empty = passing(&catalogue, &Expr::test(row.field.clone(), Is::Empty), at);
        for line in &every {
            let shown = line.cells[at_column] != Value::Nothing;
            assert_eq!(
                shown,
                !empty.contains(&line.id),
                "{} of {}",
                row.words,
                line.id
            );
        }
    }
    for row in fields() {
        for falling in [false, true] {
            let filter = SiteFilter {
                order: Some(Box::new(Order {
                    by: row.field.clone(),
                    falling,
                })),
                ..SiteFilter::default()
            };
            let Answer::Sites(list) = catalogue.answer(&Query::Sites { filter, at }).unwrap()
            else {
                panic!("no list")
            };
            let order: Vec<Id> = list.rows.iter().map(|row| row.id).collect();
            assert_eq!(
                order.iter().copied().collect::<BTreeSet<_>>().len(),
                all.len()
            );
            let cells = lines(order, vec![row.field.clone()]);
            let numbers: Vec<f64> = cells
                .iter()
                .filter_map(|line| match line.cells[0] {
                    Value::Number(number) => Some(number),
                    _ => None,
                })
                .collect();
            let sorted = numbers.windows(2).all(|two| {
                if falling {
                    two[0] >= two[1]
                } else {
                    two[0] <= two[1]
                }
            });
            assert!(sorted, "{}: {numbers:?}", row.words);
            let first_empty = cells
                .iter()
                .position(|line| line.cells[0] == Value::Nothing);
            let after = cells.iter().skip(first_empty.unwrap_or(cells.len()));
            assert!(
                after
                    .into_iter()
                    .all(|line| line.cells[0] == Value::Nothing),
                "{}",
                row.words
            );
        }
    }
}
