//! Squares of MGRS on WGS 84: zones and letters as in NGA.SIG.0012 (2014), «The universal grids
//! and the transverse Mercator and polar stereographic map projections». Knows no way to type them.

use super::utm::{Half, K0, SOUTH, Utm};
use crate::domain::id::BadName;
use crate::domain::place::LonLat;

/// The letters of bands of eight degrees, from 80° south.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";
/// The letters of rows of squares, from south to north, over and over.
const ROWS: &str = "ABCDEFGHJKLMNPQRSTUV";
/// The letters of columns of squares, in the three sets of zones.
const COLUMNS: [&str; 3] = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];

/// A square of MGRS: its middle, and how far a point in it is from there at most.
///
/// # Errors
/// A sentence on what is wrong with zone, letters or digits.
pub(super) fn mgrs(zone: u8, letters: &str, digits: &str) -> Result<(LonLat, f64), BadName> {
    let wrong = |why: String| Err(BadName(why));
    let mut each = letters.chars();
    let (Some(band), Some(column), Some(row), None) =
        (each.next(), each.next(), each.next(), each.next())
    else {
        return wrong("after the zone, MGRS has three letters: 37SDU".to_owned());
    };
    if !(1..=60).contains(&zone) {
        return wrong(format!("zone {zone} is not one of 1 to 60"));
    }
    let Some(band_at) = BANDS.chars().position(|letter| letter == band) else {
        return wrong(format!(
            "«{band}» is no band of MGRS: they run from C to X without I and O"
        ));
    };
    let set = COLUMNS
        .get(usize::from((zone - 1) % 3))
        .copied()
        .unwrap_or_default();
    let Some(column_at) = set.chars().position(|letter| letter == column) else {
        return wrong(format!(
            "zone {zone} has no squares «{column}»: theirs are {set}"
        ));
    };
    let Some(row_at) = ROWS.chars().position(|letter| letter == row) else {
        return wrong(format!(
            "«{row}» is no row of MGRS: they run from A to V without I and O"
        ));
    };
    if !digits.len().is_multiple_of(2) || digits.len() > 10 {
        return wrong(format!(
            "{} digits cannot be halved into east and north: MGRS has 2, 4, 6, 8 or 10",
            digits.len()
        ));
    }
    let (east, north) = digits.split_at(digits.len() / 2);
    let size = 100_000.0 / 10_f64.powi(i32::try_from(east.len()).unwrap_or(0));
    let number = |text: &str| text.parse::<f64>().unwrap_or(0.0) * size + size / 2.0;
    let shift = if zone.is_multiple_of(2) { 5 } else { 0 };
    let row_in_cycle = small((row_at + ROWS.len() - shift) % ROWS.len());
    let easting = (small(column_at) + 1.0) * 100_000.0 + number(east);
    let half = if band_at < 10 {
        Half::South
    } else {
        Half::North
    };
    let northing = northing(half, band_at, row_in_cycle * 100_000.0 + number(north))?;
    let at = Utm {
        zone,
        half,
        easting,
        northing,
    };
    Ok((at.lonlat()?, size * std::f64::consts::FRAC_1_SQRT_2))
}

/// Rows repeat every two thousand kilometres: the one that lies in the band.
fn northing(half: Half, band_at: usize, within: f64) -> Result<f64, BadName> {
    const CYCLE: f64 = 2_000_000.0;
    // A degree of latitude is at least so long; squares may reach out of their band a little.
    let degree = 110_500.0;
    let bottom = small(band_at) * 8.0 - 80.0;
    let top = if band_at == 19 { 84.0 } else { bottom + 8.0 };
    let from = if half == Half::South { SOUTH } else { 0.0 };
    let low = from + bottom * degree * K0 - 160_000.0;
    let high = from + top * degree * K0 + 160_000.0;
    let mut at = within;
    while at < low {
        at += CYCLE;
    }
    if at <= high {
        return Ok(at);
    }
    Err(BadName(
        "this square does not lie in the band of its letter".to_owned(),
    ))
}

#[expect(clippy::cast_precision_loss, reason = "places in an alphabet")]
fn small(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn squares_lie_where_they_are_known_to() {
        // The square 38SMB4488 is one kilometre round 33.33424° N, 44.40363° E (PROJ: its middle).
        let (middle, off) = mgrs(38, "SMB", "4488").unwrap();
        assert!(
            middle.distance_m(at(44.403_627_847_8, 33.334_235_084_6)) < 0.01,
            "{middle:?}"
        );
        assert!((off - 707.106_78).abs() < 1e-3);
        // The CN Tower, 43.642567° N 79.387139° W, stands in 17T PJ 30084 33438.
        let (tower, off) = mgrs(17, "TPJ", "3008433438").unwrap();
        assert!(
            tower.distance_m(at(-79.387_139, 43.642_567)) < 2.0,
            "{tower:?}"
        );
        assert!(off < 1.0);
        let (south, _) = mgrs(19, "HCD", "6026619994").unwrap();
        assert!(south.distance_m(at(-70.5, -33.25)) < 1.5, "{south:?}");
    }

    #[test]
    fn what_is_no_square_is_told() {
        for (zone, letters, digits, why) in [
            (61, "SDU", "11", "zone 61"),
            (37, "IDU", "11", "«I» is no band"),
            (37, "SSU", "11", "has no squares «S»"),
            (37, "SDW", "11", "«W» is no row"),
            (37, "SDU", "111", "3 digits"),
            (37, "SD", "11", "three letters"),
        ] {
            let error = mgrs(zone, letters, digits).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
