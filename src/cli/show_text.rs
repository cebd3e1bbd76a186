//! `show`: one place in words, for a person at a terminal. Knows the record, not where it
//! comes from.

use std::collections::BTreeMap;
use std::io::{self, Write};

use anyhow::Result;

use super::sheet::plain;
use super::show_care::{care, effects, lines};
use super::show_parts::parts;
use super::sites::state_words;
use crate::domain::bracket::{self, Bracket};
use crate::domain::bracket_forms::Forms;
use crate::domain::care_words::{self, Tongue};
use crate::domain::date::{Day, Edtf};
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::ground_words;
use crate::domain::id::Id;
use crate::domain::late_look;
use crate::domain::record::Source;
use crate::domain::sentence;

/// How wide running text is set.
const WIDTH: usize = 88;
/// What further lines of an entry begin with.
pub(super) const FURTHER: &str = "          ";

/// Writes the place: who it is, what happened, on what that rests, what was done.
pub(super) fn write(out: &mut impl Write, row: &SiteRow, dossier: &Dossier, at: Day) -> Result<()> {
    head(out, row, dossier)?;
    for file in &dossier.events {
        event(out, "", file, dossier)?;
    }
    for (_, name, file) in &dossier.part_events {
        event(out, name, file, dossier)?;
    }
    evidence(out, dossier)?;
    care(out, dossier)?;
    chronology(out, dossier)?;
    parts(out, dossier, at)?;
    sources(out, dossier)?;
    Ok(())
}

fn head(out: &mut impl Write, row: &SiteRow, dossier: &Dossier) -> io::Result<()> {
    let site = &dossier.site;
    let arabic = match (site.name_ar.as_str(), site.name_ar_rendered) {
        ("", _) => String::new(),
        (name, false) => format!("  {name}"),
        (name, true) => format!("  {name} (our rendering)"),
    };
    writeln!(out, "{}{}", plain(&site.name_en), plain(&arabic))?;
    let path: Vec<String> = dossier.path.iter().map(|(_, name)| plain(name)).collect();
    if !path.is_empty() {
        writeln!(out, "in {}", path.join(" › "))?;
    }
    wrapped(out, "", "", &sentence::finding(dossier))?;
    writeln!(out)?;
    field(out, "State", &state_words(row))?;
    field(out, "Level", site.level.label())?;
    let kind = site.type_code.as_ref();
    field(
        out,
        "Type",
        &kind.map_or_else(String::new, |code| {
            dossier.terms.english("site-type", code.as_str())
        }),
    )?;
    field(out, "Built", &built(dossier))?;
    field(out, "Position", &position(row))?;
    field(out, "Now at", &whereabouts(dossier))?;
    let names: Vec<String> = dossier.names.iter().map(|name| name.text.clone()).collect();
    field(out, "Also", &names.join(" · "))?;
    field(out, "Measures", &measures(dossier))?;
    let speech = Tongue::English.with(&dossier.terms);
    let periods = dossier.periods.iter();
    let periods = periods.map(|it| care_words::period(it, speech));
    field(out, "Periods", &lines(periods))?;
    let made = dossier.materials.iter();
    let made = made.map(|it| care_words::material(it, speech));
    field(out, "Built of", &lines(made))?;
    field(out, "Listed", &listed(dossier))?;
    field(out, "Elsewhere", &elsewhere(dossier))?;
    field(out, "Short name", site.slug.as_str())?;
    field(out, "UUID", &site.uuid.to_string())?;
    if !site.description_en.is_empty() {
        writeln!(out)?;
        wrapped(out, "", "", &site.description_en)?;
    }
    Ok(())
}

fn built(dossier: &Dossier) -> String {
    let date = dossier.site.built_edtf.as_ref().map(Edtf::words);
    match (date, dossier.site.built_note.as_str()) {
        (Some(date), "") => date,
        (Some(date), note) => format!("{date} ({note})"),
        (None, note) => note.to_owned(),
    }
}

fn measures(dossier: &Dossier) -> String {
    let measures = dossier.dimensions.iter();
    let words = measures.map(|it| format!("{} {} {}", it.what, it.value, it.unit));
    words.collect::<Vec<_>>().join(" · ")
}

fn listed(dossier: &Dossier) -> String {
    let lists = dossier.designations.iter().map(|it| {
        let since = it
            .from_edtf
            .as_ref()
            .map(|date| format!("since {}", date.words()));
        let list = dossier.terms.english("designation", it.code.as_str());
        let said = [
            list.as_str(),
            it.reference.as_str(),
            since.as_deref().unwrap_or_default(),
        ];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        said.join(" ")
    });
    lists.collect::<Vec<_>>().join(" · ")
}

/// Where it is now, as far as anyone says.
fn whereabouts(dossier: &Dossier) -> String {
    let site = &dossier.site;
    match (site.whereabouts, site.present_location.as_str()) {
        (None, place) => place.to_owned(),
        (Some(said), "") => said.label().to_owned(),
        (Some(said), place) => format!("{} ({})", place, said.label()),
    }
}

fn elsewhere(dossier: &Dossier) -> String {
    let ids = dossier.external_ids.iter();
    let words = ids.map(|it| format!("{} {}", it.scheme, it.value));
    words.collect::<Vec<_>>().join(" · ")
}

fn position(row: &SiteRow) -> String {
    match (row.at, row.accuracy_m) {
        (Some(at), Some(metres)) => format!("{} (±{metres} m)", at.decimal()),
        (Some(at), None) => at.decimal(),
        (None, _) => "not known".to_owned(),
    }
}

fn event(out: &mut impl Write, part: &str, file: &EventFile, dossier: &Dossier) -> io::Result<()> {
    let event = &file.event;
    let reading = bracket::reading(file);
    let bracket = Bracket::of(file);
    let date = words(reading.edtf.as_ref());
    let contested = if reading.contested { ", contested" } else { "" };
    let of = if part.is_empty() {
        String::new()
    } else {
        format!("{part}: ")
    };
    let what = if event.title.is_empty() {
        "Damage"
    } else {
        &event.title
    };
    writeln!(
        out,
        "\nDAMAGE  {} ({date}{contested})",
        plain(&format!("{of}{what}"))
    )?;
    if let Some(edtf) = bracket.edtf() {
        field(
            out,
            "Evidence",
            &format!("{} {}", edtf.words(), edtf.as_str()),
        )?;
        let forms = Forms::of(&edtf);
        field(out, "EAMENA", &pairs(&forms.eamena.columns()))?;
        field(out, "CIDOC", &pairs(&forms.cidoc.statements()))?;
    }
    let ground = ground_words::Told::of(file, &bracket).sentence();
    field(out, "Rests on", ground.unwrap_or_default())?;
    field(out, "Number", &numbers(file))?;
    let cause = event.cause_code.as_ref();
    let cause = cause.map_or_else(String::new, |code| {
        dossier.terms.english("disturbance-cause", code.as_str())
    });
    field(out, "Cause", &joined(&cause, &event.cause_note))?;
    field(
        out,
        "Extent",
        &joined(event.extent_code.label(), &event.extent_note),
    )?;
    field(out, "Lost", &event.lost_en)?;
    field(out, "Survives", &event.survives_en)?;
    effects(out, file, dossier)?;
    field(out, "Certainty", event.certainty.label())?;
    field(out, "Why so", &event.adopted_reason)?;
    for contradiction in &bracket.contradictions {
        field(out, "Mind", &contradiction.sentence)?;
    }
    marks(out, &bracket, file, dossier)?;
    claims(out, file, dossier)
}

/// Our own number and those of others.
fn numbers(file: &EventFile) -> String {
    let own = [file.event.number.trim().to_owned()].into_iter();
    let others = file.external_ids.iter();
    let others = others.map(|id| format!("{} {}", id.scheme.to_uppercase(), id.value));
    let all = own.chain(others).filter(|number| !number.is_empty());
    all.collect::<Vec<_>>().join(" · ")
}

/// What is filled in, each with its heading.
fn pairs(columns: &[(&str, &str)]) -> String {
    let filled = columns.iter().filter(|(_, day)| !day.is_empty());
    let words = filled.map(|(heading, day)| {
        let heading = heading.trim_start_matches("Disturbance Date ");
        format!("{heading} {day}")
    });
    words.collect::<Vec<_>>().join(" · ")
}

/// The evidence of an event, each piece with the part it plays.
fn marks(
    out: &mut impl Write,
    bracket: &Bracket,
    file: &EventFile,
    dossier: &Dossier,
) -> io::Result<()> {
    for mark in &bracket.marks {
        let mut seen = file.observations.iter();
        if let Some(seen) = seen.find(|seen| seen.uuid == mark.observation) {
            let (role, date, state) = (
                mark.role.label(),
                seen.seen_edtf.words(),
                seen.state.label(),
            );
            let source = from(seen.source_uuid, &dossier.sources);
            let text = format!("{role:<8}{date}  {state} ({}{source})", seen.method.label());
            wrapped(out, "  ", FURTHER, &text)?;
        }
    }
    Ok(())
}

/// What sources assert about an event.
fn claims(out: &mut impl Write, file: &EventFile, dossier: &Dossier) -> io::Result<()> {
    for claim in &file.claims {
        let mut said = vec![&claim.date_as_worded, &claim.cause_as_worded];
        said.extend([&claim.actor_as_worded, &claim.effect_as_worded]);
        said.retain(|text| !text.is_empty());
        let said: Vec<&str> = said.into_iter().map(String::as_str).collect();
        let said = if said.is_empty() {
            said_or_dash(&claim.quote)
        } else {
            said.join("; ")
        };
        let source = from(Some(claim.source_uuid), &dossier.sources);
        let text = format!("claim   {said} ({}{source})", claim.stance.label());
        wrapped(out, "  ", FURTHER, &text)?;
    }
    Ok(())
}

fn evidence(out: &mut impl Write, dossier: &Dossier) -> io::Result<()> {
    section(out, "OTHER OBSERVATIONS", dossier.observations.is_empty())?;
    for seen in &dossier.observations {
        let source = from(seen.source_uuid, &dossier.sources);
        let (date, state) = (seen.seen_edtf.words(), seen.state.label());
        let method = seen.method.label();
        wrapped(
            out,
            "  ",
            FURTHER,
            &format!("{date}  {state} ({method}{source}) {}", seen.note),
        )?;
    }
    for late in late_look::of_dossier(dossier) {
        field(out, "Mind", &late.sentence)?;
    }
    Ok(())
}

fn chronology(out: &mut impl Write, dossier: &Dossier) -> io::Result<()> {
    section(out, "CHRONOLOGY", dossier.chronology.is_empty())?;
    for entry in &dossier.chronology {
        let text = format!("{}  {}", entry.when_edtf.words(), entry.text_en);
        wrapped(out, "  ", FURTHER, &text)?;
    }
    Ok(())
}

fn sources(out: &mut impl Write, dossier: &Dossier) -> io::Result<()> {
    section(out, "SOURCES", dossier.sources.is_empty())?;
    for source in dossier.sources.values() {
        let what = [
            &source.authors,
            &source.title,
            &source.container,
            &source.publisher,
        ];
        let mut words: Vec<&str> = what.iter().map(|text| text.as_str()).collect();
        let issued = source
            .issued_edtf
            .as_ref()
            .map(Edtf::words)
            .unwrap_or_default();
        words.extend([issued.as_str(), source.url.as_str()]);
        words.retain(|text| !text.is_empty());
        wrapped(
            out,
            "  ",
            FURTHER,
            &format!("{}  {}", source.key, words.join(". ")),
        )?;
    }
    Ok(())
}

pub(super) fn section(out: &mut impl Write, title: &str, empty: bool) -> io::Result<()> {
    if empty {
        Ok(())
    } else {
        writeln!(out, "\n{title}")
    }
}

/// One labelled line, when there is something to say.
pub(super) fn field(out: &mut impl Write, label: &str, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    wrapped(out, &format!("  {label:<12}"), "              ", text)
}

/// Running text after `first`, further lines after `further`.
pub(super) fn wrapped(
    out: &mut impl Write,
    first: &str,
    further: &str,
    text: &str,
) -> io::Result<()> {
    let mut line = first.to_owned();
    let mut begun = false;
    for word in plain(text).split(' ') {
        if begun && line.chars().count() + word.chars().count() >= WIDTH {
            writeln!(out, "{}", line.trim_end())?;
            further.clone_into(&mut line);
        } else if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    writeln!(out, "{}", line.trim_end())
}

fn joined(first: &str, second: &str) -> String {
    let both = [first, second];
    let said: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
    said.join(": ")
}

fn from(source: Option<Id>, sources: &BTreeMap<Id, Source>) -> String {
    let key = source.and_then(|id| sources.get(&id));
    key.map(|source| format!(", {}", source.key))
        .unwrap_or_default()
}

fn said_or_dash(text: &str) -> String {
    if text.is_empty() { "–" } else { text }.to_owned()
}

fn words(date: Option<&Edtf>) -> String {
    date.map_or_else(|| "not dated".to_owned(), Edtf::words)
}
