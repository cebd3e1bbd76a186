//! The parts of the window and how they lie beside each other. Each draws from what it may look
//! at and hands back wishes. Knows no session.

mod archive;
mod detail;
mod events;
mod filters;
mod gate;
mod history;
mod lines;
mod listing;
mod numbering;
mod palette;
mod reasons;
mod row_marks;
mod sheets;
mod sites;
mod status;
mod time;
mod top;
mod tree;

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use super::app::Sight;
use super::compare::{self, Compare};
use super::desk::Desk;
use super::forms::{FormContext, Forms};
use super::intent::Intents;
use super::lens::{self, Lens};
use super::map_view::MapView;
use super::pages;
use super::pasted::hovering;
use super::theme::{self, size};
use super::view::{Over, Pane, Wide};
use crate::domain::dossier::SiteRow;
use crate::domain::query::Bounds;

pub(super) use gate::show as gate;
pub(super) use time::{earlier, later};
pub(super) use tree::is_open;

/// The whole window; hands back how wide its side panels are.
pub(crate) fn window(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (map, lens, compare): (&mut MapView, &mut Lens, &mut Compare),
    (forms, desk): (&mut Forms, &mut Desk),
    out: &mut Intents,
) -> Wide {
    let mut widths = sight.view.wide;
    let colours = theme::colours(ui.ctx());
    let bar = Frame::new()
        .fill(colours.panel)
        .inner_margin(Margin::symmetric(12, 0));
    if compare.is_open() {
        compared(ui, sight, compare, out);
        return widths;
    }
    if lens.is_open() {
        photograph(ui, sight, (lens, forms), out);
        return widths;
    }
    Panel::top("top")
        .exact_size(size::TOP)
        .frame(bar)
        .show(ui, |ui| top::show(ui, sight, out));
    Panel::bottom("status")
        .exact_size(size::STATUS)
        .frame(bar)
        .show(ui, |ui| status::show(ui, sight, out));
    let side = Frame::new().fill(colours.panel);
    if sight.view.left {
        let most = (ui.available_width() - 480.0).max(220.0);
        let before = ui.available_width();
        Panel::left("sites")
            .default_size(widths.left.unwrap_or(size::LEFT).min(most))
            .size_range(220.0..=most)
            .frame(side)
            .show(ui, |ui| {
                ui.take_available_width();
                sites::show(ui, sight, out);
            });
        widths.left = Some((before - ui.available_width()).round());
    }
    if sight.view.right {
        let most = (ui.available_width() - 320.0).max(320.0);
        let before = ui.available_width();
        Panel::right("right")
            .default_size(widths.right.unwrap_or(size::RIGHT).min(most))
            .size_range(320.0..=most)
            .frame(side)
            .show(ui, |ui| {
                ui.take_available_width();
                right(ui, sight, (forms, desk), out);
            });
        widths.right = Some((before - ui.available_width()).round());
    }
    Panel::top("pages")
        .exact_size(size::TABS)
        .frame(bar)
        .show(ui, |ui| pages::tabs(ui, sight, out));
    Panel::bottom("time")
        .exact_size(size::TIME)
        .frame(side)
        .show(ui, |ui| time::show(ui, sight, out));
    CentralPanel::default()
        .frame(Frame::new().fill(colours.band))
        .show(ui, |ui| pages::show(ui, sight, map, forms, out));
    widths
}

/// Two photographs over everything but the status bar.
fn compared(ui: &mut Ui, sight: &Sight<'_>, compare: &mut Compare, out: &mut Intents) {
    let bar = Frame::new()
        .fill(theme::colours(ui.ctx()).panel)
        .inner_margin(Margin::symmetric(12, 0));
    Panel::bottom("status")
        .exact_size(size::STATUS)
        .frame(bar)
        .show(ui, |ui| status::show(ui, sight, out));
    compare::show(ui, sight, compare, out);
}

/// A photograph over everything but the status bar.
fn photograph(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (lens, forms): (&mut Lens, &mut Forms),
    out: &mut Intents,
) {
    let bar = Frame::new()
        .fill(theme::colours(ui.ctx()).panel)
        .inner_margin(Margin::symmetric(12, 0));
    if !lens.is_alone() {
        Panel::bottom("status")
            .exact_size(size::STATUS)
            .frame(bar)
            .show(ui, |ui| status::show(ui, sight, out));
    }
    let context = form_context(sight);
    lens::show(ui, sight, lens, (forms, &context), out);
}

/// What forms may look at.
fn form_context<'a>(sight: &'a Sight<'a>) -> FormContext<'a> {
    FormContext {
        model: sight.model,
        day: sight.view.day,
        today: sight.today,
        author: sight.author,
        file: sight.file.as_deref(),
        jobs: &sight.jobs,
        fresh: sight.fresh,
        style: sight.style,
    }
}

fn right(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (forms, desk): (&mut Forms, &mut Desk),
    out: &mut Intents,
) {
    let context = form_context(sight);
    match sight.view.pane {
        Pane::History => {
            forms.leave();
            history::show(ui, sight, out);
        }
        Pane::Archive => {
            forms.leave();
            archive::show(ui, sight, out);
        }
        Pane::Form if forms.is_open() => forms.show(ui, &context, out),
        Pane::Desk => {
            forms.leave();
            desk.show(ui, &context, out);
        }
        Pane::Detail | Pane::Form => {
            forms.leave();
            forms.offer(ui, out);
            desk.offer(ui, &context, out);
            detail::show(ui, sight, out);
        }
    }
}

/// What lies over the window.
pub(crate) fn over(ctx: &Context, sight: &Sight<'_>, out: &mut Intents) {
    let files = hovering(ctx);
    if files > 0 {
        archive::sign(ctx, sight, files);
    }
    if let Some(site) = sight.view.numbering {
        numbering::give(sight, site, out);
    }
    match &sight.view.over {
        Over::Nothing => {}
        Over::Palette { text, line } => palette::show(ctx, sight, text, *line, out),
        Over::Keys => sheets::keys(ctx, out),
        Over::About => sheets::about(ctx, sight, out),
        Over::Author { name, then } => sheets::author(ctx, sight, (name, then.as_ref()), out),
        Over::Numbering(wanted) => numbering::sheet(ctx, sight, wanted.as_deref(), out),
        Over::File(sheet) => sheets::file(ctx, sight, sheet, out),
        Over::Receive(receipt) => archive::sheet(ctx, sight, receipt, out),
    }
}

/// The bounds of every place with a position, with a margin.
#[must_use]
pub(crate) fn map_bounds(rows: &[SiteRow]) -> Option<Bounds> {
    let mut places = rows.iter().filter_map(|row| row.at);
    let first = places.next()?;
    let mut bounds = Bounds {
        west: first.lon(),
        east: first.lon(),
        south: first.lat(),
        north: first.lat(),
    };
    for at in places {
        bounds.west = bounds.west.min(at.lon());
        bounds.east = bounds.east.max(at.lon());
        bounds.south = bounds.south.min(at.lat());
        bounds.north = bounds.north.max(at.lat());
    }
    Some(bounds)
}
