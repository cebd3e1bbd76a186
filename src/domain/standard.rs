//! The least a record of a place should hold, after the standards of the field in our own words,
//! and what of it a place lacks. Knows not where the record was gathered from: what a place holds
//! comes as one bit for each need, from a dossier or from a catalogue.

use serde::{Deserialize, Serialize};

use super::dossier::Dossier;
use super::id::Id;
use super::kinds::{Level, Whereabouts};
use super::record::Table;

/// Declares the needs: the standard behind each, its stable code, what is missing, why it
/// matters, where it is entered, how much it weighs and which levels are asked for it.
macro_rules! needs {
    ($( $(#[$doc:meta])* $need:ident = $code:literal, $what:literal, $why:literal,
        $table:ident . $field:literal, $weight:literal, $levels:expr; )+) => {
        /// One thing a record should hold. The order is that in which they are told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Need { $( $(#[$doc])* #[serde(rename = $code)] $need, )+ }

        impl Need {
            /// All needs; the place of each in this list is its bit.
            pub const ALL: &'static [Self] = &[$(Self::$need),+];

            /// The stable code, for exports.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$need => $code),+ }
            }

            /// What is missing, to stand after «no»: «name in Arabic script».
            #[must_use]
            pub const fn what(self) -> &'static str {
                match self { $(Self::$need => $what),+ }
            }

            /// Why it matters, one sentence.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$need => $why),+ }
            }

            /// The kind of record it is entered in.
            #[must_use]
            pub const fn table(self) -> Table {
                match self { $(Self::$need => Table::$table),+ }
            }

            /// The field it is entered in.
            #[must_use]
            pub const fn field(self) -> &'static str {
                match self { $(Self::$need => $field),+ }
            }

            /// How much it weighs: 3 = without it the record is of little use, 1 = good to have.
            #[must_use]
            pub const fn weight(self) -> i64 {
                match self { $(Self::$need => $weight),+ }
            }

            /// The levels of place that are asked for it.
            #[must_use]
            pub const fn levels(self) -> &'static [Level] {
                match self { $(Self::$need => $levels),+ }
            }
        }
    };
}

/// Every level.
const ALL: &[Level] = Level::ALL;
/// What stands in the landscape by itself; a component lies where its monument lies.
const PLACES: &[Level] = &[Level::Area, Level::Monument];
/// Everything but components.
const WHOLES: &[Level] = &[Level::Area, Level::Monument, Level::Object];
/// Movable objects.
const OBJECTS: &[Level] = &[Level::Object];

needs! {
    /// Core Data Standard for Archaeological Sites and Monuments, 2.1: a name.
    Name = "name", "name",
        "Without a name nobody can ask for the place, and two records of it cannot be told to be one.",
        Site."name_en", 3, ALL;
    /// EAMENA, resource names: the name in the language of the country.
    ArabicName = "name-ar", "name in Arabic script",
        "Those who care for the place search and report in Arabic.",
        Site."name_ar", 1, ALL;
    /// Core Data Standard, 2.1: references to other records of the same place.
    Reference = "reference", "number in another inventory",
        "A number of another inventory proves that both mean the same place.",
        SiteExternalId."value", 1, WHOLES;
    /// Core Data Standard, 2.3: the type of monument.
    Kind = "type", "type",
        "Counts, comparisons and searches go by type.",
        Site."type_code", 3, ALL;
    /// EAMENA, site function.
    Function = "function", "function",
        "What a place served for is asked when its loss is weighed.",
        Site."function_code", 1, &[Level::Monument];
    /// Core Data Standard, 2.4: dating by cultural period or by years.
    Dating = "dating", "date of construction or period",
        "Without a period nobody can tell what heritage of which time is lost.",
        Site."period_code", 2, WHOLES;
    /// Core Data Standard, 2.2: the position.
    Position = "position", "position",
        "Without a position the place is on no map and no image can be ordered of it.",
        Site."geom", 3, PLACES;
    /// EAMENA, geometry: how exact the position is.
    Accuracy = "accuracy", "accuracy of the position",
        "Whether a crater hit the place depends on how far its point may be off.",
        Site."accuracy_m", 2, PLACES;
    /// EAMENA, location certainty.
    LocationCertainty = "location-certainty", "certainty of the location",
        "A point that may mark another place must be known as such.",
        Site."location_certainty", 1, PLACES;
    /// EAMENA, geometry: by which means and from which imagery the position was had.
    LocationMethod = "location-method", "how the position was had",
        "Who checks the position must know whether it was measured or read from a map.",
        Site."location_method", 1, PLACES;
    /// Core Data Standard, 2.2: the country.
    Country = "country", "country",
        "Responsibility for the place follows from the country it lies in.",
        Site."country_code", 2, PLACES;
    /// Core Data Standard, 2.2: the administrative division.
    AdminArea = "admin-area", "governorate or province",
        "Reports are sorted by administrative area.",
        Site."admin_area", 1, PLACES;
    /// EAMENA, geometry: the extent of the place, not only a point.
    Outline = "outline", "outline",
        "How much was lost can only be measured against the extent of the place.",
        SiteArea."geom", 1, PLACES;
    /// Object ID: where a movable object is, or that nobody knows.
    Whereabouts = "whereabouts", "present location",
        "An object that moved is looked for by where it was last; that nobody knows must be said too.",
        Site."present_location", 3, OBJECTS;
    /// Core Data Standard, 2.7: the summary.
    Summary = "summary", "description",
        "A reader who has never been there must be able to tell what it is.",
        Site."description_en", 2, WHOLES;
    /// Core Data Standard, 2.5: physical condition, with the date it was seen.
    Condition = "condition", "dated condition",
        "Damage can only be told from a condition that somebody saw on a date.",
        Assessment."condition_code", 3, ALL;
    /// EAMENA, assessment summary: who assessed the place, and when.
    Assessor = "assessor", "assessment by a named person",
        "A judgement nobody answers for cannot be weighed or asked about.",
        Assessment."assessor_uuid", 2, PLACES;
    /// EAMENA, overall archaeological certainty.
    Certainty = "archaeological-certainty", "certainty that it is what it is said to be",
        "A possible site must not be counted as a certain one.",
        Site."archaeological_certainty", 1, PLACES;
    /// Core Data Standard, 2.1: the origin of the record.
    Origin = "source", "source",
        "A statement without its source cannot be checked.",
        Citation."source_uuid", 3, ALL;
}

impl Need {
    /// Its bit in [`Held`] and in [`lacking`].
    #[must_use]
    pub const fn bit(self) -> i64 {
        1 << (self as u32)
    }

    /// The need of a stable code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|need| need.code() == code)
    }

    /// The needs whose bits are set.
    #[must_use]
    pub fn of_bits(bits: i64) -> Vec<Self> {
        let set = |need: &Self| bits & need.bit() != 0;
        Self::ALL.iter().copied().filter(set).collect()
    }

    fn is_asked_of(self, level: Level) -> bool {
        self.levels().contains(&level)
    }
}

/// What a place holds: one bit for each need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held(pub i64);

impl Held {
    /// What a dossier holds about its own place; what hangs on components is theirs.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let site = &dossier.site;
        let said = |text: &str| !text.is_empty();
        let own = |other: Id| other == site.uuid;
        let assessed = || {
            dossier
                .assessments
                .iter()
                .filter(|done| own(done.site_uuid))
        };
        let of_parts = dossier.part_events.iter().map(|(_, _, file)| file);
        let of_others = dossier.shared_events.iter().map(|(_, file)| file);
        let files = dossier.events.iter().chain(of_parts).chain(of_others);
        let mut seen = dossier
            .observations
            .iter()
            .chain(files.flat_map(|file| &file.observations));
        let seen = seen.any(|seen| own(seen.site_uuid)) || !dossier.events.is_empty();
        let holds = |need: Need| match need {
            Need::Name => said(&site.name_en) || said(&site.name_ar),
            Need::ArabicName => said(&site.name_ar),
            Need::Reference => !dossier.external_ids.is_empty(),
            Need::Kind => site.type_code.is_some(),
            Need::Function => site.function_code.is_some(),
            Need::Dating => {
                site.built_edtf.is_some()
                    || site.period_code.is_some()
                    || !dossier.periods.is_empty()
            }
            Need::Position => site.geom.is_some(),
            Need::Accuracy => site.accuracy_m.is_some(),
            Need::LocationCertainty => site.location_certainty.is_some(),
            Need::LocationMethod => said(&site.location_method),
            Need::Country => said(&site.country_code),
            Need::AdminArea => said(&site.admin_area),
            Need::Outline => !dossier.areas.is_empty() || !dossier.lines.is_empty(),
            Need::Whereabouts => {
                said(&site.present_location) || site.whereabouts == Some(Whereabouts::Unknown)
            }
            Need::Summary => said(&site.description_en) || said(&site.description_ar),
            Need::Condition => {
                seen || assessed()
                    .any(|done| done.condition_code.is_some() || done.extent_code.is_some())
            }
            Need::Assessor => assessed().any(|done| done.assessor_uuid.is_some()),
            Need::Certainty => site.archaeological_certainty.is_some(),
            Need::Origin => dossier.citations.iter().any(|citation| {
                own(citation.record_uuid) && citation.record_table == Table::Site.name()
            }),
        };
        let bits = Need::ALL.iter().filter(|need| holds(**need));
        Self(bits.fold(0, |bits, need| bits | need.bit()))
    }
}

/// The needs a place of this level should meet and does not, as bits.
#[must_use]
pub fn lacking(level: Level, held: Held) -> i64 {
    let asked = Need::ALL.iter().filter(|need| need.is_asked_of(level));
    asked.fold(0, |bits, need| bits | (need.bit() & !held.0))
}

/// How complete a record of this level is that lacks these needs, 0 to 100, by weight.
#[must_use]
pub fn completeness(level: Level, lacking: i64) -> i64 {
    let asked = || Need::ALL.iter().filter(|need| need.is_asked_of(level));
    let whole: i64 = asked().map(|need| need.weight()).sum();
    let met = asked().filter(|need| lacking & need.bit() == 0);
    100 * met.map(|need| need.weight()).sum::<i64>() / whole.max(1)
}

/// One thing a record should hold and does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Which need.
    pub need: Need,
    /// The place.
    pub site: Id,
    /// The kind of record it is entered in.
    pub table: Table,
    /// The field it is entered in.
    pub field: &'static str,
    /// What is missing.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How much it weighs.
    pub weight: i64,
}

/// How far the record of one place has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meter {
    /// How many things it should hold.
    pub asked: usize,
    /// What of them it lacks, the weightiest first.
    pub gaps: Vec<Gap>,
    /// 0 to 100, by weight.
    pub percent: i64,
}

impl Meter {
    /// How many of the things asked for it holds.
    #[must_use]
    pub fn held(&self) -> usize {
        self.asked - self.gaps.len()
    }
}

/// What the record of a place lacks, the weightiest first.
#[must_use]
pub fn gaps(dossier: &Dossier) -> Vec<Gap> {
    let bits = lacking(dossier.site.level, Held::of(dossier));
    let mut gaps: Vec<Gap> = Need::of_bits(bits)
        .into_iter()
        .map(|need| Gap {
            need,
            site: dossier.site.uuid,
            table: need.table(),
            field: need.field(),
            what: need.what(),
            why: need.why(),
            weight: need.weight(),
        })
        .collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.weight));
    gaps
}

/// How far the record of a place has come.
#[must_use]
pub fn meter(dossier: &Dossier) -> Meter {
    let level = dossier.site.level;
    let bits = lacking(level, Held::of(dossier));
    let asked = Need::ALL.iter().filter(|need| need.is_asked_of(level));
    Meter {
        asked: asked.count(),
        gaps: gaps(dossier),
        percent: completeness(level, bits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::labels;
    use crate::domain::record::{Assessment, Site};

    fn place(level: Level) -> Dossier {
        Dossier {
            site: Site {
                uuid: Id::v7(1, [1; 10]),
                level,
                ..Site::default()
            },
            ..Dossier::default()
        }
    }

    #[test]
    fn every_need_points_at_a_field_that_exists_and_has_a_label() {
        for need in Need::ALL {
            let columns = need.table().columns();
            assert!(columns.contains(&need.field()), "{need:?}");
            assert_ne!(labels::label_of(need.table().name(), need.field()), "Field");
            assert_eq!(Need::named(need.code()), Some(*need));
            assert!(!need.levels().is_empty() && need.why().ends_with('.'));
        }
    }

    #[test]
    fn an_empty_record_lacks_everything_asked_of_its_level() {
        for level in Level::ALL {
            let meter = meter(&place(*level));
            assert_eq!((meter.held(), meter.percent), (0, 0), "{level:?}");
            let weights: Vec<_> = meter.gaps.iter().map(|gap| gap.weight).collect();
            assert!(weights.is_sorted_by(|one, next| one >= next));
        }
    }

    #[test]
    fn a_component_is_not_asked_where_it_lies_nor_a_monument_where_it_was_taken() {
        let asks = |level, need| gaps(&place(level)).iter().any(|gap| gap.need == need);
        assert!(!asks(Level::Component, Need::Position));
        assert!(asks(Level::Monument, Need::Position));
        assert!(!asks(Level::Monument, Need::Whereabouts));
        assert!(asks(Level::Object, Need::Whereabouts));
    }

    #[test]
    fn what_is_filled_in_counts_and_what_hangs_on_a_component_does_not() {
        let mut dossier = place(Level::Component);
        let before = meter(&dossier);
        dossier.site.name_en = "Cella".into();
        let named = meter(&dossier);
        assert_eq!(named.held(), before.held() + 1);
        assert!(named.percent > before.percent);
        dossier.assessments.push(Assessment {
            site_uuid: Id::v7(2, [2; 10]),
            condition_code: Some("good".into()),
            ..Assessment::default()
        });
        assert_eq!(meter(&dossier).held(), named.held());
        dossier.assessments[0].site_uuid = dossier.site.uuid;
        assert_eq!(meter(&dossier).held(), named.held() + 1);
    }

    #[test]
    fn nothing_lacking_is_a_hundred() {
        for level in Level::ALL {
            assert_eq!(completeness(*level, 0), 100);
            assert_eq!(completeness(*level, lacking(*level, Held(0))), 0);
        }
    }
}
