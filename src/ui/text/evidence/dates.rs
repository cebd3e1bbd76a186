//! Words of dates in the forms other systems take. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

pub const COPY_AS: &str = "Copy as…";
pub const OTHER_FORMS: &str = "The dates in other forms";
pub const EVIDENCE: &str = "By the evidence";
pub const ADOPTED: &str = "As adopted";
pub const EDTF: &str = "EDTF";
pub const EAMENA: &str = "EAMENA columns";
pub const CIDOC: &str = "CIDOC CRM (Turtle)";
pub const EAMENA_CANNOT: &str =
    "EAMENA's columns hold only the years 1 to 9999: they stay empty here.";
pub const EXPLAINED: &str = "EAMENA has no sign for «one of these days»: From and To are the first and the last. Both days of P82a and P82b are included. An end without evidence stays empty.";

/// The accessible name of the menu.
#[must_use]
pub fn copy_date_of(title: &str) -> String {
    format!("Copy the date of «{title}» as…")
}

/// A line of the menu: «EDTF, by the evidence».
#[must_use]
pub fn line(form: &str, column: &str) -> String {
    format!("{form}, {}", column.to_lowercase())
}

/// Said once it is on the clipboard.
#[must_use]
pub fn copied(form: &str) -> String {
    format!("The date is on the clipboard: {form}.")
}

/// A heading of EAMENA, short.
#[must_use]
pub fn eamena(heading: &str) -> String {
    format!("EAMENA {}", heading.trim_start_matches("Disturbance Date "))
}

/// A property of CIDOC CRM, readable.
#[must_use]
pub fn cidoc(property: &str) -> String {
    let mut words = property.splitn(2, '_');
    let number = words.next().unwrap_or_default();
    let rest = words.next().unwrap_or_default().replace('_', " ");
    format!("{number} {rest}")
}
