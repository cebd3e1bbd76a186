//! When a photograph says it was taken: the words as recorded, the zone only when recorded, the
//! local day. Knows no clock: a camera's may be wrong, and no zone is ever assumed.

use exif::Tag;

use super::fields::Fields;
use super::xmp::Packet;
use crate::domain::date::Day;

/// When a photograph says it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// As recorded, letter by letter: `2015:08:27 09:41:00`.
    pub text: String,
    /// The field it stands in: `DateTimeOriginal`.
    pub field: &'static str,
    /// The difference to UTC as recorded, `+03:00`; none was recorded when `None`.
    pub offset: Option<String>,
    /// The local day, by the camera's clock.
    pub day: Option<Day>,
    /// The same as EDTF: `2015-08-27`, or `2015-08` when no more is recorded.
    pub edtf: Option<String>,
}

/// The time of taking. The time a file was last changed is no such time and is not used.
pub(super) fn captured(fields: &Fields, packet: &Packet) -> Option<Captured> {
    let of = |tag, offset, field| {
        let text = fields.text(tag)?;
        let offset = fields.text(offset).filter(|offset| is_offset(offset));
        known(text, field, offset)
    };
    of(
        Tag::DateTimeOriginal,
        Tag::OffsetTimeOriginal,
        "DateTimeOriginal",
    )
    .or_else(|| packet_time(packet, "exif:DateTimeOriginal"))
    .or_else(|| packet_time(packet, "photoshop:DateCreated"))
    .or_else(|| {
        of(
            Tag::DateTimeDigitized,
            Tag::OffsetTimeDigitized,
            "DateTimeDigitized",
        )
    })
}

fn packet_time(packet: &Packet, field: &'static str) -> Option<Captured> {
    let text = packet.first(field)?;
    let offset = text.split_once('T').and_then(|(_, time)| {
        let at = time.find(['+', '-', 'Z'])?;
        time.get(at..).map(str::to_owned)
    });
    known(text, field, offset.filter(|offset| is_offset(offset)))
}

/// `None` when the text says nothing: blanks and zeros, as a camera without a clock writes them.
fn known(text: String, field: &'static str, offset: Option<String>) -> Option<Captured> {
    if !text.chars().any(|c| matches!(c, '1'..='9')) {
        return None;
    }
    let (day, edtf) = local_day(&text);
    Some(Captured {
        text,
        field,
        offset,
        day,
        edtf,
    })
}

fn is_offset(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit() || c == ':';
    let hours = text.strip_prefix(['+', '-']);
    text == "Z" || hours.is_some_and(|hours| hours.len() == 5 && hours.chars().all(digits))
}

/// The day at the head of `2015:08:27 …` or `2015-08-27T…`; a month or a year alone stays one.
fn local_day(text: &str) -> (Option<Day>, Option<String>) {
    let head = text.split(['T', ' ']).next().unwrap_or_default();
    let mut parts = head.split([':', '-', '/']);
    let mut number = |digits: usize| -> Option<u16> {
        let part = parts.next()?;
        let right = part.len() == digits && part.chars().all(|c| c.is_ascii_digit());
        part.parse().ok().filter(|number| right && *number > 0)
    };
    let Some(year) = number(4) else {
        return (None, None);
    };
    let small = |number: u16| u8::try_from(number).ok();
    let Some(month) = number(2).and_then(small).filter(|month| *month <= 12) else {
        return (None, Some(format!("{year:04}")));
    };
    match number(2).and_then(small) {
        Some(day) => {
            let found = Day::from_ymd(i64::from(year), month, day);
            (
                found,
                found.map(|_| format!("{year:04}-{month:02}-{day:02}")),
            )
        }
        None => (None, Some(format!("{year:04}-{month:02}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_recorded_becomes_a_day() {
        let edtf = |text: &str| local_day(text).1;
        assert_eq!(edtf("2015:08:27 09:41:00").as_deref(), Some("2015-08-27"));
        assert_eq!(
            edtf("2015-08-27T09:41:00+03:00").as_deref(),
            Some("2015-08-27")
        );
        assert_eq!(edtf("2015:08:  ").as_deref(), Some("2015-08"));
        assert_eq!(edtf("2015").as_deref(), Some("2015"));
        assert_eq!(edtf("2015:02:30 00:00:00"), None);
        assert_eq!(edtf("27 August"), None);
        assert_eq!(known("0000:00:00 00:00:00".to_owned(), "", None), None);
        assert_eq!(known("    :  :     :  :  ".to_owned(), "", None), None);
    }

    #[test]
    fn an_offset_is_one_only_when_it_looks_so() {
        assert!(is_offset("+03:00") && is_offset("Z") && is_offset("-11:30"));
        assert!(!is_offset("   :  ") && !is_offset("+3") && !is_offset("Damascus"));
    }
}
