//! The drawings that come with the record of Palmyra: the files themselves and the small pictures
//! made of them. Knows no record of them and not where they are put.

/// A file of a picture that is built into the program.
#[derive(Clone, Copy)]
pub struct Drawing {
    /// The file's name, as the record of it says it was received.
    pub name: &'static str,
    /// The file, a PNG of 1600 × 1200 pixels.
    pub original: &'static [u8],
    /// Its thumbnail, a JPEG of at most 512 pixels a side: the one that taking the file in makes.
    pub thumbnail: &'static [u8],
}

impl std::fmt::Debug for Drawing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Drawing({})", self.name)
    }
}

/// Lists drawings of `data/drawings` with their bytes.
macro_rules! drawings {
    ($($name:literal),* $(,)?) => {
        &[$(Drawing {
            name: concat!($name, ".png"),
            original: include_bytes!(concat!("../../data/drawings/", $name, ".png")),
            thumbnail: include_bytes!(concat!("../../data/drawings/small/", $name, ".jpg")),
        }),*]
    };
}

/// Every drawing that `data/palmyra/drawings.toml` tells of.
pub const DRAWINGS: &[Drawing] = drawings![
    "arch-elevation-before",
    "arch-elevation-after",
    "baalshamin-plan-before",
    "baalshamin-plan-after",
    "bel-plan-before",
    "bel-plan-after",
    "elahbel-elevation-before",
    "elahbel-elevation-after",
    "tetrapylon-plan-before",
    "tetrapylon-plan-after",
];
