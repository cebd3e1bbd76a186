//! The sentences of findings: what is the matter with one record, soberly. Knows no record and no
//! question; takes what was found as plain values.

use super::date::Edtf;
use super::labels;
use super::record::Table;
use super::standard::Need;
use super::terms::Terms;

/// What of the needs a place lacks, the weightiest first: «No position, no source.»
#[must_use]
pub fn lacking(needs: &[Need]) -> String {
    let mut needs = needs.to_vec();
    needs.sort_by_key(|need| std::cmp::Reverse(need.weight()));
    let told: Vec<String> = needs
        .iter()
        .map(|need| format!("no {}", need.what()))
        .collect();
    sentence(&told.join(", "))
}

/// A reading no evidence bounds: so many claims stand; below 0 when there is none, but looks that
/// bound nothing.
#[must_use]
pub fn without_evidence(title: &str, claims: i64) -> String {
    let rests = match claims {
        ..0 => "no look bounds its date, and no claim stands".to_owned(),
        0 => "no evidence recorded, neither an observation nor a claim that stands".to_owned(),
        1 => "it rests on one claim alone".to_owned(),
        many => format!("it rests on {many} claims alone"),
    };
    format!("{}: {rests}.", named(title))
}

/// A reading whose evidence came later.
#[must_use]
pub fn older_reading(title: &str, evidence: &str) -> String {
    format!(
        "{}: last changed before {evidence} was recorded. Say in the reasons whether it still stands.",
        named(title)
    )
}

/// A look that saw more than any reading tells.
#[must_use]
pub fn saw_more(evidence: &str) -> String {
    sentence(&format!(
        "{evidence} shows it destroyed, but no damage event leaves it so"
    ))
}

/// A statement without a source; `what` is what is stated.
#[must_use]
pub fn without_source(table: Table, field: &str, what: &str, terms: &Terms) -> String {
    let stated = if field.ends_with("_edtf") || table == Table::Observation {
        Edtf::parse(what).map_or_else(|_| what.to_owned(), |date| date.words())
    } else if table == Table::SitePeriod {
        terms.english("period", what)
    } else {
        what.to_owned()
    };
    let kind = match (table, field) {
        (Table::Site, "built_edtf") => "Date of construction",
        _ => labels::table_label(table),
    };
    let about = if stated.is_empty() {
        String::new()
    } else {
        format!(" «{}»", shortened(&stated))
    };
    let lacks = match table {
        Table::Observation => "names no image, no photograph and no source",
        Table::Assessment => "names neither who assessed nor a source",
        _ => "has no source",
    };
    sentence(&format!("{kind}{about} {lacks}"))
}

/// A citation nobody has read.
#[must_use]
pub fn unverified(table: Table, field: &str, source: &str, locator: &str) -> String {
    let mut place = labels::table_label(table).to_owned();
    if !field.is_empty() {
        place = format!("{place}, {}", labels::label_of(table.name(), field));
    }
    let locator = if locator.is_empty() {
        String::new()
    } else {
        format!(", {locator}")
    };
    sentence(&format!(
        "{place}: «{}»{locator} is cited but was not read",
        shortened(source)
    ))
}

/// Claims that go back to one origin.
#[must_use]
pub fn one_origin(origin: &str, claims: u64) -> String {
    format!(
        "{claims} claims go back to «{}»: they count as one witness.",
        shortened(origin)
    )
}

/// A place without a position, with the reason where one is recorded.
#[must_use]
pub fn without_position(reason: &str) -> String {
    if reason.trim().is_empty() {
        return "No position, and no reason why.".to_owned();
    }
    sentence(&format!("No position: {}", lowered(reason)))
}

/// A source nobody cites.
#[must_use]
pub fn unused_source(title: &str) -> String {
    format!("{}: no statement rests on it.", named(title))
}

/// A place that may be the same as the one it is listed under, and why.
#[must_use]
pub fn alike(other: &str, reasons: &[String]) -> String {
    format!("May be the same as «{other}»: {}.", reasons.join("; "))
}

/// Two sources with one address or one title.
#[must_use]
pub fn same_source(one: &str, other: &str, field: &str) -> String {
    let what = if field == "url" { "address" } else { "title" };
    sentence(&format!(
        "{} and {} have the same {what}",
        named(one),
        named(other)
    ))
}

/// Two records that may mean one person or institution, and why.
#[must_use]
pub fn same_person(one: &str, other: &str, reason: &str) -> String {
    format!("{} and {} may be one: {reason}.", named(one), named(other))
}

/// A testimony without a note on consent.
#[must_use]
pub fn without_consent(title: &str, consent: &str) -> String {
    format!(
        "{}: no note says how and to what the witness agreed; consent is «{consent}».",
        named(title)
    )
}

/// A recommendation that is open.
#[must_use]
pub fn recommended(text: &str, priority: &str, terms: &Terms) -> String {
    let priority = if priority.is_empty() {
        String::new()
    } else {
        format!(" (priority: {})", terms.english("priority", priority))
    };
    let text = &terms.english("intervention-activity", text);
    if text.trim().is_empty() {
        return sentence(&format!("a recommendation without words{priority}"));
    }
    sentence(&format!("{}{priority}", shortened(text)))
}

/// An assessment that is due again.
#[must_use]
pub fn assess_again(done: &str, interval: &str, terms: &Terms) -> String {
    let last = Edtf::parse(done).map_or_else(|_| done.to_owned(), |date| date.words());
    let interval = if interval.is_empty() {
        String::new()
    } else {
        format!(
            " ({})",
            terms.english("next-assessment", interval).to_lowercase()
        )
    };
    sentence(&format!("assess again; last assessed {last}{interval}"))
}

/// A value its list does not know.
#[must_use]
pub fn unknown_term(table: Table, column: &str, value: &str, records: u64) -> String {
    let field = labels::label_of(table.name(), column);
    let kind = labels::table_label(table);
    let many = if records == 1 { "record" } else { "records" };
    format!("«{value}» is in no list of terms: {field} of {records} {many} ({kind}).")
}

fn named(title: &str) -> String {
    if title.trim().is_empty() {
        return "Without a headline".to_owned();
    }
    format!("«{}»", shortened(title))
}

/// At most so many letters, whole words.
fn shortened(text: &str) -> String {
    const MOST: usize = 90;
    let text = text.trim();
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

fn sentence(text: &str) -> String {
    let mut letters = text.trim().trim_end_matches('.').chars();
    let first: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn lowered(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_prefix("No position:").unwrap_or(text);
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_read_as_sentences() {
        assert_eq!(
            lacking(&[Need::Outline, Need::Position]),
            "No position, no outline."
        );
        assert_eq!(
            without_evidence("Roof burnt", 2),
            "«Roof burnt»: it rests on 2 claims alone."
        );
        assert_eq!(
            without_source(Table::Site, "built_edtf", "0032", &Terms::default()),
            "Date of construction «AD 32» has no source."
        );
        assert_eq!(
            without_source(
                Table::Observation,
                "source_uuid",
                "2015-08-31",
                &Terms::default()
            ),
            "Observation «31 August 2015» names no image, no photograph and no source."
        );
        assert_eq!(
            unknown_term(Table::Site, "type_code", "tempel", 1),
            "«tempel» is in no list of terms: Type of 1 record (site)."
        );
        assert_eq!(
            without_position("No position: near the spring."),
            "No position: near the spring."
        );
        assert!(without_position(" ").contains("no reason"));
    }

    #[test]
    fn long_texts_are_cut_at_a_word() {
        let long = "word ".repeat(60);
        let told = unused_source(&long);
        assert!(
            told.chars().count() < 130 && told.contains("word …»"),
            "{told}"
        );
    }
}
