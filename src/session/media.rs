//! The folder of originals beside a catalogue: `NAME.media/ab/<sha256>.<ext>`. What is put there is
//! copied byte for byte, verified, and never opened for writing again. Knows no record and no pixel.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File, FileTimes, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::workshop;

/// The folder with what follows from the originals and can be made again.
const RENDITIONS: &str = "renditions";

/// The folder of a catalogue's originals: `NAME.media` beside `NAME.gpkg`.
pub(super) fn media_of(catalogue: &Path) -> PathBuf {
    let mut name = catalogue
        .file_stem()
        .unwrap_or(OsStr::new("catalogue"))
        .to_owned();
    name.push(".media");
    catalogue.with_file_name(name)
}

/// Where an original lies in its folder: `ab/<sha256>.<ext>`; `None` when the record names no
/// place inside it.
pub(super) fn place(sha256: &str, ext: &str) -> Option<PathBuf> {
    let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let shaped = sha256.len() == 64 && sha256.bytes().all(hex);
    let plain = !ext.is_empty() && ext.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = sha256.get(..2)?;
    (shaped && plain).then(|| Path::new(first).join(format!("{sha256}.{ext}")))
}

/// Where the rendition of an original for reports lies in its folder.
fn rendition_place(sha256: &str) -> Option<PathBuf> {
    place(sha256, "jpg").map(|place| Path::new(RENDITIONS).join(place))
}

/// Bytes as lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// SHA-256 of bytes, lower-case hexadecimal.
pub(super) fn hash_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 of what is read to its end, lower-case hexadecimal.
pub(super) fn hash_of(from: &mut impl Read) -> io::Result<String> {
    hash_through(from, &mut io::sink())
}

fn hash_through(from: &mut (impl Read + ?Sized), to: &mut impl Write) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 18];
    loop {
        let read = match from.read(&mut block) {
            Ok(0) => break,
            Ok(read) => block.get(..read).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hash.update(read);
        to.write_all(read)?;
    }
    Ok(hex(&hash.finalize()))
}

/// What became of a file that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was copied.
    Copied,
    /// The same bytes were there already.
    WasThere,
}

/// What comes in to be kept, and when it was last changed as far as that is known.
struct Stamped<'a>(&'a mut dyn Read, Option<SystemTime>);

/// The folder of originals of one catalogue.
#[derive(Debug, Clone)]
pub(super) struct Media {
    folder: PathBuf,
}

impl Media {
    /// That of a catalogue, by its own path.
    pub(super) fn of(catalogue: &Path) -> Self {
        Self {
            folder: media_of(catalogue),
        }
    }

    /// Where an original lies, whether it is there or not; `None` when its name leads nowhere.
    pub(super) fn original(&self, sha256: &str, ext: &str) -> Option<PathBuf> {
        place(sha256, ext).map(|place| self.folder.join(place))
    }

    /// Where the rendition of an original lies, whether it is there or not.
    pub(super) fn rendition(&self, sha256: &str) -> Option<PathBuf> {
        rendition_place(sha256).map(|place| self.folder.join(place))
    }

    /// Copies a file into the folder under the hash it is known to have, and reads it back.
    ///
    /// # Errors
    /// A part of a sentence that says why: nothing half stays behind.
    pub(super) fn keep(&self, from: &Path, sha256: &str, ext: &str) -> Result<Kept, String> {
        let target = self.target(sha256, ext)?;
        if let Some(kept) = there(&target, sha256)? {
            return Ok(kept);
        }
        let mut source = File::open(from).map_err(|error| format!("it cannot be read: {error}"))?;
        let changed = source.metadata().and_then(|data| data.modified()).ok();
        let stamped = Stamped(&mut source, changed);
        Self::keep_through(stamped, sha256, &target, &|file| Box::new(file))
    }

    /// Puts bytes at hand into the folder as an original, under the hash they are known to have.
    ///
    /// # Errors
    /// As [`Self::keep`].
    pub(super) fn keep_bytes(&self, bytes: &[u8], sha256: &str, ext: &str) -> Result<Kept, String> {
        let target = self.target(sha256, ext)?;
        if let Some(kept) = there(&target, sha256)? {
            return Ok(kept);
        }
        let mut bytes = bytes;
        let stamped = Stamped(&mut bytes, None);
        Self::keep_through(stamped, sha256, &target, &|file| Box::new(file))
    }

    fn target(&self, sha256: &str, ext: &str) -> Result<PathBuf, String> {
        let target = self.original(sha256, ext);
        target.ok_or_else(|| "its hash or the ending of its name is not one".to_owned())
    }

    fn keep_through(
        Stamped(source, changed): Stamped<'_>,
        sha256: &str,
        target: &Path,
        wrap: &dyn Fn(File) -> Box<dyn Write>,
    ) -> Result<Kept, String> {
        let cannot =
            |error: io::Error| format!("it could not be copied: {}", workshop::why(&error));
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(cannot)?;
        }
        let part = workshop::file_beside(target).map_err(cannot)?;
        let mut to = wrap(part.reopen().map_err(cannot)?);
        let copied = hash_through(source, &mut to).map_err(cannot)?;
        to.flush().map_err(cannot)?;
        drop(to);
        part.as_file().sync_all().map_err(cannot)?;
        if copied != sha256 {
            return Err("it changed while it was read; take it in again".to_owned());
        }
        let mut written = part.reopen().map_err(cannot)?;
        if hash_of(&mut written).map_err(cannot)? != sha256 {
            return Err(
                "what was written is not what was read: the disk may be failing".to_owned(),
            );
        }
        if let Some(changed) = changed {
            let times = FileTimes::new().set_modified(changed);
            part.as_file().set_times(times).map_err(cannot)?;
        }
        let rights = read_only(part.path()).map_err(cannot)?;
        part.as_file().set_permissions(rights).map_err(cannot)?;
        match part.persist_noclobber(target) {
            Ok(_) => {}
            // Another worker was faster with the same bytes.
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                return there(target, sha256)?.ok_or_else(|| cannot(error.error));
            }
            Err(error) => return Err(cannot(error.error)),
        }
        flush_folder(target);
        Ok(Kept::Copied)
    }

    /// Keeps what follows from an original; when it cannot be kept it is made again when needed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep_rendition(&self, sha256: &str, jpeg: &[u8]) -> io::Result<()> {
        let Some(target) = self.rendition(sha256) else {
            return Ok(());
        };
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut part = workshop::file_beside(&target)?;
        part.write_all(jpeg)?;
        part.persist(&target).map_err(|error| error.error)?;
        Ok(())
    }

    /// Takes an original away again that was copied for nothing. Only for what no record was ever
    /// made of.
    pub(super) fn take_away(&self, sha256: &str, ext: &str) {
        let places = [self.original(sha256, ext), self.rendition(sha256)];
        for place in places.into_iter().flatten() {
            if let Err(error) = fs::remove_file(&place) {
                log::debug!("{} stays: {error}", place.display());
            }
            // Folders that were made for it; one that holds anything else stays.
            for folder in place.ancestors().skip(1).take(2) {
                if folder != self.folder && fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
    }

    /// Takes the folder itself away, and those in it, where nothing lies in them: its catalogue
    /// could not be made.
    pub(super) fn leave_nothing(&self) {
        for inner in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if let Err(error) = fs::remove_dir(inner.path()) {
                log::debug!("{} stays: {error}", inner.path().display());
            }
        }
        if let Err(error) = fs::remove_dir(&self.folder) {
            log::debug!("{} stays: {error}", self.folder.display());
        }
    }

    /// Removes the original of a photograph that was purged, and what was made of it; whether there
    /// was one.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub(super) fn purge(&self, sha256: &str, ext: &str) -> io::Result<bool> {
        let mut removed = false;
        for place in [self.rendition(sha256), self.original(sha256, ext)] {
            let Some(place) = place else { continue };
            match fs::remove_file(&place) {
                Ok(()) => removed = true,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(removed)
    }

    /// Every file in the folder but for what follows from originals, as paths within it.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub(super) fn all(&self) -> io::Result<BTreeSet<PathBuf>> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![PathBuf::new()];
        while let Some(folder) = waiting.pop() {
            let entries = match fs::read_dir(self.folder.join(&folder)) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            };
            for entry in entries {
                let entry = entry?;
                let place = folder.join(entry.file_name());
                if entry.file_type()?.is_dir() {
                    if place != Path::new(RENDITIONS) {
                        waiting.push(place);
                    }
                } else {
                    found.insert(place);
                }
            }
        }
        Ok(found)
    }
}

/// Whether an original is there already; what is there under its name and is not it, is said.
fn there(target: &Path, sha256: &str) -> Result<Option<Kept>, String> {
    let mut file = match File::open(target) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(format!(
                "its place in the media folder cannot be read: {error}"
            ));
        }
    };
    match hash_of(&mut file) {
        Ok(found) if found == sha256 => Ok(Some(Kept::WasThere)),
        Ok(_) => Err(format!(
            "there is a file in its place that is not it ({}): move that away first",
            target.display()
        )),
        Err(error) => Err(format!(
            "its place in the media folder cannot be read: {error}"
        )),
    }
}

fn read_only(path: &Path) -> io::Result<Permissions> {
    let mut rights = fs::metadata(path)?.permissions();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        rights.set_mode(0o444);
    }
    #[cfg(not(unix))]
    rights.set_readonly(true);
    Ok(rights)
}

/// Where a folder can be flushed, the new name is on the disk before a record refers to it.
fn flush_folder(target: &Path) {
    if let Some(folder) = target.parent()
        && let Ok(folder) = File::open(folder)
        && folder.sync_all().is_err()
    {
        log::debug!("The folder of {} cannot be flushed.", target.display());
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn room() -> (tempfile::TempDir, Media, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let media = Media::of(&folder.path().join("Town.gpkg"));
        let from = folder.path().join("IMG 1.JPG");
        fs::write(&from, "abc").unwrap();
        (folder, media, from)
    }

    #[test]
    fn originals_lie_beside_their_catalogue() {
        assert_eq!(
            media_of(Path::new("/a/Palmyra.gpkg")),
            Path::new("/a/Palmyra.media")
        );
        let place = place(&"ab".repeat(32), "jpg").unwrap();
        assert!(place.starts_with("ab") && place.extension() == Some(OsStr::new("jpg")));
    }

    #[test]
    fn a_hostile_record_names_no_place_outside() {
        assert_eq!(place("../../../etc/passwd", "jpg"), None);
        assert_eq!(place(&"ab".repeat(32), "../x"), None);
        assert_eq!(place(&"AB".repeat(32), "jpg"), None);
    }

    #[test]
    fn a_kept_file_is_the_same_to_the_byte_and_to_its_time_stamp() {
        let (_folder, media, from) = room();
        let then = SystemTime::UNIX_EPOCH + Duration::new(1_272_722_602, 123_456_789);
        let file = File::options().write(true).open(&from).unwrap();
        file.set_times(FileTimes::new().set_modified(then)).unwrap();
        drop(file);
        assert_eq!(media.keep(&from, ABC, "jpg"), Ok(Kept::Copied));
        assert_eq!(media.keep(&from, ABC, "jpg"), Ok(Kept::WasThere));
        let kept = media.original(ABC, "jpg").unwrap();
        for path in [&from, &kept] {
            assert_eq!(fs::read_to_string(path).unwrap(), "abc");
            assert_eq!(fs::metadata(path).unwrap().modified().unwrap(), then);
        }
        assert!(fs::metadata(&kept).unwrap().permissions().readonly());
        assert_eq!(media.all().unwrap().len(), 1);
        media.take_away(ABC, "jpg");
        assert!(media.all().unwrap().is_empty());
        assert!(from.exists());
    }

    #[test]
    fn another_file_than_the_one_hashed_is_not_kept() {
        let (_folder, media, from) = room();
        let why = media.keep(&from, &"ab".repeat(32), "jpg").unwrap_err();
        assert!(why.contains("changed while it was read"), "{why}");
        assert!(media.all().unwrap().is_empty());
    }

    #[test]
    fn what_lies_in_its_place_is_neither_taken_for_it_nor_replaced() {
        let (_folder, media, from) = room();
        let place = media.original(ABC, "jpg").unwrap();
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "another").unwrap();
        let why = media.keep(&from, ABC, "jpg").unwrap_err();
        assert!(why.contains("not it"), "{why}");
        assert_eq!(fs::read_to_string(&place).unwrap(), "another");
    }

    /// Takes two bytes, then the disk is full.
    struct Full(u8);

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
            Ok(1)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_leaves_nothing_half() {
        let (_folder, media, from) = room();
        let target = media.original(ABC, "jpg").unwrap();
        let mut source = File::open(&from).unwrap();
        let stamped = Stamped(&mut source, None);
        let kept = Media::keep_through(stamped, ABC, &target, &|_| Box::new(Full(2)));
        assert_eq!(
            kept,
            Err("it could not be copied: the disk is full".to_owned())
        );
        assert!(media.all().unwrap().is_empty());
        // What swallows bytes is found out by reading back.
        let mut source = File::open(&from).unwrap();
        let stamped = Stamped(&mut source, None);
        let kept = Media::keep_through(stamped, ABC, &target, &|_| Box::new(io::sink()));
        assert!(kept.unwrap_err().contains("not what was read"));
        assert!(media.all().unwrap().is_empty());
        assert_eq!(media.keep(&from, ABC, "jpg"), Ok(Kept::Copied));
    }
}
