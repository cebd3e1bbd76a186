//! The sheet on the wall: takes outlines and places, gives what is to be drawn in a view and
//! what can be pointed at. Knows no mouse and no brush.
//!
//! What is costly (projecting, triangulating, sorting, placing labels) is done when the data or
//! the zoom change, and kept while the view is only moved about.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::dossier::{SiteRow, StateAt};
use crate::domain::id::Id;
use crate::domain::query::Outlines;

use super::earth;
use super::ground::{self, Drew};
use super::heap::{heap, ring};
use super::hit::{Hit, Target};
use super::inside::{self, Inside};
use super::label;
use super::mark::{Anchor, Mark, Measure, Text};
use super::mercator::{World, WorldBox};
use super::names::{Naming, Owner};
use super::places::Places;
use super::plan::Plan;
use super::px::{Px, PxBox};
use super::scene::{self, Item};
use super::style::{Base, Style};
use super::symbol::symbol;
use super::view::View;
use super::walls::{self, Drawing};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct SheetInput<'a> {
    /// The rows last given to [`Sheet::set_rows`].
    pub rows: &'a [SiteRow],
    /// The selected place.
    pub selected: Option<Id>,
    /// What lies under the record.
    pub base: Base,
    /// Where no label may stand, points of the sheet: under its scale bar and arrow. The same as
    /// long as a sheet is drawn in one place.
    pub kept_free: &'a [PxBox],
}

/// A drawn sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawn {
    /// What is to be painted, in order.
    pub marks: Vec<Mark>,
    /// What can be pointed at, in order of painting.
    pub hits: Vec<Hit>,
    /// Whom to credit for what is drawn.
    pub credits: Vec<String>,
}

/// Outlines and places made ready, and what of the last drawing still holds.
#[derive(Debug, Default)]
pub struct Sheet {
    plan: Plan,
    outlined: BTreeSet<Id>,
    states: BTreeMap<Id, StateAt>,
    places: Places,
    inside: BTreeMap<u32, Inside>,
    /// The selected place and its row, looked for once.
    chosen: Option<(Id, Option<u32>)>,
    scene: Option<Scene>,
}

/// Symbols and labels of a part of the world at one zoom.
#[derive(Debug)]
struct Scene {
    zoom: f64,
    area: WorldBox,
    selected: Option<Id>,
    style: Style,
    items: Vec<Item>,
    labels: Vec<Label>,
}

/// A placed label: its lines as far from the spot it clings to.
#[derive(Debug)]
struct Label {
    at: World,
    owner: Owner,
    room: PxBox,
    lines: Vec<(Px, Anchor, label::Line)>,
}

impl Sheet {
    /// A sheet of some outlines and rows.
    #[must_use]
    pub fn of(outlines: &Outlines, rows: &[SiteRow]) -> Self {
        let mut sheet = Self::default();
        sheet.set_outlines(outlines, rows);
        sheet
    }

    /// Takes new outlines (and the rows again, whose states colour them).
    pub fn set_outlines(&mut self, outlines: &Outlines, rows: &[SiteRow]) {
        self.plan = Plan::of(outlines);
        self.outlined = self.plan.sites();
        self.set_rows(rows);
    }

    /// Takes new rows: other places or other states.
    pub fn set_rows(&mut self, rows: &[SiteRow]) {
        let outlined = rows.iter().filter(|row| self.outlined.contains(&row.id));
        self.states = outlined.map(|row| (row.id, row.state)).collect();
        self.places = Places::of(rows);
        self.inside = inside::of(rows);
        self.chosen = None;
        self.scene = None;
    }

    /// The outlines made ready.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Draws what a view shows.
    pub fn draw(
        &mut self,
        input: &SheetInput<'_>,
        view: &View,
        style: &Style,
        measure: Measure<'_>,
    ) -> Drawn {
        self.prepare(input, view, style, measure);
        let mut drawn = Drawn::default();
        if input.base == Base::Plan && ground::draw(&mut drawn.marks, view, style) == Drew::Earth {
            drawn.credits.push(earth::CREDIT.to_owned());
        }
        let drawing = Drawing {
            view,
            style,
            states: &self.states,
            selected: input.selected,
            base: input.base,
        };
        let credits = walls::draw(&mut drawn.marks, &self.plan, &drawing);
        drawn.credits.extend(credits.into_iter().map(str::to_owned));
        if let Some(scene) = &self.scene {
            scene.draw(&mut drawn, input, view, style);
        }
        drawn
    }

    /// Makes symbols and labels ready, unless those of the last drawing still hold.
    fn prepare(
        &mut self,
        input: &SheetInput<'_>,
        view: &View,
        style: &Style,
        measure: Measure<'_>,
    ) {
        let shown = view.area();
        let holds = self.scene.as_ref().is_some_and(|scene| {
            scene.zoom.to_bits() == view.zoom.to_bits()
                && scene.selected == input.selected
                && scene.style == *style
                && scene.area.contains(shown.min)
                && scene.area.contains(shown.max)
        });
        if !holds {
            self.choose(input);
            self.scene = Some(self.scene(input, view, style, measure));
        }
    }

    fn choose(&mut self, input: &SheetInput<'_>) {
        if self.chosen.map(|(id, _)| id) == input.selected {
            return;
        }
        self.chosen = input.selected.map(|id| {
            let row = input.rows.iter().position(|row| row.id == id);
            (id, row.and_then(|row| u32::try_from(row).ok()))
        });
    }

    fn scene(
        &self,
        input: &SheetInput<'_>,
        view: &View,
        style: &Style,
        measure: Measure<'_>,
    ) -> Scene {
        let area = view.area().grown(0.4);
        let kept: Vec<u32> = self.chosen.and_then(|(_, row)| row).into_iter().collect();
        let mut items = scene::items(&self.places, view, &area, &kept);
        for item in &mut items {
            if let Item::One { row, inside, .. } = item {
                *inside = self.inside.get(row).copied();
            }
        }
        scene::by_loudness(&mut items);
        let frame = view.frame();
        let symbols = items.iter().map(|item| {
            let (at, reach) = (frame.px(item.at()), item.radius(view.zoom) + 1.0);
            PxBox::at(at.by(-reach, -reach), 2.0 * reach, 2.0 * reach)
        });
        let symbols: Vec<PxBox> = symbols.collect();
        let naming = Naming {
            rows: input.rows,
            zoom: view.zoom,
            selected: input.selected,
            style,
            outlined: &self.outlined,
        };
        let regions: Vec<_> = (self.places.regions.iter())
            .filter(|spot| area.contains(spot.at))
            .copied()
            .collect();
        let countries = match input.base {
            Base::Plan => ground::countries(view, &area),
            Base::Tiles => Vec::new(),
        };
        let named = naming.wishes(&items, &regions, &countries, |at| frame.px(at));
        let wishes = named.iter().map(|named| named.wish.clone()).collect();
        let reach = view.sheet().grown(view.width.max(view.height));
        let taken = [symbols.as_slice(), input.kept_free].concat();
        let placed = label::place(wishes, &taken, &reach, &view.sheet(), measure);
        let labels = placed.into_iter().filter_map(|placed| {
            let named = named.get(placed.wish)?;
            Some(Label::of(placed, named.at, named.owner, frame.px(named.at)))
        });
        Scene {
            zoom: view.zoom,
            area,
            selected: input.selected,
            style: *style,
            labels: labels.collect(),
            items,
        }
    }
}

impl Label {
    fn of(placed: label::Placed, at: World, owner: Owner, px: Px) -> Self {
        let from = |point: Px| point.by(-px.x, -px.y);
        Self {
            at,
            owner,
            room: PxBox {
                min: from(placed.room.min),
                max: from(placed.room.max),
            },
            lines: (placed.lines.into_iter())
                .map(|(at, anchor, line)| (from(at), anchor, line))
                .collect(),
        }
    }
}

impl Scene {
    fn draw(&self, drawn: &mut Drawn, input: &SheetInput<'_>, view: &View, style: &Style) {
        let frame = view.frame();
        let sheet = view.sheet().grown(24.0);
        let chosen = |item: &&Item| self.is_selected(item, input.rows);
        let (last, first): (Vec<&Item>, Vec<&Item>) = self.items.iter().partition(chosen);
        for item in first.into_iter().chain(last) {
            let at = frame.px(item.at());
            if !sheet.contains(at) {
                continue;
            }
            let radius = item.radius(view.zoom);
            if self.is_selected(item, input.rows) {
                drawn.marks.extend(ring(at, radius, style));
            }
            match item {
                Item::One {
                    row, state, inside, ..
                } => {
                    drawn.marks.extend(match inside {
                        Some(inside) => inside.draw(at, radius, style),
                        None => symbol(at, radius, *state, style),
                    });
                    let target = input
                        .rows
                        .get(*row as usize)
                        .map(|row| Target::Place(row.id));
                    drawn
                        .hits
                        .extend(target.map(|target| Hit::disc(at, radius, target).of_row(*row)));
                }
                Item::Many(many) => {
                    drawn.marks.extend(heap(at, radius, many, style));
                    drawn
                        .hits
                        .push(Hit::disc(at, radius, Target::Heap(many.clone())));
                }
            }
        }
        self.labels(drawn, input, view, style);
    }

    fn is_selected(&self, item: &Item, rows: &[SiteRow]) -> bool {
        let row = item.row().and_then(|row| rows.get(row as usize));
        self.selected.is_some() && row.map(|row| row.id) == self.selected
    }

    fn labels(&self, drawn: &mut Drawn, input: &SheetInput<'_>, view: &View, style: &Style) {
        let frame = view.frame();
        let sheet = view.sheet();
        for label in &self.labels {
            let px = frame.px(label.at);
            let room = PxBox {
                min: label.room.min.by(px.x, px.y),
                max: label.room.max.by(px.x, px.y),
            };
            // A name cut by the edge reads as another name; only the selected one stays at any rate.
            let selected = match label.owner {
                Owner::Row(number) => self.selected.is_some_and(|id| {
                    input
                        .rows
                        .get(number as usize)
                        .is_some_and(|row| row.id == id)
                }),
                Owner::Other => false,
            };
            let shown = if selected {
                room.overlaps(&sheet)
            } else {
                sheet.holds(&room)
            };
            if !shown {
                continue;
            }
            for (at, anchor, line) in &label.lines {
                drawn.marks.push(Mark::Text(Text {
                    content: line.text.clone(),
                    at: at.by(px.x, px.y),
                    anchor: *anchor,
                    face: line.face,
                    colour: line.colour,
                    halo: Some(style.halo),
                }));
            }
            if let Owner::Row(number) = label.owner
                && let Some(row) = input.rows.get(number as usize)
            {
                let hit = Hit::label(room, Target::Place(row.id));
                drawn.hits.push(hit.of_row(number));
            }
        }
    }
}
