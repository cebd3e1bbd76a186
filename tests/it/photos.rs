//! What `photos` says of files: whole, cut off, hostile, no pictures at all; and their small pictures.

use std::path::{Path, PathBuf};

use palmyra_atlas::jobs::{Cancel, Warned};
use palmyra_atlas::photos::{self, Examined, Kind, PhotoError, State};

use crate::pictures::{self, Exif, Value, text};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

fn examine(path: &Path) -> Warned<Examined> {
    photos::examine(path, &Cancel::default()).unwrap()
}

fn examined(bytes: &[u8]) -> Examined {
    let folder = Folder::new();
    examine(&folder.put("photo", bytes)).value
}

fn refusal(path: &Path) -> String {
    match photos::examine(path, &Cancel::default()) {
        Err(PhotoError::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

fn hex(hash: [u8; 32]) -> String {
    let digits: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

#[test]
fn every_file_is_hashed_whatever_it_is() {
    let empty = examined(b"");
    assert_eq!(
        hex(empty.sha256),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    assert_eq!((empty.size, empty.state), (0, State::NotAPicture));
    let other = examined(b"abc");
    assert_eq!(
        hex(other.sha256),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert!(other.note.unwrap().contains("kept whole"));
}

#[test]
fn the_kind_comes_from_the_bytes_and_not_from_the_name() {
    let folder = Folder::new();
    let path = folder.put("holiday.txt", &pictures::jpeg(40, 30));
    let found = examine(&path).value;
    assert_eq!((found.kind, found.state), (Kind::Jpeg, State::Whole));
    assert_eq!(found.upright, Some((40, 30)));
    let found = examined(&pictures::png(31, 7));
    assert_eq!((found.kind, found.state), (Kind::Png, State::Whole));
    assert_eq!(found.upright, Some((31, 7)));
}

#[test]
fn every_orientation_stands_upright_everywhere() {
    let folder = Folder::new();
    for value in 1..=8_u16 {
        let exif = Exif::default().main(274, Value::Short(value));
        let path = folder.put(
            "turned.jpg",
            &pictures::with_exif(&pictures::jpeg(64, 48), &exif),
        );
        let found = examine(&path).value;
        let swapped = value >= 5;
        let size = if swapped { (48, 64) } else { (64, 48) };
        assert_eq!(found.upright, Some(size), "orientation {value}");
        let view = photos::first_view(&path, (1000, 1000)).unwrap().value;
        assert_eq!((view.width, view.height), size, "orientation {value}");
        let thumbnail = photos::thumbnail(&path).unwrap().value;
        assert_eq!((thumbnail.width, thumbnail.height), size);
        // The blue quarter, where EXIF says it is: CIPA DC-008, tag 274.
        let blue = match value {
            1 | 5 => (0, 0),
            2 | 6 => (1, 0),
            3 | 7 => (1, 1),
            _ => (0, 1),
        };
        for corner in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let x = view.width / 4 + corner.0 * view.width / 2;
            let y = view.height / 4 + corner.1 * view.height / 2;
            let at = (y * view.width + x) as usize * 4;
            let is_blue = view.rgba[at + 2] > 128;
            assert_eq!(is_blue, corner == blue, "orientation {value}, {corner:?}");
        }
    }
}

#[test]
fn a_cut_off_file_says_so_and_shows_what_it_has() {
    let folder = Folder::new();
    let whole = pictures::jpeg(800, 600);
    let path = folder.put("cut.jpg", &whole[..whole.len() / 2]);
    let found = examine(&path);
    assert_eq!(found.value.state, State::Truncated);
    assert!(
        found.warnings[0].contains("missing"),
        "{:?}",
        found.warnings
    );
    let made = photos::previews(&path).unwrap();
    assert!(
        made.warnings
            .iter()
            .any(|warning| warning.contains("cut off"))
    );
    let png = pictures::png(80, 60);
    assert_eq!(examined(&png[..png.len() - 20]).state, State::Truncated);
}

#[test]
fn what_is_no_file_is_refused_with_a_sentence_and_never_waited_for() {
    let folder = Folder::new();
    let at = |name: &str| folder.0.path().join(name);
    assert!(refusal(folder.0.path()).contains("is a folder"));
    assert!(refusal(&at("gone.jpg")).contains("is not there any more"));
    #[cfg(unix)]
    {
        let fifo = at("pipe.jpg");
        let made = std::process::Command::new("mkfifo").arg(&fifo).status();
        assert!(made.unwrap().success());
        assert!(refusal(&fifo).contains("is a pipe"));
        assert!(refusal(Path::new("/dev/zero")).contains("a device"));
        let round = at("round.jpg");
        std::os::unix::fs::symlink(&round, &round).unwrap();
        assert!(refusal(&round).contains("leads back to itself"));
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_a_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let name = std::ffi::OsStr::from_bytes(b"bild\xff\xfe.jpg");
    let path = folder.0.path().join(name);
    std::fs::write(&path, pictures::jpeg(20, 10)).unwrap();
    assert_eq!(examine(&path).value.upright, Some((20, 10)));
}

#[test]
fn a_wish_to_stop_ends_it() {
    let folder = Folder::new();
    let path = folder.put("photo.jpg", &pictures::jpeg(20, 10));
    let cancel = Cancel::default();
    cancel.cancel();
    let stopped = photos::examine(&path, &cancel);
    assert!(matches!(stopped, Err(PhotoError::Cancelled(_))));
}

#[test]
fn the_small_pictures_are_the_same_each_time_and_say_nothing_else() {
    let folder = Folder::new();
    let exif = Exif::default()
        .main(271, text("SecretMaker"))
        .camera(0xA431, text("SN-12345"));
    let path = folder.put(
        "large.jpg",
        &pictures::with_exif(&pictures::jpeg(1800, 1350), &exif),
    );
    let made = photos::previews(&path).unwrap().value;
    assert_eq!((made.thumbnail.width, made.thumbnail.height), (512, 384));
    assert_eq!((made.rendition.width, made.rendition.height), (1600, 1200));
    assert_eq!(photos::thumbnail(&path).unwrap().value, made.thumbnail);
    assert_eq!(photos::rendition(&path).unwrap().value, made.rendition);
    for small in [&made.thumbnail.jpeg, &made.rendition.jpeg] {
        for word in [b"Exif".as_slice(), b"SecretMaker", b"SN-12345"] {
            assert!(!small.windows(word.len()).any(|part| part == word));
        }
    }
}

#[test]
fn the_same_picture_with_other_metadata_is_known_again() {
    let folder = Folder::new();
    let bare = pictures::jpeg(300, 200);
    let told = pictures::with_exif(&bare, &Exif::default().main(271, text("Maker")));
    let likeness = |name, bytes: &[u8]| {
        let path = folder.put(name, bytes);
        photos::previews(&path).unwrap().value.likeness
    };
    let (bare, told) = (likeness("a", &bare), likeness("b", &told));
    assert_eq!(bare.same, told.same);
    let smaller = likeness("c", &pictures::jpeg(150, 100));
    assert_ne!(smaller.same, bare.same);
    assert!(smaller.distance(bare) <= 4);
}
