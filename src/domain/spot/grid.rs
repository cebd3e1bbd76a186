//! UTM and MGRS as people write them: «37S DU 33397 23081», «37 S 433397 m E 3823081 m N». Knows
//! the writing; the grids themselves are in `utm` and `mgrs`.

use super::found::{Spot, reading, rounded};
use super::mgrs::mgrs;
use super::utm::{Half, Utm};
use crate::domain::id::BadName;

/// UTM or MGRS, when the whole text is one.
pub(super) fn read(text: &str) -> Option<Result<Spot, BadName>> {
    let tight: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect::<String>()
        .to_uppercase();
    let tight = ["MGRS:", "MGRS", "UTM:", "UTM", "WGS84", "ZONE"]
        .iter()
        .fold(tight, |text, label| text.replace(label, ""));
    let digits: String = tight.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() || digits.len() > 2 {
        return None;
    }
    let zone: u8 = digits.parse().ok()?;
    let rest = tight.get(digits.len()..)?;
    let letters: String = rest.chars().take_while(char::is_ascii_uppercase).collect();
    let numbers = rest.get(letters.len()..)?;
    if letters.len() == 3 && numbers.chars().all(|digit| digit.is_ascii_digit()) {
        return Some(mgrs(zone, &letters, numbers).map(|(at, off)| Spot {
            accuracy_m: Some(rounded(off)),
            ..Spot::sure(at, reading::MGRS)
        }));
    }
    if letters.len() != 1 {
        return None;
    }
    utm(zone, letters.chars().next()?, text)
}

/// «37S 433397 3823081», «37 S 433397.04 m E 3823081.49 m N».
fn utm(zone: u8, letter: char, text: &str) -> Option<Result<Spot, BadName>> {
    let after = text
        .find(letter)
        .or_else(|| text.find(letter.to_ascii_lowercase()))?;
    let numbers: Vec<f64> = text
        .get(after + 1..)?
        .split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .filter(|word| word.len() > 3)
        .map_while(|word| word.parse().ok())
        .collect();
    let [easting, northing] = numbers.as_slice() else {
        return None;
    };
    let place = |half: Half| {
        let utm = Utm {
            zone,
            half,
            easting: *easting,
            northing: *northing,
        };
        utm.lonlat()
    };
    Some(match letter {
        // S is the southern half of old maps, and the band between 32 and 40 degrees north.
        'S' => place(Half::North).map(|at| {
            let south = place(Half::South).ok();
            if (31.5..40.5).contains(&at.lat()) {
                Spot {
                    other: south,
                    ..Spot::sure(at, reading::UTM_BAND)
                }
            } else {
                Spot::sure(south.unwrap_or(at), reading::UTM)
            }
        }),
        'N' | 'P'..='X' => place(Half::North).map(|at| Spot::sure(at, reading::UTM)),
        'C'..='H' | 'J'..='M' => place(Half::South).map(|at| Spot::sure(at, reading::UTM)),
        _ => Err(BadName(format!(
            "«{letter}» is neither N nor S nor a band of UTM, which run from C to X without I and O"
        ))),
    })
}
