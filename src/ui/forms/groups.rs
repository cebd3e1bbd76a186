//! Which form belongs to which kind of record. Knows no field.

use super::spec::{Field, Group};
use super::{of_care, of_evidence, of_photos, of_places, of_things};
use crate::domain::record::Table;

/// The groups of the form of a table; empty where there is no form.
pub(super) const fn groups(table: Table) -> &'static [Group] {
    match table {
        Table::Site => of_things::SITE,
        Table::Imagery => of_things::IMAGERY,
        Table::Source => of_things::SOURCE,
        Table::Actor => of_things::ACTOR,
        Table::LocalTerm => of_things::LOCAL_TERM,
        Table::Intervention => of_things::INTERVENTION,
        Table::Observation => of_evidence::OBSERVATION,
        Table::Claim => of_evidence::CLAIM,
        Table::Photo => of_photos::PHOTO,
        Table::PhotoSite => of_photos::FURTHER,
        Table::PhotoRegion => of_photos::REGION,
        Table::Pair => of_photos::PAIR,
        Table::DamageEvent => of_evidence::DAMAGE_EVENT,
        Table::SiteName => of_places::NAME,
        Table::SiteExternalId => of_places::EXTERNAL_ID,
        Table::SiteDesignation => of_places::DESIGNATION,
        Table::SiteDimension => of_places::DIMENSION,
        Table::SitePeriod => of_places::PERIOD,
        Table::SiteMaterial => of_places::MATERIAL,
        Table::Chronology => of_places::CHRONOLOGY,
        Table::Assessment => of_care::ASSESSMENT,
        Table::Threat => of_care::THREAT,
        Table::Recommendation => of_care::RECOMMENDATION,
        Table::EventEffect => of_care::EFFECT,
        Table::EventExternalId => of_care::NUMBER,
        _ => &[],
    }
}

/// All fields of the form of a table.
pub(super) fn fields(table: Table) -> impl Iterator<Item = &'static Field> {
    groups(table).iter().flat_map(|group| group.fields)
}
