//! `report`: a damage report, waited for. Knows only what a session can do.

use std::io::Write;

use anyhow::{Result, bail};

use super::report_args::{Form, Kind, Report};
use super::{care, names, say};
use crate::domain::edition::Edition;
use crate::session::{ReportKind, ReportPlan, ReportRequest, Section, Session};

/// Writes a damage report, or one for each place.
pub(super) fn report(asked: &Report, out: &mut impl Write) -> Result<()> {
    let (Some(file), Some(to)) = (&asked.file, &asked.out) else {
        return asked.look.write_out(out);
    };
    let mut session = asked.kept.open(file)?;
    say::warnings(&session);
    let house = asked.look.apply(&mut session)?;
    let issued = asked.issued.unwrap_or_else(|| session.today());
    let request = match asked.kept.again(&session, issued, to)? {
        Some(request) => request,
        None => ReportRequest {
            plan: plan(asked, &session)?,
            at: asked.at,
            issued,
            each: (asked.each).then(|| asked.format.unwrap_or(Form::Pdf).into()),
            out: to.clone(),
        },
    };
    let job = match asked.kept.naming(house) {
        Some(naming) => session.issue_report(request, naming),
        None => session.report(request),
    };
    let made = say::while_waiting(&mut session, job)?;
    care::told(out, &made)
}

/// What was described on the command line.
fn plan(asked: &Report, session: &Session) -> Result<ReportPlan> {
    let kind = kind(asked)?;
    let sites = asked.site.iter();
    let sites = sites.map(|typed| names::resolve(session, typed));
    let chosen = Section::ALL.into_iter().filter(|section| {
        let code = section.code();
        asked.sections.iter().any(|typed| typed == code)
    });
    let mut sections: Vec<Section> = chosen.collect();
    let typed = |section: &Section| {
        let code = section.code();
        asked.sections.iter().position(|typed| typed == code)
    };
    sections.sort_by_key(typed);
    if asked.sections.is_empty() {
        sections = Section::ALL.to_vec();
    }
    Ok(ReportPlan {
        kind,
        sites: sites.collect::<Result<_>>()?,
        language: asked.lang.into(),
        paper: asked.paper.into(),
        edition: if asked.public {
            Edition::Public
        } else {
            Edition::Handed
        },
        sections,
        photos: asked.without_photo.clone(),
        photos_first: asked.first_photo.clone(),
        prepared_by: asked.prepared_by.trim().to_owned(),
        name_actors: asked.name_actors,
        ..ReportPlan::default()
    })
}

fn kind(asked: &Report) -> Result<ReportKind> {
    Ok(match (asked.kind, asked.from, asked.to) {
        (Kind::Situation, Some(from), Some(to)) if from <= to => ReportKind::Situation { from, to },
        (Kind::Situation, Some(from), Some(to)) => {
            bail!(
                "The period ends on {to}, before it begins on {from}. Give the earlier day first."
            )
        }
        (Kind::Situation, ..) => bail!("A situation report needs --from and --to."),
        (_, None, None) => match asked.kind {
            Kind::Conditions => ReportKind::Conditions,
            Kind::Plates => ReportKind::Plates,
            Kind::Dossiers | Kind::Situation => ReportKind::Dossiers,
        },
        _ => bail!("--from and --to belong to a situation report: add --kind situation."),
    })
}
