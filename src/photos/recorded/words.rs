//! Caption, author and rights of a photograph, out of XMP, IPTC and EXIF. Where several speak, XMP
//! is heard first, then IPTC, then EXIF, as the Metadata Working Group advises (Guidelines 2.0, 2010);
//! the others stay among what is recorded. Knows not whether they are true.

use exif::Tag;

use super::fields::Fields;
use super::iptc::Texts;
use super::xmp::{Entry, Packet};

/// A text in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The language as given: `ar`, `en-GB`; none when none is given.
    pub language: Option<String>,
    /// The text.
    pub text: String,
}

/// What is said of a photograph in its own file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// What it shows, once for each language.
    pub captions: Vec<Worded>,
    /// Who took it.
    pub author: Option<String>,
    /// Whose it is: the notice as written.
    pub rights: Option<String>,
    /// Under which terms it may be used: words or an address.
    pub licence: Option<String>,
    /// How it is to be credited.
    pub credit: Option<String>,
}

pub(super) fn gather(fields: &Fields, packet: &Packet, iptc: &Texts) -> Words {
    let all = |name: &str| {
        let texts: Vec<String> = packet.of(name).map(|entry| entry.text.clone()).collect();
        Some(texts.join("; ")).filter(|text| !text.is_empty())
    };
    Words {
        captions: captions(fields, packet, iptc),
        author: all("dc:creator")
            .or_else(|| iptc.first("By-line"))
            .or_else(|| fields.text(Tag::Artist)),
        rights: packet
            .first("dc:rights")
            .or_else(|| iptc.first("CopyrightNotice"))
            .or_else(|| fields.text(Tag::Copyright)),
        licence: packet
            .first("cc:license")
            .or_else(|| packet.first("xmpRights:UsageTerms"))
            .or_else(|| packet.first("xmpRights:WebStatement")),
        credit: packet
            .first("photoshop:Credit")
            .or_else(|| iptc.first("Credit")),
    }
}

fn captions(fields: &Fields, packet: &Packet, iptc: &Texts) -> Vec<Worded> {
    let worded = |entry: &Entry| Worded {
        // «x-default» names no language but the text for whoever has no other.
        language: entry.language.clone().filter(|name| name != "x-default"),
        text: entry.text.clone(),
    };
    let mut found: Vec<Worded> = packet.of("dc:description").map(worded).collect();
    // The default repeats one of the languages as a rule.
    let named: Vec<String> = (found.iter().filter(|one| one.language.is_some()))
        .map(|one| one.text.clone())
        .collect();
    found.retain(|one| one.language.is_some() || !named.contains(&one.text));
    if found.is_empty() {
        let text = iptc
            .first("Caption")
            .or_else(|| packet.first("photoshop:Headline"))
            .or_else(|| packet.first("dc:title"))
            .or_else(|| fields.text(Tag::ImageDescription));
        found.extend(text.map(|text| Worded {
            language: None,
            text,
        }));
    }
    found
}
