//! The sheet of a catalogue's own incident numbers: prefix, pattern, whose year, when they are
//! given; with the number that would come next. Knows how numbers are formed, not who gives them.

use egui::{Context, TextEdit, Ui, vec2};

use super::sheets;
use crate::domain::id::Id;
use crate::domain::incident::{Given, Incidents, Numbering, YearOf};
use crate::domain::query::Answer;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, numbering as words};
use crate::ui::theme::{self, size};
use crate::ui::view::{Over, Slot};
use crate::ui::widgets::{Words, chip};

/// Draws the sheet; `wanted` is what was changed so far.
pub(super) fn sheet(
    ctx: &Context,
    sight: &Sight<'_>,
    wanted: Option<&Numbering>,
    out: &mut Intents,
) {
    sheets::sheet(ctx, "numbering", 460.0, out, |ui, out| {
        sheets::title(ui, words::TITLE, out);
        let Some(Answer::Incidents(incidents)) = sight.model.answer(Slot::Incidents) else {
            let failed = sight.model.failure(Slot::Incidents);
            ui.add(Words::new(failed.unwrap_or(text::COMING)));
            return;
        };
        let held = Numbering::of(&incidents.settings);
        let mut edited = wanted.cloned().unwrap_or(held);
        let before = edited.clone();
        ui.add(Words::new(words::WHAT).quiet(ui));
        ui.add_space(size::GRID * 2.0);
        fields(ui, &mut edited);
        ui.add_space(size::GRID * 2.0);
        let next = next(incidents, &edited, sight);
        match &next {
            Ok(number) => ui.add(Words::new(&words::next(number)).strong()),
            Err(why) => {
                let ink = theme::colours(ui.ctx()).error;
                ui.add(Words::new(why).colour(ink))
            }
        };
        ui.add_space(size::GRID * 2.0);
        let button = chip::primary(ui, words::SAVE);
        if ui.add_enabled(next.is_ok(), button).clicked() {
            save(incidents, &edited, sight, out);
        } else if edited != before {
            out.push(Intent::Over(Over::Numbering(Some(Box::new(edited)))));
        }
    });
}

fn fields(ui: &mut Ui, edited: &mut Numbering) {
    for (name, typed, hint) in [
        (words::PREFIX, &mut edited.prefix, words::PREFIX_HINT),
        (words::PATTERN, &mut edited.pattern, words::PATTERN_HINT),
    ] {
        ui.label(theme::body(name));
        let field = TextEdit::singleline(typed)
            .hint_text(hint)
            .desired_width(f32::INFINITY);
        ui.add(field).accessible_name(name);
        ui.add_space(size::GRID);
    }
    ui.label(theme::body(words::YEAR));
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        for (year, word) in [
            (YearOf::Event, words::YEAR_EVENT),
            (YearOf::Recording, words::YEAR_RECORDED),
        ] {
            if chip::toggle(ui, edited.year_of == year, word).clicked() {
                edited.year_of = year;
            }
        }
    });
    ui.add_space(size::GRID);
    ui.label(theme::body(words::GIVEN));
    chip::wrapping(ui, vec2(4.0, 4.0), |ui| {
        for (given, word) in [
            (Given::OnRequest, words::ON_REQUEST),
            (Given::Automatically, words::AUTOMATIC),
        ] {
            if chip::toggle(ui, edited.given == given, word).clicked() {
                edited.given = given;
            }
        }
    });
}

/// The number that would come next this year.
fn next(incidents: &Incidents, edited: &Numbering, sight: &Sight<'_>) -> Result<String, String> {
    let year = edited.year(None, sight.today);
    edited.check()?;
    edited.next(year, incidents.given.iter().map(String::as_str))
}

fn save(incidents: &Incidents, edited: &Numbering, sight: &Sight<'_>, out: &mut Intents) {
    out.push(Intent::Over(Over::Nothing));
    match incidents.set(edited, sight.fresh) {
        Ok(command) if command.edits.is_empty() => {}
        Ok(command) => out.push(Intent::Perform(Box::new(command))),
        Err(why) => out.push(Intent::Tell(why)),
    }
}

/// Carries out «give the next number» as soon as everything it needs is known: the events of the
/// chosen place that have none get one each.
pub(super) fn give(sight: &Sight<'_>, site: Id, out: &mut Intents) {
    let Some(Answer::Incidents(incidents)) = sight.model.answer(Slot::Incidents) else {
        return;
    };
    if sight.view.selected != Some(site) {
        out.push(Intent::Numbered);
        return;
    }
    let Some((dossier, _)) = sight.model.dossier(Slot::Dossier, site) else {
        return;
    };
    let files: Vec<_> = dossier.events.iter().collect();
    match incidents.number_all(&files, sight.today) {
        Ok(command) => out.push(Intent::Perform(Box::new(command))),
        Err(why) => out.push(Intent::Tell(why)),
    }
    out.push(Intent::Numbered);
}
