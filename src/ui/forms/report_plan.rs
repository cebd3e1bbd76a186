//! What a report shall hold, as it is chosen: its kind, its period, its paper, its sections and
//! their order. Knows no page.

use std::collections::BTreeSet;

use egui::{CollapsingHeader, TextEdit, Ui, vec2};

use super::field;
use super::report::day;
use super::report_order;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::session::{PaperSize, ReportForm, ReportKind, ReportPlan, Section};
use crate::ui::text::report as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// What is chosen of it.
#[derive(Debug, Clone)]
pub(super) struct PlanDraft {
    kind: Kind,
    from: String,
    to: String,
    pub(super) paper: PaperSize,
    sections: Vec<(Section, bool)>,
    /// Photographs that are not printed.
    pub(super) left_out: BTreeSet<Id>,
    /// Photographs that stand first, in this order.
    pub(super) photos_first: Vec<Id>,
    pub(super) name_actors: bool,
    pub(super) each: bool,
    /// As what it is written, unless the typed path says otherwise.
    pub(super) form: ReportForm,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dossiers,
    Situation,
    Conditions,
    Plates,
}

impl Kind {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Dossiers, words::DOSSIERS),
        (Self::Situation, words::SITUATION),
        (Self::Conditions, words::CONDITIONS),
        (Self::Plates, words::PLATES),
    ];

    const fn tip(self) -> &'static str {
        match self {
            Self::Dossiers => words::DOSSIERS_TIP,
            Self::Situation => words::SITUATION_TIP,
            Self::Conditions => words::CONDITIONS_TIP,
            Self::Plates => words::PLATES_TIP,
        }
    }
}

impl Default for PlanDraft {
    fn default() -> Self {
        Self {
            kind: Kind::Dossiers,
            from: String::new(),
            to: String::new(),
            paper: PaperSize::A4,
            sections: Section::ALL.map(|section| (section, true)).to_vec(),
            left_out: BTreeSet::new(),
            photos_first: Vec::new(),
            name_actors: false,
            each: false,
            form: ReportForm::Pdf,
        }
    }
}

impl PlanDraft {
    /// What a plan chooses.
    pub(super) fn of(plan: &ReportPlan) -> Self {
        let (kind, from, to) = match plan.kind {
            ReportKind::Dossiers => (Kind::Dossiers, None, None),
            ReportKind::Situation { from, to } => (Kind::Situation, Some(from), Some(to)),
            ReportKind::Conditions => (Kind::Conditions, None, None),
            ReportKind::Plates => (Kind::Plates, None, None),
        };
        let written = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let mut sections: Vec<_> = plan.sections.iter().map(|one| (*one, true)).collect();
        let left = Section::ALL.into_iter();
        sections.extend(
            left.filter(|one| !plan.sections.contains(one))
                .map(|one| (one, false)),
        );
        Self {
            kind,
            from: written(from),
            to: written(to),
            paper: plan.paper,
            sections,
            left_out: plan.photos.iter().copied().collect(),
            photos_first: plan.photos_first.clone(),
            name_actors: plan.name_actors,
            ..Self::default()
        }
    }

    /// The kind with its period.
    ///
    /// # Errors
    /// A sentence when the period is none.
    pub(super) fn kind(&self) -> Result<ReportKind, &'static str> {
        Ok(match self.kind {
            Kind::Dossiers => ReportKind::Dossiers,
            Kind::Conditions => ReportKind::Conditions,
            Kind::Plates => ReportKind::Plates,
            Kind::Situation if self.from.trim().is_empty() || self.to.trim().is_empty() => {
                return Err(words::NO_PERIOD);
            }
            Kind::Situation => {
                let (from, to) = (day(&self.from)?, day(&self.to)?);
                if to < from {
                    return Err(words::BACKWARDS);
                }
                ReportKind::Situation { from, to }
            }
        })
    }

    /// The sections that are printed, in order.
    pub(super) fn sections(&self) -> Vec<Section> {
        let printed = self.sections.iter().filter(|(_, printed)| *printed);
        printed.map(|(section, _)| *section).collect()
    }

    /// One file for each place is made of full reports only.
    pub(super) fn is_each(&self) -> bool {
        self.each && self.kind == Kind::Dossiers
    }

    /// As what the files are written that there is one of for each place.
    pub(super) fn each_as(&self) -> Option<ReportForm> {
        Some(self.form).filter(|_| self.is_each())
    }

    /// Whether it tells of a period.
    pub(super) fn is_situation(&self) -> bool {
        self.kind == Kind::Situation
    }

    /// What its kind is called.
    pub(super) fn label(&self) -> &'static str {
        let kind = Kind::ALL.iter().find(|(kind, _)| *kind == self.kind);
        kind.map_or(words::DOSSIERS, |(_, word)| *word)
    }

    /// What the file is called after, where it is not a full report.
    pub(super) const fn named(&self) -> &'static str {
        match self.kind {
            Kind::Dossiers => "damage-report",
            Kind::Situation => "situation-report",
            Kind::Conditions => "condition-summary",
            Kind::Plates => "photographs",
        }
    }
}

/// Draws the choices that come before the language.
pub(super) fn kinds(ui: &mut Ui, draft: &mut PlanDraft) {
    field::row(ui, words::KIND, None, |ui, _| {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for (kind, word) in Kind::ALL {
                let name = crate::ui::text::form::option(words::KIND, word);
                let toggle = chip::toggle(ui, draft.kind == kind, word).accessible_name(name);
                if toggle.on_hover_text(kind.tip()).clicked() {
                    draft.kind = kind;
                }
            }
        });
        ui.add(Words::new(draft.kind.tip()).quiet(ui));
    });
    if draft.kind == Kind::Situation {
        one_day(ui, words::FROM, &mut draft.from);
        one_day(ui, words::TO, &mut draft.to);
        let given = !draft.from.trim().is_empty() && !draft.to.trim().is_empty();
        let both = draft.kind().err().filter(|_| given);
        field::error(ui, both.filter(|sentence| *sentence == words::BACKWARDS));
    }
}

fn one_day(ui: &mut Ui, label: &'static str, text: &mut String) {
    field::row(ui, label, None, |ui, label| {
        let edit = TextEdit::singleline(text)
            .hint_text(theme::body(words::DAY_HINT))
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        ui.add(edit).labelled_by(label.id);
        if text.trim().is_empty() {
            return;
        }
        match day(text) {
            Ok(day) => drop(ui.add(Words::new(&Day::words(day)).quiet(ui))),
            Err(sentence) => field::error(ui, Some(sentence)),
        }
    });
}

/// Draws the choices that come after the days.
pub(super) fn rest(ui: &mut Ui, draft: &mut PlanDraft) {
    field::row(ui, words::PAPER, None, |ui, _| {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for paper in PaperSize::ALL {
                let name = crate::ui::text::form::option(words::PAPER, paper.label());
                let chosen = draft.paper == paper;
                let toggle = chip::toggle(ui, chosen, paper.label()).accessible_name(name);
                if toggle.clicked() {
                    draft.paper = paper;
                }
            }
        });
    });
    ui.checkbox(&mut draft.name_actors, words::NAME_ACTORS);
    ui.add(Words::new(words::NAME_ACTORS_TIP).quiet(ui));
    if draft.kind == Kind::Dossiers {
        ui.checkbox(&mut draft.each, words::EACH);
        ui.add(Words::new(words::EACH_TIP).quiet(ui));
    }
    if matches!(draft.kind, Kind::Dossiers | Kind::Plates) {
        CollapsingHeader::new(theme::body(words::SECTIONS))
            .id_salt("report-sections")
            .show(ui, |ui| sections(ui, draft));
    }
    ui.add_space(size::GRID);
}

/// As what it is written; what was chosen anew.
pub(super) fn forms(ui: &mut Ui, chosen: ReportForm) -> Option<ReportForm> {
    let mut anew = None;
    field::row(ui, words::FORM, None, |ui, _| {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for form in ReportForm::ALL {
                let word = words::form(form.ending());
                let name = crate::ui::text::form::option(words::FORM, &word);
                let toggle = chip::toggle(ui, chosen == form, &word).accessible_name(name);
                if toggle.clicked() {
                    anew = Some(form);
                }
            }
        });
    });
    anew
}

/// The sections with a tick each, in their order.
fn sections(ui: &mut Ui, draft: &mut PlanDraft) {
    ui.add(Words::new(words::SECTIONS_TIP).quiet(ui));
    let kind = match draft.kind {
        Kind::Plates => ReportKind::Plates,
        _ => ReportKind::Dossiers,
    };
    let belongs = |(_, (section, _)): &(usize, &(Section, bool))| kind.has(*section);
    let all = draft.sections.iter().enumerate().filter(belongs);
    let shown: Vec<usize> = all.map(|(at, _)| at).collect();
    let name = |at: &usize| draft.sections.get(*at).map(|row| row.0.label().to_owned());
    let names: Vec<String> = shown.iter().filter_map(name).collect();
    let rows = &mut draft.sections;
    let wish = report_order::rows(ui, &names, &mut |ui, nth| {
        let (section, printed) = rows.get_mut(*shown.get(nth)?)?;
        if *section == Section::Sources {
            // A tick that cannot be taken away.
            let mut always = true;
            ui.add_enabled(false, egui::Checkbox::new(&mut always, section.label()));
            return None;
        }
        Some(ui.checkbox(printed, section.label()))
    });
    if let Some((from, to)) = wish
        && let (Some(from), Some(to)) = (shown.get(from), shown.get(to))
    {
        report_order::put(&mut draft.sections, *from, *to);
    }
}
