//! The drafts that wait: written down while they are made, offered again, also after the program
//! ended as it should not. Knows no place where they are kept.

use std::time::Duration;

use egui::Ui;

use super::{Forms, Kept, shelf};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form as words;
use crate::ui::view::Pane;
use crate::ui::widgets::{Words, chip};

impl Forms {
    /// The drafts as a text that outlives the program, when they have changed: those that wait
    /// at once, what is being written every few seconds. `now` counts seconds.
    pub fn to_remember(&mut self, now: f64) -> Option<String> {
        let (kept, stack) = (&self.kept, &self.stack);
        self.outliving
            .due_text(now, (!stack.is_empty()).into(), || {
                let kept = kept.iter().map(|kept| &kept.open);
                let written = stack.iter();
                let written = written.filter(|open| open.is_begun() && open.sent.is_none());
                shelf::write(kept.chain(written))
            })
    }

    /// Something was typed or pressed.
    pub fn touch(&mut self) {
        if self.is_open() {
            self.outliving.touch();
        }
    }

    /// After so long the window looks again, so that what was typed last is written down too.
    #[must_use]
    pub fn rest(&self, now: f64) -> Option<Duration> {
        self.outliving.rest(now)
    }

    /// Takes up the drafts that were kept when the program ended.
    pub fn remember(&mut self, text: &str) {
        let back = shelf::read(text).into_iter().filter_map(|open| {
            let title = shelf::title(&open)?;
            Some(Kept { open, title })
        });
        self.kept.extend(back);
        self.outliving.was(text);
    }

    /// Offers the kept drafts, one line each.
    pub fn offer(&mut self, ui: &mut Ui, out: &mut Intents) {
        let mut take_up = None;
        let mut drop_it = None;
        for (at, kept) in self.kept.iter().enumerate() {
            let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 2));
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.add(Words::new(&words::waiting(&kept.title, "")).quiet(ui));
                    if chip::link(ui, words::say::GO_ON).clicked() {
                        take_up = Some(at);
                    }
                    if chip::link(ui, words::say::DISCARD).clicked() {
                        drop_it = Some(at);
                    }
                });
            });
        }
        if let Some(at) = take_up {
            let mut open = self.kept.remove(at).open;
            self.outliving.change();
            open.came_back = true;
            self.stack.push(open);
            out.push(Intent::Pane(Pane::Form));
        } else if let Some(at) = drop_it {
            self.kept.remove(at);
            self.outliving.change();
        }
    }
}
