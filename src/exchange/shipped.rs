//! The source files themselves: those built into the program and those in a folder on disk.
//! Knows only names and texts, not what is in them.

use std::path::Path;

use super::error::ExchangeError;

/// Lists files of `data/palmyra` with their text.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/palmyra/", $name)))),*]
    };
}

/// The record of Palmyra: name relative to `data/palmyra`, and text.
pub(super) const FILES: &[(&str, &str)] = files![
    "sources.toml",
    "actors.toml",
    "imagery.toml",
    "outlines.geojson",
    "sites/ancient-city.toml",
    "sites/great-colonnade.toml",
    "sites/modern-tadmur.toml",
    "sites/monumental-arch.toml",
    "sites/palmyra-castle.toml",
    "sites/palmyra-museum.toml",
    "sites/palmyra.toml",
    "sites/roman-theatre.toml",
    "sites/temple-of-baalshamin.toml",
    "sites/temple-of-bel.toml",
    "sites/tetrapylon.toml",
    "sites/tower-elahbel.toml",
    "sites/valley-of-the-tombs.toml",
    "damage/ancient-city.toml",
    "damage/great-colonnade.toml",
    "damage/lion-of-al-lat.toml",
    "damage/monumental-arch.toml",
    "damage/palmyra-castle.toml",
    "damage/palmyra-museum.toml",
    "damage/roman-theatre.toml",
    "damage/temple-of-baalshamin.toml",
    "damage/temple-of-bel.toml",
    "damage/tetrapylon.toml",
    "damage/tower-elahbel.toml",
];

/// The texts of a folder laid out like `data/palmyra`, in a fixed order.
pub(super) fn texts_in(folder: &Path) -> Result<Vec<(String, String)>, ExchangeError> {
    let mut found = Vec::new();
    for (sub, endings) in [
        ("", &["toml", "geojson"][..]),
        ("sites", &["toml"][..]),
        ("damage", &["toml"][..]),
    ] {
        let place = folder.join(sub);
        if !sub.is_empty() && !place.exists() {
            continue;
        }
        for name in names_in(&place, endings)? {
            let path = place.join(&name);
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            let name = if sub.is_empty() {
                name
            } else {
                format!("{sub}/{name}")
            };
            found.push((name, text));
        }
    }
    Ok(found)
}

/// The names of the files in one folder that end so, sorted.
fn names_in(place: &Path, endings: &[&str]) -> Result<Vec<String>, ExchangeError> {
    let mut names = Vec::new();
    let listed = std::fs::read_dir(place).map_err(|error| unreadable(place, &error))?;
    for item in listed {
        let path = item.map_err(|error| unreadable(place, &error))?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_file() && ending.is_some_and(|ending| endings.contains(&ending)) {
            let name = path.file_name().map(|name| name.to_string_lossy());
            names.extend(name.map(std::borrow::Cow::into_owned));
        }
    }
    names.sort();
    Ok(names)
}

fn unreadable(path: &Path, error: &std::io::Error) -> ExchangeError {
    ExchangeError::Unreadable {
        path: path.display().to_string(),
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_record_is_built_in_and_nothing_else() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/palmyra");
        let mut on_disk: Vec<String> = texts_in(&folder)
            .unwrap()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        on_disk.sort();
        let mut built_in: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        built_in.sort();
        assert_eq!(
            on_disk, built_in,
            "add or remove the file in src/exchange/shipped.rs"
        );
    }
}
