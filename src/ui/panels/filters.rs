//! Filters of the list as chips and one menu: state, type, period of damage, contradictions.
//! Knows what a filter is; the catalogue does the filtering.

use std::collections::BTreeMap;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Role, Ui, WidgetInfo};

use crate::domain::date::Day;
use crate::domain::dossier::SiteRow;
use crate::domain::kinds::State;
use crate::domain::query::{EventMark, SiteFilter};
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::builder;
use crate::ui::counted::Counted;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme;
use crate::ui::view::Slot;
use crate::ui::widgets::chip;

/// Whether a filter leaves anything out.
pub(super) fn is_active(filter: &SiteFilter) -> bool {
    *filter != SiteFilter::default()
}

/// The chips above the list.
pub(super) fn chips(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let filter = &sight.view.filter;
    let rows = sight
        .model
        .sites(Slot::All)
        .map_or(&[][..], |sites| &sites.list.rows);
    let none = Counted::default();
    let counted = sight.model.sites(Slot::All);
    let counted = counted.map_or(&none, |sites| sites.counted);
    let mut changed: Option<SiteFilter> = None;
    chip::wrapping(ui, egui::vec2(6.0, 6.0), |ui| {
        let all = text::chip_count(text::ALL, rows.len());
        if chip::toggle(ui, !is_active(filter), &all).clicked() {
            changed = Some(SiteFilter::default());
        }
        for state in [State::Destroyed, State::Damaged] {
            let number = counted.in_state(state);
            let chosen = filter.states.contains(&state);
            let words = text::chip_count(&text::capital(state.label()), number);
            if chip::toggle(ui, chosen, &words).clicked() {
                changed = Some(with_state(filter, state));
            }
        }
        let number = counted.contradictions;
        if number > 0 || filter.contradictions {
            let words = text::chip_count(text::CONTRADICTIONS, number);
            if chip::toggle(ui, filter.contradictions, &words).clicked() {
                changed = Some(SiteFilter {
                    contradictions: !filter.contradictions,
                    ..filter.clone()
                });
            }
        }
        others(ui, sight, &mut changed);
        asked(ui, sight, &mut changed, out);
        more(ui, sight, (rows, counted), &mut changed, out);
    });
    if let Some(filter) = changed {
        out.push(Intent::Filter(Box::new(filter)));
    }
}

/// Filters that are on but have no chip of their own: each with a way to take it off.
fn others(ui: &mut Ui, sight: &Sight<'_>, changed: &mut Option<SiteFilter>) {
    let filter = &sight.view.filter;
    for state in &filter.states {
        if matches!(state, State::Destroyed | State::Damaged) {
            continue;
        }
        if chip::toggle(ui, true, &text::remove(&text::capital(state.label()))).clicked() {
            *changed = Some(with_state(filter, *state));
        }
    }
    for kind in &filter.types {
        if chip::toggle(
            ui,
            true,
            &text::remove(&text::type_words(kind, sight.model.terms())),
        )
        .clicked()
        {
            *changed = Some(with_type(filter, kind));
        }
    }
    if let Some((from, to)) = filter.damaged_in {
        let words = text::remove(&text::years(from.ymd().0, to.ymd().0));
        if chip::toggle(ui, true, &words).clicked() {
            *changed = Some(SiteFilter {
                damaged_in: None,
                ..filter.clone()
            });
        }
    }
}

/// The condition as a chip that says it: a click opens the builder, its cross takes it off.
fn asked(ui: &mut Ui, sight: &Sight<'_>, changed: &mut Option<SiteFilter>, out: &mut Intents) {
    let filter = &sight.view.filter;
    if filter.expr.is_everything() {
        return;
    }
    let sentence = filter.expr.sentence(sight.model.terms());
    let kept = builder::named(sight.model.saved_filters(), &filter.expr);
    let words = kept.map_or(sentence.as_str(), |kept| kept.name.as_str());
    let shown = text::cut(words, 34);
    let response = chip::toggle(ui, true, &shown);
    if response.on_hover_text(&sentence).clicked() {
        out.push(Intent::Act(Act::BuildFilter));
    }
    let off = chip::toggle(ui, true, "×");
    off.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::filter::take_off(&sentence)));
    if off.clicked() {
        *changed = Some(SiteFilter {
            expr: Box::default(),
            ..filter.clone()
        });
    }
}

fn more(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (rows, counted): (&[SiteRow], &Counted),
    changed: &mut Option<SiteFilter>,
    out: &mut Intents,
) {
    let words = egui::RichText::new(text::MORE_FILTERS).font(theme::regular(theme::size::SMALL));
    let button = egui::Button::new(words).corner_radius(11);
    let config = MenuConfig::new().close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(240.0);
        // Menus draw no edges; a box to tick needs one.
        let edge = theme::colours(ui.ctx()).edge;
        ui.visuals_mut().widgets.inactive.bg_stroke = egui::Stroke::new(1.0, edge);
        ui.visuals_mut().widgets.hovered.bg_stroke = egui::Stroke::new(1.0, edge);
        egui::ScrollArea::vertical()
            .max_height(460.0)
            .show(ui, |ui| {
                chip::item(ui, Act::BuildFilter, sight.standing, out);
                builder::menu(ui, sight, out);
                ui.separator();
                menu(ui, sight, (rows, counted), changed);
            });
    });
}

fn menu(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (rows, counted): (&[SiteRow], &Counted),
    changed: &mut Option<SiteFilter>,
) {
    let filter = &sight.view.filter;
    ui.label(theme::strong(text::FILTER_STATE));
    for state in State::ALL.iter().copied() {
        let number = counted.in_state(state);
        let mut on = filter.states.contains(&state);
        let words = text::menu_count(&text::capital(state.label()), number);
        if ui.checkbox(&mut on, words).clicked() {
            *changed = Some(with_state(filter, state));
        }
    }
    ui.separator();
    ui.label(theme::strong(text::FILTER_PERIOD));
    for (year, number) in years(sight.model.timeline()) {
        let mut on = filter
            .damaged_in
            .is_some_and(|(from, to)| (from.ymd().0..=to.ymd().0).contains(&year));
        if ui
            .checkbox(&mut on, text::menu_count(&year.to_string(), number))
            .clicked()
        {
            *changed = Some(with_year(filter, year));
        }
    }
    ui.separator();
    let mut on = filter.contradictions;
    if ui.checkbox(&mut on, text::FILTER_CONTRADICTIONS).clicked() {
        *changed = Some(SiteFilter {
            contradictions: on,
            ..filter.clone()
        });
    }
    ui.separator();
    ui.label(theme::strong(text::FILTER_TYPE));
    for (kind, number) in types(rows) {
        let mut on = filter.types.contains(&kind);
        if ui
            .checkbox(
                &mut on,
                text::menu_count(&text::type_words(&kind, sight.model.terms()), number),
            )
            .clicked()
        {
            *changed = Some(with_type(filter, &kind));
        }
    }
}

fn types(rows: &[SiteRow]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.type_code.is_empty()) {
        *found.entry(row.type_code.clone()).or_default() += 1;
    }
    found
}

fn years(events: &[EventMark]) -> BTreeMap<i64, usize> {
    let mut found = BTreeMap::new();
    for event in events {
        let Some(day) = event.to.or(event.from) else {
            continue;
        };
        *found.entry(day.ymd().0).or_default() += 1;
    }
    found
}

fn with_state(filter: &SiteFilter, state: State) -> SiteFilter {
    let mut next = filter.clone();
    match next.states.iter().position(|held| *held == state) {
        Some(at) => drop(next.states.remove(at)),
        None => next.states.push(state),
    }
    next
}

fn with_type(filter: &SiteFilter, kind: &str) -> SiteFilter {
    let mut next = filter.clone();
    match next.types.iter().position(|held| held == kind) {
        Some(at) => drop(next.types.remove(at)),
        None => next.types.push(kind.to_owned()),
    }
    next
}

/// One year chosen; a second one stretches the span to both; a chosen end is given up again.
fn with_year(filter: &SiteFilter, year: i64) -> SiteFilter {
    let held = filter
        .damaged_in
        .map(|(from, to)| (from.ymd().0, to.ymd().0));
    let span = match held {
        None => Some((year, year)),
        Some((from, to)) if from == year && to == year => None,
        Some((from, to)) if from == year => Some((from + 1, to)),
        Some((from, to)) if to == year => Some((from, to - 1)),
        Some((from, to)) if (from..=to).contains(&year) => Some((from, year - 1)),
        Some((from, to)) => Some((from.min(year), to.max(year))),
    };
    let days =
        span.and_then(|(from, to)| Some((Day::from_ymd(from, 1, 1)?, Day::from_ymd(to, 12, 31)?)));
    SiteFilter {
        damaged_in: days,
        ..filter.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_stretch_and_shrink() {
        let span = |filter: &SiteFilter| {
            filter
                .damaged_in
                .map(|(from, to)| (from.ymd().0, to.ymd().0))
        };
        let one = with_year(&SiteFilter::default(), 2015);
        assert_eq!(span(&one), Some((2015, 2015)));
        let two = with_year(&one, 2017);
        assert_eq!(span(&two), Some((2015, 2017)));
        assert_eq!(span(&with_year(&two, 2017)), Some((2015, 2016)));
        assert_eq!(span(&with_year(&one, 2015)), None);
    }

    #[test]
    fn a_state_is_put_on_and_taken_off() {
        let on = with_state(&SiteFilter::default(), State::Destroyed);
        assert!(is_active(&on));
        assert!(!is_active(&with_state(&on, State::Destroyed)));
    }
}
