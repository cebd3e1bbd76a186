//! Every format and every odd way of writing one, made byte by byte: it is shown rightly, or it is
//! said why not; nothing ends the program and nothing takes more memory than it may.

#![allow(
    clippy::cast_possible_truncation,
    clippy::format_push_string,
    reason = "pictures of tests are small, and are written as they are read"
)]

use std::io::Write;
use std::path::PathBuf;

use image::{ExtendedColorType, ImageEncoder};
use palmyra_atlas::jobs::Cancel;
use palmyra_atlas::photos::{self, Examined, Kind, PhotoError, Pixels, State};

use crate::pictures;

fn put(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn examined(bytes: &[u8]) -> Examined {
    let (_folder, path) = put(bytes);
    photos::examine(&path, &Cancel::default()).unwrap().value
}

fn shown(bytes: &[u8]) -> Result<Pixels, PhotoError> {
    let (_folder, path) = put(bytes);
    photos::first_view(&path, (4000, 4000)).map(|shown| shown.value)
}

fn pixel(pixels: &Pixels, x: u32, y: u32) -> [u8; 3] {
    let at = (y * pixels.width + x) as usize * 4;
    pixels.rgba[at..at + 3].try_into().unwrap()
}

fn near(found: [u8; 3], wanted: [u8; 3]) {
    let far = found.iter().zip(wanted).any(|(a, b)| a.abs_diff(b) > 3);
    assert!(!far, "{found:?} instead of {wanted:?}");
}

fn whole(bytes: &[u8], kind: Kind, size: (u32, u32)) -> Pixels {
    let found = examined(bytes);
    assert_eq!(
        (found.kind, found.state),
        (kind, State::Whole),
        "{:?}",
        found.note
    );
    assert_eq!(found.upright, Some(size));
    let pixels = shown(bytes).unwrap();
    assert_eq!((pixels.width, pixels.height), size);
    pixels
}

fn encoded(kind: Kind, samples: &[u8], size: (u32, u32), colour: ExtendedColorType) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let (width, height) = size;
    match kind {
        Kind::Png => image::codecs::png::PngEncoder::new(&mut bytes)
            .write_image(samples, width, height, colour),
        Kind::Tiff => image::codecs::tiff::TiffEncoder::new(&mut bytes)
            .write_image(samples, width, height, colour),
        _ => image::codecs::webp::WebPEncoder::new_lossless(&mut bytes)
            .write_image(samples, width, height, colour),
    }
    .unwrap();
    bytes.into_inner()
}

#[test]
fn the_usual_formats_show_the_same_pixels() {
    let samples = pictures::rgb(20, 10);
    for kind in [Kind::Png, Kind::Tiff, Kind::WebP] {
        let bytes = encoded(kind, &samples, (20, 10), ExtendedColorType::Rgb8);
        let pixels = whole(&bytes, kind, (20, 10));
        assert_eq!(pixel(&pixels, 0, 0), [0, 0, 255]);
        assert_eq!(pixel(&pixels, 19, 9), samples[597..600]);
    }
}

#[test]
fn sixteen_bits_grey_and_glass_are_brought_to_plain_colours() {
    let wide =
        |values: &[u16]| -> Vec<u8> { values.iter().flat_map(|v| v.to_ne_bytes()).collect() };
    for kind in [Kind::Png, Kind::Tiff] {
        let samples = wide(&[65_535, 32_768, 257]);
        let bytes = encoded(kind, &samples, (1, 1), ExtendedColorType::Rgb16);
        assert_eq!(pixel(&whole(&bytes, kind, (1, 1)), 0, 0), [255, 128, 1]);
        let bytes = encoded(kind, &wide(&[51_400]), (1, 1), ExtendedColorType::L16);
        assert_eq!(pixel(&whole(&bytes, kind, (1, 1)), 0, 0), [200; 3]);
        let bytes = encoded(
            kind,
            &[255, 0, 0, 0, 255, 0, 0, 255],
            (2, 1),
            ExtendedColorType::Rgba8,
        );
        let glass = whole(&bytes, kind, (2, 1));
        assert_eq!(
            pixel(&glass, 0, 0),
            [255, 255, 255],
            "what is transparent lies over white"
        );
        assert_eq!(pixel(&glass, 1, 0), [255, 0, 0]);
    }
    let samples = wide(&[65_535, 0, 0, 32_768]);
    let bytes = encoded(Kind::Png, &samples, (1, 1), ExtendedColorType::Rgba16);
    assert_eq!(
        pixel(&whole(&bytes, Kind::Png, (1, 1)), 0, 0),
        [255, 127, 127]
    );
}

fn chunk(bytes: &mut Vec<u8>, name: [u8; 4], body: &[u8]) {
    bytes.extend((body.len() as u32).to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&name);
    sum.update(body);
    bytes.extend(name);
    bytes.extend(body);
    bytes.extend(sum.sum().to_be_bytes());
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn png(size: (u32, u32), depth: u8, colour: u8, palette: &[u8], rows: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = [size.0.to_be_bytes(), size.1.to_be_bytes()].concat();
    head.extend([depth, colour, 0, 0, 0]);
    chunk(&mut bytes, *b"IHDR", &head);
    if !palette.is_empty() {
        chunk(&mut bytes, *b"PLTE", palette);
    }
    chunk(&mut bytes, *b"IDAT", &packed(rows));
    chunk(&mut bytes, *b"IEND", &[]);
    bytes
}

#[test]
fn a_palette_is_looked_up() {
    // Two pixels of two bits each: the third and the second colour.
    let palette = [0, 0, 0, 10, 20, 30, 200, 100, 50];
    let bytes = png((2, 1), 2, 3, &palette, &[0, 0b1001_0000]);
    let pixels = whole(&bytes, Kind::Png, (2, 1));
    assert_eq!(pixel(&pixels, 0, 0), [200, 100, 50]);
    assert_eq!(pixel(&pixels, 1, 0), [10, 20, 30]);
}

/// A TIFF written by hand: fields of numbers, then the strips or squares.
fn tiff(fields: &[(u16, u16, Vec<u32>)], parts: &[Vec<u8>], squares: bool) -> Vec<u8> {
    let (starts, lengths) = if squares { (324, 325) } else { (273, 279) };
    let mut fields = fields.to_vec();
    let count = fields.len() + 2;
    let inline = |kind: u16, values: &[u32]| values.len() * if kind == 3 { 2 } else { 4 } <= 4;
    let mut at = 8 + 2 + 12 * count + 4;
    let beside: usize = (fields.iter())
        .filter(|(_, kind, values)| !inline(*kind, values))
        .map(|(_, kind, values)| values.len() * if *kind == 3 { 2 } else { 4 })
        .sum();
    let lists = if parts.len() > 1 { parts.len() * 8 } else { 0 };
    let mut place = at + beside + lists;
    let mut places = Vec::new();
    for part in parts {
        places.push(place as u32);
        place += part.len();
    }
    let sizes = parts.iter().map(|part| part.len() as u32).collect();
    fields.push((starts, 4, places));
    fields.push((lengths, 4, sizes));
    fields.sort_by_key(|field| field.0);
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    bytes.extend((count as u16).to_le_bytes());
    let mut data = Vec::new();
    for (tag, kind, values) in &fields {
        let mut packed: Vec<u8> = match kind {
            3 => values
                .iter()
                .flat_map(|v| (*v as u16).to_le_bytes())
                .collect(),
            _ => values.iter().flat_map(|v| v.to_le_bytes()).collect(),
        };
        bytes.extend(tag.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend((values.len() as u32).to_le_bytes());
        if packed.len() <= 4 {
            packed.resize(4, 0);
            bytes.extend(packed);
        } else {
            bytes.extend((at as u32).to_le_bytes());
            at += packed.len();
            data.extend(packed);
        }
    }
    bytes.extend([0; 4]);
    bytes.extend(data);
    bytes.extend(parts.concat());
    bytes
}

fn fields(
    size: (u32, u32),
    photometric: u32,
    bits: &[u32],
    more: &[(u16, u32)],
) -> Vec<(u16, u16, Vec<u32>)> {
    let mut fields = vec![
        (256, 4, vec![size.0]),
        (257, 4, vec![size.1]),
        (258, 3, bits.to_vec()),
        (259, 3, vec![1]),
        (262, 3, vec![photometric]),
        (277, 3, vec![bits.len() as u32]),
    ];
    fields.extend(more.iter().map(|(tag, value)| (*tag, 3, vec![*value])));
    fields
}

#[test]
fn tiff_in_squares_and_of_ink_is_shown() {
    let square: Vec<u8> = (0..256).flat_map(|_| [40, 50, 60]).collect();
    let other: Vec<u8> = (0..256).flat_map(|_| [140, 150, 160]).collect();
    let tiled = fields((20, 16), 2, &[8, 8, 8], &[(322, 16), (323, 16)]);
    let pixels = whole(&tiff(&tiled, &[square, other], true), Kind::Tiff, (20, 16));
    assert_eq!(pixel(&pixels, 15, 3), [40, 50, 60]);
    assert_eq!(pixel(&pixels, 16, 3), [140, 150, 160]);
    let ink = fields((1, 1), 5, &[8, 8, 8, 8], &[(278, 1)]);
    let pixels = whole(
        &tiff(&ink, &[vec![0, 255, 255, 0]], false),
        Kind::Tiff,
        (1, 1),
    );
    near(pixel(&pixels, 0, 0), [255, 0, 0]);
}

#[test]
fn tiff_in_planes_is_shown_or_refused_with_a_sentence() {
    let planes = [vec![10; 4], vec![20; 4], vec![30; 4]];
    let strips = fields((2, 2), 2, &[8, 8, 8], &[(278, 2), (284, 2)]);
    let squares = fields((16, 16), 2, &[8, 8, 8], &[(284, 2), (322, 16), (323, 16)]);
    let large = [vec![10; 256], vec![20; 256], vec![30; 256]];
    for bytes in [tiff(&strips, &planes, false), tiff(&squares, &large, true)] {
        assert_eq!(examined(&bytes).state, State::Whole);
        match shown(&bytes) {
            Ok(pixels) => assert_eq!(pixel(&pixels, 1, 1), [10, 20, 30]),
            Err(error) => assert!(error.to_string().contains("left as it is"), "{error}"),
        }
    }
}

#[test]
fn a_tiff_whose_strips_lie_outside_is_cut_off() {
    let rgb = fields((2, 2), 2, &[8, 8, 8], &[(278, 2)]);
    let bytes = tiff(&rgb, &[vec![9; 12]], false);
    assert_eq!(examined(&bytes).state, State::Whole);
    assert_eq!(examined(&bytes[..bytes.len() - 4]).state, State::Truncated);
}

#[test]
fn a_cameras_raw_file_is_kept_without_a_preview() {
    let mut small_copy = fields((2, 2), 2, &[8, 8, 8], &[(278, 2)]);
    small_copy.push((254, 4, vec![1]));
    let found = examined(&tiff(&small_copy, &[vec![9; 12]], false));
    assert_eq!((found.kind, found.state), (Kind::Raw, State::NoPreview));
    assert!(found.note.unwrap().contains("no preview of camera raw"));
}

#[test]
fn heif_and_avif_are_kept_with_their_size_and_no_preview() {
    let mut bytes = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let mut meta = b"\0\0\0\0".to_vec();
    for size in [[320_u32, 240], [4032, 3024], [160, 120]] {
        meta.extend(b"\0\0\0\x14ispe\0\0\0\0");
        meta.extend(size.iter().flat_map(|side| side.to_be_bytes()));
    }
    bytes.extend((meta.len() as u32 + 8).to_be_bytes());
    bytes.extend(b"meta");
    bytes.extend(meta);
    let found = examined(&bytes);
    assert_eq!((found.kind, found.state), (Kind::Heif, State::NoPreview));
    assert_eq!(found.upright, Some((4032, 3024)));
    assert!(!found.note.unwrap().contains("cut off"));
    assert!(
        examined(&bytes[..bytes.len() - 9])
            .note
            .unwrap()
            .contains("cut off")
    );
    assert!(matches!(shown(&bytes), Err(PhotoError::NoPreview("HEIF"))));
}

/// A JPEG of 8 × 8 pixels, each component of one value, written bit by bit.
fn flat_jpeg(frame: u8, values: &[i32], adobe: Option<u8>) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8];
    if let Some(transform) = adobe {
        bytes.extend(b"\xFF\xEE\x00\x0EAdobe\x00\x64\0\0\0\0");
        bytes.push(transform);
    }
    bytes.extend([0xFF, 0xDB, 0, 67, 0]);
    bytes.extend([8; 64]);
    let count = values.len() as u8;
    bytes.extend([0xFF, frame, 0, 8 + 3 * count, 8, 0, 8, 0, 8, count]);
    (1..=count).for_each(|id| bytes.extend([id, 0x11, 0]));
    // Twelve codes of four bits for the lengths 0 to 11; one code of one bit for «no more».
    bytes.extend([0xFF, 0xC4, 0, 31, 0x00, 0, 0, 0, 12]);
    bytes.extend([0; 12]);
    bytes.extend(0..12);
    bytes.extend([0xFF, 0xC4, 0, 20, 0x10, 1]);
    bytes.extend([0; 16]);
    let progressive = frame == 0xC2;
    bytes.extend([0xFF, 0xDA, 0, 6 + 2 * count, count]);
    (1..=count).for_each(|id| bytes.extend([id, 0]));
    bytes.extend([0, if progressive { 0 } else { 63 }, 0]);
    let mut bits = String::new();
    for value in values {
        let value = value - 128;
        let length = 32 - value.unsigned_abs().leading_zeros();
        let coded = if value < 0 {
            value + (1 << length) - 1
        } else {
            value
        };
        bits += &format!("{length:04b}");
        if length > 0 {
            bits += &format!("{coded:0width$b}", width = length as usize);
        }
        bits += if progressive { "" } else { "0" };
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for at in (0..bits.len()).step_by(8) {
        let byte = u8::from_str_radix(&bits[at..at + 8], 2).unwrap();
        bytes.push(byte);
        if byte == 0xFF {
            bytes.push(0);
        }
    }
    bytes.extend([0xFF, 0xD9]);
    bytes
}

#[test]
fn a_jpeg_of_any_colours_is_shown() {
    let grey = whole(&flat_jpeg(0xC0, &[77], None), Kind::Jpeg, (8, 8));
    assert_eq!(pixel(&grey, 4, 4), [77; 3]);
    let colours = whole(&flat_jpeg(0xC0, &[100, 128, 128], None), Kind::Jpeg, (8, 8));
    near(pixel(&colours, 4, 4), [100; 3]);
    // No transform: the components are red, green and blue themselves.
    let plain = whole(
        &flat_jpeg(0xC0, &[200, 100, 50], Some(0)),
        Kind::Jpeg,
        (8, 8),
    );
    near(pixel(&plain, 4, 4), [200, 100, 50]);
    // Adobe writes ink inverted: 255 is none.
    let ink = whole(
        &flat_jpeg(0xC0, &[255, 0, 0, 255], Some(0)),
        Kind::Jpeg,
        (8, 8),
    );
    near(pixel(&ink, 4, 4), [255, 0, 0]);
    let steps = whole(&flat_jpeg(0xC2, &[100, 128, 128], None), Kind::Jpeg, (8, 8));
    near(pixel(&steps, 4, 4), [100; 3]);
}

#[test]
fn a_bomb_is_refused_with_a_sentence_before_it_takes_memory() {
    // 60,000 × 60,000 pixels of nothing, some kilobytes packed.
    let rows = vec![0; 1 << 20];
    let bomb = png((60_000, 60_000), 8, 2, &[], &rows);
    let error = shown(&bomb).unwrap_err().to_string();
    assert!(
        error.contains("too large") || error.contains("cannot be read"),
        "{error}"
    );
    let found = examined(&bomb);
    assert_eq!(found.upright, Some((60_000, 60_000)));
    let mut jpeg = flat_jpeg(0xC0, &[100, 128, 128], None);
    let frame = jpeg
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xEA, 0x60]);
    let error = shown(&jpeg).unwrap_err().to_string();
    assert!(error.contains("60000 × 60000"), "{error}");
    let mut strips = fields((60_000, 60_000), 2, &[8, 8, 8], &[]);
    strips.push((278, 4, vec![60_000]));
    let error = shown(&tiff(&strips, &[vec![0; 12]], false))
        .unwrap_err()
        .to_string();
    assert!(error.contains("left as it is"), "{error}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(150))]
    #[test]
    fn no_damage_breaks_examining_or_showing(
        kind in 0..6_usize, at in 0..3000_usize, value in proptest::num::u8::ANY, cut in 0..400_usize
    ) {
        let samples = pictures::rgb(12, 9);
        let mut bytes = match kind {
            0 => encoded(Kind::Png, &samples, (12, 9), ExtendedColorType::Rgb8),
            1 => encoded(Kind::Tiff, &samples, (12, 9), ExtendedColorType::Rgb8),
            2 => encoded(Kind::WebP, &samples, (12, 9), ExtendedColorType::Rgb8),
            3 => pictures::jpeg(40, 30),
            4 => flat_jpeg(0xC2, &[100, 128, 128], None),
            _ => tiff(&fields((2, 2), 2, &[8, 8, 8], &[(278, 2), (284, 2)]), &[vec![1; 4], vec![2; 4], vec![3; 4]], false),
        };
        let at = at % bytes.len();
        bytes[at] = value;
        bytes.truncate(bytes.len().saturating_sub(cut.saturating_sub(200)));
        examined(&bytes);
        drop(shown(&bytes));
    }
}
