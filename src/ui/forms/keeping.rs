//! What the forms hand over to outlive the program, and take up again: kept drafts, the terms
//! last used. Knows no place where it is kept.

use super::recent::Recent;
use super::{Forms, Kept, shelf};

impl Forms {
    /// The kept drafts as a text that outlives the program, when they have changed.
    pub fn to_remember(&mut self) -> Option<String> {
        let changed = std::mem::take(&mut self.unwritten);
        changed.then(|| shelf::write(self.kept.iter().map(|kept| &kept.open)))
    }

    /// Takes up the drafts that were kept when the program ended.
    pub fn remember(&mut self, text: &str) {
        let back = shelf::read(text).into_iter().filter_map(|open| {
            let title = shelf::title(open.draft()?);
            Some(Kept { open, title })
        });
        self.kept.extend(back);
    }

    /// The terms last used as a text that outlives the program, when they have changed.
    pub fn recent_to_remember(&mut self) -> Option<String> {
        self.recent.changed_text()
    }

    /// Takes up the terms last used.
    pub fn remember_recent(&mut self, text: &str) {
        self.recent = Recent::read(text);
    }
}
