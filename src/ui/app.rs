//! The window as a whole: `logic` takes in what came back and carries out what was wished,
//! `ui` shows. Knows the session's face; knows no SQL, no file format and no map projection.

use std::path::PathBuf;
use std::task::Poll;

use eframe::CreationContext;
use egui::Context;

use super::actions::{self, Standing};
use super::archive::{self, Archive};
use super::browse::Browse;
use super::compare::Compare;
use super::desk::Desk;
use super::dispatch;
use super::filing;
use super::forms::Forms;
use super::intent::{Intent, Intents};
use super::lens::Lens;
use super::map_view::{MapStatus, MapView};
use super::memory;
use super::model::Model;
use super::panels;
use super::said::{ending, refusal, to_copy};
use super::surveying;
use super::theme;
use super::thumbs::Thumbs;
use super::view::{Notice, Offer, Once, Over, Pane, Slot, View, Waiting};
use super::viewpoints;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::session::{
    Done, Event, FirstRun, JobView, Opening, Reason, ReportStyle, Session, SessionError, Ticket,
};

/// The window. Its parts are plain values; everything that acts goes through [`Intent`]s.
pub struct App {
    pub(super) session: Option<Session>,
    /// Why nothing is open.
    pub(super) refused: Option<String>,
    pub(super) model: Model,
    pub(super) view: View,
    pub(super) map: MapView,
    pub(super) forms: Forms,
    pub(super) desk: Desk,
    pub(super) lens: Lens,
    pub(super) archive: Archive,
    pub(super) compare: Compare,
    pub(super) wishes: Intents,
    /// An edit that was sent and has not come back.
    pub(super) saving: Vec<(Ticket, Waiting)>,
    /// A catalogue that is being opened or made.
    pub(super) opening: Option<Opening>,
    /// The desktop's file dialog while it is open.
    pub(super) browse: Option<Browse>,
    /// The small pictures of photographs.
    pub(super) thumbs: Thumbs,
    /// Whether the first place is still to be chosen.
    pub(super) fresh: bool,
}

/// What drawing functions may look at.
pub(crate) struct Sight<'a> {
    /// A fresh identity for a new record.
    pub fresh: &'a dyn Fn() -> Id,
    /// How reports look, as remembered.
    pub style: &'a dyn Fn() -> ReportStyle,
    /// What is shown.
    pub view: &'a View,
    /// What the catalogue answered.
    pub model: &'a Model,
    /// The small pictures of photographs.
    pub thumbs: &'a Thumbs,
    /// What came of photographs and their originals.
    pub archive: &'a Archive,
    /// What is possible.
    pub standing: &'a Standing,
    /// The open catalogue's file.
    pub file: Option<PathBuf>,
    /// Who works here.
    pub author: Option<&'a str>,
    /// Catalogues opened lately.
    pub recent: Vec<PathBuf>,
    /// The jobs under way.
    pub jobs: Vec<JobView>,
    /// Whether an edit was sent that has not come back, and the revision of the catalogue.
    pub saving: (bool, u64),
    /// What the map tells.
    pub map: MapStatus,
    /// The day by this computer's clock.
    pub today: Day,
    /// What was told once after opening.
    pub warnings: &'a [String],
}

impl App {
    /// The window on an open catalogue.
    #[must_use]
    pub fn new(context: &CreationContext<'_>, session: Session) -> Self {
        let mut app = Self::empty(&context.egui_ctx, session.today());
        app.take_session(&context.egui_ctx, session);
        app
    }

    /// The window as the program starts it; after a first run it greets with one line.
    pub(super) fn started(
        context: &CreationContext<'_>,
        session: Session,
        first_run: FirstRun,
    ) -> Self {
        let mut app = Self::new(context, session);
        app.view.welcome = first_run == FirstRun::Yes;
        app
    }

    /// The window when the catalogue could not be opened: it says why and offers another.
    #[must_use]
    pub fn refused(context: &CreationContext<'_>, error: &SessionError) -> Self {
        let mut app = Self::empty(&context.egui_ctx, Day(0));
        app.refused = Some(error.to_string());
        app
    }

    fn empty(ctx: &Context, today: Day) -> Self {
        theme::install(ctx);
        Self {
            session: None,
            refused: None,
            model: Model::default(),
            view: View::at(today),
            map: MapView::new(ctx),
            forms: Forms::default(),
            desk: Desk::default(),
            lens: Lens::default(),
            archive: Archive::default(),
            compare: Compare::default(),
            wishes: Intents::default(),
            saving: Vec::new(),
            opening: None,
            browse: None,
            thumbs: Thumbs::default(),
            fresh: true,
        }
    }

    /// Shows another catalogue from here on.
    pub(super) fn take_session(&mut self, ctx: &Context, mut session: Session) {
        // What is being written in the one before waits there for the next time.
        self.forms.leave();
        memory::leave_drafts(self);
        let wake = ctx.clone();
        session.set_waker(std::sync::Arc::new(move || wake.request_repaint()));
        self.view = View::at(session.today());
        self.model = Model::default();
        self.thumbs = Thumbs::default();
        self.forms = Forms::default();
        self.desk = Desk::default();
        self.lens = Lens::default();
        self.archive = Archive::default();
        self.compare = Compare::default();
        self.saving.clear();
        self.refused = None;
        self.fresh = true;
        self.session = Some(session);
        memory::restore(self, ctx);
    }

    /// A catalogue that was being opened has come, or has not.
    fn take_opening(&mut self, ctx: &Context) {
        let Some(answer) = self.opening.as_mut().and_then(Opening::poll) else {
            return;
        };
        self.opening = None;
        match answer {
            Ok(session) => self.take_session(ctx, session),
            Err(error) => self.view.notice = Some(refusal(&error)),
        }
    }

    fn collect(&mut self) {
        let Some(session) = &mut self.session else {
            return;
        };
        let mut returned = Vec::new();
        for event in session.poll() {
            match event {
                Event::Answered {
                    ticket,
                    revision,
                    result,
                } => {
                    self.model.answered(ticket, revision, result);
                }
                Event::Performed { ticket, result } => {
                    let made = self.forms.performed(ticket, &result);
                    self.wishes.extend(made.map(Intent::Visit));
                    if self.desk.performed(ticket, &result) {
                        self.wishes.push(Intent::Pane(Pane::Detail));
                    }
                    if result.is_err() {
                        self.lens.refused();
                    }
                    returned.push((ticket, result));
                }
                Event::Finished { ticket, result } => {
                    self.archive.ended(ticket, &result);
                    self.thumbs.look_again();
                    self.wishes.extend(to_copy(&result));
                    self.view.notice = Some(match result {
                        Ok(finished) => ending(finished),
                        Err(error) => refusal(&error),
                    });
                }
            }
        }
        for (ticket, result) in returned {
            self.edited(ticket, result);
        }
    }

    /// An edit was saved, or refused: say so, with what can be done about it.
    fn edited(&mut self, ticket: Ticket, result: Result<Done, SessionError>) {
        let at = self.saving.iter().position(|(sent, _)| *sent == ticket);
        let sent = at.map(|at| self.saving.swap_remove(at).1);
        let (sentence, offer) = match result {
            Ok(done) => (done.sentence, Offer::Undo(done.operation)),
            Err(error) => {
                let offer = match (error.reason(), &sent) {
                    (Reason::Blocked(_), Some(Waiting::Undo(Some(number)))) => {
                        Offer::UndoWith(*number)
                    }
                    _ => Offer::Error,
                };
                if *error.reason() == Reason::NoAuthor {
                    let name = String::new();
                    self.view.over = Over::Author { name, then: sent };
                }
                (error.to_string(), offer)
            }
        };
        self.view.notice = Some(Notice { sentence, offer });
    }

    /// The first place shown: the Temple of Bel where there is one, else the first place.
    fn choose_first(&mut self) {
        if !self.fresh {
            return;
        }
        let Some(sites) = self.model.sites(Slot::All) else {
            return;
        };
        let rows = &sites.list.rows;
        let first = rows
            .iter()
            .find(|row| row.slug.as_str() == "temple-of-bel")
            .or_else(|| rows.first());
        self.view.selected = first.map(|row| row.id);
        self.view.once.reveal = true;
        self.fresh = false;
        let bounds = panels::map_bounds(rows);
        if let Some(bounds) = bounds {
            self.map.fit(bounds);
        }
    }

    /// A path chosen in the desktop's dialog has come.
    fn take_browsed(&mut self) {
        let Some(browse) = &mut self.browse else {
            return;
        };
        let purpose = browse.purpose;
        if let Poll::Ready(chosen) = browse.poll() {
            self.browse = None;
            if let Some(path) = chosen {
                filing::chosen_path(self, purpose, &path);
            }
        }
    }

    /// Carries out what was wished and asks for what is now to be shown.
    fn act(&mut self, ctx: &Context) {
        for wish in self.wishes.take() {
            dispatch::carry_out(self, ctx, wish);
        }
        surveying::take_picked(self);
        self.choose_first();
        viewpoints::look_where_the_map_is(self, ctx);
        let Some(session) = &mut self.session else {
            return;
        };
        self.view.review.today = session.today();
        let mut wants = Vec::new();
        if self.model.answer(Slot::All).is_none() && self.view.names().is_none() {
            wants.push(self.view.first_look());
        }
        wants.extend(self.view.wants());
        wants.extend(self.forms.wants());
        wants.extend(self.desk.wants(self.view.pane));
        wants.extend(self.archive.wants(self.view.pane));
        wants.extend(self.lens.wants());
        wants.extend(self.compare.wants());
        self.model.keep(session, wants);
        self.lens.tend(ctx, session, &self.model);
        self.compare.tend(ctx, session, &self.model);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_opening(ctx);
        self.collect();
        self.thumbs
            .take(ctx, self.session.as_ref().map_or(0, Session::revision));
        self.take_browsed();
        archive::take_chosen(self);
        self.act(ctx);
        memory::keep(self, ctx);
        memory::keep_drafts(self, ctx);
    }

    /// What is being written when the window closes waits for the next time.
    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.forms.leave();
        memory::leave_drafts(self);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let standing = self.standing(&ctx);
        if self.view.pane == Pane::Form && self.view.over == Over::Nothing {
            self.forms.keys(&ctx);
        }
        if self.view.pane == Pane::Desk && self.view.over == Over::Nothing {
            self.desk.keys(&ctx);
        }
        for act in actions::pressed(&ctx, &standing) {
            self.wishes.push(Intent::Act(act));
        }
        super::pasted::wishes(&ctx, &mut self.wishes);
        let session = self.session.as_ref();
        let fresh = || session.map_or_else(Id::default, Session::new_id);
        let style = || session.map_or_else(ReportStyle::default, |it| it.settings().report_style());
        let sight = Sight {
            fresh: &fresh,
            style: &style,
            view: &self.view,
            model: &self.model,
            thumbs: &self.thumbs,
            archive: &self.archive,
            standing: &standing,
            file: session.map(|session| session.path().to_owned()),
            author: session.and_then(Session::author),
            recent: session.map(Session::recent).unwrap_or_default(),
            jobs: session.map(Session::jobs).unwrap_or_default(),
            saving: (
                !self.saving.is_empty(),
                session.map_or(0, Session::revision),
            ),
            map: self.map.status(),
            today: session.map_or(Day(0), Session::today),
            warnings: session.map_or(&[], Session::warnings),
        };
        let mut widths = self.view.wide;
        match &self.refused {
            Some(sentence) if session.is_none() => {
                panels::gate(ui, sentence, &sight, &mut self.wishes);
            }
            _ => {
                let writing = (&mut self.forms, &mut self.desk);
                let shown = (&mut self.map, &mut self.lens, &mut self.compare);
                widths = panels::window(ui, &sight, shown, writing, &mut self.wishes);
            }
        }
        panels::over(&ctx, &sight, &mut self.wishes);
        self.view.wide = widths;
        self.view.once = Once::default();
        if !self.wishes.is_empty() {
            // What was wished is asked for now, not a frame later: the answer to a key press may
            // be there when the next is drawn.
            self.act(&ctx);
            ctx.request_repaint();
        }
    }
}
