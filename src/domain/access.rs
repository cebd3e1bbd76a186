//! Who may see what: the access of a record is the strictest of its own and of all it belongs to.
//! Knows not where records are kept nor how they are shown.

use super::dossier::{Dossier, EventFile};
use super::id::Id;
use super::kinds::Access;
use super::record::{Claim, Observation, Photo, Source};

/// Who may see a record, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Effective {
    /// Who.
    pub access: Access,
    /// The record it follows from, by name; empty when it is the record's own.
    pub because: String,
}

impl Effective {
    /// A record's own access.
    #[must_use]
    pub const fn own(access: Access) -> Self {
        Self {
            access,
            because: String::new(),
        }
    }

    /// The stricter of two; of equally strict ones the record's own, then the nearer.
    #[must_use]
    pub fn with(self, access: Access, because: &str) -> Self {
        if access > self.access {
            return Self {
                access,
                because: because.to_owned(),
            };
        }
        self
    }

    /// Whether anyone may see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.access == Access::Public
    }

    /// «restricted because Temple of Bel is», or the access alone.
    #[must_use]
    pub fn words(&self) -> String {
        let label = self.access.label();
        if self.because.is_empty() || self.is_public() {
            return label.to_owned();
        }
        format!("{label} because {} is", self.because)
    }
}

/// Who may see the place of a dossier.
#[must_use]
pub fn of_site(dossier: &Dossier) -> Effective {
    let inherited = &dossier.inherited;
    Effective::own(dossier.site.access).with(inherited.access, &inherited.because)
}

/// Who may see the place an event, an observation or a photo is about.
fn of_target(dossier: &Dossier, site: Id) -> Effective {
    let own = of_site(dossier);
    if site == dossier.site.uuid {
        return own;
    }
    let name = dossier.site.name_en.as_str();
    let part = dossier.parts.iter().find(|part| part.id == site);
    let part = part.map_or_else(Effective::default, |part| Effective::own(part.access));
    let because = if own.because.is_empty() {
        name
    } else {
        &own.because
    };
    part.with(own.access, because)
}

fn named(dossier: &Dossier, site: Id) -> String {
    let part = dossier.parts.iter().find(|part| part.id == site);
    part.map_or_else(|| dossier.site.name_en.clone(), |part| part.name_en.clone())
}

/// Who may see a damage event.
#[must_use]
pub fn of_event(dossier: &Dossier, file: &EventFile) -> Effective {
    let target = of_target(dossier, file.event.site_uuid);
    let because = because(&target, || named(dossier, file.event.site_uuid));
    Effective::own(file.event.access).with(target.access, &because)
}

/// Where an access comes from: from where it was inherited, or from the record itself.
fn because(from: &Effective, name: impl FnOnce() -> String) -> String {
    if from.because.is_empty() {
        name()
    } else {
        from.because.clone()
    }
}

/// Who may see an observation: it follows its place, its event, its photograph and its source.
#[must_use]
pub fn of_observation(
    dossier: &Dossier,
    file: Option<&EventFile>,
    seen: &Observation,
) -> Effective {
    let target = of_target(dossier, seen.site_uuid);
    let place = because(&target, || named(dossier, seen.site_uuid));
    let mut effective = Effective::default().with(target.access, &place);
    if let Some(file) = file {
        let event = of_event(dossier, file);
        let title = because(&event, || file.event.title.clone());
        effective = effective.with(event.access, &title);
    }
    let photo = seen.photo_uuid;
    let photo = photo.and_then(|id| dossier.photos.iter().find(|photo| photo.uuid == id));
    if let Some(photo) = photo {
        effective = effective.with(photo.access, &photo.caption_en);
    }
    with_source(effective, dossier, seen.source_uuid)
}

/// Who may see a claim: it follows its event and its source.
#[must_use]
pub fn of_claim(dossier: &Dossier, file: &EventFile, claim: &Claim) -> Effective {
    let event = of_event(dossier, file);
    let title = because(&event, || file.event.title.clone());
    let effective = Effective::default().with(event.access, &title);
    with_source(effective, dossier, Some(claim.source_uuid))
}

fn with_source(effective: Effective, dossier: &Dossier, source: Option<Id>) -> Effective {
    match source.and_then(|id| dossier.sources.get(&id)) {
        Some(source) => effective.with(source.access, &source.title),
        None => effective,
    }
}

/// Who may see a photograph: it follows its place.
#[must_use]
pub fn of_photo(dossier: &Dossier, photo: &Photo) -> Effective {
    let site = photo.site_uuid.unwrap_or(dossier.site.uuid);
    let target = of_target(dossier, site);
    let because = because(&target, || named(dossier, site));
    Effective::own(photo.access).with(target.access, &because)
}

/// Who may see a source: it belongs to no place.
#[must_use]
pub const fn of_source(source: &Source) -> Effective {
    Effective::own(source.access)
}

#[cfg(test)]
mod tests {
    use super::super::dossier::SiteRow;
    use super::super::record::{DamageEvent, Site};
    use super::*;

    fn id(n: u64) -> Id {
        Id::v7(n, [1; 10])
    }

    fn dossier(own: Access, inherited: Access) -> Dossier {
        Dossier {
            site: Site {
                uuid: id(1),
                name_en: "Temple".into(),
                access: own,
                ..Site::default()
            },
            inherited: Effective {
                access: inherited,
                because: "Town".into(),
            },
            ..Dossier::default()
        }
    }

    fn file(access: Access) -> EventFile {
        EventFile {
            event: DamageEvent {
                site_uuid: id(1),
                title: "Loss".into(),
                access,
                ..DamageEvent::default()
            },
            ..EventFile::default()
        }
    }

    fn row() -> SiteRow {
        serde_json::from_value(serde_json::json!({
            "id": id(2), "slug": "crypt", "parent": null, "level": "component", "name_en": "",
            "name_ar": "", "type_code": "", "at": null, "accuracy_m": null, "access": "public",
            "state": { "state": "unknown", "extent": "unknown", "changing": false },
            "tally": { "level": null, "total": 0, "by_state": {} }, "when": "",
            "damage_from": null, "damage_to": null, "events": 0, "contradictions": 0,
            "matched": ""
        }))
        .unwrap()
    }

    #[test]
    fn the_strictest_wins_and_says_why() {
        use Access::{Confidential, Public, Restricted};
        let said = |own, inherited| of_site(&dossier(own, inherited)).words();
        assert_eq!(said(Public, Public), "public");
        assert_eq!(said(Restricted, Public), "restricted");
        assert_eq!(said(Restricted, Restricted), "restricted");
        assert_eq!(said(Public, Restricted), "restricted because Town is");
        assert_eq!(
            said(Restricted, Confidential),
            "confidential because Town is"
        );
        let temple = dossier(Restricted, Public);
        let event = of_event(&temple, &file(Public));
        assert_eq!(event.words(), "restricted because Temple is");
        let town = dossier(Public, Restricted);
        let event = of_event(&town, &file(Public));
        assert_eq!(event.words(), "restricted because Town is");
        let own = of_event(&town, &file(Confidential));
        assert_eq!(own.words(), "confidential");
    }

    #[test]
    fn evidence_follows_its_event_its_photo_and_its_source() {
        let mut temple = dossier(Access::Public, Access::Public);
        let source = Source {
            uuid: id(7),
            title: "A letter".into(),
            access: Access::Confidential,
            ..Source::default()
        };
        temple.sources.insert(id(7), source);
        let seen = Observation {
            site_uuid: id(1),
            source_uuid: Some(id(7)),
            ..Observation::default()
        };
        let told = |file: Option<&EventFile>, seen: &Observation| {
            of_observation(&temple, file, seen).words()
        };
        assert_eq!(told(None, &seen), "confidential because A letter is");
        let plain = Observation {
            source_uuid: None,
            ..seen
        };
        assert_eq!(told(None, &plain), "public");
        let lost = file(Access::Restricted);
        assert_eq!(told(Some(&lost), &plain), "restricted because Loss is");
    }

    #[test]
    fn what_stands_on_a_part_follows_the_part() {
        let mut temple = dossier(Access::Public, Access::Public);
        let part = SiteRow {
            id: id(2),
            name_en: "Crypt".into(),
            access: Access::Confidential,
            ..row()
        };
        temple.parts.push(part);
        let photo = Photo {
            site_uuid: Some(id(2)),
            ..Photo::default()
        };
        let words = of_photo(&temple, &photo).words();
        assert_eq!(words, "confidential because Crypt is");
    }
}
