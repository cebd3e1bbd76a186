//! The viewer of one photograph over the window: looked at closely, turned, made brighter, with what
//! is recorded of it beside it. Knows the session's thread that decodes; decodes nothing itself.

mod bar;
pub(in crate::ui) mod camera;
mod canvas;
mod cover;
mod facts;
mod grid;
pub(in crate::ui) mod hold;
mod marking;
mod shelf;
mod working;

use std::collections::VecDeque;
use std::sync::Arc;

use egui::Context;

use crate::domain::id::Id;
use crate::domain::photo_list::PhotoFile;
use crate::domain::query::{Answer, Query};
use crate::session::Session;
use crate::session::looking::{Light, Look, Looking, Seen};
use crate::ui::actions::Act;
use crate::ui::model::Model;
use crate::ui::text::lens as words;
use crate::ui::view::Slot;

use camera::{Camera, Spot};
use marking::Marking;
use shelf::Shelf;

pub(super) use cover::show;
pub use marking::{Made, Tool};
pub use working::MarksStanding;

/// The longest side of a first view, pixels: every screen card takes a picture of that size.
const FIRST: u32 = 4096;

/// What is wished of the viewer.
#[derive(Debug, Clone, PartialEq)]
pub enum LensWish {
    /// Look at this photograph, one of these; empty = of it alone.
    Open(Id, Vec<Id>),
    /// Look at no photograph any more.
    Close,
    /// Brighter, darker, more or less contrast, for looking only.
    Light(Light),
    /// Look at this photograph, one of these, with a mark on it brought into sight.
    OpenAt(Id, Vec<Id>, Id),
    /// Choose this mark and bring it into sight; none = choose none.
    Mark(Option<Id>),
    /// Open the form of this mark beside the picture.
    EditMark(Id),
    /// Something was drawn or changed.
    Made(Made),
}

/// The viewer.
#[derive(Default)]
pub struct Lens {
    open: Option<Box<Open>>,
    /// Whether a glass enlarges what lies under the pointer.
    glass: bool,
    /// Whether the picture has the whole screen.
    alone: bool,
    /// Whether what is marked is not shown.
    bare: bool,
}

/// A photograph that is looked at.
struct Open {
    photo: Id,
    among: Vec<Id>,
    camera: Camera,
    /// Where the picture was shown last, points wide and high.
    room: Spot,
    light: Light,
    looking: Option<Looking>,
    shelf: Shelf,
    /// What has come and waits to be handed to the screen card.
    coming: VecDeque<Seen>,
    /// The finest level there is, once the original can be looked at closely.
    finest: Option<u8>,
    /// Whether the camera measures in pixels of the original.
    measured: bool,
    warned: Vec<String>,
    failed: Option<String>,
    marking: Marking,
    /// A mark to be brought into sight once it has come.
    wanted: Option<Id>,
}

impl Open {
    fn new(photo: Id, among: Vec<Id>) -> Self {
        Self {
            photo,
            among,
            camera: Camera::new(Spot::new(1.0, 1.0)),
            room: Spot::new(1.0, 1.0),
            light: Light::PLAIN,
            looking: None,
            shelf: Shelf::default(),
            coming: VecDeque::new(),
            finest: None,
            measured: false,
            warned: Vec::new(),
            failed: None,
            marking: Marking::default(),
            wanted: None,
        }
    }

    /// Where it stands among those it was opened with, from 1, and how many these are.
    fn place(&self) -> (usize, usize) {
        let at = self.among.iter().position(|id| *id == self.photo);
        (at.map_or(1, |at| at + 1), self.among.len().max(1))
    }

    fn middle(&self) -> Spot {
        Spot::new(self.room.x / 2.0, self.room.y / 2.0)
    }

    /// Begins to decode once it is known which file it is.
    fn begin(&mut self, ctx: &Context, session: &Session, model: &Model) {
        if self.looking.is_some() || self.failed.is_some() {
            return;
        }
        let Some(photo) = file(model, self.photo).map(|file| &file.photo) else {
            return;
        };
        if let (Some(width), Some(height)) = (photo.width, photo.height) {
            self.measure(pixels(width), pixels(height));
        }
        let asked = Query::Thumbnails(vec![self.photo]);
        let Some(Answer::Thumbnails(small)) = model.answer_to(Slot::PhotoSmall, &asked) else {
            return;
        };
        let thumbnail = small.first().map(|(_, jpeg)| Arc::clone(jpeg));
        let original = session.original(photo);
        let (most, fineness) =
            ctx.input(|input| (input.max_texture_side, input.pixels_per_point()));
        let screen = ctx.content_rect().size() * fineness;
        let side = |points: f32| whole(points).clamp(256, FIRST.min(whole_side(most)));
        let look = Look {
            original,
            thumbnail,
            room: (side(screen.x), side(screen.y)),
        };
        let wake = ctx.clone();
        match Looking::open(look, Arc::new(move || wake.request_repaint())) {
            Ok(looking) => self.looking = Some(looking),
            Err(error) => self.failed = Some(words::no_thread(&error.to_string())),
        }
    }

    /// Takes the size of the original, pixels.
    fn measure(&mut self, width: f64, height: f64) {
        self.measured = true;
        self.camera.resize(Spot::new(width, height));
    }

    /// Takes what has come.
    fn collect(&mut self, model: &Model) {
        let Some(looking) = &self.looking else { return };
        for seen in looking.take() {
            match seen {
                Seen::Ready { size, finest } => {
                    self.finest = Some(finest);
                    self.measure(f64::from(size.0), f64::from(size.1));
                }
                Seen::Warned(sentence) => self.warned.push(sentence),
                Seen::Missing => {
                    let file = file(model, self.photo);
                    let name = file.map(|file| &file.photo.name_as_received);
                    self.failed = Some(words::missing(name.map_or("", String::as_str)));
                }
                Seen::Failed(sentence) => self.failed = Some(sentence),
                picture => self.coming.push_back(picture),
            }
        }
    }
}

impl Lens {
    /// Whether a photograph is looked at.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the picture has the whole screen.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.alone
    }

    /// The photograph that is looked at.
    #[must_use]
    pub fn photo(&self) -> Option<Id> {
        self.open.as_ref().map(|open| open.photo)
    }

    /// Whether the original has been read, so that it can be looked at closely.
    #[must_use]
    pub fn sees_original(&self) -> bool {
        let finest = self.open.as_ref().and_then(|open| open.finest);
        finest.is_some()
    }

    /// Carries out a wish.
    pub fn take(&mut self, ctx: &Context, wish: LensWish, model: &Model) {
        match wish {
            LensWish::Open(photo, among) => self.open = Some(Box::new(Open::new(photo, among))),
            LensWish::OpenAt(photo, among, mark) => {
                self.bare = false;
                let mut open = Open::new(photo, among);
                open.wanted = Some(mark);
                self.open = Some(Box::new(open));
            }
            LensWish::Close => self.close(ctx),
            LensWish::Light(light) => self.with(|open| open.light = light),
            LensWish::Mark(mark) => {
                self.bare &= mark.is_none();
                self.with(|open| open.choose(mark, model));
            }
            // These reach beyond the viewer.
            LensWish::EditMark(_) | LensWish::Made(_) => {}
        }
    }

    /// Carries out an action.
    pub fn act(&mut self, ctx: &Context, act: Act, model: &Model) {
        match act {
            Act::MarkPolygon => self.begin(Tool::Polygon),
            Act::MarkRectangle => self.begin(Tool::Rectangle),
            Act::MarkArrow => self.begin(Tool::Arrow),
            Act::ShowMarks => self.bare = !self.bare,
            Act::NextMark => self.next_mark(model),
            Act::MoveMark => self.with(|open| open.hold_mark(model)),
            Act::NextPhoto => self.step(1),
            Act::PreviousPhoto => self.step(-1),
            Act::FitPhoto => self.with(|open| open.camera.fit()),
            Act::PhotoPixels => self.with(|open| open.camera.one_to_one(open.middle())),
            Act::PhotoCloser => self.with(|open| open.camera.zoom(open.middle(), 1.5)),
            Act::PhotoFarther => self.with(|open| open.camera.zoom(open.middle(), 1.0 / 1.5)),
            Act::TurnRight => self.with(|open| open.camera.turn(open.camera.turned().right())),
            Act::TurnLeft => self.with(|open| open.camera.turn(open.camera.turned().left())),
            Act::Glass => self.glass = !self.glass,
            Act::PhotoAlone => self.be_alone(ctx, !self.alone),
            _ => {}
        }
    }

    /// Escape: what lies on top goes first. Whether there was something to close.
    pub fn escape(&mut self, ctx: &Context) -> bool {
        if !self.is_open() {
            return false;
        }
        if self.glass {
            self.glass = false;
        } else if self.open.as_mut().is_some_and(|open| open.marking.escape()) {
            // What was half done is left, the photograph stays.
        } else if self.alone {
            self.be_alone(ctx, false);
        } else {
            self.close(ctx);
        }
        true
    }

    fn be_alone(&mut self, ctx: &Context, alone: bool) {
        self.alone = alone;
        ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(alone));
    }

    fn close(&mut self, ctx: &Context) {
        if self.alone {
            self.be_alone(ctx, false);
        }
        self.glass = false;
        self.open = None;
    }

    fn with(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(open) = &mut self.open {
            change(open);
        }
    }

    /// The next or the previous of those it was opened with.
    fn step(&mut self, by: isize) {
        let Some(open) = &mut self.open else { return };
        let at = open.among.iter().position(|id| *id == open.photo);
        let next = at.and_then(|at| at.checked_add_signed(by));
        if let Some(photo) = next.and_then(|next| open.among.get(next).copied()) {
            let among = std::mem::take(&mut open.among);
            **open = Open::new(photo, among);
        }
    }

    /// The questions it needs answered.
    #[must_use]
    pub fn wants(&self) -> Vec<(Slot, Query)> {
        let Some(photo) = self.photo() else {
            return Vec::new();
        };
        vec![
            (Slot::Photo, Query::PhotoFile(photo)),
            (Slot::PhotoSmall, Query::Thumbnails(vec![photo])),
        ]
    }

    /// Begins to decode and takes what has come.
    pub fn tend(&mut self, ctx: &Context, session: &Session, model: &Model) {
        if let Some(open) = &mut self.open {
            open.begin(ctx, session, model);
            open.collect(model);
            open.find_wanted(model);
        }
    }
}

/// The photograph that is looked at with what is kept beside it, when it has come.
fn file(model: &Model, id: Id) -> Option<&PhotoFile> {
    match model.answer(Slot::Photo)? {
        Answer::PhotoFile(Some(file)) if file.photo.uuid == id => Some(file),
        _ => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels are far below 2^53")]
fn pixels(side: i64) -> f64 {
    side.max(1) as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a screen"
)]
fn whole(points: f32) -> u32 {
    points.max(0.0).ceil() as u32
}

fn whole_side(side: usize) -> u32 {
    u32::try_from(side).unwrap_or(FIRST)
}
