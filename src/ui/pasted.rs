//! Files that are dropped on the window or pasted as copied paths, as wishes. Opens no file.

use std::path::PathBuf;

use egui::{Context, Event};

use super::archive::ArchiveWish;
use super::intent::{Intent, Intents};

/// How many files hover over the window, about to be dropped.
#[must_use]
pub(super) fn hovering(ctx: &Context) -> usize {
    ctx.input(|input| input.raw.hovered_files.len())
}

/// Files that were dropped, and paths that were pasted while no text was edited.
pub(super) fn wishes(ctx: &Context, out: &mut Intents) {
    let typing = ctx.text_edit_focused();
    let mut files: Vec<PathBuf> = Vec::new();
    ctx.input(|input| {
        let dropped = input.raw.dropped_files.iter();
        files.extend(dropped.map(|file| file.path().to_owned()));
        for event in &input.raw.events {
            if let Event::Paste(text) = event
                && !typing
            {
                files.extend(paths(text).unwrap_or_default());
            }
        }
    });
    if !files.is_empty() {
        out.push(Intent::Archive(ArchiveWish::Offer(files)));
    }
}

/// The paths a text consists of, one a line, as desktops copy them; `None` when it holds anything
/// else.
#[must_use]
pub fn paths(text: &str) -> Option<Vec<PathBuf>> {
    let lines = text.lines().map(str::trim);
    // Some desktops say in a first line whether the files are copied or moved.
    let lines = lines.filter(|line| !matches!(*line, "" | "copy" | "cut"));
    lines.map(path).collect()
}

fn path(line: &str) -> Option<PathBuf> {
    let line = line.trim_matches('"');
    let path = match line.strip_prefix("file://") {
        Some(address) => from_address(address)?,
        None => PathBuf::from(line),
    };
    path.is_absolute().then_some(path)
}

/// The path of a file's address: what follows `file://`, with `%20` for a space.
fn from_address(address: &str) -> Option<PathBuf> {
    let path = address.strip_prefix("localhost").unwrap_or(address);
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let code = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(code).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    as_path(bytes)
}

#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "elsewhere not every name is possible"
)]
fn as_path(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn as_path(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn copied_files_are_read_as_desktops_write_them() {
        let read = |text: &str| paths(text).map(|paths| format!("{paths:?}"));
        let both = r#"["/a/b c.jpg", "/d/e.jpg"]"#.to_owned();
        assert_eq!(read("/a/b c.jpg\n/d/e.jpg"), Some(both.clone()));
        assert_eq!(
            read("copy\nfile:///a/b%20c.jpg\r\nfile://localhost/d/e.jpg\n"),
            Some(both)
        );
        assert_eq!(read("\"/a/b.jpg\""), Some(r#"["/a/b.jpg"]"#.to_owned()));
        for text in ["A sentence", "/a/b.jpg\nand more", "file:///a%2", "b.jpg"] {
            assert_eq!(paths(text), None, "{text}");
        }
        assert_eq!(paths("file:///%FF.jpg").unwrap().len(), 1);
    }
}
