//! Reports kept under a name, and what was issued of them: what keeping one and issuing it is as a
//! command. Knows no page and no file.

use super::command::{Command, Edit};
use super::record::{Record, Report, ReportIssue};
use super::unseen::{self, Lines};

/// A name is at most so long.
const LONGEST: usize = 80;

/// A kept report with what was issued of it, the newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptReport {
    /// What it shall hold.
    pub report: Report,
    /// What was issued.
    pub issues: Vec<ReportIssue>,
}

impl KeptReport {
    /// The number of its next issue.
    #[must_use]
    pub fn next_version(&self) -> i64 {
        let issued = self.issues.iter().filter_map(|issue| issue.version);
        issued.max().unwrap_or(0).saturating_add(1)
    }
}

/// The kept report of that name.
#[must_use]
pub fn named<'a>(all: &'a [KeptReport], name: &str) -> Option<&'a KeptReport> {
    all.iter().find(|kept| kept.report.name == name)
}

/// The report and the issue a file is, by its SHA-256.
#[must_use]
pub fn of_hash<'a>(all: &'a [KeptReport], sha256: &str) -> Option<(&'a Report, &'a ReportIssue)> {
    let issues = |kept: &'a KeptReport| kept.issues.iter().map(|issue| (&kept.report, issue));
    all.iter()
        .flat_map(issues)
        .find(|(_, issue)| issue.sha256 == sha256)
}

/// The name as it is kept.
///
/// # Errors
/// A sentence when it cannot be: empty, too long, or with a sign that cannot be seen.
pub fn name(typed: &str) -> Result<String, String> {
    let name: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err("Give the report a name.".to_owned());
    }
    if name.chars().count() > LONGEST {
        return Err(format!("A name has at most {LONGEST} letters."));
    }
    if let Some(unseen) = unseen::find(&name, Lines::One).first() {
        return Err(format!(
            "The name holds a sign that cannot be seen ({}). Delete it and type the name again.",
            unseen::name(unseen.sign)
        ));
    }
    Ok(name)
}

/// Writes down that a report was issued; what it shall hold next time is kept with it, as one
/// operation.
#[must_use]
pub fn issue(before: Option<&Report>, after: &Report, issued: ReportIssue) -> Command {
    let version = issued.version.unwrap_or(1);
    let sentence = format!("Report «{}» issued, version {version}", after.name);
    let record = || Box::new(Record::from(after.clone()));
    let mut edits = match before {
        None => vec![Edit::Insert(record())],
        Some(before) if before == after => Vec::new(),
        Some(before) => vec![Edit::Update {
            before: Box::new(before.clone().into()),
            after: record(),
        }],
    };
    edits.push(Edit::Insert(Box::new(issued.into())));
    Command::new(sentence, edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(versions: &[i64]) -> KeptReport {
        let issue = |version: &i64| ReportIssue {
            version: Some(*version),
            sha256: format!("hash {version}"),
            ..ReportIssue::default()
        };
        KeptReport {
            report: Report {
                name: "Bel".into(),
                ..Report::default()
            },
            issues: versions.iter().map(issue).collect(),
        }
    }

    #[test]
    fn the_next_number_is_one_more_than_the_highest() {
        assert_eq!(kept(&[]).next_version(), 1);
        assert_eq!(kept(&[1, 7, 3]).next_version(), 8);
        assert_eq!(kept(&[i64::MAX]).next_version(), i64::MAX);
    }

    #[test]
    fn a_file_is_known_by_its_hash() {
        let all = [kept(&[1, 2])];
        assert_eq!(of_hash(&all, "hash 2").and_then(|it| it.1.version), Some(2));
        assert_eq!(of_hash(&all, "hash"), None);
    }

    #[test]
    fn what_did_not_change_is_not_written_again() {
        let report = kept(&[]).report;
        let edits = |before: Option<&Report>, after: &Report| {
            issue(before, after, ReportIssue::default()).edits.len()
        };
        assert_eq!(edits(None, &report), 2);
        assert_eq!(edits(Some(&report), &report), 1);
        let other = Report {
            plan: "{}".into(),
            ..report.clone()
        };
        assert_eq!(edits(Some(&report), &other), 2);
        assert_eq!(name("  Bel \t dossier ").as_deref(), Ok("Bel dossier"));
        assert!(name(" ").is_err() && name(&"a".repeat(81)).is_err());
        assert!(name("a\u{200b}b").is_err());
    }
}
