//! Strips on pages, and pages as PDF.

use std::collections::HashMap;
use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier, SpanTag, Tag, TagGroup, TagKind, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::bars::Bars;
use super::flow::{BARS_HIGH, MM, MODULE, Mark, QUIET, Strip};
use super::text::{INK, Ink, Laid, Setter};
use super::{Hand, Made, PaperError, Sheet, Text};

/// A4, in points (ISO 216).
const PAGE: (f32, f32) = (210.0 * MM, 297.0 * MM);
const MARGIN: f32 = 17.0 * MM;
const FOOT: f32 = 8.0 * MM;
/// What a page holds.
pub(super) const FULL_WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// What a page holds, above its foot.
pub(super) const FULL_HEIGHT: f32 = PAGE.1 - 2.0 * MARGIN - FOOT;
/// The hairline's colour.
const HAIR: Ink = [0xB9, 0xAB, 0x90];

/// Writes the PDF: as PDF/A-2u where every character has a font, as a plain one otherwise.
pub(super) fn write(
    sheet: &Sheet,
    setter: &mut Setter,
    strips: &[Strip],
) -> Result<Made, PaperError> {
    let pages = pages(strips);
    let feet: Vec<Rc<Laid>> = (1..=pages.len())
        .map(|number| {
            let text = format!("{number} / {}", pages.len());
            setter.lay(&Text::set(text, Hand::Small), FULL_WIDTH, true)
        })
        .collect();
    let foot = setter.lay(
        &Text::set(sheet.foot.as_str(), Hand::Small),
        FULL_WIDTH * 0.8,
        false,
    );
    let refused = |cause: String| PaperError::Refused(cause);
    let archival = setter.missing.is_empty();
    let configuration = ConfigurationBuilder::new();
    let configuration = match archival {
        true => configuration.with_archival_validator(Archival::A2_U),
        false => configuration,
    };
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration
            .finish()
            .map_err(|fault| refused(format!("{fault:?}")))?,
        ..SerializeSettings::default()
    });
    let mut press = Press::default();
    for (page, number) in pages.iter().zip(&feet) {
        let size =
            PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| refused("page size".to_owned()))?;
        let mut leaf = document.start_page_with(size);
        let mut surface = leaf.surface();
        for (y, strip) in page {
            press.strip(&mut surface, MARGIN + y, strip);
        }
        let bottom = PAGE.1 - MARGIN;
        press.line(&mut surface, MARGIN, bottom, number, 0);
        press.line(&mut surface, MARGIN, bottom, &foot, 0);
        surface.finish();
        leaf.finish();
    }
    document.set_metadata(metadata(sheet));
    document.set_tag_tree(press.tree());
    let bytes = document
        .finish()
        .map_err(|fault| refused(format!("{fault:?}")))?;
    Ok(Made {
        bytes,
        pages: pages.len(),
        missing: std::mem::take(&mut setter.missing),
    })
}

/// Which strip stands where, page by page.
fn pages(strips: &[Strip]) -> Vec<Vec<(f32, &Strip)>> {
    let mut pages = vec![Vec::new()];
    let mut y = 0.0;
    for (at, strip) in strips.iter().enumerate() {
        // What may not stand last takes what follows it into account.
        let mut wanted = 0.0;
        for next in strips.iter().skip(at) {
            wanted += next.height;
            if !next.keep {
                break;
            }
        }
        if y > 0.0 && y + wanted.min(FULL_HEIGHT) > FULL_HEIGHT {
            pages.push(Vec::new());
            y = 0.0;
            if let (Some(head), Some(page)) = (&strip.head, pages.last_mut()) {
                page.push((y, head.as_ref()));
                y += head.height;
            }
        }
        let is_room = strip.marks.is_empty();
        // Room at the top of a page is for nothing.
        if !(is_room && y == 0.0 && pages.len() > 1) {
            if let Some(page) = pages.last_mut() {
                page.push((y, strip));
            }
            y += strip.height;
        }
    }
    pages
}

fn metadata(sheet: &Sheet) -> Metadata {
    let known = Metadata::new()
        .title(sheet.title.clone())
        .language(sheet.language.clone())
        .creator("Griot".to_owned())
        .producer("Griot".to_owned());
    let numbers: Vec<u16> = sheet
        .at
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let [year, rest @ ..] = numbers.as_slice() else {
        return known;
    };
    let part = |place: usize| {
        let number = rest.get(place).copied().unwrap_or(0);
        u8::try_from(number).unwrap_or(0)
    };
    known.creation_date(
        DateTime::new(*year)
            .month(part(0))
            .day(part(1))
            .hour(part(2))
            .minute(part(3))
            .second(part(4))
            .utc_offset_hour(0)
            .utc_offset_minute(0),
    )
}

/// Draws, and knows the fonts and pictures that it has met.
#[derive(Default)]
struct Press {
    fonts: HashMap<(u64, u32), Option<Font>>,
    /// The texts, in the order in which they are read, with what was drawn of each.
    read: Vec<(Hand, Vec<Identifier>)>,
    known: HashMap<*const Laid, usize>,
}

impl Press {
    /// The document for those who hear it: headings and paragraphs.
    fn tree(&mut self) -> TagTree {
        let mut tree = TagTree::new();
        for (hand, drawn) in std::mem::take(&mut self.read) {
            let tag: TagKind = match hand {
                Hand::Title => Tag::Hn(NonZeroU16::MIN, None).into(),
                Hand::Section => Tag::Hn(NonZeroU16::MIN.saturating_add(1), None).into(),
                _ => Tag::P.into(),
            };
            let mut group = TagGroup::new(tag);
            for identifier in drawn {
                group.push(identifier);
            }
            tree.push(group);
        }
        tree
    }

    /// A line of a text is drawn next.
    fn begin(&mut self, surface: &mut Surface<'_>, laid: &Laid) {
        let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let place = *self
            .known
            .entry(std::ptr::from_ref(laid))
            .or_insert_with(|| {
                self.read.push((laid.hand, Vec::new()));
                self.read.len() - 1
            });
        if let Some((_, drawn)) = self.read.get_mut(place) {
            drawn.push(identifier);
        }
    }

    fn strip(&mut self, surface: &mut Surface<'_>, top: f32, strip: &Strip) {
        for (x, y, mark) in &strip.marks {
            let (x, y) = (MARGIN + x, top + y);
            match mark {
                Mark::Line(laid, line) => self.line(surface, x, y, laid, *line),
                Mark::Rule(length) => rule(surface, x, y, *length),
                Mark::Picture(bytes, wide, high) => picture(surface, x, y, bytes, *wide, *high),
                Mark::Bars(bars) => self.bars(surface, x, y, bars),
            }
        }
    }

    fn line(&mut self, surface: &mut Surface<'_>, x: f32, top: f32, laid: &Laid, line: usize) {
        let Some(line) = laid.layout.get(line) else {
            return;
        };
        self.begin(surface, laid);
        let metrics = line.metrics();
        let baseline = top + metrics.baseline - metrics.block_min_coord;
        let mut x = x + metrics.offset;
        surface.set_fill(Some(fill(laid.ink)));
        surface.set_stroke(None);
        for run in line.runs() {
            let data = run.font().clone();
            let (bytes, id) = data.data.into_raw_parts();
            let known = self
                .fonts
                .entry((id, data.index))
                .or_insert_with(|| Font::new(bytes.into(), data.index));
            let size = run.font_size();
            let start = x;
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            for cluster in run.visual_clusters() {
                let range = cluster.text_range();
                // What only turns the text around has no glyph, and is nothing to take out again.
                if laid.is_mark(&range) {
                    continue;
                }
                if cluster.is_ligature_continuation() {
                    // It has no glyph of its own; in a run from right to left it comes before its ligature.
                    if let Some(glyph) = glyphs.last_mut().filter(|_| !cluster.is_rtl()) {
                        glyph.text_range.end = glyph.text_range.end.max(range.end);
                    }
                    continue;
                }
                let range = match cluster.is_rtl() {
                    true => range.start..ligature_end(&run, &range),
                    false => range,
                };
                let range = laid.stands_for(&range, &run.text_range());
                for glyph in cluster.glyphs() {
                    glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        range.clone(),
                        None,
                    ));
                    x += glyph.advance;
                }
            }
            if let (Some(font), false) = (known, glyphs.is_empty()) {
                let from = Point::from_xy(start, baseline);
                surface.draw_glyphs(from, &glyphs, font.clone(), &laid.text, size, false);
            }
        }
        surface.end_tagged();
    }

    fn bars(&mut self, surface: &mut Surface<'_>, x: f32, top: f32, bars: &Bars) {
        surface.set_fill(Some(fill([0, 0, 0])));
        surface.set_stroke(None);
        let left = x + QUIET;
        let mut at = 0;
        while let Some(dark) = bars.modules.get(at) {
            let same = bars
                .modules
                .iter()
                .skip(at)
                .take_while(|next| *next == dark);
            let run = same.count().max(1);
            if *dark {
                let begins = left + at as f32 * MODULE;
                let rect = Rect::from_xywh(begins, top, run as f32 * MODULE, BARS_HIGH);
                draw(surface, rect);
            }
            at += run;
        }
    }
}

/// Where the text of a ligature ends whose first cluster this is: its continuations follow in the text.
fn ligature_end(run: &parley::layout::Run<'_, Ink>, range: &std::ops::Range<usize>) -> usize {
    let mut end = range.end;
    for next in run.clusters() {
        if next.text_range().start == end && next.is_ligature_continuation() {
            end = next.text_range().end;
        }
    }
    end
}

fn fill(ink: Ink) -> Fill {
    let [r, g, b] = ink;
    Fill {
        paint: rgb::Color::new(r, g, b).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

fn draw(surface: &mut Surface<'_>, rect: Option<Rect>) {
    let mut path = PathBuilder::new();
    if let Some(rect) = rect {
        path.push_rect(rect);
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn rule(surface: &mut Surface<'_>, x: f32, y: f32, length: f32) {
    let [r, g, b] = HAIR;
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width: 0.5,
        ..Stroke::default()
    }));
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + length, y);
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
    surface.set_fill(Some(fill(INK)));
}

fn picture(surface: &mut Surface<'_>, x: f32, y: f32, bytes: &Rc<Vec<u8>>, wide: f32, high: f32) {
    let image = Image::from_jpeg(bytes.to_vec().into(), false);
    let size = Size::from_wh(wide, high);
    if let (Ok(image), Some(size)) = (image, size) {
        surface.push_transform(&Transform::from_translate(x, y));
        surface.draw_image(image, size);
        surface.pop();
    }
}
