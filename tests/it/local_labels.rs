//! A term of the catalogue's own is told by its label, marked as local, wherever a place is told:
//! lists, table, statistics, review, history, the command line. Its code is seen by nobody.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::path::Path;
use std::process::Command as Program;

use palmyra_atlas::catalogue::{Catalogue, OpenAs, Stamp};
use palmyra_atlas::domain::care_words::{self, Tongue};
use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::Dossier;
use palmyra_atlas::domain::filter::Field;
use palmyra_atlas::domain::id::{Code, Id};
use palmyra_atlas::domain::labels;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{self, LocalTerm, Record, Table};
use palmyra_atlas::domain::review::{Review, Topic};
use palmyra_atlas::domain::statistics::{self, By};
use palmyra_atlas::domain::table::Value;
use palmyra_atlas::domain::terms::{self, Terms};

/// Stands in every code, and in no label.
const CODE: &str = "zzqq";

fn id(number: usize) -> Id {
    Id::v7(u64::try_from(number).unwrap(), [5; 10])
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:00:{number:02}Z"),
        by: "A. Tester".into(),
        id: Id::v7(4_000_000 + number, [7; 10]),
    }
}

/// A local term for every list that is open to them, with a label in both scripts.
fn own() -> Vec<LocalTerm> {
    let mut lists: Vec<&str> = Vec::new();
    for table in Table::ALL {
        for column in table.columns() {
            let list = labels::list_of(table.name(), column);
            lists.extend(list.filter(|list| terms::is_open(list)));
        }
    }
    lists.sort_unstable();
    lists.dedup();
    assert!(lists.len() > 12);
    lists
        .iter()
        .enumerate()
        .map(|(at, list)| LocalTerm {
            uuid: id(1_000 + at),
            list: (*list).to_owned(),
            code: code(list),
            label_en: format!("Our {} word", list.replace('-', " ")),
            label_ar: "كلمتنا".to_owned(),
            ..LocalTerm::default()
        })
        .collect()
}

fn code(list: &str) -> Code {
    Code::from(format!("{CODE}-{list}").as_str())
}

/// One record of every coded kind, every open field of it filled with a local term.
fn coded(table: Table) -> Option<Record> {
    let open =
        |column: &str| labels::list_of(table.name(), column).filter(|list| terms::is_open(list));
    table.columns().iter().find_map(|column| open(column))?;
    let text = |text: &str| Cell::Text(text.to_owned());
    let cell = |column: &str| match column {
        _ if open(column).is_some() => text(code(open(column).unwrap()).as_str()),
        "slug" => text("gate"),
        "name_en" => text("Gate"),
        "title" => text("Gate painted"),
        "site_uuid" => text(&id(1).to_string()),
        "event_uuid" => text(&id(2).to_string()),
        "assessment_uuid" => text(&id(3).to_string()),
        "when_edtf" => text("2015-08-30"),
        "done_edtf" if table == Table::Assessment => text("2016-01-01"),
        "due_edtf" => text("2016-06-01"),
        "level" => text("monument"),
        "name_ar_rendered" | "when_contested" => Cell::Int(0),
        _ => Cell::Null,
    };
    let uuid = match table {
        Table::Site => id(1),
        Table::DamageEvent => id(2),
        Table::Assessment => id(3),
        other => id(10 + other as usize),
    };
    Some(Record::from_cells(table, uuid, &cell).unwrap())
}

fn make(path: &Path) -> (Catalogue, Vec<Record>) {
    let mut catalogue = Catalogue::create(path, "Made up", &[], &stamp(0)).unwrap();
    for (number, term) in (1..).zip(own()) {
        let add = Command::add("Local term added", term);
        catalogue.perform(&stamp(number), &add).unwrap();
    }
    let order = [Table::Site, Table::DamageEvent, Table::Assessment];
    let rest = Table::ALL.iter().filter(|table| !order.contains(table));
    let tables = order.iter().chain(rest);
    let records: Vec<Record> = tables.filter_map(|table| coded(*table)).collect();
    assert!(records.len() > 8);
    for (number, record) in (30..).zip(&records) {
        let title = record::title_in(record, &Terms::of(own()));
        let add = Command::add(format!("Added: {title}"), record.clone());
        catalogue.perform(&stamp(number), &add).unwrap();
    }
    (catalogue, records)
}

fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    catalogue.answer(query).unwrap()
}

fn dossier(catalogue: &Catalogue) -> Dossier {
    let at = Day::parse("2026-11-22").unwrap();
    match ask(catalogue, &Query::Dossier { site: id(1), at }) {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

fn marked(text: &str) {
    assert!(!text.contains(CODE), "a code is shown: {text}");
    assert!(
        text.contains("(local)") || text.contains("(محلي)"),
        "not marked: {text}"
    );
}

#[test]
fn lines_of_a_place_and_names_of_records_tell_the_label() {
    let folder = tempfile::tempdir().unwrap();
    let (catalogue, records) = make(&folder.path().join("a.gpkg"));
    let dossier = dossier(&catalogue);
    assert_eq!(dossier.terms.own().len(), own().len());
    for tongue in [Tongue::English, Tongue::Arabic] {
        let speech = tongue.with(&dossier.terms);
        marked(&care_words::period(&dossier.periods[0], speech));
        marked(&care_words::material(&dossier.materials[0], speech));
        marked(&care_words::threat(&dossier.threats[0], speech));
        let asked = &dossier.recommendations[0];
        marked(&care_words::recommendation(asked, speech));
        marked(&care_words::urgency(asked, speech));
    }
    for record in &records {
        assert!(!record::title_in(record, &dossier.terms).contains(CODE));
        for (column, cell) in record.cells() {
            let table = record.table().name();
            let shown = labels::shown(table, column, &cell, &dossier.terms);
            assert!(!shown.contains(CODE), "{table}.{column}: {shown}");
        }
    }
}

#[test]
fn table_statistics_and_review_tell_the_label() {
    let folder = tempfile::tempdir().unwrap();
    let (catalogue, _) = make(&folder.path().join("a.gpkg"));
    let at = Day::parse("2026-11-22").unwrap();
    let columns: Vec<Field> = Table::ALL
        .iter()
        .flat_map(|table| {
            table
                .columns()
                .iter()
                .map(|column| Field::Of(*table, column))
        })
        .filter(|field| {
            matches!(field, Field::Of(table, column)
                if labels::list_of(table.name(), column).is_some_and(terms::is_open))
        })
        .filter(|field| field.row().is_some())
        .collect();
    let query = Query::Lines {
        sites: vec![id(1)],
        columns: columns.clone(),
        at,
    };
    let Answer::Lines(lines) = ask(&catalogue, &query) else {
        panic!("no lines");
    };
    let told = lines[0]
        .cells
        .iter()
        .zip(&columns)
        .filter_map(|(cell, field)| match cell {
            Value::Words(words) => Some((words, field)),
            _ => None,
        });
    let told: Vec<_> = told.collect();
    assert!(told.len() > 10);
    for (words, field) in told {
        assert!(
            words.contains("(local)") && !words.contains(CODE),
            "{field:?}: {words}"
        );
    }
    let filter = SiteFilter::default();
    let Answer::Statistics(counted) = ask(&catalogue, &Query::Statistics { filter, at }) else {
        panic!("no statistics");
    };
    let lines = statistics::lines(
        &counted,
        &[By::Cause, By::Category, By::Period, By::Type],
        None,
    );
    let of_own: Vec<_> = lines
        .iter()
        .filter(|line| line.code.contains(CODE))
        .collect();
    assert_eq!(of_own.len(), 4);
    for line in of_own {
        marked(&line.label);
        marked(&line.label_ar);
    }
    for topic in Topic::ALL {
        let review = Review {
            topic: *topic,
            need: None,
            today: at,
            limit: 100,
        };
        let Answer::Findings(found) = ask(&catalogue, &Query::Review(review)) else {
            panic!("no findings");
        };
        for finding in found.rows {
            assert!(!finding.sentence.contains(CODE), "{}", finding.sentence);
            assert_ne!(finding.topic, Topic::UnknownTerm, "{}", finding.sentence);
        }
    }
}

#[test]
fn a_value_that_is_no_term_of_the_catalogue_is_still_named_by_the_review() {
    let folder = tempfile::tempdir().unwrap();
    let (mut catalogue, records) = make(&folder.path().join("a.gpkg"));
    let Some(Record::Site(site)) = records.first().cloned() else {
        panic!("no site");
    };
    let mut strange = site.clone();
    strange.type_code = Some(Code::from("tempel"));
    let change = Command::change("Changed", site, strange);
    catalogue.perform(&stamp(58), &change).unwrap();
    let review = Review {
        topic: Topic::UnknownTerm,
        need: None,
        today: Day(20_000),
        limit: 9,
    };
    let Answer::Findings(found) = ask(&catalogue, &Query::Review(review)) else {
        panic!("no findings");
    };
    assert_eq!(found.total, 1);
    assert!(found.rows[0].sentence.contains("«tempel»"));
}

#[test]
fn the_command_line_prints_no_code_of_a_local_term() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gpkg");
    drop(make(&path));
    drop(Catalogue::open(&path, OpenAs::Reader).unwrap());
    let run = |words: &[&str]| {
        let ended = Program::new(env!("CARGO_BIN_EXE_palmyra-atlas"))
            .args(words)
            .current_dir(folder.path())
            .env("PALMYRA_ATLAS_CONFIG", folder.path().join("config"))
            .env("PALMYRA_ATLAS_DOCUMENTS", folder.path().join("documents"))
            .output()
            .unwrap();
        assert!(ended.status.success(), "{words:?}: {ended:?}");
        String::from_utf8(ended.stdout).unwrap()
    };
    let shown = run(&["show", "a.gpkg", "gate"]);
    assert!(!shown.contains(CODE), "{shown}");
    assert!(shown.matches("(local)").count() > 8, "{shown}");
    for label in ["our disturbance cause word", "كلمتنا"] {
        let asked = format!("cause of a damage event is \"{label}\"");
        let found = run(&["sites", "a.gpkg", "--where", &asked]);
        assert!(found.contains("Gate"), "{label}: {found}");
    }
    let due = run(&["due", "a.gpkg"]);
    assert!(due.contains("(local)") && !due.contains(CODE), "{due}");
    let log: serde_json::Value =
        serde_json::from_str(&run(&["history", "a.gpkg", "--format", "json"])).unwrap();
    let mut told = 0;
    for operation in log.as_array().unwrap() {
        assert!(!operation["sentence"].as_str().unwrap().contains(CODE));
        for change in operation["changes"].as_array().unwrap() {
            if change["table"] == "local_term" {
                continue;
            }
            assert!(
                !change["title"].as_str().unwrap().contains(CODE),
                "{change}"
            );
            for field in change["fields"].as_array().unwrap() {
                let words = field["new_words"].as_str().unwrap_or_default();
                assert!(!words.contains(CODE), "{field}");
                told += usize::from(words.contains("(local)"));
            }
        }
    }
    assert!(told > 8, "{told}");
}
