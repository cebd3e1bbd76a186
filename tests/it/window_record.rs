//! The rest of the record as it is seen: components before and after, effects with their
//! certainty, the condition drawn over time, what rests on no evidence. Driven without display by
//! accessible names.

use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::{Code, Id, Slug};
use palmyra_atlas::domain::kinds::{Certainty, Extent, Level, Seen, State};
use palmyra_atlas::domain::record::{
    Assessment, DamageEvent, EventEffect, LocalTerm, Observation, Record, Site, SiteMaterial,
};

use crate::driver::{Opening, Window, palmyra};

fn id(number: u64) -> Id {
    Id::v7(number, [8; 10])
}

fn place(number: u64, slug: &str, name: &str, parent: Option<Id>, level: Level) -> Site {
    Site {
        uuid: id(number),
        slug: Slug::try_from(slug.to_owned()).unwrap(),
        name_en: name.to_owned(),
        parent_uuid: parent,
        level,
        ..Site::default()
    }
}

fn assessment(number: u64, date: &str, condition: &str) -> Assessment {
    Assessment {
        uuid: id(number),
        site_uuid: id(1),
        done_edtf: Edtf::parse(date).unwrap(),
        condition_code: Some(Code::from(condition)),
        ..Assessment::default()
    }
}

/// A hall with a roof and a door, an event nobody looked at, three assessments, a local material.
fn hall() -> Vec<Record> {
    let event = DamageEvent {
        uuid: id(10),
        site_uuid: id(1),
        title: "Hall struck".to_owned(),
        leaves: State::Destroyed,
        when_edtf: Edtf::parse("2015-08-30").ok(),
        ..DamageEvent::default()
    };
    let effect = EventEffect {
        uuid: id(11),
        event_uuid: id(10),
        site_uuid: id(2),
        effect_code: Code::from("collapse-structural-damage"),
        certainty: Certainty::Low,
        extent_code: Some(Extent::UpTo30),
        ..EventEffect::default()
    };
    let late = Observation {
        uuid: id(12),
        site_uuid: id(1),
        seen_edtf: Edtf::parse("2017-01-01").unwrap(),
        state: Seen::Intact,
        ..Observation::default()
    };
    let term = LocalTerm {
        uuid: id(13),
        list: "material".to_owned(),
        code: Code::from("local-reed"),
        label_en: "Reed".to_owned(),
        ..LocalTerm::default()
    };
    let made = SiteMaterial {
        uuid: id(14),
        site_uuid: id(1),
        material_code: Some(Code::from("local-reed")),
        ..SiteMaterial::default()
    };
    vec![
        place(1, "hall", "Hall of tests", None, Level::Monument).into(),
        place(2, "roof", "Roof", Some(id(1)), Level::Component).into(),
        place(3, "door", "Door", Some(id(1)), Level::Component).into(),
        event.into(),
        effect.into(),
        late.into(),
        assessment(20, "2012-01-01", "good").into(),
        assessment(21, "2014-01-01", "unknown").into(),
        assessment(22, "2016-01-01", "poor").into(),
        assessment(23, "2017-01-01", "very-bad").into(),
        term.into(),
        made.into(),
    ]
}

fn window() -> Window {
    let mut window = Opening::empty().with(hall()).open();
    window.until_part("Hall of tests");
    window.click_part("Hall of tests");
    window.until_part("Destroyed on 30 August 2015.");
    window
}

#[test]
fn an_event_nobody_looked_at_says_so_in_head_card_and_list() {
    let mut window = window();
    window.until("Destroyed on 30 August 2015. No evidence recorded.");
    window.until("No evidence recorded: no observation, and no claim that stands.");
    // What was seen of it afterwards belongs to no event, and contradicts.
    window.until_part("shows it intact, though «Hall struck» left it destroyed by 30 August 2015.");
}

#[test]
fn components_stand_before_and_after_with_what_the_whole_suffered() {
    let mut window = window();
    window.until_part("2 components. Before the first recorded damage: 2 not recorded. On ");
    window.until_part("no damage recorded → not recorded");
    window.until_part("In «Hall struck»: Collapse/Structural Damage, 11–30 %, certainty low");
    window.until_part("Roof: Collapse/Structural Damage, 11–30 %, certainty low");
    window.until_part("Reed (local)");
}

#[test]
fn the_condition_is_drawn_and_told() {
    let mut window = window();
    window.until(
        "Condition over time: 1 Jan 2012 Good; 1 Jan 2014 not known; 1 Jan 2016 Poor; 1 Jan 2017 \
         Very Bad",
    );
}

#[test]
fn the_sentence_stands_before_what_the_record_lacks() {
    let mut window = palmyra();
    window.until_part("Destroyed between 27 and 31 August 2015");
    window.until_part("· what is missing");
    let names = window.names();
    let at = |part: &str| {
        let found = names.find(part);
        assert!(found.is_some(), "{part}");
        found
    };
    assert!(at("Destroyed between 27 and 31") < at("· what is missing"));
    window
        .until_part("6 components. Before the first recorded damage: 2 standing, 4 not recorded.");
    window.until_part("standing (seen 27 Aug 2015) → destroyed · 91–100 % · ");
}
