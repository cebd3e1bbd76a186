//! Which labels are wanted and how loudly: two ranks, English above Arabic. Knows not where
//! they go.

use std::collections::BTreeSet;

use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};

use super::earth::Country;
use super::inside::{gravest_of, is_harmed};
use super::label::{Line, Need, Wish};
use super::mark::{Face, Weight};
use super::mercator::World;
use super::places::Spot;
use super::px::{Px, Rgba};
use super::scene::{Item, Many};
use super::style::Style;
use super::symbol::loudness;

/// At most so many labels are looked at.
const MOST: usize = 400;
/// From this zoom on labels of the second rank are tried.
const SECOND: f64 = 15.2;
/// From this zoom on Arabic stands under the English name.
const ARABIC: f64 = 14.2;

/// What a label belongs to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Owner {
    /// A place, by its row.
    Row(u32),
    /// Something without one.
    Other,
}

/// A wish with the spot of the world it clings to.
pub(super) struct Named {
    pub(super) wish: Wish,
    pub(super) at: World,
    pub(super) owner: Owner,
    order: (u8, u8, u32),
}

/// What naming needs to know.
pub(super) struct Naming<'a> {
    pub(super) rows: &'a [SiteRow],
    pub(super) zoom: f64,
    pub(super) selected: Option<Id>,
    pub(super) style: &'a Style,
    /// Places that are drawn with outlines: they are of the first rank.
    pub(super) outlined: &'a BTreeSet<Id>,
}

impl Naming<'_> {
    /// All wishes, the most important first. `px` tells where a spot falls on the sheet.
    pub(super) fn wishes(
        &self,
        items: &[Item],
        regions: &[Spot],
        countries: &[&Country],
        px: impl Fn(World) -> Px,
    ) -> Vec<Named> {
        let mut found: Vec<Named> = items.iter().filter_map(|item| self.item(item)).collect();
        found.extend(regions.iter().filter_map(|spot| self.region(spot)));
        found.extend(
            (0..)
                .zip(countries)
                .map(|(n, country)| self.country(n, country)),
        );
        found.sort_by_key(|named| named.order);
        found.truncate(MOST);
        for named in &mut found {
            named.wish.at = px(named.at);
        }
        found
    }

    fn item(&self, item: &Item) -> Option<Named> {
        match item {
            Item::Many(many) => self.heap(item, many),
            Item::One { row, at, .. } => self.place(item, *row, *at),
        }
    }

    fn place(&self, item: &Item, number: u32, at: World) -> Option<Named> {
        let row = self.rows.get(number as usize)?;
        let chosen = self.selected == Some(row.id);
        let first = self.is_first(row);
        if !(chosen || first || self.zoom >= SECOND) {
            return None;
        }
        let rank = match (chosen, first) {
            (true, _) => 0,
            (false, true) => 2,
            (false, false) => 4,
        };
        let loud = u8::MAX
            - loudness(row.state.state).max(loudness(gravest_of(row).state)) * 8
            - row.events.min(7) as u8;
        Some(Named {
            wish: Wish {
                at: Px::default(),
                radius: item.radius(self.zoom) + if chosen { 8.0 } else { 1.5 },
                lines: self.lines(row, first || chosen, chosen || self.zoom >= ARABIC),
                need: if chosen { Need::Must } else { Need::May },
            },
            at,
            owner: Owner::Row(number),
            order: (rank, loud, number),
        })
    }

    fn is_first(&self, row: &SiteRow) -> bool {
        let told = row.events > 0 || is_harmed(row) || self.outlined.contains(&row.id);
        row.level != Level::Component && told
    }

    fn lines(&self, row: &SiteRow, first: bool, arabic: bool) -> Vec<Line> {
        let (size, weight, colour) = if first {
            (12.5, Weight::Semibold, self.style.label)
        } else {
            (11.5, Weight::Regular, self.style.label_quiet)
        };
        let mut lines = vec![line(&row.name_en, size, weight, colour)];
        if arabic && !row.name_ar.is_empty() {
            lines.push(line(
                &row.name_ar,
                size,
                Weight::Regular,
                self.style.label_quiet,
            ));
        }
        lines.retain(|line| !line.text.is_empty());
        lines
    }

    fn heap(&self, item: &Item, many: &Many) -> Option<Named> {
        let number = many.within?;
        let row = self.rows.get(number as usize)?;
        if self.selected == Some(row.id) {
            return None;
        }
        Some(Named {
            wish: Wish {
                at: Px::default(),
                radius: item.radius(self.zoom) + 2.5,
                lines: self.lines(row, true, true),
                need: Need::May,
            },
            at: many.at,
            owner: Owner::Other,
            order: (1, 0, number),
        })
    }

    /// Areas are written where they lie, without a symbol. The selected one has a symbol, and its
    /// name beside that: it is not written a second time across it.
    fn region(&self, spot: &Spot) -> Option<Named> {
        let row = self.rows.get(spot.row as usize)?;
        let chosen = self.selected == Some(row.id);
        if row.state.state != State::Unknown || self.zoom < 12.5 || chosen {
            return None;
        }
        let colour = self.style.label_quiet;
        let mut lines = vec![line(
            &row.name_en.to_uppercase(),
            11.5,
            Weight::Semibold,
            colour,
        )];
        if !row.name_ar.is_empty() {
            lines.push(line(&row.name_ar, 12.5, Weight::Regular, colour));
        }
        Some(Named {
            wish: Wish {
                at: Px::default(),
                radius: 0.0,
                lines,
                need: Need::May,
            },
            at: spot.at,
            owner: Owner::Row(spot.row),
            order: (3, 0, spot.row),
        })
    }

    fn country(&self, number: u32, country: &Country) -> Named {
        Named {
            wish: Wish {
                at: Px::default(),
                radius: 0.0,
                lines: vec![line(
                    &country.name,
                    11.5,
                    Weight::Regular,
                    self.style.label_quiet,
                )],
                need: Need::May,
            },
            at: country.at,
            owner: Owner::Other,
            order: (5, 0, number),
        }
    }
}

fn line(text: &str, size: f32, weight: Weight, colour: Rgba) -> Line {
    Line {
        text: text.to_owned(),
        face: Face { size, weight },
        colour,
    }
}
