//! The tables other programs see: their titles, their geometry, their columns, what each column
//! is for. Knows no row and no file.

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
}

/// All visible tables, parents before children.
pub(super) const SHEETS: &[Sheet] = &[
    sheet(
        "actor",
        "People and institutions",
        "Persons and institutions, written once and referred to.",
        None,
    ),
    sheet("source", "Sources", "Bibliographic records.", None),
    sheet(
        "site",
        "Sites",
        "Heritage places at every level, each with one representative point.",
        Some("POINT"),
    ),
    sheet(
        "site_name",
        "Names of sites",
        "Further names of places, with language and source.",
        None,
    ),
    sheet(
        "site_external_id",
        "External identifiers",
        "Identifiers of places in other systems.",
        None,
    ),
    sheet(
        "site_designation",
        "Designations",
        "Protections and listings of places.",
        None,
    ),
    sheet(
        "site_dimension",
        "Dimensions",
        "Measurements of places.",
        None,
    ),
    sheet(
        "site_area",
        "Outlines of sites",
        "Outlines of places, each with accuracy, source and licence.",
        Some("MULTIPOLYGON"),
    ),
    sheet(
        "site_line",
        "Lines of sites",
        "Streets, colonnades and walls of places, each with source and licence.",
        Some("MULTILINESTRING"),
    ),
    sheet(
        "imagery",
        "Imagery",
        "Satellite and aerial scenes, each recorded once.",
        None,
    ),
    sheet(
        "photo",
        "Photographs",
        "Photographs as evidence, where they were taken.",
        Some("POINT"),
    ),
    sheet(
        "damage_event",
        "Damage events",
        "Readings of what happened to a place.",
        None,
    ),
    sheet(
        "event_effect",
        "Effects of damage events",
        "Effects of damage events on components.",
        None,
    ),
    sheet(
        "observation",
        "Observations",
        "What one piece of evidence shows of a place on a date.",
        None,
    ),
    sheet(
        "claim",
        "Claims",
        "What sources assert about damage events.",
        None,
    ),
    sheet(
        "damage_area",
        "Mapped damage",
        "Areas of damage as published analyses draw them.",
        Some("MULTIPOLYGON"),
    ),
    sheet(
        "assessment",
        "Condition assessments",
        "Dated states of places.",
        None,
    ),
    sheet(
        "intervention",
        "Interventions",
        "Conservation and restoration work.",
        None,
    ),
    sheet(
        "chronology",
        "Chronology",
        "Dated lines of the history of places.",
        None,
    ),
    sheet(
        "citation",
        "Citations",
        "Which source bears which field of which record.",
        None,
    ),
];

/// A row of the list above.
const fn sheet(
    name: &'static str,
    title: &'static str,
    about: &'static str,
    layer: Option<&'static str>,
) -> Sheet {
    Sheet {
        name,
        title,
        about,
        layer,
    }
}

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
