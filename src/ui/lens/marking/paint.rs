//! Paints the marks over the picture, sharp at every zoom, each label where it can be read. Knows how
//! the picture lies in its room.

use egui::{Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::sketch::Sketch;
use super::{Camera, Marking, Marks, Spot};
use crate::domain::align::At;
use crate::domain::id::Id;
use crate::domain::region::Outline;
use crate::map::{self, Labels, Laid, Mark, Marked, Pen, Px, PxBox, Rgba, Run, Stands};
use crate::ui::lens::shelf::place;
use crate::ui::map_view::paint;
use crate::ui::text::marks as words;

/// Size of the labels, points.
const LETTERS: f32 = 13.0;
const DARK: Rgba = Rgba(16, 20, 24, 215);
const LIGHT: Rgba = Rgba(120, 222, 232, 255);

/// Paints them in the room of the picture.
pub(in crate::ui::lens) fn show(
    ui: &Ui,
    room: Rect,
    (marking, marks): (&Marking, &Marks<'_>),
    camera: &Camera,
) {
    if !marks.shown {
        return;
    }
    let painter = ui.painter().with_clip_rect(room);
    let to = |at: At| {
        let at = place(Pos2::ZERO, camera.room_of(Spot::new(at.x, at.y)));
        Px::new(at.x, at.y)
    };
    let outlines = marking.outlines(marks);
    let parts: Vec<Marked> = outlines
        .iter()
        .map(|(mark, outline)| part(*mark, outline, (marking, marks)))
        .collect();
    let laid = Laid {
        to: &to,
        sheet: PxBox::at(Px::new(4.0, 4.0), room.width() - 8.0, room.height() - 8.0),
        letters: LETTERS,
        measure: &|text, face| paint::measure(&painter, text, face),
    };
    paint::marks(&painter, room.min, &map::regions(&parts, &laid));
    if let Some(sketch) = &marking.sketch {
        paint::marks(&painter, room.min, &half_drawn(sketch, &to));
    }
    if let Some(held) = marking.held_corner(marks) {
        let ring = Mark::Disc {
            at: to(held),
            radius: LETTERS * 0.7,
            fill: None,
            pen: Some(Pen::new(2.0, LIGHT)),
        };
        paint::marks(&painter, room.min, &[ring]);
    }
    named(ui, room, &outlines, marks, &to);
}

/// Every mark has a name for those who do not see it, and for whoever drives the window.
fn named(
    ui: &Ui,
    room: Rect,
    outlines: &[(Id, Outline)],
    marks: &Marks<'_>,
    to: &dyn Fn(At) -> Px,
) {
    for (mark, outline) in outlines {
        let (from, until) = outline.bounds();
        let corner = |at: At| {
            let at = to(at);
            room.min + vec2(at.x, at.y)
        };
        let rect = Rect::from_two_pos(corner(from), corner(until)).intersect(room);
        let name = words::on_picture(outline, marks.called(*mark));
        let id = ui.scope_id().with(("mark", *mark));
        let told = ui.interact(rect, id, Sense::hover());
        told.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    }
}

fn part(mark: Id, outline: &Outline, (marking, marks): (&Marking, &Marks<'_>)) -> Marked {
    let lines = marks
        .called(mark)
        .and_then(|region| Marked::of(region, Labels::Both))
        .map_or_else(Vec::new, |marked| marked.lines);
    let written = marks.written.as_ref();
    let written = written.is_some_and(|region| region.uuid == mark);
    Marked {
        outline: outline.clone(),
        lines,
        stands: if marking.chosen == Some(mark) || written {
            Stands::Out
        } else {
            Stands::Among
        },
    }
}

/// What is half drawn: its line, its points, and a cross where the next would be put.
fn half_drawn(sketch: &Sketch, to: &dyn Fn(At) -> Px) -> Vec<Mark> {
    let points: Vec<Px> = sketch.line().into_iter().map(to).collect();
    let line = |pen| Mark::Line {
        points: points.clone(),
        run: Run::Open,
        pen,
    };
    let mut marks = Vec::new();
    if points.len() > 1 {
        marks.push(line(Pen::new(4.5, DARK)));
        marks.push(line(Pen::new(2.0, LIGHT)));
    }
    for point in sketch.points() {
        marks.push(Mark::Disc {
            at: to(*point),
            radius: 4.0,
            fill: Some(LIGHT),
            pen: Some(Pen::new(1.5, DARK)),
        });
    }
    let at = to(sketch.cursor());
    let ends = vec![
        [at.by(-9.0, 0.0), at.by(9.0, 0.0)],
        [at.by(0.0, -9.0), at.by(0.0, 9.0)],
    ];
    for pen in [Pen::new(3.5, DARK), Pen::new(1.5, LIGHT)] {
        let ends = ends.clone();
        marks.push(Mark::Strokes { ends, pen });
    }
    marks
}

impl Marking {
    /// Where the corner is that is held or was clicked.
    fn held_corner(&self, marks: &Marks<'_>) -> Option<At> {
        let grip = self.grip.as_ref();
        let corner = grip.map_or(self.corner, super::grip::Grip::corner)?;
        let outline = self.outline(self.chosen?, marks)?;
        outline.corners().get(corner).copied()
    }
}
