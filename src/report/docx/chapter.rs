//! One place in the document, its sections in the order of the report, in pieces.

use maud::{Markup, html};

use super::art::Wish;
use super::event::{event, lead_table};
use super::page::Page;
use crate::report::paper::{AskRow, Chapter, Figure, ThreatRow, TrendLine, WorkRow};

/// The ground of the box that tells what was found, as in the style of that box.
const TINT: &str = "F6F1E7";

/// How wide the map is that shows where a place lies, of the width of the page.
const LOCATOR: f64 = 0.46;

/// A place's chapter.
pub(super) fn chapter(page: &Page<'_>, at: usize, one: &Chapter) -> Vec<Markup> {
    let mut pieces = vec![head(page, at, one)];
    for section in &page.paper.sections {
        pieces.extend(section_of(page, section, one));
    }
    pieces
}

/// The name links to a chapter lead to.
pub(super) fn name(page: &Page<'_>, at: usize) -> String {
    format!("chapter_{}_{at}", page.paper.lang)
}

fn head(page: &Page<'_>, at: usize, one: &Chapter) -> Markup {
    html! {
        @if page.paper.chapters.len() > 1 {
            (page.heading(1, &one.name, &name(page, at), true))
            (page.line("Subtitle", &one.name_other))
            (page.line("AtlasSmall", &one.path))
        }
        (finding(page, &one.mark, &one.finding, &one.finding_cites))
        (page.line("AtlasSmall", &one.classes.join(" · ")))
    }
}

/// The box that tells what was found; its edge tells the gravest state, never alone: the words say
/// it too.
pub(super) fn finding(page: &Page<'_>, mark: &str, text: &str, cites: &[usize]) -> Markup {
    let edge = match mark {
        "destroyed" => "BD0026",
        "damaged" => "F03B20",
        "rebuilt" => "1F6F78",
        "standing" => "5F7F6A",
        _ => "6E6455",
    };
    let rtl = page.paper.rtl;
    html! {
        w:p {
            w:pPr {
                w:pStyle w:val="AtlasFinding" {}
                w:pBdr {
                    w:left w:val="single" w:sz=(if rtl { 48 } else { 24 }) w:space="6" w:color=(if rtl { TINT } else { edge }) {}
                    w:right w:val="single" w:sz=(if rtl { 24 } else { 48 }) w:space="6" w:color=(if rtl { edge } else { TINT }) {}
                }
                @if rtl { w:bidi {} }
            }
            (page.said(text)) (page.cites(cites))
        }
    }
}

fn section_of(page: &Page<'_>, section: &str, one: &Chapter) -> Vec<Markup> {
    match section {
        "map" => vec![
            html! { @if let Some(map) = &one.locator { (figure(page, map, page.wide() * LOCATOR)) } },
            html! { @if let Some(map) = &one.map { (figure(page, map, page.wide())) } },
        ],
        "facts" => facts(page, one),
        "parts" => parts(page, one),
        "events" => events(page, one),
        "evidence" => vec![evidence(page, one)],
        "condition" => {
            let mut pieces = vec![works(page, "assessments", &one.assessments)];
            pieces.extend(one.trend.iter().map(|line| trend(page, line)));
            pieces
        }
        "threats" => vec![threats(page, &one.threats)],
        "recommendations" => vec![recommendations(page, &one.recommendations)],
        "interventions" if one.interventions.is_empty() => vec![html! {
            (page.heading(2, page.word("interventions"), "", false))
            (page.line("AtlasSmall", page.word("none_interventions")))
        }],
        "interventions" => vec![works(page, "interventions", &one.interventions)],
        "chronology" => vec![works(page, "chronology", &one.chronology)],
        _ => super::plates::plates(page, &one.plates),
    }
}

/// A drawing with its caption.
fn figure(page: &Page<'_>, figure: &Figure, wide: f64) -> Markup {
    let file = &figure.file;
    html! {
        (page.picture("AtlasPicture", &Wish::Drawing { file, wide }, &figure.alt))
        (page.line("Caption", &figure.caption))
    }
}

fn facts(page: &Page<'_>, one: &Chapter) -> Vec<Markup> {
    let mut pieces = vec![html! {
        (page.heading(2, page.word("key_facts"), "", false))
        (page.facts(&one.facts))
    }];
    pieces.extend(one.description.iter().map(|fact| {
        let body = html! { (page.said(&fact.text)) (page.cites(&fact.cites)) };
        html! { (page.heading(2, &fact.label, "", false)) (page.par("Normal", &body)) }
    }));
    pieces
}

fn parts(page: &Page<'_>, one: &Chapter) -> Vec<Markup> {
    let words = ["part", "lost", "survives"].map(|key| page.word(key));
    let lost = one.parts.iter().map(|row| {
        vec![
            page.cell(&row.name),
            page.proven(&row.lost, &row.cites),
            page.cell(&row.survives),
        ]
    });
    let lost: Vec<_> = lost.collect();
    let levels = html! {
        @if !one.levels.is_empty() { (page.heading(2, page.word("before_after"), "", false)) }
        @for level in &one.levels {
            (page.line("AtlasCounted", &level.counted))
            @let heads = [page.word("part"), page.word("before"), &level.day, page.word("when"), page.word("extent"), page.word("sure")];
            @let rows = level.rows.iter().map(|row| vec![
                html! {
                    (page.cell(&row.name))
                    @for quiet in [&row.kind, &row.harmed] { (page.line("AtlasTableNote", quiet)) }
                },
                page.cell(&row.before),
                page.cell(&row.then),
                page.proven(&row.when, &row.cites),
                page.cell(&row.extent),
                page.cell(&row.certainty),
            ]);
            (page.table(&[28, 17, 13, 18, 11, 13], &heads, &rows.collect::<Vec<_>>()))
        }
    };
    let lost = html! {
        @if !lost.is_empty() {
            (page.heading(2, page.word("lost_and_left"), "", false))
            (page.table(&[24, 38, 38], &words, &lost))
        }
    };
    vec![levels, lost]
}

fn events(page: &Page<'_>, one: &Chapter) -> Vec<Markup> {
    let told = one.events.iter().enumerate();
    let piece = |(at, file)| {
        html! {
            @if at == 0 { (page.heading(2, page.word("happened"), "", false)) }
            (event(page, file, false))
        }
    };
    told.map(piece).collect()
}

fn evidence(page: &Page<'_>, one: &Chapter) -> Markup {
    let heads = ["date", "seen", "how", "sources"].map(|key| page.word(key));
    let rows = one.evidence.iter().map(|row| {
        vec![
            page.cell(&row.date),
            page.cell(&row.seen),
            html! { (page.cell(&row.how)) (page.line("AtlasTableText", &row.role)) },
            page.proven("", &row.cites),
        ]
    });
    let rows: Vec<_> = rows.collect();
    html! {
        @if !rows.is_empty() {
            (page.heading(2, page.word("other_evidence"), "", false))
            (page.table(&[18, 34, 36, 12], &heads, &rows))
            (page.listed("contradictions", &one.late))
        }
    }
}

/// A column of a table: its head, its share of the width, what stands in it.
pub(super) struct Column<'a, Row> {
    pub(super) head: &'a str,
    pub(super) wide: u32,
    pub(super) cell: Box<dyn Fn(&Row) -> Markup + 'a>,
    /// Whether a row has anything there.
    pub(super) has: fn(&Row) -> bool,
}

/// A table of those columns only in which any row has something.
pub(super) fn filled<Row>(page: &Page<'_>, columns: &[Column<'_, Row>], rows: &[Row]) -> Markup {
    let there = |column: &&Column<'_, Row>| rows.iter().any(column.has);
    let columns: Vec<_> = columns.iter().filter(there).collect();
    let widths: Vec<u32> = columns.iter().map(|column| column.wide).collect();
    let heads: Vec<&str> = columns.iter().map(|column| column.head).collect();
    let cells = |row| columns.iter().map(|column| (column.cell)(row)).collect();
    let rows: Vec<Vec<Markup>> = rows.iter().map(cells).collect();
    page.table(&widths, &heads, &rows)
}

/// A column of plain words, left out where no row has any.
fn column<'a, Row: 'a>(
    page: &'a Page<'a>,
    key: &str,
    wide: u32,
    text: fn(&Row) -> &str,
) -> Worded<'a, Row> {
    Worded {
        head: page.word(key),
        wide,
        text,
    }
}

/// A column of plain words.
struct Worded<'a, Row> {
    head: &'a str,
    wide: u32,
    text: fn(&Row) -> &str,
}

/// A table under its title, where there is anything in it: one column with its sources, others of
/// plain words.
fn titled<Row>(
    page: &Page<'_>,
    title: &str,
    proven: (usize, fn(&Row) -> &[usize]),
    columns: &[Worded<'_, Row>],
    rows: &[Row],
) -> Markup {
    let (told, cites) = proven;
    let there = |at: usize, column: &Worded<'_, Row>| {
        at == told || rows.iter().any(|row| !(column.text)(row).is_empty())
    };
    let columns = columns.iter().enumerate();
    let columns: Vec<_> = columns.filter(|(at, column)| there(*at, column)).collect();
    let widths: Vec<u32> = columns.iter().map(|(_, column)| column.wide).collect();
    let heads: Vec<&str> = columns.iter().map(|(_, column)| column.head).collect();
    let cell = |at: usize, column: &Worded<'_, Row>, row: &Row| match (column.text)(row) {
        text if at == told => page.proven(text, cites(row)),
        text => page.cell(text),
    };
    let cells = |row: &Row| {
        columns
            .iter()
            .map(|(at, column)| cell(*at, column, row))
            .collect()
    };
    let cells: Vec<Vec<Markup>> = rows.iter().map(cells).collect();
    html! {
        @if !rows.is_empty() {
            (page.heading(2, page.word(title), "", false))
            (page.table(&widths, &heads, &cells))
        }
    }
}

fn works(page: &Page<'_>, head: &str, rows: &[WorkRow]) -> Markup {
    let columns = [
        column(page, "date", 18, |row: &WorkRow| &row.date),
        column(page, "what", 44, |row| &row.what),
        column(page, "status", 18, |row| &row.status),
        column(page, "actors", 20, |row| &row.actors),
    ];
    titled(page, head, (1, |row: &WorkRow| &row.cites), &columns, rows)
}

fn threats(page: &Page<'_>, rows: &[ThreatRow]) -> Markup {
    let columns = [
        column(page, "threat_what", 38, |row: &ThreatRow| &row.what),
        column(page, "probability", 15, |row| &row.probability),
        column(page, "grave", 14, |row| &row.severity),
        column(page, "risk", 13, |row| &row.risk),
        column(page, "judged", 20, |row| &row.judged),
    ];
    titled(
        page,
        "threats_and_risk",
        (0, |row: &ThreatRow| &row.cites),
        &columns,
        rows,
    )
}

fn recommendations(page: &Page<'_>, rows: &[AskRow]) -> Markup {
    let columns = [
        column(page, "what", 42, |row: &AskRow| &row.what),
        column(page, "priority", 22, |row| &row.priority),
        column(page, "due", 18, |row| &row.due),
        column(page, "responsible", 18, |row| &row.responsible),
    ];
    titled(
        page,
        "recommendations",
        (0, |row: &AskRow| &row.cites),
        &columns,
        rows,
    )
}

/// The condition over time, drawn.
fn trend(page: &Page<'_>, line: &TrendLine) -> Markup {
    let wish = Wish::Trend {
        line,
        unknown: page.word("unknown"),
        rtl: page.paper.rtl,
        wide: page.wide(),
    };
    let alt = format!("{}: {} – {}", line.title, line.from, line.to);
    html! {
        (page.line("AtlasLead", &line.title))
        (page.picture("AtlasPicture", &wish, &alt))
    }
}

/// The files plates were made from.
pub(super) fn files(page: &Page<'_>, rows: &[crate::report::paper::FileRow]) -> Markup {
    let heads = [
        page.word("plate_short"),
        page.word("file_name"),
        page.word("file_size"),
        "SHA-256",
    ];
    let rows = rows.iter().map(|row| {
        vec![
            page.cell(&row.letter),
            page.cell(&row.name),
            page.par("AtlasTableText", &page.latin("", &row.bytes)),
            page.par("AtlasTableText", &page.latin("AtlasHash", &row.sha256)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    lead_table(page, "plate_files", &[9, 28, 16, 47], &heads, &rows)
}
