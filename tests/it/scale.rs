//! Many rows at once, and that nothing is lost among many edits.

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, OpenAs, Stamp};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::record::{Record, Site};
use palmyra_atlas::jobs::{Cancel, Progress};

use crate::made_up::Inventory;

fn stamp(n: u16) -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A".into(),
        id: Id::v7(u64::from(n), [7; 10]),
    }
}

struct File {
    _folder: tempfile::TempDir,
    path: std::path::PathBuf,
}

fn file() -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scale.gpkg");
    drop(Catalogue::create(&path, "Scale", &[], &stamp(1)).unwrap());
    File {
        _folder: folder,
        path,
    }
}

fn open(file: &File) -> Catalogue {
    Catalogue::open(&file.path, OpenAs::Writer).unwrap()
}

fn is_whole(catalogue: &Catalogue) {
    let nowhere = std::path::Path::new("/nowhere");
    let found = catalogue.check(nowhere, &Progress::default(), &Cancel::default());
    let found: Vec<String> = found
        .unwrap()
        .iter()
        .map(|finding| format!("{finding:?}"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

fn inventory(sites: u64) -> Inventory {
    Inventory { seed: 11, sites }
}

#[test]
fn a_load_tells_how_far_it_is_and_what_it_derives_passes_the_check() {
    let file = file();
    let mut catalogue = open(&file);
    let (progress, cancel) = (Progress::default(), Cancel::default());
    // Enough that everything is worked out anew, and enough that not.
    for (nth, sites) in [(2, 600), (3, 200)] {
        let records = Inventory {
            seed: nth,
            ..inventory(sites)
        };
        let records = records.places().map(move |record| match record {
            Record::Site(site) => Record::from(Site {
                slug: Slug::try_from(format!("{}-{nth}", site.slug)).unwrap(),
                ..site
            }),
            other => other,
        });
        catalogue
            .load(
                &stamp(u16::try_from(nth).unwrap()),
                "Taken in",
                records,
                &progress,
                &cancel,
            )
            .unwrap();
    }
    let many = inventory(1_700).records();
    catalogue
        .load(&stamp(4), "Taken in", many, &progress, &cancel)
        .unwrap();
    let view = progress.view();
    assert_eq!(
        (view.title.as_str(), view.total),
        ("Filling the search index", 2_500)
    );
    is_whole(&catalogue);
}

#[test]
fn a_load_that_is_cancelled_writes_nothing() {
    let file = file();
    let before = std::fs::read(&file.path).unwrap();
    let mut catalogue = open(&file);
    let cancel = Cancel::default();
    let wish = cancel.clone();
    let records = inventory(4_000).records().enumerate().map(|(nth, record)| {
        if nth == 5_000 {
            wish.cancel();
        }
        record
    });
    let error = catalogue
        .load(
            &stamp(2),
            "Taken in",
            records,
            &Progress::default(),
            &cancel,
        )
        .unwrap_err();
    assert!(matches!(error, CatalogueError::Stopped), "{error}");
    drop(catalogue);
    // The header counts that the way of writing was changed and changed back.
    assert!(before[100..] == std::fs::read(&file.path).unwrap()[100..]);
    is_whole(&open(&file));
}

#[test]
fn a_record_that_does_not_fit_is_named_among_many() {
    let file = file();
    let mut catalogue = open(&file);
    let records: Vec<Record> = inventory(200).places().collect();
    let Record::Site(third) = records[3].clone() else {
        panic!("no place")
    };
    let twin = Site {
        uuid: Id::v7(9, [9; 10]),
        name_en: "The twin".into(),
        ..third
    };
    for at in [40, 70, 199] {
        let mut records = records.clone();
        records.insert(at, twin.clone().into());
        let (progress, cancel) = (Progress::default(), Cancel::default());
        let error = catalogue
            .load(
                &stamp(2),
                "Taken in",
                records.into_iter(),
                &progress,
                &cancel,
            )
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "«The twin»: another record has the same site.slug. Nothing was written."
        );
        assert_eq!(catalogue.revision().unwrap(), 1);
    }
}
