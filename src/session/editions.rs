//! What of the record may leave the house: persons as they may be shown, and in a public edition
//! nothing that is not public, states and counts told anew from what is left. Knows no page and no
//! file format.

use std::collections::{BTreeMap, BTreeSet};

use super::error::SessionError;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::edition::{self, Closed, Edition, LeftOut, Masks, Within};
use crate::domain::filter::{Field, Kind};
use crate::domain::id::{BadName, Id};
use crate::domain::kinds::{Access, Publish, State};
use crate::domain::photo_list::PhotoTile;
use crate::domain::query::{Answer, Query, SiteFilter};
use crate::domain::record::{Actor, Table};
use crate::domain::state;
use crate::domain::table::{Line, Value, value_of_row};

/// How questions are asked of a catalogue.
pub(super) type Ask<'a> = &'a dyn Fn(&Query) -> Result<Answer, SessionError>;

/// The public edition of a catalogue: what of each place anyone may see.
#[derive(Debug)]
pub struct PublicEdition {
    closed: Closed,
    actors: Vec<Actor>,
    masks: Masks,
    /// Rows told anew, because what they tell rested on something that is not public.
    retold: BTreeMap<Id, SiteRow>,
}

impl PublicEdition {
    /// Reads what is not for anyone; the states of places are those at the end of a day.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub(super) fn read(ask: Ask<'_>, at: Day) -> Result<Self, SessionError> {
        let mut public = Self::read_closed(ask)?;
        public.tell_anew(ask, at)?;
        Ok(public)
    }

    /// Reads what is not for anyone, without the places.
    pub(super) fn read_closed(ask: Ask<'_>) -> Result<Self, SessionError> {
        let closed = match ask(&Query::Closed)? {
            Answer::Closed(closed) => *closed,
            other => return Err(SessionError::unexpected(&other)),
        };
        let actors = actors(ask)?;
        let masks = Masks::of(&actors, Edition::Public).with(closed.names.clone());
        Ok(Self {
            closed,
            actors,
            masks,
            retold: BTreeMap::new(),
        })
    }

    /// What of the catalogue is not for anyone.
    pub(super) const fn closed(&self) -> &Closed {
        &self.closed
    }

    /// A row of any table without the names that are not shown.
    pub(super) fn veil(&self, line: Line) -> Line {
        let veiled = |cell| match cell {
            Value::Words(words) => Value::Words(self.masks.text(&words)),
            other => other,
        };
        Line {
            cells: line.cells.into_iter().map(veiled).collect(),
            ..line
        }
    }

    fn tell_anew(&mut self, ask: Ask<'_>, at: Day) -> Result<(), SessionError> {
        if self.closed.places.is_empty() && self.closed.touched.is_empty() {
            return Ok(());
        }
        let filter = SiteFilter::default();
        let mut rows = match ask(&Query::Sites { filter, at })? {
            Answer::Sites(list) => list.rows,
            other => return Err(SessionError::unexpected(&other)),
        };
        let mut changed: BTreeSet<Id> = BTreeSet::new();
        for row in &mut rows {
            let gone = self.closed.places.contains_key(&row.id);
            let touched = self.closed.touched.contains(&row.id);
            if gone || touched {
                changed.extend(row.parent);
            }
            if gone || !touched {
                continue;
            }
            let site = row.id;
            let dossier = match ask(&Query::Dossier { site, at })? {
                Answer::Dossier(Some(dossier)) => *dossier,
                Answer::Dossier(None) => continue,
                other => return Err(SessionError::unexpected(&other)),
            };
            if let Some(left) = edition::public(dossier, &self.closed) {
                *row = edition::retold(row.clone(), &left, at);
                changed.insert(site);
            }
        }
        let mut parts: BTreeMap<Id, Vec<&SiteRow>> = BTreeMap::new();
        for row in &rows {
            if let Some(parent) = row.parent.filter(|id| changed.contains(id))
                && !self.closed.places.contains_key(&row.id)
            {
                parts.entry(parent).or_default().push(row);
            }
        }
        let mut retold = BTreeMap::new();
        for row in rows.iter().filter(|row| changed.contains(&row.id)) {
            let parts = parts.get(&row.id).map_or(&[][..], Vec::as_slice);
            let mut tally = state::tally(parts.iter().map(|part| part.state.state));
            let level = parts.first().map(|part| part.level);
            tally.level = level.filter(|level| parts.iter().all(|part| part.level == *level));
            let row = SiteRow {
                tally,
                ..row.clone()
            };
            retold.insert(row.id, row);
        }
        self.retold = retold;
        Ok(())
    }

    /// The names that are not shown.
    pub(super) const fn masks(&self) -> &Masks {
        &self.masks
    }

    /// The persons and institutions of the catalogue.
    pub(super) fn actors(&self) -> &[Actor] {
        &self.actors
    }

    /// A value without the names that are not shown, in every text it holds.
    pub(super) fn veiled<T>(&self, value: &T) -> Result<T, SessionError>
    where
        T: serde::Serialize + serde::de::DeserializeOwned + Clone,
    {
        self.masks.hide(value).map_err(|why| kept_back(&why))
    }

    /// A text without the names that are not shown.
    pub(super) fn text(&self, text: &str) -> String {
        self.masks.text(text)
    }

    /// A place as lists show it; `None` when it is not public.
    ///
    /// # Errors
    /// When a hidden name cannot be taken out of it: then nothing of it may be written.
    pub fn row(&self, row: &SiteRow) -> Result<Option<SiteRow>, SessionError> {
        let Some(open) = self.unmasked(row.clone()) else {
            return Ok(None);
        };
        self.masks
            .hide(&open)
            .map(Some)
            .map_err(|why| kept_back(&why))
    }

    /// Those of some places that are public, in their order; with states, only those that anyone
    /// sees in one of these, which may be another than the one that is recorded.
    ///
    /// # Errors
    /// As [`Self::row`].
    pub fn rows(&self, rows: &[SiteRow], states: &[State]) -> Result<Vec<SiteRow>, SessionError> {
        let mut open = Vec::with_capacity(rows.len());
        for row in rows {
            let row = self.row(row)?;
            open.extend(row.filter(|row| states.is_empty() || states.contains(&row.state.state)));
        }
        Ok(open)
    }

    pub(super) fn unmasked(&self, row: SiteRow) -> Option<SiteRow> {
        let row = edition::public_row(row, &self.closed)?;
        Some(match self.retold.get(&row.id) {
            None => row,
            Some(told) => SiteRow {
                state: told.state,
                tally: told.tally.clone(),
                when: told.when.clone(),
                damage_from: told.damage_from,
                damage_to: told.damage_to,
                events: told.events,
                contradictions: told.contradictions,
                grounds: told.grounds,
                ..row
            },
        })
    }

    /// What of everything about a place anyone may see; `None` when it is not public.
    ///
    /// # Errors
    /// When a hidden name cannot be taken out of it: then nothing of it may be written.
    pub fn dossier(&self, dossier: Dossier) -> Result<Option<Dossier>, SessionError> {
        let Some(mut open) = edition::public(dossier, &self.closed) else {
            return Ok(None);
        };
        let parts = std::mem::take(&mut open.parts).into_iter();
        open.parts = parts
            .map(|part| {
                let at = part.at;
                let told = self.unmasked(part)?;
                Some(SiteRow { at, ..told })
            })
            .collect::<Option<Vec<_>>>()
            .unwrap_or_default();
        show_actors(&mut open, Edition::Public);
        self.masks
            .hide(&open)
            .map(Some)
            .map_err(|why| kept_back(&why))
    }

    /// Those of some photographs that anyone may see, in their order, without what anyone may not.
    #[must_use]
    pub fn tiles(&self, tiles: Vec<PhotoTile>) -> Vec<PhotoTile> {
        let hidden = |site: Id| self.closed.places.contains_key(&site);
        let open = tiles.into_iter().filter(|tile| {
            tile.publish == Publish::Yes
                && tile.access == Access::Public
                && !self.closed.photos.contains(&tile.photo)
                && !tile.site.is_some_and(hidden)
        });
        open.map(|tile| PhotoTile {
            at: tile.at.filter(|_| {
                !tile
                    .site
                    .is_some_and(|site| self.closed.coarse.contains_key(&site))
            }),
            site_name: self.masks.text(&tile.site_name),
            caption_en: self.masks.text(&tile.caption_en),
            caption_ar: self.masks.text(&tile.caption_ar),
            name: self.masks.text(&tile.name),
            ..tile
        })
        .collect()
    }

    /// A row of the table with these columns; `row` is what [`Self::row`] left of the place.
    #[must_use]
    pub fn line(&self, line: &Line, row: &SiteRow, columns: &[Field]) -> Line {
        let cells = line.cells.iter().zip(columns);
        Line {
            id: line.id,
            at: row.at,
            cells: cells
                .map(|(cell, field)| self.cell(cell, row, field))
                .collect(),
        }
    }

    fn cell(&self, cell: &Value, row: &SiteRow, field: &Field) -> Value {
        let touched = self.closed.touched.contains(&row.id);
        let coarse = self.closed.coarse.contains_key(&row.id);
        let half_shown = self.closed.half_shown.contains(&row.id);
        if let Field::Derived(derived) = field
            && let Some(value) = value_of_row(row, *derived)
        {
            return value;
        }
        let veiled = self.masks.hide_persons();
        let shown = match field {
            Field::Of(Table::Site, "geom") if coarse => {
                let at = row.at.map(|at| Value::Words(at.decimal()));
                return at.unwrap_or_default();
            }
            Field::Of(Table::Site, column) => !coarse || !edition::tells_where(column),
            Field::Of(Table::Actor, column) => !veiled || *column == "name",
            Field::Of(_, _) if coarse && gives_place_away(field) => false,
            Field::Of(Table::Photo, _) | Field::Count(Table::Photo) if half_shown => false,
            Field::Of(table, column) => {
                !touched || (stands_alone(*table) && *column != "source_uuid")
            }
            Field::Count(_) => !touched,
            Field::Derived(_) => true,
            Field::Unknown(_) => false,
        };
        match cell {
            _ if !shown => Value::Nothing,
            Value::Words(words) => Value::Words(self.masks.text(words)),
            other => other.clone(),
        }
    }
}

/// Fields of what hangs on a place that lead to its exact point: positions, outlines, the numbers
/// gazetteers have it under, what a position was read from.
fn gives_place_away(field: &Field) -> bool {
    match field {
        Field::Of(Table::SiteExternalId, _) | Field::Of(Table::Citation, "locator" | "basis") => {
            true
        }
        Field::Of(Table::Photo, column) => edition::tells_where_taken(column),
        other => other.row().is_some_and(|row| row.kind == Kind::Place),
    }
}

/// Kinds of records that are public where their place is, whatever else hangs on it.
const fn stands_alone(table: Table) -> bool {
    matches!(
        table,
        Table::SiteName
            | Table::SiteExternalId
            | Table::SiteDesignation
            | Table::SiteDimension
            | Table::SitePeriod
            | Table::SiteMaterial
            | Table::Chronology
    )
}

/// What a public edition leaves out of what is handed out, in sentences.
pub(super) fn left_out(ask: Ask<'_>, within: Within) -> Result<Vec<String>, SessionError> {
    match ask(&Query::LeftOut(within))? {
        Answer::LeftOut(left_out) => Ok(LeftOut::sentences(&left_out)),
        other => Err(SessionError::unexpected(&other)),
    }
}

pub(super) fn actors(ask: Ask<'_>) -> Result<Vec<Actor>, SessionError> {
    match ask(&Query::Actors)? {
        Answer::Actors(actors) => Ok(actors),
        other => Err(SessionError::unexpected(&other)),
    }
}

pub(super) fn show_actors(dossier: &mut Dossier, wanted: Edition) {
    for actor in dossier.actors.values_mut() {
        *actor = edition::actor_as_shown(actor, wanted);
    }
}

pub(super) fn kept_back(why: &BadName) -> SessionError {
    SessionError::new(format!("{why}. Nothing was written."))
}
