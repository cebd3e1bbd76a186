//! Rapid entry: observations of one place in a row, by keyboard. The bracket is recomputed with
//! the row that is not saved yet. Knows one place at a time.

use egui::Ui;
use serde::{Deserialize, Serialize};

use super::fields::{self, Keys};
use super::kept::Kept;
use super::{Next, Table};
use crate::domain::command::Command;
use crate::domain::dossier::{EventFile, SiteEvidence};
use crate::domain::gestures::Effect;
use crate::domain::id::Id;
use crate::domain::kinds::{Extent, Seen};
use crate::domain::record::Observation;
use crate::ui::forms::place_name;
use crate::ui::text::evidence::desk as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::{Words, chip};

/// The event a row bears on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
enum Bears {
    /// The only one of the place, or none.
    #[default]
    Suggested,
    /// None.
    Nothing,
    /// This one.
    On(Id),
}

/// The row that is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Rapid {
    site: Id,
    asked: Option<Id>,
    /// Another place that was chosen while a row was begun.
    other: Option<Id>,
    bears: Bears,
    state: Option<Seen>,
    extent: Option<Extent>,
    note: String,
    #[serde(skip)]
    keys: Keys,
    #[serde(skip)]
    tried: bool,
}

impl Rapid {
    pub(super) fn new(site: Id, event: Option<Id>) -> Self {
        Self {
            site,
            asked: event,
            bears: event.map_or(Bears::Suggested, Bears::On),
            keys: Keys::Here,
            ..Self::default()
        }
    }

    pub(super) const fn site(&self) -> Id {
        self.site
    }

    pub(super) fn is(&self, site: Id, event: Option<Id>) -> bool {
        self.site == site && self.asked == event
    }

    /// Whether a row is begun.
    pub(super) fn is_begun(&self) -> bool {
        self.state.is_some() || self.extent.is_some() || !self.note.trim().is_empty()
    }

    /// Goes on with another place; a row that is begun stays with its own until it is moved.
    pub(super) fn go_to(&mut self, site: Id) {
        if site == self.site {
            self.other = None;
        } else if self.is_begun() {
            self.other = Some(site);
        } else {
            *self = Self::new(site, None);
        }
    }

    /// The row was saved: the next one begins, with what is kept.
    pub(super) fn next(&mut self, kept: &mut Kept) {
        kept.fold = true;
        if kept.scene.is_none() {
            kept.date.clear();
        }
        let (site, asked, bears) = (self.site, self.asked, self.bears);
        *self = Self {
            bears,
            ..Self::new(site, asked)
        };
    }

    /// The event the row bears on.
    fn event<'a>(&self, evidence: &'a SiteEvidence) -> Option<&'a EventFile> {
        match (self.bears, evidence.events.as_slice()) {
            (Bears::Suggested, [only]) => Some(only),
            (Bears::On(id), files) => files.iter().find(|file| file.event.uuid == id),
            _ => None,
        }
    }

    /// The observation as it stands; `None` while its day or state is missing.
    fn unsaved(&self, kept: &Kept, event: Option<Id>, uuid: Id) -> Option<Observation> {
        let look = kept.look();
        let state = self.state?;
        look.seen_edtf.as_ref()?;
        Some(Observation {
            event_uuid: event,
            extent_code: self.extent,
            note: self.note.trim().to_owned(),
            ..look.of(uuid, self.site, state)
        })
    }

    /// Draws what is kept, the row and what it would do.
    pub(super) fn show(&mut self, ui: &mut Ui, kept: &mut Kept, table: &Table<'_>) {
        let context = table.context;
        let row = context.model.row(self.site);
        let name = row.map_or_else(String::new, |row| place_name(context, row));
        ui.add(Words::new(&name).strong());
        self.elsewhere(ui, table);
        kept.show(ui, context);
        ui.separator();
        let evidence = table.evidence.iter().find(|held| held.site == self.site);
        if let Some(evidence) = evidence.filter(|held| !held.events.is_empty()) {
            self.events(ui, evidence);
        }
        let look = kept.look();
        if let Some(state) = fields::state_pressed(ui).filter(|state| look.can_show(*state)) {
            self.state = Some(state);
        }
        kept.show_day(ui, std::mem::take(&mut self.keys));
        fields::states(ui, words::SHOWS, &mut self.state, |state| {
            look.can_show(state)
        });
        fields::extents(ui, &mut self.extent);
        fields::line(ui, (words::NOTE, ""), &mut self.note, None);
        if let Some(evidence) = evidence {
            self.effect(ui, kept, evidence);
        }
    }

    /// Another place was chosen while the row was begun.
    fn elsewhere(&mut self, ui: &mut Ui, table: &Table<'_>) {
        let Some(row) = self.other.and_then(|id| table.context.model.row(id)) else {
            return;
        };
        ui.horizontal_wrapped(|ui| {
            ui.add(Words::new(&words::row_is_of_another()).quiet(ui));
            if chip::link(ui, &words::move_row(&row.name_en)).clicked() {
                self.site = row.id;
                self.bears = Bears::Suggested;
                self.asked = None;
                self.other = None;
            }
        });
    }

    fn events(&mut self, ui: &mut Ui, evidence: &SiteEvidence) {
        let now = self.event(evidence).map(|file| file.event.uuid);
        crate::ui::forms::row(ui, words::EVENT, None, |ui, _| {
            ui.add_space(2.0);
            chip::wrapping(ui, egui::vec2(4.0, 4.0), |ui| {
                for file in &evidence.events {
                    let id = file.event.uuid;
                    if chip::toggle(ui, now == Some(id), &file.event.title).clicked() {
                        self.bears = Bears::On(id);
                    }
                }
                if chip::toggle(ui, now.is_none(), words::NO_EVENT).clicked() {
                    self.bears = Bears::Nothing;
                }
            });
        });
    }

    /// The evidence bar with the unsaved row as a ghost, and what it would do in words.
    fn effect(&self, ui: &mut Ui, kept: &Kept, evidence: &SiteEvidence) {
        let Some(file) = self.event(evidence) else {
            return;
        };
        ui.add_space(size::GRID * 2.0);
        let ghost = Id::default();
        let unsaved = self.unsaved(kept, Some(file.event.uuid), ghost);
        let Some(unsaved) = unsaved else {
            ui.label(theme::quiet(ui.ctx(), words::BAR_NOW));
            evidence_bar::show(ui, &Bar::of(file));
            return;
        };
        let effect = Effect::of(file, &[unsaved]);
        ui.label(theme::quiet(ui.ctx(), words::BAR_THEN));
        evidence_bar::show(ui, &Bar::of(&effect.file).with_ghosts(&[ghost]));
        show_effect(ui, &effect);
    }

    /// The button, and what is missing.
    pub(super) fn foot(&mut self, ui: &mut Ui, kept: &Kept, table: &Table<'_>) -> Next {
        let lacks = kept.look().lacks();
        let lacking = self.state.is_none() || !lacks.is_empty();
        if self.tried && lacking {
            let mut asked: Vec<&str> = lacks.into_iter().map(words::lack).collect();
            if self.state.is_none() {
                asked.push(words::LACK_STATE);
            }
            crate::ui::forms::error(ui, Some(&words::still(&asked.join(", "))));
        }
        let mut save = table.save;
        ui.horizontal_wrapped(|ui| {
            save |= ui.add(chip::primary(ui, words::SAVE_NEXT)).clicked();
            ui.label(theme::quiet(ui.ctx(), words::RAPID_KEYS));
        });
        if !save {
            return Next::Stay;
        }
        self.tried = true;
        let evidence = table.evidence.iter().find(|held| held.site == self.site);
        let (Some(evidence), false) = (evidence, lacking) else {
            return Next::Stay;
        };
        let event = self.event(evidence).map(|file| file.event.uuid);
        let context = table.context;
        let row = context.model.row(self.site);
        let name = row.map_or_else(String::new, |row| place_name(context, row));
        self.unsaved(kept, event, (context.fresh)())
            .map_or(Next::Stay, |seen| {
                let sentence = words::added(&name, &seen.seen_edtf.words(), seen.state.label());
                Next::Perform(Box::new(Command::add(sentence, seen)))
            })
    }
}

/// What unsaved observations would do to a bracket, in words, with what they would contradict.
pub(super) fn show_effect(ui: &mut Ui, effect: &Effect) {
    ui.add(Words::new(&words::effect(effect)).strong());
    let colours = theme::colours(ui.ctx());
    for told in &effect.contradictions {
        let line = Words::new(&told.sentence);
        ui.add(line.size(size::SMALL).colour(colours.error));
    }
}
