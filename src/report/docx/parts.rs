//! The parts of the package beside its text: styles, heads and feet, what leads to what, and what the
//! document says of itself. Knows no chapter.

use maud::{Markup, html};

use super::art::Art;
use super::{Margin, accent, margin};
use crate::report::compose::Ready;

/// The part our own document begins with.
pub(super) const OURS: &str = "docProps/app.xml";

const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAKER: &str = "<Application>Palmyra Atlas</Application>";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Whether a file begins as a document of ours does; one that a word processor saved since does not,
/// and holds what a person wrote.
#[must_use]
pub fn is_document(begins: &[u8]) -> bool {
    let holds = |text: &str| {
        let mut windows = begins.windows(text.len());
        windows.any(|window| window == text.as_bytes())
    };
    let name = begins.get(30..30 + OURS.len());
    begins.starts_with(b"PK\x03\x04") && name == Some(OURS.as_bytes()) && holds(MAKER)
}

/// A part as it is written: what XML 1.0 (2.2) has no place for is left out.
pub(super) fn xml(body: &Markup) -> String {
    let allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let text = body.0.chars().filter(allowed);
    DECLARED.chars().chain(text).collect()
}

/// Which program made it.
pub(super) fn application() -> Vec<u8> {
    let told = format!(
        "{DECLARED}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         extended-properties\">{MAKER}<AppVersion>{}</AppVersion></Properties>",
        two_numbers(env!("CARGO_PKG_VERSION"))
    );
    told.into_bytes()
}

/// The version as the format asks for it: `X.YYYY`.
fn two_numbers(version: &str) -> String {
    let mut numbers = version
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let (first, second) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    format!("{first}.{second:04}")
}

/// All parts but the text, the pictures and the data, with their names.
pub(super) fn fixed(ready: &Ready, art: &Art<'_>) -> Vec<(String, String)> {
    let papers = &ready.papers;
    let styles = include_str!("../../../assets/report/docx/styles.xml");
    let kept = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), xml(&types(papers.len()))),
        ("_rels/.rels".to_owned(), xml(&package())),
        ("docProps/core.xml".to_owned(), xml(&core(ready))),
        (
            "word/_rels/document.xml.rels".to_owned(),
            xml(&relations(papers.len(), art)),
        ),
        (
            "word/styles.xml".to_owned(),
            styles.replace("{ACCENT}", &accent(&ready.forme)),
        ),
        kept(
            "word/settings.xml",
            include_str!("../../../assets/report/docx/settings.xml"),
        ),
        kept(
            "word/fontTable.xml",
            include_str!("../../../assets/report/docx/fonts.xml"),
        ),
        kept(
            "word/numbering.xml",
            include_str!("../../../assets/report/docx/numbering.xml"),
        ),
    ];
    for at in 0..papers.len() {
        for (which, name) in Margin::ALL {
            let told = margin(papers, art, at, which);
            parts.extend(told.map(|told| (format!("word/{name}-{at}.xml"), xml(&told))));
        }
    }
    parts
}

fn types(editions: usize) -> Markup {
    let endings = [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
        ("csv", "text/csv"),
        ("geojson", "application/geo+json"),
    ];
    let own = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("numbering", "numbering"),
    ];
    html! {
        Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types" {
            @for (ending, kind) in endings { Default Extension=(ending) ContentType=(kind) {} }
            @for (name, kind) in own {
                Override PartName={ "/word/" (name) ".xml" } ContentType={ (WORD) "." (kind) "+xml" } {}
            }
            @for at in 0..editions {
                @for (which, name) in Margin::ALL {
                    Override PartName={ "/word/" (name) "-" (at) ".xml" }
                        ContentType={ (WORD) "." (which.word()) "+xml" } {}
                }
            }
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
            Override PartName={ "/" (OURS) } ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml" {}
        }
    }
}

fn package() -> Markup {
    html! {
        Relationships xmlns=(RELATIONS) {
            Relationship Id="document" Type={ (OFFICE) "/officeDocument" } Target="word/document.xml" {}
            Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml" {}
            Relationship Id="app" Type={ (OFFICE) "/extended-properties" } Target=(OURS) {}
        }
    }
}

fn relations(editions: usize, art: &Art<'_>) -> Markup {
    html! {
        Relationships xmlns=(RELATIONS) {
            @for name in ["styles", "settings", "fontTable", "numbering"] {
                Relationship Id=(name) Type={ (OFFICE) "/" (name) } Target={ (name) ".xml" } {}
            }
            @for at in 0..editions {
                @for (which, name) in Margin::ALL {
                    Relationship Id={ (name) "-" (at) } Type={ (OFFICE) "/" (which.word()) } Target={ (name) "-" (at) ".xml" } {}
                }
            }
            @for (name, _) in art.parts() {
                Relationship Id=(name) Type={ (OFFICE) "/image" } Target={ "media/" (name) } {}
            }
        }
    }
}

/// What the document says of itself; its dates are the day it was issued.
fn core(ready: &Ready) -> Markup {
    let first = ready.papers.first();
    let title = first.map(|paper| {
        let report = paper.words.get("report").copied().unwrap_or_default();
        format!("{report}: {}", paper.title)
    });
    let about = first.map(
        |paper| match (paper.chapters.as_slice(), &paper.situation) {
            ([only], _) => only.finding.as_str(),
            (_, Some(told)) => told.sentence.as_str(),
            _ => paper.kind.as_str(),
        },
    );
    let issued = format!("{}T00:00:00Z", ready.issued);
    html! {
        cp:coreProperties
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (title.unwrap_or_default()) }
            dc:creator { "Palmyra Atlas" }
            dc:description { (about.unwrap_or_default()) }
            dc:identifier { (ready.identity) }
            dc:language { (first.map_or("en", |paper| paper.lang)) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (issued) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (issued) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_place_for_is_left_out() {
        let told = xml(&html! { w:t { "a\u{0}b\u{b}\u{fffe}<&> 😀\n" } });
        assert!(told.ends_with("<w:t>ab&lt;&amp;&gt; 😀\n</w:t>"), "{told}");
    }
}
