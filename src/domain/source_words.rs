//! What can be said of a source beside its title. Knows only the source itself.

use super::kinds::Reliability;
use super::record::Source;

/// How far a source can be relied on and why: «secondary: press». Empty when nobody weighed it.
#[must_use]
pub fn reliability(source: &Source) -> String {
    match (source.reliability_code, source.reliability.trim()) {
        (Reliability::Unknown, why) => why.to_owned(),
        (known, "") => known.label().to_owned(),
        (known, why) => format!("{}: {why}", known.label()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_follows_the_class() {
        let source = |code, why: &str| Source {
            reliability_code: code,
            reliability: why.to_owned(),
            ..Source::default()
        };
        let words = |code, why| reliability(&source(code, why));
        assert_eq!(words(Reliability::Secondary, "press"), "secondary: press");
        assert_eq!(words(Reliability::Weak, ""), "weak");
        assert_eq!(words(Reliability::Unknown, "as written"), "as written");
        assert_eq!(words(Reliability::Unknown, ""), "");
    }
}
