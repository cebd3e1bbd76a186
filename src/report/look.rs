//! How the pages look beside what they say: the house style, and templates of a person's own in the
//! place of the shipped ones. Knows no file on the disk and no record.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::ReportError;
use super::paper::HouseLines;
use super::press::Forme;
use super::sheets::Sheets;
use super::{ReportInput, Tongue, words};
use crate::domain::house::House;

/// The templates that came with the program, by file name.
const SHIPPED: [(&str, &str); 5] = [
    ("report.typ", include_str!("../../assets/report/report.typ")),
    ("style.typ", include_str!("../../assets/report/style.typ")),
    ("parts.typ", include_str!("../../assets/report/parts.typ")),
    ("words.tsv", include_str!("../../assets/report/words.tsv")),
    ("method.tsv", include_str!("../../assets/report/method.tsv")),
];

/// How the pages shall look.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// Whose report it is.
    pub house: House,
    /// Its sign.
    pub logo: Option<Sign>,
    /// Which issue of a kept report it is; printed with the date of issue.
    pub version: Option<i64>,
    /// Templates in the place of the shipped ones, and what they need beside them, by file name.
    pub templates: BTreeMap<String, Vec<u8>>,
}

/// The sign of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// A PNG file without metadata.
    Png(Vec<u8>),
    /// An SVG file of plain shapes.
    Svg(String),
}

impl Sign {
    const fn file(&self) -> &'static str {
        match self {
            Self::Png(_) => "house-logo.png",
            Self::Svg(_) => "house-logo.svg",
        }
    }
}

/// What the style sheet is given.
#[derive(Serialize)]
struct Given<'a> {
    accent: String,
    logo: &'a str,
}

/// The templates that came with the program, by file name.
#[must_use]
pub const fn shipped_templates() -> &'static [(&'static str, &'static str)] {
    &SHIPPED
}

/// Whether a report asks for a template of that name.
#[must_use]
pub fn is_template(name: &str) -> bool {
    SHIPPED.iter().any(|(shipped, _)| *shipped == name)
}

/// Whether it is a table of words, which the pages never see themselves.
fn is_table(name: &str) -> bool {
    matches!(name, "words.tsv" | "method.tsv")
}

/// Lays templates, house style and what the templates need beside them.
pub(super) fn lay(look: &Look, forme: &mut Forme) -> Result<(), ReportError> {
    for (name, text) in SHIPPED {
        if !is_table(name) && !look.templates.contains_key(name) {
            forme.file(name, text.as_bytes().to_vec())?;
        }
    }
    let own = look.templates.iter();
    for (name, bytes) in own.filter(|(name, _)| !is_table(name)) {
        forme.own(name, bytes.clone())?;
    }
    lay_house(look, forme)
}

/// Lays the house style alone.
pub(super) fn lay_house(look: &Look, forme: &mut Forme) -> Result<(), ReportError> {
    if let Some(sign) = &look.logo {
        let bytes = match sign {
            Sign::Png(bytes) => bytes.clone(),
            Sign::Svg(text) => text.as_bytes().to_vec(),
        };
        forme.file(sign.file(), bytes)?;
    }
    let colour = look.house.colour();
    let given = Given {
        accent: colour.map_or_else(String::new, |[r, g, b]| format!("#{r:02X}{g:02X}{b:02X}")),
        logo: look.logo.as_ref().map_or("", Sign::file),
    };
    let data =
        serde_json::to_vec(&given).map_err(|error| ReportError::template(error.to_string()))?;
    forme.file("house.json", data)
}

/// The data with what else the pages are made of, to tell one document from another.
pub(super) fn marked(look: &Look, data: &[u8]) -> Vec<u8> {
    let mut all = data.to_vec();
    all.extend(look.house.colour().into_iter().flatten());
    match &look.logo {
        Some(Sign::Png(bytes)) => all.extend(bytes),
        Some(Sign::Svg(text)) => all.extend(text.bytes()),
        None => {}
    }
    for (name, bytes) in &look.templates {
        all.extend(name.bytes());
        all.extend(bytes);
    }
    all
}

/// The texts of the house style in the language of an edition.
pub(super) fn lines(sheets: &mut Sheets<'_>, house: &House) -> HouseLines {
    let tongue = sheets.tongue;
    // A name that is there in one language only is better than none.
    let first = |one: &str, other: &str| if one.is_empty() { other } else { one }.to_owned();
    let house = house.clone().trimmed();
    let own = tongue.choose(&house.name_en, &house.name_ar).to_owned();
    let other = tongue.choose(&house.name_ar, &house.name_en).to_owned();
    let name = first(&own, &other);
    HouseLines {
        name_other: if name == other {
            String::new()
        } else {
            sheets.text(&other)
        },
        name: sheets.text(&name),
        disclaimer: sheets.text(&first(
            tongue.choose(&house.disclaimer_en, &house.disclaimer_ar),
            tongue.choose(&house.disclaimer_ar, &house.disclaimer_en),
        )),
        contact: sheets.text(&house.contact),
    }
}

/// The date of issue, with the number of the issue where it has one.
pub(super) fn issued(tongue: Tongue, look: &Look, date: &str) -> String {
    let issued = words::filled(tongue, "issued", &[("date", date)]);
    match look.version {
        Some(version) => {
            let number = words::filled(tongue, "version_n", &[("n", &version.to_string())]);
            format!("{number} · {issued}")
        }
        None => issued,
    }
}

/// Does something with the words of these templates.
///
/// # Errors
/// [`ReportError::OwnTemplate`] where a table of words cannot be read.
pub(super) fn worded<T>(
    input: &ReportInput,
    make: impl FnOnce() -> Result<T, ReportError>,
) -> Result<T, ReportError> {
    let own = |name| input.look.templates.get(name).map(Vec::as_slice);
    let spoken = words::Own::read(own("words.tsv"), own("method.tsv"))?;
    words::spoken(spoken, make)
}
