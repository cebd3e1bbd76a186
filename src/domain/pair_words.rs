//! What is printed under the two pictures of a pair, and what is to be doubted of it. Knows no
//! picture.

use super::date::Edtf;
use super::kinds::{Alignment, PhotoKind};
use super::record::Photo;

/// The line under a picture: what it is when it is no photograph, when it was taken, by whom, by
/// whose leave. A date or a credit that is not recorded is said to be so, never left out.
#[must_use]
pub fn under(photo: &Photo) -> String {
    let kind = (photo.kind != PhotoKind::Photograph).then(|| photo.kind.label().to_owned());
    let date = photo.captured_edtf.as_ref();
    let date = date.map_or_else(|| "date not recorded".to_owned(), Edtf::words);
    let credit = [&photo.credit, &photo.author, &photo.rights_holder];
    let credit = credit.into_iter().find(|text| !text.trim().is_empty());
    let credit = credit.map_or("credit not recorded", |text| text.trim());
    let licence = photo.licence.trim();
    let licence = (!licence.is_empty()).then(|| licence.to_owned());
    let parts = [kind, Some(date), Some(credit.to_owned()), licence];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// What is to be doubted of two pictures as before and after, a sentence each; the pair can be
/// kept all the same.
#[must_use]
pub fn pair_doubts(before: &Photo, after: &Photo) -> Vec<&'static str> {
    let mut doubts = Vec::new();
    if !before.sha256.is_empty() && before.sha256 == after.sha256 {
        doubts.push("Both are the same file.");
    } else if !before.pixel_hash.is_empty() && before.pixel_hash == after.pixel_hash {
        doubts.push("Both show the same pixels: one file is a copy of the other.");
    }
    let first = before.captured_edtf.as_ref().map(|date| date.bounds().from);
    let last = after.captured_edtf.as_ref().map(|date| date.bounds().to);
    match (first, last) {
        (Some(Some(first)), Some(Some(last))) if first > last => {
            doubts.push("The picture given as before was taken after the other.");
        }
        (None, _) | (_, None) => {
            doubts.push("A picture has no date: that it is the earlier or later one is not shown.");
        }
        _ => {}
    }
    if (before.kind == PhotoKind::Drawing) != (after.kind == PhotoKind::Drawing) {
        doubts.push("One of the two is a drawing: it is no evidence of what the other shows.");
    }
    doubts
}

/// How well one picture lies over the other: the number of matched points, what was done to the
/// earlier, and how far the points are off, root mean square, pixels of the later.
#[must_use]
pub fn aligned(kind: Alignment, points: usize, rms: f64) -> String {
    let how = match kind {
        Alignment::Similarity => "turned, scaled and shifted",
        Alignment::Projective => "foreshortened",
    };
    let tested = if points <= kind.least() {
        "the fewest it takes: not tested".to_owned()
    } else {
        format!("residual {rms:.1} px of the later")
    };
    format!(
        "Aligned at {points} points, {tested}. The earlier is {how} into the frame of the later."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(date: &str) -> Photo {
        Photo {
            captured_edtf: Edtf::parse(date).ok(),
            ..Photo::default()
        }
    }

    #[test]
    fn what_is_not_recorded_is_said() {
        let mut photo = taken("2010-05-01");
        assert_eq!(under(&photo), "1 May 2010 · credit not recorded");
        photo.author = "A. Author".to_owned();
        photo.credit = " Archive of a museum ".to_owned();
        photo.licence = "CC BY 4.0".to_owned();
        assert_eq!(
            under(&photo),
            "1 May 2010 · Archive of a museum · CC BY 4.0"
        );
        photo.kind = PhotoKind::Drawing;
        photo.captured_edtf = None;
        assert!(under(&photo).starts_with("drawing · date not recorded · "));
    }

    #[test]
    fn a_pair_the_wrong_way_round_is_told() {
        let wrong = pair_doubts(&taken("2016-04"), &taken("2015-08-27"));
        assert_eq!(
            wrong,
            ["The picture given as before was taken after the other."]
        );
        assert!(pair_doubts(&taken("2015"), &taken("2015-08-27")).is_empty());
        assert_eq!(pair_doubts(&taken("2015"), &Photo::default()).len(), 1);
        let mut same = taken("2015");
        same.sha256 = "ab".repeat(32);
        assert_eq!(
            pair_doubts(&same, &same.clone()),
            ["Both are the same file."]
        );
        let mut drawn = taken("2016");
        drawn.kind = PhotoKind::Drawing;
        assert!(pair_doubts(&taken("2015"), &drawn)[0].contains("drawing"));
    }

    #[test]
    fn a_fit_of_the_fewest_points_is_told_as_not_tested() {
        let told = |points| aligned(Alignment::Similarity, points, 1.26);
        assert!(told(2).contains("2 points, the fewest it takes: not tested."));
        assert!(told(3).contains("3 points, residual 1.3 px of the later."));
    }
}
