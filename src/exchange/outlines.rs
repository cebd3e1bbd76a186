//! Outlines and lines of places from `GeoJSON` (RFC 7946: longitude, latitude, WGS 84).
//! Does not simplify, repair or project anything: a wrong ring is an error.

use serde::Deserialize;
use serde_json::Value;

use super::error::{At, ExchangeError};
use super::keys::Keys;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::OutlineRole;
use crate::domain::place::{LonLat, Polygon, Shape};
use crate::domain::record::{Record, SiteArea, SiteLine, Table};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Collection {
    #[serde(rename = "type")]
    kind: CollectionKind,
    /// A note for whoever opens the file.
    #[serde(default, rename = "description")]
    _description: String,
    features: Vec<Feature>,
}

#[derive(Deserialize, PartialEq)]
enum CollectionKind {
    FeatureCollection,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feature {
    #[serde(rename = "type")]
    _kind: FeatureKind,
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
enum FeatureKind {
    Feature,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Properties {
    uuid: Id,
    site: String,
    role: OutlineRole,
    label: String,
    accuracy_m: Option<f64>,
    #[serde(default)]
    valid_edtf: Option<Edtf>,
    source: String,
    licence: String,
    credit: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
    LineString(Vec<[f64; 2]>),
    MultiLineString(Vec<Vec<[f64; 2]>>),
}

/// The areas and lines of a `GeoJSON` file.
pub(super) fn read(
    file: &str,
    text: &str,
    keys: &Keys,
) -> Result<Vec<(At, Record)>, ExchangeError> {
    if file != "outlines.geojson" {
        return Err(ExchangeError::Stray {
            file: file.to_owned(),
        });
    }
    let malformed = |error: serde_json::Error| ExchangeError::Malformed {
        file: file.to_owned(),
        reason: error.to_string(),
    };
    // Two steps: serde_json keeps the line of a fault in the text, not in a nested value.
    let value: Value = serde_json::from_str(text).map_err(malformed)?;
    let collection: Collection = serde_json::from_value(value).map_err(malformed)?;
    let CollectionKind::FeatureCollection = collection.kind;
    let mut found = Vec::new();
    for feature in collection.features {
        let at = At {
            file: file.to_owned(),
            entry: format!("outline «{}»", feature.properties.label),
        };
        let record = record(&at, feature, keys)?;
        found.push((at, record));
    }
    Ok(found)
}

/// A feature as the record its geometry calls for.
fn record(at: &At, feature: Feature, keys: &Keys) -> Result<Record, ExchangeError> {
    let Feature {
        properties: own,
        geometry,
        ..
    } = feature;
    let site_uuid = keys.id(at, "site", Table::Site, &own.site)?;
    let source_uuid = Some(keys.id(at, "source", Table::Source, &own.source)?);
    if own.licence.is_empty() || own.credit.is_empty() {
        return Err(at.wrong("an outline needs its licence and its credit"));
    }
    match shape(at, geometry)? {
        geom @ Shape::Lines(_) => Ok(SiteLine {
            uuid: own.uuid,
            site_uuid,
            geom,
            role: own.role,
            label: own.label,
            accuracy_m: own.accuracy_m,
            source_uuid,
            licence: own.licence,
            credit: own.credit,
        }
        .into()),
        geom => Ok(SiteArea {
            uuid: own.uuid,
            site_uuid,
            geom,
            role: own.role,
            label: own.label,
            accuracy_m: own.accuracy_m,
            valid_edtf: own.valid_edtf,
            source_uuid,
            licence: own.licence,
            credit: own.credit,
        }
        .into()),
    }
}

/// The geometry in our own words.
fn shape(at: &At, geometry: Geometry) -> Result<Shape, ExchangeError> {
    match geometry {
        Geometry::Polygon(rings) => Ok(Shape::Areas(vec![polygon(at, &rings)?])),
        Geometry::MultiPolygon(polygons) => polygons
            .iter()
            .map(|rings| polygon(at, rings))
            .collect::<Result<_, _>>()
            .map(Shape::Areas),
        Geometry::LineString(line) => Ok(Shape::Lines(vec![positions(at, &line, 2)?])),
        Geometry::MultiLineString(lines) => lines
            .iter()
            .map(|line| positions(at, line, 2))
            .collect::<Result<_, _>>()
            .map(Shape::Lines),
    }
}

/// A polygon whose rings are closed and have at least three corners.
fn polygon(at: &At, rings: &[Vec<[f64; 2]>]) -> Result<Polygon, ExchangeError> {
    if rings.is_empty() {
        return Err(at.wrong("a polygon needs a ring"));
    }
    rings
        .iter()
        .map(|ring| {
            let ring = positions(at, ring, 4)?;
            if ring.first() == ring.last() {
                Ok(ring)
            } else {
                Err(at.wrong("a ring must end where it begins"))
            }
        })
        .collect()
}

/// Checked positions, at least so many.
fn positions(at: &At, pairs: &[[f64; 2]], least: usize) -> Result<Vec<LonLat>, ExchangeError> {
    if pairs.len() < least {
        return Err(at.wrong(format!("{} positions are too few", pairs.len())));
    }
    pairs
        .iter()
        .map(|&[lon, lat]| LonLat::new(lon, lat).map_err(|error| at.wrong(error.to_string())))
        .collect()
}
