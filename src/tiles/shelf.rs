//! Pictures kept on disk, each with the second until which it is fresh; the oldest go when there
//! are too many. Knows no network. A shelf that cannot be written is simply empty.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use sha2::{Digest, Sha256};

use super::address::{Address, Square};

/// First bytes of a kept picture.
const HEAD: &[u8] = b"PALMYRA TILE 1\n";

/// Pictures of one online map on disk.
#[derive(Debug)]
pub(super) struct Shelf {
    root: PathBuf,
    folder: PathBuf,
    most: u64,
}

/// A picture found on the shelf.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) bytes: Vec<u8>,
    pub(super) fresh: Fresh,
}

/// Whether a kept picture may be used without asking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fresh {
    Yes,
    No,
}

impl Shelf {
    /// The shelf for one address below `root`, where all shelves together hold at most `most`
    /// bytes.
    pub(super) fn new(root: &Path, address: &Address, most: u64) -> Self {
        let hash = Sha256::digest(address.as_str().as_bytes());
        let name =
            (hash.iter().take(8)).fold(String::new(), |name, byte| format!("{name}{byte:02x}"));
        Self {
            folder: root.join(name),
            root: root.to_owned(),
            most,
        }
    }

    fn path(&self, square: Square) -> PathBuf {
        let Square { zoom, x, y } = square;
        let column = self.folder.join(zoom.to_string()).join(x.to_string());
        column.join(y.to_string())
    }

    /// The picture of a square, when there is one and it is whole.
    pub(super) fn take(&self, square: Square, now: SystemTime) -> Option<Kept> {
        let all = fs::read(self.path(square)).ok()?;
        let rest = all.strip_prefix(HEAD)?;
        let (until, rest) = rest.split_first_chunk::<8>()?;
        let (length, bytes) = rest.split_first_chunk::<8>()?;
        if u64::from_le_bytes(*length) != u64::try_from(bytes.len()).ok()? {
            return None;
        }
        let fresh = u64::from_le_bytes(*until) > seconds(now);
        Some(Kept {
            bytes: bytes.to_vec(),
            fresh: if fresh { Fresh::Yes } else { Fresh::No },
        })
    }

    /// Keeps a picture until a moment. Written beside and moved, so that it is whole or absent.
    pub(super) fn keep(&self, square: Square, bytes: &[u8], until: SystemTime) {
        let path = self.path(square);
        let write = || -> std::io::Result<()> {
            let folder = path.parent().unwrap_or(&self.folder);
            fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(HEAD)?;
            file.write_all(&seconds(until).to_le_bytes())?;
            file.write_all(&(bytes.len() as u64).to_le_bytes())?;
            file.write_all(bytes)?;
            file.persist(&path)?;
            Ok(())
        };
        if let Err(error) = write() {
            log::debug!("a map picture was not kept: {error}");
        }
    }

    /// Takes the oldest pictures of all shelves away until they fit.
    pub(super) fn tidy(&self) {
        let mut files = Vec::new();
        gather(&self.root, 0, &mut files);
        let mut total: u64 = files.iter().map(|(_, _, size)| size).sum();
        if total <= self.most {
            return;
        }
        files.sort();
        for (_, path, size) in files {
            if total <= self.most / 10 * 8 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                total -= size;
            }
        }
    }
}

/// All files below a folder with the time of their last change and their size.
fn gather(folder: &Path, depth: u8, files: &mut Vec<(SystemTime, PathBuf, u64)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let Ok(about) = entry.metadata() else {
            continue;
        };
        if about.is_dir() && depth < 4 {
            gather(&entry.path(), depth + 1, files);
        } else if about.is_file() {
            let changed = about.modified().unwrap_or(UNIX_EPOCH);
            files.push((changed, entry.path(), about.len()));
        }
    }
}

fn seconds(at: SystemTime) -> u64 {
    at.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn square(x: u32) -> Square {
        Square { zoom: 9, x, y: 3 }
    }

    #[test]
    fn pictures_are_kept_and_grow_old() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse("http://a.example/{z}/{x}/{y}").unwrap();
        let shelf = Shelf::new(folder.path(), &address, 1 << 20);
        let now = UNIX_EPOCH + Duration::from_secs(1_000_000);
        assert_eq!(shelf.take(square(1), now), None);
        shelf.keep(square(1), b"picture", now + Duration::from_mins(1));
        let kept = shelf.take(square(1), now).unwrap();
        assert_eq!(kept.bytes, b"picture");
        assert_eq!(kept.fresh, Fresh::Yes);
        let later = now + Duration::from_secs(61);
        assert_eq!(shelf.take(square(1), later).unwrap().fresh, Fresh::No);
        // Cut off: as if it were not there.
        let path = shelf.path(square(1));
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
        assert_eq!(shelf.take(square(1), now), None);
    }

    #[test]
    fn the_shelf_never_grows_over_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse("http://a.example/{z}/{x}/{y}").unwrap();
        let shelf = Shelf::new(folder.path(), &address, 5000);
        for x in 0..20 {
            shelf.keep(square(x), &[7; 1000], UNIX_EPOCH);
        }
        shelf.tidy();
        let mut files = Vec::new();
        gather(folder.path(), 0, &mut files);
        let total: u64 = files.iter().map(|(_, _, size)| size).sum();
        assert!(total <= 5000 && total > 2000, "{total}");
    }
}
