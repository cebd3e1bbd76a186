//! Laying one picture over another: from points that a person matched to a transform, with the
//! distance left at each point, and the part both pictures share. Knows no pixel's colour.
//!
//! Coordinates are pixels of the upright picture, x to the right and y down from the left upper
//! corner. A transform leads from the earlier picture to the later one, as a `pair` record keeps it:
//! the earlier laid over the later, or the place in the later where a pixel of the earlier is found.

mod fit;
mod matches;
mod matching;
mod projective;
mod shared;
mod transform;

pub use fit::{Fit, Refusal, fit};
pub use matches::{MOST_MATCHES, Match, matches_from_json, matches_to_json};
pub use matching::{Matching, Side};
pub use shared::{Crop, shared};
pub use transform::{At, Size, Transform};
