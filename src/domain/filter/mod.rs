//! Which places are wanted, as an expression that can be read, written, kept and asked: any field
//! of a place and of what hangs on it, joined by and, or, not. Knows no SQL and no screen; what
//! an expression means is told once more, slowly, in `holds`.

mod arabic;
mod column;
mod derived;
mod expr;
mod field;
mod holds;
mod kept;
mod lexer;
mod link;
mod parse;
pub mod saved;
mod says;
mod values;
mod words;

pub use derived::Derived;
pub use expr::{Compare, Expr, Here, Is, Surely, Test, lies};
pub use field::{Choice, Field, FieldRow, Kind, fields, fields_of, one, search};
pub use holds::Facts;
pub use kept::VERSION;
pub use link::{Link, hanging, link};
pub use parse::BadFilter;
pub use says::{How, Wanted};
