//! Words of the chronology page. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::chronicle::{Band, Grain, Happening, Lane};
use crate::domain::date::{Day, Edtf};

pub const EMPTY: &str = "Nothing dated is recorded of these sites.";
pub const ALL_HIDDEN: &str = "Every lane is put away. Bring one back above.";
pub const UNDATED: &str = "Not dated";
pub const NO_DATE: &str = "not dated";
pub const SOURCES: &str = "Sources";
pub const OPEN_TIP: &str = "Go to the place and show its state on that day";
pub const TODAY: &str = "The day shown";

/// The name of a lane.
#[must_use]
pub const fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Context => "History and context",
        Lane::Damage => "Damage",
        Lane::Care => "Care",
        Lane::Evidence => "Evidence",
    }
}

/// The lanes of one column: «Damage · Evidence».
#[must_use]
pub fn lanes(of: &[Lane]) -> String {
    let names: Vec<&str> = of.iter().copied().map(lane).collect();
    names.join(" · ")
}

/// A bar that runs on, for those who do not see it.
#[must_use]
pub fn goes_on(told: &Happening) -> String {
    format!("Goes on: {}", happening(told))
}

/// «Damage 54».
#[must_use]
pub fn lane_chip(of: Lane, number: usize) -> String {
    super::chip_count(lane(of), number)
}

/// A band's stretch of time: «1st century BC», «2015», «May 2015».
#[must_use]
pub fn band(band: &Band) -> String {
    let (year, month, _) = band.day.ymd();
    match band.grain {
        None => UNDATED.to_owned(),
        Some(Grain::Century) => century(Grain::Century.number(band.day)),
        Some(Grain::Year) => super::statistics::year(year),
        Some(Grain::Month) => {
            let sign = if year < 0 { "-" } else { "" };
            let month = Edtf::parse(&format!("{sign}{:04}-{month:02}", year.abs()));
            month.map_or_else(|_| super::statistics::year(year), |month| month.words())
        }
        Some(Grain::Day) => band.day.words(),
    }
}

/// The hundred years of that number: 0 is the 1st century.
fn century(number: i64) -> String {
    let (nth, era) = if number >= 0 {
        (number + 1, "")
    } else {
        (-number, " BC")
    };
    let ending = match (nth % 100, nth % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{nth}{ending} century{era}")
}

/// What is folded away before a band.
#[must_use]
pub fn empty(grain: Grain, number: i64) -> String {
    let many = usize::try_from(number).unwrap_or(0);
    let words = match grain {
        Grain::Century => super::count(many, "century", "centuries"),
        Grain::Year => super::count(many, "year", "years"),
        Grain::Month => super::count(many, "month", "months"),
        Grain::Day => super::count(many, "day", "days"),
    };
    format!("{words} without an entry")
}

/// The date of a happening for its card.
#[must_use]
pub fn when(told: &Happening) -> String {
    told.when
        .as_ref()
        .map_or_else(|| NO_DATE.to_owned(), Edtf::short)
}

/// A happening for those who do not see it.
#[must_use]
pub fn happening(told: &Happening) -> String {
    let when = told
        .when
        .as_ref()
        .map_or_else(|| NO_DATE.to_owned(), Edtf::words);
    let place = match told.site_name.as_str() {
        "" => String::new(),
        name => format!(", {name}"),
    };
    format!("{}, {when}{place}: {}", lane(told.lane), told.text)
}

/// The button under the first of many: «24 more».
#[must_use]
pub fn more(number: usize) -> String {
    format!("{} more", super::thousands(number))
}

/// The same for those who do not see where it stands.
#[must_use]
pub fn more_in(of: Lane, within: &str, number: usize) -> String {
    format!("{}, {within}: {}", lane(of), more(number))
}

/// The line under the heads.
#[must_use]
pub fn about(filter: &str, told: usize, more_damage: usize, at: Day) -> String {
    let entries = super::count(told, "entry", "entries");
    let cut = match more_damage {
        0 => String::new(),
        more => format!(
            "; the earliest damage is told, {} later events are not: narrow the filter to see them",
            super::thousands(more)
        ),
    };
    format!("{entries} {filter}; the day shown is {}{cut}", at.words())
}

/// The sources of a happening in one line: the first, and how many more.
#[must_use]
pub fn sources(titles: &[String]) -> Option<String> {
    let first = titles.first()?;
    Some(match titles.len() {
        1 => format!("— {first}"),
        many => format!("— {} sources: {first} …", super::thousands(many)),
    })
}

/// A text cut at a word where it is longer than a card bears.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([',', ';', '.', '،']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centuries_are_counted_as_people_count_them() {
        for (number, words) in [
            (-1, "1st century BC"),
            (0, "1st century"),
            (1, "2nd century"),
            (10, "11th century"),
            (20, "21st century"),
        ] {
            assert_eq!(century(number), words);
        }
    }

    #[test]
    fn long_texts_end_at_a_word() {
        assert_eq!(
            shortened("The town is lost, and retaken", 20),
            "The town is lost…"
        );
        assert_eq!(shortened("short", 20), "short");
    }
}
