//! The fields of an assessment and of what is written as rows inside a form: threats and
//! recommendations, effects and numbers of a damage event. Knows no widget.

use super::draft::Draft;
use super::spec::{Entry, Field, Group, Pick, choices, field, folded, open};
use crate::domain::kinds::{Access, Certainty, Extent, Method};
use crate::ui::text::form::{group, hint, why};

const NOTE: Field = field("note", Entry::Para);

pub(super) const ASSESSMENT: &[Group] = &[
    open(
        "",
        &[
            field("site_uuid", Entry::Pick(Pick::Site)).needed(why::ASSESSED),
            field("done_edtf", Entry::Date)
                .needed(why::ASSESSED_ON)
                .hint(hint::DATE),
            field("kind_code", Entry::Term),
            field("assessor_uuid", Entry::Pick(Pick::Actor)),
            field("role_code", Entry::Term),
            field("method", Entry::Listed(choices!(Method))),
            field("imagery_uuid", Entry::Pick(Pick::Imagery)).hint(hint::IMAGERY),
            field("source_uuid", Entry::Pick(Pick::Source)),
        ],
    ),
    open(
        group::FOUND,
        &[
            field("condition_code", Entry::Term),
            field("extent_code", Entry::Choice(choices!(Extent))),
            field("severity_code", Entry::Term),
            field("trend_code", Entry::Term),
            field("risk_code", Entry::Term),
            field("priority_code", Entry::Term),
            NOTE,
        ],
    ),
    open(
        group::AGAIN,
        &[
            field("next_code", Entry::Term),
            field("next_due_edtf", Entry::Date).hint(hint::DATE),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("recommendation", Entry::Para),
            field("access", Entry::Choice(choices!(Access))).start("public"),
        ],
    ),
];

pub(super) const THREAT: &[Group] = &[open(
    "",
    &[
        field("category_code", Entry::Term).needed_when(no_threat, why::THREAT),
        field("threat_code", Entry::Term),
        field("probability_code", Entry::Term),
        field("severity_code", Entry::Term),
        field("vulnerability_code", Entry::Term),
        field("risk_code", Entry::Term),
        field("certainty", Entry::Choice(choices!(Certainty))),
        NOTE,
    ],
)];

fn no_threat(draft: &Draft) -> bool {
    ["threat_code", "note"]
        .iter()
        .all(|column| draft.text(column).is_empty())
}

pub(super) const RECOMMENDATION: &[Group] = &[open(
    "",
    &[
        field("text", Entry::Para).needed_when(nothing_asked, why::ASKED),
        field("intervention_code", Entry::Term),
        field("kind_code", Entry::Term),
        field("priority_code", Entry::Term),
        field("due_edtf", Entry::Date).hint(hint::DATE),
        field("done_edtf", Entry::Date).hint(hint::DATE),
        field("responsible_uuid", Entry::Pick(Pick::Actor)),
        NOTE,
    ],
)];

fn nothing_asked(draft: &Draft) -> bool {
    ["intervention_code", "kind_code"]
        .iter()
        .all(|column| draft.text(column).is_empty())
}

pub(super) const EFFECT: &[Group] = &[open(
    "",
    &[
        field("site_uuid", Entry::Pick(Pick::Site)).needed(why::HARMED),
        field("effect_code", Entry::Term).needed(why::EFFECT),
        field("extent_code", Entry::Choice(choices!(Extent))),
        field("certainty", Entry::Choice(choices!(Certainty))).needed(why::EFFECT_CERTAINTY),
        NOTE,
    ],
)];

pub(super) const NUMBER: &[Group] = &[open(
    "",
    &[
        field("scheme", Entry::Line)
            .needed(why::SCHEME)
            .hint(hint::EVENT_SCHEME),
        field("value", Entry::Line).needed(why::IDENTIFIER),
        field("uri", Entry::Line).hint(hint::URL),
    ],
)];
