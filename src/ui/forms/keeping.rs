//! The terms last used: what the forms hand over of them to outlive the program, and take up
//! again. Knows no place where it is kept.

use super::Forms;
use super::recent::Recent;

impl Forms {
    /// The terms last used as a text that outlives the program, when they have changed.
    pub fn recent_to_remember(&mut self) -> Option<String> {
        self.recent.changed_text()
    }

    /// Takes up the terms last used.
    pub fn remember_recent(&mut self, text: &str) {
        self.recent = Recent::read(text);
    }
}
