//! The house style of reports as a page: names, logo, colour, closing words; what is wrong stands
//! beside its field. Knows no page of a report.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use egui::{Color32, ColorImage, Frame, ScrollArea, TextEdit, TextureHandle, Ui, vec2};

use super::FormContext;
use super::field;
use super::page::Left;
use crate::domain::house::{House, HouseField};
use crate::session::{LogoLook, ReportStyle, look_at_logo};
use crate::ui::intent::{Intent, Intents};
use crate::ui::reports::ReportWish;
use crate::ui::text::report::house as words;
use crate::ui::theme::{self, size};
use crate::ui::view::FilePurpose;
use crate::ui::widgets::{Words, chip};

/// The room of the logo on the page.
const ROOM: egui::Vec2 = vec2(160.0, 72.0);

/// What is typed, and the logo as far as it was looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct HousePage {
    house: House,
    templates: String,
    begun: bool,
    logo: Looked,
}

#[derive(Clone, Default)]
struct Looked {
    path: String,
    coming: Option<Rc<RefCell<LogoLook>>>,
    seen: Option<Result<Option<TextureHandle>, String>>,
}

impl std::fmt::Debug for Looked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Looked")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl HousePage {
    /// A logo was chosen in the desktop's dialog.
    pub(super) fn chose(&mut self, path: String) {
        self.house.logo = path;
    }

    fn begin(&mut self, context: &FormContext<'_>) {
        if self.begun {
            return;
        }
        let style = (context.style)();
        self.house = style.house;
        let folder = style.templates.as_deref().map(Path::display);
        self.templates = folder.map_or_else(String::new, |folder| folder.to_string());
        self.begun = true;
    }

    /// What is wrong with a field.
    fn fault(&self, at: HouseField) -> Option<String> {
        let path = self.house.logo.trim();
        if at != HouseField::Logo || path.is_empty() {
            return self.house.fault(at);
        }
        if !Path::new(path).is_absolute() {
            return Some(words::NOT_WHOLE.to_owned());
        }
        match &self.logo.seen {
            Some(Err(why)) => Some(why.clone()),
            _ => None,
        }
    }

    fn folder_fault(&self) -> Option<&'static str> {
        let folder = self.templates.trim();
        (!folder.is_empty() && !Path::new(folder).is_absolute()).then_some(words::NOT_WHOLE)
    }

    /// What is saved, when everything fits.
    fn style(&self) -> Option<ReportStyle> {
        let wrong = HouseField::ALL.iter().any(|at| self.fault(*at).is_some());
        let folder = self.templates.trim();
        (!wrong && self.folder_fault().is_none()).then(|| ReportStyle {
            house: self.house.clone().trimmed(),
            templates: (!folder.is_empty()).then(|| folder.into()),
        })
    }

    /// Looks at the logo whenever its path has changed.
    fn look(&mut self, ui: &Ui) {
        let path = self.house.logo.trim();
        if self.logo.path != path {
            self.logo = Looked {
                path: path.to_owned(),
                ..Looked::default()
            };
            if Path::new(path).is_absolute() {
                let ctx = ui.ctx().clone();
                let wake = std::sync::Arc::new(move || ctx.request_repaint());
                let look = look_at_logo(path.into(), wake);
                self.logo.coming = Some(Rc::new(RefCell::new(look)));
            }
        }
        let came = self
            .logo
            .coming
            .as_ref()
            .and_then(|it| it.borrow_mut().poll());
        if let Some(came) = came {
            self.logo.coming = None;
            self.logo.seen = Some(came.map(|pixels| {
                pixels.map(|it| {
                    let (wide, high) = (it.width as usize, it.height as usize);
                    let image = ColorImage::from_rgba_unmultiplied([wide, high], &it.rgba);
                    ui.ctx()
                        .load_texture("logo", image, egui::TextureOptions::LINEAR)
                })
            }));
        }
    }
}

/// Draws the page.
pub(super) fn show(
    ui: &mut Ui,
    page: &mut HousePage,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Left {
    page.begin(context);
    page.look(ui);
    let mut left = Left::Stay;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(theme::heading(words::TITLE));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let icon = egui_material_icons::icons::ICON_CLOSE;
                    if chip::icon(ui, icon, words::CLOSE, true).clicked() {
                        left = Left::Drop;
                    }
                });
            });
            ui.add(Words::new(words::ABOUT).quiet(ui));
            ui.add_space(size::GRID * 2.0);
            for at in HouseField::ALL {
                one(ui, page, at, out);
            }
            templates(ui, page);
            ui.add_space(size::GRID * 2.0);
            let style = page.style();
            let save = chip::primary(ui, words::SAVE);
            if ui.add_enabled(style.is_some(), save).clicked()
                && let Some(style) = style
            {
                out.push(Intent::Report(ReportWish::House(Box::new(style))));
                left = Left::Drop;
            }
        });
    });
    left
}

fn one(ui: &mut Ui, page: &mut HousePage, at: HouseField, out: &mut Intents) {
    field::row(ui, words::field(at), None, |ui, label| {
        let text = page.house.text_mut(at);
        let long = matches!(at, HouseField::DisclaimerEn | HouseField::DisclaimerAr);
        let edit = if long {
            TextEdit::multiline(text).desired_rows(3)
        } else {
            TextEdit::singleline(text)
        };
        let hint = match at {
            HouseField::Logo => words::LOGO_HINT,
            HouseField::Accent => words::COLOUR_HINT,
            _ => "",
        };
        let edit = edit
            .hint_text(theme::body(hint))
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        ui.add(edit).labelled_by(label.id);
        if matches!(at, HouseField::NameAr | HouseField::DisclaimerAr) {
            let text = page.house.text(at).trim();
            if !text.is_empty() {
                ui.add(Words::new(text).quiet(ui));
            }
        }
        field::error(ui, page.fault(at).as_deref());
        match at {
            HouseField::Logo => logo(ui, page, out),
            HouseField::Accent => colour(ui, page),
            _ => {}
        }
    });
}

fn logo(ui: &mut Ui, page: &HousePage, out: &mut Intents) {
    if ui.button(words::CHOOSE_LOGO).clicked() {
        out.push(Intent::Browse(FilePurpose::Logo));
    }
    match &page.logo.seen {
        Some(Ok(Some(texture))) => {
            // On white, as on paper.
            let paper = Frame::new()
                .fill(Color32::WHITE)
                .inner_margin(size::GRID * 2.0);
            paper.show(ui, |ui| {
                let picture = egui::Image::new(texture)
                    .max_size(ROOM)
                    .alt_text(words::LOGO);
                ui.add(picture).widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Image, true, words::LOGO)
                });
            });
        }
        Some(Ok(None)) => drop(ui.add(Words::new(words::DRAWING).quiet(ui))),
        None if page.logo.coming.is_some() => {
            ui.add(Words::new(crate::ui::text::COMING).quiet(ui));
        }
        _ => {}
    }
}

fn colour(ui: &mut Ui, page: &HousePage) {
    let Some([red, green, blue]) = page.house.colour() else {
        return;
    };
    ui.add_space(size::GRID);
    let (room, shown) = ui.allocate_exact_size(vec2(48.0, 16.0), egui::Sense::hover());
    let fill = Color32::from_rgb(red, green, blue);
    ui.painter().rect_filled(room, 2.0, fill);
    shown.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words::COLOUR));
}

fn templates(ui: &mut Ui, page: &mut HousePage) {
    field::row(
        ui,
        words::TEMPLATES,
        Some(words::TEMPLATES_TIP),
        |ui, label| {
            let edit = TextEdit::singleline(&mut page.templates)
                .hint_text(theme::body(words::TEMPLATES_HINT))
                .margin(vec2(8.0, 5.0))
                .desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
            field::error(ui, page.folder_fault());
        },
    );
}
