//! What a file is by its first bytes, never by its name. Knows nothing of what is inside.

/// The kind of a file, found from its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// TIFF, also BigTIFF.
    Tiff,
    /// WebP.
    WebP,
    /// HEIF or HEIC: kept and hashed, its metadata read, no preview.
    Heif,
    /// AVIF: kept and hashed, its metadata read, no preview.
    Avif,
    /// A camera's raw file built on TIFF (DNG, NEF, CR2 …): its metadata read, no preview.
    Raw,
    /// Anything else: kept and hashed, not a picture we know.
    Other,
}

impl Kind {
    /// How many of the first bytes [`Kind::of`] wants to see.
    pub const BYTES: usize = 64;

    /// The kind by the first bytes of a file. A raw file looks like TIFF until its directory is read.
    #[must_use]
    pub fn of(start: &[u8]) -> Self {
        let brand = start.get(8..12).unwrap_or_default();
        let tiff = [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"];
        if start.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Self::Jpeg
        } else if start.starts_with(b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if tiff.iter().any(|mark| start.starts_with(*mark)) {
            if brand.starts_with(b"CR\x02") {
                Self::Raw
            } else {
                Self::Tiff
            }
        } else if start.starts_with(b"RIFF") && brand == b"WEBP" {
            Self::WebP
        } else if start.get(4..8) == Some(b"ftyp".as_slice()) {
            Self::of_brands(start.get(8..).unwrap_or_default())
        } else {
            Self::Other
        }
    }

    /// By the brands of an ISO base media file: the major one, a version, the compatible ones.
    fn of_brands(brands: &[u8]) -> Self {
        let mut heif = false;
        for brand in brands.as_chunks::<4>().0 {
            match brand {
                b"avif" | b"avis" => return Self::Avif,
                b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
                    heif = true;
                }
                _ => {}
            }
        }
        if heif { Self::Heif } else { Self::Other }
    }

    /// Whether pictures of this kind can be decoded here.
    #[must_use]
    pub fn has_preview(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Tiff | Self::WebP)
    }

    /// The usual ending of a file's name, without the dot; none for what we do not know.
    #[must_use]
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Self::Jpeg => Some("jpg"),
            Self::Png => Some("png"),
            Self::Tiff => Some("tif"),
            Self::WebP => Some("webp"),
            Self::Heif => Some("heic"),
            Self::Avif => Some("avif"),
            Self::Raw | Self::Other => None,
        }
    }

    /// The name people use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Tiff => "TIFF",
            Self::WebP => "WebP",
            Self::Heif => "HEIF",
            Self::Avif => "AVIF",
            Self::Raw => "camera raw",
            Self::Other => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_decide() {
        let cases: [(&[u8], Kind); 11] = [
            (b"\xff\xd8\xff\xe1", Kind::Jpeg),
            (b"\x89PNG\r\n\x1a\n", Kind::Png),
            (b"II*\0\x08\0\0\0", Kind::Tiff),
            (b"MM\0*\0\0\0\x08", Kind::Tiff),
            (b"II*\0\x10\0\0\0CR\x02\0", Kind::Raw),
            (b"RIFF\0\0\0\0WEBPVP8 ", Kind::WebP),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind::Heif),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Kind::Avif),
            (b"\0\0\0\x18ftypisom\0\0\0\0isommp42", Kind::Other),
            (b"%PDF-1.7", Kind::Other),
            (b"", Kind::Other),
        ];
        for (bytes, kind) in cases {
            assert_eq!(Kind::of(bytes), kind, "{bytes:?}");
        }
    }
}
