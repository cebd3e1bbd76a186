//! How each kind of record hangs on a place, so that a condition on it is one on the place.
//! Knows the records only by their columns.

use crate::domain::record::Table;

/// How a record of a kind belongs to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It is the place.
    Itself,
    /// A column of it names the place.
    Own(&'static str),
    /// A column of it names a record of another kind, which belongs to the place.
    Of(&'static str, Table),
    /// The place, or a record that hangs on it, names it in one of these columns, or cites it.
    Named(&'static [&'static str]),
}

/// How a kind of record hangs on a place; `None` for what belongs to no place.
#[must_use]
pub fn link(table: Table) -> Option<Link> {
    let columns = table.columns();
    Some(match table {
        Table::Site => Link::Itself,
        Table::Source => Link::Named(&["source_uuid"]),
        Table::Imagery => Link::Named(&["imagery_uuid"]),
        Table::Actor => Link::Named(&[
            "assessor_uuid",
            "observer_uuid",
            "actor_uuid",
            "responsible_uuid",
            "author_uuid",
        ]),
        Table::Citation | Table::PhotoSite | Table::Custody => return None,
        _ if table.name() == "site_distinct" => return None,
        Table::PhotoRegion => Link::Of("photo_uuid", Table::Photo),
        _ if columns.contains(&"site_uuid") => Link::Own("site_uuid"),
        _ if columns.contains(&"event_uuid") => Link::Of("event_uuid", Table::DamageEvent),
        _ if columns.contains(&"assessment_uuid") => Link::Of("assessment_uuid", Table::Assessment),
        _ => return None,
    })
}

/// The kinds of records that hang on a place by a column of their own, directly or over another.
pub fn hanging() -> impl Iterator<Item = (Table, Link)> {
    let own = |(table, link): (Table, Option<Link>)| match link {
        Some(link @ (Link::Own(_) | Link::Of(..))) => Some((table, link)),
        _ => None,
    };
    Table::ALL
        .iter()
        .map(|table| (*table, link(*table)))
        .filter_map(own)
}
