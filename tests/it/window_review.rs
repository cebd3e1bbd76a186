//! The meter of a record, the review page and duplicates in the window, driven without display
//! by accessible names.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Access;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Record, Site};

use crate::driver::{Opening, Window, palmyra};

#[test]
fn the_meter_says_what_is_missing_and_leads_into_the_field() {
    let mut window = palmyra();
    window.click_part("Houses of Achilles");
    window.until_part("· what is missing");
    window.click_part("· what is missing");
    window.until("Whether a crater hit the place depends on how far its point may be off.");
    window.click("Fill in: accuracy of the position");
    window.until("Edit site");
    // The cursor waits in the field: the keys go there.
    for _ in 0..5 {
        window.harness.step();
    }
    window.type_keys("25");
    assert_eq!(window.value_of("Accuracy (m)"), "25");
    window.press(Modifiers::NONE, Key::Escape);
}

/// The Temple of Bel once more, some steps away.
fn twin() -> Record {
    Record::from(Site {
        uuid: Id::v7(77, [7; 10]),
        slug: Slug::try_from("bel-again".to_owned()).unwrap(),
        name_en: "Bel, temple of".into(),
        name_ar: "معبد بل".into(),
        type_code: Some("temple".into()),
        geom: Some(LonLat::new(38.2741, 34.5475).unwrap()),
        accuracy_m: Some(60.0),
        ..Site::default()
    })
}

#[test]
fn two_records_of_one_place_are_compared_merged_and_brought_back() {
    let mut window = Opening::palmyra().with(vec![twin()]).open();
    window.press(Modifiers::COMMAND, Key::R);
    window.click("Possible duplicates: 1");
    window.until_part("the same name: «معبد بل»");
    window.click("Compare");
    window.until("Two records compared");
    window.until("Nothing hangs on the record that goes.");
    window.click_part("Merge into «");
    window.until_part("Merged «");
    window.until("Possible duplicates: 0");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("Possible duplicates: 1");
}

#[test]
fn a_whole_and_what_lies_two_levels_within_it_are_not_offered_to_merge() {
    let place = |number: u8, name: &str, arabic: &str, parent: Option<u8>| {
        Record::from(Site {
            uuid: Id::v7(u64::from(number), [number; 10]),
            slug: Slug::try_from(format!("place-{number}")).unwrap(),
            name_en: name.into(),
            name_ar: arabic.into(),
            parent_uuid: parent.map(|parent| Id::v7(u64::from(parent), [parent; 10])),
            geom: LonLat::new(38.2741, 34.5475).ok(),
            accuracy_m: Some(20.0),
            location_method: "made up".into(),
            ..Site::default()
        })
    };
    let records = vec![
        place(1, "Upper house", "خان القوافل", None),
        place(2, "Gate", "", Some(1)),
        place(3, "Lower house", "خان القوافل", None),
    ];
    let mut window = Opening::empty().with(records).open();
    window.until_part("3 sites");
    window.press(Modifiers::COMMAND, Key::R);
    window.click("Possible duplicates: 1");
    window.click("Compare");
    window.until("Two records compared");
    let merge = window.label_with("Merge into «");
    let is_shut = |window: &Window| {
        let button = window.harness.get_by_label(&merge);
        button.accesskit_node().is_disabled()
    };
    assert!(!is_shut(&window));
    // While they are compared, one is put two levels below the other.
    window.click_top("Lower house");
    window.press(Modifiers::NONE, Key::F2);
    window.until("Edit site");
    window.pick("Part of", "gate", "Gate");
    window.click("Save");
    window.until("One is part of the other: a whole and its part are two places.");
    assert!(is_shut(&window));
}

#[test]
fn two_records_that_are_two_places_are_said_to_be_two() {
    let mut window = Opening::palmyra().with(vec![twin()]).open();
    window.press(Modifiers::COMMAND, Key::R);
    window.click("Possible duplicates: 1");
    window.click("Compare");
    window.click("They are two");
    window.until_part("recorded as two places");
    window.until("Possible duplicates: 0");
}

#[test]
fn a_new_place_that_is_there_already_is_pointed_out_while_it_is_written() {
    let mut window = palmyra();
    window.click("Add site");
    window.until("Name in English");
    let field = window
        .harness
        .query_all_by_role_and_label(Role::TextInput, "Name in English");
    field.last().unwrap().focus();
    window.harness.step();
    // Within the Temple of Bel, which is shown, there is a cella already.
    window.type_keys("cella");
    window.until_part("Looks like «Cella»");
}

#[test]
fn the_review_names_what_contradicts_and_leads_to_the_evidence() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::R);
    window.until("Contradictions: 7");
    window.click_part("The satellite image of 31 August 2015");
    window.until("Edit observation");
}

#[test]
fn a_public_edition_of_the_findings_leaves_out_what_is_not_public_and_says_so() {
    let hidden = Site {
        uuid: Id::v7(7, [8; 10]),
        slug: Slug::try_from("veiled-hall".to_owned()).unwrap(),
        name_en: "Veiled hall".into(),
        access: Access::Confidential,
        ..Site::default()
    };
    let mut window = Opening::palmyra().with(vec![hidden.into()]).open();
    window.press(Modifiers::COMMAND, Key::R);
    window.click_part("Places without a position: ");
    for (name, public) in [("inside.csv", false), ("open.csv", true)] {
        if public {
            window.click("Public edition");
        }
        window.click("Save findings as CSV…");
        let out = window.folder.path().join(name);
        window.type_in("Path of the file", &out.display().to_string());
        window.press(Modifiers::NONE, Key::Enter);
        window.wait("the findings", |_| out.exists());
        window.until_gone("Path of the file");
        let text = std::fs::read_to_string(&out).unwrap();
        assert_eq!(text.contains("Veiled hall"), !public, "{text}");
        assert_eq!(
            text.contains("left-out,,,,,,,\"Left out: 1 finding"),
            public,
            "{text}"
        );
    }
}
