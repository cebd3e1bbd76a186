//! The pictures the screen card holds of one photograph: a first view of all of it, and squares, the
//! least looked at of which give way. Knows no file.

use std::collections::{BTreeMap, VecDeque};

use egui::{
    Color32, ColorImage, Context, Mesh, Painter, Pos2, Shape, TextureHandle, TextureOptions,
};

use super::camera::{Camera, Part, Spot};
use super::grid::{extent, squares, touches};
use crate::session::looking::{Light, Patch, Seen, Square};

/// Most squares held: at 512 pixels a side each takes a megabyte of the screen card.
const MOST: usize = 192;
/// Squares handed to the screen card in one frame.
const EACH_FRAME: usize = 6;

struct Held {
    texture: TextureHandle,
    light: Light,
    used: u64,
}

/// What is held.
#[derive(Default)]
pub(super) struct Shelf {
    whole: Option<Held>,
    squares: BTreeMap<Square, Held>,
    frame: u64,
    /// What was wished for last.
    wished: Option<(Light, bool, Vec<Square>)>,
}

/// What is to be asked for anew.
pub(super) type Wish = (Light, bool, Vec<Square>);

impl Shelf {
    /// Whether anything can be shown.
    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_none()
    }

    /// Hands some of what has come to the screen card; the rest waits for the next frame.
    pub(super) fn put(&mut self, ctx: &Context, coming: &mut VecDeque<Seen>) -> Option<(f64, f64)> {
        let mut whole = None;
        for _ in 0..EACH_FRAME {
            match coming.pop_front() {
                Some(Seen::Whole { patch, light }) => {
                    let held = self.load(ctx, "photograph", &patch, light);
                    #[expect(clippy::cast_precision_loss, reason = "sides of a picture")]
                    let size = (patch.width as f64, patch.height as f64);
                    whole = Some(size);
                    self.whole = Some(held);
                }
                Some(Seen::Square {
                    square,
                    patch,
                    light,
                }) => {
                    let held = self.load(ctx, "square of a photograph", &patch, light);
                    self.squares.insert(square, held);
                }
                Some(_) => {}
                None => break,
            }
        }
        if !coming.is_empty() {
            ctx.request_repaint();
        }
        self.tidy();
        whole
    }

    fn load(&self, ctx: &Context, name: &str, patch: &Patch, light: Light) -> Held {
        let image = ColorImage::from_rgba_unmultiplied([patch.width, patch.height], &patch.rgba);
        Held {
            texture: ctx.load_texture(name, image, TextureOptions::LINEAR),
            light,
            used: self.frame,
        }
    }

    fn tidy(&mut self) {
        while self.squares.len() > MOST {
            let oldest = self.squares.iter().min_by_key(|(_, held)| held.used);
            let Some(square) = oldest.map(|(square, _)| *square) else {
                return;
            };
            self.squares.remove(&square);
        }
    }

    /// What is in sight and not held as it shall look; `None` when that was wished for already.
    pub(super) fn wish(&mut self, needed: &[Square], light: Light) -> Option<Wish> {
        self.frame += 1;
        for square in needed {
            if let Some(held) = self.squares.get_mut(square) {
                held.used = self.frame;
            }
        }
        let whole = self.whole.as_ref().is_some_and(|held| held.light != light);
        let missing = |square: &&Square| {
            let held = self.squares.get(square);
            held.is_none_or(|held| held.light != light)
        };
        let wish = (
            light,
            whole,
            needed.iter().filter(missing).copied().collect(),
        );
        if self.wished.as_ref() == Some(&wish) {
            return None;
        }
        self.wished = Some(wish.clone());
        Some(wish)
    }

    /// Paints what is held of the part in sight: the whole first, finer squares over coarser ones.
    pub(super) fn paint(&self, painter: &Painter, corner: Pos2, camera: &Camera) {
        let size = camera.size();
        if let Some(whole) = &self.whole {
            let all = Part {
                min: Spot::default(),
                max: size,
            };
            lay(painter, corner, camera, all, &whole.texture);
        }
        let Some(part) = camera.in_sight() else {
            return;
        };
        let finest = squares(camera, 0).first().map_or(0, |square| square.level);
        // Levels finer than the screen shows would only glitter; when none is coarse enough they
        // are painted all the same.
        let shown = self.squares.iter().rev();
        for (square, held) in shown.filter(|(square, _)| square.level + 1 >= finest) {
            let own = extent(*square, size);
            if touches(own, part) {
                lay(painter, corner, camera, own, &held.texture);
            }
        }
    }
}

/// Paints a small picture over all of the photograph: what lists show of it is on the screen card
/// already, and stands there until anything has been decoded.
pub(super) fn lay_small(painter: &Painter, corner: Pos2, camera: &Camera, texture: &TextureHandle) {
    let all = Part {
        min: Spot::default(),
        max: camera.size(),
    };
    lay(painter, corner, camera, all, texture);
}

/// Paints a picture over a part of the photograph, turned as the camera is.
fn lay(painter: &Painter, corner: Pos2, camera: &Camera, part: Part, texture: &TextureHandle) {
    let mut mesh = Mesh::with_texture(texture.id());
    let corners = [
        (part.min, Pos2::new(0.0, 0.0)),
        (Spot::new(part.max.x, part.min.y), Pos2::new(1.0, 0.0)),
        (part.max, Pos2::new(1.0, 1.0)),
        (Spot::new(part.min.x, part.max.y), Pos2::new(0.0, 1.0)),
    ];
    for (spot, uv) in corners {
        let at = camera.room_of(spot);
        mesh.vertices.push(egui::epaint::Vertex {
            pos: place(corner, at),
            uv,
            color: Color32::WHITE,
        });
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
}

/// A spot of the room on the screen.
pub(super) fn place(corner: Pos2, at: Spot) -> Pos2 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points of a screen need no more"
    )]
    Pos2::new(corner.x + at.x as f32, corner.y + at.y as f32)
}
