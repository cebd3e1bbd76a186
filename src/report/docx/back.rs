//! What stands once at the end of an edition: sources, method, change log, data.

use maud::{Markup, html};

use super::page::Page;
use crate::report::paper::{Dress, Reference, ScaleTable};

/// The sections at the end, a piece each.
pub(super) fn back(page: &Page<'_>) -> Vec<Markup> {
    let paper = page.paper;
    let mut pieces: Vec<Markup> = (paper.back.iter().enumerate())
        .map(|(at, section)| {
            let title = heading(page, section, at == 0);
            match *section {
                "sources" => html! {
                    (title)
                    @for source in &paper.sources { (reference(page, source)) }
                },
                "method" => html! {
                    (title)
                    @for paragraph in &paper.method { (page.line("Normal", paragraph)) }
                    @if !paper.scales.is_empty() {
                        (page.heading(if paper.chapters.len() > 1 { 2 } else { 3 }, page.word("scales"), "", false))
                    }
                    @for one in &paper.scales { (scale(page, one)) }
                },
                _ => html! { (title) (log(page)) },
            }
        })
        .collect();
    if !paper.data.is_empty() {
        let title = heading(page, "data", paper.back.is_empty());
        pieces.push(html! { (title) (data(page)) });
    }
    pieces
}

/// The names links lead to and the titles, in order.
pub(super) fn names<'a>(page: &Page<'a>) -> Vec<(String, &'a str)> {
    let paper = page.paper;
    let data = Some("data").filter(|_| !paper.data.is_empty());
    let sections = paper.back.iter().copied().chain(data);
    sections
        .map(|key| (format!("{key}_{}", paper.lang), page.word(key)))
        .collect()
}

/// After chapters the end begins on a page of its own.
fn heading(page: &Page<'_>, key: &str, first: bool) -> Markup {
    let several = page.paper.chapters.len() > 1;
    let name = format!("{key}_{}", page.paper.lang);
    let level = if several { 1 } else { 2 };
    page.heading(level, page.word(key), &name, several && first)
}

fn reference(page: &Page<'_>, source: &Reference) -> Markup {
    let number = source.number;
    let name = format!("source_{}_{number}", page.paper.lang);
    let body = html! {
        (page.marked(&name, &page.said(&format!("[{number}]"))))
        w:r { w:tab {} }
        @for run in &source.runs { @match run.dress {
            Dress::Plain => (page.said(&run.text)),
            Dress::Title => (page.dressed("Emphasis", &run.text)),
            Dress::Address => (page.dressed("AtlasQuiet", &run.text)),
        } }
        @if !source.note.is_empty() { (page.dressed("AtlasQuiet", &format!(" · {}", source.note))) }
    };
    page.par("AtlasReference", &body)
}

/// What the grades of a scale mean.
fn scale(page: &Page<'_>, scale: &ScaleTable) -> Markup {
    let heads = [page.word("grade"), page.word("meaning")];
    let rows = scale.rows.iter();
    let rows: Vec<_> = rows
        .map(|row| vec![page.cell(&row.grade), page.cell(&row.meaning)])
        .collect();
    html! {
        (page.line("AtlasLead", &scale.title))
        (page.table(&[30, 70], &heads, &rows))
    }
}

fn log(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    let heads = ["", page.word("at"), page.word("who"), page.word("what")];
    let rows = paper.log.iter().map(|row| {
        let number = row.number.to_string();
        let told = [&number, &row.at, &row.by, &row.sentence];
        told.map(|text| page.cell(text)).to_vec()
    });
    let rows: Vec<_> = rows.collect();
    let head = html! {
        (page.said(&format!("{}: ", page.word("log_head"))))
        (page.latin("AtlasHash", &paper.log_head))
    };
    html! {
        @if !rows.is_empty() { (page.table(&[8, 24, 22, 46], &heads, &rows)) }
        (page.par("AtlasAfter", &head))
    }
}

/// The data of the report, as it lies in the package.
fn data(page: &Page<'_>) -> Markup {
    let heads = [
        page.word("file_in"),
        page.word("what"),
        page.word("file_size"),
        "SHA-256",
    ];
    let rows = page.paper.data.iter().map(|row| {
        let latin = |style, text: &str| page.par("AtlasTableText", &page.latin(style, text));
        vec![
            latin("", row.name),
            page.cell(&row.about),
            latin("", &row.bytes),
            latin("AtlasHash", &row.sha256),
        ]
    });
    let rows: Vec<_> = rows.collect();
    html! {
        (page.line("Normal", page.word("data_note_docx")))
        (page.table(&[22, 25, 11, 42], &heads, &rows))
    }
}
