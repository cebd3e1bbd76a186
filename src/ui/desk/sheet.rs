//! One sheet of the desk, whichever it is: what it is about, whether anything was entered on it,
//! how it is drawn. Knows what each kind has in common; nothing of what any asks.

use egui::{Frame, Margin, Panel, ScrollArea, Ui};
use serde::{Deserialize, Serialize};

use super::again::Again;
use super::kept::Kept;
use super::pair::Pair;
use super::press::Press;
use super::rapid::Rapid;
use super::request::DeskRequest;
use super::visit::Visit;
use super::weigh::Weigh;
use super::{Next, Table};
use crate::domain::id::Id;
use crate::ui::forms::error;
use crate::ui::text::evidence::{cases, desk as words, pair as pair_words};

/// What lies on the desk.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Sheet {
    /// Observations of one place, one after another.
    Rapid(Rapid),
    /// Places seen again: what is asked of them is kept by the desk itself.
    #[serde(skip)]
    Again(Again),
    /// A pair of scenes over places.
    Pair(Box<Pair>),
    /// A press report.
    Press(Box<Press>),
    /// A field visit.
    Visit(Box<Visit>),
    /// A claim to be adopted, kept or rejected.
    Weigh(Weigh),
}

impl Sheet {
    pub(super) fn of(request: DeskRequest) -> Self {
        match request {
            DeskRequest::Rapid { site, event } => Self::Rapid(Rapid::new(site, event)),
            DeskRequest::Again { sites } => Self::Again(Again::new(sites)),
            DeskRequest::Pair { sites } => Self::Pair(Box::new(Pair::new(&sites))),
            DeskRequest::Press { site } => Self::Press(Box::new(Press::new(site))),
            DeskRequest::Visit { site } => Self::Visit(Box::new(Visit::new(site))),
            DeskRequest::Weigh {
                site,
                event,
                claim,
                turn,
            } => Self::Weigh(Weigh::new(site, (event, claim), turn)),
        }
    }

    /// Whether it is what is asked for.
    pub(super) fn is(&self, request: &DeskRequest) -> bool {
        match (self, request) {
            (Self::Rapid(rapid), DeskRequest::Rapid { site, event }) => rapid.is(*site, *event),
            (Self::Again(again), DeskRequest::Again { sites }) => again.sites() == sites,
            (Self::Press(press), DeskRequest::Press { site }) => press.site() == *site,
            (Self::Visit(visit), DeskRequest::Visit { site }) => visit.site() == *site,
            (Self::Pair(pair), DeskRequest::Pair { sites }) => pair.sites() == *sites,
            (
                Self::Weigh(weigh),
                DeskRequest::Weigh {
                    event, claim, turn, ..
                },
            ) => weigh.is((*event, *claim), *turn),
            _ => false,
        }
    }

    pub(super) fn sites(&self) -> Vec<Id> {
        match self {
            Self::Rapid(rapid) => vec![rapid.site()],
            Self::Again(again) => again.sites().to_vec(),
            Self::Pair(pair) => pair.sites(),
            Self::Press(press) => vec![press.site()],
            Self::Visit(visit) => visit.sites(),
            Self::Weigh(weigh) => vec![weigh.site()],
        }
    }

    pub(super) const fn title(&self) -> &'static str {
        match self {
            Self::Rapid(_) => words::RAPID,
            Self::Again(_) => words::AGAIN,
            Self::Pair(_) => pair_words::TITLE,
            Self::Press(_) => cases::PRESS,
            Self::Visit(_) => cases::VISIT,
            Self::Weigh(weigh) => words::turn(weigh.turn()),
        }
    }

    /// Whether anything was entered that could be lost.
    pub(super) fn is_begun(&self) -> bool {
        match self {
            Self::Rapid(rapid) => rapid.is_begun(),
            Self::Again(_) => false,
            Self::Pair(pair) => pair.is_begun(),
            Self::Press(press) => press.is_begun(),
            Self::Visit(visit) => visit.is_begun(),
            Self::Weigh(weigh) => weigh.is_begun(),
        }
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        kept: &mut Kept,
        table: &Table<'_>,
        refused: Option<&str>,
    ) -> Next {
        let mut next = Next::Stay;
        let margin = Margin::symmetric(16, 8);
        Panel::bottom("desk-foot")
            .frame(Frame::new().inner_margin(margin))
            .show(ui, |ui| {
                error(ui, refused);
                next = match self {
                    Self::Rapid(rapid) => rapid.foot(ui, kept, table),
                    Self::Again(again) => again.foot(ui, kept, table),
                    Self::Pair(pair) => pair.foot(ui, table),
                    Self::Press(press) => press.foot(ui, table),
                    Self::Visit(visit) => visit.foot(ui, table),
                    Self::Weigh(weigh) => weigh.foot(ui, table),
                };
            });
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("desk")
            .show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| match self {
                    Self::Rapid(rapid) => rapid.show(ui, kept, table),
                    Self::Again(_) => Again::show(ui, kept, table),
                    Self::Pair(pair) => pair.show(ui, table),
                    Self::Press(press) => press.show(ui, table),
                    Self::Visit(visit) => visit.show(ui, table),
                    Self::Weigh(weigh) => weigh.show(ui, table),
                });
            });
        next
    }
}
