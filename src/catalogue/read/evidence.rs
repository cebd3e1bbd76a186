//! What was seen of many places at once, with their own damage events: five statements however
//! many they are. Knows nothing of what follows from it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::{self, list, span};
use crate::catalogue::rows;
use crate::domain::dossier::SiteEvidence;
use crate::domain::id::Id;
use crate::domain::record::Observation;

/// The evidence of places, in the order asked for. What cannot be read is left out here; the
/// place's dossier names it.
pub(super) fn of_sites(
    connection: &Connection,
    sites: &[Id],
) -> Result<Vec<SiteEvidence>, CatalogueError> {
    let mut events = event_files::of_sites(connection, sites)?.by_site;
    let mut seen: BTreeMap<Id, Vec<Observation>> = BTreeMap::new();
    let of_sites = "WHERE site_uuid IN (SELECT value FROM json_each(?1)) ORDER BY fid";
    for one in rows::all::<Observation>(connection, of_sites, [list(sites)])?.records {
        seen.entry(one.site_uuid).or_default().push(one);
    }
    let evidence = sites.iter().map(|site| {
        let mut observations = seen.remove(site).unwrap_or_default();
        observations.sort_by_key(|one| (span(&one.seen_edtf), one.uuid));
        SiteEvidence {
            site: *site,
            events: events.remove(site).unwrap_or_default(),
            observations,
        }
    });
    Ok(evidence.collect())
}
