//! A form that is open: what it was asked for, how far it has come, what it waits for. Knows
//! drafts; draws nothing.

use super::FormContext;
use super::draft::{Draft, Naming};
use super::house_page::HousePage;
use super::merge::Sides;
use super::offers::place_name;
use super::parts;
use super::reach::Reach;
use super::report::ReportDraft;
use super::request::FormRequest;
use super::term_page::TermPage;
use super::together::TogetherDraft;
use crate::domain::command::Command;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Record, Table};
use crate::session::Ticket;
use crate::ui::intent::{Intent, Intents};
use crate::ui::view::Slot;

/// How far a form has come.
#[derive(Debug, Clone)]
pub(super) enum Page {
    /// It waits for the record, or for its first frame.
    Coming,
    /// A record is written.
    Record(Box<Draft>),
    /// A record is to be deleted.
    Delete,
    /// A report is chosen.
    Report(Box<ReportDraft>),
    /// Many places are edited together.
    Together(Box<TogetherDraft>),
    /// The terms of the catalogue.
    Terms(Box<TermPage>),
    /// The house style of reports.
    House(Box<HousePage>),
}

/// A command that was sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) command: Command,
    pub(super) ticket: Option<Ticket>,
    /// Whether the next record follows at once.
    pub(super) next: bool,
}

/// A form that is open.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) request: FormRequest,
    /// The place that is shown beside it.
    pub(super) place: Option<Id>,
    pub(super) page: Page,
    pub(super) sent: Option<Sent>,
    /// The column of the form beneath that waits for the record made here.
    pub(super) fills: Option<&'static str>,
    /// The record was changed elsewhere.
    pub(super) conflict: bool,
    /// Whose values hold in the fields both changed, as far as chosen.
    pub(super) sides: Sides,
    /// What the catalogue said when it refused.
    pub(super) refused: Option<String>,
    /// Bring the first error into sight.
    pub(super) reveal: bool,
    /// The draft came back from before.
    pub(super) came_back: bool,
    /// The field the cursor goes to at first.
    pub(super) reach: Reach,
}

impl Open {
    pub(super) fn new(request: FormRequest, selected: Option<Id>) -> Self {
        let page = match &request {
            FormRequest::Delete { .. } => Page::Delete,
            FormRequest::Terms => Page::Terms(Box::default()),
            FormRequest::House => Page::House(Box::default()),
            _ => Page::Coming,
        };
        let place = match &request {
            FormRequest::New { site, .. } | FormRequest::Mark { site, .. } => site.or(selected),
            FormRequest::Edit {
                table: Table::Site,
                uuid,
            } => Some(*uuid),
            _ => selected,
        };
        Self {
            request,
            place,
            page,
            sent: None,
            fills: None,
            conflict: false,
            sides: Sides::new(),
            refused: None,
            reveal: false,
            came_back: false,
            reach: Reach::default(),
        }
    }

    /// The draft that is written here.
    pub(super) fn draft(&self) -> Option<&Draft> {
        match &self.page {
            Page::Record(draft) => Some(draft),
            _ => None,
        }
    }

    /// Whether anything was entered that could be lost.
    pub(super) fn is_begun(&self) -> bool {
        match &self.page {
            Page::Record(draft) => draft.is_changed(),
            Page::Together(draft) => !draft.chosen.is_empty(),
            _ => false,
        }
    }

    /// The draft, to write.
    pub(super) fn draft_mut(&mut self) -> Option<&mut Draft> {
        match &mut self.page {
            Page::Record(draft) => Some(draft),
            _ => None,
        }
    }

    /// The stored record the form is about: table and identity.
    pub(super) const fn record(&self) -> Option<(Table, Id)> {
        match self.request {
            FormRequest::Edit { table, uuid } | FormRequest::Delete { table, uuid } => {
                Some((table, uuid))
            }
            _ => None,
        }
    }

    /// The place whose evidence the form needs: the one the draft is about.
    pub(super) fn about(&self) -> Option<Id> {
        // What is marked may bear on any part of the place its photograph shows.
        let own = self
            .draft()
            .filter(|draft| draft.table != Table::PhotoRegion);
        let own = own.and_then(|draft| draft.id("site_uuid"));
        own.or(self.place)
    }

    /// Whether it waits for the catalogue.
    pub(super) fn is_saving(&self) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.ticket.is_some())
    }

    /// Begins the draft as soon as everything it begins with is known.
    pub(super) fn arrive(&mut self, context: &FormContext<'_>) {
        if !matches!(self.page, Page::Coming) {
            return;
        }
        match self.request.clone() {
            FormRequest::New { table, site, event } => {
                if let Some(draft) = begin(table, site.or(self.place), event, context) {
                    self.page = Page::Record(Box::new(draft));
                }
            }
            FormRequest::Edit { .. } => {
                let dossier = self.dossier(context);
                let citations = dossier.map_or(&[][..], |dossier| &dossier.citations);
                let further = self.further(context);
                let photo = matches!(self.record(), Some((Table::Photo, _)));
                let known = !photo || further.is_some();
                let ready = known && (dossier.is_some() || self.about().is_none());
                if let Some(record) = self.stored(context).filter(|_| ready) {
                    let of_place = |dossier| parts::of(record.table(), record.uuid(), dossier);
                    let rows = further.or_else(|| dossier.map(of_place));
                    let rows = rows.unwrap_or_default();
                    let draft = Draft::of(record.clone(), citations).with_parts(rows);
                    self.page = Page::Record(Box::new(draft));
                }
            }
            FormRequest::Forward { assessment } => {
                let last = self.dossier(context).and_then(|dossier| {
                    let mut done = dossier.assessments.iter();
                    Some((done.find(|done| done.uuid == assessment)?, dossier))
                });
                if let Some((last, dossier)) = last {
                    let draft = Draft::forward(last, dossier, context.fresh);
                    self.page = Page::Record(Box::new(draft));
                }
            }
            FormRequest::Mark { photo, shape, .. } => {
                let given = [("photo_uuid", photo.to_string())];
                let mut draft = Draft::new(Table::PhotoRegion, (context.fresh)(), &given);
                // It is the person's own work, kept when the form is left.
                *draft.edit("shape_json") = shape;
                self.page = Page::Record(Box::new(draft));
            }
            FormRequest::Report { sites } => {
                let draft = ReportDraft::new(&sites, context);
                self.page = Page::Report(Box::new(draft));
            }
            FormRequest::Together { sites } => {
                self.page = Page::Together(Box::new(TogetherDraft::new(&sites)));
            }
            FormRequest::Delete { .. } | FormRequest::Terms | FormRequest::House => {}
        }
    }

    /// The record as it is stored now.
    pub(super) fn stored<'a>(&self, context: &'a FormContext<'_>) -> Option<&'a Record> {
        let (table, uuid) = self.record()?;
        match context.model.answer(Slot::Record) {
            Some(Answer::Record(Some(record))) => {
                (record.table() == table && record.uuid() == uuid).then_some(record)
            }
            _ => None,
        }
    }

    /// The further places of the photograph that is edited, once they have come.
    fn further(&self, context: &FormContext<'_>) -> Option<Vec<Record>> {
        let asked = Query::PhotoFile(self.record()?.1);
        match context.model.answer_to(Slot::FormPhoto, &asked)? {
            Answer::PhotoFile(Some(file)) => {
                Some(file.sites.iter().map(|row| row.clone().into()).collect())
            }
            _ => None,
        }
    }

    /// Everything about the place the draft is about.
    pub(super) fn dossier<'a>(&self, context: &'a FormContext<'_>) -> Option<&'a Dossier> {
        let place = self.about()?;
        let held = context.model.dossier(Slot::FormDossier, place);
        held.map(|(dossier, _)| dossier)
    }

    /// Sends the draft to be saved, or shows what keeps it from it.
    pub(super) fn save(&mut self, next: bool, context: &FormContext<'_>, out: &mut Intents) {
        let place = self.place_words(context);
        let Some(draft) = self.draft_mut() else {
            return;
        };
        draft.tried = true;
        let taken = |key: &str| is_taken(context, key);
        let naming = Naming {
            place: &place,
            terms: context.model.terms(),
            taken: &taken,
            fresh: context.fresh,
        };
        match draft.command(&naming) {
            Ok(command) => {
                self.refused = None;
                self.sent = Some(Sent {
                    command: command.clone(),
                    ticket: None,
                    next,
                });
                out.push(Intent::Perform(Box::new(command)));
            }
            Err(errors) => {
                self.reveal = true;
                self.refused = errors.get("").cloned();
            }
        }
    }

    /// The place as sentences call it: the event's own for a claim.
    fn place_words(&self, context: &FormContext<'_>) -> String {
        let claimed = self.draft().filter(|draft| draft.table == Table::Claim);
        let event = claimed.and_then(|draft| draft.id("event_uuid"));
        let of_event = self.dossier(context).and_then(|dossier| {
            let parts = dossier.part_events.iter().map(|(_, _, file)| file);
            let mut files = dossier.events.iter().chain(parts);
            files.find(|file| Some(file.event.uuid) == event)
        });
        let place = of_event.map(|file| file.event.site_uuid).or(self.about());
        let row = place.and_then(|id| context.model.row(id));
        row.map_or_else(String::new, |row| place_name(context, row))
    }
}

/// A new draft with what is known from where it was asked for.
fn begin(
    table: Table,
    site: Option<Id>,
    event: Option<Id>,
    context: &FormContext<'_>,
) -> Option<Draft> {
    let mut given: Vec<(&'static str, String)> = Vec::new();
    let text = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    match table {
        Table::Site => {
            given.push(("parent_uuid", text(site)));
            let above = site.and_then(|id| context.model.row(id));
            let level = match above.map(|row| row.level) {
                Some(Level::Monument | Level::Component) => Level::Component,
                Some(Level::Object) => Level::Object,
                _ => Level::Monument,
            };
            given.push(("level", level.code().to_owned()));
        }
        Table::DamageEvent
        | Table::SiteName
        | Table::SiteExternalId
        | Table::SiteDesignation
        | Table::SiteDimension
        | Table::SitePeriod
        | Table::SiteMaterial
        | Table::Chronology
        | Table::Assessment => given.push(("site_uuid", text(site))),
        Table::Observation | Table::Claim | Table::Intervention => {
            let place = site?;
            let (dossier, _) = context.model.dossier(Slot::FormDossier, place)?;
            // The only event there is will be meant; the form shows it and lets it be changed.
            let only = match dossier.events.as_slice() {
                [file] if table != Table::Intervention => Some(file.event.uuid),
                _ => None,
            };
            if table != Table::Claim {
                given.push(("site_uuid", text(site)));
            }
            given.push(("event_uuid", text(event.or(only))));
        }
        _ => {}
    }
    Some(Draft::new(table, (context.fresh)(), &given))
}

fn is_taken(context: &FormContext<'_>, key: &str) -> bool {
    let sites = context.model.sites(Slot::All);
    let rows = sites.map_or(&[][..], |sites| &sites.list.rows);
    let sources = match context.model.answer(Slot::Sources) {
        Some(Answer::Sources(sources)) => sources.as_slice(),
        _ => &[],
    };
    let imagery = match context.model.answer(Slot::Imagery) {
        Some(Answer::Imagery(imagery)) => imagery.as_slice(),
        _ => &[],
    };
    rows.iter().any(|row| row.slug.as_str() == key)
        || sources.iter().any(|source| source.key == key)
        || imagery.iter().any(|scene| scene.key == key)
}
