//! A copy of a photograph that says nothing but its pixels: for whoever may see the picture but not
//! where, when and with which camera it was taken. Knows not who may see it.

use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, GenericImageView, ImageEncoder, Rgb};

use super::Pixels;
use super::colour::Colour;
use super::error::PhotoError;
use super::kind::Kind;
use super::load::{BUDGET, Need};
use super::preview::decoded;
use super::raster::{Orientation, Raster};
use crate::jobs::{Warned, guarded};

/// Quality of the JPEG written: losses that the eye does not find.
const QUALITY: u8 = 92;

/// A copy without anything beside the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCopy {
    /// The file.
    pub bytes: Vec<u8>,
    /// JPEG or PNG.
    pub kind: Kind,
    /// Width of the upright picture, pixels.
    pub width: u32,
    /// Height of the upright picture, pixels.
    pub height: u32,
}

/// Writes the picture anew from its pixels: upright, in sRGB, without position, times, serial
/// numbers, texts, profiles, small copies or anything appended. PNG becomes PNG, all others JPEG;
/// what is transparent is laid over white. The same bytes in give the same bytes out.
///
/// # Errors
/// As [`super::previews`].
pub fn public_copy(path: &Path) -> Result<Warned<PublicCopy>, PhotoError> {
    let mut loaded = decoded(path, Need::Full)?;
    let said = guarded(|| Colour::of(loaded.icc.as_deref()).bring(&mut loaded.raster))?;
    loaded.warnings.extend(said);
    let (orientation, raster) = (loaded.orientation, loaded.raster);
    let (width, height) = orientation.upright(raster.size);
    // Turning a PNG needs the picture twice; one too large for that becomes a JPEG.
    let twice = 2 * raster.rgb.len() as u64 <= BUDGET || orientation.value() == 1;
    let kind = if loaded.kind == Kind::Png && twice {
        Kind::Png
    } else {
        Kind::Jpeg
    };
    let bytes = guarded(|| written(raster, orientation, kind))??;
    Ok(Warned {
        value: PublicCopy {
            bytes,
            kind,
            width,
            height,
        },
        warnings: loaded.warnings,
    })
}

/// Writes pixels as a JPEG without anything beside them; what is transparent is laid over white.
///
/// # Errors
/// When they cannot be encoded: no width or no height, or more than the format holds.
pub fn plain_jpeg(pixels: &Pixels) -> Result<Vec<u8>, PhotoError> {
    let over = |colour: u8, opacity: u8| {
        let (colour, opacity) = (u32::from(colour), u32::from(opacity));
        let laid = (colour * opacity + 255 * (255 - opacity) + 127) / 255;
        u8::try_from(laid).unwrap_or(u8::MAX)
    };
    let each = pixels.rgba.as_chunks::<4>().0.iter();
    let rgb: Vec<u8> = each
        .flat_map(|[r, g, b, a]| [over(*r, *a), over(*g, *a), over(*b, *a)])
        .collect();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .write_image(&rgb, pixels.width, pixels.height, ExtendedColorType::Rgb8)
        .map_err(|error| PhotoError::Unreadable(error.to_string()))?;
    Ok(bytes)
}

fn written(raster: Raster, orientation: Orientation, kind: Kind) -> Result<Vec<u8>, PhotoError> {
    let failed = |error: image::ImageError| PhotoError::Unreadable(error.to_string());
    let mut bytes = Vec::new();
    if kind == Kind::Png {
        let upright = raster.upright(orientation);
        let (width, height) = upright.size;
        PngEncoder::new(&mut bytes)
            .write_image(&upright.rgb, width, height, ExtendedColorType::Rgb8)
            .map_err(failed)?;
    } else {
        JpegEncoder::new_with_quality(&mut bytes, QUALITY)
            .encode_image(&Turned(&raster, orientation))
            .map_err(failed)?;
    }
    Ok(bytes)
}

/// A stored picture looked at upright, without a second one in memory.
struct Turned<'a>(&'a Raster, Orientation);

impl GenericImageView for Turned<'_> {
    type Pixel = Rgb<u8>;

    fn dimensions(&self) -> (u32, u32) {
        self.1.upright(self.0.size)
    }

    fn get_pixel(&self, x: u32, y: u32) -> Rgb<u8> {
        let (x, y) = self.1.stored_at((x, y), self.0.size);
        Rgb(self.0.pixel(x, y))
    }
}
