//! Words of what is marked on photographs: tools, hints, the list, the sentences of the log. Knows no
//! widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::record::{Photo, PhotoRegion};
use crate::domain::region::Outline;
use crate::ui::lens::Tool;

pub const MARKS: &str = "Marked on it";
pub const NONE: &str =
    "Nothing is marked yet. Marks lie over the picture; the file stays as it is.";
pub const HIDDEN: &str = "The marks are hidden.";
pub const EDIT: &str = "Edit this mark";
pub const WHY_LABEL: &str = "What does it show? One of the two labels is needed.";
pub const NO_EVENT: &str = "none";
pub const NO_EFFECT: &str = "none";
pub const NO_COMPONENT: &str = "no part in particular";
pub const NO_LABEL: &str = "without a label";

pub const MARK_POLYGON: (&str, &str) = (
    "Mark by a polygon",
    "Draw an outline over the picture, corner after corner; the file stays as it is",
);
pub const MARK_RECTANGLE: (&str, &str) = (
    "Mark by a rectangle",
    "Draw a rectangle over the picture; the file stays as it is",
);
pub const MARK_ARROW: (&str, &str) = (
    "Mark by an arrow",
    "Point at something in the picture; the file stays as it is",
);
pub const SHOW_MARKS: (&str, &str) = (
    "Show or hide the marks",
    "Lay what is marked over the picture, or take it away",
);
pub const NEXT_MARK: (&str, &str) = ("Next mark", "Choose the next mark and bring it into sight");
pub const MOVE_MARK: (&str, &str) = (
    "Move the mark by keys",
    "Arrows move the chosen mark, C takes its corners one by one, Enter keeps it",
);
pub const DELETE_MARK: (&str, &str) = (
    "Delete the mark",
    "Delete the chosen mark, or its chosen corner; it can be undone",
);
pub const EDIT_PHOTO: (&str, &str) = ("Edit record", "Describe the photograph beside the picture");
pub const PHOTO_PLACE: (&str, &str) = (
    "Show place",
    "Close the photograph and show the place it shows",
);
pub const EXPORT_MARKS: (&str, &str) = (
    "Export the marks…",
    "Write what is marked as W3C Web Annotations, to hand to colleagues",
);
pub const EXPORT_OPEN_MARKS: (&str, &str) = (
    "Export for anyone…",
    "Write as W3C Web Annotations what of the marks anyone may see",
);

pub const NO_MARKS: &str = "Nothing is marked on this photograph.";
pub const NOT_CHOSEN: &str = "Choose a mark first.";
pub const NO_SIZE: &str = "Nobody knows how large the original is, so nothing can be marked on it.";
pub const NO_SITE: &str = "Nobody has said yet what this photograph shows.";

/// What to do with a tool in hand.
#[must_use]
pub const fn how(tool: Tool) -> &'static str {
    match tool {
        Tool::Polygon => {
            "Click corner after corner. A double click, Enter or the first corner closes it; Backspace \
             takes one back; Escape leaves it."
        }
        Tool::Rectangle => {
            "Drag from corner to corner, or put both with arrows and Space. Escape leaves it."
        }
        Tool::Arrow => {
            "Drag from the label to what is meant, or put both ends with arrows and Space. Escape \
             leaves it."
        }
    }
}

/// What to do with a mark that is moved by keys; of how many corners which.
#[must_use]
pub fn moving(corner: Option<usize>) -> String {
    let what = corner.map_or_else(|| "all of it".to_owned(), |at| format!("corner {}", at + 1));
    format!("Arrows move {what}, with Ctrl finely. C: the next corner. Enter keeps it, Escape not.")
}

/// The kind of an outline.
#[must_use]
pub const fn kind(outline: &Outline) -> &'static str {
    match outline {
        Outline::Polygon(_) => "Polygon",
        Outline::Rectangle { .. } => "Rectangle",
        Outline::Arrow { .. } => "Arrow",
    }
}

/// How a mark is called: by its English label, else by the Arabic one.
#[must_use]
pub fn called(region: &PhotoRegion) -> &str {
    let labels = [region.label_en.trim(), region.label_ar.trim(), NO_LABEL];
    labels
        .into_iter()
        .find(|label| !label.is_empty())
        .unwrap_or(NO_LABEL)
}

/// The accessible name of a mark on the picture: kind, label, where.
#[must_use]
pub fn on_picture(outline: &Outline, region: Option<&PhotoRegion>) -> String {
    let (from, to) = outline.bounds();
    format!(
        "{} on the picture: {}, from {:.0}, {:.0} to {:.0}, {:.0}",
        kind(outline),
        region.map_or(NO_LABEL, called),
        from.x,
        from.y,
        to.x,
        to.y
    )
}

/// The accessible name of a row in the list.
#[must_use]
pub fn row(number: usize, region: &PhotoRegion) -> String {
    format!("Mark {number}: {}", called(region))
}

/// An effect and the part it fell on: «Collapse: cella».
#[must_use]
pub fn effect_on(effect: &str, part: &str) -> String {
    if part.is_empty() {
        return effect.to_owned();
    }
    format!("{effect}: {part}")
}

/// «Bears on: Cella blown up».
#[must_use]
pub fn bears_on(event: &str) -> String {
    format!("Bears on: {event}")
}

/// «Shows: Temple of Bel: cella».
#[must_use]
pub fn shows(place: &str) -> String {
    format!("Shows: {place}")
}

/// What stands on a card of a record: on which photograph it is marked, as what.
#[must_use]
pub fn marked_on(photo: Option<&Photo>, region: &PhotoRegion) -> String {
    let captions = photo.map(|photo| {
        [
            &photo.caption_en,
            &photo.caption_ar,
            &photo.name_as_received,
        ]
    });
    let mut captions = captions.into_iter().flatten();
    let caption = captions.find(|text| !text.is_empty());
    let caption = caption.map_or("a photograph of another place", String::as_str);
    format!("Marked on {caption}: {}", called(region))
}

/// The sentence of the log for an outline that was changed.
#[must_use]
pub fn moved(region: &PhotoRegion, photo: &Photo) -> String {
    format!(
        "Mark «{}» on {} moved",
        called(region),
        photo.name_as_received
    )
}

/// The sentence of the log for a mark that was deleted.
#[must_use]
pub fn deleted(region: &PhotoRegion, photo: &Photo) -> String {
    format!(
        "Mark «{}» on {} deleted",
        called(region),
        photo.name_as_received
    )
}
