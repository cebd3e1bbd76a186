//! Why there is no picture, in sentences. Knows nothing of how pictures are read.

use crate::jobs::{Broke, Cancelled};

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Not a file that can be taken in: a folder, a pipe, gone, not allowed.
    #[error("{0}")]
    Refused(String),
    /// Not a picture we read.
    #[error("This is not a JPEG, PNG, TIFF or WebP picture. The file is left as it is.")]
    Unknown,
    /// A picture that is kept but for which no decoder is at hand.
    #[error("There is no preview of {0} files here. The file itself is kept whole.")]
    NoPreview(&'static str),
    /// Larger than we decode.
    #[error("The picture is too large to be shown: {0}. The file is left as it is.")]
    TooLarge(String),
    /// Cut off or damaged.
    #[error("The picture cannot be read: {0}. The file is left as it is.")]
    Unreadable(String),
    /// Two pictures that cannot be laid over each other.
    #[error("The pictures cannot be laid over each other: {0}. Nothing was changed.")]
    NoTransform(String),
    /// Nowhere to keep the squares of a large picture.
    #[error("There is no room for showing the picture: {0}. The file is left as it is.")]
    NoRoom(String),
    /// Someone asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A fault in the decoder.
    #[error(transparent)]
    Broke(#[from] Broke),
}
