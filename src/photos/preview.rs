//! Small pictures out of large ones: the thumbnail of lists, the rendition of reports, the first
//! view of the viewer. Knows no catalogue; the same bytes in give the same bytes out.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use image::{ExtendedColorType, ImageEncoder};

use super::colour::Colour;
use super::error::PhotoError;
use super::load::{Loaded, Need, load};
use super::open::open;
use super::raster::{Raster, fitted};
use super::{Likeness, Pixels};
use crate::jobs::{Warned, guarded};

/// Longest side of a thumbnail, pixels.
pub const THUMBNAIL: u32 = 512;
/// Longest side of a rendition for reports, pixels.
pub const RENDITION: u32 = 1600;

/// A small JPEG picture: upright, sRGB, without any metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Width, pixels.
    pub width: u32,
    /// Height, pixels.
    pub height: u32,
    /// The JPEG file.
    pub jpeg: Vec<u8>,
}

/// The small pictures of one photograph, made in one decoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previews {
    /// At most [`THUMBNAIL`] pixels a side, JPEG quality 82.
    pub thumbnail: Preview,
    /// At most [`RENDITION`] pixels a side, JPEG quality 85.
    pub rendition: Preview,
    /// By what the picture is known again, whatever its file says beside it.
    pub likeness: Likeness,
}

/// Makes both small pictures. Call it from a worker: a large photograph takes a tenth of a second.
///
/// # Errors
/// Not a file, not a picture, too large, damaged; also a fault in the decoder, which ends only this.
pub fn previews(path: &Path) -> Result<Warned<Previews>, PhotoError> {
    let (loaded, small) = small(path)?;
    let thumbnail = thumbnail_of(&small)?;
    let rendition = encoded(&small, 85)?;
    let upright = loaded.orientation.upright(loaded.stored);
    Ok(Warned {
        value: Previews {
            likeness: Likeness::of(upright, &small),
            thumbnail,
            rendition,
        },
        warnings: loaded.warnings,
    })
}

/// Makes the thumbnail alone; the same bytes as [`previews`] makes.
///
/// # Errors
/// As [`previews`].
pub fn thumbnail(path: &Path) -> Result<Warned<Preview>, PhotoError> {
    let (loaded, small) = small(path)?;
    Ok(Warned {
        value: thumbnail_of(&small)?,
        warnings: loaded.warnings,
    })
}

/// Makes the rendition alone; the same bytes as [`previews`] makes.
///
/// # Errors
/// As [`previews`].
pub fn rendition(path: &Path) -> Result<Warned<Preview>, PhotoError> {
    let (loaded, small) = small(path)?;
    Ok(Warned {
        value: encoded(&small, 85)?,
        warnings: loaded.warnings,
    })
}

/// The upright picture as large as fits into a box of width and height in pixels; never enlarged.
///
/// # Errors
/// As [`previews`].
pub fn first_view(path: &Path, most: (u32, u32)) -> Result<Warned<Pixels>, PhotoError> {
    let loaded = decoded(path, Need::Fitting(most))?;
    let (loaded, small) = fit(loaded, most)?;
    Ok(Warned {
        value: Pixels {
            width: small.size.0,
            height: small.size.1,
            rgba: small.rgba(),
        },
        warnings: loaded.warnings,
    })
}

/// The picture at the size of the rendition, from which everything small is made, so that it
/// matters not what is asked for together.
fn small(path: &Path) -> Result<(Loaded, Raster), PhotoError> {
    let most = (RENDITION, RENDITION);
    fit(decoded(path, Need::Fitting(most))?, most)
}

/// Decodes a file behind a guard: a fault in a decoder ends only this.
pub(super) fn decoded(path: &Path, need: Need) -> Result<Loaded, PhotoError> {
    let file: File = open(path)?;
    let mut reader = BufReader::with_capacity(1 << 16, file);
    guarded(|| load(&mut reader, need))?
}

/// Makes a decoded picture fit, upright; what was decoded is given up for it.
fn fit(mut loaded: Loaded, most: (u32, u32)) -> Result<(Loaded, Raster), PhotoError> {
    let orientation = loaded.orientation;
    let size = fitted(loaded.stored, orientation.upright(most));
    let large = std::mem::replace(&mut loaded.raster, Raster::new((0, 0), Vec::new()));
    // Never enlarged: a picture that could only be decoded at a scale stays that small.
    let size = (size.0.min(large.size.0), size.1.min(large.size.1));
    let small = if size == large.size {
        large
    } else {
        guarded(|| large.resized(size))?.map_err(PhotoError::Unreadable)?
    };
    let mut small = small.upright(orientation);
    let said = guarded(|| Colour::of(loaded.icc.as_deref()).bring(&mut small))?;
    loaded.warnings.extend(said);
    Ok((loaded, small))
}

fn thumbnail_of(rendition: &Raster) -> Result<Preview, PhotoError> {
    let size = fitted(rendition.size, (THUMBNAIL, THUMBNAIL));
    let small = rendition.resized(size).map_err(PhotoError::Unreadable)?;
    encoded(&small, 82)
}

fn encoded(raster: &Raster, quality: u8) -> Result<Preview, PhotoError> {
    let (width, height) = raster.size;
    let mut jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, quality)
        .write_image(&raster.rgb, width, height, ExtendedColorType::Rgb8)
        .map_err(|error| PhotoError::Unreadable(error.to_string()))?;
    Ok(Preview {
        width,
        height,
        jpeg,
    })
}
