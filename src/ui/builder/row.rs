//! One row of the builder: its field, what is asked, the value. Knows the kinds of values.

use egui::{Response, TextEdit, Ui, vec2};
use egui_material_icons::icons;

use super::draft::{Op, Row};
use crate::domain::date::Edtf;
use crate::domain::filter::{Choice, Field, Kind, search};
use crate::domain::fold;
use crate::ui::forms::{Offer, Offered, Picked, Picker};
use crate::ui::text::filter as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Whether the next value that is drawn gets the cursor.
pub(super) fn first() -> egui::Id {
    egui::Id::unique("filter-builder-first")
}

/// Draws a row; true when it shall go.
pub(super) fn show(ui: &mut Ui, row: &mut Row) -> bool {
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let wide = ui.available_width() - 38.0;
        ui.allocate_ui(vec2(wide, size::CONTROL), |ui| field(ui, row));
        gone = chip::icon(ui, icons::ICON_CLOSE, words::REMOVE, true).clicked();
    });
    asked(ui, row);
    value(ui, row);
    if let Err(why) = row.condition()
        && !why.is_empty()
    {
        let colour = theme::colours(ui.ctx()).error;
        ui.add(Words::new(&why).size(size::SMALL).colour(colour));
    }
    gone
}

fn field(ui: &mut Ui, row: &mut Row) {
    let known = row.field.row();
    let shown = known.map_or_else(
        || row.field.key(),
        |known| match known.group.as_str() {
            "" => known.label.clone(),
            group => format!("{group}: {}", known.label),
        },
    );
    let picker = Picker {
        name: words::FIELD,
        shown: &shown,
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| Offered::of(search(typed).into_iter().map(offer).collect());
    if let Some(Picked::Value(key)) = picker.show(ui, &mut offers) {
        *row = Row::on(Field::from(key));
    }
}

fn offer(row: &crate::domain::filter::FieldRow) -> Offer {
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

fn value(ui: &mut Ui, row: &mut Row) {
    let kind = row.field.row().map(|known| known.kind);
    match (row.op, kind) {
        (Op::Yes | Op::No | Op::Empty | Op::Filled | Op::InView, _) => {}
        (Op::Is | Op::IsNot, Some(kind @ (Kind::Term(_) | Kind::Choice(..)))) => {
            coded(ui, row, &kind.choices());
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
fn coded(ui: &mut Ui, row: &mut Row, all: &[Choice]) {
    let label = |code: &str| {
        let known = all.iter().find(|choice| choice.code == code);
        known.map_or_else(|| code.to_owned(), |choice| choice.en.to_owned())
    };
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
    let mut offers = |typed: &str| {
        let wanted = !fold::query_terms(typed).is_empty();
        let fits = |choice: &&Choice| {
            let keys = [fold::keys(choice.en), fold::keys(choice.ar)].concat();
            !wanted || fold::matches(typed, &keys)
        };
        Offered::of(all.iter().filter(fits).map(of_choice).collect())
    };
    if let Some(Picked::Value(code)) = picker.show(ui, &mut offers)
        && !row.codes.contains(&code)
    {
        row.codes.push(code);
    }
}

fn of_choice(choice: &Choice) -> Offer {
    Offer {
        value: choice.code.to_owned(),
        label: choice.en.to_owned(),
        arabic: choice.ar.to_owned(),
        ..Offer::default()
    }
}
