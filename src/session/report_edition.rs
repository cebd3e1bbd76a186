//! What of a report may leave the house: its dossiers, rows, outlines and history as an edition may
//! hold them. Knows no page.

use std::collections::BTreeMap;

use super::editions::{Ask, PublicEdition, actors, kept_back, show_actors};
use super::error::SessionError;
use crate::domain::date::Day;
use crate::domain::edition::{Edition, Masks};
use crate::domain::id::Id;
use crate::domain::record::Actor;
use crate::report::ReportInput;

/// No position is coarsened.
static EXACT: BTreeMap<Id, f64> = BTreeMap::new();

/// What an edition needs to know of the whole catalogue.
pub(super) enum Editing {
    /// Persons as they may be shown.
    Handed(Vec<Actor>),
    /// Only what is public.
    Public(Box<PublicEdition>),
}

impl Editing {
    /// Reads it.
    pub(super) fn read(ask: Ask<'_>, wanted: Edition, at: Day) -> Result<Self, SessionError> {
        Ok(match wanted {
            Edition::Public => Self::Public(Box::new(PublicEdition::read(ask, at)?)),
            Edition::Inside => Self::Handed(Vec::new()),
            Edition::Handed => Self::Handed(actors(ask)?),
        })
    }

    /// The places whose positions this edition coarsens, to how many metres.
    pub(super) fn coarse(&self) -> &BTreeMap<Id, f64> {
        match self {
            Self::Public(public) => &public.closed().coarse,
            Self::Handed(_) => &EXACT,
        }
    }

    /// A report's content as the edition may hold it, with sentences on what was left out.
    pub(super) fn edited(
        &self,
        mut input: ReportInput,
    ) -> Result<(ReportInput, Vec<String>), SessionError> {
        match self {
            Self::Public(public) => public.report(input),
            Self::Handed(actors) => {
                let masks = Masks::of(actors, Edition::Handed);
                for dossier in &mut input.dossiers {
                    show_actors(dossier, Edition::Handed);
                }
                masked(&mut input, &masks)?;
                Ok((input, Vec::new()))
            }
        }
    }
}

fn mask(masks: &Masks, texts: [&mut String; 3]) {
    for text in texts {
        *text = masks.text(text);
    }
}

fn masked(input: &mut ReportInput, masks: &Masks) -> Result<(), SessionError> {
    if !masks.is_empty() {
        input.dossiers = masks.hide(&input.dossiers).map_err(|why| kept_back(&why))?;
        input.rows = masks.hide(&input.rows).map_err(|why| kept_back(&why))?;
        input.log = masks.hide(&input.log).map_err(|why| kept_back(&why))?;
        input.catalogue = masks.text(&input.catalogue);
        for area in &mut input.outlines.areas {
            mask(
                masks,
                [&mut area.label, &mut area.credit, &mut area.licence],
            );
        }
        for line in &mut input.outlines.lines {
            mask(
                masks,
                [&mut line.label, &mut line.credit, &mut line.licence],
            );
        }
    }
    Ok(())
}

impl PublicEdition {
    fn report(&self, mut input: ReportInput) -> Result<(ReportInput, Vec<String>), SessionError> {
        let asked = input.dossiers.len();
        let mut dossiers = Vec::with_capacity(asked);
        for dossier in std::mem::take(&mut input.dossiers) {
            dossiers.extend(self.dossier(dossier)?);
        }
        if dossiers.is_empty() {
            return Err(SessionError::new(
                "None of these places is public, so there is nothing to report. Nothing was \
                 written; leave «public» out to report for colleagues.",
            ));
        }
        let said = told(asked - dossiers.len()).into_iter().collect();
        input.dossiers = dossiers;
        let rows = std::mem::take(&mut input.rows).into_iter();
        input.rows = rows.filter_map(|row| self.unmasked(row)).collect();
        let open = |site| {
            !self.closed().places.contains_key(&site) && !self.closed().coarse.contains_key(&site)
        };
        input.outlines.areas.retain(|area| open(area.site_uuid));
        input.outlines.lines.retain(|line| open(line.site_uuid));
        // The history tells of everything that was ever written.
        input.log.clear();
        masked(&mut input, self.masks())?;
        Ok((input, said))
    }
}

fn told(places: usize) -> Option<String> {
    match places {
        0 => None,
        1 => Some("Of the places asked for one was left out: it is not public.".to_owned()),
        more => Some(format!(
            "Of the places asked for {more} were left out: they are not public."
        )),
    }
}
