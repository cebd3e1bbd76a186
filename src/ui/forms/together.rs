//! What is being chosen to edit many places together: the fields, what is done to each, and the
//! plan that follows. Knows the plan; draws nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::FormContext;
use super::parse;
use crate::domain::cell::Cell;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::number::{self, BadNumber};
use crate::domain::query::Answer;
use crate::domain::record::{Record, Site};
use crate::domain::together::{Deal, Entered, FIELDS, FieldDeal, Together, is_needed, plan};
use crate::domain::unseen::Lines;
use crate::ui::text::{doubt, together as words};
use crate::ui::view::Slot;

/// How a field is dealt with, as chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Way {
    Set,
    Clear,
    Append,
    Replace,
}

/// One chosen field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chosen {
    pub(super) column: &'static str,
    pub(super) entered: Entered,
    pub(super) way: Way,
    pub(super) value: String,
    pub(super) find: String,
}

/// What is being chosen, as text can hold it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Shelved {
    sites: Vec<Id>,
    chosen: Vec<ShelvedField>,
}

/// One chosen field, by its column.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ShelvedField {
    column: String,
    way: Way,
    value: String,
    find: String,
}

/// What is being chosen, and what it would do.
#[derive(Debug, Clone)]
pub(super) struct TogetherDraft {
    pub(super) sites: Arc<Vec<Id>>,
    pub(super) chosen: Vec<Chosen>,
    planned: Option<(u64, Vec<Chosen>, Arc<Together>)>,
}

impl TogetherDraft {
    pub(super) fn new(sites: &[Id]) -> Self {
        Self {
            sites: Arc::new(sites.to_vec()),
            chosen: Vec::new(),
            planned: None,
        }
    }

    /// The choice as it is kept between two runs of the program.
    pub(super) fn shelve(&self) -> Shelved {
        let chosen = self.chosen.iter().map(|chosen| ShelvedField {
            column: chosen.column.to_owned(),
            way: chosen.way,
            value: chosen.value.clone(),
            find: chosen.find.clone(),
        });
        Shelved {
            sites: self.sites.to_vec(),
            chosen: chosen.collect(),
        }
    }

    /// The choice that was kept; a field this version does not know is left out.
    pub(super) fn unshelve(kept: Shelved) -> Self {
        let chosen = kept.chosen.into_iter().filter_map(|field| {
            let mut known = FIELDS.iter();
            let (column, entered) = known.find(|(column, _)| *column == field.column)?;
            Some(Chosen {
                way: field.way,
                value: field.value,
                find: field.find,
                ..Chosen::new(column, *entered)
            })
        });
        let chosen = chosen.collect();
        Self {
            chosen,
            ..Self::new(&kept.sites)
        }
    }

    /// What is chosen, as values; or why it is not complete.
    pub(super) fn deals(&self) -> Result<Vec<FieldDeal>, String> {
        let deal = |chosen: &Chosen| {
            Ok(FieldDeal {
                column: chosen.column,
                deal: chosen.deal()?,
            })
        };
        self.chosen.iter().map(deal).collect()
    }

    /// The new parent.
    fn parent(&self) -> Option<Id> {
        let parent = self
            .chosen
            .iter()
            .find(|chosen| chosen.column == "parent_uuid" && chosen.way == Way::Set)?;
        parent.value.parse().ok()
    }

    /// The plan, worked out anew only when the choice or the record changed.
    pub(super) fn plan(
        &mut self,
        context: &FormContext<'_>,
        deals: &[FieldDeal],
    ) -> Option<Arc<Together>> {
        let Some(Answer::Records(records)) = context.model.answer(Slot::Together) else {
            return None;
        };
        let stamp = context.model.stamp(Slot::Together);
        if let Some((at, chosen, planned)) = &self.planned
            && *at == stamp
            && *chosen == self.chosen
        {
            return Some(Arc::clone(planned));
        }
        let sites: Vec<Site> = records
            .iter()
            .filter_map(|record| match record {
                Record::Site(site) => Some(site.clone()),
                _ => None,
            })
            .collect();
        let known: BTreeSet<Id> = sites.iter().map(|site| site.uuid).collect();
        let gone: Vec<Id> = self
            .sites
            .iter()
            .copied()
            .filter(|id| !known.contains(id))
            .collect();
        let above = above(context, self.parent());
        let planned = Arc::new(plan(&sites, deals, &above, &gone));
        self.planned = Some((stamp, self.chosen.clone(), Arc::clone(&planned)));
        Some(planned)
    }
}

/// A place with those it is part of.
fn above(context: &FormContext<'_>, place: Option<Id>) -> BTreeSet<Id> {
    let mut met = BTreeSet::new();
    let mut at = place;
    while let Some(id) = at {
        if !met.insert(id) {
            break;
        }
        at = context.model.row(id).and_then(|row| row.parent);
    }
    met
}

impl Chosen {
    pub(super) fn new(column: &'static str, entered: Entered) -> Self {
        Self {
            column,
            entered,
            way: Way::Set,
            value: String::new(),
            find: String::new(),
        }
    }

    pub(super) fn ways(&self) -> &'static [Way] {
        match (self.entered, is_needed(self.column)) {
            (Entered::Prose, _) => &[Way::Set, Way::Append, Way::Replace, Way::Clear],
            (_, true) => &[Way::Set],
            _ => &[Way::Set, Way::Clear],
        }
    }

    fn deal(&self) -> Result<Deal, String> {
        let name = labels::label_of("site", self.column);
        let value = self.value.trim();
        let missing = || Err(words::missing(name));
        match self.way {
            Way::Clear => Ok(Deal::Clear),
            _ if self.way != Way::Replace && value.is_empty() => missing(),
            Way::Append => Ok(Deal::Append(value.to_owned())),
            Way::Replace if self.find.is_empty() => missing(),
            Way::Replace => Ok(Deal::Replace {
                find: self.find.clone(),
                with: self.value.clone(),
            }),
            Way::Set => self.cell(value).map(Deal::Set),
        }
    }

    fn cell(&self, value: &str) -> Result<Cell, String> {
        if self.entered == Entered::Number {
            return match number::read(value) {
                Ok(number) if number >= 0.0 => Ok(Cell::Real(number)),
                Err(BadNumber::Two) => Err(doubt::two_numbers(value)),
                _ => Err(words::NO_NUMBER.to_owned()),
            };
        }
        if self.column == "country_code" {
            let code = value.to_ascii_uppercase();
            let fits = code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase());
            return if fits {
                Ok(Cell::Text(code))
            } else {
                Err(words::NO_COUNTRY.to_owned())
            };
        }
        let lines = match self.entered {
            Entered::Prose => Lines::Several,
            _ => Lines::One,
        };
        parse::check_text(value, lines)?;
        Ok(Cell::Text(value.to_owned()))
    }
}
