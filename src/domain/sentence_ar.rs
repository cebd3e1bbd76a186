//! The one-sentence finding in Arabic, logical letter order, digits 0–9. Verbal nouns stand
//! where verbs would have to agree with names of unknown gender and number.

use super::bracket::{Bracket, reading_within};
use super::dossier::{Dossier, EventFile, SiteRow};
use super::event_words::text_of;
use super::gravest::{Worst, counted_level, harmed_in_part, last_look, worst};
use super::ground_words::after_finding_ar;
use super::id::Id;
use super::kinds::{Level, Seen, State, Whereabouts};
use super::record::DamageEvent;

/// The finding on a place in Arabic.
#[must_use]
pub fn finding_ar(dossier: &Dossier) -> String {
    let mut said = Vec::new();
    if dossier.site.level == Level::Area {
        said.extend(counts(&dossier.parts));
    }
    match worst(dossier) {
        Worst::Own(file) => {
            said.extend(event(file, &text_of(&file.event.lost_ar)));
            said.extend(after_finding_ar(&[file]));
            let others = dossier.events.len().saturating_sub(1);
            if others > 0 {
                said.push(format!("أحداث ضرر أخرى مسجَّلة: {others}."));
            }
        }
        Worst::Parts(parts) => {
            let files: Vec<&EventFile> = parts.iter().map(|(_, file)| *file).collect();
            let grounds = after_finding_ar(&files);
            for (name, file) in parts {
                let lost = text_of(&file.event.lost_ar);
                let name = part_name(dossier, file.event.site_uuid, name);
                said.extend(event(file, if lost.is_empty() { &name } else { &lost }));
            }
            said.extend(grounds);
        }
        Worst::None if said.is_empty() => said.push(no_damage(dossier)),
        Worst::None => {}
    }
    said.extend(whereabouts(dossier));
    said.join(" ")
}

/// Where something that is not in its place is now, as far as anyone says.
fn whereabouts(dossier: &Dossier) -> Option<String> {
    let place = dossier.site.present_location.trim().trim_end_matches('.');
    match dossier.site.whereabouts? {
        Whereabouts::InPlace => None,
        Whereabouts::Unknown => Some("مكانه الحالي مجهول.".to_owned()),
        Whereabouts::Moved if place.is_empty() => Some("نُقل إلى مكان آخر.".to_owned()),
        Whereabouts::Moved => Some(format!("المكان الحالي: {place}.")),
    }
}

/// What is said where no damage event is recorded.
fn no_damage(dossier: &Dossier) -> String {
    let shared: Vec<String> = dossier
        .shared_events
        .iter()
        .map(|(_, file)| {
            let when = when_words_ar(file);
            let lost = text_of(&file.event.lost_ar);
            if lost.is_empty() {
                format!("ضرر {when}، ضمن حدث مسجَّل لموضع آخر.")
            } else {
                format!("ضرر {when}، ضمن حدث مسجَّل لموضع آخر: {lost}.")
            }
        })
        .collect();
    if !shared.is_empty() {
        return shared.join(" ");
    }
    match last_look(dossier) {
        Some(seen) => {
            let when = seen.seen_edtf.in_words_ar();
            match seen.state {
                Seen::Destroyed => format!("لا حدث ضرر مسجَّل، لكن رُصد تدمير {when}."),
                Seen::Damaged => format!("لا حدث ضرر مسجَّل، لكن رُصد ضرر {when}."),
                Seen::Intact => {
                    format!("لا ضرر مسجَّل؛ آخر رصد {when}: سليم. وهذا لا يعني أنه سليم الآن.")
                }
                _ => format!("لا ضرر مسجَّل؛ آخر رصد {when}: لا ضرر ظاهر. وهذا لا يعني أنه سليم."),
            }
        }
        None => "لا ضرر مسجَّل، وهذا لا يعني أن الموقع سليم.".to_owned(),
    }
}

fn part_name(dossier: &Dossier, id: Id, english: &str) -> String {
    dossier
        .parts
        .iter()
        .find(|part| part.id == id && !part.name_ar.is_empty())
        .map_or_else(|| english.to_owned(), |part| part.name_ar.clone())
}

fn noun(event: &DamageEvent) -> &'static str {
    match event.leaves {
        State::Destroyed => "تدمير",
        State::Standing => "تعرُّض للخطر دون انهيار",
        _ => "ضرر",
    }
}

/// What happened, then what survives.
fn event(file: &EventFile, what: &str) -> Vec<String> {
    let when = when_words_ar(file);
    let noun = noun(&file.event);
    let mut said = vec![if what.is_empty() {
        format!("{noun} {when}.")
    } else {
        format!("{noun} {when}: {what}.")
    }];
    let rest = text_of(&file.event.survives_ar);
    if !rest.is_empty() {
        said.push(format!("ما بقي: {rest}."));
    }
    said
}

/// When an event happened, in Arabic: evidence first, then the adopted date.
#[must_use]
pub fn when_words_ar(file: &EventFile) -> String {
    let bracket = Bracket::of(file);
    let reading = reading_within(&file.event, &bracket);
    let contested = if reading.contested {
        "، وهو موضع خلاف"
    } else {
        ""
    };
    let evidence = bracket.edtf().filter(|_| bracket.is_full());
    match (&reading.adopted, evidence) {
        (Some(adopted), Some(evidence)) if adopted.bounds() != bracket.span() => format!(
            "{} (التاريخ المعتمد: {}{contested})",
            evidence.in_words_ar(),
            adopted.words_ar()
        ),
        (Some(adopted), _) if reading.contested => {
            format!("{} (التاريخ موضع خلاف)", adopted.in_words_ar())
        }
        (Some(adopted), _) => adopted.in_words_ar(),
        (None, Some(evidence)) => evidence.in_words_ar(),
        (None, None) => match bracket.edtf() {
            Some(half) => format!("في تاريخ غير معروف، {}", half.words_ar()),
            None => "في تاريخ غير معروف".to_owned(),
        },
    }
}

/// Counts of parts, worded so that no noun has to agree with a number.
fn counts(parts: &[SiteRow]) -> Option<String> {
    let level = counted_level(parts)?;
    let of_level = || parts.iter().filter(move |part| part.level == level);
    let count = |state| {
        of_level()
            .filter(|part| part.state.state == state && !harmed_in_part(part))
            .count()
    };
    let in_part = match of_level().filter(|part| harmed_in_part(part)).count() {
        0 => String::new(),
        number => format!("، المتضرر في أجزائه: {number}"),
    };
    let name = match level {
        Level::Area => "المناطق",
        Level::Monument => "المعالم",
        Level::Component => "الأجزاء",
        Level::Object => "القطع",
    };
    let total = of_level().count();
    Some(format!(
        "{name}: {total}؛ المدمَّر منها: {}، المتضرر: {}{in_part}، بلا ضرر مسجَّل: {}، مجهول الحال: {}.",
        count(State::Destroyed),
        count(State::Damaged),
        count(State::Standing) + count(State::Rebuilt),
        count(State::Unknown)
    ))
}
