//! What the benchmarks work on: the record of Palmyra and made-up inventories, as files.

use std::path::PathBuf;

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Actor, Record};
use palmyra_atlas::jobs::{Cancel, Progress};
use palmyra_atlas::report::{ReportInput, Tongue};
use palmyra_atlas::session::{Contents, Session, Settings};

use crate::made_up::Inventory;

/// The day everything is asked for.
pub(crate) fn day() -> Day {
    Day::from_ymd(2026, 11, 22).unwrap()
}

/// How large the inventories are.
pub(crate) fn sizes() -> Vec<u64> {
    let most = std::env::var("PALMYRA_ATLAS_BENCH_MOST")
        .ok()
        .and_then(|text| text.parse().ok());
    let all = [1_000, 100_000, 1_000_000];
    all.into_iter()
        .filter(|size| *size <= most.unwrap_or(100_000))
        .collect()
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join("palmyra-atlas-bench");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The record of Palmyra as a file.
pub(crate) fn palmyra() -> PathBuf {
    let file = folder().join("palmyra.gpkg");
    if !file.exists() {
        drop(Session::create_with(&file, Contents::Palmyra, Settings::forgetful()).unwrap());
    }
    file
}

/// A made-up inventory as a file, made by the bulk path once.
pub(crate) fn atlas(sites: u64) -> PathBuf {
    let file = folder().join(format!("{sites}.gpkg"));
    if !file.exists() {
        let part = folder().join(format!("{sites}.part.gpkg"));
        let _ = std::fs::remove_file(&part);
        let mut catalogue = Catalogue::create(&part, "Made up", &[], &stamp(1)).unwrap();
        let records = Inventory { seed: 7, sites }.records();
        let begun = std::time::Instant::now();
        catalogue
            .load(
                &stamp(2),
                "A made-up inventory taken in",
                records,
                &Progress::default(),
                &Cancel::default(),
            )
            .unwrap();
        eprintln!(
            "{sites} sites loaded, checked and indexed in {:.1?}",
            begun.elapsed()
        );
        drop(catalogue);
        std::fs::rename(part, &file).unwrap();
    }
    file
}

/// A new catalogue with these records, taken in by the bulk path; it is left again at once.
pub(crate) fn loaded(records: impl Iterator<Item = Record>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("load.gpkg");
    let mut catalogue = Catalogue::create(&file, "Made up", &[], &stamp(1)).unwrap();
    let (progress, cancel) = (Progress::default(), Cancel::default());
    catalogue
        .load(&stamp(2), "Taken in", records, &progress, &cancel)
        .unwrap();
}

fn stamp(count: u8) -> Stamp {
    Stamp {
        at: "2026-11-22T00:00:00Z".to_owned(),
        by: "bench".to_owned(),
        id: Id::v7(u64::from(count), [count; 10]),
    }
}

/// One small edit.
pub(crate) fn note(session: &Session, count: u32) -> Command {
    let name = format!("Institution {count}");
    Command::add(
        format!("{name} added"),
        Actor {
            uuid: session.new_id(),
            name,
            ..Actor::default()
        },
    )
}

/// A report on some places of Palmyra; on all but the components when none is named.
pub(crate) fn report_input(slugs: &[&str]) -> ReportInput {
    let session = Session::open_with(&palmyra(), Settings::forgetful()).unwrap();
    let all = Query::Sites {
        filter: SiteFilter::default(),
        at: day(),
    };
    let Ok(Answer::Sites(list)) = session.ask_now(&all) else {
        panic!("no list")
    };
    let Ok(Answer::Outlines(outlines)) = session.ask_now(&Query::Outlines) else {
        panic!("no outlines")
    };
    let wanted = list.rows.iter().filter(|row| {
        slugs.contains(&row.slug.as_str()) || (slugs.is_empty() && row.level != Level::Component)
    });
    let dossiers = wanted
        .map(|row| {
            match session.ask_now(&Query::Dossier {
                site: row.id,
                at: day(),
            }) {
                Ok(Answer::Dossier(Some(dossier))) => *dossier,
                other => panic!("no dossier: {other:?}"),
            }
        })
        .collect();
    ReportInput {
        dossiers,
        rows: list.rows,
        outlines,
        log: session.history(None, 100).unwrap(),
        log_head: String::new(),
        pictures: std::collections::BTreeMap::new(),
        withheld: std::collections::BTreeMap::new(),
        data: Vec::new(),
        look: palmyra_atlas::report::Look::default(),
        catalogue: "Palmyra".to_owned(),
        at: day(),
        issued: day(),
        plan: palmyra_atlas::domain::report_plan::ReportPlan::default(),
        tongues: vec![Tongue::English],
    }
}
