//! Blocks as strips: what stays together on a page, one under the other.

use std::rc::Rc;

use super::bars::Bars;
use super::page::{FULL_HEIGHT, FULL_WIDTH};
use super::text::{Laid, Setter};
use super::{Block, Hand, Table, Text};

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// A barcode's height without its digits, and the quiet zone left of it (GS1 General Specifications, 5.2.6).
pub(super) const BARS_HIGH: f32 = 15.0 * MM;
/// The width of one of its modules.
pub(super) const MODULE: f32 = 0.33 * MM;
pub(super) const QUIET: f32 = 11.0 * MODULE;

/// Something to draw at a place in its strip, in points from its upper left corner.
#[derive(Clone)]
pub(super) enum Mark {
    /// One line of a text; the place is where its line begins, at the top.
    Line(Rc<Laid>, usize),
    /// A hairline, so long.
    Rule(f32),
    /// A picture, so wide and high.
    Picture(Rc<Vec<u8>>, f32, f32),
    /// A barcode.
    Bars(Rc<Bars>),
}

/// What stays together on a page.
#[derive(Clone, Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    pub(super) marks: Vec<(f32, f32, Mark)>,
    /// Whether it may not stand last on a page.
    pub(super) keep: bool,
    /// The head of the table that it belongs to: it comes again on a new page.
    pub(super) head: Option<Rc<Strip>>,
}

impl Strip {
    fn room(height: f32) -> Self {
        Strip {
            height,
            ..Self::default()
        }
    }

    /// Puts another strip into this one.
    fn put(&mut self, x: f32, y: f32, other: &Strip) {
        let moved = other.marks.iter().cloned();
        self.marks
            .extend(moved.map(|(left, top, mark)| (left + x, top + y, mark)));
        self.height = self.height.max(y + other.height);
    }
}

/// All blocks over the whole width.
pub(super) fn flow(setter: &mut Setter, blocks: &[Block]) -> Vec<Strip> {
    strips(setter, blocks, FULL_WIDTH)
}

fn strips(setter: &mut Setter, blocks: &[Block], width: f32) -> Vec<Strip> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(text) => {
                all.push(Strip::room(if text.hand == Hand::Section {
                    14.0
                } else {
                    0.0
                }));
                let mut lines = lines(setter, text, width);
                for line in &mut lines {
                    line.keep = true;
                }
                all.extend(lines);
                all.push(Strip {
                    keep: true,
                    ..Strip::room(4.0)
                });
            }
            Block::Paragraph(text) => all.extend(lines(setter, text, width)),
            Block::Facts(facts) => {
                for (label, values) in facts {
                    let label = vec![Text::set(label.as_str(), Hand::Small)];
                    all.extend(row(
                        setter,
                        &[(label, 0.26, false), (values.clone(), 0.74, false)],
                        width,
                        None,
                    ));
                }
            }
            Block::Table(table) => all.extend(rows(setter, table, width)),
            Block::Picture(bytes, wide) => {
                let wide = (wide * MM).min(width);
                all.extend(picture(bytes, wide));
            }
            Block::Barcode(bars) => all.push(barcode(setter, bars, width)),
            Block::Beside(left, wide, right) => {
                all.extend(beside(setter, left, wide * MM, right, width))
            }
            Block::Room(height) => all.push(Strip::room(height * MM)),
        }
    }
    all
}

fn lines(setter: &mut Setter, text: &Text, width: f32) -> Vec<Strip> {
    let laid = setter.lay(text, width, false);
    let heights = laid.heights();
    heights
        .into_iter()
        .enumerate()
        .map(|(line, height)| Strip {
            height,
            marks: vec![(0.0, 0.0, Mark::Line(Rc::clone(&laid), line))],
            ..Strip::default()
        })
        .collect()
}

fn barcode(setter: &mut Setter, bars: &Bars, width: f32) -> Strip {
    let mut strip = Strip::default();
    let digits = Text::set(bars.digits.as_str(), Hand::Small);
    strip
        .marks
        .push((0.0, 0.0, Mark::Bars(Rc::new(bars.clone()))));
    for line in lines(setter, &digits, width) {
        strip.put(QUIET, BARS_HIGH + 1.0, &line);
    }
    strip
}

fn picture(bytes: &[u8], wide: f32) -> Option<Strip> {
    let known = crate::image::probe(bytes).ok()?;
    let high = wide * known.height as f32 / known.width.max(1) as f32;
    let (wide, high) = match high > FULL_HEIGHT {
        true => (wide * FULL_HEIGHT / high, FULL_HEIGHT),
        false => (wide, high),
    };
    let mark = Mark::Picture(Rc::new(bytes.to_vec()), wide, high);
    Some(Strip {
        height: high,
        marks: vec![(0.0, 0.0, mark)],
        ..Strip::default()
    })
}

/// Both side by side; one under the other where that would not fit on a page.
fn beside(
    setter: &mut Setter,
    left: &[Block],
    wide: f32,
    right: &[Block],
    width: f32,
) -> Vec<Strip> {
    const GAP: f32 = 18.0;
    let left = strips(setter, left, wide);
    let right = strips(setter, right, width - wide - GAP);
    let high = |all: &[Strip]| all.iter().map(|strip| strip.height).sum::<f32>();
    if high(&left).max(high(&right)) > FULL_HEIGHT {
        return left.into_iter().chain(right).collect();
    }
    let mut both = Strip::default();
    for (x, part) in [(0.0, left), (wide + GAP, right)] {
        let mut y = 0.0;
        for strip in part {
            both.put(x, y, &strip);
            y += strip.height;
        }
    }
    vec![both]
}

fn rows(setter: &mut Setter, table: &Table, width: f32) -> Vec<Strip> {
    let whole: f32 = table.columns.iter().map(|column| column.share).sum();
    let share = |column: &super::Column| column.share / whole.max(f32::EPSILON);
    let head: Vec<_> = table
        .columns
        .iter()
        .map(|column| {
            let text = Text::set(column.head.as_str(), Hand::Small);
            (vec![text], share(column), column.right)
        })
        .collect();
    let mut all = row(setter, &head, width, None);
    for strip in &mut all {
        strip.keep = true;
    }
    let head = all.first().cloned().map(Rc::new);
    for cells in &table.rows {
        let cells: Vec<_> = table
            .columns
            .iter()
            .zip(cells)
            .map(|(column, texts)| (texts.clone(), share(column), column.right))
            .collect();
        all.extend(row(setter, &cells, width, head.clone()));
    }
    all
}

/// One row with a hairline under it: as one strip, or, where it is higher than a page, line by line.
fn row(
    setter: &mut Setter,
    cells: &[(Vec<Text>, f32, bool)],
    width: f32,
    head: Option<Rc<Strip>>,
) -> Vec<Strip> {
    const GAP: f32 = 8.0;
    const ABOVE: f32 = 3.0;
    let mut columns = Vec::new();
    let mut x = 0.0;
    for (texts, share, right) in cells {
        let wide = share * width;
        let mut column = Vec::new();
        for text in texts {
            let laid = setter.lay(text, (wide - GAP).max(10.0), *right);
            for (line, height) in laid.heights().into_iter().enumerate() {
                column.push((height, Mark::Line(Rc::clone(&laid), line)));
            }
        }
        columns.push((x, column));
        x += wide;
    }
    let high = columns
        .iter()
        .map(|(_, column)| column.iter().map(|(height, _)| height).sum::<f32>())
        .fold(0.0, f32::max);
    let most = FULL_HEIGHT / 2.0;
    if high <= most {
        let mut strip = Strip {
            head,
            ..Strip::default()
        };
        for (x, column) in columns {
            let mut y = ABOVE;
            for (height, mark) in column {
                strip.marks.push((x, y, mark));
                y += height;
            }
        }
        strip.height = high + 2.0 * ABOVE;
        strip.marks.push((0.0, strip.height, Mark::Rule(width)));
        return vec![strip];
    }
    let longest = columns
        .iter()
        .map(|(_, column)| column.len())
        .max()
        .unwrap_or(0);
    let mut all: Vec<Strip> = (0..longest)
        .map(|line| {
            let mut strip = Strip {
                head: head.clone(),
                ..Strip::default()
            };
            for (x, column) in &columns {
                if let Some((height, mark)) = column.get(line) {
                    strip.marks.push((*x, 0.0, mark.clone()));
                    strip.height = strip.height.max(*height);
                }
            }
            strip
        })
        .collect();
    if let Some(last) = all.last_mut() {
        last.height += ABOVE;
        last.marks.push((0.0, last.height, Mark::Rule(width)));
    }
    all
}
