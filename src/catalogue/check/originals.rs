//! The originals of photographs: whether each is in its place and is still the file that was
//! received.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::finding::Finding;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::catalogue::stored::hex;
use crate::catalogue::watch::Watch;
use crate::domain::record::Photo;

/// Looks at every original: there, readable, same hash.
pub(super) fn originals(
    connection: &Connection,
    media: &Path,
    watch: &Watch,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    for photo in rows::all::<Photo>(connection, "ORDER BY fid", [])?.records {
        watch.step()?;
        let path = original(media, &photo);
        let name = &photo.name_as_received;
        match hash(&path) {
            Ok(hash) if hash == photo.sha256 => {}
            Ok(_) => found.push(Finding::by_hand(format!(
                "The original of «{name}» is not the file that was received: its content changed \
                 ({}). Put the received file back from a backup.",
                path.display()
            ))),
            Err(why) => found.push(Finding::by_hand(format!(
                "The original of «{name}» cannot be read at {} ({why}). The record keeps its hash; \
                 put the file back from a backup.",
                path.display()
            ))),
        }
    }
    Ok(())
}

/// Where the original of a photograph lies: `ab/ab…cd.jpg` in the folder of originals.
fn original(media: &Path, photo: &Photo) -> std::path::PathBuf {
    let folder = photo.sha256.get(..2).unwrap_or_default();
    media
        .join(folder)
        .join(format!("{}.{}", photo.sha256, photo.ext))
}

/// SHA-256 of a file, lower-case hexadecimal.
fn hash(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(piece.get(..read).unwrap_or_default());
    }
    Ok(hex(&hash.finalize()))
}
