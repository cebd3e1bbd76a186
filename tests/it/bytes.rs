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
