//! The fields of places and of what is recorded once and referred to: site, intervention,
//! imagery, source, person. Knows no widget.

use super::draft::Draft;
use super::spec::{Entry, Group, Pick, choices, field, folded, open};
use crate::domain::kinds::{
    Access, ActorKind, Certainty, Consent, Level, Progress, Reliability, Shown, Whereabouts, Work,
};
use crate::ui::text::form::{group, hint, why};

pub(super) const SITE: &[Group] = &[
    open(
        "",
        &[
            field("name_en", Entry::Line).needed(why::NAME),
            field("name_ar", Entry::Arabic),
            field("name_ar_rendered", Entry::Yes),
            field("parent_uuid", Entry::Pick(Pick::Site)).hint(hint::NO_PARENT),
            field("level", Entry::Choice(choices!(Level))).start("monument"),
            field("type_code", Entry::Term),
            field("function_code", Entry::Term),
        ],
    ),
    open(
        group::PLACE,
        &[
            field("geom", Entry::Point).hint(hint::POINT),
            field("point_qualifier", Entry::Term),
            field("accuracy_m", Entry::Number("m", 0.0, 1_000_000.0))
                .needed_when(has_point, why::ACCURACY),
            field("location_certainty", Entry::Choice(choices!(Certainty))),
            field("location_method", Entry::Line)
                .needed_when(has_point, why::LOCATION_METHOD)
                .hint(hint::LOCATION_METHOD),
            field("placeholder_reason", Entry::Line).hint(hint::NO_POINT),
            field("whereabouts", Entry::Choice(choices!(Whereabouts))),
            field("present_location", Entry::Line).hint(hint::WHERE_NOW),
        ],
    ),
    open(
        group::WHAT_IT_IS,
        &[
            field("built_edtf", Entry::Date).hint(hint::BUILT),
            field("built_note", Entry::Line),
            field("period_code", Entry::Term),
            field("description_en", Entry::Para),
            field("description_ar", Entry::ParaArabic),
            field("significance", Entry::Para),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("country_code", Entry::Line).hint(hint::COUNTRY),
            field("admin_area", Entry::Line),
            field(
                "archaeological_certainty",
                Entry::Choice(choices!(Certainty)),
            ),
            field("slug", Entry::Line).hint(hint::KEY),
            field("access", Entry::Choice(choices!(Access))).start("public"),
            field("coarsen_m", Entry::Number("m", 0.0, 1_000_000.0)),
            field("note", Entry::Para),
        ],
    ),
];

fn has_point(draft: &Draft) -> bool {
    !draft.text("geom").is_empty()
}

pub(super) const INTERVENTION: &[Group] = &[
    open(
        "",
        &[
            field("site_uuid", Entry::Pick(Pick::Site)).needed(why::WORK_TARGET),
            field("event_uuid", Entry::Pick(Pick::Event)).hint(hint::NO_EVENT),
            field("kind", Entry::Listed(choices!(Work))).needed(why::WORK_KIND),
            field("what", Entry::Para).needed(why::WORK_WHAT),
            field("when_edtf", Entry::Date).hint(hint::DATE),
            field("status", Entry::Choice(choices!(Progress))).start("unknown"),
            field("actors", Entry::Line).hint(hint::WORK_ACTORS),
            field("actor_uuid", Entry::Pick(Pick::Actor)),
            field("reversible", Entry::YesNo),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("technique", Entry::Line),
            field("material", Entry::Line),
            field("effect_on_fabric", Entry::Para),
            field("note", Entry::Para),
        ],
    ),
];

pub(super) const IMAGERY: &[Group] = &[open(
    "",
    &[
        field("sensor", Entry::Line).hint(hint::SENSOR),
        field("acquired_edtf", Entry::Date)
            .needed(why::ACQUIRED)
            .hint(hint::DATE),
        field("provider", Entry::Line)
            .needed(why::PROVIDER)
            .hint(hint::PROVIDER),
        field("resolution_m", Entry::Number("m", 0.0, 100_000.0)),
        field("cloud_percent", Entry::Number("%", 0.0, 100.0)),
        field("off_nadir_deg", Entry::Number("°", 0.0, 90.0)),
        field("scene_id", Entry::Line).hint(hint::SCENE),
        field("source_uuid", Entry::Pick(Pick::Source)),
        field("licence", Entry::Line),
        field("key", Entry::Line).hint(hint::KEY),
        field("note", Entry::Para),
    ],
)];

pub(super) const SOURCE: &[Group] = &[
    open(
        "",
        &[
            field("title", Entry::Line).needed(why::SOURCE_TITLE),
            field("kind", Entry::Line).hint(hint::SOURCE_KIND),
            field("authors", Entry::Line),
            field("container", Entry::Line).hint(hint::CONTAINER),
            field("publisher", Entry::Line),
            field("issued_edtf", Entry::Date).hint(hint::DATE),
            field("url", Entry::Line).hint(hint::URL),
            field("accessed_edtf", Entry::Date).hint(hint::DATE),
            field("archive_url", Entry::Line).hint(hint::URL),
            field("language", Entry::Line).hint(hint::LANGUAGE),
            field("reliability_code", Entry::Choice(choices!(Reliability))).start("unknown"),
            field("reliability", Entry::Line).hint(hint::RELIABILITY),
            field("consent", Entry::Choice(choices!(Consent))).start("not-known"),
            field("consent_note", Entry::Line)
                .needed_when(agreed, why::CONSENT)
                .hint(hint::CONSENT),
            field("origin", Entry::Line).hint(hint::ORIGIN),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("read_at", Entry::Line).hint(hint::URL),
            field("licence", Entry::Line),
            field("credit", Entry::Line),
            field("key", Entry::Line).hint(hint::KEY),
            field("access", Entry::Choice(choices!(Access))).start("public"),
            field("note", Entry::Para),
        ],
    ),
];

/// What somebody agreed to, or not, has to be told from something.
fn agreed(draft: &Draft) -> bool {
    let said = [Consent::Given, Consent::Refused, Consent::Withdrawn].map(Consent::code);
    said.contains(&draft.text("consent"))
}

pub(super) const ACTOR: &[Group] = &[open(
    "",
    &[
        field("kind", Entry::Choice(choices!(ActorKind))).start("person"),
        field("name", Entry::Line).needed(why::ACTOR_NAME),
        field("initials", Entry::Line),
        field("role", Entry::Line).hint(hint::ROLE),
        field("show", Entry::Choice(choices!(Shown))).start("name"),
        field("access", Entry::Choice(choices!(Access))).start("public"),
        field("uri", Entry::Line).hint(hint::ORCID),
        field("note", Entry::Para),
    ],
)];

pub(super) const LOCAL_TERM: &[Group] = &[open(
    "",
    &[
        field("list", Entry::Hidden),
        field("code", Entry::Hidden),
        field("label_en", Entry::Line).needed_when(without_arabic, why::TERM_LABEL),
        field("label_ar", Entry::Arabic),
        field("definition_en", Entry::Para).hint(hint::TERM_DEFINITION),
        field("note", Entry::Para),
    ],
)];

fn without_arabic(draft: &Draft) -> bool {
    draft.text("label_ar").is_empty()
}
