//! The pages of the report that is being chosen, beside its choices: turned, zoomed, always those
//! of the newest choice; the older ones stay until the new ones have come. Sets nothing itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{
    Align, Color32, ColorImage, Frame, Image, Key, Layout, Modifiers, ScrollArea, Sense, Spinner,
    TextureHandle, TextureOptions, Ui, Vec2, vec2,
};
use egui_material_icons::icons;

use super::Forms;
use super::open::Page;
use crate::session::{PageWish, Preview, Previewed, Raster, ReportRequest, Session};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::report as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Screen points for each point of 1/72 inch at «100 %», at 96 to the inch.
const TRUE_SIZE: f32 = 96.0 / 72.0;
/// The ground round a page.
const EDGE: f32 = 16.0;
/// How far it is enlarged by one press, and how far at most.
const STEP: f32 = 1.25;
const ZOOMS: std::ops::RangeInclusive<f32> = 0.2..=6.0;

/// How large a page is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Zoom {
    /// All of it.
    Page,
    /// As wide as there is room.
    Width,
    /// So many screen points for each of its points.
    Free(f32),
}

/// The pages and how they are looked at.
#[derive(Default)]
pub(super) struct Pages {
    preview: Option<Preview>,
    /// The report that was asked for last.
    asked: Option<PageWish>,
    sizes: Vec<(f32, f32)>,
    seen: BTreeMap<usize, (f32, TextureHandle)>,
    at: usize,
    zoom: Option<Zoom>,
    failed: Option<String>,
    /// The newest wish has not come yet.
    coming: bool,
    pub(super) hidden: bool,
    begun: bool,
    /// The scale the page was last drawn at.
    drawn: Option<f32>,
}

impl std::fmt::Debug for Pages {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Pages({} of {})", self.at, self.sizes.len())
    }
}

/// A copy of a draft looks at pages of its own.
impl Clone for Pages {
    fn clone(&self) -> Self {
        Self {
            hidden: self.hidden,
            zoom: self.zoom,
            at: self.at,
            ..Self::default()
        }
    }
}

impl Forms {
    /// Whether the pages of a report are shown in the middle of the window.
    #[must_use]
    pub fn shows_pages(&self) -> bool {
        match self.stack.last().map(|open| &open.page) {
            Some(Page::Report(draft)) => !draft.pages.hidden,
            _ => false,
        }
    }

    /// Gives the open report a thread that sets its pages.
    pub fn look_at_pages(&mut self, session: Option<&Session>, ctx: &egui::Context) {
        let page = self.stack.last_mut().map(|open| &mut open.page);
        let (Some(Page::Report(draft)), Some(session)) = (page, session) else {
            return;
        };
        let wake = ctx.clone();
        match session.preview(Arc::new(move || wake.request_repaint())) {
            Ok(preview) => draft.pages.preview = Some(preview),
            Err(error) => draft.pages.failed = Some(error.to_string()),
        }
    }

    /// Draws the pages.
    pub fn pages(&mut self, ui: &mut Ui, out: &mut Intents) {
        let Some(Page::Report(draft)) = self.stack.last_mut().map(|open| &mut open.page) else {
            return;
        };
        let request = draft.seen();
        draft.pages.show(ui, request, out);
    }
}

impl Pages {
    fn show(
        &mut self,
        ui: &mut Ui,
        request: Result<ReportRequest, &'static str>,
        out: &mut Intents,
    ) {
        if !self.begun {
            self.begun = true;
            out.push(Intent::LookAtPages);
        }
        self.collect(ui.ctx());
        self.keys(ui);
        let margin = Frame::new().inner_margin(egui::Margin::symmetric(12, 6));
        margin.show(ui, |ui| self.bar(ui));
        ui.separator();
        let room = ui.available_size();
        let scale = self.scale(room);
        self.drawn = Some(scale);
        match request {
            Ok(request) => self.ask(request, scale * ui.ctx().pixels_per_point()),
            Err(sentence) => {
                // The pages of another choice would be taken for those of this one.
                self.sizes.clear();
                self.seen.clear();
                self.asked = None;
                self.coming = false;
                told(ui, sentence);
                return;
            }
        }
        if let Some(sentence) = self.failed.clone() {
            told(ui, &sentence);
            return;
        }
        self.page(ui, room, scale);
    }

    fn collect(&mut self, ctx: &egui::Context) {
        let Some(preview) = &self.preview else { return };
        for come in preview.take() {
            match come {
                Previewed::Laid(sizes) => {
                    self.at = self.at.min(sizes.len().saturating_sub(1));
                    self.sizes = sizes;
                    self.failed = None;
                    // Those of the choice before stay only until the new one is drawn.
                    let at = self.at;
                    self.seen.retain(|page, _| *page == at);
                }
                Previewed::Page { wish, raster } => {
                    self.coming = self.asked.as_ref() != Some(&*wish);
                    let texture = texture(ctx, &raster);
                    self.seen.clear();
                    self.seen.insert(wish.page, (wish.scale, texture));
                }
                Previewed::Failed(sentence) => {
                    self.failed = Some(sentence);
                    self.coming = false;
                    self.sizes.clear();
                    self.seen.clear();
                }
            }
        }
    }

    fn ask(&mut self, request: ReportRequest, scale: f32) {
        let Some(preview) = &self.preview else { return };
        let wish = PageWish {
            request,
            page: self.at,
            scale,
        };
        if self.asked.as_ref() != Some(&wish) {
            self.coming = true;
            preview.want(wish.clone());
            self.asked = Some(wish);
        }
    }

    /// Screen points for each point of the page that is shown.
    fn scale(&self, room: Vec2) -> f32 {
        // A4 until the first page has come.
        let (wide, high) = self.sizes.get(self.at).copied().unwrap_or((595.0, 842.0));
        let across = (room.x - 2.0 * EDGE - 16.0) / wide;
        let down = (room.y - 2.0 * EDGE) / high;
        let scale = match self.zoom.unwrap_or(Zoom::Page) {
            Zoom::Page => across.min(down),
            Zoom::Width => across,
            Zoom::Free(scale) => scale,
        };
        scale.clamp(*ZOOMS.start(), *ZOOMS.end())
    }

    fn page(&self, ui: &mut Ui, room: Vec2, scale: f32) {
        let Some((wide, high)) = self.sizes.get(self.at).copied() else {
            ui.centered_and_justified(|ui| ui.add(Spinner::new()));
            return;
        };
        let shown = vec2(wide * scale, high * scale);
        let texture = self
            .seen
            .get(&self.at)
            .or_else(|| self.seen.values().next());
        ScrollArea::both()
            .id_salt(("report page", self.at))
            .auto_shrink(false)
            .show(ui, |ui| {
                let edge = ((room.x - shown.x) / 2.0).max(EDGE);
                ui.add_space(EDGE);
                ui.horizontal(|ui| {
                    ui.add_space(edge);
                    let (rect, _) = ui.allocate_exact_size(shown, Sense::hover());
                    ui.painter().rect_filled(rect, 0.0, Color32::WHITE);
                    if let Some((_, texture)) = texture {
                        Image::new(texture).paint_at(ui, rect);
                    }
                    ui.add_space(EDGE);
                });
                ui.add_space(EDGE);
            });
    }

    fn bar(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            let count = self.sizes.len();
            if chip::icon(ui, icons::ICON_CHEVRON_LEFT, words::PREVIOUS, self.at > 0).clicked() {
                self.turn(-1);
            }
            ui.label(theme::body(words::page_of(self.at + 1, count)));
            let later = self.at + 1 < count;
            if chip::icon(ui, icons::ICON_CHEVRON_RIGHT, words::NEXT, later).clicked() {
                self.turn(1);
            }
            if self.coming {
                ui.add(Spinner::new().size(16.0));
                ui.label(theme::quiet(ui.ctx(), words::SETTING));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if chip::icon(ui, icons::ICON_CLOSE, words::HIDE, true).clicked() {
                    self.hidden = true;
                }
                if chip::icon(ui, icons::ICON_ZOOM_IN, words::ENLARGE, true).clicked() {
                    self.enlarge(STEP);
                }
                if chip::icon(ui, icons::ICON_ZOOM_OUT, words::REDUCE, true).clicked() {
                    self.enlarge(1.0 / STEP);
                }
                let zoom = self.zoom.unwrap_or(Zoom::Page);
                for (wanted, word) in [
                    (Zoom::Width, words::FIT_WIDTH),
                    (Zoom::Page, words::FIT_PAGE),
                ] {
                    if chip::toggle(ui, zoom == wanted, word).clicked() {
                        self.zoom = Some(wanted);
                    }
                }
            });
        });
    }

    /// From what is seen now.
    fn enlarge(&mut self, by: f32) {
        let now = self.drawn.unwrap_or(TRUE_SIZE);
        self.zoom = Some(Zoom::Free((now * by).clamp(*ZOOMS.start(), *ZOOMS.end())));
    }

    fn turn(&mut self, by: isize) {
        let last = self.sizes.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    /// Page Up and Page Down turn, Home and End go to the ends unless a text is edited, Ctrl with the
    /// wheel enlarges.
    fn keys(&mut self, ui: &Ui) {
        let typing = ui.ctx().text_edit_focused();
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::PageDown) {
            self.turn(1);
        }
        if pressed(Key::PageUp) {
            self.turn(-1);
        }
        if !typing && pressed(Key::Home) {
            self.at = 0;
        }
        if !typing && pressed(Key::End) {
            self.at = self.sizes.len().saturating_sub(1);
        }
        let over = ui.rect_contains_pointer(ui.max_rect());
        let zoomed = ui.input(egui::InputState::zoom_delta);
        if over && (zoomed - 1.0).abs() > f32::EPSILON {
            self.enlarge(zoomed);
        }
    }
}

fn texture(ctx: &egui::Context, raster: &Raster) -> TextureHandle {
    let image = ColorImage::from_rgba_unmultiplied([raster.width, raster.height], &raster.rgba);
    ctx.load_texture("report page", image, TextureOptions::LINEAR)
}

/// What is said where no page can be shown.
fn told(ui: &mut Ui, sentence: &str) {
    Frame::new().inner_margin(EDGE).show(ui, |ui| {
        ui.set_max_width(560.0);
        ui.label(theme::heading(words::NO_PAGES));
        ui.add(Words::new(sentence).quiet(ui));
    });
}
