//! The photograph over the whole window: the strip, the picture, what is recorded of it and marked on
//! it, or the form that is open about either. Knows how these lie beside each other.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::marking::{self, Marks, Tool};
use super::{Lens, LensWish, Open, bar, canvas, facts};
use crate::domain::record::Photo;
use crate::ui::app::Sight;
use crate::ui::forms::{FormContext, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{lens as words, marks as mark_words};
use crate::ui::theme::{self, size};
use crate::ui::view::{Page, Pane};
use crate::ui::widgets::Words;

/// Width of what is recorded or of the form in its place, points: the picture stays where it is when
/// one gives way to the other.
const BESIDE: f32 = 380.0;

/// Draws the photograph that is looked at.
pub(in crate::ui) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    lens: &mut Lens,
    (forms, context): (&mut Forms, &FormContext<'_>),
    out: &mut Intents,
) {
    let (glass, alone, bare) = (lens.glass, lens.alone, lens.bare);
    let Some(open) = &mut lens.open else { return };
    let photo = super::file(sight.model, open.photo).map(|file| &file.photo);
    let mark = forms
        .mark()
        .filter(|region| region.photo_uuid == open.photo);
    let marks = Marks {
        written: mark.filter(|_| sight.view.pane == Pane::Form),
        writable: sight.standing.read_only.is_none() && open.measured,
        shown: !bare,
        ..open.marks(sight.model)
    };
    if !alone {
        strip(ui, sight, open, photo, out);
        if sight.view.pane == Pane::Form && forms.is_open() {
            let frame = Frame::new().fill(theme::colours(ui.ctx()).panel);
            Panel::right("photo-form")
                .exact_size(BESIDE)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| forms.show(ui, context, out));
            if forms.picking() {
                // The position is clicked on the map.
                out.push(Intent::Page(Page::Map));
            }
        } else {
            forms.leave();
            beside(ui, sight, (open, photo, &marks), forms, out);
        }
    }
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let small = sight.thumbs.of(open.photo);
        let small = small.and_then(|held| held.picture.as_ref());
        let made = canvas::show(ui, open, glass, (small, &marks));
        out.extend(made.map(|made| Intent::Lens(LensWish::Made(made))));
        if let Some(words) = told(open) {
            note(ui, room, &words);
        }
    });
}

/// The strip above the picture.
fn strip(ui: &mut Ui, sight: &Sight<'_>, open: &Open, photo: Option<&Photo>, out: &mut Intents) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).panel)
        .inner_margin(Margin::symmetric(12, 0));
    Panel::top("photo-bar")
        .exact_size(size::TOP)
        .frame(frame)
        .show(ui, |ui| {
            let name = photo.map(name).unwrap_or_default();
            bar::show(ui, sight, open, name, out);
        });
}

/// What is recorded of the photograph and marked on it.
fn beside(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (open, photo, marks): (&Open, Option<&Photo>, &Marks<'_>),
    forms: &mut Forms,
    out: &mut Intents,
) {
    let frame = Frame::new().fill(theme::colours(ui.ctx()).panel);
    Panel::right("photo-facts")
        .exact_size(BESIDE)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                forms.offer(ui, out);
                Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
                    ui.take_available_width();
                    ui.spacing_mut().item_spacing.y = 3.0;
                    let Some(photo) = photo else {
                        ui.add(Words::new(waiting(sight, open.photo)));
                        return;
                    };
                    facts::head(ui, sight, open, photo, out);
                    marking::list(ui, sight, (&open.marking, marks), out);
                    facts::show(ui, sight, photo, out);
                });
            });
        });
}

/// What is to be said over the picture: how far it has come, what the tool in hand does.
fn told(open: &Open) -> Option<String> {
    if let Some(how) = open.marking.told() {
        return Some(how);
    }
    let words = if open.failed.is_some() {
        return None;
    } else if open.shelf.is_empty() {
        words::COMING
    } else if open.finest.is_none() {
        words::SHARPER
    } else {
        return None;
    };
    Some(words.to_owned())
}

impl marking::Marking {
    /// What to do with what is in hand.
    fn told(&self) -> Option<String> {
        let tool = self
            .tool()
            .map(|tool: Tool| mark_words::how(tool).to_owned());
        let moved = self.moved_by_keys();
        tool.or_else(|| moved.map(|grip| mark_words::moving(grip.corner())))
    }
}

/// A quiet line in the lower corner of the picture.
fn note(ui: &Ui, room: egui::Rect, words: &str) {
    let colours = theme::colours(ui.ctx());
    let font = theme::regular(size::SMALL);
    let wide = (room.width() - 40.0).max(80.0);
    let galley = ui
        .painter()
        .layout(words.to_owned(), font, colours.text, wide);
    let corner = room.left_bottom() + egui::vec2(12.0, -12.0 - galley.size().y);
    let card = egui::Rect::from_min_size(corner, galley.size()).expand2(egui::vec2(8.0, 4.0));
    ui.painter().rect_filled(card, size::ROUND, colours.raised);
    ui.painter().galley(corner, galley, colours.text);
    let told = ui.interact(card, ui.scope_id().with("note"), egui::Sense::hover());
    told.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
}

/// What it is called: its caption, else the file's name.
fn name(photo: &Photo) -> &str {
    [
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
    ]
    .into_iter()
    .find(|name| !name.is_empty())
    .map_or("", String::as_str)
}

fn waiting(sight: &Sight<'_>, photo: crate::domain::id::Id) -> &'static str {
    if sight.model.is_no_photo(photo) {
        words::GONE
    } else {
        words::COMING
    }
}
