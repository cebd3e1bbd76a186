//! The tables other programs see: their titles, their geometry, their columns, what each column
//! is for. Knows no row and no file.

use crate::domain::record::Table;

/// One visible table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: &'static str,
    /// What other programs call it in their lists.
    pub(super) title: &'static str,
    /// One sentence on what its rows are.
    pub(super) about: &'static str,
    /// Its geometry type, when it is a layer.
    pub(super) layer: Option<&'static str>,
    /// The columns that may name a row for a reader, the best first.
    pub(super) named_by: &'static [&'static str],
}

/// All visible tables, parents before children.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "actor",
        title: "People and institutions",
        about: "Persons and institutions, written once and referred to.",
        layer: None,
        named_by: &["name", "role"],
    },
    Sheet {
        name: "source",
        title: "Sources",
        about: "Bibliographic records.",
        layer: None,
        named_by: &["title", "key"],
    },
    Sheet {
        name: "site",
        title: "Sites",
        about: "Heritage places at every level, each with one representative point.",
        layer: Some("POINT"),
        named_by: &["name_en", "name_ar", "slug"],
    },
    Sheet {
        name: "site_name",
        title: "Names of sites",
        about: "Further names of places, with language and source.",
        layer: None,
        named_by: &["text"],
    },
    Sheet {
        name: "site_external_id",
        title: "External identifiers",
        about: "Identifiers of places in other systems.",
        layer: None,
        named_by: &["value"],
    },
    Sheet {
        name: "site_designation",
        title: "Designations",
        about: "Protections and listings of places.",
        layer: None,
        named_by: &["reference", "code"],
    },
    Sheet {
        name: "site_dimension",
        title: "Dimensions",
        about: "Measurements of places.",
        layer: None,
        named_by: &["what"],
    },
    Sheet {
        name: "site_area",
        title: "Outlines of sites",
        about: "Outlines of places, each with accuracy, source and licence.",
        layer: Some("MULTIPOLYGON"),
        named_by: &["label", "role"],
    },
    Sheet {
        name: "site_line",
        title: "Lines of sites",
        about: "Streets, colonnades and walls of places, each with source and licence.",
        layer: Some("MULTILINESTRING"),
        named_by: &["label", "role"],
    },
    Sheet {
        name: "imagery",
        title: "Imagery",
        about: "Satellite and aerial scenes, each recorded once.",
        layer: None,
        named_by: &["key", "scene_id", "sensor", "acquired_edtf"],
    },
    Sheet {
        name: "photo",
        title: "Photographs",
        about: "Photographs as evidence, where they were taken.",
        layer: Some("POINT"),
        named_by: &["caption_en", "name_as_received", "sha256"],
    },
    Sheet {
        name: "damage_event",
        title: "Damage events",
        about: "Readings of what happened to a place.",
        layer: None,
        named_by: &["title", "key"],
    },
    Sheet {
        name: "event_effect",
        title: "Effects of damage events",
        about: "Effects of damage events on components.",
        layer: None,
        named_by: &["effect_code"],
    },
    Sheet {
        name: "observation",
        title: "Observations",
        about: "What one piece of evidence shows of a place on a date.",
        layer: None,
        named_by: &["seen_edtf"],
    },
    Sheet {
        name: "claim",
        title: "Claims",
        about: "What sources assert about damage events.",
        layer: None,
        named_by: &["said_by", "date_as_worded", "effect_as_worded", "locator"],
    },
    Sheet {
        name: "damage_area",
        title: "Mapped damage",
        about: "Areas of damage as published analyses draw them.",
        layer: Some("MULTIPOLYGON"),
        named_by: &["class_code", "note"],
    },
    Sheet {
        name: "assessment",
        title: "Condition assessments",
        about: "Dated states of places.",
        layer: None,
        named_by: &["done_edtf"],
    },
    Sheet {
        name: "intervention",
        title: "Interventions",
        about: "Conservation and restoration work.",
        layer: None,
        named_by: &["what", "kind"],
    },
    Sheet {
        name: "chronology",
        title: "Chronology",
        about: "Dated lines of the history of places.",
        layer: None,
        named_by: &["text_en", "when_edtf"],
    },
    Sheet {
        name: "citation",
        title: "Citations",
        about: "Which source bears which field of which record.",
        layer: None,
        named_by: &["field", "locator", "record_table"],
    },
];

/// The visible table of that name.
pub(super) fn named(name: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.name == name)
}

/// Whether the atlas computes a column from others; such columns are not in the log.
pub(super) fn is_computed(table: &str, column: &str) -> bool {
    column.ends_with("_min_day")
        || column.ends_with("_max_day")
        || match table {
            "site" => matches!(
                column,
                "state_now"
                    | "extent_now"
                    | "damage_when"
                    | "damage_from"
                    | "damage_to"
                    | "completeness"
            ),
            "damage_event" => matches!(column, "bracket_edtf" | "from_date" | "to_date"),
            _ => false,
        }
}

/// Whether a column is one that people fill or that every row has.
pub(super) fn is_entered(table: &str, column: &str) -> bool {
    matches!(column, "uuid" | "created_at" | "updated_at")
        || match Table::named(table) {
            Some(records) => records.columns().contains(&column),
            None => DAMAGE_AREA.contains(&column),
        }
}

/// The columns of the one table no record kind stands for yet.
const DAMAGE_AREA: &[&str] = &[
    "geom",
    "event_uuid",
    "observation_uuid",
    "class_code",
    "licence",
    "credit",
    "note",
];
