//! What an event rests on, told where it is no evidence: «no evidence recorded» and «dated by
//! claims alone» are two things and never said for one another. Knows one event, or how many of
//! a place's events rest on what.

use super::bracket::{Bracket, reading_within};
use super::dossier::{EventFile, Grounds};
use super::kinds::Stance;
use super::witness::{Ground, ground};

/// What is said of an event: its ground, and whether a standing claim gives the date printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    ground: Ground,
    dated: bool,
}

impl Told {
    /// Of one event with its bracket.
    #[must_use]
    pub fn of(file: &EventFile, bracket: &Bracket) -> Self {
        let printed = reading_within(&file.event, bracket).edtf.is_some();
        let mut claims = file.claims.iter();
        let dates =
            claims.any(|claim| claim.stance != Stance::Rejected && claim.date_edtf.is_some());
        Self {
            ground: ground(file, bracket),
            dated: printed && dates,
        }
    }

    /// A few words; `None` where there is evidence.
    #[must_use]
    pub const fn short(self) -> Option<&'static str> {
        match self.ground {
            Ground::Evidence => None,
            Ground::Nothing => Some("no evidence recorded"),
            Ground::Claims if self.dated => Some("dated by claims alone"),
            Ground::Claims => Some("known from claims alone"),
            Ground::Looks => Some("no look bounds its date"),
        }
    }

    /// A sentence that says what is missing; `None` where there is evidence.
    #[must_use]
    pub const fn sentence(self) -> Option<&'static str> {
        match self.ground {
            Ground::Evidence => None,
            Ground::Nothing => {
                Some("No evidence recorded: no observation, and no claim that stands.")
            }
            Ground::Claims if self.dated => Some(
                "Dated by claims alone: nothing that was looked at shows the place without or with this damage.",
            ),
            Ground::Claims => Some(
                "Known from claims alone: nothing that was looked at shows the place without or with this damage.",
            ),
            Ground::Looks => Some(
                "No look bounds its date: what was looked at shows the place neither without nor with this damage, or is too weak to count.",
            ),
        }
    }

    /// The same in Arabic.
    #[must_use]
    pub const fn sentence_ar(self) -> Option<&'static str> {
        match self.ground {
            Ground::Evidence => None,
            Ground::Nothing => Some("لا دليل مسجَّل: لا معاينة ولا قول قائم."),
            Ground::Claims if self.dated => {
                Some("التاريخ مأخوذ من الأقوال وحدها: لا معاينة تُظهر الموضع قبل هذا الضرر أو بعده.")
            }
            Ground::Claims => {
                Some("معروف من الأقوال وحدها: لا معاينة تُظهر الموضع قبل هذا الضرر أو بعده.")
            }
            Ground::Looks => Some(
                "لا معاينة تحدّ التاريخ: ما عُوين لا يُظهر الموضع قبل هذا الضرر ولا بعده، أو هو أضعف من أن يُعتدّ به.",
            ),
        }
    }
}

/// The grounds of the events a finding has just told, as one more sentence; `None` where all of
/// them rest on evidence.
#[must_use]
pub fn after_finding(files: &[&EventFile]) -> Option<String> {
    if let [file] = files {
        let short = Told::of(file, &Bracket::of(file)).short()?;
        return Some(format!("{}.", super::contradiction::capital(short)));
    }
    let grounds = Grounds::of(files.iter().copied());
    let events = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let words = counted(grounds, events);
    let all = format!("{events} of {events}: ");
    match words.strip_prefix(&all) {
        _ if words.is_empty() => None,
        Some(words) => Some(format!("All of these events: {words}.")),
        None => Some(format!("Of these events {words}.")),
    }
}

/// The same in Arabic.
#[must_use]
pub fn after_finding_ar(files: &[&EventFile]) -> Option<String> {
    if let [file] = files {
        let told = Told::of(file, &Bracket::of(file)).sentence_ar()?;
        let short = told.split(':').next().unwrap_or(told).trim_end_matches('.');
        return Some(format!("{short}."));
    }
    let grounds = Grounds::of(files.iter().copied());
    let parts = [
        (grounds.nothing, "بلا دليل مسجَّل"),
        (grounds.claims, "معروف من الأقوال وحدها"),
        (grounds.looks, "بلا معاينة تحدّ التاريخ"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(many, _)| *many > 0)
        .map(|(many, words)| format!("{words}: {many}"))
        .collect();
    (!said.is_empty()).then(|| format!("من هذه الأحداث {}.", said.join("، ")))
}

/// How many of so many events of a place rest on no evidence, for a mark in a list: «1 of 2
/// damage events: no evidence recorded»; empty where none does.
#[must_use]
pub fn of_row(grounds: Grounds, events: u32) -> String {
    let words = counted(grounds, events);
    match (words.is_empty(), events) {
        (true, _) => words,
        (false, 1) => format!("Its damage event: {}", words.trim_start_matches("1: ")),
        _ => format!("Of its damage events {words}"),
    }
}

/// «1 of 3: no evidence recorded; 2 of 3: known from claims alone».
fn counted(grounds: Grounds, events: u32) -> String {
    let parts = [
        (grounds.nothing, "no evidence recorded"),
        (grounds.claims, "known from claims alone"),
        (grounds.looks, "no look bounds the date"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(many, _)| *many > 0)
        .map(|(many, words)| match events {
            1 => format!("1: {words}"),
            _ => format!("{many} of {events}: {words}"),
        })
        .collect();
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::kinds::Seen;
    use crate::domain::record::{Claim, Observation};

    fn told(file: &EventFile) -> Told {
        Told::of(file, &Bracket::of(file))
    }

    #[test]
    fn no_evidence_is_not_the_same_as_claims_alone() {
        let mut file = EventFile::default();
        let date = Edtf::parse("2015-08-30").ok();
        assert_eq!(told(&file).short(), Some("no evidence recorded"));
        // A date somebody typed is no evidence, and no source says it.
        file.event.when_edtf.clone_from(&date);
        assert_eq!(told(&file).short(), Some("no evidence recorded"));
        file.claims.push(Claim::default());
        assert_eq!(told(&file).short(), Some("known from claims alone"));
        file.claims[0].date_edtf = date.clone();
        assert_eq!(told(&file).short(), Some("dated by claims alone"));
        file.event.when_edtf = None;
        assert_eq!(told(&file).short(), Some("known from claims alone"));
        file.claims[0].stance = Stance::Rejected;
        assert_eq!(told(&file).short(), Some("no evidence recorded"));
        file.observations.push(Observation {
            seen_edtf: date.unwrap(),
            state: Seen::NotVisible,
            ..Observation::default()
        });
        assert_eq!(told(&file).short(), Some("no look bounds its date"));
        file.observations[0].state = Seen::Destroyed;
        assert_eq!(told(&file).short(), None);
        assert_eq!(told(&file).sentence(), None);
        assert_eq!(told(&file).sentence_ar(), None);
    }

    #[test]
    fn a_row_counts_what_rests_on_no_evidence() {
        let grounds = |nothing, claims, looks| Grounds {
            nothing,
            claims,
            looks,
        };
        assert_eq!(of_row(grounds(0, 0, 0), 3), "");
        assert_eq!(
            of_row(grounds(1, 0, 0), 1),
            "Its damage event: no evidence recorded"
        );
        assert_eq!(
            of_row(grounds(1, 2, 0), 4),
            "Of its damage events 1 of 4: no evidence recorded; 2 of 4: known from claims alone"
        );
        let none = EventFile::default();
        assert_eq!(after_finding(&[&none]).unwrap(), "No evidence recorded.");
        assert_eq!(
            after_finding(&[&none, &none]).unwrap(),
            "All of these events: no evidence recorded."
        );
        assert_eq!(after_finding_ar(&[&none]).unwrap(), "لا دليل مسجَّل.");
    }
}
