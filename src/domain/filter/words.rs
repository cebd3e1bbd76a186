//! A filter as a sentence: «Type is temple and damage certainly within 2015». The sentence is the
//! grammar: `parse` reads back every one.

use super::derived::Derived;
use super::expr::{Expr, Is, Test};
use super::field::{Field, Kind, one};
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::terms::Terms;

/// What a part of a sentence is told with.
#[derive(Clone, Copy)]
struct Speech<'a> {
    /// The kind of record it is about; its name is not repeated.
    within: Option<Table>,
    /// What the codes of the catalogue's own are called.
    terms: &'a Terms,
}

/// How much of a sentence stands round a part: what needs parentheses there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Loose,
    Or,
    And,
    Not,
}

impl Expr {
    /// The filter as one sentence, without a full stop; the catalogue's own terms by their labels,
    /// marked as local.
    #[must_use]
    pub fn sentence(&self, terms: &Terms) -> String {
        let speech = Speech {
            within: None,
            terms,
        };
        let text = self.spoken(Binding::Loose, speech);
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => text,
        }
    }

    fn spoken(&self, round: Binding, speech: Speech<'_>) -> String {
        let joined = |parts: &[Self], word: &str, own: Binding| {
            let each: Vec<String> = parts.iter().map(|part| part.spoken(own, speech)).collect();
            let text = each.join(word);
            if round >= own {
                format!("({text})")
            } else {
                text
            }
        };
        match self {
            Self::All(parts) if parts.is_empty() => "everything".to_owned(),
            Self::Any(parts) if parts.is_empty() => "nothing".to_owned(),
            Self::All(parts) | Self::Any(parts) if parts.len() == 1 => parts
                .first()
                .map(|only| only.spoken(round, speech))
                .unwrap_or_default(),
            Self::All(parts) => joined(parts, " and ", Binding::And),
            Self::Any(parts) => joined(parts, " or ", Binding::Or),
            Self::Not(inner) => match &**inner {
                Self::Test(test) => said(test, speech, Sense::Denied),
                other => format!("not {}", other.spoken(Binding::Not, speech)),
            },
            Self::Has { of, that } => {
                let within = Some(*of);
                let inside = Speech { within, ..speech };
                format!(
                    "{} with ({})",
                    one(*of),
                    that.spoken(Binding::Loose, inside)
                )
            }
            Self::Test(test) => said(test, speech, Sense::Stated),
            Self::Unknown(_) => format!("unknown «{}»", self.unknown().join(", ")),
        }
    }
}

/// Whether a test is stated or denied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Stated,
    Denied,
}

fn said(test: &Test, speech: Speech<'_>, sense: Sense) -> String {
    let name = name_of(&test.field, speech.within);
    let pick = |stated: &str, denied: &str| match sense {
        Sense::Stated => stated.to_owned(),
        Sense::Denied => denied.to_owned(),
    };
    let says = |verb: String, value: &str| format!("{name} {verb} {}", quoted(value));
    let denied = |verb: &str| match sense {
        Sense::Stated => verb.to_owned(),
        Sense::Denied => format!("not {verb}"),
    };
    match &test.is {
        Is::Empty => format!("{name} {}", pick("is empty", "is not empty")),
        Is::Yes if test.field == Field::Derived(Derived::Marked) => denied("marked"),
        Is::Yes => format!("{name} {}", pick("is yes", "is not yes")),
        Is::Contains(value) => says(pick("contains", "does not contain"), value),
        Is::Equals(value) => says(pick("is", "is not"), value),
        Is::Begins(value) => says(pick("begins with", "does not begin with"), value),
        Is::OneOf(codes) => format!(
            "{name} {} {}",
            pick("is", "is not"),
            listed(&test.field, codes, speech.terms)
        ),
        Is::Number(compare, number) => {
            let stated = format!("{name} {} {number}", compare.sign());
            if sense == Sense::Denied {
                format!("not {stated}")
            } else {
                stated
            }
        }
        Is::Possibly(period) => says(denied("possibly within"), period.as_str()),
        Is::Certainly(period) => says(denied("certainly within"), period.as_str()),
        Is::Near(at, metres) => {
            let spot = format!("{}, {}", at.lat(), at.lon());
            format!(
                "{name} {} {metres} m of {}",
                denied("within"),
                quoted(&spot)
            )
        }
        Is::Within(b) => {
            let edges = [b.west, b.south, b.east, b.north].map(|edge| edge.to_string());
            says(denied("within bounds"), &edges.join(", "))
        }
        Is::InView => denied("in the map view"),
        Is::Places(places) => denied(&format!("one of {} places", places.len())),
        Is::Unknown(_) => format!(
            "{name} unknown «{}»",
            Expr::Test(test.clone()).unknown().join(", ")
        ),
    }
}

/// Codes as they are read, with commas between them.
fn listed(field: &Field, codes: &[String], terms: &Terms) -> String {
    let shared = field.row().map(|row| row.kind.choices());
    let shared = |code: &String| shared.iter().flatten().any(|choice| choice.code == code);
    let words = codes.iter().map(|code| {
        let words = value_words(field, code, terms);
        match words.as_deref().unwrap_or(code) {
            words if shared(code) => quoted(words),
            // What no list of the program knows is read back only in quotation marks.
            words => marked(words),
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The name of a field in a sentence; inside «a damage event with (…)» the kind is not repeated.
pub(super) fn name_of(field: &Field, within: Option<Table>) -> String {
    match (field, within) {
        (Field::Of(table, column), Some(kind)) if *table == kind => short(*table, column),
        _ => field
            .row()
            .map_or_else(|| quoted(&field.key()), |row| row.words.clone()),
    }
}

/// The name of a column among those of its own kind.
pub(super) fn short(table: Table, column: &str) -> String {
    let label = labels::label_of(table.name(), column).to_lowercase();
    let label = label.replace(['(', ')', ','], "");
    let first = table.columns().iter().find(|other| {
        labels::label_of(table.name(), other)
            .to_lowercase()
            .replace(['(', ')', ','], "")
            == label
    });
    if first == Some(&column) {
        label
    } else {
        format!("{}.{column}", table.name())
    }
}

/// A code as it is read, or the code itself where another code reads the same; `None` for a code
/// no list knows.
fn value_words(field: &Field, code: &str, terms: &Terms) -> Option<String> {
    let all = values(field, terms);
    let (_, label) = all.iter().find(|(known, _)| known == code)?;
    let reads = |(other, read): &(String, String)| {
        other != code && (read.eq_ignore_ascii_case(label) || other.eq_ignore_ascii_case(label))
    };
    let twice = all.iter().any(reads);
    Some(if twice { code } else { label }.to_owned())
}

/// The codes a field may have with what they are called, those of the catalogue's own last.
fn values(field: &Field, terms: &Terms) -> Vec<(String, String)> {
    let Some(kind) = field.row().map(|row| row.kind) else {
        return Vec::new();
    };
    let Kind::Term(list) = kind else {
        let choices = kind.choices().into_iter();
        return choices
            .map(|choice| (choice.code.to_owned(), choice.en.to_owned()))
            .collect();
    };
    let all = terms.list(list).into_iter();
    all.map(|term| (term.code.to_owned(), terms.english(list, term.code)))
        .collect()
}

/// A value as it can stand in a sentence: bare when it is plain words, else in quotation marks.
pub(super) fn quoted(value: &str) -> String {
    let plain = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || "-./–%".contains(c))
            && !["and", "or", "not", "empty", "yes", "no"].contains(&word.to_lowercase().as_str())
    };
    let single = value.split(' ').all(plain);
    if single {
        value.to_owned()
    } else {
        marked(value)
    }
}

/// A value in quotation marks.
fn marked(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}
