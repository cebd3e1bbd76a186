//! Rows and outlines for the tests of this folder: nothing in them is true.

use crate::domain::dossier::{SiteRow, StateAt, Tally};
use crate::domain::id::{Id, Slug};
use crate::domain::kinds::{Access, Extent, Level, State};
use crate::domain::place::LonLat;

/// A monument of unknown state.
pub(super) fn monument(at: LonLat) -> SiteRow {
    SiteRow {
        id: Id::default(),
        slug: Slug::default(),
        parent: None,
        level: Level::Monument,
        name_en: "Monument".to_owned(),
        name_ar: String::new(),
        type_code: String::new(),
        at: Some(at),
        accuracy_m: None,
        access: Access::Public,
        because: String::new(),
        state: StateAt {
            state: State::Unknown,
            extent: Extent::Unknown,
            changing: false,
        },
        tally: Tally::default(),
        when: String::new(),
        damage_from: None,
        damage_to: None,
        events: 0,
        contradictions: 0,
        grounds: crate::domain::dossier::Grounds::default(),
        matched: String::new(),
        matched_in: crate::domain::dossier::MatchedIn::Nothing,
    }
}
