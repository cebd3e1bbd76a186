//! The desktop's own file dialog, asked for in the background. Knows only paths; where there is
//! no such dialog a typed path does the same.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll, Wake, Waker};

use egui::Context;

use super::view::FilePurpose;

type Answer = Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

type Answers = Pin<Box<dyn Future<Output = Vec<rfd::FileHandle>> + Send>>;

/// What is chosen several at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// Photographs.
    Photographs,
    /// Folders.
    Folders,
}

/// A dialog for several files or folders on its way.
pub(super) struct BrowseMany {
    answer: Answers,
    waker: Waker,
}

impl BrowseMany {
    /// Opens the dialog near a file.
    pub(super) fn open(ctx: &Context, what: Many, near: Option<&Path>) -> Self {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = near.and_then(Path::parent) {
            dialog = dialog.set_directory(folder);
        }
        let answer: Answers = match what {
            Many::Photographs => {
                let chosen = dialog.pick_files();
                Box::pin(async { chosen.await.unwrap_or_default() })
            }
            Many::Folders => {
                let chosen = dialog.pick_folders();
                Box::pin(async { chosen.await.unwrap_or_default() })
            }
        };
        Self {
            answer,
            waker: Waker::from(Arc::new(Repaint(ctx.clone()))),
        }
    }

    /// What was chosen: pending while the dialog is open.
    pub(super) fn poll(&mut self) -> Poll<Vec<PathBuf>> {
        let mut context = TaskContext::from_waker(&self.waker);
        let answer = self.answer.as_mut().poll(&mut context);
        answer.map(|chosen| chosen.iter().map(|file| file.path().to_owned()).collect())
    }
}

/// A dialog on its way.
pub(super) struct Browse {
    answer: Answer,
    waker: Waker,
    /// What the path is for.
    pub(super) purpose: FilePurpose,
}

struct Repaint(Context);

impl Wake for Repaint {
    fn wake(self: Arc<Self>) {
        self.0.request_repaint();
    }
}

impl Browse {
    /// Opens the dialog near a file.
    pub(super) fn open(ctx: &Context, purpose: FilePurpose, near: Option<&Path>) -> Self {
        let mut dialog = rfd::AsyncFileDialog::new();
        dialog = match purpose {
            FilePurpose::Report => dialog
                .add_filter("PDF", &["pdf"])
                .add_filter("HTML", &["html"])
                .add_filter("DOCX", &["docx"]),
            FilePurpose::Pair(_) => dialog.add_filter("PDF", &["pdf"]),
            FilePurpose::Findings | FilePurpose::Numbers | FilePurpose::Register(_) => {
                dialog.add_filter("CSV", &["csv"])
            }
            FilePurpose::Annotations(_) => dialog.add_filter("JSON-LD", &["jsonld", "json"]),
            FilePurpose::Table(format) => dialog.add_filter("Table", &[format.ending()]),
            FilePurpose::Logo => {
                dialog.add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"])
            }
            _ => dialog.add_filter("GeoPackage", &["gpkg"]),
        };
        if let Some(folder) = near.and_then(Path::parent) {
            dialog = dialog.set_directory(folder);
        }
        let answer: Answer = match purpose {
            FilePurpose::Open | FilePurpose::Logo => Box::pin(dialog.pick_file()),
            _ => Box::pin(dialog.save_file()),
        };
        Self {
            answer,
            waker: Waker::from(Arc::new(Repaint(ctx.clone()))),
            purpose,
        }
    }

    /// What was chosen: pending while the dialog is open, then a path or nothing.
    pub(super) fn poll(&mut self) -> Poll<Option<PathBuf>> {
        let mut context = TaskContext::from_waker(&self.waker);
        let answer = self.answer.as_mut().poll(&mut context);
        answer.map(|chosen| chosen.map(|file| file.path().to_owned()))
    }
}
