//! Says why a place was found: the name that matches as it is written, or the words of its
//! description round the match. Knows no index and no table.

use super::asked::Asked;
use super::document::{forms, joined};
use super::find::Where;

/// Letters shown before the matching word of a description: so few that the word itself stands
/// within a line of the list.
const LEAD: usize = 16;
/// Letters shown from it on.
const TAIL: usize = 80;

/// The first of a place's texts that answers what was asked, with what stands beside it: of its
/// names the name, of its descriptions the words round the match. Where the words stand in
/// several names, the first that holds one of them.
pub(crate) fn matched<'a, T>(
    asked: &Asked,
    found: Where,
    texts: impl Iterator<Item = (&'a str, T)> + Clone,
) -> Option<(String, T)> {
    if found == Where::Prose {
        let mut texts = texts;
        return texts.find_map(|(text, beside)| Some((passage(asked, text)?, beside)));
    }
    let name = whole(asked, found, texts.clone());
    let name = name.or_else(|| {
        let words = matches!(found, Where::Whole | Where::Words);
        let holds = |(name, _): &(&str, T)| forms(name).iter().any(|key| begins(asked, key));
        texts.filter(|_| words).find(holds)
    });
    name.map(|(name, beside)| (name.to_owned(), beside))
}

/// The first of some names that alone answers all that was asked.
pub(crate) fn whole<'a, T>(
    asked: &Asked,
    found: Where,
    names: impl Iterator<Item = (&'a str, T)>,
) -> Option<(&'a str, T)> {
    let mut names = names;
    names.find(|(name, _)| forms(name).iter().any(|key| answers(asked, found, key)))
}

/// Whether a word of a key begins like a word that was asked.
fn begins(asked: &Asked, key: &str) -> bool {
    let mut wanted = asked.spaced.iter().flat_map(|form| form.split_whitespace());
    wanted.any(|word| key.split(' ').any(|own| own.starts_with(word)))
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
    let mut at = 0;
    let mut hit = None;
    for word in text.split_inclusive(char::is_whitespace) {
        if forms(word).iter().any(|key| begins(asked, key)) {
            hit = Some(at);
            break;
        }
        at += word.len();
    }
    let (before, after) = text.split_at_checked(hit?)?;
    let lead: String = before
        .chars()
        .rev()
        .take(LEAD)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let lead = if before.chars().count() > LEAD {
        let whole_words = lead.split_once(char::is_whitespace);
        format!("…{}", whole_words.map_or("", |(_, words)| words))
    } else {
        lead
    };
    let mut tail: String = after.chars().take(TAIL).collect();
    if let (true, Some((whole_words, _))) = (after.chars().count() > TAIL, tail.rsplit_once(' ')) {
        tail = format!("{whole_words}…");
    }
    Some(format!("{lead}{tail}").replace(['\n', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_that_was_found_stands_at_the_beginning_of_the_passage() {
        for (text, found) in [
            (
                "A hall in the middle of the ancient city. Much of it was destroyed by fire.",
                "destroyed",
            ),
            (
                "Immeasurableoverlongwordofaplace destroyed it; nothing more is told of that day.",
                "destroyed",
            ),
            ("Destroyed.", "Destroyed"),
            (
                "قاعة واسعة في وسط المدينة القديمة قرب السوق\nمعبد آخر فيها",
                "معبد",
            ),
        ] {
            let asked = Asked::of(found);
            let told = matched(&asked, Where::Prose, std::iter::once((text, ())));
            let (told, ()) = told.unwrap();
            let at = told.find(found).unwrap();
            let before = told[..at].chars().count();
            assert!(before <= LEAD + 1, "{told}");
            assert!(
                told[..at].is_empty() || told.starts_with('…') || text.starts_with(&told[..at])
            );
        }
    }
}
