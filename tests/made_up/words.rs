//! Made-up names and sentences: syllables put together, written in Latin letters with and
//! without marks and in Arabic letters. Knows no record.

use palmyra_atlas::domain::kinds::Level;

use super::Dice;

/// A name in the ways it is written.
pub struct Name {
    /// In plain Latin letters.
    pub latin: String,
    /// In Latin letters with transliteration marks.
    pub marked: String,
    /// In Arabic letters.
    pub arabic: String,
    /// Code of the kind of place it names.
    pub type_code: &'static str,
}

/// Plain, marked, Arabic.
const SYLLABLES: &[(&str, &str, &str)] = &[
    ("ba", "ba", "ب"),
    ("baal", "baʿal", "بعل"),
    ("sha", "ša", "شا"),
    ("min", "mīn", "مين"),
    ("tad", "tad", "تد"),
    ("mur", "mur", "مر"),
    ("qasr", "qaṣr", "قصر"),
    ("hay", "ḥay", "حي"),
    ("dar", "dār", "دار"),
    ("ra", "ra", "را"),
    ("sa", "ṣa", "صا"),
    ("lat", "lāt", "لات"),
    ("nun", "nūn", "نون"),
    ("ka", "ka", "كا"),
    ("zen", "zen", "زن"),
    ("fur", "fur", "فر"),
    ("gha", "ġa", "غا"),
    ("tha", "ṯa", "ثا"),
    ("jir", "ǧir", "جر"),
    ("mal", "mal", "مال"),
    ("khan", "ḫān", "خان"),
    ("wad", "wād", "واد"),
    ("yar", "yar", "يار"),
    ("tul", "ṭul", "طل"),
];

/// English, Arabic, code.
const MONUMENTS: &[(&str, &str, &str)] = &[
    ("Temple of", "معبد", "temple"),
    ("Tomb of", "قبر", "tomb"),
    ("Tower of", "برج", "tower"),
    ("Castle of", "قلعة", "castle"),
    ("Mosque of", "جامع", "mosque"),
    ("Church of", "كنيسة", "church"),
    ("Baths of", "حمام", "baths"),
    ("Bridge of", "جسر", "bridge"),
    ("Tell", "تل", "tell"),
    ("Khan", "خان", "caravanserai"),
];

const COMPONENTS: &[(&str, &str, &str)] = &[
    ("Gate of", "باب", "gate"),
    ("Court of", "صحن", "court"),
    ("Wall of", "سور", "wall"),
    ("Columns of", "أعمدة", "columns"),
];

const SENTENCE: &[&str] = &[
    "stone",
    "court",
    "column",
    "rubble",
    "relief",
    "mosaic",
    "northern",
    "southern",
    "wall",
    "entrance",
    "vault",
    "plaster",
    "inscription",
    "courtyard",
    "foundation",
    "reused",
    "block",
    "survey",
    "excavated",
    "terrace",
    "cistern",
    "channel",
    "tower",
    "chamber",
    "threshold",
    "carved",
    "limestone",
    "basalt",
    "brick",
    "ashlar",
    "lintel",
    "niche",
];

/// A name that fits a level.
pub fn name(dice: &mut Dice, level: Level) -> Name {
    let (latin, arabic, type_code) = match level {
        Level::Area => ("", "", "area"),
        Level::Monument | Level::Object => *dice.pick(MONUMENTS),
        Level::Component => *dice.pick(COMPONENTS),
    };
    let (mut plain, mut marked, mut letters) = (String::new(), String::new(), String::new());
    for _ in 0..2 + dice.next() % 3 {
        let syllable = dice.pick(SYLLABLES);
        plain.push_str(syllable.0);
        marked.push_str(syllable.1);
        letters.push_str(syllable.2);
    }
    let first = plain.remove(0).to_ascii_uppercase();
    plain.insert(0, first);
    Name {
        latin: format!("{latin} {plain}").trim().to_owned(),
        marked,
        arabic: format!("{arabic} {letters}").trim().to_owned(),
        type_code,
    }
}

/// Two sentences.
pub fn description(dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..2 {
        for nth in 0..6 + dice.next() % 8 {
            text.push_str(if nth == 0 { "A " } else { " " });
            text.push_str(dice.pick::<&str>(SENTENCE));
        }
        text.push_str(". ");
    }
    text.trim_end().to_owned()
}

/// A headline.
pub fn headline(dice: &mut Dice) -> String {
    format!(
        "Damage to the {} {}",
        dice.pick(SENTENCE),
        dice.pick(SENTENCE)
    )
}
