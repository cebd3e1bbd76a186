//! What accompanies the making of one edition: its language, the numbers given to sources, the
//! cleaning of texts. Knows no page.

use super::Tongue;
use super::numbers::Numbers;
use super::print_safe::PrintSafe;
use crate::domain::date::Day;

/// The working sheets of one edition.
pub(super) struct Sheets<'a> {
    /// The edition's language.
    pub(super) tongue: Tongue,
    /// States are those at the end of this day.
    pub(super) at: Day,
    /// Sources cited so far.
    pub(super) numbers: Numbers,
    /// Shared by all editions of a report.
    pub(super) safe: &'a mut PrintSafe,
}

impl Sheets<'_> {
    /// A text as it can be printed.
    pub(super) fn text(&mut self, text: &str) -> String {
        self.safe.text(text.trim())
    }
}
