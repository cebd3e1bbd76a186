//! Brings colours to sRGB where a profile says in plain figures how (ICC.1:2022, three primaries and
//! three curves, as cameras and telephones write them). Knows no profile of paper or ink: those are
//! said, not guessed.

use super::raster::Raster;

/// XYZ under D50 to linear sRGB: the inverse of the primaries of IEC 61966-2-1 brought to D50 by
/// Bradford's way (B. Lindbloom, «RGB/XYZ Matrices»).
const TO_SRGB: [[f64; 3]; 3] = [
    [3.133_856_1, -1.616_866_7, -0.490_614_6],
    [-0.978_768_4, 1.916_141_5, 0.033_454_0],
    [0.071_945_3, -0.228_991_4, 1.405_242_7],
];

/// Steps of the table from linear light to sRGB.
const STEPS: usize = 4096;

/// What is to be done with the colours of a picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Colour {
    /// They are sRGB, or nothing else is said.
    Srgb,
    /// They can be brought there.
    Convert(Box<Conversion>),
    /// They are of a kind that cannot be converted here.
    Strange,
}

/// The way of one profile to sRGB.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Conversion {
    curves: [Vec<f64>; 3],
    matrix: [[f64; 3]; 3],
    back: Vec<u8>,
}

impl Colour {
    /// What a profile says.
    pub(super) fn of(profile: Option<&[u8]>) -> Self {
        let Some(profile) = profile else {
            return Self::Srgb;
        };
        match profile.get(16..20) {
            Some(b"RGB ") => match conversion(profile) {
                Some(found) if found.changes_nothing() => Self::Srgb,
                Some(found) => Self::Convert(Box::new(found)),
                None => Self::Strange,
            },
            // Shades of grey keep their shades.
            Some(b"GRAY") => Self::Srgb,
            _ => Self::Strange,
        }
    }

    /// Brings a picture to sRGB; a sentence when that cannot be done.
    pub(super) fn bring(&self, raster: &mut Raster) -> Option<String> {
        match self {
            Self::Srgb => None,
            Self::Convert(conversion) => {
                for pixel in raster.rgb.as_chunks_mut::<3>().0 {
                    *pixel = conversion.of(*pixel);
                }
                None
            }
            Self::Strange => Some(
                "The picture has a colour profile that is not converted here; its colours are shown \
                 as if it had none."
                    .to_owned(),
            ),
        }
    }
}

impl Conversion {
    fn of(&self, pixel: [u8; 3]) -> [u8; 3] {
        let [red, green, blue] = &self.curves;
        let value = |curve: &Vec<f64>, at: u8| curve.get(usize::from(at)).copied().unwrap_or(0.0);
        let light = [
            value(red, pixel[0]),
            value(green, pixel[1]),
            value(blue, pixel[2]),
        ];
        self.matrix.map(|row| {
            let sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
            self.back.get(step(sum)).copied().unwrap_or(u8::MAX)
        })
    }

    /// Whether it moves no colour by more than two steps of 255: sRGB under another name.
    fn changes_nothing(&self) -> bool {
        let marks = [0, 32, 96, 160, 224, 255];
        let near = |a: u8, b: u8| a.abs_diff(b) <= 2;
        marks.iter().all(|&first| {
            marks.iter().all(|&second| {
                let pixel = [first, second, first];
                let other = [second, second, first];
                [pixel, other].iter().all(|&one| {
                    let [red, green, blue] = self.of(one);
                    near(red, one[0]) && near(green, one[1]) && near(blue, one[2])
                })
            })
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the value was brought between 0 and 1, and the table is small"
)]
fn step(light: f64) -> usize {
    (light.clamp(0.0, 1.0) * (STEPS - 1) as f64).round() as usize
}

fn conversion(profile: &[u8]) -> Option<Conversion> {
    if profile.get(20..24) != Some(b"XYZ ") {
        return None;
    }
    let primaries = [b"rXYZ", b"gXYZ", b"bXYZ"].map(|name| xyz(tag(profile, *name)?));
    let curves = [b"rTRC", b"gTRC", b"bTRC"].map(|name| curve(tag(profile, *name)?));
    let [Some(red), Some(green), Some(blue)] = primaries else {
        return None;
    };
    let [Some(red_curve), Some(green_curve), Some(blue_curve)] = curves else {
        return None;
    };
    let matrix = TO_SRGB.map(|row| {
        [red, green, blue]
            .map(|column| row[0] * column[0] + row[1] * column[1] + row[2] * column[2])
    });
    Some(Conversion {
        curves: [red_curve, green_curve, blue_curve],
        matrix,
        back: (0..STEPS).map(encoded).collect(),
    })
}

/// The sRGB value of one step of linear light (IEC 61966-2-1).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the value lies between 0 and 255, and the table is small"
)]
fn encoded(step: usize) -> u8 {
    let light = step as f64 / (STEPS - 1) as f64;
    let value = if light <= 0.003_130_8 {
        12.92 * light
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}

/// The bytes of a tag.
fn tag(profile: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    let table = profile.get(132..)?.as_chunks::<12>().0;
    let count = usize::try_from(number(profile, 128)?).ok()?;
    let entry = table
        .iter()
        .take(count)
        .find(|entry| entry.starts_with(&name))?;
    let start = usize::try_from(number(entry, 4)?).ok()?;
    let length = usize::try_from(number(entry, 8)?).ok()?;
    profile.get(start..start.checked_add(length)?)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*four))
}

/// A number with sixteen bits behind its point.
fn fixed(bytes: &[u8], at: usize) -> Option<f64> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(f64::from(i32::from_be_bytes(*four)) / 65_536.0)
}

fn xyz(bytes: &[u8]) -> Option<[f64; 3]> {
    let named = bytes.starts_with(b"XYZ ");
    let all = [fixed(bytes, 8)?, fixed(bytes, 12)?, fixed(bytes, 16)?];
    named.then_some(all)
}

/// Linear light for each of 256 values.
fn curve(bytes: &[u8]) -> Option<Vec<f64>> {
    let of: Box<dyn Fn(f64) -> f64> = match bytes.first_chunk::<4>()? {
        b"curv" => {
            let count = usize::try_from(number(bytes, 8)?).ok()?;
            let table = bytes.get(12..)?.as_chunks::<2>().0.get(..count)?;
            let table: Vec<f64> = (table.iter())
                .map(|pair| f64::from(u16::from_be_bytes(*pair)))
                .collect();
            match table.as_slice() {
                [] => Box::new(|value| value),
                [gamma] => {
                    let gamma = gamma / 256.0;
                    Box::new(move |value: f64| value.powf(gamma))
                }
                _ => Box::new(move |value| between(&table, value) / 65_535.0),
            }
        }
        b"para" => parametric(bytes)?,
        _ => return None,
    };
    let values = (0..=u8::MAX).map(|value| of(f64::from(value) / 255.0));
    let values: Vec<f64> = values.collect();
    values
        .iter()
        .all(|value| value.is_finite())
        .then_some(values)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the value lies within a table of at most some thousand entries"
)]
fn between(table: &[f64], value: f64) -> f64 {
    let at = value * table.len().saturating_sub(1) as f64;
    let low = at.floor();
    let one = |index: f64| table.get(index as usize).copied().unwrap_or(65_535.0);
    one(low) + (one(at.ceil()) - one(low)) * (at - low)
}

/// The curves of ICC.1:2022, table 68.
fn parametric(bytes: &[u8]) -> Option<Box<dyn Fn(f64) -> f64>> {
    let kind = u16::from_be_bytes(*bytes.get(8..)?.first_chunk::<2>()?);
    let of = |n: usize| fixed(bytes, 12 + 4 * n);
    let gamma = of(0)?;
    let (scale, shift, slope, from, plus, below) = match kind {
        0 => (1.0, 0.0, 0.0, f64::NEG_INFINITY, 0.0, 0.0),
        1 => (of(1)?, of(2)?, 0.0, -of(2)? / of(1)?, 0.0, 0.0),
        2 => (of(1)?, of(2)?, 0.0, -of(2)? / of(1)?, of(3)?, of(3)?),
        3 => (of(1)?, of(2)?, of(3)?, of(4)?, 0.0, 0.0),
        4 => (of(1)?, of(2)?, of(3)?, of(4)?, of(5)?, of(6)?),
        _ => return None,
    };
    Some(Box::new(move |value: f64| {
        if value >= from {
            (scale * value + shift).max(0.0).powf(gamma) + plus
        } else {
            slope * value + below
        }
    }))
}

#[cfg(test)]
#[allow(
    clippy::cast_possible_truncation,
    reason = "the figures of a test are small"
)]
mod tests {
    use super::*;

    /// A profile of three primaries under D50 and the curve of sRGB.
    fn profile(primaries: [[f64; 3]; 3]) -> Vec<u8> {
        let fixed = |value: f64| ((value * 65_536.0).round() as i32).to_be_bytes();
        let mut bytes = vec![0; 128];
        bytes[16..24].copy_from_slice(b"RGB XYZ ");
        bytes.extend(6_u32.to_be_bytes());
        let mut data = Vec::new();
        let names = [b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"];
        for (at, name) in names.iter().enumerate() {
            bytes.extend(*name);
            bytes.extend((132 + 72 + data.len() as u32).to_be_bytes());
            let mut value = Vec::new();
            if let Some(primary) = primaries.get(at) {
                value.extend(b"XYZ \0\0\0\0");
                value.extend(primary.iter().flat_map(|part| fixed(*part)));
            } else {
                value.extend(b"para\0\0\0\0\0\x03\0\0");
                let curve = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
                value.extend(curve.iter().flat_map(|part| fixed(*part)));
            }
            bytes.extend((value.len() as u32).to_be_bytes());
            data.extend(value);
        }
        bytes.extend(data);
        bytes
    }

    /// Display P3 under D50 (SMPTE RP 431-2 primaries, D65, Bradford).
    const P3: [[f64; 3]; 3] = [
        [0.5151, 0.2412, -0.0011],
        [0.2920, 0.6922, 0.0419],
        [0.1571, 0.0666, 0.7841],
    ];
    const SRGB: [[f64; 3]; 3] = [
        [0.4361, 0.2225, 0.0139],
        [0.3851, 0.7169, 0.0971],
        [0.1431, 0.0606, 0.7141],
    ];

    fn brought(primaries: [[f64; 3]; 3], pixel: [u8; 3]) -> Vec<u8> {
        let mut raster = Raster::new((1, 1), pixel.to_vec());
        Colour::of(Some(&profile(primaries))).bring(&mut raster);
        raster.rgb
    }

    #[test]
    fn srgb_under_another_name_is_left_alone() {
        assert_eq!(brought(SRGB, [200, 100, 50]), [200, 100, 50]);
        assert_eq!(Colour::of(None), Colour::Srgb);
    }

    #[test]
    fn a_wide_red_becomes_redder_and_white_stays_white() {
        let red = brought(P3, [200, 80, 60]);
        assert!(red[0] > 205 && red[1] < 80, "{red:?}");
        let white = brought(P3, [255, 255, 255]);
        assert!(white.iter().all(|value| *value >= 253), "{white:?}");
    }

    #[test]
    fn what_cannot_be_converted_is_said() {
        let mut ink = profile(SRGB);
        ink[16..20].copy_from_slice(b"CMYK");
        let mut raster = Raster::new((1, 1), vec![1, 2, 3]);
        let said = Colour::of(Some(&ink)).bring(&mut raster).unwrap();
        assert!(said.contains("not converted here"));
        assert_eq!(raster.rgb, [1, 2, 3]);
    }

    proptest::proptest! {
        #[test]
        fn no_damage_breaks_it(at in 0..400_usize, value in proptest::num::u8::ANY) {
            let mut bytes = profile(P3);
            let at = at % bytes.len();
            bytes[at] = value;
            let mut raster = Raster::new((1, 1), vec![1, 2, 3]);
            Colour::of(Some(&bytes)).bring(&mut raster);
        }
    }
}
