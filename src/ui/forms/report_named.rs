//! The reports kept under a name, in the dialog of the report: keep this one, issue an older one
//! again, see what was issued. Knows no page and no file.

use std::path::PathBuf;

use egui::{TextEdit, Ui, vec2};

use super::FormContext;
use super::field;
use crate::domain::date::Day;
use crate::domain::kept_report::{self, KeptReport};
use crate::domain::query::Answer;
use crate::domain::short_name::short_name;
use crate::session::{Naming, ReportRequest, planned};
use crate::ui::intent::{Intent, Intents};
use crate::ui::reports::ReportWish;
use crate::ui::text::report::house as words;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::Words;

/// The name a report shall be kept under, and what was wrong with an older one.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    typed: String,
    refused: Option<String>,
}

impl Named {
    /// What is asked for: kept under the typed name, or written once.
    pub(super) fn intent(&self, request: ReportRequest) -> Option<Intent> {
        let request = Box::new(request);
        if self.typed.trim().is_empty() || request.each.is_some() {
            return Some(Intent::Report(ReportWish::Write(request)));
        }
        let name = kept_report::name(&self.typed).ok()?;
        let naming = Naming { name, house: None };
        Some(Intent::Report(ReportWish::Issue(request, naming)))
    }
}

fn all<'a>(context: &FormContext<'a>) -> &'a [KeptReport] {
    match context.model.answer(Slot::Reports) {
        Some(Answer::Reports(all)) => all,
        _ => &[],
    }
}

/// Where the name is typed.
pub(super) fn keep(ui: &mut Ui, named: &mut Named, context: &FormContext<'_>) {
    field::row(ui, words::KEEP_AS, Some(words::KEEP_TIP), |ui, label| {
        let edit = TextEdit::singleline(&mut named.typed)
            .hint_text(theme::body(words::KEEP_HINT))
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        ui.add(edit).labelled_by(label.id);
        if named.typed.trim().is_empty() {
            return;
        }
        match kept_report::name(&named.typed) {
            Err(why) => field::error(ui, Some(&why)),
            Ok(name) => {
                let known = kept_report::named(all(context), &name);
                let version = known.map_or(1, KeptReport::next_version);
                ui.add(Words::new(&words::will_be(version)).quiet(ui));
            }
        }
    });
}

/// The kept reports with what was issued of them.
pub(super) fn list(ui: &mut Ui, named: &mut Named, context: &FormContext<'_>, out: &mut Intents) {
    let all = all(context);
    if all.is_empty() {
        return;
    }
    ui.add_space(size::GRID * 3.0);
    ui.add(Words::new(words::KEPT).strong());
    for kept in all {
        ui.add_space(size::GRID * 2.0);
        one(ui, kept, named, context, out);
    }
    field::error(ui, named.refused.as_deref());
}

fn one(
    ui: &mut Ui,
    kept: &KeptReport,
    named: &mut Named,
    context: &FormContext<'_>,
    out: &mut Intents,
) {
    let version = kept.next_version();
    let path = next_path(kept, version, context);
    let again = ui.button(words::again(&kept.report.name, version));
    if let Some(name) = path.file_name() {
        let file = name.to_string_lossy();
        ui.add(Words::new(&words::goes_to(&file)).quiet(ui));
    }
    if again.clicked() {
        match planned(&kept.report, context.today, path) {
            Ok(request) => {
                named.refused = None;
                let name = kept.report.name.clone();
                let naming = Naming { name, house: None };
                out.push(Intent::Report(ReportWish::Issue(Box::new(request), naming)));
            }
            Err(why) => named.refused = Some(why.to_string()),
        }
    }
    if kept.issues.is_empty() {
        ui.add(Words::new(words::NO_ISSUE).quiet(ui));
    }
    for issue in &kept.issues {
        let day = Day::parse(&issue.issued_on);
        let date = day.map_or_else(|| issue.issued_on.clone(), Day::words);
        let version = issue.version.unwrap_or_default();
        let line = words::issue(version, &date, &issue.file_name, &issue.sha256);
        ui.add(Words::new(&line).size(size::SMALL))
            .on_hover_text(&issue.sha256);
    }
}

/// Beside the catalogue, named after the report and its number: no older issue is replaced.
fn next_path(kept: &KeptReport, version: i64, context: &FormContext<'_>) -> PathBuf {
    let folder = context.file.and_then(std::path::Path::parent);
    let short = short_name(&kept.report.name);
    let short = if short.is_empty() { "report" } else { &short };
    // Two names may be written alike in Latin letters.
    let tail = kept.report.uuid.to_string();
    let tail = tail.get(30..).unwrap_or_default();
    folder
        .unwrap_or(std::path::Path::new(""))
        .join(format!("{short}-{tail}-v{version}.pdf"))
}
