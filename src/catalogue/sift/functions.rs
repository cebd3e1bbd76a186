//! Two functions for the statements of a filter: whether a text says something, whether a date
//! lies in a period; both as `domain::filter` means it. Not to be called from a file's schema.

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;

use crate::domain::date::{Day, Edtf, Span};
use crate::domain::filter::{How, Surely, Wanted, lies};

/// Registers them; every connection that answers needs them.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    // text, how, wanted
    connection.create_scalar_function("atlas_says", 3, flags, says)?;
    // EDTF, first day, last day, whether certainly
    connection.create_scalar_function("atlas_dated", 4, flags, dated)
}

fn says(context: &Context<'_>) -> rusqlite::Result<bool> {
    let ValueRef::Text(text) = context.get_raw(0) else {
        return Ok(false);
    };
    let how = match context.get::<i64>(1)? {
        0 => How::Contains,
        1 => How::Equals,
        _ => How::Begins,
    };
    let folded = context.get_or_create_aux(
        2,
        |value| -> Result<Wanted, rusqlite::types::FromSqlError> {
            Ok(Wanted::new(how, value.as_str()?))
        },
    )?;
    Ok(!text.is_empty() && folded.said_in(&String::from_utf8_lossy(text)))
}

fn dated(context: &Context<'_>) -> rusqlite::Result<bool> {
    let ValueRef::Text(text) = context.get_raw(0) else {
        return Ok(false);
    };
    let period = Span {
        from: context.get::<Option<i64>>(1)?.map(Day),
        to: context.get::<Option<i64>>(2)?.map(Day),
    };
    let surely = if context.get::<bool>(3)? {
        Surely::Certainly
    } else {
        Surely::Possibly
    };
    let date = Edtf::parse(&String::from_utf8_lossy(text));
    Ok(date.is_ok_and(|date| lies(date.bounds(), period, surely)))
}
