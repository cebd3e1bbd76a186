//! The map in the window. Knows how to draw places and tell what was clicked.

use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::query::{Bounds, Outlines};

/// The map's own state.
#[derive(Debug, Default)]
pub struct MapView;

/// What the map shows.
pub struct MapScene<'a> {
    /// Places in their state at `day`.
    pub rows: &'a [SiteRow],
    /// Changes whenever the rows do.
    pub rows_stamp: u64,
    /// Outlines and lines.
    pub outlines: &'a Outlines,
    /// Changes whenever they do.
    pub outlines_stamp: u64,
    /// The chosen place.
    pub selected: Option<Id>,
    /// The day of the states.
    pub day: Day,
    /// The dossier of the place under the pointer, when it has come.
    pub card: Option<&'a Dossier>,
    /// Whether a form waits for a point.
    pub picking: Picking,
}

/// Whether a form waits for a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picking {
    /// No.
    Off,
    /// The next click sets it.
    On,
}

/// What the person did on the map.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEvent {
    /// Chose a place.
    Select(Id),
    /// Clicked beside every place.
    Clear,
    /// The pointer rests on another place, or on none.
    Hover(Option<Id>),
    /// Set a point.
    Picked(LonLat),
    /// Something to say in the status bar.
    Notice(String),
}

/// What the status bar shows of the map.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MapStatus {
    /// Where the pointer is.
    pub pointer: Option<LonLat>,
    /// One to how many.
    pub scale: Option<f64>,
}

impl MapView {
    /// A map that shows nothing yet.
    #[must_use]
    pub fn new(_ctx: &egui::Context) -> Self {
        Self
    }

    /// Draws the map over all of the given room.
    pub fn show(&mut self, _ui: &mut egui::Ui, _scene: &MapScene<'_>) -> Vec<MapEvent> {
        Vec::new()
    }

    /// Moves to a place.
    pub fn fly_to(&mut self, _at: LonLat) {}

    /// Shows all of some bounds.
    pub fn fit(&mut self, _bounds: Bounds) {}

    /// What the status bar shows.
    #[must_use]
    pub fn status(&self) -> MapStatus {
        MapStatus::default()
    }
}
