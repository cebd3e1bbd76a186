//! The claims about one event side by side: who says what, when by their words and when by the
//! calendar on one axis with the bracket, on what each rests, which share an origin. Judges
//! nothing: adopting and rejecting are asked for elsewhere.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::happened::problem;
use super::page::Page;
use super::section::{cite, edit, fact, paragraph, row};
use crate::domain::date::{Edtf, Span};
use crate::domain::dossier::EventFile;
use crate::domain::kinds::Stance;
use crate::domain::record::{Claim, Table};
use crate::domain::witness::{Origin, origins};
use crate::ui::desk::{DeskRequest, Turn};
use crate::ui::forms::{FormRequest, Forms};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::detail as words;
use crate::ui::text::evidence::claims as say;
use crate::ui::theme::{self, size};
use crate::ui::widgets::evidence_bar::{Bar, Reach};
use crate::ui::widgets::{Words, chip, hatch};

/// Draws all claims of an event.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, file: &EventFile, out: &mut Intents) {
    ui.add_space(size::GRID);
    let origins = origins(&file.claims, &page.dossier.sources);
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(say::count(file.claims.len(), origins.len())));
        let standing = page.sight.standing;
        if Forms::ready()
            && standing.read_only.is_none()
            && chip::link(ui, words::ADD_CLAIM).clicked()
        {
            out.push(Intent::Form(FormRequest::New {
                table: Table::Claim,
                site: Some(file.event.site_uuid),
                event: Some(file.event.uuid),
            }));
        }
    });
    for origin in origins.iter().filter(|origin| origin.claims.len() > 1) {
        ui.add(Words::new(&shared(page, file, origin)).quiet(ui));
    }
    let bar = page.read.bar(file);
    let reach = reach(file, bar);
    for claim in &file.claims {
        ui.separator();
        one(ui, page, (file, claim), (bar, reach.as_ref()), out);
    }
}

/// «One origin, “wire report”: AFP; Reuters».
fn shared(page: &Page<'_>, file: &EventFile, origin: &Origin) -> String {
    let claims = file.claims.iter();
    let mut of: Vec<String> = claims
        .filter(|claim| origin.claims.contains(&claim.uuid))
        .map(|claim| who(page, claim))
        .collect();
    of.dedup();
    say::shared(&origin.name, origin.claims.len(), &of.join("; "))
}

/// Who says it: a named voice, else the authors of the source, else its title.
fn who(page: &Page<'_>, claim: &Claim) -> String {
    if !claim.said_by.is_empty() {
        return claim.said_by.clone();
    }
    let source = page.dossier.sources.get(&claim.source_uuid);
    source.map_or_else(String::new, |source| {
        if source.authors.is_empty() {
            source.title.clone()
        } else {
            source.authors.clone()
        }
    })
}

/// The days all dates of the event lie between, where any is known.
fn reach(file: &EventFile, bar: &Bar) -> Option<Reach> {
    let said = file
        .claims
        .iter()
        .filter_map(|claim| claim.date_edtf.as_ref());
    let spans = said.map(Edtf::bounds).chain([bar.bracket.span()]);
    Reach::of(spans)
}

fn one(
    ui: &mut Ui,
    page: &Page<'_>,
    (file, claim): (&EventFile, &Claim),
    (bar, reach): (&Bar, Option<&Reach>),
    out: &mut Intents,
) {
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            edit(ui, page.sight, Table::Claim, claim.uuid, words::CLAIM, out);
            stance(ui, claim);
            if let (Some(date), Some(reach)) = (&claim.date_edtf, reach) {
                axis(ui, reach, bar, date);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(Words::new(&who(page, claim)).cut());
            });
        });
    });
    cite(ui, page.refs, &[claim.uuid], out);
    fact(ui, words::SAYS_WHEN, &claim_date(claim));
    fact(ui, words::CAUSE, &claim.cause_as_worded);
    fact(ui, words::ACTOR, &claim.actor_as_worded);
    fact(ui, words::EFFECT, &claim.effect_as_worded);
    if !claim.quote.is_empty() {
        row(ui, words::QUOTE, |ui| {
            ui.add(Words::new(&format!("«{}»", claim.quote)));
        });
    }
    fact(ui, words::RESTS_ON, &claim.rests_on);
    fact(ui, say::ORIGIN, &claim.origin);
    paragraph(ui, words::REASON, &claim.reason);
    for told in &bar.bracket.contradictions {
        if told.claim == Some(claim.uuid) {
            problem(ui, &told.sentence);
        }
    }
    turns(ui, page, (file, claim), out);
}

/// What can be made of the claim, as quiet links.
fn turns(ui: &mut Ui, page: &Page<'_>, (file, claim): (&EventFile, &Claim), out: &mut Intents) {
    if page.sight.standing.read_only.is_some() {
        return;
    }
    let offered = match claim.stance {
        Stance::Adopted => [Turn::Keep, Turn::Reject],
        Stance::Kept => [Turn::Adopt, Turn::Reject],
        Stance::Rejected => [Turn::Adopt, Turn::Keep],
    };
    let who = who(page, claim);
    chip::wrapping(ui, vec2(12.0, 0.0), |ui| {
        for turn in offered {
            let colours = theme::colours(ui.ctx());
            let link = Words::new(say::turn(turn));
            let response = ui.add(link.size(size::SMALL).colour(colours.accent).whole().link());
            let name = say::turn_of(turn, &who);
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            if response.clicked() {
                out.push(Intent::Desk(DeskRequest::Weigh {
                    site: file.event.site_uuid,
                    event: file.event.uuid,
                    claim: claim.uuid,
                    turn,
                }));
            }
        }
    });
}

/// The claimed days against the bracket, on the axis all claims share.
fn axis(ui: &mut Ui, reach: &Reach, bar: &Bar, date: &Edtf) {
    let (rect, response) = ui.allocate_exact_size(vec2(96.0, 16.0), Sense::hover());
    let span = date.bounds();
    let outside = !span.meets(bar.bracket.span());
    let said = say::against(&date.words(), bar.bracket.edtf().as_ref(), outside);
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &said));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter();
    let at = |span: Span| {
        let (from, to) = reach.place(span);
        let wide = rect.width() - 4.0;
        let (left, right) = (
            rect.left() + 2.0 + wide * from,
            rect.left() + 2.0 + wide * to,
        );
        (left, right.max(left + 3.0))
    };
    let y = rect.center().y;
    painter.hline(rect.x_range(), y, Stroke::new(1.0, colours.line));
    if bar.bracket.edtf().is_some() {
        let (left, right) = at(bar.bracket.span());
        let band = Rect::from_min_max(pos2(left, y - 6.0), pos2(right, y + 6.0));
        painter.rect_filled(band, 0, colours.bracket);
        hatch::paint(painter, band, 5.0, Stroke::new(1.0, colours.hatch));
    }
    let (left, right) = at(span);
    let ink = if outside {
        colours.error
    } else {
        colours.accent
    };
    let mark = Rect::from_min_max(pos2(left, y - 2.5), pos2(right, y + 2.5));
    painter.rect_filled(mark, 1, ink);
    response.on_hover_text(said);
}

fn claim_date(claim: &Claim) -> String {
    let read = claim.date_edtf.as_ref().map(Edtf::words);
    match (claim.date_as_worded.is_empty(), read) {
        (false, Some(read)) if !claim.date_as_worded.contains(&read) => {
            format!("«{}» — {read}", claim.date_as_worded)
        }
        (false, _) => format!("«{}»", claim.date_as_worded),
        (true, Some(read)) => read,
        (true, None) => String::new(),
    }
}

fn stance(ui: &mut Ui, claim: &Claim) {
    let badge = chip::badge(ui, claim.stance.label());
    let tip = match claim.stance {
        Stance::Adopted => words::STANCE_ADOPTED,
        Stance::Kept => words::STANCE_KEPT,
        Stance::Rejected => words::STANCE_REJECTED,
    };
    badge.on_hover_text(tip);
}
