//! What leaves the house: persons by name, initials, role or not at all; in a public edition
//! nothing that is restricted or confidential, and positions as coarse as they shall be. Knows
//! no format: what is written is made from what is left here.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::access::{self, Effective};
use super::dossier::{Dossier, EventFile};
use super::id::{BadName, Id};
use super::kinds::{Access, Shown};
use super::place::LonLat;
use super::record::Actor;

/// For whom something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// For those who work on the catalogue: everything.
    Inside,
    /// To hand to colleagues: everything, persons as they may be shown.
    #[default]
    Handed,
    /// For anyone: only what is public.
    Public,
}

/// What stands for a person who is not shown at all.
pub const NOBODY: &str = "a person not named";

/// A person or institution as it may be shown in an edition.
#[must_use]
pub fn name_as_shown(actor: &Actor, edition: Edition) -> String {
    let some = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let shown = match (edition, actor.show) {
        (Edition::Inside, _) | (_, Shown::Name) => Some(actor.name.clone()),
        (_, Shown::Initials) => some(&actor.initials).or_else(|| some(&initials(&actor.name))),
        (_, Shown::Role) => some(&actor.role),
        (_, Shown::Hidden) => None,
    };
    shown.unwrap_or_else(|| NOBODY.to_owned())
}

/// «A. B. C.» of a name.
fn initials(name: &str) -> String {
    let letters = name
        .split(|letter: char| letter.is_whitespace() || letter == '-')
        .filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let letters: Vec<String> = letters
        .map(|letter| format!("{}.", letter.to_uppercase()))
        .collect();
    letters.join(" ")
}

/// The persons a text names though they are not to be shown by name.
#[must_use]
pub fn named_in<'a>(text: &str, actors: &'a [Actor]) -> Vec<&'a Actor> {
    let named = |actor: &&Actor| {
        actor.show != Shown::Name && !places_of(text, actor.name.trim()).is_empty()
    };
    actors.iter().filter(named).collect()
}

/// Where a name stands in a text as a word of its own, whatever its case.
fn places_of(text: &str, name: &str) -> Vec<(usize, usize)> {
    const SHORTEST: usize = 3;
    if name.chars().count() < SHORTEST {
        return Vec::new();
    }
    let wanted: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    let mut free = 0;
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let starts = at >= free && !before.is_some_and(char::is_alphanumeric);
        before = Some(letter);
        if !starts {
            continue;
        }
        if let Some(end) = text.get(at..).and_then(|rest| matched(rest, &wanted)) {
            found.push((at, at + end));
            free = at + end;
        }
    }
    found
}

/// How long the wanted letters are at the beginning of a text, when a word ends with them.
fn matched(text: &str, wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter();
    let mut letters = text.char_indices();
    let end = loop {
        let Some((at, letter)) = letters.next() else {
            return wanted.as_slice().is_empty().then_some(text.len());
        };
        if wanted.as_slice().is_empty() {
            break (at, letter);
        }
        for lower in letter.to_lowercase() {
            if wanted.next() != Some(&lower) {
                return None;
            }
        }
    };
    (!end.1.is_alphanumeric()).then_some(end.0)
}

/// Names that give way to something else wherever they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masks(Vec<(String, String)>);

impl Masks {
    /// The masks for all persons and institutions of a catalogue.
    #[must_use]
    pub fn of(actors: &[Actor], edition: Edition) -> Self {
        let mut masks: Vec<(String, String)> = actors
            .iter()
            .map(|actor| {
                let name = actor.name.trim().to_owned();
                (name, name_as_shown(actor, edition))
            })
            .filter(|(name, shown)| !name.is_empty() && name != shown)
            .collect();
        // The longest first: «A. Salim and sons» before «A. Salim».
        masks.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self(masks)
    }

    /// Whether nothing gives way.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text without the names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, shown) in &self.0 {
            for (from, to) in places_of(&text, name).into_iter().rev() {
                text.replace_range(from..to, shown);
            }
        }
        text
    }

    /// A value without the names, in every text it holds, however deep.
    ///
    /// # Errors
    /// When a value cannot be written without them: then it must not be handed out at all.
    pub fn hide<T: Serialize + DeserializeOwned + Clone>(&self, value: &T) -> Result<T, BadName> {
        if self.is_empty() {
            return Ok(value.clone());
        }
        let unfit = |why: serde_json::Error| BadName(format!("a name could not be hidden: {why}"));
        let mut tree = serde_json::to_value(value).map_err(unfit)?;
        self.walk(&mut tree);
        serde_json::from_value(tree).map_err(unfit)
    }

    fn walk(&self, tree: &mut Value) {
        match tree {
            Value::String(text) => {
                let masked = self.text(text);
                if masked != *text {
                    *text = masked;
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.walk(value)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.walk(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The places that are not public, each with why.
pub type Hidden = BTreeMap<Id, Effective>;

/// What of a dossier anyone may see; `None` when not even that there is such a place.
#[must_use]
pub fn public(mut dossier: Dossier, hidden: &Hidden) -> Option<Dossier> {
    if hidden.contains_key(&dossier.site.uuid) || !access::of_site(&dossier).is_public() {
        return None;
    }
    let whole = dossier.clone();
    let seen = |file: &EventFile| {
        !hidden.contains_key(&file.event.site_uuid) && access::of_event(&whole, file).is_public()
    };
    dossier.parts.retain(|part| !hidden.contains_key(&part.id));
    dossier.events.retain(seen);
    dossier
        .part_events
        .retain(|(site, _, file)| !hidden.contains_key(site) && seen(file));
    dossier
        .shared_events
        .retain(|(effect, file)| !hidden.contains_key(&effect.site_uuid) && seen(file));
    let files = dossier
        .events
        .iter_mut()
        .chain(dossier.part_events.iter_mut().map(|(_, _, file)| file))
        .chain(dossier.shared_events.iter_mut().map(|(_, file)| file));
    for file in files {
        evidence(file, &whole, hidden);
    }
    dossier.observations.retain(|seen| {
        !hidden.contains_key(&seen.site_uuid)
            && access::of_observation(&whole, None, seen).is_public()
    });
    dossier.photos.retain(|photo| {
        !photo
            .site_uuid
            .is_some_and(|site| hidden.contains_key(&site))
            && access::of_photo(&whole, photo).is_public()
    });
    dossier.assessments.retain(|assessment| {
        assessment.access == Access::Public && !hidden.contains_key(&assessment.site_uuid)
    });
    let kept: Vec<Id> = dossier.assessments.iter().map(|one| one.uuid).collect();
    dossier
        .threats
        .retain(|one| kept.contains(&one.assessment_uuid));
    dossier
        .recommendations
        .retain(|one| kept.contains(&one.assessment_uuid));
    dossier
        .interventions
        .retain(|work| !hidden.contains_key(&work.site_uuid));
    dossier
        .sources
        .retain(|_, source| source.access == Access::Public);
    let sources = &dossier.sources;
    dossier
        .citations
        .retain(|citation| sources.contains_key(&citation.source_uuid));
    coarsen(&mut dossier);
    Some(dossier)
}

fn evidence(file: &mut EventFile, whole: &Dossier, hidden: &Hidden) {
    let event = EventFile {
        event: file.event.clone(),
        ..EventFile::default()
    };
    file.observations.retain(|seen| {
        !hidden.contains_key(&seen.site_uuid)
            && access::of_observation(whole, Some(&event), seen).is_public()
    });
    file.claims
        .retain(|claim| access::of_claim(whole, &event, claim).is_public());
    file.effects
        .retain(|effect| !hidden.contains_key(&effect.site_uuid));
}

/// Positions as coarse as the place asks for; outlines, which would give it away, are left out.
fn coarsen(dossier: &mut Dossier) {
    let Some(step) = dossier.site.coarsen_m.filter(|step| *step > 0.0) else {
        return;
    };
    dossier.site.geom = dossier.site.geom.map(|at| coarse(at, step));
    dossier.areas.clear();
    dossier.lines.clear();
    for part in &mut dossier.parts {
        part.at = part.at.map(|at| coarse(at, step));
    }
    for photo in &mut dossier.photos {
        photo.geom = None;
    }
}

/// A position in the middle of its square of so many metres.
#[must_use]
pub fn coarse(at: LonLat, step_m: f64) -> LonLat {
    const DEGREE_M: f64 = 111_320.0;
    let lat_step = step_m / DEGREE_M;
    let lat = ((at.lat() / lat_step).floor() + 0.5) * lat_step;
    let lon_step = lat_step / lat.to_radians().cos().abs().max(0.01);
    let lon = ((at.lon() / lon_step).floor() + 0.5) * lon_step;
    LonLat::new(lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::super::record::{DamageEvent, Observation, Site, Source};
    use super::*;

    fn person(name: &str, show: Shown) -> Actor {
        Actor {
            name: name.into(),
            role: "surveyor".into(),
            show,
            ..Actor::default()
        }
    }

    #[test]
    fn a_person_is_shown_as_they_wish() {
        let shown = |show| name_as_shown(&person("Amal Haddad-Saleh", show), Edition::Public);
        assert_eq!(shown(Shown::Name), "Amal Haddad-Saleh");
        assert_eq!(shown(Shown::Initials), "A. H. S.");
        assert_eq!(shown(Shown::Role), "surveyor");
        assert_eq!(shown(Shown::Hidden), NOBODY);
        let inside = name_as_shown(&person("Amal", Shown::Hidden), Edition::Inside);
        assert_eq!(inside, "Amal");
    }

    #[test]
    fn a_hidden_name_gives_way_wherever_it_stands() {
        let actors = [
            person("Amal Haddad", Shown::Hidden),
            person("Ali", Shown::Role),
            person("حسن مراد", Shown::Hidden),
        ];
        let masks = Masks::of(&actors, Edition::Handed);
        let text = "Seen by AMAL HADDAD, Ali and حسن مراد; Alison stayed.";
        let masked = format!("Seen by {NOBODY}, surveyor and {NOBODY}; Alison stayed.");
        assert_eq!(masks.text(text), masked);
        assert_eq!(named_in(text, &actors).len(), 3);
        let seen = Observation {
            seen_edtf: super::super::date::Edtf::parse("2015").unwrap(),
            observer: "Amal Haddad".into(),
            note: "With Ali.".into(),
            ..Observation::default()
        };
        let hidden = masks.hide(&seen).unwrap();
        assert_eq!(hidden.observer, NOBODY);
        assert_eq!(hidden.note, "With surveyor.");
    }

    #[test]
    fn a_public_edition_holds_only_what_is_public() {
        let id = |n: u64| Id::v7(n, [1; 10]);
        let file = |n, access| EventFile {
            event: DamageEvent {
                uuid: id(n),
                site_uuid: id(1),
                access,
                ..DamageEvent::default()
            },
            ..EventFile::default()
        };
        let seen = |source| Observation {
            site_uuid: id(1),
            source_uuid: Some(source),
            ..Observation::default()
        };
        let source = |n, access| {
            let source = Source {
                uuid: id(n),
                access,
                ..Source::default()
            };
            (id(n), source)
        };
        let dossier = Dossier {
            site: Site {
                uuid: id(1),
                geom: LonLat::new(38.274_21, 34.547_33).ok(),
                coarsen_m: Some(1_000.0),
                ..Site::default()
            },
            events: vec![file(2, Access::Public), file(3, Access::Restricted)],
            observations: vec![seen(id(7)), seen(id(8))],
            sources: [source(7, Access::Public), source(8, Access::Confidential)].into(),
            ..Dossier::default()
        };
        let left = public(dossier.clone(), &Hidden::new()).unwrap();
        assert_eq!(left.events.len(), 1);
        assert_eq!(left.observations.len(), 1);
        assert_eq!(left.sources.len(), 1);
        let (was, is) = (dossier.site.geom.unwrap(), left.site.geom.unwrap());
        assert!((was.lon() - is.lon()).abs() < 0.012 && was != is);
        let again = coarse(
            LonLat::new(was.lon() + 0.000_1, was.lat()).unwrap(),
            1_000.0,
        );
        assert_eq!(again, is, "the same square gives the same point");
        let hidden = Hidden::from([(id(1), Effective::own(Access::Restricted))]);
        assert_eq!(public(dossier, &hidden), None);
    }
}
