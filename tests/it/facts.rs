//! What the record of Palmyra says about damage, held against its own evidence: every figure
//! cited, every bracket computed and consistent with the adopted date, no perpetrator in a
//! reading, nothing adopted without a reason. Does not know whether the sources are right.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a check of the record fails by panicking, also in its helpers"
)]

mod expected;
mod gathered;

use std::collections::{BTreeMap, BTreeSet};

use palmyra_atlas::domain::bracket::{Bracket, reading, suggest};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::EventFile;
use palmyra_atlas::domain::id::{Code, Id};
use palmyra_atlas::domain::kinds::{DatedBy, Extent, Method, Role, Seen, Stance, State};
use palmyra_atlas::domain::record::{Claim, Record};
use palmyra_atlas::domain::{cell::Cell, state, terms};

use expected::{BRACKETS, COVERED, DROPPED};
use gathered::Facts;

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

#[test]
fn every_event_of_the_second_reading_is_told_and_no_other() {
    let facts = Facts::read();
    let told: BTreeSet<&str> = facts.events.keys().map(String::as_str).collect();
    let expected: BTreeSet<&str> = COVERED
        .iter()
        .flat_map(|(_, ours)| *ours)
        .copied()
        .collect();
    assert_eq!(COVERED.len(), 51);
    assert_eq!(told, expected);
    let numbers: BTreeSet<&str> = facts
        .events
        .values()
        .map(|file| file.event.number.as_str())
        .collect();
    assert_eq!(
        numbers.len(),
        told.len(),
        "every event has a number of its own"
    );
    for dropped in DROPPED {
        assert!(!told.iter().any(|key| key.contains(dropped)), "{dropped}");
    }
}

#[test]
fn the_brackets_come_out_of_the_evidence() {
    let facts = Facts::read();
    for (key, expected) in BRACKETS {
        assert_eq!(facts.bracket(key).as_deref(), *expected, "{key}");
    }
    // Those that lasted are dated by an interval; every other event is in the table above.
    for (key, file) in &facts.events {
        let listed = BRACKETS.iter().any(|(known, _)| known == key);
        assert!(
            listed || file.event.dated_by == DatedBy::Process,
            "{key} has no expected bracket"
        );
    }
}

#[test]
fn adopted_days_are_those_the_record_argues_for() {
    let facts = Facts::read();
    let adopted = |key: &str| {
        let read = reading(&facts.events[key]);
        (read.adopted.map(|d| d.to_string()), read.contested)
    };
    let day = |text: &str, contested| (Some(text.to_owned()), contested);
    assert_eq!(adopted("bel-2015"), day("2015-08-30", false));
    assert_eq!(adopted("baalshamin-2015"), day("2015-08-23", true));
    assert_eq!(adopted("arch-2015"), day("2015-10-04~", false));
    assert_eq!(adopted("tetrapylon-2017"), (None, false));
    assert_eq!(adopted("elahbel-2015"), (None, false));
}

#[test]
fn every_reading_is_dated_in_one_way_and_agrees_with_its_evidence() {
    for (key, file) in &Facts::read().events {
        let event = &file.event;
        let bracket = Bracket::of(file);
        let when = event.when_edtf.as_ref().map(Edtf::as_str);
        assert!(!event.adopted_reason.is_empty(), "{key} gives no reason");
        assert!(
            !when.is_some_and(|w| w.contains("..")),
            "{key}: a bracket is never typed"
        );
        match event.dated_by {
            DatedBy::Bracket => {
                assert!(
                    when.is_none() && event.adopted_claim_uuid.is_none(),
                    "{key}"
                );
                assert!(bracket.edtf().is_some(), "{key} has no evidence");
            }
            DatedBy::Claim | DatedBy::Process => {
                let date = event
                    .when_edtf
                    .as_ref()
                    .unwrap_or_else(|| panic!("{key}: when?"));
                let process = event.dated_by == DatedBy::Process;
                assert_eq!(date.is_process(), process, "{key}");
                let claim = file
                    .claims
                    .iter()
                    .find(|claim| Some(claim.uuid) == event.adopted_claim_uuid)
                    .unwrap_or_else(|| panic!("{key} adopts no claim of its own"));
                assert_eq!(claim.stance, Stance::Adopted, "{key}");
                assert!(
                    date.bounds().meets(bracket.span()),
                    "{key}: {date} is outside"
                );
            }
            DatedBy::Unknown => panic!("{key} is not dated"),
        }
        for found in &bracket.contradictions {
            assert!(
                found
                    .claim
                    .is_none_or(|c| Some(c) != event.adopted_claim_uuid),
                "{found:?}"
            );
            assert!(
                found.observation.is_none() || found.claim.is_some(),
                "{found:?}"
            );
        }
    }
}

#[test]
fn what_the_evidence_excludes_is_rejected_or_explained() {
    for (key, file) in &Facts::read().events {
        for found in Bracket::of(file).contradictions {
            let Some(id) = found.claim else { continue };
            let claim = file.claims.iter().find(|c| c.uuid == id).unwrap();
            assert!(!claim.reason.is_empty(), "{key}: {}", found.sentence);
            assert_ne!(claim.stance, Stance::Adopted, "{key}: {}", found.sentence);
        }
    }
}

#[test]
fn every_date_has_an_order() {
    for record in Facts::read().records {
        for (column, cell) in record.cells() {
            let Cell::Text(text) = cell else {
                continue;
            };
            if !column.ends_with("_edtf") || text.is_empty() {
                continue;
            }
            let span = Edtf::parse(&text)
                .unwrap_or_else(|e| panic!("{column}: {e}"))
                .bounds();
            assert!(span.from.is_some() || span.to.is_some(), "{column}: {text}");
            if let (Some(from), Some(to)) = (span.from, span.to) {
                assert!(from <= to, "{column}: {text}");
            }
        }
    }
}

#[test]
fn no_reading_names_a_perpetrator() {
    const NAMES: &[&str] = &[
        "islamic state",
        "isis",
        "isil",
        "daesh",
        "jihad",
        "militant",
        "extremist",
        "terror",
        "rebel",
        "regime",
        "government",
        "assad",
        "russia",
        "syrian army",
        "soldier",
        "israel",
        "داعش",
        "الدولة الإسلامية",
        "النظام",
        "إرهاب",
        "الروس",
        "الجيش",
    ];
    for (key, file) in &Facts::read().events {
        let event = &file.event;
        for text in [
            &event.title,
            &event.cause_note,
            &event.lost_en,
            &event.lost_ar,
            &event.survives_en,
            &event.survives_ar,
            &event.extent_note,
            &event.adopted_reason,
            &event.note,
        ] {
            let said = text.to_lowercase();
            for name in NAMES {
                assert!(!said.contains(name), "{key} names «{name}»: {text}");
            }
        }
    }
}

/// Every field that says something must have a citation.
fn cited(facts: &Facts, id: Id, fields: &[(&str, bool)], what: &str) {
    for (field, said) in fields {
        assert!(
            !said || facts.has(id, field),
            "{what}: {field} is not cited"
        );
    }
}

fn digits(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

#[test]
fn every_published_figure_is_cited() {
    let facts = Facts::read();
    for (key, file) in &facts.events {
        let e = &file.event;
        cited(
            &facts,
            e.uuid,
            &[
                ("when_edtf", e.when_edtf.is_some()),
                ("adopted_reason", true),
                ("lost_en", !e.lost_en.is_empty()),
                ("survives_en", !e.survives_en.is_empty()),
                ("extent_code", e.extent_code != Extent::Unknown),
                ("unosat_code", e.unosat_code.is_some()),
                (
                    "cause_code",
                    e.cause_code
                        .as_ref()
                        .is_some_and(|c| c.as_str() != "unknown"),
                ),
                ("note", digits(&e.note)),
            ],
            key,
        );
        assert!(!e.lost_en.is_empty(), "{key} does not say what was lost");
        assert_ne!(e.leaves, State::Unknown, "{key}");
        assert!(
            e.extent_code == Extent::Unknown || !e.extent_note.is_empty(),
            "{key}"
        );
    }
}

#[test]
fn every_repair_assessment_and_entry_of_the_chronology_is_cited() {
    let facts = Facts::read();
    for record in &facts.records {
        match record {
            Record::Intervention(i) => {
                let dated = i.when_edtf.is_some();
                cited(
                    &facts,
                    i.uuid,
                    &[("what", true), ("when_edtf", dated)],
                    &i.what,
                );
                cited(&facts, i.uuid, &[("note", digits(&i.note))], &i.what);
            }
            Record::Assessment(a) => {
                assert!(a.source_uuid.is_some(), "{}", a.note);
                cited(
                    &facts,
                    a.uuid,
                    &[
                        ("note", true),
                        ("recommendation", !a.recommendation.is_empty()),
                    ],
                    &a.note,
                );
            }
            Record::Chronology(c) => cited(&facts, c.uuid, &[("text_en", true)], &c.text_en),
            Record::Imagery(i) => cited(&facts, i.uuid, &[("acquired_edtf", true)], &i.key),
            _ => {}
        }
    }
}

#[test]
fn every_claim_and_every_look_has_a_source_and_its_reasons() {
    let facts = Facts::read();
    let sources: BTreeSet<Id> = facts
        .records
        .iter()
        .filter(|r| matches!(r, Record::Source(_)))
        .map(Record::uuid)
        .collect();
    for (key, file) in &facts.events {
        assert!(!file.claims.is_empty(), "{key} has no claim");
        for claim in &file.claims {
            assert!(sources.contains(&claim.source_uuid), "{key}");
            assert!(
                !claim.rests_on.is_empty() && !claim.reason.is_empty(),
                "{key}: {claim:?}"
            );
            assert_eq!(claim.quote.is_empty(), claim.quote_lang.is_empty(), "{key}");
            assert!(
                claim.quote.split(' ').count() <= 15,
                "{key}: a quotation is short"
            );
        }
        for seen in &file.observations {
            assert_eq!(
                seen.site_uuid, file.event.site_uuid,
                "{key} looks elsewhere"
            );
            if let Some(role) = seen.role {
                assert!(
                    !seen.role_reason.is_empty(),
                    "{key} overrules without a reason"
                );
                assert_ne!(
                    role,
                    suggest(seen, &file.event),
                    "{key} overrules for nothing"
                );
            }
        }
    }
    for record in &facts.records {
        let Record::Observation(seen) = record else {
            continue;
        };
        assert!(
            seen.source_uuid.is_some_and(|id| sources.contains(&id)),
            "{seen:?}"
        );
        assert!(
            !seen.part.is_empty() && !seen.observer.is_empty(),
            "{seen:?}"
        );
        let close = matches!(seen.method, Method::Visit | Method::GroundPhoto);
        assert!(
            close || seen.state != Seen::Intact,
            "intact needs a close look: {seen:?}"
        );
        let from_space = seen.method == Method::Satellite;
        assert_eq!(from_space, seen.imagery_uuid.is_some(), "{seen:?}");
    }
}

#[test]
fn an_image_is_looked_at_on_its_own_day() {
    let facts = Facts::read();
    let scenes: BTreeMap<Id, &Edtf> = facts
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Imagery(scene) => Some((scene.uuid, &scene.acquired_edtf)),
            _ => None,
        })
        .collect();
    for record in &facts.records {
        if let Record::Observation(seen) = record
            && let Some(scene) = seen.imagery_uuid
        {
            assert_eq!(&seen.seen_edtf, scenes[&scene], "{}", seen.part);
        }
    }
}

#[test]
fn codes_are_terms_of_their_lists() {
    let known = |list: &str, code: Option<&str>, key: &str| {
        if let Some(code) = code {
            assert!(
                terms::label(list, code).is_some(),
                "{key}: «{code}» is not in {list}"
            );
        }
    };
    let facts = Facts::read();
    for (key, file) in &facts.events {
        let e = &file.event;
        let code = |c: &'_ Option<Code>| c.as_ref().map(|c| c.as_str().to_owned());
        known(
            "disturbance-category",
            code(&e.cause_category_code).as_deref(),
            key,
        );
        known("disturbance-cause", code(&e.cause_code).as_deref(), key);
        known("effect", code(&e.effect_code).as_deref(), key);
        known("unosat", code(&e.unosat_code).as_deref(), key);
        for effect in &file.effects {
            known("effect", Some(effect.effect_code.as_str()), key);
        }
    }
    for record in &facts.records {
        if let Record::Assessment(a) = record {
            known("activity", a.kind_code.as_ref().map(Code::as_str), &a.note);
            known(
                "condition",
                a.condition_code.as_ref().map(Code::as_str),
                &a.note,
            );
        }
    }
}

#[test]
fn the_two_losses_at_bel_do_not_disturb_each_other() {
    let facts = Facts::read();
    let (court, cella) = (&facts.events["bel-2012-14"], &facts.events["bel-2015"]);
    assert_ne!(court.event.site_uuid, cella.event.site_uuid);
    let events: Vec<EventFile> = facts.events.values().cloned().collect();
    let at = |slug: &str, on: Day| {
        let steps = state::transitions(facts.sites[slug], &events, &[], &[]);
        state::state_at(&steps, on)
    };
    let cella = |on| at("temple-of-bel-cella", on);
    assert_eq!(cella(day(2014, 6, 1)).state, State::Standing);
    assert!(cella(day(2015, 8, 29)).changing);
    assert_eq!(cella(day(2015, 9, 1)).state, State::Destroyed);
    let columns = |on| at("temple-of-bel-court-columns", on).state;
    assert_eq!(columns(day(2014, 6, 1)), State::Damaged);
    assert_eq!(columns(day(2016, 1, 1)), State::Damaged);
}

#[test]
fn no_loss_is_claimed_from_the_strike_of_november_2024() {
    let facts = Facts::read();
    let strike = day(2024, 11, 20);
    for (key, file) in &facts.events {
        let read = reading(file);
        assert!(
            read.from != Some(strike) && read.to != Some(strike),
            "{key}"
        );
        let told = file.claims.iter().any(|c| {
            c.date_edtf
                .as_ref()
                .is_some_and(|d| d.as_str() == "2024-11-20")
        });
        assert!(!told, "{key}");
    }
    assert!(facts.records.iter().any(|record| matches!(record,
        Record::Chronology(c) if c.when_edtf.as_str() == "2024-11-20" && c.text_en.contains("no loss"))));
}

#[test]
fn evidence_against_both_sides_is_there() {
    let facts = Facts::read();
    for (key, side) in [
        ("castle-2015-09", "government"),
        ("northern-wall-2015", "regime"),
        ("castle-2016", "Russian and Syrian aircraft"),
        ("castle-2016", "ISIS"),
    ] {
        let claims = &facts.events[key].claims;
        assert!(
            claims.iter().any(|c| c.actor_as_worded.contains(side)),
            "{key}: {side}"
        );
    }
    let fire = &facts.events["oasis-2020"];
    assert!(
        fire.claims
            .iter()
            .filter(|c| !c.actor_as_worded.is_empty())
            .count()
            >= 3
    );
    let none = |c: &Claim| c.stance == Stance::Adopted && !c.actor_as_worded.is_empty();
    assert!(
        !fire.claims.iter().any(none),
        "the fire has no agreed cause"
    );
    assert!(facts.events.values().all(|f| {
        f.observations
            .iter()
            .all(|o| o.role != Some(Role::After) || !o.role_reason.is_empty())
    }));
}
