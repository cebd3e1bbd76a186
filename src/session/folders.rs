//! Where the program keeps what is its own: the settings and the user's copy of the record.
//! Knows nothing of what is in them.

use std::env;
use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

use super::error::SessionError;

/// Names another folder for the settings: for tests and for a program carried on a stick.
pub const CONFIG_VARIABLE: &str = "PALMYRA_ATLAS_CONFIG";
/// Names another folder in which the user's own copy lies.
pub const DOCUMENTS_VARIABLE: &str = "PALMYRA_ATLAS_DOCUMENTS";

/// The folder of the settings; `None` when this computer names none.
pub(super) fn config() -> Option<PathBuf> {
    named(CONFIG_VARIABLE).or_else(|| {
        ProjectDirs::from("", "", "Palmyra Atlas").map(|dirs| dirs.config_dir().to_owned())
    })
}

/// The file of the user's own copy of the record: `Documents/Palmyra Atlas/Palmyra.gpkg`.
/// It is made at the first start.
///
/// # Errors
/// When this computer names no folder for the user.
pub fn own_copy() -> Result<PathBuf, SessionError> {
    let documents = named(DOCUMENTS_VARIABLE).or_else(|| {
        let dirs = UserDirs::new()?;
        // Not every system names a folder for documents.
        Some((dirs.document_dir()).map_or_else(|| dirs.home_dir().join("Documents"), Into::into))
    });
    let documents = documents.ok_or_else(|| {
        SessionError::new(format!(
            "This computer names no folder for your documents, so your own copy of the record \
             has no place. Name a catalogue when you start the program, or set \
             {DOCUMENTS_VARIABLE} to a folder."
        ))
    })?;
    Ok(documents.join("Palmyra Atlas").join("Palmyra.gpkg"))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
