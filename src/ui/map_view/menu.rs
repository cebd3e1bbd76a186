//! The menu of a position on the map: its coordinates, and which photographs look there. Knows no
//! photograph.

use egui::Response;

use super::MapEvent;
use crate::domain::place::LonLat;
use crate::domain::viewpoint::Gaze;
use crate::ui::text::{map as text, viewpoint as words};
use crate::ui::viewpoints::StandWish;

/// Offers it where the map was clicked with the other button.
pub(super) fn show(response: &Response, at: Option<LonLat>, events: &mut Vec<MapEvent>) {
    let Some(at) = at else { return };
    response.context_menu(|ui| {
        let coordinates = at.decimal();
        if ui.button(words::copy(&coordinates)).clicked() {
            events.push(MapEvent::Notice(text::copied(&coordinates)));
            ui.ctx().copy_text(coordinates);
            ui.close();
        }
        if ui.button(words::LOOKING_HERE).clicked() {
            let wish = StandWish::Gaze(Gaze::at(at), words::HERE.to_owned());
            events.push(MapEvent::Stand(wish));
            ui.close();
        }
    });
}
