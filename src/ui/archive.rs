//! Photographs on their way in, verified, put back: what is wished, which jobs are under way and
//! what came of them. Draws nothing; knows no file.

use std::path::PathBuf;
use std::task::Poll;

use egui::Context;

use super::actions::Act;
use super::app::App;
use super::browse::{BrowseMany, Many};
use super::dispatch::{perform, tell};
use super::text::archive as words;
use super::view::{Offer, Over, Pane, Slot, Waiting};
use crate::domain::id::Id;
use crate::domain::kinds::PhotoKind;
use crate::domain::photo_list::{PhotoAsk, PhotoOrder, PhotosOf};
use crate::domain::query::Query;
use crate::session::{
    Became, Details, Finished, Outcome, Session, SessionError, TakeIn, Ticket, Verified, Writing,
};

/// So many photographs taken in since are looked through for those of the last time.
const SINCE: usize = 200;

/// A job on photographs.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// Take files in.
    TakeIn(TakeIn),
    /// Read all originals again.
    Verify,
    /// Put missing originals back from these files and folders.
    PutBack(Vec<PathBuf>),
    /// Say of photographs which place each shows: photograph and place.
    Place(Vec<(Id, Id)>),
    /// Make small pictures that are missing.
    SmallPictures,
}

impl Errand {
    /// Sends the session on it.
    pub(super) fn start(self, session: &mut Session) -> Ticket {
        match self {
            Self::TakeIn(asked) => session.take_in(asked),
            Self::Verify => session.verify_originals(),
            Self::PutBack(from) => session.relink_originals(from),
            Self::Place(pairs) => session.place_photographs(pairs),
            Self::SmallPictures => session.make_small_pictures(),
        }
    }

    /// Whether its progress and its end are shown beside the map; the others are said in a sentence.
    const fn is_shown(&self) -> bool {
        !matches!(self, Self::Place(_))
    }
}

/// What the sheet for files is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receiving {
    /// Taking photographs in.
    TakeIn,
    /// Putting missing originals back.
    PutBack,
}

/// The sheet on which files and folders are gathered.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// What for.
    pub purpose: Receiving,
    /// The files and folders so far.
    pub files: Vec<PathBuf>,
    /// A path being typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// The place that was chosen when the sheet was opened.
    pub offered: Option<Id>,
    /// The place the photographs show; `None` = nobody has said so yet.
    pub site: Option<Id>,
    /// What sort of pictures they are.
    pub kind: PhotoKind,
    /// From whom they were received.
    pub from: String,
}

impl Receipt {
    fn new(purpose: Receiving, site: Option<Id>) -> Self {
        Self {
            purpose,
            files: Vec::new(),
            typed: String::new(),
            error: None,
            offered: site,
            site,
            kind: PhotoKind::default(),
            from: String::new(),
        }
    }

    /// Adds files and folders, each once.
    pub fn add(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        for file in files {
            if !self.files.contains(&file) {
                self.files.push(file);
            }
        }
    }

    /// What shall be done, once files are named.
    #[must_use]
    pub fn errand(&self) -> Option<Errand> {
        if self.files.is_empty() {
            return None;
        }
        Some(match self.purpose {
            Receiving::TakeIn => Errand::TakeIn(TakeIn {
                site: self.site,
                files: self.files.clone(),
                kind: self.kind,
                received_from: self.from.clone(),
            }),
            Receiving::PutBack => Errand::PutBack(self.files.clone()),
        })
    }
}

/// Which outcomes are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// All.
    #[default]
    All,
    /// Those a person should look at.
    ToLookAt,
    /// Those for which a place is offered.
    Offered,
}

impl Which {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::ToLookAt, Self::Offered];

    /// Whether an outcome is among them.
    #[must_use]
    pub fn has(self, outcome: &Outcome) -> bool {
        match self {
            Self::All => true,
            Self::ToLookAt => outcome.needs_a_look(),
            Self::Offered => outcome.suggested.is_some(),
        }
    }
}

/// What came of the last job.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Came {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Of taking in.
    TakenIn {
        /// How it went.
        sentence: String,
        /// File by file.
        outcomes: Vec<Outcome>,
        /// The operation, to be taken back as one.
        operation: Option<i64>,
    },
    /// Of verifying.
    Verified {
        /// How it went.
        sentence: String,
        /// What was found.
        found: Verified,
        /// What else is to be said.
        also: Vec<String>,
    },
    /// Of anything else, also of what was refused.
    Said(Vec<String>),
}

/// What is wished of photographs and their originals.
#[derive(Debug, Clone)]
pub enum ArchiveWish {
    /// Offer these files on the sheet.
    Offer(Vec<PathBuf>),
    /// Let the desktop choose.
    Choose(Many),
    /// Do it.
    Begin(Box<Errand>),
    /// List these outcomes.
    List(Which),
    /// Show what happened to this photograph.
    Custody(Id),
    /// Show what came of the last job again.
    Back,
}

/// What the window knows of it.
#[derive(Default)]
pub struct Archive {
    /// What came of the last job.
    pub came: Came,
    /// Which outcomes are listed.
    pub which: Which,
    /// The photograph whose custody is shown.
    pub custody: Option<Id>,
    /// The jobs that were begun here and are shown.
    pub shown: Vec<Ticket>,
    choosing: Option<BrowseMany>,
}

impl Archive {
    /// The photographs of the last taking in, those that are new.
    #[must_use]
    pub fn taken_in(&self) -> Vec<Id> {
        let Came::TakenIn { outcomes, .. } = &self.came else {
            return Vec::new();
        };
        let new = outcomes.iter().filter(|it| it.became == Became::TakenIn);
        new.filter_map(|it| it.photo).collect()
    }

    /// The questions it needs answered.
    #[must_use]
    pub fn wants(&self, pane: Pane) -> Vec<(Slot, Query)> {
        if pane != Pane::Archive {
            return Vec::new();
        }
        if let Some(photo) = self.custody {
            return vec![(Slot::Custody, Query::PhotoFile(photo))];
        }
        let new = self.taken_in().len();
        if new == 0 {
            return Vec::new();
        }
        let ask = PhotoAsk {
            of: PhotosOf::Catalogue,
            order: PhotoOrder::Newest,
            offset: 0,
            limit: new + SINCE,
        };
        vec![(Slot::TakenIn, Query::PhotoPage(Box::new(ask)))]
    }

    /// A job was begun.
    pub(super) fn sent(&mut self, ticket: Ticket) {
        self.shown.push(ticket);
        self.custody = None;
    }

    /// A job has ended: what came of it, when it is one of those.
    pub(super) fn ended(&mut self, ticket: Ticket, result: &Result<Finished, SessionError>) {
        let Some(at) = self.shown.iter().position(|sent| *sent == ticket) else {
            return;
        };
        self.shown.remove(at);
        self.which = Which::All;
        self.came = match result {
            Err(refused) => Came::Said(vec![refused.to_string()]),
            Ok(made) => came(made),
        };
    }
}

fn came(made: &Finished) -> Came {
    let sentence = made.sentence.clone();
    match &made.details {
        Details::TakenIn(outcomes) => Came::TakenIn {
            sentence,
            outcomes: outcomes.clone(),
            operation: made.operation,
        },
        Details::Verified(found) => Came::Verified {
            sentence,
            also: made
                .warnings
                .iter()
                .skip(found.sentences().len())
                .cloned()
                .collect(),
            found: found.clone(),
        },
        Details::None | Details::Clipboard(_) => {
            let said = std::iter::once(sentence).chain(made.warnings.iter().cloned());
            Came::Said(said.collect())
        }
    }
}

/// Carries out an action on photographs and their originals; whether it was one.
pub(super) fn act(app: &mut App, act: Act) -> bool {
    match act {
        Act::TakeIn => ask(app, Receiving::TakeIn, Vec::new()),
        Act::PutBack => ask(app, Receiving::PutBack, Vec::new()),
        Act::Verify => begin(app, Errand::Verify),
        Act::SmallPictures => begin(app, Errand::SmallPictures),
        Act::Received => {
            app.archive.custody = None;
            show(app);
        }
        _ => return false,
    }
    true
}

/// Carries out a wish.
pub(super) fn carry_out(app: &mut App, ctx: &Context, wish: ArchiveWish) {
    match wish {
        ArchiveWish::Offer(files) => ask(app, Receiving::TakeIn, files),
        ArchiveWish::Choose(what) => {
            let near = app.session.as_ref().map(Session::path);
            app.archive.choosing = Some(BrowseMany::open(ctx, what, near));
        }
        ArchiveWish::Begin(errand) => begin(app, *errand),
        ArchiveWish::List(which) => app.archive.which = which,
        ArchiveWish::Custody(photo) => {
            app.archive.custody = Some(photo);
            show(app);
        }
        ArchiveWish::Back => app.archive.custody = None,
    }
}

/// Lays the sheet over the window, with what it held already when it lies there; says why not
/// where nothing can be written.
fn ask(app: &mut App, purpose: Receiving, files: Vec<PathBuf>) {
    match app.session.as_ref().map(Session::writing) {
        None => return tell(app, words::NOTHING_OPEN.to_owned(), Offer::Error),
        Some(Writing::ReadOnly(why)) => {
            return tell(app, words::not_taken_in(&why), Offer::Error);
        }
        Some(Writing::Open) => {}
    }
    if let Over::Receive(receipt) = &mut app.view.over {
        receipt.add(files);
        return;
    }
    let mut receipt = Receipt::new(purpose, app.view.selected);
    receipt.add(files);
    app.view.once.sheet = true;
    app.view.over = Over::Receive(Box::new(receipt));
}

/// Begins a job, or asks first who works here when it writes a name.
fn begin(app: &mut App, errand: Errand) {
    let Some(session) = &mut app.session else {
        return;
    };
    if matches!(app.view.over, Over::Receive(_)) {
        app.view.over = Over::Nothing;
    }
    // Looking is possible in a catalogue that cannot be written; small pictures bear no name.
    let looks = errand == Errand::Verify && session.writing() != Writing::Open;
    if looks || errand == Errand::SmallPictures {
        let ticket = errand.start(session);
        app.archive.sent(ticket);
        show(app);
    } else {
        perform(app, Waiting::Errand(Box::new(errand)));
    }
}

/// A job was begun: where its end is shown, it is shown from now on.
pub(super) fn begun(app: &mut App, errand: &Errand, ticket: Ticket) {
    if errand.is_shown() {
        app.archive.sent(ticket);
        show(app);
    }
}

fn show(app: &mut App) {
    app.view.pane = Pane::Archive;
    app.view.right = true;
}

/// Paths chosen in the desktop's dialog have come.
pub(super) fn take_chosen(app: &mut App) {
    let Some(choosing) = &mut app.archive.choosing else {
        return;
    };
    if let Poll::Ready(chosen) = choosing.poll() {
        app.archive.choosing = None;
        if let Over::Receive(receipt) = &mut app.view.over {
            receipt.add(chosen);
        }
    }
}
