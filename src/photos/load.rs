//! Decodes a picture into a raster within a budget of memory, a JPEG at the scale that is asked
//! for. Knows nothing of what is done with it.

use std::io::{BufRead, Read, Seek, SeekFrom};

use image::{ColorType, ImageDecoder, ImageFormat, ImageReader};

use super::error::PhotoError;
use super::jpeg::{Segments, segments};
use super::kind::Kind;
use super::raster::{Orientation, Raster, bytes};

/// Most memory one decoding may take, bytes.
pub(super) const BUDGET: u64 = 480 << 20;
/// Most pixels of a JPEG, which can be decoded at a scale.
const MOST_PIXELS: u64 = 400_000_000;
/// Longest side of any other picture, pixels.
const LONGEST: u32 = 40_000;

/// How large the decoded picture must at least be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// All there is.
    Full,
    /// Large enough for a picture that fits into a box of this width and height, upright.
    Fitting((u32, u32)),
}

/// A picture as stored, not yet upright.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loaded {
    pub raster: Raster,
    pub orientation: Orientation,
    pub kind: Kind,
    /// Width and height of the picture in the file, as stored; the raster may be smaller.
    pub stored: (u32, u32),
    pub icc: Option<Vec<u8>>,
    pub warnings: Vec<String>,
}

/// Decodes the picture in a file.
pub(super) fn load<R: BufRead + Seek>(reader: &mut R, need: Need) -> Result<Loaded, PhotoError> {
    let mut start = Vec::new();
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    reader
        .by_ref()
        .take(Kind::BYTES as u64)
        .read_to_end(&mut start)
        .map_err(unreadable)?;
    let kind = Kind::of(&start);
    let loaded = match kind {
        Kind::Jpeg => load_jpeg(reader, need),
        Kind::Png => decoded(reader, ImageFormat::Png, 0),
        Kind::Tiff => decoded(reader, ImageFormat::Tiff, 0),
        // Its decoder keeps a picture of its own beside the one it hands over.
        Kind::WebP => decoded(reader, ImageFormat::WebP, 4),
        Kind::Other => Err(PhotoError::Unknown),
        kind => Err(PhotoError::NoPreview(kind.name())),
    };
    loaded.map(|loaded| Loaded { kind, ..loaded })
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is handed over by map_err"
)]
fn unreadable(error: impl ToString) -> PhotoError {
    PhotoError::Unreadable(error.to_string())
}

fn load_jpeg<R: BufRead + Seek>(reader: &mut R, need: Need) -> Result<Loaded, PhotoError> {
    let parts = segments(reader).map_err(unreadable)?;
    let stored = (parts.size).ok_or_else(|| unreadable("no picture was found in it"))?;
    let length = reader.seek(SeekFrom::End(0)).map_err(unreadable)?;
    let scale = jpeg_scale(&parts, stored, need, length)?;
    let mut warnings = Vec::new();
    if need == Need::Full && scale > 1 {
        warnings.push(format!(
            "The picture has {} × {} pixels; it is shown at 1/{scale} of that.",
            stored.0, stored.1
        ));
    }
    let simple = matches!(parts.sampling.len(), 1 | 3);
    let mut scaled = Err(String::new());
    if scale > 1 && simple {
        scaled = scaled_jpeg(reader, stored, scale);
    }
    let raster = match scaled {
        Ok(raster) => raster,
        Err(fault) => {
            if !fault.is_empty() && parts.ends {
                warnings.push(format!(
                    "The picture is damaged ({fault}); what could be read is shown."
                ));
            }
            if full_jpeg_bytes(&parts, stored, length) > BUDGET {
                return Err(too_large(stored));
            }
            decoded(reader, ImageFormat::Jpeg, 0)?.raster
        }
    };
    if !parts.ends {
        warnings.push("The picture was cut off: its lower part is missing.".to_owned());
    }
    Ok(Loaded {
        raster,
        orientation: orientation(parts.exif.as_deref()),
        kind: Kind::Jpeg,
        stored,
        icc: parts.icc,
        warnings,
    })
}

/// The orientation that EXIF records.
pub(super) fn orientation(exif: Option<&[u8]>) -> Orientation {
    let found = exif.and_then(image::metadata::Orientation::from_exif_chunk);
    Orientation::of(found.map_or(1, |found| u32::from(found.to_exif())))
}

/// 1, 2, 4 or 8: the picture is decoded at one over this.
fn jpeg_scale(
    parts: &Segments,
    stored: (u32, u32),
    need: Need,
    length: u64,
) -> Result<u32, PhotoError> {
    let pixels = u64::from(stored.0) * u64::from(stored.1);
    if pixels > MOST_PIXELS || (parts.progressive && coefficients(parts, stored) > BUDGET) {
        return Err(too_large(stored));
    }
    let wanted = match need {
        Need::Full => stored,
        Need::Fitting(most) => {
            let orientation = orientation(parts.exif.as_deref());
            super::raster::fitted(stored, orientation.upright(most))
        }
    };
    let enough = |scale: &u32| {
        stored.0.div_ceil(*scale) >= wanted.0 && stored.1.div_ceil(*scale) >= wanted.1
    };
    let mut scale = [8, 4, 2].into_iter().find(enough).unwrap_or(1);
    while scale < 8 && jpeg_bytes(parts, stored, scale, length) > BUDGET {
        scale *= 2;
    }
    if jpeg_bytes(parts, stored, scale, length) > BUDGET {
        return Err(too_large(stored));
    }
    Ok(scale)
}

fn jpeg_bytes(parts: &Segments, stored: (u32, u32), scale: u32, length: u64) -> u64 {
    if scale == 1 {
        return full_jpeg_bytes(parts, stored, length);
    }
    let size = (stored.0.div_ceil(scale), stored.1.div_ceil(scale));
    // Its planes, and the picture put together from them.
    let pictures = 2 * bytes(size) as u64;
    pictures
        + if parts.progressive {
            coefficients(parts, stored)
        } else {
            0
        }
}

/// The decoder of the full size holds the file and the picture.
fn full_jpeg_bytes(parts: &Segments, stored: (u32, u32), length: u64) -> u64 {
    let held = if parts.progressive {
        coefficients(parts, stored)
    } else {
        0
    };
    bytes(stored) as u64 + length + held
}

/// Two bytes for every sample of every component.
fn coefficients(parts: &Segments, stored: (u32, u32)) -> u64 {
    let pixels = u64::from(stored.0) * u64::from(stored.1);
    let area = |(h, v): &(u8, u8)| u64::from(*h) * u64::from(*v);
    let largest = parts.sampling.iter().map(area).max().unwrap_or(1).max(1);
    let all: u64 = parts.sampling.iter().map(area).sum();
    2 * pixels * all / largest
}

fn too_large((width, height): (u32, u32)) -> PhotoError {
    PhotoError::TooLarge(format!(
        "{width} × {height} pixels need more memory than is given to one picture"
    ))
}

fn scaled_jpeg<R: BufRead + Seek>(
    reader: &mut R,
    stored: (u32, u32),
    scale: u32,
) -> Result<Raster, String> {
    let words = |error: jpeg_decoder::Error| error.to_string();
    (reader.seek(SeekFrom::Start(0))).map_err(|error| error.to_string())?;
    let mut decoder = jpeg_decoder::Decoder::new(reader);
    decoder.set_max_decoding_buffer_size(usize::try_from(BUDGET).unwrap_or(usize::MAX));
    let least = |side: u32| u16::try_from(side.div_ceil(scale)).unwrap_or(u16::MAX);
    let size = (decoder.scale(least(stored.0), least(stored.1))).map_err(words)?;
    let samples = decoder.decode().map_err(words)?;
    let format = decoder.info().map(|info| info.pixel_format);
    let rgb = match format {
        Some(jpeg_decoder::PixelFormat::RGB24) => samples,
        Some(jpeg_decoder::PixelFormat::L8) => {
            samples.into_iter().flat_map(|grey| [grey; 3]).collect()
        }
        _ => return Err("its kind of colour is not read at a scale".to_owned()),
    };
    Ok(Raster::new((size.0.into(), size.1.into()), rgb))
}

/// Decodes at full size; `beside` = bytes a pixel that the decoder keeps for itself.
fn decoded<R: BufRead + Seek>(
    reader: &mut R,
    format: ImageFormat,
    beside: u64,
) -> Result<Loaded, PhotoError> {
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut reader = ImageReader::with_format(reader, format);
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(BUDGET);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let size = decoder.dimensions();
    let (pixels, colour) = (u64::from(size.0) * u64::from(size.1), decoder.color_type());
    let own = pixels.saturating_mul(u64::from(colour.bytes_per_pixel()) + beside);
    // Grey pictures grow when they become red, green and blue.
    let needed = own.max(decoder.total_bytes()) + if colour.has_color() { 0 } else { pixels * 3 };
    let longest = if format == ImageFormat::Jpeg {
        u32::MAX
    } else {
        LONGEST
    };
    if size.0.max(size.1) > longest || needed > BUDGET {
        return Err(too_large(size));
    }
    let orientation = decoder
        .orientation()
        .map_or(1, image::metadata::Orientation::to_exif);
    let icc = decoder.icc_profile().ok().flatten();
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| too_large(size))?;
    let mut samples = vec![0; length];
    decoder.read_image(&mut samples).map_err(unreadable)?;
    let rgb =
        as_rgb(samples, colour).ok_or_else(|| unreadable("its colours are of an unknown kind"))?;
    Ok(Loaded {
        raster: Raster::new(size, rgb),
        orientation: Orientation::of(orientation.into()),
        kind: Kind::Other,
        stored: size,
        icc,
        warnings: Vec::new(),
    })
}

/// Red, green and blue out of whatever was decoded; what is transparent is laid over white, as
/// paper is. Where a pixel already takes three bytes or more, this needs no memory of its own.
fn as_rgb(mut samples: Vec<u8>, colour: ColorType) -> Option<Vec<u8>> {
    let step = usize::from(colour.bytes_per_pixel());
    let read: fn(&[u8]) -> [u8; 3] = match colour {
        ColorType::Rgb8 => return Some(samples),
        ColorType::Rgba8 => |p| over_white([at(p, 0), at(p, 1), at(p, 2)], at(p, 3)),
        ColorType::L8 => |p| [at(p, 0); 3],
        ColorType::La8 => |p| over_white([at(p, 0); 3], at(p, 1)),
        ColorType::L16 => |p| [wide(p, 0); 3],
        ColorType::La16 => |p| over_white([wide(p, 0); 3], wide(p, 1)),
        ColorType::Rgb16 => |p| [wide(p, 0), wide(p, 1), wide(p, 2)],
        ColorType::Rgba16 => |p| over_white([wide(p, 0), wide(p, 1), wide(p, 2)], wide(p, 3)),
        ColorType::Rgb32F => |p| [real(p, 0), real(p, 1), real(p, 2)],
        ColorType::Rgba32F => |p| over_white([real(p, 0), real(p, 1), real(p, 2)], real(p, 3)),
        _ => return None,
    };
    if step < 3 {
        return Some(samples.chunks_exact(step).flat_map(read).collect());
    }
    let pixels = samples.len() / step;
    for pixel in 0..pixels {
        let rgb = read(samples.get(pixel * step..(pixel + 1) * step)?);
        samples
            .get_mut(pixel * 3..pixel * 3 + 3)?
            .copy_from_slice(&rgb);
    }
    samples.truncate(pixels * 3);
    Some(samples)
}

fn at(pixel: &[u8], sample: usize) -> u8 {
    pixel.get(sample).copied().unwrap_or_default()
}

/// A sample of 16 bits in the machine's order, rounded to 8.
fn wide(pixel: &[u8], sample: usize) -> u8 {
    let (pairs, _) = pixel.as_chunks::<2>();
    let value = pairs
        .get(sample)
        .map_or(0, |pair| u16::from_ne_bytes(*pair));
    u8::try_from((u32::from(value) + 128) / 257).unwrap_or(u8::MAX)
}

/// A sample between 0 and 1 in the machine's order.
fn real(pixel: &[u8], sample: usize) -> u8 {
    let (quads, _) = pixel.as_chunks::<4>();
    let value = quads
        .get(sample)
        .map_or(0.0, |quad| f32::from_ne_bytes(*quad));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the value was brought between 0 and 255 before"
    )]
    {
        (value.clamp(0.0, 1.0) * 255.0).round() as u8
    }
}

fn over_white(rgb: [u8; 3], opacity: u8) -> [u8; 3] {
    let opacity = u32::from(opacity);
    rgb.map(|value| {
        let mixed = u32::from(value) * opacity + 255 * (255 - opacity);
        u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
    })
}
