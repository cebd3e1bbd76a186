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
        name: "site_period",
        title: "Periods of sites",
        about: "Times in which places were made or used.",
        layer: None,
        named_by: &["period_code", "from_edtf", "note"],
    },
    Sheet {
        name: "site_material",
        title: "Materials of sites",
        about: "What places are built of, and how.",
        layer: None,
        named_by: &["material_code", "class_code", "technique_code"],
    },
    Sheet {
        name: "site_distinct",
        title: "Sites told apart",
        about: "Pairs of places that look like one and are not.",
        layer: None,
        named_by: &["reason"],
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
        name: "photo_site",
        title: "Places photographs show",
        about: "Further places photographs show.",
        layer: None,
        named_by: &["role"],
    },
    Sheet {
        name: "custody",
        title: "Custody of photographs",
        about: "What happened to the originals of photographs; rows are only added.",
        layer: None,
        named_by: &["what", "done_at"],
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
        name: "photo_region",
        title: "Regions on photographs",
        about: "Parts marked on photographs, in pixels of the upright picture.",
        layer: None,
        named_by: &["label_en", "label_ar", "note"],
    },
    Sheet {
        name: "pair",
        title: "Pairs of photographs",
        about: "Two photographs of one view, before and after.",
        layer: None,
        named_by: &["title"],
    },
    Sheet {
        name: "event_external_id",
        title: "Identifiers of damage events",
        about: "Identifiers of damage events in other systems.",
        layer: None,
        named_by: &["value"],
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
        name: "threat",
        title: "Threats",
        about: "What endangers places, as assessments found it.",
        layer: None,
        named_by: &["threat_code", "category_code", "note"],
    },
    Sheet {
        name: "recommendation",
        title: "Recommendations",
        about: "What assessments ask to be done.",
        layer: None,
        named_by: &["text", "kind_code", "intervention_code"],
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
        name: "local_term",
        title: "Local terms",
        about: "Terms this catalogue adds to the lists.",
        layer: None,
        named_by: &["label_en", "label_ar", "code"],
    },
    Sheet {
        name: "saved_filter",
        title: "Saved filters",
        about: "Questions about the catalogue, kept under a name.",
        layer: None,
        named_by: &["name"],
    },
    Sheet {
        name: "setting",
        title: "Settings of the catalogue",
        about: "What all who open this catalogue share.",
        layer: None,
        named_by: &["key"],
    },
    Sheet {
        name: "report",
        title: "Reports",
        about: "Reports kept under a name, to be issued again.",
        layer: None,
        named_by: &["name"],
    },
    Sheet {
        name: "report_issue",
        title: "Issued reports",
        about: "What was handed out, with its hash; rows are only added.",
        layer: None,
        named_by: &["file_name", "issued_on"],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::connect;
    use crate::catalogue::references::REFERENCES;
    use crate::catalogue::schema::{self, Columns};
    use crate::catalogue::stamp::Stamp;
    use crate::domain::id::Id;
    use crate::domain::{kinds, labels};
    use rusqlite::Connection;

    fn empty() -> Connection {
        let connection = connect::memory().unwrap();
        let stamp = Stamp {
            at: "2026-11-22T10:00:00Z".into(),
            by: "A".into(),
            id: Id::v7(1, [1; 10]),
        };
        schema::build(&connection, "Test", &stamp).unwrap();
        connection
    }

    #[test]
    fn every_record_has_its_table_and_every_field_its_column() {
        let connection = empty();
        for table in Table::ALL {
            assert!(named(table.name()).is_some(), "{table:?}");
            let columns = Columns::read(&connection, table.name()).unwrap();
            let mut wanted: Vec<&str> = table.columns().to_vec();
            wanted.extend(["uuid", "created_at", "updated_at"]);
            for column in wanted {
                assert!(
                    columns.kept.iter().any(|kept| kept == column),
                    "{table:?}.{column}"
                );
            }
            assert!(
                columns.foreign.is_empty(),
                "{table:?}: {:?}",
                columns.foreign
            );
        }
    }

    #[test]
    fn coded_columns_allow_exactly_their_codes() {
        let connection = empty();
        for table in Table::ALL {
            let sql: String = connection
                .query_row(
                    "SELECT sql FROM sqlite_schema WHERE name = ?1",
                    [table.name()],
                    |row| row.get(0),
                )
                .unwrap();
            let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
            for column in table.columns() {
                let choices = kinds::choices(table.name(), column);
                if choices.is_empty() {
                    continue;
                }
                let codes: Vec<String> = choices
                    .iter()
                    .map(|(code, _)| format!("'{code}'"))
                    .collect();
                let check = format!("CHECK (\"{column}\" IN ({}))", codes.join(", "));
                assert!(sql.contains(&check), "{table:?}.{column}: {check}");
            }
        }
    }

    #[test]
    fn every_reference_is_declared_and_indexed() {
        let connection = empty();
        for table in SHEETS {
            let declared: Vec<(String, String)> = connection
                .prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")
                .unwrap()
                .query_map([table.name], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let known: Vec<_> = REFERENCES
                .iter()
                .filter(|r| r.table == table.name)
                .collect();
            assert_eq!(declared.len(), known.len(), "{}", table.name);
            for reference in known {
                assert!(declared.contains(&(reference.column.into(), reference.to.into())));
                let index = format!("atlas_{}_{}", reference.table, reference.column);
                let found: i64 = connection
                    .query_row(
                        "SELECT count(*) FROM sqlite_schema WHERE name = ?1",
                        [index],
                        |row| row.get(0),
                    )
                    .unwrap();
                assert_eq!(found, 1, "{reference:?}");
            }
        }
    }

    #[test]
    fn other_programs_see_a_label_for_every_field() {
        for table in Table::ALL {
            for column in table.columns() {
                assert_ne!(
                    labels::label_of(table.name(), column),
                    "Field",
                    "{table:?}.{column}"
                );
            }
        }
    }
}
