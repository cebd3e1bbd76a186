//! A pair of scenes over many places as a grid: a row per place, what the earlier and the later
//! scene show, set by key; beneath, the row in hand with its bracket. Unset cells make nothing.
//! Knows drafts; the plan is the domain's.

use egui::{Key, Modifiers, Ui};
use serde::{Deserialize, Serialize};

use super::fields;
use super::kept::Kept;
use super::pair_rows;
use super::pair_scenes::Pick;
use super::rapid::show_effect;
use super::request::Side;
use super::{Next, Table};
use crate::domain::dossier::SiteEvidence;
use crate::domain::gestures::{Bearing, NoPair, PairRow, ScenePair};
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, Method, Seen};
use crate::ui::text::evidence::pair as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::{Words, chip};

/// The grid and what it is read from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Pair {
    pub(super) before: Pick,
    pub(super) after: Pick,
    method: Method,
    observer: String,
    certainty: Option<Certainty>,
    pub(super) rows: Vec<PairRow>,
    /// The row in hand.
    pub(super) line: usize,
    /// The column the figures set.
    pub(super) side: Side,
    /// Bring the row in hand into sight.
    #[serde(skip)]
    pub(super) reveal: bool,
    #[serde(skip)]
    tried: bool,
}

impl Pair {
    pub(super) fn new(sites: &[Id]) -> Self {
        Self {
            before: Pick::default(),
            after: Pick::default(),
            method: Method::Satellite,
            observer: String::new(),
            certainty: None,
            rows: sites.iter().copied().map(PairRow::of).collect(),
            line: 0,
            side: Side::Before,
            reveal: false,
            tried: false,
        }
    }

    pub(super) fn sites(&self) -> Vec<Id> {
        self.rows.iter().map(|row| row.site).collect()
    }

    /// Whether anything was entered.
    pub(super) fn is_begun(&self) -> bool {
        let written = |row: &PairRow| *row != PairRow::of(row.site);
        self.rows.iter().any(written) || self.before.is_begun() || self.after.is_begun()
    }

    /// Takes over who reads, and how sure, from what was entered before.
    pub(super) fn take(&mut self, kept: &Kept) {
        if self.observer.is_empty() {
            self.observer.clone_from(&kept.observer);
        }
        self.certainty = self.certainty.or(kept.certainty);
    }

    /// The pair, once both scenes are known.
    fn pair(&self, table: &Table<'_>) -> Option<ScenePair> {
        Some(ScenePair {
            before: self.before.scene(table.context)?,
            after: self.after.scene(table.context)?,
            method: self.method,
            observer: self.observer.clone(),
            certainty: self.certainty.unwrap_or_default(),
        })
    }

    /// The evidence of a row.
    fn evidence<'a>(&self, table: &Table<'a>, at: usize) -> Option<&'a SiteEvidence> {
        let site = self.rows.get(at)?.site;
        // Asked for in the same order.
        let same = table.evidence.get(at).filter(|held| held.site == site);
        same.or_else(|| table.evidence.iter().find(|held| held.site == site))
    }

    /// Draws the scenes, the grid and the row in hand.
    pub(super) fn show(&mut self, ui: &mut Ui, table: &Table<'_>) {
        self.before.show(ui, Side::Before, table.context);
        self.after.show(ui, Side::After, table.context);
        self.reader(ui, table);
        self.keys(ui);
        ui.separator();
        self.all(ui);
        pair_rows::show(ui, self, table);
        ui.separator();
        self.in_hand(ui, table);
    }

    /// Who reads both, by what means, how sure.
    fn reader(&mut self, ui: &mut Ui, table: &Table<'_>) {
        let mut method = Some(self.method);
        let means = [Method::Satellite, Method::Aerial];
        fields::chips(ui, words::METHOD, &means, &mut method, Method::label);
        self.method = method.unwrap_or(self.method);
        fields::line(ui, (words::OBSERVER, ""), &mut self.observer, None);
        if self.observer.trim().is_empty()
            && let Some(author) = table.context.author
            && chip::link(ui, &words::by_me(author)).clicked()
        {
            author.clone_into(&mut self.observer);
        }
        let all = Certainty::ALL;
        fields::chips(
            ui,
            words::CERTAINTY,
            all,
            &mut self.certainty,
            Certainty::label,
        );
    }

    /// Figures set the cell in hand and go on; arrows move.
    fn keys(&mut self, ui: &Ui) {
        if let Some(state) = fields::state_pressed(ui).filter(|state| *state != Seen::Intact) {
            self.set(state);
            self.step(1);
        }
        if ui.ctx().text_edit_focused() {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.step(1);
        }
        if pressed(Key::ArrowUp) {
            self.step(-1);
        }
        if pressed(Key::ArrowLeft) {
            self.side = Side::Before;
        }
        if pressed(Key::ArrowRight) {
            self.side = Side::After;
        }
        if pressed(Key::Delete) || pressed(Key::Backspace) {
            let side = self.side;
            if let Some(row) = self.rows.get_mut(self.line) {
                *cell(row, side) = None;
            }
        }
    }

    fn set(&mut self, state: Seen) {
        let side = self.side;
        if let Some(row) = self.rows.get_mut(self.line) {
            *cell(row, side) = Some(state);
        }
    }

    fn step(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.line = self.line.saturating_add_signed(by).min(last);
        self.reveal = true;
    }

    /// What can be said of all rows at once: only cells that are still empty are set.
    fn all(&mut self, ui: &mut Ui) {
        chip::wrapping(ui, egui::vec2(12.0, 0.0), |ui| {
            if chip::link(ui, words::ALL_BEFORE).clicked() {
                for row in &mut self.rows {
                    row.before.get_or_insert(Seen::NoDamageVisible);
                }
            }
            if chip::link(ui, words::ALL_EVENTS).clicked() {
                for row in self.rows.iter_mut().filter(|row| row.shows_change()) {
                    row.bearing.get_or_insert(Bearing::NewEvent);
                }
            }
        });
    }

    /// The row in hand: both states by name, extent, note, event, bracket.
    fn in_hand(&mut self, ui: &mut Ui, table: &Table<'_>) {
        let pair = self.pair(table);
        let evidence = self.evidence(table, self.line);
        let Some(row) = self.rows.get_mut(self.line) else {
            return;
        };
        let name = super::name(table, row.site);
        ui.add(Words::new(&name).strong());
        let can = |state| state != Seen::Intact;
        fields::states(ui, words::BEFORE, &mut row.before, can);
        fields::states(ui, words::AFTER, &mut row.after, can);
        fields::extents(ui, &mut row.extent);
        fields::line(ui, (words::NOTE, ""), &mut row.note, None);
        let (Some(pair), Some(evidence)) = (pair, evidence) else {
            ui.add(Words::new(words::CHOOSE_SCENES).quiet(ui));
            return;
        };
        bearing(ui, &pair, row, evidence);
        if let Some(effect) = pair.effect(row, evidence) {
            ui.add_space(size::GRID);
            evidence_bar::show(ui, &Bar::of(&effect.file));
            show_effect(ui, &effect);
        }
    }

    /// The button, and what is missing.
    pub(super) fn foot(&mut self, ui: &mut Ui, table: &Table<'_>) -> Next {
        let set = self.rows.iter().filter(|row| row.is_set()).count();
        let pair = self.pair(table);
        let wrong = match &pair {
            None => Some(words::CHOOSE_SCENES),
            Some(_) if self.certainty.is_none() => Some(words::HOW_SURE),
            Some(pair) => match pair.check() {
                Err(why) => Some(words::no_pair(why)),
                Ok(()) if set == 0 => Some(words::no_pair(NoPair::NothingSet)),
                Ok(()) => None,
            },
        };
        if self.tried {
            crate::ui::forms::error(ui, wrong);
        }
        let mut save = table.save;
        ui.horizontal_wrapped(|ui| {
            save |= ui.add(chip::primary(ui, &words::save(set))).clicked();
            ui.label(theme::quiet(ui.ctx(), words::KEYS));
        });
        if !save {
            return Next::Stay;
        }
        self.tried = true;
        let (Some(pair), None) = (pair, wrong) else {
            return Next::Stay;
        };
        let rows: Vec<(&PairRow, &SiteEvidence)> = (0..self.rows.len())
            .filter_map(|at| Some((self.rows.get(at)?, self.evidence(table, at)?)))
            .collect();
        pair.command(&rows, table.context.fresh)
            .map_or(Next::Stay, |command| Next::Perform(Box::new(command)))
    }
}

/// The cell of a row in one column.
pub(super) const fn cell(row: &mut PairRow, side: Side) -> &mut Option<Seen> {
    match side {
        Side::Before => &mut row.before,
        Side::After => &mut row.after,
    }
}

/// On what event the row bears: those of the place, a new one, none.
fn bearing(ui: &mut Ui, pair: &ScenePair, row: &mut PairRow, evidence: &SiteEvidence) {
    let now = pair.bearing(row, evidence);
    crate::ui::forms::row(ui, words::EVENT, None, |ui, _| {
        ui.add_space(2.0);
        chip::wrapping(ui, egui::vec2(4.0, 4.0), |ui| {
            for file in &evidence.events {
                let this = Bearing::Event(file.event.uuid);
                if chip::toggle(ui, now == this, &file.event.title).clicked() {
                    row.bearing = Some(this);
                }
            }
            let change = row.shows_change();
            if !change {
                chip::shut(ui, words::NEW_EVENT, words::NO_CHANGE);
            } else if chip::toggle(ui, now == Bearing::NewEvent, words::NEW_EVENT).clicked() {
                row.bearing = Some(Bearing::NewEvent);
            }
            if chip::toggle(ui, now == Bearing::Only, words::ONLY).clicked() {
                row.bearing = Some(Bearing::Only);
            }
        });
    });
}
