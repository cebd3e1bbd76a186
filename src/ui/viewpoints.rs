//! Which photographs the map shows, and what is wished of them there: chosen, placed, turned,
//! asked for what they look towards. Draws nothing.

use egui::Context;

use super::actions::Act;
use super::app::App;
use super::dispatch::{perform, tell};
use super::gallery::{Gallery, Whose};
use super::going::look;
use super::lens::LensWish;
use super::model::Model;
use super::text::viewpoint as words;
use super::view::{Offer, Page, Slot, View, Waiting};
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::query::{Answer, Bounds, Query};
use crate::domain::record::{Photo, Record, Table};
use crate::domain::viewpoint::{Gaze, Viewpoint, ViewpointAsk, Viewpoints, ViewpointsOf, drawn};

/// So many are drawn at once.
const MOST: usize = 200;

/// Which photographs the map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// None.
    Nothing,
    /// Those of the chosen place and its parts.
    #[default]
    Place,
    /// All that were taken where the map is.
    View,
}

impl Shown {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Place, Self::View];

    /// The word it is remembered by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Place => "place",
            Self::View => "view",
        }
    }

    /// The one remembered by a word; as at the first start for any other.
    #[must_use]
    pub fn of(code: &str) -> Self {
        let found = Self::ALL.into_iter().find(|shown| shown.code() == code);
        found.unwrap_or_default()
    }
}

/// How photographs stand on the map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standpoints {
    /// Which are shown.
    pub shown: Shown,
    /// Instead of them those that look towards this, and what it is called.
    pub gaze: Option<(Gaze, String)>,
    /// The photograph that waits for its position.
    pub placing: Option<Id>,
    /// What the map shows of the earth, as long as that is asked for.
    pub bounds: Option<Bounds>,
}

/// What is wished of photographs on the map.
#[derive(Debug, Clone, PartialEq)]
pub enum StandWish {
    /// Show these.
    Show(Shown),
    /// Choose this one.
    Choose(Id),
    /// The next press on the map says where this one was taken.
    Place(Id),
    /// Leave it where it is.
    Leave,
    /// It was drawn so: from there, that way, so wide.
    Draw(Id, Drawn),
    /// Show those that look towards this, which is called so.
    Gaze(Gaze, String),
    /// Show the others again.
    Unmark,
    /// Show them as a gallery.
    Gallery,
}

/// A photograph as it was drawn on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// Where the camera stood.
    pub at: LonLat,
    /// Which way it looked, degrees from true north.
    pub bearing_deg: Option<f64>,
    /// How wide, degrees.
    pub fov_deg: Option<f64>,
}

impl Standpoints {
    fn query(&self, view: &View) -> Option<Query> {
        let of = match (&self.gaze, self.shown) {
            (Some((gaze, _)), _) => ViewpointsOf::Looking(gaze.clone()),
            (None, Shown::Nothing) => return None,
            (None, Shown::Place) => ViewpointsOf::Place(view.selected?),
            (None, Shown::View) => ViewpointsOf::Within(self.bounds?),
        };
        let limit = MOST;
        Some(Query::Viewpoints(Box::new(ViewpointAsk { of, limit })))
    }
}

/// What the map needs answered of photographs.
pub(super) fn wants(view: &View, wants: &mut Vec<(Slot, Query)>) {
    if view.page != Page::Map {
        return;
    }
    let query = view.standpoints.query(view);
    wants.extend(query.map(|query| (Slot::Viewpoints, query)));
    let photo = view.standpoints.placing.or(view.gallery.chosen);
    wants.extend(photo.map(|uuid| {
        let table = Table::Photo;
        (Slot::PhotoPlaced, Query::Record { table, uuid })
    }));
}

impl Model {
    /// The photographs on the map, with the revision they were read at.
    #[must_use]
    pub fn viewpoints(&self) -> Option<(&Viewpoints, u64)> {
        match self.answer_at(Slot::Viewpoints)? {
            (Answer::Viewpoints(views), revision) => Some((views, revision)),
            _ => None,
        }
    }

    /// The record of a photograph that is placed or chosen on the map, when it has come.
    #[must_use]
    pub fn placed(&self, id: Id) -> Option<&Photo> {
        match self.record(Slot::PhotoPlaced)? {
            Record::Photo(photo) if photo.uuid == id => Some(photo),
            _ => None,
        }
    }
}

/// Filters that follow the map, of places and of photographs, are told where it is, once the
/// pointer has let go.
pub(super) fn look_where_the_map_is(app: &mut App, ctx: &Context) {
    let let_go = !ctx.input(|input| input.pointer.any_down());
    let bounds = app.map.status().bounds;
    let view = &mut app.view;
    let follow = |asked: &mut Option<Bounds>, follows: bool| match follows {
        false => *asked = None,
        true if let_go => *asked = bounds,
        true => {}
    };
    follow(&mut view.bounds, view.filter.expr.follows_view());
    let photos = view.standpoints.shown == Shown::View;
    follow(&mut view.standpoints.bounds, photos);
}

/// Carries out what is wished.
pub(super) fn carry_out(app: &mut App, wish: StandWish) {
    let stand = &mut app.view.standpoints;
    match wish {
        StandWish::Show(shown) => (stand.shown, stand.gaze) = (shown, None),
        StandWish::Choose(photo) => app.view.gallery.chosen = Some(photo),
        StandWish::Place(photo) => {
            stand.placing = Some(photo);
            app.view.gallery.chosen = Some(photo);
            app.view.page = Page::Map;
        }
        StandWish::Leave => stand.placing = None,
        StandWish::Draw(photo, drawn) => draw(app, photo, drawn),
        StandWish::Gaze(gaze, name) => gaze_at(app, gaze, name),
        StandWish::Unmark => stand.gaze = None,
        StandWish::Gallery => {
            app.view.gallery = Gallery {
                whose: Whose::Looking,
                from: 0,
                ..app.view.gallery
            };
            app.view.page = Page::Photos;
        }
    }
}

/// Whether an action is carried out here.
pub(super) fn carries_out(act: Act) -> bool {
    matches!(
        act,
        Act::LookAtPhotos | Act::PlacePhoto | Act::LookingAtPlace
    )
}

/// Carries out an action: the photographs of the chosen place are looked at; the photograph that is looked at, or chosen, gets its place; or those are
/// marked that look at the chosen place.
pub(super) fn act(app: &mut App, ctx: &Context, act: Act) {
    match act {
        Act::LookAtPhotos => return look(app, ctx),
        Act::LookingAtPlace => return look_at_place(app),
        _ => {}
    }
    let photo = app.lens.photo().or(app.view.gallery.chosen);
    app.lens.take(ctx, LensWish::Close, &app.model);
    match photo {
        Some(photo) => carry_out(app, StandWish::Place(photo)),
        None => tell(app, words::NONE_CHOSEN.to_owned(), Offer::Nothing),
    }
}

fn look_at_place(app: &mut App) {
    let row = app.view.selected.and_then(|id| app.model.row(id));
    let Some((row, at)) = row.and_then(|row| Some((row, row.at?))) else {
        return tell(app, words::NO_POSITION.to_owned(), Offer::Nothing);
    };
    let (id, name) = (row.id, row.name_en.clone());
    let mut lines = Vec::new();
    if let Some((outlines, _)) = app.model.outlines() {
        let areas = outlines.areas.iter().filter(|area| area.site_uuid == id);
        lines.extend(areas.flat_map(|area| area.geom.lines()));
        let own = outlines.lines.iter().filter(|line| line.site_uuid == id);
        lines.extend(own.flat_map(|line| line.geom.lines()));
    }
    gaze_at(app, Gaze::of(at, lines), name);
}

fn gaze_at(app: &mut App, gaze: Gaze, name: String) {
    app.view.standpoints.gaze = Some((gaze, name));
    app.view.page = Page::Map;
}

/// Writes a photograph as it was drawn: one operation.
fn draw(app: &mut App, photo: Id, so: Drawn) {
    app.view.standpoints.placing = None;
    let Some(before) = app.model.placed(photo).cloned() else {
        return tell(app, words::NOT_YET.to_owned(), Offer::Error);
    };
    let after = drawn(&before, so.at, so.bearing_deg, so.fov_deg);
    if after == before {
        return;
    }
    let title = title(&before);
    let sentence = if after.geom != before.geom {
        words::moved(title)
    } else if after.bearing_deg != before.bearing_deg {
        words::turned(title)
    } else {
        words::opened(title)
    };
    app.view.gallery.chosen = Some(photo);
    let command = Command::change(sentence, before, after);
    perform(app, Waiting::Command(Box::new(command)));
}

/// What a photograph is called.
#[must_use]
pub fn title(photo: &Photo) -> &str {
    let titles = [
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
    ];
    let told = titles.into_iter().find(|title| !title.is_empty());
    told.map_or("", String::as_str)
}

/// A photograph that was just placed, before the map has heard of it.
#[must_use]
pub fn as_drawn(view: &Viewpoint, so: Drawn) -> Viewpoint {
    Viewpoint {
        at: so.at,
        bearing_deg: so.bearing_deg,
        fov_deg: so.fov_deg,
        ..view.clone()
    }
}
