//! A decoded picture as rows of red, green and blue, and the way it is turned. Knows no file.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

/// How a stored picture is turned and mirrored to stand upright: the EXIF values 1 to 8
/// (CIPA DC-008, tag 274).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Orientation(u8);

impl Orientation {
    /// From the value recorded; anything but 2 to 8 means «as stored».
    #[must_use]
    pub fn of(value: u32) -> Self {
        Self(match value {
            2..=8 => u8::try_from(value).unwrap_or(1),
            _ => 1,
        })
    }

    /// 1 to 8.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0.max(1)
    }

    /// Whether width and height change places.
    #[must_use]
    pub fn swaps(self) -> bool {
        self.0 >= 5
    }

    /// The size of the upright picture, from the stored one; pixels.
    #[must_use]
    pub fn upright(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.swaps() {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// Where the pixel of the upright picture is stored.
    pub(super) fn stored_at(self, (x, y): (u32, u32), stored: (u32, u32)) -> (u32, u32) {
        let right = stored.0.saturating_sub(1);
        let bottom = stored.1.saturating_sub(1);
        match self.0 {
            2 => (right.saturating_sub(x), y),
            3 => (right.saturating_sub(x), bottom.saturating_sub(y)),
            4 => (x, bottom.saturating_sub(y)),
            5 => (y, x),
            6 => (y, bottom.saturating_sub(x)),
            7 => (right.saturating_sub(y), bottom.saturating_sub(x)),
            8 => (right.saturating_sub(y), x),
            _ => (x, y),
        }
    }
}

/// Rows of red, green and blue from the top left; three bytes a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raster {
    /// Width and height, pixels.
    pub size: (u32, u32),
    pub rgb: Vec<u8>,
}

impl Raster {
    /// A picture of these rows; one that is too short is filled up with black.
    pub(super) fn new(size: (u32, u32), mut rgb: Vec<u8>) -> Self {
        rgb.resize(bytes(size), 0);
        Self { size, rgb }
    }

    /// Red, green, blue; black outside.
    pub(super) fn pixel(&self, x: u32, y: u32) -> [u8; 3] {
        if x >= self.size.0 || y >= self.size.1 {
            return [0; 3];
        }
        let at = (y as usize * self.size.0 as usize + x as usize) * 3;
        match self.rgb.get(at..at + 3) {
            Some(&[red, green, blue]) => [red, green, blue],
            _ => [0; 3],
        }
    }

    /// The picture turned upright.
    pub(super) fn upright(self, orientation: Orientation) -> Self {
        if orientation.value() == 1 {
            return self;
        }
        let size = orientation.upright(self.size);
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for y in 0..size.1 {
            for x in 0..size.0 {
                let (from_x, from_y) = orientation.stored_at((x, y), self.size);
                rgb.extend_from_slice(&self.pixel(from_x, from_y));
            }
        }
        Self { size, rgb }
    }

    /// The picture at another size, by Lanczos' filter of radius 3 over the stored values.
    ///
    /// # Errors
    /// The resizer's words when a side is 0.
    pub(super) fn resized(&self, size: (u32, u32)) -> Result<Self, String> {
        if size == self.size {
            return Ok(self.clone());
        }
        let from = ImageRef::new(self.size.0, self.size.1, &self.rgb, PixelType::U8x3);
        let from = from.map_err(|error| error.to_string())?;
        let mut to = Image::new(size.0, size.1, PixelType::U8x3);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
        Resizer::new()
            .resize(&from, &mut to, &options)
            .map_err(|error| error.to_string())?;
        Ok(Self::new(size, to.into_vec()))
    }

    /// A part of the upright picture; `corner` and `size` in its pixels.
    pub(super) fn part(
        &self,
        orientation: Orientation,
        corner: (u32, u32),
        size: (u32, u32),
    ) -> Self {
        let mut rgb = Vec::with_capacity(bytes(size));
        for y in corner.1..corner.1.saturating_add(size.1) {
            if orientation.value() == 1 {
                let at = (y as usize * self.size.0 as usize + corner.0 as usize) * 3;
                let row = self.rgb.get(at..at + size.0 as usize * 3);
                rgb.extend_from_slice(row.unwrap_or_default());
            } else {
                for x in corner.0..corner.0.saturating_add(size.0) {
                    let (from_x, from_y) = orientation.stored_at((x, y), self.size);
                    rgb.extend_from_slice(&self.pixel(from_x, from_y));
                }
            }
        }
        Self::new(size, rgb)
    }

    /// Lays another picture into this one: `corner` of the other and `origin` of this one are in
    /// the same coordinates; what lies outside is left away.
    pub(super) fn lay(&mut self, other: &Self, corner: (u32, u32), origin: (u32, u32)) {
        let left = corner.0.max(origin.0);
        let right = (corner.0 + other.size.0).min(origin.0 + self.size.0);
        let top = corner.1.max(origin.1);
        let bottom = (corner.1 + other.size.1).min(origin.1 + self.size.1);
        if left >= right {
            return;
        }
        let place =
            |raster: &Self, x: u32, y: u32| (y as usize * raster.size.0 as usize + x as usize) * 3;
        let length = (right - left) as usize * 3;
        for y in top..bottom {
            let from = place(other, left - corner.0, y - corner.1);
            let to = place(self, left - origin.0, y - origin.1);
            let row = other.rgb.get(from..from + length);
            if let Some((to, from)) = self.rgb.get_mut(to..to + length).zip(row) {
                to.copy_from_slice(from);
            }
        }
    }

    /// Half the sides, each pixel the mean of four; an odd last row or column stands for itself.
    pub(super) fn halved(&self) -> Self {
        let size = (self.size.0.div_ceil(2), self.size.1.div_ceil(2));
        let row = self.size.0 as usize * 3;
        let mut rgb = Vec::with_capacity(bytes(size));
        for pair in self.rgb.chunks(row.max(1) * 2) {
            let (upper, lower) = pair.split_at(row.min(pair.len()));
            let lower = if lower.is_empty() { upper } else { lower };
            for (up, down) in upper.chunks(6).zip(lower.chunks(6)) {
                for channel in 0..3 {
                    let of = |part: &[u8], at: usize| u16::from(part.get(at).copied().unwrap_or(0));
                    let second = if up.len() == 6 { channel + 3 } else { channel };
                    let sum =
                        of(up, channel) + of(up, second) + of(down, channel) + of(down, second);
                    rgb.push(u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX));
                }
            }
        }
        Self::new(size, rgb)
    }

    /// Red, green, blue, opacity (always full).
    pub(super) fn rgba(&self) -> Vec<u8> {
        let pixels = self.rgb.as_chunks::<3>().0;
        pixels
            .iter()
            .flat_map(|&[r, g, b]| [r, g, b, u8::MAX])
            .collect()
    }
}

/// The size of a picture that fits into a box without being enlarged; at least one pixel a side.
pub(super) fn fitted(size: (u32, u32), most: (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(size.0.max(1)), u64::from(size.1.max(1)));
    let (most_w, most_h) = (u64::from(most.0.max(1)), u64::from(most.1.max(1)));
    if width <= most_w && height <= most_h {
        return size;
    }
    // Rounded to the nearest pixel, in whole numbers so that every machine finds the same.
    let by_width = (most_w, (height * most_w * 2 + width) / (width * 2));
    let by_height = ((width * most_h * 2 + height) / (height * 2), most_h);
    let (width, height) = if by_width.1 <= most_h {
        by_width
    } else {
        by_height
    };
    let whole = |pixels: u64| u32::try_from(pixels.max(1)).unwrap_or(u32::MAX);
    (whole(width), whole(height))
}

/// Bytes of a picture of that size, three a pixel.
pub(super) fn bytes(size: (u32, u32)) -> usize {
    size.0 as usize * size.1 as usize * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_orientation_finds_its_corner() {
        // 2 wide, 3 high; the pixel's red is its ordinal.
        let stored = Raster::new((2, 3), (0..6).flat_map(|n| [n, 0, 0]).collect());
        let reds = |value| {
            let upright = stored.clone().upright(Orientation::of(value));
            let reds: Vec<u8> = upright.rgb.iter().step_by(3).copied().collect();
            (upright.size, reds)
        };
        assert_eq!(reds(1), ((2, 3), vec![0, 1, 2, 3, 4, 5]));
        assert_eq!(reds(2), ((2, 3), vec![1, 0, 3, 2, 5, 4]));
        assert_eq!(reds(3), ((2, 3), vec![5, 4, 3, 2, 1, 0]));
        assert_eq!(reds(4), ((2, 3), vec![4, 5, 2, 3, 0, 1]));
        assert_eq!(reds(5), ((3, 2), vec![0, 2, 4, 1, 3, 5]));
        assert_eq!(reds(6), ((3, 2), vec![4, 2, 0, 5, 3, 1]));
        assert_eq!(reds(7), ((3, 2), vec![5, 3, 1, 4, 2, 0]));
        assert_eq!(reds(8), ((3, 2), vec![1, 3, 5, 0, 2, 4]));
        assert_eq!(Orientation::of(0), Orientation::of(99));
    }

    proptest::proptest! {
        #[test]
        fn what_is_fitted_fits(w in 1..70_000_u32, h in 1..70_000_u32, most in 1..5000_u32) {
            let (x, y) = fitted((w, h), (most, most));
            proptest::prop_assert!((1..=most).contains(&x) && (1..=most).contains(&y));
            proptest::prop_assert!(x == most || y == most || (x, y) == (w, h));
        }
    }
}
