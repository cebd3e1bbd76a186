//! Two photographs compared over the window: a slider, blinking, beside each other, their
//! difference; and matching points in both, so that the one lies over the other. Knows the session's
//! thread that decodes; decodes nothing itself.

mod beside;
mod cover;
mod keeping;
mod order;
mod stage;

use std::sync::Arc;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::actions::Act;
use super::lens::camera::{Camera, Spot};
use super::model::Model;
use super::text::compare as words;
use super::view::Slot;
use crate::domain::align::{Fit, Matching, Refusal, Side, Size, Transform};
use crate::domain::id::Id;
use crate::domain::photo_list::PhotoFile;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Pair;
use crate::session::Session;
use crate::session::comparing::{Compare as Files, Compared, Comparing, Original};
use crate::session::looking::Patch;

pub(super) use cover::show;
pub use keeping::PairStanding;
use order::order;

/// Each is decoded for a room of three million pixels.
const ROOM: (u32, u32) = (2048, 1536);

/// How the two are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The earlier on the left of a line, the later on its right.
    #[default]
    Slider,
    /// One after the other.
    Blink,
    /// Beside each other, moved together.
    Beside,
    /// Black where they agree.
    Difference,
    /// Beside each other, each moved alone, to match points.
    Align,
}

/// What is wished of two photographs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CompareWish {
    /// Compare these two; which is the earlier follows from their dates where these tell it.
    Open(Id, Id),
    /// Hold this one until another is chosen to be compared with it, or let go of it.
    Hold(Id),
    /// Compare no longer.
    Close,
    /// They are in the order they stand in.
    InOrder,
}

/// The comparison of two photographs.
#[derive(Default)]
pub struct Compare {
    open: Option<Box<Open>>,
    /// A photograph that waits for another to be compared with.
    held: Option<Id>,
}

/// Which of the two is the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Not looked at yet.
    Unread,
    /// The dates tell it, a person told it, or a pair is kept so.
    Known,
    /// Nothing tells it.
    Asked,
}

/// The pictures on the screen card.
#[derive(Default)]
struct Shown {
    before: Option<TextureHandle>,
    after: Option<TextureHandle>,
    laid: Option<TextureHandle>,
    difference: Option<TextureHandle>,
}

/// Two photographs that are compared.
struct Open {
    before: Id,
    after: Id,
    order: Order,
    mode: Mode,
    /// Where the line of the slider is, 0 … 1 of the picture's width.
    slide: f64,
    /// Seconds that each is shown while blinking; `None` = until a key is pressed.
    pace: Option<f64>,
    /// While blinking by hand: whether the earlier is shown.
    earlier: bool,
    camera: Camera,
    own: [Camera; 2],
    matching: Matching,
    fit: Result<Fit, Refusal>,
    /// The pair as it is kept.
    pair: Option<Pair>,
    /// A point that is being moved: its number and on which picture.
    moved: Option<(usize, Side)>,
    comparing: Option<Comparing>,
    shown: Shown,
    sizes: [Option<(u32, u32)>; 2],
    asked: Option<Transform>,
    failed: Vec<String>,
}

impl Open {
    fn new(before: Id, after: Id) -> Self {
        let camera = Camera::new(Spot::new(1.0, 1.0));
        let matching = Matching::default();
        Self {
            before,
            after,
            order: Order::Unread,
            mode: Mode::default(),
            slide: 0.5,
            pace: Some(0.8),
            earlier: true,
            camera,
            own: [camera, camera],
            fit: matching.fit(),
            matching,
            pair: None,
            moved: None,
            comparing: None,
            shown: Shown::default(),
            sizes: [None, None],
            asked: None,
            failed: Vec::new(),
        }
    }

    /// The other way round, as it was asked for.
    fn exchanged(&self) -> Self {
        Self {
            order: Order::Known,
            mode: self.mode,
            pace: self.pace,
            ..Self::new(self.after, self.before)
        }
    }

    fn refit(&mut self) {
        self.fit = self.matching.fit();
    }

    /// How the earlier is laid over the later: by the points, as it is kept, else by the frames.
    fn transform(&self) -> Option<Transform> {
        if let Ok(fit) = &self.fit {
            return Some(fit.transform);
        }
        let [before, after] = self.sizes;
        let size = |(width, height): (u32, u32)| Size { width, height };
        Some(Transform::framing(size(before?), size(after?)))
    }

    /// Settles which is the earlier once both records have come; whether it is settled.
    fn settle(&mut self, model: &Model) -> bool {
        let files = file(model, Slot::CompareBefore, self.before).zip(file(
            model,
            Slot::CompareAfter,
            self.after,
        ));
        let Some((before, after)) = files else {
            return false;
        };
        if self.order == Order::Unread {
            match order(&before.photo, &after.photo, &after.pairs) {
                Some(false) => {
                    *self = self.exchanged();
                    return false;
                }
                Some(true) => self.order = Order::Known,
                None => self.order = Order::Asked,
            }
        }
        let ids = (self.before, self.after);
        let kept = after.pairs.iter();
        let kept = kept
            .rev()
            .find(|pair| (pair.before_photo_uuid, pair.after_photo_uuid) == ids);
        if kept != self.pair.as_ref() {
            // What is matched and not kept stays when another field of the pair changes.
            let same = |pair: Option<&Pair>| pair.map(|pair| pair.points_json.clone());
            if same(kept) != same(self.pair.as_ref()) {
                self.matching = kept.map(Matching::of).unwrap_or_default();
                self.refit();
            }
            self.pair = kept.cloned();
        }
        true
    }

    fn begin(&mut self, ctx: &Context, session: &Session, model: &Model) {
        if self.comparing.is_some() || !self.failed.is_empty() {
            return;
        }
        let of = |slot, id| {
            let photo = &file(model, slot, id)?.photo;
            let side = |side: Option<i64>| side.and_then(|side| u32::try_from(side).ok());
            Some(Original {
                path: session.original(photo),
                size: side(photo.width).zip(side(photo.height)),
            })
        };
        let before = of(Slot::CompareBefore, self.before);
        let Some((before, after)) = before.zip(of(Slot::CompareAfter, self.after)) else {
            return;
        };
        let files = Files {
            before,
            after,
            room: ROOM,
        };
        let wake = ctx.clone();
        match Comparing::open(files, Arc::new(move || wake.request_repaint())) {
            Ok(comparing) => self.comparing = Some(comparing),
            Err(error) => self.failed.push(words::no_thread(&error.to_string())),
        }
    }

    fn collect(&mut self, ctx: &Context) {
        let Some(comparing) = &self.comparing else {
            return;
        };
        for seen in comparing.take() {
            match seen {
                Compared::Picture { side, patch, size } => {
                    let texture = Some(load(ctx, &patch));
                    let spot = Spot::new(f64::from(size.0), f64::from(size.1));
                    let [before, after] = &mut self.own;
                    let [before_size, after_size] = &mut self.sizes;
                    match side {
                        Side::Before => {
                            (self.shown.before, *before_size) = (texture, Some(size));
                            before.resize(spot);
                        }
                        Side::After => {
                            (self.shown.after, *after_size) = (texture, Some(size));
                            after.resize(spot);
                            self.camera.resize(spot);
                        }
                    }
                }
                Compared::Laid {
                    transform,
                    laid,
                    difference,
                } if self.asked == Some(transform) => {
                    self.shown.laid = Some(load(ctx, &laid));
                    self.shown.difference = Some(load(ctx, &difference));
                }
                Compared::Laid { .. } => {}
                Compared::Failed(side, why) => self.failed.push(words::failed(side, &why)),
                Compared::NotLaid(why) => self.failed.push(why),
            }
        }
    }

    /// Asks for the earlier as it now lies.
    fn lay(&mut self) {
        let [Some(_), Some(_)] = self.sizes else {
            return;
        };
        let transform = self.transform();
        if transform != self.asked
            && let (Some(comparing), Some(transform)) = (&self.comparing, transform)
        {
            comparing.lay(transform);
            self.asked = Some(transform);
        }
    }
}

impl Compare {
    /// Whether two photographs are compared.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Carries out a wish; hands back a sentence to be said.
    pub fn take(&mut self, wish: CompareWish) -> Option<&'static str> {
        match wish {
            CompareWish::Open(one, other) => {
                self.held = None;
                self.open = Some(Box::new(Open::new(one, other)));
            }
            CompareWish::Hold(photo) => match self.held.take() {
                Some(held) if held == photo => return Some(words::LET_GO),
                Some(held) => self.open = Some(Box::new(Open::new(held, photo))),
                None => {
                    self.held = Some(photo);
                    return Some(words::HELD);
                }
            },
            CompareWish::Close => self.open = None,
            CompareWish::InOrder => {
                if let Some(open) = &mut self.open {
                    open.order = Order::Known;
                }
            }
        }
        None
    }

    /// Carries out an action.
    pub fn act(&mut self, act: Act) {
        let Some(open) = &mut self.open else { return };
        match act {
            Act::CompareSlider => open.mode = Mode::Slider,
            Act::CompareBlink if open.mode == Mode::Blink => {
                // The second press shows the other one, by hand from then on.
                open.pace = None;
                open.earlier = !open.earlier;
            }
            Act::CompareBlink => open.mode = Mode::Blink,
            Act::CompareBeside => open.mode = Mode::Beside,
            Act::CompareDifference => open.mode = Mode::Difference,
            Act::CompareAlign => open.mode = Mode::Align,
            Act::CompareFit => open.cameras(Camera::fit),
            Act::ComparePixels => open.cameras(|camera| {
                let middle = camera.middle();
                camera.one_to_one(middle);
            }),
            Act::ExchangePair => **open = open.exchanged(),
            Act::TakeBackPoint => {
                open.matching.take_back();
                open.refit();
            }
            _ => {}
        }
    }

    /// The questions it needs answered.
    #[must_use]
    pub fn wants(&self) -> Vec<(Slot, Query)> {
        let open = self.open.iter();
        open.flat_map(|open| {
            [
                (Slot::CompareBefore, Query::PhotoFile(open.before)),
                (Slot::CompareAfter, Query::PhotoFile(open.after)),
            ]
        })
        .collect()
    }

    /// Begins to decode and takes what has come.
    pub fn tend(&mut self, ctx: &Context, session: &Session, model: &Model) {
        let Some(open) = &mut self.open else { return };
        if open.settle(model) {
            open.begin(ctx, session, model);
        }
        open.collect(ctx);
        open.lay();
    }
}

impl Open {
    fn cameras(&mut self, change: impl Fn(&mut Camera)) {
        change(&mut self.camera);
        self.own.iter_mut().for_each(change);
    }
}

/// The photograph of a slot, when it has come.
fn file(model: &Model, slot: Slot, id: Id) -> Option<&PhotoFile> {
    match model.answer(slot)? {
        Answer::PhotoFile(Some(file)) if file.photo.uuid == id => Some(file),
        _ => None,
    }
}

fn load(ctx: &Context, patch: &Patch) -> TextureHandle {
    let image = ColorImage::from_rgba_unmultiplied([patch.width, patch.height], &patch.rgba);
    ctx.load_texture("compared photograph", image, TextureOptions::LINEAR)
}
