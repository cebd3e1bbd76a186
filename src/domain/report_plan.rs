//! What a report shall hold: its kind, its places, its language, its paper, its sections in the
//! order they are printed, and what is left out. Knows no page, no file and no clock.

use serde::{Deserialize, Serialize};

use super::bracket::reading;
use super::date::Day;
use super::dossier::EventFile;
use super::edition::{Edition, Within};
use super::id::Id;

/// What a report shall hold. The same plan is asked of the command line, chosen in the dialog and
/// kept under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportPlan {
    /// What is told of the places.
    pub kind: ReportKind,
    /// Which places, in any order; empty = all of the catalogue.
    pub sites: Vec<Id>,
    /// Its language.
    pub language: ReportLanguage,
    /// The paper it is laid out for.
    pub paper: PaperSize,
    /// For whom it is.
    pub edition: Edition,
    /// The sections in the order printed; what is missing is left out.
    pub sections: Vec<Section>,
    /// Photographs that are not printed.
    pub photos: Vec<Id>,
    /// Photographs that stand first among those of their place, in this order; the others follow in
    /// the order of the record.
    pub photos_first: Vec<Id>,
    /// Who prepared it, as printed on the cover; empty = nobody is named.
    pub prepared_by: String,
    /// Whether those whom sources name as having done the damage are named, in the sources' words.
    pub name_actors: bool,
    /// Which sections there were when it was written down; see [`ReportPlan::brought_up`].
    #[serde(default = "before_care")]
    pub made_for: u8,
}

/// What a plan was written down for that does not say so.
const fn before_care() -> u8 {
    1
}

/// Since this, threats and recommendations are sections of their own.
const CARE_APART: u8 = 2;

impl Default for ReportPlan {
    /// A chapter for each place, in English, on A4, with every section.
    fn default() -> Self {
        Self {
            kind: ReportKind::default(),
            sites: Vec::new(),
            language: ReportLanguage::default(),
            paper: PaperSize::default(),
            edition: Edition::default(),
            sections: Section::ALL.to_vec(),
            photos: Vec::new(),
            photos_first: Vec::new(),
            prepared_by: String::new(),
            name_actors: false,
            made_for: CARE_APART,
        }
    }
}

impl ReportPlan {
    /// A plan as it was written down, with the sections that were parts of others then: what was
    /// printed once is printed again.
    #[must_use]
    pub fn brought_up(mut self) -> Self {
        if self.made_for < CARE_APART {
            let at =
                |sections: &[Section]| sections.iter().position(|it| *it == Section::Condition);
            if let Some(at) = at(&self.sections) {
                let apart = [Section::Threats, Section::Recommendations];
                self.sections.retain(|section| !apart.contains(section));
                let at = (at + 1).min(self.sections.len());
                self.sections.splice(at..at, apart);
            }
            self.made_for = CARE_APART;
        }
        self
    }

    /// The places it tells of.
    #[must_use]
    pub fn within(&self) -> Within {
        chapters(&self.sites)
    }

    /// The sections as this report prints them, in order: those of its kind that were chosen. The
    /// sources are always printed, since every number in the text leads there.
    #[must_use]
    pub fn printed(&self) -> Vec<Section> {
        let mut printed: Vec<Section> = Vec::new();
        for section in &self.sections {
            if self.kind.has(*section) && !printed.contains(section) {
                printed.push(*section);
            }
        }
        if !printed.contains(&Section::Sources) {
            let back = printed.iter().position(|section| section.is_back());
            printed.insert(back.unwrap_or(printed.len()), Section::Sources);
        }
        printed
    }

    /// Whether a section is printed.
    #[must_use]
    pub fn prints(&self, section: Section) -> bool {
        self.printed().contains(&section)
    }

    /// How sure it is that the report tells of this damage event; `None` = it does not.
    #[must_use]
    pub fn tells(&self, file: &EventFile) -> Option<During> {
        match self.kind {
            ReportKind::Situation { from, to } => during(file, from, to),
            _ => Some(During::Certainly),
        }
    }
}

/// How sure it is that something happened between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum During {
    /// All days on which it may have happened lie between them.
    Certainly,
    /// Some do.
    Possibly,
}

/// Whether damage came between two days, both included: by its evidence first, by the adopted date
/// where evidence is missing. Damage without any date is in no period.
#[must_use]
pub fn during(file: &EventFile, from: Day, to: Day) -> Option<During> {
    let read = reading(file);
    if read.from.is_none() && read.to.is_none() {
        return None;
    }
    let begins = read.from.is_none_or(|first| first <= to);
    let ends = read.to.is_none_or(|last| last >= from);
    let within =
        read.from.is_some_and(|first| first >= from) && read.to.is_some_and(|last| last <= to);
    match (within, begins && ends) {
        (true, _) => Some(During::Certainly),
        (false, true) => Some(During::Possibly),
        (false, false) => None,
    }
}

/// What a report on these places tells of; on none, of all.
#[must_use]
pub fn chapters(sites: &[Id]) -> Within {
    match sites {
        [] => Within::Everything,
        some => Within::Chapters(some.to_vec()),
    }
}

/// What a report tells of its places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Everything, a chapter for each place.
    #[default]
    Dossiers,
    /// What happened between two days, both included, by cause and place.
    Situation {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// The condition of each place, a line for each.
    Conditions,
    /// Their photographs.
    Plates,
}

impl ReportKind {
    /// Whether a section belongs to a report of this kind.
    #[must_use]
    pub const fn has(self, section: Section) -> bool {
        match self {
            Self::Dossiers => true,
            Self::Situation { .. } | Self::Conditions => {
                matches!(section, Section::Sources | Section::Method)
            }
            Self::Plates => matches!(
                section,
                Section::Map | Section::Plates | Section::Sources | Section::Method
            ),
        }
    }

    /// Its name on the command line and in kept plans.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dossiers => "dossiers",
            Self::Situation { .. } => "situation",
            Self::Conditions => "conditions",
            Self::Plates => "plates",
        }
    }

    /// Its English name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Dossiers => "full report",
            Self::Situation { .. } => "situation report",
            Self::Conditions => "condition summary",
            Self::Plates => "photograph sheet",
        }
    }
}

/// The language of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportLanguage {
    /// English with Arabic names.
    #[default]
    English,
    /// Arabic, right to left.
    Arabic,
    /// The English pages, then the Arabic ones.
    Both,
    /// English and Arabic beside each other on wide pages.
    Beside,
}

impl ReportLanguage {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::English, Self::Arabic, Self::Both, Self::Beside];

    /// Its English name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "Arabic",
            Self::Both => "both",
            Self::Beside => "side by side",
        }
    }
}

/// The paper a report is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperSize {
    /// 210 × 297 mm, ISO 216.
    #[default]
    A4,
    /// 8.5 × 11 inches, ANSI A.
    Letter,
}

impl PaperSize {
    /// All, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Its English name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "Letter",
        }
    }
}

/// A part of a report that can be moved or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The maps: where the place lies, and its surroundings.
    Map,
    /// What the place is, and its descriptions.
    Facts,
    /// The parts before and after, and what is lost and left of them.
    Parts,
    /// The damage events with their dates and proofs.
    Events,
    /// Evidence that belongs to no event.
    Evidence,
    /// Assessments and the condition over time.
    Condition,
    /// What endangers the place.
    Threats,
    /// Interventions.
    Interventions,
    /// What assessments ask to be done.
    Recommendations,
    /// The history of the place.
    Chronology,
    /// Photographs.
    Plates,
    /// The sources, numbered.
    Sources,
    /// The method, its scales and limits.
    Method,
    /// The change log.
    Log,
}

impl Section {
    /// All, in the order they are printed when nobody chose another. The last three stand once at
    /// the end of the report, the others in the chapter of each place.
    pub const ALL: [Self; 14] = [
        Self::Map,
        Self::Facts,
        Self::Parts,
        Self::Events,
        Self::Evidence,
        Self::Condition,
        Self::Threats,
        Self::Interventions,
        Self::Recommendations,
        Self::Chronology,
        Self::Plates,
        Self::Sources,
        Self::Method,
        Self::Log,
    ];

    /// Its name on the command line, in kept plans and in the template.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Facts => "facts",
            Self::Parts => "parts",
            Self::Events => "events",
            Self::Evidence => "evidence",
            Self::Condition => "condition",
            Self::Threats => "threats",
            Self::Interventions => "interventions",
            Self::Recommendations => "recommendations",
            Self::Chronology => "chronology",
            Self::Plates => "plates",
            Self::Sources => "sources",
            Self::Method => "method",
            Self::Log => "log",
        }
    }

    /// Its English name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Map => "Maps",
            Self::Facts => "Key facts and description",
            Self::Parts => "Parts, before and after",
            Self::Events => "What happened",
            Self::Evidence => "Other evidence",
            Self::Condition => "Condition over time",
            Self::Threats => "Threats and risk",
            Self::Interventions => "Interventions",
            Self::Recommendations => "Recommendations",
            Self::Chronology => "Chronology",
            Self::Plates => "Photographs",
            Self::Sources => "Sources",
            Self::Method => "Method",
            Self::Log => "Change log",
        }
    }

    /// Whether it stands once at the end of the report and not in each chapter.
    #[must_use]
    pub const fn is_back(self) -> bool {
        matches!(self, Self::Sources | Self::Method | Self::Log)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::record::DamageEvent;

    #[test]
    fn a_kept_plan_comes_back_as_it_was_and_an_older_one_is_filled_up() {
        let plan = ReportPlan {
            kind: ReportKind::Situation {
                from: Day::from_ymd(2015, 8, 1).unwrap(),
                to: Day::from_ymd(2015, 8, 31).unwrap(),
            },
            language: ReportLanguage::Both,
            paper: PaperSize::Letter,
            sections: vec![Section::Sources, Section::Map],
            ..ReportPlan::default()
        };
        let kept = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<ReportPlan>(&kept).unwrap(), plan);
        let older: ReportPlan = serde_json::from_str(r#"{"paper":"letter"}"#).unwrap();
        assert_eq!(older.sections, Section::ALL);
        assert_eq!(older.paper, PaperSize::Letter);
    }

    #[test]
    fn an_older_plan_prints_again_what_stood_in_a_section_that_was_divided() {
        use Section::{Condition, Facts, Log, Recommendations, Threats};
        let read = |text| {
            serde_json::from_str::<ReportPlan>(text)
                .unwrap()
                .brought_up()
        };
        let older = read(r#"{"sections":["facts","condition","log"]}"#);
        assert_eq!(
            older.sections,
            [Facts, Condition, Threats, Recommendations, Log]
        );
        assert_eq!(older.clone().brought_up(), older);
        assert_eq!(read(r#"{"sections":["facts"]}"#).sections, [Facts]);
        let newer = ReportPlan {
            sections: vec![Condition],
            ..ReportPlan::default()
        };
        let kept = serde_json::to_string(&newer).unwrap();
        assert_eq!(read(&kept), newer);
    }

    #[test]
    fn a_report_prints_the_sections_of_its_kind_and_always_its_sources() {
        use Section::{Events, Log, Map, Method, Plates, Sources};
        let chosen = |kind, sections: &[Section]| {
            let sections = sections.to_vec();
            ReportPlan {
                kind,
                sections,
                ..ReportPlan::default()
            }
            .printed()
        };
        assert_eq!(
            chosen(ReportKind::Dossiers, &[Events, Map, Events, Log]),
            [Events, Map, Sources, Log]
        );
        assert_eq!(
            chosen(ReportKind::Plates, &[Events, Plates, Method, Sources]),
            [Plates, Method, Sources]
        );
        assert_eq!(chosen(ReportKind::Conditions, &[]), [Sources]);
    }

    #[test]
    fn damage_is_in_a_period_by_what_its_date_leaves_open() {
        let day = |text| Day::parse(text).unwrap();
        let file = |date: Option<&str>| EventFile {
            event: DamageEvent {
                when_edtf: date.map(|date| Edtf::parse(date).unwrap()),
                ..DamageEvent::default()
            },
            observations: Vec::new(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        };
        let asked = |date| during(&file(date), day("2015-08-01"), day("2015-08-31"));
        assert_eq!(asked(Some("2015-08-30")), Some(During::Certainly));
        assert_eq!(asked(Some("2015-08")), Some(During::Certainly));
        assert_eq!(asked(Some("2015-08-31/2015-09-02")), Some(During::Possibly));
        assert_eq!(asked(Some("2015")), Some(During::Possibly));
        assert_eq!(asked(Some("2015-09-01")), None);
        assert_eq!(asked(None), None);
    }

    #[test]
    fn a_section_is_kept_under_the_name_it_has_everywhere() {
        for section in Section::ALL {
            let kept = serde_json::to_value(section).unwrap();
            assert_eq!(kept.as_str(), Some(section.code()));
        }
    }
}
