//! Photographs on their way into a catalogue and out of it: every file as received to the byte and
//! to its time stamp, one bad file never in the way of the rest, nothing half done left behind.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use image::{ImageFormat, RgbImage};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Custodial, Original, Publish};
use palmyra_atlas::domain::photo_list::PhotoFile;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Photo, Site, Table};
use palmyra_atlas::session::{
    Became, Contents, Details, Finished, HandOut, Outcome, Reason, Session, Settings, TakeIn,
    Verified,
};

/// A picture that differs with its seed, as a file.
pub(crate) fn picture(seed: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(96, 64, |x, y| {
        let shade = |n: u32| u8::try_from((x * n + y * seed * 7 + seed * 40) % 251).unwrap();
        image::Rgb([shade(2), shade(3), shade(5)])
    });
    let mut bytes = Vec::new();
    pixels
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

/// A JPEG that says it was taken at a position, looking north (EXIF GPS, written by hand).
pub(crate) fn taken_at(seed: u32, lon: f64, lat: f64) -> Vec<u8> {
    let degrees = |of: f64| -> Vec<u8> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a test's own"
        )]
        let millionths = (of * 1_000_000.0).round() as u32;
        let parts = [millionths, 1_000_000, 0, 1, 0, 1];
        parts.iter().flat_map(|part| part.to_le_bytes()).collect()
    };
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| -> Vec<u8> {
        let mut bytes = tag.to_le_bytes().to_vec();
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        bytes.extend(value);
        bytes
    };
    let letter = |letter: u8| [letter, 0, 0, 0];
    // Head 8, first directory 2 + 12 + 4, GPS directory 2 + 6 × 12 + 4, then the rationals.
    let (gps, data) = (26_u32, 26 + 78_u32);
    let mut tiff = b"II*\0\x08\0\0\0\x01\0".to_vec();
    tiff.extend(entry(0x8825, 4, 1, gps.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(6_u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, letter(b'N')));
    tiff.extend(entry(2, 5, 3, data.to_le_bytes()));
    tiff.extend(entry(3, 2, 2, letter(b'E')));
    tiff.extend(entry(4, 5, 3, (data + 24).to_le_bytes()));
    tiff.extend(entry(16, 2, 2, letter(b'T')));
    tiff.extend(entry(17, 5, 1, (data + 48).to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(degrees(lat));
    tiff.extend(degrees(lon));
    tiff.extend([0, 0, 0, 0, 1, 0, 0, 0]);
    let mut block = b"Exif\0\0".to_vec();
    block.extend(tiff);
    let plain = picture(seed, ImageFormat::Jpeg);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(block.len() + 2).unwrap().to_be_bytes());
    bytes.extend(block);
    bytes.extend(&plain[2..]);
    bytes
}

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
    site: Id,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Town.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    session.work_as("B. Tester");
    let temple = Site {
        uuid: session.new_id(),
        slug: Slug::try_from("temple".to_owned()).unwrap(),
        name_en: "Temple".into(),
        geom: LonLat::new(38.27, 34.55).ok(),
        ..Site::default()
    };
    let site = temple.uuid;
    session.perform_now(Command::add("Added", temple)).unwrap();
    Desk {
        folder,
        session,
        site,
    }
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file in a folder of its own, with a time stamp of long ago.
    fn received(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path("received").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        let then = SystemTime::UNIX_EPOCH + Duration::new(1_272_722_602, 500_000_000);
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(then).unwrap();
        path
    }

    fn take_in(&mut self, asked: TakeIn) -> (Finished, Vec<Outcome>) {
        let job = self.session.take_in(asked);
        let made = self.session.wait_for(job, |_| ()).unwrap();
        match made.details.clone() {
            Details::TakenIn(outcomes) => (made, outcomes),
            other => panic!("{other:?}"),
        }
    }

    fn take(&mut self, name: &str, bytes: &[u8]) -> Id {
        let path = self.received(name, bytes);
        let (_, outcomes) = self.take_in(TakeIn {
            site: Some(self.site),
            files: vec![path],
            ..TakeIn::default()
        });
        outcomes[0].photo.unwrap()
    }

    fn photos(&self) -> Vec<Photo> {
        match self.session.ask_now(&Query::Photos).unwrap() {
            Answer::Photos(photos) => photos,
            other => panic!("{other:?}"),
        }
    }

    fn file(&self, photo: Id) -> PhotoFile {
        match self.session.ask_now(&Query::PhotoFile(photo)).unwrap() {
            Answer::PhotoFile(Some(file)) => *file,
            other => panic!("{other:?}"),
        }
    }

    fn original(&self, photo: &Photo) -> PathBuf {
        self.path("Town.media")
            .join(&photo.sha256[..2])
            .join(format!("{}.{}", photo.sha256, photo.ext))
    }

    fn verify(&mut self) -> Verified {
        let job = self.session.verify_originals();
        match self.session.wait_for(job, |_| ()).unwrap().details {
            Details::Verified(found) => found,
            other => panic!("{other:?}"),
        }
    }

    /// Everything in the media folder but renditions, by name.
    fn kept(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut waiting = vec![self.path("Town.media")];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() && path.file_name().unwrap() != "renditions" {
                    waiting.push(path);
                } else if path.is_file() {
                    found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        found
    }
}

fn about(path: &Path) -> (Vec<u8>, SystemTime) {
    let changed = fs::metadata(path).unwrap().modified().unwrap();
    (fs::read(path).unwrap(), changed)
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let mut desk = desk();
    let whole = picture(1, ImageFormat::Jpeg);
    let good = [
        desk.received("a.jpg", &whole),
        desk.received("b/Ruine Süd.PNG", &picture(2, ImageFormat::Png)),
        desk.received("b/c.tif", &picture(3, ImageFormat::Tiff)),
    ];
    desk.received("b/copy of a.JPG", &whole);
    desk.received("cut.jpg", &picture(4, ImageFormat::Jpeg)[..900]);
    desk.received("damaged.jpg", &[7; 500]);
    desk.received("notes.txt", b"Not a picture.");
    let mut files = vec![desk.path("received"), desk.path("gone.jpg")];
    if cfg!(unix) {
        let pipe = desk.path("received/pipe.jpg");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        std::os::unix::fs::symlink(desk.path("received"), desk.path("received/b/round")).unwrap();
        files.push(pipe);
    }
    let before: Vec<_> = good.iter().map(|path| about(path)).collect();
    let (made, outcomes) = desk.take_in(TakeIn {
        site: Some(desk.site),
        files,
        ..TakeIn::default()
    });
    let became: BTreeMap<&str, Became> = outcomes
        .iter()
        .map(|one| (one.name.as_str(), one.became))
        .collect();
    for name in ["a.jpg", "Ruine Süd.PNG", "c.tif", "cut.jpg", "damaged.jpg"] {
        assert_eq!(became[name], Became::TakenIn, "{name}: {outcomes:?}");
    }
    assert_eq!(became["copy of a.JPG"], Became::Already);
    assert_eq!(became["notes.txt"], Became::NoPicture);
    assert_eq!(became["gone.jpg"], Became::Refused);
    if cfg!(unix) {
        assert_eq!(became["pipe.jpg"], Became::Refused);
    }
    assert!(
        made.sentence
            .starts_with("5 photographs were taken in; 1 in the catalogue already")
    );
    let photos = desk.photos();
    let named = |name: &str| {
        photos
            .iter()
            .find(|it| it.name_as_received == name)
            .unwrap()
    };
    assert_eq!(named("a.jpg").state, Original::Whole);
    assert_eq!(
        (named("a.jpg").width, named("a.jpg").height),
        (Some(96), Some(64))
    );
    assert_eq!(named("Ruine Süd.PNG").ext, "png");
    assert_eq!(named("cut.jpg").state, Original::Truncated);
    assert_eq!(named("damaged.jpg").state, Original::Unreadable);
    assert!(!named("damaged.jpg").state_note.is_empty());
    // Nothing was touched, and what is kept is the same to the byte and to its time stamp.
    for ((path, before), name) in good
        .iter()
        .zip(&before)
        .zip(["a.jpg", "Ruine Süd.PNG", "c.tif"])
    {
        assert_eq!(&about(path), before);
        assert_eq!(&about(&desk.original(named(name))), before, "{name}");
    }
    let found = desk.verify();
    assert_eq!((found.whole, found.extra.len()), (5, 0), "{found:?}");
}

#[test]
fn one_undo_takes_all_back_and_deletes_no_evidence() {
    let mut desk = desk();
    for n in 0..3 {
        desk.received(&format!("{n}.jpg"), &picture(n, ImageFormat::Jpeg));
    }
    let asked = TakeIn {
        site: Some(desk.site),
        files: vec![desk.path("received")],
        ..TakeIn::default()
    };
    desk.take_in(asked.clone());
    let photos = desk.photos();
    let ids: Vec<Id> = photos.iter().map(|photo| photo.uuid).collect();
    let pictures = |desk: &Desk| match desk.session.ask_now(&Query::Thumbnails(ids.clone())) {
        Ok(Answer::Thumbnails(found)) => found.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(pictures(&desk), 3);
    assert_eq!(desk.file(ids[0]).custody[0].what, Custodial::TakenIn);
    desk.session.undo_now(None).unwrap();
    assert!(desk.photos().is_empty());
    let found = desk.verify();
    assert_eq!(found.extra.len(), 3, "{found:?}");
    assert!(found.sentences()[0].contains("Nothing was removed"));
    desk.session.redo_now().unwrap();
    assert_eq!(desk.photos(), photos);
    assert_eq!(pictures(&desk), 3);
    let found = desk.verify();
    assert_eq!((found.whole, found.extra.len()), (3, 0));
    // Looking wrote custody entries, which undo passes over.
    assert_eq!(desk.file(ids[0]).custody.len(), 2);
    let (_, again) = desk.take_in(asked);
    assert!(again.iter().all(|one| one.became == Became::Already));
}

#[test]
fn a_stopped_intake_leaves_nothing() {
    let mut desk = desk();
    for n in 0..200 {
        desk.received(&format!("{n}.png"), &picture(n, ImageFormat::Png));
    }
    let job = desk.session.take_in(TakeIn {
        files: vec![desk.path("received")],
        ..TakeIn::default()
    });
    let ended = loop {
        let begun = desk.session.jobs().iter().any(|view| view.done > 0);
        if begun || desk.session.jobs().is_empty() {
            desk.session.cancel(job);
            break desk.session.wait_for(job, |_| ());
        }
        std::thread::yield_now();
    };
    let refused = ended.unwrap_err();
    assert_eq!(refused.reason(), &Reason::Cancelled, "{refused}");
    assert!(desk.photos().is_empty());
    assert_eq!(desk.kept(), [""; 0]);
}

#[test]
fn without_a_name_nothing_is_copied() {
    let mut desk = desk();
    let path = desk.received("a.jpg", &picture(1, ImageFormat::Jpeg));
    desk.session.work_as("");
    let job = desk.session.take_in(TakeIn {
        files: vec![path],
        ..TakeIn::default()
    });
    let refused = desk.session.wait_for(job, |_| ()).unwrap_err();
    assert_eq!(refused.reason(), &Reason::NoAuthor);
    assert!(!desk.path("Town.media").exists());
}

#[test]
fn verify_names_exactly_what_is_changed_missing_and_extra() {
    let mut desk = desk();
    let ids: Vec<Id> = (0..4)
        .map(|n| desk.take(&format!("{n}.jpg"), &picture(n, ImageFormat::Jpeg)))
        .collect();
    let files: Vec<PathBuf> = ids
        .iter()
        .map(|photo| desk.original(&desk.file(*photo).photo))
        .collect();
    // Whoever changes an original has to take its protection away first.
    let mut rights = fs::metadata(&files[1]).unwrap().permissions();
    assert!(rights.readonly());
    #[expect(clippy::permissions_set_readonly_false, reason = "a test's own file")]
    rights.set_readonly(false);
    fs::set_permissions(&files[1], rights).unwrap();
    fs::write(&files[1], "retouched").unwrap();
    let bytes = fs::read(&files[2]).unwrap();
    fs::remove_file(&files[2]).unwrap();
    fs::write(files[3].with_file_name("stray.jpg"), "stray").unwrap();
    // What a crash leaves behind.
    fs::write(files[3].with_file_name(".palmyra-atlas-x1"), "half").unwrap();
    let found = desk.verify();
    assert_eq!(found.whole, 2);
    assert_eq!(found.changed[0].0, ids[1]);
    assert_eq!(found.missing[0].0, ids[2]);
    assert_eq!((found.changed.len(), found.missing.len()), (1, 1));
    let extra: Vec<_> = found
        .extra
        .iter()
        .map(|path| path.file_name().unwrap())
        .collect();
    assert_eq!(extra, [".palmyra-atlas-x1", "stray.jpg"]);
    let last = |desk: &Desk, photo| desk.file(photo).custody.last().unwrap().what;
    assert_eq!(last(&desk, ids[0]), Custodial::Verified);
    assert_eq!(last(&desk, ids[1]), Custodial::FoundChanged);
    assert_eq!(last(&desk, ids[2]), Custodial::FoundMissing);
    // It is put back by its hash, whatever it is called where it is found.
    let folder = desk.path("stick");
    fs::create_dir_all(folder.join("deep")).unwrap();
    fs::write(folder.join("deep/renamed.bin"), &bytes).unwrap();
    fs::write(folder.join("other.jpg"), &bytes[1..]).unwrap();
    let job = desk.session.relink_originals(vec![folder]);
    let made = desk.session.wait_for(job, |_| ()).unwrap();
    assert_eq!(
        made.sentence,
        "1 of 1 missing originals are back in their place."
    );
    assert_eq!(fs::read(&files[2]).unwrap(), bytes);
    assert_eq!(last(&desk, ids[2]), Custodial::Relinked);
    assert_eq!(desk.verify().whole, 3);
}

#[test]
fn catalogue_and_media_folder_move_together() {
    let mut desk = desk();
    desk.take("a.jpg", &picture(1, ImageFormat::Jpeg));
    let Desk {
        folder, session, ..
    } = desk;
    drop(session);
    let to = folder.path().join("elsewhere");
    fs::create_dir(&to).unwrap();
    for (from, name) in [("Town.gpkg", "City.gpkg"), ("Town.media", "City.media")] {
        fs::rename(folder.path().join(from), to.join(name)).unwrap();
    }
    let mut moved = Session::open_with(&to.join("City.gpkg"), Settings::forgetful()).unwrap();
    let job = moved.verify_originals();
    let made = moved.wait_for(job, |_| ()).unwrap();
    assert_eq!(made.sentence, "1 original is what was received.");
    // Nobody said who works here: nothing was written down.
    assert_eq!(moved.history(None, 9).unwrap().len(), 3);
}

#[test]
fn the_same_picture_with_other_metadata_is_pointed_out() {
    let mut desk = desk();
    desk.take("bare.jpg", &picture(5, ImageFormat::Jpeg));
    let path = desk.received("told.jpg", &taken_at(5, 38.27, 34.549));
    let (_, outcomes) = desk.take_in(TakeIn {
        files: vec![path],
        ..TakeIn::default()
    });
    assert_eq!(outcomes[0].became, Became::TakenIn);
    let said = outcomes[0].sentence();
    assert!(
        said.contains("same picture as «bare.jpg», with other metadata"),
        "{said}"
    );
    // The temple lies ahead: it is offered and not set.
    let suggested = outcomes[0].suggested.as_ref().unwrap();
    assert_eq!((suggested.site, suggested.in_view), (desk.site, true));
    let photo = desk.file(outcomes[0].photo.unwrap()).photo;
    assert_eq!(photo.site_uuid, None);
    let at = photo.geom.unwrap();
    assert!((at.lat() - 34.549).abs() < 1e-6 && (at.lon() - 38.27).abs() < 1e-6);
    assert_eq!(
        (photo.recorded_lon, photo.bearing_deg),
        (Some(at.lon()), Some(0.0))
    );
    assert!(
        photo.recorded_json.contains("GPSLatitude"),
        "{}",
        photo.recorded_json
    );
}

fn hand_out(desk: &mut Desk, name: &str, edition: Edition, photos: &[Id]) -> Finished {
    let asked = HandOut {
        photos: photos.to_vec(),
        edition,
        out: desk.path(name),
    };
    let job = desk.session.hand_out(asked);
    desk.session.wait_for(job, |_| ()).unwrap()
}

#[test]
fn what_is_handed_to_anyone_tells_nothing_but_the_picture() {
    let mut desk = desk();
    let bytes = taken_at(6, 38.27, 34.549);
    let photo = desk.take("secret name.jpg", &bytes);
    let handed = hand_out(&mut desk, "handed", Edition::Handed, &[photo]);
    assert!(handed.warnings.is_empty(), "{handed:?}");
    let received = about(&desk.path("received/secret name.jpg"));
    assert_eq!(about(&desk.path("handed/secret name.jpg")), received);
    let last = desk.file(photo).custody.pop().unwrap();
    assert_eq!(last.what, Custodial::Exported);
    assert!(last.place.ends_with("handed"), "{last:?}");
    // Nobody said that it may be published.
    let open = hand_out(&mut desk, "asked", Edition::Public, &[photo]);
    assert!(open.warnings[0].contains("nobody has said"), "{open:?}");
    let said = fs::read_to_string(desk.path("asked/about these pictures.txt")).unwrap();
    assert!(
        said.contains("Left out") && !said.contains("secret"),
        "{said}"
    );
    let before = desk.file(photo).photo;
    let after = Photo {
        publish: Publish::Yes,
        ..before.clone()
    };
    let allowed = Command::change("May be published", before, after);
    desk.session.perform_now(allowed).unwrap();
    hand_out(&mut desk, "open", Edition::Public, &[photo]);
    let mut names: Vec<PathBuf> = fs::read_dir(desk.path("open"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2);
    let copy = names.iter().find(|path| path.extension().unwrap() == "jpg");
    let copy = fs::read(copy.unwrap()).unwrap();
    let holds = |what: &[u8]| copy.windows(what.len()).any(|part| part == what);
    assert!(!holds(b"Exif") && !holds(b"GPS") && !holds(b"secret"));
    assert!(image::load_from_memory(&copy).is_ok());
    // A folder that is there is not written into.
    let again = HandOut {
        photos: vec![photo],
        edition: Edition::Handed,
        out: desk.path("open"),
    };
    let job = desk.session.hand_out(again);
    assert!(desk.session.wait_for(job, |_| ()).is_err());
}

#[test]
fn renditions_follow_from_originals_and_from_nothing_else() {
    let mut desk = desk();
    let photo = desk.take("a.jpg", &picture(1, ImageFormat::Jpeg));
    let photo = desk.file(photo).photo;
    let first = desk.session.rendition(&photo).unwrap();
    let place = first.path.clone().unwrap();
    assert_eq!(fs::read(&place).unwrap(), first.jpeg);
    assert!(first.warnings.is_empty());
    fs::remove_file(&place).unwrap();
    assert_eq!(desk.session.rendition(&photo).unwrap(), first);
    // One that was cut off while it was written is made again.
    fs::write(&place, &first.jpeg[..200]).unwrap();
    assert_eq!(desk.session.rendition(&photo).unwrap(), first);
    // Without the original the one that is there is shown, and that is said.
    let original = desk.original(&photo);
    let bytes = fs::read(&original).unwrap();
    fs::remove_file(&original).unwrap();
    let again = desk.session.rendition(&photo).unwrap();
    assert_eq!(again.jpeg, first.jpeg);
    assert!(again.warnings[0].contains("missing"), "{again:?}");
    // Nothing is made of another file than the one that was received.
    fs::remove_file(&place).unwrap();
    fs::write(&original, picture(2, ImageFormat::Jpeg)).unwrap();
    let refused = desk.session.rendition(&photo).unwrap_err().to_string();
    assert!(refused.contains("no longer the file"), "{refused}");
    assert!(!place.exists());
    fs::write(&original, bytes).unwrap();
    assert_eq!(desk.session.rendition(&photo).unwrap(), first);
}

#[test]
fn missing_small_pictures_are_made_again_by_nobody_in_particular() {
    let mut desk = desk();
    let mut photos: Vec<Id> = (0..3)
        .map(|n| desk.take(&format!("{n}.jpg"), &picture(n, ImageFormat::Jpeg)))
        .collect();
    photos.push(desk.take("damaged.jpg", &[7; 500]));
    let small = |desk: &Desk| match desk.session.ask_now(&Query::Thumbnails(photos.clone())) {
        Ok(Answer::Thumbnails(found)) => found,
        other => panic!("{other:?}"),
    };
    let before = small(&desk);
    let renditions = desk.path("Town.media/renditions");
    fs::remove_dir_all(&renditions).unwrap();
    let catalogue = desk.path("Town.gpkg");
    let bare = rusqlite::Connection::open(&catalogue).unwrap();
    bare.execute("DELETE FROM thumbnail", []).unwrap();
    drop(bare);
    assert!(small(&desk).is_empty());
    desk.session.work_as("");
    let job = desk.session.make_small_pictures();
    let made = desk.session.wait_for(job, |_| ()).unwrap();
    assert_eq!(
        made.sentence,
        "Small pictures were made of 3 of 4 photographs."
    );
    assert!(made.warnings[0].contains("damaged.jpg"), "{made:?}");
    assert_eq!(small(&desk), before);
    for photo in &photos[..3] {
        let photo = desk.file(*photo).photo;
        let rendition = desk.session.rendition(&photo).unwrap();
        assert!(rendition.path.unwrap().starts_with(&renditions));
    }
}

#[test]
fn a_purge_takes_the_original_along_also_of_a_photograph_that_was_deleted_before() {
    let mut desk = desk();
    let mut photos: Vec<Photo> = Vec::new();
    for n in 0..3 {
        let photo = desk.take(&format!("{n}.jpg"), &picture(n, ImageFormat::Jpeg));
        photos.push(desk.file(photo).photo);
    }
    let there = |desk: &Desk, at: usize| desk.original(&photos[at]).exists();
    let purged = desk
        .session
        .purge_now(Table::Photo, photos[0].uuid, "Shows a witness");
    let sentence = purged.unwrap().sentence;
    assert!(
        sentence.ends_with("Its original was removed too."),
        "{sentence}"
    );
    assert!(!there(&desk, 0) && there(&desk, 1) && there(&desk, 2));
    let delete = Command::delete("Deleted", Table::Photo, photos[1].uuid);
    desk.session.perform_now(delete).unwrap();
    assert!(there(&desk, 1), "what can be undone keeps its original");
    desk.session
        .purge_now(Table::Photo, photos[1].uuid, "Shows a witness")
        .unwrap();
    assert!(!there(&desk, 1) && there(&desk, 2));
    let found = desk.verify();
    assert_eq!((found.whole, found.extra.len()), (1, 0), "{found:?}");
}

#[test]
fn odd_files_among_hundreds_are_told_of_and_the_hundreds_are_one_operation() {
    const MANY: u32 = 240;
    let mut desk = desk();
    let mut files: Vec<PathBuf> = (0..MANY)
        .map(|n| desk.received(&format!("{n:03}.png"), &picture(n, ImageFormat::Png)))
        .collect();
    let rows = [0_u8; 16];
    let bomb = crate::photos_formats::png((60_000, 60_000), 8, 2, &[], &rows);
    files.push(desk.received("huge.png", &bomb));
    fs::create_dir(desk.path("received/folder.jpg")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"gr\xfc\xdfe\n.png");
        let odd = desk.path("received").join(name);
        fs::write(&odd, picture(1_000, ImageFormat::Png)).unwrap();
        files.push(odd);
        let own = desk.path("received/self.jpg");
        std::os::unix::fs::symlink(&own, &own).unwrap();
    }
    let before: Vec<_> = files.iter().map(|path| about(path)).collect();
    let (made, outcomes) = desk.take_in(TakeIn {
        files: vec![desk.path("received")],
        ..TakeIn::default()
    });
    let many = files.len();
    assert_eq!(desk.photos().len(), many, "{}", made.sentence);
    let huge = outcomes.iter().find(|one| one.name == "huge.png").unwrap();
    assert_eq!(huge.became, Became::TakenIn);
    assert!(!huge.notes.is_empty(), "what is too large to show is said");
    if cfg!(unix) {
        let own = outcomes.iter().find(|one| one.name == "self.jpg").unwrap();
        assert_eq!((own.became, own.notes.len()), (Became::Refused, 1));
    }
    assert_eq!(desk.verify().whole, many);
    let after: Vec<_> = files.iter().map(|path| about(path)).collect();
    assert!(before == after, "a file that was taken in was touched");
    // The look at them was written down meanwhile and goes with them.
    desk.session.undo_with_now(made.operation.unwrap()).unwrap();
    assert!(desk.photos().is_empty());
    let again: Vec<_> = files.iter().map(|path| about(path)).collect();
    assert!(before == again);
}
