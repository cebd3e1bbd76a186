//! Two records that may be one, value by value side by side: which value is kept is chosen here,
//! what moves is counted, and one command makes the two one. Knows the plan of a merge only as
//! the domain makes it.

use egui::{Frame, Margin, Panel, Role, ScrollArea, Ui, WidgetInfo};

use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::merge::{self, Chosen, Line, Side, Surrounded};
use crate::domain::query::Answer;
use crate::domain::record::{self, SiteDistinct, Table};
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::looked::Compared;
use crate::ui::surveying::Survey;
use crate::ui::text::{self, review as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// Levels looked through at most; a file from elsewhere may hold a circle.
const DEEPEST: usize = 64;

/// What is chosen while two records are compared.
#[derive(Debug, Clone, Default)]
struct Choice {
    of: Option<Compared>,
    chosen: Chosen,
    reason: String,
}

/// Draws the comparison.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, compared: Compared, out: &mut Intents) {
    ui.horizontal(|ui| {
        ui.label(theme::heading(words::COMPARE_TITLE));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if chip::link(ui, words::BACK).clicked() {
                out.push(Intent::Survey(Survey::Compare(None)));
            }
        });
    });
    let sides = (
        side(sight, Slot::Kept, compared.kept),
        side(sight, Slot::Merged, compared.merged),
    );
    let (Some(kept), Some(merged)) = sides else {
        let failed = sight.model.failure(Slot::Kept);
        let failed = failed.or(sight.model.failure(Slot::Merged));
        ui.label(theme::quiet(ui.ctx(), failed.unwrap_or(text::COMING)));
        return;
    };
    let key = egui::Id::unique("compared");
    let mut choice: Choice = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    if choice.of != Some(compared) {
        choice = Choice {
            of: Some(compared),
            ..Choice::default()
        };
    }
    heads(ui, (kept, merged), compared, out);
    ui.separator();
    Panel::bottom("compared-foot")
        .frame(Frame::new().inner_margin(Margin::symmetric(0, 8)))
        .show(ui, |ui| foot(ui, sight, (kept, merged), &mut choice, out));
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("compared-lines")
        .show(ui, |ui| {
            let lines = merge::compare(kept, merged, sight.model.terms());
            if lines.is_empty() {
                ui.label(theme::quiet(ui.ctx(), words::ALL_ALIKE));
            }
            for line in &lines {
                values(ui, sight, compared.table, line, &mut choice.chosen);
            }
        });
    ui.data_mut(|data| data.insert_temp(key, choice));
}

/// One of the two, once it has come.
fn side<'a>(sight: &'a Sight<'_>, slot: Slot, uuid: Id) -> Option<&'a Surrounded> {
    match sight.model.answer(slot) {
        Some(Answer::Surrounded(Some(found))) if found.record.uuid() == uuid => Some(found),
        _ => None,
    }
}

/// Which of the two stays, and the way to turn them round.
fn heads(
    ui: &mut Ui,
    (kept, merged): (&Surrounded, &Surrounded),
    compared: Compared,
    out: &mut Intents,
) {
    ui.columns(2, |columns| {
        let told = [(kept, words::STAYS), (merged, words::GOES)];
        for (ui, (of, what)) in columns.iter_mut().zip(told) {
            ui.label(theme::quiet(ui.ctx(), what));
            let title = record::title(&of.record);
            let colours = theme::colours(ui.ctx());
            let name = Words::new(&title).strong();
            if compared.table == Table::Site {
                if ui.add(name.colour(colours.accent).link()).clicked() {
                    out.push(Intent::Select(of.record.uuid()));
                }
            } else {
                ui.add(name);
            }
        }
    });
    if chip::link(ui, words::SWAP).clicked() {
        out.push(Intent::Survey(Survey::Compare(Some(compared.turned()))));
    }
}

/// One value of both, of which one is chosen.
fn values(ui: &mut Ui, sight: &Sight<'_>, table: Table, line: &Line, chosen: &mut Chosen) {
    let label = labels::label_of(table.name(), line.column);
    let now = chosen.get(line.column).copied().unwrap_or(line.better);
    ui.add_space(size::GRID);
    ui.label(theme::quiet(ui.ctx(), label));
    ui.columns(2, |columns| {
        let sides = [(Side::Kept, &line.kept), (Side::Merged, &line.merged)];
        for (ui, (side, value)) in columns.iter_mut().zip(sides) {
            let value = &named(sight, line.column, value);
            ui.horizontal_top(|ui| {
                let name = words::choose(label, value);
                let response = ui.radio(now == side, "");
                response.widget_info(|| {
                    WidgetInfo::selected(Role::RadioButton, true, now == side, &name)
                });
                let shown = if value.is_empty() {
                    words::NOTHING_SAID
                } else {
                    value
                };
                ui.vertical(|ui| {
                    let told = Words::new(shown).size(size::SMALL);
                    if value.is_empty() {
                        ui.add(told.quiet(ui));
                    } else {
                        ui.add(told);
                    }
                });
                if response.clicked() {
                    chosen.insert(line.column, side);
                }
            });
        }
    });
    ui.separator();
}

/// A value in words; a place that is pointed at by its name.
fn named(sight: &Sight<'_>, column: &str, value: &str) -> String {
    let place = column.ends_with("_uuid").then(|| value.parse::<Id>().ok());
    let row = place.flatten().and_then(|id| sight.model.row(id));
    row.map_or_else(|| value.to_owned(), |row| row.name_en.clone())
}

/// What moves, and the two ways to decide.
fn foot(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (kept, merged): (&Surrounded, &Surrounded),
    choice: &mut Choice,
    out: &mut Intents,
) {
    let counts: Vec<String> = merge::moved(merged)
        .into_iter()
        .map(|(table, many)| format!("{} × {many}", labels::table_label(table)))
        .collect();
    let moves = words::moves(&counts.join(", "));
    ui.add(Words::new(&moves).size(size::SMALL));
    let stays = if kept.record.table() == Table::Site {
        words::STAYS_FOUND
    } else {
        words::STAYS_NOTED
    };
    ui.add(Words::new(stays).quiet(ui));
    ui.add_space(size::GRID * 2.0);
    let read_only = sight.standing.read_only.as_deref();
    let plan = merge::plan(
        kept,
        merged,
        &choice.chosen,
        sight.model.terms(),
        sight.fresh,
    );
    let pair = (kept.record.uuid(), merged.record.uuid());
    let bar = match (&plan, read_only) {
        (_, Some(why)) => Some(why.to_owned()),
        (Err(why), None) => Some(why.to_string()),
        (Ok(_), None) if is_within(sight, pair) => Some(merge::Refused::Part.to_string()),
        (Ok(_), None) => None,
    };
    let name = words::merge_into(&record::title(&kept.record));
    let button = chip::primary(ui, &name);
    let response = ui.add_enabled(bar.is_none(), button);
    if let Some(why) = &bar {
        let colours = theme::colours(ui.ctx());
        ui.add(Words::new(why).size(size::SMALL).colour(colours.error));
    }
    if let (true, Ok(command)) = (response.clicked(), plan) {
        decide(command, out);
    }
    if kept.record.table() == Table::Site {
        ui.add_space(size::GRID * 2.0);
        ui.separator();
        two_places(ui, sight, (kept, merged), choice, out);
    }
}

/// Whether one of two places lies within the other, at whatever depth: a comparison holds only what
/// points at either directly.
fn is_within(sight: &Sight<'_>, (one, other): (Id, Id)) -> bool {
    let parent = |id: &Id| sight.model.row(*id).and_then(|row| row.parent);
    let wholes = |of: Id| std::iter::successors(parent(&of), parent).take(DEEPEST);
    wholes(one).any(|id| id == other) || wholes(other).any(|id| id == one)
}

/// They are two: said once, they are not suspected again.
fn two_places(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (kept, merged): (&Surrounded, &Surrounded),
    choice: &mut Choice,
    out: &mut Intents,
) {
    ui.label(theme::strong(words::TWO_PLACES));
    let can = sight.standing.read_only.is_none();
    let said = ui.horizontal(|ui| {
        let field = egui::TextEdit::singleline(&mut choice.reason)
            .hint_text(theme::body(words::WHY_TWO))
            .desired_width(ui.available_width() - 140.0);
        ui.add(field).accessible_name(words::WHY_TWO);
        let button = egui::Button::new(words::SAY_TWO);
        ui.add_enabled(can, button).clicked()
    });
    if said.inner {
        let (one, other) = (&kept.record, &merged.record);
        let sentence = words::said_two(&record::title(one), &record::title(other));
        let distinct = SiteDistinct {
            uuid: (sight.fresh)(),
            site_uuid: one.uuid(),
            other_uuid: other.uuid(),
            reason: choice.reason.trim().to_owned(),
        };
        decide(Command::add(sentence, distinct), out);
    }
}

fn decide(command: Command, out: &mut Intents) {
    out.push(Intent::Perform(Box::new(command)));
    out.push(Intent::Survey(Survey::Compare(None)));
}
