//! «Seen again, unchanged» over one place or many: asks only for what is missing, then makes one
//! command. Knows the last look at each place; takes over nothing else.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::fields::Keys;
use super::kept::Kept;
use super::{Next, Table};
use crate::domain::dossier::SiteEvidence;
use crate::domain::gestures::{self, Look, NotAgain, Target, last_seen};
use crate::domain::id::Id;
use crate::domain::kinds::Seen;
use crate::ui::text::evidence::desk as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// So many places are seen at once.
const SEEN: f32 = 12.0;

/// The places seen again.
#[derive(Debug, Clone)]
pub(super) struct Again {
    sites: Vec<Id>,
    /// Nothing is missing: it is done without a further key.
    at_once: bool,
    tried: bool,
}

impl Again {
    pub(super) const fn new(sites: Vec<Id>) -> Self {
        Self {
            sites,
            at_once: false,
            tried: false,
        }
    }

    pub(super) fn sites(&self) -> &[Id] {
        &self.sites
    }

    /// Done at once where nothing is missing.
    pub(super) fn ready(&mut self, kept: &Kept) {
        self.at_once = kept.look().lacks().is_empty();
    }

    /// Draws what is asked, and what would be taken over of each place.
    pub(super) fn show(ui: &mut Ui, kept: &mut Kept, table: &Table<'_>) {
        ui.add(Words::new(words::AGAIN_SAYS).quiet(ui));
        ui.add_space(size::GRID);
        kept.show_day(ui, Keys::Stay);
        kept.fields(ui, table.context);
        ui.separator();
        rows(ui, &kept.look(), table);
    }

    /// The button; done at once where nothing is missing and every place is known.
    pub(super) fn foot(&mut self, ui: &mut Ui, kept: &Kept, table: &Table<'_>) -> Next {
        let look = kept.look();
        let lacks = look.lacks();
        let known = self
            .sites
            .iter()
            .all(|site| table.evidence.iter().any(|held| held.site == *site));
        let targets: Vec<(String, &_)> = table
            .evidence
            .iter()
            .map(|evidence| (super::name(table, evidence.site), evidence))
            .collect();
        let fits = targets
            .iter()
            .filter(|(_, evidence)| last_seen(evidence, &look).is_ok())
            .count();
        kept.missing(ui);
        let nothing = known && lacks.is_empty() && fits == 0;
        if nothing {
            crate::ui::forms::error(ui, Some(words::NOTHING_AGAIN));
        }
        let button = ui.add(chip::primary(ui, &words::seen_again(fits)));
        let save = table.save || button.clicked() || (self.at_once && known);
        if !save || !known {
            return Next::Stay;
        }
        (self.at_once, self.tried) = (false, true);
        if !lacks.is_empty() {
            return Next::Stay;
        }
        let targets: Vec<Target<'_>> = targets
            .iter()
            .map(|(name, evidence)| Target { name, evidence })
            .collect();
        let again = gestures::seen_again(&targets, &look, table.context.fresh);
        again
            .command
            .map_or(Next::Stay, |command| Next::Perform(Box::new(command)))
    }
}

/// All the places, of which only those in sight are drawn.
fn rows(ui: &mut Ui, look: &Look, table: &Table<'_>) {
    let many = table.evidence.len();
    #[expect(clippy::cast_precision_loss, reason = "twelve at most are meant")]
    let tall = (many as f32).min(SEEN) * size::ROW;
    let spacing = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt("again-rows")
        .auto_shrink([false, true])
        .max_height(tall)
        .show_rows(ui, size::ROW, many, |ui, range| {
            let wide = ui.available_width();
            for evidence in table.evidence.get(range).unwrap_or_default() {
                let line = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(vec2(wide, size::ROW), line, |ui| {
                    ui.set_min_size(vec2(wide, size::ROW));
                    row(ui, look, table, evidence);
                });
            }
        });
    ui.spacing_mut().item_spacing = spacing;
}

/// A place with what would be taken over, or why nothing would.
fn row(ui: &mut Ui, look: &Look, table: &Table<'_>, evidence: &SiteEvidence) {
    let (line, fits) = match last_seen(evidence, look) {
        Ok(last) => {
            let state = if look.can_show(last.state) {
                last.state
            } else {
                Seen::NoDamageVisible
            };
            (words::as_on(state.label(), &last.seen_edtf.words()), true)
        }
        // What is asked above all rows is no fault of this one.
        Err(why) => (words::not_again(why).to_owned(), why == NotAgain::NoDay),
    };
    ui.add(Words::new(&super::name(table, evidence.site)).whole());
    let colours = theme::colours(ui.ctx());
    let ink = if fits {
        colours.text_quiet
    } else {
        colours.error
    };
    ui.add(Words::new(&line).size(size::SMALL).colour(ink).cut());
}
