//! One event in English words: its verb, when it happened, what was lost, what survives. Knows
//! nothing of the place's other events.

use super::bracket::{Bracket, Reading, reading, reading_within};
use super::contradiction::capital;
use super::date::Edtf;
use super::dossier::EventFile;
use super::kinds::State;
use super::record::DamageEvent;

/// When an event happened, to follow a verb: evidence first, then the adopted date.
#[must_use]
pub fn when_words(file: &EventFile) -> String {
    let bracket = Bracket::of(file);
    let reading = reading_within(&file.event, &bracket);
    let evidence = bracket.edtf().filter(|_| bracket.is_full());
    match (&reading.adopted, evidence) {
        (Some(adopted), Some(evidence)) if !says_the_same(&reading, &bracket) => {
            let contested = if reading.contested { ", contested" } else { "" };
            if adopted.is_process() {
                format!("{} (begun {})", adopted.in_words(), evidence.words())
            } else {
                format!(
                    "{} ({} is adopted{contested})",
                    evidence.in_words(),
                    adopted.words()
                )
            }
        }
        (Some(adopted), _) if reading.contested => format!("{} (contested)", adopted.in_words()),
        (Some(adopted), _) => adopted.in_words(),
        (None, Some(evidence)) => evidence.in_words(),
        (None, None) => match bracket.edtf() {
            Some(half) => format!("at a date not known, {}", half.words()),
            None => "at a date not known".to_owned(),
        },
    }
}

fn says_the_same(reading: &Reading, bracket: &Bracket) -> bool {
    reading
        .adopted
        .as_ref()
        .is_some_and(|adopted| adopted.bounds() == bracket.span() && !adopted.is_approximate())
}

/// When an event happened, for a list: «27–31 Aug 2015».
#[must_use]
pub fn when_short(file: &EventFile) -> String {
    let bracket = Bracket::of(file);
    let reading = reading_within(&file.event, &bracket);
    let full = bracket
        .edtf()
        .filter(|_| bracket.is_full() && !reading.adopted.as_ref().is_some_and(Edtf::is_process));
    full.or(reading.edtf)
        .map_or_else(|| "date not known".to_owned(), |date| date.short())
}

/// When a place was damaged, for a list: every event once, by date; empty without events.
#[must_use]
pub fn when_all(events: &[EventFile]) -> String {
    let mut dated: Vec<_> = events
        .iter()
        .map(|file| {
            let reading = reading(file);
            (reading.to, reading.from, when_short(file))
        })
        .collect();
    dated.sort();
    dated.dedup_by(|a, b| a.2 == b.2);
    let texts: Vec<String> = dated.into_iter().map(|(_, _, text)| text).collect();
    texts.join("; ")
}

/// One event in a sentence: «Cella: destroyed between 27 and 31 August 2015: roof and walls.»
#[must_use]
pub fn event_sentence(file: &EventFile, target: &str) -> String {
    let what = text_of(&file.event.lost_en);
    let verb = verb(&file.event).to_lowercase();
    let when = when_words(file);
    let mut said = if what.is_empty() {
        format!("{target}: {verb} {when}.")
    } else {
        format!("{target}: {verb} {when}. Lost: {what}.")
    };
    if let Some(rest) = survives(&file.event.survives_en) {
        said.push(' ');
        said.push_str(&rest);
    }
    said
}

/// What happened, as the first word of a sentence.
pub(super) fn verb(event: &DamageEvent) -> &'static str {
    match event.leaves {
        State::Destroyed => "Destroyed",
        State::Standing => "Affected but left standing",
        _ => "Damaged",
    }
}

/// The text without its full stop, ready to stand after a colon.
pub(super) fn text_of(text: &str) -> String {
    text.trim()
        .trim_end_matches(['.', ',', '،', '؛', ';'])
        .trim()
        .to_owned()
}

/// Words that make a text a sentence of its own.
const VERBS: [&str; 12] = [
    "stand", "stands", "stood", "survive", "survives", "survived", "remain", "remains", "remained",
    "is", "are", "was",
];

/// What survives, as its own sentence: kept as written when it is one already.
pub(super) fn survives(text: &str) -> Option<String> {
    let text = text_of(text);
    if text.is_empty() {
        return None;
    }
    let told = text
        .split(|c: char| !c.is_alphabetic())
        .any(|word| VERBS.contains(&word));
    Some(if told {
        format!("{}.", capital(&text))
    } else {
        format!("What survives: {text}.")
    })
}
