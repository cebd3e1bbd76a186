//! Carries out the actions that open a form or lay something on the desk. Draws nothing.

use super::actions::Act;
use super::app::App;
use super::desk::DeskRequest;
use super::dispatch::{lay, open_form};
use super::forms::FormRequest;
use super::view::Pane;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// Gives the next incident number: to the open form of an event, else to the events of the chosen
/// place that have none.
pub(super) fn give_number(app: &mut App) {
    if app.view.pane == Pane::Form && app.forms.takes_number() {
        app.forms.want_number();
    } else {
        app.view.numbering = app.view.selected;
    }
}

/// Opens the form an action asks for.
pub(super) fn form_act(app: &mut App, act: Act) {
    let chosen = app.view.selected;
    let new = |table| FormRequest::New {
        table,
        site: chosen,
        event: None,
    };
    let request = match (act, chosen) {
        (Act::Report, site) => Some(FormRequest::Report {
            sites: site.into_iter().collect(),
        }),
        (Act::EditMarked, _) => Some(FormRequest::Together {
            sites: app.view.marked.iter().copied().collect(),
        }),
        (Act::ReportMarked, _) => Some(FormRequest::Report {
            sites: app.view.marked.iter().copied().collect(),
        }),
        (Act::AddSite, _) => Some(new(Table::Site)),
        (Act::EditSite, Some(uuid)) => Some(FormRequest::Edit {
            table: Table::Site,
            uuid,
        }),
        (Act::DeleteSite, Some(uuid)) => Some(FormRequest::Delete {
            table: Table::Site,
            uuid,
        }),
        (Act::AddEvent, _) => Some(new(Table::DamageEvent)),
        (Act::AddObservation, _) => Some(new(Table::Observation)),
        (Act::AddClaim, _) => Some(new(Table::Claim)),
        (Act::AddIntervention, _) => Some(new(Table::Intervention)),
        (Act::AddAssessment, _) => Some(new(Table::Assessment)),
        (Act::AssessAgain, Some(site)) => {
            let shown = app.model.dossier(super::view::Slot::Dossier, site);
            Some(FormRequest::again(shown.map(|(dossier, _)| dossier), site))
        }
        (Act::AddName, _) => Some(new(Table::SiteName)),
        (Act::AddIdentifier, _) => Some(new(Table::SiteExternalId)),
        (Act::AddDesignation, _) => Some(new(Table::SiteDesignation)),
        (Act::AddDimension, _) => Some(new(Table::SiteDimension)),
        (Act::AddPeriod, _) => Some(new(Table::SitePeriod)),
        (Act::AddMaterial, _) => Some(new(Table::SiteMaterial)),
        (Act::AddChronology, _) => Some(new(Table::Chronology)),
        (Act::AddSource, _) => Some(new(Table::Source)),
        (Act::AddImagery, _) => Some(new(Table::Imagery)),
        (Act::Terms, _) => Some(FormRequest::Terms),
        (Act::House, _) => Some(FormRequest::House),
        (Act::AddPerson, _) => Some(new(Table::Actor)),
        _ => None,
    };
    if let Some(request) = request {
        open_form(app, request);
    }
}

/// What is done at the desk: with the marked places where there are any, else the chosen one.
pub(super) fn desk_act(app: &mut App, act: Act) {
    let marked: Vec<Id> = app.view.marked.iter().copied().collect();
    let chosen = app.view.selected;
    let sites = if marked.is_empty() {
        chosen.into_iter().collect()
    } else {
        marked
    };
    let request = match (act, chosen) {
        (Act::Rapid, Some(site)) => Some(DeskRequest::Rapid { site, event: None }),
        (Act::PressReport, Some(site)) => Some(DeskRequest::Press { site }),
        (Act::FieldVisit, Some(site)) => Some(DeskRequest::Visit { site }),
        (Act::ScenePair, _) => Some(DeskRequest::Pair { sites }),
        (Act::SeenAgain, _) => Some(DeskRequest::Again { sites }),
        _ => None,
    };
    if let Some(request) = request {
        lay(app, request);
    }
}
