//! Whether two records may mean one place, and why: names in both scripts, distance against how
//! exact both positions are, type, numbers elsewhere. The answer is a suspicion with its reasons
//! in words; only a person decides. Knows no catalogue.

use std::collections::BTreeSet;

use super::fold;
use super::id::Id;
use super::kinds::Level;
use super::place::LonLat;

/// What of a place is compared.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Likeness {
    /// The place.
    pub id: Id,
    /// The place it is part of.
    pub parent: Option<Id>,
    /// Its level.
    pub level: Level,
    /// The name it is shown by, then its other names.
    pub names: Vec<String>,
    /// Its numbers in other systems: system and number.
    pub ids: Vec<(String, String)>,
    /// Its type, or empty.
    pub type_code: String,
    /// Where it is.
    pub at: Option<LonLat>,
    /// How far the point may be off, metres.
    pub accuracy_m: Option<f64>,
}

/// Why two records may mean one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    /// How much speaks for it: from [`SUSPECT`] on it is worth a look.
    pub score: i64,
    /// What speaks for it and against it, each in a few words.
    pub reasons: Vec<String>,
}

/// From this score on two records are shown as possible duplicates.
pub const SUSPECT: i64 = 50;
/// A point whose accuracy nobody recorded is taken to be off by so much, metres.
const UNKNOWN_ACCURACY: f64 = 100.0;
/// Places of one name farther apart than this, beyond what their accuracies allow, are two.
pub const FAR_M: f64 = 3_000.0;
/// Places of different names are compared at most at this distance.
pub const NEAR_M: f64 = 250.0;

/// Weighs two records against each other; `None` when nothing makes them one place. The order of
/// the two does not matter.
#[must_use]
pub fn suspect(one: &Likeness, other: &Likeness) -> Option<Suspicion> {
    if one.id == other.id || one.parent == Some(other.id) || other.parent == Some(one.id) {
        return None;
    }
    let shared_id = shared_id(one, other);
    let inside = |place: &Likeness| matches!(place.level, Level::Component | Level::Object);
    if inside(one) != inside(other) {
        return None;
    }
    // The cella of one temple is never that of another.
    if inside(one) && one.parent != other.parent && shared_id.is_none() {
        return None;
    }
    let mut reasons = Vec::new();
    let mut score = 0;
    let mut add = |(points, reason): (i64, Option<String>)| {
        score += points;
        reasons.extend(reason);
    };
    if let Some((scheme, value)) = shared_id {
        add((60, Some(format!("the same number in «{scheme}»: {value}"))));
    }
    let (points, reason) = names(one, other);
    if points < 0 && shared_id.is_none() {
        return None;
    }
    add((points, reason));
    add(distance(one, other)?);
    add(types(one, other));
    (score >= SUSPECT).then_some(Suspicion { score, reasons })
}

/// The first number both have in one system.
fn shared_id<'a>(one: &'a Likeness, other: &Likeness) -> Option<(&'a str, &'a str)> {
    let same = |(scheme, value): &&(String, String)| {
        !value.trim().is_empty()
            && other.ids.iter().any(|(theirs, number)| {
                theirs.eq_ignore_ascii_case(scheme) && number.trim() == value.trim()
            })
    };
    let mut shared: Vec<_> = one.ids.iter().filter(same).collect();
    shared.sort();
    shared
        .first()
        .map(|(scheme, value)| (scheme.as_str(), value.as_str()))
}

/// What the names say. Names that differ in a number («Tower no. 91», «Tower no. 95») say that
/// the two are two.
fn names(one: &Likeness, other: &Likeness) -> (i64, Option<String>) {
    let mut best: Option<(i64, String, String)> = None;
    let mut numbered_apart = false;
    for mine in &one.names {
        for theirs in &other.names {
            if mine.trim().is_empty() || theirs.trim().is_empty() {
                continue;
            }
            if numbers(mine) != numbers(theirs) {
                numbered_apart = true;
                continue;
            }
            let points = if fold::same(mine, theirs) {
                45
            } else {
                30 * likeness(mine, theirs) / 100
            };
            // The same pair wins in whichever order the two are compared.
            let pair = if mine <= theirs {
                (mine, theirs)
            } else {
                (theirs, mine)
            };
            let better = best
                .as_ref()
                .is_none_or(|(held, a, b)| points > *held || (points == *held && pair < (a, b)));
            if better {
                best = Some((points, pair.0.clone(), pair.1.clone()));
            }
        }
    }
    match best {
        Some((45, a, b)) if a == b => (45, Some(format!("the same name: «{a}»"))),
        Some((45, a, b)) => (
            45,
            Some(format!("the same name, written differently: «{a}», «{b}»")),
        ),
        Some((points, a, b)) if points >= 18 => {
            (points, Some(format!("similar names: «{a}», «{b}»")))
        }
        _ if numbered_apart => (-1, None),
        _ => (0, None),
    }
}

/// The numbers in a name, in order: digits of any script, and Roman numerals that stand alone.
fn numbers(name: &str) -> Vec<String> {
    let keys = fold::words_of(name);
    let roman = |word: &str| {
        word.len() <= 6 && !word.is_empty() && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
    };
    keys.into_iter()
        .filter(|word| word.chars().any(|c| c.is_ascii_digit()) || roman(word))
        .collect()
}

/// How alike two names are, 0 to 100: the share of runs of two letters they have in common.
fn likeness(one: &str, other: &str) -> i64 {
    let pairs = |name: &str| -> BTreeSet<(char, char)> {
        let letters: Vec<char> = fold::words_of(name).concat().chars().collect();
        letters
            .windows(2)
            .filter_map(|two| match two {
                [a, b] => Some((*a, *b)),
                _ => None,
            })
            .collect()
    };
    let (mine, theirs) = (pairs(one), pairs(other));
    let all = mine.len() + theirs.len();
    let shared = 2 * mine.intersection(&theirs).count();
    if all == 0 {
        return 0;
    }
    i64::try_from(100 * shared / all).unwrap_or(0)
}

/// What the distance says, given how exact both points are; `None` when it rules them out.
fn distance(one: &Likeness, other: &Likeness) -> Option<(i64, Option<String>)> {
    let (Some(here), Some(there)) = (one.at, other.at) else {
        // Nothing is known of how far apart they are; parts of one whole are near enough.
        let points = if one.parent.is_some() && one.parent == other.parent {
            15
        } else {
            0
        };
        return Some((points, Some("no position to compare".to_owned())));
    };
    let apart = here.distance_m(there);
    let off = |place: &Likeness| place.accuracy_m.unwrap_or(UNKNOWN_ACCURACY).max(1.0);
    let allowed = off(one) + off(other);
    let told = metres(apart);
    if apart <= allowed {
        return Some((
            30,
            Some(format!(
                "{told} apart, within the accuracy of both ({})",
                metres(allowed)
            )),
        ));
    }
    if apart > allowed + FAR_M {
        return None;
    }
    let points = if apart <= 3.0 * allowed { 15 } else { 0 };
    Some((points, Some(format!("{told} apart"))))
}

/// «120 m», «1.4 km».
#[must_use]
pub fn metres(metres: f64) -> String {
    if metres < 995.0 {
        return format!("{metres:.0} m");
    }
    format!("{:.1} km", metres / 1_000.0)
}

fn types(one: &Likeness, other: &Likeness) -> (i64, Option<String>) {
    match (one.type_code.as_str(), other.type_code.as_str()) {
        ("", _) | (_, "") => (0, None),
        (mine, theirs) if mine == theirs => (10, Some("the same type".to_owned())),
        _ => (-10, Some("different types".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(number: u64, name: &str, at: Option<(f64, f64)>) -> Likeness {
        Likeness {
            id: Id::v7(number, [1; 10]),
            names: vec![name.to_owned()],
            at: at.map(|(lon, lat)| LonLat::new(lon, lat).unwrap()),
            accuracy_m: Some(20.0),
            type_code: "temple".into(),
            ..Likeness::default()
        }
    }

    const HERE: Option<(f64, f64)> = Some((38.27, 34.55));
    /// About 90 metres east.
    const NEXT_DOOR: Option<(f64, f64)> = Some((38.271, 34.55));

    #[test]
    fn one_temple_in_two_scripts_is_suspected_and_the_reasons_say_why() {
        let mut latin = place(1, "Temple of Baalshamin", HERE);
        latin.names.push("معبد بعل شمين".into());
        let arabic = place(2, "معبد بعلشمين", NEXT_DOOR);
        let told = suspect(&latin, &arabic).unwrap();
        assert!(told.reasons[0].contains("written differently"), "{told:?}");
        assert!(told.reasons[1].starts_with('9'), "{told:?}");
        assert_eq!(told.reasons.last().unwrap(), "the same type");
    }

    #[test]
    fn a_temple_and_its_cella_are_not_duplicates() {
        let temple = place(1, "Temple of Bel", HERE);
        let mut cella = place(2, "Temple of Bel", HERE);
        cella.parent = Some(temple.id);
        cella.level = Level::Component;
        assert_eq!(suspect(&temple, &cella), None);
        cella.parent = Some(Id::v7(9, [9; 10]));
        assert_eq!(
            suspect(&temple, &cella),
            None,
            "nor a part of something else"
        );
    }

    #[test]
    fn the_cellas_of_two_temples_are_two() {
        let part = |number, parent| Likeness {
            level: Level::Component,
            parent: Some(Id::v7(parent, [9; 10])),
            ..place(number, "Cella", HERE)
        };
        assert_eq!(suspect(&part(1, 7), &part(2, 8)), None);
        assert!(suspect(&part(1, 7), &part(2, 7)).is_some());
    }

    #[test]
    fn numbered_towers_are_different_towers() {
        let near = |number, name| place(number, name, HERE);
        for (one, other) in [
            ("Tower Tomb no. 91", "Tower Tomb no. 95"),
            ("Basilica IV", "Basilica I"),
            ("برج ٩١", "برج ٩٥"),
        ] {
            assert_eq!(suspect(&near(1, one), &near(2, other)), None, "{one}");
        }
        assert!(suspect(&near(1, "Tower Tomb no. 91"), &near(2, "tower tomb 91")).is_some());
    }

    #[test]
    fn one_name_in_two_provinces_is_two_places() {
        let far = place(2, "Temple of Bel", Some((40.0, 36.0)));
        assert_eq!(suspect(&place(1, "Temple of Bel", HERE), &far), None);
    }

    #[test]
    fn a_shared_number_counts_whatever_the_names_are() {
        let mut one = place(1, "Tadmor", HERE);
        let mut other = place(2, "Palmyra", NEXT_DOOR);
        one.ids = vec![("pleiades".into(), "668331".into())];
        other.ids = vec![("Pleiades".into(), "668331 ".into())];
        let told = suspect(&one, &other).unwrap();
        assert!(told.reasons[0].contains("668331"));
    }

    #[test]
    fn neighbours_that_are_called_otherwise_are_not_suspected() {
        let theatre = place(1, "Roman Theatre", HERE);
        let senate = place(2, "Senate", HERE);
        assert_eq!(suspect(&theatre, &senate), None);
    }

    fn any_place() -> impl Strategy<Value = Likeness> {
        (
            0_u64..6,
            prop::option::of(0_u64..6),
            prop::sample::select(Level::ALL),
            prop::collection::vec(
                "(Temple|Tower|Qasr|معبد|برج) (Bel|Nabu|بل|[IVX]{1,2}|[0-9])",
                0..3,
            ),
            prop::option::of((38.26_f64..38.28, 34.54_f64..34.56)),
            prop::option::of(1.0_f64..300.0),
            prop::sample::select(&["", "temple", "tower"][..]),
            prop::option::of("[0-9]"),
        )
            .prop_map(|(id, parent, level, names, at, accuracy_m, kind, number)| {
                Likeness {
                    id: Id::v7(id, [3; 10]),
                    parent: parent.map(|parent| Id::v7(parent, [3; 10])),
                    level,
                    names,
                    ids: number
                        .map(|value| ("x".to_owned(), value))
                        .into_iter()
                        .collect(),
                    type_code: (*kind).to_owned(),
                    at: at.map(|(lon, lat)| LonLat::new(lon, lat).unwrap()),
                    accuracy_m,
                }
            })
    }

    proptest! {
        #[test]
        fn the_score_is_symmetric(one in any_place(), other in any_place()) {
            let there = suspect(&one, &other);
            let back = suspect(&other, &one);
            prop_assert_eq!(
                there.as_ref().map(|told| told.score),
                back.as_ref().map(|told| told.score)
            );
            prop_assert_eq!(there.map(|told| told.reasons), back.map(|told| told.reasons));
        }

        #[test]
        fn nothing_is_a_duplicate_of_itself(one in any_place()) {
            prop_assert_eq!(suspect(&one, &one), None);
        }
    }
}
