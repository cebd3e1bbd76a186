//! The pictures of the document. What is drawn in the printed report (maps, bars, what is marked on a
//! photograph) is drawn here by the same templates, each on a page of its own, and kept as PNG: a word
//! processor lays no drawing over a photograph in the same way as another. Photographs without marks
//! stay the files they are.

use std::cell::RefCell;

use maud::{Markup, html};
use serde::Serialize;
use serde_json::Value;

use crate::jobs::Cancel;
use crate::report::error::ReportError;
use crate::report::laid::Laid;
use crate::report::paper::{Bar, TrendLine};
use crate::report::press::Forme;

/// The English Metric Units of ECMA-376 in a point.
const EMU: f64 = 12_700.0;
/// Pixels for each point of a picture.
const SHARP: f32 = 3.0;
/// No picture is higher than so many points: caption and head need room on its page.
const HIGHEST: f64 = 560.0;

/// A picture that is wanted; widths are points.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Wish<'a> {
    /// A file of the report as it is.
    Photo { file: &'a str, wide: f64 },
    /// A drawing of the report.
    Drawing { file: &'a str, wide: f64 },
    /// A photograph with what is marked on it.
    Marked {
        file: &'a str,
        over: &'a str,
        wide: f64,
    },
    /// An evidence bar.
    Bar { bar: &'a Bar, rtl: bool, wide: f64 },
    /// A condition over time, without its title.
    Trend {
        line: &'a TrendLine,
        unknown: &'a str,
        rtl: bool,
        wide: f64,
    },
    /// One bar of a chart; shares run from 0 to 1.
    Count {
        certain: f64,
        possible: f64,
        rtl: bool,
        wide: f64,
    },
    /// The sign of the house, as large as on the cover of the printed report.
    Logo,
}

/// A picture that is there: its part and its size in points.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// The name of its part in `word/media/`.
    pub(super) name: String,
    wide: f64,
    high: f64,
}

/// All pictures; while they are only asked for, none is there yet.
pub(super) struct Art<'a> {
    forme: &'a Forme,
    wished: RefCell<Vec<String>>,
    /// One for each wish.
    drawn: Vec<Drawn>,
    /// Names and contents, each once.
    files: Vec<(String, Vec<u8>)>,
}

impl<'a> Art<'a> {
    /// Nothing drawn yet: what is asked for is written down.
    pub(super) const fn asked(forme: &'a Forme) -> Self {
        Self {
            forme,
            wished: RefCell::new(Vec::new()),
            drawn: Vec::new(),
            files: Vec::new(),
        }
    }

    /// The picture; `None` while it is only asked for, and when it cannot be shown.
    pub(super) fn place(&self, wish: &Wish<'_>) -> Option<Drawn> {
        let wish = serde_json::to_string(wish).ok()?;
        let mut wished = self.wished.borrow_mut();
        let Some(at) = wished.iter().position(|held| *held == wish) else {
            wished.push(wish);
            return None;
        };
        let drawn = self.drawn.get(at)?;
        Some(drawn.clone()).filter(|drawn| drawn.wide > 0.0 && drawn.high > 0.0)
    }

    /// Whether the house has a sign.
    pub(super) fn has_logo(&self) -> bool {
        ["house-logo.png", "house-logo.svg"]
            .iter()
            .any(|name| self.forme.holds(name))
    }

    /// The parts with their names, each once.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Draws all that was asked for.
    pub(super) fn draw(self, cancel: &Cancel) -> Result<Self, ReportError> {
        let keys = self.wished.into_inner();
        let read = |wish: &String| serde_json::from_str(wish);
        let wishes: Result<Vec<Value>, _> = keys.iter().map(read).collect();
        let wishes = wishes.map_err(|error| ReportError::template(error.to_string()))?;
        let mut sheets: Vec<&Value> = Vec::new();
        for wish in &wishes {
            if kind(wish) != "photo" && alike(self.forme, &sheets, wish).is_none() {
                sheets.push(wish);
            }
        }
        let pages = pages(self.forme, &sheets, cancel)?;
        let mut files = Vec::new();
        let mut drawn = Vec::new();
        for wish in &wishes {
            let page = alike(self.forme, &sheets, wish).and_then(|at| Some((at, pages.get(at)?)));
            drawn.push(match page {
                Some((at, (_, wide, high))) => Drawn::of(drawing(at), *wide, *high),
                None => photo(self.forme, wish, &mut files),
            });
        }
        let named = pages.into_iter().enumerate();
        files.extend(named.map(|(at, (png, ..))| (drawing(at), png)));
        Ok(Self {
            forme: self.forme,
            wished: RefCell::new(keys),
            drawn,
            files,
        })
    }
}

fn drawing(at: usize) -> String {
    format!("drawing-{}.png", at + 1)
}

fn kind(wish: &Value) -> &str {
    wish.get("kind").and_then(Value::as_str).unwrap_or_default()
}

/// Which sheet shows the same: two editions draw most maps alike, each in a file of its own.
fn alike(forme: &Forme, sheets: &[&Value], wish: &Value) -> Option<usize> {
    let file = |wish: &Value| {
        let name = wish.get("file")?.as_str()?;
        forme.content(name)
    };
    let drawing = kind(wish) == "drawing";
    let own = file(wish);
    sheets.iter().position(|sheet| {
        let same = drawing && kind(sheet) == "drawing" && sheet.get("wide") == wish.get("wide");
        *sheet == wish || (same && file(sheet) == own)
    })
}

impl Drawn {
    /// No higher than fits on a page.
    fn of(name: String, wide: f64, high: f64) -> Self {
        let less = (HIGHEST / high.max(1.0)).min(1.0);
        Self {
            name,
            wide: wide * less,
            high: high * less,
        }
    }
}

/// PNG files with their widths and heights in points, one for each wish.
fn pages(
    forme: &Forme,
    wishes: &[&Value],
    cancel: &Cancel,
) -> Result<Vec<(Vec<u8>, f64, f64)>, ReportError> {
    if wishes.is_empty() {
        return Ok(Vec::new());
    }
    let mut sheets = forme.again("pictures.typ")?;
    let template = include_str!("../../../assets/report/docx/pictures.typ");
    sheets.file("pictures.typ", template.as_bytes().to_vec())?;
    let data =
        serde_json::to_vec(wishes).map_err(|error| ReportError::template(error.to_string()))?;
    sheets.file("wishes.json", data)?;
    let laid = Laid::of(sheets.set()?.0);
    let mut pages = Vec::new();
    for (at, (wide, high)) in laid.sizes().into_iter().enumerate() {
        if cancel.is_cancelled() {
            return Err(ReportError::Cancelled);
        }
        let png = laid.png(at, SHARP);
        let png = png.ok_or_else(|| ReportError::template("a picture could not be drawn"))?;
        pages.push((png, f64::from(wide), f64::from(high)));
    }
    Ok(pages)
}

/// A photograph as it is; without a size where it cannot be read.
fn photo(forme: &Forme, wish: &Value, files: &mut Vec<(String, Vec<u8>)>) -> Drawn {
    let name = format!("photograph-{}.jpeg", files.len() + 1);
    let file = wish.get("file").and_then(Value::as_str).unwrap_or_default();
    let wide = wish.get("wide").and_then(Value::as_f64).unwrap_or_default();
    let read = forme
        .content(file)
        .and_then(|bytes| Some((bytes, size_of_jpeg(bytes)?)));
    let Some((bytes, (columns, rows))) = read else {
        return Drawn::of(String::new(), 0.0, 0.0);
    };
    files.push((name.clone(), bytes.to_vec()));
    Drawn::of(name, wide, wide * f64::from(rows) / f64::from(columns))
}

/// Columns and rows of a JPEG file, from its frame header (ITU-T T.81, B.2.2).
fn size_of_jpeg(bytes: &[u8]) -> Option<(u16, u16)> {
    let pair = |at: usize| {
        let two = bytes.get(at..at + 2)?;
        Some(u16::from_be_bytes(two.try_into().ok()?))
    };
    let mut at = 2;
    loop {
        let marker = pair(at)?;
        let frame =
            matches!(marker, 0xffc0..=0xffcf) && !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc);
        if frame {
            let (rows, columns) = (pair(at + 5)?, pair(at + 7)?);
            return Some((columns, rows)).filter(|(columns, rows)| *columns > 0 && *rows > 0);
        }
        if marker < 0xff00 {
            return None;
        }
        at += 2 + usize::from(pair(at + 2)?);
    }
}

/// A picture in a line of text.
pub(super) fn inline(drawn: &Drawn, number: u32, alt: &str) -> Markup {
    let (wide, high) = (emu(drawn.wide), emu(drawn.high));
    let name = &drawn.name;
    html! {
        w:r { w:drawing {
            wp:inline distT="0" distB="0" distL="0" distR="0" {
                wp:extent cx=(wide) cy=(high) {}
                wp:docPr id=(number) name=(name) descr=(alt) {}
                wp:cNvGraphicFramePr { a:graphicFrameLocks noChangeAspect="1" {} }
                a:graphic { a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture" {
                    pic:pic {
                        pic:nvPicPr { pic:cNvPr id=(number) name=(name) descr=(alt) {} pic:cNvPicPr {} }
                        pic:blipFill { a:blip r:embed=(name) {} a:stretch { a:fillRect {} } }
                        pic:spPr {
                            a:xfrm { a:off x="0" y="0" {} a:ext cx=(wide) cy=(high) {} }
                            a:prstGeom prst="rect" { a:avLst {} }
                        }
                    }
                } }
            }
        } }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a picture is some hundred points"
)]
fn emu(points: f64) -> i64 {
    (points * EMU).round() as i64
}

#[cfg(test)]
mod tests {
    use super::size_of_jpeg;

    #[test]
    fn the_size_stands_in_the_frame_header() {
        let mut file = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2];
        file.extend([0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3]);
        assert_eq!(size_of_jpeg(&file), Some((40, 30)));
        assert_eq!(size_of_jpeg(&file[..10]), None);
        assert_eq!(size_of_jpeg(b"\xff\xd8plain text"), None);
    }
}
