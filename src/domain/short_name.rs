//! A short readable name made from words: lower-case letters, digits, single hyphens. Knows no
//! catalogue; whether it is taken is asked elsewhere.

use super::fold;
use super::id::Id;

/// A short name from words; empty when they hold no Latin letter.
#[must_use]
pub fn short_name(told: &str) -> String {
    let readings = fold::query_terms(told);
    let words = readings
        .into_iter()
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let plain = words
        .iter()
        .filter(|word| word.bytes().all(|letter| letter.is_ascii_alphanumeric()));
    let joined = plain.map(String::as_str).collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(60).collect();
    cut.trim_matches('-').to_owned()
}

/// A short name that no other record can have: words and the end of its own identity.
#[must_use]
pub fn own_name(told: &str, kind: &str, uuid: Id) -> String {
    let told = short_name(told);
    let told = if told.is_empty() { kind } else { &told };
    let tail = uuid.to_string();
    format!("{told}-{}", tail.get(30..).unwrap_or(&tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_readable_and_their_own() {
        assert_eq!(
            short_name("Temple of Baʿal Šamīn!"),
            "temple-of-baal-shamin"
        );
        let (one, other) = (Id::v7(1, [1; 10]), Id::v7(1, [2; 10]));
        assert_ne!(
            own_name("Bel", "event", one),
            own_name("Bel", "event", other)
        );
        assert!(own_name("بل", "event", one).starts_with("event-"));
    }
}
