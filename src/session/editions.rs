//! What of a gathered report may leave the house: persons as they may be shown, and in a public
//! edition nothing that is not public. Knows no page.

use super::error::SessionError;
use crate::domain::edition::{self, Edition, Hidden, Masks};
use crate::domain::id::BadName;
use crate::domain::record::Actor;
use crate::report::ReportInput;

/// A report's content as the edition may hold it, with a sentence on what was left out.
pub(super) fn edited(
    input: ReportInput,
    wanted: Edition,
    actors: &[Actor],
    hidden: &Hidden,
) -> Result<(ReportInput, Option<String>), SessionError> {
    let mut input = input;
    let mut left_out = None;
    if wanted == Edition::Public {
        let asked = input.dossiers.len();
        input.dossiers = std::mem::take(&mut input.dossiers)
            .into_iter()
            .filter_map(|dossier| edition::public(dossier, hidden))
            .collect();
        if input.dossiers.is_empty() {
            return Err(SessionError::new(
                "None of these places is public, so there is nothing to report. Nothing was \
                 written; leave «public» out to report for colleagues.",
            ));
        }
        left_out = told(asked - input.dossiers.len());
        let coarse: Vec<_> = input
            .dossiers
            .iter()
            .filter(|dossier| dossier.site.coarsen_m.is_some_and(|step| step > 0.0))
            .map(|dossier| (dossier.site.uuid, dossier.site.geom))
            .collect();
        let is_coarse = |site| coarse.iter().any(|(id, _)| *id == site);
        input.rows.retain(|row| !hidden.contains_key(&row.id));
        for row in &mut input.rows {
            if let Some((_, at)) = coarse.iter().find(|(id, _)| *id == row.id) {
                row.at = *at;
            }
        }
        let open = |site| !hidden.contains_key(&site) && !is_coarse(site);
        input.outlines.areas.retain(|area| open(area.site_uuid));
        input.outlines.lines.retain(|line| open(line.site_uuid));
        // The history tells of everything that was ever written.
        input.log.clear();
    }
    let masks = Masks::of(actors, wanted);
    if !masks.is_empty() {
        let kept_back = |why: BadName| SessionError::new(format!("{why}. Nothing was written."));
        input.dossiers = masks.hide(&input.dossiers).map_err(kept_back)?;
        input.rows = masks.hide(&input.rows).map_err(kept_back)?;
        input.log = masks.hide(&input.log).map_err(kept_back)?;
    }
    Ok((input, left_out))
}

fn told(places: usize) -> Option<String> {
    match places {
        0 => None,
        1 => Some("One place was left out: it is not public.".to_owned()),
        more => Some(format!("{more} places were left out: they are not public.")),
    }
}
