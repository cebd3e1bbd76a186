//! Persons and institutions, sources, and what ties a field to a source.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::{Access, ActorKind, Confidence, Consent, Reliability, Shown};

use super::declare::fields;

fields! {
    /// A person or institution, written once and referred to.
    Actor {
        /// Person or institution.
        kind: ActorKind,
        /// Full name.
        name: String,
        /// Initials, for when the name is not shown.
        initials: String,
        /// Role, for when neither is shown.
        role: String,
        /// How it may be shown outside.
        show: Shown,
        /// ORCID or other address.
        uri: String,
        /// Who may see it.
        access: Access,
        /// Anything else.
        note: String,
    }

    /// A bibliographic record.
    Source {
        /// Short readable key, unique: `cbs-bel`.
        key: String,
        /// article, report, web page, dataset, decision, book …
        kind: String,
        /// Title as published.
        title: String,
        /// Authors as published.
        authors: String,
        /// Journal, series or site it appeared in.
        container: String,
        /// Who published it.
        publisher: String,
        /// When it was published.
        issued_edtf: Option<Edtf>,
        /// Original address.
        url: String,
        /// Where a copy was read when not at the original address.
        read_at: String,
        /// Archived copy.
        archive_url: String,
        /// When it was read.
        accessed_edtf: Option<Edtf>,
        /// BCP 47 language.
        language: String,
        /// How far it can be relied on.
        reliability_code: Reliability,
        /// Why it can be relied on so far.
        reliability: String,
        /// Sources that repeat one origin share this word, so that they count as one witness.
        origin: String,
        /// Licence of what is taken from it.
        licence: String,
        /// The credit its licence asks for.
        credit: String,
        /// Whether who speaks agreed to its use.
        consent: Consent,
        /// How, when and to what they agreed.
        consent_note: String,
        /// Who may see it.
        access: Access,
        /// Anything else.
        note: String,
    }

    /// Ties one field of one record to a source.
    Citation {
        /// The table of the record.
        record_table: String,
        /// The record.
        record_uuid: Id,
        /// The field, or empty for the record as a whole.
        field: String,
        /// The source.
        source_uuid: Id,
        /// Page, paragraph.
        locator: String,
        /// How much the source bears it.
        confidence: Confidence,
        /// How it was derived, where it was.
        basis: String,
    }
}
