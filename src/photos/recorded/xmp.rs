//! Reads an XMP packet (ISO 16684-1) within limits: the properties we know, each language apart.
//! Knows not which of two sources is to be believed.

use roxmltree::{Document, Node, ParsingOptions};

use super::fields::shortened;

/// Largest packet read, bytes.
const LARGEST: usize = 1 << 20;
/// Most nodes of a packet.
const MOST_NODES: u32 = 20_000;
/// Deepest nesting of a packet; real ones have some eight levels.
const DEEPEST: usize = 64;

/// The properties read: namespace, name, and how we call it.
const KNOWN: &[(&str, &str, &str)] = &[
    (DC, "title", "dc:title"),
    (DC, "description", "dc:description"),
    (DC, "creator", "dc:creator"),
    (DC, "rights", "dc:rights"),
    (PHOTOSHOP, "Headline", "photoshop:Headline"),
    (PHOTOSHOP, "Credit", "photoshop:Credit"),
    (PHOTOSHOP, "DateCreated", "photoshop:DateCreated"),
    (RIGHTS, "UsageTerms", "xmpRights:UsageTerms"),
    (RIGHTS, "WebStatement", "xmpRights:WebStatement"),
    (RIGHTS, "Owner", "xmpRights:Owner"),
    (CC, "license", "cc:license"),
    (EXIF, "DateTimeOriginal", "exif:DateTimeOriginal"),
];

const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
const CC: &str = "http://creativecommons.org/ns#";
const EXIF: &str = "http://ns.adobe.com/exif/1.0/";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// One value of a property, in its language where one is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: &'static str,
    pub language: Option<String>,
    pub text: String,
}

/// The properties of a packet, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Packet(Vec<Entry>);

impl Packet {
    /// All values of a property.
    pub(super) fn of(&self, name: &str) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |entry| entry.name == name)
    }

    /// The first value of a property.
    pub(super) fn first(&self, name: &str) -> Option<String> {
        self.of(name).next().map(|entry| entry.text.clone())
    }

    /// Everything by name.
    pub(super) fn all(&self) -> Vec<(String, String)> {
        let named = |entry: &Entry| {
            let name = match &entry.language {
                Some(language) => format!("XMP {} ({language})", entry.name),
                None => format!("XMP {}", entry.name),
            };
            (name, entry.text.clone())
        };
        self.0.iter().map(named).collect()
    }
}

pub(super) fn read(bytes: Option<&[u8]>, notes: &mut Vec<String>) -> Packet {
    let Some(bytes) = bytes else {
        return Packet::default();
    };
    match packet(bytes) {
        Ok(packet) => packet,
        Err(why) => {
            notes.push(format!("The XMP texts cannot be read: {why}."));
            Packet::default()
        }
    }
}

fn packet(bytes: &[u8]) -> Result<Packet, String> {
    if bytes.len() > LARGEST {
        return Err("they are larger than a packet can be".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "they are not UTF-8".to_owned())?;
    let text = text.trim_matches(|c: char| c == '\u{FEFF}' || c == '\0' || c.is_whitespace());
    if depth(text) > DEEPEST {
        return Err("they are nested too deeply".to_owned());
    }
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document =
        Document::parse_with_options(text, options).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for description in document.descendants() {
        if description.has_tag_name((RDF, "Description")) {
            properties(description, &mut found);
        }
    }
    Ok(Packet(found))
}

/// The deepest nesting of elements, counted before the parser sees them.
fn depth(text: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    for piece in text.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        if tag.starts_with('/') {
            now = now.saturating_sub(1);
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') {
            now += 1;
            deepest = deepest.max(now);
        }
    }
    deepest
}

fn properties(description: Node, found: &mut Vec<Entry>) {
    for attribute in description.attributes() {
        let name = known(attribute.namespace(), attribute.name());
        found.extend(name.and_then(|name| entry(name, None, attribute.value())));
    }
    for child in description.children().filter(Node::is_element) {
        let tag = child.tag_name();
        let Some(name) = known(tag.namespace(), tag.name()) else {
            continue;
        };
        let items = child
            .descendants()
            .filter(|node| node.has_tag_name((RDF, "li")));
        let items: Vec<Node> = items.collect();
        if items.is_empty() {
            let text = child.attribute((RDF, "resource")).or_else(|| child.text());
            found.extend(entry(name, None, text.unwrap_or_default()));
        }
        for item in items {
            let language = item.attribute((XML, "lang")).map(str::to_owned);
            found.extend(entry(name, language, item.text().unwrap_or_default()));
        }
    }
}

fn known(namespace: Option<&str>, name: &str) -> Option<&'static str> {
    let same =
        |(space, known, _): &&(&str, &str, &str)| Some(*space) == namespace && *known == name;
    KNOWN.iter().find(same).map(|(_, _, called)| *called)
}

fn entry(name: &'static str, language: Option<String>, text: &str) -> Option<Entry> {
    let text = shortened(text.trim());
    (!text.is_empty()).then_some(Entry {
        name,
        language,
        text,
    })
}
