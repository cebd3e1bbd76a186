//! The date of an event in the forms other systems take, as rows of a small table: EDTF, EAMENA's
//! columns, CIDOC CRM's limits. Decides nothing: the domain computes the forms.

use super::Tongue;
use super::paper::FormRow;
use super::words::word;
use crate::domain::bracket::Bracket;
use crate::domain::bracket_forms::Forms;
use crate::domain::dossier::EventFile;

/// The rows in which anything stands; none for an event without a date.
pub(super) fn rows(tongue: Tongue, file: &EventFile, bracket: &Bracket) -> Vec<FormRow> {
    let evidence = Forms::of_bracket(bracket);
    let adopted = file.event.when_edtf.as_ref().map(Forms::of);
    let adopted = adopted.filter(|forms| Some(forms) != evidence.as_ref());
    let names = names(tongue, evidence.as_ref().or(adopted.as_ref()));
    let (evidence, adopted) = (cells(evidence.as_ref()), cells(adopted.as_ref()));
    let mut rows = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let cell = |of: &[String]| of.get(at).cloned().unwrap_or_default();
        let (evidence, adopted) = (cell(&evidence), cell(&adopted));
        if !evidence.is_empty() || !adopted.is_empty() {
            rows.push(FormRow {
                name,
                evidence,
                adopted,
            });
        }
    }
    rows
}

fn names(tongue: Tongue, forms: Option<&Forms>) -> Vec<String> {
    let Some(forms) = forms else {
        return Vec::new();
    };
    let mut names = vec![word(tongue, "form_edtf").to_owned()];
    let columns = forms.eamena.columns();
    names.extend(columns.iter().map(|(name, _)| {
        let name = name.trim_start_matches("Disturbance Date ");
        format!("EAMENA · {name}")
    }));
    let limits = forms.cidoc.statements();
    names.extend(limits.iter().map(|(name, _)| format!("CIDOC CRM · {name}")));
    names
}

fn cells(forms: Option<&Forms>) -> Vec<String> {
    let Some(forms) = forms else {
        return Vec::new();
    };
    let mut cells = vec![forms.edtf.to_string()];
    let columns = forms.eamena.columns();
    cells.extend(columns.iter().map(|(_, day)| (*day).to_owned()));
    let limits = forms.cidoc.statements();
    cells.extend(limits.iter().map(|(_, day)| (*day).to_owned()));
    cells
}
