//! The table of sites as plain values: which columns, in which order, what stands in a cell; and
//! the text in which a saved filter keeps them. Knows no screen and no catalogue.

use serde::{Deserialize, Serialize};

use super::dossier::{SiteRow, StateAt, Tally};
use super::filter::{Derived, Field};
use super::id::Id;
use super::kinds::{Level, State};
use super::place::LonLat;
use super::record::Table;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing is recorded.
    #[default]
    Nothing,
    /// Words.
    Words(String),
    /// A number.
    Number(f64),
}

/// A place as a row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The place.
    pub id: Id,
    /// Where it is.
    pub at: Option<LonLat>,
    /// Its cells, one for each column asked for.
    pub cells: Vec<Value>,
}

/// By which column rows are ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The column.
    pub by: Field,
    /// Whether from the end to the beginning; rows without a value come last either way.
    #[serde(default)]
    pub falling: bool,
}

/// A column with its width.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What it shows.
    pub field: Field,
    /// How wide, points.
    pub width: u16,
}

/// The columns of a table and its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// Its order; `None` = as the catalogue lists places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Order>,
}

impl Default for Columns {
    fn default() -> Self {
        let site = |column| Field::Of(Table::Site, column);
        let first = [
            (site("name_en"), 230),
            (Field::Derived(Derived::State), 170),
            (Field::Derived(Derived::Damage), 130),
            (site("type_code"), 120),
            (site("name_ar"), 170),
        ];
        let columns = first
            .into_iter()
            .map(|(field, width)| Column { field, width });
        Self {
            columns: columns.collect(),
            order: None,
        }
    }
}

impl Columns {
    /// The text that is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A kept text read back; the usual columns where it says none.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        let kept: Option<Self> = serde_json::from_str(text).ok();
        kept.filter(|kept| !kept.columns.is_empty())
            .unwrap_or_default()
    }

    /// The fields, from the left.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        self.columns
            .iter()
            .map(|column| column.field.clone())
            .collect()
    }

    /// The usual width of a column that shows a field.
    #[must_use]
    pub fn usual_width(field: &Field) -> u16 {
        let usual = Self::default();
        let known = usual.columns.iter().find(|column| column.field == *field);
        known.map_or(140, |column| column.width)
    }
}

/// The state of a place in words. Where nothing is read for the place itself and its parts are
/// known, it is these that are told: «2 of 7 components destroyed».
#[must_use]
pub fn state_words(state: StateAt, tally: &Tally) -> String {
    let parts = parts_words(tally);
    if state.state == State::Unknown && !state.changing && !parts.is_empty() {
        return parts;
    }
    let words = state.state.label();
    if state.changing {
        return format!("{words}?");
    }
    words.to_owned()
}

/// How many direct parts are lost or damaged: «1 of 2 components destroyed»; nothing when none is.
#[must_use]
pub fn parts_words(tally: &Tally) -> String {
    let one = tally.total == 1;
    let parts = match tally.level {
        Some(Level::Area) if one => "area",
        Some(Level::Area) => "areas",
        Some(Level::Monument) if one => "monument",
        Some(Level::Monument) => "monuments",
        Some(Level::Component) if one => "component",
        Some(Level::Component) => "components",
        Some(Level::Object) if one => "object",
        Some(Level::Object) => "objects",
        None if one => "part",
        None => "parts",
    };
    let told = [State::Destroyed, State::Damaged].into_iter();
    let told = told.filter_map(|state| Some((*tally.by_state.get(&state)?, state.label())));
    let told: Vec<String> = told
        .filter(|(count, _)| *count > 0)
        .enumerate()
        .map(|(at, (count, state))| match at {
            0 => format!("{count} of {} {parts} {state}", tally.total),
            _ => format!("{count} {state}"),
        })
        .collect();
    told.join(", ")
}

/// What stands in the cell of a column for what the row of a place tells; `None` for what it does
/// not tell.
#[must_use]
pub fn value_of_row(row: &SiteRow, derived: Derived) -> Option<Value> {
    let words = |words: String| match words.as_str() {
        "" => Value::Nothing,
        _ => Value::Words(words),
    };
    let parts = |state: State| {
        let count = row.tally.by_state.get(&state).copied().unwrap_or(0);
        match row.tally.total {
            0 => Value::Nothing,
            _ => Value::Number(f64::from(count)),
        }
    };
    Some(match derived {
        Derived::Name => words(row.name_en.clone()),
        Derived::State => words(state_words(row.state, &row.tally)),
        Derived::Extent if !matches!(row.state.state, State::Damaged | State::Destroyed) => {
            Value::Nothing
        }
        Derived::Extent => words(row.state.extent.label().to_owned()),
        Derived::Changing if row.state.changing => words("yes".to_owned()),
        Derived::Changing => Value::Nothing,
        Derived::Damage => words(row.when.clone()),
        Derived::Contradictions if row.contradictions == 0 => Value::Nothing,
        Derived::Contradictions => Value::Number(f64::from(row.contradictions)),
        Derived::DestroyedParts => parts(State::Destroyed),
        Derived::DamagedParts => parts(State::Damaged),
        Derived::Completeness | Derived::LiesIn | Derived::Marked => return None,
    })
}

/// How grave what is known of a place is, for ordering: its own state, or that of its parts.
#[must_use]
pub fn gravity(row: &SiteRow) -> f64 {
    let weight = |state: State| match state {
        State::Unknown => 0.0,
        State::Standing => 1.0,
        State::Rebuilt => 2.0,
        State::Damaged => 3.0,
        State::Destroyed => 4.0,
    };
    let own = row.state.state;
    if own != State::Unknown {
        return weight(own);
    }
    let share = |state: State| {
        let count = row.tally.by_state.get(&state).copied().unwrap_or(0);
        f64::from(count) / f64::from(row.tally.total.max(1))
    };
    0.5 * share(State::Destroyed) + 0.25 * share(State::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(destroyed: u32, damaged: u32, total: u32) -> Tally {
        Tally {
            level: Some(Level::Component),
            total,
            by_state: [(State::Destroyed, destroyed), (State::Damaged, damaged)].into(),
        }
    }

    #[test]
    fn a_place_without_a_state_of_its_own_is_told_by_its_parts() {
        let unknown = StateAt::default();
        assert_eq!(state_words(unknown, &Tally::default()), "unknown");
        assert_eq!(
            state_words(unknown, &tally(2, 0, 7)),
            "2 of 7 components destroyed"
        );
        assert_eq!(
            state_words(unknown, &tally(1, 3, 7)),
            "1 of 7 components destroyed, 3 damaged"
        );
        let damaged = StateAt {
            state: State::Damaged,
            changing: true,
            ..unknown
        };
        assert_eq!(state_words(damaged, &tally(2, 0, 7)), "damaged?");
    }

    #[test]
    fn columns_are_kept_with_what_a_newer_version_shows() {
        let mut columns = Columns::default();
        columns.columns.push(Column {
            field: Field::Unknown("site.aura".into()),
            width: 90,
        });
        columns.order = Some(Order {
            by: Field::Derived(Derived::Damage),
            falling: true,
        });
        assert_eq!(Columns::from_json(&columns.to_json()), columns);
        assert_eq!(Columns::from_json("nonsense"), Columns::default());
    }
}
