//! Carries out what was wished, one arm for each wish, none longer than five lines. Knows what
//! to ask of the session and of the map; draws nothing.

use egui::Context;

use super::actions::{self, Act, Menu};
use super::app::App;
use super::archive;
use super::compare::CompareWish;
use super::comparing;
use super::desk::DeskRequest;
use super::filing;
use super::filtering;
use super::forming;
use super::forms::FormRequest;
use super::gallery;
use super::going::{choose, fit_all, fly, listed, mark};
use super::intent::{Intent, Marking};
use super::lens::LensWish;
use super::log::LogWish;
use super::panels;
use super::registers;
use super::reports;
use super::reviewing;
use super::surveying;
use super::view::{Cursor, FilePurpose, ListMode, Notice, Offer, Over, Page, Pane, Waiting};
use super::viewing;
use super::viewpoints;
use crate::domain::date::Day;
use crate::domain::history::Scope;
use crate::domain::id::Id;
use crate::session::{Session, TableFormat};

/// Carries out one wish.
pub(super) fn carry_out(app: &mut App, ctx: &Context, wish: Intent) {
    match wish {
        Intent::Act(act) => do_act(app, ctx, act),
        Intent::Visit(id) => {
            viewing::carry_out(app, ctx, LensWish::Close);
            comparing::carry_out(app, ctx, CompareWish::Close);
            choose(app, id);
            fly(app, id);
        }
        Intent::Select(id) => choose(app, id),
        Intent::Deselect => app.view.selected = None,
        Intent::Hover(id) => app.view.hovered = id,
        Intent::SetDay(day) => app.view.day = day,
        Intent::Filter(filter) => filtering::filter_by(app, *filter),
        Intent::Page(page) => viewing::turn_to(app, ctx, page),
        Intent::Mark(marking) => mark(app, marking),
        Intent::Mode(mode) => list_as(app, mode),
        Intent::Build(building) => filtering::build(app, building),
        Intent::Register(table, shelf) => app.view.registers.put(table, *shelf),
        Intent::TableFor(edition) => app.view.table_edition = edition,
        Intent::ToggleBranch(id) => toggle(app, id),
        Intent::Pane(pane) => show_pane(app, pane),
        Intent::Numbered => app.view.numbering = None,
        Intent::Photo(wish) => gallery::carry_out(app, wish),
        Intent::Archive(wish) => archive::carry_out(app, ctx, wish),
        Intent::Log(wish) => show_log(app, wish),
        Intent::Operation(number) => {
            app.view.operation = number;
            app.view.log.restoring = None;
        }
        Intent::Section(section) => {
            show_pane(app, Pane::Detail);
            app.view.once.section = Some(section);
        }
        Intent::Over(over) => app.view.over = over,
        Intent::Perform(command) => perform(app, Waiting::Command(command)),
        Intent::Undo(number) => perform(app, Waiting::Undo(Some(number))),
        Intent::UndoWith(number) => perform(app, Waiting::UndoWith(number)),
        Intent::Report(wish) => reports::carry_out(app, wish),
        Intent::LookAtPages => app.forms.look_at_pages(app.session.as_ref(), ctx),
        Intent::Author(name) => set_author(app, name),
        Intent::Cancel(job) => with(app, |session| session.cancel(job)),
        Intent::Form(request) => open_form(app, request),
        Intent::Desk(request) => lay(app, request),
        Intent::Lens(wish) => viewing::carry_out(app, ctx, wish),
        Intent::Compare(wish) => comparing::carry_out(app, ctx, wish),
        Intent::FormAt(request, column) => {
            show_pane(app, Pane::Form);
            reviewing::open_at(app, request, column);
        }
        Intent::File(wish) => filing::carry_out(app, ctx, wish),
        Intent::Survey(wish) => surveying::carry_out(app, wish),
        Intent::Browse(purpose) => filing::browse(app, ctx, purpose),
        Intent::OpenOutside(address) => filing::open_outside(app, &address),
        Intent::Copy(text) => ctx.copy_text(text),
        Intent::Tell(sentence) => tell(app, sentence, Offer::Nothing),
        Intent::NoticeRead => app.view.notice = None,
        Intent::WelcomeRead => app.view.welcome = false,
    }
}

/// Opens or shuts a branch of the tree.
fn toggle(app: &mut App, id: Id) {
    if !app.view.branches.remove(&id) {
        app.view.branches.insert(id);
    }
}

fn do_act(app: &mut App, ctx: &Context, act: Act) {
    match act {
        Act::New => filing::ask(app, FilePurpose::NewPalmyra),
        Act::NewEmpty => filing::ask(app, FilePurpose::NewEmpty),
        Act::Open => filing::ask(app, FilePurpose::Open),
        Act::SaveCopy => filing::ask(app, FilePurpose::Copy),
        Act::Check => with(app, |session| {
            session.check();
        }),
        Act::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        Act::Undo => perform(app, Waiting::Undo(None)),
        Act::Redo => perform(app, Waiting::Redo),
        Act::Author => ask_author(app, None),
        Act::Find => app.view.over = palette(),
        Act::FindSite => {
            app.view.left = true;
            app.view.once.cursor = Some(Cursor::Search);
        }
        Act::Tree => list_as(app, ListMode::Tree),
        Act::List => list_as(app, ListMode::List),
        Act::Map => app.view.page = Page::Map,
        Act::Table => app.view.page = Page::Table,
        _ if viewpoints::carries_out(act) => viewpoints::act(app, ctx, act),
        Act::Review => app.view.page = Page::Review,
        Act::SaveFindings => filing::ask(app, FilePurpose::Findings),
        Act::SaveNumbers => filing::ask_for_numbers(app),
        Act::Statistics => app.view.page = Page::Statistics,
        Act::Chronology => surveying::chronology(app),
        Act::People | Act::Sources | Act::ExportRegister => registers::act(app, act),
        Act::Photos => app.view.page = Page::Photos,
        Act::FinerTime => surveying::finer(app),
        Act::CoarserTime => surveying::coarser(app),
        Act::MarkListed => mark(app, Marking::Only(listed(app))),
        Act::ClearMarks => mark(app, Marking::Nothing),
        Act::BuildFilter => filtering::open_builder(app),
        Act::ExportSpreadsheet => filing::ask(app, FilePurpose::Table(TableFormat::Spreadsheet)),
        Act::ExportCsv => filing::ask(app, FilePurpose::Table(TableFormat::Csv)),
        Act::ExportGeoJson => filing::ask(app, FilePurpose::Table(TableFormat::GeoJson)),
        Act::ToggleLeft => app.view.left = !app.view.left,
        Act::ToggleRight => app.view.right = !app.view.right,
        Act::History => show_log(app, LogWish::Of(Scope::All, String::new())),
        Act::SiteHistory => show_site_log(app),
        Act::EarlierEvent => step(app, panels::earlier),
        Act::LaterEvent => step(app, panels::later),
        Act::Today => with_today(app),
        Act::FitAll => fit_all(app),
        Act::FitSite => app.view.selected.into_iter().for_each(|id| fly(app, id)),
        Act::Light => ctx.set_theme(egui::Theme::Light),
        Act::Dark => ctx.set_theme(egui::Theme::Dark),
        Act::GiveNumber => forming::give_number(app),
        Act::Numbering => app.view.over = Over::Numbering(None),
        Act::Keys => app.view.over = Over::Keys,
        Act::About => app.view.over = Over::About,
        Act::Close => close(app, ctx),
        _ if of_photo(act) => viewing::act(app, ctx, act),
        Act::Rapid | Act::SeenAgain | Act::ScenePair | Act::PressReport | Act::FieldVisit => {
            forming::desk_act(app, act);
        }
        _ if archive::act(app, act) || comparing::act(app, ctx, act) => {}
        _ => forming::form_act(app, act),
    }
}

/// Whether it is done to the photograph that is looked at.
fn of_photo(act: Act) -> bool {
    actions::of(act).is_some_and(|row| row.menu == Menu::Photo)
}

pub(super) fn lay(app: &mut App, request: DeskRequest) {
    app.desk.open(request);
    show_pane(app, Pane::Desk);
}

fn with(app: &mut App, ask: impl FnOnce(&mut Session)) {
    if let Some(session) = &mut app.session {
        ask(session);
    }
}

pub(super) fn tell(app: &mut App, sentence: String, offer: Offer) {
    app.view.notice = Some(Notice { sentence, offer });
}

fn palette() -> Over {
    Over::Palette {
        text: String::new(),
        line: 0,
    }
}

fn list_as(app: &mut App, mode: ListMode) {
    app.view.mode = mode;
    app.view.once.reveal = true;
}

fn show_pane(app: &mut App, pane: Pane) {
    app.view.pane = pane;
    app.view.right = true;
}

fn show_log(app: &mut App, wish: LogWish) {
    app.view.log.take(wish);
    show_pane(app, Pane::History);
}

fn show_site_log(app: &mut App) {
    let scope = app.view.selected.map_or(Scope::All, Scope::Site);
    show_log(app, LogWish::Of(scope, String::new()));
}

pub(super) fn open_form(app: &mut App, request: FormRequest) {
    let (selected, day) = (app.view.selected, app.view.day);
    app.forms.open(request, selected, day);
    show_pane(app, Pane::Form);
}

fn step(app: &mut App, next: fn(&[crate::domain::query::EventMark], Day) -> Option<Day>) {
    if let Some(day) = next(app.model.timeline(), app.view.day) {
        app.view.day = day;
    }
}

fn with_today(app: &mut App) {
    if let Some(session) = &app.session {
        app.view.day = session.today();
    }
}

fn ask_author(app: &mut App, then: Option<Waiting>) {
    let name = app.session.as_ref().and_then(Session::author);
    app.view.once.sheet = true;
    app.view.over = Over::Author {
        name: name.unwrap_or_default().to_owned(),
        then,
    };
}

fn set_author(app: &mut App, name: String) {
    let over = std::mem::take(&mut app.view.over);
    with(app, |session| session.set_author(name));
    if let Over::Author {
        then: Some(waiting),
        ..
    } = over
    {
        perform(app, waiting);
    }
}

/// Sends an edit to the writer, or asks who works here first.
pub(super) fn perform(app: &mut App, waiting: Waiting) {
    let Some(session) = &mut app.session else {
        return;
    };
    if session.author().is_none() {
        ask_author(app, Some(waiting));
        return;
    }
    let ticket = match waiting.clone() {
        Waiting::Command(command) => session.perform(*command),
        Waiting::Undo(number) => session.undo(number),
        Waiting::UndoWith(number) => session.undo_with(number),
        Waiting::Redo => session.redo(),
        Waiting::Errand(errand) => errand.start(session),
    };
    if let Waiting::Errand(errand) = &waiting {
        return archive::begun(app, errand, ticket);
    }
    if let Waiting::Command(command) = &waiting {
        app.forms.sent(ticket, command);
        app.desk.sent(ticket, command);
    }
    app.saving.push((ticket, waiting));
}

/// Escape: what lies on top goes first.
fn close(app: &mut App, ctx: &Context) {
    if app.view.over != Over::Nothing {
        app.view.over = Over::Nothing;
    } else if app.compare.is_open() {
        comparing::carry_out(app, ctx, CompareWish::Close);
    } else if viewing::left_form(app) {
        // The form beside the photograph was left, the photograph stays.
    } else if app.lens.escape(ctx) {
        // The photograph lay on top.
    } else if app.view.standpoints.placing.take().is_some() {
        // The photograph stays where it is.
    } else if matches!(app.view.pane, Pane::History | Pane::Archive) {
        app.view.pane = Pane::Detail;
    }
}
