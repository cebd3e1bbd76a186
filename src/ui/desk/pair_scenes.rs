//! The two scenes of a pair: each picked from the catalogue or written down here, to be recorded
//! with the pair. Knows images; reads nothing from them.

use egui::Ui;
use serde::{Deserialize, Serialize};

use super::fields::{self, Keys};
use super::kept;
use super::request::Side;
use crate::domain::gestures::Scene;
use crate::domain::id::Id;
use crate::domain::record::Imagery;
use crate::domain::short_name::own_name;
use crate::ui::forms::{self, FormContext};
use crate::ui::text::evidence::pair as words;
use crate::ui::widgets::{Words, chip};

/// A scene that is not recorded yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NewScene {
    uuid: Id,
    date: String,
    sensor: String,
    number: String,
    provider: String,
    source: Option<Id>,
}

/// How a scene is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Pick {
    known: Option<Id>,
    new: Option<NewScene>,
}

impl Pick {
    /// Whether a scene was chosen or anything of a new one written.
    pub(super) fn is_begun(&self) -> bool {
        self.known.is_some() || self.new.is_some()
    }

    /// The scene, once it is known well enough.
    pub(super) fn scene(&self, context: &FormContext<'_>) -> Option<Scene> {
        if let Some(new) = &self.new {
            return new.record().map(Scene::New);
        }
        let known = self.known.and_then(|id| kept::scene(context, id));
        known.cloned().map(Scene::Known)
    }

    /// Draws the picker, or the fields of a new one.
    pub(super) fn show(&mut self, ui: &mut Ui, side: Side, context: &FormContext<'_>) {
        let name = words::scene(side);
        if let Some(new) = &mut self.new {
            ui.horizontal(|ui| {
                ui.add(Words::new(&words::new_scene(side)).strong());
                if chip::link(ui, words::FROM_CATALOGUE).clicked() {
                    self.known = None;
                    new.uuid = Id::default();
                }
            });
            if new.uuid.is_nil() {
                self.new = None;
                return;
            }
            new.show(ui, side, context);
            return;
        }
        fields::pick(
            ui,
            (name, words::SCENE_HINT),
            forms::Pick::Imagery,
            &mut self.known,
            context,
        );
        if self.known.is_none() && chip::link(ui, &words::write_down(side)).clicked() {
            self.new = Some(NewScene {
                uuid: (context.fresh)(),
                ..NewScene::default()
            });
        }
    }
}

impl NewScene {
    fn show(&mut self, ui: &mut Ui, side: Side, context: &FormContext<'_>) {
        let taken = words::taken(side);
        fields::date(ui, (&taken, words::DAY_HINT), &mut self.date, Keys::Stay);
        let sensor = words::of_scene(side, words::SENSOR);
        fields::line(ui, (&sensor, words::SENSOR_HINT), &mut self.sensor, None);
        let number = words::of_scene(side, words::NUMBER);
        fields::line(ui, (&number, ""), &mut self.number, None);
        let provider = words::of_scene(side, words::PROVIDER);
        fields::line(ui, (&provider, ""), &mut self.provider, None);
        let source = words::of_scene(side, words::SOURCE);
        fields::pick(
            ui,
            (&source, ""),
            forms::Pick::Source,
            &mut self.source,
            context,
        );
    }

    /// The record, once its day and sensor are written.
    fn record(&self) -> Option<Imagery> {
        let acquired = fields::day(&self.date).ok().flatten()?;
        let sensor = self.sensor.trim();
        if sensor.is_empty() {
            return None;
        }
        let told = format!("{} {}", self.provider, acquired.as_str());
        Some(Imagery {
            uuid: self.uuid,
            key: own_name(&told, "image", self.uuid),
            sensor: sensor.to_owned(),
            scene_id: self.number.trim().to_owned(),
            acquired_edtf: acquired,
            provider: self.provider.trim().to_owned(),
            source_uuid: self.source,
            ..Imagery::default()
        })
    }
}
