//! How far magnetic north lies from true north at a place on a day. Knows no compass's own error.

use crate::domain::date::Day;
use crate::jobs::guarded;

/// How far magnetic north lies east of true north.
#[derive(Debug, Clone, PartialEq)]
pub struct Declination {
    /// Degrees, positive to the east.
    pub degrees: f64,
    /// The model and the day it was asked for.
    pub model: String,
    /// The day.
    pub day: Day,
}

/// The first and the last year of the model's own figures, and how long its yearly change may be
/// carried on.
const YEARS: std::ops::Range<i64> = 1900..2026;
const CARRIED_TO: i64 = 2030;

/// The declination by the 13th International Geomagnetic Reference Field (Alken et al., Earth,
/// Planets and Space 73:49, 2021) at sea level; degrees east and north, WGS 84. After 2025 its
/// forecast of yearly change is carried on for some years, and said.
///
/// # Errors
/// Why there is none, a part of a sentence.
pub(super) fn declination(longitude: f64, latitude: f64, day: Day) -> Result<Declination, String> {
    let (year, month, of_month) = day.ymd();
    let beyond = !YEARS.contains(&year);
    if beyond && !(YEARS.end..CARRIED_TO).contains(&year) {
        return Err(format!(
            "the model of the field does not reach the year {year}"
        ));
    }
    // Next to a pole a compass shows nothing.
    if latitude.abs() > 85.0 {
        return Err("so near a pole a compass shows nothing".to_owned());
    }
    let date = month
        .try_into()
        .ok()
        .zip(i32::try_from(year).ok())
        .and_then(|(month, year)| time::Date::from_calendar_date(year, month, of_month).ok())
        .ok_or_else(|| "the day is none".to_owned())?;
    let asked = guarded(|| igrf::declination(latitude, longitude, 0, date));
    let field = match asked {
        Ok(Ok(field) | Err(igrf::Error::DateOutOfRange(field))) => field,
        Ok(Err(error)) => return Err(error.to_string()),
        Err(_) => return Err("the model of the field broke off".to_owned()),
    };
    if !field.d.is_finite() || field.d.abs() > 180.0 {
        return Err("the model of the field gives none here".to_owned());
    }
    let beyond = if beyond {
        ", carried on beyond 2025"
    } else {
        ""
    };
    Ok(Declination {
        degrees: (field.d * 100.0).round() / 100.0,
        model: format!("IGRF-13{beyond}, {year:04}-{month:02}-{of_month:02}"),
        day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_the_model_does_not_reach_has_no_declination() {
        let at = |year| declination(38.27, 34.55, Day::from_ymd(year, 6, 1).unwrap());
        assert!(at(1899).unwrap_err().contains("1899"));
        assert!(at(2031).unwrap_err().contains("2031"));
        assert!(at(2027).unwrap().model.contains("carried on"));
        assert!(!at(2015).unwrap().model.contains("carried on"));
    }
}
