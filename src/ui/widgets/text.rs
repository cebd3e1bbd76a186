//! The label for anything a person or a source wrote, in either direction. Its accessible name
//! is the text as written. Knows the typefaces; knows no record.

use std::sync::Arc;

use egui::{
    Align, Color32, FontId, Galley, Pos2, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::bidi;
use crate::ui::theme::{self, size};

/// How a text that is too long is fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Broken into lines.
    Wrap,
    /// Cut with an ellipsis, the whole shown on hover.
    Cut,
    /// Left as wide as it is.
    Whole,
}

/// A label for written text: `Words::new(name).strong()`.
#[must_use = "add it with ui.add"]
pub struct Words<'a> {
    text: &'a str,
    font: FontId,
    colour: Option<Color32>,
    fit: Fit,
    align: Option<Align>,
    sense: Sense,
    role: Role,
}

impl<'a> Words<'a> {
    /// Body text that wraps.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            font: theme::regular(size::BODY),
            colour: None,
            fit: Fit::Wrap,
            align: None,
            sense: Sense::hover(),
            role: Role::Label,
        }
    }

    /// Heavier.
    pub fn strong(mut self) -> Self {
        self.font = theme::semibold(self.font.size);
        self
    }

    /// In another size.
    pub fn size(mut self, size: f32) -> Self {
        self.font.size = size;
        self
    }

    /// Small and quiet.
    pub fn quiet(mut self, ui: &Ui) -> Self {
        self.font.size = size::SMALL;
        self.colour = Some(theme::colours(ui.ctx()).text_quiet);
        self
    }

    /// In a colour.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Cut with an ellipsis when too long.
    pub fn cut(mut self) -> Self {
        self.fit = Fit::Cut;
        self
    }

    /// On one line however long.
    pub fn whole(mut self) -> Self {
        self.fit = Fit::Whole;
        self
    }

    /// Set against an edge; otherwise by the direction of the text.
    pub fn align(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }

    /// Reacts to clicks and is announced as a link.
    pub fn link(mut self) -> Self {
        self.sense = Sense::click();
        self.role = Role::Link;
        self
    }
}

impl Widget for Words<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colour = self.colour.unwrap_or(theme::colours(ui.ctx()).text);
        let room = ui.available_width();
        let rows = layout(ui, self.text, &self.font, colour, self.fit, room);
        let widest = rows.iter().map(|row| row.size().x).fold(0.0, f32::max);
        let height: f32 = rows.iter().map(|row| row.size().y).sum();
        let rtl = bidi::is_rtl(self.text);
        let align = self.align.unwrap_or(if rtl && self.fit == Fit::Wrap {
            Align::Max
        } else {
            Align::Min
        });
        let width = if align == Align::Min || !room.is_finite() {
            widest
        } else {
            room.max(widest)
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), self.sense);
        let text = self.text;
        response.widget_info(|| WidgetInfo::labeled(self.role, ui.is_enabled(), text));
        if ui.is_rect_visible(rect) {
            let mut top = rect.top();
            for row in rows {
                let left = match align {
                    Align::Min => rect.left(),
                    Align::Center => rect.center().x - row.size().x / 2.0,
                    Align::Max => rect.right() - row.size().x,
                };
                let down = row.size().y;
                paint(ui, pos2(left, top), row, colour, &response);
                top += down;
            }
        }
        if self.sense.senses_click() {
            return response.on_hover_cursor(egui::CursorIcon::PointingHand);
        }
        response
    }
}

fn paint(ui: &Ui, at: Pos2, row: Arc<Galley>, colour: Color32, response: &Response) {
    let underline = response.has_focus() || (response.sense.senses_click() && response.hovered());
    if underline {
        for line in &row.rows {
            let rect = line.rect().translate(at.to_vec2());
            ui.painter()
                .hline(rect.x_range(), rect.bottom() - 1.0, (1.0, colour));
        }
    }
    ui.painter().galley(at, row, colour);
}

fn layout(
    ui: &Ui,
    text: &str,
    font: &FontId,
    colour: Color32,
    fit: Fit,
    room: f32,
) -> Vec<Arc<Galley>> {
    let one = |line: String| ui.painter().layout_no_wrap(line, font.clone(), colour);
    if fit == Fit::Wrap {
        if !bidi::has_rtl(text) {
            let galley = ui
                .painter()
                .layout(text.to_owned(), font.clone(), colour, room);
            return vec![galley];
        }
        let mut measure = |word: &str| one(word.to_owned()).size().x;
        let broken = bidi::lines(text, room, &mut measure);
        return broken.into_iter().map(one).collect();
    }
    let whole = one(bidi::visual(text).into_owned());
    if fit == Fit::Whole || whole.size().x <= room {
        return vec![whole];
    }
    vec![one(cut(ui, text, font, room))]
}

/// The text cut to a width, in painted order, with an ellipsis at its logical end.
#[must_use]
pub fn cut(ui: &Ui, text: &str, font: &FontId, room: f32) -> String {
    let width = |line: &str| {
        ui.painter()
            .layout_no_wrap(line.to_owned(), font.clone(), Color32::PLACEHOLDER)
            .size()
            .x
    };
    let painted = bidi::visual(text).into_owned();
    if width(&painted) <= room {
        return painted;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let (mut low, mut high) = (0, ends.len());
    while low < high {
        let middle = (low + high).div_ceil(2);
        let end = ends.get(middle).copied().unwrap_or(text.len());
        let kept = text.get(..end).unwrap_or_default().trim_end();
        if width(&bidi::visual(&format!("{kept}…"))) <= room {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    let end = ends.get(low).copied().unwrap_or(text.len());
    let kept = text.get(..end).unwrap_or_default().trim_end();
    bidi::visual(&format!("{kept}…")).into_owned()
}
