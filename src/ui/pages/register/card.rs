//! The card of a person, an institution or a source: what is recorded, how it is shown outside, what
//! it may be the same as, and everything that refers to it. Knows one entry.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::domain::date::Edtf;
use crate::domain::edition::{Edition, name_as_shown};
use crate::domain::kinds::{Access, Shown};
use crate::domain::labels;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Actor, Record, Source, Table};
use crate::domain::register::{Column, Entry, Mention, lacks_access_date, lacks_archive};
use crate::domain::source_words::{is_testimony, reliability, withheld};
use crate::ui::app::Sight;
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::looked::Compared;
use crate::ui::surveying::Survey;
use crate::ui::text::{self, detail, register as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// Draws the card.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, table: Table, entry: &Entry, out: &mut Intents) {
    head(ui, sight, table, entry, out);
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("register-card", entry.id()))
        .show(ui, |ui| {
            match &entry.record {
                Record::Actor(actor) => of_actor(ui, actor),
                Record::Source(source) => of_source(ui, source, out),
                _ => {}
            }
            twice(ui, table, entry, out);
            mentions(ui, sight, table, entry, out);
        });
}

/// The name, and what can be done with the record.
fn head(ui: &mut Ui, sight: &Sight<'_>, table: Table, entry: &Entry, out: &mut Intents) {
    let name = entry.cell(Column::Title);
    let uuid = entry.id();
    let writable = sight.standing.read_only.as_deref();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let used = words::used(entry.mentions);
            let bar = writable.map(str::to_owned).or(used);
            let delete = ui.add_enabled(bar.is_none(), egui::Button::new(words::DELETE));
            let delete = delete.accessible_name(detail::delete(&name));
            if let Some(why) = &bar {
                delete.on_disabled_hover_text(why);
            } else if delete.clicked() {
                out.push(Intent::Form(FormRequest::Delete { table, uuid }));
            }
            let edit = ui.add_enabled(writable.is_none(), egui::Button::new(words::EDIT));
            let edit = edit.accessible_name(detail::edit(&name));
            if let Some(why) = writable {
                edit.on_disabled_hover_text(why);
            } else if edit.clicked() {
                out.push(Intent::Form(FormRequest::Edit { table, uuid }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Words::new(&name).strong().cut());
            });
        });
    });
    ui.separator();
}

fn of_actor(ui: &mut Ui, actor: &Actor) {
    fact(ui, words::KIND, actor.kind.label());
    fact(ui, words::ROLE, &actor.role);
    if actor.access != Access::Public {
        chip::locked(ui, &words::kept_inside(actor.access.label()));
    }
    if actor.show == Shown::Name {
        fact(ui, words::OUTSIDE, words::BY_NAME);
    } else {
        let shown = name_as_shown(actor, Edition::Handed);
        chip::locked(ui, &words::shown_as(actor.show.label(), &shown));
    }
    fact(ui, words::ADDRESS, &actor.uri);
    fact(ui, words::NOTE, &actor.note);
}

fn of_source(ui: &mut Ui, source: &Source, out: &mut Intents) {
    let date = |date: &Option<Edtf>| date.as_ref().map_or_else(String::new, Edtf::words);
    if source.access != Access::Public {
        chip::locked(ui, source.access.label());
    }
    if let Some(why) = withheld(source) {
        let ink = theme::colours(ui.ctx()).error;
        ui.add(Words::new(why).size(size::SMALL).colour(ink));
    }
    fact(ui, words::AUTHORS, &source.authors);
    let published = [
        &source.container,
        &source.publisher,
        &date(&source.issued_edtf),
    ]
    .map(|text| text.trim().to_owned());
    let published: Vec<String> = published
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    fact(ui, words::PUBLISHED, &published.join(" · "));
    fact(ui, words::KIND, &source.kind);
    fact(ui, words::KEY, &source.key);
    fact(ui, words::RELIABILITY, &reliability(source));
    if is_testimony(source) {
        let told = detail::consent(source.consent.label(), &source.consent_note);
        ui.add(Words::new(&told).size(size::SMALL));
    }
    address(ui, words::URL, &source.url, out);
    if lacks_archive(source) {
        missing(ui, words::NO_ARCHIVE);
    }
    address(ui, words::ARCHIVE, &source.archive_url, out);
    if lacks_access_date(source) {
        missing(ui, words::NO_ACCESS_DATE);
    }
    fact(ui, words::READ, &date(&source.accessed_edtf));
    fact(ui, words::NOTE, &source.note);
}

fn fact(ui: &mut Ui, name: &str, value: &str) {
    if !value.trim().is_empty() {
        ui.add(Words::new(&words::fact(name, value)).size(size::SMALL));
    }
}

fn missing(ui: &mut Ui, what: &str) {
    ui.add(Words::new(what).quiet(ui));
}

fn address(ui: &mut Ui, name: &str, address: &str, out: &mut Intents) {
    if !address.starts_with("http") {
        fact(ui, name, address);
        return;
    }
    let told = words::fact(name, address);
    let accent = theme::colours(ui.ctx()).accent;
    let link = Words::new(&told).size(size::SMALL).colour(accent).cut();
    if ui.add(link.link()).clicked() {
        out.push(Intent::OpenOutside(address.to_owned()));
    }
}

/// Records that may mean the same, each with the way to compare.
fn twice(ui: &mut Ui, table: Table, entry: &Entry, out: &mut Intents) {
    for (other, name) in &entry.alike {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if chip::link(ui, words::COMPARE).clicked() {
                    out.push(Intent::Survey(Survey::Compare(Some(Compared {
                        table,
                        kept: entry.id(),
                        merged: *other,
                    }))));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let told = words::may_be(name);
                    ui.add(Words::new(&told).size(size::SMALL).cut());
                });
            });
        });
    }
}

/// Everything that refers to it, place by place.
fn mentions(ui: &mut Ui, sight: &Sight<'_>, table: Table, entry: &Entry, out: &mut Intents) {
    ui.add_space(size::GRID * 2.0);
    ui.label(theme::strong(words::mentions(table, entry.mentions)));
    if entry.mentions == 0 {
        return;
    }
    let uuid = entry.id();
    let asked = Query::Mentions { table, uuid };
    let Some(Answer::Mentions(found)) = sight.model.answer_to(Slot::Mentions, &asked) else {
        let failed = sight.model.failure(Slot::Mentions);
        ui.label(theme::quiet(ui.ctx(), failed.unwrap_or(text::COMING)));
        return;
    };
    let mut above: Option<&str> = None;
    for mention in found {
        let name = mention.site_name.as_str();
        if above != Some(name) {
            place(ui, mention, out);
        }
        above = Some(name);
        record(ui, mention, out);
    }
}

fn place(ui: &mut Ui, mention: &Mention, out: &mut Intents) {
    let Some(site) = mention.site else {
        ui.add(Words::new(words::NO_PLACE).quiet(ui));
        return;
    };
    let accent = theme::colours(ui.ctx()).accent;
    let name = Words::new(&mention.site_name).size(size::SMALL);
    if ui.add(name.strong().colour(accent).cut().link()).clicked() {
        out.push(Intent::Visit(site));
    }
}

/// The record that refers, and the way into its form.
fn record(ui: &mut Ui, mention: &Mention, out: &mut Intents) {
    let kind = labels::table_label(mention.table);
    let field = match mention.field.as_str() {
        "" => "",
        field => labels::label_of(mention.table.name(), field),
    };
    let told = words::mention(kind, &mention.words, field);
    let name = Words::new(&told).size(size::SMALL).cut();
    if !Forms::has(mention.table) {
        ui.add(name);
        return;
    }
    let accent = theme::colours(ui.ctx()).accent;
    if ui.add(name.colour(accent).link()).clicked() {
        out.extend(mention.site.map(Intent::Select));
        let columns = mention.table.columns().iter();
        let column = columns.copied().find(|column| *column == mention.field);
        let request = FormRequest::Edit {
            table: mention.table,
            uuid: mention.uuid,
        };
        out.push(Intent::FormAt(request, column.unwrap_or_default()));
    }
}
