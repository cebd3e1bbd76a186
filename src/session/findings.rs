//! Writes the findings of one topic as a table to a file: all of them, in the order in which they
//! matter. Knows no screen; a file that is there already is not replaced unasked.

use std::path::Path;

use super::error::SessionError;
use super::messages::Finished;
use super::plain_file;
use super::running::Reins;
use crate::catalogue::Catalogue;
use crate::domain::query::{Answer, Query};
use crate::domain::review::{self, Review};

/// Reads the findings anew and writes them.
pub(super) fn write(
    catalogue: &Path,
    asked: Review,
    out: &Path,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let asked = Review {
        limit: usize::try_from(i64::MAX).unwrap_or(usize::MAX),
        ..asked
    };
    let catalogue = Catalogue::open_again(catalogue)?;
    let answer = catalogue.answer(&Query::Review(asked))?;
    let Answer::Findings(found) = answer else {
        return Err(SessionError::unexpected(&answer));
    };
    reins.cancel.check()?;
    let text = review::csv(&found.rows);
    plain_file::write_new(out, &text)?;
    Ok(Finished {
        sentence: format!(
            "{} written to {}.",
            match found.rows.len() {
                1 => "1 finding".to_owned(),
                many => format!("{many} findings"),
            },
            out.display()
        ),
        warnings: Vec::new(),
        path: Some(out.to_owned()),
    })
}
