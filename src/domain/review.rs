//! What over a whole catalogue needs a second look, as topics and findings: gaps, contradictions,
//! readings without evidence, statements without a source, what is due. Decides nothing; each
//! finding names the record it is about and says why in a sentence. Knows not how it was found.

use serde::{Deserialize, Serialize};

use super::date::Day;
use super::id::Id;
use super::record::Table;
use super::standard::Need;

/// Declares the topics: stable code, heading, and what it means that something is listed there.
macro_rules! topics {
    ($( $(#[$doc:meta])* $topic:ident = $code:literal, $title:literal, $about:literal; )+) => {
        /// One kind of thing that needs a second look. The order is that in which they are told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Topic { $( $(#[$doc])* #[serde(rename = $code)] $topic, )+ }

        impl Topic {
            /// All topics.
            pub const ALL: &'static [Self] = &[$(Self::$topic),+];

            /// The stable code, for exports and the command line.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$topic => $code),+ }
            }

            /// The heading.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$topic => $title),+ }
            }

            /// What it means that something is listed here, one sentence.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$topic => $about),+ }
            }

            /// The topic of a stable code.
            #[must_use]
            pub fn named(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|topic| topic.code() == code)
            }
        }
    };
}

topics! {
    /// Evidence and claims that cannot all be true.
    Contradictions = "contradictions", "Contradictions",
        "Evidence or claims that cannot all be true. One of the two is wrong, or a date is.";
    /// Damage events that no observation bears on.
    NoEvidence = "no-evidence", "Events without evidence",
        "Readings whose date no look bounds: they rest on claims alone, or on nothing that is recorded.";
    /// Readings that are older than evidence that came later.
    OldReading = "old-reading", "Readings to look at again",
        "Evidence came after the reading was last changed. Look whether it still stands.";
    /// Statements no source bears.
    NoSource = "no-source", "Statements without a source",
        "A figure, a date or a look that names neither source nor image cannot be checked.";
    /// Citations nobody has read.
    Unverified = "unverified", "Citations not yet read",
        "Somebody named the source but has not read the statement there.";
    /// Claims that go back to one origin.
    OneOrigin = "one-origin", "Several claims, one origin",
        "Claims that repeat one another count as one witness, however many they are.";
    /// Places that may be one.
    Duplicates = "duplicates", "Possible duplicates",
        "Two records that may mean one place. Compare them, then merge or say that they differ.";
    /// Sources that may be one.
    SameSource = "same-source", "Sources recorded twice",
        "Two records with one address or title. Merged, their citations stand together.";
    /// Persons and institutions that may be one.
    SamePerson = "same-person", "Persons recorded twice",
        "Two records that may mean one person or institution: the same name in either script, or \
         initials for what the other writes out.";
    /// Testimony nobody noted consent for.
    NoConsent = "no-consent", "Testimony without a consent note",
        "Somebody speaks here, and nothing says how and to what they agreed. Unless consent is \
         noted as given, whatever is handed out does not name them.";
    /// Work and visits that are due.
    Due = "due", "What is due",
        "Recommendations with a date that are not done, and assessments that are due again.";
    /// Records that lack what the standards ask for.
    Gaps = "gaps", "Gaps",
        "Places that lack something a record should hold, the least complete first.";
    /// Places that are on no map.
    NoPosition = "no-position", "Places without a position",
        "On no map, in no search by area, and no image can be ordered of them.";
    /// Sources nobody uses.
    UnusedSource = "unused-source", "Sources nobody cites",
        "Recorded, but no statement rests on them.";
    /// Values the term lists do not know.
    UnknownTerm = "unknown-term", "Terms the lists do not know",
        "Values another program wrote or an older list held. They are kept and shown as they are.";
}

/// One piece of evidence a finding is about, with the way to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Its table.
    pub table: Table,
    /// Its identity.
    pub uuid: Id,
    /// What it is, in words: «the satellite image of 31 August 2015».
    pub words: String,
}

/// One thing that needs a second look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Of which kind.
    pub topic: Topic,
    /// The place it concerns, where it concerns one.
    pub site: Option<Id>,
    /// The name of that place.
    pub site_name: String,
    /// The kind of record it is about.
    pub table: Table,
    /// The record.
    pub uuid: Id,
    /// Its field, or empty.
    pub field: String,
    /// What is the matter, one sentence.
    pub sentence: String,
    /// What it rests on, each to be gone to.
    pub pieces: Vec<Piece>,
    /// When it is due, where it is about that.
    pub due: Option<Day>,
}

/// Findings of one topic: how many there are, and the first of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// How many there are in all.
    pub total: usize,
    /// The first of them, in the order in which they matter.
    pub rows: Vec<Finding>,
    /// The places they concern, as far as they were gathered.
    pub sites: Vec<Id>,
}

/// What is asked of a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// Which topic.
    pub topic: Topic,
    /// Of gaps only those of this need.
    pub need: Option<Need>,
    /// The day by the clock, for what is due.
    pub today: Day,
    /// At most so many findings; 0 = only how many there are.
    pub limit: usize,
}

/// How many places lack what is asked of them, need by need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// The need.
    pub need: Need,
    /// How many places lack it.
    pub lacking: usize,
    /// How many places are asked for it.
    pub asked: usize,
}

/// «overdue by 3 months», «due in 12 days», «due today».
#[must_use]
pub fn due_words(due: Day, today: Day) -> String {
    let days = due.0 - today.0;
    match days {
        0 => "due today".to_owned(),
        1.. => format!("due in {}", span_words(days)),
        _ => format!("overdue by {}", span_words(-days)),
    }
}

/// A span of days as people say it: days to a month, then months, from two years on years.
fn span_words(days: i64) -> String {
    let (number, one, many) = match days {
        ..32 => (days, "day", "days"),
        32..731 => (days * 12 / 365, "month", "months"),
        _ => (days * 4 / 1461, "year", "years"),
    };
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The columns of findings as a table.
pub const COLUMNS: &[&str] = &[
    "topic",
    "site",
    "site_id",
    "record",
    "record_id",
    "field",
    "due",
    "sentence",
];

impl Finding {
    /// Its cells in the order of [`COLUMNS`].
    #[must_use]
    pub fn cells(&self) -> Vec<String> {
        vec![
            self.topic.code().to_owned(),
            self.site_name.clone(),
            self.site.map(|id| id.to_string()).unwrap_or_default(),
            self.table.name().to_owned(),
            self.uuid.to_string(),
            self.field.clone(),
            self.due.map(|day| day.to_string()).unwrap_or_default(),
            self.sentence.clone(),
        ]
    }
}

/// Findings as comma-separated values with a heading, as spreadsheets read them: what a
/// spreadsheet would take for a formula is kept a text. What was left out is told in rows of its own,
/// the topic `left-out`.
#[must_use]
pub fn csv(findings: &[Finding], left_out: &[String]) -> String {
    let mut text = COLUMNS.join(",");
    text.push_str("\r\n");
    for finding in findings {
        let cells: Vec<String> = finding.cells().iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    for sentence in left_out {
        let between = ",".repeat(COLUMNS.len() - 1);
        text.push_str("left-out");
        text.push_str(&between);
        text.push_str(&quoted(sentence));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let harmless = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if harmless.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", harmless.replace('"', "\"\""));
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_found_by_its_code_and_says_what_it_means() {
        for topic in Topic::ALL {
            assert_eq!(Topic::named(topic.code()), Some(*topic));
            assert!(topic.about().ends_with('.') && !topic.title().is_empty());
        }
    }

    #[test]
    fn what_is_due_is_said_in_whole_spans() {
        let today = Day(20_000);
        for (days, words) in [
            (0, "due today"),
            (1, "due in 1 day"),
            (31, "due in 31 days"),
            (-92, "overdue by 3 months"),
            (-365, "overdue by 12 months"),
            (-731, "overdue by 2 years"),
            (1461, "due in 4 years"),
        ] {
            assert_eq!(due_words(Day(today.0 + days), today), words);
        }
    }

    #[test]
    fn a_comma_separated_cell_is_one_cell_and_never_a_formula() {
        assert_eq!(quoted("a, b"), "\"a, b\"");
        assert_eq!(quoted("say «no» \"now\""), "\"say «no» \"\"now\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(csv(&[], &[]).lines().count(), 1);
        let told = csv(&[], &["1 place.".to_owned()]);
        assert!(told.ends_with("left-out,,,,,,,1 place.\r\n"), "{told}");
    }
}
