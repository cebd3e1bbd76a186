//! A text written to a file that is not there yet: nothing is replaced unasked, and what could not
//! be written whole does not stay. Knows nothing of what the text says.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::error::SessionError;

/// Writes a text to a new file.
///
/// # Errors
/// When the file is there already or cannot be written, with what to do.
pub(super) fn write_new(out: &Path, text: &str) -> Result<(), SessionError> {
    let fail = |error: io::Error| not_written(out, &error);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(out)
        .map_err(fail)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    written.map_err(|error| {
        // A half of it would pass for the whole. That it cannot be removed either changes nothing
        // of what is said.
        let _ = fs::remove_file(out);
        not_written(out, &error)
    })
}

fn not_written(out: &Path, error: &io::Error) -> SessionError {
    let why = match error.kind() {
        io::ErrorKind::AlreadyExists => "a file of that name is there already".to_owned(),
        _ => error.to_string(),
    };
    SessionError::new(format!(
        "The table could not be written to {} ({why}). Nothing in the catalogue was changed; \
         choose another name or folder.",
        out.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("numbers.csv");
        write_new(&out, "a,b\n").unwrap();
        let refused = write_new(&out, "c,d\n").unwrap_err().to_string();
        assert!(refused.contains("is there already"), "{refused}");
        assert_eq!(fs::read_to_string(&out).unwrap(), "a,b\n");
        assert!(write_new(&folder.path().join("no/where.csv"), "").is_err());
    }
}
