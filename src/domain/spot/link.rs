//! Positions in the addresses that maps hand out: Google Maps and Google Earth, OpenStreetMap,
//! Apple's maps, `geo:` (RFC 5870), and the coordinates of KML. Knows how each writes a place and
//! how it writes a mere view of the map; asks nothing of the network.

use super::angles;
use super::found::{Spot, reading};
use crate::domain::id::BadName;
use crate::domain::place::LonLat;

/// Hosts whose addresses lead on to the real one and hold no position.
const SHORT: &[&str] = &["maps.app.goo.gl", "goo.gl", "g.co", "bit.ly", "t.co"];
/// Parts of the names of hosts that show maps.
const MAPS: &[&str] = &[
    "google.",
    "openstreetmap.org",
    "osm.org",
    "apple.com",
    "bing.com",
];

/// The position of the map's address in a text; `None` when there is no such address. The text
/// around it is given back to be looked at too.
pub(super) fn read(text: &str) -> Option<(Result<Spot, BadName>, String)> {
    if let Some(inside) = kml(text) {
        return Some((inside, String::new()));
    }
    let mut found: Option<Result<Spot, BadName>> = None;
    let mut rest = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|sign: char| "()[]<>«»\"'“”,;".contains(sign));
        let Some(spot) = of_address(bare) else {
            rest.push(word);
            continue;
        };
        found = Some(match (found, spot) {
            (Some(Ok(one)), Ok(other)) if one.at.distance_m(other.at) > 1.0 => {
                Err(BadName(several(2)))
            }
            (Some(Ok(one)), _) => Ok(one),
            (_, spot) => spot,
        });
    }
    found.map(|spot| (spot, rest.join(" ")))
}

/// What is said of a text with more than one position.
pub(super) fn several(count: usize) -> String {
    format!("there are {count} positions in this text: leave only the one that is meant")
}

/// `<coordinates>38.2741,34.5473,0</coordinates>`: longitude first.
fn kml(text: &str) -> Option<Result<Spot, BadName>> {
    let (_, rest) = text.split_once("<coordinates>")?;
    let inside = rest.split('<').next().unwrap_or(rest);
    let points: Vec<&str> = inside.split_whitespace().collect();
    let [point] = points.as_slice() else {
        return Some(Err(BadName(several(points.len()))));
    };
    let mut numbers = point.split(',').map(str::parse::<f64>);
    let (Some(Ok(lon)), Some(Ok(lat))) = (numbers.next(), numbers.next()) else {
        return Some(Err(BadName("these coordinates are no numbers".to_owned())));
    };
    Some(LonLat::new(lon, lat).map(|at| Spot::sure(at, reading::KML)))
}

/// The position of one word, when it is an address of a map.
fn of_address(word: &str) -> Option<Result<Spot, BadName>> {
    let address = decoded(word);
    if let Some(rest) = strip(&address, "geo:") {
        return Some(geo(rest));
    }
    let bare = strip(&address, "https://").or_else(|| strip(&address, "http://"));
    let bare = bare.unwrap_or(&address);
    let (host, path) = match bare.find(['/', '?', '#']) {
        Some(at) => (bare.get(..at)?, bare.get(at..)?),
        None => (bare, ""),
    };
    let host = host.to_lowercase();
    let ends = |name: &&&str| host == **name || host.ends_with(&format!(".{name}"));
    if SHORT.iter().any(|name| ends(&name)) || (ends(&&"osm.org") && path.starts_with("/go/")) {
        return Some(Err(BadName(
            "this is a short link, which holds no position itself: open it in a browser and paste \
             the long address or the two numbers it shows"
                .to_owned(),
        )));
    }
    if !MAPS.iter().any(|name| host.contains(name)) || !host.contains('.') || path.is_empty() {
        return None;
    }
    let none = || {
        Err(BadName(
            "there is no position in this link: paste the two numbers the map shows for the place"
                .to_owned(),
        ))
    };
    Some(placed(&host, path).unwrap_or_else(none))
}

fn strip<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start)
        .then(|| text.get(start.len()..))?
}

/// `geo:34.5473,38.2741?z=17`, `geo:0,0?q=34.5473,38.2741(Bel)`.
fn geo(rest: &str) -> Result<Spot, BadName> {
    let other = strip(
        rest.split_once(";crs=").map_or("wgs84", |(_, crs)| crs),
        "wgs84",
    );
    if other.is_none() {
        return Err(BadName(
            "this link names another datum than WGS 84: convert the position first".to_owned(),
        ));
    }
    let (own, query) = rest.split_once('?').unwrap_or((rest, ""));
    if let Some(spot) = named(query, &["q"]) {
        return spot.map(|at| Spot::sure(at, reading::LINK));
    }
    let own = own.split(';').next().unwrap_or(own);
    let two: Vec<&str> = own.split(',').take(2).collect();
    let at = angles::read(&two.join(","))?;
    Ok(Spot::sure(at.at, reading::LINK))
}

/// What a map's address says: a marked place before a mere view.
fn placed(host: &str, path: &str) -> Option<Result<Spot, BadName>> {
    if path.contains("/dir/") {
        return Some(Err(BadName(
            "this link is a way between several places: paste the one that is meant".to_owned(),
        )));
    }
    let sure = |at: Result<LonLat, BadName>| at.map(|at| Spot::sure(at, reading::LINK));
    let view = |at: Result<LonLat, BadName>| at.map(|at| Spot::sure(at, reading::VIEW));
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or(query);
    let view_names: &[&str] = if host.contains("apple.") {
        &["center"]
    } else {
        &["center", "ll", "cp"]
    };
    let pinned = ["ll", "coordinate"];
    data(path)
        .or_else(|| marked(query))
        .or_else(|| segment(path))
        .or_else(|| named(query, &["q", "query", "daddr", "destination"]))
        .or_else(|| host.contains("apple.").then(|| named(query, &pinned))?)
        .map(sure)
        .or_else(|| at_sign(path).or_else(|| hash(path)).map(view))
        .or_else(|| named(query, view_names).map(view))
}

/// `…!3d34.5473!4d38.2741…`: the place that is marked.
fn data(path: &str) -> Option<Result<LonLat, BadName>> {
    let mut found: Option<LonLat> = None;
    for piece in path.split("!3d").skip(1) {
        let (lat, rest) = piece.split_once("!4d")?;
        let lon: String = rest
            .chars()
            .take_while(|sign| sign.is_ascii_digit() || "-.".contains(*sign))
            .collect();
        let at = LonLat::new(lon.parse().ok()?, lat.parse().ok()?);
        match (at, found) {
            (Err(error), _) => return Some(Err(error)),
            (Ok(at), Some(other)) if at != other => return Some(Err(BadName(several(2)))),
            (Ok(at), _) => found = Some(at),
        }
    }
    found.map(Ok)
}

/// `mlat=34.5473&mlon=38.2741`: a marker of OpenStreetMap.
fn marked(query: &str) -> Option<Result<LonLat, BadName>> {
    let value = |name: &str| -> Option<f64> { one(query, name)?.parse().ok() };
    Some(LonLat::new(value("mlon")?, value("mlat")?))
}

/// A part of the path that is a position: `/place/34.5473,38.2741/`, `/search/34.5473, 38.2741`.
fn segment(path: &str) -> Option<Result<LonLat, BadName>> {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let mut parts = path
        .split('/')
        .skip_while(|part| !["place", "search"].contains(part));
    position(parts.nth(1)?)
}

/// The first of these values that is a position.
fn named(query: &str, names: &[&str]) -> Option<Result<LonLat, BadName>> {
    names.iter().find_map(|name| position(one(query, name)?))
}

fn one<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// A position that stands where the name of a place may stand as well.
fn position(value: &str) -> Option<Result<LonLat, BadName>> {
    let value = strip(value, "loc:").unwrap_or(value);
    let value = value.split('(').next().unwrap_or(value).replace('~', ",");
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let letters = value.chars().filter(|sign| sign.is_alphabetic()).count();
    if digits < 2 || letters > 2 {
        return None;
    }
    Some(angles::read(&value).map(|spot| spot.at))
}

/// `/@34.5473,38.2741,17z`: the middle of the map.
fn at_sign(path: &str) -> Option<Result<LonLat, BadName>> {
    let (_, rest) = path.split_once("/@")?;
    let mut numbers = rest.split([',', '/']).map(str::parse::<f64>);
    let (lat, lon) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    Some(LonLat::new(lon, lat))
}

/// `#map=17/34.5473/38.2741`: the middle of the map.
fn hash(path: &str) -> Option<Result<LonLat, BadName>> {
    let (_, rest) = path.split_once("#map=")?;
    let mut numbers = rest.split(['/', '&']).skip(1).map(str::parse::<f64>);
    let (lat, lon) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    Some(LonLat::new(lon, lat))
}

/// The signs behind `%C2%B0` and `+`.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        let ahead: String = rest.clone().take(2).map(char::from).collect();
        match (byte, u8::from_str_radix(&ahead, 16)) {
            (b'%', Ok(sign)) if ahead.len() == 2 => {
                bytes.push(sign);
                rest.nth(1);
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
