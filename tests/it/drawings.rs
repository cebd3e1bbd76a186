//! The schematic drawings of `data/drawings/`: each says what it is, both of a pair share one
//! frame, and each picture is the rendering of the source beside it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use palmyra_atlas::domain::kinds::{Access, Original, PhotoKind, Publish};
use palmyra_atlas::domain::record::{Pair, Photo, Record};
use palmyra_atlas::exchange::{self, DRAWINGS};
use palmyra_atlas::photos::{first_view, previews};
use palmyra_atlas::session::{Contents, Session, Settings};
use sha2::{Digest, Sha256};

const VIEWS: [&str; 5] = [
    "arch-elevation",
    "baalshamin-plan",
    "bel-plan",
    "elahbel-elevation",
    "tetrapylon-plan",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/drawings")
}

fn each() -> impl Iterator<Item = String> {
    VIEWS
        .into_iter()
        .flat_map(|view| ["before", "after"].map(|when| format!("{view}-{when}")))
}

/// Puts the originals of the drawings among these records where a catalogue made of them by hand
/// looks for them.
pub fn put_drawings(media: &Path, records: &[Record]) {
    for record in records {
        let Record::Photo(photo) = record else {
            continue;
        };
        let own = |drawing: &&exchange::Drawing| drawing.name == photo.name_as_received;
        if let Some(drawing) = DRAWINGS.iter().find(own) {
            let inner = media.join(&photo.sha256[..2]);
            fs::create_dir_all(&inner).unwrap();
            let name = format!("{}.{}", photo.sha256, photo.ext);
            fs::write(inner.join(name), drawing.original).unwrap();
        }
    }
}

#[test]
fn every_drawing_has_its_source_and_nothing_else_lies_there() {
    let found: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut wanted = BTreeSet::from(["README.md".to_owned(), "small".to_owned()]);
    for name in each() {
        wanted.extend([format!("{name}.svg"), format!("{name}.png")]);
    }
    assert_eq!(found, wanted);
}

#[test]
fn every_drawing_says_what_it_is_in_both_languages() {
    for name in each() {
        let svg = fs::read_to_string(folder().join(format!("{name}.svg"))).unwrap();
        for words in [
            "Schematic drawing, not a photograph.",
            "رسم تخطيطي وليس صورة فوتوغرافية.",
            "Dimensions: ",
            "الأبعاد: ",
            "Sources: ",
            " xml:lang=\"ar\"",
        ] {
            assert!(svg.contains(words), "{name} does not say «{words}»");
        }
        let scaled = svg.contains("<path d=\"M1150 8") && svg.contains(" m · م");
        assert!(
            scaled || svg.contains("Not to scale"),
            "{name} has no scale and does not say so"
        );
    }
}

/// The picture keeps the hash of the source it was rendered from in a `tEXt` chunk of its own: a
/// source changed without its picture is found here on any machine, whatever fonts it has.
#[test]
fn every_picture_is_the_rendering_of_its_source() {
    for name in each() {
        let svg = fs::read(folder().join(format!("{name}.svg"))).unwrap();
        let png = fs::read(folder().join(format!("{name}.png"))).unwrap();
        let digits = Sha256::digest(&svg);
        let hash = digits.iter().fold(String::new(), |mut hash, byte| {
            let _ = write!(hash, "{byte:02x}");
            hash
        });
        let note = format!("tEXtSource\0sha256:{hash}");
        let kept = png.windows(note.len()).any(|part| part == note.as_bytes());
        assert!(kept, "{name}.png was not rendered from {name}.svg as it is");
        let path = folder().join(format!("{name}.png"));
        let pixels = first_view(&path, (1600, 1200)).unwrap();
        assert!(pixels.warnings.is_empty(), "{name}: {:?}", pixels.warnings);
        let size = (pixels.value.width, pixels.value.height);
        assert_eq!(size, (1600, 1200), "{name} does not share the frame");
    }
}

/// Before and after differ where something was lost, and nowhere in the caption under them.
#[test]
fn both_of_a_pair_lie_over_each_other() {
    for view in VIEWS {
        let [before, after] = ["before", "after"].map(|when| {
            let path = folder().join(format!("{view}-{when}.png"));
            first_view(&path, (1600, 1200)).unwrap().value.rgba
        });
        assert_ne!(before, after, "{view}");
        let caption = 930 * 1600 * 4;
        assert!(
            before[caption..] == after[caption..],
            "{view}: the captions differ"
        );
    }
}

fn recorded() -> Vec<Photo> {
    let records = exchange::palmyra().unwrap().into_iter();
    let photos = records.filter_map(|record| match record {
        Record::Photo(photo) => Some(photo),
        _ => None,
    });
    photos.collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// What the record says of each file is what taking the file in would find.
#[test]
fn the_record_tells_of_every_drawing_as_it_is() {
    let recorded = recorded();
    assert_eq!(recorded.len(), 10);
    assert_eq!(DRAWINGS.len(), 10);
    for name in each() {
        let path = folder().join(format!("{name}.png"));
        let photo = recorded
            .iter()
            .find(|photo| photo.name_as_received == format!("{name}.png"))
            .unwrap();
        let png = fs::read(&path).unwrap();
        assert_eq!(photo.sha256, hexadecimal(&png), "{name}");
        assert_eq!(photo.bytes, i64::try_from(png.len()).unwrap(), "{name}");
        assert_eq!((photo.width, photo.height), (Some(1600), Some(1200)));
        let made = previews(&path).unwrap().value;
        assert_eq!(photo.pixel_hash, hex(&made.likeness.same), "{name}");
        assert_eq!(
            photo.look_hash,
            format!("{:016x}", made.likeness.look),
            "{name}"
        );
        let own = |drawing: &&exchange::Drawing| drawing.name == photo.name_as_received;
        let shipped = DRAWINGS.iter().find(own).unwrap();
        assert!(shipped.original == png, "{name}");
        assert!(shipped.thumbnail == made.thumbnail.jpeg, "{name}: small");
    }
}

#[test]
fn every_drawing_is_recorded_as_one_and_under_no_date() {
    for photo in recorded() {
        let name = &photo.name_as_received;
        assert_eq!(photo.kind, PhotoKind::Drawing, "{name}");
        assert_eq!(photo.state, Original::Whole, "{name}");
        assert_eq!(
            (photo.access, photo.publish),
            (Access::Public, Publish::Yes)
        );
        assert!(photo.captured_edtf.is_none(), "{name} was not taken");
        assert!(photo.geom.is_none(), "{name} was taken nowhere");
        let english = "Schematic drawing, not a photograph: ";
        assert!(photo.caption_en.starts_with(english), "{name}");
        let arabic = "رسم تخطيطي وليس صورة فوتوغرافية: ";
        assert!(photo.caption_ar.starts_with(arabic), "{name}");
        let svg = name.replace(".png", ".svg");
        let svg = fs::read_to_string(folder().join(svg)).unwrap();
        let mapped = svg.contains("OpenStreetMap");
        assert_eq!(photo.credit.contains("OpenStreetMap"), mapped, "{name}");
        let outlined = name.starts_with("bel-") || name.starts_with("baalshamin-");
        assert_eq!(photo.licence.contains("ODbL"), outlined, "{name}");
        assert!(photo.licence.starts_with("CC BY 4.0"), "{name}");
    }
}

#[test]
fn every_pair_of_drawings_belongs_to_its_event() {
    let records = exchange::palmyra().unwrap();
    let pairs = records.iter().filter_map(|record| match record {
        Record::Pair(pair) => Some(pair),
        _ => None,
    });
    let pairs: Vec<&Pair> = pairs.collect();
    assert_eq!(pairs.len(), 5);
    let recorded = recorded();
    for pair in pairs {
        let name = |id| {
            let photo = recorded.iter().find(|photo| photo.uuid == id).unwrap();
            assert_eq!(photo.site_uuid, pair.site_uuid, "{}", pair.title);
            photo.name_as_received.clone()
        };
        let before = name(pair.before_photo_uuid);
        let after = name(pair.after_photo_uuid);
        assert_eq!(before.replace("-before.", "-after."), after);
        assert!(pair.event_uuid.is_some() && pair.kind.is_some(), "{after}");
    }
}

/// A new catalogue has the originals beside it; where it cannot be made nothing is left.
#[test]
fn a_new_catalogue_has_the_drawings_among_its_originals() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("P.gpkg");
    let made = Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    for photo in recorded() {
        let (first, hash) = (&photo.sha256[..2], &photo.sha256);
        let kept = room.path().join(format!("P.media/{first}/{hash}.png"));
        assert_eq!(hexadecimal(&fs::read(&kept).unwrap()), photo.sha256);
        assert!(fs::metadata(&kept).unwrap().permissions().readonly());
    }
    drop(made);
    let empty = room.path().join("E.gpkg");
    drop(Session::create_with(&empty, Contents::Empty, Settings::forgetful()).unwrap());
    assert!(!room.path().join("E.media").exists());
    // A file where the folder of originals should be.
    fs::write(room.path().join("N.media"), "in the way").unwrap();
    let none = room.path().join("N.gpkg");
    let why = Session::create_with(&none, Contents::Palmyra, Settings::forgetful()).unwrap_err();
    assert!(why.to_string().contains("Nothing was written"), "{why}");
    assert!(!none.exists());
}
