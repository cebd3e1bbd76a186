//! The sheet on which photographs, or folders of them, are named: which place they show, from whom
//! they come, what will be done. Knows no file; nothing is done before the button is pressed.

use std::path::PathBuf;

use egui::{Align, Context, Key, Layout, TextEdit, Ui, vec2};

use super::super::sheets;
use crate::domain::kinds::PhotoKind;
use crate::ui::app::Sight;
use crate::ui::archive::{ArchiveWish, Receipt, Receiving};
use crate::ui::browse::Many;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, archive as words, sheet};
use crate::ui::theme::{self, size};
use crate::ui::view::Over;
use crate::ui::widgets::{Words, chip};

/// So many of the named files are listed.
const LISTED: usize = 5;

/// Draws the sheet.
pub(in crate::ui::panels) fn show(
    ctx: &Context,
    sight: &Sight<'_>,
    held: &Receipt,
    out: &mut Intents,
) {
    let (title, why, go) = words::sheet(held.purpose);
    sheets::sheet(ctx, "receipt", 560.0, out, |ui, out| {
        sheets::title(ui, title, out);
        let mut receipt = held.clone();
        files(ui, sight, &mut receipt, out);
        if held.purpose == Receiving::TakeIn {
            about(ui, sight, &mut receipt);
        }
        ui.add_space(size::GRID * 2.0);
        ui.add(Words::new(why).quiet(ui));
        ui.add_space(size::GRID * 2.0);
        // What was typed and not added is meant too.
        let mut whole = receipt.clone();
        if !receipt.typed.trim().is_empty() {
            add(&mut whole);
        }
        ui.horizontal(|ui| {
            let named = whole.errand().filter(|_| whole.error.is_none());
            let button = ui.add_enabled(named.is_some(), chip::primary(ui, go));
            let button = button.on_disabled_hover_text(words::NAME_FIRST);
            if let Some(errand) = named.filter(|_| button.clicked()) {
                out.push(Intent::Archive(ArchiveWish::Begin(Box::new(errand))));
            } else if receipt != *held {
                out.push(Intent::Over(Over::Receive(Box::new(receipt))));
            }
            if ui.button(text::CANCEL).clicked() {
                out.push(Intent::Over(Over::Nothing));
            }
        });
    });
}

fn files(ui: &mut Ui, sight: &Sight<'_>, receipt: &mut Receipt, out: &mut Intents) {
    ui.label(theme::strong(words::FILES));
    if receipt.files.is_empty() {
        ui.add(Words::new(words::NO_FILES).quiet(ui));
    } else {
        listed(ui, receipt);
    }
    ui.add_space(size::GRID);
    ui.horizontal(|ui| {
        for (many, name) in [
            (Many::Photographs, words::CHOOSE_FILES),
            (Many::Folders, words::CHOOSE_FOLDER),
        ] {
            if ui.button(name).clicked() {
                out.push(Intent::Archive(ArchiveWish::Choose(many)));
            }
        }
        if !receipt.files.is_empty() && chip::link(ui, words::CLEAR).clicked() {
            receipt.files.clear();
        }
    });
    ui.add_space(size::GRID);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let pressed = ui.button(words::ADD).clicked();
            let field = TextEdit::singleline(&mut receipt.typed)
                .hint_text(words::PATH_HINT)
                .desired_width(f32::INFINITY);
            let response = ui.add(field).accessible_name(words::PATH);
            if sight.view.once.sheet {
                response.request_focus();
            }
            if response.changed() {
                receipt.error = None;
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if (pressed || entered) && !receipt.typed.trim().is_empty() {
                add(receipt);
            }
        });
    });
    if let Some(error) = &receipt.error {
        let ink = theme::colours(ui.ctx()).error;
        ui.add(Words::new(error).size(size::SMALL).colour(ink));
    }
}

/// The files named so far, the first of them by name.
fn listed(ui: &mut Ui, receipt: &Receipt) {
    ui.add(Words::new(&words::named(receipt.files.len())).quiet(ui));
    for file in receipt.files.iter().take(LISTED) {
        let shown = file.display().to_string();
        ui.add(Words::new(&shown).size(size::SMALL).cut())
            .on_hover_text(&shown);
    }
    if let Some(more) = receipt.files.len().checked_sub(LISTED).filter(|it| *it > 0) {
        ui.add(Words::new(&words::and_more(more)).quiet(ui));
    }
}

/// Takes up the typed path, or says what is wrong with it. Several, one a line, may be pasted.
fn add(receipt: &mut Receipt) {
    let typed = receipt.typed.trim();
    let several = crate::ui::pasted::paths(typed);
    let one = PathBuf::from(typed);
    match several {
        Some(paths) if !paths.is_empty() => {
            receipt.add(paths);
            receipt.typed.clear();
            receipt.error = None;
        }
        _ if one.is_absolute() => {
            receipt.add([one]);
            receipt.typed.clear();
            receipt.error = None;
        }
        _ => receipt.error = Some(sheet::NOT_WHOLE.to_owned()),
    }
}

/// What the photographs show, what they are, from whom they come.
fn about(ui: &mut Ui, sight: &Sight<'_>, receipt: &mut Receipt) {
    let offered = receipt.offered.and_then(|id| sight.model.row(id));
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(words::SHOWS));
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        if let Some(row) = offered
            && chip::toggle(ui, receipt.site == Some(row.id), &row.name_en).clicked()
        {
            receipt.site = Some(row.id);
        }
        if chip::toggle(ui, receipt.site.is_none(), words::NOBODY_KNOWS).clicked() {
            receipt.site = None;
        }
    });
    if receipt.site.is_none() {
        ui.add(Words::new(words::NOBODY_KNOWS_WHY).quiet(ui));
    }
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(words::KIND));
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        for kind in PhotoKind::ALL.iter().copied() {
            if chip::toggle(ui, receipt.kind == kind, words::plural(kind)).clicked() {
                receipt.kind = kind;
            }
        }
    });
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(words::FROM));
    let field = TextEdit::singleline(&mut receipt.from)
        .hint_text(words::FROM_HINT)
        .desired_width(f32::INFINITY);
    ui.add(field).accessible_name(words::FROM);
}
