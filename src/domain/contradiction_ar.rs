//! Sentences on contradictions in Arabic, logical letter order, digits 0–9. Evidence stands before a
//! colon, so that no verb has to agree with it. Knows the pieces, not why they contradict.

use super::date::{Day, Edtf};
use super::kinds::{Method, Seen};
use super::record::Observation;

/// The evidence behind an observation: «صورة فضائية (31 آب 2015)».
pub(super) fn evidence(seen: Option<&Observation>) -> String {
    let Some(seen) = seen else {
        return "الأدلة".to_owned();
    };
    let kind = match seen.method {
        Method::Satellite => "صورة فضائية",
        Method::Aerial => "صورة جوية",
        Method::GroundPhoto => "صورة أرضية",
        Method::Visit => "زيارة",
        Method::Text => "تقرير",
        Method::Testimony => "شهادة",
        Method::Video => "مقطع مصوّر",
    };
    format!("{kind} ({})", seen.seen_edtf.words_ar())
}

/// What evidence without the change shows: «صورة فضائية (27 آب 2015): سليم».
pub(super) fn without(seen: Option<&Observation>) -> String {
    let shows = match seen.map(|seen| seen.state) {
        Some(Seen::Intact) => "سليم",
        Some(Seen::NoDamageVisible) => "لا ضرر ظاهر",
        _ => "لا أثر لهذا الضرر",
    };
    let could = seen.filter(|seen| seen.state == Seen::NoDamageVisible);
    let could = could.map_or("", |seen| seen.detects.trim().trim_end_matches('.'));
    let could = if could.is_empty() {
        String::new()
    } else {
        format!(" (ما كان يمكن أن يظهر: {could})")
    };
    format!("{}: {shows}{could}", evidence(seen))
}

/// What evidence with the change shows: «هذا الضرر ظاهر في صورة فضائية (31 آب 2015)».
pub(super) fn with(seen: Option<&Observation>) -> String {
    format!("هذا الضرر ظاهر من قبل في {}", evidence(seen))
}

/// Evidence without the change that is later than evidence with it.
pub(super) fn late(seen: Option<&Observation>, before: Option<&Observation>) -> String {
    format!("{}، مع أن {}.", without(seen), with(before))
}

/// A look that shows a place whole after an event left it destroyed.
pub(super) fn whole_again(seen: &Observation, title: &str, by: Day) -> String {
    let title = title.trim().trim_end_matches('.');
    let event = if title.is_empty() {
        "حدث ضرر مسجَّل".to_owned()
    } else {
        format!("«{title}»")
    };
    format!(
        "{}، مع أن الموضع، وفق {event}، مدمَّر في موعد أقصاه {}.",
        without(Some(seen)),
        by.words_ar()
    )
}

/// Where a date lies that the evidence excludes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Before the evidence without the change.
    Early,
    /// After the evidence with it.
    Late,
    /// Beside both.
    Beside,
}

/// Whose date it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dated {
    /// That of the reading.
    Adopted,
    /// That of a claim.
    Claimed,
    /// That of a claim the cataloguer rejected.
    Rejected,
}

/// A date that the evidence excludes.
pub(super) fn outside(of: Dated, date: &Edtf, verdict: Verdict, evidence: &[String]) -> String {
    let kind = match of {
        Dated::Adopted => "المعتمَد",
        Dated::Claimed => "المذكور",
        Dated::Rejected => "المذكور (والمرفوض)",
    };
    let verdict = match verdict {
        Verdict::Early => "أبكر مما تسمح به الأدلة",
        Verdict::Late => "متأخر عمّا تسمح به الأدلة",
        Verdict::Beside => "غير ممكن",
    };
    let unless = if date.is_approximate() {
        "، ما لم يسمح التقريب بذلك"
    } else {
        ""
    };
    let told = evidence.join("، ");
    format!(
        "التاريخ {kind}، {}، {verdict}{unless}: {told}.",
        date.words_ar()
    )
}

/// Claims whose dates exclude one another; each date, and whether it was rejected.
pub(super) fn apart(dates: &[(&Edtf, bool)]) -> String {
    let told = dates.iter().map(|(date, rejected)| {
        let rejected = if *rejected { " (مرفوض)" } else { "" };
        format!("{}{rejected}", date.words_ar())
    });
    let told: Vec<String> = told.collect();
    format!("الأقوال مختلفة في التاريخ: {}.", told.join("؛ "))
}
