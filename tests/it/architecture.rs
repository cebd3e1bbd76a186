//! Reads the sources against the rules they are built by: who may import whom, who may name
//! which package, how large files and functions may be. Knows nothing of what they do.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What each module may import of its siblings under `crate::`.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("jobs", &[]),
    ("map", &["domain"]),
    ("catalogue", &["domain", "jobs"]),
    ("photos", &["domain", "jobs"]),
    ("tiles", &["domain", "jobs"]),
    ("exchange", &["domain", "jobs"]),
    ("report", &["domain", "map", "jobs"]),
    (
        "session",
        &[
            "domain",
            "jobs",
            "map",
            "catalogue",
            "photos",
            "exchange",
            "report",
            "tiles",
        ],
    ),
    ("ui", &["domain", "map", "session"]),
    ("cli", &["domain", "session"]),
];

/// Packages and paths that only one module may name, and what to ask instead.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    (
        "rusqlite",
        &["catalogue"],
        "ask the catalogue through the session",
    ),
    ("std::thread", &["jobs"], "start a worker through jobs"),
    ("thread::spawn", &["jobs"], "start a worker through jobs"),
    (
        "image::",
        &["photos"],
        "let photos decode and hand over RGBA",
    ),
    (
        "jpeg_decoder",
        &["photos"],
        "let photos decode and hand over RGBA",
    ),
    (
        "fast_image_resize",
        &["photos"],
        "let photos make it smaller",
    ),
    (
        "exif::",
        &["photos"],
        "ask photos what a photograph records",
    ),
    (
        "roxmltree",
        &["photos"],
        "ask photos what a photograph records",
    ),
    ("igrf", &["photos"], "ask photos for the true bearing"),
    ("ureq", &["tiles"], "let tiles fetch it"),
    ("typst", &["report"], "ask report for pages"),
    ("maud", &["report"], "ask report for a page"),
    ("comemo", &["report"], "ask report for pages"),
    ("egui", &["ui"], "return a plain value and let ui draw it"),
    ("eframe", &["ui"], "return a plain value and let ui draw it"),
    ("rfd", &["ui"], "let ui ask for the path"),
    ("clap", &["cli"], "parse in cli and pass a value"),
    ("println!", &["cli"], "return the text and let cli print it"),
    ("geojson", &["exchange"], "let exchange read it"),
    (
        "nalgebra",
        &["domain"],
        "let domain::align find the transform",
    ),
];

/// Words that hide what a file is for.
const EMPTY_NAMES: &[&str] = &[
    "utils", "util", "helper", "helpers", "manager", "common", "misc",
];

const MOST_LINES: usize = 400;

struct Source {
    path: PathBuf,
    /// First folder or file name under `src/`: the module it belongs to.
    module: String,
    text: String,
}

impl Source {
    fn own_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .map(|(at, line)| (at + 1, line))
    }

    fn shown(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    gather(&root().join("src"), &mut found);
    assert!(found.len() > 10, "the sources were not found");
    found
}

fn gather(folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let shown = path.strip_prefix(root()).unwrap().to_owned();
            let inside = path.strip_prefix(root().join("src")).unwrap();
            let first = inside
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_string_lossy();
            let text = std::fs::read_to_string(&path).unwrap();
            found.push(Source {
                path: shown,
                module: first.trim_end_matches(".rs").to_owned(),
                text,
            });
        }
    }
}

/// A line as code: comments cut off.
fn code(line: &str) -> &str {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") {
        ""
    } else {
        line.split(" // ").next().unwrap_or(line)
    }
}

fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let quoted = code[..at].matches('"').count() % 2 == 1;
        let ends_open = word.ends_with([':', '!']);
        !quoted && !inside(before) && before != Some('.') && (ends_open || !inside(after))
    })
}

fn report(faults: &[String]) {
    let mut text = String::new();
    for fault in faults {
        let _ = writeln!(text, "  {fault}");
    }
    assert!(
        faults.is_empty(),
        "{} rule(s) broken:\n{text}",
        faults.len()
    );
}

#[test]
fn imports_point_down() {
    let allowed: BTreeMap<_, _> = MAY_IMPORT.iter().copied().collect();
    let mut faults = Vec::new();
    for source in sources() {
        let Some(may) = allowed.get(source.module.as_str()) else {
            continue;
        };
        for (at, line) in source.own_lines() {
            for (from, _) in code(line).match_indices("crate::") {
                let rest = &code(line)[from + 7..];
                let named: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let is_module = allowed.contains_key(named.as_str());
                if is_module && named != source.module && !may.contains(&named.as_str()) {
                    faults.push(format!(
                        "{}: {} may not import {named}; it may import {}",
                        source.shown(at),
                        source.module,
                        if may.is_empty() {
                            "nothing".to_owned()
                        } else {
                            may.join(", ")
                        }
                    ));
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn every_package_has_one_home() {
    let mut faults = Vec::new();
    for source in sources() {
        for (at, line) in source.own_lines() {
            for (word, homes, instead) in ONLY_IN {
                let prefixed = word.starts_with("typst") || word.starts_with("egui");
                let named = if prefixed {
                    code(line)
                        .split(|c: char| !c.is_alphanumeric() && c != '_')
                        .any(|token| token == *word || token.starts_with(&format!("{word}_")))
                        && !code(line).contains('"')
                } else {
                    names(code(line), word)
                };
                if named && !homes.contains(&source.module.as_str()) {
                    faults.push(format!(
                        "{}: only {} may name {word}; {instead}",
                        source.shown(at),
                        homes.join(", ")
                    ));
                }
            }
            let maps = source.path.starts_with("src/ui/map_view");
            if !maps && names(code(line), "walkers") {
                faults.push(format!(
                    "{}: only ui/map_view may name walkers; ask MapView",
                    source.shown(at)
                ));
            }
        }
    }
    report(&faults);
}

#[test]
fn children_do_not_import_their_own_door() {
    let mut faults = Vec::new();
    for source in sources() {
        let depth = source.path.components().count();
        if source.path.ends_with("mod.rs") || depth < 4 {
            continue;
        }
        let folder: Vec<String> = source
            .path
            .parent()
            .unwrap()
            .components()
            .skip(1)
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        let door = format!("use crate::{}::{{", folder.join("::"));
        for (at, line) in source.own_lines() {
            let star = code(line).trim() == "use super::*;";
            if star || code(line).trim_start().starts_with(&door) {
                faults.push(format!(
                    "{}: a child imports its folder's door; name the sibling file",
                    source.shown(at)
                ));
            }
        }
    }
    report(&faults);
}

#[test]
fn every_file_says_what_it_is_and_stays_small() {
    let mut faults = Vec::new();
    for source in sources() {
        let opens = source.text.starts_with("//!") || source.text.starts_with("#![doc");
        if !opens {
            faults.push(format!(
                "{}: begin with //! and say what it is",
                source.shown(1)
            ));
        }
        let lines = source.own_lines().count();
        if lines > MOST_LINES {
            faults.push(format!(
                "{}: {lines} lines before its tests, {MOST_LINES} at most; split it by subject",
                source.shown(lines)
            ));
        }
        let stem = source
            .path
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let folder = source
            .path
            .parent()
            .and_then(Path::file_name)
            .map(|n| n.to_string_lossy());
        for empty in EMPTY_NAMES {
            if stem == *empty || folder.as_deref() == Some(*empty) {
                faults.push(format!(
                    "{}: «{empty}» says nothing; name the subject",
                    source.shown(1)
                ));
            }
        }
    }
    report(&faults);
}

#[test]
fn the_architecture_page_names_what_exists() {
    let page = std::fs::read_to_string(root().join("src/architecture.md")).unwrap();
    let mut faults = Vec::new();
    let mut named = 0;
    for (at, line) in page.lines().enumerate() {
        for word in line.split('`').skip(1).step_by(2) {
            let path = word.trim_end_matches('/');
            let looks_like_path = path.starts_with("src/");
            if looks_like_path {
                named += 1;
                if !root().join(path).exists() {
                    faults.push(format!(
                        "src/architecture.md:{}: {word} does not exist",
                        at + 1
                    ));
                }
            }
        }
    }
    for (module, _) in MAY_IMPORT {
        let exists = root().join("src").join(module).exists();
        if exists && !page.contains(&format!("`src/{module}/`")) {
            faults.push(format!(
                "src/architecture.md: says nothing of `src/{module}/`"
            ));
        }
    }
    assert!(named > 0, "the page names no module");
    report(&faults);
}

#[test]
fn nothing_is_left_for_later() {
    let mut faults = Vec::new();
    for source in sources() {
        for (at, line) in source.own_lines() {
            for word in ["todo!(", "unimplemented!(", "FIXME", "XXX", "#[ignore"] {
                if code(line).contains(word) {
                    faults.push(format!("{}: {word}", source.shown(at)));
                }
            }
        }
    }
    report(&faults);
}
