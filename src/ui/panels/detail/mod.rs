//! The chosen place: its finding, then one scroll with anchors from what happened to its
//! history. Knows one dossier; everything shown is in it.

mod claims;
mod condition;
mod dates;
mod evidence;
mod happened;
mod header;
mod history;
mod marked;
mod meter;
mod page;
mod parts;
mod photos;
mod refs;
mod section;
mod sources;
mod story;
mod trend;
mod works;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::{Section, Slot};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

use page::Page;

/// Draws the detail view.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    welcome(ui, sight, out);
    let Some(chosen) = sight.view.selected else {
        nothing(ui, sight, out);
        return;
    };
    let Some((dossier, day)) = sight.model.dossier(Slot::Dossier, chosen) else {
        let gone = sight.model.is_gone(Slot::Dossier, chosen);
        let failed = sight.model.failure(Slot::Dossier);
        hint(
            ui,
            failed.unwrap_or(if gone { words::GONE } else { text::COMING }),
        );
        return;
    };
    let read = page::read(ui.ctx(), dossier, day, sight.model.stamp(Slot::Dossier));
    let page = Page {
        dossier,
        day,
        refs: &read.refs,
        read: &read,
        sight,
    };
    let margin = Margin {
        left: 16,
        right: 16,
        top: 12,
        bottom: 0,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        header::title(ui, &page, out);
    });
    ui.separator();
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("detail", chosen))
        .show(ui, |ui| {
            let margin = Margin {
                left: 16,
                right: 16,
                top: 4,
                bottom: 24,
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().interact_size.y = size::LINE;
                sections(ui, &page, out);
            });
        });
}

fn sections(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    header::finding(ui, page, out);
    anchors(ui, out);
    happened::show(ui, page, out);
    parts::show(ui, page, out);
    evidence::show(ui, page, out);
    condition::show(ui, page, out);
    photos::show(ui, page, out);
    works::show(ui, page, out);
    story::show(ui, page, out);
    sources::show(ui, page, out);
    history::show(ui, page, out);
}

fn anchors(ui: &mut Ui, out: &mut Intents) {
    ui.add_space(size::GRID);
    chip::wrapping(ui, egui::vec2(10.0, 0.0), |ui| {
        for section in Section::ALL {
            let colours = theme::colours(ui.ctx());
            let label = egui::RichText::new(words::section(section))
                .font(theme::regular(size::SMALL))
                .color(colours.accent);
            let button = egui::Button::new(label).frame(false);
            let response = ui.add(button);
            let name = words::go_to(section);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
            if response
                .on_hover_cursor(egui::CursorIcon::PointingHand)
                .clicked()
            {
                out.push(Intent::Section(section));
            }
        }
    });
}

fn hint(ui: &mut Ui, words: &str) {
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}

/// No place is chosen: which one could be, or how the first one comes to be.
fn nothing(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    if !sight.model.holds_no_site() {
        hint(ui, words::NOTHING_CHOSEN);
        return;
    }
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.add(Words::new(words::NOTHING_YET).quiet(ui));
        ui.add_space(size::GRID * 2.0);
        chip::action(ui, Act::AddSite, Look::Plain, sight.standing, out);
    });
}

/// The one line of the first run, until it is read.
fn welcome(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    if !sight.view.welcome {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(colours.accent_soft)
        .inner_margin(Margin::symmetric(16, 4));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme::body(text::WELCOME).size(size::SMALL));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if chip::link(ui, text::DISMISS).clicked() {
                    out.push(Intent::WelcomeRead);
                }
            });
        });
    });
}
