//! Photographs as a gallery lists them, a page at a time, and everything kept beside one. Knows
//! not where they lie nor how they are drawn.

use std::sync::Arc;

use super::date::{Day, Edtf};
use super::id::Id;
use super::kinds::{Access, Original, PhotoKind, Publish};
use super::place::LonLat;
use super::query::SiteFilter;
use super::record::{Custody, Pair, Photo, PhotoRegion, PhotoSite};
use super::viewpoint::Gaze;

/// Of what the photographs are.
#[derive(Debug, Clone, PartialEq)]
pub enum PhotosOf {
    /// Of the whole catalogue.
    Catalogue,
    /// Of a place and of its parts at any depth.
    Place(Id),
    /// Of just these places.
    Places(Vec<Id>),
    /// Of the places that pass a filter at the end of a day.
    Filter(Box<SiteFilter>, Day),
    /// Those that look towards something, nearest to their axis first, whatever the order.
    Looking(Gaze),
    /// Of no place: nobody has said what they show.
    Nothing,
}

/// In which order photographs are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PhotoOrder {
    /// By the day they were taken; those without one come last.
    #[default]
    Taken,
    /// By file name as received.
    Name,
    /// By the place they show, then by day.
    Place,
    /// Those taken in last first.
    Newest,
}

/// Which page of a gallery is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoAsk {
    /// Of what.
    pub of: PhotosOf,
    /// In which order.
    pub order: PhotoOrder,
    /// So many are passed over.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// One photograph of a gallery.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoTile {
    /// The photograph.
    pub photo: Id,
    /// The place it shows.
    pub site: Option<Id>,
    /// That place's name; empty when it shows none.
    pub site_name: String,
    /// Caption in English.
    pub caption_en: String,
    /// Caption in Arabic.
    pub caption_ar: String,
    /// The file's name as it arrived.
    pub name: String,
    /// Hash of the original, lower-case hexadecimal.
    pub sha256: String,
    /// When it was taken.
    pub captured: Option<Edtf>,
    /// What sort of picture it is.
    pub kind: PhotoKind,
    /// In what state the original arrived.
    pub state: Original,
    /// Its own access; what it inherits from its place is not counted here.
    pub access: Access,
    /// Whether it may be published.
    pub publish: Publish,
    /// Where it was taken.
    pub at: Option<LonLat>,
    /// Width and height of the upright picture, pixels.
    pub size: Option<(i64, i64)>,
    /// Whether the catalogue keeps a small picture of it.
    pub has_thumbnail: bool,
}

/// A page of a gallery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PhotoPage {
    /// The photographs, in the order asked for.
    pub tiles: Vec<PhotoTile>,
    /// How many there are on all pages.
    pub total: usize,
    /// Photographs that cannot be read, because another program wrote what does not fit: a
    /// sentence for each.
    pub unreadable: Vec<String>,
}

/// The small picture of a photograph: a JPEG file.
pub type SmallPicture = (Id, Arc<[u8]>);

/// What tells one original from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoKey {
    /// The photograph.
    pub photo: Id,
    /// Hash of the original, lower-case hexadecimal.
    pub sha256: String,
    /// File name extension of the original.
    pub ext: String,
    /// Size of the original, bytes.
    pub bytes: i64,
    /// The file's name as it arrived.
    pub name: String,
    /// Hash of the decoded pixels; empty when nobody decoded them.
    pub pixel_hash: String,
    /// Whether the catalogue keeps a small picture of it.
    pub has_thumbnail: bool,
}

/// Everything kept beside one photograph.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoFile {
    /// The photograph.
    pub photo: Photo,
    /// Further places it shows.
    pub sites: Vec<PhotoSite>,
    /// What is marked on it.
    pub regions: Vec<PhotoRegion>,
    /// The pairs it is part of.
    pub pairs: Vec<Pair>,
    /// What happened to its original, the first first.
    pub custody: Vec<Custody>,
}
