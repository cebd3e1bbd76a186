//! How reports look, as remembered or as asked for once: the house style, its sign, a folder of
//! templates. Reads their files within limits and knows no page.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::SessionError;
use super::settings::Settings;
use super::workshop;
use crate::domain::house::{House, HouseField};
use crate::jobs::{Receiver, Waker, Worker, channel};
use crate::photos::{self, Logo, Pixels};
use crate::report::{self, Look, Sign};

/// Under this key the house style is remembered.
const HOUSE: &str = "report.house";
/// Under this key the folder of templates is remembered.
const TEMPLATES: &str = "report.templates";
/// Largest file of house style, bytes.
const LARGEST_HOUSE: u64 = 64 << 10;
/// Most files of a folder of templates.
const MOST_FILES: usize = 64;
/// Largest folder of templates, bytes of all its files.
const LARGEST_FOLDER: u64 = 16 << 20;

/// How reports look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportStyle {
    /// Whose they are.
    pub house: House,
    /// Where templates in the place of the shipped ones lie.
    pub templates: Option<PathBuf>,
}

impl Settings {
    /// How reports look, as remembered.
    #[must_use]
    pub fn report_style(&self) -> ReportStyle {
        let house = self.get(HOUSE).unwrap_or_default();
        let templates = self.get(TEMPLATES).filter(|path| !path.is_empty());
        ReportStyle {
            house: toml::from_str(&house).unwrap_or_default(),
            templates: templates.map(PathBuf::from),
        }
    }

    /// Remembers how reports look.
    pub fn set_report_style(&mut self, style: &ReportStyle) {
        for (key, value) in told(style) {
            self.set(key, value);
        }
    }

    /// Says how reports look for this once; the settings keep what they knew.
    pub fn report_as(&mut self, style: &ReportStyle) {
        for (key, value) in told(style) {
            self.set_for_now(key, value);
        }
    }
}

fn told(style: &ReportStyle) -> [(&'static str, String); 2] {
    let house = toml::to_string(&style.house).unwrap_or_default();
    let folder = style.templates.as_deref().map(Path::display);
    let folder = folder.map_or_else(String::new, |folder| folder.to_string());
    [(HOUSE, house), (TEMPLATES, folder)]
}

/// Reads a file of house style. Its sign lies where the file says, seen from the file.
///
/// # Errors
/// When it cannot be read, or a field is wrong: which, and why.
pub fn read_house(path: &Path) -> Result<House, SessionError> {
    let refused = |why: &str| {
        SessionError::new(format!(
            "The house style in {} cannot be used: {}. Nothing was written.",
            path.display(),
            why.trim_end_matches('.')
        ))
    };
    let mut text = String::new();
    plain_file(path)
        .and_then(|file| file.take(LARGEST_HOUSE + 1).read_to_string(&mut text))
        .map_err(|error| refused(&workshop::why(&error)))?;
    if text.len() as u64 > LARGEST_HOUSE {
        return Err(refused("it is larger than 64 KB"));
    }
    let mut house: House = toml::from_str(&text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let before = text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        refused(&format!("line {line}: {}", error.message()))
    })?;
    house = house.trimmed();
    if let Some((field, why)) = house.first_fault() {
        return Err(refused(&format!("{}: {why}", field.key())));
    }
    if !house.logo.is_empty() {
        let folder = path.parent().unwrap_or(Path::new(""));
        house.logo = folder.join(&house.logo).display().to_string();
    }
    Ok(house)
}

/// What a report needs to look so.
pub(super) fn look(style: &ReportStyle) -> Result<Look, SessionError> {
    let house = style.house.clone().trimmed();
    if let Some((field, why)) = house.first_fault() {
        return Err(SessionError::new(format!(
            "The house style cannot be used: {}: {why} Nothing was written.",
            field.key()
        )));
    }
    let logo = sign(&house)?;
    let templates = style.templates.as_deref().map(own_templates);
    Ok(Look {
        house,
        logo,
        version: None,
        templates: templates.transpose()?.unwrap_or_default(),
    })
}

fn sign(house: &House) -> Result<Option<Sign>, SessionError> {
    let path = house.text(HouseField::Logo);
    if path.is_empty() {
        return Ok(None);
    }
    match photos::logo(Path::new(path)) {
        Ok(Logo::Picture { png, .. }) => Ok(Some(Sign::Png(png))),
        Ok(Logo::Drawing(text)) => Ok(Some(Sign::Svg(text))),
        Err(why) => Err(SessionError::new(format!(
            "The logo of the house style, {path}, cannot be printed. {why} Nothing was written; \
             choose another logo in the house style, or leave it out."
        ))),
    }
}

/// The files of a folder of templates, by name: only plain files directly in it.
fn own_templates(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, SessionError> {
    let refused = |why: &str| {
        SessionError::new(format!(
            "The templates in {} cannot be used: {why}. The shipped templates were not used in \
             their place; nothing was written.",
            folder.display()
        ))
    };
    let failed = |error: io::Error| refused(&workshop::why(&error));
    let mut files = BTreeMap::new();
    let mut all = 0;
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        // Links are not followed: they lead out of the folder.
        let plain = entry.file_type().map_err(failed)?.is_file();
        let Some(name) = name.to_str().filter(|name| plain && !name.starts_with('.')) else {
            continue;
        };
        if files.len() == MOST_FILES {
            return Err(refused("there are more than 64 files in the folder"));
        }
        let mut bytes = Vec::new();
        plain_file(&entry.path())
            .and_then(|file| file.take(LARGEST_FOLDER + 1).read_to_end(&mut bytes))
            .map_err(failed)?;
        all += bytes.len() as u64;
        if all > LARGEST_FOLDER {
            return Err(refused("its files are larger than 16 MB"));
        }
        files.insert(name.to_owned(), bytes);
    }
    if !files.keys().any(|name| report::is_template(name)) {
        let names: Vec<&str> = report::shipped_templates().iter().map(|it| it.0).collect();
        return Err(refused(&format!(
            "none of its files is one of {}",
            names.join(", ")
        )));
    }
    Ok(files)
}

/// A plain file to be read; what is none is not opened, because opening a pipe waits.
fn plain_file(path: &Path) -> io::Result<fs::File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    fs::File::open(path)
}

/// Writes the shipped templates into a folder, as a start for one's own. Answers with a sentence.
///
/// # Errors
/// When one of them is there already (then none is written), or cannot be written.
pub fn write_templates(folder: &Path) -> Result<String, SessionError> {
    let refused = |name: &str, why: &str| {
        SessionError::new(format!(
            "The templates could not be written to {}: {name}: {why}. Choose an empty folder.",
            folder.display()
        ))
    };
    fs::create_dir_all(folder).map_err(|error| refused("the folder", &workshop::why(&error)))?;
    let there = |name: &&str| fs::symlink_metadata(folder.join(name)).is_ok();
    let templates = report::shipped_templates();
    if let Some(name) = templates.iter().map(|(name, _)| *name).find(there) {
        return Err(refused(name, "is there already and was left as it is"));
    }
    for (name, text) in templates {
        let path = folder.join(name);
        let mut options = OpenOptions::new();
        let made = options.write(true).create_new(true).open(&path);
        made.and_then(|mut file| file.write_all(text.as_bytes()).and(file.sync_all()))
            .map_err(|error| refused(name, &workshop::why(&error)))?;
    }
    Ok(format!(
        "The {} templates of the report were written to {}. Change what you like; a file you delete \
         is taken from the program.",
        templates.len(),
        folder.display()
    ))
}

/// A sign being looked at.
#[derive(Debug)]
pub struct LogoLook {
    seen: Receiver<Result<Option<Pixels>, String>>,
    _thread: Option<Worker>,
}

impl LogoLook {
    /// What it shows (`None` for a drawing, which only the page shows) or why it cannot be
    /// printed, once; `None` while it is being read.
    pub fn poll(&mut self) -> Option<Result<Option<Pixels>, String>> {
        self.seen.take().into_iter().next()
    }
}

/// Starts looking at a sign; `wake` is called from another thread when it has been read.
#[must_use]
pub fn look_at_logo(path: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> LogoLook {
    let waker = Waker::default();
    waker.set(wake);
    let (back, seen) = channel(&waker);
    let refused = back.clone();
    let thread = Worker::start("logo", move || {
        let look = match photos::logo(&path) {
            Ok(Logo::Picture { pixels, .. }) => Ok(Some(pixels)),
            Ok(Logo::Drawing(_)) => Ok(None),
            Err(why) => Err(why.to_string()),
        };
        if back.send(look).is_err() {
            log::debug!("Nobody looks at this logo any more.");
        }
    });
    if let Err(error) = &thread
        && refused
            .send(Err(SessionError::no_thread(error).to_string()))
            .is_err()
    {
        log::debug!("Nobody looks at this logo any more.");
    }
    LogoLook {
        seen,
        _thread: thread.ok(),
    }
}
