//! What a photograph records of itself, read from bytes written by hand: kept as recorded, never
//! bettered, and what cannot be used is said with the reason.

use palmyra_atlas::jobs::Cancel;
use palmyra_atlas::photos::{self, Position, Recorded, Reference};

use crate::pictures::{self, Exif, Value, text};

fn recorded(bytes: &[u8]) -> Recorded {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.jpg");
    std::fs::write(&path, bytes).unwrap();
    photos::examine(&path, &Cancel::default())
        .unwrap()
        .value
        .recorded
}

fn of(exif: &Exif) -> Recorded {
    recorded(&pictures::with_exif(&pictures::jpeg(36, 24), exif))
}

fn palmyra() -> Exif {
    Exif::default().at(("N", [34, 33, 0]), ("E", [38, 16, 12]))
}

fn ratio(value: u32, by: u32) -> Value {
    Value::Ratios(vec![(value, by)])
}

#[test]
fn the_time_is_kept_as_recorded_and_no_zone_is_assumed() {
    let without = of(&Exif::default().camera(0x9003, text("2015:08:27 09:41:00")));
    let captured = without.captured.unwrap();
    assert_eq!(captured.text, "2015:08:27 09:41:00");
    assert_eq!(captured.offset, None);
    assert_eq!(captured.edtf.as_deref(), Some("2015-08-27"));
    let with = of(&Exif::default()
        .camera(0x9003, text("2015:08:27 09:41:00"))
        .camera(0x9011, text("+03:00")));
    assert_eq!(with.captured.unwrap().offset.as_deref(), Some("+03:00"));
    // When a file was changed is not when the picture was taken.
    let changed = of(&Exif::default().main(306, text("2020:01:01 00:00:00")));
    assert_eq!(changed.captured, None);
    let dead = of(&Exif::default().camera(0x9003, text("0000:00:00 00:00:00")));
    assert_eq!(dead.captured, None);
}

#[test]
fn the_camera_is_named_once_and_its_number_kept_apart() {
    let read = of(&Exif::default()
        .main(271, text("NIKON CORPORATION"))
        .main(272, text("NIKON D800  "))
        .camera(0xA431, text("6001234"))
        .camera(0xA434, text("24-70mm f/2.8")));
    assert_eq!(read.camera.as_deref(), Some("NIKON D800"));
    assert_eq!(read.serial.as_deref(), Some("6001234"));
    assert_eq!(read.lens.as_deref(), Some("24-70mm f/2.8"));
    let names: Vec<&str> = read
        .as_recorded
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert!(names.contains(&"Exif BodySerialNumber"), "{names:?}");
}

#[test]
fn the_field_of_view_says_how_it_was_computed() {
    let wide = of(&Exif::default().camera(0xA405, Value::Short(18)));
    let view = wide.view.unwrap();
    // 36 mm across before 18 mm: a right angle.
    assert!((view.degrees - 90.0).abs() < 0.01, "{view:?}");
    assert!(view.by.contains("35 mm film, 18 mm"));
    // Upright, the same lens shows 24 mm across.
    let turned = of(&Exif::default()
        .main(274, Value::Short(6))
        .camera(0xA405, Value::Short(12)));
    assert!((turned.view.unwrap().degrees - 90.0).abs() < 0.01);
    let sensor = of(&Exif::default()
        .camera(0x920A, ratio(10, 1))
        .camera(0xA002, Value::Short(36))
        .camera(0xA003, Value::Short(24))
        .camera(0xA20E, ratio(18, 1))
        .camera(0xA210, Value::Short(3)));
    assert!((sensor.view.unwrap().degrees - 90.0).abs() < 0.01);
    let cropped = of(&Exif::default()
        .camera(0xA405, Value::Short(18))
        .camera(0xA002, Value::Short(36))
        .camera(0xA003, Value::Short(36)));
    assert_eq!(cropped.view, None);
}

#[test]
fn a_position_is_one_or_the_reason_why_not() {
    let Position::At {
        longitude,
        latitude,
    } = of(&palmyra()).position
    else {
        panic!();
    };
    assert!((latitude - 34.55).abs() < 1e-9 && (longitude - 38.27).abs() < 1e-9);
    assert_eq!(of(&Exif::default()).position, Position::None);
    let parts = |a, b, c| Value::Ratios(vec![a, b, c]);
    let north = parts((34, 1), (33, 1), (0, 1));
    let east = parts((38, 1), (16, 1), (12, 1));
    let cases = [
        (
            Exif::default().at(("N", [95, 0, 0]), ("E", [38, 0, 0])),
            "latitude is 95",
        ),
        (
            Exif::default().at(("N", [0, 0, 0]), ("E", [0, 0, 0])),
            "receiver writes that knows none",
        ),
        (
            Exif::default().at(("X", [34, 0, 0]), ("E", [38, 0, 0])),
            "marked «X»",
        ),
        (
            Exif::default().at(("N", [34, 99, 0]), ("E", [38, 0, 0])),
            "a part of 99",
        ),
        (palmyra().gps(9, text("V")), "void"),
        (palmyra().gps(18, text("TOKYO")), "«TOKYO»"),
        (
            Exif::default()
                .gps(1, text("N"))
                .gps(2, parts((34, 0), (33, 0), (0, 0)))
                .gps(3, text("E"))
                .gps(4, east.clone()),
            "denominator of 0",
        ),
        (
            Exif::default()
                .gps(2, north.clone())
                .gps(3, text("E"))
                .gps(4, east),
            "does not say whether N or S",
        ),
        (
            Exif::default().gps(1, text("N")).gps(2, north),
            "longitude is missing",
        ),
    ];
    for (exif, words) in cases {
        let Position::Unusable(why) = of(&exif).position else {
            panic!("{words}");
        };
        assert!(
            why.starts_with("No usable position:") && why.contains(words),
            "{why}"
        );
    }
}

#[test]
fn height_and_accuracy_are_as_recorded() {
    let read = of(&palmyra()
        .gps(5, Value::Byte(1))
        .gps(6, ratio(805, 2))
        .gps(31, ratio(9, 2)));
    assert_eq!(read.altitude_m, Some(-402.5));
    let accuracy = read.accuracy.unwrap();
    assert_eq!(accuracy.metres, Some(4.5));
    let diluted = of(&palmyra().gps(11, ratio(3, 1))).accuracy.unwrap();
    assert_eq!(diluted.metres, None);
    assert!(diluted.by.contains("dilution"));
}

#[test]
fn a_compass_bearing_becomes_true_only_with_its_declination() {
    let bearing = |letter: Option<&str>, exif: Exif| {
        let exif = exif.gps(17, ratio(3580, 10));
        let exif = match letter {
            Some(letter) => exif.gps(16, text(letter)),
            None => exif,
        };
        of(&exif).bearing.unwrap()
    };
    let day = || palmyra().camera(0x9003, text("2015:08:27 09:41:00"));
    let read = bearing(Some("T"), day());
    assert_eq!(
        (read.reference, read.true_degrees),
        (Reference::True, Some(358.0))
    );
    let read = bearing(Some("M"), day());
    let used = read.declination.unwrap();
    // Syria lay between 4 and 5.5 degrees east in 2015.
    assert!((4.0..5.5).contains(&used.degrees), "{used:?}");
    let expected = (358.0 + used.degrees) % 360.0;
    assert!((read.true_degrees.unwrap() - expected).abs() < 1e-9);
    assert!(read.by.contains("IGRF-13, 2015-08-27"), "{}", read.by);
    assert!((read.recorded - 358.0).abs() < 1e-9);
    let undated = bearing(Some("M"), palmyra());
    assert_eq!(undated.true_degrees, None);
    assert!(undated.by.contains("no day"));
    let nowhere = Exif::default().camera(0x9003, text("2015:08:27 09:41:00"));
    assert!(
        bearing(Some("M"), nowhere)
            .by
            .contains("no usable position")
    );
    let unsaid = bearing(None, day());
    assert_eq!(
        (unsaid.reference, unsaid.true_degrees),
        (Reference::Unknown, None)
    );
}

const PACKET: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:cc="http://creativecommons.org/ns#" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:Credit="Our office">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The portal</rdf:li>
<rdf:li xml:lang="en">The portal</rdf:li><rdf:li xml:lang="ar">بوابة معبد بل</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">All rights kept</rdf:li></rdf:Alt></dc:rights>
<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#;

#[test]
fn caption_author_and_rights_are_read_in_their_languages() {
    let words = recorded(&pictures::with_xmp(&pictures::jpeg(36, 24), PACKET)).words;
    let captions: Vec<(Option<&str>, &str)> = (words.captions.iter())
        .map(|one| (one.language.as_deref(), one.text.as_str()))
        .collect();
    assert_eq!(
        captions,
        [(Some("en"), "The portal"), (Some("ar"), "بوابة معبد بل")]
    );
    assert_eq!(words.author.as_deref(), Some("One; Two"));
    assert_eq!(words.rights.as_deref(), Some("All rights kept"));
    assert_eq!(
        words.licence.as_deref(),
        Some("https://creativecommons.org/licenses/by/4.0/")
    );
    assert_eq!(words.credit.as_deref(), Some("Our office"));
}

#[test]
fn iptc_texts_are_read_and_strange_letters_said() {
    let sets: [(u8, &[u8]); 3] = [
        (120, "قوس النصر".as_bytes()),
        (80, b"A. Author"),
        (116, b"\xa9 2014 Office"),
    ];
    let read = recorded(&pictures::with_iptc(&pictures::jpeg(36, 24), &sets));
    assert_eq!(read.words.captions[0].text, "قوس النصر");
    assert_eq!(read.words.author.as_deref(), Some("A. Author"));
    assert_eq!(read.words.rights.as_deref(), Some("© 2014 Office"));
    assert!(read.notes[0].contains("how its letters are written"));
}

#[test]
fn exif_texts_stand_where_nothing_else_speaks() {
    let read = of(&Exif::default()
        .main(270, text("واجهة المعبد"))
        .main(315, text("B. Author"))
        .main(33432, Value::Text(b"Photographer\0Editor".to_vec())));
    assert_eq!(read.words.captions[0].text, "واجهة المعبد");
    assert_eq!(read.words.author.as_deref(), Some("B. Author"));
    assert_eq!(read.words.rights.as_deref(), Some("Photographer; Editor"));
}

#[test]
fn a_hostile_packet_is_a_sentence() {
    let deep = "<a>".repeat(15_000);
    let many = format!("<r>{}</r>", "<a/>".repeat(15_000));
    let bomb = r#"<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>"#;
    for packet in [deep.as_str(), bomb, "<r", "no XML at all"] {
        let read = recorded(&pictures::with_xmp(&pictures::jpeg(36, 24), packet));
        assert!(
            read.notes[0].contains("XMP texts cannot be read"),
            "{:?}",
            read.notes
        );
    }
    assert!(
        recorded(&pictures::with_xmp(&pictures::jpeg(36, 24), &many))
            .words
            .captions
            .is_empty()
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]
    #[test]
    fn no_damage_to_the_metadata_breaks_it(at in 2..900_usize, value in proptest::num::u8::ANY) {
        let exif = palmyra()
            .camera(0x9003, text("2015:08:27 09:41:00"))
            .gps(16, text("M"))
            .gps(17, ratio(3580, 10));
        let jpeg = pictures::with_exif(&pictures::jpeg(8, 8), &exif);
        let mut jpeg = pictures::with_xmp(&jpeg, PACKET);
        let at = at % jpeg.len();
        jpeg[at] = value;
        recorded(&jpeg);
    }
}
