//! The one sentence that answers «what happened here?», in English, from the record alone; the
//! Arabic one is in `sentence_ar`. Grammar is kept to forms that are right whatever the names
//! and texts: «Destroyed …: the cella.», «What survives: …».

use super::dossier::{Dossier, EventFile, SiteRow};
pub use super::event_words::{event_sentence, when_all, when_short, when_words};
use super::event_words::{survives, text_of, verb};
use super::gravest::{Worst, counted_level, harmed_in_part, last_look, worst};
use super::ground_words::after_finding;
use super::id::Id;
use super::kinds::{Level, Seen, State, Whereabouts};
pub use super::sentence_ar::{finding_ar, when_words_ar};

/// The finding on a place: what happened and when, what was lost, what survives.
#[must_use]
pub fn finding(dossier: &Dossier) -> String {
    let mut said = Vec::new();
    if dossier.site.level == Level::Area {
        said.extend(tally_sentence(&dossier.parts));
        said.extend(within(dossier));
    }
    match worst(dossier) {
        Worst::Own(file) => {
            said.push(clause(file, &text_of(&file.event.lost_en)));
            said.extend(survives(&file.event.survives_en));
            said.extend(after_finding(&[file]));
            said.extend(besides(dossier, &[file.event.uuid]));
        }
        Worst::Parts(parts) => {
            said.extend(parts_clauses(dossier, &parts));
            let files: Vec<&EventFile> = parts.iter().map(|(_, file)| *file).collect();
            said.extend(after_finding(&files));
            let told: Vec<Id> = parts.iter().map(|(_, file)| file.event.uuid).collect();
            said.extend(besides(dossier, &told));
        }
        Worst::None if !said.is_empty() => {}
        Worst::None => said.push(no_damage(dossier)),
    }
    said.extend(whereabouts(dossier));
    said.join(" ")
}

/// Where something that is not in its place is now, as far as anyone says.
fn whereabouts(dossier: &Dossier) -> Option<String> {
    let site = &dossier.site;
    let place = site.present_location.trim().trim_end_matches('.');
    match site.whereabouts? {
        Whereabouts::InPlace => None,
        Whereabouts::Unknown => Some("Its whereabouts are unknown.".to_owned()),
        Whereabouts::Moved if place.is_empty() => Some("It was taken elsewhere.".to_owned()),
        Whereabouts::Moved => Some(format!("Now: {place}.")),
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

/// The gravest events of the parts: one in full, several as a list.
fn parts_clauses(dossier: &Dossier, parts: &[(&str, &EventFile)]) -> Vec<String> {
    let whole = &dossier.site.name_en;
    if let [(name, file)] = parts {
        let mut said = vec![clause(file, &named(&part_name(name, whole), file))];
        said.extend(survives(&file.event.survives_en));
        return said;
    }
    let verb = parts
        .first()
        .map_or("Damaged", |(_, file)| verb(&file.event));
    let list: Vec<String> = parts
        .iter()
        .map(|(name, file)| {
            let part = part_name(name, whole);
            // Two events of one part are told apart by what was lost.
            let again = parts.iter().filter(|(other, _)| other == name).count() > 1;
            let what = if again { named(&part, file) } else { part };
            format!("{what}, {}", when_words(file))
        })
        .collect();
    vec![format!("{verb}: {}.", list.join("; "))]
}

/// What was lost of a part, with the part's name where the text does not name it.
fn named(part: &str, file: &EventFile) -> String {
    let lost = text_of(&file.event.lost_en);
    let bare = part
        .trim_start_matches("the ")
        .trim_end_matches('s')
        .to_lowercase();
    if lost.is_empty() {
        part.to_owned()
    } else if lost.to_lowercase().contains(&bare) {
        lost
    } else {
        format!("{part} ({lost})")
    }
}

/// A part's name inside a sentence: «the cella» for «Cella» or «Cella of the Temple of Bel»;
/// proper names stay as they are.
fn part_name(name: &str, whole: &str) -> String {
    let short = [", ", " of the ", " of ", " – "]
        .iter()
        .find_map(|link| name.strip_suffix(&format!("{link}{whole}")))
        .or_else(|| name.strip_prefix(&format!("{whole}: ")))
        .unwrap_or(name);
    let short = short.split(" (").next().unwrap_or(short);
    let generic = !short.is_empty()
        && short
            .split(' ')
            .skip(1)
            .all(|word| !word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    if !generic {
        short.to_owned()
    } else if short.starts_with("The ") {
        format!("the {}", short.trim_start_matches("The "))
    } else {
        format!("the {}", lower(short))
    }
}

/// The events that were not told yet, briefly: those of the place, then those of its parts.
fn besides(dossier: &Dossier, told: &[Id]) -> Option<String> {
    let untold = |file: &&EventFile| !told.contains(&file.event.uuid);
    let own: Vec<&EventFile> = dossier.events.iter().filter(untold).collect();
    let parts: Vec<(&str, &EventFile)> = dossier
        .part_events
        .iter()
        .map(|(_, name, file)| (name.as_str(), file))
        .filter(|(_, file)| untold(file))
        .filter(|_| dossier.site.level != Level::Area)
        .collect();
    match (own.as_slice(), parts.as_slice()) {
        ([], []) => None,
        ([one], []) => Some(format!(
            "Also {}",
            lower(&clause(one, &text_of(&one.event.lost_en)))
        )),
        ([], [(name, one)]) => Some(format!(
            "Also {} {}: {}.",
            verb(&one.event).to_lowercase(),
            when_words(one),
            part_name(name, &dossier.site.name_en)
        )),
        (own, []) => Some(format!("{} more damage events are recorded.", own.len())),
        ([], parts) => Some(format!(
            "{} more damage events are recorded of its parts.",
            parts.len()
        )),
        (own, parts) => Some(format!(
            "{} more damage events are recorded of it and its parts.",
            own.len() + parts.len()
        )),
    }
}

/// A sentence to follow a word: its first letter small.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    format!("{first}{}", letters.as_str())
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
    let in_part = parts
        .iter()
        .filter(|part| part.level == level && harmed_in_part(part))
        .count();
    let whole = |state| {
        parts
            .iter()
            .filter(|part| part.level == level && !harmed_in_part(part))
            .filter(|part| part.state.state == state)
            .count()
    };
    let (standing, unknown) = (whole(State::Standing), whole(State::Unknown));
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
    match (counts.first_mut(), in_part) {
        (Some(first), _) => *first = first.replacen(' ', &format!(" of {total} {noun} "), 1),
        (None, 0) => return None,
        (None, number) => counts.push(format!(
            "{number} of {total} {noun} destroyed or damaged in part"
        )),
    }
    let rest = match (standing, unknown) {
        (0, 0) => String::new(),
        (_, 0) => "; no damage is recorded of the rest".to_owned(),
        (0, _) => "; the state of the rest is unknown".to_owned(),
        (_, _) => format!("; {standing} without recorded damage, {unknown} unknown"),
    };
    let partly = match in_part {
        0 => String::new(),
        _ if destroyed + damaged + rebuilt == 0 => String::new(),
        number => format!("; parts of {number} more destroyed or damaged"),
    };
    Some(format!("{}{partly}{rest}.", counts.join(", ")))
}

/// «54 damage events are recorded within it, on 50 places.»
fn within(dossier: &Dossier) -> Option<String> {
    let mut places: Vec<Id> = dossier.part_events.iter().map(|(id, ..)| *id).collect();
    places.sort_unstable();
    places.dedup();
    match (dossier.part_events.len(), places.len()) {
        (0 | 1, _) => None,
        (events, 1) => Some(format!(
            "{events} damage events are recorded within it, on one place."
        )),
        (events, places) => Some(format!(
            "{events} damage events are recorded within it, on {places} places."
        )),
    }
}

fn plural(level: Level, count: usize) -> String {
    if count == 1 {
        level.label().to_owned()
    } else {
        format!("{}s", level.label())
    }
}

/// «Harmed between 27 and 31 August 2015, in the event «Cella blown up». …» for each event of
/// another place that names this one among what it harmed.
fn shared(dossier: &Dossier) -> Vec<String> {
    let mut said = Vec::new();
    for (effect, file) in &dossier.shared_events {
        let title = text_of(&file.event.title);
        let of = if title.is_empty() {
            "in an event recorded of another place".to_owned()
        } else {
            format!("in the event «{title}»")
        };
        said.push(format!("Harmed {}, {of}.", when_words(file)));
        let note = text_of(&effect.note);
        if !note.is_empty() {
            said.push(format!("{note}."));
        }
    }
    said
}

/// What is said where no damage event is recorded of the place itself.
fn no_damage(dossier: &Dossier) -> String {
    let shared = shared(dossier);
    if !shared.is_empty() {
        return shared.join(" ");
    }
    match last_look(dossier) {
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

#[cfg(test)]
mod tests {
    use super::super::date::{Day, Edtf};
    use super::super::dossier::{SiteRow, StateAt};
    use super::super::id::Slug;
    use super::super::kinds::{EventKind, Extent};
    use super::super::record::{DamageEvent, EventEffect, Observation, Site};
    use super::*;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn seen(number: u8, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: id(number),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn event(
        number: u8,
        leaves: State,
        when: Option<&str>,
        evidence: &[(&str, Seen)],
    ) -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(number),
                leaves,
                when_edtf: when.map(|when| Edtf::parse(when).unwrap()),
                ..DamageEvent::default()
            },
            observations: (100..)
                .zip(evidence)
                .map(|(at, (date, state))| seen(at, date, *state))
                .collect(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        }
    }

    fn monument() -> Dossier {
        Dossier {
            site: Site {
                name_en: "Temple of Bel".to_owned(),
                ..Site::default()
            },
            ..Dossier::default()
        }
    }

    fn cella() -> EventFile {
        let mut file = event(
            1,
            State::Destroyed,
            Some("2015-08-30"),
            &[
                ("2015-08-27", Seen::NoDamageVisible),
                ("2015-08-31", Seen::Destroyed),
            ],
        );
        file.event.lost_en = "the cella and a row of columns beside it.".to_owned();
        file.event.survives_en = "the portal and the precinct wall stand".to_owned();
        file
    }

    #[test]
    fn an_own_event_says_when_what_and_what_survives() {
        let mut dossier = monument();
        dossier.events = vec![cella()];
        assert_eq!(
            finding(&dossier),
            "Destroyed between 27 and 31 August 2015 (30 August 2015 is adopted): the cella and a \
             row of columns beside it. The portal and the precinct wall stand."
        );
    }

    #[test]
    fn the_worst_part_is_named_first() {
        let mut dossier = monument();
        let mut columns = event(2, State::Damaged, None, &[("2014-03-14", Seen::Damaged)]);
        columns.event.survives_en = "the rest of the precinct, at that time,".to_owned();
        let mut gone = cella();
        gone.event.lost_en = "roof and walls".to_owned();
        gone.event.when_contested = true;
        gone.event.survives_en = "the portal".to_owned();
        dossier.part_events = vec![
            (id(7), "Columns of the court".to_owned(), columns),
            (id(8), "Cella of the Temple of Bel".to_owned(), gone),
        ];
        assert_eq!(
            finding(&dossier),
            "Destroyed between 27 and 31 August 2015 (30 August 2015 is adopted, contested): the \
             cella (roof and walls). What survives: the portal. Also damaged at a date not known, \
             by 14 March 2014: the columns of the court."
        );
    }

    #[test]
    fn what_is_not_known_is_said_to_be_unknown() {
        let mut dossier = monument();
        assert_eq!(
            finding(&dossier),
            "No damage is recorded. This does not say it is undamaged."
        );
        dossier.observations = vec![seen(1, "2016-04-05", Seen::NoDamageVisible)];
        assert_eq!(
            finding(&dossier),
            "No damage is recorded; last seen without visible damage on 5 April 2016. This does \
             not say it is undamaged."
        );
        dossier.events = vec![event(2, State::Unknown, None, &[])];
        assert_eq!(
            finding(&dossier),
            "Damaged at a date not known. No evidence recorded."
        );
        dossier.events = vec![event(2, State::Damaged, Some("[..2014-03-14]"), &[])];
        assert_eq!(
            finding(&dossier),
            "Damaged by 14 March 2014. No evidence recorded."
        );
        dossier.events = vec![event(2, State::Destroyed, Some("2015-10-04~"), &[])];
        assert_eq!(
            finding(&dossier),
            "Destroyed about 4 October 2015. No evidence recorded."
        );
    }

    #[test]
    fn a_part_harmed_in_an_event_of_the_whole_is_not_called_unharmed() {
        let mut part = monument();
        let mut file = cella();
        file.event.title = "Cella blown up".to_owned();
        file.event.lost_ar = "هيكل المعبد".to_owned();
        let effect = EventEffect {
            note: "The row of columns lies as blocks.".to_owned(),
            ..EventEffect::default()
        };
        part.shared_events = vec![(effect, file)];
        assert_eq!(
            finding(&part),
            "Harmed between 27 and 31 August 2015 (30 August 2015 is adopted), in the event \
             «Cella blown up». The row of columns lies as blocks."
        );
        assert_eq!(
            finding_ar(&part),
            "ضرر بين 27 و31 آب/أغسطس 2015 (التاريخ المعتمد: 30 آب/أغسطس 2015)، ضمن حدث مسجَّل \
             لموضع آخر: هيكل المعبد."
        );
    }

    #[test]
    fn two_events_of_one_part_are_told_apart() {
        let mut dossier = monument();
        let mut stolen = event(2, State::Damaged, Some("2015"), &[]);
        stolen.event.lost_en = "objects".to_owned();
        let mut smashed = event(3, State::Damaged, Some("2016"), &[]);
        smashed.event.lost_en = "faces".to_owned();
        dossier.part_events = vec![
            (id(7), "Sculptures".to_owned(), stolen),
            (id(7), "Sculptures".to_owned(), smashed),
        ];
        assert_eq!(
            finding(&dossier),
            "Damaged: the sculptures (objects), in 2015; the sculptures (faces), in 2016. \
             All of these events: no evidence recorded."
        );
        assert_eq!(
            part_name("Lion of al-Lat", "Palmyra Museum"),
            "Lion of al-Lat"
        );
    }

    #[test]
    fn a_second_event_of_the_place_says_what_was_lost() {
        let mut dossier = monument();
        let mut other = event(2, State::Damaged, Some("[..2014-03-14]"), &[]);
        other.event.lost_en = "seven tower tombs".to_owned();
        dossier.events = vec![cella(), other];
        assert!(finding(&dossier).ends_with("Also damaged by 14 March 2014: seven tower tombs."));
    }

    #[test]
    fn a_process_is_told_as_lasting() {
        let mut dossier = monument();
        let mut file = event(2, State::Damaged, Some("2015-05/2016-03"), &[]);
        file.event.kind = EventKind::Process;
        dossier.events = vec![file];
        assert_eq!(
            finding(&dossier),
            "Damaged from May 2015 to March 2016. No evidence recorded."
        );
    }

    #[test]
    fn an_area_is_counted() {
        let mut dossier = monument();
        dossier.site.level = Level::Area;
        for (number, state) in [
            State::Destroyed,
            State::Destroyed,
            State::Damaged,
            State::Standing,
            State::Unknown,
        ]
        .into_iter()
        .enumerate()
        {
            dossier
                .parts
                .push(row(u8::try_from(number).unwrap(), Level::Monument, state));
        }
        dossier.parts.push(row(9, Level::Area, State::Unknown));
        assert_eq!(
            finding(&dossier),
            "2 of 5 monuments destroyed, 1 damaged; 1 without recorded damage, 1 unknown."
        );
        assert_eq!(
            finding_ar(&dossier),
            "المعالم: 5؛ المدمَّر منها: 2، المتضرر: 1، بلا ضرر مسجَّل: 1، مجهول الحال: 1."
        );
    }

    fn row(number: u8, level: Level, state: State) -> SiteRow {
        SiteRow {
            id: id(number),
            slug: Slug::try_from("a".to_owned()).unwrap(),
            parent: None,
            level,
            name_en: String::new(),
            name_ar: String::new(),
            type_code: String::new(),
            at: None,
            accuracy_m: None,
            access: super::super::kinds::Access::Public,
            because: String::new(),
            state: StateAt {
                state,
                extent: Extent::Unknown,
                changing: false,
            },
            tally: super::super::dossier::Tally::default(),
            when: String::new(),
            damage_from: None,
            damage_to: None,
            events: 0,
            contradictions: 0,
            grounds: crate::domain::dossier::Grounds::default(),
            matched: String::new(),
            matched_in: crate::domain::dossier::MatchedIn::Nothing,
        }
    }

    #[test]
    fn lists_show_the_evidence_first() {
        assert_eq!(when_short(&cella()), "27–31 Aug 2015");
        assert_eq!(
            when_all(&[
                cella(),
                event(2, State::Damaged, None, &[("2014-03-14", Seen::Damaged)])
            ]),
            "by 14 Mar 2014; 27–31 Aug 2015"
        );
        assert_eq!(
            event_sentence(&cella(), "Cella"),
            "Cella: destroyed between 27 and 31 August 2015 (30 August 2015 is adopted). Lost: \
             the cella and a row of columns beside it. The portal and the precinct wall stand."
        );
        assert!(Day::parse("2015-08-31").is_some());
    }

    #[test]
    fn the_finding_is_told_in_arabic() {
        let mut dossier = monument();
        let mut file = cella();
        file.event.lost_ar = "هيكل المعبد".to_owned();
        file.event.survives_ar = "البوابة الرئيسة".to_owned();
        dossier.events = vec![file];
        assert_eq!(
            finding_ar(&dossier),
            "تدمير بين 27 و31 آب/أغسطس 2015 (التاريخ المعتمد: 30 آب/أغسطس 2015): هيكل المعبد. \
             ما بقي: البوابة الرئيسة."
        );
    }
}
