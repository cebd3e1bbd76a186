//! The statistics page: charts of the filtered places on the day shown, the same numbers as a
//! table, and both as a file. Knows what the catalogue counted; counts nothing itself.

mod bars;
mod months;
mod numbers;

use egui::{Align, Frame, Layout, Margin, Role, ScrollArea, Ui};

use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::kinds::Level;
use crate::domain::query::{Answer, Query, SiteFilter, StatisticBar};
use crate::domain::statistics::{By, Class, Count, Head, Statistics, of_level, written};
use crate::domain::terms::Terms;
use crate::session::separated;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::counting::{Counted, Counting, Picked};
use crate::ui::filing::FileWish;
use crate::ui::intent::{Intent, Intents};
use crate::ui::model::Model;
use crate::ui::pages::table::for_anyone;
use crate::ui::surveying::Survey;
use crate::ui::text::{self, statistics as words};
use crate::ui::theme;
use crate::ui::view::{Slot, View};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// From this width on two charts stand beside each other.
const TWO: f32 = 760.0;

/// What the charts are drawn from.
struct Charts<'a> {
    statistics: &'a Statistics,
    level: Option<Level>,
    picked: Option<&'a StatisticBar>,
}

impl Charts<'_> {
    /// The terms the counted catalogue knows.
    const fn terms(&self) -> &Terms {
        &self.statistics.terms
    }

    fn chart(&self, by: By) -> (Vec<(&Class, Count)>, Count) {
        let chart = self.statistics.charts.get(&by);
        let bars = chart.map(|chart| chart.ordered(by, self.level));
        let places = chart.map(|chart| of_level(&chart.places, self.level));
        (bars.unwrap_or_default(), places.unwrap_or_default())
    }

    fn bar(&self, by: By, class: &Class) -> StatisticBar {
        StatisticBar {
            by,
            class: class.clone(),
            level: self.level,
        }
    }

    fn is_picked(&self, by: By, class: &Class) -> bool {
        self.picked
            .is_some_and(|bar| bar.by == by && bar.class == *class && bar.level == self.level)
    }
}

impl<'a> Charts<'a> {
    /// What was counted last, with the filter and the day it was counted at.
    fn of(model: &'a Model, counting: &'a Counting) -> Option<(Self, &'a SiteFilter, Day)> {
        let (answer, query) = model.answer_and_query(Slot::Statistics)?;
        let (Answer::Statistics(statistics), Query::Statistics { filter, at }) = (answer, query)
        else {
            return None;
        };
        Some((Self::counted(statistics, counting), filter, *at))
    }

    fn counted(statistics: &'a Statistics, counting: &'a Counting) -> Self {
        let level = match counting.level {
            Counted::Fullest => fullest(statistics),
            Counted::Only(level) => Some(level),
            Counted::All => None,
        };
        Self {
            statistics,
            level,
            picked: counting.picked.as_ref().map(|picked| &picked.bar),
        }
    }
}

/// The numbers that are shown as comma-separated values, with what they are about above them;
/// none while they are still being counted.
pub(in crate::ui) fn numbers(model: &Model, view: &View) -> Option<String> {
    let (charts, filter, at) = Charts::of(model, &view.counting)?;
    let head = head(title(model), &charts, filter, at);
    let rows = written(&head, charts.statistics, &By::ALL, charts.level);
    Some(separated(&rows))
}

/// What is shown, and how the rows are made of what anyone may see of it and of what was left out;
/// none while the numbers are still being counted.
pub(in crate::ui) fn public_numbers(model: &Model, view: &View) -> Option<(SiteFilter, Day, Told)> {
    let (_, filter, at) = Charts::of(model, &view.counting)?;
    let (counting, filter) = (view.counting.clone(), filter.clone());
    let catalogue = title(model);
    let of = filter.clone();
    let told = move |statistics: &Statistics, left_out: Vec<String>| {
        let charts = Charts::counted(statistics, &counting);
        let head = Head {
            left_out,
            ..head(catalogue, &charts, &of, at)
        };
        written(&head, statistics, &By::ALL, charts.level)
    };
    Some((filter, at, Box::new(told)))
}

/// Makes rows of what was counted and of what was left out.
pub(in crate::ui) type Told = Box<dyn FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>> + Send>;

fn title(model: &Model) -> String {
    let summary = model.summary();
    summary.map_or_else(String::new, |summary| summary.title.clone())
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Some((charts, filter, at)) = Charts::of(sight.model, &sight.view.counting) else {
        ui.centered_and_justified(|ui| {
            ui.label(theme::quiet(ui.ctx(), text::COMING));
        });
        return;
    };
    let head = head(title(sight.model), &charts, filter, at);
    Frame::new()
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            heads(ui, sight, &charts, &head, out);
            if charts.statistics.places.is_empty() {
                ui.add_space(24.0);
                let none = sight.model.holds_no_site();
                ui.label(theme::body(if none {
                    text::NO_SITES
                } else {
                    words::EMPTY
                }));
                return;
            }
            let id = (sight.view.counting.as_table, "statistics");
            ScrollArea::vertical()
                .id_salt(id)
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 8.0);
                    if sight.view.counting.as_table {
                        numbers::show(ui, &charts);
                    } else {
                        all(ui, &charts, out);
                    }
                });
        });
}

/// The level with the most damaged places; monuments where none is.
fn fullest(statistics: &Statistics) -> Option<Level> {
    let chart = statistics.charts.get(&By::Type);
    let harmed = |level: Level| chart.map_or(0, |chart| of_level(&chart.places, Some(level)).all());
    let known = |level: Level| statistics.places.get(&level).copied().unwrap_or(0);
    let levels = [
        Level::Monument,
        Level::Component,
        Level::Area,
        Level::Object,
    ];
    levels
        .into_iter()
        .rev()
        .max_by_key(|level| (harmed(*level), known(*level)))
}

fn head(catalogue: String, charts: &Charts<'_>, filter: &SiteFilter, at: Day) -> Head {
    let told = words::filter(filter, charts.terms());
    Head {
        catalogue,
        level: words::counted(charts.level, counted(charts), &told, at),
        filter: told,
        day: at,
        left_out: Vec::new(),
    }
}

fn counted(charts: &Charts<'_>) -> usize {
    let places = &charts.statistics.places;
    match charts.level {
        Some(level) => places.get(&level).copied().unwrap_or(0),
        None => places.values().sum(),
    }
}

fn heads(ui: &mut Ui, sight: &Sight<'_>, charts: &Charts<'_>, head: &Head, out: &mut Intents) {
    let counting = &sight.view.counting;
    let set = |counting: Counting| Intent::Survey(Survey::Count(Box::new(counting)));
    ui.horizontal(|ui| {
        for (as_table, title) in [(false, words::BARS), (true, words::TABLE)] {
            let chosen = counting.as_table == as_table;
            let toggle = chip::toggle(ui, chosen, title);
            toggle.widget_info(|| {
                egui::WidgetInfo::selected(Role::Button, true, chosen, words::shown_as(title))
            });
            if toggle.clicked() {
                out.push(set(Counting {
                    as_table,
                    ..counting.clone()
                }));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            copying(ui, sight, charts, head, out);
            chip::action(ui, Act::SaveNumbers, Look::Plain, sight.standing, out);
            for_anyone(ui, sight, out);
        });
    });
    ui.add_space(4.0);
    chip::wrapping(ui, egui::vec2(6.0, 6.0), |ui| {
        let levels = Level::ALL.iter().copied().filter_map(|level| {
            let number = charts.statistics.places.get(&level).copied()?;
            Some((Some(level), number))
        });
        let all: usize = charts.statistics.places.values().sum();
        for (level, number) in levels.chain([(None, all)]) {
            let chosen = charts.level == level;
            if chip::toggle(ui, chosen, &words::level_chip(level, number)).clicked() {
                out.push(set(Counting {
                    level: level.map_or(Counted::All, Counted::Only),
                    ..counting.clone()
                }));
            }
        }
    });
    ui.add_space(4.0);
    ui.add(Words::new(&head.level).quiet(ui));
    if !counting.as_table {
        bars::key(ui);
    }
    ui.add_space(8.0);
}

/// Copies the numbers as they are shown; for a public edition they are first counted anew.
fn copying(ui: &mut Ui, sight: &Sight<'_>, charts: &Charts<'_>, head: &Head, out: &mut Intents) {
    let public = sight.view.table_edition == Edition::Public;
    let tip = if public {
        words::COPY_PUBLIC_TIP
    } else {
        words::COPY_TIP
    };
    if !ui.button(words::COPY).on_hover_text(tip).clicked() {
        return;
    }
    if public {
        out.push(Intent::File(FileWish::CopyNumbers));
        return;
    }
    let rows = written(head, charts.statistics, &By::ALL, charts.level);
    out.push(Intent::Copy(separated(&rows)));
    out.push(Intent::Tell(words::COPIED.to_owned()));
}

fn all(ui: &mut Ui, charts: &Charts<'_>, out: &mut Intents) {
    let months = By::Month;
    let others: Vec<By> = By::ALL.into_iter().filter(|by| *by != months).collect();
    if ui.available_width() < TWO {
        for by in others {
            bars::chart(ui, charts, by, out);
        }
    } else {
        for pair in others.chunks(2) {
            ui.columns(2, |columns| {
                for (ui, by) in columns.iter_mut().zip(pair) {
                    bars::chart(ui, charts, *by, out);
                }
            });
        }
    }
    months::chart(ui, charts, out);
}

/// What a click or a key on a bar asks for.
fn wish(ui: &Ui, response: &egui::Response, bar: StatisticBar, out: &mut Intents) {
    if response.clicked() {
        let only = ui.input(|input| input.modifiers.shift);
        out.push(Intent::Survey(Survey::Pick(Box::new(Picked { bar, only }))));
        return;
    }
    response.context_menu(|ui| {
        for (only, title) in [(false, words::MARK), (true, words::SHOW_ONLY)] {
            if ui.button(title).clicked() {
                let bar = bar.clone();
                out.push(Intent::Survey(Survey::Pick(Box::new(Picked { bar, only }))));
                ui.close();
            }
        }
    });
}
