//! Walks the parts of PNG, WebP and HEIF files without decoding them: size, texts carried, whether
//! all announced bytes are there. Knows nothing of what the texts say.

use std::io::{self, Read, Seek, SeekFrom};

use flate2::read::ZlibDecoder;

/// Most bytes kept of one carried text.
const MOST_TEXT: u64 = 1 << 20;
/// Most parts looked at; a file that goes on was made to hold us up.
const MOST_PARTS: usize = 200_000;

/// What the parts of a file say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Width and height as stored, pixels, when the parts tell.
    pub size: Option<(u32, u32)>,
    /// Whether everything announced is in the file.
    pub whole: bool,
    /// The XMP packet.
    pub xmp: Option<Vec<u8>>,
    /// EXIF, from its TIFF header on.
    pub exif: Option<Vec<u8>>,
}

/// Parts of a PNG file (PNG specification, third edition, section 5).
pub(super) fn png(reader: &mut (impl Read + Seek), length: u64) -> io::Result<Parts> {
    let mut found = Parts::default();
    let mut at = 8_u64;
    for _ in 0..MOST_PARTS {
        if at + 12 > length {
            return Ok(found);
        }
        reader.seek(SeekFrom::Start(at))?;
        let size = u64::from(u32::from_be_bytes(array(reader)?));
        let name: [u8; 4] = array(reader)?;
        match &name {
            b"IHDR" if size == 13 => {
                let sides = (
                    u32::from_be_bytes(array(reader)?),
                    u32::from_be_bytes(array(reader)?),
                );
                found.size = Some(sides);
            }
            b"iTXt" if found.xmp.is_none() => {
                found.xmp = xmp_text(&bytes(reader, size)?);
            }
            b"eXIf" => found.exif = Some(bytes(reader, size)?),
            b"IEND" => {
                found.whole = true;
                return Ok(found);
            }
            _ => {}
        }
        at = at.saturating_add(12 + size);
    }
    Ok(found)
}

/// The XMP packet of an international text chunk: keyword, packed or not, two names, text.
fn xmp_text(chunk: &[u8]) -> Option<Vec<u8>> {
    let rest = chunk.strip_prefix(b"XML:com.adobe.xmp\0")?;
    let (packed, rest) = rest.split_at_checked(2)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let text = parts.nth(2)?;
    if packed.first() == Some(&0) {
        return Some(text.to_vec());
    }
    let mut plain = Vec::new();
    let unpacked = ZlibDecoder::new(text)
        .take(MOST_TEXT)
        .read_to_end(&mut plain);
    unpacked.ok().map(|_| plain)
}

/// Parts of a WebP file (RFC 9649).
pub(super) fn webp(reader: &mut (impl Read + Seek), length: u64) -> io::Result<Parts> {
    let mut found = Parts::default();
    reader.seek(SeekFrom::Start(4))?;
    let announced = u64::from(u32::from_le_bytes(array(reader)?)) + 8;
    found.whole = announced <= length;
    let mut at = 12_u64;
    for _ in 0..MOST_PARTS {
        if at + 8 > length.min(announced) {
            break;
        }
        reader.seek(SeekFrom::Start(at))?;
        let name: [u8; 4] = array(reader)?;
        let size = u64::from(u32::from_le_bytes(array(reader)?));
        match &name {
            b"VP8X" | b"VP8 " | b"VP8L" if found.size.is_none() => {
                found.size = webp_size(name, &bytes(reader, size.min(10))?);
            }
            b"XMP " => found.xmp = Some(bytes(reader, size)?),
            b"EXIF" => {
                let block = bytes(reader, size)?;
                // Some programs put the mark of a JPEG segment before it.
                let plain = block
                    .strip_prefix(b"Exif\0\0".as_slice())
                    .map(<[u8]>::to_vec);
                found.exif = plain.or(Some(block));
            }
            _ => {}
        }
        at = at.saturating_add(8 + size + size % 2);
    }
    Ok(found)
}

fn webp_size(name: [u8; 4], body: &[u8]) -> Option<(u32, u32)> {
    match (&name, body) {
        (b"VP8X", [_, _, _, _, w0, w1, w2, h0, h1, h2]) => Some((
            u32::from_le_bytes([*w0, *w1, *w2, 0]) + 1,
            u32::from_le_bytes([*h0, *h1, *h2, 0]) + 1,
        )),
        (b"VP8 ", [_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1]) => Some((
            u32::from(u16::from_le_bytes([*w0, *w1]) & 0x3FFF),
            u32::from(u16::from_le_bytes([*h0, *h1]) & 0x3FFF),
        )),
        (b"VP8L", [0x2F, a, b, c, d, ..]) => {
            let bits = u32::from_le_bytes([*a, *b, *c, *d]);
            Some(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1))
        }
        _ => None,
    }
}

/// Parts of a HEIF or AVIF file (ISO/IEC 14496-12 and 23008-12). The size is that of the largest
/// picture in it, which is the one shown; the others are its squares, its thumbnail or its depth.
pub(super) fn heif(reader: &mut (impl Read + Seek), length: u64) -> io::Result<Parts> {
    let mut found = Parts::default();
    let mut at = 0_u64;
    for _ in 0..MOST_PARTS {
        if at == length {
            found.whole = true;
        }
        let Some((name, size, head)) = heif_box(reader, at, length)? else {
            break;
        };
        if &name == b"meta" {
            reader.seek(SeekFrom::Start(at + head))?;
            let body = bytes(reader, size.saturating_sub(head))?;
            found.size = largest_extent(&body);
        }
        at = at.saturating_add(size);
    }
    Ok(found)
}

/// Name, size with its head, and length of the head of the box that begins at `at`.
fn heif_box(
    reader: &mut (impl Read + Seek),
    at: u64,
    length: u64,
) -> io::Result<Option<([u8; 4], u64, u64)>> {
    if at + 8 > length {
        return Ok(None);
    }
    reader.seek(SeekFrom::Start(at))?;
    let short = u64::from(u32::from_be_bytes(array(reader)?));
    let name: [u8; 4] = array(reader)?;
    Ok(match short {
        0 => Some((name, length - at, 8)),
        1 if at + 16 <= length => Some((name, u64::from_be_bytes(array(reader)?).max(16), 16)),
        1..8 => None,
        _ => Some((name, short, 8)),
    })
}

/// The largest of the «spatial extents» among the properties of the pictures.
fn largest_extent(meta: &[u8]) -> Option<(u32, u32)> {
    let extents = meta.array_windows::<16>().filter_map(|window| {
        let [b'i', b's', b'p', b'e', _, _, _, _, sides @ ..] = window else {
            return None;
        };
        let [w0, w1, w2, w3, h0, h1, h2, h3] = *sides;
        Some((
            u32::from_be_bytes([w0, w1, w2, w3]),
            u32::from_be_bytes([h0, h1, h2, h3]),
        ))
    });
    extents.max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))
}

fn bytes(reader: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    reader.take(length.min(MOST_TEXT)).read_to_end(&mut all)?;
    Ok(all)
}

fn array<const N: usize>(reader: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}
