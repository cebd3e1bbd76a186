//! The sheets that wait: put away for something else, written down while they are made, offered
//! again, also after the program ended as it should not. Knows no place where they are kept.

use std::time::Duration;

use egui::{Frame, Margin, Ui};

use super::kept::Kept;
use super::request::DeskRequest;
use super::sheet::Sheet;
use super::shelf::{self, Book};
use super::{Desk, words};
use crate::domain::id::Id;
use crate::session::{Done, SessionError, Ticket};
use crate::ui::forms::{FormContext, place_name};
use crate::ui::intent::{Intent, Intents};
use crate::ui::view::Pane;
use crate::ui::widgets::{Words, chip};

/// A sheet that waits to be taken up again.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    sheet: Sheet,
    /// What stood beside its row.
    kept: Option<Kept>,
    /// It was sent and has not come back.
    sent: Option<Ticket>,
}

/// What a person wants of a line.
enum Wanted {
    TakeUp,
    Discard,
}

impl Waiting {
    pub(super) fn is(&self, request: &DeskRequest) -> bool {
        self.sent.is_none() && self.sheet.is(request)
    }
}

impl Desk {
    /// What lies on the desk makes room; what was begun on it waits.
    pub(super) fn put_away(&mut self) {
        let ticket = self.sent.take().and_then(|sent| sent.ticket);
        self.refused = None;
        let Some(sheet) = self.sheet.take().filter(Sheet::is_begun) else {
            return;
        };
        self.outliving.change();
        let kept = matches!(sheet, Sheet::Rapid(_)).then(|| self.kept.clone());
        self.waiting.push(Waiting {
            sheet,
            kept,
            sent: ticket,
        });
    }

    /// A sheet that waits is laid on the desk as it was.
    pub(super) fn take_up(&mut self, at: usize) {
        if at >= self.waiting.len() {
            return;
        }
        let waiting = self.waiting.remove(at);
        self.outliving.change();
        if let Some(kept) = waiting.kept {
            self.kept = kept;
        }
        self.sheet = Some(waiting.sheet);
    }

    /// A sheet that was put away while it was being saved is done; refused, it waits.
    pub(super) fn performed_away(&mut self, ticket: Ticket, result: &Result<Done, SessionError>) {
        let mine = |waiting: &Waiting| waiting.sent == Some(ticket);
        let Some(at) = self.waiting.iter().position(mine) else {
            return;
        };
        self.outliving.change();
        if result.is_ok() {
            self.waiting.remove(at);
        } else if let Some(waiting) = self.waiting.get_mut(at) {
            waiting.sent = None;
        }
    }

    /// What was begun, as a text that outlives the program, when it has changed: what waits at
    /// once, what is being entered every few seconds. `now` counts seconds.
    pub fn to_remember(&mut self, now: f64) -> Option<String> {
        let mut outliving = std::mem::take(&mut self.outliving);
        let laid = self.sheet.is_some().into();
        let text = outliving.due_text(now, laid, || shelf::write(&self.books()));
        self.outliving = outliving;
        text
    }

    /// Something was typed or pressed.
    pub fn touch(&mut self) {
        if self.sheet.is_some() {
            self.outliving.touch();
        }
    }

    /// After so long the window looks again, so that what was entered last is written down too.
    #[must_use]
    pub fn rest(&self, now: f64) -> Option<Duration> {
        self.outliving.rest(now)
    }

    pub(super) fn books(&self) -> Vec<Book> {
        let waiting = self.waiting.iter().filter(|waiting| waiting.sent.is_none());
        let mut books: Vec<Book> = waiting
            .map(|waiting| Book {
                sheet: waiting.sheet.clone(),
                kept: waiting.kept.clone(),
            })
            .collect();
        let saving = self.sent.as_ref().is_some_and(|sent| sent.ticket.is_some());
        let laid = self.sheet.as_ref().filter(|_| !saving);
        books.extend(laid.filter(|sheet| sheet.is_begun()).map(|sheet| Book {
            sheet: sheet.clone(),
            kept: matches!(sheet, Sheet::Rapid(_)).then(|| self.kept.clone()),
        }));
        books
    }

    /// Takes up what was begun when the program ended.
    pub fn remember(&mut self, text: &str) {
        let books = shelf::read(text).into_iter();
        self.waiting.extend(books.map(|book| Waiting {
            sheet: book.sheet,
            kept: book.kept,
            sent: None,
        }));
        self.outliving.was(text);
    }

    /// Offers what was put away, one line each.
    pub fn offer(&mut self, ui: &mut Ui, context: &FormContext<'_>, out: &mut Intents) {
        let laid = self.sheet.as_ref().filter(|sheet| sheet.is_begun());
        if let Some(wanted) = laid.and_then(|sheet| line(ui, sheet, context)) {
            match wanted {
                Wanted::TakeUp => out.push(Intent::Pane(Pane::Desk)),
                Wanted::Discard => {
                    self.sheet = None;
                    self.outliving.change();
                }
            }
        }
        let mut wanted = None;
        let waiting = self.waiting.iter().enumerate();
        for (at, kept) in waiting.filter(|(_, kept)| kept.sent.is_none()) {
            let pressed = line(ui, &kept.sheet, context);
            wanted = wanted.or(pressed.map(|pressed| (at, pressed)));
        }
        match wanted {
            Some((at, Wanted::TakeUp)) => {
                self.put_away();
                self.take_up(at);
                out.push(Intent::Pane(Pane::Desk));
            }
            Some((at, Wanted::Discard)) => {
                self.waiting.remove(at);
                self.outliving.change();
            }
            None => {}
        }
    }
}

/// «Not saved yet: Press report, Temple of Bel», with what can be done about it.
fn line(ui: &mut Ui, sheet: &Sheet, context: &FormContext<'_>) -> Option<Wanted> {
    let sites = sheet.sites();
    let title = words::begun(sheet.title(), &place(context, &sites), sites.len());
    let mut wanted = None;
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 2));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Words::new(&words::waits(&title)).quiet(ui));
            if chip::link(ui, words::GO_ON).clicked() {
                wanted = Some(Wanted::TakeUp);
            }
            if chip::link(ui, words::DISCARD).clicked() {
                wanted = Some(Wanted::Discard);
            }
        });
    });
    wanted
}

/// The first of the places, by name.
fn place(context: &FormContext<'_>, sites: &[Id]) -> String {
    let row = sites.first().and_then(|site| context.model.row(*site));
    row.map_or_else(String::new, |row| place_name(context, row))
}
