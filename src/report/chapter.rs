//! One place as the report prints it, from its dossier. Decides what is said and in which
//! order; lays out nothing.

use std::collections::BTreeSet;

use crate::domain::bracket::{Contradiction, reading};
use crate::domain::care_words;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{Extent, State};
use crate::domain::late_look;
use crate::domain::record::Site;
use crate::domain::report_plan::Section;
use crate::domain::sentence;

use super::Tongue;
use super::care;
use super::compose::told_state;
use super::conditions::newest;
use super::evidence::{coded, observation, of, page, term, words_of};
use super::figure::Maps;
use super::paper::{Chapter, EvidenceRow, Fact, Plates, WorkRow};
use super::parts;
use super::sheets::Sheets;
use super::words::{filled, word, word_of};

/// A place's chapter; its map and its plates are made by the caller.
pub(super) fn chapter(
    sheets: &mut Sheets<'_>,
    (dossier, rows): (&Dossier, &[SiteRow]),
    (maps, plates): (Maps, Plates),
) -> Chapter {
    let site = &dossier.site;
    let tongue = sheets.tongue;
    let finding = match tongue {
        Tongue::English => sentence::finding(dossier),
        Tongue::Arabic => sentence::finding_ar(dossier),
    };
    let row = |id: Id| rows.iter().find(|row| row.id == id);
    let path = dossier.path.iter().map(|(id, name)| {
        let named = row(*id).map(|row| of(tongue, &row.name_en, &row.name_ar));
        named.unwrap_or(name)
    });
    let path: Vec<&str> = path.collect();
    let arrow = tongue.choose(" › ", " ‹ ");
    let finding_cites = finding_cites(sheets, dossier);
    Chapter {
        name: sheets.text(of(tongue, &site.name_en, &site.name_ar)),
        name_other: sheets.text(tongue.choose(&site.name_ar, &site.name_en)),
        path: sheets.text(&path.join(arrow)),
        finding: sheets.text(&finding),
        finding_cites,
        mark: gravest(dossier).code().to_owned(),
        facts: sheets.of(Section::Facts, |sheets| facts(sheets, dossier)),
        description: sheets.of(Section::Facts, |sheets| description(sheets, dossier)),
        classes: classes(sheets, dossier, row(site.uuid)),
        locator: maps.locator,
        map: maps.detail,
        plates,
        levels: sheets.of(Section::Parts, |sheets| parts::levels(sheets, dossier)),
        parts: sheets.of(Section::Parts, |sheets| parts::lost(sheets, dossier)),
        events: sheets.of(Section::Events, |sheets| events(sheets, dossier)),
        evidence: sheets.of(Section::Evidence, |sheets| evidence(sheets, dossier)),
        late: sheets.of(Section::Evidence, |sheets| late(sheets, dossier)),
        trend: sheets.of(Section::Condition, |_| care::trend(tongue, dossier)),
        assessments: sheets.of(Section::Condition, |sheets| {
            care::assessments(sheets, dossier)
        }),
        threats: sheets.of(Section::Threats, |sheets| care::threats(sheets, dossier)),
        interventions: sheets.of(Section::Interventions, |sheets| {
            interventions(sheets, dossier)
        }),
        recommendations: sheets.of(Section::Recommendations, |sheets| {
            care::recommendations(sheets, dossier)
        }),
        chronology: sheets.of(Section::Chronology, |sheets| chronology(sheets, dossier)),
    }
}

/// How the place is classed on the day of the report: its state, how much of it is harmed, the
/// newest assessment, UNOSAT's class of its damage.
fn classes(sheets: &mut Sheets<'_>, dossier: &Dossier, row: Option<&SiteRow>) -> Vec<String> {
    let tongue = sheets.tongue;
    let mut told = Vec::new();
    if let Some(row) = row {
        told.push(told_state(tongue, row));
        if row.state.extent != Extent::Unknown {
            let extent = term(tongue, &dossier.terms, "extent", row.state.extent.code());
            told.push(filled(tongue, "extent_of", &[("extent", &extent)]));
        }
    }
    if let Some(done) = newest(dossier, sheets.at)
        && let Some(code) = &done.condition_code
    {
        let condition = term(tongue, &dossier.terms, "condition", code.as_str());
        told.push(filled(tongue, "condition_of", &[("condition", &condition)]));
    }
    let by_day = |file: &&EventFile| reading(file).to.is_some_and(|to| to <= sheets.at);
    let unosat = dossier.events.iter().filter(by_day);
    let unosat: BTreeSet<&str> = unosat
        .filter_map(|file| file.event.unosat_code.as_ref().map(Code::as_str))
        .collect();
    for code in unosat {
        let class = term(tongue, &dossier.terms, "unosat", code);
        told.push(filled(tongue, "class_of", &[("class", &class)]));
    }
    told.iter().map(|class| sheets.text(class)).collect()
}

/// What was seen that belongs to no event.
fn evidence(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<EvidenceRow> {
    let seen = dossier.observations.iter();
    seen.map(|one| observation(sheets, dossier, one, None))
        .collect()
}

/// What of that contradicts a recorded destruction.
fn late(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<String> {
    let late = late_look::of_dossier(dossier);
    late.iter().map(|one| contradicted(sheets, one)).collect()
}

/// The sources that bear what the finding says: those of the events it may speak of.
pub(super) fn finding_cites(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<usize> {
    let mut cites = Vec::new();
    for file in dossier
        .events
        .iter()
        .chain(dossier.part_events.iter().map(|(_, _, file)| file))
    {
        cites.extend(
            sheets
                .numbers
                .cited(dossier, file.event.uuid, &["lost_en", "when_edtf"]),
        );
    }
    cites.sort_unstable();
    cites.dedup();
    cites
}

fn gravest(dossier: &Dossier) -> State {
    let own = dossier.events.iter().map(|file| file.event.leaves);
    let parts = dossier
        .part_events
        .iter()
        .map(|(_, _, file)| file.event.leaves);
    let rank = |state: &State| match state {
        State::Destroyed => 3,
        State::Damaged => 2,
        State::Rebuilt => 1,
        State::Standing | State::Unknown => 0,
    };
    own.chain(parts).max_by_key(rank).unwrap_or_default()
}

fn facts(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<Fact> {
    let site = &dossier.site;
    let tongue = sheets.tongue;
    let coded = |list: &str, code: &Option<Code>| {
        let code = code.as_ref().map_or("", Code::as_str);
        term(tongue, &dossier.terms, list, code)
    };
    let said: [(&'static str, String, &[&str]); 6] = [
        ("type", coded("site-type", &site.type_code), &["type_code"]),
        (
            "function",
            coded("function", &site.function_code),
            &["function_code"],
        ),
        ("built", built(tongue, site), &["built_edtf", "built_note"]),
        (
            "period",
            coded("period", &site.period_code),
            &["period_code"],
        ),
        ("position", position(tongue, site), &["geom"]),
        (
            "location_now",
            site.present_location.clone(),
            &["present_location"],
        ),
    ];
    let mut facts = Vec::new();
    for (key, text, fields) in said {
        let cites = sheets.numbers.cited(dossier, site.uuid, fields);
        facts.extend(fact(sheets, key, &text, cites));
    }
    for (key, text) in besides(tongue, dossier) {
        facts.extend(fact(sheets, key, &text, Vec::new()));
    }
    facts
}

/// A labelled statement; none when there is nothing to state.
fn fact(sheets: &mut Sheets<'_>, key: &'static str, text: &str, cites: Vec<usize>) -> Option<Fact> {
    let text = sheets.text(text);
    let label = word(sheets.tongue, key).to_owned();
    (!text.is_empty()).then_some(Fact { label, text, cites })
}

fn built(tongue: Tongue, site: &Site) -> String {
    let date = site.built_edtf.as_ref().map(|date| words_of(tongue, date));
    let parts = [date.unwrap_or_default(), site.built_note.clone()];
    parts
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// What hangs on the place: its other names, sizes, protections and identifiers.
fn besides(tongue: Tongue, dossier: &Dossier) -> Vec<(&'static str, String)> {
    let names = dossier.names.iter().map(|name| name.text.clone());
    let sizes = dossier
        .dimensions
        .iter()
        .map(|one| format!("{} {} {}", one.what, one.value, one.unit));
    let ids = dossier
        .external_ids
        .iter()
        .map(|id| format!("{} {}", id.scheme, id.value));
    let periods = dossier.periods.iter();
    let periods = periods.map(|one| care_words::period(one, tongue.of_care().with(&dossier.terms)));
    let materials = dossier.materials.iter();
    let materials =
        materials.map(|one| care_words::material(one, tongue.of_care().with(&dossier.terms)));
    let mut said = vec![
        ("other_names", names.collect::<Vec<_>>().join(" · ")),
        ("dimensions", sizes.collect::<Vec<_>>().join(" · ")),
        ("periods", periods.collect::<Vec<_>>().join(" · ")),
        ("materials", materials.collect::<Vec<_>>().join(" · ")),
    ];
    for one in &dossier.designations {
        let since = one
            .from_edtf
            .as_ref()
            .map(|date| words_of(tongue, date))
            .unwrap_or_default();
        let label = term(tongue, &dossier.terms, "designation", one.code.as_str());
        let parts = [
            label.as_str(),
            one.reference.as_str(),
            since.as_str(),
            one.note.as_str(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|text| !text.is_empty()).collect();
        said.push(("designations", parts.join(", ")));
    }
    said.push(("ids", ids.collect::<Vec<_>>().join(" · ")));
    said
}

fn position(tongue: Tongue, site: &Site) -> String {
    match site.geom {
        Some(at) => {
            let accuracy = site
                .accuracy_m
                .map(|metres| format!(" ± {metres} m"))
                .unwrap_or_default();
            let how = if site.location_method.is_empty() {
                String::new()
            } else {
                format!("; {}", site.location_method)
            };
            format!("{} ({}){accuracy}{how}", at.decimal(), at.dms())
        }
        None if !site.placeholder_reason.is_empty() => {
            filled(tongue, "no_position", &[("why", &site.placeholder_reason)])
        }
        None => String::new(),
    }
}

fn description(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<Fact> {
    let site = &dossier.site;
    let tongue = sheets.tongue;
    let texts = [
        (
            "description",
            of(tongue, &site.description_en, &site.description_ar),
            "description_en",
        ),
        ("significance", site.significance.as_str(), "significance"),
    ];
    let mut said = Vec::new();
    for (key, text, field) in texts {
        if !text.trim().is_empty() {
            said.push(Fact {
                label: word(tongue, key).to_owned(),
                text: sheets.text(text),
                cites: sheets.numbers.cited(dossier, site.uuid, &[field]),
            });
        }
    }
    said
}

/// A state as a word, marked while it may be changing.
pub(super) fn state_words(tongue: Tongue, row: &SiteRow) -> String {
    let key = match row.state.state {
        State::Unknown => "unknown_state",
        state => state.code(),
    };
    let state = word_of(tongue, key, row.state.state.label());
    if row.state.changing {
        filled(tongue, "changing", &[("state", state)])
    } else {
        state.to_owned()
    }
}

fn events(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<super::paper::EventPage> {
    let name = of(sheets.tongue, &dossier.site.name_en, &dossier.site.name_ar).to_owned();
    let own = dossier.events.iter().map(|file| (name.as_str(), file));
    let parts = dossier
        .part_events
        .iter()
        .map(|(_, part, file)| (part.as_str(), file));
    // The events of an area's monuments stand in the monuments' own chapters.
    let area = dossier.site.level == crate::domain::kinds::Level::Area;
    own.chain(parts.filter(|_| !area))
        .map(|(target, file)| page(sheets, dossier, target, file))
        .collect()
}

/// A text with the part it is about before it, when it is not about the place as a whole.
pub(super) fn about(tongue: Tongue, dossier: &Dossier, target: Id, text: &str) -> String {
    let part = dossier.parts.iter().find(|part| part.id == target);
    match part {
        Some(part) if target != dossier.site.uuid => {
            format!("{}: {text}", of(tongue, &part.name_en, &part.name_ar))
        }
        _ => text.to_owned(),
    }
}

/// What contradicts what, in the edition's language.
pub(super) fn contradicted(sheets: &mut Sheets<'_>, one: &Contradiction) -> String {
    sheets.text(match sheets.tongue {
        Tongue::English => &one.sentence,
        Tongue::Arabic => &one.sentence_ar,
    })
}

fn interventions(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<WorkRow> {
    let tongue = sheets.tongue;
    let rows = dossier.interventions.iter().map(|one| {
        let date = one.when_edtf.as_ref().map(|date| words_of(tongue, date));
        let mut said = vec![one.what.clone()];
        for (key, text) in [("technique", &one.technique), ("material", &one.material)] {
            if !text.is_empty() {
                said.push(filled(tongue, key, &[("text", text)]));
            }
        }
        said.push(one.note.clone());
        if let Some(reversible) = one.reversible {
            let key = if reversible {
                "is_reversible"
            } else {
                "not_reversible"
            };
            said.push(word(tongue, key).to_owned());
        }
        said.retain(|text| !text.trim().is_empty());
        WorkRow {
            date: sheets.text(date.as_deref().unwrap_or(word(tongue, "unknown"))),
            what: sheets.text(&about(tongue, dossier, one.site_uuid, &said.join(" "))),
            status: filled(
                tongue,
                "and_status",
                &[
                    ("kind", &coded(tongue, "work_", one.kind.code())),
                    ("status", &coded(tongue, "progress_", one.status.code())),
                ],
            ),
            actors: sheets.text(&one.actors),
            cites: sheets.numbers.cited(dossier, one.uuid, &[]),
        }
    });
    rows.collect()
}

fn chronology(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<WorkRow> {
    let tongue = sheets.tongue;
    let rows = dossier.chronology.iter().map(|one| WorkRow {
        date: sheets.text(&words_of(tongue, &one.when_edtf)),
        what: sheets.text(of(tongue, &one.text_en, &one.text_ar)),
        status: coded(tongue, "chron_", one.kind.code()),
        actors: String::new(),
        cites: sheets.numbers.cited(dossier, one.uuid, &[]),
    });
    rows.collect()
}
