//! Filters kept in the catalogue under a name: what saving, changing, renaming and removing one
//! is as a command. Knows no window.

use super::expr::Expr;
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::record::{Record, SavedFilter, Table};
use crate::domain::table::Columns;
use crate::domain::unseen::{self, Lines};

/// A name is at most so long.
const LONGEST: usize = 80;

/// The name as it is kept.
///
/// # Errors
/// A sentence when it cannot be: empty, too long, or taken by another.
pub fn name(typed: &str, taken: &[SavedFilter], own: Option<Id>) -> Result<String, String> {
    let name: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err("Give the filter a name.".to_owned());
    }
    if name.chars().count() > LONGEST {
        return Err(format!("A name has at most {LONGEST} letters."));
    }
    if let Some(unseen) = unseen::find(&name, Lines::One).first() {
        return Err(format!(
            "The name holds a sign that cannot be seen ({}). Delete it and type the name again.",
            unseen::name(unseen.sign)
        ));
    }
    let same = |kept: &&SavedFilter| kept.name == name && Some(kept.uuid) != own;
    match taken.iter().find(same) {
        Some(_) => Err(format!(
            "There is a filter «{name}» already. Choose another name."
        )),
        None => Ok(name),
    }
}

/// Keeps a filter with the columns of its table.
#[must_use]
pub fn save(uuid: Id, name: &str, expr: &Expr, columns: &Columns) -> Command {
    let kept = SavedFilter {
        uuid,
        name: name.to_owned(),
        expression: expr.to_json(),
        columns: columns.to_json(),
        note: String::new(),
    };
    Command::add(format!("Filter «{name}» saved"), kept)
}

/// Keeps something else under the same name.
#[must_use]
pub fn change(before: &SavedFilter, expr: &Expr, columns: &Columns) -> Command {
    let after = SavedFilter {
        expression: expr.to_json(),
        columns: columns.to_json(),
        ..before.clone()
    };
    let sentence = format!("Filter «{}» changed", before.name);
    Command::change(sentence, Record::from(before.clone()), Record::from(after))
}

/// Gives it another name.
#[must_use]
pub fn rename(before: &SavedFilter, name: &str) -> Command {
    let after = SavedFilter {
        name: name.to_owned(),
        ..before.clone()
    };
    let sentence = format!("Filter «{}» renamed to «{name}»", before.name);
    Command::change(sentence, Record::from(before.clone()), Record::from(after))
}

/// Removes it.
#[must_use]
pub fn remove(kept: &SavedFilter) -> Command {
    let sentence = format!("Filter «{}» removed", kept.name);
    Command::delete(sentence, Table::SavedFilter, kept.uuid)
}
