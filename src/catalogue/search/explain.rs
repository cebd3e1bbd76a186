//! Says why a place was found: the name that matches as it is written, or the words of its
//! description round the match. Knows no index and no table.

use super::asked::Asked;
use super::document::{forms, joined};
use super::find::Where;

/// Letters shown before and after the matching word of a description.
const ROUND: usize = 40;

/// The first of a place's texts that answers what was asked: of its names the name, of its
/// descriptions the words round the match. Empty when none does.
pub(crate) fn matched<'a>(
    asked: &Asked,
    found: Where,
    mut texts: impl Iterator<Item = &'a str>,
) -> String {
    if found == Where::Prose {
        return texts
            .find_map(|text| passage(asked, text))
            .unwrap_or_default();
    }
    texts
        .find(|name| forms(name).iter().any(|key| answers(asked, found, key)))
        .unwrap_or_default()
        .to_owned()
}

fn answers(asked: &Asked, found: Where, key: &str) -> bool {
    let whole = joined(key);
    match found {
        Where::Exact => asked.joined.contains(&whole),
        Where::Beginning => asked
            .joined
            .iter()
            .any(|run| whole.starts_with(run.as_str())),
        Where::Whole => asked.spaced.iter().any(|form| {
            form.split_whitespace()
                .all(|word| key.split(' ').any(|own| own == word))
        }),
        Where::Words => asked.spaced.iter().any(|form| {
            form.split_whitespace()
                .all(|word| key.split(' ').any(|own| own.starts_with(word)))
        }),
        Where::Joined | Where::Part => asked.joined.iter().any(|run| whole.contains(run.as_str())),
        Where::Prose => false,
    }
}

/// The words of a text round the first that begins like one that was asked.
fn passage(asked: &Asked, text: &str) -> Option<String> {
    let wanted: Vec<&str> = asked
        .spaced
        .iter()
        .flat_map(|form| form.split_whitespace())
        .collect();
    let begins = |word: &str| {
        forms(word).iter().any(|key| {
            key.split(' ')
                .any(|own| wanted.iter().any(|word| own.starts_with(word)))
        })
    };
    let mut at = 0;
    let mut hit = None;
    for word in text.split_inclusive(char::is_whitespace) {
        if begins(word) {
            hit = Some(at);
            break;
        }
        at += word.len();
    }
    let (before, after) = text.split_at_checked(hit?)?;
    let lead: String = before
        .chars()
        .rev()
        .take(ROUND)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let lead = match lead.split_once(' ') {
        Some((_, whole_words)) if before.chars().count() > ROUND => format!("…{whole_words}"),
        _ => lead,
    };
    let mut tail: String = after.chars().take(ROUND * 2).collect();
    if let (true, Some((whole_words, _))) =
        (after.chars().count() > ROUND * 2, tail.rsplit_once(' '))
    {
        tail = format!("{whole_words}…");
    }
    Some(format!("{lead}{tail}").replace(['\n', '\r'], " "))
}
