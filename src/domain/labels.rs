//! The names of tables and fields as people read them, and which term list a coded field uses.
//! One home for forms, history, report and the column titles other programs show.

use super::cell::Cell;
use super::date::Edtf;
use super::kinds;
use super::photo_labels;
use super::place::Shape;
use super::record::Table;
use super::terms::Terms;

/// The name of a kind of record, singular: «damage event».
#[must_use]
pub const fn table_label(table: Table) -> &'static str {
    match table {
        Table::Actor => "person or institution",
        Table::Source => "source",
        Table::Site => "site",
        Table::SiteName => "name",
        Table::SiteExternalId => "external identifier",
        Table::SiteDesignation => "designation",
        Table::SiteDimension => "measurement",
        Table::SitePeriod => "period",
        Table::SiteMaterial => "material",
        Table::SiteDistinct => "note that two places differ",
        Table::SiteArea => "outline",
        Table::SiteLine => "line",
        Table::Imagery => "image",
        Table::DamageEvent => "damage event",
        Table::EventEffect => "effect on a component",
        Table::EventExternalId => "number of a damage event elsewhere",
        Table::Observation => "observation",
        Table::Claim => "claim",
        Table::Assessment => "condition assessment",
        Table::Threat => "threat",
        Table::Recommendation => "recommendation",
        Table::Intervention => "intervention",
        Table::Chronology => "chronology entry",
        Table::Photo => "photo",
        Table::PhotoSite => "further place",
        Table::PhotoRegion => "mark on a photo",
        Table::Pair => "pair of photos",
        Table::Custody => "custody entry",
        Table::LocalTerm => "local term",
        Table::SavedFilter => "saved filter",
        Table::Setting => "setting of the catalogue",
        Table::Report => "report",
        Table::ReportIssue => "issue of a report",
        Table::Citation => "citation",
    }
}

/// The name of a field of a table; a column this version does not know is «Field».
#[must_use]
pub fn label_of(table: &str, column: &str) -> &'static str {
    let own = OWN
        .iter()
        .chain(photo_labels::LABELS)
        .find(|(of, name, _)| *of == table && *name == column)
        .map(|(_, _, label)| *label);
    own.or_else(|| {
        SHARED
            .iter()
            .chain(photo_labels::SHARED)
            .find(|(name, _)| *name == column)
            .map(|(_, label)| *label)
    })
    .unwrap_or("Field")
}

/// The term list a coded field takes its values from; `None` for fields that are not coded or
/// whose closed list is a type of its own.
#[must_use]
pub fn list_of(table: &str, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        (_, "type_code") => "site-type",
        (_, "function_code") => "function",
        (_, "period_code") => "period",
        (_, "point_qualifier") => "geometry-type",
        ("site_designation", "code") => "designation",
        (_, "cause_category_code") => "disturbance-category",
        (_, "cause_code") => "disturbance-cause",
        (_, "effect_code") => "effect",
        ("threat", "category_code") => "threat-category",
        ("threat", "severity_code") => "threat-severity",
        (_, "threat_code") => "threat",
        (_, "probability_code") => "threat-probability",
        (_, "vulnerability_code") => "vulnerability",
        ("recommendation", "kind_code") => "recommendation",
        (_, "intervention_code") => "intervention-activity",
        ("assessment", "role_code") => "investigator-role",
        ("site_material", "class_code") => "material-class",
        (_, "material_code") => "material",
        (_, "technique_code") => "construction-technique",
        ("site_period", "certainty_code") => "period-certainty",
        (_, "severity_code") => "severity",
        (_, "unosat_code") => "unosat",
        ("assessment", "kind_code") => "activity",
        (_, "condition_code") => "condition",
        (_, "trend_code") => "trend",
        (_, "risk_code") => "risk",
        (_, "priority_code") => "priority",
        (_, "next_code") => "next-assessment",
        _ => return None,
    })
}

/// A stored value as people read it: terms by their label, those of the catalogue marked, dates in
/// words, yes and no; «—» for nothing. Ids stay as they are: what they point at is not known here.
#[must_use]
pub fn shown(table: &str, column: &str, value: &Cell, terms: &Terms) -> String {
    match value {
        Cell::Null => "—".to_owned(),
        Cell::Text(text) if text.trim().is_empty() => "—".to_owned(),
        Cell::Text(text) => coded(table, column, text, terms),
        Cell::Int(number)
            if matches!(column, "name_ar_rendered" | "when_contested" | "reversible") =>
        {
            if *number == 0 { "no" } else { "yes" }.to_owned()
        }
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Shape(Shape::Point(at)) => at.decimal(),
        Cell::Shape(Shape::Areas(areas)) => format!("{} polygon(s)", areas.len()),
        Cell::Shape(Shape::Lines(lines)) => format!("{} line(s)", lines.len()),
    }
}

fn coded(table: &str, column: &str, text: &str, terms: &Terms) -> String {
    if column.ends_with("_edtf") {
        return Edtf::parse(text).map_or_else(|_| text.to_owned(), |date| date.words());
    }
    if let Some(list) = list_of(table, column) {
        return terms.english(list, text);
    }
    kinds::label_of_code(table, column, text)
        .unwrap_or(text)
        .to_owned()
}

/// Fields whose name depends on their table.
const OWN: &[(&str, &str, &str)] = &[
    ("actor", "role", "Role"),
    ("actor", "uri", "ORCID or address"),
    ("assessment", "extent_code", "Extent of damage"),
    ("chronology", "when_edtf", "When"),
    ("citation", "source_uuid", "Source"),
    ("damage_event", "certainty", "Certainty of the reading"),
    ("damage_event", "extent_code", "Extent of damage"),
    ("damage_event", "kind", "Single act or process"),
    ("damage_event", "site_uuid", "Damaged place"),
    ("damage_event", "title", "Headline"),
    ("damage_event", "when_edtf", "Adopted date"),
    ("event_effect", "site_uuid", "Component"),
    ("event_external_id", "value", "Identifier"),
    ("intervention", "kind", "Kind of work"),
    ("intervention", "what", "What was done"),
    ("intervention", "when_edtf", "When"),
    ("local_term", "code", "Code"),
    ("observation", "extent_code", "Extent seen"),
    ("observation", "role", "Part it plays"),
    ("observation", "site_uuid", "Place looked at"),
    ("recommendation", "done_edtf", "Done on"),
    ("recommendation", "kind_code", "Recommendation"),
    ("recommendation", "text", "What to do"),
    ("site", "geom", "Position"),
    ("site_area", "geom", "Outline"),
    ("site_area", "role", "Stands for"),
    ("site_distinct", "other_uuid", "Other place"),
    ("site_distinct", "reason", "How they are told apart"),
    ("site_dimension", "value", "Amount"),
    ("site_dimension", "what", "What was measured"),
    ("site_external_id", "uri", "Address"),
    ("site_external_id", "value", "Identifier"),
    ("site_line", "geom", "Line"),
    ("site_line", "role", "Stands for"),
    ("site_name", "kind", "Kind of name"),
    ("saved_filter", "columns", "Columns"),
    ("report", "plan", "What it holds"),
    ("report", "house", "House style"),
    ("report_issue", "version", "Version"),
    ("report_issue", "issued_on", "Issued"),
    ("report_issue", "edition", "For whom"),
    ("report_issue", "format", "Kind of file"),
    ("report_issue", "file_name", "File"),
    ("report_issue", "log_head", "Newest operation told"),
    ("report_issue", "revision", "Revision of the catalogue"),
    ("report_issue", "by_name", "Issued by"),
    ("report_issue", "report_uuid", "Report"),
    ("site_period", "certainty_code", "Certainty of the period"),
    ("site_material", "class_code", "Material class"),
    ("source", "key", "Short key"),
    ("source", "reliability", "Why so reliable"),
    ("source", "kind", "Kind of source"),
    ("source", "title", "Title"),
    ("threat", "assessor_uuid", "Threat assessed by"),
    ("threat", "category_code", "Threat category"),
    ("threat", "severity_code", "Severity of the threat"),
];

/// Fields with one name wherever they stand.
const SHARED: &[(&str, &str)] = &[
    ("access", "Access"),
    ("accessed_edtf", "Read on"),
    ("accuracy_m", "Accuracy (m)"),
    ("acquired_edtf", "Taken"),
    ("actor_as_worded", "Actor, as worded"),
    ("actor_uuid", "Carried out by"),
    ("actors", "By whom"),
    ("admin_area", "Governorate"),
    ("adopted_claim_uuid", "Adopted claim"),
    ("adopted_reason", "Why this reading"),
    (
        "archaeological_certainty",
        "Certainty of the identification",
    ),
    ("archive_url", "Archived copy"),
    ("assessment_uuid", "Assessment"),
    ("assessor_uuid", "Assessed by"),
    ("authors", "Authors"),
    ("basis", "How it was derived"),
    ("bearing_deg", "Bearing (°)"),
    ("built_edtf", "Built"),
    ("built_note", "Built, in words"),
    ("bytes", "Size (bytes)"),
    ("caption_ar", "Caption in Arabic"),
    ("caption_en", "Caption in English"),
    ("captured_edtf", "Taken"),
    ("cause_as_worded", "Cause, as worded"),
    ("cause_category_code", "Disturbance category"),
    ("cause_certainty", "Certainty of the cause"),
    ("cause_code", "Cause"),
    ("cause_note", "Cause in words"),
    ("certainty", "Certainty"),
    ("cloud_percent", "Cloud (%)"),
    ("coarsen_m", "Coarsen outside by (m)"),
    ("code", "Designation"),
    ("condition_code", "Condition"),
    ("confidence", "Confidence"),
    ("consent", "Consent"),
    ("consent_note", "Consent, in words"),
    ("container", "Published in"),
    ("country_code", "Country"),
    ("credit", "Credit"),
    ("definition_en", "Definition"),
    ("date_as_worded", "Date, as worded"),
    ("date_edtf", "Claimed date"),
    ("dated_by", "Dated by"),
    ("description_ar", "Description in Arabic"),
    ("description_en", "Description in English"),
    ("detects", "What it could have shown"),
    ("done_edtf", "Assessed on"),
    ("due_edtf", "Due"),
    ("effect_as_worded", "Effect, as worded"),
    ("effect_code", "Effect"),
    ("effect_on_fabric", "Effect on the fabric"),
    ("event_uuid", "Damage event"),
    ("expression", "What it asks"),
    ("ext", "File type"),
    ("extent_code", "Extent"),
    ("extent_note", "What the extent rests on"),
    ("field", "Cited field"),
    ("from_edtf", "Since"),
    ("function_code", "Function"),
    ("geom", "Position"),
    ("imagery_uuid", "Image"),
    ("initials", "Initials"),
    ("intervention_code", "Kind of intervention"),
    ("issued_edtf", "Published"),
    ("key", "Key"),
    ("kind", "Kind"),
    ("kind_code", "Kind of assessment"),
    ("label", "Label"),
    ("label_ar", "Label in Arabic"),
    ("label_en", "Label in English"),
    ("lang", "Language"),
    ("language", "Language"),
    ("leaves", "State afterwards"),
    ("level", "Level"),
    ("licence", "Licence"),
    ("list", "List"),
    ("location_certainty", "Certainty of the location"),
    ("location_method", "How the position was had"),
    ("locator", "Page or place in it"),
    ("lost_ar", "What was lost (Arabic)"),
    ("lost_en", "What was lost"),
    ("material", "Material"),
    ("material_code", "Material"),
    ("method", "How it was made"),
    ("name", "Name"),
    ("name_ar", "Name in Arabic"),
    ("name_ar_rendered", "Arabic name is our rendering"),
    ("name_as_received", "File name as received"),
    ("name_en", "Name in English"),
    ("next_code", "Next assessment"),
    ("next_due_edtf", "Next assessment due"),
    ("note", "Note"),
    ("number", "Number"),
    ("observer", "Read by"),
    ("observer_uuid", "Read by (person)"),
    ("off_nadir_deg", "Off nadir (°)"),
    ("origin", "Origin (one witness)"),
    ("parent_uuid", "Part of"),
    ("part", "Part looked at"),
    ("period_code", "Period"),
    ("photo_uuid", "Photograph"),
    ("placeholder_lat", "Placeholder latitude"),
    ("placeholder_lon", "Placeholder longitude"),
    ("placeholder_reason", "Why only a placeholder"),
    ("point_qualifier", "What the point marks"),
    ("present_location", "Present location"),
    ("priority_code", "Priority"),
    ("probability_code", "Probability"),
    ("provider", "Provider"),
    ("publisher", "Publisher"),
    ("quote", "Quotation"),
    ("quote_lang", "Language of the quotation"),
    ("read_at", "Read at"),
    ("reason", "Why"),
    ("recommendation", "Recommendation"),
    ("record_table", "Table"),
    ("record_uuid", "Record"),
    ("reference", "Number in the list"),
    ("reliability", "Reliability"),
    ("reliability_code", "Reliability"),
    ("resolution_m", "Resolution (m)"),
    ("rests_on", "Rests on"),
    ("responsible_uuid", "Responsible"),
    ("reversible", "Reversible"),
    ("rights_holder", "Rights held by"),
    ("risk_code", "Risk"),
    ("role", "Role"),
    ("role_code", "Role of the assessor"),
    ("role_reason", "Why this part"),
    ("said_by", "Said by"),
    ("said_edtf", "Said on"),
    ("scene_id", "Scene number"),
    ("scheme", "System"),
    ("seen_edtf", "Day looked at"),
    ("sensor", "Sensor"),
    ("severity_code", "Severity (EAMENA)"),
    ("sha256", "Hash of the original (SHA-256)"),
    ("show", "Shown outside"),
    ("significance", "Significance"),
    ("site_uuid", "Place"),
    ("slug", "Short name"),
    ("source_uuid", "Source"),
    ("stance", "Stance"),
    ("state", "What it shows"),
    ("status", "Status"),
    ("survives_ar", "What survives (Arabic)"),
    ("survives_en", "What survives"),
    ("technique", "Technique"),
    ("technique_code", "Construction technique"),
    ("text", "Name"),
    ("text_ar", "Text in Arabic"),
    ("text_en", "Text in English"),
    ("threat_code", "Threat"),
    ("title", "Title"),
    ("to_edtf", "Until"),
    ("trend_code", "Trend"),
    ("type_code", "Type"),
    ("unit", "Unit"),
    ("unosat_code", "Class (UNOSAT)"),
    ("uri", "Address"),
    ("url", "Web address"),
    ("valid_edtf", "Valid at"),
    ("value", "Value"),
    ("vulnerability_code", "Vulnerability"),
    ("what", "What"),
    ("when_contested", "Adopted date is contested"),
    ("when_edtf", "When"),
    ("whereabouts", "Whereabouts"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_table_has_a_name() {
        for table in Table::ALL {
            for column in table.columns() {
                assert_ne!(
                    label_of(table.name(), column),
                    "Field",
                    "{}.{column}",
                    table.name()
                );
            }
        }
    }

    #[test]
    fn every_coded_field_has_a_list_that_exists() {
        for table in Table::ALL {
            for column in table.columns() {
                if let Some(list) = list_of(table.name(), column) {
                    assert!(!super::super::terms::list(list).is_empty(), "{list}");
                } else if column.ends_with("_code") {
                    assert!(
                        matches!(*column, "country_code" | "extent_code" | "reliability_code"),
                        "{column}"
                    );
                }
            }
        }
    }

    #[test]
    fn values_are_shown_as_people_read_them() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let shown = |table, column, value: &Cell| shown(table, column, value, &Terms::default());
        assert_eq!(
            shown("observation", "state", &text("no-damage-visible")),
            "no damage visible"
        );
        assert_eq!(
            shown("damage_event", "extent_code", &text("91-100")),
            "91–100 %"
        );
        assert_eq!(
            shown("damage_event", "when_edtf", &text("2015-08-30")),
            "30 August 2015"
        );
        assert_eq!(
            shown(
                "damage_event",
                "cause_code",
                &text("explosion-heavy-weaponry")
            ),
            "Explosion/Heavy Weaponry"
        );
        assert_eq!(
            shown("damage_event", "when_contested", &Cell::Int(1)),
            "yes"
        );
        assert_eq!(shown("site", "note", &Cell::Null), "—");
    }
}
