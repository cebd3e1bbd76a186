//! What the status bar says when something ended or was refused. Knows no session and no widget.

use super::intent::Intent;
use super::view::{Notice, Offer};
use crate::session::{Details, Finished, SessionError};

/// What was refused, and where there is one the way on: later changes in the way of an undo
/// are offered to go with it.
pub(super) fn refusal(error: &SessionError) -> Notice {
    Notice {
        sentence: error.to_string(),
        offer: Offer::Error,
    }
}

/// The wish to put what a job made on the clipboard, where that is what it was asked for.
pub(super) fn to_copy(result: &Result<Finished, SessionError>) -> Option<Intent> {
    match result {
        Ok(Finished {
            details: Details::Clipboard(text),
            ..
        }) => Some(Intent::Copy(text.clone())),
        _ => None,
    }
}

/// What a finished job says, with its warnings; a report can be opened at once.
pub(super) fn ending(finished: Finished) -> Notice {
    let mut sentence = finished.sentence;
    // What was found file by file is listed elsewhere.
    let told = match finished.details {
        Details::None | Details::Clipboard(_) => finished.warnings,
        Details::TakenIn(_) | Details::Verified(_) => Vec::new(),
    };
    for warning in &told {
        sentence.push(' ');
        sentence.push_str(warning);
    }
    if let Some(operation) = finished.operation {
        let offer = Offer::Undo(operation);
        return Notice { sentence, offer };
    }
    Notice {
        sentence,
        offer: finished
            .path
            .filter(|path| {
                let ending = path.extension();
                ending
                    .is_some_and(|ending| ["pdf", "html", "docx"].iter().any(|own| ending == *own))
            })
            .map_or(Offer::Nothing, |path| {
                Offer::Open(path.display().to_string())
            }),
    }
}
