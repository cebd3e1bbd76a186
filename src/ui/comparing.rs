//! Carries out what is done to two photographs that are compared and reaches beyond them: holding
//! one for another, keeping the pair. Draws nothing.

use std::path::PathBuf;

use egui::Context;

use super::actions::{self, Act, Menu};
use super::app::App;
use super::compare::CompareWish;
use super::dispatch::tell;
use super::filing;
use super::intent::Intent;
use super::lens::LensWish;
use super::text::compare as words;
use super::view::{FilePurpose, Notice, Offer, Page};
use super::viewing;
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::session::{PairPage, Session};

/// The photograph that is looked at, else the chosen one of the gallery.
pub(super) fn at_hand(app: &App) -> Option<Id> {
    let chosen = app.view.gallery.chosen;
    let chosen = chosen.filter(|_| app.view.page == Page::Photos);
    app.lens.photo().or(chosen)
}

/// Carries out a wish.
pub(super) fn carry_out(app: &mut App, ctx: &Context, wish: CompareWish) {
    if let Some(sentence) = app.compare.take(wish) {
        tell(app, sentence.to_owned(), Offer::Nothing);
    }
    if app.compare.is_open() {
        // The other one was chosen: nothing is held any more.
        let held = |notice: &mut Notice| notice.sentence == words::HELD;
        drop(app.view.notice.take_if(held));
        viewing::carry_out(app, ctx, LensWish::Close);
    }
}

/// Holds the photograph at hand, or compares it with the one that is held.
fn hold(app: &mut App, ctx: &Context) {
    if let Some(photo) = at_hand(app) {
        carry_out(app, ctx, CompareWish::Hold(photo));
    }
}

/// Carries out an action of the comparison; whether it was one.
pub(super) fn act(app: &mut App, ctx: &Context, act: Act) -> bool {
    match act {
        Act::Compare => hold(app, ctx),
        Act::KeepPair => keep(app),
        Act::ExportPair => filing::ask(app, FilePurpose::Pair(Edition::Handed)),
        Act::ExportOpenPair => filing::ask(app, FilePurpose::Pair(Edition::Public)),
        _ if actions::of(act).is_some_and(|row| row.menu == Menu::Compare) => app.compare.act(act),
        _ => return false,
    }
    true
}

/// Keeps the pair as it stands, or says why not.
fn keep(app: &mut App) {
    let fresh = app.session.as_ref().map(Session::new_id);
    let kept = fresh.map(|fresh| app.compare.keep(&app.model, fresh));
    match kept {
        Some(Ok(Some(command))) => app.wishes.push(Intent::Perform(Box::new(command))),
        Some(Err(why)) => tell(app, why, Offer::Nothing),
        _ => {}
    }
}

/// Prints the pair that is compared, as it is kept.
pub(super) fn export(app: &mut App, out: PathBuf, edition: Edition) {
    if let Some((photos, session)) = app.compare.photos().zip(app.session.as_mut()) {
        session.export_pair(PairPage {
            photos,
            edition,
            out,
        });
    }
}
