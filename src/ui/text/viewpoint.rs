//! Words of photographs on the map: which are shown, what one looks towards, how it is placed by
//! hand. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::viewpoint::{Gaze, Viewpoint, Viewpoints};
use crate::ui::viewpoints::Shown;

pub const PHOTOGRAPHS: &str = "Photographs on the map";
pub const PLACE: &str = "Place on the map";
pub const LEAVE: &str = "Leave it where it is";
pub const LOOKING_HERE: &str = "Photographs looking here";
pub const LOOKING_AT_PLACE: &str = "Photographs looking at this place";
pub const AS_GALLERY: &str = "Show as a gallery";
pub const DONE: &str = "Show the others again";
pub const HERE: &str = "this position";
pub const TOWARDS: &str = "Towards it, no more: what stands between is not known, and views of unknown width are left out.";
pub const NO_POSITION: &str =
    "This place has no position of its own, so that no photograph can be said to look at it.";
pub const NOT_YET: &str =
    "The record of this photograph is still being read. Nothing was changed; try again.";
pub const NONE_CHOSEN: &str = "Choose a photograph first: in the gallery, or on the map.";
pub const MOVE: &str = "Move where the camera stood";
pub const TURN: &str = "Turn the view";
pub const OPEN: &str = "Open or close the view";
pub const LENGTH: &str = "How far it looks is not recorded";

/// Which photographs the map shows, as they are offered.
#[must_use]
pub const fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Nothing => "None",
        Shown::Place => "Of the chosen place",
        Shown::View => "All in view",
    }
}

/// What a map cannot show of what was asked for; nothing when it shows all.
#[must_use]
pub fn not_shown(views: &Viewpoints) -> Option<String> {
    let held = views.views.len();
    let more = match (views.total > held, views.at_least) {
        (_, true) => Some(format!(
            "{} of more than {} photographs are shown; come closer to see all.",
            super::thousands(held),
            super::thousands(views.total)
        )),
        (true, false) => Some(format!(
            "{} of {} photographs are shown; come closer to see all.",
            super::thousands(held),
            super::thousands(views.total)
        )),
        (false, false) => None,
    };
    let nowhere = match views.nowhere {
        0 => None,
        1 => Some("One photograph has no position.".to_owned()),
        more => Some(format!(
            "{} photographs have no position.",
            super::thousands(more)
        )),
    };
    let said: Vec<String> = more.into_iter().chain(nowhere).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What a photograph on the map is called by those who do not see it.
#[must_use]
pub fn symbol(view: &Viewpoint, chosen: bool) -> String {
    let chosen = if chosen { ", chosen" } else { "" };
    format!(
        "Photograph on the map: {}, {}{chosen}",
        view.title(),
        looks(view)
    )
}

/// Which way and how wide.
#[must_use]
pub fn looks(view: &Viewpoint) -> String {
    match (view.bearing_deg, view.fov_deg) {
        (None, _) => "direction not known".to_owned(),
        (Some(bearing), None) => format!("looks to {bearing:.1}°, how wide is not known"),
        (Some(bearing), Some(fov)) => format!("looks to {bearing:.1}°, {fov:.1}° wide"),
    }
}

/// The line on the hover card that says what the drawn length means.
#[must_use]
pub fn length(metres: f64) -> String {
    format!("{LENGTH}; drawn {metres:.0} m long.")
}

/// How to place one, at the upper edge of the map.
#[must_use]
pub fn placing(title: &str) -> String {
    format!("Press where the camera stood and drag towards what it looked at: «{title}»")
}

/// How many look towards something.
#[must_use]
pub fn gazing(many: usize, name: &str) -> String {
    let metres = Gaze::REACH_M;
    match many {
        0 => format!("No photograph within {metres:.0} m looks towards {name}."),
        1 => format!("One photograph within {metres:.0} m looks towards {name}."),
        many => format!(
            "{} photographs within {metres:.0} m look towards {name}, the straightest first.",
            super::thousands(many)
        ),
    }
}

/// The menu of a position: puts it on the clipboard.
#[must_use]
pub fn copy(coordinates: &str) -> String {
    format!("Copy {coordinates}")
}

/// The operation: where the camera stood.
#[must_use]
pub fn moved(title: &str) -> String {
    format!("Photograph placed on the map: {title}")
}

/// The operation: which way it looked.
#[must_use]
pub fn turned(title: &str) -> String {
    format!("Photograph turned on the map: {title}")
}

/// The operation: how wide it looked.
#[must_use]
pub fn opened(title: &str) -> String {
    format!("Width of the view drawn on the map: {title}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_map_does_not_show_is_said() {
        let mut views = Viewpoints::default();
        assert_eq!(not_shown(&views), None);
        views.nowhere = 2;
        assert_eq!(
            not_shown(&views).unwrap(),
            "2 photographs have no position."
        );
        (views.total, views.at_least) = (10_000, true);
        let said = not_shown(&views).unwrap();
        let many = crate::ui::text::thousands(10_000);
        let begins = format!("0 of more than {many} photographs are shown;");
        assert!(said.starts_with(&begins), "{said}");
    }
}
