//! The sign of an institution, made anew from what it shows: pixels without anything beside them, or
//! a drawing of plain shapes. Knows not where it is printed.

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use roxmltree::{Document, Node, ParsingOptions};

use super::error::PhotoError;
use super::open::open;
use super::{Limits, Pixels, decode};
use crate::jobs::guarded;

/// Largest file, bytes.
const LARGEST: u64 = 8 << 20;
/// Largest drawing, bytes.
const LARGEST_DRAWING: usize = 1 << 20;
/// Most nodes of a drawing, its attributes not counted.
const MOST_NODES: u32 = 20_000;
/// Deepest nesting of a drawing.
const DEEPEST: usize = 48;
/// Most shapes that are drawn a second time.
const MOST_USES: usize = 500;
/// How large a picture may be: printed 60 mm wide, more shows nothing more.
const LIMITS: Limits = Limits {
    side: 4_000,
    memory: 128 << 20,
};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// What a drawing may hold; all else is left out.
const SHAPES: &[&str] = &[
    "svg",
    "g",
    "defs",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "symbol",
    "use",
    "style",
];

/// A sign that can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logo {
    /// A PNG file without metadata, and its pixels.
    Picture {
        /// The file.
        png: Vec<u8>,
        /// What it shows.
        pixels: Pixels,
    },
    /// An SVG file of plain shapes, without scripts, texts, pictures, links or comments.
    Drawing(String),
}

/// Reads a sign and makes it anew. Call it from a worker.
///
/// # Errors
/// Not a PNG, JPEG or SVG file, over the limits, damaged, cut off, or a drawing with what cannot be
/// printed the same everywhere.
pub fn logo(path: &Path) -> Result<Logo, PhotoError> {
    let refused = |why: &str| PhotoError::Refused(why.to_owned());
    match std::fs::metadata(path) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => {
            return Err(refused("There is no such file."));
        }
        Ok(about) if !about.is_file() => return Err(refused("This is not a file.")),
        _ => {}
    }
    let mut bytes = Vec::new();
    open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| PhotoError::Unreadable(error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(PhotoError::TooLarge("more than 8 MB".to_owned()));
    }
    if matches!(bytes.as_slice(), [0x89, b'P', ..] | [0xFF, 0xD8, ..]) {
        return picture(&bytes);
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| not_a_sign())?;
    if !text.contains("<svg") && !text.contains(":svg") {
        return Err(not_a_sign());
    }
    guarded(|| drawing(text))?.map(Logo::Drawing)
}

fn not_a_sign() -> PhotoError {
    PhotoError::Refused(
        "This is not a PNG, JPEG or SVG file. Choose another; the file is left as it is."
            .to_owned(),
    )
}

fn picture(bytes: &[u8]) -> Result<Logo, PhotoError> {
    let decoded = decode(bytes, LIMITS)?;
    if let Some(warning) = decoded.warnings.into_iter().next() {
        return Err(PhotoError::Unreadable(
            warning.trim_end_matches('.').to_owned(),
        ));
    }
    let pixels = decoded.value;
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(
            &pixels.rgba,
            pixels.width,
            pixels.height,
            ExtendedColorType::Rgba8,
        )
        .map_err(|error| PhotoError::Unreadable(error.to_string()))?;
    Ok(Logo::Picture { png, pixels })
}

/// A drawing written anew from the shapes it holds.
fn drawing(text: &str) -> Result<String, PhotoError> {
    if text.len() > LARGEST_DRAWING {
        return Err(PhotoError::TooLarge(
            "a drawing of more than 1 MB".to_owned(),
        ));
    }
    let options = ParsingOptions {
        // A drawing program's own DOCTYPE is common; entities of it are not followed far.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let unreadable = |error: roxmltree::Error| PhotoError::Unreadable(error.to_string());
    let document = Document::parse_with_options(text, options).map_err(unreadable)?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(not_a_sign());
    }
    may_be_drawn(root)?;
    let mut out = String::new();
    written(root, 0, &mut out)?;
    Ok(out)
}

/// Refuses what would grow while it is drawn, and letters, which need the font they were set in.
fn may_be_drawn(root: Node<'_, '_>) -> Result<(), PhotoError> {
    let refused = |why: &str| Err(PhotoError::Refused(why.to_owned()));
    let mut uses = 0;
    for node in root.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "text" => {
                return refused(
                    "The drawing holds letters whose font is not in it. Turn text into paths in \
                     your drawing program, or save it as PNG.",
                );
            }
            "image" | "filter" | "mask" | "pattern" | "foreignObject" => {
                return refused(
                    "The drawing holds a picture, a filter, a mask or a pattern. Save it with \
                     plain shapes only, or as PNG.",
                );
            }
            "use" => {
                uses += 1;
                // What is drawn again must not draw others again: it could grow without end.
                let target = target(&node);
                if uses > MOST_USES || target.is_none_or(|to| points_out(root, to)) {
                    return refused(
                        "The drawing repeats shapes in a way that is not followed. Save it with \
                         plain shapes only, or as PNG.",
                    );
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The id of the shape that is drawn again.
fn target<'a>(node: &Node<'a, '_>) -> Option<&'a str> {
    let link = node
        .attribute("href")
        .or_else(|| node.attribute((XLINK, "href")));
    link.and_then(|link| link.strip_prefix('#'))
}

/// Whether the shape of that id is missing or draws others again.
fn points_out(root: Node<'_, '_>, id: &str) -> bool {
    let of = root
        .descendants()
        .find(|node| node.attribute("id") == Some(id));
    of.is_none_or(|of| of.descendants().any(|node| node.tag_name().name() == "use"))
}

fn written(node: Node<'_, '_>, depth: usize, out: &mut String) -> Result<(), PhotoError> {
    let name = node.tag_name().name();
    if node.tag_name().namespace() != Some(SVG) || !SHAPES.contains(&name) {
        return Ok(());
    }
    if depth > DEEPEST {
        return Err(PhotoError::TooLarge("a drawing nested too deep".to_owned()));
    }
    let _ = write!(out, "<{name}");
    if depth == 0 {
        let _ = write!(out, " xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\"");
    }
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        let link = key == "href" && matches!(attribute.namespace(), None | Some(XLINK));
        if link {
            if value.starts_with('#') {
                let _ = write!(out, " xlink:href=\"{}\"", escaped(value));
            }
        } else if attribute.namespace().is_none() && is_plain(key) && stays_inside(value) {
            let _ = write!(out, " {key}=\"{}\"", escaped(value));
        }
    }
    out.push('>');
    if name == "style" {
        let text: String = node.children().filter_map(|child| child.text()).collect();
        if stays_inside(&text) {
            out.push_str(&escaped(&without_remarks(&text)));
        }
    } else {
        for child in node.children().filter(Node::is_element) {
            written(child, depth + 1, out)?;
        }
    }
    let _ = write!(out, "</{name}>");
    Ok(())
}

/// Neither a script nor a note of the program that drew it.
fn is_plain(key: &str) -> bool {
    !key.starts_with("on") && !key.starts_with("data-") && !key.starts_with("aria-")
}

/// Style sheets without what was written between their rules.
fn without_remarks(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Whether nothing in it leads out of the drawing.
fn stays_inside(value: &str) -> bool {
    let value: String = (value.chars())
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '"' | '\\'))
        .collect();
    let value = value.to_ascii_lowercase();
    !value.contains("@import")
        && !value.contains("javascript:")
        && (value.match_indices("url(")).all(|(at, found)| {
            value
                .get(at + found.len()..)
                .is_some_and(|to| to.starts_with('#'))
        })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: &[u8]) -> Result<Logo, PhotoError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        logo(&path)
    }

    fn svg(inside: &str) -> Result<Logo, PhotoError> {
        read("sign.svg", format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" xmlns:k=\"urn:k\" k:docname=\"C:/Users/someone/sign.svg\" viewBox=\"0 0 10 10\">{inside}</svg>").as_bytes())
    }

    #[test]
    fn a_drawing_keeps_its_shapes_and_nothing_else() {
        let Ok(Logo::Drawing(text)) = svg(
            "<!-- by someone --><metadata>someone</metadata><title>someone</title>\
             <style>/* someone */ .a{fill:#123456}</style><script>alert(1)</script>\
             <a href=\"http://example.org\"><path d=\"M0 0\"/></a>\
             <path class=\"a\" d=\"M0 0h10v10z\" onclick=\"x()\" fill=\"url(#g)\" k:label=\"someone\"/>\
             <rect width=\"4\" height=\"4\" fill=\"url(http://example.org/x)\" style=\"fill:u\\rl( 'file:///etc/passwd')\"/>",
        ) else {
            panic!("refused")
        };
        assert!(
            text.contains("M0 0h10v10z") && text.contains(".a{fill:#123456}"),
            "{text}"
        );
        for gone in [
            "someone", "script", "example", "onclick", "passwd", "metadata",
        ] {
            assert!(!text.contains(gone), "{gone}: {text}");
        }
    }

    #[test]
    fn a_drawing_that_grows_or_needs_a_font_is_refused_in_words() {
        for inside in [
            "<text>A</text>",
            "<image href=\"a.png\"/>",
            "<use href=\"#b\"/>",
            "<g id=\"a\"><rect id=\"r\"/><use href=\"#r\"/></g><use href=\"#a\"/>",
            "<defs><g id=\"a\"><use href=\"#a\"/></g></defs>",
        ] {
            let why = svg(inside).unwrap_err().to_string();
            assert!(why.contains("PNG"), "{inside}: {why}");
        }
        let fine =
            svg("<defs><rect id=\"r\" width=\"1\" height=\"1\"/></defs><use xlink:href=\"#r\"/>");
        assert!(matches!(fine, Ok(Logo::Drawing(text)) if text.contains("xlink:href=\"#r\"")));
        assert!(svg(&"<g>".repeat(200).replace("<g>", "<g><g>")).is_err());
        let deep = format!("{}{}", "<g>".repeat(100), "</g>".repeat(100));
        assert!(svg(&deep).is_err());
    }

    #[test]
    fn a_picture_loses_what_is_written_beside_it() {
        let mut png = Vec::new();
        PngEncoder::new(&mut png)
            .write_image(&[9; 16], 2, 2, ExtendedColorType::Rgba8)
            .unwrap();
        // A text of its own (PNG 1.2, tEXt) before the end, its checksum by the book.
        let mut chunk = b"tEXtAuthor\0someone".to_vec();
        let sum = chunk.iter().fold(u32::MAX, |mut sum, byte| {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = if sum & 1 == 1 {
                    (sum >> 1) ^ 0xEDB8_8320
                } else {
                    sum >> 1
                };
            }
            sum
        });
        let long = u32::try_from(chunk.len() - 4).unwrap().to_be_bytes();
        chunk.extend((!sum).to_be_bytes());
        let end = png.len() - 12;
        png.splice(end..end, long.into_iter().chain(chunk));
        let Ok(Logo::Picture { png: made, pixels }) = read("sign.png", &png) else {
            panic!("refused")
        };
        assert_eq!((pixels.width, pixels.height), (2, 2));
        assert!(!made.windows(7).any(|bytes| bytes == b"someone"));
    }

    #[test]
    fn what_is_no_sign_is_refused() {
        for bytes in [
            &b""[..],
            b"hello",
            b"\x89PNG\r\n\x1a\nbroken",
            b"<svg",
            b"\xff\xd8\xff",
            b"GIF89a",
        ] {
            assert!(read("sign.png", bytes).is_err(), "{bytes:?}");
        }
        assert!(logo(Path::new("/nowhere/sign.png")).is_err());
        assert!(logo(Path::new("/")).is_err());
    }
}
