//! Positions and colours on the sheet: points to the right and down from its upper left
//! corner. Knows no geography.

/// A position on the sheet in points (logical pixels), x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Px {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Px {
    /// A position.
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// This position moved.
    #[must_use]
    pub fn by(self, dx: f32, dy: f32) -> Self {
        Self::new(self.x + dx, self.y + dy)
    }

    /// The distance to another position.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The position on a circle round this one; the angle runs clockwise from the right.
    #[must_use]
    pub fn polar(self, radius: f32, angle: f32) -> Self {
        self.by(radius * angle.cos(), radius * angle.sin())
    }
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PxBox {
    /// Upper left corner.
    pub min: Px,
    /// Lower right corner.
    pub max: Px,
}

impl PxBox {
    /// From upper left corner and size.
    #[must_use]
    pub fn at(min: Px, width: f32, height: f32) -> Self {
        Self {
            min,
            max: min.by(width, height),
        }
    }

    /// Whether both share any area.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether the position is within.
    #[must_use]
    pub fn contains(&self, at: Px) -> bool {
        (self.min.x..=self.max.x).contains(&at.x) && (self.min.y..=self.max.y).contains(&at.y)
    }

    /// Whether all of the other is within.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// The same rectangle with a margin round it.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self {
            min: self.min.by(-by, -by),
            max: self.max.by(by, by),
        }
    }
}

/// A colour: red, green, blue, opacity, not multiplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgba(pub u8, pub u8, pub u8, pub u8);

impl Rgba {
    /// An opaque colour from `0xRRGGBB`.
    #[must_use]
    pub const fn hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self(red, green, blue, 255)
    }

    /// The same colour with another opacity, 0..=255.
    #[must_use]
    pub const fn alpha(self, opacity: u8) -> Self {
        Self(self.0, self.1, self.2, opacity)
    }

    /// How bright it looks, 0..=1.
    #[must_use]
    pub fn brightness(self) -> f32 {
        (0.299 * f32::from(self.0) + 0.587 * f32::from(self.1) + 0.114 * f32::from(self.2)) / 255.0
    }
}

/// A computed position as the screen wants it; the sheet is small enough for single precision.
#[expect(
    clippy::cast_possible_truncation,
    reason = "positions on the sheet are at most some hundred thousand points"
)]
pub(super) fn narrow(value: f64) -> f32 {
    value as f32
}

/// A count as a length or weight.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts here stay far below 2^24 or need no exactness"
)]
pub(super) fn amount(count: usize) -> f32 {
    count as f32
}
