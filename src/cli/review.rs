//! `review`: what over the whole catalogue needs a second look, as text, JSON or CSV. Knows only
//! the questions a session answers; that something is found is no failure.

use std::io::Write;

use anyhow::{Result, bail};
use serde::Serialize;

use super::args::{Due, Review as Asked};
use super::choices::ListFormat;
use super::say;
use super::sheet::plain;
use crate::domain::date::Day;
use crate::domain::edition;
use crate::domain::query::{Answer, Query};
use crate::domain::review::{self, Finding, Findings, Lack, Review, Topic};
use crate::session::Session;

/// How many findings of a topic the text shows.
const SHOWN: usize = 12;

/// A topic as scripts get it. Keys are only ever added at the end.
#[derive(Serialize)]
struct TopicJson {
    topic: Topic,
    title: &'static str,
    total: usize,
    findings: Vec<Finding>,
    /// Of gaps: need by need how many places lack it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<Lack>,
}

/// Prints what needs a second look.
pub(super) fn run(asked: &Asked, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let topics: Vec<Topic> = match asked.topic.as_deref().and_then(Topic::named) {
        Some(topic) => vec![topic],
        None => Topic::ALL.to_vec(),
    };
    let limit = match asked.format {
        // What anyone may see is counted only when all of it was looked at.
        ListFormat::Table if asked.topic.is_none() && !asked.public => SHOWN,
        _ => usize::try_from(i64::MAX).unwrap_or(usize::MAX),
    };
    let mut found = Vec::with_capacity(topics.len());
    for topic in topics {
        let needs = match topic {
            // How many places lack it tells of those that are not public, too.
            Topic::Gaps if !asked.public => lacks(&session)?,
            _ => Vec::new(),
        };
        found.push((topic, ask(&session, topic, limit)?, needs));
    }
    let left_out = if asked.public {
        for_anyone(&session, &mut found)?
    } else {
        None
    };
    if asked.format == ListFormat::Table && asked.topic.is_none() {
        for (_, found, _) in &mut found {
            found.rows.truncate(SHOWN);
        }
    }
    match asked.format {
        ListFormat::Table => table(out, &found, session.today()),
        ListFormat::Json => {
            let topics = found.into_iter().map(|(topic, found, needs)| TopicJson {
                topic,
                title: topic.title(),
                total: found.total,
                findings: found.rows,
                needs,
            });
            serde_json::to_writer_pretty(&mut *out, &topics.collect::<Vec<_>>())?;
            Ok(writeln!(out)?)
        }
        ListFormat::Csv => {
            let rows: Vec<Finding> = found
                .into_iter()
                .flat_map(|(_, found, _)| found.rows)
                .collect();
            Ok(write!(out, "{}", review::csv(&rows, left_out.as_slice()))?)
        }
    }
}

/// What was found under a topic, and need by need how many places lack it.
type Topics = Vec<(Topic, Findings, Vec<Lack>)>;

/// Leaves only what anyone may see; tells, and returns, what was left out.
fn for_anyone(session: &Session, found: &mut Topics) -> Result<Option<String>> {
    let edition = session.public_edition(session.today())?;
    let mut gone = 0;
    for (_, found, _) in found {
        let (rows, left_out) = edition.findings(std::mem::take(&mut found.rows));
        found.total = rows.len();
        found.rows = rows;
        gone += left_out;
    }
    let left_out = edition::findings_left_out(gone);
    if let Some(sentence) = &left_out {
        say::warning(sentence);
    }
    Ok(left_out)
}

/// Prints what is due, the longest overdue first.
pub(super) fn due(asked: &Due, out: &mut impl Write) -> Result<()> {
    let asked = Asked {
        file: asked.file.clone(),
        topic: Some(Topic::Due.code().to_owned()),
        format: asked.format,
        public: asked.public,
    };
    run(&asked, out)
}

fn ask(session: &Session, topic: Topic, limit: usize) -> Result<Findings> {
    let asked = Review {
        topic,
        need: None,
        today: session.today(),
        limit,
    };
    match session.ask_now(&Query::Review(asked))? {
        Answer::Findings(found) => Ok(found),
        _ => bail!("an answer that does not fit the question"),
    }
}

fn lacks(session: &Session) -> Result<Vec<Lack>> {
    match session.ask_now(&Query::Lacks)? {
        Answer::Lacks(lacks) => Ok(lacks),
        _ => bail!("an answer that does not fit the question"),
    }
}

fn table(out: &mut impl Write, found: &[(Topic, Findings, Vec<Lack>)], today: Day) -> Result<()> {
    for (topic, found, needs) in found {
        writeln!(out, "{}: {}", topic.title(), found.total)?;
        for lack in needs.iter().filter(|lack| lack.lacking > 0) {
            let (lacking, asked) = (lack.lacking, lack.asked);
            writeln!(out, "  {lacking} of {asked} without {}", lack.need.what())?;
        }
        for finding in &found.rows {
            writeln!(out, "  {}", plain(&line(finding, today)))?;
        }
        let more = found.total.saturating_sub(found.rows.len());
        if more > 0 && !found.rows.is_empty() {
            let code = topic.code();
            writeln!(out, "  and {more} more: --topic {code}")?;
        }
    }
    Ok(())
}

fn line(finding: &Finding, today: Day) -> String {
    let place = if finding.site_name.is_empty() {
        String::new()
    } else {
        format!("{} · ", finding.site_name)
    };
    let due = finding.due.map_or_else(String::new, |day: Day| {
        format!("{day}, {} · ", review::due_words(day, today))
    });
    format!("{due}{place}{}", finding.sentence)
}
