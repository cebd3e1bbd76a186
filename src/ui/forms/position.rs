//! What stands beneath a position: how it was read, the other reading it may have, how fine its
//! digits are, a way to see it on the map. It offers; nothing is written that nobody chose. Knows
//! one draft.

use egui::Ui;

use super::aside;
use super::draft::Draft;
use super::field::{Sheet, Wish};
use super::spec::{Entry, Field};
use crate::domain::labels;
use crate::domain::place::LonLat;
use crate::domain::spot::{Spot, looks_reversed, reading};
use crate::ui::text::position as words;
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// The column of the accuracy that belongs to a position.
const ACCURACY: &str = "accuracy_m";

/// Draws it. `told`: something is wrong with the field, and is told above.
pub(super) fn show(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    (sheet, told): (&Sheet<'_>, bool),
) {
    let text = draft.text(field.column).to_owned();
    if text.is_empty() {
        return;
    }
    let name = labels::label_of(draft.table.name(), field.column);
    let Ok(spot) = Spot::read(&text) else {
        if let Some(at) = Spot::turned(&text).filter(|_| told) {
            offer(ui, words::SWAP, at, (field, name), draft);
        }
        return;
    };
    ui.add(Words::new(&words::read_as(spot.at, spot.reading)).quiet(ui));
    if let Some(other) = spot.other {
        let doubted = reversed(ui, &spot, other, (draft, sheet));
        if doubted {
            aside::warning(ui, words::REVERSED);
        }
        let lead = if spot.reading == reading::UTM_BAND {
            words::SOUTH
        } else {
            words::SWAP
        };
        offer(ui, lead, other, (field, name), draft);
    }
    digits(ui, &spot, draft);
}

/// The way to see it on the map, beside the button that takes it from there.
pub(super) fn see(ui: &mut Ui, text: &str, wishes: &mut Vec<Wish>) {
    if let Ok(spot) = Spot::read(text)
        && chip::link(ui, words::SHOW).clicked()
    {
        wishes.push(Wish::ShowOnMap(spot.at));
    }
}

/// The other reading, to be taken by a click.
fn offer(ui: &mut Ui, lead: &str, at: LonLat, (field, name): (&Field, &str), draft: &mut Draft) {
    let link = [(words::swap(at), words::take(name, at))];
    if aside::line(ui, lead, &link).is_some() {
        *draft.edit(field.column) = words::swap(at);
    }
}

/// What was weighed last: the position, the stamp of the places, and the outcome.
type Weighed = (LonLat, u64, bool);

/// Whether the other reading lies among the places recorded, and this one does not. A million
/// places are not looked through on every frame: the outcome is kept until either changes.
fn reversed(ui: &Ui, spot: &Spot, other: LonLat, (draft, sheet): (&Draft, &Sheet<'_>)) -> bool {
    let Some(sites) = sheet.shelf.context.model.sites(Slot::All) else {
        return false;
    };
    let id = egui::Id::unique("position-reversed");
    let known: Option<Weighed> = ui.data(|data| data.get_temp(id));
    if let Some((at, stamp, outcome)) = known
        && at == spot.at
        && stamp == sites.stamp
    {
        return outcome;
    }
    let others = sites.list.rows.iter().filter(|row| row.id != draft.uuid);
    let outcome = looks_reversed(spot.at, other, others.filter_map(|row| row.at));
    let weighed: Weighed = (spot.at, sites.stamp, outcome);
    ui.data_mut(|data| data.insert_temp(id, weighed));
    outcome
}

/// How far off its digits leave it, while no accuracy is given.
fn digits(ui: &mut Ui, spot: &Spot, draft: &mut Draft) {
    let column = draft.has(ACCURACY);
    let open = column.filter(|column| draft.text(column).is_empty());
    let (Some(metres), Some(column)) = (spot.accuracy_m, open) else {
        return;
    };
    let take = [(words::TAKE.to_owned(), words::accuracy(metres))];
    if aside::line(ui, &words::digits(metres), &take).is_some() {
        *draft.edit(column) = metres.to_string();
    }
}

impl Draft {
    /// The position that is being written and not saved yet.
    pub(super) fn unsaved_spot(&self) -> Option<LonLat> {
        let point = |field: &&Field| matches!(field.entry, Entry::Point);
        let field = super::groups::fields(self.table).find(point)?;
        let typed = self.text(field.column);
        let began = self.start.get(field.column).map_or("", |text| text.trim());
        (typed != began)
            .then(|| Spot::read(typed).ok())?
            .map(|spot| spot.at)
    }
}
