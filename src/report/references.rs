//! The numbered sources in a bibliographic style. Lays out nothing.
//!
//! The order and the dress of the parts follow the bibliographies of the Chicago Manual of Style:
//! authors, title, what it appeared in, publisher, date, address. What appeared within something
//! larger stands in quotation marks, and the larger thing bears the dress of a title; a book, a
//! decision or a dataset bears it itself. How far a source can be relied on follows.

use super::Tongue;
use super::evidence::words_of;
use super::paper::{Dress, Reference, Run};
use super::sheets::Sheets;
use super::words::filled;
use crate::domain::record::Source;
use crate::domain::source_words::{published, reliability};

/// Kinds that stand for themselves also where a series or a site is named.
const WHOLE: [&str; 5] = ["book", "dataset", "decision", "film", "thesis"];

/// The sources in the order of their numbers.
pub(super) fn references(sheets: &mut Sheets<'_>) -> Vec<Reference> {
    let sources: Vec<Source> = sheets.numbers.list().to_vec();
    let sources = sources.iter().map(published).enumerate();
    let told = sources.map(|(at, source)| {
        let tongue = tongue(sheets.tongue, &source);
        Reference {
            number: at + 1,
            runs: runs(sheets, &source, tongue),
            note: note(sheets, &source, tongue),
        }
    });
    told.collect()
}

/// In an Arabic list a source whose title is not Arabic stands as its own language has it, as is
/// usual.
fn tongue(edition: Tongue, source: &Source) -> Tongue {
    let arabic = |letter: char| ('\u{0600}'..='\u{06FF}').contains(&letter);
    if source.title.chars().any(arabic) {
        edition
    } else {
        Tongue::English
    }
}

fn runs(sheets: &mut Sheets<'_>, source: &Source, tongue: Tongue) -> Vec<Run> {
    let comma = tongue.choose(", ", "، ");
    let mut line = Line::default();
    line.add(ended(&sheets.text(&source.authors)), Dress::Plain);
    let title = sheets.text(&source.title);
    let container = sheets.text(&source.container);
    let publisher = sheets.text(&source.publisher);
    let issued = source.issued_edtf.as_ref();
    let issued = issued
        .map(|date| words_of(tongue, date))
        .unwrap_or_default();
    let issued = sheets.text(&issued);
    let whole = WHOLE.contains(&source.kind.to_lowercase().as_str());
    if container.is_empty() || whole {
        line.add(title, Dress::Title);
        line.add(".".to_owned(), Dress::Plain);
        line.add(
            ended(&listed(&[container, publisher, issued], comma)),
            Dress::Plain,
        );
    } else {
        line.add(quoted(tongue, &title), Dress::Plain);
        let after = if publisher == container {
            String::new()
        } else {
            publisher
        };
        let after = listed(&[after, issued], comma);
        line.add(container, Dress::Title);
        if after.is_empty() {
            line.add(".".to_owned(), Dress::Plain);
        } else {
            line.add(format!("{comma}{}", ended(&after)), Dress::Plain);
        }
    }
    line.add(sheets.text(&source.url), Dress::Address);
    let also = sheets.text(&whereabouts(tongue, source));
    if !also.is_empty() {
        line.add(format!("({also})."), Dress::Plain);
    }
    line.runs
}

/// Where else it can be read, and when it was.
fn whereabouts(tongue: Tongue, source: &Source) -> String {
    let date = source.accessed_edtf.as_ref();
    let date = date.map(|date| words_of(tongue, date)).unwrap_or_default();
    let said = [
        ("archived", "url", source.archive_url.trim()),
        ("read_copy", "where", source.read_at.trim()),
        ("read_on", "date", date.as_str()),
    ];
    let said = said.into_iter().filter(|(_, _, text)| !text.is_empty());
    let said: Vec<String> = said
        .map(|(key, name, text)| filled(tongue, key, &[(name, text)]))
        .collect();
    said.join(tongue.choose("; ", "؛ "))
}

fn note(sheets: &mut Sheets<'_>, source: &Source, tongue: Tongue) -> String {
    let mut notes = vec![
        source.credit.clone(),
        source.licence.clone(),
        reliability(source),
    ];
    notes.retain(|text| !text.trim().is_empty());
    let notes = notes.join(tongue.choose("; ", "؛ "));
    sheets.text(&ended(&notes))
}

/// What is put together, with one space between what needs one.
#[derive(Default)]
struct Line {
    runs: Vec<Run>,
}

impl Line {
    fn add(&mut self, text: String, dress: Dress) {
        if text.is_empty() {
            return;
        }
        let joined = text.starts_with(['.', ',', '،']);
        if let Some(last) = self.runs.last_mut().filter(|_| !joined) {
            last.text.push(' ');
        }
        self.runs.push(Run { text, dress });
    }
}

/// A text with a full stop, unless it ends a sentence already.
fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?', '؟', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// A title in the quotation marks of the language, with its full stop.
fn quoted(tongue: Tongue, title: &str) -> String {
    if title.is_empty() {
        return String::new();
    }
    match tongue {
        // The full stop stands within, as is usual in English.
        Tongue::English => filled(tongue, "quoted", &[("title", &ended(title))]),
        Tongue::Arabic => ended(&filled(tongue, "quoted", &[("title", title)])),
    }
}

fn listed(parts: &[String], comma: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(comma)
}

#[cfg(test)]
mod tests {
    use super::super::numbers::Numbers;
    use super::super::print_safe::PrintSafe;
    use super::*;
    use crate::domain::date::{Day, Edtf};
    use crate::domain::report_plan::ReportPlan;

    fn told(source: &Source, tongue: Tongue) -> String {
        let plan = ReportPlan::default();
        let mut sheets = Sheets {
            tongue,
            at: Day::default(),
            plan: &plan,
            numbers: Numbers::default(),
            safe: &mut PrintSafe::default(),
        };
        let runs = runs(&mut sheets, source, tongue);
        let told = runs.iter().map(|run| match run.dress {
            Dress::Title => {
                let text = run.text.trim_end();
                format!("*{text}*{}", &run.text[text.len()..])
            }
            Dress::Plain | Dress::Address => run.text.clone(),
        });
        told.collect()
    }

    fn article() -> Source {
        Source {
            kind: "press".into(),
            title: "Who blew up Baalshamin?".into(),
            authors: "A. Writer".into(),
            container: "The Paper".into(),
            publisher: "House".into(),
            issued_edtf: Edtf::parse("2015-08-24").ok(),
            url: "https://example.org/1".into(),
            accessed_edtf: Edtf::parse("2026-08-01").ok(),
            ..Source::default()
        }
    }

    #[test]
    fn an_article_stands_in_its_paper_and_a_book_for_itself() {
        assert_eq!(
            told(&article(), Tongue::English),
            "A. Writer. “Who blew up Baalshamin?” *The Paper*, House, 24 August 2015. \
             https://example.org/1 (read 1 August 2026)."
        );
        let book = Source {
            kind: "book".into(),
            container: "Series 3".into(),
            url: String::new(),
            accessed_edtf: None,
            authors: "A. Writer et al.".into(),
            ..article()
        };
        assert_eq!(
            told(&book, Tongue::English),
            "A. Writer et al. *Who blew up Baalshamin?*. Series 3, House, 24 August 2015."
        );
    }

    #[test]
    fn what_is_missing_leaves_no_gap_and_arabic_has_its_own_marks() {
        let bare = Source {
            title: "Palmyra".into(),
            ..Source::default()
        };
        assert_eq!(told(&bare, Tongue::English), "*Palmyra*.");
        let arabic = Source {
            title: "تدمر".into(),
            ..article()
        };
        assert_eq!(tongue(Tongue::Arabic, &arabic), Tongue::Arabic);
        assert_eq!(tongue(Tongue::Arabic, &article()), Tongue::English);
        let told = told(&arabic, Tongue::Arabic);
        assert!(told.contains("«تدمر». *The Paper*، House، "), "{told}");
    }
}
