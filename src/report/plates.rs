//! The plates of a chapter: its pictures, lettered, each with what is known of it beneath, pairs
//! side by side; and the list of the files they were made from. Decodes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::error::ReportError;
use super::evidence::{of, words_of};
use super::paper::{FileRow, Plate, PlateRow, Plates};
use super::press::Forme;
use super::sheets::Sheets;
use super::words::{filled, word, word_of};
use super::{Picture, ReportInput, Tongue};
use crate::domain::date::Day;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::kinds::{Original, PhotoKind};
use crate::domain::record::{Pair, Photo, PhotoRegion};
use crate::domain::region::Outline;
use crate::map::{Anchor, Face, Mark, Pen, Px, Rgba, Run, Text, Weight, svg};

/// So many signs of a hash stand under a plate; the list of files has all.
const SHORT: usize = 12;
/// The longer side of what is drawn over a picture, points of the drawing's own.
const DRAWN: f64 = 1000.0;
/// The colour of what is marked, dark and light: one of both is seen on any picture.
const MARKED: Rgba = Rgba(0xBD, 0x00, 0x26, 255);
const RIM: Rgba = Rgba(255, 255, 255, 235);

/// The letter of a plate: A to Z, then AA.
pub(super) fn letter(at: usize) -> String {
    let own = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match (at / 26).checked_sub(1) {
        Some(before) => format!("{}{own}", letter(before)),
        None => own.to_string(),
    }
}

/// The plates of a place; their files go into the forme once, whatever the number of editions.
pub(super) fn plates(
    sheets: &mut Sheets<'_>,
    input: &ReportInput,
    dossier: &Dossier,
    forme: &mut Forme,
) -> Result<Plates, ReportError> {
    let mut work = Work {
        input,
        dossier,
        sheets,
        forme,
    };
    let mut rows = Vec::new();
    let mut alone: Vec<usize> = (0..dossier.photos.len()).collect();
    for pair in &dossier.pairs {
        if let Some((row, both)) = work.pair(pair)? {
            rows.push(row);
            alone.retain(|at| !both.contains(at));
        }
    }
    for two in alone.chunks(2) {
        let mut plates = Vec::new();
        for at in two {
            plates.extend(work.plate(*at)?);
        }
        rows.push(PlateRow {
            title: String::new(),
            plates,
        });
    }
    let files = dossier.photos.iter().enumerate();
    let files = files.map(|(at, photo)| work.file(at, photo)).collect();
    Ok(Plates {
        rows,
        files,
        left_out: work.left_out(),
    })
}

struct Work<'a, 'b> {
    input: &'a ReportInput,
    dossier: &'a Dossier,
    sheets: &'a mut Sheets<'b>,
    forme: &'a mut Forme,
}

impl Work<'_, '_> {
    fn tongue(&self) -> Tongue {
        self.sheets.tongue
    }

    fn at(&self, photo: Id) -> Option<usize> {
        self.dossier.photos.iter().position(|one| one.uuid == photo)
    }

    /// Before and after beside each other; `None` when one of them is a picture of another place.
    fn pair(&mut self, pair: &Pair) -> Result<Option<(PlateRow, [usize; 2])>, ReportError> {
        let before = self.at(pair.before_photo_uuid);
        let Some((before, after)) = before.zip(self.at(pair.after_photo_uuid)) else {
            return Ok(None);
        };
        let title = match pair.title.trim() {
            "" => word(self.tongue(), "before_and_after").to_owned(),
            title => title.to_owned(),
        };
        let mut plates = Vec::new();
        for (at, key) in [(before, "before"), (after, "after")] {
            let side = word(self.tongue(), key);
            plates.extend(self.plate(at)?.map(|plate| Plate {
                letter: format!("{} · {side}", plate.letter),
                ..plate
            }));
        }
        let title = self.sheets.text(&title);
        Ok(Some((PlateRow { title, plates }, [before, after])))
    }

    fn plate(&mut self, at: usize) -> Result<Option<Plate>, ReportError> {
        let dossier = self.dossier;
        let Some(photo) = dossier.photos.get(at) else {
            return Ok(None);
        };
        let tongue = self.tongue();
        let picture = self.input.pictures.get(&photo.uuid);
        let caption = of(tongue, &photo.caption_en, &photo.caption_ar);
        let caption = self.sheets.text(caption);
        let kind = self.kind(photo);
        let mine = (dossier.regions.iter()).filter(|region| region.photo_uuid == photo.uuid);
        let marks: Vec<(Outline, &PhotoRegion)> = mine
            .filter_map(|region| Some((Outline::from_json(&region.shape_json).ok()?, region)))
            .collect();
        let labels = self.labels(&marks);
        let letter = filled(tongue, "plate", &[("letter", &letter(at))]);
        let alt: Vec<&str> = [letter.as_str(), kind.as_str(), caption.as_str()]
            .into_iter()
            .chain(labels.iter().map(String::as_str))
            .filter(|text| !text.is_empty())
            .collect();
        let alt = alt.join("; ");
        Ok(Some(Plate {
            letter,
            file: self.picture_file(photo, picture)?,
            over: self.drawing(photo, &marks)?,
            alt,
            missing: self.missing(picture),
            lines: self.lines(photo, &kind),
            hash: photo.sha256.chars().take(SHORT).collect(),
            caption,
            labels,
        }))
    }

    /// What it is when it is no photograph: a drawing is never taken for one.
    fn kind(&self, photo: &Photo) -> String {
        if photo.kind == PhotoKind::Photograph {
            return String::new();
        }
        let key = format!("picture_{}", photo.kind.code());
        word_of(self.tongue(), &key, photo.kind.label()).to_owned()
    }

    /// What is said where there is no picture, or where only a copy is left.
    fn missing(&self, picture: Option<&Picture>) -> String {
        let key = match picture {
            None => "cannot_be_shown",
            Some(picture) if picture.original_missing => "original_missing",
            Some(_) => return String::new(),
        };
        word(self.tongue(), key).to_owned()
    }

    /// What is known of it, a line each: kind, date, credit, bearing.
    fn lines(&mut self, photo: &Photo, kind: &str) -> Vec<String> {
        let tongue = self.tongue();
        let credit = [&photo.credit, &photo.author, &photo.rights_holder];
        let credit = credit.into_iter().find(|text| !text.trim().is_empty());
        let credit = match credit {
            Some(credit) => {
                let licence = Some(photo.licence.trim()).filter(|text| !text.is_empty());
                let both: Vec<&str> = [credit.trim()].into_iter().chain(licence).collect();
                filled(tongue, "credit", &[("text", &both.join(" · "))])
            }
            None => word(tongue, "no_credit").to_owned(),
        };
        let mut lines = vec![kind.to_owned()];
        lines.extend(taken(tongue, photo));
        let cut = photo.state == Original::Truncated;
        lines.extend(cut.then(|| word(tongue, "cut_off").to_owned()));
        lines.push(credit);
        lines.extend(looked(tongue, photo));
        lines.retain(|line| !line.is_empty());
        lines.iter().map(|line| self.sheets.text(line)).collect()
    }

    fn labels(&mut self, marks: &[(Outline, &PhotoRegion)]) -> Vec<String> {
        let tongue = self.tongue();
        let labels = marks.iter().enumerate().map(|(at, (_, region))| {
            let label = of(tongue, &region.label_en, &region.label_ar);
            format!("{} {label}", at + 1)
        });
        let labels: Vec<String> = labels.collect();
        labels.iter().map(|label| self.sheets.text(label)).collect()
    }

    /// Lays the picture before the typesetter, once for all editions.
    fn picture_file(
        &mut self,
        photo: &Photo,
        picture: Option<&Picture>,
    ) -> Result<String, ReportError> {
        let Some(picture) = picture else {
            return Ok(String::new());
        };
        let file = format!("plate-{}.jpg", photo.uuid);
        if !self.forme.holds(&file) {
            self.forme.shared(&file, Arc::clone(&picture.jpeg))?;
        }
        Ok(file)
    }

    /// What is marked on it, as vectors to be laid over it.
    fn drawing(
        &mut self,
        photo: &Photo,
        marks: &[(Outline, &PhotoRegion)],
    ) -> Result<String, ReportError> {
        let (Some(width), Some(height)) = (photo.width, photo.height) else {
            return Ok(String::new());
        };
        if marks.is_empty() || width < 1 || height < 1 {
            return Ok(String::new());
        }
        let file = format!("plate-{}.svg", photo.uuid);
        if !self.forme.holds(&file) {
            let outlines: Vec<&Outline> = marks.iter().map(|(outline, _)| outline).collect();
            let drawn = drawn(&outlines, (width, height));
            self.forme.file(&file, drawn.into_bytes())?;
        }
        Ok(file)
    }

    fn file(&mut self, at: usize, photo: &Photo) -> FileRow {
        FileRow {
            letter: letter(at),
            name: self.sheets.text(&photo.name_as_received),
            bytes: grouped(photo.bytes),
            // In two halves: one of sixty-four signs would be broken anywhere.
            sha256: match photo.sha256.split_at_checked(32) {
                Some((one, other)) => format!("{one} {other}"),
                None => photo.sha256.clone(),
            },
        }
    }

    /// What the edition does not show, when it shows less than the record holds.
    fn left_out(&self) -> String {
        let left = self.input.withheld.get(&self.dossier.site.uuid).copied();
        match left.unwrap_or_default() {
            0 => String::new(),
            many => filled(self.tongue(), "plates_left", &[("n", &many.to_string())]),
        }
    }
}

/// When it was taken, as far as that is known, and what the file itself said.
fn taken(tongue: Tongue, photo: &Photo) -> Vec<String> {
    let date = photo
        .captured_edtf
        .as_ref()
        .map(|date| words_of(tongue, date));
    let mut lines = vec![match date {
        // A drawing was not taken on the day it bears.
        Some(date) if photo.kind == PhotoKind::Drawing => {
            filled(tongue, "dated", &[("date", &date)])
        }
        Some(date) => filled(tongue, "taken", &[("date", &date)]),
        None => word(tongue, "no_date").to_owned(),
    }];
    let recorded = photo.captured_as_recorded.trim();
    if !recorded.is_empty() {
        let (key, zone) = match photo.captured_offset.trim() {
            "" => ("recorded_no_zone", ""),
            zone => ("recorded_zone", zone),
        };
        let time = in_order(tongue, recorded);
        lines.push(filled(tongue, key, &[("time", &time), ("zone", zone)]));
    }
    lines
}

/// A time as recorded; in Arabic its day in words: day, month and year in figures would be set in
/// the other order there.
fn in_order(tongue: Tongue, recorded: &str) -> String {
    let (date, time) = recorded.split_once(' ').unwrap_or((recorded, ""));
    match Day::parse(date) {
        Some(day) if tongue == Tongue::Arabic => format!("{} {time}", day.words_ar()),
        _ => recorded.to_owned(),
    }
}

/// Which way it looked, and how that is known.
fn looked(tongue: Tongue, photo: &Photo) -> Option<String> {
    let bearing = format!("{:.1}", photo.bearing_deg?);
    let by = photo.bearing_reference.map_or("", |by| by.code());
    let how = word_of(tongue, &format!("bearing_{by}"), "");
    Some(filled(
        tongue,
        "looks",
        &[("bearing", &bearing), ("how", how)],
    ))
}

/// Outlines with their numbers as an SVG drawing, as wide and high as the picture is in proportion.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "pixels of a picture, drawn on a thousand points"
)]
fn drawn(outlines: &[&Outline], (width, height): (i64, i64)) -> String {
    let scale = DRAWN / width.max(height) as f64;
    let px = |x: f64, y: f64| Px::new((x * scale) as f32, (y * scale) as f32);
    let mut marks = Vec::new();
    for (at, outline) in outlines.iter().enumerate() {
        let corners = outline.corners();
        let points: Vec<Px> = corners.iter().map(|at| px(at.x, at.y)).collect();
        let (points, run) = match outline {
            Outline::Arrow { .. } => (arrow(&points), Run::Open),
            Outline::Polygon(_) | Outline::Rectangle { .. } => (points, Run::Closed),
        };
        let first = points.first().copied().unwrap_or_default();
        for pen in [Pen::new(8.0, RIM), Pen::new(4.0, MARKED)] {
            let points = points.clone();
            marks.push(Mark::Line { points, run, pen });
        }
        marks.push(Mark::Disc {
            at: first,
            radius: 19.0,
            fill: Some(MARKED),
            pen: Some(Pen::new(3.0, RIM)),
        });
        marks.push(Mark::Text(Text {
            content: (at + 1).to_string(),
            at: Px::new(first.x, first.y + 9.0),
            anchor: Anchor::Middle,
            face: Face {
                size: 26.0,
                weight: Weight::Semibold,
            },
            colour: RIM,
            halo: None,
        }));
    }
    let size = px(width as f64, height as f64);
    let (width, height) = (size.x, size.y);
    svg::write(&marks, svg::Size { width, height })
}

/// An arrow in one line: its shaft, then both sides of its head.
fn arrow(points: &[Px]) -> Vec<Px> {
    let [tail, head] = points else {
        return points.to_vec();
    };
    let length = head.distance(*tail).max(1.0);
    let (x, y) = ((head.x - tail.x) / length, (head.y - tail.y) / length);
    let side = |turn: f32| Px::new(head.x - 26.0 * x + turn * y, head.y - 26.0 * y - turn * x);
    vec![*tail, *head, side(15.0), *head, side(-15.0)]
}

/// A count with its thousands apart: 1 234 567.
pub(super) fn grouped(number: i64) -> String {
    let digits = number.max(0).to_string();
    let first = digits.len() % 3;
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// The letters of the plates that have a position, for the map beside them.
pub(super) fn lettered(dossier: &Dossier) -> BTreeMap<String, &Photo> {
    let placed = dossier.photos.iter().enumerate();
    let placed = placed.filter(|(_, photo)| photo.geom.is_some());
    placed.map(|(at, photo)| (letter(at), photo)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_z_comes_aa() {
        let letters: Vec<String> = [0, 25, 26, 27, 701, 702].map(letter).to_vec();
        assert_eq!(letters, ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }

    #[test]
    fn a_recorded_day_is_told_in_words_where_figures_would_change_their_order() {
        let recorded = "2010-05-01 14:03:22";
        assert_eq!(in_order(Tongue::English, recorded), recorded);
        let told = in_order(Tongue::Arabic, recorded);
        assert!(
            told.ends_with("2010 14:03:22") && !told.contains("05-01"),
            "{told}"
        );
        assert_eq!(in_order(Tongue::Arabic, "not a time"), "not a time");
    }

    #[test]
    fn thousands_stand_apart() {
        let told = [7, 1000, 12_345, 123_456].map(grouped);
        assert_eq!(told, ["7", "1\u{a0}000", "12\u{a0}345", "123\u{a0}456"]);
    }

    #[test]
    fn what_is_marked_is_drawn_as_vectors_in_the_proportion_of_the_picture() {
        let outline = Outline::from_json(r#"{"rectangle":[100,100,300,200]}"#).unwrap();
        let svg = drawn(&[&outline], (2000, 1000));
        assert!(svg.contains("viewBox=\"0 0 1000 500\""), "{svg}");
        assert!(svg.contains("50 50"), "{svg}");
        assert!(!svg.contains("<image"), "{svg}");
    }
}
