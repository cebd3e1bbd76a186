//! The map as a page: hands it what the catalogue answered and turns what was done on it into
//! wishes. Knows no projection.

use egui::Ui;

use crate::domain::query::Outlines;
use crate::ui::app::Sight;
use crate::ui::forms::Forms;
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::map_view::{MapEvent, MapScene, MapView, Picking};
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
            MapEvent::Notice(sentence) => out.push(Intent::Tell(sentence)),
        }
    }
}
