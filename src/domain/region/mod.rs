//! Parts marked on a picture: a polygon, a rectangle or an arrow in pixels of the upright
//! picture, x to the right and y down; kept as JSON, found under a pointer, handed over as W3C
//! Web Annotations. Knows no pixel's colour and no screen.

mod annotation;
mod edit;
mod hit;
mod shape;

pub use annotation::{content_uri, web_annotation_collection, web_annotations};
pub use edit::pointed;
pub use shape::{MOST_CORNERS, Outline};
