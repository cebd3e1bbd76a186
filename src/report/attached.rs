//! The data of a report as files inside it: what they are called, of which kind they are and what
//! they hold. Makes none of them and knows no format from within.

use std::fmt::Write as _;

use super::Tongue;
use super::error::ReportError;
use super::paper::DataRow;
use super::plates::grouped;
use super::press::Forme;
use super::words::word;

/// Which file of data it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataKind {
    /// The places with their points, as `GeoJSON` (RFC 7946).
    PlacesGeoJson,
    /// The places, comma-separated (RFC 4180).
    PlacesCsv,
    /// Their damage events, comma-separated.
    EventsCsv,
}

impl DataKind {
    /// What the file is called inside the report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PlacesGeoJson => "places.geojson",
            Self::PlacesCsv => "places.csv",
            Self::EventsCsv => "damage-events.csv",
        }
    }

    /// Its media type (RFC 7946 section 12; RFC 4180).
    const fn mime(self) -> &'static str {
        match self {
            Self::PlacesGeoJson => "application/geo+json",
            Self::PlacesCsv | Self::EventsCsv => "text/csv",
        }
    }

    const fn about(self) -> &'static str {
        match self {
            Self::PlacesGeoJson => "data_places_points",
            Self::PlacesCsv => "data_places",
            Self::EventsCsv => "data_events",
        }
    }
}

/// One file of data that goes into the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Which.
    pub kind: DataKind,
    /// Its content, as it is attached.
    pub bytes: Vec<u8>,
}

/// Lays the files before the press, once for all editions.
pub(super) fn lay(files: &[DataFile], forme: &mut Forme) -> Result<(), ReportError> {
    for file in files {
        forme.file(file.kind.name(), file.bytes.clone())?;
    }
    Ok(())
}

/// What is told of the files on paper.
pub(super) fn rows(files: &[DataFile], tongue: Tongue) -> Vec<DataRow> {
    let row = |file: &DataFile| DataRow {
        name: file.kind.name(),
        mime: file.kind.mime(),
        about: word(tongue, file.kind.about()).to_owned(),
        bytes: grouped(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX)),
        sha256: sha256(&file.bytes),
    };
    files.iter().map(row).collect()
}

/// In two halves: one of sixty-four signs would be broken anywhere.
fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    let mut hex = String::new();
    for (at, byte) in sha2::Sha256::digest(bytes).iter().enumerate() {
        let gap = if at == 16 { " " } else { "" };
        let _ = write!(hex, "{gap}{byte:02x}");
    }
    hex
}
