//! The fields of what evidence and sources say: observation, claim, damage event. Knows no
//! widget. No field of an event names who did it: that stands only in claims.

use super::draft::Draft;
use super::spec::{Entry, Field, Group, Pick, choices, field, folded, open};
use crate::domain::kinds::{
    Access, Certainty, DatedBy, EventKind, Extent, Method, Role, Seen, Stance, State,
};
use crate::ui::text::form::{group, hint, why};

const fn certainty(column: &'static str) -> Field {
    field(column, Entry::Choice(choices!(Certainty)))
}

pub(super) const OBSERVATION: &[Group] = &[
    open(
        "",
        &[
            field("site_uuid", Entry::Pick(Pick::Site)).needed(why::TARGET),
            field("event_uuid", Entry::Pick(Pick::Event)).hint(hint::NO_EVENT),
            field("seen_edtf", Entry::Date)
                .needed(why::SEEN)
                .hint(hint::DATE),
            field("state", Entry::Choice(choices!(Seen))).needed(why::STATE),
            field("extent_code", Entry::Choice(choices!(Extent))),
            field("method", Entry::Listed(choices!(Method))).needed(why::METHOD),
            field("imagery_uuid", Entry::Pick(Pick::Imagery)).hint(hint::IMAGERY),
            certainty("certainty").needed(why::CERTAINTY),
            field("observer", Entry::Line)
                .needed(why::OBSERVER)
                .hint(hint::PERSON),
            field("source_uuid", Entry::Pick(Pick::Source))
                .needed_when(without_imagery, why::EVIDENCE),
            field("locator", Entry::Line).hint(hint::LOCATOR),
            field("note", Entry::Para),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("part", Entry::Line).hint(hint::PART),
            field("detects", Entry::Para).hint(hint::DETECTS),
            field("role", Entry::Choice(choices!(Role))),
            field("role_reason", Entry::Para).needed_when(overruled, why::ROLE_REASON),
        ],
    ),
];

fn without_imagery(draft: &Draft) -> bool {
    // A visit rests on who was there.
    let seen_there = draft.text("method") == Method::Visit.code();
    !seen_there && draft.text("imagery_uuid").is_empty() && draft.text("photo_uuid").is_empty()
}

fn overruled(draft: &Draft) -> bool {
    !draft.text("role").is_empty()
}

pub(super) const CLAIM: &[Group] = &[
    open(
        "",
        &[
            field("event_uuid", Entry::Pick(Pick::Event)).needed(why::CLAIM_EVENT),
            field("source_uuid", Entry::Pick(Pick::Source)).needed(why::CLAIM_SOURCE),
            field("locator", Entry::Line).hint(hint::LOCATOR),
            field("said_by", Entry::Line).hint(hint::SAID_BY),
            field("said_edtf", Entry::Date).hint(hint::DATE),
        ],
    ),
    open(
        group::WORDED,
        &[
            field("date_as_worded", Entry::Line).hint(hint::AS_WORDED),
            field("date_edtf", Entry::Date).hint(hint::DATE),
            field("cause_as_worded", Entry::Line).hint(hint::AS_WORDED),
            field("actor_as_worded", Entry::Line).hint(hint::ACTOR),
            field("effect_as_worded", Entry::Line).hint(hint::AS_WORDED),
            field("quote", Entry::Para),
            field("quote_lang", Entry::Line).hint(hint::LANGUAGE),
        ],
    ),
    open(
        group::WEIGHED,
        &[
            field("rests_on", Entry::Line).hint(hint::RESTS_ON),
            field("origin", Entry::Line).hint(hint::ORIGIN),
            field("stance", Entry::Choice(choices!(Stance))).start("kept"),
            field("reason", Entry::Para).needed_when(judged, why::STANCE_REASON),
        ],
    ),
];

fn judged(draft: &Draft) -> bool {
    draft.text("stance") != Stance::Kept.code()
}

pub(super) const DAMAGE_EVENT: &[Group] = &[
    open(
        "",
        &[
            field("site_uuid", Entry::Pick(Pick::Site)).needed(why::EVENT_TARGET),
            field("title", Entry::Line)
                .needed(why::TITLE)
                .hint(hint::TITLE),
            field("kind", Entry::Choice(choices!(EventKind))).start("single"),
            field("leaves", Entry::Choice(choices!(State))).needed(why::LEAVES),
            field("extent_code", Entry::Choice(choices!(Extent))).start("unknown"),
            field("severity_code", Entry::Term),
            field("unosat_code", Entry::Term),
            certainty("certainty").needed(why::READING_CERTAINTY),
        ],
    ),
    open(
        group::DATE,
        &[
            field("dated_by", Entry::Choice(choices!(DatedBy))).start("bracket"),
            field("adopted_claim_uuid", Entry::Pick(Pick::Claim))
                .needed_when(by_claim, why::ADOPTED_CLAIM),
            field("when_edtf", Entry::Date)
                .needed_when(by_date, why::ADOPTED_DATE)
                .hint(hint::DATE),
            field("when_contested", Entry::Yes),
            field("adopted_reason", Entry::Para).needed_when(adopts, why::ADOPTED_REASON),
        ],
    ),
    open(
        group::WHAT,
        &[
            field("cause_category_code", Entry::Term),
            field("cause_code", Entry::Term),
            certainty("cause_certainty"),
            field("cause_note", Entry::Para).hint(hint::CAUSE),
            field("effect_code", Entry::Term),
            field("lost_en", Entry::Para),
            field("lost_ar", Entry::ParaArabic),
            field("survives_en", Entry::Para),
            field("survives_ar", Entry::ParaArabic),
        ],
    ),
    folded(
        group::MORE,
        &[
            field("extent_note", Entry::Para),
            field("assessor_uuid", Entry::Pick(Pick::Actor)),
            field("number", Entry::Line),
            field("key", Entry::Line).hint(hint::KEY),
            field("access", Entry::Choice(choices!(Access))).start("public"),
            field("note", Entry::Para),
        ],
    ),
];

fn by_claim(draft: &Draft) -> bool {
    draft.text("dated_by") == DatedBy::Claim.code()
}

fn by_date(draft: &Draft) -> bool {
    by_claim(draft) || draft.text("dated_by") == DatedBy::Process.code()
}

fn adopts(draft: &Draft) -> bool {
    let says = |column| !draft.text(column).is_empty();
    by_date(draft) || says("when_edtf") || says("adopted_claim_uuid")
}
