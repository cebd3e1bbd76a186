//! The schematic drawings of `data/drawings/`: each says what it is, both of a pair share one
//! frame, and each picture is the rendering of the source beside it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use palmyra_atlas::photos::first_view;
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

#[test]
fn every_drawing_has_its_source_and_nothing_else_lies_there() {
    let found: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut wanted = BTreeSet::from(["README.md".to_owned()]);
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
