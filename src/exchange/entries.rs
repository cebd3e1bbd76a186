//! The layout of the source files: which sections a file may hold, which record each entry
//! becomes, and what it takes from its surroundings. Does not resolve references.

use toml::{Table as Toml, Value};

use super::error::{At, ExchangeError};
use crate::domain::record::Table;

/// One entry of a source file, still as written.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Where it stands.
    pub(super) at: At,
    /// What it becomes.
    pub(super) table: Table,
    /// Its keys and values.
    pub(super) fields: Toml,
    /// The place it belongs to when it names none: a slug.
    pub(super) site: Option<String>,
    /// The event it stands under: its key.
    pub(super) event: Option<String>,
    /// The assessment it stands under: its uuid.
    pub(super) assessment: Option<String>,
}

/// A section: its name in the file and the record its entries become.
type Section = (&'static str, Table);

const SITE_SECTIONS: &[Section] = &[
    ("site", Table::Site),
    ("component", Table::Site),
    ("name", Table::SiteName),
    ("external_id", Table::SiteExternalId),
    ("designation", Table::SiteDesignation),
    ("dimension", Table::SiteDimension),
    ("period", Table::SitePeriod),
    ("material", Table::SiteMaterial),
];

const DAMAGE_SECTIONS: &[Section] = &[
    ("event", Table::DamageEvent),
    ("observation", Table::Observation),
    ("intervention", Table::Intervention),
    ("assessment", Table::Assessment),
    ("chronology", Table::Chronology),
];

const DRAWING_SECTIONS: &[Section] = &[
    ("photo", Table::Photo),
    ("pair", Table::Pair),
    ("custody", Table::Custody),
];

const EVENT_SECTIONS: &[Section] = &[
    ("observation", Table::Observation),
    ("claim", Table::Claim),
    ("effect", Table::EventEffect),
    ("external_id", Table::EventExternalId),
];

const ASSESSMENT_SECTIONS: &[Section] = &[
    ("threat", Table::Threat),
    ("recommendation", Table::Recommendation),
];

/// The entries of one TOML file, in the order they are written.
pub(super) fn entries(file: &str, text: &str) -> Result<Vec<Entry>, ExchangeError> {
    let (sections, site) = layout(file)?;
    let mut content: Toml = toml::from_str(text).map_err(|error| ExchangeError::Malformed {
        file: file.to_owned(),
        reason: error.to_string().replace('\n', " "),
    })?;
    let mut found = Vec::new();
    for &(name, table) in sections {
        let Some(value) = content.remove(name) else {
            continue;
        };
        for (number, fields) in rows(file, name, value)?.into_iter().enumerate() {
            let mut entry = Entry {
                at: At {
                    file: file.to_owned(),
                    entry: entry_name(name, number, &fields),
                },
                table,
                fields,
                site: site.clone(),
                event: None,
                assessment: None,
            };
            settle(name, &mut entry)?;
            let parts = take_parts(&mut entry)?;
            found.push(entry);
            found.extend(parts);
        }
    }
    match content.keys().next() {
        None => Ok(found),
        Some(unknown) => Err(ExchangeError::Malformed {
            file: file.to_owned(),
            reason: format!("the section «{unknown}» is not known in this file"),
        }),
    }
}

/// Which sections a file may hold, and the slug of the place it is about.
fn layout(file: &str) -> Result<(&'static [Section], Option<String>), ExchangeError> {
    let stem = |folder: &str| {
        file.strip_prefix(folder)
            .and_then(|name| name.strip_suffix(".toml"))
            .map(str::to_owned)
    };
    match file {
        "sources.toml" => Ok((&[("source", Table::Source)], None)),
        "actors.toml" => Ok((&[("actor", Table::Actor)], None)),
        "imagery.toml" => Ok((&[("imagery", Table::Imagery)], None)),
        "drawings.toml" => Ok((DRAWING_SECTIONS, None)),
        _ => {
            if let Some(slug) = stem("sites/") {
                Ok((SITE_SECTIONS, Some(slug)))
            } else if let Some(slug) = stem("damage/") {
                Ok((DAMAGE_SECTIONS, Some(slug)))
            } else {
                Err(ExchangeError::Stray {
                    file: file.to_owned(),
                })
            }
        }
    }
}

/// The tables of one section, be it `[site]` or `[[event]]`.
fn rows(file: &str, name: &str, value: Value) -> Result<Vec<Toml>, ExchangeError> {
    let malformed = || ExchangeError::Malformed {
        file: file.to_owned(),
        reason: format!("«{name}» must be written as [[{name}]] entries"),
    };
    match value {
        Value::Table(only) if name == "site" => Ok(vec![only]),
        Value::Array(list) if name != "site" => list
            .into_iter()
            .map(|row| match row {
                Value::Table(row) => Ok(row),
                _ => Err(malformed()),
            })
            .collect(),
        _ => Err(malformed()),
    }
}

/// How an entry is called in a message: by its slug or key, else by its number.
fn entry_name(section: &str, number: usize, fields: &Toml) -> String {
    let called = ["slug", "key", "name", "text"]
        .iter()
        .find_map(|key| fields.get(*key).and_then(Value::as_str));
    match called {
        Some(name) => format!("{section} «{name}»"),
        None => format!("{section} number {}", number + 1),
    }
}

/// What an entry takes from the section it stands in.
fn settle(section: &str, entry: &mut Entry) -> Result<(), ExchangeError> {
    match section {
        "site" => {
            let slug = entry.fields.get("slug").and_then(Value::as_str);
            if slug != entry.site.as_deref() {
                return Err(entry
                    .at
                    .wrong("its slug must be the file's name without «.toml»"));
            }
            entry.site = None;
        }
        "component" => {
            entry
                .fields
                .entry("level")
                .or_insert_with(|| Value::from("component"));
            if let Some(parent) = entry.site.take() {
                entry
                    .fields
                    .entry("parent")
                    .or_insert_with(|| Value::from(parent));
            }
        }
        _ => {}
    }
    Ok(())
}

/// Takes out of an event its observations, claims and effects, out of an assessment its threats
/// and recommendations: they become entries of their own.
fn take_parts(whole: &mut Entry) -> Result<Vec<Entry>, ExchangeError> {
    let text = |key: &str| {
        let value = whole.fields.get(key).and_then(Value::as_str);
        value.map(str::to_owned)
    };
    let (sections, called, own) = match whole.table {
        Table::DamageEvent => (EVENT_SECTIONS, "event", "key"),
        Table::Assessment => (ASSESSMENT_SECTIONS, "assessment", "uuid"),
        _ => return Ok(Vec::new()),
    };
    let Some(key) = text(own) else {
        return Err(whole.at.wrong(format!("an {called} needs a «{own}»")));
    };
    let is_event = whole.table == Table::DamageEvent;
    let site = text("site").or_else(|| whole.site.clone());
    let mut parts = Vec::new();
    for &(name, table) in sections {
        // The old free text of an assessment is called as its entries are.
        if !is_event && !whole.fields.get(name).is_some_and(Value::is_array) {
            continue;
        }
        let Some(value) = whole.fields.remove(name) else {
            continue;
        };
        for (number, fields) in rows(&whole.at.file, name, value)?.into_iter().enumerate() {
            parts.push(Entry {
                at: At {
                    file: whole.at.file.clone(),
                    entry: format!("{called} «{key}», {}", entry_name(name, number, &fields)),
                },
                table,
                fields,
                site: site.clone(),
                event: is_event.then(|| key.clone()),
                assessment: (!is_event).then(|| key.clone()),
            });
        }
    }
    Ok(parts)
}
