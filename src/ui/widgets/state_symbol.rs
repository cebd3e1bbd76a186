//! The symbol of a state in the window: the map's own drawing, painted beside names. Knows no
//! place.

use egui::{Color32, Painter, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Extent, State};
use crate::map::{self, Px, Rgba, Style};
use crate::ui::map_view::paint;
use crate::ui::text;
use crate::ui::theme::{self, Colours};

/// The fill that says how much is damaged.
#[must_use]
pub fn fill(at: StateAt) -> Color32 {
    let Rgba(red, green, blue, opacity) = match at.state {
        State::Standing | State::Rebuilt => map::STANDING,
        State::Damaged | State::Destroyed => map::ramp(match at.extent {
            Extent::NoneVisible => Extent::Unknown,
            other => other,
        }),
        State::Unknown => map::ramp(Extent::Unknown),
    };
    Color32::from_rgba_unmultiplied(red, green, blue, opacity)
}

/// Paints the symbol round a centre.
pub fn paint(painter: &Painter, centre: Pos2, radius: f32, at: StateAt, colours: &Colours) {
    let style = if colours.dark {
        &Style::DARK
    } else {
        &Style::LIGHT
    };
    let marks = map::symbol(Px::new(0.0, 0.0), radius, at, style);
    paint::marks(painter, centre, &marks);
}

/// The symbol in a line of widgets, named for those who do not see it.
pub fn show(ui: &mut Ui, radius: f32, at: StateAt) -> Response {
    let side = radius * 2.0 + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let colours = theme::colours(ui.ctx());
    paint(ui.painter(), rect.center(), radius, at, colours);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text::state_words(at)));
    response
}
