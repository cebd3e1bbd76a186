//! The one sentence that answers «what happened here?», in English, from the record alone; the
//! Arabic one is in `sentence_ar`. Grammar is kept to forms that are right whatever the names
//! and texts: «Destroyed …: the cella.», «What survives: …».

use super::bracket::{Bracket, Reading, reading_within};
use super::dossier::{Dossier, EventFile, SiteRow};
use super::kinds::{Level, Seen, State};
use super::record::DamageEvent;

/// The finding on a place: what happened and when, what was lost, what survives.
#[must_use]
pub fn finding(dossier: &Dossier) -> String {
    let mut said = Vec::new();
    if dossier.site.level == Level::Area
        && let Some(counts) = tally_sentence(&dossier.parts)
    {
        said.push(counts);
    }
    match worst(dossier) {
        Worst::Own(file) => {
            said.push(clause(file, &text_of(&file.event.lost_en)));
            said.extend(survives(&file.event.survives_en));
            said.extend(also(dossier, file));
        }
        Worst::Parts(parts) => {
            said.extend(parts_clauses(dossier, &parts));
            said.extend(own_besides(dossier));
        }
        Worst::None if !said.is_empty() => {}
        Worst::None => said.push(no_damage(dossier)),
    }
    said.join(" ")
}

/// What a finding speaks of first.
pub(super) enum Worst<'a> {
    /// The place's own gravest event.
    Own(&'a EventFile),
    /// The gravest events of its parts, with the parts' names.
    Parts(Vec<(&'a str, &'a EventFile)>),
    /// No event at all.
    None,
}

/// The gravest of a place's own and its parts' events. An area speaks of its own events only:
/// its parts are counted.
pub(super) fn worst(dossier: &Dossier) -> Worst<'_> {
    let own = dossier.events.iter().max_by_key(|file| {
        (
            rank(&file.event),
            reading_within(&file.event, &Bracket::of(file)).to,
        )
    });
    let gravest = dossier
        .part_events
        .iter()
        .map(|(_, _, file)| rank(&file.event))
        .max();
    match (own, gravest) {
        (Some(file), None) => Worst::Own(file),
        (Some(file), _) if dossier.site.level == Level::Area => Worst::Own(file),
        (Some(file), Some(parts)) if rank(&file.event) >= parts => Worst::Own(file),
        (None, Some(_)) if dossier.site.level == Level::Area => Worst::None,
        (_, Some(parts)) => Worst::Parts(
            dossier
                .part_events
                .iter()
                .filter(|(_, _, file)| rank(&file.event) == parts)
                .map(|(_, name, file)| (name.as_str(), file))
                .collect(),
        ),
        (None, None) => Worst::None,
    }
}

pub(super) fn rank(event: &DamageEvent) -> (u8, u8) {
    let state = match event.leaves {
        State::Destroyed => 3,
        State::Standing => 1,
        _ => 2,
    };
    (state, event.extent_code as u8 % 6)
}

fn verb(event: &DamageEvent) -> &'static str {
    match event.leaves {
        State::Destroyed => "Destroyed",
        State::Standing => "Affected but left standing",
        _ => "Damaged",
    }
}

/// «Destroyed between 27 and 31 August 2015 (30 August 2015 is adopted): the cella.»
fn clause(file: &EventFile, what: &str) -> String {
    let when = when_words(file);
    if what.is_empty() {
        format!("{} {when}.", verb(&file.event))
    } else {
        format!("{} {when}: {what}.", verb(&file.event))
    }
}

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
                format!("{} (first seen {})", adopted.in_words(), evidence.words())
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
    let full = bracket.edtf().filter(|_| {
        bracket.is_full()
            && !reading
                .adopted
                .as_ref()
                .is_some_and(super::date::Edtf::is_process)
    });
    full.or(reading.edtf)
        .map_or_else(|| "date not known".to_owned(), |date| date.short())
}

/// When a place was damaged, for a list: every event once, by date; empty without events.
#[must_use]
pub fn when_all(events: &[EventFile]) -> String {
    let mut dated: Vec<_> = events
        .iter()
        .map(|file| {
            let reading = super::bracket::reading(file);
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

/// The text without its full stop, ready to stand after a colon.
pub(super) fn text_of(text: &str) -> String {
    text.trim()
        .trim_end_matches(['.', '؛', ';'])
        .trim()
        .to_owned()
}

/// What survives, as its own sentence: kept as written when it is one already.
fn survives(text: &str) -> Option<String> {
    let text = text_of(text);
    if text.is_empty() {
        return None;
    }
    const VERBS: [&str; 12] = [
        "stand", "stands", "stood", "survive", "survives", "survived", "remain", "remains",
        "remained", "is", "are", "was",
    ];
    let told = text
        .split(|c: char| !c.is_alphabetic())
        .any(|word| VERBS.contains(&word));
    Some(if told {
        format!("{}.", capital(&text))
    } else {
        format!("What survives: {text}.")
    })
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The gravest events of the parts: one in full, several as a list.
fn parts_clauses(dossier: &Dossier, parts: &[(&str, &EventFile)]) -> Vec<String> {
    if let [(name, file)] = parts {
        let mut said = vec![clause(file, &part_name(name, &dossier.site.name_en))];
        said.extend(survives(&file.event.survives_en));
        return said;
    }
    let verb = parts
        .first()
        .map_or("Damaged", |(_, file)| verb(&file.event));
    let list: Vec<String> = parts
        .iter()
        .map(|(name, file)| {
            format!(
                "{} ({})",
                part_name(name, &dossier.site.name_en),
                when_words(file).replace(['(', ')'], "–")
            )
        })
        .collect();
    vec![format!("{verb}: {}.", list.join("; "))]
}

/// A part's name inside a sentence: «the cella» for «Cella» or «Cella of the Temple of Bel»;
/// proper names stay as they are.
fn part_name(name: &str, whole: &str) -> String {
    let short = [", ", " of the ", " of ", " – "]
        .iter()
        .find_map(|link| name.strip_suffix(&format!("{link}{whole}")))
        .or_else(|| name.strip_prefix(&format!("{whole}: ")))
        .unwrap_or(name);
    let generic = !short.is_empty()
        && short
            .split(' ')
            .skip(1)
            .all(|word| !word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    if !generic {
        short.to_owned()
    } else if short.starts_with("The ") {
        format!("the {}", short.trim_start_matches("The "))
    } else {
        let mut letters = short.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_lowercase)
            .collect();
        format!("the {first}{}", letters.as_str())
    }
}

/// The other events of the place itself, briefly.
fn also(dossier: &Dossier, told: &EventFile) -> Option<String> {
    let others: Vec<&EventFile> = dossier
        .events
        .iter()
        .filter(|file| file.event.uuid != told.event.uuid)
        .collect();
    besides(&others)
}

fn own_besides(dossier: &Dossier) -> Option<String> {
    besides(&dossier.events.iter().collect::<Vec<_>>())
}

fn besides(others: &[&EventFile]) -> Option<String> {
    match others {
        [] => None,
        [one] => Some(format!(
            "Also {} {}.",
            verb(&one.event).to_lowercase(),
            when_words(one)
        )),
        many => Some(format!("{} more damage events are recorded.", many.len())),
    }
}

/// «13 of 24 monuments destroyed, 5 damaged; the rest stand or are unknown.»
fn tally_sentence(parts: &[SiteRow]) -> Option<String> {
    let level = counted_level(parts)?;
    let count = |state| {
        parts
            .iter()
            .filter(|part| part.level == level && part.state.state == state)
            .count()
    };
    let total = parts.iter().filter(|part| part.level == level).count();
    let (destroyed, damaged, rebuilt) = (
        count(State::Destroyed),
        count(State::Damaged),
        count(State::Rebuilt),
    );
    let (standing, unknown) = (count(State::Standing), count(State::Unknown));
    let noun = plural(level, total);
    let mut counts: Vec<String> = [
        (destroyed, "destroyed"),
        (damaged, "damaged"),
        (rebuilt, "rebuilt"),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, word)| format!("{number} {word}"))
    .collect();
    if let Some(first) = counts.first_mut() {
        *first = first.replacen(' ', &format!(" of {total} {noun} "), 1);
    } else {
        return None;
    }
    let rest = match (standing, unknown) {
        (0, 0) => String::new(),
        (_, 0) => "; no damage is recorded of the rest".to_owned(),
        (0, _) => "; the state of the rest is unknown".to_owned(),
        (_, _) => format!("; {standing} without recorded damage, {unknown} unknown"),
    };
    Some(format!("{}{rest}.", counts.join(", ")))
}

/// The level a tally counts: the one with the most parts that are known to be harmed.
pub(super) fn counted_level(parts: &[SiteRow]) -> Option<Level> {
    let harmed = |level: Level| {
        parts
            .iter()
            .filter(|part| {
                part.level == level
                    && matches!(
                        part.state.state,
                        State::Destroyed | State::Damaged | State::Rebuilt
                    )
            })
            .count()
    };
    Level::ALL
        .iter()
        .copied()
        .filter(|level| harmed(*level) > 0)
        .max_by_key(|level| (harmed(*level), std::cmp::Reverse(*level)))
}

fn plural(level: Level, count: usize) -> String {
    if count == 1 {
        level.label().to_owned()
    } else {
        format!("{}s", level.label())
    }
}

/// What is said where no damage event is recorded.
fn no_damage(dossier: &Dossier) -> String {
    let last = dossier
        .observations
        .iter()
        .filter(|seen| !matches!(seen.state, Seen::NotVisible | Seen::NotAssessed))
        .max_by_key(|seen| (seen.seen_edtf.bounds().to, seen.uuid));
    match last {
        Some(seen) if matches!(seen.state, Seen::Damaged | Seen::Destroyed) => format!(
            "No damage event is recorded, but it was seen {} {}.",
            seen.state.label(),
            seen.seen_edtf.in_words()
        ),
        Some(seen) => format!(
            "No damage is recorded; last seen {} {}. This does not say it is undamaged.",
            if seen.state == Seen::Intact {
                "intact"
            } else {
                "without visible damage"
            },
            seen.seen_edtf.in_words()
        ),
        None => "No damage is recorded. This does not say it is undamaged.".to_owned(),
    }
}
