//! The `cite` of an entry: which source bears which field, how far, and on what basis.
//! Does not judge whether a source says so.

use toml::Value;

use super::entries::Entry;
use super::error::{At, ExchangeError};
use super::keys::Keys;
use super::named_id::named_id;
use crate::domain::kinds::Confidence;
use crate::domain::record::{Citation, Record, Table};

/// The citations an entry carries, each a record of its own.
pub(super) fn of(
    entry: &Entry,
    record: &Record,
    keys: &Keys,
) -> Result<Vec<(At, Record)>, ExchangeError> {
    let Some(cite) = entry.fields.get("cite") else {
        return Ok(Vec::new());
    };
    let Value::Table(fields) = cite else {
        return Err(entry
            .at
            .wrong("«cite» must be a table: cite = { field = [\"source\"] }"));
    };
    let mut found = Vec::new();
    for (field, sources) in fields {
        let column = column(entry, field)?;
        let Value::Array(sources) = sources else {
            return Err(entry
                .at
                .wrong(format!("«cite.{field}» must be a list of sources")));
        };
        if sources.is_empty() {
            return Err(entry.at.wrong(format!("«cite.{field}» names no source")));
        }
        for source in sources {
            let citation = citation(entry, record, column, source, keys)?;
            found.push((entry.at.clone(), citation.into()));
        }
    }
    Ok(found)
}

/// The column a cited field means; empty for the record as a whole.
fn column(entry: &Entry, field: &str) -> Result<&'static str, ExchangeError> {
    let wanted = match field {
        "" | "record" => return Ok(""),
        "point" => "geom",
        other => other,
    };
    entry
        .table
        .columns()
        .iter()
        .copied()
        .find(|column| *column == wanted)
        .ok_or_else(|| {
            entry.at.wrong(format!(
                "«cite» speaks of «{field}», which is no field here"
            ))
        })
}

/// One citation, from `"key"` or `{ source = "key", locator, confidence, basis }`.
fn citation(
    entry: &Entry,
    record: &Record,
    column: &'static str,
    value: &Value,
    keys: &Keys,
) -> Result<Citation, ExchangeError> {
    let mut citation = Citation {
        record_table: entry.table.name().to_owned(),
        record_uuid: record.uuid(),
        field: column.to_owned(),
        ..Citation::default()
    };
    let key = match value {
        Value::String(key) => key.as_str(),
        Value::Table(parts) => {
            let mut key = "";
            for (part, value) in parts {
                let Some(text) = value.as_str() else {
                    return Err(entry
                        .at
                        .wrong(format!("«cite.{column}.{part}» must be a text")));
                };
                match part.as_str() {
                    "source" => key = text,
                    "locator" => text.clone_into(&mut citation.locator),
                    "basis" => text.clone_into(&mut citation.basis),
                    "confidence" => citation.confidence = confidence(entry, text)?,
                    _ => {
                        return Err(entry.at.wrong(format!(
                            "«cite.{column}» has «{part}»; known are source, locator, confidence, basis"
                        )));
                    }
                }
            }
            key
        }
        _ => {
            return Err(entry
                .at
                .wrong(format!("«cite.{column}» must list source keys")));
        }
    };
    citation.source_uuid = keys.id(&entry.at, &format!("cite.{column}"), Table::Source, key)?;
    citation.uuid = named_id(
        record.uuid(),
        &["citation", column, key, &citation.locator, &citation.basis],
    )
    .map_err(|error| entry.at.wrong(error.to_string()))?;
    Ok(citation)
}

/// The confidence a word stands for.
fn confidence(entry: &Entry, word: &str) -> Result<Confidence, ExchangeError> {
    Confidence::ALL
        .iter()
        .copied()
        .find(|known| known.code() == word)
        .ok_or_else(|| {
            entry.at.wrong(format!(
                "«{word}» is no confidence; known are verified, derived, unverified"
            ))
        })
}
