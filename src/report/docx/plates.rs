//! The photographs of a place in the document, one or two beside each other, and beneath each what is
//! known of it.

use maud::{Markup, html};

use super::art::Wish;
use super::chapter::files;
use super::page::Page;
use crate::report::paper::{Plate, Plates};

/// What lies between two plates and at the edge of each, twentieths of a point.
const GUTTER: u32 = 120;

/// The plates, a piece for each row.
pub(super) fn plates(page: &Page<'_>, plates: &Plates) -> Vec<Markup> {
    if plates.rows.is_empty() && plates.left_out.is_empty() {
        return Vec::new();
    }
    let half = page.room / 2;
    let inside = page.within(half.saturating_sub(GUTTER * 2));
    let rows = plates.rows.iter().map(|row| {
        let mut cells: Vec<Markup> = row.plates.iter().map(|one| plate(&inside, one)).collect();
        cells.resize_with(cells.len().max(2), || html! {});
        html! {
            (page.line("AtlasLead", &row.title))
            (page.beside(&[half, page.room - half], &[cells], true))
        }
    });
    let mut pieces: Vec<Markup> = rows.collect();
    let head = html! {
        (page.heading(2, page.word("plates"), "", false))
        (page.line("Normal", &plates.left_out))
        @for first in pieces.iter().take(1) { (first) }
    };
    match pieces.first_mut() {
        Some(first) => *first = head,
        None => pieces.push(head),
    }
    pieces.push(files(page, &plates.files));
    // Two tables that follow each other would be read as one.
    pieces
        .into_iter()
        .filter(|piece| !piece.0.is_empty())
        .map(|piece| html! { (piece) (page.par("AtlasGap", &html! {})) })
        .collect()
}

fn plate(page: &Page<'_>, one: &Plate) -> Markup {
    let wide = page.wide();
    let (file, over) = (one.file.as_str(), one.over.as_str());
    let wish = if over.is_empty() {
        Wish::Photo { file, wide }
    } else {
        Wish::Marked { file, over, wide }
    };
    let mut alt = one.alt.clone();
    for label in &one.labels {
        alt = format!("{alt}; {label}");
    }
    let first = html! {
        (page.dressed("Strong", &one.letter))
        @if !one.caption.is_empty() { w:r { w:t xml:space="preserve" { "  " } } (page.said(&one.caption)) }
    };
    let hash = html! { (page.latin("AtlasHash", &format!("SHA-256 {}…", one.hash))) };
    html! {
        @if file.is_empty() { (page.line("AtlasMissing", &one.missing)) }
        @else { (page.picture("AtlasPicture", &wish, &alt)) }
        (page.par("Caption", &first))
        @if !file.is_empty() && !one.missing.is_empty() {
            (page.par("Caption", &page.dressed("Strong", &one.missing)))
        }
        @for line in &one.lines { (page.line("Caption", line)) }
        @for label in &one.labels { (page.line("Caption", label)) }
        (page.par("Caption", &hash))
    }
}
