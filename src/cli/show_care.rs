//! `show` in words: assessments with threats and recommendations, interventions, effects on
//! components. Knows the record, not where it comes from.

use std::io::{self, Write};

use super::show_text::{FURTHER, field, section, wrapped};
use crate::domain::care_words::{self, Tongue};
use crate::domain::date::Edtf;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::record::Assessment;

/// Lines in one, the empty ones left out.
pub(super) fn lines(each: impl Iterator<Item = String>) -> String {
    let said: Vec<String> = each.filter(|line| !line.is_empty()).collect();
    said.join(" · ")
}

/// What an event did to its target and to components, each with its certainty.
pub(super) fn effects(out: &mut impl Write, file: &EventFile, dossier: &Dossier) -> io::Result<()> {
    if let Some(code) = &file.event.effect_code {
        field(
            out,
            "Effect",
            &dossier.terms.english("effect", code.as_str()),
        )?;
    }
    let speech = Tongue::English.with(&dossier.terms);
    for effect in &file.effects {
        let part = name(dossier, effect.site_uuid);
        field(out, "Effect", &care_words::effect(effect, &part, speech))?;
    }
    Ok(())
}

/// Assessments with what they ask for, and interventions.
pub(super) fn care(out: &mut impl Write, dossier: &Dossier) -> io::Result<()> {
    section(out, "ASSESSMENTS", dossier.assessments.is_empty())?;
    for done in &dossier.assessments {
        assessment(out, done, dossier)?;
    }
    section(out, "INTERVENTIONS", dossier.interventions.is_empty())?;
    for work in &dossier.interventions {
        let date = work.when_edtf.as_ref();
        let date = date.map_or_else(|| "not dated".to_owned(), Edtf::words);
        let (kind, status) = (work.kind.label(), work.status.label());
        let text = format!("{date}  {kind}, {status}: {}", work.what);
        wrapped(out, "  ", FURTHER, &text)?;
    }
    Ok(())
}

fn assessment(out: &mut impl Write, done: &Assessment, dossier: &Dossier) -> io::Result<()> {
    let speech = Tongue::English.with(&dossier.terms);
    let mut said = vec![
        care_words::found(done, speech),
        done.note.clone(),
        done.recommendation.clone(),
    ];
    if done.site_uuid != dossier.site.uuid {
        said.insert(0, name(dossier, done.site_uuid));
    }
    said.retain(|part| !part.is_empty());
    let text = format!("{}  {}", done.done_edtf.words(), said.join(": "));
    wrapped(out, "  ", FURTHER, &text)?;
    for threat in &dossier.threats {
        if threat.assessment_uuid == done.uuid {
            let text = care_words::threat(threat, speech);
            wrapped(out, "    threat  ", FURTHER, &text)?;
        }
    }
    for asked in &dossier.recommendations {
        if asked.assessment_uuid == done.uuid {
            let what = care_words::recommendation(asked, speech);
            let urgency = care_words::urgency(asked, speech);
            let text = speech.joined(&[what, urgency]);
            wrapped(out, "    to do   ", FURTHER, &text)?;
        }
    }
    Ok(())
}

/// The name of a place or of one of its parts; empty for the place itself.
fn name(dossier: &Dossier, site: Id) -> String {
    let part = dossier.parts.iter().find(|part| part.id == site);
    part.map(|part| part.name_en.clone()).unwrap_or_default()
}
