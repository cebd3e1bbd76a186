//! How the scales of damage stand beside each other: EAMENA's extent, severity and condition,
//! UNOSAT's classes, the condition classes of EN 16096. A correspondence is a range and a
//! reason, never a conversion: nothing here writes a value. Knows no record.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use super::terms;

/// A scale on which damage or its result is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// EAMENA: how much of the place is damaged.
    Extent,
    /// EAMENA: how badly.
    Severity,
    /// UNOSAT's classes of damage seen from above.
    Unosat,
    /// EAMENA: the overall condition, old decay with it.
    Condition,
    /// The condition classes of EN 16096; only their names are known here.
    En16096,
}

impl Scale {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Extent,
        Self::Severity,
        Self::Unosat,
        Self::Condition,
        Self::En16096,
    ];

    /// Its name in the file, which is that of its term list where it has one.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Extent => "extent",
            Self::Severity => "severity",
            Self::Unosat => "unosat",
            Self::Condition => "condition",
            Self::En16096 => "en-16096",
        }
    }

    /// How it is called beside the others.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Extent => "Extent (EAMENA)",
            Self::Severity => "Severity (EAMENA)",
            Self::Unosat => "UNOSAT",
            Self::Condition => "Condition (EAMENA)",
            Self::En16096 => "EN 16096",
        }
    }

    /// The column that holds a value of it.
    #[must_use]
    pub const fn column(self) -> Option<&'static str> {
        match self {
            Self::Extent => Some("extent_code"),
            Self::Severity => Some("severity_code"),
            Self::Unosat => Some("unosat_code"),
            Self::Condition => Some("condition_code"),
            Self::En16096 => None,
        }
    }

    /// The scale a column of a record holds a value of.
    #[must_use]
    pub fn of_column(table: &str, column: &str) -> Option<Self> {
        let judged = matches!(table, "damage_event" | "assessment" | "observation");
        let scale = |scale: &&Self| scale.column() == Some(column);
        Self::ALL.iter().find(scale).copied().filter(|_| judged)
    }

    /// From the least to the worst; values that stand outside the order are not among them.
    const fn order(self) -> &'static [&'static str] {
        match self {
            Self::Extent => &["1-10", "11-30", "31-60", "61-90", "91-100"],
            Self::Severity => &[
                "intact-no-damage",
                "slight-damage",
                "moderate-damage",
                "severe-damage",
                "destroyed",
            ],
            Self::Unosat => &[
                "no-visible-damage",
                "possible-damage",
                "moderate-damage",
                "severe-damage",
                "destroyed",
            ],
            Self::Condition => &["good", "fair", "poor", "very-bad", "destroyed"],
            Self::En16096 => &["cc0", "cc1", "cc2", "cc3"],
        }
    }

    fn place(self, code: &str) -> Option<usize> {
        self.order().iter().position(|known| *known == code)
    }

    /// A value as it is shown.
    #[must_use]
    pub fn label(self, code: &str) -> String {
        match self {
            Self::En16096 => code.to_uppercase(),
            _ => terms::english(self.list(), code).to_owned(),
        }
    }
}

/// What a correspondence rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestsOn {
    /// A published definition.
    Published,
    /// The name of the value says it.
    Name,
    /// Our own reading of both scales.
    Reading,
    /// The standard's text was not read.
    Unconfirmed,
    /// No definition was found.
    Nothing,
}

/// What a value corresponds to on another scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The other scale.
    pub scale: Scale,
    /// The likely values there, the least first; empty where no definition was found.
    pub likely: Vec<&'static str>,
    /// What that rests on.
    pub rests_on: RestsOn,
    /// Why.
    pub why: &'static str,
}

/// Two values that are unusual together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tension {
    /// One scale with its value.
    pub one: (Scale, String),
    /// The other.
    pub other: (Scale, String),
    /// What would be usual beside the first.
    pub usual: Vec<&'static str>,
}

struct Row {
    scale: Scale,
    value: &'static str,
    /// `None`: the row says what the value means.
    to: Option<Scale>,
    least: &'static str,
    most: &'static str,
    rests_on: RestsOn,
    why: &'static str,
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        include_str!("../../assets/terms/cross-walk.tsv")
            .lines()
            .skip(1)
            .filter_map(row)
            .collect()
    })
}

fn row(line: &'static str) -> Option<Row> {
    let mut fields = line.split('\t');
    let scale = |name: &str| {
        Scale::ALL
            .iter()
            .copied()
            .find(|scale| scale.list() == name)
    };
    let from = scale(fields.next()?)?;
    let value = fields.next()?;
    let to = match fields.next()? {
        "definition" => None,
        name => Some(scale(name)?),
    };
    Some(Row {
        scale: from,
        value,
        to,
        least: fields.next()?,
        most: fields.next()?,
        rests_on: match fields.next()? {
            "published" => RestsOn::Published,
            "name" => RestsOn::Name,
            "reading" => RestsOn::Reading,
            "unconfirmed" => RestsOn::Unconfirmed,
            _ => RestsOn::Nothing,
        },
        why: fields.next()?,
    })
}

/// What a value means by whoever made its scale, as far as that was found.
#[must_use]
pub fn definition(scale: Scale, code: &str) -> Option<(RestsOn, &'static str)> {
    let mut rows = rows().iter();
    rows.find(|row| row.to.is_none() && row.scale == scale && row.value == code)
        .map(|row| (row.rests_on, row.why))
}

impl Row {
    /// The values it names on its other scale, the least first.
    fn range(&self, to: Scale) -> Vec<&'static str> {
        match (to.place(self.least), to.place(self.most)) {
            (Some(least), Some(most)) => within(to, least..=most),
            _ => vec![self.least],
        }
    }
}

fn within(scale: Scale, places: RangeInclusive<usize>) -> Vec<&'static str> {
    scale.order().get(places).unwrap_or_default().to_vec()
}

/// What a value of one scale is likely to be on the others: on each that says anything.
#[must_use]
pub fn neighbours(scale: Scale, code: &str) -> Vec<Neighbour> {
    let others = Scale::ALL.iter().filter(|other| **other != scale);
    others
        .filter_map(|other| neighbour(scale, code, *other))
        .collect()
}

/// What a value of one scale is likely to be on another; `None` where the two have nothing to
/// say to each other.
#[must_use]
pub fn neighbour(scale: Scale, code: &str, other: Scale) -> Option<Neighbour> {
    let forth = rows()
        .iter()
        .filter(|row| row.scale == scale && row.to == Some(other));
    if let Some(row) = forth.clone().find(|row| row.value == code) {
        return Some(Neighbour {
            scale: other,
            likely: row.range(other),
            rests_on: row.rests_on,
            why: row.why,
        });
    }
    let back: Vec<&Row> = rows()
        .iter()
        .filter(|row| row.scale == other && row.to == Some(scale))
        .collect();
    let meant = definition(scale, code)?;
    let speaks = |row: &&&Row| row.range(scale).contains(&code);
    let likely: Vec<&'static str> = back.iter().filter(speaks).map(|row| row.value).collect();
    // A name between two defined values is not a definition.
    let undefined = scale == Scale::Unosat && meant.0 == RestsOn::Nothing;
    if likely.is_empty() || undefined {
        let known = forth.count() > 0 || !back.is_empty();
        return (known && undefined).then_some(Neighbour {
            scale: other,
            likely: Vec::new(),
            rests_on: RestsOn::Nothing,
            why: meant.1,
        });
    }
    let mut reasons = back.iter().filter(speaks);
    let first = reasons.next()?;
    Some(Neighbour {
        scale: other,
        likely,
        rests_on: first.rests_on,
        why: first.why,
    })
}

/// Values given for one thing that are unusual together. A hint, never an error: whoever saw the
/// place may have reason for both.
#[must_use]
pub fn tensions(values: &[(Scale, &str)]) -> Vec<Tension> {
    let mut found = Vec::new();
    for (at, (one, code)) in values.iter().enumerate() {
        for (other, beside) in values.iter().skip(at + 1) {
            // What stands outside an order contradicts nothing.
            if one.place(code).is_none() || other.place(beside).is_none() {
                continue;
            }
            let Some(neighbour) = neighbour(*one, code, *other) else {
                continue;
            };
            if !neighbour.likely.is_empty() && !neighbour.likely.contains(beside) {
                found.push(Tension {
                    one: (*one, (*code).to_owned()),
                    other: (*other, (*beside).to_owned()),
                    usual: neighbour.likely,
                });
            }
        }
    }
    found
}

/// «Severe Damage to Destroyed».
#[must_use]
pub fn range_words(scale: Scale, likely: &[&str]) -> String {
    match likely {
        [] => "no definition found".to_owned(),
        [one] => scale.label(one),
        [least, .., most] => format!("{} to {}", scale.label(least), scale.label(most)),
    }
}

/// «UNOSAT would say Destroyed».
#[must_use]
pub fn neighbour_words(neighbour: &Neighbour) -> String {
    let scale = neighbour.scale;
    let range = range_words(scale, &neighbour.likely);
    match (neighbour.likely.is_empty(), scale) {
        (false, Scale::Unosat) => format!("UNOSAT would say {range}"),
        (false, Scale::En16096) => format!("EN 16096 about {range}, not confirmed"),
        _ => format!("{}: {range}", scale.name()),
    }
}

/// «Extent 1–10 % and severity Destroyed are unusual together».
#[must_use]
pub fn tension_words(tension: &Tension) -> String {
    let ((one, code), (other, beside)) = (&tension.one, &tension.other);
    format!(
        "{} {} beside {} {} is unusual: usual would be {}. Kept as it is.",
        one.name(),
        one.label(code),
        other.name(),
        other.label(beside),
        range_words(*other, &tension.usual),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_whole_and_names_values_that_exist() {
        let text = include_str!("../../assets/terms/cross-walk.tsv");
        assert_eq!(rows().len(), text.lines().count() - 1);
        for row in rows() {
            assert_ne!(row.why, "");
            for (scale, code) in [
                (Some(row.scale), row.value),
                (row.to, row.least),
                (row.to, row.most),
            ] {
                let Some(scale) = scale.filter(|scale| *scale != Scale::En16096) else {
                    continue;
                };
                assert!(
                    terms::label(scale.list(), code).is_some(),
                    "{}: {code}",
                    scale.list()
                );
            }
        }
    }

    #[test]
    fn every_value_of_every_scale_says_what_it_means_or_that_nobody_said() {
        for scale in Scale::ALL.iter().filter(|scale| **scale != Scale::En16096) {
            for term in terms::list(scale.list()) {
                assert!(definition(*scale, term.code).is_some(), "{}", term.code);
            }
        }
    }

    #[test]
    fn all_or_nearly_all_is_destroyed_for_unosat() {
        let beside = neighbour(Scale::Extent, "91-100", Scale::Unosat).unwrap();
        assert_eq!(beside.likely, ["destroyed"]);
        assert_eq!(neighbour_words(&beside), "UNOSAT would say Destroyed");
        let back = neighbour(Scale::Unosat, "destroyed", Scale::Extent).unwrap();
        assert_eq!(back.likely, ["31-60", "61-90", "91-100"]);
    }

    #[test]
    fn what_is_likely_one_way_is_likely_the_other() {
        for row in rows() {
            let Some(to) = row.to else { continue };
            for code in row.range(to) {
                let back = neighbour(to, code, row.scale).filter(|back| !back.likely.is_empty());
                if let Some(back) = back {
                    assert!(back.likely.contains(&row.value), "{} {code}", to.name());
                }
            }
        }
    }

    #[test]
    fn where_nobody_defined_a_class_that_is_said() {
        let beside = neighbour(Scale::Unosat, "moderate-damage", Scale::Extent).unwrap();
        assert!(beside.likely.is_empty());
        assert_eq!(
            neighbour_words(&beside),
            "Extent (EAMENA): no definition found"
        );
        assert!(neighbour(Scale::Extent, "unknown", Scale::Unosat).is_none());
    }

    #[test]
    fn a_tenth_destroyed_is_unusual_and_what_was_not_seen_is_not() {
        let told = tensions(&[(Scale::Extent, "1-10"), (Scale::Severity, "destroyed")]);
        assert_eq!(told.len(), 1);
        assert_eq!(
            tension_words(&told[0]),
            "Extent (EAMENA) 1–10 % beside Severity (EAMENA) Destroyed is unusual: usual would be \
             Slight Damage to Moderate Damage. Kept as it is."
        );
        assert!(tensions(&[(Scale::Extent, "91-100"), (Scale::Severity, "destroyed")]).is_empty());
        assert!(tensions(&[(Scale::Extent, "unknown"), (Scale::Severity, "destroyed")]).is_empty());
        assert!(tensions(&[(Scale::Unosat, "destroyed"), (Scale::Condition, "good")]).len() == 1);
    }
}
