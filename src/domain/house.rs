//! The house style of a report: whose it is, in which colour, with which closing words. Knows no
//! file, no page and no picture.

/// A name is at most so long, letters.
const LONGEST_NAME: usize = 160;
/// A line of contact is at most so long, letters.
const LONGEST_CONTACT: usize = 240;
/// A disclaimer is at most so long, letters: it stands at the foot of the cover.
const LONGEST_DISCLAIMER: usize = 1_500;
/// How much darker than the page words in a colour must be (WCAG 2.2, 1.4.3: 4.5 to 1).
const CONTRAST: f64 = 4.5;

/// Whose report it is, as entered; what is empty is not printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct House {
    /// The institution in English.
    pub name_en: String,
    /// The institution in Arabic.
    pub name_ar: String,
    /// The file of its sign: PNG, JPEG or SVG.
    pub logo: String,
    /// The colour of headings and rules, `#RRGGBB`.
    pub accent: String,
    /// Closing words in English.
    pub disclaimer_en: String,
    /// Closing words in Arabic.
    pub disclaimer_ar: String,
    /// How to reach it, on one line.
    pub contact: String,
}

/// A field of the house style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HouseField {
    /// The institution in English.
    NameEn,
    /// The institution in Arabic.
    NameAr,
    /// The file of its sign.
    Logo,
    /// Its colour.
    Accent,
    /// Closing words in English.
    DisclaimerEn,
    /// Closing words in Arabic.
    DisclaimerAr,
    /// How to reach it.
    Contact,
}

impl HouseField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::NameEn,
        Self::NameAr,
        Self::Logo,
        Self::Accent,
        Self::DisclaimerEn,
        Self::DisclaimerAr,
        Self::Contact,
    ];

    /// Its name in a file of house style.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NameEn => "name_en",
            Self::NameAr => "name_ar",
            Self::Logo => "logo",
            Self::Accent => "accent",
            Self::DisclaimerEn => "disclaimer_en",
            Self::DisclaimerAr => "disclaimer_ar",
            Self::Contact => "contact",
        }
    }
}

impl House {
    /// What is entered in a field.
    #[must_use]
    pub fn text(&self, field: HouseField) -> &str {
        match field {
            HouseField::NameEn => &self.name_en,
            HouseField::NameAr => &self.name_ar,
            HouseField::Logo => &self.logo,
            HouseField::Accent => &self.accent,
            HouseField::DisclaimerEn => &self.disclaimer_en,
            HouseField::DisclaimerAr => &self.disclaimer_ar,
            HouseField::Contact => &self.contact,
        }
    }

    /// What is entered in a field, to be changed.
    pub fn text_mut(&mut self, field: HouseField) -> &mut String {
        match field {
            HouseField::NameEn => &mut self.name_en,
            HouseField::NameAr => &mut self.name_ar,
            HouseField::Logo => &mut self.logo,
            HouseField::Accent => &mut self.accent,
            HouseField::DisclaimerEn => &mut self.disclaimer_en,
            HouseField::DisclaimerAr => &mut self.disclaimer_ar,
            HouseField::Contact => &mut self.contact,
        }
    }

    /// The same without spaces round its texts.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        for field in HouseField::ALL {
            let text = self.text_mut(field);
            *text = text.trim().to_owned();
        }
        self
    }

    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        (HouseField::ALL.iter()).all(|field| self.text(*field).trim().is_empty())
    }

    /// What is wrong with a field as a sentence; whether its sign can be read, only its file tells.
    #[must_use]
    pub fn fault(&self, field: HouseField) -> Option<String> {
        let text = self.text(field).trim();
        let most = match field {
            HouseField::NameEn | HouseField::NameAr => LONGEST_NAME,
            HouseField::Contact => LONGEST_CONTACT,
            HouseField::DisclaimerEn | HouseField::DisclaimerAr => LONGEST_DISCLAIMER,
            HouseField::Accent => return accent_fault(text),
            HouseField::Logo => return None,
        };
        let long = text.chars().count();
        if long > most {
            return Some(format!(
                "This has {long} letters; there is room for {most}. Shorten it."
            ));
        }
        let lines = matches!(field, HouseField::DisclaimerEn | HouseField::DisclaimerAr);
        let odd = |letter: char| letter.is_control() && !(lines && letter == '\n');
        text.chars()
            .any(odd)
            .then(|| "This holds a sign that cannot be printed, or a second line.".to_owned())
    }

    /// The first field that is wrong, with why.
    #[must_use]
    pub fn first_fault(&self) -> Option<(HouseField, String)> {
        let told = |field: &HouseField| self.fault(*field).map(|why| (*field, why));
        HouseField::ALL.iter().find_map(told)
    }

    /// The colour as red, green, blue; `None` where none is set or it cannot be used.
    #[must_use]
    pub fn colour(&self) -> Option<[u8; 3]> {
        let text = self.accent.trim();
        accent_fault(text).is_none().then(|| parsed(text)).flatten()
    }
}

fn parsed(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

fn accent_fault(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let Some(colour) = parsed(text) else {
        return Some("A colour is written as # and six digits, like #1F6F78.".to_owned());
    };
    let contrast = 1.05 / (luminance(colour) + 0.05);
    (contrast < CONTRAST).then(|| {
        format!(
            "Headings in this colour could hardly be read on paper (contrast {contrast:.1} to 1; \
             {CONTRAST} is needed). Choose a darker one."
        )
    })
}

/// Relative luminance, 0 to 1 (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    let [red, green, blue] = linear;
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(field: HouseField, text: &str) -> House {
        let mut house = House::default();
        text.clone_into(house.text_mut(field));
        house
    }

    #[test]
    fn a_colour_is_dark_enough_to_be_read_or_refused() {
        let colour = |text: &str| with(HouseField::Accent, text).colour();
        assert_eq!(colour("#1F6F78"), Some([0x1F, 0x6F, 0x78]));
        assert_eq!(colour("7a1f1f"), Some([0x7A, 0x1F, 0x1F]));
        assert_eq!(colour(""), None);
        for bad in [
            "#FFFF00",
            "#FFFFFF",
            "teal",
            "#12345",
            "#12345g",
            "#１２３４５６",
        ] {
            let house = with(HouseField::Accent, bad);
            assert!(house.colour().is_none(), "{bad}");
            assert!(house.fault(HouseField::Accent).is_some(), "{bad}");
        }
    }

    #[test]
    fn what_is_too_long_or_cannot_be_printed_is_named() {
        for field in [HouseField::NameAr, HouseField::DisclaimerEn] {
            let house = with(field, &"ب".repeat(1_501));
            assert_eq!(house.first_fault().map(|(at, _)| at), Some(field));
        }
        assert!(with(HouseField::Contact, "a\nb").first_fault().is_some());
        assert!(
            with(HouseField::DisclaimerEn, "a\nb")
                .first_fault()
                .is_none()
        );
        assert!(
            with(HouseField::DisclaimerEn, "a\u{7}b")
                .first_fault()
                .is_some()
        );
        assert!(House::default().is_empty() && House::default().first_fault().is_none());
    }
}
