//! One happening: its date, for damage the days of its bracket as a small axis, the place, what
//! happened in both languages, a source. The whole of it under the pointer.

use egui::{
    Color32, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::domain::chronicle::{Happening, Lane};
use crate::domain::date::Day;
use crate::domain::dossier::StateAt;
use crate::domain::id;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::chronology as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, hatch, state_symbol};

/// More letters than this are cut on a card.
const LETTERS: usize = 130;

/// The day last brought into view: the page follows the day shown, but stays where a card was
/// pressed.
pub(super) fn followed(ui: &Ui) -> Option<Day> {
    ui.data(|data| data.get_temp(followed_id()))
}

/// Remembers the day that is in view.
pub(super) fn follow(ui: &Ui, day: Day) {
    ui.data_mut(|data| data.insert_temp(followed_id(), day));
}

fn followed_id() -> egui::Id {
    egui::Id::unique("chronology-day")
}

/// Draws a card; answers where it stands.
pub(super) fn show(
    ui: &mut Ui,
    told: &Happening,
    selected: Option<id::Id>,
    out: &mut Intents,
) -> Rect {
    let ground = ui.painter().add(Shape::Noop);
    let inner = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 1.0);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.take_available_width();
        ui.add_space(2.0);
        contents(ui, told);
        ui.add_space(4.0);
    });
    let rect = inner.response.rect.expand2(vec2(4.0, 0.0));
    let id = ui.scope_id().with(("happening", told.record));
    let response = ui.interact(rect, id, Sense::click());
    let name = words::happening(told);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let chosen = told.site.is_some() && told.site == selected;
    ui.painter()
        .set(ground, behind(ui, rect, &response, chosen));
    if response.clicked() {
        out.extend(told.site.map(Intent::Visit));
        let day = told.span.to.or(told.span.from);
        if let Some(day) = day {
            follow(ui, day);
        }
        out.extend(day.map(Intent::SetDay));
    }
    response.on_hover_ui(|ui| whole(ui, told));
    rect
}

fn behind(ui: &Ui, rect: Rect, response: &Response, chosen: bool) -> Shape {
    let colours = theme::colours(ui.ctx());
    let fill = if response.hovered() {
        colours.hover
    } else if chosen {
        colours.accent_soft
    } else {
        Color32::TRANSPARENT
    };
    let edge = if response.has_focus() {
        Stroke::new(1.5, colours.accent)
    } else {
        Stroke::NONE
    };
    egui::epaint::RectShape::new(rect, size::ROUND, fill, edge, StrokeKind::Inside).into()
}

fn contents(ui: &mut Ui, told: &Happening) {
    ui.horizontal_top(|ui| {
        if let Some((state, extent)) = told.harm {
            let at = StateAt {
                state,
                extent,
                changing: false,
            };
            state_symbol::show(ui, size::SYMBOL, at);
        }
        let when = words::when(told);
        ui.add(Words::new(&when).size(size::SMALL).strong());
    });
    if told.lane == Lane::Damage {
        axis(ui, told);
    }
    if !told.site_name.is_empty() && told.lane != Lane::Context {
        ui.add(Words::new(&told.site_name).quiet(ui).cut());
    }
    let text = words::shortened(&told.text, LETTERS);
    ui.add(Words::new(&text).size(size::SMALL));
    if !told.text_ar.is_empty() {
        let text = words::shortened(&told.text_ar, LETTERS);
        ui.add(Words::new(&text).size(size::SMALL));
    }
    if let Some(sources) = words::sources(&told.sources) {
        ui.add(Words::new(&sources).quiet(ui).cut());
    }
}

/// The days it may have happened on: hatched between two ends, open where an end is not known;
/// a full block where it is one day. The longer, the wider, up to the whole card.
#[expect(clippy::cast_precision_loss, reason = "only a width is drawn from it")]
fn axis(ui: &mut Ui, told: &Happening) {
    let wide = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(wide, 9.0), Sense::hover());
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter();
    let y = rect.center().y;
    let line = Stroke::new(1.0, colours.symbol_line);
    let days = match (told.span.from, told.span.to) {
        (Some(from), Some(to)) => (to.0 - from.0).max(0),
        (None, None) => return,
        _ => i64::from(u16::MAX),
    };
    // A day is a block, a year fills the card.
    let share = ((days as f32 + 1.0).ln() / 366.0_f32.ln()).min(1.0);
    let long = 6.0 + (wide - 6.0) * share;
    let bar = Rect::from_min_size(pos2(rect.left(), y - 3.0), vec2(long, 6.0));
    if days == 0 {
        painter.rect_filled(bar, 0, colours.text_quiet);
        return;
    }
    painter.rect_filled(bar, 0, colours.bracket);
    hatch::paint(painter, bar, 5.0, Stroke::new(1.0, colours.hatch));
    if told.span.from.is_some() {
        painter.vline(bar.left(), bar.y_range(), line);
    }
    if told.span.to.is_some() {
        painter.vline(bar.right(), bar.y_range(), line);
    }
}

/// All of it, under the pointer.
pub(super) fn whole(ui: &mut Ui, told: &Happening) {
    ui.set_max_width(340.0);
    let when = told.when.as_ref().map_or_else(
        || words::NO_DATE.to_owned(),
        crate::domain::date::Edtf::words,
    );
    ui.add(Words::new(&when).strong());
    if !told.site_name.is_empty() {
        ui.add(Words::new(&told.site_name).quiet(ui));
    }
    ui.add(Words::new(&told.text));
    if !told.text_ar.is_empty() {
        ui.add(Words::new(&told.text_ar));
    }
    for title in &told.sources {
        ui.add(Words::new(title).quiet(ui));
    }
    if told.site.is_some() {
        ui.add(Words::new(words::OPEN_TIP).quiet(ui));
    }
}
