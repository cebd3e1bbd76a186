//! What the pickers offer: terms, places, events, claims, sources, scenes, persons, and how a
//! chosen one is called. Knows the answers of the catalogue; draws nothing.

use super::FormContext;
use super::spec::{Choices, Pick};
use crate::domain::date::Edtf;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::fold;
use crate::domain::id::Id;
use crate::domain::query::Answer;
use crate::domain::record::{self, Record, Table};
use crate::domain::terms::{Reason, Term, Terms};
use crate::ui::text::form::{self as words, say};
use crate::ui::text::marks;
use crate::ui::view::Slot;

/// At most so many are offered at once.
const MOST: usize = 40;

/// One line of a picker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ui) struct Offer {
    /// What is stored when it is chosen.
    pub(in crate::ui) value: String,
    /// How it is called.
    pub(in crate::ui) label: String,
    /// How it is called in Arabic.
    pub(in crate::ui) arabic: String,
    /// What tells it from others, or why it was found.
    pub(in crate::ui) detail: String,
    /// What it means: shown for the one that is about to be picked.
    pub(in crate::ui) meaning: String,
    /// It is not called what was typed, only nearly so: it is never picked unasked.
    pub(in crate::ui) near: bool,
}

/// What a form may look at to offer records.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Shelf<'a> {
    pub(in crate::ui) context: &'a FormContext<'a>,
    pub(in crate::ui) dossier: Option<&'a Dossier>,
    /// The table of the record that is edited.
    pub(in crate::ui) table: Table,
    /// The record that is edited.
    pub(in crate::ui) uuid: Id,
}

/// Terms of a list that answer what is typed, in either language.
pub(in crate::ui) fn of_terms(terms: &Terms, list: &str, typed: &str) -> Vec<Offer> {
    terms
        .search(list, typed)
        .into_iter()
        .map(|found| Offer {
            value: found.term.code.to_owned(),
            label: if found.term.local {
                terms.english(list, found.term.code)
            } else {
                found.term.en.to_owned()
            },
            arabic: found.term.ar.to_owned(),
            detail: match found.reason {
                Reason::Label | Reason::Definition => String::new(),
                Reason::Also(word) => words::also(word),
                Reason::Near(_) => say::NEARLY.to_owned(),
            },
            meaning: meaning(found.term),
            near: matches!(found.reason, Reason::Near(_)),
        })
        .collect()
}

/// What a term means, and what else it is called.
fn meaning(term: Term<'_>) -> String {
    let others: Vec<&str> = term.synonyms().take(6).collect();
    match (term.definition, others.is_empty()) {
        (told, true) => told.to_owned(),
        ("", false) => words::also(&others.join(", ")),
        (told, false) => format!("{told} {}", words::also(&others.join(", "))),
    }
}

/// Words of a closed list that answer what is typed.
pub(in crate::ui) fn of_choices(choices: Choices, typed: &str) -> Vec<Offer> {
    of_pairs(choices(), typed)
}

/// Codes with their words that answer what is typed.
pub(super) fn of_pairs(pairs: Vec<(&'static str, &'static str)>, typed: &str) -> Vec<Offer> {
    let all = pairs.into_iter().map(|(code, label)| Offer {
        value: code.to_owned(),
        label: label.to_owned(),
        ..Offer::default()
    });
    found(all, typed)
}

fn found(offers: impl Iterator<Item = Offer>, typed: &str) -> Vec<Offer> {
    let wanted = !fold::query_terms(typed).is_empty();
    let fits = |offer: &Offer| {
        let mut keys = fold::keys(&offer.label);
        keys.extend(fold::keys(&offer.arabic));
        keys.extend(fold::keys(&offer.detail));
        !wanted || fold::matches(typed, &keys)
    };
    offers.filter(fits).take(MOST).collect()
}

impl Shelf<'_> {
    /// The records that answer what is typed.
    pub(in crate::ui) fn of_records(&self, pick: Pick, typed: &str) -> Vec<Offer> {
        match pick {
            Pick::Site => self.sites(typed),
            Pick::Event => found(self.events().map(event), typed),
            Pick::Effect => found(self.effects(), typed),
            Pick::Claim => found(self.claims(), typed),
            Pick::Source => found(self.sources(), typed),
            Pick::Imagery => found(self.imagery(), typed),
            Pick::Actor => found(self.actors(), typed),
        }
    }

    /// How a record is called that was chosen.
    pub(in crate::ui) fn label(&self, pick: Pick, id: Id) -> Option<String> {
        let value = id.to_string();
        let named = |mut offers: Box<dyn Iterator<Item = Offer> + '_>| {
            offers
                .find(|offer| offer.value == value)
                .map(|offer| offer.label)
        };
        match pick {
            Pick::Site => self.context.model.row(id).map(|row| self.place(row)),
            Pick::Event => named(Box::new(self.events().map(event))),
            Pick::Effect => named(Box::new(self.effects())),
            Pick::Claim => named(Box::new(self.claims())),
            Pick::Source => named(Box::new(self.sources())),
            Pick::Imagery => named(Box::new(self.imagery())),
            Pick::Actor => named(Box::new(self.actors())),
        }
    }

    /// A component is called with the monument it belongs to.
    fn place(&self, row: &SiteRow) -> String {
        place_name(self.context, row)
    }

    /// The place itself, what it belongs to and its parts; or what a search found.
    fn sites(&self, typed: &str) -> Vec<Offer> {
        let row = |row: &SiteRow| Offer {
            value: row.id.to_string(),
            label: self.place(row),
            arabic: row.name_ar.clone(),
            ..Offer::default()
        };
        if !typed.trim().is_empty() {
            let found = self.context.model.sites(Slot::FormSites);
            return found.map_or_else(Vec::new, |sites| sites.list.rows.iter().map(row).collect());
        }
        let Some(dossier) = self.dossier else {
            let all = self.context.model.sites(Slot::All);
            let rows = all.map_or(&[][..], |sites| &sites.list.rows);
            return rows.iter().take(MOST).map(row).collect();
        };
        let near = dossier.path.iter().map(|(id, _)| *id);
        let ids = std::iter::once(dossier.site.uuid)
            .chain(dossier.parts.iter().map(|part| part.id))
            .chain(near);
        ids.filter_map(|id| self.context.model.row(id))
            .map(row)
            .collect()
    }

    /// Events of the place; for claims and works those of its parts as well.
    fn events(&self) -> impl Iterator<Item = &EventFile> {
        let wide = self.table != Table::Observation;
        let own = self.dossier.into_iter().flat_map(|dossier| &dossier.events);
        let parts = self
            .dossier
            .filter(|_| wide)
            .into_iter()
            .flat_map(|dossier| dossier.part_events.iter().map(|(_, _, file)| file));
        let wider = self.table == Table::PhotoRegion;
        let shared = self
            .dossier
            .filter(|_| wider)
            .into_iter()
            .flat_map(|dossier| dossier.shared_events.iter().map(|(_, file)| file));
        own.chain(parts).chain(shared)
    }

    /// Effects of these events, each with the part it fell on.
    fn effects(&self) -> impl Iterator<Item = Offer> {
        let terms = self.context.model.terms();
        self.events().flat_map(move |file| {
            file.effects.iter().map(move |effect| {
                let part = self.context.model.row(effect.site_uuid);
                let part = part.map_or("", |row| row.name_en.as_str());
                let code = terms.english("effect", effect.effect_code.as_str());
                Offer {
                    value: effect.uuid.to_string(),
                    label: marks::effect_on(&code, part),
                    detail: file.event.title.clone(),
                    ..Offer::default()
                }
            })
        })
    }

    fn claims(&self) -> impl Iterator<Item = Offer> {
        let uuid = self.uuid;
        let file = self.dossier.and_then(|dossier| {
            let mut events = dossier.events.iter();
            events.find(|file| file.event.uuid == uuid)
        });
        file.into_iter().flat_map(|file| &file.claims).map(|claim| {
            let date = claim
                .date_edtf
                .as_ref()
                .map_or_else(String::new, Edtf::words);
            named(claim.clone(), claim.uuid, date)
        })
    }

    fn sources(&self) -> impl Iterator<Item = Offer> {
        let held = match self.context.model.answer(Slot::Sources) {
            Some(Answer::Sources(sources)) => sources.as_slice(),
            _ => &[],
        };
        held.iter().map(|source| {
            let date = source
                .issued_edtf
                .as_ref()
                .map_or_else(String::new, Edtf::short);
            let about = [source.authors.as_str(), source.publisher.as_str(), &date];
            let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
            Offer {
                value: source.uuid.to_string(),
                label: source.title.clone(),
                detail: about.join(" · "),
                ..Offer::default()
            }
        })
    }

    fn imagery(&self) -> impl Iterator<Item = Offer> {
        let held = match self.context.model.answer(Slot::Imagery) {
            Some(Answer::Imagery(imagery)) => imagery.as_slice(),
            _ => &[],
        };
        held.iter().map(|scene| {
            let size = scene
                .resolution_m
                .map_or_else(String::new, |size| format!("{size} m"));
            let parts = [scene.provider.as_str(), &size, &scene.key];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            named(scene.clone(), scene.uuid, parts.join(" · "))
        })
    }

    fn actors(&self) -> impl Iterator<Item = Offer> {
        let held = match self.context.model.answer(Slot::Actors) {
            Some(Answer::Actors(actors)) => actors.as_slice(),
            _ => &[],
        };
        held.iter()
            .map(|actor| named(actor.clone(), actor.uuid, actor.role.clone()))
    }
}

fn event(file: &EventFile) -> Offer {
    let date = crate::domain::bracket::reading(file).edtf;
    let date = date.map_or_else(String::new, |date| date.words());
    Offer {
        value: file.event.uuid.to_string(),
        label: file.event.title.clone(),
        detail: date,
        ..Offer::default()
    }
}

fn named(record: impl Into<Record>, uuid: Id, detail: String) -> Offer {
    Offer {
        value: uuid.to_string(),
        label: record::title(&record.into()),
        detail,
        ..Offer::default()
    }
}

/// A component with the monument it belongs to: «Temple of Bel: cella».
pub(in crate::ui) fn place_name(context: &FormContext<'_>, row: &SiteRow) -> String {
    use crate::domain::kinds::Level;
    let within = matches!(row.level, Level::Component | Level::Object);
    let parent = row.parent.filter(|_| within);
    let parent = parent.and_then(|id| context.model.row(id));
    match parent {
        Some(parent) if !row.name_en.contains(&parent.name_en) => {
            format!("{}: {}", parent.name_en, row.name_en)
        }
        _ => row.name_en.clone(),
    }
}
