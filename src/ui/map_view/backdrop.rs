//! What lies under the record: our own plan, or an online map the person chose. Knows how
//! pictures become textures; the asking is done elsewhere.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use egui::{Context, Rect, TextureHandle, TextureOptions, pos2};
use walkers::sources::Attribution;
use walkers::{Tile, TileId, TilePiece, Tiles};

use crate::session::online::{self, OnlineMap, Pictures, Square, Traffic};

/// Textures kept.
const MOST: usize = 320;

/// An online map on its way to the screen.
pub(super) struct Backdrop {
    pictures: Pictures,
    textures: HashMap<Square, (TextureHandle, u64)>,
    looks: u64,
    ctx: Context,
}

impl Backdrop {
    /// Opens an online map. Nothing is asked for before it is drawn.
    pub(super) fn open(
        map: OnlineMap,
        folder: Option<PathBuf>,
        ctx: &Context,
    ) -> std::io::Result<Self> {
        let wake = ctx.clone();
        Ok(Self {
            pictures: online::open(map, folder, Arc::new(move || wake.request_repaint()))?,
            textures: HashMap::new(),
            looks: 0,
            ctx: ctx.clone(),
        })
    }

    pub(super) fn map(&self) -> &OnlineMap {
        self.pictures.map()
    }

    pub(super) fn traffic(&self) -> Traffic {
        self.pictures.traffic()
    }

    /// After drawing: what failed is looked at again when its time has come.
    pub(super) fn after(&mut self) {
        if let Some(wait) = self.pictures.next_try(Instant::now()) {
            self.ctx.request_repaint_after(wait);
        }
        if self.textures.len() > MOST {
            let mut ages: Vec<u64> = self.textures.values().map(|(_, look)| *look).collect();
            ages.sort_unstable();
            let oldest = ages.get(MOST / 4).copied().unwrap_or_default();
            self.textures.retain(|_, (_, look)| *look > oldest);
        }
    }
}

impl Tiles for Backdrop {
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        let square = Square {
            zoom: tile.zoom,
            x: tile.x,
            y: tile.y,
        };
        let piece = self.pictures.piece(square, Instant::now())?;
        self.looks += 1;
        let look = self.looks;
        let ctx = &self.ctx;
        let (texture, seen) = self.textures.entry(piece.square).or_insert_with(|| {
            let size = [piece.picture.width, piece.picture.height];
            let image = egui::ColorImage::from_rgba_unmultiplied(size, &piece.picture.rgba);
            (ctx.load_texture("map", image, TextureOptions::LINEAR), look)
        });
        *seen = look;
        let [left, top, right, bottom] = piece.part;
        let part = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        Some(TilePiece::new(Tile::Raster(texture.clone()), part))
    }

    /// The credit is painted with all others on the sheet.
    fn attribution(&self) -> Attribution {
        Attribution {
            text: "",
            url: "",
            logo_light: None,
            logo_dark: None,
        }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}
