//! Verifies the log: that its chain holds and every entry says what it said when it was written;
//! where it does not, says which operation was edited, removed, moved or inserted. Only reads.
//!
//! What no chain inside the file can show: someone who works out every hash anew, the kept end
//! and the file's own counter included. Only a copy kept elsewhere tells then: a backup, or the
//! number and hash of the newest operation as `history` prints them.

mod judge;
mod said;
mod walk;

use rusqlite::Connection;

use super::ending;
use super::error::Result;
use super::purge;

/// What of the log does not hold, as sentences; none when all of it does.
pub(super) fn broken(connection: &Connection) -> Result<Vec<String>> {
    let purged = purge::purged_entries(connection)?;
    let walked = walk::walk(connection, &purged)?;
    let mut faults = walked.said;
    faults.extend(walked.missing.iter().map(|gap| said::removed(*gap)));
    faults.extend(judge::verdicts(
        connection,
        walked.suspects,
        &walked.missing,
    )?);
    faults.extend(end(connection)?);
    Ok(faults)
}

/// The end of the log against what was kept of it, and against the file's own counter.
fn end(connection: &Connection) -> Result<Vec<String>> {
    let found = ending::found(connection)?;
    let kept = ending::kept(connection)?;
    let mut faults = Vec::new();
    let written = kept.as_ref().map_or(0, |kept| kept.number);
    let written = written.max(ending::counted(connection)?);
    // The same end under another number: whoever renumbered the rest is told of already.
    let renumbered = kept
        .as_ref()
        .is_some_and(|kept| kept.hash == found.hash && kept.number != found.number);
    if renumbered {
        return seams(connection);
    }
    if written > found.number {
        faults.push(said::cut_off(found.number, written));
    }
    if let Some(kept) = &kept {
        if found.number > kept.number {
            faults.push(said::lengthened((kept.number + 1, found.number)));
        } else if found.number == kept.number && found.hash != kept.hash {
            faults.push(said::replaced(found.number));
        }
    }
    faults.extend(seams(connection)?);
    Ok(faults)
}

fn seams(connection: &Connection) -> Result<Vec<String>> {
    let seams = ending::seams(connection)?.into_iter();
    Ok(seams
        .map(|(number, left, then)| said::seam(number, left, then))
        .collect())
}
