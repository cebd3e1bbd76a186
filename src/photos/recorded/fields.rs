//! The fields of an EXIF block by name, as text or number (CIPA DC-008). Knows not what follows
//! from them.

use exif::{Exif, In, Tag, Value};

/// Longest text kept of one field, letters.
pub(super) const LONGEST: usize = 4000;

/// The fields we read, in the order they are kept in.
const KEPT: &[Tag] = &[
    Tag::Make,
    Tag::Model,
    Tag::BodySerialNumber,
    Tag::LensMake,
    Tag::LensModel,
    Tag::LensSerialNumber,
    Tag::Software,
    Tag::DateTimeOriginal,
    Tag::SubSecTimeOriginal,
    Tag::OffsetTimeOriginal,
    Tag::DateTimeDigitized,
    Tag::OffsetTimeDigitized,
    Tag::DateTime,
    Tag::OffsetTime,
    Tag::Orientation,
    Tag::PixelXDimension,
    Tag::PixelYDimension,
    Tag::ExposureTime,
    Tag::FNumber,
    Tag::PhotographicSensitivity,
    Tag::FocalLength,
    Tag::FocalLengthIn35mmFilm,
    Tag::FocalPlaneXResolution,
    Tag::FocalPlaneYResolution,
    Tag::FocalPlaneResolutionUnit,
    Tag::DigitalZoomRatio,
    Tag::ImageDescription,
    Tag::Artist,
    Tag::Copyright,
    Tag::GPSLatitudeRef,
    Tag::GPSLatitude,
    Tag::GPSLongitudeRef,
    Tag::GPSLongitude,
    Tag::GPSAltitudeRef,
    Tag::GPSAltitude,
    Tag::GPSStatus,
    Tag::GPSMapDatum,
    Tag::GPSDOP,
    Tag::GPSHPositioningError,
    Tag::GPSImgDirectionRef,
    Tag::GPSImgDirection,
    Tag::GPSDateStamp,
    Tag::GPSTimeStamp,
];

/// The fields of one file; empty when it has none.
#[derive(Default)]
pub(super) struct Fields(Option<Exif>);

impl Fields {
    pub(super) fn read(block: Option<&[u8]>, notes: &mut Vec<String>) -> Self {
        let Some(block) = block else {
            return Self(None);
        };
        let mut reader = exif::Reader::new();
        reader.continue_on_error(true);
        let read = reader.read_raw(block.to_vec()).or_else(|error| {
            error.distill_partial_result(|_| {
                notes.push("The camera's data are damaged; some of them were not read.".to_owned());
            })
        });
        match read {
            Ok(exif) => Self(Some(exif)),
            Err(error) => {
                notes.push(format!("The camera's data cannot be read: {error}."));
                Self(None)
            }
        }
    }

    pub(super) fn value(&self, tag: Tag) -> Option<&Value> {
        let field = self.0.as_ref()?.get_field(tag, In::PRIMARY)?;
        Some(&field.value)
    }

    /// A text without the blanks and zeros that cameras fill it up with.
    pub(super) fn text(&self, tag: Tag) -> Option<String> {
        match self.value(tag)? {
            Value::Ascii(parts) => {
                // Several texts in one field: EXIF's photographer and editor in «Copyright».
                let parts = parts.iter().map(|part| plain(part));
                let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
                Some(parts.join("; ")).filter(|text| !text.is_empty())
            }
            _ => None,
        }
    }

    /// A number, whatever it is stored as; none when its denominator is 0.
    pub(super) fn number(&self, tag: Tag) -> Option<f64> {
        self.numbers(tag)?.first().copied().flatten()
    }

    /// A number above 0; cameras write 0 for «not known».
    pub(super) fn positive(&self, tag: Tag) -> Option<f64> {
        self.number(tag).filter(|number| *number > 0.0)
    }

    /// A whole number, such as a code.
    pub(super) fn whole(&self, tag: Tag) -> Option<u32> {
        self.value(tag)?.get_uint(0)
    }

    /// Each number of a field; `None` for one whose denominator is 0.
    pub(super) fn numbers(&self, tag: Tag) -> Option<Vec<Option<f64>>> {
        let finite = |number: f64| Some(number).filter(|number| number.is_finite());
        match self.value(tag)? {
            Value::Rational(all) => Some(all.iter().map(|one| finite(one.to_f64())).collect()),
            Value::SRational(all) => Some(all.iter().map(|one| finite(one.to_f64())).collect()),
            Value::Float(all) => Some(all.iter().map(|one| finite((*one).into())).collect()),
            Value::Double(all) => Some(all.iter().map(|one| finite(*one)).collect()),
            other => {
                let all = other.iter_uint()?;
                Some(all.map(|one| Some(f64::from(one))).collect())
            }
        }
    }

    /// Maker and model, the maker's name once.
    pub(super) fn camera(&self) -> Option<String> {
        let (make, model) = (self.text(Tag::Make), self.text(Tag::Model));
        match (make, model) {
            (Some(make), Some(model)) => {
                let first = make.split_whitespace().next().unwrap_or_default();
                let repeats = model.to_lowercase().starts_with(&first.to_lowercase());
                Some(if repeats {
                    model
                } else {
                    format!("{make} {model}")
                })
            }
            (make, model) => make.or(model),
        }
    }

    /// The kept fields by name, in a fixed order.
    pub(super) fn all(&self) -> Vec<(String, String)> {
        let shown = |tag: &Tag| {
            let text = match self.value(*tag)? {
                Value::Ascii(_) => self.text(*tag)?,
                other => shortened(&other.display_as(*tag).to_string()),
            };
            Some((format!("Exif {tag}"), text))
        };
        KEPT.iter().filter_map(shown).collect()
    }
}

/// A text of bytes that should be ASCII, often are UTF-8, and else are shown with a replacement sign.
pub(super) fn plain(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    shortened(text.trim_matches(|c: char| c.is_whitespace() || c.is_control()))
}

/// The text cut at [`LONGEST`] letters.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
