//! The plates of a report, through the whole program: a picture comes in as it was received and
//! stands on the page with what is known of it; for anyone only what may be published, without a
//! trace of where and with what it was taken.

use std::path::PathBuf;
use std::process::Command as Program;

use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Level, PhotoKind, Publish};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Pair, Photo, PhotoRegion, Site};
use palmyra_atlas::session::{
    Contents, Finished, ReportLanguage, ReportPlan, ReportRequest, Session, Settings, TakeIn,
};

use crate::bytes::{absent, parts, streams};
use crate::pictures::{Exif, jpeg, text, with_exif};

const SERIAL: &str = "SN-4711-SECRET";

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
    site: Id,
    photos: Vec<Photo>,
    /// Those that shall stand first.
    first: Vec<Id>,
}

/// A gate with three pictures: before, after, and one more.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Town.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    session.work_as("B. Tester");
    let gate = Site {
        uuid: session.new_id(),
        slug: Slug::try_from("gate".to_owned()).unwrap(),
        name_en: "Made-up Gate".into(),
        name_ar: "بوابة مختلقة".into(),
        level: Level::Monument,
        geom: LonLat::new(38.27, 34.55).ok(),
        ..Site::default()
    };
    let site = gate.uuid;
    session.perform_now(Command::add("Added", gate)).unwrap();
    let exif = Exif::default().camera(0xA431, text(SERIAL));
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, width) in [("one.jpg", 320), ("two.jpg", 330), ("three.jpg", 340)] {
        let path = folder.path().join(name);
        std::fs::write(&path, with_exif(&jpeg(width, 240), &exif)).unwrap();
        paths.push(path);
    }
    let job = session.take_in(TakeIn {
        site: Some(site),
        files: paths,
        kind: PhotoKind::Photograph,
        received_from: "a made-up person".to_owned(),
    });
    session.wait_for(job, |_| ()).unwrap();
    let Answer::Photos(mut photos) = session.ask_now(&Query::Photos).unwrap() else {
        panic!("no photographs")
    };
    photos.sort_by_key(|photo| photo.width);
    Desk {
        folder,
        session,
        site,
        photos,
        first: Vec::new(),
    }
}

impl Desk {
    fn change(&mut self, at: usize, change: impl FnOnce(&mut Photo)) {
        let before = self.photos[at].clone();
        let mut after = before.clone();
        change(&mut after);
        self.photos[at] = after.clone();
        let command = Command::change("Described", before, after);
        self.session.perform_now(command).unwrap();
    }

    /// Described, paired and marked, with one that must not be published.
    fn described(&mut self) {
        let west = LonLat::new(38.2693, 34.55).ok();
        self.change(0, |photo| {
            photo.caption_en = "The gate from the west".into();
            photo.caption_ar = "البوابة من الغرب".into();
            photo.captured_edtf = Edtf::parse("2010-05-01").ok();
            photo.captured_as_recorded = "2010-05-01 14:03:22".into();
            photo.credit = "C. Tester".into();
            photo.publish = Publish::Yes;
            (photo.geom, photo.bearing_deg, photo.fov_deg) = (west, Some(90.0), Some(50.0));
        });
        self.change(1, |photo| {
            photo.kind = PhotoKind::Drawing;
            photo.caption_en = "The gate without its arch".into();
            photo.publish = Publish::Yes;
        });
        self.change(2, |photo| {
            photo.caption_en = "Not for everyone".into();
            photo.publish = Publish::No;
        });
        let pair = Pair {
            uuid: self.session.new_id(),
            before_photo_uuid: self.photos[0].uuid,
            after_photo_uuid: self.photos[1].uuid,
            site_uuid: Some(self.site),
            title: "The arch".to_owned(),
            ..Pair::default()
        };
        let region = PhotoRegion {
            uuid: self.session.new_id(),
            photo_uuid: self.photos[1].uuid,
            shape_json: r#"{"rectangle":[40,40,120,90]}"#.to_owned(),
            label_en: "missing voussoirs".to_owned(),
            label_ar: "حجارة مفقودة".to_owned(),
            ..PhotoRegion::default()
        };
        self.session
            .perform_now(Command::add("Paired", pair))
            .unwrap();
        self.session
            .perform_now(Command::add("Marked", region))
            .unwrap();
    }

    fn report(
        &mut self,
        edition: Edition,
        language: ReportLanguage,
    ) -> (Vec<u8>, String, Finished) {
        let out = self
            .folder
            .path()
            .join(format!("{edition:?}-{language:?}.pdf"));
        let job = self.session.report(ReportRequest {
            plan: ReportPlan {
                sites: vec![self.site],
                language,
                edition,
                photos_first: self.first.clone(),
                ..ReportPlan::default()
            },
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        let done = self.session.wait_for(job, |_| ()).unwrap();
        let pages = Program::new("pdftotext").arg(&out).arg("-").output();
        let pages = pages.expect("pdftotext reads the pages").stdout;
        let words = String::from_utf8(pages).unwrap();
        let pdf = std::fs::read(&out).unwrap();
        if let Some(keep) = std::env::var_os("PALMYRA_ATLAS_KEEP_REPORTS") {
            std::fs::copy(
                &out,
                std::path::Path::new(&keep).join(out.file_name().unwrap()),
            )
            .unwrap();
        }
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (pdf, words, done)
    }
}

#[test]
fn pictures_stand_as_lettered_plates_with_what_is_known_of_them() {
    let mut desk = desk();
    desk.described();
    let (pdf, words, _) = desk.report(Edition::Inside, ReportLanguage::English);
    for said in [
        "The arch",
        "The gate from the west",
        "Taken: 1 May 2010",
        "As recorded in the file: 2010-05-01 14:03:22, time zone not recorded",
        "Credit: C. Tester",
        "Looks to 90.0°",
        "Schematic drawing, not a photograph",
        "Date not recorded",
        "Credit not recorded",
        "1 missing voussoirs",
        "Not for everyone",
        "Plate C",
        "The files as received",
        "three.jpg",
    ] {
        assert!(words.contains(said), "no «{said}» in {words}");
    }
    let hash = &desk.photos[0].sha256;
    assert!(
        words.contains(&hash[..12]) && words.contains(&hash[..32]),
        "{words}"
    );
    absent("a report", &[SERIAL.to_owned()], &pdf);
    let again = desk.report(Edition::Inside, ReportLanguage::English).0;
    assert!(pdf == again, "the same record and day give the same bytes");
}

#[test]
fn plates_stand_in_both_languages() {
    let mut desk = desk();
    desk.described();
    let (_, words, done) = desk.report(Edition::Inside, ReportLanguage::Both);
    assert!(done.warnings.is_empty(), "{:?}", done.warnings);
    assert!(words.contains("The gate from the west") && words.contains("missing voussoirs"));
    assert!(words.contains("SHA-256"));
}

#[test]
fn plates_stand_in_the_order_that_was_chosen() {
    let mut desk = desk();
    desk.described();
    let at = |words: &str, name: &str| words.find(name).unwrap_or_else(|| panic!("{words}"));
    let (_, words, _) = desk.report(Edition::Inside, ReportLanguage::English);
    assert!(at(&words, "A one.jpg") < at(&words, "C three.jpg"));
    desk.first = vec![desk.photos[2].uuid];
    let (_, words, _) = desk.report(Edition::Inside, ReportLanguage::English);
    assert!(at(&words, "A three.jpg") < at(&words, "B one.jpg"));
}

#[test]
fn for_anyone_only_what_may_be_published_is_printed_and_the_rest_is_counted() {
    let mut desk = desk();
    desk.described();
    let (pdf, words, _) = desk.report(Edition::Public, ReportLanguage::English);
    assert!(words.contains("The gate from the west"), "{words}");
    assert!(
        words.contains("Photographs of this place that this edition leaves out: 1."),
        "{words}"
    );
    let hidden = ["Not for everyone", "three.jpg", SERIAL].map(str::to_owned);
    let hash = desk.photos[2].sha256.clone();
    let hidden: Vec<String> = hidden.into_iter().chain([hash]).collect();
    absent("a public report", &hidden, &pdf);
    absent("a public report, inflated", &hidden, &streams(&pdf));
}

#[test]
fn a_missing_original_is_said_beside_the_copy_made_of_it() {
    let mut desk = desk();
    desk.described();
    desk.report(Edition::Inside, ReportLanguage::English);
    let media = desk.folder.path().join("Town.media");
    for photo in &desk.photos[..2] {
        let own = media.join(&photo.sha256[..2]);
        std::fs::remove_file(own.join(format!("{}.jpg", photo.sha256))).unwrap();
    }
    let copy = media.join("renditions").join(&desk.photos[1].sha256[..2]);
    std::fs::remove_file(copy.join(format!("{}.jpg", desk.photos[1].sha256))).unwrap();
    let (_, words, _) = desk.report(Edition::Inside, ReportLanguage::English);
    assert!(words.contains("The original is missing; this is a copy made of it before."));
    assert!(words.contains(&desk.photos[1].sha256[..12]));
}

#[test]
fn a_document_holds_the_plates_as_pictures_without_what_the_files_recorded() {
    let mut desk = desk();
    desk.described();
    let mut written = |edition: Edition| {
        let out = desk.folder.path().join(format!("{edition:?}.docx"));
        let job = desk.session.report(ReportRequest {
            plan: ReportPlan {
                sites: vec![desk.site],
                language: ReportLanguage::Both,
                edition,
                ..ReportPlan::default()
            },
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        desk.session.wait_for(job, |_| ()).unwrap();
        parts(&std::fs::read(&out).unwrap())
    };
    for (edition, photographs) in [(Edition::Inside, 2), (Edition::Public, 1)] {
        let parts = written(edition);
        let mut jpegs = 0;
        for (name, content) in &parts {
            absent(name, &[SERIAL.to_owned()], content);
            jpegs += usize::from(name.starts_with("word/media/photograph"));
        }
        // Two languages show the same files; the one that is marked is drawn with its marks.
        assert_eq!(jpegs, photographs, "{edition:?}");
        let text = parts.iter().find(|(name, _)| name == "word/document.xml");
        let text = String::from_utf8(text.unwrap().1.clone()).unwrap();
        for said in [
            "The gate from the west",
            "البوابة من الغرب",
            "Credit: C. Tester",
            "missing voussoirs",
        ] {
            assert!(text.contains(said), "no «{said}»");
        }
        let hidden = text.contains("Not for everyone");
        assert_eq!(hidden, edition == Edition::Inside);
    }
}
