//! The common case of a press report: its source, the event it tells of where none is recorded
//! yet, and what it claims, in one command. Adopts nothing. Knows no screen.

use crate::domain::command::{Command, Edit};
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, DatedBy, State};
use crate::domain::record::{Claim, DamageEvent, Record, Source};
use crate::domain::short_name::own_name;

/// The source of a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// It is in the catalogue.
    Known(Id),
    /// It is recorded with the report.
    New(Box<Source>),
}

/// What the report is about.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// An event that is recorded.
    Event(Id),
    /// One that is not yet.
    New {
        /// Its headline.
        title: String,
        /// In what state it left the place; `None` = not said yet.
        leaves: Option<State>,
        /// How sure the reading is; `None` = not said yet.
        certainty: Option<Certainty>,
    },
}

/// A report about one place.
#[derive(Debug, Clone, PartialEq)]
pub struct PressReport {
    /// The place.
    pub site: Id,
    /// Where it stands.
    pub told: Told,
    /// What it is about.
    pub about: About,
    /// What it says; event, source and identity are filled in.
    pub claim: Claim,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoReport {
    /// The source has no title.
    NoTitle,
    /// The new event has no headline.
    NoHeadline,
    /// What the event left is not said.
    NoState,
    /// How sure the reading of the event is.
    NoCertainty,
    /// The report says nothing.
    NothingSaid,
}

impl PressReport {
    /// Plans the command.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn command(&self, place: &str, fresh: &dyn Fn() -> Id) -> Result<Command, NoReport> {
        let mut edits = Vec::new();
        let source = match &self.told {
            Told::Known(id) => *id,
            Told::New(source) if source.title.trim().is_empty() => return Err(NoReport::NoTitle),
            Told::New(source) => {
                let uuid = fresh();
                let key = own_name(&source.title, "source", uuid);
                edits.push(insert(Source {
                    uuid,
                    key,
                    ..(**source).clone()
                }));
                uuid
            }
        };
        let event = match &self.about {
            About::Event(id) => *id,
            About::New {
                title,
                leaves,
                certainty,
            } => {
                let event = new_event(self.site, (title, *leaves, *certainty), fresh())?;
                let uuid = event.uuid;
                edits.push(insert(event));
                uuid
            }
        };
        if !says(&self.claim) {
            return Err(NoReport::NothingSaid);
        }
        edits.push(insert(Claim {
            uuid: fresh(),
            event_uuid: event,
            source_uuid: source,
            ..self.claim.clone()
        }));
        Ok(Command::new(
            format!("Press report on {place} recorded"),
            edits,
        ))
    }
}

/// Whether a claim says anything.
fn says(claim: &Claim) -> bool {
    let worded = [
        &claim.date_as_worded,
        &claim.cause_as_worded,
        &claim.actor_as_worded,
        &claim.effect_as_worded,
        &claim.quote,
    ];
    claim.date_edtf.is_some() || worded.iter().any(|text| !text.trim().is_empty())
}

/// The event as the report lets it be read: not dated until a claim is adopted or evidence found.
fn new_event(
    site: Id,
    (title, leaves, certainty): (&str, Option<State>, Option<Certainty>),
    uuid: Id,
) -> Result<DamageEvent, NoReport> {
    let title = title.trim();
    if title.is_empty() {
        return Err(NoReport::NoHeadline);
    }
    Ok(DamageEvent {
        uuid,
        site_uuid: site,
        key: own_name(title, "event", uuid),
        title: title.to_owned(),
        dated_by: DatedBy::Unknown,
        leaves: leaves.ok_or(NoReport::NoState)?,
        certainty: certainty.ok_or(NoReport::NoCertainty)?,
        ..DamageEvent::default()
    })
}

fn insert(record: impl Into<Record>) -> Edit {
    Edit::Insert(Box::new(record.into()))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::kinds::Stance;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn report() -> PressReport {
        PressReport {
            site: id(1),
            told: Told::New(Box::new(Source {
                title: "Temple hit".to_owned(),
                ..Source::default()
            })),
            about: About::New {
                title: "Wall breached".to_owned(),
                leaves: Some(State::Damaged),
                certainty: Some(Certainty::Low),
            },
            claim: Claim {
                effect_as_worded: "a breach in the wall".to_owned(),
                ..Claim::default()
            },
        }
    }

    fn plan(report: &PressReport) -> Result<Command, NoReport> {
        let count = Cell::new(100_u8);
        let fresh = || {
            count.set(count.get() + 1);
            id(count.get())
        };
        report.command("Bel", &fresh)
    }

    #[test]
    fn source_event_and_claim_belong_together_and_nothing_is_adopted() {
        let command = plan(&report()).unwrap();
        let records: Vec<Record> = command
            .edits
            .into_iter()
            .map(|edit| match edit {
                Edit::Insert(record) => *record,
                other => panic!("{other:?}"),
            })
            .collect();
        let [
            Record::Source(source),
            Record::DamageEvent(event),
            Record::Claim(claim),
        ] = records.as_slice()
        else {
            panic!("{records:?}");
        };
        assert_eq!(
            (claim.source_uuid, claim.event_uuid),
            (source.uuid, event.uuid)
        );
        assert_eq!(claim.stance, Stance::Kept);
        assert_eq!(
            (event.dated_by, &event.when_edtf),
            (DatedBy::Unknown, &None)
        );
        assert_eq!(event.site_uuid, id(1));
    }

    #[test]
    fn what_is_missing_is_said_and_nothing_is_made_up() {
        let mut bare = report();
        bare.claim = Claim::default();
        assert_eq!(plan(&bare), Err(NoReport::NothingSaid));
        let mut bare = report();
        bare.told = Told::New(Box::default());
        assert_eq!(plan(&bare), Err(NoReport::NoTitle));
        let mut bare = report();
        bare.about = About::New {
            title: "x".to_owned(),
            leaves: None,
            certainty: None,
        };
        assert_eq!(plan(&bare), Err(NoReport::NoState));
        bare.about = About::Event(id(7));
        bare.told = Told::Known(id(8));
        assert_eq!(plan(&bare).unwrap().edits.len(), 1);
    }
}
