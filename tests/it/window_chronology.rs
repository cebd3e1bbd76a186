//! The chronology in the window: context stands beside damage also on a small screen, and what
//! lasted runs on through later bands.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::ChronicleKind;
use palmyra_atlas::domain::record::{Chronology, Record, Site};

use crate::driver::{Opening, Window};

fn line(at: u8, when: &str, kind: ChronicleKind, text: &str) -> Record {
    Chronology {
        uuid: Id::v7(9, [at; 10]),
        site_uuid: Id::v7(9, [9; 10]),
        when_edtf: Edtf::parse(when).unwrap(),
        kind,
        text_en: text.to_owned(),
        ..Chronology::default()
    }
    .into()
}

fn open(size: [f32; 2]) -> Window {
    let town = Site {
        uuid: Id::v7(9, [9; 10]),
        slug: Slug::try_from("town".to_owned()).unwrap(),
        name_en: "Town".into(),
        ..Site::default()
    };
    let records = vec![
        town.into(),
        line(
            1,
            "2011/2015",
            ChronicleKind::Context,
            "A made-up siege lasts.",
        ),
        line(2, "2013", ChronicleKind::Damage, "A made-up wall falls."),
        line(3, "2014", ChronicleKind::Care, "A made-up repair."),
        line(4, "2018", ChronicleKind::Context, "A made-up treaty."),
    ];
    let mut window = Opening::empty().sized(size).with(records).open();
    window.press(Modifiers::COMMAND, Key::Num5);
    window.until_part("A made-up treaty.");
    window.press(Modifiers::ALT, Key::ArrowDown);
    window.press(Modifiers::ALT, Key::ArrowDown);
    window
}

#[test]
fn what_lasted_runs_on_through_every_later_band_until_its_end() {
    let mut window = open([1366.0, 1400.0]);
    window.until_part("Goes on: History and context, from 2011 to 2015");
    let bars = window.harness.query_all_by_label_contains("Goes on: ");
    let bars: Vec<f32> = bars.map(|node| node.rect().top()).collect();
    // Two bands lie between its beginning and its end; the treaty comes after it.
    assert_eq!(bars.len(), 2, "{bars:?}\n{}", window.names());
}

#[test]
fn context_stands_beside_damage_and_no_lane_is_narrower_than_can_be_read() {
    for size in [[1280.0, 720.0], [1366.0, 768.0], [1920.0, 1080.0]] {
        let window = open(size);
        let card = |part: &str| {
            let found = window.harness.query_all_by_label_contains(part);
            found.last().unwrap().rect()
        };
        let (context, damage) = (card("A made-up treaty."), card("A made-up wall falls."));
        assert!(damage.left() >= context.right(), "{size:?}");
        assert!(context.width() > 140.0, "{size:?}: {}", context.width());
        assert!(damage.width() > 140.0, "{size:?}: {}", damage.width());
    }
}
