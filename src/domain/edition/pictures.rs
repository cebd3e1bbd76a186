//! Photographs in a public edition: which stay, and what of them is not for everyone. Knows no
//! pixel and no file.

use std::collections::BTreeSet;

use super::public::Closed;
use crate::domain::access;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::kinds::Publish;
use crate::domain::record::Photo;

/// Whether a photograph may be handed out to anyone: it, its place and everything above it are
/// public, and somebody said that it may be published.
pub(super) fn may_go(whole: &Dossier, photo: &Photo, closed: &Closed) -> bool {
    photo.publish == Publish::Yes
        && !closed.photos.contains(&photo.uuid)
        && !photo.site_uuid.is_some_and(|site| closed.hides(site))
        && access::of_photo(whole, photo).is_public()
}

/// Keeps regions and pairs only of photographs that stay; takes out what tells whose camera it was
/// and who handed them in.
pub(super) fn only_of_those_that_stay(dossier: &mut Dossier, closed: &Closed) {
    let stay: BTreeSet<Id> = dossier.photos.iter().map(|photo| photo.uuid).collect();
    dossier.shown_on.clear();
    dossier
        .regions
        .retain(|region| stay.contains(&region.photo_uuid));
    dossier.pairs.retain(|pair| {
        stay.contains(&pair.before_photo_uuid) && stay.contains(&pair.after_photo_uuid)
    });
    let open_site = |site: Option<Id>| site.filter(|site| !closed.hides(*site));
    let open_event = |event: Option<Id>| event.filter(|event| !closed.events.contains(event));
    for region in &mut dossier.regions {
        region.site_uuid = open_site(region.site_uuid);
        region.event_uuid = open_event(region.event_uuid);
        region.effect_uuid = None;
        region.note.clear();
    }
    for pair in &mut dossier.pairs {
        pair.site_uuid = open_site(pair.site_uuid);
        pair.event_uuid = open_event(pair.event_uuid);
        pair.note.clear();
    }
    for photo in &mut dossier.photos {
        photo.serial.clear();
        photo.recorded_json.clear();
        photo.received_from.clear();
        photo.received_by.clear();
    }
}

/// Takes out of a photograph everything that would lead to where it was taken.
pub(super) fn without_position(photo: &mut Photo) {
    photo.geom = None;
    (photo.recorded_lon, photo.recorded_lat) = (None, None);
    photo.bearing_deg = None;
    photo.bearing_as_recorded = None;
    photo.altitude_m = None;
    photo.accuracy_m = None;
    photo.position_note.clear();
    photo.recorded_json.clear();
}
