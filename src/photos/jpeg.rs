//! Walks the marked segments of a JPEG file without decoding it: size, what it carries beside the
//! picture, whether its end is there (ITU-T T.81, annex B). Knows nothing of what the carried texts say.

use std::io::{self, BufRead, ErrorKind, Read, Seek, SeekFrom};

/// Most bytes kept of one thing a file carries beside the picture (metadata, colour profile).
const MOST_CARRIED: usize = 4 << 20;

/// What the segments of a JPEG file say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Segments {
    /// Width and height as stored, pixels; none when no frame was found.
    pub size: Option<(u32, u32)>,
    /// Horizontal and vertical sampling factor of each component.
    pub sampling: Vec<(u8, u8)>,
    /// Whether all coefficients must be held while decoding.
    pub progressive: bool,
    /// Whether the mark that ends a picture is there.
    pub ends: bool,
    /// EXIF, from its TIFF header on.
    pub exif: Option<Vec<u8>>,
    /// The XMP packet.
    pub xmp: Option<Vec<u8>>,
    /// Photoshop resources, in which IPTC texts stand.
    pub photoshop: Option<Vec<u8>>,
    /// ICC colour profile, put together from its parts.
    pub icc: Option<Vec<u8>>,
}

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";

/// Reads the segments from the start of a file to the end of its first picture.
///
/// A file that stops before its end is no error: then `ends` is false.
///
/// # Errors
/// When the file itself cannot be read.
pub(super) fn segments(reader: &mut (impl BufRead + Seek)) -> io::Result<Segments> {
    let mut found = Segments::default();
    let mut icc = Vec::new();
    reader.seek(SeekFrom::Start(2))?;
    match walk(reader, &mut found, &mut icc) {
        Err(error) if error.kind() != ErrorKind::UnexpectedEof => return Err(error),
        Err(_) | Ok(()) => {}
    }
    icc.sort_by_key(|(ordinal, _): &(u8, Vec<u8>)| *ordinal);
    let profile: Vec<u8> = icc.into_iter().flat_map(|(_, part)| part).collect();
    found.icc = Some(profile).filter(|profile| !profile.is_empty());
    Ok(found)
}

fn walk(
    reader: &mut (impl BufRead + Seek),
    found: &mut Segments,
    icc: &mut Vec<(u8, Vec<u8>)>,
) -> io::Result<()> {
    loop {
        match next_marker(reader)? {
            0xD9 => {
                found.ends = true;
                return Ok(());
            }
            // These stand alone, without a length.
            0x01 | 0xD0..=0xD8 => {}
            marker => {
                let length = u64::from(u16::from_be_bytes(array(reader)?)).saturating_sub(2);
                if wanted(marker) {
                    let mut body = Vec::new();
                    (&mut *reader).take(length).read_to_end(&mut body)?;
                    if (body.len() as u64) < length {
                        return Err(ErrorKind::UnexpectedEof.into());
                    }
                    keep(marker, &body, found, icc);
                } else {
                    reader.seek_relative(i64::try_from(length).unwrap_or(0))?;
                }
            }
        }
    }
}

/// Frames, and the application segments in which texts and profiles stand.
fn wanted(marker: u8) -> bool {
    let frame = matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
    frame || matches!(marker, 0xE1 | 0xE2 | 0xED)
}

fn keep(marker: u8, body: &[u8], found: &mut Segments, icc: &mut Vec<(u8, Vec<u8>)>) {
    match marker {
        0xE1 => {
            if let Some(exif) = body.strip_prefix(EXIF) {
                found.exif.get_or_insert_with(|| exif.to_vec());
            } else if let Some(xmp) = body.strip_prefix(XMP) {
                found.xmp.get_or_insert_with(|| xmp.to_vec());
            }
        }
        0xE2 => {
            let part = body.strip_prefix(ICC);
            if let Some([ordinal, _count, part @ ..]) = part
                && icc.iter().map(|(_, part)| part.len()).sum::<usize>() < MOST_CARRIED
            {
                icc.push((*ordinal, part.to_vec()));
            }
        }
        0xED => {
            // A long block of resources is spread over several segments.
            if let Some(part) = body.strip_prefix(PHOTOSHOP) {
                let all = found.photoshop.get_or_insert_default();
                if all.len() < MOST_CARRIED {
                    all.extend_from_slice(part);
                }
            }
        }
        _ => frame(marker, body, found),
    }
}

fn frame(marker: u8, body: &[u8], found: &mut Segments) {
    let [_precision, h1, h0, w1, w0, _count, components @ ..] = body else {
        return;
    };
    let height = u32::from(u16::from_be_bytes([*h1, *h0]));
    let width = u32::from(u16::from_be_bytes([*w1, *w0]));
    if found.size.is_none() && width > 0 && height > 0 {
        found.size = Some((width, height));
        found.progressive = matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
        let factors = components.as_chunks::<3>().0.iter();
        found.sampling = factors
            .map(|[_id, factors, _table]| (factors >> 4, factors & 15))
            .collect();
    }
}

/// The next marker that is not a stuffed byte and not a restart within the coded picture.
fn next_marker(reader: &mut impl BufRead) -> io::Result<u8> {
    loop {
        if reader.skip_until(0xFF)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let mut byte = 0xFF;
        while byte == 0xFF {
            [byte] = array(reader)?;
        }
        if byte != 0 && !matches!(byte, 0xD0..=0xD7) {
            return Ok(byte);
        }
    }
}

fn array<const N: usize>(reader: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn of(bytes: &[u8]) -> Segments {
        segments(&mut Cursor::new(bytes)).unwrap()
    }

    /// A JPEG whose EXIF carries a whole small JPEG of its own, as cameras write it.
    fn with_preview_inside() -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0, 14];
        bytes.extend(b"Exif\0\0\xff\xd8\xff\xd9II");
        bytes.extend([0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x22, 0]);
        bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
        bytes.extend([1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]);
        bytes
    }

    #[test]
    fn an_end_inside_the_metadata_is_not_the_end_of_the_picture() {
        let mut bytes = with_preview_inside();
        let cut = of(&bytes);
        assert_eq!((cut.size, cut.ends), (Some((40, 30)), false));
        bytes.extend([0xFF, 0xD9]);
        bytes.extend(b"what a telephone appends");
        let whole = of(&bytes);
        assert!(whole.ends);
        assert_eq!(whole.sampling, [(2, 2)]);
        assert_eq!(whole.exif.unwrap(), b"\xff\xd8\xff\xd9II");
    }

    #[test]
    fn a_profile_in_parts_is_put_together_in_their_order() {
        let mut bytes = vec![0xFF, 0xD8];
        for (ordinal, part) in [(2, b"le"), (1, b"fi")] {
            bytes.extend([0xFF, 0xE2, 0, 18]);
            bytes.extend(b"ICC_PROFILE\0");
            bytes.extend([ordinal, 2]);
            bytes.extend(part);
        }
        assert_eq!(of(&bytes).icc.unwrap(), b"file");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_it(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let mut all = vec![0xFF, 0xD8, 0xFF];
            all.extend(bytes);
            of(&all);
        }
    }
}
