//! Brighter, darker, more or less contrast, for looking only. Plain sums over stored values.

/// How a picture is shown; the file stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Light {
    /// −100 … 100: added to every value, 100 = half of the range.
    pub brightness: i8,
    /// −100 … 100: how far values are spread about the middle of the range; 100 = four times, −100 =
    /// a quarter.
    pub contrast: i8,
}

impl Light {
    /// As in the file.
    pub const PLAIN: Self = Self {
        brightness: 0,
        contrast: 0,
    };

    /// What becomes of each of the 256 values of a colour. The sums are over the values as stored
    /// (sRGB), as picture viewers do it: `(value − 127.5) · 4^(contrast/100) + 127.5 +
    /// 1.275 · brightness`, cut to 0 … 255.
    #[must_use]
    pub fn table(self) -> [u8; 256] {
        let spread = 4_f64.powf(f64::from(self.contrast) / 100.0);
        let lift = f64::from(self.brightness) * 1.275;
        std::array::from_fn(|value| {
            let value = f64::from(u8::try_from(value).unwrap_or(u8::MAX));
            let shown = (value - 127.5).mul_add(spread, 127.5 + lift).round();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the value is brought between 0 and 255"
            )]
            {
                shown.clamp(0.0, 255.0) as u8
            }
        })
    }

    /// Changes the colours of pixels; their opacity stays.
    pub(super) fn fall_on(self, rgba: &mut [u8]) {
        if self == Self::PLAIN {
            return;
        }
        let table = self.table();
        for pixel in rgba.as_chunks_mut::<4>().0 {
            let [red, green, blue, _] = pixel;
            for value in [red, green, blue] {
                *value = table.get(usize::from(*value)).copied().unwrap_or(*value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_changes_nothing() {
        let table = Light::PLAIN.table();
        assert!((0..=255_u8).all(|value| table[usize::from(value)] == value));
        let mut rgba = vec![1, 2, 3, 4];
        Light::PLAIN.fall_on(&mut rgba);
        assert_eq!(rgba, [1, 2, 3, 4]);
    }

    #[test]
    fn brighter_lifts_and_keeps_the_opacity() {
        let light = Light {
            brightness: 100,
            contrast: 0,
        };
        let mut rgba = vec![0, 100, 200, 77];
        light.fall_on(&mut rgba);
        assert_eq!(rgba, [128, 228, 255, 77]);
    }

    proptest! {
        #[test]
        fn what_was_lighter_stays_lighter(brightness in -100..=100_i8, contrast in -100..=100_i8) {
            let table = Light { brightness, contrast }.table();
            prop_assert!(table.is_sorted());
        }
    }
}
