//! One damage event in the document: sentence, bar, evidence, claims.

use maud::{Markup, html};

use super::art::Wish;
use super::page::Page;
use crate::report::paper::EventPage;

/// One event; in a report on a period with the place it is told of.
pub(super) fn event(page: &Page<'_>, one: &EventPage, place: bool) -> Markup {
    let sentence = html! { (page.said(&one.sentence)) (page.cites(&one.sentence_cites)) };
    html! {
        (page.heading(3, &one.title, "", false))
        @if place { (page.line("AtlasSmall", &one.target)) }
        (page.par("Normal", &sentence))
        @if let Some(bar) = &one.bar {
            @let wish = Wish::Bar { bar, rtl: page.paper.rtl, wide: page.wide() };
            (page.picture("AtlasPicture", &wish, &bar.alt))
        }
        (page.facts(&one.facts))
        @if !one.ground.is_empty() { (page.par("AtlasAfter", &page.dressed("Emphasis", &one.ground))) }
        (evidence(page, one))
        (page.listed("effects", &one.effects))
        (forms(page, one))
        (page.listed("contradictions", &one.contradictions))
        (claims(page, one))
    }
}

fn evidence(page: &Page<'_>, one: &EventPage) -> Markup {
    let heads = ["date", "seen", "how", "bears", "sources"].map(|key| page.word(key));
    let rows = one.evidence.iter().map(|row| {
        let told = [&row.date, &row.seen, &row.how, &row.role];
        let mut cells: Vec<Markup> = told.iter().map(|text| page.cell(text)).collect();
        cells.push(page.proven("", &row.cites));
        cells
    });
    lead_table(
        page,
        "evidence",
        &[16, 24, 26, 22, 12],
        &heads,
        &rows.collect::<Vec<_>>(),
    )
}

fn forms(page: &Page<'_>, one: &EventPage) -> Markup {
    let by_evidence = one.forms.iter().any(|row| !row.evidence.is_empty());
    let adopted = one.forms.iter().any(|row| !row.adopted.is_empty());
    let mut heads = vec![page.word("form")];
    let mut widths = vec![40];
    for (there, key) in [(by_evidence, "by_evidence"), (adopted, "adopted_date")] {
        if there {
            heads.push(page.word(key));
            widths.push(30);
        }
    }
    let rows = one.forms.iter().map(|row| {
        let told = [
            Some(&row.name),
            by_evidence.then_some(&row.evidence),
            adopted.then_some(&row.adopted),
        ];
        let told = told.into_iter().flatten();
        told.map(|text| page.par("AtlasTableText", &page.latin("", text)))
            .collect()
    });
    lead_table(page, "forms", &widths, &heads, &rows.collect::<Vec<_>>())
}

fn claims(page: &Page<'_>, one: &EventPage) -> Markup {
    let heads = ["by", "said", "stance", "sources"].map(|key| page.word(key));
    let rows = one.claims.iter().map(|row| {
        vec![
            page.cell(&row.by),
            page.cell(&row.said),
            page.cell(&row.stance),
            page.proven("", &row.cites),
        ]
    });
    lead_table(
        page,
        "claims",
        &[20, 38, 32, 10],
        &heads,
        &rows.collect::<Vec<_>>(),
    )
}

/// A table under its own word, where there is anything in it.
pub(super) fn lead_table(
    page: &Page<'_>,
    lead: &str,
    widths: &[u32],
    heads: &[&str],
    rows: &[Vec<Markup>],
) -> Markup {
    html! {
        @if !rows.is_empty() {
            (page.line("AtlasLead", page.word(lead)))
            (page.table(widths, heads, rows))
        }
    }
}
