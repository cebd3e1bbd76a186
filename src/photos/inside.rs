//! Looks inside a file of a known kind, without decoding it: its size in pixels, whether all of it
//! is there, what it carries beside the picture. Knows not what the carried texts mean.

use std::io::{self, BufRead, ErrorKind, Read, Seek, SeekFrom};

use super::boxes::{self, Parts};
use super::directory;
use super::examine::State;
use super::jpeg;
use super::kind::Kind;
use super::raster::Orientation;
use super::recorded::{Carried, in_resources};

/// Most bytes read of a HEIF file in search of what it records.
const MOST_READ: u64 = 16 << 20;

/// What was found inside a file.
pub(super) struct Inside {
    pub kind: Kind,
    pub stored: Option<(u32, u32)>,
    pub orientation: Orientation,
    pub carried: Carried,
    whole: bool,
    fault: Option<String>,
}

impl Inside {
    fn of(kind: Kind) -> Self {
        Self {
            kind,
            stored: None,
            orientation: Orientation::default(),
            carried: Carried::default(),
            whole: true,
            fault: None,
        }
    }

    /// A file whose inside could not be looked at.
    pub(super) fn broken(kind: Kind, fault: String) -> Self {
        Self {
            fault: Some(fault),
            ..Self::of(kind)
        }
    }

    /// How much of the picture is there, and what is to be said of it.
    pub(super) fn state(&self) -> (State, Option<String>) {
        let name = self.kind.name();
        if self.kind == Kind::Other {
            let note = "Not a picture we know by its bytes. It is kept whole, without a preview.";
            return (State::NotAPicture, Some(note.to_owned()));
        }
        if let Some(fault) = &self.fault {
            let note = format!("The picture cannot be read: {fault}. The file is kept as it is.");
            return (State::Unreadable, Some(note));
        }
        if !self.kind.has_preview() {
            let cut = if self.whole { "" } else { " It is cut off." };
            let note = format!(
                "There is no preview of {name} files here. The file is kept and hashed whole.{cut}"
            );
            return (State::NoPreview, Some(note));
        }
        if self.stored.is_none() {
            let note = format!(
                "The file begins like {name}, but no picture was found in it. It is kept as it is."
            );
            return (State::Unreadable, Some(note));
        }
        if self.whole {
            return (State::Whole, None);
        }
        let note = "The file ends before its picture does: a part of it is missing.";
        (State::Truncated, Some(note.to_owned()))
    }
}

/// Looks inside; `length` = size of the file, bytes.
///
/// # Errors
/// When the file itself cannot be read; one that ends too early is no error.
pub(super) fn look<R: BufRead + Seek>(
    reader: &mut R,
    kind: Kind,
    length: u64,
) -> io::Result<Inside> {
    let mut found = Inside::of(kind);
    reader.seek(SeekFrom::Start(0))?;
    match kind {
        Kind::Jpeg => jpeg(reader, &mut found)?,
        Kind::Png => parts(boxes::png(reader, length), &mut found)?,
        Kind::WebP => parts(boxes::webp(reader, length), &mut found)?,
        Kind::Heif | Kind::Avif => heif(reader, length, &mut found)?,
        Kind::Tiff | Kind::Raw => tiff(reader, length, &mut found)?,
        Kind::Other => {}
    }
    compact(&mut found);
    Ok(found)
}

fn jpeg<R: BufRead + Seek>(reader: &mut R, found: &mut Inside) -> io::Result<()> {
    let segments = jpeg::segments(reader)?;
    found.stored = segments.size;
    found.whole = segments.ends;
    found.carried.exif = segments.exif;
    found.carried.xmp = segments.xmp;
    found.carried.iptc = segments.photoshop.as_deref().and_then(in_resources);
    Ok(())
}

fn parts(read: io::Result<Parts>, found: &mut Inside) -> io::Result<()> {
    let parts = ended(read)?.unwrap_or_default();
    found.stored = parts.size;
    found.whole = parts.whole;
    found.carried.exif = parts.exif;
    found.carried.xmp = parts.xmp;
    Ok(())
}

/// A file that ends too early has nothing there; any other fault is one of the disk.
fn ended<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::InvalidInput
            ) =>
        {
            Ok(None)
        }
        read => read.map(Some),
    }
}

fn heif<R: BufRead + Seek>(reader: &mut R, length: u64, found: &mut Inside) -> io::Result<()> {
    parts(boxes::heif(reader, length), found)?;
    reader.seek(SeekFrom::Start(0))?;
    let mut rationed = Rationed {
        inner: reader,
        left: MOST_READ,
    };
    // Without a readable block it simply records nothing.
    let read = exif::Reader::new().read_from_container(&mut rationed);
    found.carried.exif = read.ok().map(|exif| exif.buf().to_vec());
    Ok(())
}

fn tiff<R: BufRead + Seek>(reader: &mut R, length: u64, found: &mut Inside) -> io::Result<()> {
    let Some(read) = ended(directory::read(reader))? else {
        return Ok(());
    };
    if read.raw {
        found.kind = Kind::Raw;
    }
    found.stored = read.size;
    found.whole = read.ends <= length;
    found.orientation = super::load::orientation(Some(&read.block()));
    found.carried.exif = Some(read.block());
    found.carried.xmp = read.xmp;
    found.carried.iptc = read.iptc;
    Ok(())
}

/// Brings the EXIF block down to what is read of it, so that a hostile one costs no memory.
fn compact(found: &mut Inside) {
    let Some(block) = found.carried.exif.take() else {
        return;
    };
    let read = directory::read(&mut io::Cursor::new(&block));
    found.carried.exif = read.ok().map(|read| read.block());
    let heif = matches!(found.kind, Kind::Heif | Kind::Avif);
    // A HEIF file turns its picture by a property of its own; EXIF's value is not to be followed.
    if !heif {
        found.orientation = super::load::orientation(found.carried.exif.as_deref());
    }
}

/// A reader that ends after so many bytes were read, wherever they lie.
struct Rationed<'a, R> {
    inner: &'a mut R,
    left: u64,
}

impl<R: BufRead> Read for Rationed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.by_ref().take(self.left).read(buffer)?;
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Rationed<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Ok(&[]);
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount as u64);
        self.inner.consume(amount);
    }
}

impl<R: Seek> Seek for Rationed<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
