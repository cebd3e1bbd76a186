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

fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
