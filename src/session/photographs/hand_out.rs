//! Photographs are handed out into a folder: originals as received, or for anyone copies that say
//! nothing but their pixels. What was left out is stated beside them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::outcome::HandOut;
use super::verify::note;
use crate::catalogue::Catalogue;
use crate::domain::date::Edtf;
use crate::domain::edition::{Closed, Edition};
use crate::domain::id::Id;
use crate::domain::kinds::{Custodial, Publish};
use crate::domain::photo_list::PhotoFile;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Photo;
use crate::photos;
use crate::session::error::SessionError;
use crate::session::media::{Media, hash_of};
use crate::session::messages::Finished;
use crate::session::running::Reins;
use crate::session::workshop;
use crate::session::writer::Door;

/// The list beside the pictures.
const LIST: &str = "about these pictures.txt";

/// Hands photographs out into a folder that is not there yet.
pub(in crate::session) fn hand_out(
    catalogue: &Path,
    asked: &HandOut,
    door: Option<&Door>,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let out = &asked.out;
    if fs::symlink_metadata(out).is_ok() {
        return Err(SessionError::new(format!(
            "There is already something at {}. Nothing was written; choose another name.",
            out.display()
        )));
    }
    let reading = Catalogue::open_again(catalogue)?;
    let closed = match reading.answer(&Query::Closed)? {
        Answer::Closed(closed) => *closed,
        other => return Err(SessionError::unexpected(&other)),
    };
    let folder = workshop::folder_beside(out).map_err(|error| cannot(out, &error))?;
    let to = folder.path().join("pictures");
    fs::create_dir(&to).map_err(|error| cannot(out, &error))?;
    let mut work = Work {
        media: Media::of(catalogue),
        to: &to,
        names: BTreeSet::from([LIST.to_owned()]),
        lines: Vec::new(),
    };
    let (mut given, mut left) = (Vec::new(), Vec::new());
    reins
        .progress
        .total(u64::try_from(asked.photos.len()).unwrap_or_default());
    for photo in &asked.photos {
        reins.cancel.check()?;
        match work.one(&reading, *photo, asked.edition, &closed)? {
            Ok(()) => given.push((*photo, Custodial::Exported, out.display().to_string())),
            Err(why) => left.push(why),
        }
        reins.progress.step();
    }
    let many = given.len();
    let list = work.list(&left, asked.edition);
    fs::write(to.join(LIST), list).map_err(|error| cannot(out, &error))?;
    fs::rename(&to, out).map_err(|error| cannot(out, &error))?;
    let mut warnings = left;
    if let Some(door) = door.filter(|_| many > 0)
        && let Err(error) = note(door, "Photographs handed out", given)
    {
        warnings.push(format!(
            "It was not written into the catalogue that they were. {error}"
        ));
    }
    Ok(Finished {
        sentence: match many {
            1 => format!("1 photograph was handed out into {}.", out.display()),
            many => format!("{many} photographs were handed out into {}.", out.display()),
        },
        warnings,
        path: Some(out.clone()),
        ..Finished::default()
    })
}

fn cannot(out: &Path, error: &std::io::Error) -> SessionError {
    SessionError::new(format!(
        "The pictures could not be written to {}: {}. Nothing was left there; the originals are \
         as they were.",
        out.display(),
        workshop::why(error)
    ))
}

struct Work<'a> {
    media: Media,
    to: &'a Path,
    names: BTreeSet<String>,
    lines: Vec<String>,
}

impl Work<'_> {
    /// Hands one out; the inner error says why it was left out.
    fn one(
        &mut self,
        reading: &Catalogue,
        photo: Id,
        edition: Edition,
        closed: &Closed,
    ) -> Result<Result<(), String>, SessionError> {
        let file = match reading.answer(&Query::PhotoFile(photo))? {
            Answer::PhotoFile(Some(file)) => *file,
            Answer::PhotoFile(None) => return Ok(Err("A photograph is no longer there.".into())),
            other => return Err(SessionError::unexpected(&other)),
        };
        let public = edition == Edition::Public;
        if let Some(why) = withheld(&file, closed).filter(|_| public) {
            // For anyone, not even its name.
            return Ok(Err(format!("One photograph was left out: {why}.")));
        }
        let photo = &file.photo;
        let name = &photo.name_as_received;
        let Some(original) = self.media.original(&photo.sha256, &photo.ext) else {
            return Ok(Err(format!("«{name}» was left out: it names no original.")));
        };
        let written = if public {
            self.without_metadata(&original, photo)
        } else {
            self.as_received(&original, photo)
        };
        Ok(match written {
            Ok(called) => {
                self.lines.push(line(&called, photo, edition));
                Ok(())
            }
            Err(why) => Err(format!("«{name}» was left out: {why}")),
        })
    }

    fn without_metadata(&mut self, original: &Path, photo: &Photo) -> Result<String, String> {
        let copy = photos::public_copy(original).map_err(|error| error.to_string())?;
        let ending = copy.value.kind.extension().unwrap_or("jpg");
        let short = photo.sha256.get(..12).unwrap_or_default();
        let name = self.free(&format!("{short}.{ending}"));
        let written = fs::write(self.to.join(&name), &copy.value.bytes);
        written.map_err(|error| format!("{}.", workshop::why(&error)))?;
        Ok(name)
    }

    fn as_received(&mut self, original: &Path, photo: &Photo) -> Result<String, String> {
        let name = self.free(&harmless(&photo.name_as_received, &photo.ext));
        let target = self.to.join(&name);
        let copied = fs::copy(original, &target)
            .and_then(|_| fs::File::open(&target))
            .and_then(|mut file| hash_of(&mut file));
        match copied {
            Ok(hash) if hash == photo.sha256 => {}
            Ok(_) => {
                drop(fs::remove_file(&target));
                return Err("its original is no longer the file that was received.".to_owned());
            }
            Err(error) => {
                drop(fs::remove_file(&target));
                return Err(format!("its original cannot be had: {error}."));
            }
        }
        if let (Ok(about), Ok(file)) = (fs::metadata(original), fs::File::open(&target))
            && let Ok(changed) = about.modified()
            && file.set_modified(changed).is_err()
        {
            log::debug!("{name} has a new time stamp.");
        }
        Ok(name)
    }

    /// A name nobody has yet.
    fn free(&mut self, wanted: &str) -> String {
        let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, ""));
        let mut name = wanted.to_owned();
        let mut number = 2;
        while !self.names.insert(name.to_lowercase()) {
            name = format!("{stem} ({number}).{ending}");
            number += 1;
        }
        name
    }

    fn list(&self, left: &[String], edition: Edition) -> String {
        let mut text = String::new();
        for line in &self.lines {
            text.push_str(line);
            text.push('\n');
        }
        if edition == Edition::Public {
            text.push_str("\nThese are copies without metadata, made to be handed to anyone.\n");
        }
        if !left.is_empty() {
            text.push_str("\nLeft out:\n");
            for why in left {
                text.push_str(why);
                text.push('\n');
            }
        }
        text
    }
}

/// Why a photograph is not for anyone.
pub(super) fn withheld(file: &PhotoFile, closed: &Closed) -> Option<&'static str> {
    let photo = &file.photo;
    let hidden = |site: Id| closed.places.contains_key(&site);
    if closed.photos.contains(&photo.uuid)
        || photo.site_uuid.is_some_and(hidden)
        || file.sites.iter().any(|shown| hidden(shown.site_uuid))
    {
        return Some("it, or a place it shows, is not public");
    }
    match photo.publish {
        Publish::Yes => None,
        Publish::No => Some("it must not be published"),
        Publish::Ask => Some("nobody has said that it may be published"),
    }
}

/// What is told of one picture: what it shows, when, whose it is.
fn line(name: &str, photo: &Photo, edition: Edition) -> String {
    let author = match edition {
        // How a person may be shown is not known here.
        Edition::Public => "",
        _ => photo.author.as_str(),
    };
    let date = photo.captured_edtf.as_ref().map(Edtf::words);
    let date = date.unwrap_or_default();
    let told = [
        photo.caption_en.as_str(),
        photo.caption_ar.as_str(),
        date.as_str(),
        author,
        photo.credit.as_str(),
        photo.rights_holder.as_str(),
        photo.licence.as_str(),
    ];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    format!("{name}: {}", told.join(" · ")).replace(['\n', '\r'], " ")
}

/// A file name as received, made safe for any folder.
fn harmless(name: &str, ext: &str) -> String {
    let safe = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        c if c.is_control() => '_',
        c => c,
    };
    let name: String = name.chars().map(safe).take(120).collect();
    let name = name.trim_matches(['.', ' ']);
    if name.is_empty() {
        format!("photograph.{ext}")
    } else if name.contains('.') {
        name.to_owned()
    } else {
        format!("{name}.{ext}")
    }
}
