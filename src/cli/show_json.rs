//! `show --format json`: one place with its evidence as scripts get it. Knows the record, not
//! where it comes from; the shapes stand in `shapes.rs`.

use anyhow::Result;

use super::names::Slugs;
use super::photo_json;
use super::place_json::number;
use super::shapes::{
    BracketJson, CitationJson, ClaimJson, EventJson, ObservationJson, ShowJson, SourceJson,
};
use super::sites::{SiteJson, said};
use crate::domain::bracket::{self, Bracket};
use crate::domain::bracket_forms::Forms;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::id::Id;
use crate::domain::kinds::{Extent, Role, Whereabouts};
use crate::domain::late_look;
use crate::domain::record::{Citation, Claim, DamageEvent, Observation, Source};
use crate::domain::witness::ground;

impl ShowJson {
    /// Everything about one place. `row` is the place as lists show it, its parts at the end of
    /// the day `at`.
    pub(super) fn of(row: &SiteRow, dossier: &Dossier, slugs: &Slugs<'_>, at: Day) -> Result<Self> {
        let maker = Maker { dossier, slugs };
        let files = || {
            let parts = dossier.part_events.iter().map(|(_, _, file)| file);
            dossier.events.iter().chain(parts)
        };
        let mut observations = Vec::new();
        for file in files() {
            let bracket = Bracket::of(file);
            for seen in &file.observations {
                observations.push(maker.observation(seen, Some(&bracket))?);
            }
        }
        for seen in &dossier.observations {
            observations.push(maker.observation(seen, None)?);
        }
        Ok(Self {
            site: SiteJson::of(row, slugs)?,
            observations,
            claims: files()
                .flat_map(|file| &file.claims)
                .map(|claim| maker.claim(claim))
                .collect(),
            damage_events: files()
                .map(|file| maker.event(file))
                .collect::<Result<_>>()?,
            assessments: dossier
                .assessments
                .iter()
                .map(|it| maker.assessment(it))
                .collect::<Result<_>>()?,
            interventions: dossier
                .interventions
                .iter()
                .map(|it| maker.intervention(it))
                .collect(),
            photos: dossier
                .photos
                .iter()
                .map(|it| photo_json::photo(it, slugs))
                .collect::<Result<_>>()?,
            sources: dossier.sources.values().map(source).collect(),
            citations: dossier
                .citations
                .iter()
                .map(|it| maker.citation(it))
                .collect(),
            whereabouts: dossier.site.whereabouts.map(Whereabouts::code),
            present_location: said(&dossier.site.present_location),
            names: maker.names(),
            external_ids: maker.external_ids(),
            designations: maker.designations(),
            dimensions: maker.dimensions(),
            periods: maker.periods(),
            materials: maker.materials(),
            parts: maker.parts(at)?,
            contradictions: late_look::of_dossier(dossier)
                .into_iter()
                .map(|it| it.sentence)
                .collect(),
        })
    }
}

/// Turns records into their JSON, with what they refer to at hand.
pub(super) struct Maker<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) slugs: &'a Slugs<'a>,
}

impl Maker<'_> {
    fn event(&self, file: &EventFile) -> Result<EventJson> {
        let event = &file.event;
        let bracket = Bracket::of(file);
        let day_of = |id: Option<Id>| {
            let seen = file.observations.iter().find(|seen| Some(seen.uuid) == id);
            seen.map(|seen| seen.seen_edtf.clone())
        };
        let forms = Forms::of_bracket(&bracket);
        let ground = ground(file, &bracket);
        Ok(EventJson {
            target: self.slugs.get(event.site_uuid)?,
            date: bracket::reading(file).edtf,
            bracket: BracketJson {
                edtf: bracket.edtf(),
                before: day_of(bracket.before),
                after: day_of(bracket.after),
                before_observation: bracket.before,
                after_observation: bracket.after,
                eamena: forms.as_ref().map(|forms| forms.eamena.clone()),
                cidoc: forms.map(|forms| forms.cidoc),
            },
            cause: event.cause_code.clone(),
            extent: event.extent_code.code(),
            lost: said(&event.lost_en),
            survives: said(&event.survives_en),
            certainty: event.certainty.code(),
            sources: self.sources_of(file),
            claims: file.claims.iter().map(|claim| self.claim(claim)).collect(),
            id: event.uuid,
            key: said(&event.key),
            title: said(&event.title),
            kind: event.kind.code(),
            dated_by: event.dated_by.code(),
            date_contested: event.when_contested,
            adopted_claim: event.adopted_claim_uuid,
            adopted_reason: said(&event.adopted_reason),
            cause_category: event.cause_category_code.clone(),
            cause_note: said(&event.cause_note),
            effect: event.effect_code.clone(),
            leaves: event.leaves.code(),
            lost_ar: said(&event.lost_ar),
            survives_ar: said(&event.survives_ar),
            date_forms: Forms::of_reading(event, &bracket),
            contradictions: bracket
                .contradictions
                .into_iter()
                .map(|it| it.sentence)
                .collect(),
            severity: event.severity_code.clone(),
            number: said(&event.number),
            external_ids: file.external_ids.iter().map(number).collect(),
            effects: self.effects(file)?,
            evidence: ground.code(),
        })
    }

    /// The keys of every source an event rests on, each once.
    fn sources_of(&self, file: &EventFile) -> Vec<String> {
        let DamageEvent { uuid, .. } = &file.event;
        let cited = self.dossier.citations.iter();
        let cited = cited.filter(|citation| citation.record_uuid == *uuid);
        let seen = file.observations.iter().filter_map(|seen| seen.source_uuid);
        let claimed = file.claims.iter().map(|claim| claim.source_uuid);
        let all = cited
            .map(|citation| citation.source_uuid)
            .chain(seen)
            .chain(claimed);
        let mut keys: Vec<String> = all.map(|id| self.key(id)).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    pub(super) fn key(&self, source: Id) -> String {
        let known = self.dossier.sources.get(&source);
        known.map_or_else(|| source.to_string(), |source| source.key.clone())
    }

    fn observation(
        &self,
        seen: &Observation,
        bracket: Option<&Bracket>,
    ) -> Result<ObservationJson> {
        let marks = bracket
            .map(|bracket| bracket.marks.as_slice())
            .unwrap_or_default();
        let mark = marks.iter().find(|mark| mark.observation == seen.uuid);
        let scene = seen.imagery_uuid.map(|id| {
            let known = self.dossier.imagery.get(&id);
            known.map_or_else(|| id.to_string(), |scene| scene.key.clone())
        });
        Ok(ObservationJson {
            id: seen.uuid,
            target: self.slugs.get(seen.site_uuid)?,
            event: seen.event_uuid,
            role: mark.map(|mark| mark.role).or(seen.role).map(Role::code),
            date: seen.seen_edtf.clone(),
            state: seen.state.code(),
            extent: seen.extent_code.map(Extent::code),
            method: seen.method.code(),
            imagery: scene,
            photo: seen.photo_uuid,
            source: seen.source_uuid.map(|id| self.key(id)),
            locator: said(&seen.locator),
            part: said(&seen.part),
            detects: said(&seen.detects),
            observer: said(&seen.observer),
            certainty: seen.certainty.code(),
            note: said(&seen.note),
            observed_by: self.person(seen.observer_uuid),
        })
    }

    fn claim(&self, claim: &Claim) -> ClaimJson {
        ClaimJson {
            id: claim.uuid,
            event: claim.event_uuid,
            said: claim.said_edtf.clone(),
            said_by: said(&claim.said_by),
            date: claim.date_edtf.clone(),
            date_as_worded: said(&claim.date_as_worded),
            cause: said(&claim.cause_as_worded),
            actor: said(&claim.actor_as_worded),
            effect: said(&claim.effect_as_worded),
            quote: said(&claim.quote),
            quote_lang: said(&claim.quote_lang),
            rests_on: said(&claim.rests_on),
            origin: said(&claim.origin),
            source: self.key(claim.source_uuid),
            locator: said(&claim.locator),
            stance: claim.stance.code(),
            reason: said(&claim.reason),
        }
    }

    fn citation(&self, citation: &Citation) -> CitationJson {
        CitationJson {
            id: citation.uuid,
            record: citation.record_uuid,
            table: citation.record_table.clone(),
            field: said(&citation.field),
            source: self.key(citation.source_uuid),
            locator: said(&citation.locator),
            confidence: citation.confidence.code(),
            basis: said(&citation.basis),
        }
    }
}

fn source(source: &Source) -> SourceJson {
    SourceJson {
        id: source.uuid,
        key: source.key.clone(),
        kind: said(&source.kind),
        title: said(&source.title),
        authors: said(&source.authors),
        container: said(&source.container),
        publisher: said(&source.publisher),
        issued: source.issued_edtf.clone(),
        url: said(&source.url),
        read_at: said(&source.read_at),
        archive_url: said(&source.archive_url),
        accessed: source.accessed_edtf.clone(),
        language: said(&source.language),
        reliability: said(&source.reliability),
        origin: said(&source.origin),
        licence: said(&source.licence),
        credit: said(&source.credit),
        note: said(&source.note),
        reliability_class: source.reliability_code.code(),
        consent: source.consent.code(),
        consent_note: said(&source.consent_note),
    }
}
