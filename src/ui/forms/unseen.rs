//! What became of the signs nobody sees that were typed or pasted into a field: taken out, with
//! a sentence, or kept because the person wants them. Knows one draft; draws nothing.

use super::draft::Draft;
use super::spec::Field;
use crate::domain::unseen::{self, Lines, Unseen};
use crate::ui::text::doubt;
use crate::ui::text::form::say;

/// What the person decided; taken out until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Choice {
    /// The text stands without them.
    TakenOut,
    /// The text stands as it was pasted.
    Kept,
}

/// What was found in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Taken {
    /// The text as it was pasted.
    whole: String,
    /// The text without them.
    plain: String,
    found: Vec<Unseen>,
    pub(in crate::ui) choice: Choice,
}

impl Taken {
    /// Looks at a text; `None` when everything in it can be seen.
    fn of(text: &str, lines: Lines) -> Option<Self> {
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
    pub(in crate::ui) fn text(&self, choice: Choice) -> String {
        match choice {
            Choice::TakenOut => self.plain.clone(),
            Choice::Kept => self.whole.replace('\0', ""),
        }
    }

    /// What there is to say of a field once its text reads so. What nobody sees is taken out of
    /// it, unless the person wanted it there; `None` when there is nothing to say.
    pub(in crate::ui) fn follow(
        was: Option<Self>,
        text: &mut String,
        lines: Lines,
    ) -> Option<Self> {
        if let Some(taken) = was.as_ref().filter(|taken| taken.choice == Choice::Kept) {
            if *text == taken.text(Choice::Kept) {
                return was;
            }
            // Written since: the choice holds for what is there now.
            text.retain(|sign| sign != '\0');
            let now = Self::of(text, lines)?;
            return Some(Self {
                choice: Choice::Kept,
                ..now
            });
        }
        match Self::of(text, lines) {
            Some(now) => {
                now.plain.clone_into(text);
                Some(now)
            }
            None => was.filter(|_| !text.is_empty()),
        }
    }

    /// The other choice.
    pub(in crate::ui) fn turn(&mut self, text: &mut String) {
        self.choice = match self.choice {
            Choice::TakenOut => Choice::Kept,
            Choice::Kept => Choice::TakenOut,
        };
        *text = self.text(self.choice);
    }

    /// «3 unseen signs taken out: 2 × zero-width space U+200B, …» and what can be done about it.
    /// What was written since is never given up for what was pasted, so nothing is offered then.
    pub(in crate::ui) fn words(&self, text: &str) -> (String, Option<&'static str>) {
        let many: usize = self.found.iter().map(|unseen| unseen.times).sum();
        let named: Vec<String> = self
            .found
            .iter()
            .take(4)
            .map(|unseen| format!("{} × {}", unseen.times, unseen::name(unseen.sign)))
            .collect();
        let list = named.join(", ");
        match self.choice {
            Choice::TakenOut => {
                let can_keep = self.found.iter().any(|unseen| unseen.sign != '\0');
                let offered = can_keep && text == self.plain;
                let keep = offered.then_some(say::KEEP_UNSEEN);
                (doubt::taken_out(many, &list), keep)
            }
            Choice::Kept => (doubt::kept_unseen(many, &list), Some(say::TAKE_OUT)),
        }
    }
}

impl Draft {
    /// Takes out of what was typed what nobody sees; the field says so and offers it back.
    pub(super) fn take_out_unseen(&mut self, field: &Field) {
        let column = field.column;
        let start = self.start.get(column).map_or("", String::as_str);
        let Some(typed) = self.values.get_mut(column).filter(|typed| *typed != start) else {
            return;
        };
        let was = self.unseen.remove(column);
        if let Some(now) = Taken::follow(was, typed, field.entry.lines()) {
            self.unseen.insert(column, now);
        }
    }

    /// The person wants the signs nobody sees, or does not.
    pub(super) fn turn_unseen(&mut self, field: &Field) {
        let text = self.values.entry(field.column).or_default();
        if let Some(taken) = self.unseen.get_mut(field.column) {
            taken.turn(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_out_can_be_put_back_but_for_a_null() {
        let mut text = "be\u{202e}l\0".to_owned();
        let mut taken = Taken::follow(None, &mut text, Lines::One).unwrap();
        assert_eq!(text, "bel");
        let (sentence, offer) = taken.words(&text);
        assert!(
            sentence.starts_with("2 unseen signs taken out"),
            "{sentence}"
        );
        assert!(sentence.contains("U+202E"), "{sentence}");
        assert_eq!(offer, Some(say::KEEP_UNSEEN));
        taken.turn(&mut text);
        assert_eq!(text, "be\u{202e}l");
        assert_eq!(taken.words(&text).1, Some(say::TAKE_OUT));
        let mut null = "a\0".to_owned();
        let taken = Taken::follow(None, &mut null, Lines::One).unwrap();
        assert_eq!(taken.words(&null).1, None);
        let mut arabic = "معبد بل".to_owned();
        assert!(Taken::follow(None, &mut arabic, Lines::One).is_none());
    }

    #[test]
    fn what_was_written_since_is_never_lost_by_a_choice() {
        let mut text = "be\u{202e}l".to_owned();
        let mut taken = Taken::follow(None, &mut text, Lines::One).unwrap();
        taken.turn(&mut text);
        text.push_str(" at noon");
        let mut taken = Taken::follow(Some(taken), &mut text, Lines::One).unwrap();
        assert_eq!(text, "be\u{202e}l at noon", "still wanted");
        taken.turn(&mut text);
        assert_eq!(text, "bel at noon");
        text.push('!');
        let taken = Taken::follow(Some(taken), &mut text, Lines::One).unwrap();
        assert_eq!(taken.words(&text).1, None, "it would lose the last sign");
    }
}
