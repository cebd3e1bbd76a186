//! The form of one record as a page: its head, its fields in groups, the sources that bear it,
//! what it does to the bracket, its buttons. Knows one open form.

use egui::{Align, CollapsingHeader, Frame, Key, Layout, Margin, Modifiers, Panel, ScrollArea, Ui};

use super::FormContext;
use super::alike;
use super::bracket_card;
use super::cite_rows;
use super::conflict;
use super::draft::{Draft, Errors};
use super::field::{self, Sheet, Wish};
use super::groups::groups;
use super::offers::{Shelf, place_name};
use super::open::Open;
use super::part_rows;
use super::reach::{self, Reach};
use super::recent::Recent;
use super::spec::Group;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::ui::intent::Intents;
use crate::ui::text;
use crate::ui::text::form::{self as words, say};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// How a form is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// Not yet.
    Stay,
    /// A changed draft is kept.
    Keep,
    /// It is gone.
    Drop,
}

/// What all forms share while one is drawn.
pub(super) struct Kept<'a> {
    /// The column that waits for a click on the map.
    pub(super) picking: Option<&'static str>,
    /// The terms last used.
    pub(super) recent: &'a Recent,
}

/// Whether the next record of the same kind usually follows.
pub(super) fn has_next(draft: &Draft) -> bool {
    let alone = matches!(
        draft.table,
        Table::Site
            | Table::DamageEvent
            | Table::Source
            | Table::Imagery
            | Table::Actor
            | Table::PhotoRegion
    );
    draft.is_new() && !alone
}

/// Draws the page.
pub(super) fn show(
    ui: &mut Ui,
    open: &mut Open,
    (context, kept): (&FormContext<'_>, &Kept<'_>),
    wishes: &mut Vec<Wish>,
    out: &mut Intents,
) -> Left {
    let mut left = head(ui, open, context);
    if open.draft().is_none() {
        return coming(ui, open, context, left);
    }
    let margin = Margin::symmetric(16, 8);
    let foot = Panel::bottom("form-foot")
        .frame(Frame::new().inner_margin(margin))
        .show(ui, |ui| foot(ui, open, context, out))
        .inner;
    if foot != Left::Stay {
        left = foot;
    }
    // Above what scrolls, so that the choice is seen wherever the person was writing.
    conflict::show(ui, open, context);
    alike::show(ui, open, context, out);
    let salt = open.draft().map(|draft| draft.uuid);
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("form", salt))
        .show(ui, |ui| {
            let margin = Margin {
                left: 16,
                right: 16,
                top: 4,
                bottom: 24,
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                body(ui, open, (context, kept), wishes);
            });
        });
    left
}

fn coming(ui: &mut Ui, open: &Open, context: &FormContext<'_>, left: Left) -> Left {
    use crate::domain::query::Answer;
    use crate::ui::view::Slot;
    let gone = matches!(
        context.model.answer(Slot::Record),
        Some(Answer::Record(None))
    );
    let words = if gone && open.record().is_some() {
        say::GONE
    } else {
        text::COMING
    };
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
    left
}

/// The place, what is written, and the way out.
fn head(ui: &mut Ui, open: &mut Open, context: &FormContext<'_>) -> Left {
    let margin = Margin {
        left: 16,
        right: 16,
        top: 12,
        bottom: 4,
    };
    let table = open.draft().map(|draft| draft.table);
    let alone = matches!(
        table,
        Some(Table::Source | Table::Imagery | Table::Actor | Table::LocalTerm)
    );
    let row = open
        .about()
        .filter(|_| !alone)
        .and_then(|id| context.model.row(id));
    Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| {
            let left = title(ui, open);
            if let Some(row) = row {
                ui.horizontal(|ui| {
                    ui.add(Words::new(&place_name(context, row)).quiet(ui));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add(Words::new(&row.name_ar).quiet(ui).whole());
                    });
                });
            }
            left
        })
        .inner
}

fn title(ui: &mut Ui, open: &mut Open) -> Left {
    let (table, new) = match (open.draft(), open.record()) {
        (Some(draft), _) => (draft.table, draft.is_new()),
        (None, Some((table, _))) => (table, false),
        _ => return Left::Stay,
    };
    let mut left = Left::Stay;
    ui.horizontal(|ui| {
        ui.label(theme::heading(words::heading(
            labels::table_label(table),
            new,
        )));
        if let Some(draft) = open.draft_mut() {
            kept(ui, draft);
        }
        if open.came_back {
            chip::badge(ui, say::FROM_DRAFT);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let icon = egui_material_icons::icons::ICON_CLOSE;
            if chip::icon(ui, icon, say::CLOSE_FORM, true).clicked() {
                left = Left::Keep;
            }
        });
    });
    left
}

/// How much came from the record before, and the way to be rid of it.
fn kept(ui: &mut Ui, draft: &mut Draft) {
    let many = draft.kept_columns().count();
    if many == 0 {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let said = text::kept::many(many);
    ui.add(Words::new(&said).size(size::SMALL).colour(colours.accent));
    let link = chip::link(ui, text::kept::FORGET).on_hover_text(text::kept::FORGET_KEYS);
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::Delete));
    if link.clicked() || pressed {
        draft.forget_kept();
    }
}

fn body(
    ui: &mut Ui,
    open: &mut Open,
    (context, kept): (&FormContext<'_>, &Kept<'_>),
    wishes: &mut Vec<Wish>,
) {
    let dossier = open.dossier(context);
    let reveal = std::mem::take(&mut open.reveal);
    let reach = open.reach;
    let Some(draft) = open.draft_mut() else {
        return;
    };
    let errors = if draft.tried {
        draft.errors()
    } else {
        Errors::new()
    };
    let sheet = Sheet {
        shelf: Shelf {
            context,
            dossier,
            table: draft.table,
            uuid: draft.uuid,
        },
        errors: &errors,
        picking: kept.picking,
        recent: kept.recent,
    };
    let mut aims = (reveal, reach);
    for (at, one) in groups(draft.table).iter().enumerate() {
        group(ui, (at, one), draft, (&sheet, &mut aims), wishes);
        if at == usize::from(draft.table == Table::DamageEvent) {
            bracket_card::show(ui, draft, dossier);
        }
    }
    part_rows::show(ui, draft, &sheet, &mut aims.0, wishes);
    if cite_rows::cited(draft.table) {
        let top = ui.cursor().min.y;
        cite_rows::show(ui, draft, &sheet, wishes);
        aims.1.arrive(ui, reach::SOURCES, top);
    }
    open.reach = aims.1;
}

fn group(
    ui: &mut Ui,
    (at, group): (usize, &Group),
    draft: &mut Draft,
    (sheet, (reveal, reach)): (&Sheet<'_>, &mut (bool, Reach)),
    wishes: &mut Vec<Wish>,
) {
    let wrong = |column: &str| sheet.errors.contains_key(column);
    let says = group
        .fields
        .iter()
        .any(|one| draft.text(one.column) != one.start);
    let salt = ("form-group", draft.uuid, at);
    let asks =
        (group.fields.iter()).any(|one| reach.is(one.column) || (*reveal && wrong(one.column)));
    let mut fields = |ui: &mut Ui| {
        for one in group.fields {
            let top = ui.cursor().min.y;
            field::show(ui, one, draft, sheet, wishes);
            if *reveal && wrong(one.column) {
                let rect = egui::Rect::everything_below(top).intersect(ui.min_rect());
                ui.scroll_to_rect(rect, Some(Align::Center));
                *reveal = false;
            }
            reach.arrive(ui, one.column, top);
        }
    };
    if group.title.is_empty() {
        fields(ui);
        return;
    }
    ui.add_space(size::GRID * 2.0);
    if !group.folded {
        ui.label(theme::strong(group.title));
        ui.add_space(size::GRID);
        fields(ui);
        return;
    }
    CollapsingHeader::new(theme::strong(group.title))
        .id_salt(salt)
        .default_open(says)
        .open(asks.then_some(true))
        .show_unindented(ui, |ui| {
            ui.add_space(size::GRID);
            fields(ui);
        });
}

/// The buttons, and what keeps it from being saved.
fn foot(ui: &mut Ui, open: &mut Open, context: &FormContext<'_>, out: &mut Intents) -> Left {
    if let Some(refused) = open.refused.clone() {
        field::error(ui, Some(&refused));
        ui.add_space(size::GRID);
    }
    let Some(draft) = open.draft() else {
        return Left::Stay;
    };
    let (changed, next) = (draft.is_changed(), has_next(draft));
    let unfit = draft.tried && !draft.errors().is_empty();
    if unfit {
        field::error(ui, Some(say::CHECK_FIELDS));
        ui.add_space(size::GRID);
    }
    let saving = open.is_saving();
    let mut left = Left::Stay;
    let mut save = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let ready = !saving && (changed || open.draft().is_some_and(Draft::is_new));
        let words = if saving { say::SAVING } else { say::SAVE };
        if next {
            let button = chip::primary(ui, say::SAVE_NEXT);
            let response = ui.add_enabled(ready, button);
            if response.on_hover_text(say::NEXT_KEYS).clicked() {
                save = Some(true);
            }
            if ui.add_enabled(ready, egui::Button::new(words)).clicked() {
                save = Some(false);
            }
        } else {
            let button = chip::primary(ui, words);
            let response = ui.add_enabled(ready, button);
            if response
                .on_disabled_hover_text(say::NOTHING_CHANGED)
                .clicked()
            {
                save = Some(false);
            }
        }
        if changed {
            if ui.button(say::KEEP).clicked() {
                left = Left::Keep;
            }
            if chip::link(ui, say::DISCARD).clicked() {
                left = Left::Drop;
            }
        }
    });
    if let Some(next) = save {
        open.save(next, context, out);
    }
    left
}
