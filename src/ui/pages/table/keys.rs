//! The keyboard in the table: arrows choose, Enter shows, Space marks, Shift with an arrow marks
//! as it goes. Knows the rows in their order.

use egui::{EventFilter, Key, Modifiers, Role, Sense, Ui, WidgetInfo};

use crate::domain::dossier::SiteRow;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents, Marking};
use crate::ui::text::table as words;

/// How many rows a page key moves.
const PAGE: usize = 20;

/// The table as something that can have the focus.
pub(super) fn id() -> egui::Id {
    egui::Id::unique("sites-table-rows")
}

/// Acts on the keys while the table has the focus; hands back the row to bring into sight.
pub(super) fn act(
    ui: &Ui,
    sight: &Sight<'_>,
    rows: &[SiteRow],
    chosen: Option<usize>,
    out: &mut Intents,
) -> Option<usize> {
    let focus = ui.interact(
        ui.available_rect_before_wrap(),
        id(),
        Sense::focusable_noninteractive(),
    );
    focus.widget_info(|| WidgetInfo::labeled(Role::Table, true, words::ROWS));
    if !focus.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id(), arrows);
    });
    let hit = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if hit(Modifiers::COMMAND, Key::A) {
        let all = rows.iter().map(|row| row.id).collect();
        out.push(Intent::Mark(Marking::Only(all)));
    }
    if hit(Modifiers::NONE, Key::Space) {
        out.extend(sight.view.selected.map(Marking::Toggle).map(Intent::Mark));
    }
    if hit(Modifiers::NONE, Key::Enter) {
        out.extend(sight.view.selected.map(Intent::Visit));
    }
    let last = rows.len().checked_sub(1)?;
    let next = |key: Key| match key {
        Key::ArrowDown => chosen.map_or(0, |at| (at + 1).min(last)),
        Key::ArrowUp => chosen.map_or(last, |at| at.saturating_sub(1)),
        Key::PageDown => chosen.map_or(0, |at| (at + PAGE).min(last)),
        Key::PageUp => chosen.map_or(0, |at| at.saturating_sub(PAGE)),
        Key::Home => 0,
        _ => last,
    };
    for key in [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::Home,
        Key::End,
    ] {
        for held in [Modifiers::SHIFT, Modifiers::NONE] {
            if !hit(held, key) {
                continue;
            }
            let to = next(key);
            let id = rows.get(to)?.id;
            if held == Modifiers::SHIFT {
                let all = super::cells::through(rows, sight.view.selected, id);
                out.push(Intent::Mark(Marking::Add(all)));
            }
            out.push(Intent::Select(id));
            return Some(to);
        }
    }
    None
}
