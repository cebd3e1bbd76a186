//! Which findings of a review anyone may see. A finding tells of evidence, and evidence may not be
//! public: a finding stays only where nothing of what it may rest on is hidden. Knows no format.

use super::{Closed, name_as_shown, tells_where};
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::record::{Actor, Table};
use crate::domain::review::{Finding, Topic};

/// The finding, when anyone may see it: it concerns a place on which everything is public, or a
/// source or a person that is shown. The names in its words still have to be taken out.
#[must_use]
pub fn public_finding(finding: Finding, closed: &Closed, actors: &[Actor]) -> Option<Finding> {
    if let Some(site) = finding.site
        && !(is_open(site, closed) && keeps_quiet_where(&finding, site, closed))
    {
        return None;
    }
    let hangs = finding.site.is_some();
    let shows = |table, id| shows(table, id, hangs, (closed, actors));
    let pieces = finding.pieces.iter();
    let all = shows(finding.table, finding.uuid)
        && pieces
            .map(|piece| (piece.table, piece.uuid))
            .all(|(table, id)| shows(table, id));
    all.then_some(finding)
}

/// A sentence on how many findings were left out; none when none was.
#[must_use]
pub fn findings_left_out(number: usize) -> Option<String> {
    let what = match number {
        0 => return None,
        1 => "1 finding that concerns".to_owned(),
        more => format!("{more} findings that concern"),
    };
    Some(format!(
        "Left out: {what} what is not public, or a place on which something is not."
    ))
}

/// A public place on which nothing hangs that is not.
fn is_open(site: Id, closed: &Closed) -> bool {
    !closed.places.contains_key(&site) && !closed.touched.contains(&site)
}

/// Of a place that is shown only roughly where it is, what could lead to its point is not told.
fn keeps_quiet_where(finding: &Finding, site: Id, closed: &Closed) -> bool {
    let harmless = matches!(
        finding.topic,
        Topic::Contradictions
            | Topic::NoEvidence
            | Topic::OldReading
            | Topic::Due
            | Topic::Gaps
            | Topic::NoPosition
    );
    !closed.coarse.contains_key(&site) || (harmless && !tells_where(&finding.field))
}

/// Whether a record a finding names is shown; one that hangs on a place is where the place is.
fn shows(table: Table, id: Id, hangs: bool, (closed, actors): (&Closed, &[Actor])) -> bool {
    match table {
        Table::Site => is_open(id, closed),
        Table::DamageEvent => hangs && !closed.events.contains(&id),
        Table::Assessment => hangs && !closed.assessments.contains(&id),
        Table::Photo => hangs && !closed.photos.contains(&id),
        Table::Source => !closed.sources.contains(&id) && !closed.withheld.contains(&id),
        Table::Actor => actors
            .iter()
            .any(|actor| actor.uuid == id && name_as_shown(actor, Edition::Public) == actor.name),
        Table::Imagery => true,
        _ => hangs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Effective;
    use crate::domain::edition::Hidden;
    use crate::domain::kinds::{Access, Shown};
    use crate::domain::review::Piece;

    fn id(n: u64) -> Id {
        Id::v7(n, [1; 10])
    }

    fn finding(site: Option<Id>, table: Table, uuid: Id) -> Finding {
        Finding {
            topic: Topic::Unverified,
            site,
            site_name: String::new(),
            table,
            uuid,
            field: String::new(),
            sentence: String::new(),
            pieces: Vec::new(),
            due: None,
        }
    }

    #[test]
    fn a_finding_stays_only_where_nothing_it_may_rest_on_is_hidden() {
        let person = |n, show| Actor {
            uuid: id(n),
            name: "Amal".into(),
            show,
            ..Actor::default()
        };
        let actors = [person(6, Shown::Name), person(7, Shown::Hidden)];
        let closed = Closed {
            places: Hidden::from([(id(1), Effective::own(Access::Restricted))]),
            touched: [id(2)].into(),
            coarse: [(id(3), 500.0)].into(),
            sources: [id(8)].into(),
            ..Closed::default()
        };
        let stays = |finding: Finding| public_finding(finding, &closed, &actors).is_some();
        for (site, stay) in [(1, false), (2, false), (3, false), (4, true)] {
            let about = finding(Some(id(site)), Table::Observation, id(50));
            assert_eq!(stays(about), stay, "{site}");
        }
        let gaps = Finding {
            topic: Topic::Gaps,
            ..finding(Some(id(3)), Table::Site, id(3))
        };
        assert!(stays(gaps));
        for (table, uuid, stay) in [
            (Table::Actor, 6, true),
            (Table::Actor, 7, false),
            (Table::Source, 8, false),
            (Table::Source, 9, true),
            (Table::Site, 1, false),
            (Table::DamageEvent, 5, false),
        ] {
            assert_eq!(
                stays(finding(None, table, id(uuid))),
                stay,
                "{table:?} {uuid}"
            );
        }
        let mut pair = finding(Some(id(4)), Table::Site, id(4));
        pair.pieces = vec![Piece {
            table: Table::Site,
            uuid: id(1),
            words: String::new(),
        }];
        assert!(!stays(pair), "the other place is hidden");
    }
}
