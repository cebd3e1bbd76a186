//! Two scenes over many places: what each shows of each place becomes a pair of observations,
//! all in one command. A cell that was not set makes nothing. Knows no screen.

use serde::{Deserialize, Serialize};

use super::effect::Effect;
use super::look::Look;
use crate::domain::bracket::Bracket;
use crate::domain::command::{Command, Edit};
use crate::domain::dossier::{EventFile, SiteEvidence};
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, DatedBy, Extent, Method, Role, Seen, State};
use crate::domain::record::{DamageEvent, Imagery, Observation, Record};
use crate::domain::short_name::own_name;

/// A scene, and whether it is recorded with the pair.
#[derive(Debug, Clone, PartialEq)]
pub enum Scene {
    /// It is in the catalogue.
    Known(Imagery),
    /// It is recorded with the pair.
    New(Imagery),
}

impl Scene {
    /// Its record.
    #[must_use]
    pub const fn record(&self) -> &Imagery {
        match self {
            Self::Known(scene) | Self::New(scene) => scene,
        }
    }
}

/// Two scenes and how they were read.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenePair {
    /// The earlier.
    pub before: Scene,
    /// The later.
    pub after: Scene,
    /// Satellite or aerial.
    pub method: Method,
    /// Who reads them.
    pub observer: String,
    /// How sure.
    pub certainty: Certainty,
}

/// On what event the observations of a place bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Bearing {
    /// On none.
    #[default]
    Only,
    /// On one that is recorded.
    Event(Id),
    /// On a new one, read from this pair.
    NewEvent,
}

/// What the pair shows of one place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PairRow {
    /// The place.
    pub site: Id,
    /// What the earlier scene shows; `None` = not read.
    pub before: Option<Seen>,
    /// What the later scene shows; `None` = not read.
    pub after: Option<Seen>,
    /// How much is damaged in the later.
    pub extent: Option<Extent>,
    /// In words.
    pub note: String,
    /// On what event it bears; `None` = as suggested.
    pub bearing: Option<Bearing>,
}

/// Why a pair cannot be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPair {
    /// Both are the same scene.
    SameScene,
    /// The later is not later than the earlier.
    Reversed,
    /// No cell is set.
    NothingSet,
    /// Who read it is not said.
    NoObserver,
}

/// The observation of a place from a scene, when it was read already.
#[must_use]
pub fn read_already(evidence: &SiteEvidence, scene: Id) -> Option<&Observation> {
    let mut seen = evidence.observations.iter();
    seen.find(|seen| seen.imagery_uuid == Some(scene))
}

const fn is_damage(state: Option<Seen>) -> bool {
    matches!(state, Some(Seen::Damaged | Seen::Destroyed))
}

impl PairRow {
    /// An empty row.
    #[must_use]
    pub fn of(site: Id) -> Self {
        Self {
            site,
            ..Self::default()
        }
    }

    /// Whether anything was read.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        self.before.is_some() || self.after.is_some()
    }

    /// Whether the pair shows a change that can be an event: damage in the later scene that the
    /// earlier does not show as well.
    #[must_use]
    pub fn shows_change(&self) -> bool {
        is_damage(self.after) && self.before != self.after && self.before != Some(Seen::Destroyed)
    }
}

impl ScenePair {
    /// What keeps the scenes from being a pair.
    ///
    /// # Errors
    /// Says which.
    pub fn check(&self) -> Result<(), NoPair> {
        let (before, after) = (self.before.record(), self.after.record());
        if before.uuid == after.uuid {
            return Err(NoPair::SameScene);
        }
        let early = before.acquired_edtf.bounds();
        let late = after.acquired_edtf.bounds();
        match (early.from, late.to) {
            (Some(early), Some(late)) if early > late => Err(NoPair::Reversed),
            _ if self.observer.trim().is_empty() => Err(NoPair::NoObserver),
            _ => Ok(()),
        }
    }

    /// The event a row bears on when nobody decides: the one event of the place whose days meet
    /// those of the pair; none where the place has several such, or none.
    #[must_use]
    pub fn suggest(&self, evidence: &SiteEvidence) -> Bearing {
        let days = crate::domain::date::Span {
            from: self.before.record().acquired_edtf.bounds().from,
            to: self.after.record().acquired_edtf.bounds().to,
        };
        let mut meeting = evidence.events.iter().filter(|file| {
            let reading = crate::domain::bracket::reading(file);
            let span = crate::domain::date::Span {
                from: reading.from,
                to: reading.to,
            };
            span.meets(days)
        });
        match (meeting.next(), meeting.next()) {
            (Some(file), None) => Bearing::Event(file.event.uuid),
            _ => Bearing::Only,
        }
    }

    /// On what a row bears: as decided, else as suggested. A new event needs a change to show.
    #[must_use]
    pub fn bearing(&self, row: &PairRow, evidence: &SiteEvidence) -> Bearing {
        match row.bearing {
            Some(Bearing::NewEvent) if !row.shows_change() => Bearing::Only,
            Some(decided) => decided,
            None => self.suggest(evidence),
        }
    }

    fn look(&self, scene: &Imagery) -> Look {
        Look {
            method: Some(self.method),
            observer: self.observer.clone(),
            certainty: Some(self.certainty),
            ..Look {
                seen_edtf: Some(scene.acquired_edtf.clone()),
                imagery_uuid: Some(scene.uuid),
                source_uuid: scene.source_uuid,
                ..Look::default()
            }
        }
    }

    /// The observations of a row; what was read from these scenes already is not made twice.
    fn observations(
        &self,
        row: &PairRow,
        evidence: &SiteEvidence,
        (event, fresh): (Option<Id>, &dyn Fn() -> Id),
    ) -> Vec<Observation> {
        let (before, after) = (self.before.record(), self.after.record());
        let unread = |scene: &Imagery| read_already(evidence, scene.uuid).is_none();
        let mut made = Vec::new();
        if let Some(state) = row.before.filter(|_| unread(before)) {
            let mut seen = self.look(before).of(fresh(), row.site, state);
            seen.event_uuid = event;
            if event.is_some() && is_damage(row.before) && row.shows_change() {
                seen.role = Some(Role::Before);
                "It shows older damage, not yet this change.".clone_into(&mut seen.role_reason);
            }
            made.push(seen);
        }
        if let Some(state) = row.after.filter(|_| unread(after)) {
            let mut seen = self.look(after).of(fresh(), row.site, state);
            seen.event_uuid = event;
            seen.extent_code = row.extent;
            row.note.trim().clone_into(&mut seen.note);
            made.push(seen);
        }
        made
    }

    /// The event read from the pair.
    fn event(&self, row: &PairRow, uuid: Id) -> DamageEvent {
        let destroyed = row.after == Some(Seen::Destroyed);
        let title = if destroyed {
            "Destruction read from an image pair"
        } else {
            "Damage read from an image pair"
        };
        DamageEvent {
            uuid,
            site_uuid: row.site,
            key: own_name("image-pair", "event", uuid),
            title: title.to_owned(),
            dated_by: DatedBy::Bracket,
            leaves: if destroyed {
                State::Destroyed
            } else {
                State::Damaged
            },
            extent_code: row.extent.unwrap_or_default(),
            certainty: self.certainty,
            note: row.note.trim().to_owned(),
            ..DamageEvent::default()
        }
    }

    /// The event's file as it would be, for its bracket; `None` where the row bears on none.
    #[must_use]
    pub fn effect(&self, row: &PairRow, evidence: &SiteEvidence) -> Option<Effect> {
        let count = std::cell::Cell::new(0_u8);
        let fresh = || {
            count.set(count.get().saturating_add(1));
            Id::v7(1, [count.get(); 10])
        };
        let file = match self.bearing(row, evidence) {
            Bearing::Only => return None,
            Bearing::Event(id) => {
                let mut files = evidence.events.iter();
                files.find(|file| file.event.uuid == id)?.clone()
            }
            Bearing::NewEvent => EventFile {
                event: self.event(row, fresh()),
                observations: Vec::new(),
                claims: Vec::new(),
                effects: Vec::new(),
                external_ids: Vec::new(),
            },
        };
        let event = Some(file.event.uuid);
        let unsaved = self.observations(row, evidence, (event, &fresh));
        Some(Effect::of(&file, &unsaved))
    }

    /// Plans one command over all rows.
    ///
    /// # Errors
    /// When the scenes are no pair or nothing is set.
    pub fn command(
        &self,
        rows: &[(&PairRow, &SiteEvidence)],
        fresh: &dyn Fn() -> Id,
    ) -> Result<Command, NoPair> {
        self.check()?;
        let mut edits = Vec::new();
        let (mut places, mut events) = (0_usize, 0_usize);
        for (row, evidence) in rows.iter().filter(|(row, _)| row.is_set()) {
            let bearing = self.bearing(row, evidence);
            let event = match bearing {
                Bearing::Only => None,
                Bearing::Event(id) => Some(id),
                Bearing::NewEvent => Some(fresh()),
            };
            let made = self.observations(row, evidence, (event, fresh));
            if made.is_empty() {
                continue;
            }
            places += 1;
            if let (Bearing::NewEvent, Some(uuid)) = (bearing, event) {
                events += 1;
                edits.push(insert(self.event(row, uuid)));
            }
            edits.extend(made.into_iter().map(insert));
        }
        if places == 0 {
            return Err(NoPair::NothingSet);
        }
        let scenes = [&self.before, &self.after]
            .into_iter()
            .filter_map(|scene| match scene {
                Scene::New(record) => Some(insert(record.clone())),
                Scene::Known(_) => None,
            });
        let edits: Vec<Edit> = scenes.chain(edits).collect();
        Ok(Command::new(self.sentence(places, events), edits))
    }

    fn sentence(&self, places: usize, events: usize) -> String {
        let day = |scene: &Scene| scene.record().acquired_edtf.words();
        let over = if places == 1 {
            "one site".to_owned()
        } else {
            format!("{places} sites")
        };
        let made = match events {
            0 => String::new(),
            1 => ", with one new damage event".to_owned(),
            many => format!(", with {many} new damage events"),
        };
        format!(
            "Images of {} and {} read over {over}{made}",
            day(&self.before),
            day(&self.after)
        )
    }
}

fn insert(record: impl Into<Record>) -> Edit {
    Edit::Insert(Box::new(record.into()))
}

/// The bracket of an effect, for whoever shows it.
impl Effect {
    /// The bracket as it would be.
    #[must_use]
    pub fn bracket(&self) -> Bracket {
        Bracket::of(&self.file)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::date::Edtf;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn scene(number: u8, date: &str) -> Scene {
        Scene::Known(Imagery {
            uuid: id(number),
            acquired_edtf: Edtf::parse(date).unwrap(),
            source_uuid: Some(id(90)),
            ..Imagery::default()
        })
    }

    fn pair() -> ScenePair {
        ScenePair {
            before: scene(1, "2015-08-27"),
            after: scene(2, "2015-08-31"),
            method: Method::Satellite,
            observer: "A. Reader".to_owned(),
            certainty: Certainty::High,
        }
    }

    fn evidence(site: u8) -> SiteEvidence {
        SiteEvidence {
            site: id(site),
            ..SiteEvidence::default()
        }
    }

    fn row(site: u8, before: Option<Seen>, after: Option<Seen>) -> PairRow {
        PairRow {
            before,
            after,
            ..PairRow::of(id(site))
        }
    }

    fn fresh() -> impl Fn() -> Id {
        let count = Cell::new(150_u8);
        move || {
            count.set(count.get() + 1);
            id(count.get())
        }
    }

    #[test]
    fn unset_cells_make_nothing_and_set_ones_make_what_they_say() {
        let mut wrecked = row(100, Some(Seen::NoDamageVisible), Some(Seen::Destroyed));
        wrecked.bearing = Some(Bearing::NewEvent);
        wrecked.extent = Some(Extent::UpTo100);
        let half = row(101, None, Some(Seen::Damaged));
        let unread = row(102, None, None);
        let (a, b, c) = (evidence(100), evidence(101), evidence(102));
        let rows = [(&wrecked, &a), (&half, &b), (&unread, &c)];
        let command = pair().command(&rows, &fresh()).unwrap();
        let mut kinds = Vec::new();
        for edit in &command.edits {
            match edit {
                Edit::Insert(record) => match record.as_ref() {
                    Record::DamageEvent(event) => {
                        assert_eq!(event.leaves, State::Destroyed);
                        assert_eq!(event.dated_by, DatedBy::Bracket);
                        assert!(event.when_edtf.is_none());
                        kinds.push("event");
                    }
                    Record::Observation(seen) => {
                        assert_ne!(seen.site_uuid, id(102), "nothing was read of it");
                        assert_eq!(seen.source_uuid, Some(id(90)));
                        kinds.push(seen.state.code());
                    }
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(
            kinds,
            ["event", "no-damage-visible", "destroyed", "damaged"]
        );
        assert_eq!(
            command.sentence,
            "Images of 27 August 2015 and 31 August 2015 read over 2 sites, with one new damage event"
        );
    }

    #[test]
    fn the_bracket_is_seen_before_it_is_saved() {
        let mut wrecked = row(100, Some(Seen::Damaged), Some(Seen::Destroyed));
        wrecked.bearing = Some(Bearing::NewEvent);
        let effect = pair().effect(&wrecked, &evidence(100)).unwrap();
        assert_eq!(
            effect.then.unwrap().to_string(),
            "[2015-08-27..2015-08-31]",
            "older damage does not hide the change"
        );
    }

    #[test]
    fn what_was_read_from_a_scene_is_not_read_twice() {
        let mut stored = evidence(100);
        stored.observations.push(Observation {
            imagery_uuid: Some(id(2)),
            state: Seen::Destroyed,
            ..Observation::default()
        });
        let wrecked = row(100, None, Some(Seen::Destroyed));
        assert_eq!(
            pair().command(&[(&wrecked, &stored)], &fresh()),
            Err(NoPair::NothingSet)
        );
    }

    #[test]
    fn an_event_of_these_days_is_suggested_and_no_other() {
        let event = |number, when: &str| EventFile {
            event: DamageEvent {
                uuid: id(number),
                when_edtf: Edtf::parse(when).ok(),
                ..DamageEvent::default()
            },
            observations: Vec::new(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        };
        let mut stored = evidence(100);
        stored.events = vec![event(10, "2015-08-30"), event(11, "2013")];
        assert_eq!(pair().suggest(&stored), Bearing::Event(id(10)));
        stored.events.push(event(12, "2015-08-29"));
        assert_eq!(
            pair().suggest(&stored),
            Bearing::Only,
            "which of two is not guessed"
        );
    }

    #[test]
    fn scenes_the_wrong_way_round_are_refused() {
        let mut wrong = pair();
        std::mem::swap(&mut wrong.before, &mut wrong.after);
        assert_eq!(wrong.check(), Err(NoPair::Reversed));
        wrong.after = wrong.before.clone();
        assert_eq!(wrong.check(), Err(NoPair::SameScene));
        let mut unread = pair();
        unread.observer.clear();
        assert_eq!(unread.check(), Err(NoPair::NoObserver));
    }
}
