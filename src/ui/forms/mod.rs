//! Forms in the right panel: drafts of plain values that become commands. Knows the record's
//! fields and terms; knows no SQL. Nothing typed is lost: leaving a changed form keeps its draft.

mod alike;
mod aside;
mod asking;
mod bracket_card;
mod choose;
mod chosen;
mod cite_rows;
mod cites;
mod conflict;
mod discretion;
mod draft;
mod echo;
mod field;
mod fill;
mod groups;
mod house_page;
mod keeping;
mod merge;
mod next;
mod next_number;
mod of_care;
mod of_evidence;
mod of_photos;
mod of_places;
mod of_things;
mod offers;
mod open;
mod page;
mod parse;
mod part_rows;
mod parts;
mod picker;
mod position;
mod reach;
mod recent;
mod removal;
mod report;
mod report_fields;
mod report_named;
mod report_order;
mod report_pages;
mod report_photos;
mod report_places;
mod report_plan;
mod request;
mod shelf;
mod short_name;
mod spec;
mod term_page;
mod together;
mod together_page;
mod unseen;
mod waiting;
mod whom;

use egui::{Context, Key, Modifiers, Ui};

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::record::{PhotoRegion, Table};
use crate::session::{Done, JobView, Reason, SessionError, Ticket};

use super::intent::{Intent, Intents};
use super::model::Model;
use super::outliving::Outliving;
use field::Wish;
use open::{Open, Page};
use reach::Reach;
use recent::Recent;

pub(super) use aside::put_back;
pub(super) use field::{error, row};
pub(super) use offers::{Offer, Shelf, of_terms, place_name};
pub(super) use parse::{check_text as fits, too_long, unfit};
pub(super) use picker::{Offered, Picked, Picker, any_open};
pub use request::FormRequest;
pub(super) use spec::Pick;
pub(super) use unseen::{Choice, Taken};

/// What forms may look at while they are shown.
pub struct FormContext<'a> {
    /// The window's answers.
    pub model: &'a Model,
    /// The day of all states.
    pub day: Day,
    /// The day by this computer's clock.
    pub today: Day,
    /// Who works here.
    pub author: Option<&'a str>,
    /// The open catalogue's file.
    pub file: Option<&'a std::path::Path>,
    /// The jobs under way.
    pub jobs: &'a [JobView],
    /// A fresh identity for a new record.
    pub fresh: &'a dyn Fn() -> Id,
    /// How reports look, as remembered.
    pub style: &'a dyn Fn() -> crate::session::ReportStyle,
}

/// A draft that waits to be taken up again.
#[derive(Debug, Clone)]
struct Kept {
    open: Open,
    title: String,
}

/// The open forms, the newest on top, and the kept drafts.
#[derive(Debug, Default)]
pub struct Forms {
    stack: Vec<Open>,
    kept: Vec<Kept>,
    picking: Option<&'static str>,
    /// A position the map shall show.
    shown: Option<LonLat>,
    find: Option<String>,
    /// The next incident number shall be given to the open event.
    number: bool,
    save: Option<bool>,
    day: Day,
    recent: Recent,
    /// The drafts as they were last written down.
    outliving: Outliving,
}

impl Forms {
    /// Whether forms can be opened.
    #[must_use]
    pub const fn ready() -> bool {
        true
    }

    /// Opens a form, or brings back its draft. `selected` is the place that is shown.
    pub fn open(&mut self, request: FormRequest, selected: Option<Id>, day: Day) {
        self.leave();
        self.day = day;
        let same = |kept: &Kept| kept.open.request == request;
        if let Some(at) = self.kept.iter().position(same) {
            let mut open = self.kept.remove(at).open;
            self.outliving.change();
            open.came_back = true;
            self.stack.push(open);
            return;
        }
        self.stack.push(Open::new(request, selected));
    }

    /// Whether a form is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        !self.stack.is_empty()
    }

    /// Leaves all open forms; changed ones are kept as drafts.
    pub fn leave(&mut self) {
        while !self.stack.is_empty() {
            self.leave_top();
        }
    }

    /// Leaves the form on top; the one that waits beneath comes back.
    fn leave_top(&mut self) {
        self.picking = None;
        self.find = None;
        let Some(mut open) = self.stack.pop() else {
            return;
        };
        let Some(title) = shelf::title(&open).filter(|_| open.is_begun()) else {
            return;
        };
        open.sent = None;
        open.fills = None;
        self.outliving.change();
        self.kept.push(Kept { open, title });
    }

    /// Whether the open form is that of an event, which takes the next incident number.
    #[must_use]
    pub fn takes_number(&self) -> bool {
        let draft = self.stack.last().and_then(Open::draft);
        draft.is_some_and(|draft| draft.table == Table::DamageEvent)
    }

    /// Gives the open event the next incident number.
    pub const fn want_number(&mut self) {
        self.number = true;
    }

    /// Whether the open form waits for a click on the map.
    #[must_use]
    pub const fn picking(&self) -> bool {
        self.picking.is_some()
    }

    /// The mark on a photograph that is being written, as it stands in its form.
    #[must_use]
    pub fn mark(&self) -> Option<PhotoRegion> {
        self.stack.first()?.draft().and_then(of_photos::mark)
    }

    /// Takes another outline for that mark.
    pub fn outline(&mut self, shape: String) {
        if let Some(draft) = self.stack.first_mut().and_then(Open::draft_mut) {
            *draft.edit("shape_json") = shape;
        }
    }

    /// Puts the cursor in the field of a column of the form on top.
    pub fn begin_at(&mut self, column: &'static str) {
        if let Some(open) = self.stack.last_mut() {
            open.reach = Reach::to(column);
        }
    }

    /// Opens a form about a place that need not be the one shown.
    pub fn open_about(&mut self, request: FormRequest, site: Option<Id>, day: Day) {
        self.open(request, site, day);
        if let Some(open) = self.stack.last_mut().filter(|_| site.is_some()) {
            open.place = site;
        }
    }

    /// The position that is being written and not saved yet.
    #[must_use]
    pub fn unsaved(&self) -> Option<LonLat> {
        self.stack.last()?.draft()?.unsaved_spot()
    }

    /// A position the map shall come to, told once.
    pub fn take_shown(&mut self) -> Option<LonLat> {
        self.shown.take()
    }

    /// A point was clicked on the map.
    pub fn picked(&mut self, at: LonLat) {
        let Some(column) = self.picking.take() else {
            return;
        };
        if let Some(draft) = self.stack.last_mut().and_then(Open::draft_mut) {
            *draft.edit(column) = at.decimal();
        }
    }

    /// The keys of an open form: Ctrl+Enter saves, Escape leaves and keeps the draft.
    pub fn keys(&mut self, ctx: &Context) {
        if self.stack.is_empty() || picker::any_open(ctx) {
            return;
        }
        if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            self.save = Some(true);
        }
        if ctx.input(|input| input.key_pressed(Key::Escape)) && self.picking.take().is_none() {
            self.leave_top();
        }
    }

    /// A command was handed to the writer under this ticket.
    pub fn sent(&mut self, ticket: Ticket, command: &crate::domain::command::Command) {
        let waiting = self.stack.iter_mut().filter_map(|open| open.sent.as_mut());
        for sent in waiting.filter(|sent| sent.ticket.is_none() && sent.command == *command) {
            sent.ticket = Some(ticket);
        }
    }

    /// A command was saved or refused; answers with the place that was made, when it was one.
    pub fn performed(&mut self, ticket: Ticket, result: &Result<Done, SessionError>) -> Option<Id> {
        let mine = |open: &Open| {
            let sent = open.sent.as_ref();
            sent.is_some_and(|sent| sent.ticket == Some(ticket))
        };
        let at = self.stack.iter().position(mine)?;
        match result {
            Ok(_) => self.saved(at),
            Err(error) => {
                let open = self.stack.get_mut(at)?;
                open.sent = None;
                open.conflict = matches!(error.reason(), Reason::Stale);
                open.refused = (!open.conflict).then(|| error.to_string());
                None
            }
        }
    }

    fn saved(&mut self, at: usize) -> Option<Id> {
        let done = self.stack.remove(at);
        self.outliving.change();
        let next = done.sent.as_ref().is_some_and(|sent| sent.next);
        let draft = done.draft()?;
        if let Some(column) = done.fills {
            let below = self.stack.last_mut().and_then(Open::draft_mut);
            if let Some(below) = below {
                fill::with(below, column, &done);
            }
        } else if next {
            let request = FormRequest::New {
                table: draft.table,
                site: draft.id("site_uuid"),
                event: draft.id("event_uuid"),
            };
            let mut follow = Open::new(request, done.place);
            follow.page = Page::Record(Box::new(draft.next(Id::default())));
            self.stack.push(follow);
        }
        (draft.is_new() && draft.table == Table::Site).then_some(draft.uuid)
    }

    /// Draws the open form.
    pub fn show(&mut self, ui: &mut Ui, context: &FormContext<'_>, out: &mut Intents) {
        let save = self.save.take();
        let Some(open) = self.stack.last_mut() else {
            return;
        };
        ui.take_available_width();
        open.arrive(context);
        if let Some(draft) = open.draft_mut()
            && draft.uuid.is_nil()
        {
            draft.uuid = (context.fresh)();
        }
        if self.number {
            let told = open
                .draft_mut()
                .map(|draft| next_number::give(draft, context));
            self.number = matches!(told, Some(None));
            out.extend(told.flatten().map(Intent::Tell));
        }
        let mut wishes = Vec::new();
        let left = match &mut open.page {
            Page::Delete => removal::delete(ui, open, context, out),
            Page::Report(_) => report::show(ui, open, context, out),
            Page::Together(_) => together_page::show(ui, open, context, &mut self.find, out),
            Page::Terms(page) => term_page::show(ui, page, context, out),
            Page::House(page) => house_page::show(ui, page, context, out),
            Page::Record(_) | Page::Coming => {
                let kept = page::Kept {
                    picking: self.picking,
                    recent: &self.recent,
                };
                page::show(ui, open, (context, &kept), &mut wishes, out)
            }
        };
        if let Some(next) = save.filter(|_| !open.is_saving()) {
            let follows = open.draft().is_some_and(page::has_next);
            open.save(next && follows, context, out);
        }
        self.carry_out(wishes, context, out);
        match left {
            page::Left::Stay => {}
            page::Left::Keep => self.leave_top(),
            page::Left::Drop => {
                self.picking = None;
                self.stack.pop();
            }
        }
    }

    fn carry_out(&mut self, wishes: Vec<Wish>, context: &FormContext<'_>, out: &mut Intents) {
        for wish in wishes {
            match wish {
                Wish::Save => {
                    if let Some(open) = self.stack.last_mut().filter(|open| !open.is_saving()) {
                        let next = open.draft().is_some_and(page::has_next);
                        open.save(next, context, out);
                    }
                }
                Wish::AddTerm {
                    list,
                    column,
                    label,
                } => self.open_term((list, column), label),
                Wish::Used(list, code) => self.recent.used(list, &code),
                Wish::Picking(column) => self.picking = column,
                Wish::ShowOnMap(at) => {
                    self.shown = Some(at);
                    out.push(Intent::Page(super::view::Page::Map));
                }
                Wish::FindSites(text) => self.find = Some(text),
                Wish::New(table, column) => self.open_above(table, column),
            }
        }
    }

    /// Opens the form of something new above the one that needs it.
    fn open_above(&mut self, table: Table, column: &'static str) {
        let place = self.stack.last().and_then(|open| open.place);
        let request = FormRequest::New {
            table,
            site: None,
            event: None,
        };
        let mut open = Open::new(request, place);
        open.fills = Some(column);
        self.stack.push(open);
    }
}
