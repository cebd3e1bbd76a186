//! The one shape in which every field of every record can be stored, compared and logged.
//! Knows no SQL: a catalogue maps cells to columns.

use serde::{Deserialize, Serialize};

use super::date::Edtf;
use super::id::{BadName, Code, Id, Slug};
use super::place::{LonLat, Shape};

/// The value of one field. `Null` stands for «not recorded».
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Not recorded.
    #[default]
    Null,
    /// A whole number; also booleans as 0 and 1.
    Int(i64),
    /// A measured number.
    Real(f64),
    /// Any text, codes, ids and EDTF dates included.
    Text(String),
    /// A geometry in longitude/latitude order, WGS 84 (EPSG:4326).
    Shape(Shape),
}

/// A typed value that fits in a [`Cell`]. A field's Rust type decides how it is stored.
pub trait Field: Sized {
    /// The value as stored.
    fn to_cell(&self) -> Cell;
    /// The stored value read back.
    ///
    /// # Errors
    /// When the cell holds what this type cannot be: a foreign program wrote it.
    fn from_cell(cell: &Cell) -> Result<Self, BadName>;
}

fn unexpected(wanted: &str, cell: &Cell) -> BadName {
    match cell {
        Cell::Null => BadName(format!("{wanted} is missing")),
        found => BadName(format!("expected {wanted}, found {found:?}")),
    }
}

impl<T: Field> Field for Option<T> {
    fn to_cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, Field::to_cell)
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Null => Ok(None),
            other => T::from_cell(other).map(Some),
        }
    }
}

impl Field for String {
    fn to_cell(&self) -> Cell {
        Cell::Text(self.clone())
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Text(text) => Ok(text.clone()),
            // QGIS writes NULL for an emptied text: the same as nothing said.
            Cell::Null => Ok(Self::new()),
            other => Err(unexpected("a text", other)),
        }
    }
}

impl Field for f64 {
    fn to_cell(&self) -> Cell {
        Cell::Real(*self)
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Real(number) => Ok(*number),
            #[expect(
                clippy::cast_precision_loss,
                reason = "a measured number is far below 2^53"
            )]
            Cell::Int(number) => Ok(*number as Self),
            other => Err(unexpected("a number", other)),
        }
    }
}

impl Field for i64 {
    fn to_cell(&self) -> Cell {
        Cell::Int(*self)
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Int(number) => Ok(*number),
            other => Err(unexpected("a whole number", other)),
        }
    }
}

impl Field for bool {
    fn to_cell(&self) -> Cell {
        Cell::Int(i64::from(*self))
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Int(number) => Ok(*number != 0),
            // Not said: no.
            Cell::Null => Ok(false),
            other => Err(unexpected("yes or no", other)),
        }
    }
}

/// Fields stored as the text they print and parse.
macro_rules! text_field {
    ($($kind:ty, $wanted:literal, $parse:expr;)*) => { $(
        impl Field for $kind {
            fn to_cell(&self) -> Cell {
                Cell::Text(self.to_string())
            }
            fn from_cell(cell: &Cell) -> Result<Self, BadName> {
                match cell {
                    Cell::Text(text) => $parse(text),
                    other => Err(unexpected($wanted, other)),
                }
            }
        }
    )* };
}

text_field! {
    Id, "an id", |text: &String| text.parse();
    Slug, "a short name", |text: &String| Slug::try_from(text.clone());
    Code, "a term", |text: &String| Ok(Code(text.clone()));
    Edtf, "a date", |text: &String| Edtf::parse(text).map_err(|error| BadName(error.to_string()));
}

impl Field for LonLat {
    fn to_cell(&self) -> Cell {
        Cell::Shape(Shape::Point(*self))
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Shape(Shape::Point(at)) => Ok(*at),
            other => Err(unexpected("a point", other)),
        }
    }
}

impl Field for Shape {
    fn to_cell(&self) -> Cell {
        Cell::Shape(self.clone())
    }
    fn from_cell(cell: &Cell) -> Result<Self, BadName> {
        match cell {
            Cell::Shape(shape) => Ok(shape.clone()),
            other => Err(unexpected("a geometry", other)),
        }
    }
}
