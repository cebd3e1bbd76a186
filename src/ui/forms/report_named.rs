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
use crate::session::{Naming, ReportPlan, ReportRequest, planned};
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
    /// The name as it was suggested.
    suggested: String,
    refused: Option<String>,
}

impl Named {
    /// Names it after what it holds, unless a person named it; where nothing can be written down, not.
    pub(super) fn suggest(&mut self, name: &str, context: &FormContext<'_>) {
        if self.typed == self.suggested && context.author.is_some() {
            let name = kept_report::name(name).unwrap_or_default();
            self.suggested.clone_from(&name);
            self.typed = name;
        }
    }

    /// Takes the name of a kept report.
    pub(super) fn take(&mut self, name: &str) {
        name.clone_into(&mut self.typed);
    }

    /// The number of the next issue under the typed name, when there are older ones.
    pub(super) fn again(&self, context: &FormContext<'_>) -> Option<i64> {
        let name = kept_report::name(&self.typed).ok()?;
        let known = kept_report::named(all(context)?, &name)?;
        Some(known.next_version()).filter(|version| *version > 1)
    }

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

/// The kept reports; none while they are not known yet.
fn all<'a>(context: &FormContext<'a>) -> Option<&'a [KeptReport]> {
    match context.model.answer(Slot::Reports) {
        Some(Answer::Reports(all)) => Some(all),
        _ => None,
    }
}

/// Whether the kept reports are known by now.
pub(super) fn are_known(context: &FormContext<'_>) -> bool {
    all(context).is_some()
}

/// What the report that was issued last holds: what is chosen next begins with it.
pub(super) fn last(context: &FormContext<'_>) -> Option<ReportPlan> {
    let all = all(context)?;
    let issued = |kept: &&KeptReport| kept.issues.iter().map(|issue| issue.uuid).max();
    let newest = all.iter().max_by_key(issued);
    let request = planned(&newest?.report, context.today, PathBuf::new());
    request.ok().map(|request| request.plan)
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
                let known = all(context).and_then(|all| kept_report::named(all, &name));
                let version = known.map_or(1, KeptReport::next_version);
                ui.add(Words::new(&words::will_be(version)).quiet(ui));
            }
        }
    });
}

/// The kept reports with what was issued of them.
/// Which of them shall be taken into the dialog, when one shall.
pub(super) fn list(
    ui: &mut Ui,
    named: &mut Named,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Option<(String, ReportRequest)> {
    let all = all(context).filter(|all| !all.is_empty())?;
    ui.add_space(size::GRID * 3.0);
    ui.add(Words::new(words::KEPT).strong());
    let mut taken = None;
    for kept in all {
        ui.add_space(size::GRID * 2.0);
        taken = one(ui, kept, named, context, out).or(taken);
    }
    field::error(ui, named.refused.as_deref());
    taken
}

fn one(
    ui: &mut Ui,
    kept: &KeptReport,
    named: &mut Named,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Option<(String, ReportRequest)> {
    let version = kept.next_version();
    let path = next_path(kept, version, context);
    let (again, choose) = ui
        .horizontal_wrapped(|ui| {
            let again = ui
                .button(words::again(&kept.report.name, version))
                .clicked();
            let choose = ui.button(words::CHANGE);
            let choose = choose.on_hover_text(words::CHANGE_TIP);
            let name = words::change(&kept.report.name);
            choose.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            (again, choose.clicked())
        })
        .inner;
    if let Some(name) = path.file_name() {
        let file = name.to_string_lossy();
        ui.add(Words::new(&words::goes_to(&file)).quiet(ui));
    }
    let mut taken = None;
    if again || choose {
        let name = kept.report.name.clone();
        match planned(&kept.report, context.today, path) {
            Ok(request) if again => {
                named.refused = None;
                let naming = Naming { name, house: None };
                out.push(Intent::Report(ReportWish::Issue(Box::new(request), naming)));
            }
            Ok(request) => {
                named.refused = None;
                taken = Some((name, request));
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
    taken
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
