//! What a form consists of, as data: groups of fields, how each is entered, why it is needed.
//! Knows the record's columns; knows no widget and no record.

use super::draft::Draft;
use crate::domain::unseen::Lines;

/// The codes of a closed list with their words.
pub(in crate::ui) type Choices = fn() -> Vec<(&'static str, &'static str)>;

/// How a field is entered.
#[derive(Debug, Clone, Copy)]
pub(super) enum Entry {
    /// One line.
    Line,
    /// One line of Arabic.
    Arabic,
    /// Several lines.
    Para,
    /// Several lines of Arabic.
    ParaArabic,
    /// A date, EDTF or as people write dates.
    Date,
    /// A number with its unit, within bounds.
    Number(&'static str, f64, f64),
    /// One of a few words, all shown.
    Choice(Choices),
    /// One of many words, picked from a list.
    Listed(Choices),
    /// A term of the list that belongs to the column.
    Term,
    /// Another record.
    Pick(Pick),
    /// A position, typed or clicked on the map.
    Point,
    /// Yes or not.
    Yes,
    /// Yes, no, or not said.
    YesNo,
    /// Not shown: it is given where the form is opened.
    Hidden,
}

impl Entry {
    /// Whether it holds one line or several.
    pub(super) const fn lines(self) -> Lines {
        match self {
            Self::Para | Self::ParaArabic => Lines::Several,
            _ => Lines::One,
        }
    }
}

/// Which records a field may point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Pick {
    /// A place.
    Site,
    /// A damage event of the place.
    Event,
    /// An effect of one of these events on a part of the place.
    Effect,
    /// A claim about the event itself.
    Claim,
    /// A source.
    Source,
    /// A scene.
    Imagery,
    /// A person or institution.
    Actor,
}

/// One field of a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Its column.
    pub(super) column: &'static str,
    /// How it is entered.
    pub(super) entry: Entry,
    /// Why it is needed, where it is.
    pub(super) need: Option<&'static str>,
    /// When it is needed.
    pub(super) needed: fn(&Draft) -> bool,
    /// What stands in the empty field.
    pub(super) hint: &'static str,
    /// Whether what was chosen can be taken back to nothing.
    pub(super) optional: bool,
    /// What a new record begins with.
    pub(super) start: &'static str,
}

impl Field {
    /// It cannot be left out, and why.
    pub(super) const fn needed(self, why: &'static str) -> Self {
        Self {
            need: Some(why),
            optional: false,
            ..self
        }
    }

    /// It cannot be left out in some cases.
    pub(super) const fn needed_when(self, when: fn(&Draft) -> bool, why: &'static str) -> Self {
        Self {
            need: Some(why),
            needed: when,
            ..self
        }
    }

    /// What stands in the empty field.
    pub(super) const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// What a new record begins with.
    pub(super) const fn start(self, start: &'static str) -> Self {
        Self {
            start,
            optional: false,
            ..self
        }
    }
}

/// A field that may be left out.
pub(super) const fn field(column: &'static str, entry: Entry) -> Field {
    Field {
        column,
        entry,
        need: None,
        needed: |_| true,
        hint: "",
        optional: true,
        start: "",
    }
}

/// Fields under one heading; the first group of a form has none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Its heading.
    pub(super) title: &'static str,
    /// Folded until asked for, unless something in it is filled in.
    pub(super) folded: bool,
    /// Its fields.
    pub(super) fields: &'static [Field],
}

/// A group that is open.
pub(super) const fn open(title: &'static str, fields: &'static [Field]) -> Group {
    Group {
        title,
        folded: false,
        fields,
    }
}

/// A group that is folded at first.
pub(super) const fn folded(title: &'static str, fields: &'static [Field]) -> Group {
    Group {
        title,
        folded: true,
        fields,
    }
}

/// The words of a closed list.
macro_rules! choices {
    ($kind:ty) => {
        || {
            <$kind>::ALL
                .iter()
                .map(|value| (value.code(), value.label()))
                .collect()
        }
    };
}
pub(super) use choices;
