//! Which places are not for everyone, by themselves or because of what they are part of. Only
//! reads.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::domain::access::Effective;
use crate::domain::edition::Hidden;
use crate::domain::id::Id;
use crate::domain::kinds::Access;

const fn access(rank: i64) -> Access {
    match rank {
        0 => Access::Public,
        1 => Access::Restricted,
        _ => Access::Confidential,
    }
}

/// Every place that is not public, with why.
pub(crate) fn all(connection: &Connection) -> Result<Hidden, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_hidden.sql"))?;
    let mut rows = statement.query([])?;
    let mut hidden = Hidden::new();
    while let Some(row) = rows.next()? {
        let uuid: String = row.get(0)?;
        let Ok(id) = uuid.parse::<Id>() else { continue };
        let effective = Effective {
            access: access(row.get(1)?),
            because: row.get(2)?,
        };
        hidden.insert(id, effective);
    }
    Ok(hidden)
}

/// What the places of a list inherit from those they are part of, by row number.
pub(super) fn inherited(
    connection: &Connection,
    fids: &str,
) -> Result<HashMap<i64, Effective>, CatalogueError> {
    let any = "SELECT EXISTS (SELECT 1 FROM site WHERE access IN ('restricted', 'confidential'))";
    let any: bool = connection
        .prepare_cached(any)?
        .query_row([], |row| row.get(0))?;
    if !any {
        return Ok(HashMap::new());
    }
    let mut statement = connection.prepare_cached(include_str!("select_inherited.sql"))?;
    let found = statement.query_map([fids], |row| {
        let effective = Effective {
            access: access(row.get(1)?),
            because: row.get(2)?,
        };
        Ok((row.get(0)?, effective))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
