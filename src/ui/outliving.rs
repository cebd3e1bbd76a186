//! When what is being written is written down, so that it outlives the program: what waits at
//! once, what is being written every few seconds, and once more after the last key. Knows the
//! text as it was last written down; nothing of what it holds, and not where it is kept.

use std::time::Duration;

/// So often what is being written is written down, seconds.
const EVERY: f64 = 3.0;

/// What is known of a text that shall outlive the program.
#[derive(Debug, Default)]
pub(super) struct Outliving {
    /// As it was last written down.
    written: String,
    /// What waits changed since then.
    changed: bool,
    /// Something was typed or pressed since it was last looked at.
    touched: bool,
    /// When it is looked at again, seconds.
    due: f64,
}

impl Outliving {
    /// What waits has changed: it is written down at once.
    pub(super) const fn change(&mut self) {
        self.changed = true;
    }

    /// Something was typed or pressed.
    pub(super) const fn touch(&mut self) {
        self.touched = true;
    }

    /// After so long the window has to look again even if nothing happens in it; `None` = nothing
    /// is left to be written down. `now` counts seconds.
    pub(super) fn rest(&self, now: f64) -> Option<Duration> {
        self.touched
            .then(|| Duration::try_from_secs_f64(self.due - now).unwrap_or_default())
            .map(|rest| rest + Duration::from_millis(50))
    }

    /// The text, when it is time to look and it is another than was written down. `now` counts
    /// seconds; `open` = something is being written.
    pub(super) fn due_text(
        &mut self,
        now: f64,
        open: Open,
        text: impl FnOnce() -> String,
    ) -> Option<String> {
        let changed = std::mem::take(&mut self.changed);
        let idle = open == Open::No && self.written.is_empty();
        self.touched &= !idle;
        if !changed && (now < self.due || idle) {
            return None;
        }
        self.touched = false;
        self.due = now + EVERY;
        let text = text();
        if text == self.written {
            return None;
        }
        self.written.clone_from(&text);
        Some(text)
    }

    /// This is what was written down before the program started.
    pub(super) fn was(&mut self, text: &str) {
        text.clone_into(&mut self.written);
    }
}

/// Whether something is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl From<bool> for Open {
    fn from(open: bool) -> Self {
        if open { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_last_is_written_down_although_nothing_happens_after_it() {
        let mut kept = Outliving::default();
        let text = |text: &'static str| move || text.to_owned();
        assert_eq!(kept.due_text(1.0, Open::Yes, text("")), None);
        assert_eq!(kept.rest(1.0), None, "nothing to look for");
        kept.touch();
        assert_eq!(kept.due_text(1.5, Open::Yes, text("a")), None, "too soon");
        let rest = kept.rest(1.5).unwrap().as_secs_f64();
        assert!((2.5..2.6).contains(&rest), "{rest}");
        let later = 1.5 + rest;
        assert_eq!(
            kept.due_text(later, Open::Yes, text("a")).as_deref(),
            Some("a")
        );
        assert_eq!(kept.rest(later), None, "all is written");
        kept.touch();
        let mut none = Outliving::default();
        none.touch();
        assert_eq!(none.due_text(9.0, Open::No, text("")), None);
        assert_eq!(none.rest(9.0), None, "nothing is being written");
        kept.change();
        let now = later + 0.1;
        assert_eq!(kept.due_text(now, Open::No, text("")).as_deref(), Some(""));
    }
}
