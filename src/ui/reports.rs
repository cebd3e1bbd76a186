//! Carries out what is wished of reports: write one, issue one that is kept under a name, remember
//! how they look. Draws nothing.

use super::app::App;
use super::dispatch::tell;
use super::text::report::house::SAVED;
use super::view::{Offer, Over};
use crate::session::{Naming, ReportRequest, ReportStyle, Session, Writing};

/// What is wished of reports.
#[derive(Debug, Clone)]
pub enum ReportWish {
    /// Write one.
    Write(Box<ReportRequest>),
    /// Write one that is kept under a name.
    Issue(Box<ReportRequest>, Naming),
    /// Remember how they look.
    House(Box<ReportStyle>),
}

/// Carries it out.
pub(super) fn carry_out(app: &mut App, wish: ReportWish) {
    let Some(session) = app.session.as_mut() else {
        return;
    };
    match wish {
        ReportWish::Write(request) => _ = session.report(*request),
        ReportWish::Issue(..) if nobody_answers(session) => {
            let name = String::new();
            app.view.over = Over::Author { name, then: None };
        }
        ReportWish::Issue(request, naming) => _ = session.issue_report(*request, naming),
        ReportWish::House(style) => {
            session.settings_mut().set_report_style(&style);
            tell(app, SAVED.to_owned(), Offer::Nothing);
        }
    }
}

/// Whether an issue would be written down and nobody has said who works here.
fn nobody_answers(session: &Session) -> bool {
    session.author().is_none() && session.writing() == Writing::Open
}
