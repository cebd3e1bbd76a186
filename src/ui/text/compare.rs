//! Words of comparing two photographs and of keeping them as a pair. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::align::{Matching, Side};
use crate::domain::kinds::Alignment;
use crate::domain::record::Pair;

pub const CLOSE: &str = "Close the comparison";
pub const HELD: &str =
    "Held for comparing. Choose another photograph and press Ctrl+Shift+C there.";
pub const LET_GO: &str = "Not held for comparing any more.";
pub const COMING: &str = "Reading both photographs…";
pub const LAYING: &str = "Laying the earlier over the later…";
pub const WHICH: &str = "Neither date says which one is the earlier.";
pub const IN_ORDER: &str = "They are in this order";
pub const BY_HAND: &str = "by the key K";
pub const PACES: [(f64, &str); 3] = [(0.4, "0.4 s"), (0.8, "0.8 s"), (1.5, "1.5 s")];
pub const HOW_TO_MATCH: &str = "Click the same point of the place in both pictures: two points lay \
    them over each other, four also foreshorten. Drag a point to move it.";
pub const POINTS: &str = "Matched points";
pub const SIMILARITY: &str = "Turn, scale, shift";
pub const PROJECTIVE: &str = "Foreshorten too";
pub const AUTOMATIC: &str = "By the number of points";
pub const EXACT: &str = "With no more points than it needs, the residual is zero whatever the points \
    are: match another to prove it.";
pub const PAIRS: &str = "Before and after";
pub const THIS: &str = "this pair";

pub const TITLE: &str = "What changed, in a few words";
pub const EVENT: &str = "The damage event between the two; empty = none";

pub const COMPARE: (&str, &str) = (
    "Compare with another photograph",
    "Hold this photograph, then choose another and press this again: both are shown over each other",
);
pub const SLIDER: (&str, &str) = (
    "Slider",
    "The earlier left of a line, the later right of it",
);
pub const BLINK: (&str, &str) = (
    "Blink",
    "The earlier and the later in turn; pressed again, by hand",
);
pub const BESIDE: (&str, &str) = ("Side by side", "Both beside each other, moved together");
pub const DIFFERENCE: (&str, &str) = ("Difference", "Black where both agree");
pub const ALIGN: (&str, &str) = (
    "Match points",
    "Click the same points in both, so that the one lies over the other",
);
pub const FIT: (&str, &str) = ("Show both whole", "Show all of both photographs");
pub const PIXELS: (&str, &str) = (
    "Pixel for pixel",
    "One pixel of the later photograph to one of the screen",
);
pub const EXCHANGE: (&str, &str) = (
    "Exchange before and after",
    "Take the earlier for the later; points not kept are given up",
);
pub const TAKE_BACK: (&str, &str) = ("Take the last click back", "The click before waits again");
pub const KEEP: (&str, &str) = (
    "Keep the pair",
    "Keep these two as before and after, with the points that are matched",
);

pub const EXPORT: (&str, &str) = (
    "Export the pair…",
    "Print both on one page at the same crop, with dates, captions and credits",
);
pub const EXPORT_OPEN: (&str, &str) = (
    "Export the pair for anyone…",
    "The same page, if both pictures may be published, without names that are not shown",
);
pub const WHERE: (&str, &str, &str) = (
    "Where the pair goes",
    "A PDF file of one page: both pictures, with what is known of each. A file that is there already is not replaced.",
    "Write it",
);
pub const OF_EVENT: &str = "Compare before and after…";

pub const NO_PHOTO: &str = "Choose or open a photograph first.";
pub const NOT_OPEN: &str = "Compare two photographs first.";
pub const NOT_THERE: &str = "Both photographs must have been read first.";
pub const NO_POINTS: &str = "No point is matched that could be taken back.";
pub const NOT_ORDERED: &str = "Say first which of the two is the earlier.";
pub const NOT_KEPT: &str = "Keep the pair as it stands first: what is kept is exported.";
pub const ALL_KEPT: &str = "Nothing has changed since the pair was kept.";

/// Which of the two.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Before => "Before",
        Side::After => "After",
    }
}

/// One of the two cannot be shown.
#[must_use]
pub fn failed(of: Side, why: &str) -> String {
    format!("{}: {why}", side(of))
}

/// No thread could be had.
#[must_use]
pub fn no_thread(why: &str) -> String {
    format!(
        "The photographs cannot be compared now ({why}). The files are left as they are. Try again."
    )
}

/// The pair was not kept.
#[must_use]
pub fn not_kept(why: &str) -> String {
    format!("The pair was not kept. {why}")
}

/// What was done, for the log.
#[must_use]
pub fn added(points: usize) -> String {
    if points == 0 {
        "Pair of photographs added".to_owned()
    } else {
        format!("Pair of photographs added, matched at {points} points")
    }
}

/// What was done, for the log.
#[must_use]
pub fn aligned(points: usize) -> String {
    if points == 0 {
        "Points of a pair of photographs taken back".to_owned()
    } else {
        format!("Pair of photographs matched at {points} points")
    }
}

/// How the two lie: residual in pixels of the later picture.
#[must_use]
pub fn residual(kind: Alignment, points: usize, rms: f64) -> String {
    let how = match kind {
        Alignment::Similarity => "turned, scaled, shifted",
        Alignment::Projective => "foreshortened",
    };
    if points <= kind.least() {
        // With the fewest points every residual is zero, whatever was clicked.
        return format!("Aligned at {points} points ({how}), the fewest it takes: not tested");
    }
    format!("Aligned at {points} points ({how}), residual {rms:.1} px")
}

/// How the two lie without points.
#[must_use]
pub const fn frames(same: bool) -> &'static str {
    if same {
        "Not aligned: frame laid on frame of the same size"
    } else {
        "Not aligned: the earlier is fitted into the frame of the later"
    }
}

/// A matched point and how far it is off, pixels of the later picture.
#[must_use]
pub fn point(number: usize, off: Option<f64>) -> String {
    match off {
        Some(off) => format!("Point {number}: {off:.1} px off"),
        None => format!("Point {number}"),
    }
}

/// Takes one point back.
#[must_use]
pub fn remove(number: usize) -> String {
    format!("Take point {number} back")
}

/// The accessible name of what is shown.
#[must_use]
pub fn slider(percent: u32) -> String {
    format!("Earlier left, later right of {percent} %. Arrow keys move the line, the wheel zooms.")
}

/// The accessible name of one picture shown alone.
#[must_use]
pub fn blinking(earlier: bool) -> String {
    let which = if earlier { Side::Before } else { Side::After };
    format!("Blinking: {} is shown", side(which).to_lowercase())
}

/// The accessible name of a picture in which points are matched.
#[must_use]
pub fn matching(of: Side, points: usize) -> String {
    format!(
        "{} picture, {points} points matched. Click to match a point.",
        side(of)
    )
}

/// The accessible name of a picture beside the other.
#[must_use]
pub fn beside(of: Side) -> String {
    format!("{} picture, side by side", side(of))
}
pub const DIFFERS: &str = "Difference: black where both agree";

/// A pair in a list.
#[must_use]
pub fn pair(title: &str, before: &str, after: &str) -> String {
    if title.is_empty() {
        format!("Compare: {before} – {after}")
    } else {
        format!("Compare: {title} ({before} – {after})")
    }
}

/// How well a kept pair is aligned.
#[must_use]
pub fn kept(pair: &Pair) -> String {
    let matched = Matching::of(pair);
    match pair.residual_px {
        None => "not aligned".to_owned(),
        Some(_) if matched.matches().len() <= matched.kind().least() => {
            "aligned, not tested".to_owned()
        }
        Some(px) => format!("aligned, residual {px:.1} px"),
    }
}
