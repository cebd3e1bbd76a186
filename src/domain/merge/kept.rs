//! What a merge keeps of the record that goes: the values that were not taken in the note, what
//! its citations bore, its names and numbers. Knows no reference and no other record.

use std::collections::BTreeMap;

use super::{Line, Side, Surrounded, cells};
use crate::domain::cell::Cell;
use crate::domain::command::Edit;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::record::{self, Citation, Record, SiteExternalId, SiteName};

/// What both notes say, then what was merged and which values were not kept.
pub(super) fn note(stays: &Record, goes: &Record, lost: &[(&Line, Side)]) -> String {
    let text = |record: &Record, column: &str| match cells(record).get(column) {
        Some(Cell::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let table = stays.table();
    let told: Vec<String> = lost
        .iter()
        .filter(|(line, _)| !line.column.ends_with("_uuid"))
        .filter_map(|(line, side)| {
            let words = match side {
                Side::Kept => &line.kept,
                Side::Merged => &line.merged,
            };
            let label = labels::label_of(table.name(), line.column);
            (!words.is_empty()).then(|| format!("{label}: {words}"))
        })
        .collect();
    let short = [text(goes, "slug"), text(goes, "key")].concat();
    let mut merged = format!("Merged with «{}» ({short}).", record::title(goes));
    if !told.is_empty() {
        merged = format!("{merged} Not kept: {}.", told.join("; "));
    }
    let parts = [text(stays, "note"), text(goes, "note"), merged];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// A citation whose value was not taken bears the record as a whole, and says for which value of
/// which record it was given: it must not bear a value its source does not state.
pub(super) fn retold(
    citation: &Citation,
    taken: &BTreeMap<&str, Side>,
    side: Side,
    of: &str,
) -> Citation {
    let lost = taken
        .get(citation.field.as_str())
        .is_some_and(|taken| *taken != side);
    if !lost {
        return citation.clone();
    }
    let label = labels::label_of(&citation.record_table, &citation.field);
    let given = format!("Given for another value of «{label}», merged from «{of}».");
    Citation {
        field: String::new(),
        basis: [citation.basis.trim(), &given].join(" ").trim().to_owned(),
        ..citation.clone()
    }
}

/// Under which names and numbers the record that goes was known, so that it is still found.
pub(super) fn remembered(
    kept: &Surrounded,
    goes: &Record,
    taken: &BTreeMap<&str, Side>,
    fresh: &dyn Fn() -> Id,
) -> Vec<Edit> {
    let (Record::Site(stays), Record::Site(goes)) = (&kept.record, goes) else {
        return Vec::new();
    };
    let name = |column: &str, ours: &str, theirs: &str, lang: &str| {
        let lost = match taken.get(column) {
            Some(Side::Merged) => ours,
            _ => theirs,
        };
        let shown = if lost == ours { theirs } else { ours };
        (!lost.trim().is_empty() && lost != shown).then(|| {
            Record::from(SiteName {
                uuid: fresh(),
                site_uuid: stays.uuid,
                text: lost.to_owned(),
                lang: lang.to_owned(),
                kind: "variant".to_owned(),
                source_uuid: None,
            })
        })
    };
    let number = |scheme: &str, value: String| {
        Record::from(SiteExternalId {
            uuid: fresh(),
            site_uuid: stays.uuid,
            scheme: scheme.to_owned(),
            value,
            uri: String::new(),
        })
    };
    let names = [
        name("name_en", &stays.name_en, &goes.name_en, "en"),
        name("name_ar", &stays.name_ar, &goes.name_ar, "ar"),
    ];
    let numbers = [
        number("merged-short-name", goes.slug.to_string()),
        number("merged-id", goes.uuid.to_string()),
    ];
    names
        .into_iter()
        .flatten()
        .chain(numbers)
        .map(|record| Edit::Insert(Box::new(record)))
        .collect()
}
