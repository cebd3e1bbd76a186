//! Sheets over the window: the keys, what this is, who works here, which file. Knows no file
//! format; a file is only named here.

use std::path::PathBuf;

use egui::{Align, Context, Grid, Id, Key, Layout, Modal, ScrollArea, TextEdit, Ui};

use crate::domain::unseen::Lines;
use crate::session::Contents;
use crate::ui::actions::{self, Menu};
use crate::ui::app::Sight;
use crate::ui::filing::FileWish;
use crate::ui::forms::{error, fits};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, sheet as words};
use crate::ui::theme::{self, size};
use crate::ui::view::{FilePurpose, FileSheet, Over, Waiting};
use crate::ui::widgets::{Words, chip};

pub(super) fn sheet(
    ctx: &Context,
    name: &str,
    wide: f32,
    out: &mut Intents,
    inside: impl FnOnce(&mut Ui, &mut Intents),
) {
    let colours = theme::colours(ctx);
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(size::MARGIN);
    let modal = Modal::new(Id::unique(("sheet", name)))
        .frame(frame)
        .backdrop_color(colours.shade);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(wide);
        inside(ui, out);
    });
    if shown.should_close() {
        out.push(Intent::Over(Over::Nothing));
    }
}

pub(super) fn title(ui: &mut Ui, words: &str, out: &mut Intents) {
    ui.horizontal(|ui| {
        ui.label(theme::heading(words));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if chip::icon(
                ui,
                egui_material_icons::icons::ICON_CLOSE,
                text::CLOSE,
                true,
            )
            .clicked()
            {
                out.push(Intent::Over(Over::Nothing));
            }
        });
    });
    ui.add_space(size::GRID);
}

/// Every key and what it does.
pub(super) fn keys(ctx: &Context, out: &mut Intents) {
    let tall = ctx.content_rect().height() - 160.0;
    sheet(ctx, "keys", 640.0, out, |ui, out| {
        title(ui, words::KEYS, out);
        // A sheet knows no height of its own: without a least one it shows ten rows of fifty.
        let area = ScrollArea::vertical().max_height(tall);
        area.min_scrolled_height(tall).show(ui, |ui| {
            for (menu, name) in [
                (Menu::File, text::MENU_FILE),
                (Menu::Edit, text::MENU_EDIT),
                (Menu::View, text::MENU_VIEW),
                (Menu::Photos, text::archive::MENU),
                (Menu::Photo, text::lens::MENU_PHOTO),
                (Menu::Compare, text::compare::PAIRS),
                (Menu::Help, text::MENU_HELP),
            ] {
                ui.add_space(size::GRID);
                ui.label(theme::strong(name));
                Grid::new(("keys", name))
                    .num_columns(2)
                    .min_col_width(140.0)
                    .show(ui, |ui| {
                        for row in actions::table().iter().filter(|row| row.menu == menu) {
                            let Some(keys) = row.keys else { continue };
                            ui.label(theme::body(ui.ctx().format_shortcut(&keys)));
                            ui.label(theme::body(row.title));
                            ui.end_row();
                        }
                    });
            }
            ui.add_space(size::GRID);
            ui.label(theme::strong(words::ELSEWHERE));
            Grid::new("keys-elsewhere")
                .num_columns(2)
                .min_col_width(140.0)
                .show(ui, |ui| {
                    for (key, what) in words::OTHER_KEYS {
                        ui.label(theme::body(*key));
                        ui.label(theme::body(*what));
                        ui.end_row();
                    }
                });
        });
    });
}

/// What this program is and whose data it shows.
pub(super) fn about(ctx: &Context, sight: &Sight<'_>, out: &mut Intents) {
    sheet(ctx, "about", 480.0, out, |ui, out| {
        title(ui, text::ATLAS, out);
        ui.label(theme::quiet(
            ui.ctx(),
            format!("{} {}", words::VERSION, env!("CARGO_PKG_VERSION")),
        ));
        for paragraph in words::ABOUT {
            ui.add_space(size::GRID);
            ui.add(Words::new(paragraph));
        }
        if let Some(path) = &sight.file {
            ui.add_space(size::GRID * 2.0);
            ui.label(theme::quiet(ui.ctx(), words::OPEN_FILE));
            ui.add(Words::new(&path.display().to_string()));
        }
        if let Some(author) = sight.author {
            ui.label(theme::quiet(
                ui.ctx(),
                format!("{}: {author}", words::WORKS_HERE),
            ));
        }
        for warning in sight.warnings {
            ui.add_space(size::GRID);
            ui.add(Words::new(warning));
        }
    });
}

/// Who works here, asked before the first edit.
pub(super) fn author(
    ctx: &Context,
    sight: &Sight<'_>,
    (name, then): (&str, Option<&Waiting>),
    out: &mut Intents,
) {
    sheet(ctx, "author", 420.0, out, |ui, out| {
        title(ui, words::AUTHOR, out);
        ui.add(Words::new(words::AUTHOR_WHY));
        ui.add_space(size::GRID * 2.0);
        let mut typed = name.to_owned();
        let field = TextEdit::singleline(&mut typed)
            .hint_text(words::AUTHOR_HINT)
            .desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(words::AUTHOR);
        if sight.view.once.sheet {
            response.request_focus();
        }
        if response.changed() {
            let then = then.cloned();
            out.push(Intent::Over(Over::Author {
                name: typed.clone(),
                then,
            }));
        }
        let wrong = fits(typed.trim(), Lines::One).err();
        error(ui, wrong.as_deref());
        let named = !typed.trim().is_empty() && wrong.is_none();
        ui.add_space(size::GRID * 2.0);
        ui.horizontal(|ui| {
            let button = chip::primary(
                ui,
                if then.is_some() {
                    words::AUTHOR_GO_ON
                } else {
                    words::AUTHOR_SET
                },
            );
            let pressed = ui
                .add_enabled(named, button)
                .on_disabled_hover_text(words::AUTHOR_EMPTY)
                .clicked();
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if named && (pressed || entered) {
                out.push(Intent::Author(typed.trim().to_owned()));
            }
            if ui.button(text::CANCEL).clicked() {
                out.push(Intent::Over(Over::Nothing));
            }
        });
    });
}

/// Which file: a typed path works everywhere; Browse asks the desktop.
pub(super) fn file(ctx: &Context, sight: &Sight<'_>, held: &FileSheet, out: &mut Intents) {
    let (name, why, go) = words::file(held.purpose);
    sheet(ctx, "file", 560.0, out, |ui, out| {
        title(ui, name, out);
        ui.add(Words::new(why));
        ui.add_space(size::GRID * 2.0);
        let mut path = held.path.clone();
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(words::BROWSE).clicked() {
                    out.push(Intent::Browse(held.purpose));
                }
                let field = TextEdit::singleline(&mut path)
                    .hint_text(words::PATH_HINT)
                    .desired_width(f32::INFINITY);
                let response = ui.add(field).accessible_name(words::PATH);
                if sight.view.once.sheet {
                    response.request_focus();
                }
            });
        });
        let change = |path: String, error: Option<String>| {
            let purpose = held.purpose;
            Intent::Over(Over::File(FileSheet {
                purpose,
                path,
                error,
            }))
        };
        if path != held.path {
            out.push(change(path.clone(), None));
        }
        if let Some(error) = &held.error {
            let colours = theme::colours(ui.ctx());
            ui.add(Words::new(error).size(size::SMALL).colour(colours.error));
        }
        ui.add_space(size::GRID * 2.0);
        ui.horizontal(|ui| {
            let button = chip::primary(ui, go);
            let named = !path.trim().is_empty();
            let entered = ui.input(|input| input.key_pressed(Key::Enter));
            if ui.add_enabled(named, button).clicked() || (named && entered) {
                match check(held.purpose, path.trim()) {
                    Ok(wish) => {
                        out.push(Intent::Over(Over::Nothing));
                        out.push(wish);
                    }
                    Err(error) => out.push(change(path.clone(), Some(error))),
                }
            }
            if ui.button(text::CANCEL).clicked() {
                out.push(Intent::Over(Over::Nothing));
            }
        });
    });
}

/// The wish behind a typed path; a new file gets the ending of catalogues.
fn check(purpose: FilePurpose, typed: &str) -> Result<Intent, String> {
    let mut path = PathBuf::from(typed);
    if purpose != FilePurpose::Open && path.extension().is_none() {
        path.set_extension(match purpose {
            FilePurpose::Findings | FilePurpose::Numbers | FilePurpose::Register(_) => "csv",
            FilePurpose::Table(format) => format.ending(),
            FilePurpose::Annotations(_) => "jsonld",
            FilePurpose::Pair(_) => "pdf",
            _ => "gpkg",
        });
    }
    if !path.is_absolute() {
        return Err(words::NOT_WHOLE.to_owned());
    }
    Ok(match purpose {
        FilePurpose::Open => Intent::File(FileWish::Open(path)),
        FilePurpose::Table(format) => Intent::File(FileWish::Table(path, format)),
        FilePurpose::Register(table) => Intent::File(FileWish::Register(path, table)),
        FilePurpose::NewPalmyra => Intent::File(FileWish::New(path, Contents::Palmyra)),
        FilePurpose::NewEmpty => Intent::File(FileWish::New(path, Contents::Empty)),
        FilePurpose::Findings => Intent::File(FileWish::Findings(path)),
        FilePurpose::Numbers => Intent::File(FileWish::Numbers(path)),
        FilePurpose::Annotations(edition) => Intent::File(FileWish::Annotations(path, edition)),
        FilePurpose::Pair(edition) => Intent::File(FileWish::Pair(path, edition)),
        FilePurpose::Copy | FilePurpose::Report | FilePurpose::Logo => {
            Intent::File(FileWish::CopyTo(path))
        }
    })
}
