//! Brings one field of a form into sight and puts the cursor in it, for whoever came from a list
//! of what is missing. Knows rectangles; knows no field.

use egui::{Align, Rect, Ui};

use super::{FormRequest, Forms, groups};
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// The field that is to be reached, until it was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reach(Option<&'static str>);

/// Stands for the sources that bear the record.
pub(super) const SOURCES: &str = "source_uuid";

impl Reach {
    /// The field of that column shall be reached.
    pub(super) const fn to(column: &'static str) -> Self {
        Self(Some(column))
    }

    /// Whether it is this one.
    pub(super) fn is(self, column: &str) -> bool {
        self.0 == Some(column)
    }

    /// The field was drawn below `top`: scrolls there and puts the cursor in its first control.
    pub(super) fn arrive(&mut self, ui: &Ui, column: &str, top: f32) {
        if !self.is(column) {
            return;
        }
        let rect = Rect::everything_below(top).intersect(ui.min_rect());
        let layer = ui.layer_id();
        let first = ui.ctx().viewport(|drawn| {
            let mut widgets = drawn.this_pass.widgets.get_layer(layer);
            let inside = widgets.find(|widget| {
                let seen = widget.enabled && widget.sense.is_focusable();
                seen && rect.contains(widget.rect.center())
            });
            inside.map(|widget| widget.id)
        });
        let Some(first) = first else { return };
        ui.ctx().memory_mut(|memory| memory.request_focus(first));
        ui.scroll_to_rect(rect, Some(Align::Center));
        self.0 = None;
    }
}

impl Forms {
    /// Opens a form with the cursor in the field of a column.
    pub fn open_at(
        &mut self,
        request: FormRequest,
        selected: Option<Id>,
        day: Day,
        column: &'static str,
    ) {
        self.open(request, selected, day);
        if let Some(open) = self.stack.last_mut() {
            open.reach = Reach::to(column);
        }
    }

    /// Whether there is a form for a kind of record.
    #[must_use]
    pub const fn has(table: Table) -> bool {
        !groups::groups(table).is_empty()
    }
}
