//! Slanted hatching of a rectangle: between these days the change happened. Knows no date.

use egui::{Painter, Rect, Stroke, pos2};

/// Hatches a rectangle with parallel strokes every `step` points.
pub fn paint(painter: &Painter, rect: Rect, step: f32, stroke: Stroke) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let tall = rect.height();
    let mut from = rect.left() - tall;
    while from < rect.right() {
        painter.line_segment(
            [pos2(from, rect.bottom()), pos2(from + tall, rect.top())],
            stroke,
        );
        from += step;
    }
}
