//! Two compared photographs over the whole window: the strip, the pictures, what both are beneath
//! them, the matched points beside them. Knows how these lie beside each other.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};
use egui_material_icons::icons;

use super::{Compare, CompareWish, Mode, Open, Order, file, stage};
use crate::domain::align::Side;
use crate::domain::id::Id;
use crate::domain::kinds::Alignment;
use crate::domain::pair_words::{pair_doubts, under};
use crate::domain::record::Photo;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{compare as words, photo as photo_words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Width of the list of points.
const POINTS: f32 = 280.0;

/// The ways to compare, in the order they are offered.
const MODES: [(Mode, Act, &str); 5] = [
    (Mode::Slider, Act::CompareSlider, words::SLIDER.0),
    (Mode::Blink, Act::CompareBlink, words::BLINK.0),
    (Mode::Beside, Act::CompareBeside, words::BESIDE.0),
    (
        Mode::Difference,
        Act::CompareDifference,
        words::DIFFERENCE.0,
    ),
    (Mode::Align, Act::CompareAlign, words::ALIGN.0),
];

/// Draws the two photographs that are compared.
pub(in crate::ui) fn show(
    ui: &mut Ui,
    sight: &Sight<'_>,
    compare: &mut Compare,
    out: &mut Intents,
) {
    let Some(open) = &mut compare.open else {
        return;
    };
    let panel = Frame::new()
        .fill(theme::colours(ui.ctx()).panel)
        .inner_margin(Margin::symmetric(12, 6));
    Panel::top("compare-bar")
        .frame(panel)
        .show(ui, |ui| strip(ui, sight, open, out));
    Panel::bottom("compare-captions")
        .frame(panel)
        .show(ui, |ui| captions(ui, sight, open, out));
    if open.mode == Mode::Align {
        Panel::right("compare-points")
            .exact_size(POINTS)
            .resizable(false)
            .frame(panel)
            .show(ui, |ui| points(ui, sight, open, out));
    }
    let ground = Frame::new().fill(theme::colours(ui.ctx()).band);
    CentralPanel::default().frame(ground).show(ui, |ui| {
        stage::show(ui, open);
    });
}

fn strip(ui: &mut Ui, sight: &Sight<'_>, open: &mut Open, out: &mut Intents) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        if chip::icon(ui, icons::ICON_CLOSE, words::CLOSE, true).clicked() {
            out.push(Intent::Compare(CompareWish::Close));
        }
        for (mode, act, name) in MODES {
            if chip::toggle(ui, open.mode == mode, name).clicked() {
                out.push(Intent::Act(act));
            }
        }
        ui.add_space(size::GRID);
        for act in [Act::CompareFit, Act::ComparePixels, Act::ExchangePair] {
            chip::action(ui, act, Look::Icon, sight.standing, out);
        }
        chip::action(ui, Act::KeepPair, Look::Primary, sight.standing, out);
        for act in [Act::ExportPair, Act::ExportOpenPair] {
            chip::action(ui, act, Look::Icon, sight.standing, out);
        }
        if open.mode == Mode::Blink {
            for (pace, name) in words::PACES {
                if chip::toggle(ui, open.pace == Some(pace), name).clicked() {
                    open.pace = Some(pace);
                }
            }
            if chip::toggle(ui, open.pace.is_none(), words::BY_HAND).clicked() {
                open.pace = None;
            }
        }
        ui.label(theme::quiet(ui.ctx(), lie(open)));
    });
}

/// How the one lies over the other, or what is still waited for.
fn lie(open: &Open) -> String {
    let [Some(before), Some(after)] = open.sizes else {
        return words::COMING.to_owned();
    };
    if open.shown.laid.is_none() {
        return words::LAYING.to_owned();
    }
    match &open.fit {
        Ok(fit) => {
            let many = open.matching.matches().len();
            words::residual(open.matching.kind(), many, fit.rms)
        }
        Err(_) => words::frames(before == after).to_owned(),
    }
}

/// What both are, always in sight, and what is to be doubted of them.
fn captions(ui: &mut Ui, sight: &Sight<'_>, open: &Open, out: &mut Intents) {
    let of = |slot, id: Id| file(sight.model, slot, id).map(|file| &file.photo);
    let before = of(Slot::CompareBefore, open.before);
    let after = of(Slot::CompareAfter, open.after);
    ui.columns(2, |columns| {
        let both = [(Side::Before, before), (Side::After, after)];
        for (ui, (side, photo)) in columns.iter_mut().zip(both) {
            if let Some(photo) = photo {
                caption(ui, side, photo);
            }
        }
    });
    for why in &open.failed {
        let told = theme::body(why).color(theme::colours(ui.ctx()).error);
        ui.label(told);
    }
    if open.order == Order::Asked {
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::body(words::WHICH));
            if ui.button(words::IN_ORDER).clicked() {
                out.push(Intent::Compare(CompareWish::InOrder));
            }
            chip::action(ui, Act::ExchangePair, Look::Plain, sight.standing, out);
        });
    }
    if let Some((before, after)) = before.zip(after) {
        for doubt in pair_doubts(before, after) {
            ui.label(theme::quiet(ui.ctx(), doubt));
        }
    }
}

fn caption(ui: &mut Ui, side: Side, photo: &Photo) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let names = [
        &photo.caption_en,
        &photo.caption_ar,
        &photo.name_as_received,
    ];
    let name = names.into_iter().find(|name| !name.is_empty());
    ui.label(theme::strong(words::side(side)));
    ui.add(Words::new(name.map_or("", String::as_str)));
    ui.add(Words::new(&under(photo)).quiet(ui));
    let marks = photo_words::marks(photo.state, photo.access, photo.publish);
    if !marks.is_empty() {
        ui.add(Words::new(&marks.join(" · ")).quiet(ui));
    }
}

/// The matched points and how far each is off.
fn points(ui: &mut Ui, sight: &Sight<'_>, open: &mut Open, out: &mut Intents) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.label(theme::heading(words::POINTS));
        ui.label(theme::quiet(ui.ctx(), words::HOW_TO_MATCH));
        kinds(ui, open);
        let mut gone = None;
        for number in 0..open.matching.matches().len() {
            let fit = open.fit.as_ref().ok();
            let off = fit.and_then(|fit| fit.residuals.get(number).copied());
            ui.horizontal_wrapped(|ui| {
                ui.label(theme::body(words::point(number + 1, off)));
                if chip::icon(ui, icons::ICON_CLOSE, &words::remove(number + 1), true).clicked() {
                    gone = Some(number);
                }
            });
        }
        if let Some(number) = gone {
            open.matching.remove(number);
            open.refit();
        }
        let many = open.matching.matches().len();
        match &open.fit {
            Ok(_) if many == open.matching.kind().least() => {
                ui.label(theme::quiet(ui.ctx(), words::EXACT));
            }
            Err(why) if many > 0 => {
                ui.label(theme::body(why.to_string()));
            }
            _ => {}
        }
        chip::action(ui, Act::TakeBackPoint, Look::Full, sight.standing, out);
    });
}

fn kinds(ui: &mut Ui, open: &mut Open) {
    let chosen = open.matching.chosen();
    ui.horizontal_wrapped(|ui| {
        for (kind, name) in [
            (None, words::AUTOMATIC),
            (Some(Alignment::Similarity), words::SIMILARITY),
            (Some(Alignment::Projective), words::PROJECTIVE),
        ] {
            if chip::toggle(ui, chosen == kind, name).clicked() {
                open.matching.choose(kind);
                open.refit();
            }
        }
    });
}
