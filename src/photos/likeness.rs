//! By what a picture is known again, whatever its file says beside it. Knows no file.

use sha2::{Digest, Sha256};

use super::raster::Raster;

/// Two marks of a picture: one for «the same picture», one for «looks alike».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Likeness {
    /// SHA-256 over the size of the upright picture and the pixels of its rendition before it is
    /// packed. Equal: the same picture, though metadata or the packing without loss differ.
    pub same: [u8; 32],
    /// Differences between neighbours in a grey picture of 9 × 8 pixels, row by row, the first
    /// in the highest bit: set where the right one is lighter (the «difference hash» of
    /// N. Krawetz, 2013).
    pub look: u64,
}

impl Likeness {
    /// Of a picture of that upright size, from its rendition.
    pub(super) fn of(upright: (u32, u32), rendition: &Raster) -> Self {
        let mut same = Sha256::new();
        same.update(upright.0.to_be_bytes());
        same.update(upright.1.to_be_bytes());
        same.update(&rendition.rgb);
        Self {
            same: same.finalize().into(),
            look: look(rendition),
        }
    }

    /// How many of the 64 differences differ: 0 looks the same, over 10 are different pictures.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        (self.look ^ other.look).count_ones()
    }
}

fn look(picture: &Raster) -> u64 {
    let grey = |x: u32, y: u32| -> u32 { block(picture, (x, y)) };
    let mut bits = 0;
    for y in 0..8 {
        for x in 0..8 {
            bits = bits << 1 | u64::from(grey(x + 1, y) > grey(x, y));
        }
    }
    bits
}

/// The mean lightness of one of 9 × 8 blocks, in thousandths of a step.
fn block(picture: &Raster, (x, y): (u32, u32)) -> u32 {
    let (width, height) = picture.size;
    let edge = |n: u32, parts: u32, side: u32| {
        u32::try_from(u64::from(n) * u64::from(side) / u64::from(parts)).unwrap_or(side)
    };
    let (left, top) = (edge(x, 9, width), edge(y, 8, height));
    let (right, bottom) = (edge(x + 1, 9, width), edge(y + 1, 8, height));
    let (mut sum, mut count) = (0_u64, 0_u64);
    for row in top..bottom.max(top + 1) {
        for column in left..right.max(left + 1) {
            let [red, green, blue] = picture.pixel(column, row).map(u64::from);
            // Luma of ITU-R BT.601 in whole numbers.
            sum += 299 * red + 587 * green + 114 * blue;
            count += 1;
        }
    }
    u32::try_from(sum / count.max(1)).unwrap_or(u32::MAX)
}
