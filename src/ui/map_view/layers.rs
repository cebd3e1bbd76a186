//! The choice of what lies under the record. Nothing is asked of any server before an online
//! map is chosen here. Knows no picture.

use std::path::PathBuf;

use egui::{Align2, Context, Rect, Ui};

use super::backdrop::Backdrop;
use super::overlay;
use crate::session::online::{self, Address, OnlineMap};
use crate::ui::text::{map as text, viewpoint as words};
use crate::ui::theme::{self, size};
use crate::ui::viewpoints::{Shown, StandWish};

/// Which map lies under the record, and the fold of the choice.
pub(super) struct Layers {
    /// Where pictures of online maps are kept.
    pub(super) folder: Option<PathBuf>,
    backdrop: Option<Backdrop>,
    chosen: Choice,
    open: bool,
    address: String,
    wrong: Option<String>,
}

/// The rows of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Plan,
    OpenStreetMap,
    Other,
}

impl Layers {
    pub(super) fn new() -> Self {
        Self {
            folder: online::folder(),
            backdrop: None,
            chosen: Choice::Plan,
            open: false,
            address: String::new(),
            wrong: None,
        }
    }

    pub(super) fn backdrop(&mut self) -> Option<&mut Backdrop> {
        self.backdrop.as_mut()
    }

    pub(super) fn is_online(&self) -> bool {
        self.backdrop.is_some()
    }

    /// The credit of the online map.
    pub(super) fn credit(&self) -> Option<&str> {
        self.backdrop
            .as_ref()
            .map(|backdrop| backdrop.map().credit.as_str())
    }

    /// The button and, unfolded, the choice: at the upper right of the map.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        map: Rect,
        shown: Option<Shown>,
    ) -> Option<StandWish> {
        let mut wish = None;
        let ctx = ui.ctx().clone();
        let name = if self.open {
            text::CLOSE_LAYERS
        } else {
            text::LAYERS
        };
        overlay::corner(ui, map, Align2::RIGHT_TOP, name, |ui| {
            if !self.open {
                if overlay::button(ui, overlay::Sign::Layers, text::LAYERS) {
                    self.open = true;
                }
                return;
            }
            overlay::card(ui, |ui| {
                self.choice(ui, &ctx);
                wish = shown.and_then(|shown| photographs(ui, shown));
            });
        });
        wish
    }

    fn choice(&mut self, ui: &mut Ui, ctx: &Context) {
        ui.set_width(252.0);
        ui.horizontal(|ui| {
            ui.label(theme::strong(text::LAYERS));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if overlay::button(ui, overlay::Sign::Close, text::CLOSE_LAYERS) {
                    self.open = false;
                }
            });
        });
        if ui.radio(self.chosen == Choice::Plan, text::PLAN).clicked() {
            self.chosen = Choice::Plan;
            self.backdrop = None;
        }
        let osm = ui.radio(self.chosen == Choice::OpenStreetMap, text::OSM);
        if osm.clicked() && self.chosen != Choice::OpenStreetMap {
            self.chosen = Choice::OpenStreetMap;
            self.start(OnlineMap::openstreetmap(), ctx);
        }
        if ui
            .radio(self.chosen == Choice::Other, text::OTHER)
            .clicked()
        {
            self.chosen = Choice::Other;
            self.backdrop = None;
        }
        if self.chosen == Choice::Other {
            self.other(ui, ctx);
        }
        ui.label(theme::quiet(ctx, text::ONLINE_NOTE));
    }

    fn other(&mut self, ui: &mut Ui, ctx: &Context) {
        let label = ui.label(theme::quiet(ctx, text::OTHER_ADDRESS));
        let mut go = false;
        ui.horizontal(|ui| {
            let field = egui::TextEdit::singleline(&mut self.address)
                .hint_text(text::OTHER_HINT)
                .desired_width(190.0);
            let field = ui.add(field).labelled_by(label.id);
            go = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            go |= ui.button(text::USE).clicked();
        });
        if go {
            match Address::parse(&self.address) {
                Ok(address) => {
                    self.wrong = None;
                    self.start(OnlineMap::at(address), ctx);
                }
                Err(error) => {
                    self.backdrop = None;
                    self.wrong = Some(error.to_string());
                }
            }
        }
        if let Some(wrong) = &self.wrong {
            let colour = theme::colours(ctx).error;
            ui.label(egui::RichText::new(wrong).size(size::SMALL).color(colour));
        }
    }

    fn start(&mut self, map: OnlineMap, ctx: &Context) {
        match Backdrop::open(map, self.folder.clone(), ctx) {
            Ok(backdrop) => {
                self.backdrop = Some(backdrop);
                self.wrong = None;
            }
            Err(error) => {
                self.backdrop = None;
                self.wrong = Some(text::cannot_start(&error.to_string()));
            }
        }
    }
}

/// Which photographs the map shows.
fn photographs(ui: &mut Ui, shown: Shown) -> Option<StandWish> {
    ui.add_space(2.0 * size::GRID);
    ui.label(theme::strong(words::PHOTOGRAPHS));
    let mut wish = None;
    for offered in Shown::ALL {
        if ui.radio(shown == offered, words::shown(offered)).clicked() {
            wish = Some(StandWish::Show(offered));
        }
    }
    wish
}
