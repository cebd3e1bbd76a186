//! The only decoder of pixels: what a photograph's file is and records of itself, its small
//! pictures, its squares for the viewer; all within limits, and a fault in a decoder becomes a
//! sentence. Knows no catalogue and no screen.
//!
//! [`examine`] looks at a file without decoding it, [`previews`] makes everything small in one
//! decoding, [`first_view`] fills a window. [`decode`] is for squares of online maps.

mod boxes;
mod colour;
mod directory;
mod error;
mod examine;
mod inside;
mod jpeg;
mod kind;
mod likeness;
mod load;
mod logo;
mod open;
mod preview;
mod public_copy;
mod pyramid;
mod raster;
mod recorded;
mod warp;

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

pub use error::PhotoError;
pub use examine::{Examined, State, examine};
pub use kind::Kind;
pub use likeness::Likeness;
pub use logo::{Logo, logo};
pub use preview::{
    Preview, Previews, RENDITION, THUMBNAIL, first_view, previews, rendition, thumbnail,
};
pub use public_copy::{PublicCopy, plain_jpeg, public_copy};
pub use pyramid::{Pyramid, SQUARE};
pub use raster::Orientation;
pub use recorded::{
    Accuracy, Bearing, Captured, Declination, FieldOfView, Position, Recorded, Reference, Worded,
    Words,
};
pub use warp::{difference, warp};

use crate::jobs::{Warned, guarded};

/// How large a picture may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Widest and highest, pixels.
    pub side: u32,
    /// Most memory while decoding, bytes.
    pub memory: u64,
}

impl Limits {
    /// For the squares of an online map.
    pub const TILE: Self = Self {
        side: 1024,
        memory: 16 << 20,
    };
}

/// A decoded picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Width, pixels.
    pub width: u32,
    /// Height, pixels.
    pub height: u32,
    /// Red, green, blue, opacity; row by row from the top left.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pixels({}×{})", self.width, self.height)
    }
}

/// Decodes a picture. Call it from a worker: large ones take a second.
///
/// A JPEG that was cut off still shows its upper part; then a warning says so.
///
/// # Errors
/// Not a picture, over the limits, damaged; also a fault in the decoder, which ends only this.
pub fn decode(bytes: &[u8], limits: Limits) -> Result<Warned<Pixels>, PhotoError> {
    let pixels = Warned::fine(guarded(|| pixels(bytes, limits))??);
    Ok(if is_cut_off(bytes) {
        pixels.but("The picture was cut off: its lower part is missing.")
    } else {
        pixels
    })
}

fn pixels(bytes: &[u8], limits: Limits) -> Result<Pixels, PhotoError> {
    let format = image::guess_format(bytes).map_err(|_| PhotoError::Unknown)?;
    if !matches!(
        format,
        ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP
    ) {
        return Err(PhotoError::Unknown);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut bounds = image::Limits::no_limits();
    bounds.max_image_width = Some(limits.side);
    bounds.max_image_height = Some(limits.side);
    bounds.max_alloc = Some(limits.memory);
    reader.limits(bounds);
    let unreadable = |error: image::ImageError| PhotoError::Unreadable(error.to_string());
    let picture = reader.decode().map_err(unreadable)?.into_rgba8();
    Ok(Pixels {
        width: picture.width(),
        height: picture.height(),
        rgba: picture.into_raw(),
    })
}

/// A JPEG ends with a mark of its own; decoders do not miss it.
fn is_cut_off(bytes: &[u8]) -> bool {
    let jpeg = bytes.starts_with(&[0xFF, 0xD8]);
    let tail = bytes.len().saturating_sub(64 << 10);
    let end = bytes.get(tail..).unwrap_or(bytes);
    jpeg && !end.windows(2).any(|pair| pair == [0xFF, 0xD9])
}

#[cfg(test)]
mod tests {
    use image::{ExtendedColorType, ImageEncoder};

    use super::*;

    fn png(side: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let rgba = vec![200_u8; (side * side * 4) as usize];
        image::codecs::png::PngEncoder::new(&mut bytes)
            .write_image(&rgba, side, side, ExtendedColorType::Rgba8)
            .unwrap();
        bytes
    }

    fn jpeg(side: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let rgb: Vec<u8> = (0..side * side * 3).map(|n| (n * 37 % 251) as u8).collect();
        image::codecs::jpeg::JpegEncoder::new(&mut bytes)
            .write_image(&rgb, side, side, ExtendedColorType::Rgb8)
            .unwrap();
        bytes
    }

    #[test]
    fn a_picture_becomes_pixels() {
        let pixels = decode(&png(4), Limits::TILE).unwrap();
        assert_eq!((pixels.value.width, pixels.value.height), (4, 4));
        assert_eq!(pixels.value.rgba, vec![200; 64]);
        assert!(pixels.warnings.is_empty());
        assert!(decode(&jpeg(32), Limits::TILE).unwrap().warnings.is_empty());
    }

    #[test]
    fn larger_than_allowed_is_refused() {
        let small = Limits {
            side: 8,
            memory: 1 << 20,
        };
        assert!(matches!(
            decode(&png(9), small),
            Err(PhotoError::Unreadable(_))
        ));
        assert!(decode(&png(8), small).is_ok());
    }

    #[test]
    fn a_jpeg_cut_off_says_so() {
        let whole = jpeg(200);
        let part = &whole[..whole.len() * 2 / 3];
        match decode(part, Limits::TILE) {
            Ok(pixels) => assert!(pixels.warnings[0].contains("cut off")),
            Err(error) => assert!(matches!(error, PhotoError::Unreadable(_))),
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_it(mut bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300), kind in 0..4usize) {
            let starts: [&[u8]; 4] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\x00\x01\x00\x00WEBPVP8L", b""];
            let mut all = starts[kind].to_vec();
            all.append(&mut bytes);
            drop(decode(&all, Limits::TILE));
        }

        #[test]
        fn no_damage_breaks_it(at in 0..2000usize, value in proptest::num::u8::ANY, kind in 0..2usize) {
            let mut bytes = if kind == 0 { png(16) } else { jpeg(16) };
            let at = at % bytes.len();
            bytes[at] = value;
            drop(decode(&bytes, Limits::TILE));
        }
    }
}
