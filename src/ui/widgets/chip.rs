//! Chips, badges and buttons of the window, all with accessible names. Knows no record.

use egui::{Align2, Button, Color32, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::domain::access::Effective;
use crate::domain::dossier::StateAt;
use crate::ui::actions::{self, Act, Standing};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::state_symbol;

/// Height of a chip.
const CHIP: f32 = 22.0;

/// A row whose widgets go on in the next line, each kept whole and as low as a chip.
pub fn wrapping<R>(ui: &mut Ui, gap: egui::Vec2, inside: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        // The row takes its least height from the spacing it begins with.
        ui.spacing_mut().button_padding = vec2(8.0, 1.0);
        ui.spacing_mut().interact_size.y = CHIP;
        ui.spacing_mut().item_spacing = gap;
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        ui.horizontal_wrapped(inside).inner
    })
    .inner
}

/// A rounded toggle, pressed or not; stands in a [`wrapping`] row.
pub fn toggle(ui: &mut Ui, chosen: bool, words: &str) -> Response {
    let colours = theme::colours(ui.ctx());
    let (fill, edge) = if chosen {
        (colours.accent_soft, colours.accent)
    } else {
        (colours.raised, colours.edge)
    };
    let label = egui::RichText::new(words)
        .font(theme::regular(size::SMALL))
        .color(colours.text);
    let button = Button::new(label)
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(11)
        .min_size(vec2(0.0, CHIP));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, words));
    response
}

/// A toggle that cannot be chosen now; it says why on hover.
pub fn shut(ui: &mut Ui, words: &str, why: &str) -> Response {
    let label = egui::RichText::new(words).font(theme::regular(size::SMALL));
    let button = Button::new(label)
        .corner_radius(11)
        .min_size(vec2(0.0, CHIP));
    let response = ui.add_enabled(false, button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, false, false, words));
    response.on_disabled_hover_text(why)
}

/// A quiet badge with a few words.
pub fn badge(ui: &mut Ui, words: &str) -> Response {
    let colours = theme::colours(ui.ctx());
    framed(ui, words, colours.band, colours.text_quiet, None)
}

/// A badge with a lock: who may see a record, and why.
pub fn locked(ui: &mut Ui, words: &str) -> Response {
    let lock = lock(ui, "");
    let drawn = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.add(egui::Label::new(lock).selectable(false));
        badge(ui, words)
    });
    drawn.inner
}

/// The lock of a record that is not for everyone: its own with who may see it in a badge; one that
/// follows from elsewhere quieter, and on hover from where.
pub fn access(ui: &mut Ui, effective: &Effective) -> Response {
    let words = effective.words();
    let response = if effective.because.is_empty() {
        locked(ui, &words)
    } else {
        let drawn = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.add(egui::Label::new(lock(ui, &effective.because)).selectable(false));
            let label = theme::quiet(ui.ctx(), effective.access.label());
            ui.add(egui::Label::new(label).selectable(false))
        });
        let label = drawn.inner;
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        label
    };
    let told = text::detail::access(effective.access);
    response.on_hover_text(format!("{}\n{told}", text::capital(&words)))
}

/// A lock alone, for a row; why on hover.
pub fn small_lock(ui: &mut Ui, effective: &Effective) -> Response {
    let lock = lock(ui, &effective.because);
    let label = ui.add(egui::Label::new(lock).selectable(false));
    label.on_hover_text(text::capital(&effective.words()))
}

/// A lock that says something by itself.
pub fn lock_of(ui: &mut Ui, why: &str) -> Response {
    let label = ui.add(egui::Label::new(lock(ui, "")).selectable(false));
    label.on_hover_text(text::capital(why))
}

fn lock(ui: &Ui, because: &str) -> egui::RichText {
    let colours = theme::colours(ui.ctx());
    let ink = if because.is_empty() {
        colours.text
    } else {
        colours.edge
    };
    theme::icon(egui_material_icons::icons::ICON_LOCK, 14.0).color(ink)
}

/// The state of a place: its symbol and its words.
pub fn state(ui: &mut Ui, at: StateAt) -> Response {
    let colours = theme::colours(ui.ctx());
    let words = text::capital(&text::state_words(at));
    framed(ui, &words, colours.raised, colours.text, Some(at))
}

fn framed(
    ui: &mut Ui,
    words: &str,
    fill: Color32,
    ink: Color32,
    state: Option<StateAt>,
) -> Response {
    let colours = theme::colours(ui.ctx());
    let font = if state.is_some() {
        theme::semibold(size::BODY)
    } else {
        theme::regular(size::SMALL)
    };
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    let lead = if state.is_some() { 24.0 } else { 8.0 };
    let tall = if state.is_some() { 26.0 } else { 20.0 };
    let wide = galley.size().x + lead + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let edge = Stroke::new(1.0, colours.edge);
    ui.painter()
        .rect(rect, tall / 2.0, fill, edge, egui::StrokeKind::Inside);
    if let Some(at) = state {
        let centre = rect.left_center() + vec2(14.0, 0.0);
        state_symbol::paint(ui.painter(), centre, size::SYMBOL, at, colours);
    }
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(lead, 0.0), galley.size());
    ui.painter().galley(at.min, galley, ink);
    response
}

/// The one filled button of a bar.
pub fn primary<'a>(ui: &Ui, words: &str) -> Button<'a> {
    let colours = theme::colours(ui.ctx());
    Button::new(theme::strong(words).color(colours.on_accent))
        .fill(colours.accent)
        .stroke(Stroke::new(1.0, colours.accent))
        .min_size(vec2(0.0, size::CONTROL))
}

/// A button with only an icon, named by `name`.
pub fn icon(
    ui: &mut Ui,
    icon: egui_material_icons::MaterialIcon,
    name: &str,
    enabled: bool,
) -> Response {
    let button = Button::new(theme::icon(icon, 18.0)).min_size(vec2(32.0, size::CONTROL));
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = vec2(6.0, 2.0);
            ui.add_enabled(enabled, button)
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(name).on_disabled_hover_text(name)
}

/// A button that reads like a link, for actions inside text.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    let button = link_button(ui, words);
    ui.add(button)
        .on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn link_button<'a>(ui: &Ui, words: &str) -> Button<'a> {
    let colours = theme::colours(ui.ctx());
    Button::new(theme::body(words).color(colours.accent)).frame(false)
}

/// How an action's button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Icon alone.
    Icon,
    /// Its title.
    Plain,
    /// Its title, filled with the accent.
    Primary,
    /// Icon and title.
    Full,
    /// As a link.
    Link,
}

/// The button of an action: title, tooltip and keys from the table; disabled with the reason.
pub fn action(ui: &mut Ui, act: Act, look: Look, standing: &Standing, out: &mut Intents) {
    let Some(row) = actions::of(act) else { return };
    let bar = (row.enabled)(standing);
    let enabled = bar.is_ok();
    let response = match look {
        Look::Icon => {
            let button =
                Button::new(theme::icon(row.icon, 18.0)).min_size(vec2(32.0, size::CONTROL));
            ui.add_enabled(enabled, button)
        }
        Look::Plain => {
            let button = Button::new(row.title).min_size(vec2(0.0, size::CONTROL));
            ui.add_enabled(enabled, button)
        }
        Look::Primary => {
            let button = primary(ui, row.title);
            ui.add_enabled(enabled, button)
        }
        Look::Full => {
            let icon = theme::icon(row.icon, 16.0);
            let button = Button::new((icon, row.title)).min_size(vec2(0.0, size::CONTROL));
            ui.add_enabled(enabled, button)
        }
        // A widget of its own, not one inside another room: in a wrapping row it goes on below.
        Look::Link => {
            let button = link_button(ui, row.title);
            ui.add_enabled(enabled, button)
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, row.title));
    let mut tip = tip(row, standing);
    if let Some(keys) = row.keys {
        tip = format!("{tip} ({})", ui.ctx().format_shortcut(&keys));
    }
    if let Err(why) = bar {
        response.on_disabled_hover_text(why);
    } else if response.on_hover_text(tip).clicked() {
        out.push(Intent::Act(act));
    }
}

/// The button of an action that lasts: pressed while it does.
pub fn held(ui: &mut Ui, act: Act, on: bool, standing: &Standing, out: &mut Intents) {
    let Some(row) = actions::of(act) else { return };
    let bar = (row.enabled)(standing);
    let enabled = bar.is_ok();
    let colours = theme::colours(ui.ctx());
    let mut button = Button::new(theme::icon(row.icon, 18.0)).min_size(vec2(32.0, size::CONTROL));
    if on {
        let edge = Stroke::new(1.0, colours.accent);
        button = button.fill(colours.accent_soft).stroke(edge);
    }
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, row.title));
    let keys = row.keys.map(|keys| ui.ctx().format_shortcut(&keys));
    let keys = keys.map(|keys| format!(" ({keys})")).unwrap_or_default();
    if let Err(why) = bar {
        response.on_disabled_hover_text(why);
    } else if response
        .on_hover_text(format!("{}{keys}", row.tip))
        .clicked()
    {
        out.push(Intent::Act(act));
    }
}

/// The line of an action in a menu: icon, title, keys; disabled with the reason.
pub fn item(ui: &mut Ui, act: Act, standing: &Standing, out: &mut Intents) {
    let Some(row) = actions::of(act) else { return };
    let bar = (row.enabled)(standing);
    let keys = row
        .keys
        .map_or_else(String::new, |keys| ui.ctx().format_shortcut(&keys));
    let button = Button::new((theme::icon(row.icon, 16.0), row.title)).shortcut_text(keys);
    let response = ui.add_enabled(bar.is_ok(), button);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, bar.is_ok(), row.title));
    let response = response.on_hover_text(row.tip);
    if let Err(why) = bar {
        response.on_disabled_hover_text(why);
    } else if response.clicked() {
        out.push(Intent::Act(act));
        ui.close();
    }
}

/// The tooltip; undo and redo say what they would do.
fn tip(row: &actions::Action, standing: &Standing) -> String {
    let sentence = match row.act {
        Act::Undo => standing.undo.sentence(),
        Act::Redo => standing.redo.sentence(),
        _ => None,
    };
    sentence.map_or_else(
        || row.tip.to_owned(),
        |what| format!("{}: {what}", row.title),
    )
}
