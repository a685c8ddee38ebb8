//! A square of 1000 × 1000 units, whatever its pixels, with flat colours.

use std::f32::consts::{PI, TAU};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Rect, Stroke,
    Transform,
};

/// A picture being drawn.
pub struct Canvas {
    pixels: Pixmap,
    place: Transform,
    window: Option<Mask>,
}

/// A point.
pub type Point = (f32, f32);

impl Canvas {
    /// An empty picture of `side` × `side` pixels.
    pub fn new(side: u32) -> Option<Self> {
        let scale = side as f32 / 1000.0;
        Some(Self {
            pixels: Pixmap::new(side, side)?,
            place: Transform::from_scale(scale, scale),
            window: None,
        })
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Option<Vec<u8>> {
        self.pixels.encode_png().ok()
    }

    /// Draws into a smaller square whose corner lies at (x, y).
    pub fn within(&mut self, x: f32, y: f32, scale: f32, draw: impl FnOnce(&mut Canvas)) {
        let outer = self.place;
        self.place = outer.pre_translate(x, y).pre_scale(scale, scale);
        if let Some(path) = Rect::from_xywh(0.0, 0.0, 1000.0, 1000.0).map(PathBuilder::from_rect) {
            let mut mask = Mask::new(self.pixels.width(), self.pixels.height());
            if let Some(mask) = &mut mask {
                mask.fill_path(&path, FillRule::Winding, true, self.place);
            }
            self.window = mask;
        }
        draw(self);
        self.window = None;
        self.place = outer;
    }

    /// Fills the whole square.
    pub fn ground(&mut self, rgb: u32) {
        self.rect(0.0, 0.0, 1000.0, 1000.0, rgb);
    }

    /// A filled rectangle.
    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, rgb: u32) {
        self.polygon(&[(x, y), (x + w, y), (x + w, y + h), (x, y + h)], rgb);
    }

    /// A filled polygon.
    pub fn polygon(&mut self, points: &[Point], rgb: u32) {
        if let Some(path) = outline(points, true) {
            self.fill(&path, rgb);
        }
    }

    /// A filled circle.
    pub fn disc(&mut self, x: f32, y: f32, r: f32, rgb: u32) {
        if let Some(path) = PathBuilder::from_circle(x, y, r) {
            self.fill(&path, rgb);
        }
    }

    /// A circle's line.
    pub fn circle(&mut self, x: f32, y: f32, r: f32, width: f32, rgb: u32) {
        if let Some(path) = PathBuilder::from_circle(x, y, r) {
            self.stroke(&path, width, rgb);
        }
    }

    /// A line through points.
    pub fn line(&mut self, points: &[Point], width: f32, rgb: u32) {
        if let Some(path) = outline(points, false) {
            self.stroke(&path, width, rgb);
        }
    }

    /// An upright lozenge.
    pub fn lozenge(&mut self, x: f32, y: f32, half_w: f32, half_h: f32, rgb: u32) {
        self.polygon(
            &[
                (x, y - half_h),
                (x + half_w, y),
                (x, y + half_h),
                (x - half_w, y),
            ],
            rgb,
        );
    }

    /// A star of `points` rays.
    pub fn star(&mut self, x: f32, y: f32, outer: f32, inner: f32, points: u16, rgb: u32) {
        let corners: Vec<Point> = (0..points * 2)
            .map(|k| {
                let angle = PI * f32::from(k) / f32::from(points) - PI / 2.0;
                let r = if k % 2 == 0 { outer } else { inner };
                (x + r * angle.cos(), y + r * angle.sin())
            })
            .collect();
        self.polygon(&corners, rgb);
    }

    /// A filled area whose upper edge is a wave, down to the bottom.
    pub fn sea(&mut self, y: f32, height: f32, length: f32, shift: f32, rgb: u32) {
        let mut points = wave(y, height, length, shift);
        points.extend([(1010.0, 1010.0), (-10.0, 1010.0)]);
        self.polygon(&points, rgb);
    }

    fn fill(&mut self, path: &Path, rgb: u32) {
        self.pixels.fill_path(
            path,
            &paint(rgb),
            FillRule::Winding,
            self.place,
            self.window.as_ref(),
        );
    }

    fn stroke(&mut self, path: &Path, width: f32, rgb: u32) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Miter,
            ..Stroke::default()
        };
        self.pixels
            .stroke_path(path, &paint(rgb), &stroke, self.place, self.window.as_ref());
    }
}

/// Points along a wave from edge to edge.
pub fn wave(y: f32, height: f32, length: f32, shift: f32) -> Vec<Point> {
    (-1..=101_i16)
        .map(|k| {
            let x = f32::from(k) * 10.0;
            (x, y + height * (TAU * (x / length + shift)).sin())
        })
        .collect()
}

fn outline(points: &[Point], closed: bool) -> Option<Path> {
    let (first, rest) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    for point in rest {
        path.line_to(point.0, point.1);
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn paint(rgb: u32) -> Paint<'static> {
    let [_, r, g, b] = rgb.to_be_bytes();
    let mut paint = Paint {
        anti_alias: true,
        ..Paint::default()
    };
    paint.set_color(Color::from_rgba8(r, g, b, 255));
    paint
}
