//! Fonts with PostScript outlines, as the Chinese, Japanese and Korean ones are: what cuts
//! fonts here does not cut those, and their scripts need no shaping. So the few letters
//! wanted are drawn into a new TrueType font, within half a unit of an em's thousand.

use std::collections::BTreeSet;

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlineGlyph, OutlinePen},
    raw::TableProvider,
};
use write_fonts::{
    FontBuilder, OffsetMarker,
    tables::{
        cmap::Cmap,
        glyf::{GlyfLocaBuilder, Glyph, SimpleGlyph},
        head::Head,
        hhea::Hhea,
        hmtx::{Hmtx, LongMetric},
        loca::LocaFormat,
        maxp::Maxp,
        name::{Name, NameRecord},
        os2::Os2,
        post::Post,
    },
    types::{FWord, NameId, UfWord},
};

use kurbo::{BezPath, CubicBez, Point};

use super::cut::KEPT_NAMES;

/// How far a drawn curve may lie from the font's own, in its units.
const ACCURACY: f64 = 0.5;

/// A TrueType font with these letters of `font`; none where one cannot be drawn.
pub(super) fn redraw(font: &FontRef<'_>, characters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let (map, outlines) = (font.charmap(), font.outline_glyphs());
    let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let source = font.metrics(Size::unscaled(), LocationRef::default());
    let mut drawn = GlyfLocaBuilder::new();
    let mut metrics = Vec::new();
    let mut mappings = Vec::new();
    let mut most = (0, 0);
    let empty_first = std::iter::once((None, GlyphId::NOTDEF));
    let letters = characters
        .iter()
        .filter_map(|c| Some((Some(*c), map.map(*c)?)));
    for (letter, from) in empty_first.chain(letters) {
        let glyph = match letter {
            Some(_) => draw(&outlines.get(from)?)?,
            None => Glyph::Empty,
        };
        let (mut left, mut points, mut contours) = (0, 0, 0);
        if let Glyph::Simple(simple) = &glyph {
            left = simple.bbox.x_min;
            contours = simple.contours.len();
            points = simple.contours.iter().map(|contour| contour.len()).sum();
        }
        most = (most.0.max(points), most.1.max(contours));
        drawn.add_glyph(&glyph).ok()?;
        let place = u32::try_from(metrics.len()).ok()?;
        mappings.extend(letter.map(|letter| (letter, GlyphId::new(place))));
        metrics.push(LongMetric::new(whole(widths.advance_width(from)?), left));
    }
    let (glyf, loca, format) = drawn.build();
    let count = u16::try_from(metrics.len()).ok()?;
    let widest = metrics
        .iter()
        .map(|metric| metric.advance)
        .max()
        .unwrap_or_default();
    let (up, down) = (signed(source.ascent), signed(source.descent));
    let head = Head {
        units_per_em: source.units_per_em,
        x_min: signed(source.bounds?.x_min),
        y_min: signed(source.bounds?.y_min),
        x_max: signed(source.bounds?.x_max),
        y_max: signed(source.bounds?.y_max),
        lowest_rec_ppem: 8,
        index_to_loc_format: i16::from(format == LocaFormat::Long),
        ..Head::default()
    };
    let hhea = Hhea {
        ascender: FWord::new(up),
        descender: FWord::new(down),
        advance_width_max: UfWord::new(widest),
        caret_slope_rise: 1,
        number_of_h_metrics: count,
        ..Hhea::default()
    };
    let os2 = Os2 {
        us_weight_class: 400,
        us_width_class: 5,
        s_typo_ascender: up,
        s_typo_descender: down,
        us_win_ascent: whole(source.ascent),
        us_win_descent: whole(-source.descent),
        ..Os2::default()
    };
    let maxp = Maxp {
        num_glyphs: count,
        max_points: u16::try_from(most.0).ok(),
        max_contours: u16::try_from(most.1).ok(),
        max_composite_points: Some(0),
        max_composite_contours: Some(0),
        max_zones: Some(1),
        max_twilight_points: Some(0),
        max_storage: Some(0),
        max_function_defs: Some(0),
        max_instruction_defs: Some(0),
        max_stack_elements: Some(0),
        max_size_of_instructions: Some(0),
        max_component_elements: Some(0),
        max_component_depth: Some(0),
    };
    let mut builder = FontBuilder::new();
    builder.add_table(&head).ok()?;
    builder.add_table(&hhea).ok()?;
    builder.add_table(&os2).ok()?;
    builder.add_table(&maxp).ok()?;
    builder.add_table(&Hmtx::new(metrics, Vec::new())).ok()?;
    builder
        .add_table(&Cmap::from_mappings(mappings).ok()?)
        .ok()?;
    builder.add_table(&glyf).ok()?;
    builder.add_table(&loca).ok()?;
    builder.add_table(&Post::default()).ok()?;
    builder.add_table(&names(font)?).ok()?;
    Some(builder.build())
}

/// Copyright and licence, as the font has them.
fn names(font: &FontRef<'_>) -> Option<Name> {
    let table = font.name().ok()?;
    let kept = KEPT_NAMES.iter().filter_map(|id| {
        let id = NameId::new(*id);
        let records = table.name_record();
        let record = records
            .iter()
            .find(|r| r.name_id() == id && r.is_unicode())?;
        let text: String = record.string(table.string_data()).ok()?.chars().collect();
        Some(NameRecord::new(3, 1, 0x409, id, OffsetMarker::new(text)))
    });
    Some(Name::new(kept.collect()))
}

fn draw(outline: &OutlineGlyph<'_>) -> Option<Glyph> {
    let mut pen = Pen(BezPath::new());
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    outline.draw(settings, &mut pen).ok()?;
    if pen.0.elements().is_empty() {
        return Some(Glyph::Empty);
    }
    SimpleGlyph::from_bezpath(&pen.0).ok().map(Glyph::Simple)
}

/// Draws into a path of lines and quadratic curves, which is all that TrueType has.
struct Pen(BezPath);

fn at(x: f32, y: f32) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(at(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(at(cx, cy), at(x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let from = self.0.current_position().unwrap_or_default();
        let curve = CubicBez::new(from, at(ax, ay), at(bx, by), at(x, y));
        for (_, _, part) in curve.to_quads(ACCURACY) {
            self.0.quad_to(part.p1, part.p2);
        }
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "font units"
)]
fn whole(value: f32) -> u16 {
    value.round().clamp(0.0, f32::from(u16::MAX)) as u16
}

#[allow(clippy::cast_possible_truncation, reason = "font units")]
fn signed(value: f32) -> i16 {
    value
        .round()
        .clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16
}
