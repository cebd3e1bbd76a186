//! Opens a file as a picture may be opened: only a plain file, and never one that makes us wait.
//! Knows nothing of its bytes.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::error::PhotoError;

/// Opens a plain file for reading only, following links to it.
///
/// # Errors
/// A sentence for a folder, a pipe, a device, a link that leads round, a file that may not be read
/// or is gone.
pub(super) fn open(path: &Path) -> Result<File, PhotoError> {
    let named = name_of(path);
    // Looked at before opening: opening a pipe waits for someone to write into it.
    let about = std::fs::metadata(path).map_err(|error| refused(&named, &error))?;
    plain(&named, &about)?;
    let file = options()
        .open(path)
        .map_err(|error| refused(&named, &error))?;
    // And once more what was opened: between the two the name may have come to mean another thing.
    let about = file.metadata().map_err(|error| refused(&named, &error))?;
    plain(&named, &about)?;
    Ok(file)
}

/// The name of a file as shown, also when its bytes are not text.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // O_NONBLOCK: a pipe put in the place of the file does not hold us up either.
        options.custom_flags(0o4000);
    }
    options
}

fn plain(named: &str, about: &Metadata) -> Result<(), PhotoError> {
    if about.is_file() {
        return Ok(());
    }
    let what = if about.is_dir() {
        "is a folder"
    } else {
        "is a pipe, a device or a socket"
    };
    Err(PhotoError::Refused(format!(
        "«{named}» {what}, not a file. It was not taken in."
    )))
}

fn refused(named: &str, error: &io::Error) -> PhotoError {
    let why = match error.kind() {
        ErrorKind::NotFound => "is not there any more".to_owned(),
        ErrorKind::PermissionDenied => {
            "may not be read: its permissions do not allow it".to_owned()
        }
        _ if is_loop(error) => "is a link that leads back to itself".to_owned(),
        _ => format!("cannot be opened ({error})"),
    };
    PhotoError::Refused(format!("«{named}» {why}. It was not taken in."))
}

/// A link that leads back to itself; the standard library names this kind not yet.
fn is_loop(error: &io::Error) -> bool {
    // ELOOP.
    cfg!(target_os = "linux") && error.raw_os_error() == Some(40)
}
