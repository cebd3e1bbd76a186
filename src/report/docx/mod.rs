//! The report as a document for a word processor (ECMA-376, WordprocessingML): it says what the
//! printed pages say, in the same order, in styles with names, so that it can be restyled and edited.
//! The same report gives the same bytes. Two languages stand one after the other: tables within tables
//! that run over pages bring word processors to a stand. Knows no file outside the program.

mod art;
mod back;
mod chapter;
mod event;
mod front;
mod pack;
mod page;
mod parts;
mod plates;
mod text;

use std::cell::Cell;

use maud::{Markup, html};

use super::compose::Ready;
use super::error::ReportError;
use super::paper::Paper;
use super::press::Forme;
use crate::jobs::Cancel;
use art::Art;
use pack::{Lies, Pack};
use page::Page;

pub use parts::is_document;

/// The document as a file.
pub(super) fn document(ready: &Ready, cancel: &Cancel) -> Result<Vec<u8>, ReportError> {
    let forme = &ready.forme;
    // Once to learn which pictures are wanted, once with them.
    let asked = Art::asked(forme);
    body(&ready.papers, &asked);
    let art = asked.draw(cancel)?;
    let body = body(&ready.papers, &art);
    let mut pack = Pack::default();
    // Our own document is told from any other by this part, which lies first and unpacked.
    pack.put(parts::OURS, &parts::application(), Lies::Plain)?;
    for (name, xml) in parts::fixed(ready, &art) {
        pack.put(&name, xml.as_bytes(), Lies::Deflated)?;
    }
    let document = parts::xml(&body);
    pack.put("word/document.xml", document.as_bytes(), Lies::Deflated)?;
    for (name, bytes) in art.parts() {
        pack.put(&format!("word/media/{name}"), bytes, Lies::Plain)?;
    }
    let first = ready.papers.first();
    for file in first.into_iter().flat_map(|paper| &paper.data) {
        let bytes = forme.content(file.name).unwrap_or_default();
        pack.put(&format!("data/{}", file.name), bytes, Lies::Deflated)?;
    }
    pack.close()
}

/// The sheets of one edition, twentieths of a point.
#[derive(Clone, Copy)]
struct Sheet {
    wide: u32,
    high: u32,
    edge: u32,
    turned: bool,
}

impl Sheet {
    /// 22 millimetres round the text, as in the printed report.
    fn of(paper: &Paper) -> Self {
        let (wide, high) = match paper.size {
            "us-letter" => (12_240, 15_840),
            _ => (11_906, 16_838),
        };
        let turned = paper.shape == "conditions";
        let (wide, high) = if turned { (high, wide) } else { (wide, high) };
        Self {
            wide,
            high,
            edge: 1_247,
            turned,
        }
    }

    const fn room(self) -> u32 {
        self.wide - 2 * self.edge
    }
}

/// The text of the document.
fn body(papers: &[Paper], art: &Art<'_>) -> Markup {
    let next = Cell::new(0);
    let last = papers.len().saturating_sub(1);
    html! {
        w:document
            xmlns:w=(W)
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" {
            w:body {
                @for (at, paper) in papers.iter().enumerate() {
                    @let sheet = Sheet::of(paper);
                    @let page = Page { paper, room: sheet.room(), art, next: &next };
                    @for piece in edition(&page) { (piece) }
                    @let closes = section(paper, sheet, at);
                    @if at == last { (closes) }
                    @else { w:p { w:pPr { w:pStyle w:val="AtlasGap" {} (closes) } } }
                }
            }
        }
    }
}

/// What an edition says, in pieces in order.
fn edition(page: &Page<'_>) -> Vec<Markup> {
    let paper = page.paper;
    let mut pieces = vec![front::cover(page, page.art.has_logo())];
    pieces.extend(front::front(page));
    if paper.chapters.len() > 1 {
        pieces.push(front::contents(page));
    }
    for (at, one) in paper.chapters.iter().enumerate() {
        pieces.extend(chapter::chapter(page, at, one));
    }
    pieces.extend(back::back(page));
    pieces
}

/// Paper, head and foot of an edition.
fn section(paper: &Paper, sheet: Sheet, at: usize) -> Markup {
    let orient = sheet.turned.then_some("landscape");
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id={ "head-" (at) } {}
            w:headerReference w:type="first" r:id={ "first-head-" (at) } {}
            w:footerReference w:type="default" r:id={ "foot-" (at) } {}
            w:footerReference w:type="first" r:id={ "first-foot-" (at) } {}
            w:type w:val="nextPage" {}
            w:pgSz w:w=(sheet.wide) w:h=(sheet.high) w:orient=[orient] {}
            w:pgMar w:top=(sheet.edge) w:right=(sheet.edge) w:bottom=(sheet.edge) w:left=(sheet.edge)
                w:header="560" w:footer="420" w:gutter="0" {}
            w:titlePg {}
            @if paper.rtl { w:bidi {} }
        }
    }
}

/// The head of every page but the first.
fn head(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    ends(
        page,
        "Header",
        &page.said(&paper.title),
        &page.said(&paper.issued),
    )
}

/// The foot of every page; on the first with the closing words of the house.
fn foot(page: &Page<'_>, first: bool) -> Markup {
    let paper = page.paper;
    let house = &paper.house;
    let told = format!("Palmyra Atlas {} · {}", paper.version, page.word("report"));
    let told = if house.name.is_empty() {
        told
    } else {
        format!("{} · {told}", house.name)
    };
    let field = |name: &str| html! { w:fldSimple w:instr=(name) { w:r { w:t { "1" } } } };
    let of =
        html! { (field("PAGE")) w:r { w:t xml:space="preserve" { " / " } } (field("NUMPAGES")) };
    html! {
        @if first { (page.line("AtlasDisclaimer", &house.disclaimer)) }
        (ends(page, "Footer", &page.said(&told), &of))
    }
}

/// One thing at the beginning of a line and one at its end.
fn ends(page: &Page<'_>, style: &str, begins: &Markup, ends: &Markup) -> Markup {
    let wide = page.room * 66 / 100;
    let end = html! {
        w:p {
            w:pPr {
                w:pStyle w:val=(style) {}
                @if page.paper.rtl { w:bidi {} }
                w:jc w:val="end" {}
            }
            (ends)
        }
    };
    let cells = vec![page.par(style, begins), end];
    html! {
        (page.beside(&[wide, page.room - wide], &[cells], true))
        (page.par("AtlasGap", &html! {}))
    }
}

/// Head or foot of an edition as a part of its own.
fn margin(papers: &[Paper], art: &Art<'_>, at: usize, which: Margin) -> Option<Markup> {
    let paper = papers.get(at)?;
    let next = Cell::new(0);
    let room = Sheet::of(paper).room();
    let page = Page {
        paper,
        room,
        art,
        next: &next,
    };
    Some(match which {
        Margin::Head => html! { w:hdr xmlns:w=(W) { (head(&page)) } },
        Margin::FirstHead => {
            html! { w:hdr xmlns:w=(W) { (page.par("Header", &html! {})) } }
        }
        Margin::Foot => html! { w:ftr xmlns:w=(W) { (foot(&page, false)) } },
        Margin::FirstFoot => html! { w:ftr xmlns:w=(W) { (foot(&page, true)) } },
    })
}

/// The names of the format itself.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What stands over or under the text of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Margin {
    Head,
    FirstHead,
    Foot,
    FirstFoot,
}

impl Margin {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Head, "head"),
        (Self::FirstHead, "first-head"),
        (Self::Foot, "foot"),
        (Self::FirstFoot, "first-foot"),
    ];

    /// The word of its content type and relation.
    const fn word(self) -> &'static str {
        match self {
            Self::Head | Self::FirstHead => "header",
            Self::Foot | Self::FirstFoot => "footer",
        }
    }
}

/// The colour of the house, six hexadecimal digits.
fn accent(forme: &Forme) -> String {
    let given = forme.content("house.json").unwrap_or_default();
    let given: Option<serde_json::Value> = serde_json::from_slice(given).ok();
    let accent = given
        .as_ref()
        .and_then(|given| given.get("accent")?.as_str());
    let accent = accent.map(|colour| colour.trim_start_matches('#'));
    accent
        .filter(|colour| !colour.is_empty())
        .unwrap_or("1F6F78")
        .to_owned()
}
