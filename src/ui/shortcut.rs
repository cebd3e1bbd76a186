//! Keys as the table of actions writes them. Knows no action.

use egui::{Key, KeyboardShortcut, Modifiers};

#[expect(clippy::unnecessary_wraps, reason = "stands in a table beside None")]
pub(super) const fn plain(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::NONE, key))
}

#[expect(clippy::unnecessary_wraps, reason = "stands in a table beside None")]
pub(super) const fn ctrl(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

#[expect(clippy::unnecessary_wraps, reason = "stands in a table beside None")]
pub(super) const fn ctrl_shift(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(
        Modifiers::COMMAND.plus(Modifiers::SHIFT),
        key,
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "stands in a table beside None")]
pub(super) const fn alt(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::ALT, key))
}
