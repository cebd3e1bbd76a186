//! `show --format json`: what belongs to a place without evidence of its own, and its care: names,
//! numbers, periods, assessments with what they ask for, interventions. Knows the record, not
//! where it comes from.

use anyhow::Result;

use super::shapes::{AssessmentJson, InterventionJson};
use super::shapes_of_place::{
    DesignationJson, DimensionJson, EffectJson, ExternalIdJson, MaterialJson, NameJson, PeriodJson,
    RecommendationJson, ThreatJson,
};
use super::show_json::Maker;
use super::sites::said;
use crate::domain::dossier::EventFile;
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, Extent, Method};
use crate::domain::record::{Assessment, EventExternalId, Intervention, Recommendation, Threat};

impl Maker<'_> {
    pub(super) fn names(&self) -> Vec<NameJson> {
        let names = self.dossier.names.iter().map(|name| NameJson {
            id: name.uuid,
            text: name.text.clone(),
            lang: said(&name.lang),
            kind: said(&name.kind),
            source: self.source_key(name.source_uuid),
        });
        names.collect()
    }

    pub(super) fn external_ids(&self) -> Vec<ExternalIdJson> {
        let ids = self.dossier.external_ids.iter().map(|id| ExternalIdJson {
            id: id.uuid,
            scheme: said(&id.scheme),
            value: id.value.clone(),
            uri: said(&id.uri),
        });
        ids.collect()
    }

    pub(super) fn designations(&self) -> Vec<DesignationJson> {
        let listed = self.dossier.designations.iter().map(|one| DesignationJson {
            id: one.uuid,
            code: one.code.clone(),
            reference: said(&one.reference),
            from: one.from_edtf.clone(),
            to: one.to_edtf.clone(),
            note: said(&one.note),
        });
        listed.collect()
    }

    pub(super) fn dimensions(&self) -> Vec<DimensionJson> {
        let sizes = self.dossier.dimensions.iter().map(|size| DimensionJson {
            id: size.uuid,
            what: said(&size.what),
            value: size.value,
            unit: said(&size.unit),
            note: said(&size.note),
            source: self.source_key(size.source_uuid),
        });
        sizes.collect()
    }

    pub(super) fn periods(&self) -> Vec<PeriodJson> {
        let periods = self.dossier.periods.iter().map(|period| PeriodJson {
            id: period.uuid,
            period: period.period_code.clone(),
            certainty: period.certainty_code.clone(),
            from: period.from_edtf.clone(),
            to: period.to_edtf.clone(),
            note: said(&period.note),
            source: self.source_key(period.source_uuid),
        });
        periods.collect()
    }

    pub(super) fn materials(&self) -> Vec<MaterialJson> {
        let materials = self.dossier.materials.iter().map(|made| MaterialJson {
            id: made.uuid,
            class: made.class_code.clone(),
            material: made.material_code.clone(),
            technique: made.technique_code.clone(),
            note: said(&made.note),
            source: self.source_key(made.source_uuid),
        });
        materials.collect()
    }

    pub(super) fn effects(&self, file: &EventFile) -> Result<Vec<EffectJson>> {
        let effects = file.effects.iter().map(|effect| {
            Ok(EffectJson {
                id: effect.uuid,
                target: self.slugs.get(effect.site_uuid)?,
                effect: effect.effect_code.clone(),
                certainty: effect.certainty.code(),
                extent: effect.extent_code.map(Extent::code),
                note: said(&effect.note),
            })
        });
        effects.collect()
    }

    pub(super) fn assessment(&self, assessment: &Assessment) -> Result<AssessmentJson> {
        let scene = assessment.imagery_uuid.map(|id| {
            let known = self.dossier.imagery.get(&id);
            known.map_or_else(|| id.to_string(), |scene| scene.key.clone())
        });
        let threats = self.dossier.threats.iter();
        let threats = threats.filter(|threat| threat.assessment_uuid == assessment.uuid);
        let asked = self.dossier.recommendations.iter();
        let asked = asked.filter(|asked| asked.assessment_uuid == assessment.uuid);
        Ok(AssessmentJson {
            id: assessment.uuid,
            date: assessment.done_edtf.clone(),
            kind: assessment.kind_code.clone(),
            assessor: self.person(assessment.assessor_uuid),
            condition: assessment.condition_code.clone(),
            extent: assessment.extent_code.map(Extent::code),
            trend: assessment.trend_code.clone(),
            risk: assessment.risk_code.clone(),
            priority: assessment.priority_code.clone(),
            recommendation: said(&assessment.recommendation),
            next: assessment.next_code.clone(),
            note: said(&assessment.note),
            source: self.source_key(assessment.source_uuid),
            target: self.slugs.get(assessment.site_uuid)?,
            role: assessment.role_code.clone(),
            method: assessment.method.map(Method::code),
            imagery: scene,
            severity: assessment.severity_code.clone(),
            next_due: assessment.next_due_edtf.clone(),
            access: assessment.access.code(),
            threats: threats.map(|threat| self.threat(threat)).collect(),
            recommendations: asked.map(|asked| self.recommendation(asked)).collect(),
        })
    }

    fn threat(&self, threat: &Threat) -> ThreatJson {
        ThreatJson {
            id: threat.uuid,
            category: threat.category_code.clone(),
            threat: threat.threat_code.clone(),
            probability: threat.probability_code.clone(),
            severity: threat.severity_code.clone(),
            vulnerability: threat.vulnerability_code.clone(),
            risk: threat.risk_code.clone(),
            certainty: threat.certainty.map(Certainty::code),
            assessor: self.person(threat.assessor_uuid),
            note: said(&threat.note),
        }
    }

    fn recommendation(&self, asked: &Recommendation) -> RecommendationJson {
        RecommendationJson {
            id: asked.uuid,
            intervention: asked.intervention_code.clone(),
            kind: asked.kind_code.clone(),
            text: said(&asked.text),
            priority: asked.priority_code.clone(),
            due: asked.due_edtf.clone(),
            done: asked.done_edtf.clone(),
            responsible: self.person(asked.responsible_uuid),
            note: said(&asked.note),
        }
    }

    pub(super) fn intervention(&self, work: &Intervention) -> InterventionJson {
        InterventionJson {
            id: work.uuid,
            event: work.event_uuid,
            date: work.when_edtf.clone(),
            kind: work.kind.code(),
            what: said(&work.what),
            technique: said(&work.technique),
            material: said(&work.material),
            status: work.status.code(),
            reversible: work.reversible,
            effect_on_fabric: said(&work.effect_on_fabric),
            actors: said(&work.actors),
            note: said(&work.note),
            actor: self.person(work.actor_uuid),
        }
    }

    /// The name of a person or institution; its uuid when nothing is known of it.
    pub(super) fn person(&self, actor: Option<Id>) -> Option<String> {
        actor.map(|id| {
            let known = self.dossier.actors.get(&id);
            known.map_or_else(|| id.to_string(), |actor| actor.name.clone())
        })
    }

    fn source_key(&self, source: Option<Id>) -> Option<String> {
        source.map(|id| self.key(id))
    }
}

/// An event's number in another system.
pub(super) fn number(id: &EventExternalId) -> ExternalIdJson {
    ExternalIdJson {
        id: id.uuid,
        scheme: said(&id.scheme),
        value: id.value.clone(),
        uri: said(&id.uri),
    }
}
