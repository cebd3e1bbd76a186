//! A catalogue's own numbers for damage events: prefix, year and serial after a pattern it sets
//! itself. Knows which numbers were ever given, not where they are kept.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::bracket::reading;
use super::command::{Command, Edit};
use super::date::Day;
use super::dossier::EventFile;
use super::id::Id;
use super::record::{DamageEvent, Setting};

/// The setting with the letters before the number.
pub const PREFIX: &str = "incident.prefix";
/// The setting with the pattern.
pub const PATTERN: &str = "incident.pattern";
/// The setting that says whose year counts: `event` or `recorded`.
pub const YEAR: &str = "incident.year";
/// The setting that has every new event numbered: `yes` or `no`.
pub const AUTOMATIC: &str = "incident.automatic";
/// The pattern where none is set.
pub const USUAL_PATTERN: &str = "{prefix}-{year}-{serial:4}";

/// Whose year a number carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum YearOf {
    /// The year of the event, or of recording where the event has none.
    #[default]
    Event,
    /// The year of recording.
    Recording,
}

/// When new events get a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Given {
    /// When a person asks for it.
    #[default]
    OnRequest,
    /// As soon as they are recorded.
    Automatically,
}

/// How a catalogue numbers its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    /// The letters before the number.
    pub prefix: String,
    /// The pattern.
    pub pattern: String,
    /// Whose year.
    pub year_of: YearOf,
    /// When.
    pub given: Given,
}

impl Default for Numbering {
    fn default() -> Self {
        Self {
            prefix: String::new(),
            pattern: USUAL_PATTERN.to_owned(),
            year_of: YearOf::default(),
            given: Given::default(),
        }
    }
}

/// One part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Letters(String),
    Prefix,
    Year,
    Serial(usize),
}

impl Numbering {
    /// What the settings of a catalogue say.
    #[must_use]
    pub fn of(settings: &[Setting]) -> Self {
        let held: BTreeMap<&str, &str> = settings
            .iter()
            .map(|setting| (setting.key.as_str(), setting.value.as_str()))
            .collect();
        let text = |key: &str| held.get(key).copied().unwrap_or_default().trim();
        let pattern = text(PATTERN);
        Self {
            prefix: text(PREFIX).to_owned(),
            pattern: if pattern.is_empty() {
                USUAL_PATTERN
            } else {
                pattern
            }
            .to_owned(),
            year_of: match text(YEAR) {
                "recorded" => YearOf::Recording,
                _ => YearOf::Event,
            },
            given: match text(AUTOMATIC) {
                "yes" => Given::Automatically,
                _ => Given::OnRequest,
            },
        }
    }

    /// The settings that say so, key and value.
    #[must_use]
    pub fn settings(&self) -> [(&'static str, String); 4] {
        let year = match self.year_of {
            YearOf::Event => "event",
            YearOf::Recording => "recorded",
        };
        let automatic = match self.given {
            Given::Automatically => "yes",
            Given::OnRequest => "no",
        };
        [
            (PREFIX, self.prefix.trim().to_owned()),
            (PATTERN, self.pattern.trim().to_owned()),
            (YEAR, year.to_owned()),
            (AUTOMATIC, automatic.to_owned()),
        ]
    }

    /// What is wrong with prefix and pattern, as a sentence.
    ///
    /// # Errors
    /// When no number can be made of them, or different events could get the same.
    pub fn check(&self) -> Result<(), String> {
        let parts = self.parts()?;
        let serials = parts
            .iter()
            .filter(|part| matches!(part, Part::Serial(_)))
            .count();
        if serials != 1 {
            return Err("The pattern needs {serial} once: it tells two events apart.".into());
        }
        if parts.contains(&Part::Prefix) && self.prefix.trim().is_empty() {
            return Err("Give a prefix, or take {prefix} out of the pattern.".into());
        }
        let ends_in_digit = |letters: &str| letters.ends_with(|c: char| c.is_ascii_digit());
        let meets = |before: &Part| match before {
            Part::Year => true,
            Part::Prefix => ends_in_digit(self.prefix.trim()),
            Part::Letters(letters) => ends_in_digit(letters),
            Part::Serial(_) => false,
        };
        let run_together = parts.windows(2).any(|pair| match pair {
            [before, Part::Serial(_)] => meets(before),
            [Part::Serial(_), Part::Year] => true,
            _ => false,
        });
        if run_together {
            return Err("Put a letter or a sign between {serial} and other digits.".into());
        }
        Ok(())
    }

    fn parts(&self) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        let mut rest = self.pattern.trim();
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                parts.push(Part::Letters(before.to_owned()));
            }
            let Some((name, after)) = after.split_once('}') else {
                return Err("A «{» in the pattern is not closed.".into());
            };
            let (name, width) = name.split_once(':').unwrap_or((name, "1"));
            parts.push(match (name, width.parse::<usize>()) {
                ("prefix", _) => Part::Prefix,
                ("year", _) => Part::Year,
                ("serial", Ok(width @ 1..=9)) => Part::Serial(width),
                ("serial", _) => return Err("{serial:4} takes 1 to 9 digits.".into()),
                _ => {
                    return Err(format!(
                        "«{{{name}}}» is unknown: use {{prefix}}, {{year}}, {{serial}}."
                    ));
                }
            });
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Letters(rest.to_owned()));
        }
        Ok(parts)
    }

    /// The number of a year and serial.
    ///
    /// # Errors
    /// As [`Numbering::check`].
    pub fn number(&self, year: i64, serial: u64) -> Result<String, String> {
        self.check()?;
        let mut number = String::new();
        for part in self.parts()? {
            match part {
                Part::Letters(letters) => number.push_str(&letters),
                Part::Prefix => number.push_str(self.prefix.trim()),
                Part::Year => number.push_str(&year.to_string()),
                Part::Serial(width) => {
                    // Writing to a String cannot fail.
                    let _ = write!(number, "{serial:0width$}");
                }
            }
        }
        Ok(number)
    }

    /// The year that an event's number carries; `at` are the days its date allows, `today` the day
    /// of recording.
    #[must_use]
    pub fn year(&self, event_from: Option<Day>, today: Day) -> i64 {
        match (self.year_of, event_from) {
            (YearOf::Event, Some(day)) => day.ymd().0,
            _ => today.ymd().0,
        }
    }

    /// The next number of a year: one more than the highest that was ever given, so that the
    /// number of a deleted event is not given again.
    ///
    /// # Errors
    /// As [`Numbering::check`].
    pub fn next<'a>(
        &self,
        year: i64,
        given: impl Iterator<Item = &'a str>,
    ) -> Result<String, String> {
        let parts = self.parts()?;
        let highest = given
            .filter_map(|number| self.serial_of(&parts, year, number))
            .max()
            .unwrap_or(0);
        self.number(year, highest + 1)
    }

    /// The serial of a number made after this pattern in this year.
    fn serial_of(&self, parts: &[Part], year: i64, number: &str) -> Option<u64> {
        let mut rest = number.trim();
        let mut serial = None;
        for part in parts {
            rest = match part {
                Part::Letters(letters) => rest.strip_prefix(letters.as_str())?,
                Part::Prefix => rest.strip_prefix(self.prefix.trim())?,
                Part::Year => rest.strip_prefix(year.to_string().as_str())?,
                Part::Serial(_) => {
                    let end = rest
                        .find(|letter: char| !letter.is_ascii_digit())
                        .unwrap_or(rest.len());
                    let (digits, after) = rest.split_at_checked(end)?;
                    serial = digits.parse().ok();
                    after
                }
            };
        }
        serial.filter(|_| rest.is_empty())
    }
}

/// How a catalogue numbers its events, and every number it gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Incidents {
    /// The settings that say how.
    pub settings: Vec<Setting>,
    /// The numbers, also those of deleted events.
    pub given: Vec<String>,
}

impl Incidents {
    /// The next number for an event.
    ///
    /// # Errors
    /// When prefix and pattern make no number, with the reason.
    pub fn next(&self, event_from: Option<Day>, today: Day) -> Result<String, String> {
        let numbering = Numbering::of(&self.settings);
        let year = numbering.year(event_from, today);
        numbering.next(year, self.given.iter().map(String::as_str))
    }

    /// Gives every event without a number the next one, in the order given, as one command.
    ///
    /// # Errors
    /// When there is none without, or no number can be made.
    pub fn number_all(&self, files: &[&EventFile], today: Day) -> Result<Command, String> {
        let mut so_far = self.clone();
        let mut edits = Vec::new();
        let mut named = Vec::new();
        for file in files {
            let event = &file.event;
            if !event.number.trim().is_empty() {
                continue;
            }
            let date = reading(file).edtf;
            let number = so_far.next(date.and_then(|date| date.bounds().from), today)?;
            so_far.given.push(number.clone());
            let after = DamageEvent {
                number: number.clone(),
                ..event.clone()
            };
            named.push(format!("{number} for {}", event.title));
            edits.push(Edit::Update {
                before: Box::new(event.clone().into()),
                after: Box::new(after.into()),
            });
        }
        if edits.is_empty() {
            return Err("Every damage event of this place has a number.".into());
        }
        let sentence = format!("Incident number given: {}", named.join(", "));
        Ok(Command::new(sentence, edits))
    }

    /// The command that makes the settings say so; `fresh` gives identities.
    ///
    /// # Errors
    /// When no number can be made so.
    pub fn set(&self, wanted: &Numbering, fresh: &dyn Fn() -> Id) -> Result<Command, String> {
        wanted.check()?;
        let edits = wanted.settings().into_iter().filter_map(|(key, value)| {
            match self.settings.iter().find(|setting| setting.key == key) {
                Some(held) if held.value == value => None,
                Some(held) => {
                    let after = Setting {
                        value,
                        ..held.clone()
                    };
                    Some(Edit::Update {
                        before: Box::new(held.clone().into()),
                        after: Box::new(after.into()),
                    })
                }
                None => {
                    let setting = Setting {
                        uuid: fresh(),
                        key: key.to_owned(),
                        value,
                    };
                    Some(Edit::Insert(Box::new(setting.into())))
                }
            }
        });
        Ok(Command::new("Incident numbers set", edits.collect()))
    }
}

/// The first day an event's date allows, of the date it was given.
#[must_use]
pub fn first_day(event: &DamageEvent) -> Option<Day> {
    event.when_edtf.as_ref()?.bounds().from
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbering() -> Numbering {
        Numbering {
            prefix: "PAL".into(),
            ..Numbering::default()
        }
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn the_next_number_follows_the_highest_ever_given() {
        let given = ["PAL-2015-0007", "PAL-2015-0012", "PAL-2016-0100", "D19", ""];
        let next = |year| numbering().next(year, given.into_iter());
        assert_eq!(next(2015).unwrap(), "PAL-2015-0013");
        assert_eq!(next(2016).unwrap(), "PAL-2016-0101");
        assert_eq!(next(2017).unwrap(), "PAL-2017-0001");
    }

    #[test]
    fn a_serial_longer_than_its_width_goes_on() {
        let given = ["PAL-2015-9999"];
        let next = numbering().next(2015, given.into_iter());
        assert_eq!(next.unwrap(), "PAL-2015-10000");
    }

    #[test]
    fn a_pattern_that_gives_no_number_says_why() {
        let with = |prefix: &str, pattern: &str| Numbering {
            prefix: prefix.into(),
            pattern: pattern.into(),
            ..Numbering::default()
        };
        assert!(with("PAL", "{prefix}-{year}").check().is_err());
        assert!(with("", "{prefix}-{serial}").check().is_err());
        assert!(with("PAL", "{prefix}{serial").check().is_err());
        assert!(with("PAL", "{town}-{serial}").check().is_err());
        assert!(with("PAL", "{year}{serial:3}").check().is_err());
        assert!(with("D2", "{prefix}{serial}").check().is_err());
        assert!(with("D", "{prefix}{serial}").check().is_ok());
    }

    #[test]
    fn the_year_is_that_of_the_event_or_of_recording() {
        let recorded = Numbering {
            year_of: YearOf::Recording,
            ..numbering()
        };
        let (event, today) = (Some(day("2015-08-30")), day("2026-11-22"));
        assert_eq!(numbering().year(event, today), 2015);
        assert_eq!(numbering().year(None, today), 2026);
        assert_eq!(recorded.year(event, today), 2026);
    }

    #[test]
    fn settings_read_back() {
        let all = Numbering {
            prefix: "X".into(),
            pattern: "{prefix}/{serial}".into(),
            year_of: YearOf::Recording,
            given: Given::Automatically,
        };
        let settings: Vec<Setting> = all
            .settings()
            .into_iter()
            .map(|(key, value)| Setting {
                key: key.into(),
                value,
                ..Setting::default()
            })
            .collect();
        assert_eq!(Numbering::of(&settings), all);
    }
}
