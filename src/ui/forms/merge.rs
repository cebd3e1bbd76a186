//! Two edits of one record: what the other one changed, what this draft changed, and where both
//! changed the same field. Fields only one of them touched go together by themselves; where both
//! did, a person chooses. Draws nothing.

use std::collections::BTreeMap;

use super::draft::{Draft, values_of};
use super::groups::fields;
use super::spec::Field;
use crate::domain::record::Record;

/// Whose value of a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// What is stored now.
    Theirs,
    /// What is typed here.
    Mine,
}

/// The choices made so far, by column.
pub(super) type Sides = BTreeMap<&'static str, Side>;

/// A field the other edit changed.
#[derive(Debug, Clone)]
pub(super) struct Met {
    pub(super) field: &'static Field,
    /// What is stored now.
    pub(super) theirs: String,
    /// What is typed here.
    pub(super) mine: String,
}

/// Two edits beside each other.
#[derive(Debug, Default)]
pub(super) struct Meeting {
    /// Only the other edit changed these: they are taken over.
    pub(super) taken_over: Vec<Met>,
    /// Both changed these, differently.
    pub(super) clashes: Vec<Met>,
}

impl Draft {
    /// What the stored record and this draft make together.
    pub(super) fn meet(&self, stored: &Record) -> Meeting {
        let now = values_of(stored);
        let mut meeting = Meeting::default();
        for field in fields(self.table) {
            let text = |map: &BTreeMap<&'static str, String>| {
                map.get(field.column).cloned().unwrap_or_default()
            };
            let (began, theirs, mine) = (text(&self.start), text(&now), text(&self.values));
            if theirs == began || theirs == mine {
                continue;
            }
            let met = Met {
                field,
                theirs,
                mine,
            };
            if met.mine == began {
                meeting.taken_over.push(met);
            } else {
                meeting.clashes.push(met);
            }
        }
        meeting
    }

    /// Takes the record as it is stored now as the beginning. What only the other edit changed is
    /// taken over; what both changed is as chosen, and mine where nothing was.
    pub(super) fn rebase(&mut self, stored: Record, sides: &Sides) {
        let start = values_of(&stored);
        for (column, text) in &start {
            let untouched = self.values.get(column) == self.start.get(column);
            let theirs = sides.get(column) == Some(&Side::Theirs);
            if untouched || theirs {
                self.values.insert(column, text.clone());
            }
        }
        self.start = start;
        self.before = Some(stored);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::record::Site;

    fn site() -> Site {
        Site {
            uuid: Id::v7(1, [0; 10]),
            slug: "bel".to_owned().try_into().unwrap(),
            name_en: "Bel".to_owned(),
            name_ar: "بل".to_owned(),
            ..Site::default()
        }
    }

    #[test]
    fn only_what_both_changed_is_asked_and_nothing_is_lost() {
        let mut draft = Draft::of(site().into(), &[]);
        "Mine".clone_into(draft.edit("name_en"));
        "بل هنا".clone_into(draft.edit("name_ar"));
        "my reason".clone_into(draft.edit("significance"));
        let stored: Record = Site {
            name_en: "Theirs".to_owned(),
            name_ar: "بل هناك".to_owned(),
            note: "new".to_owned(),
            ..site()
        }
        .into();
        let meeting = draft.meet(&stored);
        let columns =
            |met: &[Met]| -> Vec<&str> { met.iter().map(|met| met.field.column).collect() };
        assert_eq!(columns(&meeting.clashes), ["name_en", "name_ar"]);
        assert_eq!(columns(&meeting.taken_over), ["note"]);
        draft.rebase(stored, &Sides::from([("name_ar", Side::Theirs)]));
        assert_eq!(draft.text("name_en"), "Mine");
        assert_eq!(draft.text("name_ar"), "بل هناك");
        assert_eq!(draft.text("note"), "new");
        assert_eq!(draft.text("significance"), "my reason");
    }

    #[test]
    fn the_same_change_twice_is_no_conflict() {
        let mut draft = Draft::of(site().into(), &[]);
        "Temple of Bel".clone_into(draft.edit("name_en"));
        let stored: Record = Site {
            name_en: "Temple of Bel".to_owned(),
            ..site()
        }
        .into();
        let meeting = draft.meet(&stored);
        assert!(meeting.clashes.is_empty() && meeting.taken_over.is_empty());
    }
}
