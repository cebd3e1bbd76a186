//! The small pictures the screen card holds: those in sight are asked for, the least looked at
//! give way. Knows the session's thread that decodes them; decodes nothing itself.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::domain::id::Id;
use crate::session::{Session, Small, Thumbnail, Thumbnails};

/// The most the screen card holds of them, bytes.
const MOST: usize = 160 << 20;

/// Who asks: each forgets only what it asked for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// The page in the middle.
    Page,
    /// The detail of the chosen place.
    Detail,
}

/// What is held of one photograph.
pub struct Held {
    /// Its small picture; `None` when there is none to show.
    pub picture: Option<TextureHandle>,
    bytes: usize,
    looked: Cell<u64>,
}

/// The small pictures.
#[derive(Default)]
pub struct Thumbs {
    desk: Option<Thumbnails>,
    held: HashMap<Id, Held>,
    asked: HashSet<Id>,
    page: Vec<Id>,
    detail: Vec<Id>,
    bytes: usize,
    frame: u64,
    revision: u64,
}

impl Thumbs {
    /// What is held of a photograph; `None` while it has not come.
    #[must_use]
    pub fn of(&self, photo: Id) -> Option<&Held> {
        let held = self.held.get(&photo)?;
        held.looked.set(self.frame);
        Some(held)
    }

    /// Whether it is neither here nor on its way.
    #[must_use]
    pub fn lacks(&self, photo: Id) -> bool {
        !self.held.contains_key(&photo) && !self.asked.contains(&photo)
    }

    /// Asks for these, the first first; what the same asked for before and has not come is
    /// forgotten.
    pub(super) fn want(&mut self, session: Option<&Session>, lane: Lane, photos: Vec<Id>) {
        match lane {
            Lane::Page => self.page = photos,
            Lane::Detail => self.detail = photos,
        }
        let all = self.page.iter().chain(&self.detail).copied();
        let missing: Vec<Id> = all.filter(|photo| !self.held.contains_key(photo)).collect();
        if self.desk.is_none() {
            self.desk = session.and_then(|session| session.thumbnails().ok());
        }
        if let Some(desk) = &self.desk {
            desk.want(&missing);
        }
        self.asked = missing.into_iter().collect();
    }

    /// There may be pictures now where there were none.
    pub(super) fn look_again(&mut self) {
        self.held.retain(|_, held| held.picture.is_some());
    }

    /// Takes in what has come. Of another revision there may be a picture where there was none.
    pub(super) fn take(&mut self, ctx: &Context, revision: u64) {
        self.frame += 1;
        if self.revision != revision {
            self.revision = revision;
            self.look_again();
        }
        let Some(desk) = &self.desk else { return };
        for Thumbnail { photo, picture } in desk.take() {
            self.asked.remove(&photo);
            self.put(ctx, photo, picture);
        }
        while self.bytes > MOST && self.drop_oldest() {}
    }

    fn put(&mut self, ctx: &Context, photo: Id, picture: Option<Small>) {
        let bytes = picture.as_ref().map_or(0, |small| small.rgba.len());
        let picture = picture.map(|small| {
            // Nothing of it is transparent, so that no colour has to be multiplied.
            let size = [small.width, small.height];
            let image = ColorImage::from_rgba_premultiplied(size, &small.rgba);
            ctx.load_texture("small picture", image, TextureOptions::LINEAR)
        });
        let looked = Cell::new(self.frame);
        let new = Held {
            picture,
            bytes,
            looked,
        };
        self.bytes += bytes;
        if let Some(old) = self.held.insert(photo, new) {
            self.bytes -= old.bytes;
        }
    }

    /// The one not looked at for longest gives way; those of this frame stay.
    fn drop_oldest(&mut self) -> bool {
        let old = self.held.iter().filter(|(_, held)| held.bytes > 0);
        let oldest = old.min_by_key(|(_, held)| held.looked.get());
        let oldest = oldest.filter(|(_, held)| held.looked.get() + 1 < self.frame);
        let Some(photo) = oldest.map(|(photo, _)| *photo) else {
            return false;
        };
        if let Some(held) = self.held.remove(&photo) {
            self.bytes -= held.bytes;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Small {
        Small {
            width: 512,
            height: 512,
            rgba: vec![255; 512 * 512 * 4],
        }
    }

    #[test]
    fn what_was_not_looked_at_for_longest_gives_way() {
        let ctx = Context::default();
        let id = |number| Id::v7(number, [1; 10]);
        let mut thumbs = Thumbs::default();
        let room = u64::try_from(MOST / (512 * 512 * 4)).unwrap();
        for number in 0..room + 20 {
            thumbs.frame += 1;
            thumbs.put(&ctx, id(number), Some(small()));
            assert!(thumbs.of(id(0)).is_some(), "it is looked at in every frame");
            while thumbs.bytes > MOST && thumbs.drop_oldest() {}
        }
        assert!(thumbs.bytes <= MOST);
        assert!(thumbs.lacks(id(1)), "nobody looked at it any more");
        assert!(!thumbs.lacks(id(room + 19)));
    }
}
