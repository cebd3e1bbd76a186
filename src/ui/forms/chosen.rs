//! A path that was chosen in the desktop's dialog comes back to the form that asked for it. Knows no
//! dialog.

use std::path::Path;

use super::Forms;
use super::open::Page;

impl Forms {
    /// A path was chosen, after [`Intent::Browse`](crate::ui::intent::Intent).
    pub fn chose(&mut self, path: &Path) {
        let path = path.display().to_string();
        match self.stack.last_mut().map(|open| &mut open.page) {
            Some(Page::Report(draft)) => draft.out = path,
            Some(Page::House(page)) => page.chose(path),
            _ => {}
        }
    }
}
