//! The rows in which the sources of a record are named. Knows citations as drafts.

use egui::{TextEdit, Ui, vec2};

use super::cites::{self, Cite};
use super::draft::Draft;
use super::field::{self, Sheet, Wish};
use super::groups::groups;
use super::offers::Offer;
use super::picker::{Offered, Picked, Picker};
use super::spec::Pick;
use crate::domain::kinds::Confidence;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::ui::text::form::{self as words, group, hint, say};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Whether records of a table are borne by citations.
pub(super) const fn cited(table: Table) -> bool {
    matches!(
        table,
        Table::Site
            | Table::DamageEvent
            | Table::Observation
            | Table::Claim
            | Table::Intervention
            | Table::Assessment
            | Table::Chronology
            | Table::SiteDesignation
            | Table::SitePeriod
            | Table::SiteMaterial
    )
}

/// Draws all of them, with the button that adds one.
pub(super) fn show(ui: &mut Ui, draft: &mut Draft, sheet: &Sheet<'_>, wishes: &mut Vec<Wish>) {
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(group::SOURCES));
    ui.add_space(size::GRID);
    let own = ["source_uuid"]
        .iter()
        .any(|column| !draft.text(column).is_empty());
    let mut gone = None;
    for (at, cite) in draft.cites.iter_mut().enumerate() {
        let (table, uuid) = (sheet.shelf.table, sheet.shelf.uuid);
        let spread = egui::Id::unique(("cite-spread", uuid, at));
        ui.push_id(("cite", at), |ui| {
            let goes = if folded(ui, spread, cite) {
                line(ui, (table, at), cite, sheet, spread)
            } else {
                one(ui, (table, at), cite, sheet, wishes)
            };
            if goes {
                gone = Some(at);
            }
        });
        ui.separator();
    }
    if let Some(at) = gone {
        draft.cites.remove(at);
    }
    if draft.cites.is_empty() && !own {
        ui.label(theme::quiet(ui.ctx(), say::NO_CITATION));
    }
    if chip::link(ui, say::ADD_CITATION).clicked() {
        draft.cites.push(Cite::default());
    }
}

/// Whether a citation is shown as one line: it is stored and was not asked to be changed.
fn folded(ui: &Ui, spread: egui::Id, cite: &Cite) -> bool {
    let asked = ui.data(|data| data.get_temp::<bool>(spread)).is_some();
    cite.before.is_some() && !asked
}

/// A stored citation as a line; answers whether it shall go.
fn line(
    ui: &mut Ui,
    (table, at): (Table, usize),
    cite: &Cite,
    sheet: &Sheet<'_>,
    spread: egui::Id,
) -> bool {
    let source = cite.source.parse().ok();
    let title = source.and_then(|id| sheet.shelf.label(Pick::Source, id));
    ui.add(Words::new(&title.unwrap_or_default()).cut());
    let confidence = labels::shown(
        "citation",
        "confidence",
        &crate::domain::cell::Cell::Text(cite.confidence.clone()),
        sheet.shelf.context.model.terms(),
    );
    let mut goes = false;
    ui.horizontal(|ui| {
        let told = format!("{} · {confidence}", bears_words(table, &cite.field));
        ui.add(Words::new(&told).quiet(ui));
        let link = |ui: &mut Ui, word: &str| {
            chip::link(ui, word)
                .accessible_name(words::option(&words::nth(say::CITATION, at + 1), word))
                .clicked()
        };
        if link(ui, say::CHANGE) {
            ui.data_mut(|data| data.insert_temp(spread, true));
        }
        goes = link(ui, say::REMOVE);
    });
    goes
}

/// What a source bears, in words.
fn bears_words(table: Table, column: &str) -> &'static str {
    if column.is_empty() {
        return say::WHOLE_RECORD;
    }
    labels::label_of(table.name(), column)
}

/// One citation; answers whether it shall go.
fn one(
    ui: &mut Ui,
    (table, at): (Table, usize),
    cite: &mut Cite,
    sheet: &Sheet<'_>,
    wishes: &mut Vec<Wish>,
) -> bool {
    let name = |column| labels::label_of("citation", column);
    let wrong = |part| sheet.errors.get(&cites::name(at, part)).map(String::as_str);
    let label = |column| {
        if at == 0 {
            return name(column).to_owned();
        }
        words::nth(name(column), at + 1)
    };
    field::row(
        ui,
        &label("source_uuid"),
        Some(words::why::CITE_SOURCE),
        |ui, _| {
            source(ui, &label("source_uuid"), cite, sheet, wishes);
            field::error(ui, wrong("source"));
        },
    );
    field::row(ui, say::CITED_FIELD, None, |ui, _| {
        bears(ui, &words::nth(say::CITED_FIELD, at + 1), table, cite);
    });
    field::row(
        ui,
        &label("confidence"),
        Some(words::why::CONFIDENCE),
        |ui, _| {
            confidence(ui, &label("confidence"), cite);
            field::error(ui, wrong("confidence"));
        },
    );
    field::row(ui, &label("locator"), None, |ui, label| {
        text(ui, &mut cite.locator, hint::LOCATOR, label);
        field::error(ui, wrong("locator"));
    });
    if cite.confidence == Confidence::Derived.code() || !cite.basis.is_empty() {
        field::row(ui, &label("basis"), Some(words::why::BASIS), |ui, label| {
            text(ui, &mut cite.basis, "", label);
            field::error(ui, wrong("basis"));
        });
    }
    chip::link(ui, say::REMOVE_CITATION).clicked()
}

fn text(ui: &mut Ui, text: &mut String, hint: &'static str, label: &egui::Response) {
    let edit = TextEdit::singleline(text)
        .hint_text(theme::body(hint))
        .margin(vec2(8.0, 5.0))
        .desired_width(f32::INFINITY);
    ui.add(edit).labelled_by(label.id);
}

fn source(ui: &mut Ui, name: &str, cite: &mut Cite, sheet: &Sheet<'_>, wishes: &mut Vec<Wish>) {
    let chosen = cite.source.parse().ok();
    let shown = chosen.and_then(|id| sheet.shelf.label(Pick::Source, id));
    let picker = Picker {
        name,
        shown: &shown.unwrap_or_default(),
        hint: "",
        optional: false,
        new: Some(words::new_of(labels::table_label(Table::Source))),
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| Offered::of(sheet.shelf.of_records(Pick::Source, typed));
    match picker.show(ui, &mut offers) {
        Some(Picked::Value(value)) => cite.source = value,
        Some(Picked::New) => wishes.push(Wish::New(Table::Source, "")),
        Some(Picked::Add(_)) | None => {}
    }
}

/// Which field the source bears, or the record as a whole.
fn bears(ui: &mut Ui, name: &str, table: Table, cite: &mut Cite) {
    let label = |column: &str| bears_words(table, column);
    let picker = Picker {
        name,
        shown: label(&cite.field),
        hint: "",
        optional: false,
        new: None,
        adds: None,
        closed: false,
    };
    let mut offers = |typed: &str| {
        let columns = groups(table).iter().flat_map(|group| group.fields);
        let columns = std::iter::once("").chain(columns.map(|field| field.column));
        let wanted = typed.trim().to_lowercase();
        let named = columns
            .filter(|column| label(column).to_lowercase().contains(&wanted))
            .map(|column| Offer {
                value: column.to_owned(),
                label: label(column).to_owned(),
                ..Offer::default()
            });
        Offered::of(named.collect())
    };
    if let Some(Picked::Value(value)) = picker.show(ui, &mut offers) {
        cite.field = value;
    }
}

fn confidence(ui: &mut Ui, name: &str, cite: &mut Cite) {
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for value in Confidence::ALL {
            let chosen = cite.confidence == value.code();
            let response = chip::toggle(ui, chosen, value.label())
                .accessible_name(words::option(name, value.label()));
            if response.clicked() {
                value.code().clone_into(&mut cite.confidence);
            }
        }
    });
}
