//! Makes picture files for tests: pixels by formula, metadata written byte by byte. Knows nothing of
//! how they are read.

#![allow(
    clippy::cast_possible_truncation,
    reason = "pictures of tests are small"
)]

use image::{ExtendedColorType, ImageEncoder};

/// Red grows to the right, green downwards; the upper left quarter is blue, so that every turn shows.
pub fn rgb(width: u32, height: u32) -> Vec<u8> {
    let mut rgb = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let corner = x < width / 2 && y < height / 2;
            rgb.push((x * 255 / width.max(1)) as u8);
            rgb.push((y * 255 / height.max(1)) as u8);
            rgb.push(if corner { 255 } else { 0 });
        }
    }
    rgb
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90)
        .write_image(&rgb(width, height), width, height, ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(&rgb(width, height), width, height, ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// A segment put behind the start of a JPEG file.
pub fn with_segment(jpeg: &[u8], marker: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, marker]);
    bytes.extend(((body.len() + 2) as u16).to_be_bytes());
    bytes.extend(body);
    bytes.extend(&jpeg[2..]);
    bytes
}

pub fn with_exif(jpeg: &[u8], exif: &Exif) -> Vec<u8> {
    with_segment(jpeg, 0xE1, &[b"Exif\0\0", exif.block().as_slice()].concat())
}

pub fn with_xmp(jpeg: &[u8], packet: &str) -> Vec<u8> {
    let body = [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat();
    with_segment(jpeg, 0xE1, &body)
}

/// IPTC data sets of record 2 in a Photoshop block.
pub fn with_iptc(jpeg: &[u8], sets: &[(u8, &[u8])]) -> Vec<u8> {
    let mut record = Vec::new();
    for (set, value) in sets {
        record.extend([0x1C, 2, *set]);
        record.extend((value.len() as u16).to_be_bytes());
        record.extend(*value);
    }
    let mut body = b"Photoshop 3.0\x008BIM\x03\xED\0\0\0\0\0\x03abc\x008BIM\x04\x04\0\0".to_vec();
    body.extend((record.len() as u32).to_be_bytes());
    body.extend(record);
    with_segment(jpeg, 0xED, &body)
}

/// One value of an EXIF field.
#[derive(Clone)]
pub enum Value {
    Text(Vec<u8>),
    Short(u16),
    Byte(u8),
    Ratios(Vec<(u32, u32)>),
}

/// An EXIF block written by hand: big-endian, three directories.
#[derive(Clone, Default)]
pub struct Exif {
    main: Vec<(u16, Value)>,
    camera: Vec<(u16, Value)>,
    gps: Vec<(u16, Value)>,
}

impl Exif {
    pub fn main(mut self, tag: u16, value: Value) -> Self {
        self.main.push((tag, value));
        self
    }

    pub fn camera(mut self, tag: u16, value: Value) -> Self {
        self.camera.push((tag, value));
        self
    }

    pub fn gps(mut self, tag: u16, value: Value) -> Self {
        self.gps.push((tag, value));
        self
    }

    /// Degrees, minutes, seconds as whole numbers, with the letters of their sides.
    pub fn at(self, latitude: (&str, [u32; 3]), longitude: (&str, [u32; 3])) -> Self {
        let parts = |parts: [u32; 3]| Value::Ratios(parts.map(|part| (part, 1)).to_vec());
        self.gps(1, text(latitude.0))
            .gps(2, parts(latitude.1))
            .gps(3, text(longitude.0))
            .gps(4, parts(longitude.1))
    }

    pub fn block(&self) -> Vec<u8> {
        let mut block = b"MM\0*\0\0\0\x08".to_vec();
        let main = 2 + 12 * (self.main.len() + 2) + 4 + beside(&self.main);
        let camera = 8 + main;
        let gps = camera + 2 + 12 * self.camera.len() + 4 + beside(&self.camera);
        let pointers = [(0x8769, camera as u32), (0x8825, gps as u32)];
        directory(&mut block, &self.main, &pointers);
        directory(&mut block, &self.camera, &[]);
        directory(&mut block, &self.gps, &[]);
        block
    }
}

pub fn text(text: &str) -> Value {
    Value::Text(text.as_bytes().to_vec())
}

fn packed(value: &Value) -> (u16, u32, Vec<u8>) {
    match value {
        Value::Text(text) => {
            let bytes = [text.as_slice(), b"\0"].concat();
            (2, bytes.len() as u32, bytes)
        }
        Value::Short(number) => (3, 1, number.to_be_bytes().to_vec()),
        Value::Byte(number) => (1, 1, vec![*number]),
        Value::Ratios(all) => {
            let pair = |(a, b): &(u32, u32)| [a.to_be_bytes(), b.to_be_bytes()].concat();
            (5, all.len() as u32, all.iter().flat_map(pair).collect())
        }
    }
}

fn beside(fields: &[(u16, Value)]) -> usize {
    let lengths = fields.iter().map(|(_, value)| packed(value).2.len());
    lengths.filter(|length| *length > 4).sum()
}

fn directory(block: &mut Vec<u8>, fields: &[(u16, Value)], pointers: &[(u16, u32)]) {
    let count = fields.len() + pointers.len();
    let mut data = Vec::new();
    let start = block.len() + 2 + 12 * count + 4;
    block.extend((count as u16).to_be_bytes());
    for (tag, value) in fields {
        let (kind, count, mut bytes) = packed(value);
        block.extend(tag.to_be_bytes());
        block.extend(kind.to_be_bytes());
        block.extend(count.to_be_bytes());
        if bytes.len() <= 4 {
            bytes.resize(4, 0);
            block.extend(bytes);
        } else {
            block.extend(((start + data.len()) as u32).to_be_bytes());
            data.extend(bytes);
        }
    }
    for (tag, at) in pointers {
        block.extend(tag.to_be_bytes());
        block.extend([0, 4, 0, 0, 0, 1]);
        block.extend(at.to_be_bytes());
    }
    block.extend([0; 4]);
    block.extend(data);
}
