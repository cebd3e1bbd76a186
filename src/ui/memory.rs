//! What the window remembers from one day to the next: folds, widths, list, colours, size, the
//! map's view. Kept as one text in the session's settings. Knows no record.

use egui::{Context, Theme};
use serde::{Deserialize, Serialize};

use super::app::App;
use super::view::{ListMode, View};
use super::viewpoints::Shown;
use crate::session::Session;

/// The setting in which the drafts of a catalogue are kept; its path follows.
const DRAFTS: &str = "window.drafts ";
/// The setting in which what was begun on the desk is kept; the catalogue's path follows.
const DESK: &str = "window.desk ";
/// The setting in which the terms last used in a catalogue are kept; its path follows.
const TERMS: &str = "window.terms ";
/// The setting in which the layout is kept.
const LAYOUT: &str = "window.layout";

/// The remembered layout. What is missing is as at the first start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Layout {
    left: bool,
    right: bool,
    list: String,
    dark: Option<bool>,
    photographs: String,
    left_wide: Option<f32>,
    right_wide: Option<f32>,
    /// Width and height of the window, points.
    pub(super) window: Option<(f32, f32)>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            left: true,
            right: true,
            list: String::new(),
            dark: None,
            photographs: String::new(),
            left_wide: None,
            right_wide: None,
            window: None,
        }
    }
}

impl Layout {
    /// What the settings hold; a damaged text counts as nothing.
    pub(super) fn of(session: &Session) -> Self {
        let text = session.setting(LAYOUT).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn now(ctx: &Context, view: &View) -> Self {
        let size = ctx.input(|input| input.viewport().inner_rect.map(|rect| rect.size()));
        Self {
            left: view.left,
            right: view.right,
            list: word(view.mode).to_owned(),
            photographs: view.standpoints.shown.code().to_owned(),
            dark: Some(ctx.theme() == Theme::Dark),
            left_wide: view.wide.left,
            right_wide: view.wide.right,
            window: size.map(|size| (size.x.round(), size.y.round())),
        }
    }

    fn show(&self, ctx: &Context, view: &mut View) {
        view.left = self.left;
        view.right = self.right;
        view.wide.left = self.left_wide.filter(|wide| wide.is_finite());
        view.wide.right = self.right_wide.filter(|wide| wide.is_finite());
        let held = ListMode::ALL
            .into_iter()
            .find(|mode| word(*mode) == self.list);
        view.mode = held.unwrap_or_default();
        view.standpoints.shown = Shown::of(&self.photographs);
        if let Some(dark) = self.dark {
            ctx.set_theme(if dark { Theme::Dark } else { Theme::Light });
        }
    }
}

const fn word(mode: ListMode) -> &'static str {
    match mode {
        ListMode::Tree => "tree",
        ListMode::List => "list",
    }
}

/// Shows the window as it was left.
pub(super) fn restore(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    Layout::of(session).show(ctx, &mut app.view);
    if let Some(drafts) = session.setting(&of_catalogue(DRAFTS, session)) {
        app.forms.remember(&drafts);
    }
    if let Some(begun) = session.setting(&of_catalogue(DESK, session)) {
        app.desk.remember(&begun);
    }
    if let Some(terms) = session.setting(&of_catalogue(TERMS, session)) {
        app.forms.remember_recent(&terms);
    }
}

fn of_catalogue(setting: &str, session: &Session) -> String {
    format!("{setting}{}", session.path().display())
}

/// Hands the drafts to the settings when they have changed; what is typed now is looked at again
/// a little later, so that it is not lost when the program ends as it should not.
pub(super) fn keep_drafts(app: &mut App, ctx: &Context) {
    let Some(session) = &mut app.session else {
        return;
    };
    let (now, typing) = ctx.input(|input| (input.time, !input.events.is_empty()));
    if typing {
        app.forms.touch();
        app.desk.touch();
    }
    if let Some(text) = app.forms.to_remember(now) {
        session.set_setting(&of_catalogue(DRAFTS, session), text);
    }
    if let Some(text) = app.desk.to_remember(now) {
        session.set_setting(&of_catalogue(DESK, session), text);
    }
    let rests = [app.forms.rest(now), app.desk.rest(now)];
    for rest in rests.into_iter().flatten() {
        ctx.request_repaint_after(rest);
    }
    if let Some(text) = app.forms.recent_to_remember() {
        session.set_setting(&of_catalogue(TERMS, session), text);
    }
}

/// Hands the drafts to the settings when the window closes.
pub(super) fn leave_drafts(app: &mut App) {
    let Some(session) = &mut app.session else {
        return;
    };
    if let Some(text) = app.forms.to_remember(f64::MAX) {
        session.set_setting(&of_catalogue(DRAFTS, session), text);
    }
    if let Some(text) = app.desk.to_remember(f64::MAX) {
        session.set_setting(&of_catalogue(DESK, session), text);
    }
}

/// Hands what has changed to the settings, once the pointer has let go.
pub(super) fn keep(app: &mut App, ctx: &Context) {
    if ctx.input(|input| input.pointer.any_down()) {
        return;
    }
    let Some(session) = &mut app.session else {
        return;
    };
    let Ok(layout) = serde_json::to_string(&Layout::now(ctx, &app.view)) else {
        return;
    };
    if session.setting(LAYOUT).as_ref() != Some(&layout) {
        session.set_setting(LAYOUT, layout);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_comes_back_and_a_damaged_one_is_as_at_first() {
        let ctx = Context::default();
        let mut view = View::at(crate::domain::date::Day(0));
        view.left = false;
        view.mode = ListMode::List;
        view.standpoints.shown = Shown::View;
        view.wide.right = Some(512.0);
        let text = serde_json::to_string(&Layout::now(&ctx, &view)).unwrap();
        let mut other = View::at(crate::domain::date::Day(0));
        let back: Layout = serde_json::from_str(&text).unwrap();
        back.show(&ctx, &mut other);
        assert_eq!(
            (other.left, other.mode, other.wide.right),
            (false, ListMode::List, Some(512.0))
        );
        assert_eq!(other.standpoints.shown, Shown::View);
        let damaged: Layout = serde_json::from_str("{\"left\": 3").unwrap_or_default();
        assert_eq!(damaged, Layout::default());
    }
}
