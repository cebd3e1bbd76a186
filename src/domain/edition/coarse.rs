//! Positions as coarse as places ask for, and everything else that would lead to the exact point
//! left out. Knows no format and no catalogue.

use super::Closed;
use super::pictures;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::place::LonLat;

/// Columns of a place that tell where it is.
#[must_use]
pub fn tells_where(column: &str) -> bool {
    column == "geom" || column.starts_with("placeholder_") || column == "location_method"
}

/// Positions as coarse as places ask for; outlines and whatever else would give them away are
/// left out.
pub(super) fn coarsen(dossier: &mut Dossier, closed: &Closed) {
    let own = dossier.site.coarsen_m.filter(|step| *step > 0.0);
    let step = closed.coarse.get(&dossier.site.uuid).copied().or(own);
    let is_coarse = |site: &Id| closed.coarse.contains_key(site);
    for photo in &mut dossier.photos {
        if step.is_some() || photo.site_uuid.as_ref().is_some_and(is_coarse) {
            pictures::without_position(photo);
        }
    }
    let Some(step) = step else {
        return;
    };
    let site = &mut dossier.site;
    site.geom = site.geom.map(|at| coarse(at, step));
    site.placeholder_lon = None;
    site.placeholder_lat = None;
    site.placeholder_reason.clear();
    site.location_method.clear();
    dossier.areas.clear();
    dossier.lines.clear();
    // A number in a gazetteer leads to the exact point, and so may what a position was read from.
    dossier.external_ids.clear();
    for citation in &mut dossier.citations {
        if citation.record_uuid == site.uuid && tells_where(&citation.field) {
            citation.locator.clear();
            citation.basis.clear();
        }
    }
    for part in &mut dossier.parts {
        let already = closed.coarse.contains_key(&part.id);
        part.at = part
            .at
            .filter(|_| !already)
            .map(|at| coarse(at, step))
            .or(part.at);
    }
}

/// Columns of a photograph that tell where it was taken.
#[must_use]
pub fn tells_where_taken(column: &str) -> bool {
    matches!(
        column,
        "geom"
            | "bearing_deg"
            | "bearing_as_recorded"
            | "recorded_lon"
            | "recorded_lat"
            | "accuracy_m"
            | "altitude_m"
            | "position_note"
            | "recorded_json"
    )
}

/// A position in the middle of its square of so many metres.
#[must_use]
pub fn coarse(at: LonLat, step_m: f64) -> LonLat {
    const DEGREE_M: f64 = 111_320.0;
    let lat_step = step_m / DEGREE_M;
    let lat = ((at.lat() / lat_step).floor() + 0.5) * lat_step;
    let lon_step = lat_step / lat.to_radians().cos().abs().max(0.01);
    let lon = ((at.lon() / lon_step).floor() + 0.5) * lon_step;
    LonLat::new(lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0)).unwrap_or(at)
}
