//! The phrases dates are told in, for each language. Knows no date arithmetic.

/// How a date is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    /// English, in full.
    English,
    /// English, for lists.
    Short,
    /// Arabic.
    Arabic,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SHORT: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The Syriac month name of the Levant, then the one used elsewhere.
pub(super) const MONTHS_AR: [&str; 12] = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];

/// The year a season is told with: one that runs over New Year names both.
pub(super) fn seasons_year(code: u8, year: i64, name: impl Fn(i64) -> String) -> String {
    if matches!(code, 24 | 28 | 30) {
        format!("{}/{}", name(year), name(year + 1))
    } else {
        name(year)
    }
}

impl Tongue {
    /// The month's name, 1–12.
    pub(super) fn month(self, month: u8) -> &'static str {
        let names = match self {
            Self::English => &MONTHS,
            Self::Short => &SHORT,
            Self::Arabic => &MONTHS_AR,
        };
        usize::from(month)
            .checked_sub(1)
            .and_then(|at| names.get(at))
            .copied()
            .unwrap_or("?")
    }

    /// The year as people count: no year 0, «AD» where the number alone would be unclear.
    pub(super) fn year(self, year: i64) -> String {
        match (self, year) {
            (_, 1000..=9999) => year.to_string(),
            (Self::Arabic, 1..) => format!("{year} م"),
            (Self::Arabic, _) => format!("{} ق.م", 1_i64.saturating_sub(year)),
            (_, 1..) => format!("AD {year}"),
            _ => format!("{} BC", 1_i64.saturating_sub(year)),
        }
    }

    pub(super) fn season(self, code: u8, year: &str) -> String {
        let arabic = self == Self::Arabic;
        let ordinal = |number: u8, of: &str| {
            let word = match (number, arabic) {
                (1, false) => "first",
                (2, false) => "second",
                (3, false) => "third",
                (_, false) => "last",
                (1, true) => "الأول",
                (2, true) => "الثاني",
                (3, true) => "الثالث",
                (_, true) => "الأخير",
            };
            if arabic {
                format!("{of} {word} من {year}")
            } else {
                format!("the {word} {of} of {year}")
            }
        };
        let parts = |english, in_arabic| if arabic { in_arabic } else { english };
        match code {
            33..=36 => return ordinal(code - 32, parts("quarter", "الربع")),
            37..=39 => return ordinal(code - 36, parts("third", "الثلث")),
            40..=41 => return ordinal(code - 39, parts("half", "النصف")),
            _ => {}
        }
        let name = match (code.saturating_sub(21) % 4, arabic) {
            (0, false) => "spring",
            (1, false) => "summer",
            (2, false) => "autumn",
            (_, false) => "winter",
            (0, true) => "ربيع",
            (1, true) => "صيف",
            (2, true) => "خريف",
            (_, true) => "شتاء",
        };
        match (code, arabic) {
            (29..=32, false) => format!("{name} {year} (southern hemisphere)"),
            (29..=32, true) => format!("{name} {year} (نصف الكرة الجنوبي)"),
            _ => format!("{name} {year}"),
        }
    }

    pub(super) fn decade(self, first: i64) -> String {
        match self {
            Self::English => format!("in the {first}s"),
            Self::Short => format!("{first}s"),
            Self::Arabic => self.between(&first.to_string(), &(first + 9).to_string()),
        }
    }

    pub(super) fn about(self, text: &str) -> String {
        match self {
            Self::English => format!("about {text}"),
            Self::Short => format!("c. {text}"),
            Self::Arabic => format!("نحو {text}"),
        }
    }

    pub(super) fn uncertain(self, text: &str) -> String {
        match self {
            Self::English => format!("{text}, uncertain"),
            Self::Short => format!("{text}?"),
            Self::Arabic => format!("{text} (غير مؤكد)"),
        }
    }

    pub(super) fn day_missing(self, text: &str) -> String {
        match self {
            Self::English => format!("{text}, day not known"),
            Self::Short => text.to_owned(),
            Self::Arabic => format!("{text} (اليوم غير معروف)"),
        }
    }

    pub(super) fn month_missing(self, text: &str) -> String {
        match self {
            Self::English => format!("{text}, month not known"),
            Self::Short => text.to_owned(),
            Self::Arabic => format!("{text} (الشهر غير معروف)"),
        }
    }

    pub(super) fn between(self, first: &str, last: &str) -> String {
        match self {
            Self::English => format!("between {first} and {last}"),
            Self::Short if first.contains(' ') => format!("{first} – {last}"),
            Self::Short => format!("{first}–{last}"),
            Self::Arabic => format!("بين {first} و{last}"),
        }
    }

    pub(super) fn lasting(self, first: &str, last: &str) -> String {
        match self {
            Self::English => format!("from {first} to {last}"),
            Self::Short => format!("{first} to {last}"),
            Self::Arabic => format!("من {first} إلى {last}"),
        }
    }

    /// No later than a date; of a month or year, than its end.
    pub(super) fn by(self, text: &str, is_day: bool) -> String {
        match (self, is_day) {
            (Self::English, true) | (Self::Short, _) => format!("by {text}"),
            (Self::English, false) => format!("by the end of {text}"),
            (Self::Arabic, true) => format!("في موعد أقصاه {text}"),
            (Self::Arabic, false) => format!("في موعد أقصاه نهاية {text}"),
        }
    }

    pub(super) fn or_after(self, text: &str, is_day: bool) -> String {
        match (self, is_day) {
            (Self::English, true) => format!("on or after {text}"),
            (Self::English, false) => format!("in or after {text}"),
            _ => self.or_later(text),
        }
    }

    pub(super) fn or_later(self, text: &str) -> String {
        match self {
            Self::Arabic => format!("{text} أو بعده"),
            _ => format!("{text} or later"),
        }
    }

    pub(super) fn or_earlier(self, text: &str) -> String {
        match self {
            Self::Arabic => format!("{text} أو قبله"),
            _ => format!("{text} or earlier"),
        }
    }

    pub(super) fn since(self, text: &str, end_unknown: bool) -> String {
        match (self, end_unknown) {
            (Self::English, true) => format!("from {text}, end not known"),
            (Self::Short, true) => format!("from {text}"),
            (Self::Arabic, true) => format!("من {text} (النهاية غير معروفة)"),
            (Self::Arabic, false) => format!("منذ {text}"),
            (_, false) => format!("since {text}"),
        }
    }

    pub(super) fn until(self, text: &str, start_unknown: bool) -> String {
        match (self, start_unknown) {
            (Self::English, true) => format!("until {text}, start not known"),
            (Self::Arabic, true) => format!("حتى {text} (البداية غير معروفة)"),
            (Self::Arabic, false) => format!("حتى {text}"),
            _ => format!("until {text}"),
        }
    }

    pub(super) fn at_time(self, date: &str, time: &str) -> String {
        match self {
            Self::English => format!("{date} at {time}"),
            Self::Short => format!("{date} {time}"),
            Self::Arabic => format!("{date} الساعة {time}"),
        }
    }

    pub(super) fn unknown(self) -> &'static str {
        match self {
            Self::English => "at a date not known",
            Self::Short => "not known",
            Self::Arabic => "في تاريخ غير معروف",
        }
    }

    /// «a, b or c», or «and» when all hold.
    pub(super) fn list(self, texts: &[String], all: bool) -> String {
        let (comma, last) = match (self, all) {
            (Self::Arabic, true) => ("، ", " و"),
            (Self::Arabic, false) => (" أو ", " أو "),
            (_, true) => (", ", " and "),
            (_, false) => (", ", " or "),
        };
        match texts.split_last() {
            None => self.unknown().to_owned(),
            Some((only, [])) => only.clone(),
            Some((end, head)) => format!("{}{last}{end}", head.join(comma)),
        }
    }
}
