//! One of several claims adopted, kept or rejected, with its reason: what changes is said before
//! it is done. Knows one event.

use egui::Ui;
use serde::{Deserialize, Serialize};

use super::fields;
use super::{Next, Table};
use crate::domain::date::Edtf;
use crate::domain::dossier::EventFile;
use crate::domain::gestures;
use crate::domain::id::Id;
use crate::domain::record::Claim;
use crate::ui::desk::Turn;
use crate::ui::text::evidence::desk as words;
use crate::ui::theme::size;
use crate::ui::widgets::{Words, chip};

/// The claim and the reason as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Weigh {
    site: Id,
    event: Id,
    claim: Id,
    turn: Turn,
    reason: String,
    #[serde(skip)]
    tried: bool,
}

impl Weigh {
    pub(super) const fn new(site: Id, (event, claim): (Id, Id), turn: Turn) -> Self {
        Self {
            site,
            event,
            claim,
            turn,
            reason: String::new(),
            tried: false,
        }
    }

    pub(super) fn is(&self, (event, claim): (Id, Id), turn: Turn) -> bool {
        (self.event, self.claim, self.turn) == (event, claim, turn)
    }

    pub(super) const fn site(&self) -> Id {
        self.site
    }

    pub(super) const fn turn(&self) -> Turn {
        self.turn
    }

    pub(super) fn is_begun(&self) -> bool {
        !self.reason.trim().is_empty()
    }

    fn find<'a>(&self, table: &Table<'a>) -> Option<(&'a EventFile, &'a Claim)> {
        let held = table.evidence.iter().find(|held| held.site == self.site)?;
        let mut files = held.events.iter();
        let file = files.find(|file| file.event.uuid == self.event)?;
        let claim = file.claims.iter().find(|claim| claim.uuid == self.claim)?;
        Some((file, claim))
    }

    /// Draws the claim in its words, what follows, and the reason to be given.
    pub(super) fn show(&mut self, ui: &mut Ui, table: &Table<'_>) {
        let Some((file, claim)) = self.find(table) else {
            ui.add(Words::new(crate::ui::text::COMING).quiet(ui));
            return;
        };
        ui.add(Words::new(&file.event.title).strong());
        for told in [
            &claim.date_as_worded,
            &claim.cause_as_worded,
            &claim.effect_as_worded,
            &claim.quote,
        ] {
            if !told.is_empty() {
                ui.add(Words::new(&format!("«{told}»")));
            }
        }
        ui.add_space(size::GRID);
        let date = claim.date_edtf.as_ref().map(Edtf::words);
        ui.add(Words::new(&words::follows(self.turn, date.as_deref())).quiet(ui));
        ui.add_space(size::GRID);
        if self.turn != Turn::Keep {
            fields::para(ui, (words::REASON, words::REASON_HINT), &mut self.reason);
        }
    }

    /// The button; a reason is asked for where one is needed.
    pub(super) fn foot(&mut self, ui: &mut Ui, table: &Table<'_>) -> Next {
        let missing = self.turn != Turn::Keep && self.reason.trim().is_empty();
        if self.tried && missing {
            crate::ui::forms::error(ui, Some(words::REASON_NEEDED));
        }
        let pressed = ui.add(chip::primary(ui, words::turn(self.turn))).clicked();
        if !pressed && !table.save {
            return Next::Stay;
        }
        self.tried = true;
        let Some((file, claim)) = self.find(table) else {
            return Next::Stay;
        };
        let planned = match self.turn {
            Turn::Adopt => gestures::adopt(file, claim.uuid, &self.reason),
            Turn::Reject => gestures::reject(file, claim.uuid, &self.reason),
            Turn::Keep => gestures::keep(file, claim.uuid),
        };
        planned.map_or(Next::Stay, |command| Next::Perform(Box::new(command)))
    }
}
