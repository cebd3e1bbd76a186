//! One damage event as the report prints it: sentence, bar, evidence, claims, contradictions.
//! Decides nothing about dates: the domain computes them.

use crate::domain::bracket::{Bracket, reading};
use crate::domain::care_words;
use crate::domain::date::{Day, Edtf};
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::ground_words::Told;
use crate::domain::kinds::Role;
use crate::domain::record::{Claim, Observation};
use crate::domain::sentence;
use crate::domain::source_words::withheld;
use crate::domain::terms::Terms;

use super::Tongue;
use super::chapter::{about, contradicted};
use super::event_facts::facts;
use super::forms;
use super::paper::{Bar, ClaimRow, EventPage, EvidenceRow};
use super::sheets::Sheets;
use super::words::{filled, word, word_of};

/// One event of a place or of one of its parts.
pub(super) fn page(
    sheets: &mut Sheets<'_>,
    dossier: &Dossier,
    target: &str,
    file: &EventFile,
) -> EventPage {
    let event = &file.event;
    let bracket = Bracket::of(file);
    let told = match sheets.tongue {
        Tongue::English => sentence::event_sentence(file, target),
        Tongue::Arabic => sentence::when_words_ar(file),
    };
    EventPage {
        title: sheets.text(&event.title),
        target: sheets.text(target),
        sentence: sheets.text(&told),
        sentence_cites: sheets.numbers.cited(
            dossier,
            event.uuid,
            &["lost_en", "survives_en", "when_edtf"],
        ),
        facts: facts(sheets, dossier, file),
        bar: bar(sheets, file, &bracket),
        evidence: file
            .observations
            .iter()
            .map(|one| observation(sheets, dossier, one, bears(&bracket, one)))
            .collect(),
        claims: file
            .claims
            .iter()
            .map(|one| claim(sheets, dossier, one))
            .collect(),
        contradictions: bracket
            .contradictions
            .iter()
            .map(|one| contradicted(sheets, one))
            .collect(),
        ground: rests_on(sheets, file, &bracket),
        effects: effects(sheets, dossier, file),
        forms: forms::rows(sheets.tongue, file, &bracket),
    }
}

/// The effects of an event on its target and on components, each with its own certainty.
fn effects(sheets: &mut Sheets<'_>, dossier: &Dossier, file: &EventFile) -> Vec<String> {
    let tongue = sheets.tongue;
    let speech = tongue.of_care().with(&dossier.terms);
    let own = file.event.effect_code.as_ref();
    let mut told: Vec<String> = own
        .map(|code| speech.term("effect", Some(code)))
        .into_iter()
        .collect();
    for effect in &file.effects {
        let part = dossier.parts.iter().find(|row| row.id == effect.site_uuid);
        let part = part.map_or("", |row| of(tongue, &row.name_en, &row.name_ar));
        told.push(care_words::effect(effect, part, speech));
    }
    told.iter().map(|line| sheets.text(line)).collect()
}

/// What an event rests on, where no evidence bounds it.
fn rests_on(sheets: &mut Sheets<'_>, file: &EventFile, bracket: &Bracket) -> String {
    let told = Told::of(file, bracket);
    let words = match sheets.tongue {
        Tongue::English => told.sentence(),
        Tongue::Arabic => told.sentence_ar(),
    };
    sheets.text(words.unwrap_or_default())
}

/// What an observation is for the date of its event, as a key of the word list: an end of the
/// bracket, a further look on one side of it, or nothing.
fn bears(bracket: &Bracket, observation: &Observation) -> Option<&'static str> {
    let id = Some(observation.uuid);
    let mark = bracket
        .marks
        .iter()
        .find(|mark| mark.observation == observation.uuid)?;
    match mark.role {
        Role::Before if bracket.before == id => Some("without"),
        Role::Before => Some("also_without"),
        Role::After if bracket.after == id => Some("with"),
        Role::After => Some("also_with"),
        Role::Context => None,
    }
}

/// The text in the edition's language, or the other one where the record has only that.
pub(super) fn of<'a>(tongue: Tongue, en: &'a str, ar: &'a str) -> &'a str {
    match tongue {
        Tongue::Arabic if !ar.trim().is_empty() => ar,
        Tongue::English if en.trim().is_empty() => ar,
        _ => en,
    }
}

pub(super) fn words_of(tongue: Tongue, date: &Edtf) -> String {
    match tongue {
        Tongue::English => date.words(),
        Tongue::Arabic => date.words_ar(),
    }
}

/// A term's label in the edition's language.
pub(super) fn term(tongue: Tongue, terms: &Terms, list: &str, code: &str) -> String {
    match tongue {
        Tongue::English => terms.english(list, code),
        Tongue::Arabic => terms.arabic(list, code),
    }
}

/// One observation; its role is left out where it bears on no event.
pub(super) fn observation(
    sheets: &mut Sheets<'_>,
    dossier: &Dossier,
    one: &Observation,
    role: Option<&'static str>,
) -> EvidenceRow {
    let tongue = sheets.tongue;
    let mut seen = coded(tongue, "seen_", one.state.code());
    if !one.part.is_empty() {
        seen = format!("{seen}: {}", one.part);
    }
    if one.event_uuid.is_none() {
        seen = about(tongue, dossier, one.site_uuid, &seen);
    }
    let scene = one.imagery_uuid.and_then(|id| dossier.imagery.get(&id));
    let mut how = vec![coded(tongue, "by_", one.method.code())];
    if let Some(scene) = scene {
        how.extend([scene.sensor.clone(), scene.provider.clone()]);
    }
    how.push(one.observer.clone());
    how.retain(|part| !part.trim().is_empty());
    how.dedup();
    let mut role_text = role
        .map(|key| word(tongue, key).to_owned())
        .unwrap_or_default();
    if !one.role_reason.is_empty() {
        let gap = if role_text.is_empty() { "" } else { ". " };
        role_text = format!("{role_text}{gap}{}", one.role_reason);
    }
    let mut cites = sheets.numbers.cited(dossier, one.uuid, &[]);
    cites.extend(
        one.source_uuid
            .and_then(|id| sheets.numbers.of(dossier, id)),
    );
    tidy(&mut cites);
    EvidenceRow {
        date: sheets.text(&words_of(tongue, &one.seen_edtf)),
        seen: sheets.text(&seen),
        how: sheets.text(&how.join(" · ")),
        role: sheets.text(&role_text),
        cites,
    }
}

/// The word for the code of a closed list.
pub(super) fn coded(tongue: Tongue, list: &str, code: &'static str) -> String {
    word_of(tongue, &format!("{list}{code}"), code).to_owned()
}

fn tidy(cites: &mut Vec<usize>) {
    cites.sort_unstable();
    cites.dedup();
}

fn claim(sheets: &mut Sheets<'_>, dossier: &Dossier, one: &Claim) -> ClaimRow {
    let source = dossier.sources.get(&one.source_uuid);
    let hidden = source.and_then(withheld);
    let by = if let Some(why) = hidden {
        why.to_owned()
    } else if one.said_by.is_empty() {
        source
            .map(|source| source.publisher.clone())
            .unwrap_or_default()
    } else {
        one.said_by.clone()
    };
    let mut said: Vec<String> = Vec::new();
    let worded = [
        ("", &one.date_as_worded),
        ("", &one.effect_as_worded),
        (word(sheets.tongue, "claimed_cause"), &one.cause_as_worded),
        (word(sheets.tongue, "claimed_actor"), &one.actor_as_worded),
    ];
    let named = if sheets.plan.name_actors { 4 } else { 3 };
    for (label, text) in worded.into_iter().take(named) {
        if !text.is_empty() {
            said.push(match label {
                "" => text.clone(),
                label => format!("{label}: {text}"),
            });
        }
    }
    if !one.quote.is_empty() && hidden.is_none() {
        said.push(format!("«{}»", one.quote));
    }
    if !one.rests_on.is_empty() {
        said.push(filled(
            sheets.tongue,
            "rests_on",
            &[("what", &one.rests_on)],
        ));
    }
    let mut stance = word_of(
        sheets.tongue,
        &format!("{}_stance", one.stance.code()),
        one.stance.label(),
    )
    .to_owned();
    if !one.reason.is_empty() {
        stance = format!("{stance}: {}", one.reason);
    }
    ClaimRow {
        by: sheets.text(&by),
        said: sheets.text(&said.join("; ")),
        stance: sheets.text(&stance),
        cites: sheets
            .numbers
            .of(dossier, one.source_uuid)
            .into_iter()
            .collect(),
    }
}

/// The evidence bar: the bracket in the middle third of the axis, so that every bar reads alike.
fn bar(sheets: &Sheets<'_>, file: &EventFile, bracket: &Bracket) -> Option<Bar> {
    let tongue = sheets.tongue;
    let (low, high) = match (bracket.from, bracket.to) {
        (Some(from), Some(to)) => (from, to),
        (Some(day), None) | (None, Some(day)) => (day, day),
        (None, None) => return None,
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "spans of days are far below 2^53"
    )]
    let place = |day: Day| {
        let span = ((high.0 - low.0) as f64).max(1.0);
        0.36 + 0.28 * ((day.0 - low.0) as f64) / span
    };
    let label = |day: Option<Day>, key: &'static str| {
        day.map_or_else(String::new, |day| {
            let date = match tongue {
                Tongue::English => day.words(),
                Tongue::Arabic => day.words_ar(),
            };
            format!("{date} · {}", word(tongue, key))
        })
    };
    let adopted = reading(file).adopted.filter(|date| !date.is_process());
    let adopted_day = adopted.as_ref().and_then(|date| date.bounds().from);
    let inside = |at: &f64| (0.02..=0.98).contains(at);
    let (from_label, to_label) = (label(bracket.from, "without"), label(bracket.to, "with"));
    let adopted_label = adopted
        .map(|date| format!("{} {}", word(tongue, "adopted"), words_of(tongue, &date)))
        .unwrap_or_default();
    Some(Bar {
        from: bracket.from.map(place),
        to: bracket.to.map(place),
        adopted: adopted_day.map(place).filter(inside),
        marks: bracket
            .marks
            .iter()
            .map(|mark| place(mark.to))
            .filter(inside)
            .collect(),
        alt: [&from_label, &to_label, &adopted_label]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join("; "),
        from_label,
        to_label,
        adopted_label,
    })
}
