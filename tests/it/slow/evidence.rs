//! Brackets, contradictions and readings the slow way: every walked day is asked whether the
//! change may have come on it. Only the rules as the record's readers know them stand here.

use std::collections::BTreeSet;

use palmyra_atlas::domain::dossier::EventFile;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{
    Certainty, EventKind, Extent, Method, Role, Seen, Stance, State,
};
use palmyra_atlas::domain::record::{Claim, DamageEvent, Observation};
use proptest::prelude::*;

use super::days::{self, EARLIER, LATER, Shape, Told, Walk, about, filled, told};

pub fn id(kind: u8, number: usize) -> Id {
    Id::v7(
        1,
        [kind, u8::try_from(number).unwrap(), 0, 0, 0, 0, 0, 0, 0, 0],
    )
}

/// The place everything is about.
pub fn here() -> Id {
    id(1, 1)
}

/// A date as it is written, with its mark.
pub type Written = (Shape, &'static str);

/// A made-up look, before it has a place in a walk.
pub type MadeLook = (
    (Shape, &'static str),
    Seen,
    Method,
    Certainty,
    Option<Role>,
    (bool, Option<Extent>),
);

pub fn look() -> impl Strategy<Value = MadeLook> {
    let seen = prop_oneof![
        4 => Just(Seen::NoDamageVisible), 2 => Just(Seen::Intact), 4 => Just(Seen::Destroyed),
        3 => Just(Seen::Damaged), 1 => Just(Seen::NotVisible), 1 => Just(Seen::NotAssessed),
    ];
    let method = prop_oneof![
        6 => Just(Method::Satellite), 1 => prop::sample::select(Method::ALL.to_vec()),
    ];
    let certainty = prop_oneof![
        6 => Just(Certainty::High), 1 => prop::sample::select(Certainty::ALL.to_vec()),
    ];
    let role = prop_oneof![
        8 => Just(None),
        1 => prop::sample::select(Role::ALL.to_vec()).prop_map(Some),
    ];
    let here = prop::bool::weighted(0.9);
    let extent = prop::option::of(prop::sample::select(Extent::ALL.to_vec()));
    (days::shape(), seen, method, certainty, role, (here, extent))
}

pub fn observation(walk: Walk, number: usize, made: &MadeLook, event: Option<Id>) -> Observation {
    Observation {
        uuid: id(2, number),
        site_uuid: if made.5.0 { here() } else { id(1, 2) },
        event_uuid: event,
        seen_edtf: told(walk, &made.0).edtf,
        state: made.1,
        method: made.2,
        certainty: made.3,
        role: made.4,
        extent_code: made.5.1,
        ..Observation::default()
    }
}

/// A made-up claim: the date it asserts, the date it was made, and what was made of it.
pub type MadeClaim = (Option<Written>, Option<Written>, Stance);

/// A made-up event with its evidence.
#[derive(Debug, Clone)]
pub struct Made {
    pub looks: Vec<MadeLook>,
    pub claims: Vec<MadeClaim>,
    pub adopted: Option<Written>,
    pub adopts_first_claim: bool,
    pub contested: bool,
    pub kind: EventKind,
    pub leaves: State,
    pub extent: Extent,
}

pub fn made() -> impl Strategy<Value = Made> {
    let claim = (
        prop::option::weighted(0.7, days::shape()),
        prop::option::weighted(0.4, days::shape()),
        prop::sample::select(Stance::ALL.to_vec()),
    );
    (
        prop::collection::vec(look(), 0..6),
        prop::collection::vec(claim, 0..4),
        prop::option::of(days::shape()),
        any::<bool>(),
        prop::bool::weighted(0.2),
        prop::sample::select(vec![
            EventKind::Single,
            EventKind::Single,
            EventKind::Process,
            EventKind::Repeated,
        ]),
        prop::sample::select(State::ALL.to_vec()),
        prop::sample::select(Extent::ALL.to_vec()),
    )
        .prop_map(
            |(looks, claims, adopted, adopts_first_claim, contested, kind, leaves, extent)| Made {
                looks,
                claims,
                adopted,
                adopts_first_claim,
                contested,
                kind,
                leaves,
                extent,
            },
        )
}

/// The event as the program gets it.
pub fn file(walk: Walk, number: usize, made: &Made) -> EventFile {
    let event = id(3, number);
    let claims: Vec<Claim> = made
        .claims
        .iter()
        .enumerate()
        .map(|(nth, (date, said, stance))| Claim {
            uuid: id(4, 10 * number + nth),
            event_uuid: event,
            date_edtf: date.as_ref().map(|date| told(walk, date).edtf),
            said_edtf: said.as_ref().map(|said| told(walk, said).edtf),
            stance: *stance,
            ..Claim::default()
        })
        .collect();
    let adopted = claims.first().filter(|_| made.adopts_first_claim);
    EventFile {
        event: DamageEvent {
            uuid: event,
            site_uuid: here(),
            kind: made.kind,
            when_edtf: made.adopted.as_ref().map(|date| told(walk, date).edtf),
            when_contested: made.contested,
            adopted_claim_uuid: adopted.map(|claim| claim.uuid),
            leaves: made.leaves,
            extent_code: made.extent,
            ..DamageEvent::default()
        },
        observations: made
            .looks
            .iter()
            .enumerate()
            .map(|(nth, look)| observation(walk, 10 * number + nth, look, Some(event)))
            .collect(),
        claims,
        effects: Vec::new(),
        external_ids: Vec::new(),
    }
}

/// What a person would say of one look: shows the place without the change, with it, or neither.
pub fn part(look: &MadeLook, told: &Told) -> Role {
    let (_, seen, method, certainty, overruled, (here, _)) = look;
    let hearsay = [Method::Text, Method::Testimony].contains(method);
    if let Some(role) = overruled {
        let sure = [Certainty::Medium, Certainty::High, Certainty::Definite].contains(certainty);
        return if hearsay && !sure {
            Role::Context
        } else {
            *role
        };
    }
    let unsure = [Certainty::Negligible, Certainty::Low].contains(certainty);
    if hearsay || unsure || !here || told.about || told.doubtful {
        return Role::Context;
    }
    match seen {
        Seen::Intact | Seen::NoDamageVisible => Role::Before,
        Seen::Damaged | Seen::Destroyed => Role::After,
        Seen::NotVisible | Seen::NotAssessed => Role::Context,
    }
}

/// Whether a look of no event tells a reader that the place was whole: nobody set it aside, and it
/// is sure enough to count.
pub fn shows_whole(walk: Walk, look: &MadeLook) -> bool {
    let mut plain = look.clone();
    plain.4 = None;
    let set_aside = [Some(Role::After), Some(Role::Context)].contains(&look.4);
    !set_aside && part(&plain, &told(walk, &look.0)) == Role::Before
}

/// What evidence leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The days on which the change may have come.
    pub days: BTreeSet<i64>,
    /// Looks without the change that come after looks with it.
    pub late: BTreeSet<usize>,
}

/// Asks every day. A look without the change allows a day when it may have been made on that day
/// or before; a look with it, when it may have been made on that day or after.
pub fn open(walk: Walk, looks: &[MadeLook]) -> Open {
    let of = |role: Role| -> Vec<(usize, Told)> {
        looks
            .iter()
            .map(|look| (look, told(walk, &look.0)))
            .enumerate()
            .filter(|(_, (look, told))| part(look, told) == role)
            .map(|(nth, (_, told))| (nth, told))
            .collect()
    };
    let mut days: BTreeSet<i64> = (EARLIER..=LATER).collect();
    for (_, with) in of(Role::After) {
        days.retain(|day| with.days.last() >= Some(day));
    }
    let allowed = |without: &Told, day: &i64| without.days.first() <= Some(day);
    let (late, fitting): (Vec<_>, Vec<_>) = of(Role::Before)
        .into_iter()
        .partition(|(_, without)| !days.iter().any(|day| allowed(without, day)));
    for (_, without) in fitting {
        days.retain(|day| allowed(&without, day));
    }
    Open {
        days,
        late: late.into_iter().map(|(nth, _)| nth).collect(),
    }
}

/// Whether a date and the evidence have no day in common.
pub fn excluded(date: &Told, open: &Open) -> bool {
    date.days.is_disjoint(&open.days)
}

/// Whether any two claims that are not «about» a date have no day in common.
pub fn apart(dates: &[Told]) -> bool {
    let firm = || dates.iter().filter(|date| !date.about);
    firm().any(|one| firm().any(|other| one.days.is_disjoint(&other.days)))
}

/// The days to reckon with: evidence on both sides decides; otherwise the adopted date does,
/// cut by what evidence there is, or held open by it where the date is in doubt.
pub fn reading(walk: Walk, made: &Made) -> BTreeSet<i64> {
    let open = open(walk, &made.looks);
    let Some(adopted) = made.adopted.as_ref().map(|date| told(walk, date)) else {
        return open.days;
    };
    let own = filled(&about(&adopted));
    let ends = |days: &BTreeSet<i64>| (*days.first().unwrap(), *days.last().unwrap());
    let ((own_first, own_last), (first, last)) = (ends(&own), ends(&open.days));
    let (without, with) = (first != EARLIER, last != LATER);
    let lasted = adopted.lasted || made.kind != EventKind::Single;
    let (from, to) = if lasted {
        (
            if own_first == EARLIER {
                first
            } else {
                own_first
            },
            if own_last == LATER { last } else { own_last },
        )
    } else if without && with {
        (first, last)
    } else if made.contested || adopted.doubtful {
        (
            if without { first } else { own_first },
            if with { last } else { own_last },
        )
    } else {
        let both: BTreeSet<i64> = own.intersection(&open.days).copied().collect();
        match (both.first(), both.last()) {
            (Some(from), Some(to)) => (*from, *to),
            // They exclude one another: everything between them stays possible.
            _ => (own_first.max(first), own_last.min(last)),
        }
    };
    (from.min(to)..=from.max(to)).collect()
}
