//! A cell of the table with the key it sorts by. Knows no statement.

use crate::catalogue::search::document::sort_name;
use crate::domain::cell::Cell;
use crate::domain::date::Edtf;
use crate::domain::filter::Kind;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::table::Value;
use crate::domain::terms::Terms;

/// What a cell shows and how it sorts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Shown {
    pub(super) value: Value,
    pub(super) key: Key,
}

/// How a cell sorts; nothing comes last.
#[derive(Debug, Clone, PartialEq, PartialOrd, Default)]
pub(super) enum Key {
    Number(f64),
    Words(String),
    #[default]
    Nothing,
}

impl Shown {
    /// Words that sort as they are read.
    pub(super) fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            return Self::default();
        }
        Self {
            key: Key::Words(sort_name(&words)),
            value: Value::Words(words),
        }
    }

    /// Words that sort by a number.
    pub(super) fn ranked(words: String, rank: f64) -> Self {
        Self {
            value: Value::Words(words),
            key: Key::Number(rank),
        }
    }

    /// A number.
    pub(super) fn number(number: f64) -> Self {
        Self {
            value: Value::Number(number),
            key: Key::Number(number),
        }
    }

    /// A stored value as people read it.
    #[expect(
        clippy::cast_precision_loss,
        reason = "sizes and days are far below 2^53"
    )]
    pub(super) fn cell(
        (table, column): (Table, &str),
        kind: Kind,
        cell: &Cell,
        terms: &Terms,
    ) -> Self {
        match (kind, cell) {
            (_, Cell::Null) => Self::default(),
            (_, Cell::Text(text)) if text.trim().is_empty() => Self::default(),
            (Kind::Number(_), Cell::Real(number)) => Self::number(*number),
            (Kind::Number(_), Cell::Int(number)) => Self::number(*number as f64),
            (Kind::Date, Cell::Text(text)) => {
                let words = labels::shown(table.name(), column, cell, terms);
                let days = Edtf::parse(text)
                    .map(|date| date.bounds())
                    .unwrap_or_default();
                match days.from.or(days.to) {
                    Some(day) => Self::ranked(words, day.0 as f64),
                    None => Self::words(words),
                }
            }
            _ => Self::words(labels::shown(table.name(), column, cell, terms)),
        }
    }

    /// Several values of one place in one cell, each once.
    pub(super) fn joined(all: Vec<Self>) -> Self {
        let mut parts: Vec<String> = Vec::new();
        let key = all
            .first()
            .map(|first| first.key.clone())
            .unwrap_or_default();
        if let [only] = all.as_slice() {
            return only.clone();
        }
        for one in all {
            let words = match one.value {
                Value::Nothing => continue,
                Value::Words(words) => words,
                Value::Number(number) => number.to_string(),
            };
            if !parts.contains(&words) {
                parts.push(words);
            }
        }
        let value = if parts.is_empty() {
            Value::Nothing
        } else {
            Value::Words(parts.join(" · "))
        };
        Self { value, key }
    }
}
