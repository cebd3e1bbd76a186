//! Leaves in a report what its plan tells of: the damage of a period, the places that have
//! photographs, the photographs that were chosen, in the order that was chosen. Knows no page.

use super::error::SessionError;
use crate::domain::dossier::Dossier;
use crate::domain::report_plan::ReportKind;
use crate::report::ReportInput;

/// Takes out what the plan leaves out; called when the edition holds no more than it may.
///
/// # Errors
/// When nothing is left to print.
pub(super) fn keep_what_is_told(input: &mut ReportInput) -> Result<(), SessionError> {
    let plan = &input.plan;
    for dossier in &mut input.dossiers {
        let chosen = |photo| !plan.photos.contains(&photo);
        dossier.photos.retain(|photo| chosen(photo.uuid));
        dossier.regions.retain(|region| chosen(region.photo_uuid));
        let place = |photo| plan.photos_first.iter().position(|one| *one == photo);
        let last = plan.photos_first.len();
        dossier
            .photos
            .sort_by_key(|photo| place(photo.uuid).unwrap_or(last));
    }
    let withheld = &input.withheld;
    match plan.kind {
        ReportKind::Dossiers | ReportKind::Conditions => {}
        ReportKind::Situation { .. } => {
            let told = |dossier: &Dossier| {
                let parts = dossier.part_events.iter().map(|(_, _, file)| file);
                let mut events = dossier.events.iter().chain(parts);
                events.any(|file| plan.tells(file).is_some())
            };
            input.dossiers.retain(told);
        }
        ReportKind::Plates => {
            let seen = |dossier: &Dossier| {
                !dossier.photos.is_empty() || withheld.contains_key(&dossier.site.uuid)
            };
            input.dossiers.retain(seen);
            if input.dossiers.is_empty() {
                return Err(SessionError::new(
                    "None of these places has a photograph to print. Nothing was written; choose \
                     other places, take photographs in first, or ask for the full report.",
                ));
            }
        }
    }
    Ok(())
}
