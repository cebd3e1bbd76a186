//! The records that are written as rows inside the form of another and saved with it as one
//! command: threats and recommendations of an assessment, effects and numbers of a damage event, further
//! places of a photograph.
//! Knows drafts, no widget.

use std::collections::BTreeMap;

use super::draft::{Draft, Errors};
use crate::domain::command::Edit;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::record::{Record, Table};

/// The kinds of rows in the form of a table.
pub(super) const fn tables(table: Table) -> &'static [Table] {
    match table {
        Table::Assessment => &[Table::Threat, Table::Recommendation],
        Table::DamageEvent => &[Table::EventEffect, Table::EventExternalId],
        Table::Photo => &[Table::PhotoSite],
        _ => &[],
    }
}

/// The column by which a row says what it belongs to.
const fn owner(table: Table) -> &'static str {
    match table {
        Table::Threat | Table::Recommendation => "assessment_uuid",
        Table::PhotoSite => "photo_uuid",
        _ => "event_uuid",
    }
}

/// The stored rows of a record, as its dossier tells them.
pub(super) fn of(table: Table, uuid: Id, dossier: &Dossier) -> Vec<Record> {
    let mut rows: Vec<Record> = Vec::new();
    if table == Table::Assessment {
        let threats = dossier.threats.iter();
        let threats = threats.filter(|row| row.assessment_uuid == uuid);
        rows.extend(threats.map(|row| row.clone().into()));
        let asked = dossier.recommendations.iter();
        let asked = asked.filter(|row| row.assessment_uuid == uuid);
        rows.extend(asked.map(|row| row.clone().into()));
    }
    if let Some(file) = file(dossier, uuid).filter(|_| table == Table::DamageEvent) {
        rows.extend(file.effects.iter().map(|row| row.clone().into()));
        rows.extend(file.external_ids.iter().map(|row| row.clone().into()));
    }
    rows
}

fn file(dossier: &Dossier, event: Id) -> Option<&EventFile> {
    let parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let shared = dossier.shared_events.iter().map(|(_, file)| file);
    let mut files = dossier.events.iter().chain(parts).chain(shared);
    files.find(|file| file.event.uuid == event)
}

/// The name of a field of a row among the errors.
fn name(at: usize, column: &str) -> String {
    format!("part.{at}.{column}")
}

/// What is wrong with the rows.
pub(super) fn errors(parts: &[Draft]) -> Errors {
    let mut errors = Errors::new();
    for (at, part) in parts.iter().enumerate() {
        let wrong = part.errors().into_iter();
        errors.extend(wrong.map(|(column, sentence)| (name(at, &column), sentence)));
    }
    errors
}

/// What is wrong with one row, by its own columns.
pub(super) fn errors_of(all: &Errors, at: usize) -> Errors {
    let mine = name(at, "");
    let wrong = all.iter().filter_map(|(column, sentence)| {
        let own = column.strip_prefix(&mine)?;
        Some((own.to_owned(), sentence.clone()))
    });
    wrong.collect()
}

/// The changes that turn the stored rows of a record into the drafted ones.
pub(super) fn edits(draft: &Draft) -> Result<Vec<Edit>, Errors> {
    let mut edits = Vec::new();
    for gone in &draft.start_parts {
        if !draft.parts.iter().any(|part| part.uuid == gone.uuid) {
            edits.push(Edit::Delete {
                table: gone.table,
                uuid: gone.uuid,
            });
        }
    }
    for part in &draft.parts {
        let owned = BTreeMap::from([(owner(part.table), draft.uuid.to_string())]);
        let after = part.record(&owned)?;
        match &part.before {
            None => edits.push(Edit::Insert(Box::new(after))),
            Some(before) if *before != after => edits.push(Edit::Update {
                before: Box::new(before.clone()),
                after: Box::new(after),
            }),
            Some(_) => {}
        }
    }
    Ok(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::id::Code;
    use crate::domain::record::{Assessment, Recommendation, Threat};
    use crate::ui::forms::draft::Naming;

    fn id(number: u64) -> Id {
        Id::v7(number, [0; 10])
    }

    fn assessment() -> Assessment {
        Assessment {
            uuid: id(1),
            site_uuid: id(9),
            done_edtf: Edtf::parse("2016-04-02").unwrap(),
            condition_code: Some(Code("poor".to_owned())),
            note: "Seen from the road.".to_owned(),
            ..Assessment::default()
        }
    }

    fn dossier() -> Dossier {
        let threat = Threat {
            uuid: id(2),
            assessment_uuid: id(1),
            note: "Rain".to_owned(),
            ..Threat::default()
        };
        let asked = |number, text: &str, done: Option<&str>| Recommendation {
            uuid: id(number),
            assessment_uuid: id(1),
            text: text.to_owned(),
            done_edtf: done.map(|done| Edtf::parse(done).unwrap()),
            ..Recommendation::default()
        };
        Dossier {
            assessments: vec![assessment()],
            threats: vec![threat],
            recommendations: vec![
                asked(3, "Prop the lintel", None),
                asked(4, "Fence it", Some("2017")),
            ],
            ..Dossier::default()
        }
    }

    fn draft() -> Draft {
        let rows = of(Table::Assessment, id(1), &dossier());
        Draft::of(assessment().into(), &[]).with_parts(rows)
    }

    fn saved(draft: &Draft) -> Vec<Edit> {
        let fresh = || id(77);
        let naming = Naming {
            place: "Bel",
            terms: &crate::domain::terms::Terms::default(),
            taken: &|_| false,
            fresh: &fresh,
        };
        draft.command(&naming).unwrap().edits
    }

    #[test]
    fn rows_are_saved_with_their_record_in_one_command() {
        let mut draft = draft();
        assert!(!draft.is_changed());
        "Rain and wind".clone_into(draft.parts[0].edit("note"));
        draft.parts.remove(2);
        let mut made = Draft::new(Table::Threat, id(5), &[]);
        "Roots".clone_into(made.edit("note"));
        draft.parts.push(made);
        "Seen close by.".clone_into(draft.edit("note"));
        assert!(draft.is_changed());
        let edits = saved(&draft);
        assert_eq!(edits.len(), 4, "{edits:?}");
        let gone = Edit::Delete {
            table: Table::Recommendation,
            uuid: id(4),
        };
        assert!(edits.contains(&gone));
        let added = edits.iter().find_map(|edit| match edit {
            Edit::Insert(record) => Some(record.as_ref().clone()),
            _ => None,
        });
        let Some(Record::Threat(added)) = added else {
            panic!("{edits:?}");
        };
        assert_eq!(added.assessment_uuid, id(1));
        assert_eq!(added.note, "Roots");
    }

    #[test]
    fn a_row_that_says_nothing_keeps_the_whole_from_being_saved() {
        let mut draft = draft();
        draft
            .parts
            .push(Draft::new(Table::Recommendation, id(6), &[]));
        let wrong = draft.errors();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(errors_of(&wrong, 3).contains_key("text"));
        assert!(errors_of(&wrong, 0).is_empty());
    }

    #[test]
    fn rows_wait_with_their_draft() {
        let mut draft = draft();
        draft.parts.remove(0);
        assert_eq!(Draft::unshelve(draft.shelve()), draft);
    }

    #[test]
    fn an_assessment_is_carried_forward_without_its_day() {
        let next = std::cell::Cell::new(100);
        let fresh = || {
            next.set(next.get() + 1);
            id(next.get())
        };
        let draft = Draft::forward(&assessment(), &dossier(), &fresh);
        assert!(draft.is_new());
        assert_eq!(draft.text("done_edtf"), "");
        assert_eq!(draft.text("note"), "");
        assert_eq!(draft.text("condition_code"), "poor");
        assert_eq!(draft.text("site_uuid"), id(9).to_string());
        // What is done is not asked for again.
        let told: Vec<&str> = draft.parts.iter().map(|part| part.text("text")).collect();
        assert_eq!(told, ["", "Prop the lintel"]);
        assert!(
            draft
                .parts
                .iter()
                .all(|part| part.is_new() && part.uuid != id(2))
        );
        assert!(draft.errors().contains_key("done_edtf"));
        let mut draft = draft;
        "2018-05-01".clone_into(draft.edit("done_edtf"));
        let edits = saved(&draft);
        assert_eq!(edits.len(), 3);
        assert!(edits.iter().all(|edit| matches!(edit, Edit::Insert(_))));
    }
}
