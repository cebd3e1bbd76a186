//! One row of the builder: its field, what is asked, the value. Knows the kinds of values.

use egui::{Response, TextEdit, Ui, vec2};
use egui_material_icons::icons;

use super::draft::{Op, Row};
use crate::domain::date::Edtf;
use crate::domain::filter::{Choice, Field, FieldRow, Kind, Link, fields_of, link, one, search};
use crate::domain::fold;
use crate::domain::record::Table;
use crate::domain::spot::Spot;
use crate::domain::terms::Terms;
use crate::ui::forms::{Offer, Offered, Picked, Picker, of_terms};
use crate::ui::text::{filter as words, position};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Whether the next value that is drawn gets the cursor.
pub(super) fn first() -> egui::Id {
    egui::Id::unique("filter-builder-first")
}

/// Draws a row; true when it shall go.
pub(super) fn show(ui: &mut Ui, row: &mut Row, about: Option<Table>, terms: &Terms) -> bool {
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let wide = ui.available_width() - 38.0;
        ui.allocate_ui(vec2(wide, size::CONTROL), |ui| field(ui, row, about));
        gone = chip::icon(ui, icons::ICON_CLOSE, words::REMOVE, true).clicked();
    });
    asked(ui, row);
    value(ui, row, terms);
    if let Err(why) = row.condition()
        && !why.is_empty()
    {
        let colour = theme::colours(ui.ctx()).error;
        ui.add(Words::new(&why).size(size::SMALL).colour(colour));
    }
    gone
}

fn field(ui: &mut Ui, row: &mut Row, about: Option<Table>) {
    // Under the head of a kind of record its name need not be said again.
    let shown = match (about, row.field.row()) {
        (Some(_), Some(known)) => known.label.clone(),
        _ => row.field.heading(),
    };
    let picker = Picker {
        name: words::FIELD,
        shown: &shown,
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let fits = |row: &&FieldRow| about.is_none_or(|table| fields_of(table).any(|one| one == *row));
    let mut offers =
        |typed: &str| Offered::of(search(typed).into_iter().filter(fits).map(offer).collect());
    if let Some(Picked::Value(key)) = picker.show(ui, &mut offers) {
        *row = Row::on(Field::from(key));
    }
}

/// The kind of record rows are about; answers which other was picked.
pub(super) fn kind(ui: &mut Ui, table: Table) -> Option<Table> {
    let with = |table: Table| format!("{} {}", one(table), words::WITH);
    let shown = with(table);
    let picker = Picker {
        name: words::KIND,
        shown: &shown,
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let kinds = || {
        let all = Table::ALL.iter().copied();
        all.filter(|table| !matches!(link(*table), None | Some(Link::Itself)))
            .filter(|table| fields_of(*table).next().is_some())
    };
    let mut offers = |typed: &str| {
        let wanted = !fold::query_terms(typed).is_empty();
        let fits = |table: &Table| !wanted || fold::matches(typed, &fold::keys(&one(*table)));
        let offers = kinds().filter(fits).map(|table| Offer {
            value: table.name().to_owned(),
            label: with(table),
            ..Offer::default()
        });
        Offered::of(offers.collect())
    };
    match picker.show(ui, &mut offers) {
        Some(Picked::Value(name)) => Table::named(&name),
        _ => None,
    }
}

fn offer(row: &FieldRow) -> Offer {
    Offer {
        value: row.field.key(),
        label: row.label.clone(),
        arabic: row.arabic.to_owned(),
        detail: row.group.clone(),
        ..Offer::default()
    }
}

fn asked(ui: &mut Ui, row: &mut Row) {
    let all = Op::of(&row.field);
    let picker = Picker {
        name: words::ASKS,
        shown: row.op.words(),
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| {
        let fits = all.iter().filter(|op| op.words().starts_with(typed));
        Offered::of(fits.map(|op| plain(op.words())).collect())
    };
    if let Some(Picked::Value(chosen)) = picker.show(ui, &mut offers) {
        let found = all.iter().find(|op| op.words() == chosen);
        row.op = found.copied().unwrap_or(row.op);
    }
}

fn plain(words: &str) -> Offer {
    Offer {
        value: words.to_owned(),
        label: words.to_owned(),
        ..Offer::default()
    }
}

fn value(ui: &mut Ui, row: &mut Row, terms: &Terms) {
    let kind = row.field.row().map(|known| known.kind);
    match (row.op, kind) {
        (Op::Yes | Op::No | Op::Empty | Op::Filled | Op::InView, _) => {}
        (Op::Is | Op::IsNot, Some(Kind::Term(list))) => {
            let label = |code: &str| terms.english(list, code);
            coded(ui, row, &label, &mut |typed| of_terms(terms, list, typed));
        }
        (Op::Is | Op::IsNot, Some(kind @ Kind::Choice(..))) => {
            let all = kind.choices();
            let label = |code: &str| {
                let known = all.iter().find(|choice| choice.code == code);
                known.map_or_else(|| code.to_owned(), |choice| choice.en.to_owned())
            };
            coded(ui, row, &label, &mut |typed| of_choices(&all, typed));
        }
        (Op::Possibly | Op::Certainly, _) => {
            line(ui, &mut row.text, words::VALUE, words::DATE_HINT);
            if let Ok(date) = Edtf::from_entry(&row.text) {
                ui.add(Words::new(&date.words()).quiet(ui));
            }
        }
        (Op::Near, _) => {
            ui.horizontal(|ui| {
                let distance = TextEdit::singleline(&mut row.second).desired_width(64.0);
                ui.add(distance).accessible_name(words::DISTANCE);
                ui.label(theme::quiet(ui.ctx(), words::METRES_OF));
            });
            line(ui, &mut row.text, words::VALUE, words::PLACE_HINT);
            if let Ok(spot) = Spot::read(&row.text) {
                let said = position::read_as(spot.at, spot.reading);
                ui.add(Words::new(&said).quiet(ui));
            }
        }
        (Op::Compare(_), Some(Kind::Number(unit))) => {
            ui.horizontal(|ui| {
                let number = TextEdit::singleline(&mut row.text).desired_width(96.0);
                ui.add(number).accessible_name(words::VALUE);
                ui.label(theme::quiet(ui.ctx(), unit));
            });
        }
        _ => {
            line(ui, &mut row.text, words::VALUE, "");
        }
    }
}

fn line(ui: &mut Ui, text: &mut String, name: &str, hint: &str) -> Response {
    let field = TextEdit::singleline(text).hint_text(hint);
    let response = ui.add(field.desired_width(f32::INFINITY));
    if ui.data_mut(|data| data.remove_temp::<bool>(first())) == Some(true) {
        response.request_focus();
    }
    response.accessible_name(name)
}

/// The chosen codes as chips, and a picker for more.
fn coded(
    ui: &mut Ui,
    row: &mut Row,
    label: &dyn Fn(&str) -> String,
    search: &mut dyn FnMut(&str) -> Vec<Offer>,
) {
    if !row.codes.is_empty() {
        let mut gone = None;
        chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
            for (at, code) in row.codes.iter().enumerate() {
                if chip::toggle(ui, true, &crate::ui::text::remove(&label(code))).clicked() {
                    gone = Some(at);
                }
            }
        });
        if let Some(at) = gone {
            row.codes.remove(at);
        }
    }
    let picker = Picker {
        name: words::VALUE,
        shown: "",
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| Offered::of(search(typed));
    if let Some(Picked::Value(code)) = picker.show(ui, &mut offers)
        && !row.codes.contains(&code)
    {
        row.codes.push(code);
    }
}

/// The choices that answer what was typed, in either language.
fn of_choices(all: &[Choice], typed: &str) -> Vec<Offer> {
    let wanted = !fold::query_terms(typed).is_empty();
    let fits = |choice: &&Choice| {
        let keys = [fold::keys(choice.en), fold::keys(choice.ar)].concat();
        !wanted || fold::matches(typed, &keys)
    };
    let offer = |choice: &Choice| Offer {
        value: choice.code.to_owned(),
        label: choice.en.to_owned(),
        arabic: choice.ar.to_owned(),
        ..Offer::default()
    };
    all.iter().filter(fits).map(offer).collect()
}
