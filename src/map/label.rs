//! Where labels go so that none covers another or a symbol: tried in order of rank, each at
//! eight sides of its symbol, left out when none is free. Knows no font: widths are measured
//! by whoever draws.

use std::collections::BTreeMap;

use super::mark::{Anchor, Face, Measure};
use super::px::{Px, PxBox, Rgba, amount};

/// Height of a line in parts of its size.
const LINE: f32 = 1.22;
/// How far the letters' line stands below the top of a line, in parts of its size.
const RISE: f32 = 0.95;
/// Air between a symbol and its label, points.
const AIR: f32 = 3.5;
/// Side of the squares by which taken room is found, points.
const SQUARE: f32 = 64.0;

/// A wish for a label.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    /// Middle of what is labelled.
    pub(super) at: Px,
    /// Radius of what is labelled; 0 = the label stands on the spot itself.
    pub(super) radius: f32,
    /// Its lines, top down.
    pub(super) lines: Vec<Line>,
    /// Whether it is written even where there is no room.
    pub(super) need: Need,
}

/// One line of a label.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) colour: Rgba,
}

/// How badly a label is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// Always written.
    Must,
    /// Where there is room.
    May,
}

/// A label that found its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// Which wish.
    pub(super) wish: usize,
    /// The room it takes.
    pub(super) room: PxBox,
    /// Its lines with the spot each stands at.
    pub(super) lines: Vec<(Px, Anchor, Line)>,
}

/// Finds places for labels, first come first served. `taken` must stay free of them; what is
/// labelled within `seen` keeps its label within it, so that the sheet's edge cuts no name.
pub(super) fn place(
    wishes: Vec<Wish>,
    taken: &[PxBox],
    sheet: &PxBox,
    seen: &PxBox,
    measure: Measure<'_>,
) -> Vec<Placed> {
    let mut room = Taken::default();
    for rect in taken {
        room.add(*rect);
    }
    let mut placed = Vec::new();
    for (number, wish) in wishes.into_iter().enumerate() {
        let (width, height) = size(&wish.lines, measure);
        let sides = sides(&wish, width, height);
        let in_sight = seen.contains(wish.at);
        let whole = |rect: &PxBox| !in_sight || seen.holds(rect);
        let fits = |(rect, _): &&(PxBox, Anchor)| {
            whole(rect) && rect.overlaps(sheet) && room.is_free(rect)
        };
        let found = sides.iter().find(fits).or_else(|| match wish.need {
            Need::Must => sides.iter().find(|(rect, _)| whole(rect)).or(sides.first()),
            Need::May => None,
        });
        if let Some((rect, anchor)) = found.copied() {
            room.add(rect);
            placed.push(Placed {
                wish: number,
                room: rect,
                lines: lines(wish.lines, rect, anchor),
            });
        }
    }
    placed
}

fn size(lines: &[Line], measure: Measure<'_>) -> (f32, f32) {
    let width = lines
        .iter()
        .map(|line| measure(&line.text, line.face))
        .fold(0.0, f32::max);
    let height = lines.iter().map(|line| line.face.size * LINE).sum();
    (width, height)
}

/// The rectangles tried, best first: right, left, below, above, then the corners.
fn sides(wish: &Wish, width: f32, height: f32) -> Vec<(PxBox, Anchor)> {
    let Px { x, y } = wish.at;
    if wish.radius <= 0.0 {
        let rect = PxBox::at(Px::new(x - width / 2.0, y - height / 2.0), width, height);
        return vec![(rect, Anchor::Middle)];
    }
    let far = wish.radius + AIR;
    let near = wish.radius * 0.7 + AIR * 0.5;
    let middle = y - height / 2.0;
    let spots = [
        (x + far, middle, Anchor::Left),
        (x - far - width, middle, Anchor::Right),
        (x - width / 2.0, y + far - 1.0, Anchor::Middle),
        (x - width / 2.0, y - far - height + 1.0, Anchor::Middle),
        (x + near, y + near - 2.0, Anchor::Left),
        (x + near, y - near - height + 2.0, Anchor::Left),
        (x - near - width, y + near - 2.0, Anchor::Right),
        (x - near - width, y - near - height + 2.0, Anchor::Right),
    ];
    let rects = spots.into_iter();
    rects
        .map(|(x, y, anchor)| (PxBox::at(Px::new(x, y), width, height), anchor))
        .collect()
}

fn lines(lines: Vec<Line>, rect: PxBox, anchor: Anchor) -> Vec<(Px, Anchor, Line)> {
    let x = match anchor {
        Anchor::Left => rect.min.x,
        Anchor::Middle => f32::midpoint(rect.min.x, rect.max.x),
        Anchor::Right => rect.max.x,
    };
    let mut top = rect.min.y;
    let mut placed = Vec::with_capacity(lines.len());
    for line in lines {
        let at = Px::new(x, top + line.face.size * RISE);
        top += line.face.size * LINE;
        placed.push((at, anchor, line));
    }
    placed
}

/// Room that is taken, by squares.
#[derive(Debug, Default)]
struct Taken(BTreeMap<(i32, i32), Vec<PxBox>>);

impl Taken {
    fn add(&mut self, rect: PxBox) {
        for square in squares(&rect) {
            self.0.entry(square).or_default().push(rect);
        }
    }

    fn is_free(&self, rect: &PxBox) -> bool {
        let mut near = squares(rect)
            .filter_map(|square| self.0.get(&square))
            .flatten();
        !near.any(|other| other.overlaps(rect))
    }
}

fn squares(rect: &PxBox) -> impl Iterator<Item = (i32, i32)> + use<> {
    let number = |at: f32| square_number(at / SQUARE);
    let (x0, x1) = (number(rect.min.x), number(rect.max.x));
    let (y0, y1) = (number(rect.min.y), number(rect.max.y));
    (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| (x, y)))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "labels stand within some thousand points of the sheet; beyond, the cast saturates"
)]
fn square_number(value: f32) -> i32 {
    value.floor().clamp(-4096.0, 4096.0) as i32
}

/// A careful guess of a text's width where no font is at hand: wide enough for Noto Sans.
#[must_use]
pub fn guess(text: &str, face: Face) -> f32 {
    let weight = match face.weight {
        super::mark::Weight::Regular => 1.0,
        super::mark::Weight::Semibold => 1.05,
    };
    let per_letter = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | '\'' | '|' | ' ' => 0.28,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.92,
        'A'..='Z' => 0.66,
        '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' => 0.0,
        '\u{0600}'..='\u{06FF}' => 0.55,
        _ => 0.58,
    };
    let parts: f32 = text.chars().map(per_letter).sum();
    (parts + amount(1) * 0.1) * face.size * weight
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::mark::Weight;
    use super::*;

    const SHEET: PxBox = PxBox {
        min: Px::new(0.0, 0.0),
        max: Px::new(800.0, 600.0),
    };

    fn wish(x: f32, y: f32, letters: usize, need: Need) -> Wish {
        let face = Face {
            size: 12.0,
            weight: Weight::Regular,
        };
        Wish {
            at: Px::new(x, y),
            radius: 6.0,
            lines: vec![Line {
                text: "n".repeat(letters),
                face,
                colour: Rgba::hex(0),
            }],
            need,
        }
    }

    proptest! {
        #[test]
        fn no_label_covers_another_or_a_symbol(
            spots in proptest::collection::vec((0.0..800.0f32, 0.0..600.0f32, 1..24usize), 0..120),
        ) {
            let wishes: Vec<Wish> = spots.iter().map(|(x, y, n)| wish(*x, *y, *n, Need::May)).collect();
            let symbols: Vec<PxBox> = wishes.iter().map(|w| PxBox { min: w.at.by(-6.0, -6.0), max: w.at.by(6.0, 6.0) }).collect();
            let placed = place(wishes, &symbols, &SHEET, &SHEET, &guess);
            for (number, a) in placed.iter().enumerate() {
                prop_assert!(SHEET.holds(&a.room), "cut by the edge");
                for b in &placed[number + 1..] {
                    prop_assert!(!a.room.overlaps(&b.room));
                }
                for symbol in &symbols {
                    prop_assert!(!a.room.overlaps(symbol));
                }
            }
        }
    }

    #[test]
    fn the_selected_is_always_labelled() {
        let crowd: Vec<Wish> = (0..40_u8)
            .map(|n| wish(400.0 + f32::from(n), 300.0, 20, Need::May))
            .collect();
        let mut wishes = vec![wish(410.0, 300.0, 20, Need::Must)];
        wishes.extend(crowd);
        let blocked = [PxBox::at(Px::new(300.0, 200.0), 300.0, 200.0)];
        let placed = place(wishes, &blocked, &SHEET, &SHEET, &guess);
        assert!(placed.iter().any(|label| label.wish == 0));
        assert!(placed.len() < 20);
    }
}
