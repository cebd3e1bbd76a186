//! Marked parts as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), JSON-LD: other
//! programs can lay them over the same file, which they know by its hash. Knows no file on a disk.
//!
//! The picture is named by its content: an `ni` URI of RFC 6920 with the SHA-256 of the original.
//! Rectangles are a `FragmentSelector` of Media Fragments 1.0 in whole pixels, polygons and arrows
//! an `SvgSelector`; all count pixels of the upright picture, as viewers show it.

use serde_json::{Map, Value, json};

use super::shape::Outline;
use crate::domain::align::At;
use crate::domain::id::BadName;
use crate::domain::record::{Photo, PhotoRegion};

/// What the names in the text mean.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The regions of one photograph as a page of annotations, in the order given; the same regions
/// make the same text.
///
/// # Errors
/// The photograph has no hash, or an outline cannot be read: its number is named.
pub fn web_annotations(photo: &Photo, regions: &[PhotoRegion]) -> Result<String, BadName> {
    let items = items(photo, regions)?;
    let page = json!({
        "@context": CONTEXT,
        "id": format!("urn:uuid:{}", photo.uuid),
        "type": "AnnotationPage",
        "items": items,
    });
    serde_json::to_string_pretty(&page).map_err(|error| BadName(error.to_string()))
}

/// The regions of several photographs as a collection with one page, in the order given; the same
/// regions make the same text. `hash` makes the SHA-256 of bytes, hexadecimal: page and collection are
/// named by what they hold.
///
/// # Errors
/// As [`web_annotations`].
pub fn web_annotation_collection(
    of: &[(&Photo, &[PhotoRegion])],
    hash: impl Fn(&[u8]) -> String,
) -> Result<String, BadName> {
    let mut all = Vec::new();
    for (photo, regions) in of {
        all.extend(items(photo, regions)?);
    }
    let unfit = |error: serde_json::Error| BadName(error.to_string());
    let name = content_uri(&hash(&serde_json::to_vec(&all).map_err(unfit)?))?;
    let collection = json!({
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "total": all.len(),
        "first": {
            "id": format!("{name}#page-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": all,
        },
    });
    serde_json::to_string_pretty(&collection).map_err(unfit)
}

fn items(photo: &Photo, regions: &[PhotoRegion]) -> Result<Vec<Value>, BadName> {
    let source = content_uri(&photo.sha256)?;
    let mut items = Vec::with_capacity(regions.len());
    for (at, region) in regions.iter().enumerate() {
        let outline = Outline::from_json(&region.shape_json)
            .map_err(|error| BadName(format!("region {}: {error}", at + 1)))?;
        items.push(annotation(region, photo, &source, &outline));
    }
    Ok(items)
}

fn annotation(region: &PhotoRegion, photo: &Photo, source: &str, outline: &Outline) -> Value {
    let mut target = Map::new();
    let mut picture = json!({ "id": source, "type": "Image" });
    if let (Some(kind), Some(picture)) = (media_type(&photo.ext), picture.as_object_mut()) {
        picture.insert("format".to_owned(), kind.into());
    }
    target.insert("type".to_owned(), "SpecificResource".into());
    target.insert("source".to_owned(), picture);
    target.insert("selector".to_owned(), selector(outline, photo));
    json!({
        "id": format!("urn:uuid:{}", region.uuid),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies(region),
        "target": target,
    })
}

/// What is said of the part: its labels and note as texts, and the records it bears on.
fn bodies(region: &PhotoRegion) -> Vec<Value> {
    let text = |value: &str, language: Option<&str>, direction: &str, purpose: &str| {
        let mut body = json!({
            "type": "TextualBody",
            "value": value,
            "format": "text/plain",
            "textDirection": direction,
            "purpose": purpose,
        });
        if let (Some(language), Some(body)) = (language, body.as_object_mut()) {
            body.insert("language".to_owned(), language.into());
        }
        (!value.is_empty()).then_some(body)
    };
    let words = [
        text(&region.label_en, Some("en"), "ltr", "describing"),
        text(&region.label_ar, Some("ar"), "rtl", "describing"),
        text(&region.note, None, "auto", "commenting"),
    ];
    let links = [region.event_uuid, region.effect_uuid, region.site_uuid];
    let links = links.into_iter().flatten().map(|record| {
        json!({
            "type": "SpecificResource",
            "purpose": "linking",
            "source": format!("urn:uuid:{record}"),
        })
    });
    words.into_iter().flatten().chain(links).collect()
}

fn selector(outline: &Outline, photo: &Photo) -> Value {
    let svg = |drawn: String| {
        let view = match (photo.width, photo.height) {
            (Some(width), Some(height)) => format!(" viewBox=\"0 0 {width} {height}\""),
            _ => String::new(),
        };
        json!({
            "type": "SvgSelector",
            "value": format!("<svg xmlns=\"http://www.w3.org/2000/svg\"{view}>{drawn}</svg>"),
        })
    };
    match outline {
        Outline::Rectangle { from, to } => json!({
            "type": "FragmentSelector",
            "conformsTo": "http://www.w3.org/TR/media-frags/",
            "value": format!(
                "xywh=pixel:{},{},{},{}",
                from.x, from.y, to.x - from.x, to.y - from.y
            ),
        }),
        Outline::Polygon(corners) => svg(format!("<polygon points=\"{}\"/>", points(corners))),
        Outline::Arrow { tail, head } => {
            let line = [*tail, *head];
            svg(format!("<polyline points=\"{}\"/>", points(&line)))
        }
    }
}

fn points(corners: &[At]) -> String {
    let shown: Vec<String> = corners
        .iter()
        .map(|at| format!("{},{}", at.x, at.y))
        .collect();
    shown.join(" ")
}

/// The media type of a file name extension; `None` for what is no picture known here.
fn media_type(ext: &str) -> Option<&'static str> {
    Some(match ext {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "tif" | "tiff" => "image/tiff",
        "webp" => "image/webp",
        "heic" => "image/heic",
        "avif" => "image/avif",
        _ => return None,
    })
}

/// The name of a file by its content: `ni:///sha-256;` and the hash in base64url without padding
/// (RFC 6920).
///
/// # Errors
/// When the text is no SHA-256 in hexadecimal.
pub fn content_uri(sha256: &str) -> Result<String, BadName> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digits: Option<Vec<u32>> = sha256.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits
        .filter(|digits| digits.len() == 64)
        .ok_or_else(|| BadName("the photograph has no hash to name it by".to_owned()))?;
    let mut uri = String::from("ni:///sha-256;");
    // Three digits of four bits are two letters of six; the last digit is filled up with zeros.
    for three in digits.chunks(3) {
        let mut bits = three.iter().fold(0, |bits, digit| bits << 4 | digit);
        bits <<= 4 * (3 - three.len());
        for six in [bits >> 6, bits & 63].into_iter().take(three.len()) {
            let letter = usize::try_from(six).ok().and_then(|six| LETTERS.get(six));
            uri.push(char::from(*letter.unwrap_or(&b'A')));
        }
    }
    Ok(uri)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    #[test]
    fn a_hash_becomes_the_name_of_rfc_6920() {
        // The example of RFC 6920 §8.1: the SHA-256 of «Hello World!».
        let hash = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";
        assert_eq!(
            content_uri(hash).unwrap(),
            "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
        );
        assert!(content_uri("").is_err());
        assert!(content_uri(&"g".repeat(64)).is_err());
    }

    fn marked(shape: &str) -> PhotoRegion {
        PhotoRegion {
            shape_json: shape.to_owned(),
            label_en: "A \"missing\" <column>".to_owned(),
            label_ar: "عمود مفقود".to_owned(),
            event_uuid: Some(Id::v7(3, [3; 10])),
            ..PhotoRegion::default()
        }
    }

    #[test]
    fn regions_become_annotations_of_the_standard() {
        let photo = Photo {
            sha256: "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069".to_owned(),
            ext: "jpg".to_owned(),
            width: Some(4000),
            height: Some(3000),
            ..Photo::default()
        };
        let all = [
            marked(r#"{"rectangle":[10,20,30,40]}"#),
            marked(r#"{"polygon":[[0,0],[10.5,0],[10,10]]}"#),
            marked(r#"{"arrow":[0,0,10,10]}"#),
        ];
        let text = web_annotations(&photo, &all).unwrap();
        assert_eq!(web_annotations(&photo, &all).unwrap(), text);
        let page: Value = serde_json::from_str(&text).unwrap();
        let [first, second, third] = [0, 1, 2].map(|at| &page["items"][at]);
        assert_eq!(
            first["target"]["selector"]["value"],
            "xywh=pixel:10,20,30,40"
        );
        assert_eq!(first["target"]["source"]["format"], "image/jpeg");
        assert_eq!(first["body"][0]["value"], "A \"missing\" <column>");
        assert_eq!(first["body"][1]["language"], "ar");
        assert_eq!(first["body"][1]["textDirection"], "rtl");
        assert_eq!(first["body"][2]["purpose"], "linking");
        assert_eq!(
            second["target"]["selector"]["value"],
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4000 3000\"><polygon points=\"0,0 10.5,0 10,10\"/></svg>"
        );
        assert_eq!(third["target"]["selector"]["type"], "SvgSelector");
        let broken = marked("{}");
        let error = web_annotations(&photo, &[broken]).unwrap_err();
        assert!(error.to_string().starts_with("region 1:"), "{error}");
    }
}
