//! Which files are meant by files and folders: those in folders at any depth, in order, no link
//! followed round. Opens no file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::jobs::{Cancel, Cancelled};

/// What is to be looked at, and what could not be.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Files, each with whether it was named itself.
    pub(super) files: Vec<(PathBuf, Named)>,
    /// Folders that cannot be read, with why.
    pub(super) closed: Vec<(PathBuf, String)>,
}

/// How a file came to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// Somebody named it.
    Itself,
    /// It lies in a folder somebody named.
    ByItsFolder,
}

/// Gathers files, in the order named, those of a folder by name.
pub(super) fn gather(named: &[PathBuf], cancel: &Cancel) -> Result<Gathered, Cancelled> {
    let mut gathered = Gathered::default();
    let mut entered = BTreeSet::new();
    for path in named {
        // What is gone, or a link that leads round, is told of when it is looked at.
        if fs::metadata(path).is_ok_and(|about| about.is_dir()) {
            walk(path, &mut entered, &mut gathered, cancel)?;
        } else {
            gathered.files.push((path.clone(), Named::Itself));
        }
    }
    Ok(gathered)
}

fn walk(
    folder: &Path,
    entered: &mut BTreeSet<PathBuf>,
    gathered: &mut Gathered,
    cancel: &Cancel,
) -> Result<(), Cancelled> {
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        cancel.check()?;
        let about = fs::metadata(&next);
        if !about.is_ok_and(|about| about.is_dir()) {
            gathered.files.push((next, Named::ByItsFolder));
            continue;
        }
        // One folder is entered once, whichever links lead to it.
        let real = fs::canonicalize(&next).unwrap_or_else(|_| next.clone());
        if !entered.insert(real) {
            continue;
        }
        match inside(&next) {
            // The last one put in is the next one looked at.
            Ok(paths) => waiting.extend(paths.into_iter().rev()),
            Err(error) => gathered.closed.push((next, error.to_string())),
        }
    }
    Ok(())
}

/// What is in a folder, by name; what hides behind a dot is no photograph somebody meant.
fn inside(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(gathered: &Gathered, root: &Path) -> Vec<String> {
        let files = gathered.files.iter();
        files
            .map(|(path, _)| path.strip_prefix(root).unwrap().display().to_string())
            .collect()
    }

    #[test]
    fn folders_are_walked_in_order_and_never_round() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for dir in ["b", "b/deep", "a"] {
            fs::create_dir_all(root.join(dir)).unwrap();
        }
        for file in ["b/deep/2.jpg", "b/1.jpg", "a/3.jpg", "0.jpg", ".hidden"] {
            fs::write(root.join(file), file).unwrap();
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root, root.join("a/round")).unwrap();
            std::os::unix::fs::symlink(root.join("self"), root.join("self")).unwrap();
        }
        let gathered = gather(&[root.to_owned()], &Cancel::default()).unwrap();
        let mut wanted = vec!["0.jpg", "a/3.jpg", "b/1.jpg", "b/deep/2.jpg"];
        if cfg!(unix) {
            wanted.push("self");
        }
        assert_eq!(names(&gathered, root), wanted);
        assert!(gathered.closed.is_empty());
        let cancelled = Cancel::default();
        cancelled.cancel();
        assert!(gather(&[root.to_owned()], &cancelled).is_err());
    }
}
