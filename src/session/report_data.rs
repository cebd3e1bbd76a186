//! The data of a report as the files that go into it: the places it tells of and their damage
//! events, made from what its edition still holds and nothing else. Knows no page and no catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::error::SessionError;
use crate::domain::bracket::{Bracket, reading};
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::id::{Code, Id};
use crate::domain::place::LonLat;
use crate::domain::source_words::published;
use crate::domain::table::{Line, Value};
use crate::exchange::{TableFormat, TableWriter};
use crate::report::{DataFile, DataKind, ReportInput};

/// The columns of the places; keys are only ever added at the end.
const PLACES: [&str; 17] = [
    "id",
    "slug",
    "parent",
    "level",
    "name",
    "name_ar",
    "type",
    "longitude",
    "latitude",
    "accuracy_m",
    "coarsened_m",
    "state_on",
    "state",
    "extent",
    "when",
    "damage_from",
    "damage_to",
];

/// The columns of the damage events; keys are only ever added at the end.
const EVENTS: [&str; 20] = [
    "id",
    "number",
    "place",
    "place_name",
    "title",
    "edtf",
    "last_without",
    "first_with",
    "adopted",
    "cause_category",
    "cause",
    "cause_certainty",
    "leaves",
    "extent",
    "severity",
    "unosat",
    "certainty",
    "lost",
    "survives",
    "sources",
];

/// The files of a report whose content its edition may hold already; `coarse` says which positions
/// in it are coarsened, to how many metres.
///
/// # Errors
/// When a file cannot be made.
pub(super) fn files(
    input: &ReportInput,
    coarse: &BTreeMap<Id, f64>,
) -> Result<Vec<DataFile>, SessionError> {
    let places = places(input, coarse);
    let events = events(input);
    [
        (
            DataKind::PlacesGeoJson,
            TableFormat::GeoJson,
            &PLACES[..],
            &places,
        ),
        (DataKind::PlacesCsv, TableFormat::Csv, &PLACES[..], &places),
        (DataKind::EventsCsv, TableFormat::Csv, &EVENTS[..], &events),
    ]
    .into_iter()
    .map(|(kind, format, heads, lines)| {
        let bytes = written(format, heads, lines).map_err(|error| cannot(kind, &error))?;
        Ok(DataFile { kind, bytes })
    })
    .collect()
}

fn cannot(kind: DataKind, error: &io::Error) -> SessionError {
    SessionError::new(format!(
        "The data of the report ({}) could not be made: {error}. Nothing was written.",
        kind.name()
    ))
}

fn written(format: TableFormat, heads: &[&str], lines: &[Line]) -> io::Result<Vec<u8>> {
    let heads = heads.iter().map(|head| (*head).to_owned()).collect();
    let mut writer = TableWriter::new(Vec::new(), format, heads)?;
    for line in lines {
        writer.line(line)?;
    }
    Ok(writer.finish()?.0)
}

/// The places with a chapter, each followed by its parts; every place once.
fn places(input: &ReportInput, coarse: &BTreeMap<Id, f64>) -> Vec<Line> {
    let known: BTreeMap<Id, &SiteRow> = input.rows.iter().map(|row| (row.id, row)).collect();
    let mut told = BTreeSet::new();
    let mut lines = Vec::new();
    for dossier in &input.dossiers {
        let own = known.get(&dossier.site.uuid).copied();
        for row in own.into_iter().chain(&dossier.parts) {
            if told.insert(row.id) {
                let parent = row.parent.and_then(|id| known.get(&id).copied());
                lines.push(place(row, parent, coarse.get(&row.id).copied(), input.at));
            }
        }
    }
    lines
}

fn place(row: &SiteRow, parent: Option<&SiteRow>, coarse: Option<f64>, at: Day) -> Line {
    let day = |day: Option<Day>| words(day.map(|day| day.to_string()).unwrap_or_default());
    Line {
        id: row.id,
        at: row.at,
        cells: vec![
            words(row.id.to_string()),
            words(row.slug.to_string()),
            words(parent.map(|row| row.slug.to_string()).unwrap_or_default()),
            words(row.level.code()),
            words(row.name_en.as_str()),
            words(row.name_ar.as_str()),
            words(row.type_code.as_str()),
            number(row.at.map(LonLat::lon)),
            number(row.at.map(LonLat::lat)),
            // How far the true point may be off says nothing of a coarsened one.
            number(row.accuracy_m.filter(|_| coarse.is_none())),
            number(coarse),
            words(at.to_string()),
            words(row.state.state.code()),
            words(row.state.extent.code()),
            words(row.when.as_str()),
            day(row.damage_from),
            day(row.damage_to),
        ],
    }
}

/// The damage events of those places and of their parts at any depth; every event once.
fn events(input: &ReportInput) -> Vec<Line> {
    let slugs: BTreeMap<Id, String> = input
        .rows
        .iter()
        .map(|row| (row.id, row.slug.to_string()))
        .collect();
    let mut told = BTreeSet::new();
    let mut lines = Vec::new();
    for dossier in &input.dossiers {
        let own = dossier.events.iter();
        let own = own.map(|file| (dossier.site.name_en.as_str(), file));
        let parts = dossier.part_events.iter();
        let parts = parts.map(|(_, name, file)| (name.as_str(), file));
        for (name, file) in own.chain(parts) {
            if input.plan.tells(file).is_some() && told.insert(file.event.uuid) {
                let slug = slugs.get(&file.event.site_uuid).map_or("", String::as_str);
                lines.push(event(dossier, file, slug, name));
            }
        }
    }
    lines
}

fn event(dossier: &Dossier, file: &EventFile, slug: &str, name: &str) -> Line {
    let event = &file.event;
    let bracket = Bracket::of(file);
    let reading = reading(file);
    let day = |day: Option<Day>| words(day.map(|day| day.to_string()).unwrap_or_default());
    let code = |code: &Option<Code>| words(code.as_ref().map_or("", Code::as_str));
    let edtf = |date: Option<String>| words(date.unwrap_or_default());
    Line {
        id: event.uuid,
        at: None,
        cells: vec![
            words(event.uuid.to_string()),
            words(event.number.as_str()),
            words(slug),
            words(name),
            words(event.title.as_str()),
            edtf(reading.edtf.map(|date| date.to_string())),
            day(bracket.from),
            day(bracket.to),
            edtf(reading.adopted.map(|date| date.to_string())),
            code(&event.cause_category_code),
            code(&event.cause_code),
            words(event.cause_certainty.map_or("", |sure| sure.code())),
            words(event.leaves.code()),
            words(event.extent_code.code()),
            code(&event.severity_code),
            code(&event.unosat_code),
            words(event.certainty.code()),
            words(event.lost_en.as_str()),
            words(event.survives_en.as_str()),
            words(sources(dossier, event.uuid)),
        ],
    }
}

/// The titles of the sources cited for an event; who is withheld is not named.
fn sources(dossier: &Dossier, event: Id) -> String {
    let cited = dossier.citations.iter();
    let cited = cited.filter(|citation| citation.record_uuid == event);
    let cited: BTreeSet<Id> = cited.map(|citation| citation.source_uuid).collect();
    let titles = cited.iter().filter_map(|id| dossier.sources.get(id));
    let titles: Vec<String> = titles.map(|source| published(source).title).collect();
    titles.join("; ")
}

fn words(text: impl Into<String>) -> Value {
    Some(text.into())
        .filter(|text| !text.is_empty())
        .map_or(Value::Nothing, Value::Words)
}

fn number(number: Option<f64>) -> Value {
    number.map_or(Value::Nothing, Value::Number)
}
