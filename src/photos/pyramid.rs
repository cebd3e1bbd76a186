//! A large picture as squares at falling sizes, for looking into it without holding it: decoded once,
//! kept in a file without a name that ends with it. Knows no screen.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::Pixels;
use super::colour::Colour;
use super::error::PhotoError;
use super::load::Need;
use super::preview::decoded;
use super::raster::{Orientation, Raster, bytes};
use crate::jobs::{Cancel, Progress, Warned, guarded};

/// The side of a square, pixels.
pub const SQUARE: u32 = 512;

/// A picture in squares. Level 0 is the whole size; each further one has half the sides; the last
/// one is a single square. All coordinates are of the upright picture, x right, y down.
#[derive(Debug)]
pub struct Pyramid {
    full: (u32, u32),
    levels: Vec<Level>,
    file: Mutex<File>,
}

#[derive(Debug, Clone, Copy)]
struct Level {
    /// Width and height, pixels.
    size: (u32, u32),
    /// Where its first square lies in the file.
    at: u64,
}

impl Level {
    fn columns(self) -> u32 {
        self.size.0.div_ceil(SQUARE)
    }

    fn rows(self) -> u32 {
        self.size.1.div_ceil(SQUARE)
    }

    /// Width and height of one square; those at the right and lower edges are smaller.
    fn square(self, column: u32, row: u32) -> (u32, u32) {
        let left = |side: u32, at: u32| side.saturating_sub(at.saturating_mul(SQUARE)).min(SQUARE);
        (left(self.size.0, column), left(self.size.1, row))
    }

    fn place(self, column: u32, row: u32) -> u64 {
        let before = u64::from(row) * u64::from(self.columns()) + u64::from(column);
        self.at + before * bytes((SQUARE, SQUARE)) as u64
    }

    fn ends(self) -> u64 {
        self.place(0, self.rows())
    }
}

impl Pyramid {
    /// Decodes a picture and cuts it into squares. Call it from a worker: 100 megapixels take a
    /// few seconds and a temporary file of 400 MB; the squares written are the progress.
    ///
    /// # Errors
    /// As [`super::previews`]; no room for the temporary file; asked to stop.
    pub fn open(
        path: &Path,
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<Warned<Self>, PhotoError> {
        cancel.check()?;
        let mut loaded = decoded(path, Need::Full)?;
        cancel.check()?;
        let said = guarded(|| Colour::of(loaded.icc.as_deref()).bring(&mut loaded.raster))?;
        loaded.warnings.extend(said);
        let full = loaded.orientation.upright(loaded.stored);
        let file = tempfile::tempfile().map_err(no_room)?;
        let cut = Cut {
            orientation: loaded.orientation,
            progress,
            cancel,
        };
        let (levels, file) = cut.all(loaded.raster, file)?;
        Ok(Warned {
            value: Self {
                full,
                levels,
                file: Mutex::new(file),
            },
            warnings: loaded.warnings,
        })
    }

    /// Width and height of the upright picture in its file, pixels. Level 0 is smaller where the
    /// picture is too large to be decoded whole.
    #[must_use]
    pub fn full(&self) -> (u32, u32) {
        self.full
    }

    /// Width and height of each level, pixels, the largest first.
    #[must_use]
    pub fn levels(&self) -> Vec<(u32, u32)> {
        self.levels.iter().map(|level| level.size).collect()
    }

    /// One square, counted from the upper left; at the right and lower edges it is smaller than
    /// [`SQUARE`]. `None` when there is none at that place.
    ///
    /// # Errors
    /// When the temporary file cannot be read.
    pub fn square(
        &self,
        level: usize,
        column: u32,
        row: u32,
    ) -> Result<Option<Pixels>, PhotoError> {
        let raster = self.raster(level, column, row).map_err(no_room)?;
        Ok(raster.map(|raster| pixels(&raster)))
    }

    /// A region of the picture at any size: `corner` and `extent` in pixels of the whole picture,
    /// `size` = width and height of what is wanted. What lies outside the picture is left out, and
    /// the answer is that much smaller.
    ///
    /// # Errors
    /// When the temporary file cannot be read.
    pub fn region(
        &self,
        corner: (u32, u32),
        extent: (u32, u32),
        size: (u32, u32),
    ) -> Result<Pixels, PhotoError> {
        let size = (size.0.clamp(1, 8192), size.1.clamp(1, 8192));
        let inside = |full: u32, corner: u32, extent: u32, size: u32| {
            let there = u64::from(full.saturating_sub(corner).min(extent));
            let size = there * u64::from(size) / u64::from(extent.max(1));
            u32::try_from(size).unwrap_or(u32::MAX).max(1)
        };
        let size = (
            inside(self.full.0, corner.0, extent.0, size.0),
            inside(self.full.1, corner.1, extent.1, size.1),
        );
        let extent = (
            extent.0.min(self.full.0.saturating_sub(corner.0)),
            extent.1.min(self.full.1.saturating_sub(corner.1)),
        );
        let enough = |level: &&Level| {
            let there = |side: u32, full: u32, extent: u32| {
                u64::from(extent) * u64::from(side) / u64::from(full.max(1))
            };
            there(level.size.0, self.full.0, extent.0) >= size.0.into()
                && there(level.size.1, self.full.1, extent.1) >= size.1.into()
        };
        // The smallest level that still has as much to show as is wanted.
        let found = self.levels.iter().rposition(|level| enough(&level));
        let at = found.unwrap_or(0);
        let Some(level) = self.levels.get(at).copied() else {
            return Ok(pixels(&Raster::new((0, 0), Vec::new())));
        };
        let on = |value: u32, side: u32, full: u32| {
            let value = u64::from(value) * u64::from(side) / u64::from(full.max(1));
            u32::try_from(value).unwrap_or(side).min(side)
        };
        let start = (
            on(corner.0, level.size.0, self.full.0),
            on(corner.1, level.size.1, self.full.1),
        );
        let end = (
            on(corner.0.saturating_add(extent.0), level.size.0, self.full.0),
            on(corner.1.saturating_add(extent.1), level.size.1, self.full.1),
        );
        let part = self.gather(at, start, end).map_err(no_room)?;
        let part = if part.size.0 == 0 || part.size.1 == 0 {
            part
        } else {
            guarded(|| part.resized(size))?.map_err(PhotoError::Unreadable)?
        };
        Ok(pixels(&part))
    }

    fn gather(&self, level: usize, start: (u32, u32), end: (u32, u32)) -> io::Result<Raster> {
        let size = (end.0.saturating_sub(start.0), end.1.saturating_sub(start.1));
        let mut part = Raster::new(size, Vec::new());
        if size.0 == 0 || size.1 == 0 {
            return Ok(part);
        }
        for row in start.1 / SQUARE..=(end.1 - 1) / SQUARE {
            for column in start.0 / SQUARE..=(end.0 - 1) / SQUARE {
                if let Some(square) = self.raster(level, column, row)? {
                    let corner = (column * SQUARE, row * SQUARE);
                    part.lay(&square, corner, start);
                }
            }
        }
        Ok(part)
    }

    fn raster(&self, level: usize, column: u32, row: u32) -> io::Result<Option<Raster>> {
        let Some(level) = self.levels.get(level).copied() else {
            return Ok(None);
        };
        if column >= level.columns() || row >= level.rows() {
            return Ok(None);
        }
        let size = level.square(column, row);
        let mut rgb = vec![0; bytes(size)];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(level.place(column, row)))?;
        file.read_exact(&mut rgb)?;
        Ok(Some(Raster::new(size, rgb)))
    }
}

/// Cutting a picture into the squares of all its levels.
struct Cut<'a> {
    orientation: Orientation,
    progress: &'a Progress,
    cancel: &'a Cancel,
}

impl Cut<'_> {
    fn all(&self, mut raster: Raster, file: File) -> Result<(Vec<Level>, File), PhotoError> {
        let mut levels = Vec::new();
        let mut at = 0;
        let mut file = BufWriter::with_capacity(bytes((SQUARE, SQUARE)), file);
        let first = self.orientation.upright(raster.size);
        self.progress.total(squares(first));
        loop {
            let size = self.orientation.upright(raster.size);
            let level = Level { size, at };
            at = level.ends();
            levels.push(level);
            self.level(&raster, level, &mut file)?;
            if size.0 <= SQUARE && size.1 <= SQUARE {
                break;
            }
            raster = raster.halved();
        }
        let file = file
            .into_inner()
            .map_err(|error| no_room(error.into_error()))?;
        Ok((levels, file))
    }

    fn level(
        &self,
        raster: &Raster,
        level: Level,
        file: &mut BufWriter<File>,
    ) -> Result<(), PhotoError> {
        for row in 0..level.rows() {
            for column in 0..level.columns() {
                self.cancel.check()?;
                let corner = (column * SQUARE, row * SQUARE);
                let square = raster.part(self.orientation, corner, level.square(column, row));
                file.seek(SeekFrom::Start(level.place(column, row)))
                    .and_then(|_| file.write_all(&square.rgb))
                    .map_err(no_room)?;
                self.progress.step();
            }
        }
        Ok(())
    }
}

/// Squares of all levels of a picture of that size.
fn squares(mut size: (u32, u32)) -> u64 {
    let mut sum = 0;
    loop {
        let level = Level { size, at: 0 };
        sum += u64::from(level.columns()) * u64::from(level.rows());
        if size.0 <= SQUARE && size.1 <= SQUARE {
            return sum;
        }
        size = (size.0.div_ceil(2), size.1.div_ceil(2));
    }
}

fn pixels(raster: &Raster) -> Pixels {
    Pixels {
        width: raster.size.0,
        height: raster.size.1,
        rgba: raster.rgba(),
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is handed over by map_err"
)]
fn no_room(error: io::Error) -> PhotoError {
    PhotoError::NoRoom(error.to_string())
}
