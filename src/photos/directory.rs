//! Reads the directories of a TIFF file (TIFF 6.0, BigTIFF) and of EXIF, which is built the same
//! way, within limits, and writes what is worth reading anew as a small EXIF block. Knows no meaning
//! of any value; keeps a hostile file from asking for more memory than it is worth.

use std::io::{self, Read, Seek, SeekFrom};

/// Most entries of one directory; real ones have some dozens.
const MOST_ENTRIES: u64 = 600;
/// Most bytes of one plain value.
const MOST_VALUE: u64 = 16 << 10;
/// Most bytes of a block of texts of its own: XMP, IPTC.
const MOST_TEXT: u64 = 1 << 20;
/// Most bytes of the list of where the strips or squares of a picture lie.
const MOST_PLACES: u64 = 8 << 20;

const EXIF: u16 = 0x8769;
const GPS: u16 = 0x8825;
const XMP: u16 = 700;
const IPTC: u16 = 33_723;
const DNG: u16 = 0xC612;

/// One entry of a directory, its value in the file's own order of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    value: Vec<u8>,
}

/// The first directory of a file and the two it points to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Directory {
    little: bool,
    main: Vec<Entry>,
    exif: Vec<Entry>,
    gps: Vec<Entry>,
    /// Width and height, pixels.
    pub size: Option<(u32, u32)>,
    /// The XMP packet.
    pub xmp: Option<Vec<u8>>,
    /// The IPTC record.
    pub iptc: Option<Vec<u8>>,
    /// One past the last byte that the picture takes in the file.
    pub ends: u64,
    /// Whether the first picture is only a small copy, as in a camera's raw file.
    pub raw: bool,
}

/// Reads the directories of a file that begins like TIFF.
///
/// # Errors
/// When the first directory is not there.
pub(super) fn read(reader: &mut (impl Read + Seek)) -> io::Result<Directory> {
    let mut source = Source::open(reader)?;
    let first = source.offset(4)?;
    let mut found = Directory {
        little: source.little,
        ..Directory::default()
    };
    let mut raw_entries = source.entries(first)?;
    raw_entries.truncate(usize::try_from(MOST_ENTRIES).unwrap_or(usize::MAX));
    let mut places = Places::default();
    for raw in &raw_entries {
        match raw.tag {
            EXIF => found.exif = source.below(raw).unwrap_or_default(),
            GPS => found.gps = source.below(raw).unwrap_or_default(),
            XMP => found.xmp = source.value(raw, MOST_TEXT)?,
            IPTC => found.iptc = source.value(raw, MOST_TEXT)?,
            273 | 324 => places.starts = source.numbers(raw)?,
            279 | 325 => places.lengths = source.numbers(raw)?,
            _ => found.main.extend(source.entry(raw)?),
        }
    }
    let number = |tag| found.main.iter().find(|entry| entry.tag == tag);
    let number = |tag| number(tag).and_then(|entry| entry.number(found.little));
    found.size = number(256).zip(number(257));
    found.raw = number(254).is_some_and(|kind| kind & 1 == 1)
        || raw_entries.iter().any(|entry| entry.tag == DNG);
    found.ends = places.ends();
    Ok(found)
}

impl Directory {
    /// The directories as one small EXIF block, each value as it was, without pictures in it.
    pub(super) fn block(&self) -> Vec<u8> {
        let mut main = self.main.clone();
        let pointers = [(EXIF, &self.exif), (GPS, &self.gps)];
        for (tag, below) in pointers {
            if !below.is_empty() {
                main.push(Entry {
                    tag,
                    kind: 4,
                    count: 1,
                    value: vec![0; 4],
                });
            }
        }
        main.sort_by_key(|entry| entry.tag);
        let mut at = 8 + extent(&main);
        for (tag, below) in pointers {
            if let Some(entry) = main.iter_mut().find(|entry| entry.tag == tag) {
                entry.value = self.u32(at).to_vec();
                at += extent(below);
            }
        }
        let mut block = if self.little {
            b"II*\0".to_vec()
        } else {
            b"MM\0*".to_vec()
        };
        block.extend(self.u32(8));
        for entries in [&main, &self.exif, &self.gps] {
            if !entries.is_empty() {
                self.write(entries, &mut block);
            }
        }
        block
    }

    fn write(&self, entries: &[Entry], block: &mut Vec<u8>) {
        let mut data = Vec::new();
        let start = block.len() + 2 + 12 * entries.len() + 4;
        block.extend(self.u16(u16::try_from(entries.len()).unwrap_or(u16::MAX)));
        for entry in entries {
            block.extend(self.u16(entry.tag));
            block.extend(self.u16(entry.kind));
            block.extend(self.u32(entry.count as usize));
            let mut value = entry.value.clone();
            if value.len() <= 4 {
                value.resize(4, 0);
                block.extend(value);
            } else {
                block.extend(self.u32(start + data.len()));
                value.resize(value.len().next_multiple_of(2), 0);
                data.extend(value);
            }
        }
        block.extend(self.u32(0));
        block.extend(data);
    }

    fn u16(&self, value: u16) -> [u8; 2] {
        if self.little {
            value.to_le_bytes()
        } else {
            value.to_be_bytes()
        }
    }

    fn u32(&self, value: usize) -> [u8; 4] {
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        if self.little {
            value.to_le_bytes()
        } else {
            value.to_be_bytes()
        }
    }
}

/// Bytes a directory takes with its values.
fn extent(entries: &[Entry]) -> usize {
    let values = entries.iter().map(|entry| entry.value.len());
    let beside = values.filter(|length| *length > 4);
    2 + 12 * entries.len()
        + 4
        + beside
            .map(|length| length.next_multiple_of(2))
            .sum::<usize>()
}

impl Entry {
    fn number(&self, little: bool) -> Option<u32> {
        let number = numbers(&self.value, self.kind, little).next()?;
        u32::try_from(number).ok()
    }
}

/// Where the strips or squares of a picture lie.
#[derive(Debug, Default)]
struct Places {
    starts: Vec<u64>,
    lengths: Vec<u64>,
}

impl Places {
    fn ends(&self) -> u64 {
        let both = self.starts.iter().zip(&self.lengths);
        both.map(|(start, length)| start.saturating_add(*length))
            .max()
            .unwrap_or(0)
    }
}

/// An entry before its value was looked up.
struct Raw {
    tag: u16,
    kind: u16,
    count: u64,
    /// The value itself, or where it lies.
    field: [u8; 8],
    /// Bytes of the whole value.
    length: u64,
}

/// A file with its order of bytes and the width of its offsets.
struct Source<'a, R> {
    reader: &'a mut R,
    little: bool,
    /// Bytes of an offset: 4, in BigTIFF 8.
    wide: usize,
}

impl<'a, R: Read + Seek> Source<'a, R> {
    fn open(reader: &'a mut R) -> io::Result<Self> {
        reader.seek(SeekFrom::Start(0))?;
        let mut head = [0; 4];
        reader.read_exact(&mut head)?;
        let (little, wide) = match &head {
            b"II*\0" => (true, 4),
            b"MM\0*" => (false, 4),
            b"II+\0" => (true, 8),
            b"MM\0+" => (false, 8),
            _ => return Err(io::ErrorKind::InvalidData.into()),
        };
        Ok(Self {
            reader,
            little,
            wide,
        })
    }

    /// The offset of the first directory, which in BigTIFF stands four bytes further on.
    fn offset(&mut self, at: u64) -> io::Result<u64> {
        let at = if self.wide == 8 { at + 4 } else { at };
        self.reader.seek(SeekFrom::Start(at))?;
        self.take(self.wide)
    }

    fn take(&mut self, bytes: usize) -> io::Result<u64> {
        let mut buffer = [0; 8];
        let field = buffer.get_mut(..bytes).unwrap_or_default();
        self.reader.read_exact(field)?;
        Ok(whole(field, self.little))
    }

    fn entries(&mut self, at: u64) -> io::Result<Vec<Raw>> {
        self.reader.seek(SeekFrom::Start(at))?;
        let count = self.take(if self.wide == 8 { 8 } else { 2 })?;
        let mut all = Vec::new();
        for _ in 0..count.min(MOST_ENTRIES) {
            let Ok(raw) = self.raw() else { break };
            all.push(raw);
        }
        Ok(all)
    }

    fn raw(&mut self) -> io::Result<Raw> {
        let tag = u16::try_from(self.take(2)?).unwrap_or_default();
        let kind = u16::try_from(self.take(2)?).unwrap_or_default();
        let count = self.take(self.wide)?;
        let mut field = [0; 8];
        let part = field.get_mut(..self.wide).unwrap_or_default();
        self.reader.read_exact(part)?;
        Ok(Raw {
            tag,
            kind,
            count,
            field,
            length: count.saturating_mul(width_of(kind) as u64),
        })
    }

    /// The bytes of a value; `None` when it is longer than `most` or lies outside the file.
    fn value(&mut self, raw: &Raw, most: u64) -> io::Result<Option<Vec<u8>>> {
        let length = usize::try_from(raw.length).unwrap_or(usize::MAX);
        if length <= self.wide {
            return Ok(raw.field.get(..length).map(<[u8]>::to_vec));
        }
        if raw.length > most {
            return Ok(None);
        }
        let at = raw.field.get(..self.wide).unwrap_or_default();
        self.reader.seek(SeekFrom::Start(whole(at, self.little)))?;
        let mut value = Vec::new();
        (&mut *self.reader)
            .take(raw.length)
            .read_to_end(&mut value)?;
        Ok(Some(value).filter(|value| value.len() == length))
    }

    /// A plain entry; left out when its value cannot be had.
    fn entry(&mut self, raw: &Raw) -> io::Result<Option<Entry>> {
        let known = (1..=12).contains(&raw.kind);
        let value = self.value(raw, MOST_VALUE)?;
        let count = u32::try_from(raw.count).ok();
        Ok(value
            .zip(count)
            .filter(|_| known)
            .map(|(value, count)| Entry {
                tag: raw.tag,
                kind: raw.kind,
                count,
                value,
            }))
    }

    fn numbers(&mut self, raw: &Raw) -> io::Result<Vec<u64>> {
        let value = self.value(raw, MOST_PLACES)?.unwrap_or_default();
        Ok(numbers(&value, raw.kind, self.little).collect())
    }

    /// The entries of the directory that an entry points to; never those below it again.
    fn below(&mut self, pointer: &Raw) -> io::Result<Vec<Entry>> {
        let at = self.numbers(pointer)?.first().copied().unwrap_or(0);
        let mut all = Vec::new();
        for raw in self.entries(at)? {
            // A maker's own notes and the pointer to further directories are not read.
            if !matches!(raw.tag, 0x927C | 0xA005) {
                all.extend(self.entry(&raw)?);
            }
        }
        Ok(all)
    }
}

/// Bytes of one value of that kind (TIFF 6.0, section 2; BigTIFF's 16 to 18); 0 = unknown.
fn width_of(kind: u16) -> usize {
    match kind {
        1 | 2 | 6 | 7 => 1,
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 | 16 | 17 | 18 => 8,
        _ => 0,
    }
}

fn numbers(value: &[u8], kind: u16, little: bool) -> impl Iterator<Item = u64> {
    let width = if matches!(kind, 1 | 3 | 4 | 13 | 16 | 18) {
        width_of(kind)
    } else {
        usize::MAX
    };
    value
        .chunks_exact(width)
        .map(move |bytes| whole(bytes, little))
}

fn whole(bytes: &[u8], little: bool) -> u64 {
    let join = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
    if little {
        bytes.iter().rev().fold(0, join)
    } else {
        bytes.iter().fold(0, join)
    }
}
