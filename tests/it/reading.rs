//! Asks the true record of Palmyra every question there is and looks at the answers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::{Dossier, SiteRow};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Level, State};
use palmyra_atlas::domain::query::{Answer, Bounds, Query, SiteFilter, SiteList};

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1, [1; 10]),
    }
}

fn palmyra() -> Catalogue {
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    Catalogue::in_memory("Palmyra", &records, &stamp()).unwrap()
}

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

fn sites(catalogue: &Catalogue, filter: SiteFilter, at: Day) -> SiteList {
    match catalogue.answer(&Query::Sites { filter, at }).unwrap() {
        Answer::Sites(list) => list,
        other => panic!("{other:?}"),
    }
}

fn find(catalogue: &Catalogue, text: &str) -> Vec<SiteRow> {
    let filter = SiteFilter {
        text: text.into(),
        limit: Some(50),
        ..SiteFilter::default()
    };
    sites(catalogue, filter, day(2026, 1, 1)).rows
}

fn row(catalogue: &Catalogue, slug: &str, at: Day) -> SiteRow {
    let all = sites(catalogue, SiteFilter::default(), at).rows;
    all.into_iter()
        .find(|row| row.slug.as_str() == slug)
        .unwrap()
}

fn dossier(catalogue: &Catalogue, slug: &str) -> Dossier {
    let at = day(2026, 1, 1);
    let site = row(catalogue, slug, at).id;
    match catalogue.answer(&Query::Dossier { site, at }).unwrap() {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_temple_is_found_in_every_spelling() {
    let catalogue = palmyra();
    for typed in [
        "Baʿal Šamīn",
        "baalshamin",
        "بعلشمين",
        "بعل شمين",
        "Baal Shamin",
        "BAALSHAMIN",
        "temple of baals",
        "temple-of-baalshamin",
        "معبد بعلش",
    ] {
        let found = find(&catalogue, typed);
        let first = found
            .first()
            .unwrap_or_else(|| panic!("{typed} finds nothing"));
        assert_eq!(first.slug.as_str(), "temple-of-baalshamin", "{typed}");
        assert!(!first.matched.is_empty(), "{typed}");
    }
    for typed in [
        "zzzz", "«»", "\"", "a\"b*", "AND", "NEAR(", "ⒶbⒷ", "कि", "é", "  ",
    ] {
        find(&catalogue, typed);
    }
}

#[test]
fn a_whole_word_comes_before_the_beginning_of_another() {
    let found = find(&palmyra(), "bel");
    let names: Vec<&str> = found.iter().map(|row| row.name_en.as_str()).collect();
    assert_eq!(names.first(), Some(&"Temple of Bel"), "{names:?}");
    assert!(names.contains(&"House with the Bellerophon mosaic"));
}

#[test]
fn lists_are_trees_with_parents_first() {
    let catalogue = palmyra();
    let all = sites(&catalogue, SiteFilter::default(), day(2026, 1, 1));
    assert_eq!(all.rows.len(), all.total);
    assert_eq!(all.rows[0].slug.as_str(), "palmyra");
    for (at, row) in all.rows.iter().enumerate() {
        if let Some(parent) = row.parent {
            assert!(
                all.rows[..at].iter().any(|above| above.id == parent),
                "{}",
                row.slug
            );
        }
    }
    let cut = SiteFilter {
        limit: Some(7),
        ..SiteFilter::default()
    };
    let first = sites(&catalogue, cut, day(2026, 1, 1));
    assert_eq!(first.rows, all.rows[..7]);
    assert_eq!(first.total, all.total);
}

#[test]
fn the_state_of_the_cella_follows_the_days() {
    let catalogue = palmyra();
    let cella = |at| row(&catalogue, "temple-of-bel-cella", at).state;
    assert_eq!(cella(day(2015, 8, 20)).state, State::Standing);
    assert!(!cella(day(2015, 8, 20)).changing);
    assert!(cella(day(2015, 8, 29)).changing);
    let after = cella(day(2015, 9, 2));
    assert_eq!((after.state, after.changing), (State::Destroyed, false));
}

#[test]
fn a_parent_counts_its_parts() {
    let catalogue = palmyra();
    let bel = row(&catalogue, "temple-of-bel", day(2016, 1, 1));
    assert_eq!(bel.tally.level, Some(Level::Component));
    assert!(bel.tally.total >= 3);
    assert!(
        bel.tally
            .by_state
            .get(&State::Destroyed)
            .is_some_and(|count| *count >= 1)
    );
    let before = row(&catalogue, "temple-of-bel", day(2010, 1, 1));
    assert!(!before.tally.by_state.contains_key(&State::Destroyed));
}

#[test]
fn filters_narrow() {
    let catalogue = palmyra();
    let at = day(2016, 1, 1);
    let all = sites(&catalogue, SiteFilter::default(), at).total;
    let near_bel = SiteFilter {
        bounds: Some(Bounds {
            west: 38.2735,
            south: 34.5465,
            east: 38.2750,
            north: 34.5480,
        }),
        ..SiteFilter::default()
    };
    let near = sites(&catalogue, near_bel, at);
    assert!(near.total > 0 && near.total < all);
    assert!(
        near.rows
            .iter()
            .any(|row| row.slug.as_str() == "temple-of-bel")
    );
    let gone = SiteFilter {
        states: vec![State::Destroyed],
        ..SiteFilter::default()
    };
    let gone = sites(&catalogue, gone, at);
    assert!(
        gone.rows
            .iter()
            .all(|row| row.state.state == State::Destroyed)
            && gone.total > 0
    );
    let only = SiteFilter {
        levels: vec![Level::Area],
        ..SiteFilter::default()
    };
    assert!(
        sites(&catalogue, only, at)
            .rows
            .iter()
            .all(|row| row.level == Level::Area)
    );
    let late = SiteFilter {
        damaged_in: Some((day(2015, 8, 28), day(2015, 8, 28))),
        ..SiteFilter::default()
    };
    let late = sites(&catalogue, late, at);
    assert!(
        late.rows
            .iter()
            .any(|row| row.slug.as_str() == "temple-of-bel-cella")
    );
    assert!(
        !late
            .rows
            .iter()
            .any(|row| row.slug.as_str() == "tetrapylon")
    );
}

#[test]
fn the_dossier_of_bel_is_whole() {
    let catalogue = palmyra();
    let bel = dossier(&catalogue, "temple-of-bel");
    assert_eq!(bel.unreadable, Vec::<String>::new());
    assert_eq!(bel.path[0].1, "Palmyra");
    assert!(bel.parts.len() >= 3);
    assert!(!bel.part_events.is_empty());
    assert!(!bel.citations.is_empty());
    for citation in &bel.citations {
        assert!(bel.sources.contains_key(&citation.source_uuid));
    }
    for (_, _, file) in &bel.part_events {
        assert!(
            file.claims
                .iter()
                .all(|claim| bel.sources.contains_key(&claim.source_uuid))
        );
        for seen in &file.observations {
            assert!(
                seen.imagery_uuid
                    .is_none_or(|scene| bel.imagery.contains_key(&scene))
            );
            assert!(
                seen.source_uuid
                    .is_none_or(|source| bel.sources.contains_key(&source))
            );
        }
    }
    let cella = dossier(&catalogue, "temple-of-bel-cella");
    assert_eq!(cella.events.len(), 1);
    assert_eq!(cella.transitions.len(), 1);
    assert_eq!(cella.path.last().unwrap().1, bel.site.name_en);
}

#[test]
fn every_other_question_is_answered() {
    let catalogue = palmyra();
    let Answer::Timeline(marks) = catalogue.answer(&Query::Timeline).unwrap() else {
        panic!()
    };
    assert!(!marks.is_empty());
    let dated = marks
        .iter()
        .take_while(|mark| mark.from.or(mark.to).is_some())
        .count();
    assert!(
        marks[dated..]
            .iter()
            .all(|mark| mark.from.or(mark.to).is_none())
    );
    let Answer::Outlines(outlines) = catalogue.answer(&Query::Outlines).unwrap() else {
        panic!()
    };
    assert!(!outlines.areas.is_empty());
    let Answer::Sources(sources) = catalogue.answer(&Query::Sources).unwrap() else {
        panic!()
    };
    let Answer::Summary(summary) = catalogue.answer(&Query::Summary).unwrap() else {
        panic!()
    };
    assert_eq!(summary.title, "Palmyra");
    assert!(
        summary
            .rows
            .contains(&(palmyra_atlas::domain::record::Table::Source, sources.len()))
    );
    assert_eq!(
        (summary.undo, summary.redo, summary.waiting),
        (None, None, None)
    );
    for query in [Query::Imagery, Query::Actors] {
        catalogue.answer(&query).unwrap();
    }
}

#[test]
fn the_true_record_passes_its_check() {
    let catalogue = palmyra();
    let progress = palmyra_atlas::jobs::Progress::default();
    let cancel = palmyra_atlas::jobs::Cancel::default();
    let media = tempfile::tempdir().unwrap();
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    crate::drawings::put_drawings(media.path(), &records);
    let found = catalogue.check(media.path(), &progress, &cancel).unwrap();
    assert_eq!(found, []);
}
