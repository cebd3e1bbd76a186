//! Carries out what is done to the photograph that is looked at and reaches beyond the viewer: its
//! form, its place, its marks. Draws nothing.

use egui::Context;

use super::actions::Act;
use super::app::App;
use super::filing;
use super::forms::FormRequest;
use super::intent::Intent;
use super::lens::{LensWish, Made};
use super::text::marks as words;
use super::view::{FilePurpose, Page, Pane};
use crate::domain::command::Command;
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::record::{PhotoRegion, Table};

/// Carries out a wish of the viewer.
pub(super) fn carry_out(app: &mut App, ctx: &Context, wish: LensWish) {
    match wish {
        LensWish::EditMark(uuid) => {
            let table = Table::PhotoRegion;
            describe(app, FormRequest::Edit { table, uuid });
        }
        LensWish::Made(Made::Drawn(outline)) => {
            let Some(photo) = app.lens.photo() else {
                return;
            };
            let site = app.lens.site(&app.model);
            let shape = outline.to_json();
            describe(app, FormRequest::Mark { photo, site, shape });
            app.forms.begin_at("label_en");
        }
        LensWish::Made(Made::Changed(mark, outline)) => change(app, mark, outline.to_json()),
        LensWish::Open(..) | LensWish::OpenAt(..) => {
            leave_form(app);
            app.lens.take(ctx, wish, &app.model);
        }
        _ => app.lens.take(ctx, wish, &app.model),
    }
}

/// Shows a page; it lies beneath the photograph, which is closed.
pub(super) fn turn_to(app: &mut App, ctx: &Context, page: Page) {
    carry_out(app, ctx, LensWish::Close);
    app.view.page = page;
}

/// Carries out an action of the viewer.
pub(super) fn act(app: &mut App, ctx: &Context, act: Act) {
    match act {
        Act::EditPhoto => {
            let table = Table::Photo;
            let photo = app.lens.photo();
            if let Some(uuid) = photo {
                describe(app, FormRequest::Edit { table, uuid });
            }
        }
        Act::PhotoPlace => {
            let site = app.lens.site(&app.model);
            app.wishes.extend(site.map(Intent::Visit));
        }
        Act::DeleteMark => delete(app),
        Act::ExportMarks => filing::ask(app, FilePurpose::Annotations(Edition::Handed)),
        Act::ExportOpenMarks => filing::ask(app, FilePurpose::Annotations(Edition::Public)),
        _ => {
            let before = app.lens.photo();
            app.lens.act(ctx, act, &app.model);
            if app.lens.photo() != before {
                leave_form(app);
            }
        }
    }
    // The photograph that is looked at is the chosen one of the gallery too.
    if app.view.page == Page::Photos
        && let Some(photo) = app.lens.photo()
    {
        app.view.gallery.chosen = Some(photo);
    }
}

/// Escape over a photograph: whether it left a form, so that the photograph stays.
pub(super) fn left_form(app: &mut App) -> bool {
    if !app.lens.is_open() || app.view.pane != Pane::Form {
        return false;
    }
    if !app.forms.is_open() {
        app.view.pane = Pane::Detail;
    }
    true
}

/// Opens a form beside the picture, about the place the photograph shows.
fn describe(app: &mut App, request: FormRequest) {
    let site = app.lens.site(&app.model).or(app.view.selected);
    app.forms.open_about(request, site, app.view.day);
    app.view.pane = Pane::Form;
    app.view.right = true;
}

/// What is written about another photograph waits as a draft.
fn leave_form(app: &mut App) {
    if app.view.pane == Pane::Form {
        app.forms.leave();
        app.view.pane = Pane::Detail;
    }
}

/// Another outline: into the form when the mark is open there, else into the record.
fn change(app: &mut App, mark: Id, shape: String) {
    if app.forms.mark().is_some_and(|region| region.uuid == mark) {
        app.forms.outline(shape);
        return;
    }
    let Some(file) = app.lens.file(&app.model) else {
        return;
    };
    let Some(before) = file.regions.iter().find(|region| region.uuid == mark) else {
        return;
    };
    let sentence = words::moved(before, &file.photo);
    let after = PhotoRegion {
        shape_json: shape,
        ..before.clone()
    };
    let command = Command::change(sentence, before.clone(), after);
    app.wishes.push(Intent::Perform(Box::new(command)));
}

/// Deletes the chosen mark, or takes the chosen corner of it out.
fn delete(app: &mut App) {
    let written = app.forms.mark();
    if let Some(made) = app.lens.corner_taken_out(&app.model, written) {
        app.wishes.push(Intent::Lens(LensWish::Made(made)));
        return;
    }
    let chosen = app.lens.chosen_mark();
    let Some(file) = app.lens.file(&app.model) else {
        return;
    };
    let Some(mark) = file
        .regions
        .iter()
        .find(|region| Some(region.uuid) == chosen)
    else {
        return;
    };
    let sentence = words::deleted(mark, &file.photo);
    let command = Command::delete(sentence, Table::PhotoRegion, mark.uuid);
    app.wishes.push(Intent::Perform(Box::new(command)));
}
