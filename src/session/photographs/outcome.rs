//! What is asked of the jobs on photographs and what came of each file, as plain values and in
//! words. Knows no file.

use std::path::PathBuf;

use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::kinds::PhotoKind;
use crate::domain::nearest::Suggested;
use crate::session::messages::{Details, Finished};

/// Which files shall be taken in, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TakeIn {
    /// The place they show; `None` = nobody has said so yet.
    pub site: Option<Id>,
    /// Files, and folders with all that is in them.
    pub files: Vec<PathBuf>,
    /// What sort of pictures they are.
    pub kind: PhotoKind,
    /// From whom they were received; empty = from where the files lay.
    pub received_from: String,
}

/// Which photographs shall be handed out, for whom, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOut {
    /// Which.
    pub photos: Vec<Id>,
    /// For whom: for anyone, copies without metadata of what may be published.
    pub edition: Edition,
    /// The folder to make.
    pub out: PathBuf,
}

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// A photograph of the catalogue.
    TakenIn,
    /// Nothing: the same bytes are in the catalogue already.
    Already,
    /// Nothing: it is no picture.
    NoPicture,
    /// Nothing: it could not be read or kept.
    Refused,
}

/// What came of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The file.
    pub path: PathBuf,
    /// Its name, for showing.
    pub name: String,
    /// What became of it.
    pub became: Became,
    /// The photograph it is, when it is one.
    pub photo: Option<Id>,
    /// What is to be said of it, sentences.
    pub notes: Vec<String>,
    /// A place it may show: offered when nobody has said what it shows.
    pub suggested: Option<Suggested>,
}

impl Outcome {
    /// «`IMG_1.JPG`: taken in. Its end is missing.»
    #[must_use]
    pub fn sentence(&self) -> String {
        let became = match self.became {
            Became::TakenIn => "taken in.",
            Became::Already => "in the catalogue already.",
            Became::NoPicture => "not a picture, so it was left.",
            Became::Refused => "not taken in.",
        };
        let mut sentence = format!("{}: {became}", self.name);
        for note in &self.notes {
            sentence.push(' ');
            sentence.push_str(note);
        }
        if let Some(suggested) = &self.suggested {
            sentence = format!("{sentence} It may show {}.", suggested.words());
        }
        sentence
    }

    /// Whether it could not be taken in though it may be a photograph.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.became == Became::Refused
    }

    /// Whether the person should look at it.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.became != Became::TakenIn || !self.notes.is_empty()
    }
}

/// What a look at all originals found; each file by its name as received and what is wrong.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verified {
    /// How many are what was received.
    pub whole: usize,
    /// Photographs whose original is another file now.
    pub changed: Vec<(Id, String)>,
    /// Photographs whose original is not there or cannot be read.
    pub missing: Vec<(Id, String)>,
    /// Files in the media folder that no photograph refers to.
    pub extra: Vec<PathBuf>,
}

impl Verified {
    /// «312 originals are what was received; 1 is missing.»
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut said = match self.whole {
            0 if self.changed.is_empty() && self.missing.is_empty() => {
                "There are no photographs.".to_owned()
            }
            1 => "1 original is what was received.".to_owned(),
            many => format!("{many} originals are what was received."),
        };
        for (many, what) in [
            (self.changed.len(), "changed"),
            (self.missing.len(), "missing"),
        ] {
            match many {
                0 => {}
                1 => said = format!("{said} 1 is {what}."),
                many => said = format!("{said} {many} are {what}."),
            }
        }
        match self.extra.len() {
            0 => {}
            1 => said.push_str(" 1 file is not referred to."),
            many => said = format!("{said} {many} files are not referred to."),
        }
        said
    }

    /// What is wrong, a sentence for each file.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let of =
            |list: &[(Id, String)]| list.iter().map(|(_, why)| why.clone()).collect::<Vec<_>>();
        let extra = self.extra.iter().map(|path| {
            format!(
                "{} is in the media folder and no photograph refers to it: what was taken in and \
                 undone stays there. Nothing was removed.",
                path.display()
            )
        });
        let mut all = of(&self.changed);
        all.extend(of(&self.missing));
        all.extend(extra);
        all
    }
}

/// How the taking in of files went: a sentence, and each that a person should look at.
pub(super) fn finished(outcomes: Vec<Outcome>) -> Finished {
    let count = |of: Became| outcomes.iter().filter(|one| one.became == of).count();
    let mut sentence = match count(Became::TakenIn) {
        0 => "No photograph was taken in".to_owned(),
        1 => "1 photograph was taken in".to_owned(),
        many => format!("{many} photographs were taken in"),
    };
    for (of, one, several) in [
        (
            Became::Already,
            "in the catalogue already",
            "in the catalogue already",
        ),
        (Became::NoPicture, "is no picture", "are no pictures"),
        (
            Became::Refused,
            "could not be taken in",
            "could not be taken in",
        ),
    ] {
        match count(of) {
            0 => {}
            1 => sentence = format!("{sentence}; 1 {one}"),
            many => sentence = format!("{sentence}; {many} {several}"),
        }
    }
    sentence.push('.');
    Finished {
        sentence,
        warnings: outcomes
            .iter()
            .filter(|one| one.needs_a_look())
            .map(Outcome::sentence)
            .collect(),
        details: Details::TakenIn(outcomes),
        ..Finished::default()
    }
}
