//! Answers of the catalogue as the window holds them: each with the question and the revision
//! it answers, so that nothing stale can pass for current. Knows no widget; asks, never waits.

use std::collections::BTreeMap;

use super::counted::Counted;
use super::keeping::{Held, Shown};
use super::looked::Looked;
use super::view::Slot;
use crate::domain::command::Operation;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::filter::Field;
use crate::domain::id::Id;
use crate::domain::query::{
    Answer, EventMark, Outlines, Query, Reach, SiteFilter, SiteList, Summary,
};
use crate::domain::record::{Record, SavedFilter};
use crate::domain::table::Line;
use crate::domain::terms::Terms;

/// The window's answers.
#[derive(Debug, Default)]
pub struct Model {
    pub(super) slots: BTreeMap<Slot, Held>,
    pub(super) stamp: u64,
}

/// Sites with the day their states are of.
#[derive(Debug, Clone, Copy)]
pub struct Sites<'a> {
    /// The rows.
    pub list: &'a SiteList,
    /// The day.
    pub at: Day,
    /// Changes whenever the rows do.
    pub stamp: u64,
    /// Changes when there are other rows, or in another order; not when only their states do.
    pub order: u64,
    /// What is counted of them.
    pub counted: &'a Counted,
}

impl Model {
    pub(super) fn shown(&self, slot: Slot) -> Option<&Shown> {
        self.slots.get(&slot)?.shown.as_ref()
    }

    /// The answer in a slot, whatever its kind.
    #[must_use]
    pub fn answer(&self, slot: Slot) -> Option<&Answer> {
        self.shown(slot).map(|shown| &*shown.answer)
    }

    /// The answer in a slot with the revision it was read at.
    #[must_use]
    pub fn answer_at(&self, slot: Slot) -> Option<(&Answer, u64)> {
        self.shown(slot)
            .map(|shown| (&*shown.answer, shown.revision))
    }

    /// The answer in a slot with the question it answers.
    #[must_use]
    pub fn answer_and_query(&self, slot: Slot) -> Option<(&Answer, &Query)> {
        self.shown(slot).map(|shown| (&*shown.answer, &shown.query))
    }

    /// The answer to just this question, when it has come.
    #[must_use]
    pub fn answer_to(&self, slot: Slot, query: &Query) -> Option<&Answer> {
        let (answer, answered) = self.answer_and_query(slot)?;
        (answered == query).then_some(answer)
    }

    /// The terms the catalogue knows; those of the files alone until it has answered.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        static SHARED: Terms = Terms::of(Vec::new());
        match self.answer(Slot::Terms) {
            Some(Answer::Terms(terms)) => terms,
            _ => &SHARED,
        }
    }

    /// Why a slot has no answer.
    #[must_use]
    pub fn failure(&self, slot: Slot) -> Option<&str> {
        self.slots.get(&slot)?.failed.as_deref()
    }

    /// Any failure to tell, of whatever slot.
    #[must_use]
    pub fn any_failure(&self) -> Option<&str> {
        self.slots.values().find_map(|held| held.failed.as_deref())
    }

    /// Sites held in a slot.
    #[must_use]
    pub fn sites(&self, slot: Slot) -> Option<Sites<'_>> {
        let shown = self.shown(slot)?;
        match (&*shown.answer, &shown.query) {
            (Answer::Sites(list), Query::Sites { at, .. }) => Some(Sites {
                list,
                at: *at,
                stamp: shown.stamp,
                order: shown.order,
                counted: shown.counted.get_or_init(|| Counted::of(&list.rows)),
            }),
            _ => None,
        }
    }

    /// Sites found for just this text, not for what was typed before.
    #[must_use]
    pub fn found(&self, slot: Slot, text: &str) -> Option<Sites<'_>> {
        let query = &self.shown(slot)?.query;
        let same = matches!(query, Query::Sites { filter, .. } if filter.text == text);
        self.sites(slot).filter(|_| same)
    }

    /// Whether a slot holds the answer to just this question.
    #[must_use]
    pub fn is_answered(&self, slot: Slot, filter: &SiteFilter) -> bool {
        self.shown(slot).is_some_and(
            |shown| matches!(&shown.query, Query::Sites { filter: held, .. } if held == filter),
        )
    }

    /// Whether two slots hold answers to the same words and conditions, however far each looked.
    #[must_use]
    pub fn reach_alike(&self, one: Slot, other: Slot) -> bool {
        let filter = |slot| match &self.shown(slot)?.query {
            Query::Sites { filter, .. } => Some(SiteFilter {
                reach: Reach::All,
                limit: None,
                ..filter.clone()
            }),
            _ => None,
        };
        filter(one).is_some_and(|one| filter(other) == Some(one))
    }

    /// A row of any site.
    #[must_use]
    pub fn row(&self, id: Id) -> Option<&SiteRow> {
        self.sites(Slot::All)?
            .list
            .rows
            .get(self.place(Slot::All, id)?)
    }

    /// Whether the catalogue is known to hold no place at all.
    #[must_use]
    pub fn holds_no_site(&self) -> bool {
        let all = self.sites(Slot::All);
        all.is_some_and(|sites| sites.list.rows.is_empty())
    }

    /// Where a place stands among the rows of a list.
    #[must_use]
    pub fn place(&self, slot: Slot, id: Id) -> Option<usize> {
        let shown = self.shown(slot)?;
        let Answer::Sites(list) = &*shown.answer else {
            return None;
        };
        let places = shown.places.get_or_init(|| {
            let places = list.rows.iter().zip(0..);
            places.map(|(row, place)| (row.id, place)).collect()
        });
        places.get(&id).copied()
    }

    /// The dossier of this place with the day its parts are shown at, when it has come.
    #[must_use]
    pub fn dossier(&self, slot: Slot, id: Id) -> Option<(&Dossier, Day)> {
        let shown = self.shown(slot)?;
        match (&*shown.answer, &shown.query) {
            (Answer::Dossier(Some(dossier)), Query::Dossier { site, at }) if *site == id => {
                Some((dossier, *at))
            }
            _ => None,
        }
    }

    /// Whether a slot holds findings of what the review shows now.
    #[must_use]
    pub fn is_review(&self, slot: Slot, looked: Looked) -> bool {
        self.shown(slot).is_some_and(|shown| {
            matches!(&shown.query, Query::Review(held)
                if held.topic == looked.topic && held.need == looked.need)
        })
    }

    /// A number that changes whenever a slot's answer does.
    #[must_use]
    pub fn stamp(&self, slot: Slot) -> u64 {
        self.shown(slot).map_or(0, |shown| shown.stamp)
    }

    /// True when the catalogue has answered that there is no such place.
    #[must_use]
    pub fn is_gone(&self, slot: Slot, id: Id) -> bool {
        self.shown(slot).is_some_and(|shown| {
            matches!(*shown.answer, Answer::Dossier(None))
                && matches!(shown.query, Query::Dossier { site, .. } if site == id)
        })
    }

    /// All damage events.
    #[must_use]
    pub fn timeline(&self) -> &[EventMark] {
        match self.answer(Slot::Timeline) {
            Some(Answer::Timeline(marks)) => marks,
            _ => &[],
        }
    }

    /// All outlines, with a number that changes when they do.
    #[must_use]
    pub fn outlines(&self) -> Option<(&Outlines, u64)> {
        let shown = self.shown(Slot::Outlines)?;
        match &*shown.answer {
            Answer::Outlines(outlines) => Some((outlines, shown.stamp)),
            _ => None,
        }
    }

    /// The rows of the table that have come with just these columns.
    #[must_use]
    pub fn lines(&self, columns: &[Field]) -> &[Line] {
        match self.shown(Slot::Lines) {
            Some(Shown {
                query: Query::Lines { columns: asked, .. },
                answer,
                ..
            }) if asked == columns => match &**answer {
                Answer::Lines(lines) => lines,
                _ => &[],
            },
            _ => &[],
        }
    }

    /// The filters the catalogue keeps, by name.
    #[must_use]
    pub fn saved_filters(&self) -> &[SavedFilter] {
        match self.answer(Slot::SavedFilters) {
            Some(Answer::SavedFilters(filters)) => filters,
            _ => &[],
        }
    }

    /// Counts, undo and redo.
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        match self.answer(Slot::Summary) {
            Some(Answer::Summary(summary)) => Some(summary),
            _ => None,
        }
    }

    /// One operation with its changes, when it has come.
    #[must_use]
    pub fn operation(&self, number: i64) -> Option<&Operation> {
        match self.answer(Slot::Operation) {
            Some(Answer::Operation(Some(held))) if held.number == number => Some(held),
            _ => None,
        }
    }

    /// The record held in a slot.
    #[must_use]
    pub fn record(&self, slot: Slot) -> Option<&Record> {
        match self.answer(slot)? {
            Answer::Record(record) => record.as_deref(),
            _ => None,
        }
    }

    /// True when the catalogue has answered that there is no such photograph.
    #[must_use]
    pub fn is_no_photo(&self, id: Id) -> bool {
        self.shown(Slot::Photo).is_some_and(|shown| {
            matches!(*shown.answer, Answer::PhotoFile(None))
                && matches!(shown.query, Query::PhotoFile(photo) if photo == id)
        })
    }

    /// The log as held in a slot.
    #[must_use]
    pub fn log(&self, slot: Slot) -> Option<&[Operation]> {
        match self.answer(slot) {
            Some(Answer::History(operations)) => Some(operations),
            _ => None,
        }
    }
}
