//! Reads what was typed into values: dates, bounds. Knows no catalogue.

use crate::domain::date::{Day, Edtf};
use crate::domain::date_doubt::offers;
use crate::domain::filter::{Expr, Field};
use crate::domain::query::Bounds;
use crate::domain::spot::western;

/// A date as the forms read it: EDTF, or as people write dates, in digits of any script. What it
/// may have meant is told where it cannot be read.
fn read(text: &str) -> Result<Edtf, String> {
    Edtf::from_entry(text).map_err(|error| {
        let meant: Vec<String> = offers(text).iter().map(Edtf::words).collect();
        if meant.is_empty() {
            return error.to_string();
        }
        format!("{error} (meant: {}?)", meant.join(", or "))
    })
}

/// The last day of a date that may be a day, a month or a year.
pub(super) fn day(text: &str) -> Result<Day, String> {
    let date = read(text)?;
    date.bounds()
        .to
        .ok_or_else(|| format!("«{text}» has no last day; give a date like 2015-08-31"))
}

/// The first day of a date that may be a day, a month or a year.
pub(super) fn first_day(text: &str) -> Result<Day, String> {
    let date = read(text)?;
    date.bounds()
        .from
        .ok_or_else(|| format!("«{text}» has no first day; give a date like 2015-08-01"))
}

/// One day, written out.
pub(super) fn one_day(text: &str) -> Result<Day, String> {
    let date = read(text)?;
    let span = date.bounds();
    match (span.from, span.to) {
        (Some(from), Some(to)) if from == to => Ok(to),
        _ => Err(format!("«{text}» is not one day; write it like 2026-11-22")),
    }
}

/// A condition on places. What only the window knows cannot be asked here.
pub(super) fn condition(text: &str) -> Result<Expr, String> {
    let expr = Expr::parse(text).map_err(|error| error.to_string())?;
    if expr.follows_view() || expr.follows_marks() {
        return Err("there is no map view and nothing is marked on the command line".to_owned());
    }
    Ok(expr)
}

/// Columns of the table page, from the left.
#[derive(Debug, Clone)]
pub(super) struct Columns(pub(super) Vec<Field>);

/// Columns of the table page, with commas between them.
pub(super) fn columns(text: &str) -> Result<Columns, String> {
    Field::columns(text).map(Columns)
}

/// A column of the table page.
pub(super) fn column(text: &str) -> Result<Field, String> {
    Field::called(text)
}

/// West, south, east, north in degrees, in digits of any script.
pub(super) fn bounds(text: &str) -> Result<Bounds, String> {
    let wrong = || format!("«{text}» is not west,south,east,north in degrees: 38.2,34.5,38.3,34.6");
    let numbers: Vec<f64> = western(text)
        .split([',', '،'])
        .map(|part| part.trim().parse().map_err(|_| wrong()))
        .collect::<Result<_, _>>()?;
    let [west, south, east, north] = numbers.as_slice() else {
        return Err(wrong());
    };
    let inside = [(west, 180.0), (east, 180.0), (south, 90.0), (north, 90.0)];
    if !inside.iter().all(|(value, limit)| value.abs() <= *limit) {
        return Err(wrong());
    }
    if west > east || south > north {
        return Err(format!(
            "«{text}» runs backwards: west before east, south before north"
        ));
    }
    Ok(Bounds {
        west: *west,
        south: *south,
        east: *east,
        north: *north,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_on_its_last_day() {
        assert_eq!(
            day("2015-08").map(|day| day.to_string()),
            Ok("2015-08-31".into())
        );
        assert_eq!(
            day("2016-02-29").map(|day| day.to_string()),
            Ok("2016-02-29".into())
        );
        assert!(day("2015-13").is_err());
        for (typed, said) in [
            ("31 Aug 2015", "2015-08-31"),
            ("31/08/2015", "2015-08-31"),
            ("٣١ آب ٢٠١٥", "2015-08-31"),
            ("٢٠١٥", "2015-12-31"),
            ("44 BC", "-0043-12-31"),
        ] {
            let day = day(typed).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Ok(said), "{typed}");
        }
        let said = day("1/2/2015").unwrap_err();
        assert!(
            said.contains("1 February 2015, or 2 January 2015"),
            "{said}"
        );
        let said = day("2015-08-31/2015-08-27").unwrap_err();
        assert!(said.contains("runs backwards"), "{said}");
        assert!(day("2015-08-31/..").is_err());
    }

    #[test]
    fn an_issue_date_is_one_day() {
        assert!(one_day("2026-11-22").is_ok());
        assert!(one_day("2026-11").is_err());
    }

    #[test]
    fn bounds_run_west_to_east_and_south_to_north() {
        assert!(bounds("38.2,34.5,38.3,34.6").is_ok());
        let arabic = bounds("٣٨٫٢،٣٤٫٥،٣٨٫٣،٣٤٫٦").unwrap();
        assert!((arabic.west - 38.2).abs() < 1e-9);
        for wrong in [
            "",
            "1,2,3",
            "1,2,3,x",
            "3,2,1,4",
            "1,4,3,2",
            "1,2,3,91",
            "NaN,1,2,3",
        ] {
            assert!(bounds(wrong).is_err(), "{wrong}");
        }
    }
}
