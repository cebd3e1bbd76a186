//! The map as a page: hands it what the catalogue answered and turns what was done on it into
//! wishes. Knows no projection.

use egui::Ui;

use crate::domain::query::Outlines;
use crate::domain::viewpoint::Viewpoints;
use crate::ui::app::Sight;
use crate::ui::forms::Forms;
use crate::ui::gallery::PhotoWish;
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::lens::LensWish;
use crate::ui::map_view::{MapEvent, MapScene, MapView, Picking, Stand};
use crate::ui::thumbs::Lane;
use crate::ui::view::Slot;

/// Draws the map.
pub(super) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    map: &mut MapView,
    forms: &mut Forms,
    out: &mut Intents,
) {
    let none = Outlines::default();
    let nothing = Viewpoints::default();
    let (outlines, outlines_stamp) = sight.model.outlines().unwrap_or((&none, 0));
    let sites = sight.model.sites(Slot::Listed);
    let hovered = sight.view.hovered;
    let card = hovered.and_then(|id| sight.model.dossier(Slot::Hovered, id));
    let scene = MapScene {
        rows: sites.map_or(&[], |sites| &sites.list.rows),
        rows_stamp: sites.map_or(0, |sites| sites.stamp),
        outlines,
        outlines_stamp,
        selected: sight.view.selected,
        day: sites.map_or(sight.view.day, |sites| sites.at),
        card: card.map(|(dossier, _)| dossier),
        marked: &sight.view.marked,
        picking: if forms.picking() {
            Picking::On
        } else {
            Picking::Off
        },
        unsaved: forms.unsaved(),
        photos: Some(stand(sight, &nothing)),
    };
    if let Some(at) = forms.take_shown() {
        map.fly_to(at);
    }
    for event in map.show(ui, &scene) {
        match event {
            MapEvent::Select(id) => out.push(Intent::Select(id)),
            MapEvent::Toggle(id) => out.push(Intent::Mark(Marking::Toggle(id))),
            MapEvent::Add(ids) => out.push(Intent::Mark(Marking::Add(ids))),
            MapEvent::Clear => out.push(Intent::Deselect),
            MapEvent::Hover(id) => out.push(Intent::Hover(id)),
            MapEvent::Picked(at) => forms.picked(at),
            MapEvent::Stand(wish) => out.push(Intent::Photo(PhotoWish::Stand(wish))),
            MapEvent::Open(photo, among) => {
                out.push(Intent::Lens(LensWish::Open(photo, among)));
            }
            MapEvent::Small(photo) => {
                let wish = PhotoWish::InSight(Lane::Page, vec![photo]);
                out.push(Intent::Photo(wish));
            }
            MapEvent::Notice(sentence) => out.push(Intent::Tell(sentence)),
        }
    }
}

/// Photographs as the map shows them.
fn stand<'a>(sight: &Sight<'a>, nothing: &'a Viewpoints) -> Stand<'a> {
    let stand = &sight.view.standpoints;
    let come = sight.model.viewpoints();
    let photo = stand.placing.or(sight.view.gallery.chosen);
    let (saving, revision) = sight.saving;
    Stand {
        views: come.map_or(nothing, |(views, _)| views),
        chosen: sight.view.gallery.chosen,
        placing: stand.placing,
        record: photo.and_then(|photo| sight.model.placed(photo)),
        barred: sight.standing.read_only.as_deref(),
        settled: !saving && come.is_none_or(|(_, read)| read == revision),
        shown: stand.shown,
        gaze: stand.gaze.as_ref().map(|(_, name)| name.as_str()),
        thumbs: sight.thumbs,
    }
}
