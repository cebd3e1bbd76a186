//! Checks a catalogue through and through: the file, its references, its spatial index, what is
//! derived from the records, the search index, the log, the originals of photographs. Finds and
//! names; changes nothing.

mod derived;
mod file;
mod finding;
mod index;
mod originals;
mod rows_and_log;
mod spatial;

use std::path::Path;

use rusqlite::Connection;

pub use finding::{Finding, Mend};

use super::error::CatalogueError;
use super::outside;
use super::watch::Watch;
use crate::jobs::{Cancel, Progress};

/// Everything that is wrong with a catalogue, gravest first; nothing when nothing is. `media` is
/// the folder with the originals of photographs.
///
/// # Errors
/// When the catalogue cannot be read at all, or the check was cancelled.
pub(super) fn check(
    connection: &Connection,
    media: &Path,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Vec<Finding>, CatalogueError> {
    let watch = Watch::of(progress, cancel);
    let mut found = Vec::new();
    watch.part("Checking the file")?;
    let look = file::integrity(connection, &mut found);
    or_found(look, "The file", Finding::by_hand, &mut found)?;
    watch.part("Checking the history")?;
    let look = file::history(connection, &mut found)
        .and_then(|()| rows_and_log::rows(connection, &watch, &mut found));
    or_found(look, "The history", Finding::by_hand, &mut found)?;
    watch.part("Checking references")?;
    let look = file::references(connection, &mut found)
        .and_then(|()| file::unreadable(connection, &mut found));
    or_found(look, "A table of records", Finding::by_hand, &mut found)?;
    watch.part("Checking the spatial index")?;
    let look = spatial::index(connection, &mut found);
    or_found(look, "The spatial index", Finding::by_hand, &mut found)?;
    let waiting = outside::waiting(connection)?;
    if waiting > 0 {
        found.push(finding::waiting(waiting));
    } else {
        computed(connection, &watch, &mut found)?;
    }
    watch.part("Checking the originals")?;
    originals::originals(connection, media, &watch, &mut found)?;
    Ok(found)
}

/// What is worked out from the records. It lags behind what other programs changed until that is
/// taken in, and is not looked at before.
fn computed(
    connection: &Connection,
    watch: &Watch,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    watch.part("Checking what follows from the records")?;
    let look =
        derived::days(connection, found).and_then(|()| derived::facts(connection, watch, found));
    or_found(
        look,
        "What follows from the records",
        Finding::rebuild,
        found,
    )?;
    watch.part("Checking the search index")?;
    let look = index::search(connection, found);
    or_found(look, "The search index", Finding::rebuild, found)
}

/// A part of the catalogue that cannot even be looked at is a fault like any other.
fn or_found(
    look: Result<(), CatalogueError>,
    what: &str,
    finding: fn(String) -> Finding,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    match look {
        Err(CatalogueError::Sql(why)) => {
            found.push(finding(format!("{what} cannot be read ({why}).")));
        }
        other => other?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, Stamp};
    use crate::domain::date::Edtf;
    use crate::domain::id::{Id, Slug};
    use crate::domain::kinds::{Certainty, DatedBy, Method, Seen, State};
    use crate::domain::place::LonLat;
    use crate::domain::record::{Citation, DamageEvent, Observation, Photo, Record, Site, Source};

    fn id(at: u8) -> Id {
        Id::v7(u64::from(at), [at; 10])
    }

    fn site(at: u8, name: &str) -> Site {
        Site {
            uuid: id(at),
            slug: Slug::try_from(format!("place-{at}")).unwrap(),
            name_en: name.into(),
            name_ar: "معبد بعلشمين".into(),
            description_en: "A cella with reused blocks.".into(),
            geom: Some(LonLat::new(38.0 + f64::from(at) / 100.0, 34.5).unwrap()),
            ..Site::default()
        }
    }

    fn seen(at: u8, day: &str, state: Seen) -> Record {
        Observation {
            uuid: id(at),
            site_uuid: id(1),
            event_uuid: Some(id(20)),
            seen_edtf: Edtf::parse(day).unwrap(),
            state,
            method: Method::Satellite,
            certainty: Certainty::High,
            ..Observation::default()
        }
        .into()
    }

    fn records() -> Vec<Record> {
        let part = Site {
            parent_uuid: Some(id(1)),
            ..site(2, "Cella")
        };
        vec![
            Source {
                uuid: id(10),
                key: "one".into(),
                title: "One".into(),
                ..Source::default()
            }
            .into(),
            site(1, "Temple of Baal Shamin").into(),
            part.into(),
            DamageEvent {
                uuid: id(20),
                site_uuid: id(1),
                key: "loss".into(),
                title: "Blown up".into(),
                dated_by: DatedBy::Bracket,
                leaves: State::Destroyed,
                ..DamageEvent::default()
            }
            .into(),
            seen(21, "2015-06-26", Seen::NoDamageVisible),
            seen(22, "2015-08-25", Seen::Destroyed),
            Citation {
                uuid: id(30),
                record_table: "site".into(),
                record_uuid: id(1),
                field: "name_en".into(),
                source_uuid: id(10),
                ..Citation::default()
            }
            .into(),
        ]
    }

    fn catalogue(records: &[Record]) -> Catalogue {
        let stamp = Stamp {
            at: "2026-11-22T10:00:00Z".into(),
            by: "A".into(),
            id: id(99),
        };
        Catalogue::in_memory("Test", records, &stamp).unwrap()
    }

    fn findings(catalogue: &Catalogue) -> Vec<Finding> {
        let progress = Progress::default();
        catalogue
            .check(Path::new("/nowhere"), &progress, &Cancel::default())
            .unwrap()
    }

    /// Plants a fault that follows from no record, and looks whether a rebuild mends it.
    fn mended(fault: &str) {
        let mut catalogue = catalogue(&records());
        let sql = format!("UPDATE atlas_writer SET active = 1; {fault}");
        catalogue.connection.execute_batch(&sql).unwrap();
        assert!(!findings(&catalogue).is_empty(), "{fault}");
        catalogue.rebuild().unwrap();
        assert_eq!(findings(&catalogue), [], "{fault}");
    }

    #[test]
    fn a_rebuild_mends_what_can_be_worked_out() {
        for fault in [
            "DELETE FROM rtree_site_geom",
            "UPDATE site SET state_now = 'standing', completeness = 7",
            "DELETE FROM atlas_transition; DELETE FROM atlas_place",
            "DROP TABLE atlas_search_word; CREATE TABLE atlas_search_word (words)",
            "UPDATE observation SET seen_min_day = 0",
            "DELETE FROM atlas_search_word; DELETE FROM atlas_search_name",
        ] {
            mended(fault);
        }
    }

    /// Plants a fault as no program of ours would and says what the check finds.
    fn after(fault: &str) -> Vec<String> {
        let catalogue = catalogue(&records());
        assert_eq!(findings(&catalogue), []);
        let sql = format!("PRAGMA foreign_keys = OFF; UPDATE atlas_writer SET active = 1; {fault}");
        catalogue.connection.execute_batch(&sql).unwrap();
        findings(&catalogue)
            .into_iter()
            .map(|finding| finding.sentence)
            .collect()
    }

    /// What is planted, and words of the sentence that names it.
    const FAULTS: &[(&str, &str)] = &[
        (
            "DELETE FROM rtree_site_geom WHERE id = 1",
            "spatial index of «site»",
        ),
        (
            "INSERT INTO rtree_site_geom VALUES (77, 1, 1, 1, 1)",
            "entries of geometries that are not there",
        ),
        (
            "UPDATE rtree_site_geom SET minx = 0 WHERE id = 1",
            "spatial index of «site»",
        ),
        (
            "UPDATE site SET state_now = 'standing' WHERE fid = 1",
            "kept in «site»",
        ),
        (
            "UPDATE atlas_transition SET to_day = to_day + 1",
            "the state by date",
        ),
        ("DELETE FROM atlas_transition", "the state by date"),
        (
            "INSERT INTO atlas_tally VALUES (1, 0, NULL, 'standing 3')",
            "the count of parts by state",
        ),
        (
            "UPDATE atlas_event SET from_day = NULL",
            "days kept for damage events",
        ),
        (
            "UPDATE damage_event SET bracket_edtf = '2015'",
            "days kept for damage events",
        ),
        (
            "UPDATE atlas_place SET parent_fid = NULL",
            "the place in the tree",
        ),
        (
            "DELETE FROM atlas_place WHERE site_fid = 2",
            "everything derived",
        ),
        (
            "UPDATE atlas_point SET x = 0.1 WHERE site_fid = 1",
            "the position on the map",
        ),
        (
            "INSERT INTO atlas_transition VALUES (66, 0, 1, 2, 'damaged', 'unknown', 0, NULL)",
            "places that are not there",
        ),
        (
            "UPDATE site SET name_en = 'Temple of Bel' WHERE fid = 1",
            "what the search index holds",
        ),
        (
            "UPDATE site SET description_en = 'New words' WHERE fid = 1",
            "what the search index holds",
        ),
        (
            "DELETE FROM atlas_search_name WHERE place > 0 AND name = 'cella'",
            "search index of whole names",
        ),
        (
            "DELETE FROM atlas_search_word WHERE rowid = (SELECT min(place) FROM atlas_search_place)",
            "search index of words of names",
        ),
        (
            "DELETE FROM atlas_search_part WHERE rowid = (SELECT max(place) FROM atlas_search_place)",
            "search index of parts of names",
        ),
        (
            "INSERT INTO atlas_search_prose (rowid, words) VALUES (5, 'ghost')",
            "search index of descriptions",
        ),
        (
            "UPDATE claim SET fid = fid; UPDATE observation SET note = 'x' WHERE fid = 2",
            "Rows 1 to 2 of «observation» are not as operation 1 left them",
        ),
        (
            "DELETE FROM citation",
            "Rows 1 to 1 of «citation» are not as operation 1 left them",
        ),
        (
            "INSERT INTO site_name (uuid, site_uuid, text) SELECT uuid, uuid, 'x' FROM site WHERE fid = 1",
            "Row 1 of «site_name» is there, but no operation made it",
        ),
        (
            "UPDATE atlas_operation SET sentence = 'Another'",
            "The sentence of operation 1 was edited",
        ),
        (
            "UPDATE atlas_change SET title = 'Another' WHERE id = 1",
            "what it says of «Another» was edited",
        ),
        (
            "UPDATE atlas_operation SET by = 'B'",
            "Operation 1 is not as it was written",
        ),
        (
            "DELETE FROM atlas_change; DELETE FROM atlas_operation",
            "the newest were removed",
        ),
        (
            "UPDATE observation SET seen_min_day = 0 WHERE fid = 1",
            "days kept beside seen_edtf",
        ),
        (
            "DELETE FROM source",
            "«citation» points at a record of «source» that does not exist",
        ),
        (
            "UPDATE citation SET record_uuid = '00000000-0000-7000-8000-000000000000'",
            "citations are of records of «site»",
        ),
        (
            "UPDATE observation SET seen_edtf = 'last summer' WHERE fid = 1",
            "One row of «observation»",
        ),
        (
            "UPDATE site SET geom = x'00' WHERE fid = 1",
            "One row of «site»",
        ),
    ];

    #[test]
    fn every_planted_fault_is_named() {
        for (fault, named) in FAULTS {
            let found = after(fault);
            let told = found.iter().any(|sentence| sentence.contains(named));
            assert!(told, "{fault}: {found:#?}");
        }
    }

    #[test]
    fn an_edit_behind_the_history_is_named() {
        let mut catalogue = catalogue(&records());
        let before = site(1, "Temple of Baal Shamin");
        let after = Site {
            significance: "Great".into(),
            ..before.clone()
        };
        let stamp = Stamp {
            at: "2026-11-22T11:00:00Z".into(),
            by: "A".into(),
            id: id(98),
        };
        let command = crate::domain::command::Command::change("Weighed", before, after);
        catalogue.perform(&stamp, &command).unwrap();
        assert_eq!(findings(&catalogue), []);
        let sql = "UPDATE atlas_writer SET active = 1; UPDATE site SET note = 'x' WHERE fid = 1";
        catalogue.connection.execute_batch(sql).unwrap();
        let found = findings(&catalogue);
        let named = "«Temple of Baal Shamin» of «site» is not as operation 2 left it.";
        assert!(
            found.iter().any(|finding| finding.sentence.contains(named)),
            "{found:#?}"
        );
    }

    #[test]
    fn originals_are_read_and_compared() {
        let folder = tempfile::tempdir().unwrap();
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let mut all = records();
        all.push(
            Photo {
                uuid: id(40),
                sha256: hash.into(),
                ext: "jpg".into(),
                bytes: 3,
                name_as_received: "north.jpg".into(),
                ..Photo::default()
            }
            .into(),
        );
        let catalogue = catalogue(&all);
        let look = || {
            let progress = Progress::default();
            let cancel = Cancel::default();
            catalogue.check(folder.path(), &progress, &cancel).unwrap()
        };
        assert!(look()[0].sentence.contains("«north.jpg» cannot be read"));
        std::fs::create_dir(folder.path().join("ba")).unwrap();
        let path = folder.path().join("ba").join(format!("{hash}.jpg"));
        std::fs::write(&path, "abc").unwrap();
        assert_eq!(look(), []);
        std::fs::write(&path, "abd").unwrap();
        assert!(look()[0].sentence.contains("its content changed"));
    }

    #[test]
    fn a_cancelled_check_stops() {
        let catalogue = catalogue(&records());
        let cancel = Cancel::default();
        cancel.cancel();
        let result = catalogue.check(Path::new(""), &Progress::default(), &cancel);
        assert!(matches!(result, Err(CatalogueError::Stopped)));
    }
}
