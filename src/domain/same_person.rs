//! Whether two records may mean one person or institution, and why: the name however it is spelled,
//! in either script, with initials for what the other writes out. The answer is a suspicion; only
//! a person decides. Knows no catalogue.

use std::collections::BTreeSet;

use super::fold;
use super::id::Id;
use super::kinds::ActorKind;
use super::record::Actor;

/// Consonants that two names in different scripts must share at least.
const LEAST_SOUNDS: usize = 4;
/// A short form of an institution's name has at least so many letters.
const LEAST_SHORT: usize = 3;

/// Two records that may mean one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one, of which more is recorded.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Why, in a few words.
    pub reason: &'static str,
}

/// Every pair among some records, in their order.
#[must_use]
pub fn pairs(actors: &[Actor]) -> Vec<Pair> {
    let mut found = Vec::new();
    for (at, one) in actors.iter().enumerate() {
        for other in actors.iter().skip(at + 1) {
            if let Some(reason) = suspect(one, other) {
                let (one, other) = if said(other) > said(one) {
                    (other, one)
                } else {
                    (one, other)
                };
                found.push(Pair {
                    one: one.uuid,
                    other: other.uuid,
                    reason,
                });
            }
        }
    }
    found
}

/// How much is recorded.
fn said(actor: &Actor) -> usize {
    [&actor.name, &actor.initials, &actor.role, &actor.uri]
        .into_iter()
        .map(|text| text.trim().chars().count())
        .sum()
}

/// Why two records may mean one person or institution; `None` when nothing speaks for it.
#[must_use]
pub fn suspect(one: &Actor, other: &Actor) -> Option<&'static str> {
    if one.uuid == other.uuid || one.kind != other.kind {
        return None;
    }
    let uri = one.uri.trim();
    if !uri.is_empty() && uri == other.uri.trim() {
        return Some("the same address or ORCID");
    }
    let is_turned = |one: &str, other: &str| {
        let turned = turned(one);
        !turned.is_empty() && turned == words(other)
    };
    let (ours, theirs) = (one.name.as_str(), other.name.as_str());
    if fold::same(ours, theirs) || is_turned(ours, theirs) || is_turned(theirs, ours) {
        return Some("the same name");
    }
    if is_arabic(&one.name) != is_arabic(&other.name) {
        let sounds = sounds(&one.name);
        let enough = sounds.iter().map(String::len).sum::<usize>() >= LEAST_SOUNDS;
        let same = enough && sounds.len() > 1 && sounds == self::sounds(&other.name);
        return same.then_some("the same name in the other script");
    }
    match one.kind {
        ActorKind::Person if shortened(&one.name, &other.name) => {
            Some("initials for what the other writes out")
        }
        ActorKind::Institution if abbreviates(one, other) || abbreviates(other, one) => {
            Some("a short form of the other's name")
        }
        _ => None,
    }
}

fn words(name: &str) -> Vec<String> {
    fold::words_of(name)
}

/// The words of «Haddad, Amal» in the order of «Amal Haddad».
fn turned(name: &str) -> Vec<String> {
    match name.split_once(',') {
        Some((last, given)) if !given.trim().is_empty() => words(&format!("{given} {last}")),
        _ => Vec::new(),
    }
}

/// Whether the last words are the same and one has initials where the other has given names.
fn shortened(one: &str, other: &str) -> bool {
    let order = |name: &str| {
        let turned = turned(name);
        if turned.is_empty() {
            words(name)
        } else {
            turned
        }
    };
    let (one, other) = (order(one), order(other));
    let ([given @ .., last], [others @ .., their_last]) = (one.as_slice(), other.as_slice()) else {
        return false;
    };
    let fits = |one: &String, other: &String| {
        let (short, long) = if one.len() < other.len() {
            (one, other)
        } else {
            (other, one)
        };
        short == long || (short.chars().count() == 1 && long.starts_with(short.as_str()))
    };
    last == their_last
        && last.chars().count() > 1
        && !given.is_empty()
        && given.len() == others.len()
        && given
            .iter()
            .zip(others)
            .all(|(one, other)| fits(one, other))
}

/// Whether a name is the capitals of the other, or what it holds in brackets.
fn abbreviates(short: &Actor, long: &Actor) -> bool {
    let short: String = short
        .name
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    if short.chars().count() < LEAST_SHORT || short.contains(char::is_lowercase) {
        return false;
    }
    let capitals = |text: &str| -> String {
        let starts = text.split(|letter: char| !letter.is_alphanumeric());
        let first = starts.filter_map(|word| word.chars().next());
        first.filter(|letter| letter.is_uppercase()).collect()
    };
    let brackets: BTreeSet<String> = long
        .name
        .split('(')
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(inside, _)| inside.chars().filter(|it| it.is_alphanumeric()).collect())
        .collect();
    let before = long.name.split('(').next().unwrap_or_default();
    brackets.contains(&short) || capitals(before) == short
}

fn is_arabic(name: &str) -> bool {
    name.chars()
        .any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter))
}

/// The consonants of each word as both scripts write them; what one of them leaves out (vowels,
/// half-vowels, h, the glottal stop) is left out of both.
fn sounds(name: &str) -> Vec<String> {
    let of = |word: &String| {
        let plain = ["sh", "th", "dh", "kh", "gh", "ch"]
            .iter()
            .fold(word.clone(), |word, pair| {
                word.replace(pair, pair.trim_end_matches('h'))
            });
        let mut sounds: Vec<char> = plain.chars().filter_map(sound).collect();
        sounds.dedup();
        sounds.into_iter().collect::<String>()
    };
    let article = |word: &String| matches!(word.as_str(), "al" | "el");
    let words = words(name).into_iter().filter(|word| !article(word));
    words
        .map(|word| of(&word))
        .filter(|word| !word.is_empty())
        .collect()
}

const fn sound(letter: char) -> Option<char> {
    Some(match letter {
        'ب' | 'b' | 'p' => 'b',
        'ت' | 'ط' | 'ث' | 't' => 't',
        'ج' | 'غ' | 'g' | 'j' => 'g',
        'د' | 'ض' | 'ذ' | 'ظ' | 'd' => 'd',
        'ر' | 'r' => 'r',
        'ز' | 'z' => 'z',
        'س' | 'ص' | 'ش' | 's' => 's',
        'ف' | 'f' | 'v' => 'f',
        'ق' | 'ك' | 'خ' | 'q' | 'k' | 'c' => 'k',
        'ل' | 'l' => 'l',
        'م' | 'm' => 'm',
        'ن' | 'n' => 'n',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: ActorKind, number: u64, name: &str) -> Actor {
        Actor {
            uuid: Id::v7(number, [1; 10]),
            kind,
            name: name.into(),
            ..Actor::default()
        }
    }

    fn people(one: &str, other: &str) -> Option<&'static str> {
        let person = ActorKind::Person;
        suspect(&of(person, 1, one), &of(person, 2, other))
    }

    #[test]
    fn one_person_is_known_by_initials_by_order_and_in_either_script() {
        assert_eq!(people("Maʾmūn Fansa", "mamun fansa"), Some("the same name"));
        assert_eq!(people("Fansa, Mamun", "Mamun Fansa"), Some("the same name"));
        let initials = Some("initials for what the other writes out");
        assert_eq!(people("M. Fansa", "Mamun Fansa"), initials);
        assert_eq!(people("Fansa, M.", "Mamun Fansa"), initials);
        let script = Some("the same name in the other script");
        assert_eq!(people("Karim Darwish", "كريم درويش"), script);
        assert_eq!(people("Khaled al-Asaad", "خالد الأسعد"), script);
    }

    #[test]
    fn two_persons_of_one_family_are_two() {
        assert_eq!(people("Mamun Fansa", "Nadia Fansa"), None);
        assert_eq!(people("N. Fansa", "Mamun Fansa"), None);
        assert_eq!(people("Fansa", "Mamun Fansa"), None);
        assert_eq!(people("Karim Darwish", "سمير درويش"), None);
        assert_eq!(people("", ""), None);
    }

    #[test]
    fn an_institution_is_known_by_its_short_form() {
        let two = |one: &str, other: &str| {
            let kind = ActorKind::Institution;
            suspect(&of(kind, 1, one), &of(kind, 2, other))
        };
        let short = Some("a short form of the other's name");
        assert_eq!(two("ABCE", "Association of Bells, Cups and Doors"), None);
        assert_eq!(two("ABC", "Association of Bells and Cups"), short);
        assert_eq!(two("Bells (ABC)", "ABC"), short);
        assert_eq!(two("ABC", "ABD"), None);
    }

    #[test]
    fn the_fuller_record_comes_first() {
        let short = of(ActorKind::Person, 1, "M. Fansa");
        let full = of(ActorKind::Person, 2, "Mamun Fansa");
        let found = pairs(&[short.clone(), full.clone()]);
        assert_eq!((found[0].one, found[0].other), (full.uuid, short.uuid));
        assert_eq!(pairs(&[full]), Vec::new());
    }
}
