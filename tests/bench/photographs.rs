//! How long photographs take: a made-up one of 12 megapixels to hash, metadata and thumbnail, the same
//! by `vipsthumbnail` where it is installed, the first view of 24 megapixels, the squares of 100.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the figures of a made-up picture are small"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use image::{ExtendedColorType, ImageEncoder};
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use palmyra_atlas::photos::{self, Pyramid};

/// A photograph of that size in the folder for temporary files, made once: slopes, waves and
/// grain, so that it packs as a photograph does (some 3.5 MB for 12 megapixels).
fn photograph(width: u32, height: u32) -> PathBuf {
    let path = std::env::temp_dir().join(format!("palmyra-atlas-bench-{width}x{height}.jpg"));
    if path.exists() {
        return path;
    }
    let mut chance = 88_172_645_463_325_252_u64;
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for y in 0..height {
        for x in 0..width {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            let grain = (chance % 17) as f32 - 8.0;
            let (u, v) = (x as f32 / 60.0, y as f32 / 45.0);
            let wave = (u.sin() * 40.0 + (v * 1.7 + u).cos() * 35.0) * (v / 9.0).sin();
            for tone in [120.0, 105.0, 85.0] {
                rgb.push((tone + wave + grain).clamp(0.0, 255.0) as u8);
            }
        }
    }
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 88)
        .write_image(&rgb, width, height, ExtendedColorType::Rgb8)
        .unwrap();
    let part = path.with_extension("part");
    std::fs::write(&part, bytes).unwrap();
    std::fs::rename(part, &path).unwrap();
    path
}

fn twelve() -> &'static Path {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| photograph(4000, 3000))
}

/// Hash, metadata and thumbnail of 12 megapixels, by one and by two threads at a time.
#[divan::bench(threads = [1, 2], sample_count = 40, sample_size = 1)]
fn intake_12_mp(bencher: Bencher) {
    twelve();
    bencher.counter(ItemsCount::new(1_u32)).bench(|| {
        black_box(photos::examine(twelve(), &Cancel::default()).unwrap());
        black_box(photos::thumbnail(twelve()).unwrap());
    });
}

/// The same with the rendition for reports and the likeness, as photographs are taken in.
#[divan::bench(threads = [1, 2], sample_count = 40, sample_size = 1)]
fn intake_12_mp_with_rendition(bencher: Bencher) {
    twelve();
    bencher.counter(ItemsCount::new(1_u32)).bench(|| {
        black_box(photos::examine(twelve(), &Cancel::default()).unwrap());
        black_box(photos::previews(twelve()).unwrap());
    });
}

/// The thumbnail alone by `vipsthumbnail`, with the start of its process; nothing without it.
#[divan::bench(threads = [1, 2], sample_count = 40, sample_size = 1)]
fn vipsthumbnail_12_mp(bencher: Bencher) {
    twelve();
    let out = tempfile::tempdir().unwrap();
    bencher.counter(ItemsCount::new(1_u32)).bench(|| {
        Command::new("vipsthumbnail")
            .env("VIPS_CONCURRENCY", "1")
            .arg(twelve())
            .args(["--size", "512x512", "-o"])
            .arg(out.path().join("%s.jpg"))
            .status()
            .is_ok_and(|status| status.success())
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_view_24_mp(bencher: Bencher) {
    let path = photograph(6000, 4000);
    bencher.bench_local(|| black_box(photos::first_view(&path, (1600, 1000)).unwrap()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn squares_100_mp(bencher: Bencher) {
    let path = photograph(11_648, 8736);
    bencher.bench_local(|| {
        let progress = Progress::new("", Waker::default());
        black_box(Pyramid::open(&path, &progress, &Cancel::default()).unwrap())
    });
}

/// One square of 100 megapixels, as the viewer asks for it while it is moved.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn square_of_100_mp(bencher: Bencher) {
    let path = photograph(11_648, 8736);
    let progress = Progress::new("", Waker::default());
    let pyramid = Pyramid::open(&path, &progress, &Cancel::default())
        .unwrap()
        .value;
    let mut at = 0;
    bencher.bench_local(|| {
        at += 1;
        black_box(pyramid.square(0, at * 7 % 22, at * 5 % 17).unwrap())
    });
}
