//! Online maps for the window: the pictures that `tiles` fetches, decoded by `photos`. Knows no
//! catalogue; asks nothing of anyone before the window opens one.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

pub use crate::tiles::{
    Address, BadAddress, OnlineMap, Options, Patience, Picture, Pictures, Piece, Square, Traffic,
};

use crate::jobs::Waker;
use crate::photos::{self, Limits};
use crate::tiles::Decode;

/// The most that pictures of online maps may take on disk, bytes.
const MOST: u64 = 200 << 20;

/// Where pictures are kept on disk: the user's cache folder; `None` when there is none.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "Palmyra Atlas")?;
    Some(folders.cache_dir().join("maps"))
}

/// Opens an online map whose pictures are kept in a folder. `wake` is called from another thread
/// when one has come.
///
/// # Errors
/// When the system refuses another thread.
pub fn open(
    map: OnlineMap,
    folder: Option<PathBuf>,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> std::io::Result<Pictures> {
    let options = Options {
        folder,
        ..options()
    };
    let waker = Waker::default();
    waker.set(wake);
    Pictures::open(map, &options, &waker)
}

/// How pictures are had when nothing is kept on disk.
#[must_use]
pub fn options() -> Options {
    Options {
        folder: None,
        most: MOST,
        patience: Patience::default(),
        clock: SystemTime::now,
        decode: decoder(),
    }
}

fn decoder() -> Decode {
    Arc::new(|bytes| {
        let pixels = photos::decode(bytes, Limits::TILE).map_err(|error| error.to_string())?;
        let pixels = pixels.value;
        let side = |pixels: u32| usize::try_from(pixels).map_err(|error| error.to_string());
        Ok(Picture {
            width: side(pixels.width)?,
            height: side(pixels.height)?,
            rgba: pixels.rgba,
        })
    })
}
