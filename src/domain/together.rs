//! One edit of many places: for each field set, cleared, replaced or appended; planned place by
//! place, said before it is done, one command. Knows no table and no screen.

use std::collections::BTreeSet;

use super::cell::Cell;
use super::command::{Command, Edit, FieldChange};
use super::id::Id;
use super::record::{Record, Site, title};
use super::restore::difference;

/// What is done to one field.
#[derive(Debug, Clone, PartialEq)]
pub enum Deal {
    /// It gets this value.
    Set(Cell),
    /// It is emptied.
    Clear,
    /// A sentence is added to what stands there.
    Append(String),
    /// Wherever these letters stand they give way.
    Replace {
        /// What is looked for, exactly.
        find: String,
        /// What comes in its place.
        with: String,
    },
}

/// What is done to a field of every place.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldDeal {
    /// The column.
    pub column: &'static str,
    /// What is done to it.
    pub deal: Deal,
}

/// How a field is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// From a list of terms.
    Term,
    /// From a closed list.
    Choice,
    /// As one line.
    Line,
    /// As running text, which can also be appended to and replaced in.
    Prose,
    /// As a number.
    Number,
    /// As another place.
    Place,
}

/// The fields of places that can be edited together.
pub const FIELDS: &[(&str, Entered)] = &[
    ("level", Entered::Choice),
    ("type_code", Entered::Term),
    ("function_code", Entered::Term),
    ("period_code", Entered::Term),
    ("parent_uuid", Entered::Place),
    ("country_code", Entered::Line),
    ("admin_area", Entered::Prose),
    ("archaeological_certainty", Entered::Choice),
    ("location_certainty", Entered::Choice),
    ("location_method", Entered::Prose),
    ("accuracy_m", Entered::Number),
    ("access", Entered::Choice),
    ("coarsen_m", Entered::Number),
    ("significance", Entered::Prose),
    ("note", Entered::Prose),
];

/// Fields that always hold a value.
#[must_use]
pub fn is_needed(column: &str) -> bool {
    matches!(column, "level" | "access")
}

/// What becomes of one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The place.
    pub site: Id,
    /// Its name.
    pub name: String,
    /// What changes; nothing when nothing does.
    pub changes: Vec<FieldChange>,
    /// Why it cannot be edited so.
    pub refused: Option<String>,
}

/// What an edit of many places would do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Together {
    /// Place by place, in the order given.
    pub outcomes: Vec<Outcome>,
    /// How many change.
    pub changed: usize,
    /// How many stay as they are.
    pub unchanged: usize,
    /// How many are refused.
    pub refused: usize,
    /// The command that does it; `None` when nothing changes or any place is refused.
    pub command: Option<Command>,
}

/// Plans an edit of many places. `above` are the new parent, when there is one, and the places it
/// is part of; `gone` are marked places that are not in the catalogue any more.
#[must_use]
pub fn plan(sites: &[Site], deals: &[FieldDeal], above: &BTreeSet<Id>, gone: &[Id]) -> Together {
    let mut together = Together::default();
    let mut edits = Vec::new();
    for site in sites {
        let before = Record::from(site.clone());
        let name = title(&before);
        let (changes, refused) = match dealt(site, &before, deals, above) {
            Ok(after) => {
                let changes = difference(&before, &after).fields;
                if changes.is_empty() {
                    together.unchanged += 1;
                } else {
                    together.changed += 1;
                    edits.push(Edit::Update {
                        before: Box::new(before),
                        after: Box::new(after),
                    });
                }
                (changes, None)
            }
            Err(why) => {
                together.refused += 1;
                (Vec::new(), Some(why))
            }
        };
        together.outcomes.push(Outcome {
            site: site.uuid,
            name,
            changes,
            refused,
        });
    }
    for site in gone {
        together.refused += 1;
        together.outcomes.push(Outcome {
            site: *site,
            name: "A place".into(),
            changes: Vec::new(),
            refused: Some("It is not in the catalogue any more.".into()),
        });
    }
    if together.refused == 0 && !edits.is_empty() {
        together.command = Some(Command::new(sentence(edits.len(), deals), edits));
    }
    together
}

fn dealt(
    site: &Site,
    before: &Record,
    deals: &[FieldDeal],
    above: &BTreeSet<Id>,
) -> Result<Record, String> {
    let mut cells = before.cells();
    for deal in deals {
        let Some(slot) = cells.iter_mut().find(|(column, _)| *column == deal.column) else {
            continue;
        };
        if deal.column == "parent_uuid"
            && matches!(deal.deal, Deal::Set(_))
            && above.contains(&site.uuid)
        {
            return Err("It would become part of itself.".into());
        }
        slot.1 = applied(&slot.1, &deal.deal);
        // What is given is read as a typed field reads it, so that nothing unfit is stored.
    }
    let cell = |wanted: &str| {
        let found = cells.iter().find(|(column, _)| *column == wanted);
        found.map_or(Cell::Null, |(_, cell)| cell.clone())
    };
    Record::from_cells(before.table(), site.uuid, &cell).map_err(|why| why.to_string())
}

fn applied(old: &Cell, deal: &Deal) -> Cell {
    let text = match old {
        Cell::Text(text) => text.as_str(),
        _ => "",
    };
    match deal {
        Deal::Set(value) => value.clone(),
        Deal::Clear => Cell::Null,
        Deal::Append(more) => {
            let apart = if text.is_empty() || text.ends_with(char::is_whitespace) {
                ""
            } else {
                " "
            };
            Cell::Text(format!("{text}{apart}{more}"))
        }
        Deal::Replace { find, .. } if find.is_empty() || !text.contains(find) => old.clone(),
        Deal::Replace { find, with } => Cell::Text(text.replace(find, with)),
    }
}

fn sentence(count: usize, deals: &[FieldDeal]) -> String {
    let fields: Vec<String> = deals
        .iter()
        .map(|deal| super::labels::label_of("site", deal.column).to_lowercase())
        .collect();
    let places = match count {
        1 => "One site".to_owned(),
        more => format!("{more} sites"),
    };
    format!("{places} edited together: {}", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::id::Slug;
    use super::*;

    fn site(n: u64, note: &str) -> Site {
        Site {
            uuid: Id::v7(n, [1; 10]),
            slug: Slug::try_from(format!("place-{n}")).unwrap(),
            name_en: format!("Place {n}"),
            note: note.into(),
            ..Site::default()
        }
    }

    fn deal(column: &'static str, deal: Deal) -> FieldDeal {
        FieldDeal { column, deal }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    fn planned(sites: &[Site], deals: &[FieldDeal]) -> Together {
        plan(sites, deals, &BTreeSet::new(), &[])
    }

    #[test]
    fn every_field_that_is_offered_is_a_column() {
        let columns = super::super::record::Table::Site.columns();
        for (column, _) in FIELDS {
            assert!(columns.contains(column), "{column}");
        }
    }

    #[test]
    fn fields_are_set_cleared_appended_and_replaced() {
        let sites = [site(1, "Seen by A."), site(2, "")];
        let set = planned(&sites, &[deal("type_code", Deal::Set(text("temple")))]);
        assert_eq!((set.changed, set.unchanged, set.refused), (2, 0, 0));
        assert_eq!(
            set.command.unwrap().sentence,
            "2 sites edited together: type"
        );
        let clear = planned(&sites, &[deal("note", Deal::Clear)]);
        assert_eq!((clear.changed, clear.unchanged), (1, 1));
        let append = planned(&sites, &[deal("note", Deal::Append("Seen by B.".into()))]);
        let note = |at: usize| append.outcomes[at].changes[0].new.clone();
        assert_eq!(note(0), text("Seen by A. Seen by B."));
        assert_eq!(note(1), text("Seen by B."));
        let replace = Deal::Replace {
            find: "A.".into(),
            with: "C.".into(),
        };
        let replaced = planned(&sites, &[deal("note", replace)]);
        assert_eq!(replaced.outcomes[0].changes[0].new, text("Seen by C."));
        assert_eq!((replaced.changed, replaced.unchanged), (1, 1));
    }

    #[test]
    fn one_refused_place_refuses_all() {
        let sites = [site(1, ""), site(2, "")];
        let parent = Deal::Set(text(&sites[0].uuid.to_string()));
        let above = BTreeSet::from([sites[0].uuid]);
        let planned = plan(&sites, &[deal("parent_uuid", parent)], &above, &[]);
        assert_eq!((planned.changed, planned.refused), (1, 1));
        assert_eq!(planned.command, None);
        let gone = plan(
            &sites,
            &[deal("note", Deal::Set(text("x")))],
            &BTreeSet::new(),
            &[Id::v7(9, [9; 10])],
        );
        assert_eq!(gone.command, None);
        let unfit = super::plan(
            &sites,
            &[deal("level", Deal::Set(text("castle")))],
            &BTreeSet::new(),
            &[],
        );
        assert_eq!(unfit.refused, 2);
    }
}
