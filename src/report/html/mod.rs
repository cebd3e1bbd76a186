//! The report as one page for a browser: nothing is fetched, nothing runs, every text stands as it
//! is. Says the same as the printed pages, in the same order. Knows no file outside the program.

mod chapter;
mod event;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::compose::Ready;
use super::paper::{Chart, ConditionRow, Dress, Glance, GradeRow, Paper, Situation};
use super::press::Forme;
use chapter::chapter;
use event::event;

/// Our own page is told from any other by how it begins.
pub const HTML_BEGINS: &str = "<!DOCTYPE html><!-- Palmyra Atlas: damage report -->";

/// The page as text.
pub(super) fn page(ready: &Ready) -> String {
    let first = ready.papers.first();
    let title = first.map_or("", |paper| paper.title.as_str());
    let lang = first.map_or("en", |paper| paper.lang);
    let dir = first.map_or("ltr", direction);
    let whole = html! {
        (DOCTYPE)
        (PreEscaped("<!-- Palmyra Atlas: damage report -->"))
        html lang=(lang) dir=(dir) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; img-src data:; style-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(include_str!("../../../assets/report/report.css"))) }
            }
            body {
                (editions(ready))
            }
        }
    };
    whole.into_string()
}

const fn direction(paper: &Paper) -> &'static str {
    if paper.rtl { "rtl" } else { "ltr" }
}

/// One edition and the files its pictures are in.
#[derive(Clone, Copy)]
struct Page<'a> {
    paper: &'a Paper,
    forme: &'a Forme,
}

impl Page<'_> {
    /// A fixed word of its language.
    fn word(&self, key: &str) -> &str {
        self.paper.words.get(key).copied().unwrap_or_default()
    }

    /// The numbers of sources, each leading to the list at the end.
    fn cites(&self, numbers: &[usize]) -> Markup {
        html! {
            @for number in numbers {
                " " a.cite href={ "#" (self.paper.lang) "-source-" (number) } { "[" (number) "]" }
            }
        }
    }

    /// A file of the report as an address that holds it whole.
    fn address(&self, file: &str, mime: &str) -> String {
        let bytes = self.forme.content(file).unwrap_or_default();
        format!("data:{mime};base64,{}", STANDARD.encode(bytes))
    }

    /// A picture; its kind is told by the ending of its name.
    fn picture(&self, file: &str, alt: &str, class: Option<&str>) -> Markup {
        let mime = match file.rsplit_once('.').map(|(_, ending)| ending) {
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => "image/jpeg",
        };
        html! { img src=(self.address(file, mime)) alt=(alt) class=[class]; }
    }
}

/// A table that can be scrolled where it is wider than the screen.
fn table(heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.table { table {
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
        } }
    }
}

fn text(text: &str) -> Markup {
    html! { (text) }
}

/// One edition, or both beside each other.
fn editions(ready: &Ready) -> Markup {
    let papers = ready.papers.iter();
    let pages: Vec<Page<'_>> = papers
        .map(|paper| Page {
            paper,
            forme: &ready.forme,
        })
        .collect();
    if let [one, other] = pages.as_slice()
        && one.paper.beside
    {
        return beside(one, other);
    }
    html! {
        @for page in &pages {
            article lang=(page.paper.lang) dir=(direction(page.paper)) {
                @for piece in pieces(page) { (piece) }
            }
        }
    }
}

/// Two editions beside each other, each piece of one beside the same piece of the other.
fn beside(one: &Page<'_>, other: &Page<'_>) -> Markup {
    let side = |page: &Page<'_>, piece: Option<Markup>| {
        html! {
            div lang=(page.paper.lang) dir=(direction(page.paper)) {
                @if let Some(piece) = piece { (piece) }
            }
        }
    };
    let (mut left, mut right) = (pieces(one).into_iter(), pieces(other).into_iter());
    let mut rows = Vec::new();
    loop {
        let both = (left.next(), right.next());
        if both.0.is_none() && both.1.is_none() {
            break;
        }
        rows.push(html! { (side(one, both.0)) (side(other, both.1)) });
    }
    html! {
        article.beside { @for row in rows { div.row { (row) } } }
    }
}

/// What an edition says, in order, in pieces that can stand beside those of the other language.
fn pieces(page: &Page<'_>) -> Vec<Markup> {
    let paper = page.paper;
    let mut pieces = vec![head(page)];
    if paper.chapters.len() > 1 {
        pieces.push(contents(page));
    }
    if let Some(told) = &paper.situation {
        pieces.push(situation(page, told));
    }
    if !paper.conditions.is_empty() {
        pieces.push(conditions(page, &paper.conditions));
    }
    if !paper.summary.is_empty() {
        pieces.push(html! { h2 { (page.word("summary")) } (summary(page, &paper.summary)) });
    }
    if paper.situation.is_none() {
        pieces.extend(paper.charts.iter().map(|chart| bars(page, chart)));
    }
    for (at, one) in paper.chapters.iter().enumerate() {
        pieces.extend(chapter(page, at, one));
    }
    pieces.extend(paper.back.iter().map(|section| back(page, section)));
    pieces.push(data(page));
    pieces.push(foot(page));
    pieces
}

/// What a printed report has on its cover.
fn head(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    let house = &paper.house;
    html! {
        header {
            @if !house.name.is_empty() {
                p { strong { (house.name) } @if !house.name_other.is_empty() { " · " (house.name_other) } }
            }
            @if !house.contact.is_empty() { p.quiet { (house.contact) } }
            p.quiet { (paper.kind) " · " (paper.issued) }
            h1 { (paper.title) @if !paper.title_other.is_empty() { " · " (paper.title_other) } }
            p.quiet { (paper.state_on) }
            @if !paper.prepared_by.is_empty() { p.quiet { (paper.prepared_by) } }
            @if paper.restricted { p { strong { (page.word("restricted")) } } }
        }
    }
}

fn foot(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    html! {
        footer.quiet {
            @if !paper.house.disclaimer.is_empty() { p { (paper.house.disclaimer) } }
            p { "Palmyra Atlas " (paper.version) " · " (page.word("report")) }
        }
    }
}

fn contents(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    html! {
        nav { h2 { (page.word("contents")) }
            ol { @for (at, one) in paper.chapters.iter().enumerate() {
                li { a href={ "#" (paper.lang) "-chapter-" (at) } { (one.name) } }
            } }
        }
    }
}

fn summary(page: &Page<'_>, rows: &[Glance]) -> Markup {
    let heads = ["place", "state", "when", "extent"].map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = rows
        .iter()
        .map(|row| {
            vec![
                html! { (row.name) @if !row.name_other.is_empty() { " · " (row.name_other) } },
                text(&row.state),
                text(&row.when),
                text(&row.extent),
            ]
        })
        .collect();
    table(&heads, &rows)
}

fn bars(page: &Page<'_>, chart: &Chart) -> Markup {
    let heads: &[&str] = if chart.split {
        &["", "", page.word("certainly"), page.word("possibly")]
    } else {
        &["", "", page.word("count")]
    };
    let width = |share: f64| format!("width:{:.1}%", share * 96.0);
    let rows: Vec<Vec<Markup>> = chart
        .rows
        .iter()
        .map(|row| {
            let drawn = html! {
                @if row.certain > 0 { span.count style=(width(row.certain_share)) {} }
                @if row.possible > 0 { span.count.possible style=(width(row.possible_share)) {} }
            };
            let mut cells = vec![text(&row.label), drawn, html! { (row.certain) }];
            if chart.split {
                cells.push(html! { (row.possible) });
            }
            cells
        })
        .collect();
    html! { h3 { (chart.title) } (table(heads, &rows)) }
}

fn situation(page: &Page<'_>, told: &Situation) -> Markup {
    html! {
        p.finding { (told.sentence) }
        @if told.groups.is_empty() { p { (page.word("nothing_in_period")) } }
        @if !told.undated.is_empty() { p.quiet { (told.undated) } }
        @for chart in &told.charts { (bars(page, chart)) }
        @for group in &told.groups {
            h2 { (group.title) }
            @for one in &group.events { (event(page, one, true)) }
        }
    }
}

fn conditions(page: &Page<'_>, rows: &[ConditionRow]) -> Markup {
    let heads = [
        "place",
        "state",
        "when",
        "extent",
        "assessed",
        "condition",
        "threats",
        "asked",
    ]
    .map(|key| page.word(key));
    let rows: Vec<Vec<Markup>> = rows
        .iter()
        .map(|row| {
            let glance = &row.glance;
            vec![
                html! {
                    strong { (glance.name) }
                    @if !glance.name_other.is_empty() { " · " (glance.name_other) }
                    @if !row.kind.is_empty() { br; span.quiet { (row.kind) } }
                },
                text(&glance.state),
                html! { (glance.when) (page.cites(&row.cites)) },
                text(&glance.extent),
                text(&row.assessed),
                text(&row.found),
                text(&row.threats),
                text(&row.asked),
            ]
        })
        .collect();
    table(&heads, &rows)
}

/// A section at the end of the report.
fn back(page: &Page<'_>, section: &str) -> Markup {
    let paper = page.paper;
    match section {
        "sources" => html! {
            h2 { (page.word("sources")) }
            @for source in &paper.sources {
                p id={ (paper.lang) "-source-" (source.number) } {
                    "[" (source.number) "] "
                    @for run in &source.runs { @match run.dress {
                        Dress::Plain => (run.text),
                        Dress::Title => em { (run.text) },
                        Dress::Address => span.quiet { (run.text) },
                    } }
                    @if !source.note.is_empty() { " " span.quiet { (source.note) } }
                }
            }
        },
        "method" => html! {
            h2 { (page.word("method")) }
            @for paragraph in &paper.method { p { (paragraph) } }
            @if !paper.scales.is_empty() { h3 { (page.word("scales")) } }
            @for scale in &paper.scales {
                p { strong { (scale.title) } }
                (table(&[page.word("grade"), page.word("meaning")], &graded(&scale.rows)))
            }
        },
        _ => {
            let heads = ["", page.word("at"), page.word("who"), page.word("what")];
            let rows: Vec<Vec<Markup>> = paper
                .log
                .iter()
                .map(|row| {
                    let number = html! { (row.number) };
                    vec![number, text(&row.at), text(&row.by), text(&row.sentence)]
                })
                .collect();
            html! {
                h2 { (page.word("log")) }
                @if !rows.is_empty() { (table(&heads, &rows)) }
                p.quiet { (page.word("log_head")) ": " code { (paper.log_head) } }
            }
        }
    }
}

fn graded(rows: &[GradeRow]) -> Vec<Vec<Markup>> {
    let row = |row: &GradeRow| vec![text(&row.grade), text(&row.meaning)];
    rows.iter().map(row).collect()
}

/// The data of the report, to be saved from the page.
fn data(page: &Page<'_>) -> Markup {
    let heads = [
        page.word("file_in"),
        page.word("what"),
        page.word("file_size"),
        "SHA-256",
    ];
    let rows: Vec<Vec<Markup>> = page
        .paper
        .data
        .iter()
        .map(|row| {
            vec![
                html! { a download=(row.name) href=(page.address(row.name, row.mime)) { (row.name) } },
                text(&row.about),
                text(&row.bytes),
                html! { code { (row.sha256) } },
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 { (page.word("data")) }
            p { (page.word("data_note")) }
            (table(&heads, &rows))
        }
    }
}
