//! A file that gets its name only when it is whole: whatever fails before, nothing is left behind.

use std::path::Path;

use tempfile::NamedTempFile;

use super::error::{CatalogueError, Result};

/// An empty nameless file beside the one it shall become, readable by whom new files are.
pub(super) fn beside(path: &Path) -> Result<NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".palmyra-atlas-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
        .tempfile_in(folder.unwrap_or(Path::new(".")))
        .map_err(|why| failed(path, why))
}

/// Gives a whole file its name.
///
/// # Errors
/// When there is one of that name already.
pub(super) fn finish(part: NamedTempFile, path: &Path) -> Result<()> {
    part.as_file().sync_all().map_err(|why| failed(path, why))?;
    match part.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(CatalogueError::Exists(path.to_owned()))
        }
        Err(error) => Err(failed(path, error.error)),
    }
}

/// What the system says of a file, as a sentence.
pub(super) fn failed(path: &Path, why: std::io::Error) -> CatalogueError {
    if why.kind() == std::io::ErrorKind::StorageFull {
        return CatalogueError::Full;
    }
    CatalogueError::Io {
        path: path.to_owned(),
        why,
    }
}
