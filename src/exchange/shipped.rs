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
    "drawings.toml",
    "outlines.geojson",
    "sites/agora.toml",
    "sites/ancient-city.toml",
    "sites/basilica-iv.toml",
    "sites/basilicas-i-iii.toml",
    "sites/baths-of-diocletian.toml",
    "sites/bellerophon-house.toml",
    "sites/bilal-mosque.toml",
    "sites/caesareum-mosque.toml",
    "sites/camp-of-diocletian.toml",
    "sites/church-child-jesus.toml",
    "sites/city-walls.toml",
    "sites/commemorative-columns.toml",
    "sites/damascus-gate.toml",
    "sites/efqa-spring.toml",
    "sites/first-century-walls.toml",
    "sites/funerary-temple-186.toml",
    "sites/funerary-temple-86.toml",
    "sites/great-colonnade.toml",
    "sites/houses-achilles-cassiopeia.toml",
    "sites/hypogeum-artaban.toml",
    "sites/hypogeum-borpha-bolha.toml",
    "sites/hypogeum-taibul.toml",
    "sites/hypogeum-three-brothers.toml",
    "sites/hypogeum-yarhai.toml",
    "sites/hypogeum-zabda.toml",
    "sites/modern-tadmur.toml",
    "sites/monumental-arch.toml",
    "sites/north-necropolis.toml",
    "sites/nymphaeum.toml",
    "sites/palmyra-castle.toml",
    "sites/palmyra-museum.toml",
    "sites/palmyra-oasis.toml",
    "sites/palmyra.toml",
    "sites/roman-theatre.toml",
    "sites/senate.toml",
    "sites/shrine-abu-bahaeddine.toml",
    "sites/shrine-mohammed-bin-ali.toml",
    "sites/southeast-necropolis.toml",
    "sites/southwest-necropolis.toml",
    "sites/tadmor-prison.toml",
    "sites/tadmur-cemetery.toml",
    "sites/tariff-court.toml",
    "sites/temple-of-allat.toml",
    "sites/temple-of-arsu.toml",
    "sites/temple-of-baal-hammon.toml",
    "sites/temple-of-baalshamin.toml",
    "sites/temple-of-bel.toml",
    "sites/temple-of-nabu.toml",
    "sites/tetrapylon.toml",
    "sites/tomb-of-marona.toml",
    "sites/tower-100.toml",
    "sites/tower-102.toml",
    "sites/tower-103.toml",
    "sites/tower-22.toml",
    "sites/tower-65.toml",
    "sites/tower-87.toml",
    "sites/tower-91.toml",
    "sites/tower-95.toml",
    "sites/tower-96.toml",
    "sites/tower-98.toml",
    "sites/tower-atenaten.toml",
    "sites/tower-banai.toml",
    "sites/tower-bene-baa.toml",
    "sites/tower-bolma.toml",
    "sites/tower-elahbel.toml",
    "sites/tower-elasa.toml",
    "sites/tower-hairan-belshuri.toml",
    "sites/tower-iamliku.toml",
    "sites/tower-kithot.toml",
    "sites/tower-n206.toml",
    "sites/transverse-colonnade.toml",
    "sites/umayyad-suq.toml",
    "sites/valley-of-the-tombs.toml",
    "sites/west-gate.toml",
    "damage/ancient-city.toml",
    "damage/city-walls.toml",
    "damage/great-colonnade.toml",
    "damage/lion-of-al-lat.toml",
    "damage/modern-tadmur.toml",
    "damage/monumental-arch.toml",
    "damage/north-necropolis.toml",
    "damage/palmyra-castle.toml",
    "damage/palmyra-museum.toml",
    "damage/palmyra-oasis.toml",
    "damage/palmyra.toml",
    "damage/roman-theatre.toml",
    "damage/shrine-mohammed-bin-ali.toml",
    "damage/southeast-necropolis.toml",
    "damage/southwest-necropolis.toml",
    "damage/temple-of-baalshamin.toml",
    "damage/temple-of-bel.toml",
    "damage/tetrapylon.toml",
    "damage/tower-elahbel.toml",
    "damage/valley-of-the-tombs.toml",
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
    if found.iter().any(|(name, _)| name.starts_with("sites/")) {
        Ok(found)
    } else {
        // A mistyped folder must not look like an empty record.
        Err(ExchangeError::Unreadable {
            path: folder.display().to_string(),
            reason: "it holds no places: there is no file in «sites»".to_owned(),
        })
    }
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
    fn a_folder_without_places_is_no_record() {
        let said = texts_in(Path::new(env!("CARGO_MANIFEST_DIR")))
            .unwrap_err()
            .to_string();
        assert!(said.contains("no places"), "{said}");
        assert!(texts_in(Path::new("/nowhere/at/all")).is_err());
    }

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
