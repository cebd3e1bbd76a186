//! What a public edition of a catalogue leaves out or blurs, counted and told: before it is written,
//! and beside what was. Knows no format.

use super::{Closed, NO_PLACE, name_as_shown};
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::kinds::{Access, Shown};
use crate::domain::record::{Actor, Table};

/// Of what the counts are: of what is handed out, not of the whole catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// The whole catalogue.
    Everything,
    /// These places.
    Places(Vec<Id>),
    /// Chapters on these places, each with the parts it has.
    Chapters(Vec<Id>),
    /// These records of a register: persons and institutions, or sources.
    Register(Table, Vec<Id>),
}

/// The counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Places that are not public.
    pub places: usize,
    /// Damage events that are not public by themselves or lie on such a place.
    pub events: usize,
    /// Assessments, likewise.
    pub assessments: usize,
    /// Photographs, likewise.
    pub photos: usize,
    /// Photographs that must not be published, or of which nobody has said that they may.
    pub unpublished: usize,
    /// Sources that are not public.
    pub sources: usize,
    /// Places shown only roughly where they are.
    pub coarse: usize,
    /// Persons and institutions by initials, by role, not at all.
    pub persons: [usize; 3],
    /// Sources whose witness is not named.
    pub witnesses: usize,
    /// Whether names of places are taken out of texts.
    pub takes_names: bool,
    /// Names of places that are not public and yet stay in texts, being ordinary words or names of
    /// public places too.
    pub names_left: usize,
}

impl LeftOut {
    /// What a public edition leaves out of a catalogue, or of that part of it the arguments tell of.
    #[must_use]
    pub fn of(closed: &Closed, actors: &[Actor]) -> Self {
        let coarse = closed.coarse.keys();
        let shown = |how: Shown| {
            let veiled = |actor: &&Actor| {
                // Who is not public is not shown at all.
                let shown = match actor.access {
                    Access::Public => actor.show,
                    Access::Restricted | Access::Confidential => Shown::Hidden,
                };
                shown == how && name_as_shown(actor, Edition::Public) != actor.name
            };
            actors.iter().filter(veiled).count()
        };
        Self {
            places: closed.places.len(),
            events: closed.events.len(),
            assessments: closed.assessments.len(),
            photos: closed.photos.len(),
            unpublished: closed.unpublished.len(),
            sources: closed.sources.len(),
            coarse: coarse.filter(|id| !closed.places.contains_key(id)).count(),
            persons: [Shown::Initials, Shown::Role, Shown::Hidden].map(shown),
            witnesses: closed.withheld.difference(&closed.sources).count(),
            takes_names: !closed.names.is_empty(),
            names_left: closed.names.left(),
        }
    }

    /// Sentences on it, the gravest first; none when nothing is left out.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut said = Vec::new();
        let gone = [
            counted(self.places, "place", "places"),
            counted(self.events, "damage event", "damage events"),
            counted(self.assessments, "assessment", "assessments"),
            counted(self.photos, "photograph", "photographs"),
            counted(self.sources, "source", "sources"),
        ];
        let gone: Vec<String> = gone.into_iter().flatten().collect();
        if !gone.is_empty() {
            said.push(format!("Left out, not being public: {}.", gone.join(", ")));
        }
        if let Some(photos) = counted(self.unpublished, "photograph", "photographs") {
            said.push(format!(
                "Left out, nobody having said that they may be published: {photos}."
            ));
        }
        if self.takes_names {
            said.push(format!(
                "Where a text names a place that is not public, «{NO_PLACE}» stands for the name."
            ));
        }
        match self.names_left {
            0 => {}
            1 => said.push(
                "1 name of a place that is not public stays in texts: it is an ordinary word or the name of a \
                 public place too."
                    .to_owned(),
            ),
            more => said.push(format!(
                "{more} names of places that are not public stay in texts: they are ordinary words or names of \
                 public places too."
            )),
        }
        if let Some(places) = counted(self.coarse, "place", "places") {
            said.push(format!("Shown only roughly where they are, without outlines and numbers elsewhere: {places}."));
        }
        let [initials, role, nobody] = self.persons;
        let how = [
            (initials, "by initials"),
            (role, "by role"),
            (nobody, "not at all"),
        ];
        let how = how.into_iter().filter(|(number, _)| *number > 0);
        let how: Vec<String> = how.map(|(number, how)| format!("{number} {how}")).collect();
        if !how.is_empty() {
            said.push(format!(
                "Persons and institutions not shown by name: {}.",
                how.join(", ")
            ));
        }
        if let Some(sources) = counted(self.witnesses, "source", "sources") {
            said.push(format!(
                "Witnesses not named, no consent being noted: {sources}."
            ));
        }
        said
    }
}

fn counted(number: usize, one: &str, many: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        more => Some(format!("{more} {many}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted_and_nothing_is_said_of_nothing() {
        assert_eq!(LeftOut::default().sentences(), Vec::<String>::new());
        let id = |n| Id::v7(n, [1; 10]);
        let person = Actor {
            name: "Amal Haddad".into(),
            show: Shown::Hidden,
            ..Actor::default()
        };
        let closed = Closed {
            sources: [id(1)].into(),
            withheld: [id(1), id(2)].into(),
            coarse: [(id(3), 500.0)].into(),
            ..Closed::default()
        };
        let said = LeftOut::of(&closed, &[person]).sentences();
        assert_eq!(
            said,
            [
                "Left out, not being public: 1 source.",
                "Shown only roughly where they are, without outlines and numbers elsewhere: 1 place.",
                "Persons and institutions not shown by name: 1 not at all.",
                "Witnesses not named, no consent being noted: 1 source.",
            ]
        );
    }
}
