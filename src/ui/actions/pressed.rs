//! Which actions the keys ask for. Knows the table of actions; does nothing itself.

use egui::{Key, Modifiers};

use super::{Act, Action, Menu, Standing, table};

/// The actions whose keys were pressed just now. While a text is edited, keys that edit text
/// stay with it.
#[must_use]
pub fn pressed(ctx: &egui::Context, standing: &Standing) -> Vec<Act> {
    let typing = ctx.text_edit_focused();
    let mut acts = Vec::new();
    // Longer combinations first: Ctrl+Shift+Z is also Ctrl+Z.
    let mut rows: Vec<&Action> = table().iter().filter(|row| row.keys.is_some()).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.keys.map_or(0, |keys| weight(keys.modifiers))));
    for row in rows {
        let Some(keys) = row.keys else { continue };
        let edits_text = matches!(
            row.act,
            Act::Undo | Act::Redo | Act::EarlierEvent | Act::LaterEvent
        );
        // Keys of the photograph are those of others while none is looked at.
        let elsewhere = row.menu == Menu::Photo && (typing || standing.photo.is_none());
        let elsewhere = elsewhere || (row.menu == Menu::Compare && (typing || !standing.pair.open));
        // While something is marked, the arrows move what is marked.
        let moves = matches!(row.act, Act::NextPhoto | Act::PreviousPhoto);
        let elsewhere = elsewhere || (moves && standing.marks.busy);
        // Over a photograph, a menu is closed by Escape before anything beneath it.
        let over = row.act == Act::Close && standing.photo.is_some();
        let elsewhere = elsewhere || (over && egui::Popup::is_any_open(ctx));
        if elsewhere || (typing && edits_text) {
            continue;
        }
        // Escape stays visible for menus and fields, which close or leave by it themselves.
        let hit = if row.act == Act::Close {
            ctx.input(|input| input.key_pressed(Key::Escape))
        } else {
            ctx.input_mut(|input| input.consume_shortcut(&keys))
        };
        if hit && (row.enabled)(standing).is_ok() {
            acts.push(row.act);
        }
    }
    acts
}

fn weight(modifiers: Modifiers) -> u8 {
    u8::from(modifiers.command || modifiers.ctrl)
        + u8::from(modifiers.shift)
        + u8::from(modifiers.alt)
}
