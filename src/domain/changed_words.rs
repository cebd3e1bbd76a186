//! Two wordings of a text side by side: which words went, which came, which stayed. Knows no
//! field and no colour.

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands in both.
    Stayed,
    /// It stood only in the earlier.
    Went,
    /// It stands only in the later.
    Came,
}

/// Texts of more words than this are compared by their common beginning and end alone.
const MOST: usize = 1_500;

/// Both texts as pieces in reading order. Put together, what stayed and went is the earlier,
/// what stayed and came is the later.
#[must_use]
pub fn compare(old: &str, new: &str) -> Vec<(Fate, String)> {
    let (old, new) = (words(old), words(new));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (rest(&old, head), rest(&new, head));
    let tail = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let old_middle = old_rest.get(..old_rest.len() - tail).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - tail).unwrap_or_default();
    let mut pieces = Pieces::default();
    pieces.all(Fate::Stayed, old.get(..head).unwrap_or_default());
    if old_middle.len().max(new_middle.len()) <= MOST {
        between(old_middle, new_middle, &mut pieces);
    } else {
        pieces.all(Fate::Went, old_middle);
        pieces.all(Fate::Came, new_middle);
    }
    pieces.all(
        Fate::Stayed,
        old_rest.get(old_rest.len() - tail..).unwrap_or_default(),
    );
    pieces.0
}

fn rest<'t, 's>(words: &'t [&'s str], from: usize) -> &'t [&'s str] {
    words.get(from..).unwrap_or_default()
}

/// Words, each with the space that follows it.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

#[derive(Default)]
struct Pieces(Vec<(Fate, String)>);

impl Pieces {
    fn add(&mut self, fate: Fate, word: &str) {
        match self.0.last_mut() {
            Some((last, text)) if *last == fate => text.push_str(word),
            _ => self.0.push((fate, word.to_owned())),
        }
    }

    fn all(&mut self, fate: Fate, words: &[&str]) {
        for word in words {
            self.add(fate, word);
        }
    }
}

/// The longest common run of words decides what stayed.
fn between(old: &[&str], new: &[&str], pieces: &mut Pieces) {
    let wide = new.len() + 1;
    let mut common = vec![0_u16; (old.len() + 1) * wide];
    let at = |i: usize, j: usize| i * wide + j;
    let held = |common: &[u16], i: usize, j: usize| common.get(at(i, j)).copied().unwrap_or(0);
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let longest = if one == other {
                held(&common, i + 1, j + 1) + 1
            } else {
                held(&common, i + 1, j).max(held(&common, i, j + 1))
            };
            if let Some(slot) = common.get_mut(at(i, j)) {
                *slot = longest;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(one), Some(other)) if one == other => {
                pieces.add(Fate::Stayed, one);
                i += 1;
                j += 1;
            }
            (Some(one), other)
                if other.is_none() || held(&common, i + 1, j) >= held(&common, i, j + 1) =>
            {
                pieces.add(Fate::Went, one);
                i += 1;
            }
            (_, Some(other)) => {
                pieces.add(Fate::Came, other);
                j += 1;
            }
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(pieces: &[(Fate, String)], without: Fate) -> String {
        let kept = pieces.iter().filter(|(fate, _)| *fate != without);
        kept.map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn the_pieces_make_up_both_texts() {
        for (old, new) in [
            ("The cella stands.", "The cella was blown up."),
            ("", "Something"),
            ("a b c d", "a x c y d"),
            ("معبد بل قائم", "معبد بل مدمر"),
            ("same", "same"),
        ] {
            let pieces = compare(old, new);
            assert_eq!(joined(&pieces, Fate::Came), old);
            assert_eq!(joined(&pieces, Fate::Went), new);
        }
    }

    #[test]
    fn only_changed_words_are_marked() {
        let pieces = compare(
            "The north wall stands to 3 m.",
            "The north wall stands to 2 m.",
        );
        assert_eq!(
            pieces,
            [
                (Fate::Stayed, "The north wall stands to ".to_owned()),
                (Fate::Went, "3 ".to_owned()),
                (Fate::Came, "2 ".to_owned()),
                (Fate::Stayed, "m.".to_owned()),
            ]
        );
    }
}
