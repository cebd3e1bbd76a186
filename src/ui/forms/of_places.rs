//! The fields of what belongs to a place: names, numbers, protections, measurements, periods,
//! materials, its chronology. Knows no widget.

use super::draft::Draft;
use super::spec::{Entry, Field, Group, Pick, choices, field, open};
use crate::domain::kinds::ChronicleKind;
use crate::ui::text::form::{hint, why};

const PLACE: Field = field("site_uuid", Entry::Pick(Pick::Site)).needed(why::OF_PLACE);
const SOURCE: Field = field("source_uuid", Entry::Pick(Pick::Source));
const NOTE: Field = field("note", Entry::Para);
const SINCE: Field = field("from_edtf", Entry::Date).hint(hint::DATE);
const UNTIL: Field = field("to_edtf", Entry::Date).hint(hint::DATE);

pub(super) const NAME: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("text", Entry::Line).needed(why::NAME_TEXT),
        field("lang", Entry::Line).hint(hint::LANGUAGE),
        field("kind", Entry::Line).hint(hint::NAME_KIND),
        SOURCE,
    ],
)];

pub(super) const EXTERNAL_ID: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("scheme", Entry::Line)
            .needed(why::SCHEME)
            .hint(hint::SCHEME),
        field("value", Entry::Line).needed(why::IDENTIFIER),
        field("uri", Entry::Line).hint(hint::URL),
    ],
)];

pub(super) const DESIGNATION: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("code", Entry::Term).needed(why::DESIGNATION),
        field("reference", Entry::Line),
        SINCE,
        UNTIL,
        NOTE,
    ],
)];

pub(super) const DIMENSION: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("what", Entry::Line)
            .needed(why::MEASURED)
            .hint(hint::MEASURED),
        field("value", Entry::Number("", -1e12, 1e12)).needed(why::AMOUNT),
        field("unit", Entry::Line)
            .needed(why::UNIT)
            .hint(hint::UNIT),
        NOTE,
        SOURCE,
    ],
)];

pub(super) const PERIOD: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("period_code", Entry::Term).needed_when(undated, why::PERIOD),
        field("certainty_code", Entry::Term),
        SINCE,
        UNTIL,
        NOTE,
        SOURCE,
    ],
)];

fn undated(draft: &Draft) -> bool {
    ["from_edtf", "to_edtf"]
        .iter()
        .all(|column| draft.text(column).is_empty())
}

pub(super) const MATERIAL: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("class_code", Entry::Term).needed_when(unnamed, why::MATERIAL),
        field("material_code", Entry::Term),
        field("technique_code", Entry::Term),
        NOTE,
        SOURCE,
    ],
)];

fn unnamed(draft: &Draft) -> bool {
    ["material_code", "technique_code", "note"]
        .iter()
        .all(|column| draft.text(column).is_empty())
}

pub(super) const CHRONOLOGY: &[Group] = &[open(
    "",
    &[
        PLACE,
        field("when_edtf", Entry::Date)
            .needed(why::WHEN)
            .hint(hint::DATE),
        field("kind", Entry::Choice(choices!(ChronicleKind))).start("history"),
        field("text_en", Entry::Para).needed_when(untold, why::TOLD),
        field("text_ar", Entry::ParaArabic),
    ],
)];

fn untold(draft: &Draft) -> bool {
    draft.text("text_ar").is_empty()
}
