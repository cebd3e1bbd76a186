//! One place on the page for a browser, its sections in the order of the report.

use maud::{Markup, html};

use super::event::{event, facts, listed};
use super::{Page, table, text};
use crate::report::paper::{AskRow, Chapter, Plate, ThreatRow, TrendLine, WorkRow};

/// The height of one step of a condition over time, in units of its drawing.
const STEP: f64 = 20.0;
/// Its width, and where its axis begins.
const WIDE: f64 = 640.0;
const NAMES: f64 = 190.0;

/// A place's chapter: its head, then its sections.
pub(super) fn chapter(page: &Page<'_>, at: usize, one: &Chapter) -> Vec<Markup> {
    let sections = page.paper.sections.iter();
    let mut pieces = vec![head(page, at, one)];
    pieces.extend(sections.map(|section| section_of(page, section, one)));
    pieces
}

fn head(page: &Page<'_>, at: usize, one: &Chapter) -> Markup {
    let paper = page.paper;
    let several = paper.chapters.len() > 1;
    html! {
        div id={ (paper.lang) "-chapter-" (at) } {
            @if several {
                h2.place { (one.name) @if !one.name_other.is_empty() { " · " (one.name_other) } }
            }
            @if !one.path.is_empty() { p.quiet { (one.path) } }
            p class={ "finding " (one.mark) } { (one.finding) (page.cites(&one.finding_cites)) }
            @if !one.classes.is_empty() {
                p.classes { @for class in &one.classes { span { (class) } " " } }
            }
        }
    }
}

fn section_of(page: &Page<'_>, section: &str, one: &Chapter) -> Markup {
    match section {
        "map" => html! { @for map in one.locator.iter().chain(&one.map) {
            figure { (page.picture(&map.file, &map.alt, None)) figcaption { (map.caption) } }
        } },
        "facts" => html! {
            h2 { (page.word("key_facts")) }
            (facts(page, &one.facts))
            @for fact in &one.description {
                h2 { (fact.label) } p { (fact.text) (page.cites(&fact.cites)) }
            }
        },
        "parts" => parts(page, one),
        "events" => html! { @if !one.events.is_empty() {
            h2 { (page.word("happened")) }
            @for file in &one.events { (event(page, file, false)) }
        } },
        "evidence" => evidence(page, one),
        "condition" => html! {
            (works(page, "assessments", &one.assessments))
            @for line in &one.trend { (trend(page, line)) }
        },
        "threats" => threats(page, &one.threats),
        "recommendations" => recommendations(page, &one.recommendations),
        "interventions" => html! {
            (works(page, "interventions", &one.interventions))
            @if one.interventions.is_empty() {
                h2 { (page.word("interventions")) } p.quiet { (page.word("none_interventions")) }
            }
        },
        "chronology" => works(page, "chronology", &one.chronology),
        _ => plates(page, one),
    }
}

fn parts(page: &Page<'_>, one: &Chapter) -> Markup {
    let lost: Vec<Vec<Markup>> = one
        .parts
        .iter()
        .map(|row| {
            vec![
                text(&row.name),
                html! { (row.lost) (page.cites(&row.cites)) },
                text(&row.survives),
            ]
        })
        .collect();
    html! {
        @if !one.levels.is_empty() { h2 { (page.word("before_after")) } }
        @for level in &one.levels {
            p.quiet { (level.counted) }
            @let heads = [page.word("part"), page.word("before"), &level.day, page.word("when"), page.word("extent"), page.word("sure")];
            @let rows: Vec<Vec<Markup>> = level.rows.iter().map(|row| vec![
                html! {
                    (row.name)
                    @if !row.kind.is_empty() { br; span.quiet { (row.kind) } }
                    @if !row.harmed.is_empty() { br; span.quiet { (row.harmed) } }
                },
                text(&row.before),
                text(&row.then),
                html! { (row.when) (page.cites(&row.cites)) },
                text(&row.extent),
                text(&row.certainty),
            ]).collect();
            (table(&heads, &rows))
        }
        @if !lost.is_empty() {
            h2 { (page.word("lost_and_left")) }
            (table(&[page.word("part"), page.word("lost"), page.word("survives")], &lost))
        }
    }
}

fn evidence(page: &Page<'_>, one: &Chapter) -> Markup {
    let heads = ["date", "seen", "how", "sources"].map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = one
        .evidence
        .iter()
        .map(|row| {
            vec![
                text(&row.date),
                text(&row.seen),
                html! { (row.how) @if !row.role.is_empty() { br; (row.role) } },
                page.cites(&row.cites),
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 { (page.word("other_evidence")) }
            (table(&heads, &rows))
            (listed(page, "contradictions", &one.late))
        }
    }
}

fn works(page: &Page<'_>, head: &str, rows: &[WorkRow]) -> Markup {
    let heads = ["date", "what", "status", "actors"];
    let rows = rows.iter().map(|row| {
        vec![
            text(&row.date),
            html! { (row.what) (page.cites(&row.cites)) },
            text(&row.status),
            text(&row.actors),
        ]
    });
    titled(page, head, &heads, &rows.collect::<Vec<_>>())
}

fn threats(page: &Page<'_>, rows: &[ThreatRow]) -> Markup {
    let heads = ["threat_what", "probability", "grave", "risk", "judged"];
    let rows = rows.iter().map(|row| {
        vec![
            html! { (row.what) (page.cites(&row.cites)) },
            text(&row.probability),
            text(&row.severity),
            text(&row.risk),
            text(&row.judged),
        ]
    });
    titled(page, "threats_and_risk", &heads, &rows.collect::<Vec<_>>())
}

fn recommendations(page: &Page<'_>, rows: &[AskRow]) -> Markup {
    let heads = ["what", "priority", "due", "responsible"];
    let rows = rows.iter().map(|row| {
        vec![
            html! { (row.what) (page.cites(&row.cites)) },
            text(&row.priority),
            text(&row.due),
            text(&row.responsible),
        ]
    });
    titled(page, "recommendations", &heads, &rows.collect::<Vec<_>>())
}

/// A table under its title, where there is anything in it.
fn titled(page: &Page<'_>, title: &str, heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
    let heads: Vec<&str> = heads.iter().map(|key| page.word(key)).collect();
    html! {
        @if !rows.is_empty() {
            h2 { (page.word(title)) }
            (table(&heads, rows))
        }
    }
}

/// The condition over time: a dot for each assessment, joined where both are known.
fn trend(page: &Page<'_>, line: &TrendLine) -> Markup {
    let rtl = page.paper.rtl;
    let x = |at: f64| {
        let at = if rtl { 1.0 - at } else { at };
        NAMES + 12.0 + at * (WIDE - NAMES - 24.0)
    };
    let rows = u32::try_from(line.steps.len()).unwrap_or(0);
    let y = |step: usize| STEP * (f64::from(u32::try_from(step).unwrap_or(0)) + 0.7);
    let unknown = y(line.steps.len());
    let height = STEP * (f64::from(rows) + 2.2);
    let ends = if rtl {
        (&line.to, &line.from)
    } else {
        (&line.from, &line.to)
    };
    html! {
        p { strong { (line.title) } }
        svg.trend viewBox={ "0 0 " (WIDE) " " (height) } direction="ltr" role="img" aria-label=(line.title) {
            @for (at, name) in line.steps.iter().enumerate() {
                text x="0" y=(y(at) + 4.0) { (name) }
                line x1=(NAMES) x2=(WIDE) y1=(y(at)) y2=(y(at)) stroke="#cfc4ae" {}
            }
            text x="0" y=(unknown + 4.0) { (page.word("unknown")) }
            line x1=(NAMES) x2=(WIDE) y1=(unknown) y2=(unknown) stroke="#cfc4ae" {}
            @for ((from, step), (to, then)) in &line.joints {
                path d={ "M" (x(*from)) " " (y(*step)) "H" (x(*to)) "V" (y(*then)) } fill="none" stroke="#1f6f78" stroke-width="2" {}
            }
            @for point in &line.points {
                circle cx=(x(point.at)) cy=(point.step.map_or(unknown, y)) r="4" fill="#1f6f78" {}
            }
            text x=(NAMES) y=(height - 6.0) { (ends.0) }
            text x=(WIDE) y=(height - 6.0) text-anchor="end" { (ends.1) }
        }
    }
}

fn plates(page: &Page<'_>, one: &Chapter) -> Markup {
    let plates = &one.plates;
    let heads = [
        page.word("plate_short"),
        page.word("file_name"),
        page.word("file_size"),
        "SHA-256",
    ];
    let files: Vec<Vec<Markup>> = plates
        .files
        .iter()
        .map(|row| {
            let hash = html! { code { (row.sha256) } };
            vec![text(&row.letter), text(&row.name), text(&row.bytes), hash]
        })
        .collect();
    html! {
        @if !plates.rows.is_empty() || !plates.left_out.is_empty() {
            h2 { (page.word("plates")) }
            @if !plates.left_out.is_empty() { p { (plates.left_out) } }
            @for row in &plates.rows {
                @if !row.title.is_empty() { p { strong { (row.title) } } }
                div.plates { @for one in &row.plates { (plate(page, one)) } }
            }
            @if !files.is_empty() {
                p { strong { (page.word("plate_files")) } }
                (table(&heads, &files))
            }
        }
    }
}

fn plate(page: &Page<'_>, one: &Plate) -> Markup {
    html! {
        figure {
            @if !one.file.is_empty() {
                div.picture {
                    (page.picture(&one.file, &one.alt, None))
                    @if !one.over.is_empty() { (page.picture(&one.over, "", Some("over"))) }
                }
            }
            figcaption {
                strong { (one.letter) }
                @if !one.caption.is_empty() { " " (one.caption) }
                @if !one.missing.is_empty() { br; (one.missing) }
                @for line in &one.lines { br; (line) }
                @for label in &one.labels { br; (label) }
                br; code { "SHA-256 " (one.hash) }
            }
        }
    }
}
