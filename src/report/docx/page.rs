//! The building blocks of the document: paragraphs, tables, pictures, numbers of sources, for one
//! edition. Knows the names of the styles; knows no record.

use std::cell::Cell;

use maud::{Markup, html};

use super::art::{Art, Wish};
use super::text::{latin, number, said};
use crate::report::paper::{Fact, Paper};

/// A row with more than so many bytes of markup may go over the end of a page.
const LONG_ROW: usize = 8_000;

/// One edition, the room it has, and the pictures of the document.
pub(super) struct Page<'a> {
    pub(super) paper: &'a Paper,
    /// How wide its text is, twentieths of a point.
    pub(super) room: u32,
    pub(super) art: &'a Art<'a>,
    /// The next number of a picture or bookmark: each is there once in a document.
    pub(super) next: &'a Cell<u32>,
}

impl<'a> Page<'a> {
    /// The same edition in a narrower room.
    pub(super) const fn within(&self, room: u32) -> Self {
        Page {
            paper: self.paper,
            room,
            art: self.art,
            next: self.next,
        }
    }

    /// Its room in points.
    pub(super) fn wide(&self) -> f64 {
        f64::from(self.room) / 20.0
    }

    /// A fixed word of its language.
    pub(super) fn word(&self, key: &str) -> &'a str {
        self.paper.words.get(key).copied().unwrap_or_default()
    }

    /// A text in its runs.
    pub(super) fn said(&self, text: &str) -> Markup {
        said(self.paper.rtl, "", text)
    }

    /// A text in a character style.
    pub(super) fn dressed(&self, style: &str, text: &str) -> Markup {
        said(self.paper.rtl, style, text)
    }

    /// Latin in a character style, whatever its letters.
    pub(super) fn latin(&self, style: &str, text: &str) -> Markup {
        latin(self.paper.rtl, style, text)
    }

    /// A paragraph in a style.
    pub(super) fn par(&self, style: &str, body: &Markup) -> Markup {
        html! {
            w:p {
                w:pPr { w:pStyle w:val=(style) {} @if self.paper.rtl { w:bidi {} } }
                (body)
            }
        }
    }

    /// A heading, to which links lead where it has a name; a chapter begins on a page of its own.
    pub(super) fn heading(&self, level: u8, text: &str, name: &str, breaks: bool) -> Markup {
        let body = self.said(text);
        html! {
            w:p {
                w:pPr {
                    w:pStyle w:val={ "Heading" (level) } {}
                    @if breaks { w:pageBreakBefore {} }
                    @if self.paper.rtl { w:bidi {} }
                }
                @if name.is_empty() { (body) } @else { (self.marked(name, &body)) }
            }
        }
    }

    /// A list under its own word.
    pub(super) fn listed(&self, head: &str, lines: &[String]) -> Markup {
        html! {
            @if !lines.is_empty() {
                (self.line("AtlasLead", self.word(head)))
                @for line in lines { (self.line("ListBullet", line)) }
            }
        }
    }

    /// A paragraph of one text.
    pub(super) fn line(&self, style: &str, text: &str) -> Markup {
        html! { @if !text.is_empty() { (self.par(style, &self.said(text))) } }
    }

    /// A cell of one text.
    pub(super) fn cell(&self, text: &str) -> Markup {
        self.par("AtlasTableText", &self.said(text))
    }

    /// A cell of one text with the numbers of its sources.
    pub(super) fn proven(&self, text: &str, cites: &[usize]) -> Markup {
        let body = html! { (self.said(text)) (self.cites(cites)) };
        self.par("AtlasTableText", &body)
    }

    /// The numbers of sources, each leading to the list at the end.
    pub(super) fn cites(&self, numbers: &[usize]) -> Markup {
        html! {
            @for cited in numbers {
                @let (space, shown) = number(self.paper.rtl, *cited);
                (space)
                w:hyperlink w:anchor={ "source_" (self.paper.lang) "_" (cited) } w:history="1" { (shown) }
            }
        }
    }

    /// What links lead to, round something.
    pub(super) fn marked(&self, name: &str, body: &Markup) -> Markup {
        let number = self.number();
        html! {
            w:bookmarkStart w:id=(number) w:name={ (name) } {}
            (body)
            w:bookmarkEnd w:id=(number) {}
        }
    }

    /// The next number of the document.
    pub(super) fn number(&self) -> u32 {
        let number = self.next.get() + 1;
        self.next.set(number);
        number
    }

    /// A table under a head that is repeated on each page; widths are shares of a hundred.
    pub(super) fn table(&self, widths: &[u32], heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
        let columns = self.columns(widths);
        let head = |head: &str| self.par("AtlasTableHead", &self.said(head));
        html! {
            w:tbl {
                (self.table_is("AtlasTable", true))
                w:tblGrid { @for wide in &columns { w:gridCol w:w=(wide) {} } }
                @if !heads.is_empty() {
                    w:tr {
                        w:trPr { w:cantSplit {} w:tblHeader {} }
                        @for (wide, text) in columns.iter().zip(heads) { (one_cell(*wide, &head(text))) }
                    }
                }
                @for row in rows { (one_row(&columns, row)) }
            }
        }
    }

    /// Labelled statements as a table without a head.
    pub(super) fn facts(&self, facts: &[Fact]) -> Markup {
        let columns = self.columns(&[27, 73]);
        html! {
            @if !facts.is_empty() {
                w:tbl {
                    (self.table_is("AtlasFacts", false))
                    w:tblGrid { @for wide in &columns { w:gridCol w:w=(wide) {} } }
                    @for fact in facts {
                        @let label = self.par("AtlasTableText", &self.dressed("AtlasQuiet", &fact.label));
                        (one_row(&columns, &[label, self.proven(&fact.text, &fact.cites)]))
                    }
                }
            }
        }
    }

    /// Things beside each other, without lines; a row of them stays on one page where it can.
    pub(super) fn beside(&self, columns: &[u32], rows: &[Vec<Markup>], whole: bool) -> Markup {
        html! {
            w:tbl {
                (self.table_is("AtlasBeside", false))
                w:tblGrid { @for wide in columns { w:gridCol w:w=(wide) {} } }
                @for row in rows {
                    w:tr {
                        @if whole { w:trPr { w:cantSplit {} } }
                        @for (wide, body) in columns.iter().zip(row) { (one_cell(*wide, body)) }
                    }
                }
            }
        }
    }

    fn table_is(&self, style: &str, head: bool) -> Markup {
        let first = if head { "1" } else { "0" };
        html! {
            w:tblPr {
                w:tblStyle w:val=(style) {}
                @if self.paper.rtl { w:bidiVisual {} }
                w:tblW w:w=(self.room) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val=(if head { "0020" } else { "0000" }) w:firstRow=(first) w:lastRow="0"
                    w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
            }
        }
    }

    /// Shares of a hundred as twentieths of a point; the last takes what is left.
    fn columns(&self, shares: &[u32]) -> Vec<u32> {
        let all: u32 = shares.iter().sum::<u32>().max(1);
        let mut left = self.room;
        let mut wide: Vec<u32> = Vec::new();
        for (at, share) in shares.iter().enumerate() {
            let own = if at + 1 == shares.len() {
                left
            } else {
                self.room * share / all
            };
            left = left.saturating_sub(own);
            wide.push(own);
        }
        wide
    }

    /// A picture with what it says for those who cannot see it; nothing where there is none.
    pub(super) fn picture(&self, style: &str, wish: &Wish<'_>, alt: &str) -> Markup {
        let Some(drawn) = self.art.place(wish) else {
            return html! {};
        };
        let number = self.number();
        self.par(style, &super::art::inline(&drawn, number, alt))
    }
}

fn one_row(columns: &[u32], cells: &[Markup]) -> Markup {
    let long: usize = cells.iter().map(|cell| cell.0.len()).sum();
    html! {
        w:tr {
            @if long < LONG_ROW { w:trPr { w:cantSplit {} } }
            @for (wide, body) in columns.iter().zip(cells) { (one_cell(*wide, body)) }
        }
    }
}

/// A cell; there is a paragraph at its end, as the format asks for.
fn one_cell(wide: u32, body: &Markup) -> Markup {
    html! {
        w:tc {
            w:tcPr { w:tcW w:w=(wide) w:type="dxa" {} }
            (body)
            @if !body.0.ends_with("</w:p>") { w:p { w:pPr { w:pStyle w:val="AtlasGap" {} } } }
        }
    }
}
