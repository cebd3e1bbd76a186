//! Writes the findings of one topic as a table to a file: all of them, in the order in which they
//! matter. Knows no screen; a file that is there already is not replaced unasked.

use std::path::Path;

use super::editions::PublicEdition;
use super::error::SessionError;
use super::messages::Finished;
use super::plain_file;
use super::running::Reins;
use crate::catalogue::Catalogue;
use crate::domain::edition::{self, Edition};
use crate::domain::query::{Answer, Query};
use crate::domain::review::{self, Finding, Review};

impl PublicEdition {
    /// What of some findings anyone may see, and how many were left out.
    #[must_use]
    pub fn findings(&self, all: Vec<Finding>) -> (Vec<Finding>, usize) {
        let found = all.len();
        let open = |finding| edition::public_finding(finding, self.closed(), self.actors());
        let mut shown: Vec<Finding> = all.into_iter().filter_map(open).collect();
        for finding in &mut shown {
            finding.site_name = self.text(&finding.site_name);
            finding.sentence = self.text(&finding.sentence);
            for piece in &mut finding.pieces {
                piece.words = self.text(&piece.words);
            }
        }
        let left_out = found - shown.len();
        (shown, left_out)
    }
}

/// Reads the findings anew and writes them.
pub(super) fn write(
    catalogue: &Path,
    (asked, wanted): (Review, Edition),
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
    let (rows, left_out) = match wanted {
        Edition::Public => {
            let ask = |query: &Query| Ok(catalogue.answer(query)?);
            PublicEdition::read_closed(&ask)?.findings(found.rows)
        }
        Edition::Inside | Edition::Handed => (found.rows, 0),
    };
    let left_out: Vec<String> = edition::findings_left_out(left_out).into_iter().collect();
    reins.cancel.check()?;
    let text = review::csv(&rows, &left_out);
    plain_file::write_new(out, &text)?;
    Ok(Finished {
        sentence: format!(
            "{} written to {}.",
            match rows.len() {
                1 => "1 finding".to_owned(),
                many => format!("{many} findings"),
            },
            out.display()
        ),
        warnings: left_out,
        path: Some(out.to_owned()),
        ..Finished::default()
    })
}
