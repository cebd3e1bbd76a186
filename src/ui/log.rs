//! What of the history the window shows: whose, filtered how, which page of it, and what is about
//! to be brought back. Plain values without a widget.

use super::view::Slot;
use crate::domain::history::{HistoryFilter, LogPage, Moment, Scope};
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::domain::record::Table;
use crate::domain::restore::Restore;

/// So many operations stand on a page.
pub const PAGE: usize = 200;

/// What of the history is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LogView {
    /// Which operations.
    pub filter: HistoryFilter,
    /// The name of the record whose history it is, when it is of one record.
    pub title: String,
    /// The first day, as typed.
    pub since: String,
    /// The last day, as typed.
    pub until: String,
    /// Where the pages begin that were turned so far: each before this number.
    pub turned: Vec<i64>,
    /// What is about to be brought back.
    pub restoring: Option<Restoring>,
}

/// Something that is about to be brought back.
#[derive(Debug, Clone, PartialEq)]
pub struct Restoring {
    /// The table of the record.
    pub table: Table,
    /// The record.
    pub uuid: Id,
    /// As it was before this operation.
    pub before: i64,
    /// The whole record or one field.
    pub what: Restore,
}

/// A wish about the history.
#[derive(Debug, Clone, PartialEq)]
pub enum LogWish {
    /// Show this history from its newest operation on, with nothing left out.
    Of(Scope, String),
    /// Leave out what does not pass.
    Filter(Box<LogView>),
    /// The page before this number.
    Older(i64),
    /// One page back.
    Newer,
    /// Show what bringing this back would change; or no longer.
    Restore(Option<Box<Restoring>>),
}

impl LogView {
    /// Takes up a wish.
    pub fn take(&mut self, wish: LogWish) {
        match wish {
            LogWish::Of(scope, title) => {
                *self = Self {
                    filter: HistoryFilter::of(scope),
                    title,
                    ..Self::default()
                };
            }
            LogWish::Filter(view) => {
                *self = *view;
                self.turned.clear();
            }
            LogWish::Older(before) => self.turned.push(before),
            LogWish::Newer => {
                self.turned.pop();
            }
            LogWish::Restore(restoring) => self.restoring = restoring.map(|it| *it),
        }
    }

    /// The questions the shown history needs answered; `open` is the operation that is unfolded.
    #[must_use]
    pub fn wants(&self, open: Option<i64>) -> Vec<(Slot, Query)> {
        let page = Query::Log(Box::new(LogPage {
            filter: self.filter.clone(),
            limit: PAGE,
            before: self.turned.last().copied(),
        }));
        let mut wants = vec![(Slot::History, page), (Slot::Authors, Query::Authors)];
        wants.extend(open.map(|number| (Slot::Operation, Query::Operation { number })));
        wants.extend(self.restoring.as_ref().map(|it| {
            let query = Query::Past(Moment {
                table: it.table,
                uuid: it.uuid,
                before: it.before,
            });
            (Slot::Past, query)
        }));
        wants
    }
}
