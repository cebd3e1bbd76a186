//! What is done with a catalogue's own terms and with codes its lists do not know: a code for a
//! new one, one term merged into another, all in one command. Knows no SQL; the records that use
//! a code are given.

use super::cell::Cell;
use super::command::{Command, Edit};
use super::record::{LocalTerm, Record, Table};
use super::{fold, labels, terms};

/// Codes made here begin so: they can be told from the lists' own even without their label.
const PREFIX: &str = "local-";

/// A code for a new local term: readable, its own in its list. `tail` tells apart what would be
/// called the same.
#[must_use]
pub fn own_code(list: &str, label: &str, tail: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let words = fold::query_terms(label).into_iter().max_by_key(Vec::len);
    let plain: Vec<String> = words
        .unwrap_or_default()
        .into_iter()
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .collect();
    let name: String = plain.join("-").chars().take(60).collect();
    let name = name.trim_matches('-');
    let code = if name.is_empty() {
        format!("{PREFIX}{tail}")
    } else {
        format!("{PREFIX}{name}")
    };
    let known = terms::list(list).iter().any(|term| term.code == code);
    if known || taken(&code) {
        return format!("{code}-{tail}");
    }
    code
}

/// The columns that hold codes of a list, with their tables.
#[must_use]
pub fn columns_of(list: &str) -> Vec<(Table, &'static str)> {
    let mut found = Vec::new();
    for table in Table::ALL {
        for column in table.columns() {
            if labels::list_of(table.name(), column) == Some(list) {
                found.push((*table, *column));
            }
        }
    }
    found
}

/// Every list some column uses.
#[must_use]
pub fn used_lists() -> Vec<&'static str> {
    let mut found = Vec::new();
    for table in Table::ALL {
        for column in table.columns() {
            found.extend(labels::list_of(table.name(), column));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The record with another code wherever it holds this one; `None` when it does not hold it.
fn rewritten(record: &Record, list: &str, from: &str, to: &str) -> Option<Record> {
    let table = record.table();
    let cells = record.cells();
    let holds = |column: &str, cell: &Cell| {
        labels::list_of(table.name(), column) == Some(list)
            && matches!(cell, Cell::Text(text) if text == from)
    };
    if !cells.iter().any(|(column, cell)| holds(column, cell)) {
        return None;
    }
    let cell = |column: &str| {
        let found = cells.iter().find(|(name, _)| *name == column);
        match found {
            Some((name, cell)) if holds(name, cell) => Cell::Text(to.to_owned()),
            Some((_, cell)) => cell.clone(),
            None => Cell::Null,
        }
    };
    Record::from_cells(table, record.uuid(), &cell).ok()
}

fn edits(uses: &[Record], list: &str, from: &str, to: &str) -> Vec<Edit> {
    uses.iter()
        .filter_map(|before| {
            let after = rewritten(before, list, from, to)?;
            Some(Edit::Update {
                before: Box::new(before.clone()),
                after: Box::new(after),
            })
        })
        .collect()
}

fn counted(edits: &[Edit]) -> String {
    match edits.len() {
        1 => "1 record".to_owned(),
        many => format!("{many} records"),
    }
}

/// Every record that uses a local term uses another one from now on, and the local term is gone:
/// one command, one undo. `into` is a code of the same list with its label.
#[must_use]
pub fn merge(term: &LocalTerm, into: (&str, &str), uses: &[Record]) -> Command {
    let (code, label) = into;
    let mut edits = edits(uses, &term.list, term.code.as_str(), code);
    let sentence = format!(
        "Local term «{}» merged into «{label}» ({})",
        name(term),
        counted(&edits)
    );
    edits.push(Edit::Delete {
        table: Table::LocalTerm,
        uuid: term.uuid,
    });
    Command::new(sentence, edits)
}

/// Every record that holds a code its list does not know holds a term of the list from now on.
#[must_use]
pub fn map(list: &str, code: &str, into: (&str, &str), uses: &[Record]) -> Command {
    let (to, label) = into;
    let edits = edits(uses, list, code, to);
    let sentence = format!("Code «{code}» mapped to «{label}» ({})", counted(&edits));
    Command::new(sentence, edits)
}

/// How a local term is called.
#[must_use]
pub fn name(term: &LocalTerm) -> &str {
    [term.label_en.as_str(), &term.label_ar, term.code.as_str()]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::id::{Code, Id};
    use super::super::record::DamageEvent;
    use super::*;

    fn term() -> LocalTerm {
        LocalTerm {
            uuid: Id::v7(1, [0; 10]),
            list: "disturbance-cause".to_owned(),
            code: Code::from("local-film-set"),
            label_en: "Film set".to_owned(),
            ..LocalTerm::default()
        }
    }

    fn event(code: &str) -> DamageEvent {
        DamageEvent {
            uuid: Id::v7(2, [0; 10]),
            cause_code: Some(Code::from(code)),
            // The same word in another list is another term.
            effect_code: Some(Code::from("local-film-set")),
            ..DamageEvent::default()
        }
    }

    #[test]
    fn a_merge_rewrites_just_the_codes_of_its_list_and_removes_the_term() {
        let uses = [event("local-film-set").into(), event("fire").into()];
        let command = merge(&term(), ("construction", "Construction"), &uses);
        assert_eq!(
            command.sentence,
            "Local term «Film set» merged into «Construction» (1 record)"
        );
        match command.edits.as_slice() {
            [
                Edit::Update { before, after },
                Edit::Delete {
                    table: Table::LocalTerm,
                    ..
                },
            ] => {
                assert_eq!(**before, event("local-film-set").into());
                assert_eq!(**after, event("construction").into());
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_code_is_readable_and_its_own() {
        let free = |_: &str| false;
        assert_eq!(
            own_code("effect", "Soot & grease", "7f", &free),
            "local-soot-grease"
        );
        assert_eq!(own_code("effect", "سخام", "7f", &free), "local-7f");
        let taken = |code: &str| code == "local-soot";
        assert_eq!(own_code("effect", "Soot", "7f", &taken), "local-soot-7f");
        assert_eq!(
            own_code("designation", "Register", "7f", &free),
            "local-register-7f",
            "EAMENA has a term of this code"
        );
    }

    #[test]
    fn every_used_list_is_there() {
        for list in used_lists() {
            assert!(!terms::list(list).is_empty(), "{list}");
            assert!(!columns_of(list).is_empty(), "{list}");
        }
    }
}
