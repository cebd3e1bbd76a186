//! Counts of places: what the charts say is what their bars hold, at the command line as in the
//! window; nothing is dropped, nothing counted twice.

use std::collections::BTreeSet;

use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Level, State};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter, StatisticBar};
use palmyra_atlas::domain::statistics::{By, Class, Place, Statistics, of_level};
use palmyra_atlas::session::{Contents, Session, Settings};

fn palmyra() -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.gpkg");
    let session = Session::create_with(&file, Contents::Palmyra, Settings::forgetful()).unwrap();
    (folder, session)
}

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().bounds().to.unwrap()
}

fn counted(session: &Session, filter: &SiteFilter, at: Day) -> Statistics {
    let query = Query::Statistics {
        filter: filter.clone(),
        at,
    };
    match session.ask_now(&query).unwrap() {
        Answer::Statistics(statistics) => *statistics,
        other => panic!("{other:?}"),
    }
}

fn of_bar(session: &Session, filter: &SiteFilter, at: Day, bar: StatisticBar) -> Vec<Id> {
    let query = Query::OfBar {
        filter: filter.clone(),
        at,
        bar,
    };
    match session.ask_now(&query).unwrap() {
        Answer::OfBar(ids) => ids,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_dossier_tells_is_counted_as_the_catalogue_counts_it() {
    let (_folder, session) = palmyra();
    for at in [day("2026-01-01"), day("2015-08-29"), day("2016-03-30")] {
        let filter = SiteFilter::default();
        let whole = counted(&session, &filter, at);
        let Answer::Sites(list) = session.ask_now(&Query::Sites { filter, at }).unwrap() else {
            panic!("no list");
        };
        let mut told = Statistics::default();
        for row in &list.rows {
            let query = Query::Dossier { site: row.id, at };
            let Answer::Dossier(Some(dossier)) = session.ask_now(&query).unwrap() else {
                panic!("no dossier");
            };
            told.count(&Place::of(&dossier, at), at);
        }
        assert_eq!(told.places, whole.places);
        assert_eq!(told.charts, whole.charts);
    }
}

#[test]
fn every_bar_holds_the_places_it_counts() {
    let (_folder, session) = palmyra();
    let damaged = SiteFilter {
        states: vec![State::Damaged, State::Destroyed],
        ..SiteFilter::default()
    };
    for (filter, at) in [
        (SiteFilter::default(), day("2026-01-01")),
        (SiteFilter::default(), day("2015-08-29")),
        (damaged, day("2016-03-30")),
    ] {
        let statistics = counted(&session, &filter, at);
        for level in Level::ALL.iter().copied().map(Some).chain([None]) {
            for (by, chart) in &statistics.charts {
                let mut in_any = BTreeSet::new();
                for (class, count) in chart.ordered(*by, level) {
                    let bar = StatisticBar {
                        by: *by,
                        class: class.clone(),
                        level,
                    };
                    let ids = of_bar(&session, &filter, at, bar);
                    assert_eq!(ids.len(), count.all(), "{by:?} {class:?}");
                    in_any.extend(ids);
                }
                assert_eq!(in_any.len(), of_level(&chart.places, level).all(), "{by:?}");
            }
        }
    }
}

#[test]
fn the_states_counted_are_those_the_list_shows() {
    let (_folder, session) = palmyra();
    let at = day("2015-08-29");
    let statistics = counted(&session, &SiteFilter::default(), at);
    let query = Query::Sites {
        filter: SiteFilter::default(),
        at,
    };
    let Answer::Sites(list) = session.ask_now(&query).unwrap() else {
        panic!();
    };
    let chart = &statistics.charts[&By::State];
    for state in State::ALL {
        let listed = list.rows.iter().filter(|row| row.state.state == *state);
        let (changing, settled): (Vec<_>, Vec<_>) = listed.partition(|row| row.state.changing);
        let count = chart
            .bars
            .get(&Class::of(state.code()))
            .map(|levels| of_level(levels, None))
            .unwrap_or_default();
        assert_eq!(count.certain, settled.len(), "{state:?}");
        // Others may be in it by what a loss leaves that may have come already.
        assert!(count.possible >= changing.len(), "{state:?}");
    }
    let destroyed = StatisticBar {
        by: By::State,
        class: Class::of(State::Destroyed.code()),
        level: None,
    };
    let cella = list
        .rows
        .iter()
        .find(|row| row.slug.as_str() == "temple-of-bel-cella")
        .unwrap();
    assert!(cella.state.changing && cella.state.state != State::Destroyed);
    let possibly = of_bar(&session, &SiteFilter::default(), at, destroyed);
    assert!(possibly.contains(&cella.id));
    assert_eq!(statistics.places.values().sum::<usize>(), list.rows.len());
}

#[test]
fn an_empty_catalogue_has_nothing_to_count() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("e.gpkg");
    let session = Session::create_with(&file, Contents::Empty, Settings::forgetful()).unwrap();
    let statistics = counted(&session, &SiteFilter::default(), day("2026-01-01"));
    assert_eq!(statistics, Statistics::default());
}
