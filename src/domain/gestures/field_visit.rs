//! The common case of a field visit: what was seen of each part on the spot and the assessment
//! of the whole, in one command. A part that was not looked at makes nothing. Knows no screen.

use super::look::{Lack, Look};
use crate::domain::command::{Command, Edit};
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{Extent, Method, Seen};
use crate::domain::record::{Assessment, Observation, Record};

/// What was seen of one part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// The place or component.
    pub site: Id,
    /// The event it bears on, where it has just one.
    pub event: Option<Id>,
    /// What was seen; `None` = not looked at.
    pub state: Option<Seen>,
}

/// A visit to one place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldVisit {
    /// The place as a whole.
    pub site: Id,
    /// When, by whom, how sure.
    pub look: Look,
    /// The place and its components.
    pub parts: Vec<Part>,
    /// The condition of the whole, where it was assessed.
    pub condition: Option<Code>,
    /// How much of the whole is damaged.
    pub extent: Option<Extent>,
    /// In words.
    pub note: String,
}

/// Why a visit cannot be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoVisit {
    /// Something is not said yet.
    Lacks(Vec<Lack>),
    /// Nothing was seen and nothing assessed.
    NothingSeen,
}

impl FieldVisit {
    /// The observations of the visit.
    pub fn observations(&self, fresh: &dyn Fn() -> Id) -> Vec<Observation> {
        let look = Look {
            method: Some(Method::Visit),
            ..self.look.clone()
        };
        let seen = self
            .parts
            .iter()
            .filter_map(|part| Some((part, part.state?)));
        seen.map(|(part, state)| Observation {
            event_uuid: part.event,
            ..look.of(fresh(), part.site, state)
        })
        .collect()
    }

    /// Plans the command.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn command(&self, place: &str, fresh: &dyn Fn() -> Id) -> Result<Command, NoVisit> {
        let look = Look {
            method: Some(Method::Visit),
            ..self.look.clone()
        };
        let lacks = look.lacks();
        let (Some(day), true) = (&look.seen_edtf, lacks.is_empty()) else {
            return Err(NoVisit::Lacks(lacks));
        };
        let seen = self.observations(fresh);
        let note = self.note.trim();
        let assessed = self.condition.is_some() || self.extent.is_some() || !note.is_empty();
        if seen.is_empty() && !assessed {
            return Err(NoVisit::NothingSeen);
        }
        let mut edits: Vec<Edit> = seen
            .into_iter()
            .map(|seen| Edit::Insert(Box::new(Record::Observation(seen))))
            .collect();
        if assessed {
            edits.push(Edit::Insert(Box::new(Record::Assessment(Assessment {
                uuid: fresh(),
                site_uuid: self.site,
                done_edtf: day.clone(),
                kind_code: Some("field-based-assessment".into()),
                method: Some(Method::Visit),
                condition_code: self.condition.clone(),
                extent_code: self.extent,
                note: note.to_owned(),
                source_uuid: look.source_uuid,
                ..Assessment::default()
            }))));
        }
        let sentence = format!("Field visit to {place} recorded, {}", day.words());
        Ok(Command::new(sentence, edits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::kinds::Certainty;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    #[test]
    fn parts_that_were_not_looked_at_make_nothing() {
        let part = |number, state| Part {
            site: id(number),
            event: None,
            state,
        };
        let mut visit = FieldVisit {
            site: id(1),
            parts: vec![part(1, None), part(2, Some(Seen::Intact)), part(3, None)],
            ..FieldVisit::default()
        };
        let fresh = || id(50);
        assert!(matches!(
            visit.command("Bel", &fresh),
            Err(NoVisit::Lacks(_))
        ));
        visit.look = Look {
            seen_edtf: Edtf::parse("2024-05-02").ok(),
            observer: "A. Surveyor".to_owned(),
            certainty: Some(Certainty::High),
            ..Look::default()
        };
        let command = visit.command("Bel", &fresh).unwrap();
        let [Edit::Insert(record)] = command.edits.as_slice() else {
            panic!("{command:?}");
        };
        let Record::Observation(seen) = record.as_ref() else {
            panic!("{record:?}");
        };
        assert_eq!((seen.site_uuid, seen.method), (id(2), Method::Visit));
        visit.note = "roof propped".to_owned();
        assert_eq!(visit.command("Bel", &fresh).unwrap().edits.len(), 2);
        visit.parts.clear();
        visit.note.clear();
        assert_eq!(visit.command("Bel", &fresh), Err(NoVisit::NothingSeen));
    }
}
