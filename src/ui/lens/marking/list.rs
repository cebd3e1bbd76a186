//! The list of marks beside the picture: a click brings one into sight and tells what it bears on.
//! Knows the marks of one photograph.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::{Marking, Marks, Tool};
use crate::domain::id::Id;
use crate::domain::record::PhotoRegion;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::text::marks as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::chip::{self, Look};
use crate::ui::widgets::{Words, text};

/// What marks are made with, in the order it is offered, and whether they are shown.
const TOOLS: &[(Act, Option<Tool>)] = &[
    (Act::MarkPolygon, Some(Tool::Polygon)),
    (Act::MarkRectangle, Some(Tool::Rectangle)),
    (Act::MarkArrow, Some(Tool::Arrow)),
    (Act::ShowMarks, None),
];

/// Draws the section.
pub(in crate::ui::lens) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (marking, marks): (&Marking, &Marks<'_>),
    out: &mut Intents,
) {
    ui.add_space(size::GRID * 3.0);
    ui.label(theme::strong(words::MARKS));
    ui.add_space(size::GRID / 2.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        for (act, tool) in TOOLS {
            let held = match tool {
                Some(tool) => marking.tool() == Some(*tool),
                None => marks.shown && !marks.all().is_empty(),
            };
            chip::held(ui, *act, held, sight.standing, out);
        }
    });
    ui.add_space(size::GRID);
    if marks.all().is_empty() {
        ui.add(Words::new(words::NONE).quiet(ui));
    } else if !marks.shown {
        ui.add(Words::new(words::HIDDEN).quiet(ui));
    }
    for (at, region) in marks.all().iter().enumerate() {
        let chosen = marking.chosen() == Some(region.uuid);
        if row(ui, at + 1, region, chosen) {
            let wish = LensWish::Mark((!chosen).then_some(region.uuid));
            out.push(Intent::Lens(wish));
        }
        if chosen {
            told(ui, sight, region, out);
        }
    }
    if !marks.all().is_empty() {
        ui.add_space(size::GRID);
        chip::wrapping(ui, vec2(12.0, 4.0), |ui| {
            for act in [Act::ExportMarks, Act::ExportOpenMarks] {
                chip::action(ui, act, Look::Link, sight.standing, out);
            }
        });
    }
}

/// One mark; whether it was clicked.
fn row(ui: &mut Ui, number: usize, region: &PhotoRegion, chosen: bool) -> bool {
    let colours = theme::colours(ui.ctx());
    let wide = ui.available_width();
    let label = words::called(region);
    let font = theme::regular(size::BODY);
    let painted = text::cut(ui, label, &font, wide - 40.0);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 26.0), Sense::click());
    let name = words::row(number, region);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let fill = match (chosen, response.hovered() || response.has_focus()) {
        (true, _) => Some(colours.accent_soft),
        (false, true) => Some(colours.hover),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let middle = rect.left_center();
    let at = middle + vec2(8.0, 0.0);
    let (left, quiet) = (egui::Align2::LEFT_CENTER, colours.text_quiet);
    let small = theme::regular(size::SMALL);
    ui.painter()
        .text(at, left, number.to_string(), small, quiet);
    let at = middle + vec2(32.0, 0.0);
    ui.painter().text(at, left, painted, font, colours.text);
    response.clicked()
}

/// What the chosen mark bears on, and what can be done with it.
fn told(ui: &mut Ui, sight: &Sight<'_>, region: &PhotoRegion, out: &mut Intents) {
    let margin = egui::Margin {
        left: 32,
        right: 0,
        top: 0,
        bottom: 6,
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.take_available_width();
        let both = [&region.label_en, &region.label_ar];
        if both.iter().all(|label| !label.is_empty()) {
            ui.add(Words::new(&region.label_ar).align(egui::Align::RIGHT));
        }
        let event = region.event_uuid.and_then(|event| {
            let all = sight.model.timeline().iter();
            all.into_iter().find(|mark| mark.event == event)
        });
        if let Some(event) = event {
            link(ui, &words::bears_on(&event.title), event.site, out);
        }
        let place = region.site_uuid.and_then(|site| sight.model.row(site));
        if let Some(place) = place {
            link(ui, &words::shows(&place.name_en), place.id, out);
        }
        if !region.note.is_empty() {
            ui.add(Words::new(&region.note).quiet(ui));
        }
        chip::wrapping(ui, vec2(12.0, 4.0), |ui| {
            if sight.standing.read_only.is_none() && chip::link(ui, words::EDIT).clicked() {
                out.push(Intent::Lens(LensWish::EditMark(region.uuid)));
            }
            chip::action(ui, Act::DeleteMark, Look::Link, sight.standing, out);
            chip::action(ui, Act::MoveMark, Look::Link, sight.standing, out);
        });
    });
}

fn link(ui: &mut Ui, words: &str, site: Id, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let label = Words::new(words).size(size::SMALL).colour(colours.accent);
    if ui.add(label.link()).clicked() {
        out.push(Intent::Visit(site));
    }
}
