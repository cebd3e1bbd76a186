//! Photographs as a map shows them: from where each was taken, which way and how wide; and which
//! of them look towards something. Knows neither a screen nor where photographs lie.

use std::sync::Arc;

use super::date::Edtf;
use super::id::Id;
use super::kinds::{BearingReference, FovBy, PhotoKind, PositionBy};
use super::place::LonLat;
use super::query::Bounds;
use super::record::Photo;
use super::view_cone::{Sight, ViewCone, looking_at};

/// What views look towards: a place with its walls, or a position.
#[derive(Debug, Clone, PartialEq)]
pub struct Gaze {
    /// The position, or the middle of the place.
    pub at: LonLat,
    /// Outlines and lines of the place; none of a bare position.
    pub lines: Arc<Vec<Vec<LonLat>>>,
    /// A camera farther away than this is not asked, metres.
    pub reach_m: f64,
}

impl Gaze {
    /// So far away a camera may be, metres.
    pub const REACH_M: f64 = 1000.0;

    /// Towards a position.
    #[must_use]
    pub fn at(at: LonLat) -> Self {
        Self::of(at, Vec::new())
    }

    /// Towards a place with its outlines and lines.
    #[must_use]
    pub fn of(at: LonLat, lines: Vec<Vec<LonLat>>) -> Self {
        Self {
            at,
            lines: Arc::new(lines),
            reach_m: Self::REACH_M,
        }
    }

    /// The bounds outside of which no camera can be near enough: degrees, wider than needed.
    #[must_use]
    pub fn around(&self) -> Bounds {
        let all = self.lines.iter().flatten().copied().chain([self.at]);
        // A degree of latitude is never shorter than 110 km (Snyder 1987, table 2).
        let high = self.reach_m / 110_000.0;
        let mut around = Bounds {
            west: f64::INFINITY,
            south: f64::INFINITY,
            east: f64::NEG_INFINITY,
            north: f64::NEG_INFINITY,
        };
        for at in all {
            let wide = high / at.lat().to_radians().cos().max(0.01);
            around.west = around.west.min(at.lon() - wide);
            around.east = around.east.max(at.lon() + wide);
            around.south = around.south.min(at.lat() - high);
            around.north = around.north.max(at.lat() + high);
        }
        around
    }

    /// The views that look towards it, those nearest to their axis first. Views whose opening is
    /// not known are left out: whether they do cannot be said.
    #[must_use]
    pub fn seen_by(&self, views: Vec<Viewpoint>) -> Vec<(Viewpoint, Sight)> {
        let cones = views.into_iter().filter_map(|one| {
            let cone = one.cone()?;
            Some((one, cone))
        });
        if self.lines.is_empty() {
            return looking_at(cones, self.at, self.reach_m);
        }
        let near = |cone: &ViewCone, line: &Vec<LonLat>| {
            cone.nearest(line, self.reach_m).flatten().is_some()
        };
        let towards = cones.filter(|(_, cone)| self.lines.iter().any(|line| near(cone, line)));
        let mut seen: Vec<(Viewpoint, Sight)> = towards
            .map(|(one, cone)| (one, cone.sight(self.at)))
            .collect();
        seen.sort_by(|(_, a), (_, b)| {
            let nearer = a.distance_m.total_cmp(&b.distance_m);
            a.across_m.total_cmp(&b.across_m).then(nearer)
        });
        seen
    }
}

/// Which photographs a map shows.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewpointsOf {
    /// Those of a place and of its parts at any depth.
    Place(Id),
    /// Those taken within these bounds.
    Within(Bounds),
    /// Those that look towards something, nearest to their axis first.
    Looking(Gaze),
}

/// Which photographs are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewpointAsk {
    /// Which.
    pub of: ViewpointsOf,
    /// At most so many.
    pub limit: usize,
}

/// One photograph on a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Viewpoint {
    /// The photograph.
    pub photo: Id,
    /// Caption in English.
    pub caption_en: String,
    /// Caption in Arabic.
    pub caption_ar: String,
    /// The file's name as it arrived.
    pub name: String,
    /// When it was taken.
    pub captured: Option<Edtf>,
    /// What sort of picture it is.
    pub kind: PhotoKind,
    /// Where it was taken.
    pub at: LonLat,
    /// Which way, degrees clockwise from true north.
    pub bearing_deg: Option<f64>,
    /// How wide, degrees.
    pub fov_deg: Option<f64>,
    /// How the position was had.
    pub position_by: Option<PositionBy>,
}

impl Viewpoint {
    /// What it shows; `None` when its bearing is not known.
    #[must_use]
    pub fn cone(&self) -> Option<ViewCone> {
        let photo = Photo {
            geom: Some(self.at),
            bearing_deg: self.bearing_deg,
            fov_deg: self.fov_deg,
            ..Photo::default()
        };
        ViewCone::of(&photo)
    }

    /// Its caption, or the file's name.
    #[must_use]
    pub fn title(&self) -> &str {
        let titles = [&self.caption_en, &self.caption_ar, &self.name];
        titles
            .into_iter()
            .find(|title| !title.is_empty())
            .map_or("", String::as_str)
    }
}

/// The photographs that were asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Viewpoints {
    /// Those with a position, as many as were asked for.
    pub views: Vec<Viewpoint>,
    /// How many there are with a position.
    pub total: usize,
    /// Whether counting stopped there: then there are more.
    pub at_least: bool,
    /// How many of the place have no position, so that no map shows them.
    pub nowhere: usize,
}

/// What was drawn on a map is said to be drawn; what is as it was recorded stays said to be
/// recorded. What the file recorded is never touched.
#[must_use]
pub fn said_drawn(old: &Photo, mut new: Photo) -> Photo {
    if new.geom != old.geom {
        let recorded = new.recorded_lon.zip(new.recorded_lat);
        let same = new.geom.map(|at| (at.lon(), at.lat())) == recorded;
        new.position_by = new.geom.map(|_| {
            if same {
                PositionBy::Recorded
            } else {
                PositionBy::Drawn
            }
        });
    }
    if new.bearing_deg != old.bearing_deg {
        new.bearing_reference = new.bearing_deg.map(|_| BearingReference::Drawn);
    }
    if new.fov_deg != old.fov_deg {
        new.fov_by = new.fov_deg.map(|_| FovBy::Drawn);
    }
    new
}

/// A photograph as it was drawn on a map: from there, that way and so wide. How far a recorded
/// position may be off does not hold for a drawn one.
#[must_use]
pub fn drawn(photo: &Photo, at: LonLat, bearing_deg: Option<f64>, fov_deg: Option<f64>) -> Photo {
    let accuracy_m = photo.accuracy_m.filter(|_| photo.geom == Some(at));
    let new = Photo {
        geom: Some(at),
        bearing_deg,
        fov_deg,
        accuracy_m,
        ..photo.clone()
    };
    said_drawn(photo, new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    fn view(number: u64, bearing: Option<f64>) -> Viewpoint {
        Viewpoint {
            photo: Id::v7(number, [1; 10]),
            caption_en: String::new(),
            caption_ar: String::new(),
            name: format!("{number}.jpg"),
            captured: None,
            kind: PhotoKind::default(),
            at: at(38.27, 34.55),
            bearing_deg: bearing,
            fov_deg: Some(40.0),
            position_by: None,
        }
    }

    #[test]
    fn a_long_wall_is_looked_at_though_its_middle_is_not() {
        let wall = vec![at(38.271, 34.549), at(38.271, 34.556)];
        let middle = at(38.271, 34.5525);
        let east = || vec![view(1, Some(90.0)), view(2, Some(270.0)), view(3, None)];
        assert!(Gaze::at(middle).seen_by(east()).is_empty());
        let seen = Gaze::of(middle, vec![wall]).seen_by(east());
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].0.photo, Id::v7(1, [1; 10]));
        let around = Gaze::at(middle).around();
        assert!(around.hold(at(38.2815, 34.5525)) && !around.hold(at(38.3, 34.5525)));
    }

    #[test]
    fn a_drawn_position_has_no_recorded_accuracy_and_keeps_what_the_file_said() {
        let photo = Photo {
            geom: Some(at(38.27, 34.55)),
            recorded_lon: Some(38.27),
            recorded_lat: Some(34.55),
            position_by: Some(PositionBy::Recorded),
            accuracy_m: Some(5.0),
            bearing_deg: Some(90.0),
            bearing_reference: Some(BearingReference::True),
            bearing_as_recorded: Some(90.0),
            ..Photo::default()
        };
        let moved = drawn(&photo, at(38.28, 34.55), Some(90.0), None);
        assert_eq!(moved.position_by, Some(PositionBy::Drawn));
        assert_eq!(moved.bearing_reference, Some(BearingReference::True));
        assert_eq!((moved.accuracy_m, moved.recorded_lon), (None, Some(38.27)));
        let turned = drawn(&photo, at(38.27, 34.55), Some(91.0), Some(50.0));
        assert_eq!(turned.position_by, Some(PositionBy::Recorded));
        assert_eq!(turned.bearing_reference, Some(BearingReference::Drawn));
        assert_eq!(turned.bearing_as_recorded, Some(90.0));
        assert_eq!(
            (turned.accuracy_m, turned.fov_by),
            (Some(5.0), Some(FovBy::Drawn))
        );
    }
}
