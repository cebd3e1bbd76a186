//! The package a document is: a ZIP archive (PKWARE's APPNOTE 6.3.3, as ECMA-376 part 2 asks for it)
//! in which no clock is: the same parts give the same bytes. Knows no part from within.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use crate::report::error::ReportError;

/// 1 January 1980, the first day such an archive can name, and midnight.
const DAY: u16 = 0x0021;
const TIME: u16 = 0;
/// Version 2.0: deflated parts, nothing newer.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;

/// An archive under way.
#[derive(Default)]
pub(super) struct Pack {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

/// How a part lies in the archive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    /// As it is: it is packed already, or shall be read without unpacking.
    Plain,
    /// Deflated.
    Deflated,
}

impl Pack {
    /// Adds a part.
    pub(super) fn put(&mut self, name: &str, data: &[u8], lies: Lies) -> Result<(), ReportError> {
        let mut sum = Crc::new();
        sum.update(data);
        let deflated = match lies {
            Lies::Plain => None,
            Lies::Deflated => Some(deflated(data)?),
        };
        let packed = deflated.as_deref().unwrap_or(data);
        let at = small(self.bytes.len())?;
        let mut told = Vec::new();
        for number in [
            VERSION,
            FLAGS,
            if deflated.is_some() { 8 } else { 0 },
            TIME,
            DAY,
        ] {
            told.extend(number.to_le_bytes());
        }
        for number in [sum.sum(), small(packed.len())?, small(data.len())?] {
            told.extend(number.to_le_bytes());
        }
        let long = u16::try_from(name.len()).map_err(|_| large())?;
        told.extend(long.to_le_bytes());
        told.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&told);
        self.bytes.extend(name.bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&told);
        // No comment, one disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.bytes());
        self.parts = self.parts.checked_add(1).ok_or_else(large)?;
        Ok(())
    }

    /// The whole archive.
    pub(super) fn close(mut self) -> Result<Vec<u8>, ReportError> {
        let at = small(self.bytes.len())?;
        let long = small(self.directory.len())?;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(long.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        Ok(self.bytes)
    }
}

fn deflated(data: &[u8]) -> Result<Vec<u8>, ReportError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder
        .write_all(data)
        .and_then(|()| encoder.finish())
        .map_err(|error| ReportError::template(error.to_string()))
}

fn small(length: usize) -> Result<u32, ReportError> {
    u32::try_from(length).map_err(|_| large())
}

fn large() -> ReportError {
    ReportError::template("the document is larger than 4 GB")
}
