//! A field whose value is picked from a list: a button that shows what is chosen and opens a
//! search with its hits. Knows neither terms nor records.

use egui::{
    Button, Key, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};

use super::offers::Offer;
use crate::ui::text::doubt;
use crate::ui::text::form::{self as words, hint, say};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, bidi};

/// What a picker shows.
pub(in crate::ui) struct Picker<'a> {
    /// The field's name.
    pub(in crate::ui) name: &'a str,
    /// What is chosen, in words; empty = nothing.
    pub(in crate::ui) shown: &'a str,
    /// What stands there when nothing is chosen.
    pub(in crate::ui) hint: &'a str,
    /// Whether the choice can be taken back.
    pub(in crate::ui) optional: bool,
    /// The line that makes a new record, where there is one.
    pub(in crate::ui) new: Option<String>,
    /// The words of the line that adds what was typed, where that can be.
    pub(in crate::ui) adds: Option<fn(&str) -> String>,
    /// The values are steps of a scale: nothing can be added.
    pub(in crate::ui) closed: bool,
}

/// What was done in a picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) enum Picked {
    /// This was chosen; empty = nothing.
    Value(String),
    /// A new record is wished.
    New,
    /// What was typed shall be added.
    Add(String),
}

/// What a picker remembers while it is open.
#[derive(Debug, Clone, Default)]
struct Search {
    text: String,
    line: usize,
    open: bool,
    /// The person went to the line by the keys.
    moved: bool,
}

/// What is offered for what was typed.
#[derive(Debug, Default)]
pub(in crate::ui) struct Offered {
    /// How many of the first were used lately.
    pub(in crate::ui) recent: usize,
    /// All of them.
    pub(in crate::ui) offers: Vec<Offer>,
}

impl Offered {
    /// None of them used lately.
    pub(in crate::ui) const fn of(offers: Vec<Offer>) -> Self {
        Self { recent: 0, offers }
    }
}

/// Lines a page key goes on by.
const PAGE: usize = 8;
/// Height of the room in which the meaning of a line stands.
const MEANING: f32 = 46.0;

impl Picker<'_> {
    /// Draws it. `offers` answers what is typed in the search.
    pub(in crate::ui) fn show(
        &self,
        ui: &mut Ui,
        offers: &mut dyn FnMut(&str) -> Offered,
    ) -> Option<Picked> {
        let response = self.button(ui);
        let id = response.id.with("search");
        let mut search: Search = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let wide = (response.rect.width()).max(320.0);
        let shown = Popup::from_toggle_button_response(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(wide)
            .show(|ui| {
                ui.set_width(wide - 16.0);
                self.inside(ui, &mut search, offers)
            });
        if shown.is_none() {
            search = Search::default();
        }
        ui.data_mut(|data| data.insert_temp(id, search));
        let picked = shown.and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_all(ui.ctx());
            response.request_focus();
        }
        picked
    }

    fn button(&self, ui: &mut Ui) -> Response {
        let colours = theme::colours(ui.ctx());
        let (text, ink) = if self.shown.is_empty() {
            let text = if self.hint.is_empty() {
                say::CHOOSE
            } else {
                self.hint
            };
            (text, colours.text_quiet)
        } else {
            (self.shown, colours.text)
        };
        let painted = bidi::visual(text).into_owned();
        let label = theme::body(painted).color(ink);
        let wide = ui.available_width();
        let arrow = theme::icon(egui_material_icons::icons::ICON_EXPAND_MORE, 16.0);
        let response = ui.add(
            Button::new(label)
                .right_text(arrow.color(colours.text_quiet))
                .truncate()
                .min_size(vec2(wide, size::CONTROL)),
        );
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.shown.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name)
        });
        if text.chars().count() > 28 {
            return response.on_hover_text(text);
        }
        response
    }

    fn inside(
        &self,
        ui: &mut Ui,
        search: &mut Search,
        offers: &mut dyn FnMut(&str) -> Offered,
    ) -> Option<Picked> {
        let field = ui
            .add(
                TextEdit::singleline(&mut search.text)
                    .hint_text(hint::SEARCH)
                    .desired_width(f32::INFINITY),
            )
            .accessible_name(words::search_in(self.name));
        if !search.open {
            field.request_focus();
            search.open = true;
        }
        if field.changed() {
            search.line = 0;
            search.moved = false;
        }
        let found = offers(&search.text);
        let adding = self.adding(search);
        let lines = found.offers.len() + usize::from(adding.is_some());
        let moved = move_line(ui, search, lines);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if found.offers.is_empty() {
            let told = doubt::nothing_called(&search.text, self.closed);
            ui.add(Words::new(&told).quiet(ui));
        }
        let picked = self.lines(ui, search, (&found, adding), (moved, entered));
        meaning(ui, &found, search.line);
        self.foot(ui).or(picked)
    }

    /// What is offered, line by line.
    fn lines(
        &self,
        ui: &mut Ui,
        search: &Search,
        (found, adding): (&Offered, Option<Offer>),
        (moved, entered): (bool, bool),
    ) -> Option<Picked> {
        let mut picked = None;
        ScrollArea::vertical()
            .id_salt(self.name)
            .max_height(264.0)
            .show(ui, |ui| {
                for (at, offer) in found.offers.iter().enumerate() {
                    if found.recent > 0 && at == 0 {
                        ui.add(Words::new(say::LAST_USED).quiet(ui));
                    } else if found.recent > 0 && at == found.recent {
                        ui.separator();
                    }
                    let chosen = at == search.line;
                    let response = line(ui, offer, chosen);
                    if chosen && moved {
                        response.scroll_to_me(None);
                    }
                    // What is only nearly what was typed is not picked by Enter alone.
                    let meant = !offer.near || search.moved;
                    if response.clicked() || (entered && chosen && meant) {
                        picked = Some(Picked::Value(offer.value.clone()));
                    }
                }
                if let Some(offer) = adding {
                    let chosen = search.line == found.offers.len();
                    let response = line(ui, &offer, chosen);
                    if chosen && moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() || (entered && chosen) {
                        picked = Some(Picked::Add(offer.value));
                    }
                }
            });
        picked
    }

    /// The line that adds what was typed.
    fn adding(&self, search: &Search) -> Option<Offer> {
        let typed = search.text.trim();
        let words = self.adds.filter(|_| !typed.is_empty())?;
        Some(Offer {
            value: typed.to_owned(),
            label: words(typed),
            ..Offer::default()
        })
    }

    /// Nothing, and something new.
    fn foot(&self, ui: &mut Ui) -> Option<Picked> {
        let clear = self.optional && !self.shown.is_empty();
        if !clear && self.new.is_none() {
            return None;
        }
        ui.separator();
        let mut picked = None;
        ui.horizontal(|ui| {
            if let Some(new) = &self.new
                && crate::ui::widgets::chip::link(ui, new).clicked()
            {
                picked = Some(Picked::New);
            }
            if clear && crate::ui::widgets::chip::link(ui, say::NONE).clicked() {
                picked = Some(Picked::Value(String::new()));
            }
        });
        picked
    }
}

/// Follows the arrow and page keys; answers whether they were pressed.
fn move_line(ui: &Ui, search: &mut Search, lines: usize) -> bool {
    let before = search.line;
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let (on, back) = (pressed(Key::PageDown), pressed(Key::PageUp));
    search.line = search.line + usize::from(down) + PAGE * usize::from(on);
    search.line = search
        .line
        .saturating_sub(usize::from(up) + PAGE * usize::from(back));
    search.line = search.line.min(lines.saturating_sub(1));
    let any = down || up || on || back;
    search.moved |= any;
    any || search.line != before
}

/// What the line means that would be picked: in a room of its own, so that the lines stay where
/// they are while one goes through them.
fn meaning(ui: &mut Ui, found: &Offered, at: usize) {
    if found.offers.iter().all(|offer| offer.meaning.is_empty()) {
        return;
    }
    ui.separator();
    let told = found.offers.get(at).map_or("", |offer| &offer.meaning);
    let wide = ui.available_width();
    ui.allocate_ui(vec2(wide, MEANING), |ui| {
        ui.set_min_height(MEANING);
        ui.add(Words::new(told).quiet(ui));
    });
}

/// One offer: English at the left, Arabic at the right, what it means beneath.
fn line(ui: &mut Ui, offer: &Offer, chosen: bool) -> Response {
    let colours = theme::colours(ui.ctx());
    let wide = ui.available_width();
    let lay = |text: &str, big: f32, room: f32, ink| {
        let painted = bidi::visual(text).into_owned();
        ui.painter().layout(painted, theme::regular(big), ink, room)
    };
    let arabic = lay(&offer.arabic, size::BODY, wide * 0.45, colours.text_quiet);
    let label = lay(
        &offer.label,
        size::BODY,
        wide - 24.0 - arabic.size().x,
        colours.text,
    );
    let detail = lay(&offer.detail, size::SMALL, wide - 16.0, colours.text_quiet);
    let head = label.size().y.max(arabic.size().y);
    let foot = if offer.detail.is_empty() {
        0.0
    } else {
        detail.size().y
    };
    let (rect, response) = ui.allocate_exact_size(vec2(wide, head + foot + 8.0), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(format!("{} {}", offer.arabic, offer.detail)),
        ..WidgetInfo::selected(Role::Button, true, chosen, &offer.label)
    });
    let fill = match (chosen, response.hovered()) {
        (true, _) => Some(colours.accent_soft),
        (false, true) => Some(colours.hover),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let inner: Rect = rect.shrink2(vec2(8.0, 4.0));
    let right = inner.right() - arabic.size().x;
    ui.painter().galley(inner.min, label, colours.text);
    ui.painter()
        .galley(pos2(right, inner.top()), arabic, colours.text_quiet);
    if foot > 0.0 {
        let at = pos2(inner.left(), inner.top() + head);
        ui.painter().galley(at, detail, colours.text_quiet);
    }
    response
}

/// Whether any picker or menu is open.
pub(in crate::ui) fn any_open(ctx: &egui::Context) -> bool {
    Popup::is_any_open(ctx)
}
