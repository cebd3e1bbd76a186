//! Rows of a table as comma-separated values or as `GeoJSON`, one line at a time. Knows nothing
//! of where they come from.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use crate::domain::table::{Line, Value};

/// As what rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated, with the byte order mark by which spreadsheets know UTF-8, and the line
    /// ends they expect.
    Spreadsheet,
    /// Comma-separated, plain UTF-8.
    Csv,
    /// `GeoJSON` (RFC 7946): a feature for each place, its point and its cells.
    GeoJson,
}

impl TableFormat {
    /// The ending of its files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Spreadsheet | Self::Csv => "csv",
            Self::GeoJson => "geojson",
        }
    }

    const fn line_end(self) -> &'static str {
        match self {
            Self::Spreadsheet => "\r\n",
            Self::Csv | Self::GeoJson => "\n",
        }
    }
}

/// Writes rows as they come.
#[derive(Debug)]
pub struct TableWriter<W> {
    out: W,
    format: TableFormat,
    heads: Vec<String>,
    lines: u64,
}

impl<W: Write> TableWriter<W> {
    /// Begins a file with these heads of columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(mut out: W, format: TableFormat, heads: Vec<String>) -> io::Result<Self> {
        match format {
            TableFormat::Spreadsheet => out.write_all("\u{feff}".as_bytes())?,
            TableFormat::Csv => {}
            TableFormat::GeoJson => {
                out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
            }
        }
        if format != TableFormat::GeoJson {
            let cells = heads.iter().map(|head| quoted(&harmless(head)));
            let line: Vec<String> = cells.collect();
            write!(out, "{}{}", line.join(","), format.line_end())?;
        }
        Ok(Self {
            out,
            format,
            heads,
            lines: 0,
        })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn line(&mut self, line: &Line) -> io::Result<()> {
        self.lines += 1;
        if self.format == TableFormat::GeoJson {
            let comma = if self.lines == 1 { "\n" } else { ",\n" };
            return write!(self.out, "{comma}{}", self.feature(line));
        }
        let cells: Vec<String> = line.cells.iter().map(cell).collect();
        write!(self.out, "{}{}", cells.join(","), self.format.line_end())
    }

    fn feature(&self, line: &Line) -> Json {
        let mut properties = Map::new();
        for (head, value) in self.heads.iter().zip(&line.cells) {
            let value = match value {
                Value::Nothing => Json::Null,
                Value::Words(words) => json!(words),
                Value::Number(number) => json!(number),
            };
            properties.insert(head.clone(), value);
        }
        let point = line
            .at
            .map(|at| json!({"type": "Point", "coordinates": [at.lon(), at.lat()]}));
        json!({
            "type": "Feature",
            "id": line.id.to_string(),
            "geometry": point,
            "properties": properties,
        })
    }

    /// Ends the file; hands back where it was written and how many rows there are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<(W, u64)> {
        if self.format == TableFormat::GeoJson {
            self.out.write_all(b"\n]}\n")?;
        }
        self.out.flush()?;
        Ok((self.out, self.lines))
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Words(words) => quoted(&harmless(words)),
    }
}

/// A spreadsheet runs a cell that begins like a formula; an apostrophe makes it words again.
fn harmless(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

fn quoted(words: &str) -> String {
    if words.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::place::LonLat;

    fn written(format: TableFormat) -> String {
        let heads = vec!["Name".to_owned(), "Extent, %".to_owned()];
        let mut writer = TableWriter::new(Vec::new(), format, heads).unwrap();
        let line = |words: &str, at| Line {
            id: Id::default(),
            at,
            cells: vec![Value::Words(words.into()), Value::Number(-2.5)],
        };
        writer
            .line(&line("=1+1, \"x\"", LonLat::new(38.25, 34.5).ok()))
            .unwrap();
        writer.line(&line("معبد", None)).unwrap();
        let (bytes, lines) = writer.finish().unwrap();
        assert_eq!(lines, 2);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn spreadsheets_get_words_not_formulas() {
        assert_eq!(
            written(TableFormat::Spreadsheet),
            "\u{feff}Name,\"Extent, %\"\r\n\"'=1+1, \"\"x\"\"\",-2.5\r\nمعبد,-2.5\r\n"
        );
        assert!(written(TableFormat::Csv).starts_with("Name,"));
    }

    #[test]
    fn maps_get_points_and_what_has_none_says_so() {
        let json: Json = serde_json::from_str(&written(TableFormat::GeoJson)).unwrap();
        let features = json["features"].as_array().unwrap();
        assert_eq!(features.len(), 2);
        assert_eq!(features[0]["geometry"]["coordinates"], json!([38.25, 34.5]));
        assert_eq!(features[0]["properties"]["Name"], "=1+1, \"x\"");
        assert!(features[1]["geometry"].is_null());
        let empty = TableWriter::new(Vec::new(), TableFormat::GeoJson, Vec::new()).unwrap();
        let (bytes, _) = empty.finish().unwrap();
        assert!(serde_json::from_slice::<Json>(&bytes).is_ok());
    }
}
