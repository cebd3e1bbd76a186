//! What a filter means, told plainly: one place with all its records is looked at, field by field.
//! The catalogue answers faster and has to give the same answer. Knows no SQL.

use super::derived::Derived;
use super::expr::{Expr, Is, Surely, Test, lies};
use super::field::{Field, Kind};
use super::link::{Link, link};
use super::says::{How, Wanted};
use crate::domain::bracket::{self, Bracket};
use crate::domain::cell::Cell;
use crate::domain::date::{Day, Edtf, Span};
use crate::domain::dossier::{Dossier, EventFile, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::State;
use crate::domain::late_look::late_looks;
use crate::domain::place::LonLat;
use crate::domain::record::{Record, Site, Table};
use crate::domain::state::state_at;

/// A place with what a filter may ask of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    site: Site,
    /// The records that hang on it by a column of theirs.
    hanging: Vec<Record>,
    /// The sources, scenes and persons it or they name.
    named: Vec<Record>,
    above: Vec<String>,
    state: StateAt,
    parts: Vec<State>,
    readings: Vec<(Id, Span)>,
    contradictions: usize,
}

impl Facts {
    /// What a dossier holds of its own place, in its state at the end of a day. The parts of the
    /// dossier have to be of that day too.
    #[must_use]
    pub fn of(dossier: &Dossier, at: Day) -> Self {
        let hanging = hanging_on(dossier);
        let named = named_by(dossier, &hanging);
        Self {
            above: dossier.path.iter().map(|(_, name)| name.clone()).collect(),
            state: state_at(&dossier.transitions, at),
            parts: dossier.parts.iter().map(|part| part.state.state).collect(),
            readings: dossier.events.iter().map(reading_of).collect(),
            contradictions: contradictions(dossier),
            site: dossier.site.clone(),
            hanging,
            named,
        }
    }

    /// Whether the place passes. Nothing passes what is not known or depends on the window.
    #[must_use]
    pub fn pass(&self, expr: &Expr) -> bool {
        match expr {
            Expr::All(parts) => parts.iter().all(|part| self.pass(part)),
            Expr::Any(parts) => parts.iter().any(|part| self.pass(part)),
            Expr::Not(inner) => !self.pass(inner),
            Expr::Has { of, that } => self
                .records(*of)
                .any(|record| self.record_passes(record, that)),
            Expr::Test(test) => self.test(test),
            Expr::Unknown(_) => false,
        }
    }

    fn records(&self, table: Table) -> impl Iterator<Item = &Record> {
        let all = self.hanging.iter().chain(&self.named);
        all.filter(move |record| record.table() == table)
    }

    fn record_passes(&self, record: &Record, expr: &Expr) -> bool {
        match expr {
            Expr::All(parts) => parts.iter().all(|part| self.record_passes(record, part)),
            Expr::Any(parts) => parts.iter().any(|part| self.record_passes(record, part)),
            Expr::Not(inner) => !self.record_passes(record, inner),
            Expr::Test(test) => match &test.field {
                Field::Of(table, column) if *table == record.table() => {
                    let cell = cell_of(record, column);
                    self.cell_passes(&cell, test)
                }
                Field::Derived(Derived::Damage) => self
                    .readings
                    .iter()
                    .any(|(event, days)| *event == record.uuid() && dated(*days, &test.is)),
                _ => false,
            },
            Expr::Has { .. } | Expr::Unknown(_) => false,
        }
    }

    fn test(&self, test: &Test) -> bool {
        match &test.field {
            Field::Of(Table::Site, "geom") => placed(self.site.geom, &test.is),
            Field::Of(Table::Site, column) => {
                let record = Record::from(self.site.clone());
                self.cell_passes(&cell_of(&record, column), test)
            }
            Field::Of(table, column) => match &test.is {
                // Empty means: no record of the kind says anything there.
                Is::Empty => !self
                    .records(*table)
                    .any(|record| !is_nothing(&cell_of(record, column))),
                _ => self
                    .records(*table)
                    .any(|record| self.cell_passes(&cell_of(record, column), test)),
            },
            Field::Count(table) => compared(self.records(*table).count(), &test.is),
            Field::Derived(derived) => self.worked_out(*derived, &test.is),
            Field::Unknown(_) => false,
        }
    }

    fn worked_out(&self, derived: Derived, is: &Is) -> bool {
        let counted = |state: State| self.parts.iter().filter(|part| **part == state).count();
        match derived {
            Derived::Name => any_text(&self.names(), is),
            Derived::LiesIn => any_text(&self.above, is),
            Derived::State => one_of(self.state.state.code(), is),
            Derived::Extent => one_of(self.state.extent.code(), is),
            Derived::Changing => *is == Is::Yes && self.state.changing,
            Derived::Damage if *is == Is::Empty => !self
                .readings
                .iter()
                .any(|(_, days)| *days != Span::default()),
            Derived::Damage => self.readings.iter().any(|(_, days)| dated(*days, is)),
            Derived::Contradictions => compared(self.contradictions, is),
            Derived::DestroyedParts => compared(counted(State::Destroyed), is),
            Derived::DamagedParts => compared(counted(State::Damaged), is),
            Derived::Marked => matches!(is, Is::Places(ids) if ids.contains(&self.site.uuid)),
            // A number the catalogue keeps; the dossier does not hold it.
            Derived::Completeness => false,
        }
    }

    fn names(&self) -> Vec<String> {
        let site = &self.site;
        let own = [&site.name_en, &site.name_ar].into_iter().cloned();
        let others = self.hanging.iter().filter_map(|record| match record {
            Record::SiteName(name) => Some(name.text.clone()),
            Record::SiteExternalId(id) => Some(id.value.clone()),
            _ => None,
        });
        own.chain([site.slug.to_string()]).chain(others).collect()
    }

    fn cell_passes(&self, cell: &Cell, asked: &Test) -> bool {
        let is = &asked.is;
        match (cell, is) {
            (cell, Is::Empty) => is_nothing(cell),
            (Cell::Int(number), Is::Yes) => *number != 0,
            (Cell::Text(code), Is::OneOf(codes)) => codes.contains(code),
            (Cell::Real(number), Is::Number(compare, other)) => compare.holds(*number, *other),
            #[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^53")]
            (Cell::Int(number), Is::Number(compare, other)) => {
                compare.holds(*number as f64, *other)
            }
            (Cell::Text(text), Is::Possibly(_) | Is::Certainly(_)) => {
                Edtf::parse(text).is_ok_and(|date| dated(date.bounds(), is))
            }
            (Cell::Text(text), Is::Contains(_) | Is::Equals(_) | Is::Begins(_)) => {
                let kind = asked.field.row().map(|row| row.kind);
                if matches!(kind, Some(Kind::Refer(_))) {
                    let title = text.parse().ok().and_then(|id| self.title(id));
                    return title.is_some_and(|title| says(&title, is));
                }
                !text.is_empty() && says(text, is)
            }
            _ => false,
        }
    }

    /// The name of a record that is referred to.
    fn title(&self, id: Id) -> Option<String> {
        if self.site.parent_uuid == Some(id) {
            return self.above.last().cloned();
        }
        self.named
            .iter()
            .find(|record| record.uuid() == id)
            .map(|record| match record {
                Record::Source(source) => source.title.clone(),
                Record::Imagery(scene) => scene.key.clone(),
                Record::Actor(actor) => actor.name.clone(),
                _ => String::new(),
            })
    }
}

fn reading_of(file: &EventFile) -> (Id, Span) {
    let reading = bracket::reading(file);
    let days = Span {
        from: reading.from,
        to: reading.to,
    };
    (file.event.uuid, days)
}

/// Those within the evidence of its events, and looks that show it whole after it was destroyed.
fn contradictions(dossier: &Dossier) -> usize {
    let within = dossier.events.iter();
    let within = within.map(|file| Bracket::of(file).contradictions.len());
    let late = late_looks(
        dossier.site.uuid,
        &dossier.events,
        &dossier.observations,
        &dossier.interventions,
    );
    within.sum::<usize>() + late.len()
}

/// The records of a dossier that belong to the place itself.
fn hanging_on(dossier: &Dossier) -> Vec<Record> {
    let mut all: Vec<Record> = Vec::new();
    let site = dossier.site.uuid;
    let files = || {
        let parts = dossier.part_events.iter().map(|(_, _, file)| file);
        let shared = dossier.shared_events.iter().map(|(_, file)| file);
        dossier.events.iter().chain(parts).chain(shared)
    };
    macro_rules! take {
        ($($list:expr),* $(,)?) => { $( all.extend($list.iter().cloned().map(Record::from)); )* };
    }
    take!(
        dossier.names,
        dossier.external_ids,
        dossier.designations,
        dossier.periods,
        dossier.materials,
        dossier.dimensions,
        dossier.areas,
        dossier.lines,
        dossier.observations,
        dossier.assessments,
        dossier.interventions,
        dossier.chronology,
        dossier.photos,
        dossier.shown_on,
        dossier.regions,
        dossier.pairs,
        dossier.threats,
        dossier.recommendations,
    );
    for file in files() {
        take!(
            file.observations,
            file.claims,
            file.effects,
            file.external_ids
        );
        all.push(file.event.clone().into());
    }
    let events: Vec<Id> = dossier.events.iter().map(|file| file.event.uuid).collect();
    let own_assessments: Vec<Id> = dossier
        .assessments
        .iter()
        .filter(|done| done.site_uuid == site)
        .map(|done| done.uuid)
        .collect();
    all.retain(|record| match link(record.table()) {
        Some(Link::Own(column)) => points_at(record, column, &[site]),
        Some(Link::Of(column, Table::DamageEvent)) => points_at(record, column, &events),
        Some(Link::Of(column, _)) => points_at(record, column, &own_assessments),
        _ => false,
    });
    all.sort_by_key(|record| (record.table(), record.uuid()));
    all.dedup_by_key(|record| (record.table(), record.uuid()));
    all
}

fn points_at(record: &Record, column: &str, ids: &[Id]) -> bool {
    matches!(cell_of(record, column), Cell::Text(text) if text.parse().is_ok_and(|id| ids.contains(&id)))
}

/// The sources, scenes and persons that the place or what hangs on it names or cites.
fn named_by(dossier: &Dossier, hanging: &[Record]) -> Vec<Record> {
    let mut of_these: Vec<Record> = hanging.to_vec();
    of_these.push(dossier.site.clone().into());
    let names = |id: Id, table: Table| {
        let Some(Link::Named(columns)) = link(table) else {
            return false;
        };
        of_these.iter().any(|record| {
            columns
                .iter()
                .any(|column| points_at(record, column, &[id]))
        })
    };
    let cited = |id: Id| {
        dossier.citations.iter().any(|citation| {
            citation.source_uuid == id
                && of_these.iter().any(|record| {
                    record.uuid() == citation.record_uuid
                        && record.table().name() == citation.record_table
                })
        })
    };
    let sources = dossier
        .sources
        .values()
        .filter(|source| names(source.uuid, Table::Source) || cited(source.uuid))
        .cloned()
        .map(Record::from);
    let scenes = dossier
        .imagery
        .values()
        .filter(|scene| names(scene.uuid, Table::Imagery))
        .cloned()
        .map(Record::from);
    let persons = dossier
        .actors
        .values()
        .filter(|person| names(person.uuid, Table::Actor))
        .cloned()
        .map(Record::from);
    sources.chain(scenes).chain(persons).collect()
}

fn cell_of(record: &Record, column: &str) -> Cell {
    let cells = record.cells().into_iter();
    cells
        .into_iter()
        .find(|(name, _)| *name == column)
        .map_or(Cell::Null, |(_, cell)| cell)
}

fn is_nothing(cell: &Cell) -> bool {
    matches!(cell, Cell::Null) || matches!(cell, Cell::Text(text) if text.is_empty())
}

fn says(text: &str, is: &Is) -> bool {
    let (how, wanted) = match is {
        Is::Contains(wanted) => (How::Contains, wanted),
        Is::Equals(wanted) => (How::Equals, wanted),
        Is::Begins(wanted) => (How::Begins, wanted),
        _ => return false,
    };
    Wanted::new(how, wanted).said_in(text)
}

/// Whether any of the texts that are there says it; empty when none is there.
fn any_text(texts: &[String], is: &Is) -> bool {
    if *is == Is::Empty {
        return texts.iter().all(String::is_empty);
    }
    texts
        .iter()
        .filter(|text| !text.is_empty())
        .any(|text| says(text, is))
}

fn one_of(code: &str, is: &Is) -> bool {
    matches!(is, Is::OneOf(codes) if codes.iter().any(|wanted| wanted == code))
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn compared(count: usize, is: &Is) -> bool {
    match is {
        Is::Number(compare, other) => compare.holds(count as f64, *other),
        Is::Empty => count == 0,
        _ => false,
    }
}

fn dated(days: Span, is: &Is) -> bool {
    match is {
        Is::Possibly(period) => lies(days, period.bounds(), Surely::Possibly),
        Is::Certainly(period) => lies(days, period.bounds(), Surely::Certainly),
        _ => false,
    }
}

fn placed(at: Option<LonLat>, is: &Is) -> bool {
    match (at, is) {
        (at, Is::Empty) => at.is_none(),
        (Some(at), Is::Near(spot, metres)) => at.distance_m(*spot) <= *metres,
        (Some(at), Is::Within(bounds)) => bounds.hold(at),
        _ => false,
    }
}
