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
}
