//! What belongs to a place, an event and an assessment, each as one line of words: periods,
//! materials, effects, threats, recommendations. One home for detail view, command line and report. Knows only the
//! record itself: persons it names are told by the caller.

use super::date::Edtf;
use super::id::Code;
use super::record::{Assessment, EventEffect, Recommendation, SiteMaterial, SitePeriod, Threat};
use super::terms::Terms;

/// In which language a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Arabic.
    Arabic,
}

impl Tongue {
    /// The language with the terms of one catalogue.
    #[must_use]
    pub const fn with(self, terms: &Terms) -> Speech<'_> {
        Speech {
            tongue: self,
            terms,
        }
    }

    const fn pick(self, english: &'static str, arabic: &'static str) -> &'static str {
        match self {
            Self::English => english,
            Self::Arabic => arabic,
        }
    }

    /// Parts of a line, the empty ones left out.
    #[must_use]
    pub fn joined(self, parts: &[String]) -> String {
        let said: Vec<&str> = parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        said.join(self.pick(", ", "، "))
    }
}

/// A language and the terms a catalogue knows: its own are told by their label, marked.
#[derive(Debug, Clone, Copy)]
pub struct Speech<'a> {
    tongue: Tongue,
    terms: &'a Terms,
}

impl Speech<'_> {
    /// The label of a code; empty for none.
    #[must_use]
    pub fn term(self, list: &str, code: Option<&Code>) -> String {
        let Some(code) = code.map(Code::as_str) else {
            return String::new();
        };
        match self.tongue {
            Tongue::English => self.terms.english(list, code),
            Tongue::Arabic => self.terms.arabic(list, code),
        }
    }

    fn date(self, date: &Edtf) -> String {
        match self.tongue {
            Tongue::English => date.words(),
            Tongue::Arabic => date.words_ar(),
        }
    }

    const fn pick(self, english: &'static str, arabic: &'static str) -> &'static str {
        self.tongue.pick(english, arabic)
    }

    /// Parts of a line, the empty ones left out.
    #[must_use]
    pub fn joined(self, parts: &[String]) -> String {
        self.tongue.joined(parts)
    }
}

/// «Roman, from 32 until 273, probable».
#[must_use]
pub fn period(period: &SitePeriod, tongue: Speech<'_>) -> String {
    let since = period.from_edtf.as_ref().map(|date| tongue.date(date));
    let until = period.to_edtf.as_ref().map(|date| tongue.date(date));
    let span = match (since, until) {
        (None, None) => String::new(),
        (Some(since), None) => format!("{} {since}", tongue.pick("from", "من")),
        (None, Some(until)) => format!("{} {until}", tongue.pick("until", "حتى")),
        (Some(since), Some(until)) => format!("{since} – {until}"),
    };
    tongue.joined(&[
        tongue.term("period", period.period_code.as_ref()),
        span,
        tongue
            .term("period-certainty", period.certainty_code.as_ref())
            .to_lowercase(),
        period.note.clone(),
    ])
}

/// «Limestone, Ashlar».
#[must_use]
pub fn material(made: &SiteMaterial, tongue: Speech<'_>) -> String {
    tongue.joined(&[
        tongue.term("material-class", made.class_code.as_ref()),
        tongue.term("material", made.material_code.as_ref()),
        tongue.term("construction-technique", made.technique_code.as_ref()),
        made.note.clone(),
    ])
}

/// «Water Action: Flooding, probability possible, severity major, risk high».
#[must_use]
pub fn threat(threat: &Threat, tongue: Speech<'_>) -> String {
    let category = tongue.term("threat-category", threat.category_code.as_ref());
    let kind = tongue.term("threat", threat.threat_code.as_ref());
    let head = match (category.as_str(), kind.as_str()) {
        (_, "") => category,
        ("", _) => kind,
        _ => format!("{category}: {kind}"),
    };
    let valued = |name: &str, list: &str, code: Option<&Code>| {
        let term = tongue.term(list, code).to_lowercase();
        if term.is_empty() {
            term
        } else {
            format!("{name} {term}")
        }
    };
    tongue.joined(&[
        head,
        valued(
            tongue.pick("probability", "الاحتمال:"),
            "threat-probability",
            threat.probability_code.as_ref(),
        ),
        valued(
            tongue.pick("severity", "الشدة:"),
            "threat-severity",
            threat.severity_code.as_ref(),
        ),
        valued(
            tongue.pick("vulnerable by", "مكمن الضعف:"),
            "vulnerability",
            threat.vulnerability_code.as_ref(),
        ),
        valued(
            tongue.pick("risk", "الخطر:"),
            "risk",
            threat.risk_code.as_ref(),
        ),
        threat.note.clone(),
    ])
}

/// What is asked for, without priority and dates: «Emergency Actions: prop the lintel».
#[must_use]
pub fn recommendation(asked: &Recommendation, tongue: Speech<'_>) -> String {
    let activity = tongue.term("intervention-activity", asked.intervention_code.as_ref());
    let kind = tongue.term("recommendation", asked.kind_code.as_ref());
    let head = tongue.joined(&[activity, kind]);
    match (head.as_str(), asked.text.trim()) {
        (_, "") => head,
        ("", text) => text.to_owned(),
        (_, text) => format!("{head}: {text}"),
    }
}

/// The priority and dates of a recommendation: «priority high, due 1 May 2027».
#[must_use]
pub fn urgency(asked: &Recommendation, tongue: Speech<'_>) -> String {
    let priority = tongue.term("priority", asked.priority_code.as_ref());
    let priority = match priority.as_str() {
        "" => priority,
        _ => format!(
            "{} {}",
            tongue.pick("priority", "الأولوية:"),
            priority.to_lowercase()
        ),
    };
    let dated = |word: &str, date: Option<&Edtf>| {
        date.map(|date| format!("{word} {}", tongue.date(date)))
            .unwrap_or_default()
    };
    tongue.joined(&[
        priority,
        dated(tongue.pick("due", "يستحق في"), asked.due_edtf.as_ref()),
        dated(tongue.pick("done", "أُنجز في"), asked.done_edtf.as_ref()),
    ])
}

/// What an event did, as sure as it is: «Cella: Structural Collapse, 91–100 %, certainty high».
/// `part` is the place harmed, or empty where it is the event's own.
#[must_use]
pub fn effect(effect: &EventEffect, part: &str, tongue: Speech<'_>) -> String {
    let did = did(effect, part, tongue);
    match effect.note.trim() {
        "" => did,
        note => format!("{did}. {note}"),
    }
}

/// The same without its note and without saying to what, for a table of parts.
#[must_use]
pub fn effect_brief(effect: &EventEffect, tongue: Speech<'_>) -> String {
    did(effect, "", tongue)
}

fn did(effect: &EventEffect, part: &str, tongue: Speech<'_>) -> String {
    let what = tongue.term("effect", Some(&effect.effect_code));
    let head = match (part, what.as_str()) {
        ("", _) => what,
        (_, "") => part.to_owned(),
        _ => format!("{part}: {what}"),
    };
    let certainty = Code::from(effect.certainty.code());
    let certainty = tongue.term("effect-certainty", Some(&certainty));
    tongue.joined(&[
        head,
        effect
            .extent_code
            .map(|extent| extent.label().to_owned())
            .unwrap_or_default(),
        format!(
            "{} {}",
            tongue.pick("certainty", "درجة اليقين:"),
            certainty.to_lowercase()
        ),
    ])
}

/// What an assessment found, without its date: «Fair, 11–30 %, worsening, risk high».
#[must_use]
pub fn found(done: &Assessment, tongue: Speech<'_>) -> String {
    let risk = tongue.term("risk", done.risk_code.as_ref()).to_lowercase();
    tongue.joined(&[
        tongue.term("condition", done.condition_code.as_ref()),
        done.extent_code
            .map(|extent| extent.label().to_owned())
            .unwrap_or_default(),
        tongue
            .term("severity", done.severity_code.as_ref())
            .to_lowercase(),
        tongue
            .term("trend", done.trend_code.as_ref())
            .to_lowercase(),
        if risk.is_empty() {
            risk
        } else {
            format!("{} {risk}", tongue.pick("risk", "الخطر:"))
        },
    ])
}
