//! What stays from one observation to the next, as it is entered: image, source, how it was
//! made, by whom, how sure. Knows the catalogue's images and sources; makes no observation.

use egui::{CollapsingHeader, Ui};
use serde::{Deserialize, Serialize};

use super::fields::{self, Keys};
use crate::domain::date::Edtf;
use crate::domain::gestures::{Lack, Look};
use crate::domain::id::Id;
use crate::domain::kinds::{Certainty, Method};
use crate::domain::query::Answer;
use crate::domain::record::{self, Imagery};
use crate::ui::forms::{FormContext, Pick};
use crate::ui::text::evidence::desk as words;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::Words;

/// What stays, as typed and chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The scene it is read from.
    pub(super) scene: Option<Id>,
    /// Who tells of it.
    pub(super) source: Option<Id>,
    /// How it was made.
    pub(super) method: Option<Method>,
    /// Who reads it.
    pub(super) observer: String,
    /// How sure.
    pub(super) certainty: Option<Certainty>,
    /// Fold it in the next frame: a row was saved with it.
    #[serde(skip)]
    pub(super) fold: bool,
    /// The day looked at, as typed.
    pub(super) date: String,
}

impl Kept {
    /// The look, as far as it can be read; a date that cannot be is none.
    pub(super) fn look(&self) -> Look {
        Look {
            seen_edtf: self.day().ok().flatten(),
            method: self.method,
            imagery_uuid: self.scene,
            source_uuid: self.source,
            observer: self.observer.clone(),
            certainty: self.certainty,
            ..Look::default()
        }
    }

    /// The day as typed, or what is wrong with it.
    pub(super) fn day(&self) -> Result<Option<Edtf>, String> {
        fields::day(&self.date)
    }

    /// Takes a scene with its day, or lets it go.
    fn take(&mut self, scene: Option<&Imagery>) {
        let Some(scene) = scene else {
            self.scene = None;
            return;
        };
        let mut look = self.look();
        look.take_scene(scene);
        self.scene = look.imagery_uuid;
        self.source = look.source_uuid;
        self.method = look.method;
        self.date = look.seen_edtf.map_or_else(String::new, |day| day.words());
    }

    /// Draws it: folded to one line while nothing in it is missing.
    pub(super) fn show(&mut self, ui: &mut Ui, context: &FormContext<'_>) {
        let lacks = self.look().lacks();
        let missing = lacks.iter().any(|lack| *lack != Lack::Day);
        let title = theme::body(self.sentence(context)).size(size::SMALL);
        CollapsingHeader::new(title)
            .id_salt("desk-kept")
            .default_open(missing)
            .open(std::mem::take(&mut self.fold).then_some(false))
            .show_unindented(ui, |ui| {
                ui.add_space(size::GRID);
                self.fields(ui, context);
            });
    }

    /// «Kept: Pléiades, 27 August 2015 · read by A. Reader · certainty High».
    fn sentence(&self, context: &FormContext<'_>) -> String {
        let scene = self.scene.and_then(|id| scene(context, id));
        let scene = scene.map(|scene| record::title(&scene.clone().into()));
        let source = self.source.filter(|_| scene.is_none());
        let source = source.and_then(|id| fields::shelf(context).label(Pick::Source, id));
        let observer = self.observer.trim();
        let parts = [
            scene
                .or(source)
                .or(self.method.map(|how| how.label().to_owned())),
            (!observer.is_empty()).then(|| words::read_by(observer)),
            self.certainty.map(|sure| words::sure(sure.label())),
        ];
        words::kept(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    /// Draws its fields.
    pub(super) fn fields(&mut self, ui: &mut Ui, context: &FormContext<'_>) {
        let mut scene_id = self.scene;
        if fields::pick(
            ui,
            (words::IMAGE, words::IMAGE_HINT),
            Pick::Imagery,
            &mut scene_id,
            context,
        ) {
            let found = scene_id.and_then(|id| scene(context, id)).cloned();
            self.take(found.as_ref());
        }
        fields::pick(
            ui,
            (words::SOURCE, words::SOURCE_HINT),
            Pick::Source,
            &mut self.source,
            context,
        );
        fields::chips(
            ui,
            words::METHOD,
            Method::ALL,
            &mut self.method,
            Method::label,
        );
        fields::line(ui, (words::OBSERVER, ""), &mut self.observer, None);
        if self.observer.trim().is_empty()
            && let Some(author) = context.author
            && crate::ui::widgets::chip::link(ui, &words::by_me(author)).clicked()
        {
            author.clone_into(&mut self.observer);
        }
        fields::chips(
            ui,
            words::CERTAINTY,
            Certainty::ALL,
            &mut self.certainty,
            Certainty::label,
        );
    }

    /// Draws the day looked at with what was understood of it; answers whether it is typed in.
    pub(super) fn show_day(&mut self, ui: &mut Ui, keys: Keys) -> bool {
        fields::date(ui, (words::DAY, words::DAY_HINT), &mut self.date, keys)
    }

    /// Says what is missing still, one quiet line.
    pub(super) fn missing(&self, ui: &mut Ui) {
        let lacks = self.look().lacks();
        if lacks.is_empty() {
            return;
        }
        let asked: Vec<&str> = lacks.into_iter().map(words::lack).collect();
        ui.add(Words::new(&words::still(&asked.join(", "))).quiet(ui));
    }
}

/// A scene of the catalogue.
pub(super) fn scene<'a>(context: &'a FormContext<'_>, id: Id) -> Option<&'a Imagery> {
    match context.model.answer(Slot::Imagery) {
        Some(Answer::Imagery(scenes)) => scenes.iter().find(|scene| scene.uuid == id),
        _ => None,
    }
}
