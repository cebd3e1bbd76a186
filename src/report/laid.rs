//! The pages of a report as they were set, to be looked at before they are printed: their sizes and
//! their pixels. Knows no window.

use typst::utils::Scalar;
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

/// So many pixels at most lie along the longer side of a page that is looked at.
const LONGEST: f64 = 6_000.0;

/// The pages of a report, set.
#[derive(Debug)]
pub struct Laid(PagedDocument);

/// The pixels of one page, row by row, four bytes each: red, green, blue, opaque.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The pixels.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Raster {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Raster({}×{})", self.width, self.height)
    }
}

impl Laid {
    pub(super) const fn of(document: PagedDocument) -> Self {
        Self(document)
    }

    /// Width and height of each page, points of 1/72 inch.
    #[must_use]
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        let sizes = self.0.pages().iter().map(|page| page.frame.size());
        sizes
            .map(|size| (points(size.x.to_pt()), points(size.y.to_pt())))
            .collect()
    }

    /// The pixels of a page, the first being 0, at so many pixels for each of its points; `None`
    /// when there is no such page.
    #[must_use]
    pub fn raster(&self, page: usize, pixels_per_point: f32) -> Option<Raster> {
        let (page, options) = self.sheet(page, pixels_per_point)?;
        let pixels = typst_render::render(page, &options);
        Some(Raster {
            width: usize::try_from(pixels.width()).ok()?,
            height: usize::try_from(pixels.height()).ok()?,
            rgba: pixels.take(),
        })
    }

    /// The same pixels as a PNG file.
    pub(super) fn png(&self, page: usize, pixels_per_point: f32) -> Option<Vec<u8>> {
        let (page, options) = self.sheet(page, pixels_per_point)?;
        typst_render::render(page, &options).encode_png().ok()
    }

    fn sheet(&self, page: usize, pixels_per_point: f32) -> Option<(&Page, RenderOptions)> {
        let page = self.0.pages().get(page)?;
        let size = page.frame.size();
        let longest = size.x.to_pt().max(size.y.to_pt()).max(1.0);
        let scale = f64::from(pixels_per_point).clamp(0.05, LONGEST / longest);
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(scale),
            ..RenderOptions::default()
        };
        Some((page, options))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is some hundred points"
)]
fn points(points: f64) -> f32 {
    points as f32
}
