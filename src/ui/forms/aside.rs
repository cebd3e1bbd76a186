//! What stands beneath a field besides its echo: dates a text may have meant, signs that were
//! taken out, a code the list does not know, how other scales would put it. It offers and warns;
//! it writes nothing nobody chose. Knows one draft.

use egui::Ui;

use super::draft::Draft;
use super::field::Sheet;
use super::spec::{Entry, Field};
use crate::domain::cross_walk::{self, Neighbour, Scale};
use crate::domain::date::{Day, Edtf};
use crate::domain::terms::Meant;
use crate::domain::{date_doubt, labels};
use crate::ui::text::doubt;
use crate::ui::text::form::{self as words, say};
use crate::ui::text::kept as kept_words;
use crate::ui::theme::size;
use crate::ui::widgets::{Words, chip};

/// Draws it. `wrong`: something is wrong with the field as it stands.
pub(super) fn show(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    (sheet, name, wrong): (&Sheet<'_>, &str, bool),
) {
    kept(ui, field, draft, name);
    taken_out(ui, field, draft, name);
    match field.entry {
        Entry::Date if wrong => meant(ui, field, draft, name),
        Entry::Date => future(ui, field, draft, sheet.shelf.context.today),
        Entry::Term => unknown(ui, field, draft, sheet),
        _ => {}
    }
    scales(ui, field, draft);
}

/// A quiet line of words and links; answers which link was clicked.
pub(super) fn line(ui: &mut Ui, lead: &str, links: &[(String, String)]) -> Option<usize> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !lead.is_empty() {
            ui.add(Words::new(lead).quiet(ui).whole());
        }
        for (at, (shown, name)) in links.iter().enumerate() {
            let link = chip::link(ui, shown).accessible_name(name);
            if link.clicked() {
                clicked = Some(at);
            }
        }
    });
    clicked
}

/// What stayed filled in from the record before, to be seen and cleared.
fn kept(ui: &mut Ui, field: &Field, draft: &mut Draft, name: &str) {
    if !draft.is_kept(field.column) {
        return;
    }
    let clear = [(kept_words::CLEAR.to_owned(), kept_words::clear(name))];
    if line(ui, kept_words::HERE, &clear).is_some() {
        draft.edit(field.column).clear();
    }
}

/// What a text that is no date may have meant.
fn meant(ui: &mut Ui, field: &Field, draft: &mut Draft, name: &str) {
    let text = draft.text(field.column);
    if text.is_empty() {
        return;
    }
    let dates = date_doubt::offers(text);
    let links: Vec<(String, String)> = dates
        .iter()
        .map(|date| (date.words(), words::option(name, &date.words())))
        .collect();
    if links.is_empty() {
        return;
    }
    let clicked = line(ui, say::MEANT, &links).and_then(|at| dates.get(at));
    if let Some(date) = clicked {
        date.as_str().clone_into(draft.edit(field.column));
    }
}

/// Columns whose dates are expected to lie ahead.
const AHEAD: [&str; 5] = [
    "due_edtf",
    "next_due_edtf",
    "to_edtf",
    "valid_edtf",
    "done_by_edtf",
];

fn future(ui: &mut Ui, field: &Field, draft: &Draft, today: Day) {
    if AHEAD.contains(&field.column) {
        return;
    }
    let date = Edtf::from_entry(draft.text(field.column)).ok();
    let begins = date.and_then(|date| date.bounds().from);
    if begins.is_some_and(|day| day > today) {
        warning(ui, say::FUTURE);
    }
}

/// A sentence that gives pause.
pub(super) fn warning(ui: &mut Ui, sentence: &str) {
    let colours = crate::ui::theme::colours(ui.ctx());
    let shown = format!("⚠ {sentence}");
    ui.add(Words::new(&shown).size(size::SMALL).colour(colours.text));
}

/// Signs nobody sees were taken out of what was typed or pasted: seen here, and put back on
/// request.
fn taken_out(ui: &mut Ui, field: &Field, draft: &mut Draft, name: &str) {
    let Some(taken) = draft.unseen.get(field.column) else {
        return;
    };
    let (sentence, offer) = taken.words(draft.text(field.column));
    if put_back(ui, name, &sentence, offer) {
        draft.turn_unseen(field);
    }
}

/// The sentence on signs nobody sees, with the way to choose otherwise; answers whether it was
/// taken.
pub(in crate::ui) fn put_back(
    ui: &mut Ui,
    name: &str,
    sentence: &str,
    offer: Option<&'static str>,
) -> bool {
    let links: Vec<(String, String)> = offer
        .into_iter()
        .map(|word| (word.to_owned(), words::option(name, word)))
        .collect();
    line(ui, sentence, &links).is_some()
}

/// A code from elsewhere stays as it is, and is said to be foreign to the list.
fn unknown(ui: &mut Ui, field: &Field, draft: &Draft, sheet: &Sheet<'_>) {
    let list = labels::list_of(draft.table.name(), field.column).unwrap_or_default();
    let code = draft.text(field.column);
    let terms = sheet.shelf.context.model.terms();
    if code.is_empty() || terms.label(list, code).is_some() {
        return;
    }
    let told = match terms.meant(list, code) {
        Meant::One(term) => doubt::not_in_list_but(term.en),
        _ => say::NOT_IN_LIST.to_owned(),
    };
    warning(ui, &told);
}

/// How the other scales of the same form would put it, to be taken by a click, and what is
/// unusual beside what they hold.
fn scales(ui: &mut Ui, field: &Field, draft: &mut Draft) {
    let table = draft.table.name();
    let Some(scale) = Scale::of_column(table, field.column) else {
        return;
    };
    let code = draft.text(field.column).to_owned();
    let mut offered = false;
    for neighbour in cross_walk::neighbours(scale, &code) {
        let column = neighbour.scale.column();
        let Some(column) = column.and_then(|column| draft.has(column)) else {
            continue;
        };
        let beside = draft.text(column).to_owned();
        if beside.is_empty() || beside == "unknown" {
            offered |= !neighbour.likely.is_empty();
            hint(ui, draft, &neighbour, column);
        } else {
            for tension in cross_walk::tensions(&[(scale, &code), (neighbour.scale, &beside)]) {
                warning(ui, &cross_walk::tension_words(&tension));
            }
        }
    }
    if offered {
        ui.add(Words::new(doubt::CROSS_WALK).quiet(ui));
    }
}

fn hint(ui: &mut Ui, draft: &mut Draft, neighbour: &Neighbour, column: &'static str) {
    let scale = neighbour.scale;
    if neighbour.likely.is_empty() {
        ui.add(Words::new(&cross_walk::neighbour_words(neighbour)).quiet(ui))
            .on_hover_text(neighbour.why);
        return;
    }
    let name = labels::label_of(draft.table.name(), column);
    let links: Vec<(String, String)> = neighbour
        .likely
        .iter()
        .map(|code| {
            let label = scale.label(code);
            let told = words::take(name, &label);
            (label, told)
        })
        .collect();
    let lead = words::would_say(scale.name());
    let clicked = ui
        .scope(|ui| line(ui, &lead, &links))
        .inner
        .and_then(|at| neighbour.likely.get(at));
    if let Some(code) = clicked {
        draft.choose(column, (*code).to_owned());
    }
}
