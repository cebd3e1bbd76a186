//! What a catalogue lacks and what needs a second look: told the same by the file, by the
//! dossier of a place and by the lists over the whole catalogue.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::Dossier;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::Record;
use palmyra_atlas::domain::standard::{self, Held};

use crate::made_up::Inventory;

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1, [1; 10]),
    }
}

fn dossier(catalogue: &Catalogue, site: Id) -> Dossier {
    let at = Day(20_000);
    match catalogue.answer(&Query::Dossier { site, at }).unwrap() {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

/// What the file keeps of each place: completeness and gaps.
fn kept(path: &std::path::Path) -> Vec<(Id, i64, i64)> {
    let file = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT s.uuid, s.completeness, p.gaps FROM site s \
               JOIN atlas_place p ON p.site_fid = s.fid";
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let uuid: String = row.get(0)?;
        Ok((uuid.parse().unwrap(), row.get(1)?, row.get(2)?))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_file_keeps_the_gaps_that_the_dossier_tells() {
    let made_up = Inventory { seed: 5, sites: 60 };
    for records in [
        palmyra_atlas::exchange::palmyra().unwrap(),
        made_up.records().collect::<Vec<Record>>(),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("review.gpkg");
        let catalogue = Catalogue::create(&path, "Review", &records, &stamp()).unwrap();
        let kept = kept(&path);
        assert!(kept.len() > 50);
        for (site, completeness, gaps) in kept {
            let dossier = dossier(&catalogue, site);
            let level = dossier.site.level;
            let lacking = standard::lacking(level, Held::of(&dossier));
            let named = &dossier.site.slug;
            assert_eq!(
                standard::Need::of_bits(gaps),
                standard::Need::of_bits(lacking),
                "{named}"
            );
            assert_eq!(completeness, standard::completeness(level, lacking));
        }
    }
}
