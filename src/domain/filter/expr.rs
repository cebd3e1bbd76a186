//! The expression itself: conditions joined by and, or, not, and what can be asked of a field.
//! Knows no words and no values of any place.

use serde::{Deserialize, Serialize};

use super::derived::Derived;
use super::field::{Field, Kind};
use crate::domain::date::{Edtf, Span};
use crate::domain::fold;
use crate::domain::id::Id;
use crate::domain::kinds::State;
use crate::domain::place::LonLat;
use crate::domain::query::Bounds;
use crate::domain::record::{LocalTerm, Table};
use crate::domain::terms::Terms;

/// A condition on places. An empty [`Expr::All`] lets every place pass.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expr {
    /// Each of these holds.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
    /// This does not hold.
    Not(Box<Self>),
    /// One and the same record of a kind passes the condition, which asks fields of that kind.
    Has {
        /// The kind of record.
        of: Table,
        /// What it has to pass.
        that: Box<Self>,
    },
    /// A field of the place, or of any record of a kind that hangs on it, passes.
    Test(Test),
    /// What a newer version wrote and this one does not know: kept as it is, never asked.
    #[serde(untagged)]
    Unknown(serde_json::Value),
}

impl Default for Expr {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

/// One field and what is asked of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// The field.
    pub field: Field,
    /// What is asked.
    pub is: Is,
}

/// What is asked of a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Is {
    /// Nothing is recorded.
    Empty,
    /// Yes.
    Yes,
    /// The text has this in it, in whatever script and spelling.
    Contains(String),
    /// The text is this, in whatever script and spelling.
    Equals(String),
    /// The text begins with this.
    Begins(String),
    /// The code is one of these.
    OneOf(Vec<String>),
    /// The number compares so.
    Number(Compare, f64),
    /// It may have been within this period.
    Possibly(Edtf),
    /// Whatever day it was, it was within this period.
    Certainly(Edtf),
    /// The point is at most so many metres from there.
    Near(LonLat, f64),
    /// The point is within these bounds.
    Within(Bounds),
    /// The point is in what the map shows.
    InView,
    /// The place is one of these.
    Places(Vec<Id>),
    /// What a newer version asks and this one does not know.
    #[serde(untagged)]
    Unknown(serde_json::Value),
}

/// How two numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The same.
    Is,
    /// At least so much.
    AtLeast,
    /// At most so much.
    AtMost,
    /// More.
    Over,
    /// Less.
    Under,
}

impl Compare {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Is,
        Self::AtLeast,
        Self::AtMost,
        Self::Over,
        Self::Under,
    ];

    /// The sign.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Is => "=",
            Self::AtLeast => "≥",
            Self::AtMost => "≤",
            Self::Over => ">",
            Self::Under => "<",
        }
    }

    /// Whether a number stands so to the other.
    #[must_use]
    pub fn holds(self, number: f64, other: f64) -> bool {
        match self {
            Self::Is => number.total_cmp(&other).is_eq(),
            Self::AtLeast => number >= other,
            Self::AtMost => number <= other,
            Self::Over => number > other,
            Self::Under => number < other,
        }
    }
}

/// Whether a date that is known so far may lie in a period, or lies in it whatever it was. What
/// is not dated at all does neither; an open end reaches as far as anyone asks, and so lies
/// certainly in a period only when the period is open there too.
#[must_use]
pub fn lies(dated: Span, period: Span, surely: Surely) -> bool {
    if dated == Span::default() {
        return false;
    }
    match surely {
        Surely::Possibly => dated.meets(period),
        Surely::Certainly => {
            let from = period
                .from
                .is_none_or(|first| dated.from.is_some_and(|from| from >= first));
            let to = period
                .to
                .is_none_or(|last| dated.to.is_some_and(|to| to <= last));
            from && to
        }
    }
}

/// How sure it has to be that a date lies in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surely {
    /// It may.
    Possibly,
    /// It does, whatever day it was.
    Certainly,
}

/// What stands outside the record and a filter may ask for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Here {
    /// What the map shows.
    pub view: Option<Bounds>,
    /// The marked places.
    pub marked: Vec<Id>,
}

impl Expr {
    /// Whether nothing is asked: every place passes.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::All(parts) if parts.iter().all(Self::is_everything))
    }

    /// A test.
    #[must_use]
    pub fn test(field: Field, is: Is) -> Self {
        Self::Test(Test { field, is })
    }

    /// The opposite; the opposite of an opposite is the thing itself.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// Both this and that.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (one, other) if one.is_everything() => other,
            (one, other) if other.is_everything() => one,
            (Self::All(mut parts), other) => {
                parts.push(other);
                Self::All(parts)
            }
            (one, other) => Self::All(vec![one, other]),
        }
    }

    /// The same condition with «in the map view» and «marked» filled in.
    #[must_use]
    pub fn here(&self, here: &Here) -> Self {
        let each = |parts: &[Self]| parts.iter().map(|part| part.here(here)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::Not(inner) => Self::Not(Box::new(inner.here(here))),
            Self::Test(test) => match (&test.field, &test.is, here.view) {
                (Field::Derived(Derived::Marked), Is::Yes, _) => {
                    Self::test(test.field.clone(), Is::Places(here.marked.clone()))
                }
                (_, Is::InView, Some(view)) => Self::test(test.field.clone(), Is::Within(view)),
                _ => self.clone(),
            },
            Self::Has { .. } | Self::Unknown(_) => self.clone(),
        }
    }

    /// The same condition with codes where it names the catalogue's own terms by their labels, in
    /// either language, marked as local or not. What no term answers to stays as it is.
    #[must_use]
    pub fn in_codes(&self, terms: &Terms) -> Self {
        let each = |parts: &[Self]| parts.iter().map(|part| part.in_codes(terms)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::Not(inner) => Self::Not(Box::new(inner.in_codes(terms))),
            Self::Has { of, that } => Self::Has {
                of: *of,
                that: Box::new(that.in_codes(terms)),
            },
            Self::Test(Test {
                field,
                is: Is::OneOf(codes),
            }) => {
                let Some(Kind::Term(list)) = field.row().map(|row| row.kind) else {
                    return self.clone();
                };
                let codes = codes.iter().map(|said| own_code(terms, list, said));
                Self::test(field.clone(), Is::OneOf(codes.collect()))
            }
            Self::Test(_) | Self::Unknown(_) => self.clone(),
        }
    }

    /// Every test in it.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(inner) | Self::Has { that: inner, .. } => inner.tests(),
            Self::Test(test) => vec![test],
            Self::Unknown(_) => Vec::new(),
        }
    }

    /// Whether the answer depends on where the map is.
    #[must_use]
    pub fn follows_view(&self) -> bool {
        self.tests().iter().any(|test| test.is == Is::InView)
    }

    /// Whether the answer depends on which places are marked.
    #[must_use]
    pub fn follows_marks(&self) -> bool {
        let marked = Field::Derived(Derived::Marked);
        self.tests().iter().any(|test| test.field == marked)
    }

    /// Only places in one of these states at the asked date.
    #[must_use]
    pub fn in_states(states: &[State]) -> Self {
        let codes = states.iter().map(|state| state.code().to_owned());
        Self::test(Field::Derived(Derived::State), Is::OneOf(codes.collect()))
    }
}

/// The code of the one term of the catalogue's own that is called so; else what was said.
fn own_code(terms: &Terms, list: &str, said: &str) -> String {
    let own = terms.own().iter().filter(|term| term.list == list);
    let own: Vec<&LocalTerm> = own.collect();
    if terms.label(list, said).is_some() {
        return said.to_owned();
    }
    let called = |term: &&&LocalTerm| {
        let code = term.code.as_str();
        let labels = [term.label_en.as_str(), term.label_ar.as_str()];
        terms.english(list, code) == said
            || terms.arabic(list, code) == said
            || labels.iter().any(|label| fold::same(label, said))
    };
    let mut found = own.iter().filter(called);
    match (found.next(), found.next()) {
        (Some(only), None) => only.code.as_str().to_owned(),
        _ => said.to_owned(),
    }
}
