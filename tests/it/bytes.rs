//! Searches the bytes of a file for texts that must not be in it. Knows no catalogue.

use std::io::Read as _;

/// Fails when one of these texts stands in the bytes, as UTF-8 or UTF-16, plain or in hexadecimal.
pub fn absent(what: &str, needles: &[String], bytes: &[u8]) {
    for needle in needles {
        let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let hex = |bytes: &[u8]| {
            bytes
                .iter()
                .fold(String::new(), |s, b| format!("{s}{b:02X}"))
        };
        for form in [
            needle.clone().into_bytes(),
            hex(&wide).into_bytes(),
            hex(&wide).to_lowercase().into_bytes(),
            wide,
        ] {
            let found = bytes.windows(form.len()).position(|part| part == form);
            assert!(
                found.is_none(),
                "{what} holds «{needle}»: {}",
                String::from_utf8_lossy(around(bytes, found.unwrap_or(0)))
            );
        }
    }
}

fn around(bytes: &[u8], at: usize) -> &[u8] {
    &bytes[at.saturating_sub(60)..(at + 60).min(bytes.len())]
}

/// The content of every deflated stream of a PDF, one after the other.
pub fn streams(pdf: &[u8]) -> Vec<u8> {
    each_stream(pdf).concat()
}

/// The content of every deflated stream of a PDF.
pub fn each_stream(pdf: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut rest = pdf;
    let mark = b"stream\n";
    let find = |in_: &[u8], what: &[u8]| in_.windows(what.len()).position(|part| part == what);
    while let Some(begins) = find(rest, mark) {
        rest = &rest[begins + mark.len()..];
        let mut content = Vec::new();
        let mut inflated = flate2::read::ZlibDecoder::new(rest);
        if inflated.read_to_end(&mut content).is_ok() {
            all.push(content);
        }
    }
    all
}

/// The text of the file inside a PDF that begins like this.
pub fn attached(pdf: &[u8], begins: &str) -> String {
    let streams = each_stream(pdf);
    let mut found = streams
        .into_iter()
        .filter(|content| content.starts_with(begins.as_bytes()));
    let file = found.next().expect("a file inside the report");
    assert!(found.next().is_none(), "the file is inside once");
    String::from_utf8(file).unwrap()
}

/// The bytes written as letters (RFC 4648).
pub fn from_base64(letters: &str) -> Vec<u8> {
    let order = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in letters.trim_end_matches('=').chars() {
        let value = u32::try_from(order.find(letter).unwrap()).unwrap();
        (held, bits) = (held << 6 | value, bits + 6);
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 255).unwrap());
        }
    }
    bytes
}

/// The parts of a ZIP archive by name, in the order they lie in it (APPNOTE 6.3.3, 4.3.7).
pub fn parts(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, long: usize| {
        let bytes = zip[at..at + long].iter().rev();
        bytes.fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let mut parts = Vec::new();
    let mut at = 0;
    while zip[at..].starts_with(b"PK\x03\x04") {
        let begins = at + 30 + number(at + 26, 2) + number(at + 28, 2);
        let name = String::from_utf8(zip[at + 30..at + 30 + number(at + 26, 2)].to_vec());
        let packed = &zip[begins..begins + number(at + 18, 4)];
        let mut content = Vec::new();
        match number(at + 8, 2) {
            0 => content.extend(packed),
            _ => drop(
                flate2::read::DeflateDecoder::new(packed)
                    .read_to_end(&mut content)
                    .unwrap(),
            ),
        }
        let mut sum = flate2::Crc::new();
        sum.update(&content);
        assert_eq!(usize::try_from(sum.sum()).unwrap(), number(at + 14, 4));
        assert_eq!(content.len(), number(at + 22, 4));
        parts.push((name.unwrap(), content));
        at = begins + packed.len();
    }
    assert!(zip[at..].starts_with(b"PK\x01\x02"), "then its directory");
    parts
}
