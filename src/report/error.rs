//! What can go wrong between a record and its printed page, as sentences.

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The page template or the typesetter refused.
    #[error(
        "The report could not be set: {0}. Nothing was written and the catalogue is as it was; \
         if you use a template of your own, put the one that came with the atlas back."
    )]
    Template(String),
    /// A template of a person's own refused: which file, which line, and what is wrong with it.
    #[error(
        "Your own template could not be used: {0}. The shipped template was not used in its place; \
         nothing was written and the catalogue is as it was. Mend the file, or leave your templates \
         out."
    )]
    OwnTemplate(String),
    /// There is nothing to report on.
    #[error("There is no place to report on. Choose at least one site.")]
    Empty,
    /// Somebody asked to stop.
    #[error("The report was stopped. Nothing was written.")]
    Cancelled,
}

impl ReportError {
    pub(super) fn template(why: impl Into<String>) -> Self {
        Self::Template(why.into())
    }

    pub(super) fn own_template(why: impl Into<String>) -> Self {
        Self::OwnTemplate(why.into())
    }
}
