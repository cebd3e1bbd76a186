//! The sheet on the wall: the map as a list of marks, drawn alike in the window and in the
//! report. Knows the record and the round earth; no mouse, no widget, no paper.
//!
//! ```text
//! Outlines, SiteRow ─► Sheet ─► draw(View, Style) ─► Drawn { marks, hits, credits }
//!                                                      │ window: painted
//!                                                      └ report: svg::write
//! ```

mod clip;
mod cone;
mod earth;
mod furniture;
mod ground;
mod heap;
mod hit;
mod inside;
mod label;
mod mark;
mod mercator;
mod names;
mod places;
mod plan;
mod px;
mod regions;
mod scene;
mod sheet;
mod strokes;
mod style;
pub mod svg;
mod symbol;
mod view;
mod walls;

#[cfg(test)]
mod sample;

pub use cone::{ConeLook, camera_symbol, cone_symbol};
pub use furniture::{ScaleBar, draw_credits, draw_north, draw_scale, scale_bar};
pub use hit::{Hit, Target, pick, under};
pub use inside::parts_symbol;
pub use label::guess;
pub use mark::{Anchor, Face, Mark, Measure, Pen, Run, Text, Weight};
pub use mercator::{World, WorldBox};
pub use places::Counts;
pub use plan::Plan;
pub use px::{Px, PxBox, Rgba};
pub use regions::{Labels, Laid, Marked, Stands, over_rendition, regions};
pub use scene::Many;
pub use sheet::{Drawn, Sheet, SheetInput};
pub use style::{Base, STANDING, Style, ramp};
pub use symbol::symbol;
pub use view::{Frame, MAX_ZOOM, MIN_ZOOM, View};
