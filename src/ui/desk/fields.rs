//! The fields of rapid entry, each with its name at the left: dates, chips with keys, lines,
//! picked records. Knows no gesture.

use egui::{Key, Modifiers, TextEdit, Ui, vec2};

use super::signs;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::{Extent, Seen};
use crate::domain::record::Table;
use crate::domain::unseen::Lines;
use crate::ui::forms::{FormContext, Offered, Pick, Picked, Picker, Shelf, error, row};
use crate::ui::text::evidence::desk as words;
use crate::ui::text::form;
use crate::ui::widgets::{Words, chip};

/// A field that shall have the cursor in this frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Keys {
    /// Wherever it is.
    #[default]
    Stay,
    /// Here.
    Here,
}

/// A typed day; nothing typed is none.
pub(super) fn day(text: &str) -> Result<Option<Edtf>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    Edtf::from_entry(text)
        .map(Some)
        .map_err(|error| error.to_string())
}

/// What pickers offer, where no place is at stake.
pub(super) fn shelf<'a>(context: &'a FormContext<'a>) -> Shelf<'a> {
    Shelf {
        context,
        dossier: None,
        table: Table::Observation,
        uuid: Id::default(),
    }
}

/// A record picked from a list; answers whether another was chosen.
pub(super) fn pick(
    ui: &mut Ui,
    (name, hint): (&str, &str),
    kind: Pick,
    value: &mut Option<Id>,
    context: &FormContext<'_>,
) -> bool {
    let shelf = shelf(context);
    let shown = value.and_then(|id| shelf.label(kind, id));
    let shown = shown.unwrap_or_default();
    let picked = row(ui, name, None, |ui, _| {
        let picker = Picker {
            name,
            shown: &shown,
            hint,
            optional: true,
            new: None,
            adds: None,
            closed: false,
        };
        let mut offers = |typed: &str| Offered::of(shelf.of_records(kind, typed));
        picker.show(ui, &mut offers)
    });
    match picked {
        Some(Picked::Value(text)) => {
            *value = text.parse().ok();
            true
        }
        _ => false,
    }
}

/// A line of text; answers whether it is typed in.
pub(super) fn line(
    ui: &mut Ui,
    (name, hint): (&str, &'static str),
    text: &mut String,
    wrong: Option<&str>,
) -> bool {
    row(ui, name, None, |ui, label| {
        let edit = TextEdit::singleline(text)
            .hint_text(hint)
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).labelled_by(label.id);
        signs::answer(ui, &response, name, (text, Lines::One));
        error(ui, wrong);
        response.has_focus()
    })
}

/// A paragraph.
pub(super) fn para(ui: &mut Ui, (name, hint): (&str, &'static str), text: &mut String) {
    row(ui, name, None, |ui, label| {
        let edit = TextEdit::multiline(text)
            .hint_text(hint)
            .margin(vec2(8.0, 5.0))
            .desired_rows(2)
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).labelled_by(label.id);
        signs::answer(ui, &response, name, (text, Lines::Several));
    });
}

/// A date with what was understood of it; answers whether it is typed in.
pub(super) fn date(
    ui: &mut Ui,
    (name, hint): (&str, &'static str),
    text: &mut String,
    keys: Keys,
) -> bool {
    row(ui, name, None, |ui, label| {
        let edit = TextEdit::singleline(text)
            .hint_text(hint)
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).labelled_by(label.id);
        if keys == Keys::Here {
            response.request_focus();
        }
        match day(text) {
            Ok(Some(day)) if day.as_str() != text.trim() => {
                let said = format!("{} · {}", day.words(), form::recorded_as(day.as_str()));
                ui.add(Words::new(&said).quiet(ui));
            }
            Err(sentence) if !response.has_focus() => error(ui, Some(&sentence)),
            _ => {}
        }
        response.has_focus()
    })
}

/// One of a few words, all shown; pressed again it is taken back.
pub(super) fn chips<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    value: &mut Option<T>,
    label: fn(T) -> &'static str,
) {
    row(ui, name, None, |ui, _| {
        ui.add_space(2.0);
        chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
            for one in all {
                let chosen = *value == Some(*one);
                let word = label(*one);
                let response = chip::toggle(ui, chosen, word);
                let response = response.accessible_name(form::option(name, word));
                if response.clicked() {
                    *value = (!chosen).then_some(*one);
                }
            }
        });
    });
}

/// What was seen, each word with its key; what this look cannot show is shut.
pub(super) fn states(
    ui: &mut Ui,
    name: &str,
    value: &mut Option<Seen>,
    can: impl Fn(Seen) -> bool,
) {
    row(ui, name, None, |ui, _| {
        ui.add_space(2.0);
        chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
            for (at, one) in Seen::ALL.iter().enumerate() {
                let chosen = *value == Some(*one);
                let word = words::keyed(at + 1, one.label());
                let option = form::option(name, &word);
                if !can(*one) {
                    chip::shut(ui, &word, words::TOO_FAR).accessible_name(option);
                    continue;
                }
                let response = chip::toggle(ui, chosen, &word).accessible_name(option);
                if response.clicked() {
                    *value = (!chosen).then_some(*one);
                }
            }
        });
    });
}

/// How much, in bands.
pub(super) fn extents(ui: &mut Ui, value: &mut Option<Extent>) {
    chips(ui, words::EXTENT, Extent::ALL, value, Extent::label);
}

/// The state whose key was pressed: the figure alone while nothing is typed, with Alt always.
pub(super) fn state_pressed(ui: &Ui) -> Option<Seen> {
    const FIGURES: [Key; 6] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
    ];
    let typing = ui.ctx().text_edit_focused();
    let at = FIGURES.iter().position(|key| {
        ui.input_mut(|input| {
            input.consume_key(Modifiers::ALT, *key)
                || (!typing && input.consume_key(Modifiers::NONE, *key))
        })
    })?;
    Seen::ALL.get(at).copied()
}
