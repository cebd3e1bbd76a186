//! Numbers as people type them: digits and decimal signs of both scripts, a comma where it can
//! mean only one thing. Guesses nothing. Knows no unit and no field.

/// A text that is not one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadNumber {
    /// It is none.
    None,
    /// Its comma may be read in two ways: «1,250» is a thousand or one and a quarter.
    Two,
}

/// The number in a text.
///
/// # Errors
/// When it is none, or may be two.
pub fn read(text: &str) -> Result<f64, BadNumber> {
    let plain = plain(text.trim()).ok_or(BadNumber::Two)?;
    let number: Option<f64> = plain.parse().ok();
    number
        .filter(|number| number.is_finite())
        .ok_or(BadNumber::None)
}

/// The number as it is computed with, where its signs can be read in one way only.
fn plain(bare: &str) -> Option<String> {
    let plain: String = bare
        .chars()
        .filter(|sign| *sign != '٬')
        .map(western)
        .collect();
    let commas = plain.matches(',').count();
    let decimal = bare.contains('٫') || plain.contains('.');
    let last = plain.rsplit(',').next().unwrap_or_default();
    match commas {
        0 => Some(plain),
        1 if !decimal && last.len() != 3 => Some(plain.replace(',', ".")),
        _ => None,
    }
}

/// Arabic and Persian digits and decimal signs as those of the other script.
fn western(letter: char) -> char {
    match letter {
        '٫' => '.',
        '،' => ',',
        '−' => '-',
        '٠'..='٩' => shifted(letter, '٠'),
        '۰'..='۹' => shifted(letter, '۰'),
        other => other,
    }
}

fn shifted(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_in_both_scripts_and_never_guessed() {
        for (typed, number) in [
            ("12.5", 12.5),
            ("12,5", 12.5),
            ("١٢٫٥", 12.5),
            ("۱۲٫۵", 12.5),
            ("١٬٢٥٠", 1250.0),
            ("−3", -3.0),
            (" 7 ", 7.0),
        ] {
            assert_eq!(read(typed), Ok(number), "{typed}");
        }
        assert_eq!(read("1,250"), Err(BadNumber::Two));
        assert_eq!(read("1,250.5"), Err(BadNumber::Two));
        for typed in ["", "far", "1 2", "inf", "NaN", "12٫5٫1"] {
            assert_eq!(read(typed), Err(BadNumber::None), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(number in -1e9_f64..1e9) {
            prop_assert_eq!(read(&number.to_string()), Ok(number));
        }
    }
}
