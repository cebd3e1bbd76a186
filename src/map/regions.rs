//! What is marked on a picture, as marks in the pixels of whatever shows it: the viewer, a report, a
//! pair laid over another. Nothing is ever drawn into a picture. Knows no picture and no camera:
//! where a pixel of it falls is told by whoever draws.
//!
//! Every outline is a light line on a dark one, and every label stands on a dark card of its own, so
//! that both are seen on white stone and in deep shade alike.

use super::mark::{Anchor, Face, Mark, Measure, Pen, Run, Text, Weight};
use super::px::{Px, PxBox, Rgba, amount, narrow};
use super::svg::Size;
use crate::domain::align::At;
use crate::domain::record::PhotoRegion;
use crate::domain::region::Outline;

/// Under every line, and under every label.
const DARK: Rgba = Rgba(16, 20, 24, 215);
/// A line, a label.
const LIGHT: Rgba = Rgba(255, 255, 255, 255);
/// The line of what is chosen.
const CHOSEN: Rgba = Rgba(120, 222, 232, 255);
/// Labels are cut after so many letters.
const LONGEST: usize = 60;

/// Whether something marked is the one that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stands {
    /// One of them.
    #[default]
    Among,
    /// It is chosen: brighter, its corners can be taken hold of.
    Out,
}

/// One marked part as it is to be drawn.
#[derive(Debug, Clone)]
pub struct Marked {
    /// Its outline, pixels of the upright picture.
    pub outline: Outline,
    /// Its label, a line each; none = no label is drawn.
    pub lines: Vec<String>,
    /// Whether it is chosen.
    pub stands: Stands,
}

/// Which of its labels is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// None.
    Not,
    /// The English one, where there is none the Arabic one.
    English,
    /// The Arabic one, where there is none the English one.
    Arabic,
    /// Both, one beneath the other.
    Both,
}

impl Marked {
    /// A region of the record with its label; `None` when its outline cannot be read.
    #[must_use]
    pub fn of(region: &PhotoRegion, labels: Labels) -> Option<Self> {
        let (english, arabic) = (region.label_en.trim(), region.label_ar.trim());
        let (order, most) = match labels {
            Labels::Not => ([english, arabic], 0),
            Labels::English => ([english, arabic], 1),
            Labels::Arabic => ([arabic, english], 1),
            Labels::Both => ([english, arabic], 2),
        };
        let lines = order.into_iter().filter(|text| !text.is_empty()).take(most);
        Some(Self {
            outline: Outline::from_json(&region.shape_json).ok()?,
            lines: lines.map(cut).collect(),
            stands: Stands::Among,
        })
    }
}

/// How the picture lies on what shows it.
pub struct Laid<'a> {
    /// Where a pixel of the upright picture falls.
    pub to: &'a dyn Fn(At) -> Px,
    /// What shows it: labels stay within.
    pub sheet: PxBox,
    /// The size of the letters; lines are a seventh of it.
    pub letters: f32,
    /// How wide a text is.
    pub measure: Measure<'a>,
}

/// The marks of what is marked, in the pixels of what shows it: all outlines, then all labels, each
/// beside its outline and none on another while there is room.
#[must_use]
pub fn regions(parts: &[Marked], laid: &Laid<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for part in parts {
        outline(&mut marks, part, laid);
    }
    let mut taken: Vec<PxBox> = Vec::new();
    for part in parts.iter().filter(|part| !part.lines.is_empty()) {
        let points: Vec<Px> = part.outline.corners().into_iter().map(laid.to).collect();
        if let Some(card) = place(part, &points, laid, &taken) {
            label(&mut marks, part, card, laid);
            taken.push(card);
        }
    }
    marks
}

/// The regions of a photograph over a rendition of all of it, so many pixels wide and high: what a
/// report lays over the picture as vectors. `upright` = width and height of the upright original. Those
/// whose outline cannot be read are left out; `check` names them.
#[must_use]
pub fn over_rendition(
    all: &[PhotoRegion],
    upright: (f64, f64),
    size: Size,
    labels: Labels,
) -> Vec<Mark> {
    let (x, y) = (
        f64::from(size.width) / upright.0.max(1.0),
        f64::from(size.height) / upright.1.max(1.0),
    );
    let parts: Vec<Marked> = all
        .iter()
        .filter_map(|region| Marked::of(region, labels))
        .collect();
    let laid = Laid {
        to: &|at| Px::new(narrow(at.x * x), narrow(at.y * y)),
        sheet: PxBox::at(Px::default(), size.width, size.height),
        letters: (size.width.max(size.height) / 55.0).max(7.0),
        measure: &super::label::guess,
    };
    regions(&parts, &laid)
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

fn outline(marks: &mut Vec<Mark>, part: &Marked, laid: &Laid<'_>) {
    let points: Vec<Px> = part.outline.corners().into_iter().map(laid.to).collect();
    let thick = (laid.letters / 7.0).max(1.0);
    let colour = match part.stands {
        Stands::Among => LIGHT,
        Stands::Out => CHOSEN,
    };
    let run = match part.outline {
        Outline::Arrow { .. } => Run::Open,
        Outline::Polygon(_) | Outline::Rectangle { .. } => Run::Closed,
    };
    let line = |points: &[Px], pen| Mark::Line {
        points: points.to_vec(),
        run,
        pen,
    };
    let (under, over) = (Pen::new(thick * 2.6, DARK), Pen::new(thick, colour));
    if let (Run::Open, [tail, head]) = (run, points.as_slice()) {
        let [left, right, neck] = arrow_head(*tail, *head, laid.letters);
        let shaft = [*tail, neck];
        let tip = |fill, pen| Mark::Form {
            points: vec![*head, left, right],
            fill,
            pen,
        };
        marks.push(line(&shaft, under));
        marks.push(tip(None, Some(under)));
        marks.push(line(&shaft, over));
        marks.push(tip(Some(colour), None));
    } else {
        marks.push(line(&points, under));
        marks.push(line(&points, over));
    }
    if part.stands == Stands::Out {
        marks.extend(points.iter().map(|at| Mark::Disc {
            at: *at,
            radius: laid.letters * 0.36,
            fill: Some(colour),
            pen: Some(Pen::new(1.5, DARK)),
        }));
    }
}

/// Both hind corners of an arrow's head and the middle between them.
fn arrow_head(tail: Px, head: Px, size: f32) -> [Px; 3] {
    let far = tail.distance(head).max(1e-3);
    let long = (size * 1.1).min(far);
    let (dx, dy) = ((tail.x - head.x) / far, (tail.y - head.y) / far);
    let neck = head.by(dx * long, dy * long);
    let half = long * 0.42;
    [
        neck.by(-dy * half, dx * half),
        neck.by(dy * half, -dx * half),
        neck,
    ]
}

/// Inner edge of a card.
fn edge(letters: f32) -> f32 {
    letters * 0.45
}

/// Where the card of a label stands: over its outline, beneath it, at its right, within it; the first
/// of these that lies within the sheet and on no other card. `None` = the outline is not in sight.
fn place(part: &Marked, points: &[Px], laid: &Laid<'_>, taken: &[PxBox]) -> Option<PxBox> {
    let all = around(points)?;
    if !all.overlaps(&laid.sheet) {
        return None;
    }
    let face = face(laid.letters);
    let wide = part
        .lines
        .iter()
        .map(|line| (laid.measure)(line, face))
        .fold(0.0_f32, f32::max)
        + 2.0 * edge(laid.letters);
    let high = amount(part.lines.len()) * laid.letters * 1.45 + edge(laid.letters);
    let gap = laid.letters * 0.5;
    // Of an arrow the label stands at its tail: the head points at what is meant.
    let spots = match (&part.outline, points) {
        (Outline::Arrow { .. }, [tail, head]) => at_tail(*tail, *head, (wide, high), gap),
        _ => vec![
            Px::new(all.min.x, all.min.y - high - gap),
            Px::new(all.min.x, all.max.y + gap),
            Px::new(all.max.x + gap, all.min.y),
            Px::new(all.min.x + gap, all.min.y + gap),
            Px::new(all.min.x - wide - gap, all.min.y),
        ],
    };
    let cards: Vec<PxBox> = spots
        .into_iter()
        .map(|at| within(PxBox::at(at, wide, high), &laid.sheet))
        .collect();
    let free = |card: &&PxBox| taken.iter().all(|other| !card.overlaps(other));
    let clear = |card: &&PxBox| free(card) && !card.grown(-gap / 2.0).overlaps(&all);
    let found = cards.iter().find(clear).or_else(|| cards.iter().find(free));
    found.or(cards.first()).copied()
}

fn at_tail(tail: Px, head: Px, (wide, high): (f32, f32), gap: f32) -> Vec<Px> {
    let middle = tail.x - wide / 2.0;
    let over = Px::new(middle, tail.y - high - gap);
    let beneath = Px::new(middle, tail.y + gap);
    let right = Px::new(tail.x + gap, tail.y - high / 2.0);
    let left = Px::new(tail.x - wide - gap, tail.y - high / 2.0);
    let (side, other) = if tail.x < head.x {
        (left, right)
    } else {
        (right, left)
    };
    let (end, last) = if tail.y < head.y {
        (over, beneath)
    } else {
        (beneath, over)
    };
    vec![end, side, last, other]
}

fn around(points: &[Px]) -> Option<PxBox> {
    let first = *points.first()?;
    let mut all = PxBox {
        min: first,
        max: first,
    };
    for at in points {
        all.min = Px::new(all.min.x.min(at.x), all.min.y.min(at.y));
        all.max = Px::new(all.max.x.max(at.x), all.max.y.max(at.y));
    }
    // An upright line has an extent too.
    Some(all.grown(1.0))
}

/// A card shifted so far that it lies within the sheet.
fn within(card: PxBox, sheet: &PxBox) -> PxBox {
    let (wide, high) = (card.max.x - card.min.x, card.max.y - card.min.y);
    let x = card.min.x.min(sheet.max.x - wide).max(sheet.min.x);
    let y = card.min.y.min(sheet.max.y - high).max(sheet.min.y);
    PxBox::at(Px::new(x, y), wide, high)
}

const fn face(size: f32) -> Face {
    Face {
        size,
        weight: Weight::Semibold,
    }
}

fn label(marks: &mut Vec<Mark>, part: &Marked, card: PxBox, laid: &Laid<'_>) {
    let PxBox { min, max } = card;
    let colour = match part.stands {
        Stands::Among => LIGHT,
        Stands::Out => CHOSEN,
    };
    marks.push(Mark::Form {
        points: vec![min, Px::new(max.x, min.y), max, Px::new(min.x, max.y)],
        fill: Some(DARK),
        pen: None,
    });
    for (at, line) in part.lines.iter().enumerate() {
        let down = laid.letters * (1.1 + 1.45 * amount(at)) + edge(laid.letters) / 2.0;
        marks.push(Mark::Text(Text {
            content: line.clone(),
            at: min.by(edge(laid.letters), down),
            anchor: Anchor::Left,
            face: face(laid.letters),
            colour,
            halo: None,
        }));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::svg;
    use super::*;

    fn region(shape: &str, english: &str, arabic: &str) -> PhotoRegion {
        PhotoRegion {
            shape_json: shape.to_owned(),
            label_en: english.to_owned(),
            label_ar: arabic.to_owned(),
            ..PhotoRegion::default()
        }
    }

    const SHEET: Size = Size {
        width: 400.0,
        height: 300.0,
    };

    fn texts(marks: &[Mark]) -> Vec<&str> {
        fn text(mark: &Mark) -> Option<&str> {
            match mark {
                Mark::Text(text) => Some(text.content.as_str()),
                _ => None,
            }
        }
        marks.iter().filter_map(text).collect()
    }

    #[test]
    fn a_region_falls_where_it_lies_in_the_picture() {
        let all = [region(r#"{"rectangle":[1000,600,200,300]}"#, "Capital", "")];
        let marks = over_rendition(&all, (4000.0, 3000.0), SHEET, Labels::English);
        let Some(Mark::Line { points, run, .. }) = marks.first() else {
            panic!("{marks:?}")
        };
        assert_eq!(*run, Run::Closed);
        assert_eq!(points[0], Px::new(100.0, 60.0));
        assert_eq!(points[2], Px::new(120.0, 90.0));
    }

    #[test]
    fn labels_are_those_asked_for_and_what_cannot_be_read_is_left_out() {
        let all = [
            region(r#"{"rectangle":[10,10,20,20]}"#, "Lintel", "ساكف"),
            region(r#"{"arrow":[900,900,500,500]}"#, "", "عمود"),
            region("{}", "Nowhere", ""),
        ];
        let drawn = |labels| over_rendition(&all, (1000.0, 1000.0), SHEET, labels);
        assert_eq!(texts(&drawn(Labels::English)), ["Lintel", "عمود"]);
        assert_eq!(texts(&drawn(Labels::Arabic)), ["ساكف", "عمود"]);
        assert_eq!(texts(&drawn(Labels::Both)), ["Lintel", "ساكف", "عمود"]);
        assert!(texts(&drawn(Labels::Not)).is_empty());
        let page = svg::write(&drawn(Labels::Both), SHEET);
        assert!(page.contains("ساكف"), "{page}");
        assert_eq!(page, svg::write(&drawn(Labels::Both), SHEET));
    }

    fn cards(marks: &[Mark]) -> Vec<PxBox> {
        let card = |mark: &Mark| match mark {
            Mark::Form { points, .. } if points.len() == 4 => Some(PxBox {
                min: points[0],
                max: points[2],
            }),
            _ => None,
        };
        marks.iter().filter_map(card).collect()
    }

    #[test]
    fn labels_of_neighbours_do_not_lie_on_each_other() {
        let one = |x: i32| region(&format!(r#"{{"rectangle":[{x},500,60,60]}}"#), "Column", "");
        let all = [one(300), one(380), one(460)];
        let marks = over_rendition(&all, (1000.0, 1000.0), SHEET, Labels::English);
        let cards = cards(&marks);
        assert_eq!(cards.len(), 3);
        for (at, card) in cards.iter().enumerate() {
            assert!(cards[..at].iter().all(|other| !card.overlaps(other)));
        }
    }

    proptest! {
        #[test]
        fn a_label_stays_on_the_sheet(
            x in 0..1000_i32, y in 0..1000_i32, hx in 0..1000_i32, hy in 0..1000_i32,
        ) {
            let shape = format!(r#"{{"arrow":[{x},{y},{hx},{hy}]}}"#);
            let all = [region(&shape, "Missing column", "")];
            let marks = over_rendition(&all, (1000.0, 1000.0), SHEET, Labels::English);
            let sheet = PxBox::at(Px::default(), SHEET.width, SHEET.height);
            for card in cards(&marks) {
                prop_assert!(sheet.grown(0.01).holds(&card), "{card:?}");
            }
        }
    }
}
