//! One damage event on the page for a browser: sentence, bar, evidence, claims.

use maud::{Markup, html};

use super::{Page, table, text};
use crate::report::paper::{Bar, EventPage, Fact};

/// One event; in a report on a period with the place it is told of.
pub(super) fn event(page: &Page<'_>, one: &EventPage, place: bool) -> Markup {
    html! {
        h3 { (one.title) }
        @if place { p.quiet { (one.target) } }
        p { (one.sentence) (page.cites(&one.sentence_cites)) }
        @if let Some(drawn) = &one.bar { (bar(page, drawn)) }
        (facts(page, &one.facts))
        @if !one.ground.is_empty() { p.quiet { em { (one.ground) } } }
        (evidence(page, one))
        (listed(page, "effects", &one.effects))
        (forms(page, one))
        (listed(page, "contradictions", &one.contradictions))
        (claims(page, one))
    }
}

/// Labelled statements.
pub(super) fn facts(page: &Page<'_>, facts: &[Fact]) -> Markup {
    html! {
        @if !facts.is_empty() {
            dl { @for fact in facts { dt { (fact.label) } dd { (fact.text) (page.cites(&fact.cites)) } } }
        }
    }
}

/// A list under its own word.
pub(super) fn listed(page: &Page<'_>, head: &str, lines: &[String]) -> Markup {
    html! {
        @if !lines.is_empty() {
            p { strong { (page.word(head)) } }
            ul { @for line in lines { li { (line) } } }
        }
    }
}

/// The evidence bar: the bracket between both proofs, and the adopted day.
fn bar(page: &Page<'_>, bar: &Bar) -> Markup {
    let rtl = page.paper.rtl;
    let share = |at: f64| if rtl { 1.0 - at } else { at };
    let percent = |at: f64| format!("left:{:.2}%", at * 100.0);
    let ends = (share(bar.from.unwrap_or(0.0)), share(bar.to.unwrap_or(1.0)));
    let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
    let bracket = format!(
        "left:{:.2}%;width:{:.2}%",
        low * 100.0,
        (high - low) * 100.0
    );
    let (left, right) = if rtl {
        (&bar.to_label, &bar.from_label)
    } else {
        (&bar.from_label, &bar.to_label)
    };
    html! {
        div.bar role="img" aria-label=(bar.alt) {
            i style=(bracket) {}
            @for mark in &bar.marks { b style=(percent(share(*mark))) {} }
            @if let Some(adopted) = bar.adopted {
                b style=(percent(share(adopted))) {}
                span.adopted dir="auto" style=(percent((share(adopted) - 0.08).clamp(0.0, 0.8))) { (bar.adopted_label) }
            }
            @match bar.from.or(bar.to).filter(|_| bar.from.is_none() || bar.to.is_none()) {
                // The only label stands at its mark.
                Some(only) => span.only dir="auto" style=(percent((share(only) - 0.1).clamp(0.0, 0.7))) { (left) (right) }
                None => {
                    span.from dir="auto" { (left) }
                    span.to dir="auto" { (right) }
                }
            }
        }
    }
}

fn evidence(page: &Page<'_>, one: &EventPage) -> Markup {
    let heads = ["date", "seen", "how", "bears", "sources"].map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = one
        .evidence
        .iter()
        .map(|row| {
            vec![
                text(&row.date),
                text(&row.seen),
                text(&row.how),
                text(&row.role),
                page.cites(&row.cites),
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            p { strong { (page.word("evidence")) } }
            (table(&heads, &rows))
        }
    }
}

fn forms(page: &Page<'_>, one: &EventPage) -> Markup {
    let heads = ["form", "by_evidence", "adopted_date"].map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = one
        .forms
        .iter()
        .map(|row| vec![text(&row.name), text(&row.evidence), text(&row.adopted)])
        .collect();
    html! {
        @if !rows.is_empty() {
            p { strong { (page.word("forms")) } }
            (table(&heads, &rows))
        }
    }
}

fn claims(page: &Page<'_>, one: &EventPage) -> Markup {
    let heads = ["by", "said", "stance", "sources"].map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = one
        .claims
        .iter()
        .map(|row| {
            vec![
                text(&row.by),
                text(&row.said),
                text(&row.stance),
                page.cites(&row.cites),
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            p { strong { (page.word("claims")) } }
            (table(&heads, &rows))
        }
    }
}
