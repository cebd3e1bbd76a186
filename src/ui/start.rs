//! Starts the window: with wgpu, with OpenGL where wgpu finds no adapter, else a sentence that
//! says what is missing. Knows the toolkit's failures; knows no record.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use eframe::{NativeOptions, Renderer};
use egui::{ViewportBuilder, vec2};

use super::app::App;
use super::memory::Layout;
use super::text;
use crate::session::{FirstRun, Session, SessionError};

/// What the window opens with.
pub struct StartOptions {
    /// The catalogue, or why it could not be opened: then the window says so and offers another.
    pub opened: Result<Session, SessionError>,
    /// Whether the person's own copy was made just now.
    pub first_run: FirstRun,
}

/// Why no window could be shown, and what to do. The catalogue is as it was.
#[derive(Debug, thiserror::Error)]
pub enum UiError {
    /// There is no display to show it on.
    #[error("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)")]
    NoDisplay,
    /// A library of the desktop is missing, or nothing can draw.
    #[error("{why} (on Debian or Ubuntu `{PACKAGES}` installs what a window needs)")]
    NoWindow {
        /// What the toolkit reported.
        why: String,
    },
}

/// What a bare Debian lacks.
const PACKAGES: &str = "sudo apt install libx11-6 libxcursor1 libxi6 libx11-xcb1 \
                        libxkbcommon-x11-0 libegl1 libgl1";

type Held = Arc<Mutex<Option<Result<Session, SessionError>>>>;

/// Shows the window until it is closed.
///
/// # Errors
/// When no window can be shown.
pub fn run(options: StartOptions) -> Result<(), UiError> {
    let has = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux")
        && !has("WAYLAND_DISPLAY")
        && !has("WAYLAND_SOCKET")
        && !has("DISPLAY")
    {
        return Err(UiError::NoDisplay);
    }
    let size = options
        .opened
        .as_ref()
        .ok()
        .and_then(|session| Layout::of(session).window);
    let held: Held = Arc::new(Mutex::new(Some(options.opened)));
    let first_run = options.first_run;
    let mut why: Option<String> = None;
    for renderer in [Renderer::Wgpu, Renderer::Glow] {
        match attempt(renderer, &held, first_run, size) {
            Ok(()) => return Ok(()),
            // The first reason is the telling one: the second attempt may only add that the
            // event loop cannot be made twice.
            Err(report) => why = why.or_else(|| Some(plain(&report))),
        }
        let taken = held.lock().map_or(true, |held| held.is_none());
        if taken {
            // The window had opened and ended badly: a second one would not know its state.
            break;
        }
    }
    Err(UiError::NoWindow {
        why: why.unwrap_or_default(),
    })
}

/// A report of the toolkit without the places in its sources.
fn plain(report: &str) -> String {
    let told = report.rsplit_once(".rs:").map_or(report, |(_, rest)| {
        rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ':')
    });
    told.trim().trim_end_matches('.').to_owned()
}

/// One renderer. winit panics where `libxkbcommon-x11` is missing, so panics are caught here,
/// quietly, and told as what they are.
fn attempt(
    renderer: Renderer,
    held: &Held,
    first_run: FirstRun,
    size: Option<(f32, f32)>,
) -> Result<(), String> {
    let (wide, tall) = size.unwrap_or((1366.0, 768.0));
    let held = Arc::clone(held);
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(text::ATLAS)
            .with_app_id("palmyra-atlas")
            .with_inner_size(vec2(wide.max(900.0), tall.max(560.0)))
            .with_min_inner_size(vec2(900.0, 560.0)),
        renderer,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let loud = std::panic::take_hook();
    let last_words = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&last_words);
    std::panic::set_hook(Box::new(move |info| {
        if let Ok(mut words) = heard.lock() {
            *words = info.to_string();
        }
    }));
    let shown = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            text::ATLAS,
            options,
            Box::new(move |context| {
                let opened = held.lock().map_err(|error| error.to_string())?.take();
                Ok(match opened {
                    Some(Ok(session)) => Box::new(App::started(context, session, first_run)),
                    Some(Err(error)) => Box::new(App::refused(context, &error)),
                    None => return Err("the window was opened twice".into()),
                })
            }),
        )
    }));
    std::panic::set_hook(loud);
    match shown {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(last_words
            .lock()
            .map_or_else(|_| String::new(), |words| words.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_without_places_in_sources() {
        let panic = "panicked at /x/xkbcommon-dl-0.4.2/src/x11.rs:59:28:\nLibrary libxkbcommon-x11.so could not be loaded.";
        assert_eq!(
            plain(panic),
            "Library libxkbcommon-x11.so could not be loaded"
        );
        let error = "os error at /x/mod.rs:788: Failed to open connection to X server";
        assert_eq!(plain(error), "Failed to open connection to X server");
        assert_eq!(plain("No adapter"), "No adapter");
    }
}
