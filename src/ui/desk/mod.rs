//! The desk in the right panel at which evidence is worked on: observations one after another,
//! «seen again», a pair of scenes over many places, one of several claims adopted. What is kept
//! from one to the next stays here. Knows drafts and commands; knows no SQL.

mod again;
mod fields;
mod kept;
mod pair;
mod pair_rows;
mod pair_scenes;
mod press;
mod rapid;
mod request;
mod sheet;
mod shelf;
mod signs;
mod visit;
mod waiting;
mod weigh;

use egui::{Align, Context, Frame, Key, Layout, Margin, Modifiers, Ui};

use crate::domain::command::Command;
use crate::domain::dossier::SiteEvidence;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::session::{Done, SessionError, Ticket};

use super::forms::{FormContext, any_open, place_name, unfit};
use super::intent::{Intent, Intents};
use super::outliving::Outliving;
use super::text::evidence::desk as words;
use super::theme;
use super::view::{Pane, Slot};
use super::widgets::chip;
use kept::Kept;
pub use request::{DeskRequest, Side, Turn};
use sheet::Sheet;
use waiting::Waiting;

/// How a sheet goes on after it was drawn.
#[derive(Debug, Clone, PartialEq)]
enum Next {
    /// It waits.
    Stay,
    /// This is done.
    Perform(Box<Command>),
}

/// What a sheet may look at.
struct Table<'a> {
    /// What forms may look at.
    context: &'a FormContext<'a>,
    /// The evidence asked for, in the order asked for.
    evidence: &'a [SiteEvidence],
    /// Saving was asked for by key.
    save: bool,
}

/// A command on its way.
#[derive(Debug, Clone)]
struct Sent {
    command: Command,
    ticket: Option<Ticket>,
}

/// The desk.
#[derive(Debug, Default)]
pub struct Desk {
    sheet: Option<Sheet>,
    kept: Kept,
    sent: Option<Sent>,
    /// What the catalogue said when it refused.
    refused: Option<String>,
    save: bool,
    leave: bool,
    /// What was begun and put away for something else.
    waiting: Vec<Waiting>,
    /// What was begun, as it was last written down.
    outliving: Outliving,
}

impl Desk {
    /// Lays a sheet on the desk; the same one that was put away comes back as it was.
    pub fn open(&mut self, request: DeskRequest) {
        let same = self.sheet.as_ref().is_some_and(|sheet| sheet.is(&request));
        if same {
            (self.refused, self.sent) = (None, None);
        } else {
            self.put_away();
            let kept = self.waiting.iter().position(|kept| kept.is(&request));
            match kept {
                Some(at) => self.take_up(at),
                None => self.sheet = Some(Sheet::of(request)),
            }
        }
        match &mut self.sheet {
            Some(Sheet::Again(again)) => again.ready(&self.kept),
            Some(Sheet::Pair(pair)) => pair.take(&self.kept),
            Some(Sheet::Visit(visit)) => visit.take(&self.kept),
            _ => {}
        }
    }

    /// Another place was chosen: rapid entry goes on with it, unless a row is begun.
    pub fn chosen(&mut self, site: Id) {
        if let Some(Sheet::Rapid(rapid)) = &mut self.sheet {
            rapid.go_to(site);
        }
    }

    /// The questions the sheet needs answered.
    #[must_use]
    pub fn wants(&self, pane: Pane) -> Vec<(Slot, Query)> {
        let Some(sheet) = self.sheet.as_ref().filter(|_| pane == Pane::Desk) else {
            return Vec::new();
        };
        vec![
            (
                Slot::Evidence,
                Query::Evidence {
                    sites: sheet.sites(),
                },
            ),
            (Slot::Sources, Query::Sources),
            (Slot::Imagery, Query::Imagery),
        ]
    }

    /// The keys of the desk: Ctrl+Enter saves, in rows Enter too, Escape puts the sheet away.
    pub fn keys(&mut self, ctx: &Context) {
        if self.sheet.is_none() || any_open(ctx) {
            return;
        }
        // Elsewhere Enter begins a new line of a paragraph.
        let bare = matches!(self.sheet, Some(Sheet::Rapid(_) | Sheet::Again(_)));
        let enter = |input: &mut egui::InputState| {
            input.consume_key(Modifiers::COMMAND, Key::Enter)
                || (bare && input.consume_key(Modifiers::NONE, Key::Enter))
        };
        self.save |= ctx.input_mut(enter);
        self.leave |= ctx.input(|input| input.key_pressed(Key::Escape));
    }

    /// A command was handed to the writer under this ticket.
    pub fn sent(&mut self, ticket: Ticket, command: &Command) {
        let mine = self.sent.as_mut().filter(|sent| sent.command == *command);
        if let Some(sent) = mine {
            sent.ticket = Some(ticket);
        }
    }

    /// A command was saved or refused; answers whether the desk is clear now.
    pub fn performed(&mut self, ticket: Ticket, result: &Result<Done, SessionError>) -> bool {
        if self.sent.as_ref().and_then(|sent| sent.ticket) != Some(ticket) {
            self.performed_away(ticket, result);
            return false;
        }
        self.sent = None;
        self.outliving.change();
        if let Err(refused) = result {
            self.refused = Some(refused.to_string());
            return false;
        }
        self.refused = None;
        if let Some(Sheet::Rapid(rapid)) = &mut self.sheet {
            rapid.next(&mut self.kept);
            return false;
        }
        self.sheet = None;
        true
    }

    /// Draws the sheet.
    pub fn show(&mut self, ui: &mut Ui, context: &FormContext<'_>, out: &mut Intents) {
        let (save, leave) = (
            std::mem::take(&mut self.save),
            std::mem::take(&mut self.leave),
        );
        let saving = self.sent.as_ref().is_some_and(|sent| sent.ticket.is_some());
        let Some(sheet) = &mut self.sheet else {
            out.push(Intent::Pane(Pane::Detail));
            return;
        };
        ui.take_available_width();
        let evidence = match context.model.answer(Slot::Evidence) {
            Some(Answer::Evidence(evidence)) => evidence.as_slice(),
            _ => &[],
        };
        let table = Table {
            context,
            evidence,
            save: save && !saving,
        };
        let closed = head(ui, sheet.title());
        let next = sheet.show(ui, &mut self.kept, &table, self.refused.as_deref());
        match next {
            Next::Perform(command) if !saving => {
                self.refused = unfit(&command, &signs::wanted(ui.ctx()));
                if self.refused.is_some() {
                    return;
                }
                self.sent = Some(Sent {
                    command: (*command).clone(),
                    ticket: None,
                });
                out.push(Intent::Perform(command));
            }
            _ if closed || leave => out.push(Intent::Pane(Pane::Detail)),
            _ => {}
        }
    }
}

/// How a place is called.
fn name(table: &Table<'_>, site: Id) -> String {
    let row = table.context.model.row(site);
    row.map_or_else(String::new, |row| place_name(table.context, row))
}

/// The title and the way out.
fn head(ui: &mut Ui, title: &str) -> bool {
    let margin = Margin {
        left: 16,
        right: 16,
        top: 12,
        bottom: 4,
    };
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme::heading(title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let icon = egui_material_icons::icons::ICON_CLOSE;
                chip::icon(ui, icon, words::CLOSE, true).clicked()
            })
            .inner
        })
        .inner
    });
    shown.inner
}
