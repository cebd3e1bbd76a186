//! What leaves the house: persons by name, initials, role or not at all; in a public edition
//! nothing that is restricted or confidential, and positions as coarse as they shall be. Knows
//! no format: what is written is made from what is left here.

mod coarse;
mod findings;
mod left_out;
mod pictures;
mod place_names;
mod public;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::id::{BadName, Id};
use super::kinds::{Access, ActorKind, Shown};
use super::record::Actor;

pub use coarse::{coarse, tells_where, tells_where_taken};
pub use findings::{findings_left_out, public_finding};
pub use left_out::{LeftOut, Within};
pub use place_names::{NO_PLACE, NO_PLACE_AR, PlaceNames};
pub use public::{Closed, Hidden, public, public_row, retold};

/// For whom something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// A person or institution as it may be shown in an edition. Who is not public is shown to nobody
/// outside the house, however they may be shown to colleagues.
#[must_use]
pub fn name_as_shown(actor: &Actor, edition: Edition) -> String {
    let some = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let shown = match (edition, actor.show) {
        (Edition::Public, _) if actor.access != Access::Public => None,
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
    let named = |actor: &&Actor| is_veiled(actor) && !places_of(text, actor.name.trim()).is_empty();
    actors.iter().filter(named).collect()
}

/// Whether a person or an institution is not public, or not shown by name.
#[must_use]
pub fn is_veiled(actor: &Actor) -> bool {
    actor.show != Shown::Name || actor.access != Access::Public
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
    let mut spaced = false;
    let end = loop {
        let Some((at, letter)) = letters.next() else {
            return wanted.as_slice().is_empty().then_some(text.len());
        };
        if wanted.as_slice().is_empty() {
            break (at, letter);
        }
        if letter.is_whitespace() {
            // However wide a space is, it parts two words of a name.
            if !spaced && wanted.next() != Some(&' ') {
                return None;
            }
            spaced = true;
            continue;
        }
        spaced = false;
        for lower in letter.to_lowercase() {
            if wanted.next() != Some(&lower) {
                return None;
            }
        }
    };
    (!end.1.is_alphanumeric()).then_some(end.0)
}

/// A name as it may be written: as it is recorded, turned round, with initials for all but the
/// last word; and the names of records that were merged into this one.
fn spellings(actor: &Actor) -> Vec<String> {
    let mut names = vec![actor.name.trim().to_owned()];
    let merged = actor.note.split("Merged with «").skip(1);
    names.extend(merged.filter_map(|rest| Some(rest.split_once('»')?.0.trim().to_owned())));
    if actor.kind == ActorKind::Institution {
        return names;
    }
    let mut all = Vec::new();
    for name in names {
        let words: Vec<&str> = name.split_whitespace().collect();
        if let [given @ .., last] = words.as_slice()
            && !given.is_empty()
        {
            let given = given.join(" ");
            let short = initials(&given);
            all.push(format!("{last}, {given}"));
            all.push(format!("{last}, {short}"));
            all.push(format!("{short} {last}"));
            all.push(format!("{} {last}", short.replace('.', "")));
            all.push(format!("{}{last}", short.replace(' ', "")));
        }
        all.push(name);
    }
    all
}

/// A person or institution as an edition may hold the record: under the name it shows, without
/// address and notes when that is not the full name.
#[must_use]
pub fn actor_as_shown(actor: &Actor, edition: Edition) -> Actor {
    let name = name_as_shown(actor, edition);
    if name == actor.name.trim() {
        return actor.clone();
    }
    Actor {
        uuid: actor.uuid,
        kind: actor.kind,
        name,
        show: actor.show,
        access: actor.access,
        ..Actor::default()
    }
}

/// Names that give way to something else wherever they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masks {
    /// Those of persons and institutions, each with what stands for it.
    persons: Vec<(String, String)>,
    /// Those of places that are not public.
    places: PlaceNames,
}

impl Masks {
    /// The masks for all persons and institutions of a catalogue: their names as they stand there,
    /// and as a list of authors writes them.
    #[must_use]
    pub fn of(actors: &[Actor], edition: Edition) -> Self {
        let mut masks: Vec<(String, String)> = Vec::new();
        for actor in actors {
            let shown = name_as_shown(actor, edition);
            if shown == actor.name.trim() {
                continue;
            }
            for name in spellings(actor) {
                let forms = [name.nfc().collect::<String>(), name.nfd().collect()];
                for form in forms {
                    let mask = (form, shown.clone());
                    if !mask.0.is_empty() && mask.0 != shown && !masks.contains(&mask) {
                        masks.push(mask);
                    }
                }
            }
        }
        // The longest first: «A. Salim and sons» before «A. Salim».
        masks.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self {
            persons: masks,
            places: PlaceNames::default(),
        }
    }

    /// The same, and the names of places.
    #[must_use]
    pub fn with(self, places: PlaceNames) -> Self {
        Self { places, ..self }
    }

    /// Whether nothing gives way.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty() && self.places.is_empty()
    }

    /// Whether a person's or an institution's name gives way.
    #[must_use]
    pub fn hide_persons(&self) -> bool {
        !self.persons.is_empty()
    }

    /// A text without the names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, shown) in &self.persons {
            for (from, to) in places_of(&text, name).into_iter().rev() {
                text.replace_range(from..to, shown);
            }
        }
        self.places.taken_out(&text).unwrap_or(text)
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
            // An identity is no text, whatever word its digits happen to spell.
            Value::String(text) if text.parse::<Id>().is_ok() => {}
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

#[cfg(test)]
mod tests {
    use super::super::record::Observation;
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
        for show in [Shown::Name, Shown::Initials, Shown::Role] {
            let kept = Actor {
                access: Access::Restricted,
                ..person("Amal Haddad", show)
            };
            assert_eq!(name_as_shown(&kept, Edition::Public), NOBODY, "{show:?}");
            assert_ne!(name_as_shown(&kept, Edition::Handed), NOBODY, "{show:?}");
            assert_eq!(named_in("Seen by Amal Haddad.", &[kept]).len(), 1);
        }
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
}
