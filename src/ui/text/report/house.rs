//! The words of the house style and of the reports kept under a name.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::house::HouseField;

pub const TITLE: &str = "House style of reports";
pub const ABOUT: &str = "Printed on the cover and at the foot of every report you write, in every \
     catalogue. What is empty is not printed.";
pub const CLOSE: &str = "Close the house style";
pub const SAVE: &str = "Save the house style";
pub const SAVED: &str = "The house style was saved. Reports written from now on have it.";
pub const LOGO_HINT: &str = "/home/me/logo.svg";
pub const COLOUR_HINT: &str = "#1F6F78";
pub const CHOOSE_LOGO: &str = "Choose a logo…";
pub const LOGO: &str = "The logo as it is printed";
pub const DRAWING: &str = "A drawing: it is printed sharp at any size.";
pub const NOT_WHOLE: &str = "Give the whole path of the file.";
pub const TEMPLATES: &str = "Templates";
pub const TEMPLATES_HINT: &str = "Empty: those of the program";
pub const TEMPLATES_TIP: &str = "A folder with templates of your own in the place of the shipped \
     ones, file by file. The command line writes those out as a start: report --write-templates.";
pub const COLOUR: &str = "The colour of headings";

pub const KEEP_AS: &str = "Keep as";
pub const KEEP_HINT: &str = "A name, to issue it again";
pub const KEEP_TIP: &str = "What the report holds is kept in the catalogue under this name. Each time \
     it is issued it gets the next number, and its date and hash are written down.";
pub const KEPT: &str = "Saved reports";
pub const CHANGE: &str = "Take its choices";
pub const CHANGE_TIP: &str = "Puts what it holds into the choices above, under its name.";
pub const NO_ISSUE: &str = "Nothing was issued of it.";

/// What a field is called.
#[must_use]
pub const fn field(field: HouseField) -> &'static str {
    match field {
        HouseField::NameEn => "Institution in English",
        HouseField::NameAr => "Institution in Arabic",
        HouseField::Logo => "Logo file",
        HouseField::Accent => "Colour of headings",
        HouseField::DisclaimerEn => "Disclaimer in English",
        HouseField::DisclaimerAr => "Disclaimer in Arabic",
        HouseField::Contact => "Contact",
    }
}

/// What writing under a name will do.
#[must_use]
pub fn will_be(version: i64) -> String {
    if version == 1 {
        "It is kept under this name and issued as version 1.".to_owned()
    } else {
        format!(
            "It is issued as version {version}; what it holds is replaced by what is chosen above."
        )
    }
}

/// «Take the choices of «Bel dossier»».
#[must_use]
pub fn change(name: &str) -> String {
    format!("Take the choices of «{name}»")
}

/// «Issue version 3».
#[must_use]
pub fn again(name: &str, version: i64) -> String {
    format!("Issue «{name}», version {version}")
}

/// Where it goes.
#[must_use]
pub fn goes_to(file: &str) -> String {
    format!("With the choices it was saved with, as {file}.")
}

/// One issue on one line.
#[must_use]
pub fn issue(version: i64, date: &str, file: &str, hash: &str) -> String {
    let short: String = hash.chars().take(12).collect();
    format!("Version {version} · {date} · {file} · SHA-256 {short}…")
}
