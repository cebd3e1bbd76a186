//! What became of the signs nobody sees that were typed or pasted into a field: taken out, with
//! a sentence, or kept because the person wants them. Knows one draft; draws nothing.

use super::draft::Draft;
use super::spec::Field;
use crate::domain::unseen::{self, Lines, Unseen};
use crate::ui::text::doubt;
use crate::ui::text::form::say;

/// What the person decided; taken out until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The text stands without them.
    TakenOut,
    /// The text stands as it was pasted.
    Kept,
}

/// What was found in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    /// The text as it was pasted.
    pub(super) whole: String,
    /// The text without them.
    pub(super) plain: String,
    pub(super) found: Vec<Unseen>,
    pub(super) choice: Choice,
}

impl Taken {
    /// Looks at a text; `None` when everything in it can be seen.
    pub(super) fn of(text: &str, lines: Lines) -> Option<Self> {
        if !unseen::has_any(text, lines) {
            return None;
        }
        Some(Self {
            whole: text.to_owned(),
            plain: unseen::without(text, lines),
            found: unseen::find(text, lines),
            choice: Choice::TakenOut,
        })
    }

    /// The text as it stands after a choice. A null sign is never kept: other programs would end
    /// the text there.
    pub(super) fn text(&self, choice: Choice) -> String {
        match choice {
            Choice::TakenOut => self.plain.clone(),
            Choice::Kept => self.whole.replace('\0', ""),
        }
    }

    fn can_keep(&self) -> bool {
        self.found.iter().any(|unseen| unseen.sign != '\0')
    }
}

impl Draft {
    /// Takes out of what was typed what nobody sees; the field says so and offers it back.
    pub(super) fn take_out_unseen(&mut self, field: &Field) {
        let column = field.column;
        let typed = self.values.get(column).map_or("", String::as_str);
        let untouched = self.start.get(column).map_or("", String::as_str) == typed;
        let kept = |taken: &Taken| taken.choice == Choice::Kept;
        if untouched || self.unseen.get(column).is_some_and(kept) {
            return;
        }
        if let Some(taken) = Taken::of(typed, field.entry.lines()) {
            self.values.insert(column, taken.plain.clone());
            self.unseen.insert(column, taken);
        }
    }

    /// The person wants the signs nobody sees, or does not.
    pub(super) fn decide_unseen(&mut self, field: &Field, choice: Choice) {
        if let Some(taken) = self.unseen.get_mut(field.column) {
            taken.choice = choice;
            let text = taken.text(choice);
            self.values.insert(field.column, text);
        }
    }
}

/// The text without what nobody sees, and the sentence on it; `None` when all of it can be seen.
pub(in crate::ui) fn taken_out(text: &str, lines: Lines) -> Option<(String, String)> {
    let taken = Taken::of(text, lines)?;
    let (sentence, _) = words(&taken);
    Some((taken.plain, sentence))
}

/// «3 unseen signs taken out: 2 × zero-width space U+200B, …» and what can be done about it.
pub(super) fn words(taken: &Taken) -> (String, Option<&'static str>) {
    let many: usize = taken.found.iter().map(|unseen| unseen.times).sum();
    let named: Vec<String> = taken
        .found
        .iter()
        .take(4)
        .map(|unseen| format!("{} × {}", unseen.times, unseen::name(unseen.sign)))
        .collect();
    let list = named.join(", ");
    match taken.choice {
        Choice::TakenOut => {
            let keep = taken.can_keep().then_some(say::KEEP_UNSEEN);
            (doubt::taken_out(many, &list), keep)
        }
        Choice::Kept => (doubt::kept_unseen(many, &list), Some(say::TAKE_OUT)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_out_can_be_put_back_but_for_a_null() {
        let taken = Taken::of("be\u{202e}l\0", Lines::One).unwrap();
        assert_eq!(taken.text(Choice::TakenOut), "bel");
        assert_eq!(taken.text(Choice::Kept), "be\u{202e}l");
        let (sentence, offer) = words(&taken);
        assert!(
            sentence.starts_with("2 unseen signs taken out"),
            "{sentence}"
        );
        assert!(sentence.contains("U+202E"), "{sentence}");
        assert_eq!(offer, Some(say::KEEP_UNSEEN));
        assert_eq!(words(&Taken::of("a\0", Lines::One).unwrap()).1, None);
        assert!(Taken::of("معبد بل", Lines::One).is_none());
    }
}
