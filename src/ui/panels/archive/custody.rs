//! The custody of one photograph: the original as received, and what happened to it since. Only
//! shows; what happened is written by those who did it.

use egui::{Ui, vec2};

use crate::domain::history::Scope;
use crate::domain::id::Id;
use crate::domain::kinds::Custodial;
use crate::domain::photo_list::PhotoFile;
use crate::domain::query::Answer;
use crate::domain::record::{Custody, Photo, Table};
use crate::ui::app::Sight;
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::log::LogWish;
use crate::ui::text::{self, archive as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// Draws it.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, photo: Id, out: &mut Intents) {
    let file = match sight.model.answer(Slot::Custody) {
        Some(Answer::PhotoFile(Some(file))) if file.photo.uuid == photo => file,
        Some(Answer::PhotoFile(None)) => {
            ui.add(Words::new(words::GONE));
            return;
        }
        _ => {
            let failed = sight.model.failure(Slot::Custody);
            ui.add(Words::new(failed.unwrap_or(text::COMING)));
            return;
        }
    };
    let name = &file.photo.name_as_received;
    ui.add(Words::new(name).strong());
    ways(ui, sight, &file.photo, out);
    original(ui, &file.photo, out);
    happened(ui, file);
    if chip::link(ui, words::CHANGES).clicked() {
        let scope = Scope::Record(Table::Photo, photo);
        out.push(Intent::Log(LogWish::Of(scope, name.clone())));
    }
}

fn ways(ui: &mut Ui, sight: &Sight<'_>, photo: &Photo, out: &mut Intents) {
    let uuid = photo.uuid;
    chip::wrapping(ui, vec2(12.0, 0.0), |ui| {
        if chip::link(ui, words::LOOK).clicked() {
            out.push(Intent::Lens(LensWish::Open(uuid, Vec::new())));
        }
        if Forms::ready()
            && sight.standing.read_only.is_none()
            && chip::link(ui, words::EDIT).clicked()
        {
            let table = Table::Photo;
            out.push(Intent::Form(FormRequest::Edit { table, uuid }));
        }
    });
}

fn original(ui: &mut Ui, photo: &Photo, out: &mut Intents) {
    heading(ui, words::THE_FILE);
    let bytes = usize::try_from(photo.bytes).unwrap_or_default();
    let received = match photo.received_at.as_str() {
        "" => String::new(),
        at => text::when_utc(at),
    };
    let stamp = match photo.file_time.as_str() {
        "" => String::new(),
        at => text::when_utc(at),
    };
    for (name, value) in [
        (words::NAME, photo.name_as_received.as_str()),
        (words::SIZE, &format!("{} bytes", text::thousands(bytes))),
        (words::STAMP, &stamp),
        (words::WHEN, &received),
        (words::BY, &photo.received_by),
        (words::WHENCE, &photo.received_from),
        (words::HASH, &photo.sha256),
    ] {
        fact(ui, name, value);
    }
    if chip::link(ui, words::COPY_HASH).clicked() {
        out.push(Intent::Copy(photo.sha256.clone()));
    }
}

fn happened(ui: &mut Ui, file: &PhotoFile) {
    heading(ui, words::HAPPENED);
    if file.custody.is_empty() {
        ui.add(Words::new(words::NOTHING_HAPPENED).quiet(ui));
    }
    for entry in &file.custody {
        line(ui, entry);
    }
    ui.add_space(size::GRID * 2.0);
}

fn line(ui: &mut Ui, entry: &Custody) {
    let colours = theme::colours(ui.ctx());
    let bad = matches!(
        entry.what,
        Custodial::FoundChanged | Custodial::FoundMissing
    );
    let ink = if bad { colours.error } else { colours.text };
    let mut told = words::happened(entry.what).to_owned();
    for more in [&entry.place, &entry.note] {
        if !more.is_empty() {
            told = format!("{told} {more}");
        }
    }
    ui.add(Words::new(&told).colour(ink));
    let who = format!("{} · {}", text::when_utc(&entry.done_at), entry.by_name);
    ui.add(Words::new(&who).quiet(ui));
    ui.add_space(size::GRID);
}

fn heading(ui: &mut Ui, title: &str) {
    ui.add_space(size::GRID * 3.0);
    ui.label(theme::strong(title));
    ui.add_space(size::GRID);
}

/// What it is called above, the value beneath: hashes and paths need the whole width.
fn fact(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    ui.add(Words::new(name).quiet(ui));
    ui.add(Words::new(value));
    ui.add_space(2.0);
}
