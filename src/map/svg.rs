//! Writes a drawn sheet as SVG: sharp at any size, the same bytes for the same marks. Letters
//! stay letters, in logical order, in the typefaces named by family. Knows no file.

use std::fmt::Write;

use super::clip;
use super::mark::{Anchor, Mark, Pen, Run, Text, Weight};
use super::px::{Px, PxBox, Rgba};

/// The sheet's size in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// The typefaces that Latin and Arabic letters are set in.
const LATIN: &str = "Noto Sans";
const ARABIC: &str = "Noto Sans Arabic";

/// The marks as an SVG document of a size.
#[must_use]
pub fn write(marks: &[Mark], size: Size) -> String {
    let (width, height) = (number(size.width), number(size.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n"
    );
    let _ = writeln!(
        out,
        "<clipPath id=\"sheet\"><rect width=\"{width}\" height=\"{height}\"/></clipPath>\n<g clip-path=\"url(#sheet)\" stroke-linejoin=\"round\">"
    );
    for mark in marks {
        one(&mut out, mark, size);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn one(out: &mut String, mark: &Mark, size: Size) {
    match mark {
        Mark::Ground(colour) => {
            let (width, height) = (number(size.width), number(size.height));
            let fill = fill(Some(*colour));
            let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\"{fill}/>");
        }
        Mark::Area { rings, fill, .. } => {
            let edge = PxBox::at(Px::default(), size.width, size.height).grown(2.0);
            let rings = rings.iter().map(|ring| clip::ring(ring, &edge));
            let d: String = rings.map(|ring| path(&ring, Run::Closed)).collect();
            drawn(out, &d, Some(*fill), None);
        }
        Mark::Line { points, run, pen } => drawn(out, &path(points, *run), None, Some(*pen)),
        Mark::Strokes { ends, pen } => {
            let lines = ends.iter().map(|[a, b]| path(&[*a, *b], Run::Open));
            drawn(out, &lines.collect::<String>(), None, Some(*pen));
        }
        Mark::Dots { at, radius, fill } => dots(out, at, *radius, *fill),
        Mark::Disc {
            at,
            radius,
            fill: colour,
            pen,
        } => {
            let (x, y, r) = (number(at.x), number(at.y), number(*radius));
            let look = fill(*colour) + &stroke(*pen);
            let _ = writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{look}/>");
        }
        Mark::Form { points, fill, pen } => drawn(out, &path(points, Run::Closed), *fill, *pen),
        Mark::Text(label) => text(out, label),
    }
}

fn drawn(out: &mut String, d: &str, colour: Option<Rgba>, pen: Option<Pen>) {
    if d.is_empty() {
        return;
    }
    let look = fill(colour) + &stroke(pen);
    let _ = writeln!(out, "<path d=\"{d}\" fill-rule=\"evenodd\"{look}/>");
}

/// Dots as round ends of lines without length: one path for all.
fn dots(out: &mut String, at: &[Px], radius: f32, colour: Rgba) {
    if at.is_empty() {
        return;
    }
    let mut d = String::with_capacity(at.len() * 16);
    for at in at {
        let _ = write!(d, "M{} {}h0.01", number(at.x), number(at.y));
    }
    let pen = Pen::new(radius * 2.0, colour);
    let _ = writeln!(
        out,
        "<path d=\"{d}\" stroke-linecap=\"round\"{}{}/>",
        fill(None),
        stroke(Some(pen))
    );
}

fn text(out: &mut String, label: &Text) {
    let anchor = match label.anchor {
        Anchor::Left => "start",
        Anchor::Middle => "middle",
        Anchor::Right => "end",
    };
    let family = if label.content.chars().any(is_arabic) {
        ARABIC
    } else {
        LATIN
    };
    let weight = match label.face.weight {
        Weight::Regular => 400,
        Weight::Semibold => 600,
    };
    let halo = label.halo.map_or_else(String::new, |colour| {
        let pen = Pen::new(3.0, colour);
        format!(" paint-order=\"stroke\"{}", stroke(Some(pen)))
    });
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{weight}\"{}{halo}>{}</text>",
        number(label.at.x),
        number(label.at.y),
        number(label.face.size),
        fill(Some(label.colour)),
        words(&label.content, family)
    );
}

/// A text with its Latin signs inside Arabic set in the Latin typeface: the Arabic one has no
/// brackets.
fn words(content: &str, family: &str) -> String {
    let lacks = |letter: char| !is_arabic(letter) && !letter.is_whitespace();
    if family == LATIN || !content.chars().any(lacks) {
        return escaped(content);
    }
    let mut out = String::new();
    let mut rest = content;
    while let Some(first) = rest.chars().next() {
        let foreign = lacks(first);
        let end = rest
            .find(|letter| lacks(letter) != foreign)
            .unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        if foreign {
            let _ = write!(
                out,
                "<tspan font-family=\"{LATIN}\">{}</tspan>",
                escaped(run)
            );
        } else {
            out.push_str(&escaped(run));
        }
        rest = after;
    }
    out
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FEFC}')
}

fn path(points: &[Px], run: Run) -> String {
    let mut d = String::with_capacity(points.len() * 12);
    for (index, at) in points.iter().enumerate() {
        let step = if index == 0 { 'M' } else { 'L' };
        let _ = write!(d, "{step}{} {}", number(at.x), number(at.y));
    }
    if run == Run::Closed && !points.is_empty() {
        d.push('Z');
    }
    d
}

fn fill(colour: Option<Rgba>) -> String {
    colour.map_or_else(
        || " fill=\"none\"".to_owned(),
        |colour| format!(" fill=\"{}\"{}", hex(colour), opacity("fill", colour)),
    )
}

fn stroke(pen: Option<Pen>) -> String {
    let Some(pen) = pen else {
        return String::new();
    };
    let dash = pen.dash.map_or_else(String::new, |(dash, gap)| {
        format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap))
    });
    let (colour, see) = (hex(pen.colour), opacity("stroke", pen.colour));
    format!(
        " stroke=\"{colour}\"{see} stroke-width=\"{}\"{dash}",
        number(pen.width)
    )
}

fn hex(Rgba(red, green, blue, _): Rgba) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

fn opacity(of: &str, Rgba(.., alpha): Rgba) -> String {
    match alpha {
        255 => String::new(),
        alpha => format!(" {of}-opacity=\"{}\"", number(f32::from(alpha) / 255.0)),
    }
}

/// A number with at most two decimals, and never «-0».
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// Text that cannot be taken for markup; letters XML does not know are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::mark::Face;
    use super::*;

    #[test]
    fn numbers_are_short_and_the_same_everywhere() {
        assert_eq!(number(0.0), "0");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(12.5), "12.5");
        assert_eq!(number(100.0), "100");
        assert_eq!(number(7.123_45), "7.12");
    }

    #[test]
    fn a_name_cannot_become_markup() {
        let mark = Mark::Text(Text {
            content: "A<b>&\u{1}\u{645}".to_owned(),
            at: Px::new(1.0, 2.0),
            anchor: Anchor::Left,
            face: Face {
                size: 12.0,
                weight: Weight::Regular,
            },
            colour: Rgba::hex(0),
            halo: None,
        });
        let svg = write(
            &[mark],
            Size {
                width: 10.0,
                height: 10.0,
            },
        );
        assert!(
            svg.contains("&lt;b&gt;&amp;") && !svg.contains("<b>"),
            "{svg}"
        );
        assert!(!svg.contains('\u{1}'));
        assert!(svg.contains("Noto Sans Arabic"));
    }
}
