//! `show`: the parts of a place before and after, in words and as scripts get them. Knows the
//! record, not where it comes from.

use std::collections::BTreeMap;
use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use super::show_json::Maker;
use super::show_text::{FURTHER, section, wrapped};
use super::sites::said;
use crate::domain::before_after::{self, Before, Group, Line};
use crate::domain::care_words::{self, Tongue};
use crate::domain::date::{Day, Edtf};
use crate::domain::dossier::Dossier;
use crate::domain::kinds::{Certainty, Extent, State};

/// Every part with how it stood before the first damage recorded of it and how it stands now.
pub(super) fn parts(out: &mut impl Write, dossier: &Dossier, at: Day) -> io::Result<()> {
    section(out, "PARTS", dossier.parts.is_empty())?;
    for group in before_after::groups(dossier, at) {
        let on = format!("On {}", at.words());
        let counted = before_after::counted(&group, "Before the first recorded damage", &on);
        wrapped(out, "  ", "  ", &counted)?;
        for line in &group.lines {
            let text = format!("{}  {}", words(line, dossier), line.row.slug);
            wrapped(out, "  ", FURTHER, &text)?;
        }
    }
    Ok(())
}

/// «Cella (Temple): standing (seen 27 Aug 2015) → destroyed, 91–100 %, 27–31 Aug 2015, certainty
/// definite».
fn words(line: &Line<'_>, dossier: &Dossier) -> String {
    let row = line.row;
    let kind = match row.type_code.as_str() {
        "" => String::new(),
        code => format!(" ({})", dossier.terms.english("site-type", code)),
    };
    let speech = Tongue::English.with(&dossier.terms);
    let certainty = line
        .certainty
        .map(|sure| format!("certainty {}", sure.label().to_lowercase()));
    let mut parts = vec![
        format!(
            "{}{kind}: {} → {}",
            row.name_en,
            before_after::before_words(&line.before),
            before_after::at_words(line)
        ),
        line.extent
            .map(Extent::label)
            .unwrap_or_default()
            .to_owned(),
        line.when.clone(),
        certainty.unwrap_or_default(),
    ];
    let effects = line.effects.iter();
    parts.extend(effects.map(|(file, effect)| {
        format!(
            "in «{}»: {}",
            file.event.title,
            care_words::effect_brief(effect, speech)
        )
    }));
    speech.joined(&parts)
}

/// The parts before and after, as scripts get them. Keys are only ever added at the end.
#[derive(Debug, Serialize)]
pub(super) struct PartsJson {
    /// The day on which `now` holds.
    at: String,
    levels: Vec<LevelJson>,
}

/// The parts of one level; `not-recorded` counts those of which nothing is known.
#[derive(Debug, Serialize)]
struct LevelJson {
    level: &'static str,
    total: usize,
    before: BTreeMap<&'static str, usize>,
    now: BTreeMap<&'static str, usize>,
    parts: Vec<PartJson>,
}

/// One part. `before` is null where no damage of it is recorded (`damage_recorded` false) or
/// where nothing is recorded of how it stood before; `now` is null where nothing is recorded.
#[derive(Debug, Serialize)]
struct PartJson {
    id: String,
    name: String,
    name_ar: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    damage_recorded: bool,
    before: Option<&'static str>,
    before_seen: Option<Edtf>,
    now: Option<&'static str>,
    changing: bool,
    when: Option<String>,
    extent: Option<&'static str>,
    certainty: Option<&'static str>,
    /// The events of the whole that harmed it, by UUID of the effect.
    effects: Vec<String>,
}

impl Maker<'_> {
    /// The parts before and after.
    pub(super) fn parts(&self, at: Day) -> Result<PartsJson> {
        let groups = before_after::groups(self.dossier, at);
        let levels = groups.iter().map(|group| self.level(group));
        Ok(PartsJson {
            at: at.to_string(),
            levels: levels.collect::<Result<_>>()?,
        })
    }

    fn level(&self, group: &Group<'_>) -> Result<LevelJson> {
        let parts = group.lines.iter().map(|line| self.part(line));
        Ok(LevelJson {
            level: group.level.code(),
            total: group.lines.len(),
            before: coded(&group.before()),
            now: coded(&group.at()),
            parts: parts.collect::<Result<_>>()?,
        })
    }

    fn part(&self, line: &Line<'_>) -> Result<PartJson> {
        let row = line.row;
        let (before, seen) = match &line.before {
            Before::Known(state, seen) => (Some(state.code()), seen.clone()),
            Before::NoDamage | Before::NotRecorded => (None, None),
        };
        Ok(PartJson {
            id: self.slugs.get(row.id)?,
            name: row.name_en.clone(),
            name_ar: said(&row.name_ar),
            kind: said(&row.type_code),
            damage_recorded: line.before != Before::NoDamage,
            before,
            before_seen: seen,
            now: line.at.map(|at| at.state.code()),
            changing: line.at.is_some_and(|at| at.changing),
            when: said(&line.when),
            extent: line.extent.map(Extent::code),
            certainty: line.certainty.map(Certainty::code),
            effects: line
                .effects
                .iter()
                .map(|(_, effect)| effect.uuid.to_string())
                .collect(),
        })
    }
}

fn coded(counts: &BTreeMap<Option<State>, usize>) -> BTreeMap<&'static str, usize> {
    let coded = counts.iter();
    coded
        .map(|(state, many)| (state.map_or("not-recorded", State::code), *many))
        .collect()
}
