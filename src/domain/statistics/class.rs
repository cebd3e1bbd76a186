//! What a chart tells apart: the lists it counts by and their classes, with codes and words in both
//! languages. Knows no count.

use crate::domain::date::Edtf;
use crate::domain::kinds::{Extent, State};
use crate::domain::terms::{self, Terms};

/// A span over more months than this says too little of any of them.
pub const LONGEST: usize = 24;

/// What a chart tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// The state on the day.
    State,
    /// How much was damaged.
    Extent,
    /// EAMENA's overall severity.
    Severity,
    /// UNOSAT's class as published.
    Unosat,
    /// The category of the cause.
    Category,
    /// The cause.
    Cause,
    /// The period of construction.
    Period,
    /// The type of the place.
    Type,
    /// The month of the damage.
    Month,
}

impl By {
    /// All, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::State,
        Self::Extent,
        Self::Severity,
        Self::Unosat,
        Self::Category,
        Self::Cause,
        Self::Period,
        Self::Type,
        Self::Month,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Extent => "extent",
            Self::Severity => "severity",
            Self::Unosat => "unosat",
            Self::Category => "cause-category",
            Self::Cause => "cause",
            Self::Period => "period",
            Self::Type => "type",
            Self::Month => "month",
        }
    }

    /// What the chart is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::State => "State",
            Self::Extent => "Extent of damage",
            Self::Severity => "Severity of damage",
            Self::Unosat => "UNOSAT class",
            Self::Category => "Category of cause",
            Self::Cause => "Cause",
            Self::Period => "Period of construction",
            Self::Type => "Type of place",
            Self::Month => "Month of damage",
        }
    }

    /// Whether its classes have an order of their own; the others are ordered by their counts.
    #[must_use]
    pub const fn is_scale(self) -> bool {
        !matches!(self, Self::Category | Self::Cause | Self::Type)
    }

    /// The term list its classes come from.
    const fn list(self) -> Option<&'static str> {
        Some(match self {
            Self::Extent => "extent",
            Self::Severity => "severity",
            Self::Unosat => "unosat",
            Self::Category => "disturbance-category",
            Self::Cause => "disturbance-cause",
            Self::Period => "period",
            Self::Type => "site-type",
            Self::State | Self::Month => return None,
        })
    }
}

/// One class of a chart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A month of a year (astronomical, 1–12).
    Month(i64, u8),
    /// A code of the chart's list.
    Code(String),
    /// Damage that spans more months than can be told apart.
    Long,
    /// Damage whose beginning is not known.
    NoBeginning,
    /// Nothing is recorded.
    Unset,
}

impl Class {
    /// The class of a stored code; an empty one is none.
    #[must_use]
    pub fn of(code: &str) -> Self {
        if code.is_empty() {
            Self::Unset
        } else {
            Self::Code(code.to_owned())
        }
    }

    /// The stable code: a term's, `2015-08`, or a word for what has none.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Month(year, month) => {
                let sign = if *year < 0 { "-" } else { "" };
                format!("{sign}{:04}-{month:02}", year.abs())
            }
            Self::Code(code) => code.clone(),
            Self::Long => "long".to_owned(),
            Self::NoBeginning => "no-beginning".to_owned(),
            Self::Unset => "not-recorded".to_owned(),
        }
    }

    /// Where it stands in the order of its list; what is not in a list comes last.
    #[must_use]
    pub fn rank(&self, by: By) -> (i64, usize) {
        let last = usize::MAX;
        match self {
            Self::Month(year, month) => (*year, usize::from(*month)),
            Self::Code(code) => {
                let known = match by {
                    By::State => State::ALL.iter().position(|state| state.code() == code),
                    _ => by
                        .list()
                        .and_then(|list| terms::list(list).iter().position(|t| t.code == code)),
                };
                (0, known.unwrap_or(last))
            }
            Self::Long => (i64::MAX - 2, last),
            Self::NoBeginning => (i64::MAX - 1, last),
            Self::Unset => (i64::MAX, last),
        }
    }

    /// How it is called in English.
    #[must_use]
    pub fn label(&self, by: By, terms: &Terms) -> String {
        match self {
            Self::Month(..) => {
                Edtf::parse(&self.code()).map_or_else(|_| self.code(), |month| month.short())
            }
            Self::Code(code) => code_label(by, code, terms),
            Self::Long => format!("over {LONGEST} months"),
            Self::NoBeginning => "beginning not known".to_owned(),
            Self::Unset if by == By::Month => "not dated".to_owned(),
            Self::Unset => "not recorded".to_owned(),
        }
    }

    /// How it is called in Arabic, or empty where no word is established.
    #[must_use]
    pub fn label_ar(&self, by: By, terms: &Terms) -> String {
        match self {
            Self::Month(..) => {
                Edtf::parse(&self.code()).map_or_else(|_| String::new(), |month| month.words_ar())
            }
            Self::Code(code) if by == By::State => State::ALL
                .iter()
                .find(|state| state.code() == code)
                .map_or("", |state| state_ar(*state))
                .to_owned(),
            Self::Code(code) => by
                .list()
                .filter(|list| {
                    terms
                        .label(list, code)
                        .is_some_and(|term| !term.ar.is_empty())
                })
                .map_or_else(String::new, |list| terms.arabic(list, code)),
            Self::Long | Self::NoBeginning | Self::Unset => String::new(),
        }
    }
}

fn code_label(by: By, code: &str, terms: &Terms) -> String {
    match by {
        By::State => label_in(State::ALL, code, State::code, State::label),
        By::Extent => label_in(Extent::ALL, code, Extent::code, Extent::label),
        _ => by
            .list()
            .filter(|list| terms.label(list, code).is_some())
            .map(|list| terms.english(list, code)),
    }
    .unwrap_or_else(|| code.replace('-', " "))
}

fn label_in<T: Copy>(
    all: &[T],
    code: &str,
    of: impl Fn(T) -> &'static str,
    label: impl Fn(T) -> &'static str,
) -> Option<String> {
    let found = all.iter().copied().find(|value| of(*value) == code);
    found.map(|value| label(value).to_owned())
}

const fn state_ar(state: State) -> &'static str {
    match state {
        State::Standing => "قائم",
        State::Damaged => "متضرر",
        State::Destroyed => "مدمَّر",
        State::Rebuilt => "أُعيد بناؤه",
        State::Unknown => "غير معروف",
    }
}
