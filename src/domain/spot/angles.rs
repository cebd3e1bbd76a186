//! Two angles as people type or paste them: decimal degrees with signs or letters, degrees,
//! minutes and seconds. Two bare numbers are latitude, then longitude, as maps paste them; letters
//! N, S, E, W and the names of the angles say otherwise. Knows neither links nor messages.

use super::found::{Spot, reading, rounded};
use super::plain::{LATITUDE, LONGITUDE};
use crate::domain::id::BadName;
use crate::domain::place::LonLat;

/// Metres in a degree of latitude on the sphere.
const DEGREE_M: f64 = 111_195.0;

/// What a part of the text is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    Number(Number),
    Unit(u8),
    Side(char),
    Separator,
}

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Number {
    value: f64,
    negative: bool,
    /// What its last digit counts.
    step: f64,
}

/// One angle: its value and the side it names, if any.
#[derive(Debug, Clone, Copy)]
struct Angle {
    value: f64,
    side: Option<char>,
    /// What its last digit counts, degrees.
    step: f64,
}

/// A position from text: `34.5473, 38.2741` (latitude first), `34.5473 N 38.2741 E`,
/// `38.2741E; 34.5473N`, `34°33'15"N 38°16'0"E`, `34 33 15 N 38 16 0 E`.
///
/// # Errors
/// When it cannot be read as two angles, with what to write instead.
pub(super) fn read(text: &str) -> Result<Spot, BadName> {
    let [first, second] = two(text)?;
    match (axis(first.side), axis(second.side)) {
        (Some(Axis::Lon), Some(Axis::Lat)) => spot(second, first),
        (Some(Axis::Lat), Some(Axis::Lon)) | (None, None) => spot(first, second),
        (None, Some(_)) | (Some(_), None) => Err(BadName(
            "only one of the two angles says N, S, E or W: write it with both or with neither"
                .to_owned(),
        )),
        _ => Err(BadName(
            "both angles are on the same axis: one latitude (N, S) and one longitude (E, W) are \
             needed"
                .to_owned(),
        )),
    }
}

/// Two bare numbers, longitude first.
pub(super) fn turned(text: &str) -> Option<LonLat> {
    let [first, second] = two(text).ok()?;
    let bare = first.side.is_none() && second.side.is_none();
    bare.then(|| LonLat::new(first.value, second.value).ok())?
}

fn two(text: &str) -> Result<[Angle; 2], BadName> {
    let pieces = pieces(text)
        .filter(|pieces| !pieces.is_empty())
        .ok_or_else(|| unread(text))?;
    let angles = angles(&pieces).map_err(BadName)?;
    angles.try_into().map_err(|_| unread(text))
}

/// The position; two bare numbers may have been meant the other way round.
fn spot(lat: Angle, lon: Angle) -> Result<Spot, BadName> {
    let at = LonLat::new(lon.value, lat.value)?;
    let how = match lat.side {
        None => reading::ORDER,
        Some(LATITUDE | LONGITUDE) => reading::LABELS,
        Some(_) => reading::ANGLES,
    };
    let other = LonLat::new(at.lat(), at.lon()).ok();
    let other = other.filter(|other| lat.side.is_none() && *other != at);
    // Half the diagonal of what all positions share that are written with the same digits.
    let wide = lon.step * at.lat().to_radians().cos();
    let off = lat.step.hypot(wide) * DEGREE_M / 2.0;
    Ok(Spot {
        accuracy_m: (off >= 1.0).then(|| rounded(off)),
        other,
        ..Spot::sure(at, how)
    })
}

fn unread(text: &str) -> BadName {
    let shown: String = text.trim().chars().take(60).collect();
    BadName(format!(
        "«{shown}» is not a position: write latitude and longitude, 34.5473, 38.2741, or \
         34°32'50\" N 38°16'27\" E"
    ))
}

enum Axis {
    Lat,
    Lon,
}

fn axis(side: Option<char>) -> Option<Axis> {
    side.map(|side| match side {
        'N' | 'S' | LATITUDE => Axis::Lat,
        _ => Axis::Lon,
    })
}

/// The text in pieces; `None` when something in it is none of them.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut found = Vec::new();
    let mut number = String::new();
    let text = text.replace("''", "″");
    let decimal_comma = !text.contains('.') && text.contains([';', ' ']) && text.contains(',');
    let mut letters = text.trim().chars().take(120).peekable();
    while let Some(c) = letters.next() {
        let digit = match c {
            '0'..='9' => Some(c),
            '.' => Some('.'),
            ',' if decimal_comma
                && !number.is_empty()
                && letters.peek().is_some_and(char::is_ascii_digit) =>
            {
                Some('.')
            }
            '-' | '+' if number.is_empty() => Some(c),
            _ => None,
        };
        if let Some(digit) = digit {
            number.push(digit);
            continue;
        }
        finish(&mut number, &mut found)?;
        found.push(match c.to_ascii_uppercase() {
            '°' | 'º' | '˚' => Piece::Unit(0),
            '\'' | '′' | '’' | '‘' | '´' => Piece::Unit(1),
            '"' | '″' | '”' | '“' => Piece::Unit(2),
            side @ ('N' | 'S' | 'E' | 'W' | LATITUDE | LONGITUDE) => Piece::Side(side),
            ',' | ';' | '/' | '،' | '؛' => Piece::Separator,
            _ if c.is_whitespace() => continue,
            _ => return None,
        });
    }
    finish(&mut number, &mut found)?;
    Some(found)
}

fn finish(number: &mut String, found: &mut Vec<Piece>) -> Option<()> {
    if !number.is_empty() {
        let negative = number.starts_with('-');
        let value: f64 = number.trim_start_matches(['-', '+']).parse().ok()?;
        let decimals = number.split_once('.').map_or(0, |(_, after)| after.len());
        let step = 10_f64.powi(-i32::try_from(decimals).ok()?);
        found.push(Piece::Number(Number {
            value,
            negative,
            step,
        }));
        number.clear();
    }
    Some(())
}

/// The angles the pieces make: they are cut into two halves, each half is one angle.
fn angles(pieces: &[Piece]) -> Result<Vec<Angle>, String> {
    let cut = cut(pieces).ok_or("two angles are needed: latitude and longitude")?;
    let (first, second) = pieces.split_at(cut);
    [first, second].into_iter().map(angle).collect()
}

/// Where the second angle begins.
fn cut(pieces: &[Piece]) -> Option<usize> {
    let places = |wanted: fn(&Piece) -> bool| -> Vec<usize> {
        let all = pieces.iter().enumerate();
        all.filter(|(_, piece)| wanted(piece))
            .map(|(at, _)| at)
            .collect()
    };
    let sides = places(|piece| matches!(piece, Piece::Side(_)));
    match (sides.as_slice(), pieces.first()) {
        ([_, second], Some(Piece::Side(_))) => return Some(*second),
        ([first, _], _) => return Some(first + 1),
        _ => {}
    }
    if let [separator] = places(|piece| *piece == Piece::Separator).as_slice() {
        return Some(*separator);
    }
    let numbers = places(|piece| matches!(piece, Piece::Number(_)));
    let degrees = places(|piece| *piece == Piece::Unit(0));
    if let [_, second] = degrees.as_slice() {
        return second.checked_sub(1);
    }
    // Without any sign, as many numbers belong to one angle as to the other.
    (numbers.len() % 2 == 0)
        .then(|| numbers.get(numbers.len() / 2).copied())
        .flatten()
}

/// One angle from degrees, minutes and seconds, told apart by their signs or their order.
fn angle(pieces: &[Piece]) -> Result<Angle, String> {
    let mut parts: [Option<f64>; 3] = [None; 3];
    let (mut side, mut minus, mut next, mut step) = (None, false, 0_usize, 1.0);
    let mut broken = false;
    let mut rest = pieces.iter().peekable();
    while let Some(piece) = rest.next() {
        match *piece {
            Piece::Separator => {}
            Piece::Side(letter) => side = Some(letter),
            Piece::Unit(_) => return Err("a sign for degrees or minutes has no number".to_owned()),
            Piece::Number(number) => {
                if let Some(Piece::Unit(unit)) = rest.peek() {
                    if usize::from(*unit) < next {
                        return Err("degrees, minutes and seconds are out of order".to_owned());
                    }
                    next = usize::from(*unit);
                    rest.next();
                }
                if number.negative && next > 0 {
                    return Err("only the degrees can have a minus sign".to_owned());
                }
                if broken {
                    return Err(
                        "more than two numbers with decimals: leave only one latitude and one \
                         longitude"
                            .to_owned(),
                    );
                }
                broken = number.step < 1.0;
                minus |= number.negative;
                step = number.step * [1.0, 1.0 / 60.0, 1.0 / 3600.0].get(next).unwrap_or(&1.0);
                let part = parts.get_mut(next);
                *part.ok_or("an angle has too many numbers")? = Some(number.value);
                next += 1;
            }
        }
    }
    whole(parts, side, minus, step)
}

fn whole(
    parts: [Option<f64>; 3],
    side: Option<char>,
    minus: bool,
    step: f64,
) -> Result<Angle, String> {
    let [Some(degrees), minutes, seconds] = parts else {
        return Err("an angle has no degrees".to_owned());
    };
    let (minutes, seconds) = (minutes.unwrap_or(0.0), seconds.unwrap_or(0.0));
    if minutes >= 60.0 || seconds >= 60.0 {
        return Err("minutes and seconds are below 60".to_owned());
    }
    if minus && matches!(side, Some('N' | 'S' | 'E' | 'W')) {
        return Err("a minus sign and a letter say the side twice: leave one out".to_owned());
    }
    let value = degrees + minutes / 60.0 + seconds / 3600.0;
    let negative = minus || matches!(side, Some('S' | 'W'));
    Ok(Angle {
        value: if negative { -value } else { value },
        side,
        step,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(text: &str, lon: f64, lat: f64) {
        let at = Spot::read(text).map_or_else(|error| panic!("{text}: {error}"), |spot| spot.at);
        assert!(
            (at.lon() - lon).abs() < 1e-9 && (at.lat() - lat).abs() < 1e-9,
            "{text}: {at:?}"
        );
    }

    #[test]
    fn positions_are_read_as_maps_and_notebooks_give_them() {
        for text in [
            "34.55, 38.25",
            "34.55 38.25",
            "34.55;38.25",
            "34,55 38,25",
            "34,55; 38,25",
            "34.55 N 38.25 E",
            "34.55°N, 38.25°E",
            "38.25E; 34.55N",
            "N 34.55 E 38.25",
            "E38.25 N34.55",
            "34°33'0\"N 38°15'0\"E",
            "34°33′00″ N 38°15′00″ E",
            "34°33'N 38°15'E",
            "34 33 0 N 38 15 0 E",
            "34 33 0 38 15 0",
            "34 33 38 15",
            "34°33'0'' 38°15'0''",
            "٣٤٫٥٥، ٣٨٫٢٥",
        ] {
            near(text, 38.25, 34.55);
        }
        near("-34.55, -38.25", -38.25, -34.55);
        near("34.55 S 38.25 W", -38.25, -34.55);
        near("\u{2212}34.55, 38.25", 38.25, -34.55);
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for text in [
            "",
            "34.55",
            "Palmyra",
            "34.55, 38.25, 400",
            "95, 38",
            "34.55, 181",
            "34.55 N 38.25",
            "34.55 N 38.25 N",
            "34°60'0\"N 38°15'0\"E",
            "-34.55 S 38.25 E",
            "34..5, 38",
            "N E",
            "34\"33' 38\"15'",
            "NaN, 3",
            "1e3, 5",
        ] {
            assert!(Spot::read(text).is_err(), "{text}: {:?}", Spot::read(text));
        }
    }

    #[test]
    fn distances_are_those_of_the_globe() {
        let at = |lon, lat| LonLat::new(lon, lat).unwrap();
        assert!((at(0.0, 0.0).distance_m(at(0.0, 1.0)) - 111_195.0).abs() < 1.0);
        assert!(at(38.27, 34.55).distance_m(at(38.27, 34.55)) < 1e-6);
        assert!((at(179.0, 0.0).distance_m(at(-179.0, 0.0)) - 222_390.0).abs() < 1.0);
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,40}") {
            let _ = read(&text);
        }

        #[test]
        fn what_is_printed_is_read_back(lon in -180.0_f64..=180.0, lat in -90.0_f64..=90.0) {
            let at = LonLat::new(lon, lat).unwrap();
            let decimal = read(&at.decimal()).unwrap().at;
            prop_assert!(decimal.distance_m(at) < 0.1);
            let dms = read(&at.dms()).unwrap().at;
            prop_assert!(dms.distance_m(at) < 3.0, "{} {:?}", at.dms(), dms);
        }

        #[test]
        fn coarsening_hides_and_stays_close(lon in -179.0_f64..=179.0, lat in -80.0_f64..=80.0, metres in 1.0_f64..50_000.0) {
            let at = LonLat::new(lon, lat).unwrap();
            let coarse = at.coarsened(metres);
            prop_assert!(coarse.distance_m(at) <= metres);
            prop_assert_eq!(coarse, at.coarsened(metres));
            prop_assert!(coarse.coarsened(metres).distance_m(coarse) < metres * 0.05 + 0.1);
        }
    }
}
