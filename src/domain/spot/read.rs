//! Reads a position out of a text, however it is written: the whole of it, or the one position in
//! a message. Refuses what is on another datum or may mean several places, and says why.

use super::angles;
use super::found::Spot;
use super::link::{self, several};
use super::{grid, plain};
use crate::domain::id::BadName;
use crate::domain::place::LonLat;

/// Names of datums other than WGS 84 as they stand in notes and maps.
const DATUMS: &[&str] = &[
    "ed50",
    "ed 50",
    "ed-50",
    "ed79",
    "nad27",
    "nad 27",
    "nad83",
    "nad 83",
    "pulkovo",
    "sk-42",
    "clarke 18",
    "levant zone",
    "levant stereo",
    "syria lambert",
    "lambert con",
    "lambert zone",
    "ain el abd",
    "nahrwan 19",
    "osgb",
    "palestine 1923",
    "israel grid",
    "israeli grid",
    "gauss-kr",
    "etrs89",
    "wgs72",
    "wgs 72",
];

/// The numbers EPSG gives to WGS 84 and to the zones of its UTM.
const OURS: &[&str] = &["4326", "326", "327"];

impl Spot {
    /// The position in a text, however it is written.
    ///
    /// # Errors
    /// When there is none, or several, or one on another datum: a sentence on what to write.
    pub fn read(text: &str) -> Result<Self, BadName> {
        if text.chars().nth(plain::LENGTH).is_some() {
            return Err(BadName(format!(
                "a position is looked for in at most {} letters: leave only the part it stands in",
                plain::LENGTH
            )));
        }
        let text = plain::western(text);
        if let Some(datum) = foreign(&text.to_lowercase()) {
            return Err(BadName(format!(
                "only positions on WGS 84 can be read, and this one names «{datum}»: on another \
                 datum the same numbers lie elsewhere, up to some hundred metres away. Convert it \
                 first"
            )));
        }
        if let Some((found, rest)) = link::read(&text) {
            let found = found?;
            return match written(&rest) {
                Ok(other) if other.at.distance_m(found.at) > 100.0 => Err(BadName(several(2))),
                _ => Ok(found),
            };
        }
        written(&text)
    }

    /// Two bare numbers that cannot be read latitude first, the other way round.
    #[must_use]
    pub fn turned(text: &str) -> Option<LonLat> {
        let text = plain::signs(&plain::western(text));
        angles::read(&text)
            .is_err()
            .then(|| angles::turned(&text))?
    }
}

/// The datum a text in lower case names, when it is not WGS 84.
fn foreign(text: &str) -> Option<String> {
    if let Some(name) = DATUMS.iter().find(|name| text.contains(**name)) {
        return Some((*name).to_owned());
    }
    if let Some((_, rest)) = text.split_once("epsg:") {
        let number: String = rest
            .trim()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        let ours = OURS.iter().any(|own| number.starts_with(own));
        return (!ours).then(|| format!("EPSG:{number}"));
    }
    let (_, rest) = text.split_once("datum")?;
    let named: String = rest
        .trim_matches([':', ' ', '='])
        .chars()
        .take(20)
        .collect();
    let wgs = text.contains("wgs84") || text.contains("wgs 84") || text.contains("wgs-84");
    (!wgs).then(|| format!("datum {named}").trim().to_owned())
}

/// A position that is not a link.
fn written(text: &str) -> Result<Spot, BadName> {
    let text = plain::signs(text);
    if let Some(found) = grid::read(&text) {
        return found;
    }
    match angles::read(&text) {
        Ok(spot) => Ok(spot),
        Err(why) => within(&text, why),
    }
}

/// The one position in a longer text; `why` tells why all of it is none.
fn within(text: &str, why: BadName) -> Result<Spot, BadName> {
    let mut found: Vec<Spot> = Vec::new();
    for run in text.lines().flat_map(runs) {
        let spot = match grid::read(&run) {
            Some(Ok(spot)) => Some(spot),
            _ => angles::read(&run).ok(),
        };
        if let Some(spot) = spot
            && found.iter().all(|other| other.at != spot.at)
        {
            found.push(spot);
        }
    }
    match (found.len(), found.pop()) {
        (1, Some(spot)) => Ok(spot),
        (0, _) | (_, None) => Err(why),
        (count, Some(_)) => Err(BadName(several(count))),
    }
}

/// Signs around a word that do not belong to it.
const AROUND: &str = "()[]<>«»!?:*_|";

/// The runs of words of a line that can be part of a position, each with several digits.
fn runs(line: &str) -> Vec<String> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for word in line.split_whitespace() {
        let part = is_part(word);
        match all.last_mut() {
            Some(run) if part => run.push(word.replace(|c: char| AROUND.contains(c), "")),
            _ => all.push(Vec::new()),
        }
    }
    all.iter()
        .map(|run| run.join(" ").trim_end_matches(['.', ',', ';']).to_owned())
        .filter(|run| run.chars().filter(char::is_ascii_digit).count() >= 4)
        .collect()
}

fn is_part(word: &str) -> bool {
    let trimmed = word.trim_matches(|c: char| AROUND.contains(c) || "“”.,".contains(c));
    let sign = |letter: char| {
        letter.is_ascii_digit() || ".,;-+°º˚'′’‘´\"″”“/NSEWnsew،؛φλ".contains(letter)
    };
    let date = trimmed.matches('/').count() == 2;
    let lone = ["s", "e", "n", "w", "-", "/"].contains(&trimmed);
    !trimmed.is_empty() && !date && !lone && (trimmed.chars().all(sign) || is_grid_word(trimmed))
}

/// «37SDU3339723081» or its pieces: zone and letters.
fn is_grid_word(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let letters = word.chars().filter(char::is_ascii_uppercase).count();
    (1..=2).contains(&digits)
        && (letters == 1 || letters == 3)
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::found::reading;
    use super::*;

    fn read(text: &str) -> Spot {
        Spot::read(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    const BEL: (f64, f64) = (38.2741, 34.5473);

    #[test]
    #[expect(
        clippy::too_many_lines,
        reason = "a list of writings reads best in one piece"
    )]
    fn whatever_is_pasted_lies_where_it_was_meant() {
        let bel = LonLat::new(BEL.0, BEL.1).unwrap();
        for (text, how) in [
            ("34.5473, 38.2741", reading::ORDER),
            ("34,5473; 38,2741", reading::ORDER),
            ("٣٤٫٥٤٧٣، ٣٨٫٢٧٤١", reading::ORDER),
            ("34.5473° N, 38.2741° E", reading::ANGLES),
            ("34°32'50.28\"N 38°16'26.76\"E", reading::ANGLES),
            (" 34°32'50.28\"N,  38°16'26.76\"E", reading::ANGLES),
            ("34.5473 ش 38.2741 ق", reading::ANGLES),
            ("34°32′50″ N 38°16′27″ E", reading::ANGLES),
            ("٣٤.٥٤٧٣ شمالاً ٣٨.٢٧٤١ شرقاً", reading::ANGLES),
            ("34.5473 north, 38.2741 east", reading::ANGLES),
            ("lat: 34.5473, lon: 38.2741", reading::LABELS),
            ("lon=38.2741 lat=34.5473", reading::LABELS),
            ("Longitude: 38.2741; Latitude: 34.5473", reading::LABELS),
            ("خط العرض: ٣٤٫٥٤٧٣ خط الطول: ٣٨٫٢٧٤١", reading::LABELS),
            (
                "٣٤ درجة ٣٢ دقيقة ٥٠ ثانية شمالاً ٣٨ درجة ١٦ دقيقة ٢٧ ثانية شرقاً",
                reading::ANGLES,
            ),
            ("geo:34.5473,38.2741", reading::LINK),
            ("geo:34.5473,38.2741?z=17", reading::LINK),
            ("geo:0,0?q=34.5473,38.2741(Bel)", reading::LINK),
            (
                "https://www.google.com/maps/@34.5473,38.2741,17z",
                reading::VIEW,
            ),
            (
                "https://www.google.com/maps/place/Temple+of+Bel/@34.5,38.2,1200m/data=!3m1!1e3!4m6!3m5!1s0x1!8m2!3d34.5473!4d38.2741!16zL20",
                reading::LINK,
            ),
            (
                "https://www.google.com/maps/place/34%C2%B032'50.3%22N+38%C2%B016'26.8%22E/@34.5473,38.2741,17z",
                reading::LINK,
            ),
            ("https://maps.google.com/?q=34.5473,38.2741", reading::LINK),
            (
                "https://maps.google.com/maps?q=loc:34.5473%2C38.2741&z=17",
                reading::LINK,
            ),
            (
                "https://www.google.com/maps/search/?api=1&query=34.5473%2C38.2741",
                reading::LINK,
            ),
            (
                "https://www.google.com/maps/search/34.5473,+38.2741?entry=tts",
                reading::LINK,
            ),
            (
                "https://maps.apple.com/?ll=34.5473,38.2741&q=Bel",
                reading::LINK,
            ),
            (
                "https://www.openstreetmap.org/?mlat=34.5473&mlon=38.2741#map=17/34.1/38.1",
                reading::LINK,
            ),
            (
                "https://www.openstreetmap.org/#map=17/34.5473/38.2741",
                reading::VIEW,
            ),
            (
                "https://earth.google.com/web/@34.5473,38.2741,400a,900d,35y,0h,0t,0r",
                reading::VIEW,
            ),
            (
                "<Point><coordinates>38.2741,34.5473,0</coordinates></Point>",
                reading::KML,
            ),
            ("30/08/2015 34.5473, 38.2741", reading::ORDER),
            (
                "near Deir ez-Zor, in the Levant: 34.5473, 38.2741",
                reading::ORDER,
            ),
            (
                "[12:01, 30/08/2015] Khaled: it is here\n34.5473, 38.2741\nhurry",
                reading::ORDER,
            ),
            ("Location of the temple (34.5473, 38.2741).", reading::ORDER),
            (
                "Look: https://maps.google.com/?q=34.5473,38.2741 it burns",
                reading::LINK,
            ),
            ("37S 433397.04 m E 3823081.49 m N", reading::UTM_BAND),
            ("37 S 433397 3823081", reading::UTM_BAND),
            ("UTM zone 37N 433397 3823081", reading::UTM),
            ("37SDU3339723081", reading::MGRS),
            ("37S DU 33397 23081", reading::MGRS),
            ("MGRS: 37S DU 3339 2308", reading::MGRS),
            ("seen at 37SDU3339723081 today", reading::MGRS),
        ] {
            let spot = read(text);
            assert!(spot.at.distance_m(bel) < 15.0, "{text}: {spot:?}");
            assert_eq!(spot.reading, how, "{text}");
        }
    }

    #[test]
    fn what_may_be_meant_otherwise_says_so() {
        let spot = read("34.5473, 38.2741");
        assert_eq!(spot.other, LonLat::new(34.5473, 38.2741).ok());
        assert_eq!(read("34.5473 N 38.2741 E").other, None);
        assert_eq!(read("lat 34.5473 lon 38.2741").other, None);
        assert!(read("37S 433397 3823081").other.unwrap().lat() < 0.0);
    }

    #[test]
    fn an_impossible_latitude_that_may_be_a_longitude_is_offered_turned() {
        assert!(Spot::read("138.2741, 34.5473").is_err());
        assert_eq!(
            Spot::turned("138.2741, 34.5473"),
            LonLat::new(138.2741, 34.5473).ok()
        );
        assert_eq!(Spot::turned("34.5473, 38.2741"), None, "it can be read");
        assert_eq!(Spot::turned("95, 181"), None);
        assert_eq!(Spot::turned("138.2741 N, 34.5473 E"), None);
    }

    #[test]
    fn the_digits_of_a_square_say_how_far_it_may_be_off() {
        let off = |text: &str| read(text).accuracy_m;
        assert_eq!(off("37SDU3339723081"), Some(0.8));
        assert_eq!(off("37SDU33392308"), Some(7.1));
        assert_eq!(off("37SDU3323"), Some(708.0));
        assert_eq!(off("34.5473, 38.2741"), Some(7.3));
        assert_eq!(off("34.55, 38.27"), Some(721.0));
        assert_eq!(off("34°32'50\"N 38°16'27\"E"), Some(21.0));
        assert_eq!(off("34°32.8'N 38°16.4'E"), Some(121.0));
        assert_eq!(off("34.5473001, 38.2741002"), None, "finer than a place is");
        assert_eq!(off("geo:34.5473,38.2741"), None);
    }

    #[test]
    fn what_is_not_meant_or_not_sure_is_refused_with_the_reason() {
        for (text, why) in [
            ("34.5473, 38.2741 (ED50)", "only positions on WGS 84"),
            ("Levant zone 250000 300000", "only positions on WGS 84"),
            ("34.5473, 38.2741\n34.6, 38.3", "2 positions"),
            ("https://maps.app.goo.gl/AbCdEf", "short link"),
            (
                "https://www.google.com/maps/place/Palmyra",
                "no position in this link",
            ),
            ("37SDZ3339723081", "no row"),
            ("37SDU333972308", "9 digits"),
            ("37S 43339 3823081", "outside of UTM"),
            ("34.5473, 38.2741 datum Pulkovo", "only positions on WGS 84"),
            ("EPSG:22770 250000 300000", "only positions on WGS 84"),
            (
                "Deir ez Zor / Levant Zone 250000 300000",
                "only positions on WGS 84",
            ),
            ("95, 38", "latitude 95 is not between −90 and 90"),
            ("34.55, 181", "longitude 181 is not between −180 and 180"),
            (
                "https://www.google.com/maps/dir/34.5,38.2/34.6,38.3",
                "several places",
            ),
            (
                "https://www.google.com/maps/@34.5473,38.2741,17z not at 34.6, 38.3",
                "2 positions",
            ),
            ("lat: 34.5473", "two angles are needed"),
            (
                &"34.5, 38.2 and so on ".repeat(1000),
                "at most 4000 letters",
            ),
            ("Palmyra", "not a position"),
            ("", "not a position"),
        ] {
            let error = Spot::read(text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,80}") {
            let _ = Spot::read(&text);
        }

        #[test]
        fn links_and_messages_give_back_what_was_put_in(lon in -179.0_f64..179.0, lat in -85.0_f64..85.0, shape in 0_usize..6) {
            let at = LonLat::new(lon, lat).unwrap();
            let text = match shape {
                0 => format!("https://www.google.com/maps/@{lat:.7},{lon:.7},17z"),
                1 => format!("https://www.google.com/maps/place/X/@1,2,3z/data=!3d{lat:.7}!4d{lon:.7}"),
                2 => format!("geo:{lat:.7},{lon:.7}"),
                3 => format!("<coordinates>{lon:.7},{lat:.7},12.5</coordinates>"),
                4 => format!("It is at {}, come", at.dms()),
                _ => at.decimal(),
            };
            let spot = Spot::read(&text).map_err(|error| format!("{text}: {error}")).unwrap();
            prop_assert!(spot.at.distance_m(at) < 4.0, "{text} {spot:?}");
        }
    }
}
