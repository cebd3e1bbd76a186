//! The pages of persons and of sources, and what is handed out from the window: searched, sorted,
//! gone to, merged with one undo; nothing deleted that something refers to; the public edition says
//! what it hides before it is written; the next number stands in an open form.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, Consent, Seen, Shown};
use palmyra_atlas::domain::record::{Actor, Observation, Record, Setting, Site, Source};

use super::driver::{Opening, Window};

fn id(number: u64) -> Id {
    Id::v7(number, [9; 10])
}

fn person(number: u64, name: &str, show: Shown) -> Record {
    Actor {
        uuid: id(number),
        name: name.into(),
        show,
        ..Actor::default()
    }
    .into()
}

/// A place, two records of one person, of whom the shorter one looked at it, and a source that is
/// not for everyone.
fn records() -> Vec<Record> {
    let site = Site {
        uuid: id(1),
        slug: "test-tower".to_owned().try_into().unwrap(),
        name_en: "Test tower".into(),
        ..Site::default()
    };
    let seen = Observation {
        uuid: id(4),
        site_uuid: id(1),
        seen_edtf: Edtf::parse("2016").unwrap(),
        state: Seen::Damaged,
        observer_uuid: Some(id(3)),
        source_uuid: Some(id(5)),
        ..Observation::default()
    };
    let source = |number, key: &str, title: &str, kind: &str, access| Source {
        uuid: id(number),
        key: key.into(),
        title: title.into(),
        kind: kind.into(),
        access,
        url: "https://example.org".to_owned() + key,
        ..Source::default()
    };
    vec![
        site.into(),
        person(2, "Mamun Fansatest", Shown::Name),
        person(3, "M. Fansatest", Shown::Initials),
        source(5, "cited-one", "Cited report", "report", Access::Public).into(),
        source(6, "lone-one", "Lone letter", "letter", Access::Confidential).into(),
        Source {
            consent: Consent::Given,
            ..source(
                7,
                "told-one",
                "Told at the well",
                "interview",
                Access::Public,
            )
        }
        .into(),
        seen.into(),
    ]
}

fn window() -> Window {
    let mut window = Opening::empty().with(records()).open();
    window.until("Test tower");
    window
}

/// Clicks the row of a register: the same title may be a link in the panel beside it.
fn row(window: &mut Window, title: &str) {
    window.wait(title, |harness| {
        harness
            .query_all_by_role_and_label(Role::Row, title)
            .next()
            .is_some()
    });
    window.settle();
    let mut found = window.harness.get_all_by_role_and_label(Role::Row, title);
    found.next().unwrap().click();
    drop(found);
    window.settle();
}

fn is_disabled(window: &Window, name: &str) -> bool {
    let mut found = window.harness.get_all_by_label(name);
    found.any(|node| node.accesskit_node().is_disabled())
}

#[test]
fn a_person_recorded_twice_is_compared_merged_and_undone() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::Num6);
    window.until("Mamun Fansatest");
    window.until_part("M. Fansatest, shown by initials");
    window.click_part("Recorded twice?");
    window.click_part("M. Fansatest, shown");
    window.until("One record refers to it");
    window.until_part("shown by initials: M. F.");
    assert!(is_disabled(&window, "Delete M. Fansatest"), "it is used");
    row(&mut window, "Mamun Fansatest");
    window.until("Nothing refers to it");
    assert!(!is_disabled(&window, "Delete Mamun Fansatest"));
    window.until("May be the same as «M. Fansatest»");
    window.click("Compare");
    window.until("Shown outside: by initials");
    window.click("Merge into «Mamun Fansatest»");
    window.until_part("Merged «M. Fansatest»");
    window.click("1 person or institution");
    window.until("One record refers to it");
    window.until_part("Mamun Fansatest, shown by initials");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("2 persons and institutions");
    window.until("Nothing refers to it");
    window.until_part("M. Fansatest, shown by initials");
}

#[test]
fn what_refers_to_a_record_is_gone_to() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::Num6);
    window.type_in("Find a person or institution", "fansatest");
    window.click_part("M. Fansatest, shown");
    window.until_part("Observation:");
    window.click_part("Observation:");
    window.until_part("Edit observation");
}

#[test]
fn sources_are_searched_narrowed_sorted_and_written() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::Num7);
    window.until("3 sources");
    window.until_part("Lone letter, confidential");
    window.click_part("Cited by nobody");
    window.wait("two rows", |harness| {
        harness.query_all_by_role(Role::Row).count() == 2
    });
    window.click_part("Cited by nobody");
    row(&mut window, "Cited report");
    window.until("Cited once");
    window.until("No archived copy is noted: the page may be gone one day.");
    row(&mut window, "Told at the well");
    window.until("Consent: given");
    window.click("Cited");
    let rows = window.harness.query_all_by_role(Role::Row);
    let first = rows.map(|row| row.accesskit_node().label().unwrap_or_default());
    let first: Vec<String> = first.collect();
    assert_eq!(first[0], "Cited report", "the most cited comes first");
    let path = window.folder.path().join("sources");
    for (public, holds) in [(false, true), (true, false)] {
        window.click("Export");
        if public {
            window.click("Public edition");
        }
        window.click("Listed rows as CSV…");
        let out = path.with_extension(format!("{public}.csv"));
        window.type_in("Path of the file", out.to_str().unwrap());
        window.click("Write it");
        window.wait("the table", |_| out.exists());
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(text.contains("Cited report"));
        assert_eq!(text.contains("Lone letter"), holds);
        window.until_gone("Path of the file");
    }
    window.until_part("Left out, not being public: 1 source.");
}

#[test]
fn a_source_that_is_cited_is_not_deleted_from_its_form_either() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::Num7);
    row(&mut window, "Cited report");
    window.until("Cited once");
    assert!(is_disabled(&window, "Delete Cited report"));
    // The place that cites it has a button of its own.
    window.click("Delete Cited report");
    window.until_part("It cannot be deleted: one record refers to it.");
    assert!(is_disabled(&window, "Delete"));
    window.click("Leave it");
    window.click_part("Lone letter");
    window.click("Delete Lone letter");
    window.until("Nothing else goes with it.");
    window.click("Delete");
    window.until_gone("Lone letter, confidential");
}

#[test]
fn the_public_edition_of_a_report_lists_what_it_hides() {
    let mut window = window();
    window.click("Damage report…");
    window.click("For whom: Public edition");
    // The tower alone rests on no source that is hidden.
    window.until_part("Of what is chosen a public edition hides:");
    window.until_gone("1 source");
    window.click("All places");
    window.until("Left out, not being public: 1 source.");
    window.until("Persons and institutions not shown by name: 1 by initials.");
    window.click("Write the report");
    window.until_part("The report was written");
    window.until_part("not being public: 1 source. Persons");
}

#[test]
fn the_next_number_is_given_inside_the_open_form() {
    let mut records = records();
    records.push(
        Setting {
            uuid: id(20),
            key: "incident.prefix".into(),
            value: "TST".into(),
        }
        .into(),
    );
    let mut window = Opening::empty().with(records).open();
    window.click("Test tower");
    window.until("What happened");
    window.press(Modifiers::COMMAND, Key::D);
    window.until("New damage event");
    window.press(Modifiers::NONE, Key::F9);
    window.until("The event gets the number TST-2026-0001 when it is saved.");
    window.press_far("More");
    assert_eq!(window.value_of("Number"), "TST-2026-0001");
    window.press(Modifiers::NONE, Key::F9);
    window.until("This event has the number TST-2026-0001 already.");
}
