//! What a row held, written down for the log: JSON for one row, deflated blocks for many. Knows
//! no table and no operation.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use super::error::{CatalogueError, Result};
use super::schema::Columns;
use super::stored::{Stored, hex};

/// A column with its value before and after.
pub(super) type Changed = (String, Value, Value);

/// The largest block that is unpacked, bytes: nothing we write comes near it.
const LARGEST_BLOCK: u64 = 512 << 20;

/// A stored value as JSON. Measured numbers are written as the shortest text that reads back as
/// exactly the same number.
fn to_json(value: &Value) -> Json {
    let tagged =
        |tag: &str, text: String| Json::Object(Map::from_iter([(tag.into(), text.into())]));
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) => tagged("r", format!("{number:?}")),
        Value::Text(text) => text.clone().into(),
        Value::Blob(bytes) => tagged("b", hex(bytes)),
    }
}

fn from_json(json: &Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Integer),
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Object(tagged) => {
            if let Some(text) = tagged.get("r").and_then(Json::as_str) {
                return text.parse().ok().map(Value::Real);
            }
            unhex(tagged.get("b")?.as_str()?).map(Value::Blob)
        }
        Json::Bool(_) | Json::Array(_) => None,
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    pairs
        .iter()
        .map(|[high, low]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok())
        .collect()
}

fn unreadable(what: &str) -> CatalogueError {
    CatalogueError::Log(format!("{what} in the history cannot be read"))
}

/// The changed columns of an update.
pub(super) fn write_changes(changes: &[Changed]) -> String {
    let pairs = changes.iter().map(|(column, old, new)| {
        (
            column.clone(),
            Json::Array(vec![to_json(old), to_json(new)]),
        )
    });
    Json::Object(pairs.collect()).to_string()
}

/// The changed columns of an update, read back.
pub(super) fn read_changes(content: &str) -> Result<Vec<Changed>> {
    let map: Map<String, Json> =
        serde_json::from_str(content).map_err(|_| unreadable("an update"))?;
    map.into_iter()
        .map(|(column, pair)| match pair.as_array().map(Vec::as_slice) {
            Some([old, new]) => Some((column, from_json(old)?, from_json(new)?)),
            _ => None,
        })
        .collect::<Option<_>>()
        .ok_or_else(|| unreadable("an update"))
}

fn row_map(image: &Stored) -> Map<String, Json> {
    image
        .values
        .iter()
        .chain(&image.foreign)
        .filter(|(_, value)| *value != Value::Null)
        .map(|(column, value)| (column.clone(), to_json(value)))
        .collect()
}

/// A whole row.
pub(super) fn write_row(image: &Stored) -> String {
    Json::Object(row_map(image)).to_string()
}

/// A whole row, read back; columns it says nothing of are NULL.
pub(super) fn read_row(content: &str, fid: i64, columns: &Columns) -> Result<Stored> {
    let map = serde_json::from_str(content).map_err(|_| unreadable("a row"))?;
    image_of(&map, fid, columns)
}

fn image_of(map: &Map<String, Json>, fid: i64, columns: &Columns) -> Result<Stored> {
    let read = |names: &[String]| -> Result<Vec<(String, Value)>> {
        names
            .iter()
            .map(|column| {
                let value = match map.get(column) {
                    None => Value::Null,
                    Some(json) => from_json(json).ok_or_else(|| unreadable("a row"))?,
                };
                Ok((column.clone(), value))
            })
            .collect()
    };
    Ok(Stored {
        fid,
        values: read(&columns.kept)?,
        foreign: read(&columns.foreign)?,
    })
}

/// One row of a block: itself, or what is left of it after a purge.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kept {
    /// The row.
    Row(Stored),
    /// Its SHA-256.
    Purged(String),
}

impl Kept {
    fn hash(&self) -> String {
        match self {
            Self::Row(image) => image.hash(),
            Self::Purged(hash) => hash.clone(),
        }
    }
}

/// Many rows, deflated.
pub(super) fn write_block(rows: &[Kept]) -> Result<Vec<u8>> {
    let json: Vec<Json> = rows
        .iter()
        .map(|row| match row {
            Kept::Row(image) => Json::Array(vec![image.fid.into(), Json::Object(row_map(image))]),
            Kept::Purged(hash) => hash.clone().into(),
        })
        .collect();
    let mut deflater = ZlibEncoder::new(Vec::new(), Compression::default());
    deflater
        .write_all(Json::Array(json).to_string().as_bytes())
        .and_then(|()| deflater.finish())
        .map_err(|error| CatalogueError::Log(error.to_string()))
}

/// Many rows, read back.
pub(super) fn read_block(block: &[u8], columns: &Columns) -> Result<Vec<Kept>> {
    let mut text = String::new();
    ZlibDecoder::new(block)
        .take(LARGEST_BLOCK)
        .read_to_string(&mut text)
        .map_err(|_| unreadable("a block of rows"))?;
    let json: Vec<Json> = serde_json::from_str(&text).map_err(|_| unreadable("a block of rows"))?;
    json.iter()
        .map(|row| match row {
            Json::String(hash) => Ok(Kept::Purged(hash.clone())),
            Json::Array(pair) => match pair.as_slice() {
                [Json::Number(fid), Json::Object(map)] => Ok(Kept::Row(image_of(
                    map,
                    fid.as_i64().unwrap_or_default(),
                    columns,
                )?)),
                _ => Err(unreadable("a block of rows")),
            },
            _ => Err(unreadable("a block of rows")),
        })
        .collect()
}

/// SHA-256 over the hashes of the rows of a block, so that one row can give way to its hash.
pub(super) fn hash_of_rows(rows: &[Kept]) -> String {
    let mut hasher = Sha256::new();
    for row in rows {
        hasher.update(row.hash().as_bytes());
    }
    hex(&hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_exactly() {
        for value in [
            Value::Null,
            Value::Integer(i64::MIN),
            Value::Real(0.1 + 0.2),
            Value::Real(38.274_072_123_456_79),
            Value::Real(f64::INFINITY),
            Value::Real(5e-324),
            Value::Text("معبد بل {\"r\":1}".into()),
            Value::Blob(vec![0, 255, 16]),
        ] {
            assert_eq!(from_json(&to_json(&value)), Some(value));
        }
    }

    #[test]
    fn a_block_reads_back_and_a_purged_row_keeps_its_hash() {
        let columns = Columns {
            kept: vec!["uuid".into(), "name".into()],
            ..Columns::default()
        };
        let image = Stored {
            fid: 7,
            values: vec![
                ("uuid".into(), Value::Text("u".into())),
                ("name".into(), Value::Null),
            ],
            foreign: Vec::new(),
        };
        let rows = vec![Kept::Row(image.clone()), Kept::Purged("ab".into())];
        let back = read_block(&write_block(&rows).unwrap(), &columns).unwrap();
        assert_eq!(back, rows);
        let purged = vec![Kept::Purged(image.hash()), Kept::Purged("ab".into())];
        assert_eq!(hash_of_rows(&purged), hash_of_rows(&rows));
    }
}
