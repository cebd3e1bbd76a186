//! The check of a whole catalogue as a job. Knows not what is checked.

use std::path::Path;

use super::error::SessionError;
use super::media;
use super::messages::Finished;
use super::running::Reins;
use crate::catalogue::Catalogue;

/// Checks the catalogue; what is wrong comes back as warnings, each a sentence.
pub(super) fn look(catalogue: &Path, reins: &Reins) -> Result<Finished, SessionError> {
    let found = Catalogue::open_again(catalogue)?.check(
        &media::media_of(catalogue),
        &reins.progress,
        &reins.cancel,
    )?;
    let sentence = match found.len() {
        0 => "The catalogue is whole: nothing was found.".to_owned(),
        1 => "The check found one thing that is wrong.".to_owned(),
        more => format!("The check found {more} things that are wrong."),
    };
    Ok(Finished {
        sentence,
        warnings: found.iter().map(ToString::to_string).collect(),
        path: None,
        ..Finished::default()
    })
}
