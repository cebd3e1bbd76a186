//! Galleries by place, filter and catalogue; small pictures beside the record; what undo takes back
//! of photographs and what it leaves.

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Custodial, Depicts};
use palmyra_atlas::domain::photo_list::{PhotoAsk, PhotoFile, PhotoOrder, PhotoPage, PhotosOf};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{
    Custody, Pair, Photo, PhotoRegion, PhotoSite, Record, Site, Table,
};

fn stamp(n: u8) -> Stamp {
    Stamp {
        at: format!("2026-11-23T10:00:{n:02}Z"),
        by: "B. Tester".into(),
        id: Id::v7(1_900_000_000_000 + u64::from(n), [n; 10]),
    }
}

fn id(n: u8) -> Id {
    Id::v7(1_700_000_000_000 + u64::from(n), [n; 10])
}

fn site(n: u8, name: &str, parent: Option<u8>) -> Record {
    Site {
        uuid: id(n),
        slug: Slug::try_from(name.to_lowercase()).unwrap(),
        name_en: name.into(),
        parent_uuid: parent.map(id),
        ..Site::default()
    }
    .into()
}

fn photo(n: u8, site: Option<u8>, name: &str, day: &str) -> Photo {
    Photo {
        uuid: id(n),
        site_uuid: site.map(id),
        sha256: format!("{n:02x}").repeat(32),
        ext: "jpg".into(),
        bytes: i64::from(n),
        name_as_received: name.into(),
        captured_edtf: Edtf::parse(day).ok(),
        ..Photo::default()
    }
}

/// A town with a temple whose portal is a part, a tower beside; five photographs.
fn catalogue() -> Catalogue {
    let also = PhotoSite {
        uuid: id(50),
        photo_uuid: id(13),
        site_uuid: id(2),
        ordinal: None,
        role: Depicts::Background,
    };
    let records = vec![
        site(1, "Town", None),
        site(2, "Temple", Some(1)),
        site(3, "Portal", Some(2)),
        site(4, "Tower", Some(1)),
        photo(10, Some(2), "b.jpg", "2010-05-01").into(),
        photo(11, Some(3), "a.jpg", "2009").into(),
        photo(12, Some(2), "c.jpg", "").into(),
        photo(13, Some(4), "d.jpg", "2015-09-02").into(),
        photo(14, None, "e.jpg", "2011").into(),
        also.into(),
    ];
    Catalogue::in_memory("Town", &records, &stamp(0)).unwrap()
}

fn page(catalogue: &Catalogue, of: PhotosOf, order: PhotoOrder) -> PhotoPage {
    paged(catalogue, of, order, 0, 100)
}

fn paged(
    catalogue: &Catalogue,
    of: PhotosOf,
    order: PhotoOrder,
    offset: usize,
    limit: usize,
) -> PhotoPage {
    let ask = PhotoAsk {
        of,
        order,
        offset,
        limit,
    };
    match catalogue.answer(&Query::PhotoPage(Box::new(ask))).unwrap() {
        Answer::PhotoPage(page) => page,
        other => panic!("{other:?}"),
    }
}

fn names(page: &PhotoPage) -> Vec<&str> {
    page.tiles.iter().map(|tile| tile.name.as_str()).collect()
}

#[test]
fn galleries_show_a_place_with_its_parts_a_filter_or_everything() {
    let catalogue = catalogue();
    let taken = PhotoOrder::Taken;
    let all = page(&catalogue, PhotosOf::Catalogue, taken);
    assert_eq!(names(&all), ["a.jpg", "b.jpg", "e.jpg", "d.jpg", "c.jpg"]);
    // The temple, its portal, and the picture of the tower that shows it behind.
    let temple = page(&catalogue, PhotosOf::Place(id(2)), taken);
    assert_eq!(names(&temple), ["a.jpg", "b.jpg", "d.jpg", "c.jpg"]);
    assert_eq!(temple.tiles[0].site_name, "Portal");
    let alone = page(&catalogue, PhotosOf::Places(vec![id(3)]), taken);
    assert_eq!(names(&alone), ["a.jpg"]);
    assert_eq!(
        names(&page(&catalogue, PhotosOf::Nothing, taken)),
        ["e.jpg"]
    );
    let filter = SiteFilter {
        text: "tower".into(),
        ..SiteFilter::default()
    };
    let found = PhotosOf::Filter(Box::new(filter), Day(20_000));
    assert_eq!(names(&page(&catalogue, found, taken)), ["d.jpg"]);
    let by_place = page(&catalogue, PhotosOf::Catalogue, PhotoOrder::Place);
    assert_eq!(
        names(&by_place),
        ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    );
    let newest = paged(&catalogue, PhotosOf::Catalogue, PhotoOrder::Newest, 1, 2);
    assert_eq!(names(&newest), ["d.jpg", "c.jpg"]);
    assert_eq!(newest.total, 5);
}

fn thumbnails(catalogue: &Catalogue, of: &[u8]) -> Vec<(Id, Vec<u8>)> {
    let of = of.iter().map(|n| id(*n)).collect();
    match catalogue.answer(&Query::Thumbnails(of)).unwrap() {
        Answer::Thumbnails(found) => found
            .into_iter()
            .map(|(photo, jpeg)| (photo, jpeg.to_vec()))
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_small_picture_outlives_an_undo_and_not_a_purge() {
    let mut catalogue = catalogue();
    let added = photo(20, Some(2), "new.jpg", "2012");
    let hash = added.sha256.clone();
    catalogue
        .perform(&stamp(1), &Command::add("Photo taken in", added))
        .unwrap();
    assert_eq!(thumbnails(&catalogue, &[20]), []);
    for jpeg in ["first", "second"] {
        catalogue
            .keep_thumbnails(&[(hash.clone(), jpeg.into())])
            .unwrap();
    }
    let kept = [(id(20), b"second".to_vec())];
    assert_eq!(thumbnails(&catalogue, &[10, 20]), kept);
    assert!(page(&catalogue, PhotosOf::Catalogue, PhotoOrder::Newest).tiles[0].has_thumbnail);
    let revision = catalogue.revision().unwrap();
    assert_eq!(revision, 2, "a small picture is no operation");
    catalogue.undo(&stamp(2), None).unwrap();
    assert_eq!(thumbnails(&catalogue, &[20]), []);
    catalogue.redo(&stamp(3)).unwrap();
    assert_eq!(thumbnails(&catalogue, &[20]), kept);
    catalogue
        .purge(&stamp(4), Table::Photo, id(20), "shows a person")
        .unwrap();
    let again = Command::add("Photo taken in", photo(20, Some(2), "new.jpg", "2012"));
    catalogue.perform(&stamp(5), &again).unwrap();
    assert_eq!(thumbnails(&catalogue, &[20]), [], "it came back");
}

fn file(catalogue: &Catalogue, n: u8) -> Option<PhotoFile> {
    match catalogue.answer(&Query::PhotoFile(id(n))).unwrap() {
        Answer::PhotoFile(file) => file.map(|file| *file),
        other => panic!("{other:?}"),
    }
}

#[test]
fn undo_leaves_what_only_tells_of_the_originals() {
    let mut catalogue = catalogue();
    let pair = Pair {
        uuid: id(60),
        before_photo_uuid: id(10),
        after_photo_uuid: id(13),
        site_uuid: Some(id(2)),
        ..Pair::default()
    };
    let region = PhotoRegion {
        uuid: id(61),
        photo_uuid: id(10),
        label_en: "Lintel".into(),
        ..PhotoRegion::default()
    };
    let marked = Command::new(
        "Marked",
        vec![
            Edit::Insert(Box::new(pair.clone().into())),
            Edit::Insert(Box::new(region.clone().into())),
        ],
    );
    catalogue.perform(&stamp(1), &marked).unwrap();
    let custody = Custody {
        uuid: id(62),
        photo_uuid: id(10),
        what: Custodial::Verified,
        done_at: "2026-11-23T10:00:02Z".into(),
        ..Custody::default()
    };
    let verified = Command::add("Originals verified", custody.clone());
    catalogue.perform(&stamp(2), &verified).unwrap();
    let kept = file(&catalogue, 10).unwrap();
    assert_eq!(kept.pairs, [pair]);
    assert_eq!(kept.regions, [region]);
    assert_eq!(kept.custody, std::slice::from_ref(&custody));
    let undone = catalogue.undo(&stamp(3), None).unwrap();
    assert_eq!(undone.sentence, "Undone: Marked");
    let left = file(&catalogue, 10).unwrap();
    assert!(left.pairs.is_empty() && left.regions.is_empty());
    assert_eq!(left.custody, [custody]);
    assert_eq!(file(&catalogue, 99), None);
}
