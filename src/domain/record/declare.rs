//! How a record kind is declared once: its struct, its columns and the way between a struct and
//! cells. Knows no kind.

use crate::domain::cell::Cell;
use crate::domain::id::{BadName, Id};

/// What every declared record can do for the list of kinds.
pub(super) trait Fields: Sized {
    /// The columns it fills, `uuid` left out.
    const COLUMNS: &'static [&'static str];
    /// Its fields in the order of the columns.
    fn cells(&self) -> Vec<(&'static str, Cell)>;
    /// The record from its stored fields; an error names the column and what is wrong.
    fn from_cells(table: &str, uuid: Id, cell: &dyn Fn(&str) -> Cell) -> Result<Self, BadName>;
}

/// Declares record kinds field by field; field names are column names.
macro_rules! fields {
    ($( $(#[$doc:meta])* $kind:ident { $( $(#[$fdoc:meta])* $field:ident : $type:ty, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        pub struct $kind {
            /// The record's fixed identity.
            pub uuid: Id,
            $( $(#[$fdoc])* pub $field: $type, )*
        }

        impl super::declare::Fields for $kind {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn cells(&self) -> Vec<(&'static str, crate::domain::cell::Cell)> {
                vec![$((
                    stringify!($field),
                    crate::domain::cell::Field::to_cell(&self.$field),
                )),*]
            }

            fn from_cells(
                table: &str,
                uuid: Id,
                cell: &dyn Fn(&str) -> crate::domain::cell::Cell,
            ) -> Result<Self, crate::domain::id::BadName> {
                Ok(Self {
                    uuid,
                    $($field: crate::domain::cell::Field::from_cell(&cell(stringify!($field)))
                        .map_err(|error| crate::domain::id::BadName(
                            format!("{table}.{}: {error}", stringify!($field)),
                        ))?,)*
                })
            }
        }
    )* };
}

pub(super) use fields;
