//! What is kept of two photographs that are compared: a pair, with how the one lies over the other.
//! Draws nothing.

use super::{Compare, Mode, Open, Order, file};
use crate::domain::align::Refusal;
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::record::Pair;
use crate::ui::model::Model;
use crate::ui::text::compare as words;
use crate::ui::view::Slot;

/// What decides which actions are possible with two photographs that are compared.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each bars an action of its own, in any combination"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PairStanding {
    /// A photograph is at hand that can be compared.
    pub photo: bool,
    /// Two are compared.
    pub open: bool,
    /// Both pictures are there.
    pub shown: bool,
    /// Points can be taken back.
    pub points: bool,
    /// It is known which is the earlier.
    pub ordered: bool,
    /// Something is not kept yet.
    pub unkept: bool,
    /// A pair is kept of the two.
    pub kept: bool,
}

impl Open {
    /// Whether a point is matched that the kept pair does not have, or the other way round.
    fn is_unkept(&self) -> bool {
        match &self.pair {
            None => true,
            Some(pair) => {
                let kept = crate::domain::align::Matching::of(pair);
                kept.matches() != self.matching.matches() || kept.kind() != self.matching.kind()
            }
        }
    }

    /// The pair as it stands now, on the one that is kept or a new one.
    fn pair(&self, model: &Model, fresh: Id) -> Result<Pair, Refusal> {
        let of = |slot, id| file(model, slot, id).and_then(|file| file.photo.site_uuid);
        let site = of(Slot::CompareAfter, self.after);
        let pair = self.pair.clone().unwrap_or_else(|| Pair {
            uuid: fresh,
            before_photo_uuid: self.before,
            after_photo_uuid: self.after,
            site_uuid: site.or_else(|| of(Slot::CompareBefore, self.before)),
            ..Pair::default()
        });
        if self.matching.matches().is_empty() {
            // No point is matched: the pair is of two pictures that are not laid over each other.
            return Ok(Pair {
                kind: None,
                points_json: String::new(),
                transform_json: String::new(),
                residual_px: None,
                ..pair
            });
        }
        self.matching.kept(&pair)
    }
}

impl Compare {
    /// What decides which actions are possible; `photo` = one is at hand.
    #[must_use]
    pub fn standing(&self, photo: bool) -> PairStanding {
        let Some(open) = &self.open else {
            return PairStanding {
                photo,
                ..PairStanding::default()
            };
        };
        PairStanding {
            photo,
            open: true,
            shown: open.shown.before.is_some() && open.shown.after.is_some(),
            points: open.mode == Mode::Align
                && !(open.matching.matches().is_empty() && open.matching.waiting().is_none()),
            ordered: open.order == Order::Known,
            unkept: open.is_unkept(),
            kept: open.pair.is_some(),
        }
    }

    /// The two that are compared.
    #[must_use]
    pub fn photos(&self) -> Option<(Id, Id)> {
        self.open.as_ref().map(|open| (open.before, open.after))
    }

    /// What keeps the pair as it stands, or a sentence why it cannot be kept.
    ///
    /// # Errors
    /// The points give no transform; the catalogue stays as it is.
    pub fn keep(&self, model: &Model, fresh: Id) -> Result<Option<Command>, String> {
        let Some(open) = self.open.as_ref() else {
            return Ok(None);
        };
        let pair = open
            .pair(model, fresh)
            .map_err(|why| words::not_kept(&why.to_string()))?;
        let points = open.matching.matches().len();
        Ok(Some(match &open.pair {
            Some(before) => Command::change(words::aligned(points), before.clone(), pair),
            None => Command::add(words::added(points), pair),
        }))
    }
}
