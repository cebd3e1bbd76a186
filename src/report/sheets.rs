//! What accompanies the making of one edition: its language, the numbers given to sources, the
//! cleaning of texts. Knows no page.

use super::Tongue;
use super::numbers::Numbers;
use super::print_safe::PrintSafe;
use crate::domain::date::Day;
use crate::domain::report_plan::{ReportPlan, Section};

/// The working sheets of one edition.
pub(super) struct Sheets<'a> {
    /// The edition's language.
    pub(super) tongue: Tongue,
    /// States are those at the end of this day.
    pub(super) at: Day,
    /// What is printed.
    pub(super) plan: &'a ReportPlan,
    /// Sources cited so far.
    pub(super) numbers: Numbers,
    /// Shared by all editions of a report.
    pub(super) safe: &'a mut PrintSafe,
}

impl Sheets<'_> {
    /// Something of a section, when the section is printed; else what is empty.
    pub(super) fn of<T: Default>(
        &mut self,
        section: Section,
        make: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if self.plan.prints(section) {
            make(self)
        } else {
            T::default()
        }
    }

    /// A text as it can be printed.
    pub(super) fn text(&mut self, text: &str) -> String {
        self.safe.text(text.trim())
    }
}
