//! A press report on one form: where it stands, what it says, the event it tells of. Shows what
//! its date would contradict. Knows one place; adopts nothing.

use egui::Ui;
use serde::{Deserialize, Serialize};

use super::fields::{self, Keys};
use super::{Next, Table};
use crate::domain::bracket::Bracket;
use crate::domain::dossier::{EventFile, SiteEvidence};
use crate::domain::gestures::{About, PressReport, Told};
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, State};
use crate::domain::record::{Claim, Source};
use crate::ui::forms::Pick;
use crate::ui::text::evidence::cases as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::{Words, chip};

/// The report as it is written.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Press {
    site: Id,
    known: Option<Id>,
    title: String,
    publisher: String,
    url: String,
    archive: String,
    issued: String,
    read: String,
    /// The event it tells of; `None` = the only one, or a new one.
    event: Option<Id>,
    new_event: bool,
    headline: String,
    leaves: Option<State>,
    certainty: Option<Certainty>,
    worded: Claim,
    date: String,
    #[serde(skip)]
    tried: bool,
}

impl Press {
    pub(super) fn new(site: Id) -> Self {
        Self {
            site,
            ..Self::default()
        }
    }

    pub(super) const fn site(&self) -> Id {
        self.site
    }

    pub(super) fn is_begun(&self) -> bool {
        let blank = Self {
            tried: self.tried,
            ..Self::new(self.site)
        };
        *self != blank
    }

    /// The event it tells of, among those recorded.
    fn event<'a>(&self, evidence: &'a SiteEvidence) -> Option<&'a EventFile> {
        match (self.new_event, self.event, evidence.events.as_slice()) {
            (true, ..) => None,
            (_, Some(id), files) => files.iter().find(|file| file.event.uuid == id),
            (_, None, [only]) => Some(only),
            _ => None,
        }
    }

    /// What it says, as a record; `None` while a date cannot be read.
    fn claim(&self) -> Option<Claim> {
        Some(Claim {
            date_edtf: fields::day(&self.date).ok()?,
            said_edtf: fields::day(&self.issued).ok()?,
            ..self.worded.clone()
        })
    }

    fn told(&self) -> Option<Told> {
        if let Some(known) = self.known {
            return Some(Told::Known(known));
        }
        let line = |text: &str| text.trim().to_owned();
        Some(Told::New(Box::new(Source {
            kind: words::PRESS_KIND.to_owned(),
            title: line(&self.title),
            publisher: line(&self.publisher),
            url: line(&self.url),
            archive_url: line(&self.archive),
            issued_edtf: fields::day(&self.issued).ok()?,
            accessed_edtf: fields::day(&self.read).ok()?,
            ..Source::default()
        })))
    }

    /// Draws the form.
    pub(super) fn show(&mut self, ui: &mut Ui, table: &Table<'_>) {
        ui.add(Words::new(&super::name(table, self.site)).strong());
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::WHERE));
        let hint = words::KNOWN_HINT;
        fields::pick(
            ui,
            (words::KNOWN, hint),
            Pick::Source,
            &mut self.known,
            table.context,
        );
        if self.known.is_none() {
            fields::line(ui, (words::TITLE, ""), &mut self.title, None);
            fields::line(ui, (words::PUBLISHER, ""), &mut self.publisher, None);
            fields::line(ui, (words::URL, words::URL_HINT), &mut self.url, None);
            fields::line(
                ui,
                (words::ARCHIVE, words::URL_HINT),
                &mut self.archive,
                None,
            );
            fields::date(
                ui,
                (words::READ, words::DAY_HINT),
                &mut self.read,
                Keys::Stay,
            );
        }
        fields::date(
            ui,
            (words::ISSUED, words::DAY_HINT),
            &mut self.issued,
            Keys::Stay,
        );
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::SAYS));
        let said = &mut self.worded;
        for (name, text) in [
            (words::DATE_WORDED, &mut said.date_as_worded),
            (words::CAUSE, &mut said.cause_as_worded),
            (words::ACTOR, &mut said.actor_as_worded),
            (words::EFFECT, &mut said.effect_as_worded),
            (words::RESTS, &mut said.rests_on),
            (words::ORIGIN, &mut said.origin),
        ] {
            fields::line(ui, (name, words::AS_WORDED), text, None);
        }
        fields::date(
            ui,
            (words::DATE, words::DAY_HINT),
            &mut self.date,
            Keys::Stay,
        );
        fields::para(ui, (words::QUOTE, ""), &mut self.worded.quote);
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::TELLS_OF));
        let evidence = table.evidence.iter().find(|held| held.site == self.site);
        if let Some(evidence) = evidence {
            self.about(ui, evidence);
        }
    }

    /// The event, with its bar and what the claimed date would contradict.
    fn about(&mut self, ui: &mut Ui, evidence: &SiteEvidence) {
        let now = self.event(evidence).map(|file| file.event.uuid);
        chip::wrapping(ui, egui::vec2(4.0, 4.0), |ui| {
            for file in &evidence.events {
                let id = file.event.uuid;
                if chip::toggle(ui, now == Some(id), &file.event.title).clicked() {
                    (self.event, self.new_event) = (Some(id), false);
                }
            }
            if chip::toggle(ui, now.is_none(), words::NEW_EVENT).clicked() {
                self.new_event = true;
            }
        });
        ui.add_space(size::GRID);
        let Some(file) = self.event(evidence) else {
            fields::line(ui, (words::HEADLINE, ""), &mut self.headline, None);
            fields::chips(
                ui,
                words::LEAVES,
                State::ALL,
                &mut self.leaves,
                State::label,
            );
            let all = Certainty::ALL;
            fields::chips(
                ui,
                words::CERTAINTY,
                all,
                &mut self.certainty,
                Certainty::label,
            );
            return;
        };
        evidence_bar::show(ui, &Bar::of(file));
        let Some(claim) = self.claim() else { return };
        let known = Bracket::of(file).contradictions;
        let mut with = file.clone();
        with.claims.push(claim);
        for told in Bracket::of(&with).contradictions {
            if !known.contains(&told) {
                let ink = theme::colours(ui.ctx()).error;
                ui.add(Words::new(&told.sentence).size(size::SMALL).colour(ink));
            }
        }
    }

    /// The button, and what is missing.
    pub(super) fn foot(&mut self, ui: &mut Ui, table: &Table<'_>) -> Next {
        let planned = self.plan(table);
        if self.tried
            && let Err(why) = &planned
        {
            crate::ui::forms::error(ui, Some(why));
        }
        let pressed = ui.add(chip::primary(ui, words::SAVE_PRESS)).clicked();
        if !pressed && !table.save {
            return Next::Stay;
        }
        self.tried = true;
        planned.map_or(Next::Stay, |command| Next::Perform(Box::new(command)))
    }

    fn plan(&self, table: &Table<'_>) -> Result<crate::domain::command::Command, &'static str> {
        let evidence = table.evidence.iter().find(|held| held.site == self.site);
        let evidence = evidence.ok_or(crate::ui::text::COMING)?;
        let (Some(told), Some(claim)) = (self.told(), self.claim()) else {
            return Err(words::BAD_DATE);
        };
        let about = self.event(evidence).map_or_else(
            || About::New {
                title: self.headline.clone(),
                leaves: self.leaves,
                certainty: self.certainty,
            },
            |file| About::Event(file.event.uuid),
        );
        let report = PressReport {
            site: self.site,
            told,
            about,
            claim,
        };
        let place = super::name(table, self.site);
        report
            .command(&place, table.context.fresh)
            .map_err(words::no_report)
    }
}
