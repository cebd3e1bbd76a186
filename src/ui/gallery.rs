//! What the page of photographs shows, and what is wished of photographs. Draws nothing.

use super::app::App;
use super::thumbs::Lane;
use super::view::{Page, Slot, View};
use super::viewpoints::{self, StandWish};
use crate::domain::id::Id;
use crate::domain::photo_list::{PhotoAsk, PhotoOrder, PhotosOf};
use crate::domain::query::Query;

/// So many photographs are asked for at a time.
const PAGE: usize = 600;
/// A page begins so many before the first in sight, so that scrolling back finds it there.
const BEFORE: usize = 200;

/// Whose photographs are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whose {
    /// Those of the chosen place and its parts.
    #[default]
    Place,
    /// Those of the places that pass the filter.
    Listed,
    /// All.
    All,
    /// Those of which nobody has said what they show.
    Nowhere,
    /// Those that look towards what was asked for on the map.
    Looking,
}

impl Whose {
    /// Those that are always offered, in that order.
    pub const ALL: [Self; 4] = [Self::Place, Self::Listed, Self::All, Self::Nowhere];
}

/// How the gallery is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gallery {
    /// Whose photographs.
    pub whose: Whose,
    /// In which order.
    pub order: PhotoOrder,
    /// The chosen photograph.
    pub chosen: Option<Id>,
    /// Where the page begins that is asked for.
    pub from: usize,
}

impl Gallery {
    /// The orders, as they are offered.
    pub const ORDERS: [PhotoOrder; 4] = [
        PhotoOrder::Taken,
        PhotoOrder::Name,
        PhotoOrder::Place,
        PhotoOrder::Newest,
    ];

    /// The question of the page, when there is something to ask.
    #[must_use]
    pub fn query(&self, view: &View) -> Option<Query> {
        let of = match self.whose {
            Whose::Place => PhotosOf::Place(view.selected?),
            Whose::Listed => PhotosOf::Filter(Box::new(view.listed()), view.day),
            Whose::All => PhotosOf::Catalogue,
            Whose::Nowhere => PhotosOf::Nothing,
            Whose::Looking => PhotosOf::Looking(view.standpoints.gaze.as_ref()?.0.clone()),
        };
        Some(Query::PhotoPage(Box::new(PhotoAsk {
            of,
            order: self.order,
            offset: self.from,
            limit: PAGE,
        })))
    }

    /// Where the page shall begin that holds these rows of photographs; `None` when the one asked
    /// for does.
    #[must_use]
    pub fn turned(&self, first: usize, last: usize, total: usize) -> Option<usize> {
        let end = last.min(total);
        let held = self.from <= first && end <= self.from + PAGE;
        (!held).then(|| first.saturating_sub(BEFORE))
    }
}

/// What is wished of photographs.
#[derive(Debug, Clone)]
pub enum PhotoWish {
    /// Show the gallery so.
    Show(Gallery),
    /// These small pictures are in sight there, and the next ones.
    InSight(Lane, Vec<Id>),
    /// Something about photographs on the map.
    Stand(StandWish),
}

/// What the page of photographs needs answered.
pub(super) fn wants(view: &View, wants: &mut Vec<(Slot, Query)>) {
    if view.page == Page::Photos {
        let query = view.gallery.query(view);
        wants.extend(query.map(|query| (Slot::Gallery, query)));
    }
}

/// Carries out what is wished of photographs.
pub(super) fn carry_out(app: &mut App, wish: PhotoWish) {
    match wish {
        PhotoWish::Show(gallery) => app.view.gallery = gallery,
        PhotoWish::InSight(lane, photos) => app.thumbs.want(app.session.as_ref(), lane, photos),
        PhotoWish::Stand(wish) => viewpoints::carry_out(app, wish),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_turned_only_when_what_is_in_sight_lies_outside() {
        let gallery = Gallery::default();
        assert_eq!(gallery.turned(0, 40, 10_000), None);
        assert_eq!(gallery.turned(590, 630, 10_000), Some(390));
        assert_eq!(gallery.turned(0, 40, 12), None);
        let later = Gallery {
            from: 390,
            ..gallery
        };
        assert_eq!(later.turned(590, 630, 10_000), None);
        assert_eq!(later.turned(100, 140, 10_000), Some(0));
    }
}
