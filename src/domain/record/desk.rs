//! What belongs to a catalogue as a whole: terms of its own, saved filters, settings.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::id::{Code, Id};

use super::declare::fields;

fields! {
    /// A term that this catalogue adds to a list, always marked as its own.
    LocalTerm {
        /// The list: the name of a file of `assets/terms`.
        list: String,
        /// The code that is stored; unique in its list.
        code: Code,
        /// English label.
        label_en: String,
        /// Arabic label.
        label_ar: String,
        /// What it means.
        definition_en: String,
        /// Anything else.
        note: String,
    }

    /// A question about the catalogue, kept under a name.
    SavedFilter {
        /// Its name, unique.
        name: String,
        /// What it asks, as JSON.
        expression: String,
        /// Which columns its table shows, as JSON.
        columns: String,
        /// Anything else.
        note: String,
    }

    /// One setting of the catalogue, shared by all who open it.
    Setting {
        /// Which, unique: `incident.prefix`.
        key: String,
        /// Its value.
        value: String,
    }
    /// A report that can be made again, kept under a name.
    Report {
        /// Its name, unique.
        name: String,
        /// What it shall hold, as JSON.
        plan: String,
        /// How it looks, as JSON; empty = as is set in the program.
        house: String,
        /// Anything else.
        note: String,
    }

    /// One file of a report that was handed out; rows are only added and never edited.
    ReportIssue {
        /// Of which report.
        report_uuid: Id,
        /// Its number: 1 for the first.
        version: Option<i64>,
        /// The day printed in it, `YYYY-MM-DD`.
        issued_on: String,
        /// For whom it is, as a code.
        edition: String,
        /// What kind of file, in small letters: `pdf`.
        format: String,
        /// What the file was called, without its folder.
        file_name: String,
        /// How large it is.
        bytes: Option<i64>,
        /// SHA-256 of the file, small hexadecimal letters.
        sha256: String,
        /// The revision of the catalogue it tells.
        revision: Option<i64>,
        /// The hash of the newest operation it tells, small hexadecimal letters.
        log_head: String,
        /// Who issued it.
        by_name: String,
    }
}
