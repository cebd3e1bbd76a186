//! What a column of the table of sites is called: its heading, and how a typed name finds it.
//! Knows no rows.

use super::field::{Field, FieldRow, fields, search};

/// At most so many near names are told.
const NEAR: usize = 5;
/// No name of a column has more commas in it than one less than these.
const PARTS: usize = 4;

impl Field {
    /// What its column is headed with: «State», «Damage event: Cause».
    #[must_use]
    pub fn heading(&self) -> String {
        self.row().map_or_else(|| self.key(), heading)
    }

    /// The columns of a list with commas between them. A name that holds a comma itself («Built,
    /// in words») is found too.
    ///
    /// # Errors
    /// A sentence on the first name that no column has.
    pub fn columns(typed: &str) -> Result<Vec<Self>, String> {
        let parts: Vec<&str> = typed.split(',').collect();
        let mut found = Vec::new();
        let mut here = 0;
        while let Some(first) = parts.get(here) {
            let most = parts.len().min(here + PARTS);
            let longest = (here + 1..=most).rev().find_map(|end| {
                let name = parts.get(here..end)?.join(",");
                Some((known(&name)?, end))
            });
            let Some((field, end)) = longest else {
                return Err(unknown(first.trim()));
            };
            found.push(field);
            here = end;
        }
        Ok(found)
    }

    /// The field a column is called after: its heading, its name in a sentence, or its key, in
    /// whatever case.
    ///
    /// # Errors
    /// A sentence that names the near ones, when no column is called so.
    pub fn called(typed: &str) -> Result<Self, String> {
        known(typed).ok_or_else(|| unknown(typed.trim()))
    }
}

fn known(typed: &str) -> Option<Field> {
    let wanted = typed.trim().to_lowercase();
    let is = |name: &str| name.to_lowercase() == wanted;
    let found = fields()
        .iter()
        .find(|row| is(&row.field.key()) || is(&row.words) || is(&heading(row)));
    found.map(|row| row.field.clone())
}

fn heading(row: &FieldRow) -> String {
    match row.group.as_str() {
        "" => row.label.clone(),
        group => format!("{group}: {}", row.label),
    }
}

/// No column is called so; those that share most words with it are told.
fn unknown(typed: &str) -> String {
    let words: Vec<&str> = typed
        .split([' ', '_', '.', ':', '-', ','])
        .filter(|word| word.chars().count() > 2)
        .collect();
    let mut shared: Vec<(usize, String)> = Vec::new();
    for word in words {
        let mut found = search(word);
        found.extend(search(shortened(word)));
        found.sort_by_key(|row| fields().iter().position(|one| one == *row));
        found.dedup();
        for name in found.into_iter().map(heading) {
            match shared.iter_mut().find(|(_, known)| *known == name) {
                Some((times, _)) => *times += 1,
                None => shared.push((1, name)),
            }
        }
    }
    shared.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    let near: Vec<String> = shared
        .into_iter()
        .take(NEAR)
        .map(|(_, name)| name)
        .collect();
    if near.is_empty() {
        return format!("no column is called «{typed}»; the table page lists all of them");
    }
    format!(
        "no column is called «{typed}»; near it are: {}",
        near.join(", ")
    )
}

/// Its first letters: what remains of a word when its end is misspelt.
fn shortened(word: &str) -> &str {
    let end = word.char_indices().nth(4).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_is_found_under_each_of_its_names() {
        let mut headings = BTreeSet::new();
        for row in fields() {
            let name = heading(row);
            assert!(name.split(',').count() <= PARTS, "{name}");
            assert_eq!(Field::called(&row.field.key()).as_ref(), Ok(&row.field));
            if headings.insert(name.to_lowercase()) {
                let found = Field::called(&name.to_uppercase()).unwrap();
                assert_eq!(found.heading(), name);
            }
        }
    }

    #[test]
    fn a_list_is_parted_at_its_commas_but_not_within_a_name() {
        let list = "state, Built, in words,Name in English";
        let names: Vec<String> = Field::columns(list)
            .unwrap()
            .iter()
            .map(Field::heading)
            .collect();
        assert_eq!(names, ["State", "Built, in words", "Name in English"]);
        assert!(Field::columns("State,,Damage").is_err());
        assert!(Field::columns("").is_err());
    }

    #[test]
    fn an_unknown_column_names_the_near_ones() {
        let said = Field::called("damage causes").unwrap_err();
        assert!(said.contains("«damage causes»"), "{said}");
        assert!(said.contains("Damage event: Cause"), "{said}");
        let said = Field::called("stat").unwrap_err();
        assert!(said.contains("State"), "{said}");
        assert!(Field::called("").is_err());
        assert!(Field::called("qqqq").unwrap_err().contains("table page"));
    }
}
