//! The photographs side by side, row by row; only the rows in sight are drawn. Arrows choose, Enter
//! or a double click looks at one closely. Knows a part of the gallery.

use std::ops::Range;

use egui::{
    EventFilter, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::Come;
use crate::domain::id::Id;
use crate::ui::app::Sight;
use crate::ui::compare::CompareWish;
use crate::ui::gallery::{Gallery, PhotoWish};
use crate::ui::intent::{Intent, Intents};
use crate::ui::lens::LensWish;
use crate::ui::text::photo as words;
use crate::ui::thumbs::Lane;
use crate::ui::widgets::photo_tile;

/// The least width of a tile, points.
const TILE: f32 = 168.0;
/// Between tiles.
const GAP: f32 = 12.0;
/// So many rows before and after those in sight have their pictures asked for too.
const AROUND: usize = 2;

/// How the tiles lie.
struct Lie {
    columns: usize,
    wide: f32,
    tall: f32,
}

impl Lie {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a few dozen tiles stand beside each other"
    )]
    fn within(room: f32) -> Self {
        let columns = (((room + GAP) / (TILE + GAP)).floor() as usize).max(1);
        let gaps = GAP * (columns - 1) as f32;
        let wide = ((room - gaps) / columns as f32).max(40.0);
        Self {
            columns,
            wide,
            tall: photo_tile::height(wide),
        }
    }
}

/// Draws the photographs.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, come: &Come<'_>, out: &mut Intents) {
    let room = ui.available_rect_before_wrap().shrink2(vec2(12.0, 0.0));
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(room));
    let scroll = ui.spacing().scroll.bar_width + 8.0;
    let lie = Lie::within(room.width() - scroll);
    let moved = keys(&ui, sight, come, &lie, out);
    let rows = come.page.total.div_ceil(lie.columns);
    ui.spacing_mut().item_spacing.y = GAP;
    let salt = (
        "gallery",
        sight.view.gallery.whose,
        sight.view.gallery.order,
    );
    let area = ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(format!("{salt:?}"));
    let top = ui.cursor().top();
    let area = match moved {
        Some(at) => in_sight(&ui, area, &lie, at / lie.columns, room.bottom() - top),
        None => area,
    };
    let offset = area.show_rows(&mut ui, lie.tall, rows, |ui, seen| {
        ask(sight, come, &lie, &seen, out);
        for row in seen {
            one_row(ui, sight, come, &lie, row, out);
        }
    });
    let id = egui::Id::unique("gallery-offset");
    ui.data_mut(|data| data.insert_temp(id, offset.state.clamped_offset().y));
}

/// Scrolls so far that a row stands in sight.
#[expect(clippy::cast_precision_loss, reason = "rows of tiles on a screen")]
fn in_sight(ui: &Ui, area: ScrollArea, lie: &Lie, row: usize, room: f32) -> ScrollArea {
    let id = egui::Id::unique("gallery-offset");
    let held: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let from = row as f32 * (lie.tall + GAP);
    let to = from + lie.tall + GAP;
    if from < held {
        area.vertical_scroll_offset(from)
    } else if to > held + room {
        area.vertical_scroll_offset(to - room)
    } else {
        area
    }
}

fn one_row(
    ui: &mut Ui,
    sight: &Sight<'_>,
    come: &Come<'_>,
    lie: &Lie,
    row: usize,
    out: &mut Intents,
) {
    let (_, strip) = ui.allocate_space(vec2(ui.available_width(), lie.tall));
    let mut left = strip.left();
    for at in row * lie.columns..(row + 1) * lie.columns {
        let place = at.checked_sub(come.from);
        let tile =
            place.and_then(|place| Some((come.page.tiles.get(place)?, come.told.get(place)?)));
        if let Some((tile, told)) = tile {
            let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(lie.wide, lie.tall));
            let chosen = sight.view.gallery.chosen == Some(tile.photo);
            let response = photo_tile::show(ui, rect, (tile.photo, told), (sight.thumbs, chosen));
            if response.double_clicked() {
                out.push(look(ui, come, tile.photo));
            } else if response.clicked() && ui.input(|input| input.modifiers.command) {
                compare(sight, tile.photo, out);
            } else if response.clicked() {
                ui.memory_mut(|memory| memory.request_focus(id()));
                choose(sight, tile.photo, out);
            }
        }
        left += lie.wide + GAP;
    }
}

/// A click with Ctrl compares with the chosen photograph.
fn compare(sight: &Sight<'_>, photo: Id, out: &mut Intents) {
    match sight.view.gallery.chosen {
        Some(chosen) if chosen != photo => {
            out.push(Intent::Compare(CompareWish::Open(chosen, photo)));
        }
        _ => choose(sight, photo, out),
    }
}

fn choose(sight: &Sight<'_>, photo: Id, out: &mut Intents) {
    out.push(Intent::Photo(PhotoWish::Show(Gallery {
        chosen: Some(photo),
        ..sight.view.gallery
    })));
}

/// Looks at a photograph closely, one of those that have come. The gallery is not drawn meanwhile
/// and loses the keys: it is told to take them back.
fn look(ui: &Ui, come: &Come<'_>, photo: Id) -> Intent {
    ui.data_mut(|data| data.insert_temp(returning(), true));
    let among = come.page.tiles.iter().map(|tile| tile.photo).collect();
    Intent::Lens(LensWish::Open(photo, among))
}

/// Asks for the photographs in sight when they are not here, and for their pictures.
fn ask(sight: &Sight<'_>, come: &Come<'_>, lie: &Lie, seen: &Range<usize>, out: &mut Intents) {
    let (first, last) = (seen.start * lie.columns, seen.end * lie.columns);
    let gallery = sight.view.gallery;
    if let Some(from) = gallery.turned(first, last, come.page.total) {
        out.push(Intent::Photo(PhotoWish::Show(Gallery { from, ..gallery })));
    }
    let tiles = |from: usize, to: usize| {
        let range = from.saturating_sub(come.from)..to.saturating_sub(come.from);
        let range = range.start..range.end.min(come.page.tiles.len());
        come.page.tiles.get(range).unwrap_or_default().iter()
    };
    if tiles(first, last).any(|tile| sight.thumbs.lacks(tile.photo)) {
        let around = AROUND * lie.columns;
        let before = tiles(first.saturating_sub(around), first);
        let next = tiles(first, last + around).chain(before);
        let photos = next.map(|tile| tile.photo).collect();
        out.push(Intent::Photo(PhotoWish::InSight(Lane::Page, photos)));
    }
}

/// The gallery as something that can have the focus.
fn id() -> egui::Id {
    egui::Id::unique("gallery-tiles")
}

/// Remembers that the keys come back to the gallery.
fn returning() -> egui::Id {
    egui::Id::unique("gallery-returning")
}

/// Acts on the keys while the gallery has the focus; hands back the photograph to bring into sight.
fn keys(
    ui: &Ui,
    sight: &Sight<'_>,
    come: &Come<'_>,
    lie: &Lie,
    out: &mut Intents,
) -> Option<usize> {
    let room = ui.available_rect_before_wrap();
    let focus = ui.interact(room, id(), Sense::focusable_noninteractive());
    focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, words::PHOTOGRAPHS));
    if ui
        .data_mut(|data| data.remove_temp::<bool>(returning()))
        .is_some()
    {
        focus.request_focus();
    }
    if !focus.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        let arrows = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id(), arrows);
    });
    let chosen = sight.view.gallery.chosen;
    let at = chosen.and_then(|photo| come.page.tiles.iter().position(|tile| tile.photo == photo));
    let at = at.map(|at| at + come.from);
    let hit = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if hit(Key::Enter) {
        out.extend(chosen.map(|photo| look(ui, come, photo)));
    }
    let last = come.page.total.checked_sub(1)?;
    let to = |key: Key| match (key, at) {
        (Key::Home, _) | (_, None) => 0,
        (Key::End, _) => last,
        (Key::ArrowRight, Some(at)) => (at + 1).min(last),
        (Key::ArrowLeft, Some(at)) => at.saturating_sub(1),
        (Key::ArrowDown, Some(at)) => (at + lie.columns).min(last),
        (Key::PageDown, Some(at)) => (at + 4 * lie.columns).min(last),
        (Key::PageUp, Some(at)) => at.saturating_sub(4 * lie.columns),
        (_, Some(at)) => at.saturating_sub(lie.columns),
    };
    let moving = [
        Key::ArrowRight,
        Key::ArrowLeft,
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::Home,
        Key::End,
    ];
    let to = moving.into_iter().find(|key| hit(*key)).map(to)?;
    // What has not come yet is brought into sight first, and chosen by the next key.
    let tile = to
        .checked_sub(come.from)
        .and_then(|at| come.page.tiles.get(at));
    if let Some(tile) = tile {
        choose(sight, tile.photo, out);
    }
    Some(to)
}
