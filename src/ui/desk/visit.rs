//! A field visit on one form: what was seen of the place and of each component, and the
//! assessment of the whole. Knows one place and its components.

use egui::Ui;
use serde::{Deserialize, Serialize};

use super::fields::{self, Keys};
use super::kept::Kept;
use super::{Next, Table};
use crate::domain::dossier::SiteEvidence;
use crate::domain::gestures::{Effect, FieldVisit, NoVisit, Part};
use crate::domain::id::{Code, Id};
use crate::domain::kinds::{Certainty, Extent, Level, Method, Seen};
use crate::domain::terms;
use crate::ui::forms::FormContext;
use crate::ui::text::evidence::{cases as words, desk};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::{Words, chip};

/// The visit as it is written.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Visit {
    site: Id,
    parts: Vec<(Id, Option<Seen>)>,
    date: String,
    observer: String,
    certainty: Option<Certainty>,
    condition: Option<Code>,
    extent: Option<Extent>,
    note: String,
    #[serde(skip)]
    tried: bool,
}

impl Visit {
    pub(super) fn new(site: Id) -> Self {
        Self {
            site,
            parts: vec![(site, None)],
            ..Self::default()
        }
    }

    pub(super) fn sites(&self) -> Vec<Id> {
        self.parts.iter().map(|(site, _)| *site).collect()
    }

    pub(super) const fn site(&self) -> Id {
        self.site
    }

    pub(super) fn is_begun(&self) -> bool {
        // Who reads, and how sure, may have come from the record before.
        self.parts.iter().any(|(_, state)| state.is_some())
            || !self.date.trim().is_empty()
            || self.condition.is_some()
            || self.extent.is_some()
            || !self.note.trim().is_empty()
    }

    /// Takes over who reads, and how sure, from what was entered before.
    pub(super) fn take(&mut self, kept: &Kept) {
        if self.observer.is_empty() {
            self.observer.clone_from(&kept.observer);
        }
        self.certainty = self.certainty.or(kept.certainty);
    }

    /// Its components, as soon as the places are known.
    fn gather(&mut self, context: &FormContext<'_>) {
        let sites = context.model.sites(Slot::All);
        let rows = sites.map_or(&[][..], |sites| &sites.list.rows);
        let parts = rows
            .iter()
            .filter(|row| row.parent == Some(self.site) && matches!(row.level, Level::Component));
        for row in parts {
            if !self.parts.iter().any(|(site, _)| *site == row.id) {
                self.parts.push((row.id, None));
            }
        }
    }

    fn visit(&self, table: &Table<'_>) -> FieldVisit {
        let kept = Kept {
            date: self.date.clone(),
            observer: self.observer.clone(),
            certainty: self.certainty,
            method: Some(Method::Visit),
            ..Kept::default()
        };
        let parts = self.parts.iter().map(|(site, state)| Part {
            site: *site,
            event: only_event(table, *site),
            state: *state,
        });
        FieldVisit {
            site: self.site,
            look: kept.look(),
            parts: parts.collect(),
            condition: self.condition.clone(),
            extent: self.extent,
            note: self.note.clone(),
        }
    }

    /// Draws the form.
    pub(super) fn show(&mut self, ui: &mut Ui, table: &Table<'_>) {
        if self.parts.len() == 1 {
            self.gather(table.context);
        }
        ui.add(Words::new(&super::name(table, self.site)).strong());
        let hint = words::DAY_HINT;
        fields::date(ui, (words::VISITED, hint), &mut self.date, Keys::Stay);
        fields::line(ui, (words::VISITOR, ""), &mut self.observer, None);
        if self.observer.trim().is_empty()
            && let Some(author) = table.context.author
            && chip::link(ui, &desk::by_me(author)).clicked()
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
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::SEEN));
        for at in 0..self.parts.len() {
            self.part(ui, at, table);
        }
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::WHOLE));
        let codes: Vec<&'static str> = terms::list("condition")
            .iter()
            .map(|term| term.code)
            .collect();
        let held = self.condition.as_ref().map(Code::as_str);
        let mut chosen = codes.iter().copied().find(|code| Some(*code) == held);
        fields::chips(ui, words::CONDITION, &codes, &mut chosen, condition);
        self.condition = chosen.map(Code::from);
        fields::extents(ui, &mut self.extent);
        fields::para(ui, (words::NOTE, ""), &mut self.note);
    }

    /// One part, and what its observation would do to the bracket of its event.
    fn part(&mut self, ui: &mut Ui, at: usize, table: &Table<'_>) {
        let visit = self.visit(table);
        let Some((site, state)) = self.parts.get_mut(at) else {
            return;
        };
        let row = table.context.model.row(*site);
        let name = row.map_or("", |row| row.name_en.as_str());
        fields::states(ui, name, state, |_| true);
        let (Some(state), Some(file)) = (*state, held(table, *site).and_then(only)) else {
            return;
        };
        if visit.look.seen_edtf.is_none() {
            return;
        }
        let seen = visit.look.of(Id::default(), *site, state);
        let effect = Effect::of(file, &[seen]);
        let bar = Bar::of(&effect.file).with_ghosts(&[Id::default()]);
        evidence_bar::show(ui, &bar);
        super::rapid::show_effect(ui, &effect);
    }

    /// The button, and what is missing.
    pub(super) fn foot(&mut self, ui: &mut Ui, table: &Table<'_>) -> Next {
        let place = super::name(table, self.site);
        let planned = self.visit(table).command(&place, table.context.fresh);
        if self.tried
            && let Err(why) = &planned
        {
            let told = match why {
                NoVisit::NothingSeen => words::NOTHING_SEEN.to_owned(),
                NoVisit::Lacks(lacks) => {
                    let asked: Vec<&str> = lacks.iter().copied().map(desk::lack).collect();
                    desk::still(&asked.join(", "))
                }
            };
            crate::ui::forms::error(ui, Some(&told));
        }
        let pressed = ui.add(chip::primary(ui, words::SAVE_VISIT)).clicked();
        if !pressed && !table.save {
            return Next::Stay;
        }
        self.tried = true;
        planned.map_or(Next::Stay, |command| Next::Perform(Box::new(command)))
    }
}

fn condition(code: &'static str) -> &'static str {
    terms::label("condition", code).map_or(code, |term| term.en)
}

fn held<'a>(table: &Table<'a>, site: Id) -> Option<&'a SiteEvidence> {
    table.evidence.iter().find(|held| held.site == site)
}

/// The event of a place that has just one.
fn only(evidence: &SiteEvidence) -> Option<&crate::domain::dossier::EventFile> {
    match evidence.events.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

fn only_event(table: &Table<'_>, site: Id) -> Option<Id> {
    held(table, site).and_then(only).map(|file| file.event.uuid)
}
