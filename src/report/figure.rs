//! The maps of a chapter: where the place lies, and the same sheet as in the window fitted round it,
//! drawn as sharp vectors. Knows no projection: the map module draws.

use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::place::{LonLat, Shape};
use crate::domain::query::Bounds;
use crate::domain::view_cone::ViewCone;
use crate::map::{
    Anchor, Base, ConeLook, Face, Mark, Px, PxBox, Sheet, SheetInput, Style, Text, View, Weight,
    camera_symbol, cone_symbol, draw_credits, draw_north, draw_scale, guess, svg,
};

use super::error::ReportError;
use super::evidence::of;
use super::locator::Locator;
use super::paper::Figure;
use super::plates::lettered;
use super::press::Forme;
use super::sheets::Sheets;
use super::words::{filled, word};
use super::{ReportInput, Tongue};

/// The figure's size in points, as wide as the text of an A4 page at the sheet's own scale.
const WIDTH: f32 = 680.0;
const HEIGHT: f32 = 400.0;

/// How long the cones of plates are drawn, points: how far a picture looks is not recorded.
const CONE: f64 = 46.0;

/// How much ground is shown round a point, metres.
const AROUND_M: f64 = 450.0;

/// The maps of one chapter; what has no position has none.
#[derive(Debug, Default)]
pub(super) struct Maps {
    pub(super) locator: Option<Figure>,
    pub(super) detail: Option<Figure>,
}

/// Draws the maps of one edition.
pub(super) struct Cartographer<'a> {
    locator: Locator,
    sheet: Sheet,
    rows: &'a [SiteRow],
    date: String,
    tongue: Tongue,
    drawn: usize,
}

impl<'a> Cartographer<'a> {
    /// Prepares the sheet once for all figures; the rows' names must be printable already.
    pub(super) fn new(input: &ReportInput, rows: &'a [SiteRow], tongue: Tongue) -> Self {
        Self {
            locator: Locator::default(),
            sheet: Sheet::of(&input.outlines, rows),
            rows,
            date: tongue
                .choose(&input.at.words(), &input.at.words_ar())
                .to_owned(),
            tongue,
            drawn: 0,
        }
    }

    /// The maps of a place.
    pub(super) fn maps(
        &mut self,
        dossier: &Dossier,
        sheets: &mut Sheets<'_>,
        forme: &mut Forme,
    ) -> Result<Maps, ReportError> {
        Ok(Maps {
            locator: self.located(dossier, sheets, forme)?,
            detail: self.figure(dossier, sheets, forme)?,
        })
    }

    /// Where it lies in the world.
    fn located(
        &mut self,
        dossier: &Dossier,
        sheets: &mut Sheets<'_>,
        forme: &mut Forme,
    ) -> Result<Option<Figure>, ReportError> {
        let site = &dossier.site;
        let middle = || {
            let bounds = around(dossier)?;
            let lon = f64::midpoint(bounds.west, bounds.east);
            LonLat::new(lon, f64::midpoint(bounds.south, bounds.north)).ok()
        };
        let Some(at) = site.geom.or_else(middle) else {
            return Ok(None);
        };
        let name = sheets.text(of(self.tongue, &site.name_en, &site.name_ar));
        let (svg, credits) = self.locator.draw(at, &name);
        self.drawn += 1;
        let number = self.drawn.to_string();
        let file = format!("locator-{}-{number}.svg", self.tongue.choose("en", "ar"));
        forme.file(&file, svg.into_bytes())?;
        let said = [
            ("n", number.as_str()),
            ("name", &name),
            ("credits", &credits),
        ];
        let caption = filled(self.tongue, "locator", &said);
        Ok(Some(Figure {
            file,
            alt: caption.clone(),
            caption,
        }))
    }

    /// The figure of a place; `None` when nothing of it has a position.
    fn figure(
        &mut self,
        dossier: &Dossier,
        sheets: &mut Sheets<'_>,
        forme: &mut Forme,
    ) -> Result<Option<Figure>, ReportError> {
        let Some(bounds) = around(dossier) else {
            return Ok(None);
        };
        let (svg, credits) = self.draw(dossier, &bounds);
        self.drawn += 1;
        let number = self.drawn.to_string();
        let file = format!("map-{}-{number}.svg", self.tongue.choose("en", "ar"));
        forme.file(&file, svg.into_bytes())?;
        let name = sheets.text(of(
            self.tongue,
            &dossier.site.name_en,
            &dossier.site.name_ar,
        ));
        let credits = sheets.text(&credits);
        let caption = filled(
            self.tongue,
            "map",
            &[
                ("n", &number),
                ("name", &name),
                ("date", &self.date),
                ("credits", &credits),
            ],
        );
        let caption = if lettered(dossier).is_empty() {
            caption
        } else {
            format!("{caption} {}", word(self.tongue, "cones"))
        };
        Ok(Some(Figure {
            file,
            alt: caption.clone(),
            caption,
        }))
    }

    /// The sheet round a place as SVG, and whom to credit.
    fn draw(&mut self, dossier: &Dossier, bounds: &Bounds) -> (String, String) {
        let view = View::fit(bounds, WIDTH, HEIGHT, 24.0);
        let style = Style::PRINT;
        let input = SheetInput {
            rows: self.rows,
            selected: Some(dossier.site.uuid),
            base: Base::Plan,
            kept_free: &furniture(),
        };
        let drawn = self.sheet.draw(&input, &view, &style, &guess);
        let mut marks = drawn.marks;
        marks.extend(cones(dossier, &view, &style));
        marks.extend(draw_scale(
            &view,
            Px {
                x: 16.0,
                y: HEIGHT - 16.0,
            },
            &style,
        ));
        marks.extend(draw_north(
            Px {
                x: WIDTH - 24.0,
                y: 28.0,
            },
            &style,
        ));
        marks.extend(draw_credits(
            &drawn.credits,
            Px {
                x: WIDTH - 8.0,
                y: HEIGHT - 8.0,
            },
            &style,
            &guess,
        ));
        let svg = svg::write(
            &marks,
            svg::Size {
                width: WIDTH,
                height: HEIGHT,
            },
        );
        (svg, drawn.credits.join("; "))
    }
}

/// The cones of the plates with their letters; those beyond the sheet are left out.
fn cones(dossier: &Dossier, view: &View, style: &Style) -> Vec<Mark> {
    let mut marks = Vec::new();
    let long = CONE * view.metres_per_point();
    for (letter, photo) in lettered(dossier) {
        let Some(at) = photo.geom.filter(|at| view.sheet().contains(view.px(*at))) else {
            continue;
        };
        marks.extend(match ViewCone::of(photo) {
            Some(cone) => cone_symbol(view, &cone, long, ConeLook::Quiet, style),
            None => camera_symbol(view, at, ConeLook::Quiet, style),
        });
        let px = view.px(at);
        marks.push(Mark::Text(Text {
            content: letter,
            at: Px::new(px.x - 6.0, px.y - 5.0),
            anchor: Anchor::Right,
            face: Face {
                size: 11.0,
                weight: Weight::Semibold,
            },
            colour: style.accent,
            halo: Some(style.halo),
        }));
    }
    marks
}

/// The room of scale bar, arrow and credits, where no label stands.
fn furniture() -> [PxBox; 3] {
    let low = |x: f32, wide: f32| PxBox::at(Px::new(x, HEIGHT - 38.0), wide, 38.0);
    let arrow = PxBox::at(Px::new(WIDTH - 44.0, 0.0), 44.0, 52.0);
    [low(0.0, 190.0), low(WIDTH - 330.0, 330.0), arrow]
}

/// The bounds a place's figure shows: its outlines, its point and its parts, with ground round
/// them; degrees, WGS 84.
fn around(dossier: &Dossier) -> Option<Bounds> {
    let mut points: Vec<LonLat> = Vec::new();
    points.extend(dossier.site.geom);
    points.extend(dossier.parts.iter().filter_map(|part| part.at));
    for shape in dossier
        .areas
        .iter()
        .map(|area| &area.geom)
        .chain(dossier.lines.iter().map(|line| &line.geom))
    {
        match shape {
            Shape::Point(at) => points.push(*at),
            Shape::Areas(areas) => points.extend(areas.iter().flatten().flatten()),
            Shape::Lines(lines) => points.extend(lines.iter().flatten()),
        }
    }
    let lon = |at: &LonLat| at.lon();
    let lat = |at: &LonLat| at.lat();
    let west = points.iter().map(lon).reduce(f64::min)?;
    let east = points.iter().map(lon).reduce(f64::max)?;
    let south = points.iter().map(lat).reduce(f64::min)?;
    let north = points.iter().map(lat).reduce(f64::max)?;
    let dlat = AROUND_M / 111_320.0;
    let dlon = dlat / f64::midpoint(south, north).to_radians().cos().max(0.05);
    Some(Bounds {
        west: west - dlon,
        south: south - dlat,
        east: east + dlon,
        north: north + dlat,
    })
}
