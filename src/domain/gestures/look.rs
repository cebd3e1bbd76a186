//! What one look at evidence has in common with the next: the day, the scene or source, who
//! read it, how sure. Knows no place and no state.

use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, Method, Seen};
use crate::domain::record::{Imagery, Observation};

/// What stays from one observation to the next.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Look {
    /// The day looked at, local to the site.
    pub seen_edtf: Option<Edtf>,
    /// How it was made; `None` = not said yet.
    pub method: Option<Method>,
    /// The scene it is read from.
    pub imagery_uuid: Option<Id>,
    /// The photograph it is read from.
    pub photo_uuid: Option<Id>,
    /// Who tells of it.
    pub source_uuid: Option<Id>,
    /// Page, frame, paragraph.
    pub locator: String,
    /// Who reads the evidence.
    pub observer: String,
    /// How sure; `None` = not said yet.
    pub certainty: Option<Certainty>,
}

/// What is missing before an observation can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The day looked at.
    Day,
    /// How it was made.
    Method,
    /// What it rests on: a scene, a photograph, a source; a visit rests on who was there.
    Evidence,
    /// Who read it.
    Observer,
    /// How sure.
    Certainty,
}

impl Look {
    /// Takes a scene: its day, and its source where one is known.
    pub fn take_scene(&mut self, scene: &Imagery) {
        self.imagery_uuid = Some(scene.uuid);
        self.seen_edtf = Some(scene.acquired_edtf.clone());
        if scene.source_uuid.is_some() {
            self.source_uuid = scene.source_uuid;
        }
        if !matches!(self.method, Some(Method::Satellite | Method::Aerial)) {
            self.method = Some(Method::Satellite);
        }
    }

    /// What is still missing, in the order it is asked.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let rests = self.imagery_uuid.is_some()
            || self.photo_uuid.is_some()
            || self.source_uuid.is_some()
            || self.method == Some(Method::Visit);
        [
            (self.seen_edtf.is_none(), Lack::Day),
            (self.method.is_none(), Lack::Method),
            (!rests, Lack::Evidence),
            (self.observer.trim().is_empty(), Lack::Observer),
            (self.certainty.is_none(), Lack::Certainty),
        ]
        .into_iter()
        .filter_map(|(missing, lack)| missing.then_some(lack))
        .collect()
    }

    /// Whether it can say that a place is intact: only someone on the spot or a photograph from
    /// close by can; a satellite image shows no more than that no damage is visible.
    #[must_use]
    pub fn can_show(&self, state: Seen) -> bool {
        let from_far = matches!(self.method, Some(Method::Satellite | Method::Aerial));
        state != Seen::Intact || !from_far
    }

    /// The observation of one place; what is not said yet stands as its default.
    #[must_use]
    pub fn of(&self, uuid: Id, site: Id, state: Seen) -> Observation {
        Observation {
            uuid,
            site_uuid: site,
            seen_edtf: self.seen_edtf.clone().unwrap_or_default(),
            state,
            method: self.method.unwrap_or_default(),
            imagery_uuid: self.imagery_uuid,
            photo_uuid: self.photo_uuid,
            source_uuid: self.source_uuid,
            locator: self.locator.clone(),
            observer: self.observer.trim().to_owned(),
            certainty: self.certainty.unwrap_or_default(),
            ..Observation::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_asks_only_for_what_is_missing() {
        let mut look = Look::default();
        assert_eq!(look.lacks().len(), 5);
        look.take_scene(&Imagery {
            uuid: Id::v7(1, [1; 10]),
            acquired_edtf: Edtf::parse("2015-08-31").unwrap(),
            ..Imagery::default()
        });
        assert_eq!(look.lacks(), [Lack::Observer, Lack::Certainty]);
        assert!(!look.can_show(Seen::Intact));
        assert!(look.can_show(Seen::NoDamageVisible));
        look.method = Some(Method::Visit);
        look.imagery_uuid = None;
        look.observer = "A. Surveyor".to_owned();
        look.certainty = Some(Certainty::High);
        assert!(look.lacks().is_empty(), "a visit rests on who was there");
        assert!(look.can_show(Seen::Intact));
    }
}
