//! Where the pictures of an online map are had: an address with {z}, {x} and {y} in it. Knows
//! no network.

use std::fmt;

/// The number of one square of an online map: column from the west, row from the north.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Square {
    /// 0 = one square for the world; each step halves its side.
    pub zoom: u8,
    /// Column.
    pub x: u32,
    /// Row.
    pub y: u32,
}

impl Square {
    /// The square one step larger that holds this one.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        Some(Self {
            zoom: self.zoom.checked_sub(1)?,
            x: self.x / 2,
            y: self.y / 2,
        })
    }
}

/// The address of an online map: a web address with `{z}`, `{x}` and `{y}` (or `{-y}`, counted
/// from the south) where the numbers of a square go.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

/// Why a text is not the address of an online map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} Nothing was asked for; enter an address like https://example.org/{{z}}/{{x}}/{{y}}.png."
)]
pub struct BadAddress(&'static str);

impl Address {
    /// Checks an address.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn parse(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim();
        check_server(text)?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || !c.is_ascii();
        if text.len() > 500 || text.chars().any(odd) {
            return Err(BadAddress(
                "The address is too long, or holds spaces or signs that belong in no address.",
            ));
        }
        check_parts(text)?;
        Ok(Self(text.to_owned()))
    }

    /// The address of one square.
    #[must_use]
    pub fn of(&self, square: Square) -> String {
        let last = (1_u64 << square.zoom.min(31)) - 1;
        let south = last.saturating_sub(u64::from(square.y));
        self.0
            .replace("{z}", &square.zoom.to_string())
            .replace("{x}", &square.x.to_string())
            .replace("{y}", &square.y.to_string())
            .replace("{-y}", &south.to_string())
    }

    /// The address as entered.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The server's name, for telling whom is asked.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

fn check_server(text: &str) -> Result<(), BadAddress> {
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err(BadAddress("The address does not start with https://."));
    };
    if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
        return Err(BadAddress(
            "The address starts with neither https:// nor http://.",
        ));
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.contains(['{', '}']) {
        return Err(BadAddress("The address names no server."));
    }
    if host.contains('@') {
        return Err(BadAddress("The address holds a user name or password."));
    }
    Ok(())
}

fn check_parts(text: &str) -> Result<(), BadAddress> {
    if !text.contains("{z}") {
        return Err(BadAddress("The address has no {z} for the zoom."));
    }
    if !text.contains("{x}") {
        return Err(BadAddress("The address has no {x} for the column."));
    }
    if !(text.contains("{y}") || text.contains("{-y}")) {
        return Err(BadAddress("The address has no {y} for the row."));
    }
    let parts = ["{z}", "{x}", "{y}", "{-y}"];
    let filled = (parts.iter()).fold(text.to_owned(), |text, part| text.replace(part, "0"));
    if filled.contains(['{', '}']) {
        return Err(BadAddress(
            "The address holds braces other than {z}, {x} and {y}.",
        ));
    }
    Ok(())
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An online map: where it is had, whom to credit, how close it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlineMap {
    /// Where.
    pub address: Address,
    /// What must stand on the map.
    pub credit: String,
    /// The closest zoom that exists.
    pub closest: u8,
}

impl OnlineMap {
    /// `OpenStreetMap`'s own pictures, under its tile usage policy: only what is looked at,
    /// kept on disk, with credit.
    #[must_use]
    pub fn openstreetmap() -> Self {
        Self {
            address: Address("https://tile.openstreetmap.org/{z}/{x}/{y}.png".to_owned()),
            credit: "© OpenStreetMap contributors".to_owned(),
            closest: 19,
        }
    }

    /// A map at an address the person entered; the credit names at least the server.
    #[must_use]
    pub fn at(address: Address) -> Self {
        Self {
            credit: format!("Map: {}", address.host()),
            address,
            closest: 19,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_filled_in() {
        let square = Square {
            zoom: 3,
            x: 5,
            y: 2,
        };
        let address = Address::parse(" https://t.example/{z}/{x}/{y}.png?k=1 ").unwrap();
        assert_eq!(address.of(square), "https://t.example/3/5/2.png?k=1");
        let south = Address::parse("http://t.example/{z}/{x}/{-y}").unwrap();
        assert_eq!(south.of(square), "http://t.example/3/5/5");
        assert_eq!(south.host(), "t.example");
    }

    #[test]
    fn what_is_no_address_is_said() {
        for (text, word) in [
            ("", "https://"),
            ("ftp://a/{z}/{x}/{y}", "neither"),
            ("file:///etc/{z}{x}{y}", "neither"),
            ("https:///{z}/{x}/{y}", "no server"),
            ("https://{z}.example/{x}/{y}", "no server"),
            ("https://me:word@a.example/{z}/{x}/{y}", "password"),
            ("https://a.example/{x}/{y}", "{z}"),
            ("https://a.example/{z}/{y}", "{x}"),
            ("https://a.example/{z}/{x}", "{y}"),
            ("https://a.example/{z}/{x}/{y}/{s}", "braces"),
            ("https://a.example/{z}/{x}/{y} b", "spaces"),
        ] {
            let error = Address::parse(text).unwrap_err().to_string();
            assert!(error.contains(word), "{text}: {error}");
        }
    }
}
