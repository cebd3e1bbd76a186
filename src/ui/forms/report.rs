//! The damage report: which places, which language, at which day, where the file goes. Knows
//! what can be asked for; knows no page.

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::{Frame, ScrollArea, TextEdit, Ui, vec2};

use super::FormContext;
use super::field;
use super::open::{Open, Page};
use super::page::Left;
use super::report_fields;
use super::report_named::{self, Named};
use super::report_pages::Pages;
use super::report_photos;
use super::report_places::{self, Which};
use super::report_plan::{self, PlanDraft};
use super::whom;
use crate::domain::date::{Day, Edtf};
use crate::domain::edition::{Edition, Within};
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::session::{ReportForm, ReportKind, ReportLanguage, ReportPlan, ReportRequest, chapters};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form::{hint, say};
use crate::ui::text::report as plan_words;
use crate::ui::theme::{self, size};
use crate::ui::view::{FilePurpose, Slot};
use crate::ui::widgets::{Words, chip};

/// A report being chosen.
#[derive(Debug, Clone)]
pub(super) struct ReportDraft {
    pub(super) which: Which,
    pub(super) shown: Option<Id>,
    pub(super) ticked: BTreeSet<Id>,
    pub(super) find: String,
    pub(super) plan: PlanDraft,
    named: Named,
    /// Whether what was chosen last has been looked for.
    remembered: bool,
    pub(super) language: ReportLanguage,
    pub(super) prepared_by: String,
    edition: Edition,
    pub(super) at: String,
    pub(super) issued: String,
    /// The path of the file, as typed.
    pub(super) out: String,
    /// The path as it was suggested.
    suggested: String,
    pub(super) tried: bool,
    /// The pages that are looked at meanwhile.
    pub(super) pages: Pages,
}

impl ReportDraft {
    /// A report of the place that is shown, of several, or of all.
    pub(super) fn new(sites: &[Id], context: &FormContext<'_>) -> Self {
        let shown = sites.first().copied().filter(|_| sites.len() == 1);
        let mut draft = Self {
            which: match (shown, sites) {
                (Some(site), _) => Which::This(site),
                (None, []) => Which::All,
                (None, _) => Which::Ticked,
            },
            shown,
            ticked: sites.iter().copied().collect(),
            find: String::new(),
            plan: PlanDraft::default(),
            named: Named::default(),
            remembered: false,
            language: ReportLanguage::English,
            prepared_by: context.author.unwrap_or_default().to_owned(),
            edition: Edition::Handed,
            at: String::new(),
            issued: context.today.to_string(),
            out: String::new(),
            suggested: String::new(),
            tried: false,
            pages: Pages::default(),
        };
        draft.suggest(context);
        draft
    }

    /// Begins with what was chosen for the report that was issued last, but for its places, its
    /// photographs, its period and its day.
    fn remember(&mut self, context: &FormContext<'_>) {
        if self.remembered || !report_named::are_known(context) {
            return;
        }
        self.remembered = true;
        if let Some(last) = report_named::last(context) {
            self.choose(&ReportPlan {
                photos: Vec::new(),
                photos_first: Vec::new(),
                kind: match last.kind {
                    ReportKind::Situation { .. } => ReportKind::Dossiers,
                    kind => kind,
                },
                ..last
            });
        }
    }

    fn choose(&mut self, plan: &ReportPlan) {
        self.plan = PlanDraft::of(plan);
        self.language = plan.language;
        self.edition = plan.edition;
        plan.prepared_by.clone_into(&mut self.prepared_by);
    }

    /// Takes everything a kept report holds, to be changed.
    fn take(&mut self, name: &str, request: &ReportRequest) {
        self.choose(&request.plan);
        self.at = request.at.map(|day| day.to_string()).unwrap_or_default();
        let sites = &request.plan.sites;
        self.ticked = sites.iter().copied().collect();
        self.which = match sites.as_slice() {
            [] => Which::All,
            [only] if self.shown == Some(*only) => Which::This(*only),
            _ => Which::Ticked,
        };
        self.named.take(name);
    }

    /// Names the file after what it holds, unless a person named it.
    pub(super) fn suggest(&mut self, context: &FormContext<'_>) {
        let shown = match self.which {
            Which::This(id) => context.model.row(id),
            Which::Ticked | Which::All => None,
        };
        let told = match (shown, self.which) {
            (Some(row), _) => row.name_en.as_str(),
            (None, Which::Ticked) => plan_words::SOME_PLACES,
            (None, _) => plan_words::ALL_PLACES,
        };
        self.named
            .suggest(&plan_words::kept_as(self.plan.label(), told), context);
        if self.out != self.suggested {
            return;
        }
        let named = if self.which == Which::Ticked {
            "some-places"
        } else {
            "all-places"
        };
        let slug = shown.map_or(named, |row| row.slug.as_str());
        // An issue that was handed out is not replaced by the next.
        let issue = self.named.again(context).map(|n| format!("-v{n}"));
        let issue = issue.unwrap_or_default();
        let ending = self.plan.form.ending();
        let name = format!("{}-{slug}{issue}.{ending}", self.plan.named());
        let folder = context.file.and_then(std::path::Path::parent);
        if self.plan.is_each() {
            self.suggested = folder.map_or_else(String::new, |at| at.display().to_string());
            self.suggested.clone_into(&mut self.out);
            return;
        }
        self.suggested = folder.map_or_else(String::new, |folder| {
            folder.join(name).display().to_string()
        });
        self.suggested.clone_into(&mut self.out);
    }

    /// What has to be known to tell what a public edition hides.
    pub(super) fn wants(&self) -> Vec<(Slot, Query)> {
        if self.edition != Edition::Public {
            return Vec::new();
        }
        let within = self.within();
        within.map_or_else(Vec::new, |within| {
            vec![(Slot::LeftOut, Query::LeftOut(within))]
        })
    }

    /// What the report tells of, when any place is chosen.
    fn within(&self) -> Option<Within> {
        self.sites().ok().map(|sites| chapters(&sites))
    }

    fn at(&self) -> Result<Option<Day>, &'static str> {
        if self.at.trim().is_empty() {
            return Ok(None);
        }
        day(&self.at).map(Some)
    }

    /// As what it is written: the path says it where it has an ending that is known.
    fn form(&self) -> ReportForm {
        let path = PathBuf::from(self.out.trim());
        let typed = ReportForm::of(&path).ok();
        typed
            .filter(|_| !self.plan.is_each())
            .unwrap_or(self.plan.form)
    }

    /// Writes it as something else, and says so in the path.
    fn write_as(&mut self, form: ReportForm) {
        self.plan.form = form;
        if !self.plan.is_each() && self.out != self.suggested {
            let path = PathBuf::from(self.out.trim());
            self.out = path.with_extension(form.ending()).display().to_string();
        }
    }

    fn path(&self) -> Result<PathBuf, &'static str> {
        let mut path = PathBuf::from(self.out.trim());
        if self.plan.is_each() {
            let there = path.is_absolute();
            return if there {
                Ok(path)
            } else {
                Err(plan_words::NO_FOLDER)
            };
        }
        if !path.is_absolute() || path.file_name().is_none() {
            return Err(say::NO_PATH);
        }
        if path.extension().is_none() {
            path.set_extension(self.plan.form.ending());
        }
        Ok(path)
    }

    pub(super) fn sites(&self) -> Result<Vec<Id>, &'static str> {
        match self.which {
            Which::This(id) => Ok(vec![id]),
            Which::All => Ok(Vec::new()),
            Which::Ticked if self.ticked.is_empty() => Err(say::NO_PLACE),
            Which::Ticked => Ok(self.ticked.iter().copied().collect()),
        }
    }

    /// What to ask for, when everything fits.
    fn request(&self) -> Result<ReportRequest, &'static str> {
        Ok(ReportRequest {
            each: self.plan.each_as(),
            out: self.path()?,
            plan: self.planned(self.sites()?)?,
            ..self.seen()?
        })
    }

    fn planned(&self, sites: Vec<Id>) -> Result<ReportPlan, &'static str> {
        Ok(ReportPlan {
            kind: self.plan.kind()?,
            sites,
            language: self.language,
            paper: self.plan.paper,
            edition: self.edition,
            sections: self.plan.sections(),
            photos: self.plan.left_out.iter().copied().collect(),
            photos_first: self.plan.photos_first.clone(),
            prepared_by: self.prepared_by.trim().to_owned(),
            name_actors: self.plan.name_actors,
            ..ReportPlan::default()
        })
    }

    /// What is looked at before it is written: of one file for each place the first.
    pub(super) fn seen(&self) -> Result<ReportRequest, &'static str> {
        let mut sites = self.sites()?;
        if self.plan.is_each() {
            sites.truncate(1);
        }
        Ok(ReportRequest {
            plan: self.planned(sites)?,
            at: self.at()?,
            issued: day(&self.issued)?,
            each: None,
            out: PathBuf::new(),
        })
    }
}

pub(super) fn day(text: &str) -> Result<Day, &'static str> {
    let date = Edtf::from_entry(text).ok();
    date.and_then(|date| date.exact_day()).ok_or(say::NO_DAY)
}

/// Draws the page.
pub(super) fn show(
    ui: &mut Ui,
    open: &mut Open,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Left {
    let Page::Report(draft) = &mut open.page else {
        return Left::Drop;
    };
    let mut left = Left::Stay;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        draft.remember(context);
        Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(theme::heading(say::REPORT));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let icon = egui_material_icons::icons::ICON_CLOSE;
                    if chip::icon(ui, icon, say::CLOSE_FORM, true).clicked() {
                        left = Left::Drop;
                    }
                });
            });
            ui.add_space(size::GRID * 2.0);
            if draft.pages.hidden && ui.button(plan_words::SHOW).clicked() {
                draft.pages.hidden = false;
            }
            report_places::show(ui, draft, context);
            report_plan::kinds(ui, &mut draft.plan);
            report_fields::languages(ui, draft);
            let within = draft.within();
            whom::show(ui, &mut draft.edition, within, context);
            report_fields::days(ui, draft);
            report_fields::preparer(ui, &mut draft.prepared_by);
            report_plan::rest(ui, &mut draft.plan);
            if let Which::This(id) = draft.which
                && let Some((dossier, _)) = context.model.dossier(Slot::Dossier, id)
            {
                let plan = &mut draft.plan;
                report_photos::show(
                    ui,
                    &dossier.photos,
                    &mut plan.left_out,
                    &mut plan.photos_first,
                );
            }
            draft.suggest(context);
            path(ui, draft, out);
            if !draft.plan.is_each() {
                report_named::keep(ui, &mut draft.named, context);
            }
            ui.add_space(size::GRID * 2.0);
            write(ui, draft, context, out);
            let taken = report_named::list(ui, &mut draft.named, context, out);
            if let Some((name, request)) = taken {
                draft.take(&name, &request);
            }
        });
    });
    left
}

fn path(ui: &mut Ui, draft: &mut ReportDraft, out: &mut Intents) {
    if let Some(form) = report_plan::forms(ui, draft.form()) {
        draft.write_as(form);
    }
    let (label, no_path) = if draft.plan.is_each() {
        (plan_words::FOLDER, plan_words::NO_FOLDER)
    } else {
        (say::OUT, say::NO_PATH)
    };
    field::row(ui, label, Some(no_path), |ui, label| {
        let edit = TextEdit::singleline(&mut draft.out)
            .hint_text(theme::body(hint::PDF_PATH))
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        ui.add(edit).labelled_by(label.id);
        match draft.path() {
            Ok(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                ui.add(Words::new(&name).quiet(ui));
            }
            Err(sentence) => field::error(ui, Some(sentence)),
        }
        if !draft.plan.is_each() {
            ui.add(Words::new(plan_words::OUT_TIP).quiet(ui));
        }
        if !draft.plan.is_each() && ui.button(say::BROWSE).clicked() {
            out.push(Intent::Browse(FilePurpose::Report));
        }
    });
}

/// The button; while a job is under way, its strip.
fn write(ui: &mut Ui, draft: &mut ReportDraft, context: &FormContext<'_>, out: &mut Intents) {
    let button = chip::primary(ui, say::WRITE);
    if ui.add(button).clicked() {
        draft.tried = true;
        if let Ok(request) = draft.request() {
            out.extend(draft.named.intent(request));
        }
    }
    for job in context.jobs {
        ui.add_space(size::GRID * 2.0);
        let words = crate::ui::text::job_words(&job.title, job.done, job.total);
        ui.label(theme::quiet(ui.ctx(), words));
        #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
        let share = job.done as f32 / job.total.max(1) as f32;
        let bar = egui::ProgressBar::new(share).desired_height(6.0);
        let name = say::REPORT;
        ui.add(bar)
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, name));
        if ui.button(crate::ui::text::CANCEL).clicked() {
            out.push(Intent::Cancel(job.ticket));
        }
    }
}
