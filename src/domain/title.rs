//! A readable name for any record, for the history, for questions before a delete, for lists.
//! Knows only the record itself: what it points at is not looked up.

use super::contradiction::{capital, evidence_words};
use super::date::Edtf;
use super::id::Code;
use super::record::{
    Assessment, Citation, Claim, DamageEvent, Imagery, Intervention, Observation, Photo,
    Recommendation, Record, Site, SiteDesignation, SiteMaterial, SitePeriod, Source, Threat,
};
use super::terms::Terms;

/// Titles are cut at so many letters.
const LIMIT: usize = 90;

/// A readable name of a record: «Temple of Bel», «Satellite image of 27 August 2015: no damage
/// visible». Never empty.
#[must_use]
pub fn title(record: &Record) -> String {
    title_in(record, &Terms::default())
}

/// The same where the terms of the record's catalogue are at hand: its own by their label, marked.
#[must_use]
pub fn title_in(record: &Record, terms: &Terms) -> String {
    let text = match record {
        Record::Actor(actor) => first(&[&actor.name, &actor.role, "Person without a name"]),
        Record::Source(source) => of_source(source),
        Record::Site(site) => of_site(site),
        Record::SiteName(name) => first(&[&name.text, "Empty name"]),
        Record::SiteExternalId(id) => first(&[&spaced(&id.scheme, &id.value), "Identifier"]),
        Record::SiteDesignation(listed) => of_designation(listed, terms),
        Record::SiteDimension(size) => {
            format!(
                "{}: {} {}",
                first(&[&size.what, "Size"]),
                size.value,
                size.unit
            )
        }
        Record::SitePeriod(period) => of_period(period, terms),
        Record::SiteMaterial(made) => of_material(made, terms),
        Record::SiteDistinct(two) => first(&[&two.reason, "Two places, not one"]),
        Record::SiteArea(area) => outline("Outline", &area.label, area.role.label()),
        Record::SiteLine(line) => outline("Line", &line.label, line.role.label()),
        Record::Imagery(imagery) => of_imagery(imagery),
        Record::DamageEvent(event) => of_event(event),
        Record::EventEffect(effect) => format!(
            "Effect: {}",
            terms.english("effect", effect.effect_code.as_str())
        ),
        Record::EventExternalId(id) => first(&[&spaced(&id.scheme, &id.value), "Identifier"]),
        Record::Observation(seen) => of_observation(seen),
        Record::Claim(claim) => of_claim(claim),
        Record::Assessment(assessment) => of_assessment(assessment),
        Record::Threat(threat) => of_threat(threat, terms),
        Record::Recommendation(asked) => of_recommendation(asked, terms),
        Record::Intervention(work) => of_intervention(work),
        Record::Chronology(entry) => format!(
            "{}: {}",
            capital(&entry.when_edtf.words()),
            first(&[&entry.text_en, &entry.text_ar])
        ),
        Record::Photo(photo) => of_photo(photo),
        Record::PhotoSite(shown) => format!("Further place: {}", shown.role.label()),
        Record::PhotoRegion(region) => first(&[&region.label_en, &region.label_ar, "Region"]),
        Record::Pair(pair) => first(&[&pair.title, "Pair of photographs"]),
        Record::Custody(entry) => spaced(&capital(entry.what.label()), &entry.done_at),
        Record::LocalTerm(term) => first(&[&term.label_en, &term.label_ar, term.code.as_str()]),
        Record::SavedFilter(filter) => first(&[&filter.name, "Filter without a name"]),
        Record::Report(report) => first(&[&report.name, "Report without a name"]),
        Record::ReportIssue(issue) => {
            first(&[&spaced(&issue.file_name, &issue.issued_on), "Issued report"])
        }
        Record::Setting(setting) => first(&[&setting.key, "Setting"]),
        Record::Citation(citation) => of_citation(citation),
    };
    cut(text.trim())
}

fn of_site(site: &Site) -> String {
    first(&[
        &site.name_en,
        &site.name_ar,
        site.slug.as_str(),
        "Place without a name",
    ])
}

fn of_source(source: &Source) -> String {
    first(&[
        &source.title,
        &source.key,
        &source.url,
        "Source without a title",
    ])
}

fn of_designation(listed: &SiteDesignation, terms: &Terms) -> String {
    spaced(
        &terms.english("designation", listed.code.as_str()),
        &listed.reference,
    )
}

fn of_period(period: &SitePeriod, terms: &Terms) -> String {
    let name = term(terms, "period", period.period_code.as_ref());
    let note = period.note.as_str();
    format!(
        "Period: {}",
        first(&[&name, &when(period.from_edtf.as_ref()), note, "not said"])
    )
}

fn of_material(made: &SiteMaterial, terms: &Terms) -> String {
    let material = term(terms, "material", made.material_code.as_ref());
    let class = term(terms, "material-class", made.class_code.as_ref());
    let technique = term(
        terms,
        "construction-technique",
        made.technique_code.as_ref(),
    );
    let note = made.note.as_str();
    format!(
        "Material: {}",
        first(&[&material, &class, &technique, note, "not said"])
    )
}

fn of_threat(threat: &Threat, terms: &Terms) -> String {
    let kind = term(terms, "threat", threat.threat_code.as_ref());
    let category = term(terms, "threat-category", threat.category_code.as_ref());
    let note = threat.note.as_str();
    format!("Threat: {}", first(&[&kind, &category, note, "not said"]))
}

fn of_recommendation(asked: &Recommendation, terms: &Terms) -> String {
    let kind = term(terms, "recommendation", asked.kind_code.as_ref());
    let activity = term(
        terms,
        "intervention-activity",
        asked.intervention_code.as_ref(),
    );
    format!(
        "Recommendation: {}",
        first(&[&asked.text, &kind, &activity, &asked.note, "not said"])
    )
}

/// The English label of a code; empty for none.
fn term(terms: &Terms, list: &str, code: Option<&Code>) -> String {
    code.map(|code| terms.english(list, code.as_str()))
        .unwrap_or_default()
}

fn of_imagery(imagery: &Imagery) -> String {
    let what = first(&[&imagery.sensor, &imagery.provider, "Image"]);
    format!("{what}, {}", imagery.acquired_edtf.words())
}

fn of_event(event: &DamageEvent) -> String {
    first(&[
        &event.title,
        &event.key,
        &event.lost_en,
        "Damage event without a title",
    ])
}

fn of_observation(seen: &Observation) -> String {
    let evidence = evidence_words(seen);
    let evidence = evidence.strip_prefix("the ").unwrap_or(&evidence);
    format!("{}: {}", capital(evidence), seen.state.label())
}

fn of_claim(claim: &Claim) -> String {
    let date = when(claim.date_edtf.as_ref());
    let said = first(&[
        &date,
        &claim.date_as_worded,
        &claim.effect_as_worded,
        &claim.quote,
        "no date",
    ]);
    if claim.said_by.is_empty() {
        format!("Claim: {said}")
    } else {
        format!("Claim by {}: {said}", claim.said_by)
    }
}

fn of_assessment(assessment: &Assessment) -> String {
    let condition = assessment.condition_code.as_ref().map(|code| {
        format!(
            ": {}",
            super::terms::english("condition", code.as_str()).to_lowercase()
        )
    });
    format!(
        "Assessment, {}{}",
        assessment.done_edtf.words(),
        condition.unwrap_or_default()
    )
}

fn of_intervention(work: &Intervention) -> String {
    let date = when(work.when_edtf.as_ref());
    let what = first(&[&work.what, work.kind.label()]);
    if date.is_empty() {
        capital(&what)
    } else {
        format!("{}: {what}", capital(&date))
    }
}

fn of_photo(photo: &Photo) -> String {
    first(&[
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
        "Photograph",
    ])
}

fn of_citation(citation: &Citation) -> String {
    let what = if citation.field.is_empty() {
        "the record".to_owned()
    } else {
        super::labels::label_of(&citation.record_table, &citation.field).to_lowercase()
    };
    spaced(&format!("Citation for {what}"), &citation.locator)
}

fn outline(kind: &str, label: &str, role: &str) -> String {
    format!("{kind}: {}", first(&[label, role]))
}

fn when(date: Option<&Edtf>) -> String {
    date.map(Edtf::words).unwrap_or_default()
}

fn spaced(one: &str, other: &str) -> String {
    format!("{one} {other}").trim().to_owned()
}

/// The first text that says something.
fn first(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| text.trim())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LIMIT {
        return line;
    }
    let head: String = line.chars().take(LIMIT - 1).collect();
    format!("{}…", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::cell::Cell;
    use super::super::id::Id;
    use super::super::record::Table;
    use super::*;

    #[test]
    fn even_an_empty_record_of_any_kind_has_a_name() {
        for table in Table::ALL {
            let empty = |column: &str| match column {
                "slug" => Cell::Text("place".to_owned()),
                _ if column.ends_with("_uuid") => Cell::Text(Id::default().to_string()),
                "acquired_edtf" | "seen_edtf" | "done_edtf" | "when_edtf" => {
                    Cell::Text("2015".to_owned())
                }
                "code" | "effect_code" => Cell::Text("unknown".to_owned()),
                "value" if *table == Table::SiteDimension => Cell::Real(1.0),
                "geom" if matches!(table, Table::SiteArea | Table::SiteLine) => {
                    Cell::Shape(super::super::place::Shape::default())
                }
                "bytes" | "name_ar_rendered" | "when_contested" => Cell::Int(0),
                _ => Cell::Null,
            };
            let record = Record::from_cells(*table, Id::default(), &empty).unwrap();
            assert!(!title(&record).trim().is_empty(), "{}", table.name());
        }
    }

    #[test]
    fn evidence_is_named_by_what_it_shows() {
        let seen = Observation {
            seen_edtf: Edtf::parse("2015-08-27").unwrap(),
            state: super::super::kinds::Seen::NoDamageVisible,
            ..Observation::default()
        };
        assert_eq!(
            title(&seen.into()),
            "Satellite image of 27 August 2015: no damage visible"
        );
    }
}
