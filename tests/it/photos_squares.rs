//! Looking into large pictures by squares, and copies for the public: what they show and what they
//! no longer say.

use std::path::PathBuf;

use image::GenericImageView;
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use palmyra_atlas::photos::{self, Kind, PhotoError, Pixels, Pyramid, SQUARE};

use crate::pictures::{self, Exif, Value, text};

fn put(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn pixel(pixels: &Pixels, x: u32, y: u32) -> [u8; 4] {
    let at = (y * pixels.width + x) as usize * 4;
    pixels.rgba[at..at + 4].try_into().unwrap()
}

fn turned(value: u16, width: u32, height: u32) -> Vec<u8> {
    let exif = Exif::default().main(274, Value::Short(value));
    pictures::with_exif(&pictures::jpeg(width, height), &exif)
}

#[test]
fn squares_put_together_are_the_whole_picture_upright() {
    for value in [1, 3, 6] {
        let (_folder, path) = put(&turned(value, 700, 530));
        let progress = Progress::new("", Waker::default());
        let pyramid = Pyramid::open(&path, &progress, &Cancel::default())
            .unwrap()
            .value;
        let whole = photos::first_view(&path, (4000, 4000)).unwrap().value;
        let size = (whole.width, whole.height);
        assert_eq!(pyramid.full(), size);
        assert_eq!(pyramid.levels().first(), Some(&size));
        let last = *pyramid.levels().last().unwrap();
        assert!(last.0 <= SQUARE && last.1 <= SQUARE);
        let squares = progress.view();
        assert_eq!(squares.done, squares.total);
        for (x, y) in [
            (0, 0),
            (511, 511),
            (512, 3),
            (size.0 - 1, size.1 - 1),
            (3, 520),
        ] {
            let square = pyramid.square(0, x / SQUARE, y / SQUARE).unwrap().unwrap();
            assert_eq!(
                pixel(&square, x % SQUARE, y % SQUARE),
                pixel(&whole, x, y),
                "orientation {value} at {x} {y}"
            );
        }
        assert_eq!(pyramid.square(0, 9, 0).unwrap(), None);
        assert_eq!(pyramid.square(99, 0, 0).unwrap(), None);
        let region = pyramid.region((300, 300), (200, 200), (200, 200)).unwrap();
        assert_eq!(pixel(&region, 0, 0), pixel(&whole, 300, 300));
        assert_eq!(pixel(&region, 199, 199), pixel(&whole, 499, 499));
    }
}

#[test]
fn a_region_at_a_smaller_scale_shows_the_same_place() {
    let (_folder, path) = put(&turned(1, 1200, 900));
    let progress = Progress::new("", Waker::default());
    let pyramid = Pyramid::open(&path, &progress, &Cancel::default())
        .unwrap()
        .value;
    let small = pyramid.region((0, 0), (1200, 900), (120, 90)).unwrap();
    assert_eq!((small.width, small.height), (120, 90));
    assert!(pixel(&small, 20, 20)[2] > 200, "the blue quarter");
    assert!(pixel(&small, 100, 80)[2] < 60);
    let outside = pyramid.region((5000, 0), (10, 10), (10, 10)).unwrap();
    assert_eq!(outside.rgba.len(), 0);
    let corner = pyramid.region((900, 750), (600, 300), (60, 30)).unwrap();
    assert_eq!((corner.width, corner.height), (30, 15), "at the same scale");
}

#[test]
fn a_wish_to_stop_ends_the_cutting() {
    let (_folder, path) = put(&turned(1, 40, 30));
    let cancel = Cancel::default();
    cancel.cancel();
    let stopped = Pyramid::open(&path, &Progress::new("", Waker::default()), &cancel);
    assert!(matches!(stopped, Err(PhotoError::Cancelled(_))));
}

#[test]
fn a_public_copy_says_nothing_but_its_pixels() {
    let exif = Exif::default()
        .main(271, text("SecretMaker"))
        .main(274, Value::Short(6))
        .camera(0xA431, text("SN-12345"))
        .camera(0x9003, text("2015:08:27 09:41:00"))
        .at(("N", [34, 33, 0]), ("E", [38, 16, 12]));
    let mut original = pictures::with_exif(&pictures::jpeg(64, 48), &exif);
    original = pictures::with_xmp(&original, "<x>SecretPacket</x>");
    original = pictures::with_iptc(&original, &[(80, b"SecretName")]);
    original = pictures::with_segment(&original, 0xFE, b"SecretComment");
    original.extend(b"SecretTrailer");
    let (_folder, path) = put(&original);
    let copy = photos::public_copy(&path).unwrap().value;
    assert_eq!((copy.kind, copy.width, copy.height), (Kind::Jpeg, 48, 64));
    for word in [
        b"Secret".as_slice(),
        b"SN-12345",
        b"2015:08:27",
        b"Exif",
        b"http",
        b"8BIM",
        b"ICC_PROFILE",
    ] {
        assert!(
            !copy.bytes.windows(word.len()).any(|part| part == word),
            "{word:?}"
        );
    }
    let (_folder, again) = put(&copy.bytes);
    let examined = photos::examine(&again, &Cancel::default()).unwrap().value;
    assert_eq!(examined.recorded.as_recorded, []);
    let upright = photos::first_view(&path, (100, 100)).unwrap().value;
    let copied = photos::first_view(&again, (100, 100)).unwrap().value;
    let far = upright.rgba.iter().zip(&copied.rgba);
    assert!(far.map(|(a, b)| a.abs_diff(*b)).max().unwrap() < 24);
    assert_eq!(
        std::fs::read(&path).unwrap(),
        original,
        "the original is as it was"
    );
    assert_eq!(photos::public_copy(&path).unwrap().value, copy);
}

#[test]
fn a_public_copy_of_a_drawing_keeps_every_pixel() {
    let (_folder, path) = put(&pictures::png(33, 21));
    let copy = photos::public_copy(&path).unwrap().value;
    assert_eq!(copy.kind, Kind::Png);
    let picture = image::load_from_memory(&copy.bytes).unwrap();
    assert_eq!(picture.dimensions(), (33, 21));
    assert_eq!(picture.to_rgb8().into_raw(), pictures::rgb(33, 21));
}
