//! Where a file is made before it gets its place: beside it, under a name of its own, so that
//! whoever looks sees the old file or the whole new one. Knows nothing of what is in it.

use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempDir};

/// What unfinished files are called; a leftover of a crash can be told by it.
const PREFIX: &str = ".palmyra-atlas-";

/// A file in the folder where `place` will be, which others may read as they may any new file.
pub(super) fn file_beside(place: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    {
        use std::fs::Permissions;
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder_of(place))
}

/// A folder in the folder where `place` will be; it goes with all in it when dropped.
pub(super) fn folder_beside(place: &Path) -> io::Result<TempDir> {
    Builder::new().prefix(PREFIX).tempdir_in(folder_of(place))
}

/// What the system refused, in words a person can act on and without the name of an
/// unfinished file.
pub(super) fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no right to write there".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::NotFound => "there is no such folder".to_owned(),
        io::ErrorKind::NotADirectory => "its folder is not a folder".to_owned(),
        io::ErrorKind::FileTooLarge => "files may not grow so large there".to_owned(),
        _ => error.to_string(),
    }
}

fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
