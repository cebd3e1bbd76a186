//! What can be said of a source beside its title. Knows only the source itself.

use super::kinds::{Consent, Reliability};
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

/// Whether a person speaks in a source, who has to agree: a testimony or an interview.
#[must_use]
pub fn is_testimony(source: &Source) -> bool {
    let kind = source.kind.to_lowercase();
    ["testimon", "interview", "oral", "witness"]
        .iter()
        .any(|word| kind.contains(word))
}

/// Why a source is not named outside the house; `None` = it is. A testimony is withheld until
/// consent is noted; any source whose consent was refused or taken back is withheld.
#[must_use]
pub fn withheld(source: &Source) -> Option<&'static str> {
    match source.consent {
        Consent::Refused => Some("Withheld: consent was refused."),
        Consent::Withdrawn => Some("Withheld: consent was taken back."),
        Consent::NotKnown if is_testimony(source) => {
            Some("Withheld: a testimony, and no consent is noted.")
        }
        Consent::NotKnown | Consent::NotNeeded | Consent::Given => None,
    }
}

/// The source as it is printed outside the house: one that is withheld keeps its number and the
/// reason, nothing that tells who spoke.
#[must_use]
pub fn published(source: &Source) -> Source {
    let Some(why) = withheld(source) else {
        return source.clone();
    };
    Source {
        uuid: source.uuid,
        title: why.to_owned(),
        kind: source.kind.clone(),
        reliability_code: source.reliability_code,
        ..Source::default()
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

    #[test]
    fn who_did_not_agree_is_not_named() {
        let source = |kind: &str, consent| Source {
            kind: kind.to_owned(),
            consent,
            authors: "A. Witness".to_owned(),
            title: "What I saw".to_owned(),
            ..Source::default()
        };
        let named = |kind, consent| published(&source(kind, consent)).authors == "A. Witness";
        assert!(named("article", Consent::NotKnown));
        assert!(named("oral testimony", Consent::Given));
        assert!(!named("Oral testimony", Consent::NotKnown));
        assert!(!named("article", Consent::Withdrawn));
        let told = published(&source("interview", Consent::Refused));
        assert_eq!(told.title, "Withheld: consent was refused.");
    }
}
